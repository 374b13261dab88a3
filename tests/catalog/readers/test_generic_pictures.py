"""Pictures of products that have no form of their own, where there are very many of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from listing_lint.catalog.readers.generic import convert
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

MANY = 15_000


def addresses(kind: str) -> list[str]:
    return [f"https://img.example/{kind}{number}.jpg" for number in range(MANY)]


def images_of(value: dict[str, object]) -> list[object]:
    found = convert({"name": "Mug of clay", "price": "3.00", **value}, "", {}).fields["images"]
    assert isinstance(found, list)
    return found


def test_each_of_many_pictures_is_looked_up_and_not_sought_among_all_others() -> None:
    shown, more = addresses("a"), addresses("b")
    assert images_of({"images": shown, "gallery": more}) == shown + more
    assert images_of({"images": shown, "gallery": shown}) == shown


def test_each_of_many_members_that_hold_a_picture_is_taken_once() -> None:
    shown = addresses("a")
    members = {f"picture_{number}": address for number, address in enumerate(shown)}
    found = images_of({**members, "image": shown[0]})
    assert found[:100] == shown[:100]
    assert len(found) == len(set(map(str, found))) > MANY // 4  # a larger number in a name may be a size


def test_each_of_many_pictures_in_one_cell_is_taken_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = addresses("a")
    file = tmp_path / "goods.csv"
    file.write_text(
        f'sku,name,price,image,all_images\n1,Mug of clay,3.00,{shown[0]},"{",".join(shown)}"\n',
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(file)])
    (listing,) = json.loads(capsys.readouterr().out)
    assert listing["images"] == shown

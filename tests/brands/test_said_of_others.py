"""Marks that goods lack, that make a part of them, that an author has for a name, or that are a usual word behind "by"."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def told(path: Path, capsys: pytest.CaptureFixture[str], **fields: Any) -> list[str]:
    listing = {"id": "A1", "price": 10, "currency": "EUR", **fields}
    (path / "goods.json").write_text(json.dumps([listing]), encoding="utf-8")
    run(
        [
            *("check", "--isolated", "--no-images", "--no-cache", "--select", "BRD1"),
            *("--profile", "dhgate", "-o", "json", str(path / "goods.json")),
        ]
    )
    return [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize(
    "title",
    [
        "Case that supports wireless charging (not including MagSafe)",
        "Handyhülle, nicht kompatibel mit MagSafe",
        "Coque de téléphone, non compatible avec MagSafe",
        "Kids bike 24 inch with Shimano brakes",
        "MEISJESFIETS - 6 Shimano Versnellingen - Wit/Roze - 24 Inch",
        "Bicicletta con cambio Shimano 21 velocità",
        "Велосипед с переключателями Shimano",
        "Rower z przerzutkami Shimano",
    ],
)
def test_what_the_goods_lack_or_have_inside_is_a_note(
    title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(tmp_path, capsys, title=title) == ["BRD105"]


@pytest.mark.parametrize("title", ["Leather bag without Gucci logo", "Shimano shifter, 21 speed"])
def test_copies_and_parts_by_themselves_are_no_note(
    title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(tmp_path, capsys, title=title) == ["BRD101"]


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("The Gate by Bentley Summers, signed edition", "Bentley Summers"),
        ("Autor: Zara Holm - Roman, Taschenbuch", "Zara Holm"),
        ("Novel, paperback", "Mercedes Winter"),
    ],
)
def test_an_author_is_no_mark(
    title: str, author: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(tmp_path, capsys, title=title, attributes={"Author": author}) == []


def test_perfume_by_a_mark_is_the_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(tmp_path, capsys, title="Eau de parfum by Bentley Intense, 100 ml") == ["BRD101"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Red blooms, complemented by lush, trailing ivy. In a Tan vase.", []),
        ("Surrounded by champion, winners of the Cup.", []),
        ("A soap that was made by lush, England.", ["BRD101"]),
    ],
)
def test_what_stands_around_is_no_maker(
    text: str, found: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(tmp_path, capsys, title="Flower arrangement, soap", description=text) == found

"""The HTML report of a real run: titles and pictures are found again, as the rules found them, and nowhere else."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from listing_lint.cli import seeing
from tests.cli.conftest import QUIET, Lint, write

if TYPE_CHECKING:
    from pathlib import Path


def report(catalog: Path, lint: Lint, *more: str) -> dict[str, Any]:
    done = lint("-o", "html=report.html", "-o", "concise", *more, *QUIET)
    assert done.status in (0, 1), done.err
    page = (catalog / "report.html").read_text("utf-8")
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def draw(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (900, 700), (90, 140, 200)).save(file)


def pictures(data: dict[str, Any]) -> dict[str, tuple[bool, str]]:
    return {src: (bool(uri), reason) for src, uri, _, _, reason in data["pictures"]}


def test_titles_and_main_pictures(catalog: Path, lint: Lint) -> None:
    draw(catalog / "pics/front.jpg")
    images = [{"src": "pics/side.jpg"}, {"src": "pics/front.jpg", "role": "main"}]
    write(catalog / "mug.json", title="Mug, write to a@bcd.com", images=images)
    data = report(catalog, lint, "--images", "all")
    (listing,) = data["listings"]
    assert listing[4] == "Mug, write to a@bcd.com"
    assert data["pictures"][listing[5]][0] == "pics/front.jpg"
    assert pictures(data)["pics/front.jpg"] == (True, "")
    assert pictures(data)["pics/side.jpg"] == (False, "does not exist")


def test_no_picture_outside_the_catalog(catalog: Path, lint: Lint) -> None:
    draw(catalog.parent / "secret.jpg")
    (catalog / "link.jpg").symlink_to(catalog.parent / "secret.jpg")
    for src in ("../secret.jpg", str(catalog.parent / "secret.jpg"), "link.jpg"):
        write(catalog / "mug.json", images=[src])
        data = report(catalog, lint, "--images", "all")
        assert pictures(data)[src] == (False, "lies outside the catalog and was not opened")


@pytest.mark.parametrize("images", ["none", "headers"])
def test_pictures_that_are_not_decoded_are_not_shown(catalog: Path, lint: Lint, images: str) -> None:
    draw(catalog / "front.jpg")
    write(catalog / "mug.json", title=7, images=["front.jpg"])
    data = report(catalog, lint, "--images", images)
    assert pictures(data)["front.jpg"] == (
        False,
        f"is not shown, because pictures are not decoded (images = {images})",
    )


def test_two_listings_of_one_id_are_not_taken_for_each_other(catalog: Path, lint: Lint) -> None:
    write(catalog / "one.json", title="One mug", price=-1)
    one = json.loads((catalog / "one.json").read_text("utf-8"))
    (catalog / "one.json").unlink()
    lines = [json.dumps({**one, "title": title}) for title in ("One mug", "Another mug")]
    (catalog / "feed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert [listing[4] for listing in report(catalog, lint)["listings"]] == [""]


def test_large_files_are_not_read_again(catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeing, "MOST_BYTES", 10)
    write(catalog / "mug.json", price=-1)
    (listing,) = report(catalog, lint)["listings"]
    assert listing[1]
    assert listing[4:] == ["", -1]


def test_the_same_page_from_one_process_and_from_two(catalog: Path, lint: Lint) -> None:
    draw(catalog / "front.jpg")
    for number in range(4):
        write(catalog / f"mug{number}.json", id=f"M{number}", price=-1, images=["front.jpg"])
    report(catalog, lint, "--jobs", "1", "--no-cache")
    first = (catalog / "report.html").read_bytes()
    report(catalog, lint, "--jobs", "2", "--no-cache")
    assert (catalog / "report.html").read_bytes() == first

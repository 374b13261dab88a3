"""Columns that no name tells, known by what stands in them: the addresses of pictures, and bar codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.tables.by_rows import are_codes, are_pictures
from tests.catalog.readers.running import converted_table

if TYPE_CHECKING:
    from pathlib import Path

COVERS = [
    "https://cdn.shop.example/a.jpg",
    "",
    "https://cdn.shop.example/thumb?q=17",
    "https://cdn.shop.example/c.webp?v=3",
]


def test_a_column_of_pictures_by_whatever_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Covers of books, in a column that nobody calls so."""
    rows = "".join(f"F{at};Atlas {at};{cover};20\n" for at, cover in enumerate(COVERS))
    found = converted_table(tmp_path, f"kod;ad;kapak;fiyat\n{rows}", capsys)
    assert [one.get("images") for one in found] == [[cover] if cover else None for cover in COVERS]


def test_pictures_by_name_are_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside a column of pictures, another one may show whatever else: a maker's logo."""
    rows = "".join(f"{at};Atlas;p{at}.jpg;https://a.example/logo.png;20\n" for at in range(4))
    found = converted_table(tmp_path, f"id;title;image;badge;price\n{rows}", capsys)
    assert [one["images"] for one in found] == [[f"p{at}.jpg"] for at in range(4)]


@pytest.mark.parametrize(
    ("cells", "are"),
    [
        (["a/front.jpg", "b/front 2.PNG", "c.jfif"], True),
        (["https://a.example/1.jpg", "https://a.example/x", "https://a.example/y"], True),
        (["https://a.example/x", "https://a.example/y", "https://a.example/z"], False),
        ([f"https://drive.google.com/uc?export=view&id=1aB{number}" for number in range(3)], True),
        ([f"https://lh3.googleusercontent.com/d/1aB{number}" for number in range(3)], True),
        ([f"https://res.cloudinary.com/shop/image/upload/v1/mug{number}" for number in range(3)], True),
        ([f"https://drive.google.com/file/d/1aB{number}/view" for number in range(3)], False),
        (["https://a.example/1.jpg", "https://a.example/item.html", "https://a.example/3.jpg"], False),
        (["https://a.example/1.jpg", "see the leaflet", "https://a.example/3.jpg"], False),
        (["https://a.example/1.jpg", "https://a.example/2.jpg"], False),
        ([], False),
    ],
)
def test_what_cells_are_pictures(cells: list[str], *, are: bool) -> None:
    assert are_pictures(cells) is are


@pytest.mark.parametrize(
    ("cells", "are"),
    [
        (["4006381333931", "9780306406157", "036000291452"], True),
        (["4006381333931", "9780306406157", "036000291453"], False),
        (["4006381333931", "4006381333931", "036000291452"], False),
        (["2000000000015", "2000000000022", "2000000000039"], False),
        (["4006381333931", "9780306406157"], False),
    ],
)
def test_what_cells_are_bar_codes(cells: list[str], *, are: bool) -> None:
    assert are_codes(cells) is are


def test_a_column_of_bar_codes_by_whatever_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = ["4006381333931", "9780306406157", "036000291452"]
    rows = "".join(f"{at};Atlas {at};20;{code}\n" for at, code in enumerate(codes))
    found = converted_table(tmp_path, f"id;title;price;kodu i prodhimit ndërkombëtar\n{rows}", capsys)
    assert [one["gtin"] for one in found] == codes

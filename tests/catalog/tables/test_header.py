"""The header is found wherever it stands, and every column has a name of its own."""

from __future__ import annotations

import pytest

from listing_lint.catalog.tables.header import find_header, make_header
from listing_lint.catalog.tables.names import meaning, usual


def test_titles_above_the_header_are_passed_over() -> None:
    rows = [
        ["Spring catalog", "", ""],
        ["2026-03-01", "", ""],
        ["SKU", "Title", "Price"],
        ["D-1", "Mug", "4"],
    ]
    assert find_header(rows) == 2


def test_a_table_without_a_header_has_none() -> None:
    assert (
        find_header(
            [["1", "apple iphone 8 plus 64gb silver", "1", "2612"], ["2", "apple iphone 8", "2", "2612"]]
        )
        is None
    )


def test_words_above_values_are_a_header_though_nobody_knows_them() -> None:
    assert find_header([["Foo", "Bar", "Baz"], ["1", "x", "2"]]) == 0


def test_a_product_that_is_called_like_a_column_is_no_header() -> None:
    rows = [["SKU", "Title", "Price"], ["D-1", "Color", "4"], ["D-2", "Size", "5"]]
    assert find_header(rows) == 0


def test_names_that_stand_twice_and_columns_without_one() -> None:
    header = make_header(["sku", "image", "image", "", "price "], 1, 6)
    assert header.names == ("sku", "image", "image (2)", "column D", "price", "column F")
    assert header.repeated == ("image",)
    assert header.find("price") == 4
    assert header.find("image") == 1


@pytest.mark.parametrize(
    ("name", "member", "number"),
    [
        ("Title", "title", 0),
        ("prodcut_name", "title", 0),
        ("product_nme", "title", 0),
        ("producct_name", "title", 0),
        ("produtc_nmae", None, 0),
        ("商品标题", "title", 0),
        ("Название товара", "title", 0),
        ("Bezeichnung", "title", 0),
        ("ชื่อสินค้า", "title", 0),
        ("Image 3", "images", 3),
        ("image1_src", "images", 1),
        ("Image 10 URL", "images", 10),
        ("图片2", "images", 2),
        ("Price (USD)", "price", 0),
        ("Preis in EUR", "price", 0),
        ("80%-Discount Price", "sale-price", 0),
        ("Preis 19%", None, 0),
        ("Variant Barcode", None, 0),
        ("Größe", "attribute", 0),
        ("bullet_point5", "bullets", 5),
        ("featured", None, 0),
        ("entitle", None, 0),
        ("x" * 500, None, 0),
    ],
)
def test_what_columns_mean(name: str, member: str | None, number: int) -> None:
    found = meaning(name)
    assert (found.member if found else None, found.number if found else 0) == (member, number)


def test_units_stand_in_brackets_or_behind() -> None:
    assert [meaning(name).unit for name in ("Price (USD)", "Weight [kg]", "Weight kg")] == ["USD", "kg", "kg"]  # type: ignore[union-attr]


def test_prose_is_no_name() -> None:
    assert not usual("A title that goes on and on and is no name of any column in the world")

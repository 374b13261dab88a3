"""Products in an object of columns, as pandas writes a table."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record
from listing_lint.finding import Span
from tests.catalog.readers.reading import only_goods

TEXT = """{
 "title": {"0": "Enamel mug", "1": "Oak lamp"},
 "price": {"0": 3.5, "1": null},
 "image": {"0": "https://cdn.example/a.jpg", "1": "b.jpg"},
 "attributes": {"0": {"Material": "steel"}, "1": {"Material": "oak"}}
}"""


def read(text: str, limit: int = 1 << 20) -> list[Record | LoadProblem]:
    data = text.encode()
    return list(read_document(data, 1, 0, limit, native=formats.detect(data, "a.json")))


def values(text: str) -> list[dict[str, Any]]:
    return [item.value for item in read(text) if isinstance(item, Record)]


def stands(piece: str) -> Span:
    at = TEXT.index(piece)
    line, column = TEXT.count("\n", 0, at) + 1, at - TEXT.rfind("\n", 0, at)
    return Span(line, column, line, column + len(piece))


def test_each_row_is_a_listing() -> None:
    first, second = values(TEXT)
    assert (first["title"], first["price"], first["images"]) == (
        "Enamel mug",
        3.5,
        ["https://cdn.example/a.jpg"],
    )
    assert (second["title"], second["attributes"]) == ("Oak lamp", {"Material": "oak"})
    assert "price" not in second


def test_a_member_stands_in_its_column() -> None:
    items = read(TEXT)
    assert [item.offset for item in items if isinstance(item, Record)] == [0, 1]
    second = items[1]
    assert isinstance(second, Record)
    native = second.native
    assert native is not None
    assert native.locate is not None
    assert native.locate(native.pointers["/title"], (0, 3), False) == stands("Oak")
    assert native.locate(native.pointers["/attributes/Material"], None, False) == stands('"oak"')
    assert native.locate("/price", None, True) == stands('"price"')
    assert native.locate("", None, False) == stands('"Oak lamp"')


def test_a_listings_own_members_are_kept_where_no_shop_has_them() -> None:
    text = TEXT.replace(
        ' "price"',
        ' "marketplace": {"0": "wish", "1": null},\n "store": {"0": "s", "1": ""},\n "package": {"0": {"weight": 1}, "1": 2},\n "price"',
    )
    first, second = read(text)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.value["marketplace"], first.value["store"]) == ("wish", "s")
    assert first.value["package"] == {"weight": 1}
    assert second.value.keys().isdisjoint(["marketplace", "store", "package"])
    assert first.native is not None
    assert first.native.locate is not None
    assert first.native.locate(first.native.pointers["/marketplace"], None, False) == Span(3, 23, 3, 29)


@pytest.mark.parametrize(
    "names", [("Product Name", "Price (USD)"), ("title", "id"), ("name", "sku"), ("ürün adı", "fiyat")]
)
def test_columns_may_be_called_as_in_any_shop(names: tuple[str, str]) -> None:
    text = json.dumps({names[0]: {"3": "Mug", "17": "Lamp"}, names[1]: {"3": "4", "17": "5"}})
    assert [value["title"] for value in values(text)] == ["Mug", "Lamp"]


@pytest.mark.parametrize(
    "value",
    [
        {"name": {"0": "Jane", "1": "Tom"}, "age": {"0": 3, "1": 4}},
        {"title": {"0": "Mug", "1": "Lamp"}, "price": {"0": 3}},
        {"title": {"en": "Mug", "de": "Becher"}, "price": {"en": 3, "de": 4}},
        {"title": {"0": "Mug"}},
    ],
)
def test_other_objects_are_none(value: dict[str, Any]) -> None:
    assert all(
        item.native is None or item.native.locate is None
        for item in read(json.dumps(value))
        if isinstance(item, Record)
    )


def test_numbered_shelves_hold_the_goods_themselves() -> None:
    shelf = {"0": {"name": "Mug", "price": 3}, "1": {"name": "Lamp", "price": 4}}
    assert len(values(json.dumps({"men": shelf, "women": shelf}))) > 1
    assert all(
        value["title"] in ("Mug", "Lamp") for value in values(json.dumps({"men": shelf, "women": shelf}))
    )


def test_faults_of_the_whole_are_told_once() -> None:
    items = read(TEXT.replace("Oak lamp", "Oak \\ud83d lamp"))
    assert [item.rule for item in items if isinstance(item, LoadProblem)] == ["lone-surrogate"]
    assert len(items) == 3
    long = read(TEXT.replace("Oak lamp", "Oak " * 100), limit=200)
    assert [item.rule for item in long if isinstance(item, LoadProblem)] == ["too-large"]
    nested = read(TEXT.replace('"oak"', json.dumps(["oak"] * 50)), limit=200)
    assert [item.rule for item in nested if isinstance(item, LoadProblem)] == ["too-large"]


def test_columns_that_are_lists() -> None:
    columns = {
        "sku": ["M-1", "M-2"],
        "title": ["Mug", "Plate"],
        "price": [4.5, 5],
        "image": ["1.jpg", "2.jpg"],
    }
    assert [(value["sku"], value["title"]) for value in only_goods(columns)] == [
        ("M-1", "Mug"),
        ("M-2", "Plate"),
    ]

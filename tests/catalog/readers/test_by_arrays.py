"""Goods as rows of a table in JSON, and answers and lists of shelves that no name told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.readers.by_arrays import columns_of_rows
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record

if TYPE_CHECKING:
    from listing_lint.catalog.problem import LoadProblem

ROWS = [["Mug of tin", 4.5, "a.jpg"], ["Bowl of clay", 12.75, None], ["Tea pot", 18.2]]
HEADING = ["name", "price", "image"]
GOODS = [
    {"id": "Mug of tin", "title": "Mug of tin", "price": 4.5, "images": ["a.jpg"]},
    {"id": "Bowl of clay", "title": "Bowl of clay", "price": 12.75},
    {"id": "Tea pot", "title": "Tea pot", "price": 18.2},
]


def read(value: Any) -> list[Record | LoadProblem]:
    data = json.dumps(value).encode()
    found = formats.detect(data, "shop.json")
    return list(read_document(data, 1, 0, 1 << 20, native=None if found == "canonical" else found))


def values(value: Any) -> list[dict[str, Any]]:
    found = read(value)
    assert all(isinstance(item, Record) for item in found)
    return [item.value for item in found if isinstance(item, Record)]


@pytest.mark.parametrize(
    "table",
    [
        [HEADING, *ROWS],
        {"range": "A1:C4", "majorDimension": "ROWS", "values": [HEADING, *ROWS]},
        {"columns": HEADING, "index": [0, 1, 2], "data": ROWS},
        {
            "version": "0.6",
            "table": {
                "cols": [{"id": "A", "label": name} for name in HEADING],
                "rows": [{"c": [None if cell is None else {"v": cell} for cell in row]} for row in ROWS],
            },
        },
    ],
)
def test_rows_are_goods_and_find_back(table: Any) -> None:
    assert values(table) == GOODS
    text = json.dumps(table)
    for record in read(table):
        assert isinstance(record, Record)
        assert record.native is not None
        assert record.native.locate is not None
        span = record.native.locate("/name", None, False)
        assert text[span.column - 1 : span.end_column - 1] == json.dumps(record.value["title"])


@pytest.mark.parametrize(
    "value",
    [
        [["x", "y"], [1, 2], [3, 4]],
        [[1.5, 2.5], [3.5, 4.5]],
        {"columns": ["name", "age"], "data": [["Ann", 30], ["Bob", 31]]},
        {"name": "Line", "points": [[0, 1], [1, 2]]},
        [["name", "price"]],
        [["name", "price"], {"name": "Mug"}],
        [["name", "price"], ["Mug", 4, 5]],
    ],
)
def test_other_rows_are_none(value: Any) -> None:
    columns = columns_of_rows(value)
    assert columns is None or not any(isinstance(item, Record) for item in read(value))


def test_a_menu_of_sections() -> None:
    menu = [
        {"section": "Cups", "dishes": [{"name": "Mug", "price": 4}]},
        {"section": "Pots", "dishes": [{"name": "Pot", "price": 9}, {"name": "Pan", "price": 8}]},
    ]
    assert [one["title"] for one in values({"shop": {"name": "X"}, "menu": menu})] == ["Mug", "Pot", "Pan"]


@pytest.mark.parametrize(
    "value",
    [
        {"receipts": [{"date": "2026-01-02", "shop": "X", "lines": [{"name": "Mug", "price": 4}]}]},
        {"sold": [{"by": "Ann", "total": 9.5, "lines": [{"name": "Mug", "price": 4}]}]},
        {"orders": [{"customer": "Ann", "lines": [{"name": "Mug", "price": 4}]}]},
    ],
)
def test_sections_of_what_is_sold_already(value: Any) -> None:
    assert not any(isinstance(item, Record) for item in read(value))


def test_a_stock_of_what_has_codes() -> None:
    assert values([{"codigo": "A1", "nome": "Parafuso", "estoque": 5}]) == [
        {"id": "A1", "title": "Parafuso", "stock": 5}
    ]


def test_answers_of_shop_fronts() -> None:
    node = {
        "id": "gid://1",
        "title": "Mug",
        "priceRange": {"minVariantPrice": {"amount": "4.50", "currencyCode": "EUR"}},
        "featuredImage": {"url": "https://c.example/1.jpg"},
    }
    assert values({"data": {"products": {"edges": [{"node": node}]}}}) == [
        {
            "id": "gid://1",
            "title": "Mug",
            "price": "4.50",
            "currency": "EUR",
            "images": ["https://c.example/1.jpg"],
        }
    ]
    post = {"id": 7, "title": {"rendered": "Mug"}, "content": {"rendered": "<p>By hand</p>"}}
    assert values([post]) == [{"id": 7, "title": "Mug", "description": "<p>By hand</p>"}]


def test_a_list_that_is_called_product_is_no_title() -> None:
    assert not any(
        isinstance(item, Record)
        for item in read({"product": [{"model": "M1", "price": "4.5", "quantity": 4}]})
    )

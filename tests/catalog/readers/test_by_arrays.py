"""Goods as rows of a table in JSON, and answers and lists of shelves that no name told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog.readers.by_arrays import columns_of_rows
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import only_shop_goods, shop_items

ROWS = [["Mug of tin", 4.5, "a.jpg"], ["Bowl of clay", 12.75, None], ["Tea pot", 18.2]]
HEADING = ["name", "price", "image"]
GOODS = [
    {"id": "Mug of tin", "title": "Mug of tin", "price": 4.5, "images": ["a.jpg"]},
    {"id": "Bowl of clay", "title": "Bowl of clay", "price": 12.75},
    {"id": "Tea pot", "title": "Tea pot", "price": 18.2},
]


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
    assert only_shop_goods(table) == GOODS
    text = json.dumps(table)
    for record in shop_items(table):
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
    assert columns is None or not any(isinstance(item, Record) for item in shop_items(value))

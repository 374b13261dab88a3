"""Goods and variants that objects hold by their codes, and options that stand by their names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record


def values(feed: Any) -> list[dict[str, Any]]:
    data = json.dumps(feed).encode()
    found = list(read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json")))
    assert all(isinstance(item, Record) for item in found)
    return [item.value for item in found if isinstance(item, Record)]


def mug(number: int, **members: Any) -> dict[str, Any]:
    return {"name": f"Enamel mug {number}", "price": {"amount": "4.50", "currency": "USD"}, **members}


CHOSEN: list[dict[str, Any]] = [
    {"options": {"Colour": "White"}, "price": 4.5, "qty": 3},
    {"options": {"Colour": "Blue"}, "price": 5, "qty": 0},
]


def test_variants_by_their_codes() -> None:
    (value,) = values([{"id": "M-1", **mug(1, variants=dict(zip(("M-1-W", "M-1-B"), CHOSEN, strict=True)))}])
    assert value["variants"] == [
        {"sku": "M-1-W", "price": 4.5, "stock": 3, "attributes": {"Colour": "White"}},
        {"sku": "M-1-B", "price": 5, "stock": 0, "attributes": {"Colour": "Blue"}},
    ]


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("Small", {"attributes": {"option": "Small"}}),
        ("0", {}),
        ("77012", {"sku": "77012"}),
        ("38.5", {"attributes": {"option": "38.5"}}),
    ],
)
def test_a_key_is_a_code_or_a_choice_or_a_place(key: str, told: dict[str, Any]) -> None:
    (value,) = values([{"id": "M-1", **mug(1, variants={key: {"price": 4.5}, "other": {"price": 5}})}])
    assert value["variants"][0] == {"price": 4.5, **told}


def test_one_variant_whose_members_are_objects_is_one() -> None:
    inside = {"price": {"amount": 4.5, "currency": "USD"}, "inventory": {"quantity": 3}}
    (value,) = values([{"id": "M-1", **mug(1, variants=inside)}])
    assert len(value["variants"]) == 1


def test_goods_have_the_key_that_they_stand_under() -> None:
    keyed = {"M-1": mug(1, variants=[{"sku": "M-1-W", "price": 4.5}]), "M~1/2": mug(2)}
    assert [value["id"] for value in values({"products": keyed})] == ["M-1", "M~1/2"]


def test_a_number_of_a_place_is_no_identifier_and_an_own_one_stays() -> None:
    assert [value["id"] for value in values({"products": {"0": mug(1), "1": mug(2)}})] == [
        "Enamel mug 1",
        "Enamel mug 2",
    ]
    keyed = {"first": mug(1, sku="M-1"), "second": mug(2, id="M-2")}
    assert [value["id"] for value in values({"products": keyed})] == ["M-1", "M-2"]


def test_pages_of_goods_and_shops_with_theirs() -> None:
    pages = [{"page": 1, "results": [mug(1), mug(2)]}, {"page": 2, "results": [mug(3)]}]
    assert len(values(pages)) == 3
    shops = {
        "shop": "X",
        "stores": [{"name": "A", "items": [mug(1)]}, {"name": "B", "items": [mug(2), mug(3)]}],
    }
    assert len(values(shops)) == 3
    answer = {"jsonrpc": "2.0", "id": 1, "result": [mug(1), mug(2)]}
    assert len(values(answer)) == 2


def test_an_order_is_none_though_goods_are_in_it() -> None:
    orders = [
        {"id": 1, "customer": {"name": "Ann"}, "items": [mug(1)]},
        {"id": 2, "total": 9, "items": [mug(2)]},
    ]
    data = json.dumps(orders).encode()
    found = read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json"))
    assert [isinstance(item, LoadProblem) and item.rule for item in found] == ["not-a-listing"] * 2


def test_a_product_beside_its_variants() -> None:
    entry = {
        "product": {"id": 7, "title": "Mug"},
        "variants": [{"sku": "M-W", "price": 4.5, "color": "white"}],
    }
    (value,) = values([entry])
    assert (value["id"], value["title"]) == (7, "Mug")
    assert value["variants"] == [{"sku": "M-W", "price": 4.5, "attributes": {"color": "white"}}]


def test_columns_that_are_lists() -> None:
    columns = {
        "sku": ["M-1", "M-2"],
        "title": ["Mug", "Plate"],
        "price": [4.5, 5],
        "image": ["1.jpg", "2.jpg"],
    }
    assert [(value["sku"], value["title"]) for value in values(columns)] == [("M-1", "Mug"), ("M-2", "Plate")]


def test_headings_and_dates_may_stand_between_goods() -> None:
    keyed = {"_comment": "--- MUGS ---", "updated": "2026-11-01", "M-1": mug(1), "note": None, "M-2": mug(2)}
    assert [value["id"] for value in values(keyed)] == ["M-1", "M-2"]


def test_what_a_file_says_of_all_its_goods_holds_for_them() -> None:
    keyed = {"currency": "EUR", "M-1": {"name": "Mug", "price": 4}, "M-2": {"name": "Bowl", "price": 5}}
    data = json.dumps(keyed).encode()
    found = list(read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json")))
    assert [item.inherited for item in found if isinstance(item, Record)] == [{"currency": "EUR"}] * 2


def test_a_product_with_goods_inside_is_no_envelope() -> None:
    (value,) = values({"name": "Set of two", "price": 9, "sku": "S-1", "first": mug(1), "second": mug(2)})
    assert value["title"] == "Set of two"

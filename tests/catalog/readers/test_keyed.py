"""Goods and variants that objects hold by their codes, and options that stand by their names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog import formats
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
    ("key", "told"), [("Small", {"attributes": {"option": "Small"}}), ("0", {}), ("77012", {"sku": "77012"})]
)
def test_a_key_is_a_code_or_a_choice_or_a_place(key: str, told: dict[str, Any]) -> None:
    (value,) = values([{"id": "M-1", **mug(1, variants={key: {"price": 4.5}, f"{key}1": {"price": 5}})}])
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

"""Attributes of the seller's own keep their kind when a DHgate item is read."""

from __future__ import annotations

from typing import Any

from listing_lint.attributes.reading import attributes_of
from listing_lint.catalog.listing import Listing
from listing_lint.catalog.readers.dhgate import convert
from listing_lint.schema.load import canonical_schema


def item(*custom: tuple[str, str]) -> dict[str, Any]:
    values = [{"attrId": 11, "attrName": name, "lineAttrvalName": value} for name, value in custom]
    basic = {"attrId": 10070, "attrName": "Material", "itemAttrValList": [{"lineAttrvalName": "Linen"}]}
    return {
        "itemCode": "1",
        "itemBase": {"itemName": "Linen shirt"},
        "itemAttrList": [basic, {"attrId": 11, "itemAttrValList": values}],
    }


def read(value: dict[str, Any]) -> dict[str, Any]:
    fields = dict(convert(value, "", value).fields)
    assert canonical_schema().is_valid(fields)
    return fields


def kinds(fields: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    return [
        (one.name, one.text, one.kind) for one in attributes_of(Listing(fields, fields, "1", "a.json", ""))
    ]


def test_custom_attributes_are_told_apart() -> None:
    fields = read(item(("Puppets Type", "Model"), ("Remote Control", "No")))
    assert kinds(fields) == [
        ("Material", "Linen", None),
        ("Puppets Type", "Model", "custom"),
        ("Remote Control", "No", "custom"),
    ]


def test_a_name_that_comes_twice_is_a_plain_list() -> None:
    fields = read(item(("Use", "office"), ("Use", "car"), ("Use", "home")))
    assert fields["attributes"]["Use"] == ["office", "car", "home"]

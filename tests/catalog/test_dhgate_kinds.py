"""Attributes of the seller's own keep their kind when a DHgate item is read."""

from __future__ import annotations

from typing import Any

from listing_lint.attributes.kinds import called
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


def test_what_the_category_says_of_its_attributes() -> None:
    value = item()
    value["itemAttrList"] = [
        {"attrId": 5, "attrName": "Color", "buyAttr": 1, "itemAttrValList": [{"lineAttrvalName": "Red"}]},
        {"attrId": 6, "attrName": "Pack", "saleAttr": "1", "itemAttrValList": [{"lineAttrvalName": "Box"}]},
        {"attrId": 8, "attrName": "Marke", "isbrand": 1, "itemAttrValList": [{"lineAttrvalName": "Loom"}]},
        {"attrId": 7, "attrName": "Fit", "isbrand": 0, "itemAttrValList": [{"lineAttrvalName": "Slim"}]},
    ]
    fields = read(value)
    assert fields["brand"] == "Loom"
    assert kinds(fields) == [("Color", "Red", "purchase"), ("Pack", "Box", "sales"), ("Fit", "Slim", None)]


def test_an_object_where_a_value_should_be_stands_beside_another() -> None:
    value = item()
    value["itemAttrList"] = [
        {
            "attrId": 5,
            "attrName": "Fit",
            "itemAttrValList": [{"lineAttrvalName": {"odd": 1}}, {"lineAttrvalName": "Slim"}],
        }
    ]
    assert dict(convert(value, "", value).fields)["attributes"] == {"Fit": [{"odd": 1}, "Slim"]}


def test_messages_name_the_kind() -> None:
    value = item(("Care", "N/A"))
    value["itemAttrList"][0]["itemAttrValList"][0]["attrValId"] = 1
    value["itemSkuList"] = [{"itemSkuAttrvalList": [{"attrId": 9, "attrName": "Size", "attrvalName": "M"}]}]
    fields = {**read(value), "marketplace": "dhgate"}
    listing = Listing(fields, value, "1", "a.json", "", marketplace="dhgate")
    assert [called(listing, one) for one in attributes_of(listing)] == [
        "the basic attribute Material",
        "the custom attribute Care",
        "the purchase attribute Size",
    ]
    canonical = Listing(
        {**fields, "attributes": {"Material": "Linen"}}, fields, "1", "a.json", "", marketplace="dhgate"
    )
    assert called(canonical, attributes_of(canonical)[0]) == "Material"


def test_a_name_that_comes_twice_is_a_plain_list() -> None:
    fields = read(item(("Use", "office"), ("Use", "car"), ("Use", "home")))
    assert fields["attributes"]["Use"] == ["office", "car", "home"]

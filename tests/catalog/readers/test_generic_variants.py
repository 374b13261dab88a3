"""The variants of shops' objects: where they stand, what they are called by, and what each of them says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.generic import convert
from tests.catalog.readers.reading import goods_and_problems, mug, only_goods
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture, Read

PRINTFUL = {
    "sync_product": {
        "id": 389,
        "name": "Fleece hoodie",
        "variants": 2,
        "thumbnail_url": "https://files.example/e13_preview.png",
    },
    "sync_variants": [
        {
            "id": 1,
            "name": "Fleece hoodie / S",
            "retail_price": "82.00",
            "currency": "USD",
            "sku": "H_S",
            "size": "S",
        },
        {
            "id": 2,
            "name": "Fleece hoodie / M",
            "retail_price": "82.00",
            "currency": "USD",
            "sku": "H_M",
            "size": "M",
        },
    ],
}


def test_variants_beside_their_product_are_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (listing,) = converted(tmp_path, PRINTFUL, capsys)
    assert (listing["id"], listing["title"], listing["images"]) == (
        389,
        "Fleece hoodie",
        ["https://files.example/e13_preview.png"],
    )
    assert [(one["sku"], one["price"], one["attributes"]) for one in listing["variants"]] == [
        ("H_S", "82.00", {"size": "S"}),
        ("H_M", "82.00", {"size": "M"}),
    ]


def test_the_choice_of_a_variant_of_medusa(tmp_path: Path, capsys: Capture) -> None:
    def variant(value: str, label: str) -> dict[str, Any]:
        options = [{"value": value, "option": {"title": label}}]
        return {"title": value, "options": options, "prices": [{"amount": 5, "currency_code": "eur"}]}

    goods = {
        "id": "prod_1",
        "title": "Sign of slate",
        "handle": "sign",
        "thumbnail": "https://cdn.example/sign.png",
        "is_giftcard": False,
        "variants": [variant("black", "Colour"), variant("Default option value", "Default option")],
    }
    (sign,) = converted(tmp_path, [goods], capsys)
    assert sign["variants"][0]["attributes"] == {"Colour": "black"}
    assert "attributes" not in sign["variants"][1]


def test_variants_that_stand_beside_the_names_of_their_options() -> None:
    def product(name: str, options: list[dict[str, Any]], sold: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            "id": name,
            "name": name,
            "description": "Baked every day.",
            "variations": {"dimensions": options, "combinations": sold},
            "basePrice": 0,
            "currentPrice": 0 if sold else 12,
            "isActive": True,
        }

    values, problems = goods_and_problems(
        [
            product("jar", [], []),
            product(
                "cake",
                [{"label": "Size", "options": [{"name": "Mini", "value": 0}]}],
                [{"id": "c-1", "name": "Mini", "selection": ["Mini"], "basePrice": 23, "currentPrice": 23}],
            ),
        ]
    )
    assert not problems
    assert values[0]["price"] == 12
    assert "variants" not in values[0]
    assert "price" not in values[1]
    assert values[1]["variants"] == [{"title": "Mini", "price": 23}]


def test_a_variant_costs_what_it_does_in_a_shop(read: Read) -> None:
    variant = {"sku": "S7", "default_price": None, "cost": 20, "stores": [{"store_id": "a", "price": 44.0}]}
    (found,) = read({"items": [{"id": "i1", "handle": "stool", "item_name": "Stool", "variants": [variant]}]})
    assert found["variants"][0]["price"] == 44.0


def test_the_items_of_coupang_are_variants_of_the_product_that_is_named_beside_them(read: Read) -> None:
    def item(name: str, number: int) -> dict[str, Any]:
        pictures = [{"imageOrder": 0, "vendorPath": f"https://a.test/{number}.jpg"}]
        told = [{"attributeTypeName": "개당 용량", "attributeValueName": name}]
        return {"itemName": name, "salePrice": 100 * number, "images": pictures, "attributes": told}

    (found,) = read(
        {
            "displayCategoryCode": 5,
            "sellerProductName": "클렌징 오일 200ml",
            "deliveryCharge": 0,
            "items": [item("200ml", 1), item("400ml", 2)],
        }
    )
    assert found["title"] == "클렌징 오일 200ml"
    assert [(one["price"], one["image"]) for one in found["variants"]] == [
        (100, "https://a.test/1.jpg"),
        (200, "https://a.test/2.jpg"),
    ]
    assert found["variants"][0]["attributes"] == {"개당 용량": "200ml"}


CHOSEN: list[dict[str, Any]] = [
    {"options": {"Colour": "White"}, "price": 4.5, "qty": 3},
    {"options": {"Colour": "Blue"}, "price": 5, "qty": 0},
]


def test_variants_by_their_codes() -> None:
    (value,) = only_goods(
        [{"id": "M-1", **mug(1, variants=dict(zip(("M-1-W", "M-1-B"), CHOSEN, strict=True)))}]
    )
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
    (value,) = only_goods([{"id": "M-1", **mug(1, variants={key: {"price": 4.5}, "other": {"price": 5}})}])
    assert value["variants"][0] == {"price": 4.5, **told}


def test_one_variant_whose_members_are_objects_is_one() -> None:
    inside = {"price": {"amount": 4.5, "currency": "USD"}, "inventory": {"quantity": 3}}
    (value,) = only_goods([{"id": "M-1", **mug(1, variants=inside)}])
    assert len(value["variants"]) == 1


def test_a_product_beside_its_variants() -> None:
    entry = {
        "product": {"id": 7, "title": "Mug"},
        "variants": [{"sku": "M-W", "price": 4.5, "color": "white"}],
    }
    (value,) = only_goods([entry])
    assert (value["id"], value["title"]) == (7, "Mug")
    assert value["variants"] == [{"sku": "M-W", "price": 4.5, "attributes": {"color": "white"}}]


def test_members_of_variants_in_forms_that_are_not_read_are_left_out() -> None:
    variant = {
        "sku": "M-1",
        "title": [{"language": "de", "value": "Blau"}],
        "price": [],
        "gtin": [["4006381333931"]],
    }
    (found,) = convert({"name": "Mug", "price": 9.5, "variants": [variant]}, "", {}).fields["variants"]
    assert found == {"sku": "M-1", "title": "Blau"}


def test_what_is_chosen_between_is_no_variant() -> None:
    sizes = {
        "id": "g1",
        "name": "Size",
        "options": [{"id": "o1", "name": "S"}, {"id": "o2", "name": "L", "price": {"raw": 2}}],
    }
    colours = {"name": "Color", "values": ["Camel", "Charcoal"]}
    found = convert({"name": "Coat", "price": 189, "variants": [sizes, colours]}, "", {}).fields
    assert found["attributes"] == {"Size": ["S", "L"], "Color": ["Camel", "Charcoal"]}
    assert "variants" not in found
    # One that is sold as it is has a choice as well.
    sold = {"name": "Small", "sku": "C-S", "options": [{"name": "Size", "value": "S"}]}
    (variant,) = convert({"name": "Coat", "price": 189, "variants": [sold]}, "", {}).fields["variants"]
    assert (variant["sku"], variant["attributes"]) == ("C-S", {"Size": "S"})

"""Shopify products: of the Admin interface (REST and GraphQL), of ``/products.json`` and of ``/products/….js``."""

from __future__ import annotations

from typing import Any

import pytest

from listing_lint.catalog.readers.shapes import Made
from listing_lint.catalog.readers.shopify import convert
from tests.catalog.readers.reading import sound_goods


@pytest.mark.parametrize(
    ("variant", "kept"),
    [
        ({"inventory_quantity": 0, "inventory_management": None}, None),
        ({"inventory_quantity": -3, "inventory_management": ""}, None),
        ({"inventory_quantity": 5, "inventory_management": None}, 5),
        ({"inventory_quantity": 0, "inventory_management": "shopify"}, 0),
        ({"inventory_quantity": -3, "inventory_management": "shopify"}, 0),
        ({"inventory_quantity": 0}, 0),
        ({"inventoryQuantity": 0, "inventoryItem": {"tracked": False}}, None),
        ({"inventoryQuantity": 0, "inventoryItem": {"tracked": True}}, 0),
    ],
)
def test_nothing_of_what_shopify_does_not_count_is_no_stock(
    variant: dict[str, Any], kept: int | None
) -> None:
    product = {"id": 1, "title": "Mug", "handle": "mug", "body_html": "<p>A mug.</p>", "vendor": "Seawind"}
    (value,) = sound_goods([{**product, "variants": [{"sku": "M", "price": "3.00", **variant}]}])
    assert value["variants"][0].get("stock") == kept


LONE = {"title": "Default Title", "option1": "Default Title", "sku": "M", "price": "3.00"}


def test_shopifys_only_variant_without_a_choice_is_the_product() -> None:
    product = {"id": 1, "title": "Mug", "handle": "mug", "body_html": "<p>A mug.</p>", "vendor": "Seawind"}
    (value,) = sound_goods([{**product, "variants": [{**LONE, "grams": 90, "barcode": "4006381333931"}]}])
    assert (value["sku"], value["price"], value["gtin"]) == ("M", "3.00", "4006381333931")
    assert "variants" not in value


@pytest.mark.parametrize(
    "more", [{"option2": "Blue"}, {"featured_image": {"src": "https://x.example/a.jpg"}}]
)
def test_a_variant_with_a_choice_or_a_picture_of_its_own_stays(more: dict[str, Any]) -> None:
    product = {"id": 1, "title": "Mug", "handle": "mug", "body_html": "<p>A mug.</p>", "vendor": "Seawind"}
    (value,) = sound_goods([{**product, "variants": [{**LONE, **more}]}])
    assert value["variants"][0]["sku"] == "M"


def test_options_of_listings_of_products() -> None:
    chosen = [
        {"option_id": 7, "name": "Size", "value": "S"},
        {"option_id": 8, "name": "Color", "value": "Sand"},
    ]
    product = {
        "product_id": 1,
        "title": "Trousers",
        "variants": [{"id": 2, "price": "9.00", "option_values": chosen}],
    }
    made = convert(product, "", product)
    assert isinstance(made, Made)
    assert made.fields["variants"][0]["attributes"] == {"Size": "S", "Color": "Sand"}
    assert made.native.pointers["/variants/0/attributes/Color"] == "/variants/0/option_values/1/value"

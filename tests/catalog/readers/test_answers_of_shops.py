"""What the interfaces of shops give back: each entry becomes one listing, with its price, pictures and stock."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record

ETSY = {
    "listing_id": 708,
    "title": "Quartz gemstone",
    "price": {"amount": 1599, "divisor": 100, "currency_code": "USD"},
    "images": [{"url_fullxfull": "q.jpg"}],
}
MERCADO = {
    "id": "MLA1",
    "title": "Vestido de lino",
    "price": 25990,
    "currency_id": "ARS",
    "available_quantity": 10,
    "pictures": [{"id": "p", "url": "v.jpg"}],
    "attributes": [{"id": "BRAND", "name": "Marca", "value_name": "Olive"}],
}
SHOPEE = {
    "item_id": 1,
    "item_name": "Canvas tote bag",
    "item_sku": "TB",
    "price_info": [{"currency": "SGD", "current_price": 9.9}],
    "image": {"image_url_list": ["s.jpg"]},
    "brand": {"original_brand_name": "NoBrand"},
}
WIX = {
    "_id": "w1",
    "name": "Vase",
    "slug": "vase",
    "productType": "physical",
    "priceData": {"price": 20, "currency": "EUR"},
    "media": {"mainMedia": {"image": {"url": "v.jpg"}}},
}
ALLEGRO = {
    "id": "1",
    "name": "Sukienka",
    "primaryImage": {"url": "a.jpg"},
    "price": "9.90",
    "stock": {"available": 5},
}
BIGCOMMERCE = {"id": 77, "name": "Towel", "sku": "T", "price": 49, "sale_price": 0, "retail_price": 0}
WILDBERRIES = {
    "id": 1,
    "name": "Кружка",
    "brand": "Holt",
    "salePriceU": 99000,
    "priceU": 150000,
    "sizes": [{}],
}
LOYVERSE = {
    "id": "u1",
    "handle": "latte",
    "item_name": "Latte",
    "image_url": "l.jpg",
    "variants": [{"variant_id": "v", "sku": "10001", "cost": 1, "default_price": 3.5}],
}
MEDUSA = {
    "id": "p1",
    "title": "Oak stool",
    "handle": "oak",
    "thumbnail": "o.jpg",
    "variants": [
        {"id": "v", "sku": "ST", "calculated_price": {"calculated_amount": 44, "currency_code": "eur"}}
    ],
}
PRINTIFY = {
    "id": "5d",
    "title": "Mug 11oz",
    "blueprint_id": 478,
    "print_provider_id": 99,
    "variants": [{"id": 1, "sku": "M11", "price": 1299, "cost": 500}],
    "images": [{"src": "p.jpg"}],
}
COUPANG = {
    "sellerProductId": 1,
    "sellerProductName": "스텐 컵",
    "brand": "Holt",
    "items": [{"itemName": "500ml", "originalPrice": 9000, "salePrice": 8500}],
}


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (
            {"count": 1, "results": [ETSY]},
            {"id": 708, "price": 15.99, "currency": "USD", "images": ["q.jpg"]},
        ),
        (
            [MERCADO],
            {
                "id": "MLA1",
                "currency": "ARS",
                "stock": 10,
                "attributes": {"Marca": "Olive"},
                "images": ["v.jpg"],
            },
        ),
        (
            {"response": {"item": [SHOPEE]}},
            {"id": 1, "sku": "TB", "price": 9.9, "currency": "SGD", "brand": "NoBrand", "images": ["s.jpg"]},
        ),
        ([WIX], {"id": "w1", "title": "Vase", "price": 20, "currency": "EUR", "images": ["v.jpg"]}),
        ({"offers": [ALLEGRO]}, {"stock": 5, "images": ["a.jpg"]}),
        ({"data": [BIGCOMMERCE]}, {"price": 49, "list_price": None}),
        (
            {"data": {"products": [WILDBERRIES]}},
            {"title": "Кружка", "brand": "Holt", "price": 990, "list_price": 1500},
        ),
        (
            {"items": [LOYVERSE]},
            {"title": "Latte", "images": ["l.jpg"], "variants": [{"sku": "10001", "price": 3.5}]},
        ),
        (
            {"product": MEDUSA},
            {"title": "Oak stool", "variants": [{"sku": "ST", "price": 44, "currency": "EUR"}]},
        ),
        (
            {"current_page": 1, "data": [PRINTIFY]},
            {"title": "Mug 11oz", "images": ["p.jpg"], "variants": [{"sku": "M11", "price": 12.99}]},
        ),
        (
            {"code": "SUCCESS", "data": COUPANG},
            {"title": "스텐 컵", "variants": [{"title": "500ml", "price": 8500, "list_price": 9000}]},
        ),
    ],
)
def test_an_entry_is_one_listing(value: Any, wanted: dict[str, Any]) -> None:
    data = json.dumps(value).encode()
    native = formats.detect(data, "a.json")
    (record,) = read_document(data, 1, 0, 100_000, native=native)
    assert isinstance(record, Record)
    assert {name: record.value.get(name) for name in wanted} == wanted
    assert record.native is not None
    for pointer in record.native.pointers:
        assert record.native.find(pointer, None, None).pointer.startswith("/")

"""Prices that interfaces count in coins, and what shops say beside them: pictures by role, brands in a list."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.currencies import coins_of


def values(feed: Any) -> list[dict[str, Any]]:
    data = json.dumps(feed).encode()
    found = list(read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json")))
    assert all(isinstance(item, Record) for item in found)
    return [item.value for item in found if isinstance(item, Record)]


@pytest.mark.parametrize(
    ("currency", "price"), [("gbp", 95), ("USD", 95), ("jpy", 9500), ("KWD", 9.5), (None, 95)]
)
def test_a_payment_services_price_is_counted_in_coins(currency: str | None, price: float) -> None:
    cap = {"productId": "prod_1", "name": "Cycling cap", "unitAmount": 9500, "category": "Caps"}
    (value,) = values([cap if currency is None else {**cap, "currency": currency}])
    assert value["price"] == price
    assert value.get("currency") == (currency.upper() if currency else None)


def test_a_default_price_is_an_object() -> None:
    cap = {
        "id": "prod_1",
        "object": "product",
        "name": "Cycling cap",
        "default_price": {"id": "price_1", "unit_amount": 1250, "currency": "eur"},
    }
    (value,) = values({"object": "list", "data": [cap]})
    assert (value["price"], value["currency"]) == (12.5, "EUR")


def test_a_price_of_coins_in_a_variant_takes_the_currency_of_its_product() -> None:
    variants = [{"size": "S", "priceCents": 1250}, {"size": "M", "priceCents": 1300}]
    (value,) = values([{"name": "Jersey", "price": 12.5, "currency": "EUR", "variants": variants}])
    assert [variant["price"] for variant in value["variants"]] == [12.5, 13]


def test_without_a_currency_a_coin_is_a_hundredth() -> None:
    assert [coins_of(code) for code in (None, "", "xyz", "EUR", "jpy", "bhd")] == [
        100,
        100,
        100,
        100,
        1,
        1000,
    ]


STORE = {
    "id": 71,
    "name": "Sun oil 200 ml",
    "slug": "sun-oil",
    "permalink": "https://shop.example/product/sun-oil/",
    "sku": "",
    "short_description": "<p>Sun oil</p>",
    "description": "<p>Oil for the sun, 200 ml.</p>",
    "on_sale": False,
    "prices": {
        "price": "260000",
        "regular_price": "300000",
        "sale_price": "260000",
        "currency_code": "DZD",
        "currency_minor_unit": 2,
    },
    "price_html": "<span>2.600,00</span>",
    "images": [{"id": 1, "src": "https://shop.example/a.png", "thumbnail": "https://shop.example/a-300.png"}],
    "categories": [{"id": 2, "name": "Sun", "slug": "sun"}],
    "brands": [{"id": 3, "name": "Solara", "slug": "solara"}],
    "attributes": [],
    "variations": [],
}


def test_woocommerces_shop_front() -> None:
    (value,) = values([STORE])
    assert (value["price"], value["currency"], value["brand"]) == (2600, "DZD", "Solara")
    assert "list_price" not in value
    (on_sale,) = values([{**STORE, "on_sale": True}])
    assert (on_sale["price"], on_sale["list_price"]) == (2600, 3000)


def test_a_single_brand_in_a_list_is_the_brand() -> None:
    (value,) = values([{"name": "Sun oil", "price": "4.50", "brands": [], "brand": [{"name": "Solara"}]}])
    assert value["brand"] == "Solara"


@pytest.mark.parametrize(
    ("images", "told"),
    [
        ({"cover": "/p/a.webp", "gallery": ["/p/a.webp", "/p/b.webp"]}, ["/p/a.webp", "/p/b.webp"]),
        ({"cover": "/p/a.webp"}, ["/p/a.webp"]),
        (
            {"main": "https://x.example/a.jpg", "gallery": [{"src": "b.jpg"}]},
            ["https://x.example/a.jpg", "b.jpg"],
        ),
        ({"side": "left", "file": "a.jpg"}, ["a.jpg"]),
    ],
)
def test_pictures_by_what_they_show(images: Any, told: list[Any]) -> None:
    (value,) = values([{"sku": "B-1", "name": "Balm", "price": 8.15, "images": images}])
    assert value["images"] == told

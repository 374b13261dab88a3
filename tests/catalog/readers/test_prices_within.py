"""The price that stands deeper than the members of a product, found by what is on the way to it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Read


@pytest.mark.parametrize(
    ("members", "price"),
    [
        ({"offer": {"price": "₹600.00", "shipping": "Free", "original_price": None}}, 600.0),
        ({"offers": [{"store": "A", "price": 9.5}, {"store": "B", "price": 8}]}, 9.5),
        ({"pricing": {"listPrice": {"amount": 12}, "salePrice": {"amount": 9}, "savings": {"amount": 3}}}, 9),
        ({"priceInfo": {"installments": {"price": 3}}}, None),
        ({"shippingInfo": {"price": 5}}, None),
        ({"relatedProducts": [{"name": "Shade", "price": 4}]}, None),
        ({"priceRange": {"minimum": 4, "maximum": 9}}, 4),
        ({"prices": [{"amount_cents": 2950, "currency_code": "EUR"}]}, 29.5),
        ({"offer": {"price_cents": "2950"}}, 29.5),
    ],
)
def test_price_is_found_deeper_and_no_other_sum(
    members: dict[str, Any], price: float | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {
        "productId": "7",
        "productName": "Desk lamp",
        "brand": "Holt",
        "image": "https://img.example/1.jpg",
        **members,
    }
    (listing,) = converted(tmp_path, {"products": [goods]}, capsys)
    assert listing.get("price") == price


def test_an_old_price_below_the_one_of_now_is_no_list_price(read: Read) -> None:
    row = {
        "id": "1",
        "name": "Fried onions",
        "brandName": "Acme",
        "images": [{"url": "https://a.test/1.jpg"}],
        "actualSku": {"id": "2", "amount": {"actualOldPrice": 8.99, "actualGrossPrice": 11.9}},
    }
    (found,) = read([row])
    assert (found["price"], found.get("list_price")) == (11.9, None)


@pytest.mark.parametrize(
    "prices",
    [
        {"prices": {"base": {"currency": {"code": "IDR", "symbol": "Rp"}, "value": 199000}, "promo": None}},
        {"price": {"currency": {"code": "IDR", "symbol": "Rp"}, "value": 199000}},
        {"price": {"currency": {"iso_code": "IDR"}, "amount": 199000}},
    ],
)
def test_the_currency_of_a_price_stands_in_an_object(prices: dict[str, Any], read: Read) -> None:
    (found,) = read(
        [{"id": "E1", "name": "Oak stool with three legs", "image": "https://p.test/1.png", **prices}]
    )
    assert (found["price"], found["currency"]) == (199000, "IDR")

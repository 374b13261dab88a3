"""What the interfaces of shop systems and marketplaces keep inside of other members: prices, offers, units of their own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.catalog.readers.running import Capture


def offer(number: str, size: str, price: float) -> dict[str, Any]:
    return {
        "itemId": number,
        "name": f"Dress {size}",
        "images": [{"imageId": "1", "imageUrl": "https://shop.example/1.jpg"}],
        "variations": ["Size"],
        "Size": [size],
        "sellers": [{"commertialOffer": {"Price": price, "ListPrice": 159.9, "AvailableQuantity": 4}}],
    }


def test_offers_of_vtex_are_variants(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    product = {
        "productId": "48",
        "productName": "Linen dress",
        "brand": "Casa",
        "categories": ["/Clothes/Dresses/", "/Clothes/"],
        "description": "Without sleeves.",
        "items": [offer("101", "S", 119.9), offer("102", "M", 129.9)],
    }
    (found,) = converted(tmp_path, [product], capsys)
    assert found["category"] == "Clothes > Dresses"
    assert found["images"] == ["https://shop.example/1.jpg"]
    assert [
        (one["sku"], one["price"], one["list_price"], one["stock"], one["attributes"])
        for one in found["variants"]
    ] == [("101", 119.9, 159.9, 4, {"Size": "S"}), ("102", 129.9, 159.9, 4, {"Size": "M"})]


def test_choices_of_vtex_with_their_names_in_objects(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = {**offer("101", "S", 9.0), "variations": [{"name": "Cor", "values": ["Preto"]}]}
    (found,) = converted(
        tmp_path, [{"productId": "1", "productName": "Vestido", "description": "x", "items": [named]}], capsys
    )
    assert found["variants"][0]["attributes"] == {"Cor": "Preto"}


def test_a_product_of_saleor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = [
        {"type": "header", "data": {"text": "Fresh"}},
        {"type": "list", "data": {"items": ["1 litre", "No sugar"]}},
    ]
    gross = {"gross": {"amount": 3.5, "currency": "USD"}}
    node = {
        "id": "UHJ",
        "name": "Apple juice",
        "description": json.dumps({"blocks": blocks}),
        "thumbnail": {"url": "https://shop.example/small.png"},
        "media": [{"url": "https://shop.example/large.png", "type": "IMAGE"}],
        "pricing": {"priceRange": {"start": gross}},
        "variants": [{"id": "v1", "name": "1 l", "sku": "4322", "pricing": {"price": gross}}],
    }
    (found,) = converted(tmp_path, {"data": {"products": {"edges": [{"node": node}]}}}, capsys)
    assert found["description"] == "Fresh\n1 litre\nNo sugar"
    assert (found["price"], found["currency"]) == (3.5, "USD")
    assert found["images"] == ["https://shop.example/large.png"]
    assert found["variants"][0]["price"] == 3.5


def test_money_of_shopee_is_in_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = {
        "itemid": 15,
        "shopid": 9,
        "name": "手機殼",
        "currency": "TWD",
        "price": 80800000,
        "price_min": 80800000,
        "price_before_discount": 111100000,
        "images": ["c866ef64fb73fba5cc48e995a10"],
        "categories": [{"display_name": "手機", "catid": 1}],
        "models": [{"modelid": 3, "name": "黑色", "price": 80800000, "stock": 4}],
    }
    (found,) = converted(tmp_path, {"item": item}, capsys)
    assert (found["price"], found["category"]) == (808.0, ["手機"])
    assert found["images"] == ["https://cf.shopee.com/file/c866ef64fb73fba5cc48e995a10"]
    assert [(one["title"], one["price"], one["stock"]) for one in found["variants"]] == [("黑色", 808.0, 4)]


def test_a_number_of_an_item_alone_makes_no_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = converted(tmp_path, [{"itemid": 15, "name": "Crane", "price": 80800000}], capsys)
    assert found["price"] == 80800000


def test_what_aliexpress_answers_to_a_search(tmp_path: Path, capsys: Capture) -> None:
    def price(amount: float) -> dict[str, Any]:
        return {"formattedPrice": f"US ${amount}", "minPrice": amount, "currencyCode": "USD"}

    goods = {
        "productId": "3256806907409934",
        "image": {"imgUrl": "//pictures.example/a.jpg"},
        "title": {"displayTitle": "Shorts of mesh", "shortTitle": False, "seoTitle": "Shorts"},
        "prices": {"taxRate": "0", "originalPrice": price(15.2), "salePrice": price(0.99)},
    }
    (shorts,) = converted(tmp_path, {"content": [goods]}, capsys)
    assert shorts["title"] == "Shorts of mesh"
    assert (shorts["price"], shorts["list_price"], shorts["currency"]) == (0.99, 15.2, "USD")

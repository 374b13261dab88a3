"""Answers of shop systems and marketplaces: prices and offers inside of others, money in parts, texts in JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path


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


def test_a_product_of_medusa_is_none_of_shopify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    product = {
        "title": "Sofa",
        "handle": "sofa",
        "thumbnail": "https://shop.example/1.jpg",
        "images": [{"url": "https://shop.example/1.jpg"}],
        "variants": [
            {
                "title": "Ivory",
                "sku": "S-I",
                "prices": [
                    {"amount": 1299, "currency_code": "eur"},
                    {"amount": 1399, "currency_code": "usd"},
                ],
                "options": {"Color": "Ivory"},
            }
        ],
    }
    (found,) = converted(tmp_path, {"products": [product]}, capsys)
    assert "marketplace" not in found
    (variant,) = found["variants"]
    assert (variant["price"], variant["currency"], variant["attributes"]) == (1299, "EUR", {"Color": "Ivory"})


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


@pytest.mark.parametrize(
    "text", ['{"blocks": 3}', '{"blocks"', "{curly} words", '{"blocks": [7, {"data": 1}]}']
)
def test_a_text_that_only_begins_like_blocks_stays(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = converted(tmp_path, [{"name": "Mug", "price": 9, "description": text}], capsys)
    assert found["description"] == text


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


def test_a_category_inside_of_its_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    category = {"data": {"id": 2, "attributes": {"name": "Bowls"}}}
    value = {"data": [{"id": 7, "attributes": {"name": "Walnut bowl", "price": 45, "category": category}}]}
    (found,) = converted(tmp_path, value, capsys)
    assert found["category"] == "Bowls"


def test_attributes_by_the_names_of_trendyol(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    attributes = [
        {"attributeId": 1, "attributeName": "Renk", "attributeValue": "Mavi"},
        {"attributeId": 2, "attributeName": "Desen", "customAttributeValue": "Çizgili"},
    ]
    product = {"barcode": "4006381333931", "title": "Tişört", "salePrice": 149.9, "attributes": attributes}
    (found,) = converted(tmp_path, {"content": [product]}, capsys)
    assert found["attributes"] == {"Renk": "Mavi", "Desen": "Çizgili"}

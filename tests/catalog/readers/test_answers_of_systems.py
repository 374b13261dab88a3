"""Answers of shop systems as they give them, an answer each: what becomes of each, and that no other reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Read

SYSTEMS: dict[str, tuple[Any, dict[str, Any]]] = {
    "allegro": (
        {
            "offers": [
                {
                    "id": "1",
                    "name": "Oak stool",
                    "sellingMode": {"price": {"amount": "44.00", "currency": "PLN"}},
                }
            ]
        },
        {"title": "Oak stool", "price": "44.00", "currency": "PLN"},
    ),
    "naver": (
        {
            "items": [
                {"title": "Oak stool", "image": "a.jpg", "lprice": "44000", "hprice": "", "productId": "1"}
            ]
        },
        {"title": "Oak stool", "price": "44000"},
    ),
    "odoo": (
        {
            "result": [
                {
                    "id": 1,
                    "name": "Oak stool",
                    "list_price": 44.0,
                    "barcode": False,
                    "categ_id": [3, "All / Stools"],
                }
            ]
        },
        {"title": "Oak stool", "price": 44.0, "category": "All / Stools", "gtin": None},
    ),
    "squarespace": (
        {
            "items": [
                {
                    "id": "1",
                    "title": "Oak stool",
                    "body": "A stool",
                    "assetUrl": "https://pictures.example/a.jpg",
                    "variants": [
                        {"sku": "S-1", "price": 4400, "priceMoney": {"value": "44.00", "currency": "USD"}}
                    ],
                }
            ]
        },
        {
            "variants": [{"sku": "S-1", "price": "44.00", "currency": "USD"}],
            "images": ["https://pictures.example/a.jpg"],
        },
    ),
    "dropshippers": (
        {"list": [{"pid": "p1", "productName": "[]", "productNameEn": "Oak stool", "sellPrice": "4.40"}]},
        {"title": "Oak stool", "price": "4.40"},
    ),
    "printers": (
        {
            "sync_variants": [
                {
                    "id": 2,
                    "name": "Mug, 11 oz",
                    "sku": "M-1",
                    "retail_price": "14.00",
                    "product": {"image": "b.jpg"},
                }
            ]
        },
        {"title": "Mug, 11 oz", "sku": "M-1", "price": "14.00", "marketplace": None},
    ),
}


@pytest.mark.parametrize("system", SYSTEMS)
def test_answers_of_further_systems(system: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries, wanted = SYSTEMS[system]
    (found,) = converted(tmp_path, entries, capsys)
    assert {name: found.get(name) for name in wanted} == wanted


def test_goods_of_no_system_are_read_by_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [
        {
            "id": str(number),
            "category": "Cushions",
            "name": f"Cushion {number}",
            "description": "Linen",
            "image": "a.jpg",
        }
        for number in range(3)
    ]
    found = converted(tmp_path, entries, capsys)
    assert [one["title"] for one in found] == ["Cushion 0", "Cushion 1", "Cushion 2"]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (
            {
                "Id": 7,
                "Title": [{"Text": "Eichenhocker", "LanguageCode": "DE"}],
                "Description": [{"Text": "Ein Hocker.", "LanguageCode": "DE"}],
                "Images": [{"Url": "https://a.test/1.jpg"}],
                "Price": 44.5,
                "SKU": "S7",
            },
            {"title": "Eichenhocker", "description": "Ein Hocker.", "price": 44.5},
        ),
        (
            {
                "offerId": "4ae7a221",
                "ean": "4006381333931",
                "unknownProductTitle": "Oak stool",
                "pricing": {"bundlePrices": [{"quantity": 1, "unitPrice": 44.5}]},
                "stock": {"amount": 6, "managedByRetailer": True},
            },
            {"title": "Oak stool", "price": 44.5, "stock": 6, "gtin": "4006381333931"},
        ),
        (
            {
                "id": 7,
                "name": "Eichenhocker",
                "description": "Hocker",
                "descriptionLong": "<p>Ein Hocker aus Eiche.</p>",
                "mainDetail": {"number": "SW7", "prices": [{"customerGroupKey": "EK", "price": 37.39}]},
                "images": [{"path": "hocker", "extension": "jpg"}],
                "categories": [{"name": "Hocker"}],
            },
            {"title": "Eichenhocker", "price": 37.39, "description": "<p>Ein Hocker aus Eiche.</p>"},
        ),
        (
            {
                "id": 1024,
                "itemId": 107,
                "item": {"id": 107, "manufacturerId": 3},
                "itemTexts": [{"lang": "de", "name": "Eichenhocker", "description": "<p>Aus Eiche.</p>"}],
                "variationSalesPrices": [{"salesPriceId": 1, "price": 44.5}],
            },
            {"title": "Eichenhocker", "price": 44.5, "description": "<p>Aus Eiche.</p>"},
        ),
        (
            {
                "Description": "MOSFET N-Ch 55V 49A",
                "Manufacturer": "Acme",
                "ManufacturerPartNumber": "A-44",
                "MouserPartNumber": "942-A-44",
                "Category": "MOSFETs",
                "ImagePath": "https://a.test/1.jpg",
                "PriceBreaks": [{"Quantity": 1, "Price": "$1.28", "Currency": "USD"}],
            },
            {"title": "MOSFET N-Ch 55V 49A", "price": 1.28, "currency": "USD", "mpn": "A-44"},
        ),
        (
            {
                "id": "1",
                "name": "Pattern, PDF",
                "price": 999,
                "price_formatted": "$9.99",
                "thumb_url": "https://a.test/t.png",
            },
            {"title": "Pattern, PDF", "price": 9.99},
        ),
        (
            {
                "id": "1",
                "name": "Stool",
                "price": 999,
                "price_text": "$999",
                "thumb_url": "https://a.test/t.png",
            },
            {"title": "Stool", "price": 999},
        ),
        (
            {
                "id": "1",
                "name": "Stool",
                "price": 9,
                "variants": [{"sku": "S-1", "brand": "Acme"}, {"sku": "S-2", "brand": "Acme"}],
            },
            {"brand": "Acme"},
        ),
        (
            {
                "id": "1",
                "name": "Stool",
                "price": 9,
                "variants": [{"sku": "S-1", "brand": "Acme"}, {"sku": "S-2", "brand": "Umbra"}],
            },
            {"brand": None},
        ),
    ],
)
def test_goods_of_further_systems_are_read(read: Read, row: dict[str, Any], wanted: dict[str, Any]) -> None:
    (found,) = read([row])
    assert {name: found.get(name) for name in wanted} == wanted

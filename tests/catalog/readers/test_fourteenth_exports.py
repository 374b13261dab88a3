"""What a fourteenth set of exports showed: prices whose points part thousands, and what systems say of how they sell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.pointed import pointed_names
from listing_lint.cli.main import run
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path


def test_points_part_thousands_where_one_price_of_the_file_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [
        {"id": "1", "name": "Kettle", "oldPrice": "1.250.000", "newPrice": "990.000"},
        {"id": "2", "name": "Plug", "oldPrice": "790.000", "newPrice": "1.470.000"},
        {"id": "3", "name": "Lamp", "oldPrice": "89.000", "newPrice": "69.000"},
    ]
    found = converted(tmp_path, entries, capsys)
    assert [(one["price"], one["list_price"]) for one in found] == [
        (990_000, 1_250_000),
        (1_470_000, 790_000),
        (69_000, 89_000),
    ]


def test_other_points_stay_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone = [
        {"id": "1", "name": "Kettle", "price": "134.400"},
        {"id": "2", "name": "Lamp", "price": "89.000"},
    ]
    assert [one["price"] for one in converted(tmp_path, alone, capsys)] == ["134.400", "89.000"]
    mixed = '[{"price": "1.250.000"}, {"price": "12.50"}]'
    assert pointed_names(mixed) == frozenset()
    assert pointed_names('[{"version": "1.250.000", "price": "89.000"}]') == frozenset()
    assert pointed_names('[{"price": "1.250.000"}, {"price": "89.000"}]') == {"price"}


@pytest.mark.parametrize("kind", ["REGULAR", "simple", "GIFT_CARD", "physical", "consu"])
def test_how_a_system_sells_is_no_category(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [{"id": "1", "name": "Oat soap", "price": 8, "product_type": kind, "sku": "S-1"}]
    (found,) = converted(tmp_path, entries, capsys)
    assert "category" not in found


def test_what_goods_are_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [{"id": "1", "name": "Oat soap", "price": 8, "product_type": "Soaps", "sku": "S-1"}]
    (found,) = converted(tmp_path, entries, capsys)
    assert found["category"] == "Soaps"


def test_squares_addresses_of_pictures_in_its_shop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {
        "type": "ITEM",
        "id": "A1",
        "item_data": {
            "name": "Arnica oil",
            "product_type": "REGULAR",
            "ecom_image_uris": ["https://shop.example/1.jpeg", "https://shop.example/2.jpeg"],
            "variations": [
                {
                    "type": "ITEM_VARIATION",
                    "id": "B1",
                    "item_variation_data": {
                        "name": "1 oz",
                        "sku": "F-1",
                        "price_money": {"amount": 2200, "currency": "USD"},
                    },
                }
            ],
        },
    }
    (found,) = converted(tmp_path, {"objects": [item]}, capsys)
    assert found["images"] == ["https://shop.example/1.jpeg", "https://shop.example/2.jpeg"]
    assert found["variants"][0]["price"] == 22.0
    assert "category" not in found


def test_answers_of_amazons_product_advertising(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = {
        "ASIN": "B07RT4LQ8M",
        "Images": {
            "Primary": {"Large": {"URL": "https://pictures.example/1.jpg", "Height": 500}},
            "Variants": [{"Large": {"URL": "https://pictures.example/2.jpg"}}],
        },
        "ItemInfo": {
            "Title": {"DisplayValue": "Oak stool", "Label": "Title"},
            "ByLineInfo": {"Brand": {"DisplayValue": "Lumo"}},
            "Features": {"DisplayValues": ["Solid oak", "45 cm high"]},
            "ExternalIds": {"EANs": {"DisplayValues": ["4006381333931"]}},
            "ProductInfo": {"Color": {"DisplayValue": "natural"}},
        },
        "Offers": {
            "Listings": [{"Price": {"Amount": 44.0, "Currency": "USD"}, "SavingBasis": {"Amount": 50.0}}]
        },
    }
    (found,) = converted(tmp_path, {"SearchResult": {"Items": [item]}}, capsys)
    assert found == {
        "id": "B07RT4LQ8M",
        "title": "Oak stool",
        "brand": "Lumo",
        "price": 44.0,
        "list_price": 50.0,
        "currency": "USD",
        "gtin": "4006381333931",
        "bullets": ["Solid oak", "45 cm high"],
        "attributes": {"color": "natural"},
        "images": ["https://pictures.example/1.jpg", "https://pictures.example/2.jpg"],
    }


def test_answers_of_amazons_catalogue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = [("MAIN", "1.jpg", 1500), ("MAIN", "1s.jpg", 75), ("PT01", "2.jpg", 1500)]
    item = {
        "asin": "B07RT4LQ8M",
        "summaries": [{"marketplaceId": "A1", "itemName": "Oak stool", "brand": "Lumo", "color": "natural"}],
        "images": [
            {
                "images": [
                    {"variant": variant, "link": f"https://pictures.example/{name}", "height": height}
                    for variant, name, height in sizes
                ]
            }
        ],
        "identifiers": [{"identifiers": [{"identifierType": "EAN", "identifier": "4006381333931"}]}],
    }
    (found,) = converted(tmp_path, {"numberOfResults": 1, "items": [item]}, capsys)
    assert (found["id"], found["title"], found["brand"]) == ("B07RT4LQ8M", "Oak stool", "Lumo")
    assert found["gtin"] == "4006381333931"
    assert found["images"] == ["https://pictures.example/1.jpg", "https://pictures.example/2.jpg"]


def test_prices_of_magento_and_of_aliexpress_affiliates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prices = {
        "minimum_price": {
            "regular_price": {"value": 44, "currency": "EUR"},
            "final_price": {"value": 40, "currency": "EUR"},
        }
    }
    item = {"name": "Oak stool", "sku": "B-1", "image": {"url": "a.jpg"}, "price_range": prices}
    (found,) = converted(tmp_path, {"data": {"products": {"items": [item]}}}, capsys)
    assert (found["price"], found["currency"]) == (40, "EUR")
    product = {
        "product_id": 1,
        "product_title": "Oak stool",
        "target_sale_price": "44.00",
        "target_sale_price_currency": "USD",
        "target_original_price": "50.00",
        "product_main_image_url": "https://pictures.example/a.jpg",
    }
    (found,) = converted(tmp_path, {"resp": {"products": {"product": [product]}}}, capsys)
    assert (found["price"], found["list_price"], found["currency"]) == ("44.00", "50.00", "USD")


def test_pictures_in_lists_of_addresses_of_an_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {
        "item_id": 1,
        "item_name": "Oak stool",
        "price_info": [{"current_price": 44, "currency": "SGD"}],
        "image": {"image_id_list": ["a"], "image_url_list": ["https://pictures.example/a"]},
    }
    (found,) = converted(tmp_path, {"response": {"item_list": [item]}}, capsys)
    assert found["images"] == ["https://pictures.example/a"]


@pytest.mark.parametrize(
    "images",
    [
        [{"sys": {"type": "Link", "linkType": "Asset", "id": "a1"}}],
        {"en-US": [{"sys": {"type": "Link", "linkType": "Asset", "id": "a1"}}]},
        [{"_type": "image", "asset": {"_ref": "image-a1-800x800-jpg", "_type": "reference"}}],
    ],
)
def test_references_to_pictures_are_told_once(
    images: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [
        {"_id": f"p{number}", "name": f"Oak stool {number}", "price": 44, "slug": "a", "images": images}
        for number in range(3)
    ]
    (tmp_path / "goods.json").write_text(json.dumps(entries), encoding="utf-8")
    run(
        [
            "check",
            "--isolated",
            "--no-images",
            "--no-cache",
            "--profile",
            "amazon",
            "-o",
            "json",
            str(tmp_path),
        ]
    )
    found = [one for one in json.loads(capsys.readouterr().out)["findings"] if one["code"] == "IMG102"]
    assert [one["message"] for one in found] == [
        "no picture, Amazon wants at least 1; its pictures are named by references alone (and 2 more of these in this file)"
    ]


def test_answers_of_tiktoks_search(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    product = {
        "id": "17",
        "title": "Oak stool",
        "status": "ACTIVATE",
        "sales_regions": ["US"],
        "update_time": 1,
        "skus": [
            {"id": "2", "seller_sku": "B-1", "price": {"currency": "USD", "tax_exclusive_price": "44.00"}}
        ],
    }
    (found,) = converted(tmp_path, {"code": 0, "data": {"products": [product]}}, capsys)
    assert found["title"] == "Oak stool"
    assert (found["variants"][0]["sku"], found["variants"][0]["price"]) == ("B-1", "44.00")


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


def test_aliexpress_answers_resellers_in_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sku = {
        "sku_id": "11",
        "sku_price": "12.50",
        "offer_sale_price": "9.50",
        "currency_code": "USD",
        "sku_available_stock": 5,
        "ae_sku_property_dtos": {
            "ae_sku_property_d_t_o": [{"sku_property_name": "Colour", "sku_property_value": "Black"}]
        },
    }
    result = {
        "ae_item_base_info_dto": {"product_id": 7, "subject": "Steel kettle", "detail": "<p>Of steel</p>"},
        "ae_multimedia_info_dto": {"image_urls": "https://a.example/1.jpg;https://a.example/2.jpg"},
        "ae_item_sku_info_dtos": {"ae_item_sku_info_d_t_o": [sku]},
        "ae_item_properties": {"ae_item_property": [{"attr_name": "Material", "attr_value": "Steel"}]},
    }
    (made,) = converted(tmp_path, {"aliexpress_ds_product_get_response": {"result": result}}, capsys)
    assert (made["id"], made["marketplace"], made["title"]) == (7, "aliexpress", "Steel kettle")
    assert made["description"] == "<p>Of steel</p>"
    assert made["attributes"] == {"Material": "Steel"}
    assert made["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    assert made["variants"] == [
        {
            "sku": "11",
            "price": "9.50",
            "list_price": "12.50",
            "currency": "USD",
            "stock": 5,
            "attributes": {"Colour": "Black"},
        }
    ]


def test_1688_calls_its_titles_subjects(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = {
        "productID": "600",
        "subject": "不锈钢水壶",
        "description": "<p>水壶</p>",
        "productImage": {"images": ["img/1.jpg"]},
        "attributes": [{"attributeName": "材质", "attributeValue": "不锈钢"}],
    }
    for entries in ([entry], {"result": {"toReturn": [entry]}}):
        (made,) = converted(tmp_path, entries, capsys)
        assert (made["id"], made["title"], made["images"]) == ("600", "不锈钢水壶", ["img/1.jpg"])
        assert made["attributes"] == {"材质": "不锈钢"}


def test_ebays_older_interface_starts_with_a_price(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "item.xml").write_text(
        """<?xml version="1.0"?><GetItemResponse xmlns="urn:ebay:apis:eBLBaseComponents"><Item><ItemID>9</ItemID>
<Title>Steel kettle</Title><PrimaryCategory><CategoryID>1</CategoryID><CategoryName>Kettles</CategoryName></PrimaryCategory>
<StartPrice currencyID="USD">12.5</StartPrice><Quantity>3</Quantity></Item></GetItemResponse>""",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "item.xml")])
    (made,) = json.loads(capsys.readouterr().out)
    assert (made["title"], made["category"], made["price"], made["currency"]) == (
        "Steel kettle",
        "Kettles",
        "12.5",
        "USD",
    )

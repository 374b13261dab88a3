"""What shops without a form of their own call the members of a product, and how they are found under any of these names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.catalog.readers.reading import goods_records
from tests.catalog.readers.running import checked, converted, converted_named, converted_one, told_by_code

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture, Read


def test_a_catch_copy_stands_beside_the_caption(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    items = [
        {
            "Item": {
                "itemCode": f"s:{n}",
                "itemName": "帽子",
                "itemPrice": 900,
                "catchcopy": "軽い",
                "itemCaption": "麻です",
            }
        }
        for n in range(2)
    ]
    hat, _ = converted_named(tmp_path, "r.json", json.dumps({"Items": items}), capsys)
    assert (hat["description"], hat["short_description"]) == ("麻です", "軽い")


def test_goods_without_identifiers_may_not_have_one_title(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{"name": "Carton box", "price": price} for price in (1, 2, 3)]
    (one,) = told_by_code(tmp_path, "b.json", json.dumps(goods), capsys, "dhgate")["TTL401"]
    assert one["severity"] == "warning"
    assert one["message"].endswith("(and 1 more of these in this file)")


@pytest.mark.parametrize("name", ["product_id", "itemId", "listing_id", "artikelnummer"])
def test_a_number_under_another_name_is_the_listings(name: str, tmp_path: Path, capsys: Capture) -> None:
    entry = {
        name: "100152",
        "title": "Garden bench",
        "price": 40,
        "images": ["https://cdn.example/bench.jpg"],
    }
    file = tmp_path / "goods.jsonl"
    file.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    found = checked(file, capsys)
    assert {one["listing"] for one in found} == {"100152"}
    assert not [one for one in found if one["code"] == "SCH101"]


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


@pytest.mark.parametrize("name", ["shoeName", "game_title", "Dish Name", "bookName", "perfume_name"])
def test_a_name_says_of_what_goods_it_is(name: str, read: Read) -> None:
    stool = {"_id": "a1", name: "A long road", "price": 44.5, "image": "https://p.test/1.png"}
    assert read([stool])[0]["title"] == "A long road"


def test_codes_of_products_and_variants_are_called_so(read: Read) -> None:
    (found,) = read(
        [
            {
                "pid": "P-1",
                "productNameEn": "Oak stool with three legs",
                "productSku": "CJ5843",
                "sellPrice": 58.09,
                "productImageSet": ["https://p.test/1.jpg", "https://p.test/2.jpg"],
                "variants": [
                    {
                        "vid": "V-1",
                        "variantNameEn": "Oak stool, black",
                        "variantSku": "CJ5843-B",
                        "variantSellPrice": 58.09,
                    },
                    {
                        "vid": "V-2",
                        "variantNameEn": "Oak stool, white",
                        "variantSku": "CJ5843-W",
                        "variantSellPrice": 61,
                    },
                ],
            }
        ]
    )
    assert (found["sku"], len(found["images"])) == ("CJ5843", 2)
    assert [(one["sku"], one["title"], one["price"]) for one in found["variants"]] == [
        ("CJ5843-B", "Oak stool, black", 58.09),
        ("CJ5843-W", "Oak stool, white", 61),
    ]


def test_what_books_keep_of_goods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    erpnext = {
        "name": "STO-1",
        "item_code": "STO-1",
        "item_name": "Oak stool",
        "item_group": "Furniture",
        "standard_rate": 44.0,
        "brand": "Holt",
    }
    found = converted_one({"data": [erpnext]}, tmp_path, capsys)
    assert (found["title"], found["price"], found["category"]) == ("Oak stool", 44.0, "Furniture")

    xero = {
        "ItemID": "19b7",
        "Code": "MUG1",
        "Name": "Steel mug",
        "PurchaseDetails": {"UnitPrice": 3.1},
        "SalesDetails": {"UnitPrice": 9.95, "AccountCode": "200"},
    }
    found = converted_one({"Items": [xero]}, tmp_path, capsys)
    assert (found["title"], found["price"]) == ("Steel mug", 9.95), "what it is sold at"

    odoo = {"id": 1, "name": "Desk", "list_price": 120.0, "categ_id": [3, "All / Furniture"]}
    found = converted_one({"jsonrpc": "2.0", "id": 1, "result": [odoo]}, tmp_path, capsys)
    assert (found["title"], found["category"]) == ("Desk", "All / Furniture")


def test_what_1688_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    offer = {
        "offerId": 1,
        "subject": "不锈钢保温杯",
        "subjectTrans": "Stainless mug",
        "imageUrl": "https://a.example/1.jpg",
        "priceInfo": {"price": "12.5"},
    }
    found = converted_one({"result": {"success": True, "result": {"data": [offer]}}}, tmp_path, capsys)
    assert (found["title"], found["price"], found["images"]) == (
        "不锈钢保温杯",
        "12.5",
        ["https://a.example/1.jpg"],
    )


@pytest.mark.parametrize(
    "name",
    ["specification", "spec", "technical_specification", "productSpec", "Merkmale", "atributos", "attrs"],
)
def test_attributes_under_a_name_in_the_singular(name: str, tmp_path: Path, capsys: Capture) -> None:
    phone = {
        "id": 4,
        "name": "Phone A03 4GB/64GB",
        "brand": "Harbor",
        "image": "img/4.png",
        "price": 16829,
        name: {"Battery Capacity": "6000 mAh", "Build Type": "Plastic", "Number Of Cameras": "5"},
    }
    (listing,) = converted(tmp_path, [phone], capsys)
    assert listing["attributes"]["Battery Capacity"] == "6000 mAh"
    assert listing["attributes"]["Number Of Cameras"] == "5"


def test_a_text_under_such_a_name_is_an_attribute_as_before(tmp_path: Path, capsys: Capture) -> None:
    phone = {
        "id": 4,
        "name": "Phone A03",
        "brand": "Harbor",
        "image": "img/4.png",
        "price": 168,
        "spec": "6.5 inch",
    }
    (listing,) = converted(tmp_path, [phone], capsys)
    assert listing["attributes"] == {"spec": "6.5 inch"}


def test_names_of_several_words_in_json() -> None:
    (record,) = goods_records(
        [
            {
                "Product Name": "Plate",
                "Variant Price": 9,
                "sale-price": 8,
                "SKU": "P",
                "attributes": {"Inner Size": "27 cm"},
            }
        ]
    )
    assert (record.value["title"], record.value["price"]) == ("Plate", 8)
    assert record.value["attributes"] == {"Inner Size": "27 cm"}


@pytest.mark.parametrize("name", ["yith_brand", "pwb-brand"])
def test_brands_of_plugins_of_woocommerce(name: str, tmp_path: Path, capsys: Capture) -> None:
    goods = {"sku": "A1", "product_title": "Helmet", "regular_price": 200, name: "Acme"}
    (helmet,) = converted(tmp_path, [goods], capsys)
    assert helmet["brand"] == "Acme"


def test_what_only_numbers_a_record_is_no_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [
        {"_id": {"$oid": "68498e2fa67a4cfe8b985e50"}, "name": "Desk of oak", "price": 90,
         "brand": {"$oid": "6841d7afa36a9a6185fce4c6"}, "category": "684557300e70c5fde67b4e38"},
        {"_id": {"$oid": "68498e2fa67a4cfe8b985e51"}, "name": "Desk of ash", "price": 80, "brand": "Facade",
         "category": "e297f451-0bc9-4302-bcdc-7cefa8814c0a"},
    ]  # fmt: skip
    oak, ash = converted(tmp_path, entries, capsys)
    assert oak["id"] == "68498e2fa67a4cfe8b985e50"
    assert {"brand", "category"}.isdisjoint(oak)
    assert ash["brand"] == "Facade"
    assert "category" not in ash


def test_a_gallery_is_one_in_other_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pictures = ["https://shop.example.com/board.jpg", "https://shop.example.com/back.jpg"]
    goods = [{"nombre": "Tabla", "precio": 24.9, "imagen": pictures[0], "galeria": pictures}]
    (listing,) = converted(tmp_path, goods, capsys)
    assert listing["images"] == pictures

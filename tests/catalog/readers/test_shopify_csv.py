"""Shopify's product CSV in both its generations."""

from __future__ import annotations

import io

from listing_lint.catalog.native import unplaced
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.decoding import split_lines
from tests.catalog.readers.reading import SHOPIFY, detected, shown, table_goods, taken, values


def test_a_shops_own_field_for_the_brand_comes_before_the_vendor() -> None:
    text = (
        "Handle,Title,Vendor,Variant Price,Brand (product.metafields.my_fields.brand)\n"
        "mug,Enamel mug,depot.example,9,Emalia\njug,Enamel jug,depot.example,12,\n"
    )
    assert [value["brand"] for value in table_goods(text)] == ["Emalia", "depot.example"]


def test_shopifys_apostrophes_before_codes() -> None:
    items = list(
        read(
            io.BytesIO(
                b"Handle,Title,Variant SKU,Variant Price,Variant Barcode\nmug,Mug,'0012,9.90,'4006381333931\n"
            ),
            1 << 20,
            {},
        )
    )
    (record,) = (item for item in items if isinstance(item, Record))
    assert (record.value["sku"], record.value["gtin"]) == ("0012", "4006381333931")
    assert record.native is not None
    assert record.native.shifts["/gtin"] == 1


def test_shopify_rows_continue_a_product() -> None:
    assert detected(SHOPIFY) == "shopify-csv"
    (dress, mug), problems = taken(SHOPIFY)
    assert problems == []
    assert dress.value["title"] == "Linen dress"
    assert [image["src"] if isinstance(image, dict) else image for image in dress.value["images"]] == [
        f"https://cdn.example/{number}.jpg" for number in (1, 2, 3, 4)
    ]
    assert dress.value["images"][1]["alt"] == "Back"
    assert dress.value["variants"] == [
        {
            "sku": "D-S",
            "price": "24.90",
            "list_price": "29.90",
            "stock": 7,
            "gtin": "4006381333931",
            "image": "https://cdn.example/s.jpg",
            "weight": {"value": 250, "unit": "g"},
            "attributes": {"Size": "S", "Color": "Sand"},
        },
        {
            "sku": "D-M",
            "price": "24.90",
            "stock": 0,
            "weight": {"value": 260, "unit": "g"},
            "attributes": {"Size": "M", "Color": "Sand"},
        },
    ]
    assert mug.value["sku"] == "M-1"
    assert mug.value["price"] == "9.50"
    assert "variants" not in mug.value
    assert "attributes" not in mug.value
    assert dress.native is not None
    assert [lost.pointer for lost in unplaced(dress.native)] == ["/2/Published"]


def test_the_places_of_a_shopify_product() -> None:
    (dress, _), _ = taken(SHOPIFY)
    value = dress.value
    native = dress.native
    assert native is not None
    assert native.name_place is not None
    assert native.locate is not None
    assert shown(SHOPIFY, dress, "/title", value["title"]) == "Linen dress"
    assert shown(SHOPIFY, dress, "/title", value["title"], (6, 11)) == "dress"
    assert shown(SHOPIFY, dress, "/description", value["description"], (9, 16)) == '""light""'
    assert shown(SHOPIFY, dress, "/variants/1/sku", "D-M") == "D-M"
    assert shown(SHOPIFY, dress, "/variants/1/attributes/Size", "M") == "M"
    assert shown(SHOPIFY, dress, "/images/3", value["images"][3]) == "https://cdn.example/4.jpg"
    assert native.name_place(native.pointers["/images/3"]) == "row 5, column Image Src"
    assert native.name_place(native.pointers["/variants/1"]) == "row 3"
    span = native.locate(native.pointers["/variants/1/price"], None, True)
    assert split_lines(SHOPIFY)[span.line - 1][span.column - 1 : span.end_column - 1] == "Variant Price"


def test_shopify_of_the_second_generation() -> None:
    text = (
        "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,"
        "Option1 value,Price,Compare-at price,Inventory quantity,Weight value (grams),Product image URL,Image position,Image alt text,"
        "Variant image URL\n"
        "Linen dress,dress,<p>Soft</p>,Blue Pier,Apparel > Dresses,Dresses,linen,TRUE,Active,D-S,,Size,S,24.90,29.90,7,250,https://cdn.example/1.jpg,1,Front,\n"
        ",dress,,,,,,,,D-M,,,M,24.90,,5,260,,,,\n"
    )
    assert detected(text) == "shopify-csv"
    (value,) = values(text)
    assert value["category"] == "Apparel > Dresses"
    assert [variant["sku"] for variant in value["variants"]] == ["D-S", "D-M"]
    assert value["variants"][1]["attributes"] == {"Size": "M"}
    assert value["variants"][0]["list_price"] == "29.90"


def test_a_row_far_from_its_product_finds_it() -> None:
    text = "slug,name,sku,price,option1_name,option1_value\na,Mug,A-1,4,Size,S\nb,Cup,B-1,5,Size,S\na,,A-2,6,Size,M\n"
    mug, cup = values(text)
    assert [variant["sku"] for variant in mug["variants"]] == ["A-1", "A-2"]
    assert cup["title"] == "Cup"


def test_shopify_wants_the_rows_of_a_product_together() -> None:
    text = "Handle,Title,Variant SKU,Variant Price\na,Mug,A-1,4\nb,Cup,B-1,5\na,,A-2,6\n"
    records, problems = taken(text)
    assert [record.value["id"] for record in records] == ["a", "b"]
    assert [(problem.rule, problem.span.line) for problem in problems] == [("row-without-product", 4)]
    assert "its handle 'a'" in problems[0].detail


def test_two_exports_in_one_file_are_two_listings_each() -> None:
    text = "Handle,Title,Variant SKU,Variant Price\na,Mug,A-1,4\nb,Cup,B-1,5\na,Mug,A-1,4\n"
    assert [value["id"] for value in values(text)] == ["a", "b", "a"]

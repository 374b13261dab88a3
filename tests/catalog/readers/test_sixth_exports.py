"""What exports of yet other sellers showed: tables with a wrong suffix, names put together twice, options of a lone row."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import shop_xml
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.tables import read as read_table
from listing_lint.catalog.record import Record


def rows(text: str) -> list[dict[str, Any]]:
    return [
        item.value for item in read_table(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)
    ]


def products(text: str) -> list[dict[str, Any]]:
    return [
        item.value
        for item in shop_xml.read(io.BytesIO(text.encode()), 1 << 20, {})
        if isinstance(item, Record)
    ]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"sku,title,price\nA-1,Lamp,4.50\n", "table"),
        (b'"sku","title","price"\n"A-1","Lamp","4.50"\n', "table"),
        (b"<html><p>Not found</p></html>", "canonical"),
        (b"sku: A-1", "canonical"),
        (b'{"id": "A-1", "title": ', "canonical"),
        (b"[{'id': 'A-1'", "canonical"),
        (b"", "canonical"),
    ],
)
def test_a_table_that_is_called_json_is_read_as_a_table(head: bytes, found: str) -> None:
    assert formats.detect(head, "goods.json") == found


@pytest.mark.parametrize(
    ("vendor", "model", "title"),
    [
        ("Nordhem", "Nordhem Serge 40", "Nordhem Serge 40"),
        ("NORDHEM", "Nordhem", "Nordhem"),
        ("Nord", "Nordhem Serge 40", "Nord Nordhem Serge 40"),
        ("Nordhem", "Serge 40", "Nordhem Serge 40"),
    ],
)
def test_a_model_that_begins_with_its_vendor_has_it_once(vendor: str, model: str, title: str) -> None:
    offer = f"<offer id='4'><price>90</price><vendor>{vendor}</vendor><model>{model}</model></offer>"
    (value,) = products(f"<yml_catalog><shop><offers>{offer}</offers></shop></yml_catalog>")
    assert value["title"] == title


def test_options_of_a_product_without_rows_of_variants() -> None:
    head = "handleId,fieldType,name,price,inventory,productOptionName1,productOptionType1,productOptionDescription1"
    (value,) = rows(
        f'{head}\np1,Product,Bag,24.99,InStock,Thread,COLOR,"#ffffff:Select Option;rgb(0, 0, 128):Navy;#fff2cc:Creme;Red"\n'
    )
    assert value["attributes"] == {"Thread": ["Navy", "Creme", "Red"]}
    both = f"{head}\np1,Product,Bag,24.99,InStock,Thread,COLOR,Navy;Red\np1,Variant,,,3,Thread,COLOR,Navy\n"
    (value,) = rows(f"{both}p1,Variant,,,4,Thread,COLOR,Red\n")
    assert "attributes" not in value
    assert [one["attributes"] for one in value["variants"]] == [{"Thread": "Navy"}, {"Thread": "Red"}]


def test_addresses_written_as_in_json() -> None:
    address = r"https:\/\/shop.example\/a.jpg"
    (value,) = products(
        f"<items><item><id>1</id><title>Bag</title><image_link>{address}</image_link></item></items>"
    )
    assert value["images"] == ["https://shop.example/a.jpg"]
    (value,) = rows(f"sku,title,price,images\nA-1,Bag,2,{address}|{address.replace('a.', 'b.')}\n")
    assert value["images"] == ["https://shop.example/a.jpg", "https://shop.example/b.jpg"]


@pytest.mark.parametrize(
    ("stock", "kept"),
    [
        ("Only 2 left in stock - order soon.", "status"),
        ("12 pcs", "stock"),
        ("7", "stock"),
        ("In Stock", "status"),
    ],
)
def test_a_stock_told_in_words_is_a_status(stock: str, kept: str) -> None:
    data = json.dumps(
        [{"title": "Mouse", "price": "PEN 4.50", "original_price": "PEN 5.10", "link": "/a", "stock": stock}]
    ).encode()
    (item,) = read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json"))
    assert isinstance(item, Record)
    assert {"stock", "status"} & item.value.keys() == {kept}


def test_a_remark_as_programs_write_it_is_no_product() -> None:
    text = (
        'Identificador de URL;Nombre;Precio;Stock;Descripción\n# "AEROSOLES [2 productos]"\n'
        "mango;Aerosol Mango;4500;3;Dulce\n#77;Aerosol Menta;4500;3;Fresco\n"
    )
    items = list(read_table(io.BytesIO(text.encode()), 1 << 22, {}))
    assert [item.value["id"] for item in items if isinstance(item, Record)] == ["mango", "#77"]
    told = [item.rule for item in items if isinstance(item, LoadProblem)]
    assert told == ["entry-not-checked"]  # and not that the row is short as well


def test_one_address_of_several_products_makes_no_product_of_them() -> None:
    text = (
        "id,title,handle,description,color,price\np1,nan,nan,Uniform,,9\np2,nan,nan,Uniform,,9\np3,nan,nan,Uniform,,9\n"
        "v1,Hat,hat,Warm,red,9\nv2,Hat,hat,Warm,blue,9\n"
    )
    for data in (
        text,
        text.replace("p3,nan,nan,Uniform,,9", " p3,nan,nan,Uniform,,9"),
    ):  # together, and one by one
        items = list(read_table(io.BytesIO(data.encode()), 1 << 22, {}))
        ids = [item.value["id"].strip() for item in items if isinstance(item, Record)]
        assert ids == ["p1", "p2", "p3", "v1"]


def test_a_picture_as_a_page_shows_it_is_its_address() -> None:
    text = 'Name,Price,Images\nLaptop,5,"<img alt=""Laptop X"" class=""a"" src=""https://e.example/1.jpg"" title=""""/>"\n'
    (item,) = (one for one in read_table(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(one, Record))
    assert item.value["images"] == ["https://e.example/1.jpg"]

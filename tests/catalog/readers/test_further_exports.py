"""Exports of shops that have no reader of their own: what their columns and members mean is told by their names."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import shop_xml
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.pieces import pairs_in, pictures_in


def taken(text: str) -> list[dict[str, Any]]:
    return [item.value for item in read(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)]


def records(value: object) -> list[Record]:
    data = json.dumps(value).encode()
    items = list(read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json")))
    assert not [item for item in items if isinstance(item, LoadProblem)]
    return [item for item in items if isinstance(item, Record)]


def test_square_names_its_options_in_the_columns_of_their_number() -> None:
    (value,) = taken(
        "Token,Item Name,Variation Name,SKU,Price,Option Name 1,Option Value 1\n"
        "T1,Plate,Small,P-S,24.50,Size,Small\nT1,Plate,Large,P-L,29.50,Size,Large\n"
    )
    assert [one["attributes"] for one in value["variants"]] == [{"Size": "Small"}, {"Size": "Large"}]


def test_a_variation_alone_is_the_option() -> None:
    (value,) = taken(
        "Token,Item Name,Variation Name,SKU,Price\nT1,Plate,Small,P-S,24.50\nT1,Plate,Large,P-L,29.50\n"
    )
    assert [one["attributes"] for one in value["variants"]] == [
        {"Variation Name": "Small"},
        {"Variation Name": "Large"},
    ]


def test_ecwid_says_the_code_of_a_variation_beside_the_products() -> None:
    (value,) = taken(
        "type,product_internal_id,product_sku,product_name,product_price,product_quantity,product_variation_sku,"
        "product_variation_price,product_variation_quantity\n"
        "product,900,P,Plate,24.50,,,,\nproduct_variation,900,P,,,,P-S,24.50,9\nproduct_variation,900,P,,,,P-L,29.50,\n"
    )
    assert value["sku"] == "P"
    assert value["variants"] == [
        {"sku": "P-S", "price": "24.50", "stock": 9},
        {"sku": "P-L", "price": "29.50"},
    ]


def test_ebays_template_has_variations_below_their_listing() -> None:
    (value,) = taken(
        "*Action(SiteID=US|Country=US|Currency=USD|Version=1193),Custom label (SKU),*Title,Relationship,RelationshipDetails,"
        "*StartPrice,C:Material\n"
        'Add,P,Plate,,"Size=S;L",,Stoneware\n,P-S,,Variation,Size=S|Color=Grey,24.50,\n,P-L,,Variation,Size=L|Color=Grey,29.50,\n'
    )
    assert value["attributes"]["Material"] == "Stoneware"
    assert [one["sku"] for one in value["variants"]] == ["P-S", "P-L"]
    assert [one["attributes"] for one in value["variants"]] == [
        {"Size": "S", "Color": "Grey"},
        {"Size": "L", "Color": "Grey"},
    ]


def test_lazada_repeats_the_pictures_of_a_product_for_its_variants() -> None:
    (value,) = taken(
        "Group No,Product Name(English),Product Images1,Product Images2,Images1,SellerSKU,*Price,Size\n"
        "1,Plate,https://x.example/1.jpg,https://x.example/2.jpg,https://x.example/1.jpg,P-S,9,S\n"
    )
    assert value["images"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]


def test_a_picture_twice_in_one_series_stays_twice() -> None:
    (value,) = taken("sku,title,image 1,image 2\nP,Plate,a.jpg,a.jpg\n")
    assert value["images"] == ["a.jpg", "a.jpg"]


def test_shopees_numbered_pictures() -> None:
    (value,) = taken(
        "SKU,Product Name,Price,Cover image,Item Image 1,Item Image 2\nP,Plate,9,a.jpg,b.jpg,c.jpg\n"
    )
    assert value["images"] == ["a.jpg", "b.jpg", "c.jpg"]


def test_a_sales_channel_is_no_marketplace() -> None:
    (value,) = taken("id,name,price,sales_channel\nP,Plate,9,0b1c5d\n")
    assert "marketplace" not in value


def test_magentos_folder_of_pictures_is_none_of_this_computer() -> None:
    (value,) = taken(
        "sku,attribute_set_code,product_type,name,price,base_image,additional_attributes\n"
        'P,Default,simple,Plate,9,/p/l/plate.jpg,"color=Grey,size=S"\n'
    )
    assert value["images"] == ["p/l/plate.jpg"]
    assert value["attributes"] == {"color": "Grey", "size": "S"}


def test_prestashops_features_are_attributes() -> None:
    (value,) = taken(
        'Reference #,Name *,Feature(Name:Value:Position)\nP,Plate,"Material:Stoneware:1,Colour:Grey:2"\n'
    )
    assert value["attributes"] == {"Material": "Stoneware", "Colour": "Grey"}


@pytest.mark.parametrize(
    ("cell", "pieces"),
    [
        ("ab12~mv2.jpg;cd34~mv2.jpg", ["ab12~mv2.jpg", "cd34~mv2.jpg"]),
        ("https://static.example/media/ab12~mv2.jpg", ["https://static.example/media/ab12~mv2.jpg"]),
        (
            "https://x.example/a.jpg~https://x.example/b.jpg",
            ["https://x.example/a.jpg", "https://x.example/b.jpg"],
        ),
        ("a.jpg~b.jpg", ["a.jpg", "b.jpg"]),
    ],
)
def test_a_tilde_parts_files_and_stands_in_their_names(cell: str, pieces: list[str]) -> None:
    assert [piece for _, piece in pictures_in(cell, "|~\n;,")] == pieces


@pytest.mark.parametrize(
    ("cell", "pairs"),
    [
        ("color=Red,size=S", [("color", "Red"), ("size", "S")]),
        ("Size=S|Color=Grey", [("Size", "S"), ("Color", "Grey")]),
        ("Material|Linen||Colour|Grey", [("Material", "Linen"), ("Colour", "Grey")]),
        ("Material:Linen:1", [("Material", "Linen")]),
        ("Opens at 10:30", [("Opens at 10", "30")]),
        ("12:30", []),
        ("https://x.example/a", []),
        ("plain words, and more", []),
        ("a=1=2", []),
    ],
)
def test_names_with_values_in_one_cell(cell: str, pairs: list[tuple[str, str]]) -> None:
    found = pairs_in(cell)
    assert [(name, value) for _, name, value in found] == pairs
    assert all(cell.startswith(value, at) for at, _, value in found)


@given(st.text(alphabet="ab =:|,;\n1/\u00e4", max_size=40))
def test_any_cell_is_read_and_values_stand_where_they_are_said_to(cell: str) -> None:
    for at, name, value in pairs_in(cell):
        assert cell.startswith(value, at)
        assert name
    for at, piece in pictures_in(cell, "|~\n;,"):
        assert cell.startswith(piece, at)


def test_members_in_several_objects_are_one_product() -> None:
    (record,) = records(
        {
            "MPItemFeedHeader": {"version": "4.8"},
            "MPItem": [
                {
                    "Orderable": {"sku": "P", "productName": "Plate", "price": 24.5},
                    "Visible": {
                        "Dinnerware": {
                            "shortDescription": "Stoneware, 26 cm.",
                            "mainImageUrl": "https://x.example/1.jpg",
                            "productSecondaryImageURL": ["https://x.example/2.jpg"],
                            "material": ["Stoneware"],
                        }
                    },
                }
            ],
        }
    )
    assert record.value["title"] == "Plate"
    assert record.value["description"] == "Stoneware, 26 cm."
    assert record.value["images"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]
    native = record.native
    assert native is not None
    assert native.pointers["/description"] == "/Visible/Dinnerware/shortDescription"


def test_commercetools_counts_in_cents_and_keeps_its_texts_by_language() -> None:
    price = {"value": {"currencyCode": "USD", "centAmount": 2450, "fractionDigits": 2}}
    (record,) = records(
        {
            "results": [
                {
                    "id": "u0",
                    "productType": {"typeId": "product-type", "id": "t"},
                    "masterData": {
                        "current": {
                            "name": {"de-DE": "Teller", "en-GB": "Plate"},
                            "description": {"en-GB": "Stoneware, 26 cm."},
                            "masterVariant": {"sku": "P", "prices": [price], "images": [{"url": "a.jpg"}]},
                            "variants": [{"sku": "P-L", "prices": [price]}],
                        }
                    },
                }
            ]
        }
    )
    assert (record.value["title"], record.value["price"], record.value["currency"]) == ("Plate", 24.5, "USD")
    assert record.value["variants"] == [{"sku": "P-L", "price": 24.5, "currency": "USD"}]
    native = record.native
    assert native is not None
    assert native.pointers["/title"] == "/masterData/current/name/en-GB"


def test_ozon_keeps_its_main_picture_apart() -> None:
    (record,) = records(
        {
            "items": [
                {
                    "offer_id": "P",
                    "name": "Plate",
                    "price": "9",
                    "primary_image": "a.jpg",
                    "images": ["b.jpg"],
                }
            ]
        }
    )
    assert record.value["id"] == "P"
    assert record.value["images"] == ["a.jpg", "b.jpg"]


def test_a_description_as_an_object_is_its_text() -> None:
    (record,) = records(
        [
            {
                "id": "MLA1",
                "title": "Plate",
                "price": 9,
                "currency_id": "ARS",
                "pictures": [{"url": "a.jpg"}],
                "description": {"plain_text": "Stoneware."},
            }
        ]
    )
    assert record.value["description"] == "Stoneware."


def test_a_listing_without_its_title_stays_one() -> None:
    (record,) = records(
        [{"id": "P", "price": 9, "brand": {"name": "Kiln", "description": "Makers of plates"}}]
    )
    assert record.value["id"] == "P"
    assert "title" not in record.value


def test_prestashop_names_its_columns_in_the_language_of_the_shop() -> None:
    (value,) = taken(
        '"ID";"Nom *";"Prix TTC";"Référence";"URL des images (x,y,z...)";"Caractéristique (Nom:Valeur:Position)"\n'
        '"1";"T-shirt homme";"19,90";"REF-1";"https://a.example/1.jpg,https://a.example/2.jpg";"Couleur:Blanc:1"\n'
    )
    assert value["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    assert value["attributes"] == {"Couleur": "Blanc"}


def test_woocommerce_in_german_has_its_variations_below_their_product() -> None:
    (value,) = taken(
        "ID,Typ,Artikelnummer,Name,Kurzbeschreibung,Regulärer Preis,Übergeordnet,Attribut 1 Name,Attribut 1 Wert(e)\n"
        '13,variable,TS-2,Damen Kleid,,,,Größe,"S, M"\n'
        "14,variation,TS-2-S,Damen Kleid - S,,29,TS-2,Größe,S\n"
    )
    assert [variant["sku"] for variant in value["variants"]] == ["TS-2-S"]


def test_yandex_puts_a_name_together() -> None:
    feed = (
        "<yml_catalog><shop><offers><offer id='1' type='vendor.model'><typePrefix>Мороженица</typePrefix>"
        "<vendor>Brand</vendor><model>3811</model><price>1490</price></offer></offers></shop></yml_catalog>"
    )
    (item,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(item, Record)
    assert (item.value["title"], item.value["price"]) == ("Мороженица Brand 3811", "1490")


def test_listings_by_their_keys_are_listings_of_their_own() -> None:
    mugs = {"-Nx1": {"title": "Blue mug", "price": 9.9}, "-Nx2": {"title": "Red mug", "price": 9.9}}
    assert [one.value["title"] for one in records({"products": mugs})] == ["Blue mug", "Red mug"]
    sizes = [{"title": "S", "sku": "M-S", "price": 9.9}, {"title": "L", "sku": "M-L", "price": 11.9}]
    (one, two) = records({"products": {key: {**mug, "variants": sizes} for key, mug in mugs.items()}})
    assert [len(mug.value["variants"]) for mug in (one, two)] == [2, 2]
    parts = {"Orderable": {"sku": "W1", "price": 9.9}, "Visible": {"productName": "Mug", "price": 9.9}}
    assert len(records(parts)) == 1


def test_typed_values_of_a_database_are_taken_out_of_their_objects() -> None:
    (mug,) = records(
        [
            {
                "_id": {"$oid": "507f"},
                "name": "Mug",
                "price": {"$numberDecimal": "9.90"},
                "stock": {"$numberInt": "4"},
            }
        ]
    )
    assert (mug.value["id"], mug.value["price"], mug.value["stock"]) == ("507f", "9.90", 4)


def test_values_for_each_language_and_channel() -> None:
    price = [{"locale": None, "scope": None, "data": [{"amount": "15.5", "currency": "EUR"}]}]
    (top,) = records(
        [{"identifier": "top", "values": {"name": [{"data": "Top", "locale": "en"}], "price": price}}]
    )
    assert (top.value["title"], top.value["price"], top.value["currency"]) == ("Top", "15.5", "EUR")


def test_pictures_whose_address_has_a_name_of_its_own() -> None:
    card = {"nmID": 7, "vendorCode": "W-7", "title": "Mug", "photos": [{"big": "https://a.example/1.webp"}]}
    (mug,) = records({"cards": [card]})
    assert (mug.value["id"], mug.value["images"]) == (7, ["https://a.example/1.webp"])

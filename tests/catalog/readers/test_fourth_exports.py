"""What a fourth and a fifth set of sellers' exports showed."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import shop_xml, tables
from listing_lint.catalog.readers.markup import detect
from listing_lint.catalog.record import Record
from tests.catalog.readers.test_real_exports import format_of, taken
from tests.catalog.readers.test_third_exports import read


def test_woocommerce_in_russian_with_the_older_name_of_its_short_text() -> None:
    text = (
        'ID,Тип,Артикул,Имя,"Короткое описание",Описание,"Базовая цена"\n7,simple,,Кружка,Синяя,Эмаль,240\n'
    )
    assert format_of(text) == "woocommerce-csv"
    assert taken(text)[0]["price"] == "240"


def test_new_products_of_woocommerce_have_no_numbers_yet() -> None:
    text = 'Type,Name,"Short description",Description,"Regular price"\nsimple,Mug,Blue,Enamel,9\nsimple,Jug,Red,Enamel,12\n'
    assert format_of(text) == "woocommerce-csv"
    assert [value["id"] for value in taken(text)] == ["row 2", "row 3"]


@pytest.mark.parametrize("end", [" ", "\t", "  "])
def test_blanks_behind_a_closing_quote_are_nothing_to_tell(end: str) -> None:
    text = f'name,category,size\nMug,Kitchen,"1/4, 1/2"\nJug,Kitchen,"3/4"{end}\n'
    items = read_table(text)
    assert [item.value["title"] for item in items if isinstance(item, Record)] == ["Mug", "Jug"]
    assert not [item for item in items if isinstance(item, LoadProblem)]


def test_a_quote_that_is_never_closed_is_told_still() -> None:
    problems = [
        item
        for item in read_table('sku,title,price\nD-1,"Mug,4\nD-2,Plate,5\n')
        if isinstance(item, LoadProblem)
    ]
    assert [problem.rule for problem in problems] == ["broken-quoting"]


def read_table(text: str) -> list[Any]:
    return list(tables.read(io.BytesIO(text.encode()), 100_000, {}))


def test_paragraphs_that_an_editor_keeps_with_their_marks() -> None:
    def block(*texts: str) -> dict[str, Any]:
        return {
            "_type": "block",
            "style": "normal",
            "children": [{"_type": "span", "text": text} for text in texts],
        }

    values, problems = read(
        [
            {
                "_id": "p-1",
                "_type": "product",
                "productName": "Enamel mug",
                "productCode": "M-1",
                "price": 9,
                "category": "Mugs",
                "description": [block("Holds ", "350 ml."), block("Fits in a rucksack.")],
            }
        ]
    )
    assert not problems
    assert values[0]["description"] == "Holds 350 ml.\nFits in a rucksack."


def test_a_product_in_an_object_beside_where_it_comes_from() -> None:
    values, problems = read(
        {
            "source": {
                "marketplace": "1688",
                "url": "https://a.example/1",
                "title": "发圈",
                "offerId": "8252",
                "price": "",
            },
            "product": {
                "title": "发圈",
                "offerId": "8252",
                "price": "",
                "images": ["https://a.example/1.jpg"],
            },
            "attributes": [{"label": "材质", "value": "布料"}],
            "packageInfo": {"summary": [], "tables": []},
        }
    )
    assert not problems
    assert values[0]["title"] == "发圈"
    assert "short_description" not in values[0]
    assert values[0]["attributes"] == {"材质": "布料"}


def test_the_price_of_what_is_not_on_sale() -> None:
    shared = {"rating": 4.9, "image_url": "https://a.example/1.png", "product_url": "//a.example/1"}
    values, _ = read(
        [
            {"title": "Enamel mug", "original_price": 25, "sale_price": "", **shared},
            {"title": "Enamel jug", "original_price": 30, "sale_price": 26, **shared},
        ]
    )
    assert [(value.get("price"), value.get("list_price")) for value in values] == [(25, None), (26, 30)]


def test_offers_that_were_copied_from_their_sellers_are_no_listings_of_ours() -> None:
    values, problems = read(
        [{"seller": "tea house", "title": "Enamel mug", "price": "9.00", "collection": "mugs"}]
    )
    assert not problems
    assert values[0]["id"] == "Enamel mug"


KASPI = """<?xml version="1.0" encoding="UTF-8"?>
<kaspi_catalog xmlns="kaspiShopping" date="2026-03-28">
  <company>623001</company>
  <offers>
    <offer sku="028"><model>Рюкзак 028, хлопок</model><brand>depot</brand>
      <availabilities><availability available="yes" stockCount="3.0"/></availabilities>
      <cityprices><cityprice cityId="710000000">1490</cityprice></cityprices></offer>
  </offers>
</kaspi_catalog>
"""


def test_offers_of_kaspi_are_called_by_their_model() -> None:
    assert detect(KASPI.encode(), "price.xml") == "generic-xml"
    (record,) = shop_xml.read(io.BytesIO(KASPI.encode()), 100_000, {})
    assert isinstance(record, Record)
    assert record.value == {
        "id": "028",
        "sku": "028",
        "title": "Рюкзак 028, хлопок",
        "brand": "depot",
        "price": "1490",
        "currency": "KZT",
        "stock": 3,
    }


def test_a_shops_own_field_for_the_brand_comes_before_the_vendor() -> None:
    text = (
        "Handle,Title,Vendor,Variant Price,Brand (product.metafields.my_fields.brand)\n"
        "mug,Enamel mug,depot.example,9,Emalia\njug,Enamel jug,depot.example,12,\n"
    )
    assert [value["brand"] for value in taken(text)] == ["Emalia", "depot.example"]


def test_a_word_that_every_column_has_says_nothing_of_them() -> None:
    text = '"id_hijab";"nama_hijab";"kategori_hijab";"harga_hijab"\n"1";"pashmina ombre";"modern";"23000"\n'
    assert taken(text) == [{"id": "1", "title": "pashmina ombre", "category": "modern", "price": "23000"}]


def test_a_word_that_one_column_has_not_stays() -> None:
    assert taken("id_order,nama_order,total\n1,Ana,23000\n") == []


def test_pictures_and_stock_in_two_more_languages() -> None:
    (value,) = taken("Id,Ten,Gia,Hinh\n1,Vợt tennis,750000,https://a.example/1.jpg\n")
    assert value["images"] == ["https://a.example/1.jpg"]
    (value,) = taken("titel,preis_eur,bestand_anzahl\nEmailbecher,4.90,9\n")
    assert (value["stock"], value["currency"]) == (9, "EUR")


def test_the_new_price_beside_the_old_one() -> None:
    values, _ = read(
        [{"id": "1", "name": "Bút cảm ứng", "oldPrice": 790000, "newPrice": 470000, "saleOff": "41"}]
    )
    assert (values[0]["price"], values[0]["list_price"]) == (470000, 790000)


def test_a_search_index_has_numbers_of_its_own_and_the_currency_in_a_name() -> None:
    values, problems = read(
        [
            {
                "objectID": "7",
                "title": "Enamel mug",
                "genre": ["camping"],
                "price_eur": 8.5,
                "cover_image_url": "https://a.example/7.jpg",
            }
        ]
    )
    assert not problems
    assert values[0] == {
        "id": "7",
        "title": "Enamel mug",
        "price": 8.5,
        "currency": "EUR",
        "images": ["https://a.example/7.jpg"],
    }


def test_variants_that_stand_beside_the_names_of_their_options() -> None:
    def product(name: str, options: list[dict[str, Any]], sold: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            "id": name,
            "name": name,
            "description": "Baked every day.",
            "variations": {"dimensions": options, "combinations": sold},
            "basePrice": 0,
            "currentPrice": 0 if sold else 12,
            "isActive": True,
        }

    values, problems = read(
        [
            product("jar", [], []),
            product(
                "cake",
                [{"label": "Size", "options": [{"name": "Mini", "value": 0}]}],
                [{"id": "c-1", "name": "Mini", "selection": ["Mini"], "basePrice": 23, "currentPrice": 23}],
            ),
        ]
    )
    assert not problems
    assert values[0]["price"] == 12
    assert "variants" not in values[0]
    assert "price" not in values[1]
    assert values[1]["variants"] == [{"title": "Mini", "price": 23}]


def test_a_path_of_a_picture_beside_its_words() -> None:
    values, _ = read(
        [
            {
                "name": "Courier robot",
                "slug": "robot",
                "title": "Courier robot",
                "category": "Robots",
                "images": [{"image": "/shop/robot.png", "alt": "A courier robot", "label": ""}],
                "description": "Brings parcels over the last mile.",
                "features": [],
                "seo": {"metaTitle": "Courier robot"},
                "locale": "en",
                "ctaText": "Get started",
                "layout": "image-grid",
                "order": 1,
                "isActive": True,
            }
        ]
    )
    assert values[0]["images"] == [{"src": "/shop/robot.png", "alt": "A courier robot"}]

"""What files of real shops have taught: columns named in passing, programs' own columns, escapes, words for nothing."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.tables import describe, read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.names import meaning


def taken(text: str) -> list[dict[str, Any]]:
    return [item.value for item in read(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)]


def format_of(text: str) -> str | None:
    return formats.detect(text.encode(), "goods.csv")


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("urun_id", "id"),
        ("Наша цена", "price"),
        ("unser Preis", "price"),
        ("Prix du produit", "price"),
        ("Artikelpreis", "price"),
        ("Produktbild", "images"),
        ("Bild des Artikels 2", "images"),
        ("card__title", "title"),
        ("card__picture src", "images"),
        ("card__title href", "url"),
        ("entity.name", "title"),
    ],
)
def test_words_that_add_nothing_to_a_name_hide_no_meaning(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


@pytest.mark.parametrize(
    "name",
    [
        "Our story",
        "Product line code",
        "Produktion",
        "brand href",
        "Artikelstamm",
        "Sale price to",
        "To name",
        "",
    ],
)
def test_other_words_do(name: str) -> None:
    assert meaning(name) is None


def test_turkish_names() -> None:
    (value,) = taken("kategori,ad,birim,fiyat,plu,marka\nPeynir,Eski kaşar,kg,950,71,Ova\n")
    assert (value["id"], value["title"], value["price"]) == ("71", "Eski kaşar", "950")


def test_a_price_list_has_a_model_a_text_and_one_price() -> None:
    text = "MODEL,AÇIKLAMA,LİSTE FİYATI\nTNK-60-A,TANK 60 LİTRE,398\n"
    assert format_of(text) == "table"
    (value,) = taken(text)
    assert (value["title"], value["price"], value["mpn"]) == ("TANK 60 LİTRE", "398", "TNK-60-A")


def test_a_cost_comes_before_no_price_and_a_list_price_after_it() -> None:
    (value,) = taken("SKU,Item,Unit cost,MSRP\nW-1,Mug,4.20,9.90\n")
    assert (value["price"], value["list_price"]) == ("4.20", "9.90")


def test_a_catalog_without_prices_is_one_if_its_names_say_goods() -> None:
    rows = "title,status\n9,Home,https://shop.example/a,Oak frame,publish\n"
    assert format_of("product_id,category,link," + rows) == "table"
    assert format_of("page_id,category,link," + rows) is None


def test_a_shops_names_beside_names_of_a_programs_own() -> None:
    head = (
        "id,name,sku,type,price,regular_price,sale_price,main_image,all_images,categories,short_description\n"
    )
    (value,) = taken(
        head + "7,Child's shirt,S-7,variable,2890,,,https://a.example/1.webp,"
        "https://a.example/1.webp; https://a.example/2.webp,Boys; New,soft\n"
    )
    assert value["price"] == "2890"
    assert value["images"] == ["https://a.example/1.webp", "https://a.example/2.webp"]


def test_a_currency_of_its_own_beside_googles_names() -> None:
    (value,) = taken(
        "id,title,price,currency,image_link,link,availability\n"
        "c-1,Dash camera,60000,ARS,https://a.example/c.png,https://a.example/c,in stock\n"
    )
    assert (value["price"], value["currency"]) == ("60000", "ARS")


def test_a_backslash_before_a_quote_and_a_comma() -> None:
    rows = [
        'id,title,description,price\n"c-1","Camera","Records day and night","60"',
        '"c-2","Camera 4K","Screen of 2\\", three lenses, mount","110"',
        '"c-3","Camera 8K","Screen of 3\\", four lenses","250"\n',
    ]
    found = taken("\n".join(rows))
    assert [value["price"] for value in found] == ["60", "110", "250"]
    assert found[1]["description"] == 'Screen of 2", three lenses, mount'


def test_a_backslash_at_the_end_of_a_cell_is_text() -> None:
    found = taken('id,title,path,price\n"a","Cup","C:\\new\\","4"\n"b","Mug","C:\\old\\","5"\n')
    assert [value["price"] for value in found] == ["4", "5"]


@pytest.mark.parametrize("nothing", ["-", " -", "nan", "None", "null"])
def test_a_word_for_nothing_is_no_picture(nothing: str) -> None:
    (value,) = taken(f"ID,Thumbnail,Name,SKU,Price\n1,{nothing},Blue shirt,S-1,64.99\n")
    assert "images" not in value


def test_etsys_option_has_the_name_that_the_seller_gave() -> None:
    (value,) = taken(
        "TITLE,PRICE,CURRENCY_CODE,QUANTITY,VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,SKU\n"
        'Fern,18.99,USD,34,Custom Property,Bundle,"1x,2x",\n'
    )
    assert value["attributes"] == {"Bundle": ["1x", "2x"]}


def test_what_a_table_that_is_no_feed_is_called() -> None:
    assert describe(b"day,opens\nMonday,9\n") == " with the columns 'day', 'opens'"
    assert describe(b"A-1,12\nB-2,14\nC-3,4\n") == " in which no row names the columns"
    assert (
        describe(b'"A-1"|"Mug 3"""|12\n"B"|"Mug"|14\n"C"|"Lamp"|3\n') == " in which no row names the columns"
    )
    assert describe(b"Monday\nTuesday\nhttps://shop.example/a/b\n") == ""
    assert "never closed" in describe(b'name\n"Mug\nLamp\n')


@pytest.mark.parametrize(
    "text",
    [
        "Brand/Name/Price\nOrel/Mug/12\nOrel/Lamp/14\n",
        '"Orel / "/"Mug 3"" / blue"/ 12\n"Orel / "/"Lamp 4"""/ 14\n',
        '"Brand" / "Name"\n"Orel" / "Mug, 3"" high"\n"Orel" / "Lamp"\n',
    ],
)
def test_a_sign_that_parts_no_table_is_named(text: str) -> None:
    assert describe(text.encode()) == " whose cells '/' parts, and no comma, semicolon, tab or '|',"


@pytest.mark.parametrize(
    ("rows", "title", "code"),
    [
        ("A1,Blue scarf,3000\nA2,Red scarf,3000\n", "Blue scarf", "A1"),
        ("Caesar salad,With croutons,9\nClub 7,Three slices of toast,8\n", "Caesar salad", "row 2"),
    ],
)
def test_an_item_is_a_code_where_all_are_and_the_description_names_the_goods(
    rows: str, title: str, code: str
) -> None:
    first, _ = taken("Item,Descripcion,Precio\n" + rows)
    assert (first["title"], first["id"]) == (title, code)


def test_a_state_of_being_on_sale_is_no_condition() -> None:
    on_sale, _ = taken(
        "Codigo,Nombre,Precio,Estado\nA1,Bufanda azul,3000,Disponible\nA2,Gorro rojo,2000,Vendido\n"
    )
    assert "condition" not in on_sale
    assert on_sale["status"] == "Disponible"
    worn, _ = taken("Codigo,Nombre,Precio,Estado\nA1,Bufanda azul,3000,Nuevo\nA2,Gorro rojo,2000,Usado\n")
    assert worn["condition"] == "Nuevo"


def test_a_row_without_a_title_is_not_of_the_product_above_if_its_category_is_another() -> None:
    rows = "Key rings,Ring,a.jpg\nKey rings,,b.jpg\nBags,,c.jpg\n"
    found = list(read(io.BytesIO(f"kategoria,tytuł,zdjęcie\n{rows}".encode()), 1 << 22, {}))
    (value,) = [item.value for item in found if isinstance(item, Record)]
    assert value["images"] == ["a.jpg", "b.jpg"]
    (problem,) = [item for item in found if isinstance(item, LoadProblem)]
    assert (problem.rule, problem.span.line) == ("row-without-product", 4)


def test_a_code_in_chinese_identifies() -> None:
    (value,) = taken("代码, Name, Price\nP7, Cup, 100\n")
    assert value["id"] == "P7"

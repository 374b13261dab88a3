"""Columns with words of their own beside a usual one, elements without a name, and columns of feeds that few have."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import shop_xml
from listing_lint.catalog.readers.tables import detect
from listing_lint.catalog.readers.tables import read as read_table
from listing_lint.catalog.record import Record


def rows(text: str) -> list[dict[str, Any]]:
    return [
        item.value for item in read_table(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)
    ]


def told(text: str) -> list[str]:
    found = read_table(io.BytesIO(text.encode()), 1 << 22, {})
    return [f"{item.rule}: {item.detail}" for item in found if isinstance(item, LoadProblem)]


def elements(text: str) -> list[Record | LoadProblem]:
    return list(shop_xml.read(io.BytesIO(text.encode()), 1 << 20, {}))


SCENTS = (
    "Nome Fiorita;Marca;Cod. 15ml;Prezzo 15ml;Cod. 50ml;Prezzo 50ml\nBrezza;Fiorita;B1;9.90 €;B5;25.00 €\n"
)


def test_a_naming_word_and_one_of_the_sellers_name_the_goods() -> None:
    assert detect(SCENTS.encode(), "a.csv") == "table"
    (value,) = rows(SCENTS)
    assert (value["title"], value["brand"], value["price"], value["currency"]) == (
        "Brezza",
        "Fiorita",
        9.9,
        "EUR",
    )
    assert "guessed-column: 'Nome Fiorita' was taken for title" in told(SCENTS)


def test_of_prices_by_amount_the_first_counts_and_the_others_are_told() -> None:
    assert any(line.startswith("unplaced-columns:") and "Prezzo 50ml" in line for line in told(SCENTS))
    (value,) = rows("title,brand,price,price 50ml\nBreeze,Fiorita,9.90,25.00\n")
    assert value["price"] == "9.90"


@pytest.mark.parametrize(
    "name",
    [
        "Nome fornitore",
        "Customer name",
        "Nombre de la tienda",
        "File name",
        "Название поставщика",
        "Warehouse name",
    ],
)
def test_what_else_is_named_is_no_title(name: str) -> None:
    assert detect(f"{name},brand,price\nNorth,Acme,4\n".encode(), "a.csv") is None


CARDS = (
    "offer-card-link href,offer-card-img src,offer-card-e-title,offer-card-e-title 2,offer-card-price-price-main,"
    "offer-card-button__content 2,offer-card-moq\n"
    "https://shop.example/p/1,https://cdn.example/1.jpg,Camp mug,enamel,$4.70,Add to cart,Min. order: 10 sets\n"
)


def test_columns_called_after_classes_of_a_style_sheet() -> None:
    assert detect(CARDS.encode(), "a.csv") == "table"
    (value,) = rows(CARDS)
    assert (value["title"], value["price"]) == ("Camp mug", 4.7)
    assert "description" not in value, "what a button says describes no goods"
    assert "guessed-column: 'offer-card-e-title' was taken for title" in told(CARDS)


def test_one_class_among_usual_columns_is_none() -> None:
    (value,) = rows("title,price,offer-card-e-brand\nMug,4,Acme\n")
    assert "brand" not in value


def test_identifiers_and_stocks_of_feeds() -> None:
    (value,) = rows("vehicle_id,title,price\nV-1,Wheel loader,8900 CAD\n")
    assert value["id"] == "V-1"
    (value,) = rows("IdProd,Titolo,Prezzo,ProductID\nSW-1,Mouse,9,52764\n")
    assert value["id"] == "SW-1"
    (value,) = rows('Артикул,Наименование товара,"Доступно на моем складе, шт"\n1311,Крем,10\n')
    assert value["stock"] == 10


def test_a_price_of_a_campaign_that_is_0_is_none() -> None:
    found = rows("Artikeltext1;VKPreis;AktionNetto\nTee;7,49;0\nSaft;7,99;6,99\n")
    assert [(one["price"], one.get("list_price")) for one in found] == [(7.49, None), (6.99, 7.99)]


NAMELESS = """<document>
<urun><urunkodu>V1</urunkodu><marka>Acme</marka><fiyat>650</fiyat><stok>4</stok>
<aciklama>Tıraş makinesi</aciklama><resim>https://cdn.example/1.jpg</resim></urun>
<urun><urunkodu>V2</urunkodu><marka>Acme</marka><fiyat>700</fiyat><stok>4</stok>
<aciklama>Saç kurutma makinesi</aciklama><resim>https://cdn.example/2.jpg</resim></urun>
</document>"""


def test_elements_without_a_name_are_goods_by_what_describes_them() -> None:
    assert formats.detect(NAMELESS.encode(), "a.xml") == "generic-xml"
    first, second = elements(NAMELESS)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.value["id"], second.value["title"]) == ("V1", "Saç kurutma makinesi")
    assert "description" not in first.value, "the only text says what the goods are"


@pytest.mark.parametrize(
    "inner",
    [
        "<sku>V1</sku><price>4</price><quantity>2</quantity>",
        "<sku>V1</sku><price>4</price><image>a.jpg</image>",
        "<id>1</id><image>a.jpg</image><description>A day at sea</description><category>News</category>",
    ],
)
def test_lines_of_orders_and_posts_are_none(inner: str) -> None:
    assert formats.detect(f"<list><entry>{inner}</entry></list>".encode(), "a.xml") is None


def test_an_offer_that_nothing_describes_has_still_to_be_called_something() -> None:
    (problem,) = elements("<shop><product><sku>V1</sku><price>4</price></product></shop>")
    assert isinstance(problem, LoadProblem)
    assert problem.detail == "<product> has no name or title"


@pytest.mark.parametrize(
    ("head", "members"),
    [
        ("Описание ноутбука;Цена ноутбука", {"title", "price"}),
        ("phone_name,phone_price,phone_link", {"title", "price", "url"}),
        ("Nombre del zapato;Precio del zapato", {"title", "price"}),
        ("nom du livre;prix du livre", {"title", "price"}),
    ],
)
def test_columns_that_all_say_one_word_of_the_goods(head: str, members: set[str]) -> None:
    sign = ";" if ";" in head else ","
    row = sign.join(["Aspire 3", "499", *(["https://a.example/1"] if "url" in members else [])])
    text = f"{head}\n{row}\n"
    assert detect(text.encode(), "a.csv") == "table"
    (value,) = rows(text)
    assert members <= value.keys()
    assert value["price"] in ("499", 499)


@pytest.mark.parametrize(
    "head",
    [
        "hotel_name,hotel_price",
        "course name,course price",
        "supplier_name,supplier_price",
        "stock_name,stock_price",
        "Название тура;Цена тура",
        "phone_name,phone_number",
        "phone_name,laptop_price",
    ],
)
def test_what_is_no_goods_or_says_different_words_is_none(head: str) -> None:
    sign = ";" if ";" in head else ","
    assert detect(f"{head}\nNorth{sign}40\n".encode(), "a.csv") is None


def test_one_word_tells_nothing_where_the_table_has_a_name_and_a_price() -> None:
    (value,) = rows("title,price,box name,box price\nMug,4,Carton,1\n")
    assert (value["title"], value["price"]) == ("Mug", "4")

"""Columns whose names hold a usual one and words of the seller's or of a program's own."""

from __future__ import annotations

import io

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.table_signs import detect
from listing_lint.catalog.readers.tables import read as read_table
from tests.catalog.readers.reading import table_goods


def told(text: str) -> list[str]:
    found = read_table(io.BytesIO(text.encode()), 1 << 22, {})
    return [f"{item.rule}: {item.detail}" for item in found if isinstance(item, LoadProblem)]


SCENTS = (
    "Nome Fiorita;Marca;Cod. 15ml;Prezzo 15ml;Cod. 50ml;Prezzo 50ml\nBrezza;Fiorita;B1;9.90 €;B5;25.00 €\n"
)


def test_a_naming_word_and_one_of_the_sellers_name_the_goods() -> None:
    assert detect(SCENTS.encode(), "a.csv") == "table"
    (value,) = table_goods(SCENTS)
    assert (value["title"], value["brand"], value["price"], value["currency"]) == (
        "Brezza",
        "Fiorita",
        9.9,
        "EUR",
    )
    assert "guessed-column: 'Nome Fiorita' was taken for title" in told(SCENTS)


def test_of_prices_by_amount_the_first_counts_and_the_others_are_told() -> None:
    assert any(line.startswith("unplaced-columns:") and "Prezzo 50ml" in line for line in told(SCENTS))
    (value,) = table_goods("title,brand,price,price 50ml\nBreeze,Fiorita,9.90,25.00\n")
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
    (value,) = table_goods(CARDS)
    assert (value["title"], value["price"]) == ("Camp mug", 4.7)
    assert "description" not in value, "what a button says describes no goods"
    assert "guessed-column: 'offer-card-e-title' was taken for title" in told(CARDS)


def test_one_class_among_usual_columns_is_none() -> None:
    (value,) = table_goods("title,price,offer-card-e-brand\nMug,4,Acme\n")
    assert "brand" not in value


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
    (value,) = table_goods(text)
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
    (value,) = table_goods("title,price,box name,box price\nMug,4,Carton,1\n")
    assert (value["title"], value["price"]) == ("Mug", "4")

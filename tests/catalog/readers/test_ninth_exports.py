"""What a further set of exports showed: columns in the plural, price lists that only describe, points between thousands."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.tables import describe, detect, read
from listing_lint.catalog.record import Record


def taken(text: str) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    found = list(read(io.BytesIO(text.encode()), 1 << 22, {}))
    return (
        [item.value for item in found if isinstance(item, Record)],
        [item for item in found if isinstance(item, LoadProblem) and item.lost],
    )


def is_table(text: str) -> bool:
    return detect(text.encode(), "a.csv") == "table"


def test_columns_that_are_called_in_the_plural() -> None:
    feed = "Product_Names,Prices,Locations,Image_Links\nLamp,$9.50,Malta,https://a.example/1.jpg\n"
    assert is_table(feed)
    ((value,), problems) = taken(feed)
    assert (value["title"], value["price"], value["images"]) == ("Lamp", 9.5, ["https://a.example/1.jpg"])
    assert problems == []


@pytest.mark.parametrize("header", ["First Names,Emails", "User Names,Statuses", "Sales,News"])
def test_other_plurals_are_no_columns_of_goods(header: str) -> None:
    assert not is_table(f"{header}\na,b\nc,d\n")


def test_a_price_list_whose_description_is_the_name() -> None:
    feed = "description;category;price\nOLIVE OIL 1 L;OILS;23500\nDRIED HERBS;HERBS;9300\n"
    assert is_table(feed)
    values, problems = taken(feed)
    assert [(value["title"], value["price"]) for value in values] == [
        ("OLIVE OIL 1 L", "23500"),
        ("DRIED HERBS", "9300"),
    ]
    assert problems == []


@pytest.mark.parametrize(
    "feed",
    [
        "Date,Description,Amount\n2026-01-02,Coffee,3.50\n",
        "Description,Amount\nCoffee,3.50\n",
        "Fecha,Descripción,Categoría,Precio\n2026-01-02,Café,Comida,3.50\n",
    ],
)
def test_what_was_spent_is_no_price_list(feed: str) -> None:
    assert not is_table(feed)


def test_points_part_thousands_where_the_column_shows_it() -> None:
    rows = "Lamp;$ 1.347.630\nVase;$ 189.900\nBowl;$ 95\n"
    values, _ = taken("Titulo;Precio\n" + rows)
    assert [value["price"] for value in values] == [1347630, 189900, 95]


def test_points_part_thousands_without_a_sign_too() -> None:
    values, _ = taken("Titulo;Precio\nLamp;1.347.630\nVase;189.900\nBowl;95\n")
    assert [value["price"] for value in values] == [1347630, 189900, "95"]


@pytest.mark.parametrize(
    ("feed", "price"),
    [
        ("name;price\nHương nhang thảo mộc;55.000\nTrà xanh thượng hạng;120.000\n", 55000),
        ("nama;harga\nKemeja batik pria;55.000\nTas kulit;120.000\n", 55000),
        ("name;price\nHương nhang thảo mộc;55.000\nTrà xanh thượng hạng;12.50\n", "55.000"),
        ("nombre;precio\nCafetera de acero;55.000\nTaza;120.000\n", "55.000"),
    ],
)
def test_points_part_thousands_where_money_has_no_cents(feed: str, price: object) -> None:
    assert taken(feed)[0][0]["price"] == price


@pytest.mark.parametrize("first", ["$ 1.347", "$ 1.347.630\nJug;$ 12.50"])
def test_points_that_may_part_cents_are_left_to_the_seller(first: str) -> None:
    values, _ = taken(f"Titulo;Precio\nLamp;{first}\nVase;$ 189.900\n")
    assert values[-1]["price"] == "$ 189.900"


def test_prices_that_end_with_the_point_before_their_cents() -> None:
    values, _ = taken('Name,Price (INR)\nBank,"1,899."\nCable,748.\n')
    assert [(value["price"], value["currency"]) for value in values] == [(1899, "INR"), (748, "INR")]


@pytest.mark.parametrize(
    ("name", "currency"),
    [
        ("Price (Rp)", "IDR"),
        ("Price (S/.)", "PEN"),
        ("Price (Tk)", "BDT"),
        ("Price TL", "TRY"),
        ("Price (₦)", "NGN"),
        ("Price (Rs.)", None),  # of India, and of four others
        ("Price Rs.", None),
        ("Price kr", None),
    ],
)
def test_signs_of_money_in_the_name_of_a_column(name: str, currency: str | None) -> None:
    ((value,), _) = taken(f"Name,{name}\nLamp,95\n")
    assert (value["price"], value.get("currency")) == ("95", currency)


def test_what_is_told_of_lines_that_a_spreadsheet_took_for_one_cell() -> None:
    row = b'"https://shop.example/a.jpg,17,68.9,""Soft and warm, they say!"\t\nFor cold nights.\t\n"Two sizes."",Pyjamas"\t\n'
    assert detect(b"image_link,itemid,price,description,title\t\n" + row * 9, "a.csv") == "table"
    row = b'"https://shop.example/a.jpg, or ""b.jpg"", 17"\t\n'  # and not as many cells as are named
    told = " whose lines are one cell each, the names of the columns in the first, between commas,"
    assert describe(b"image_link,itemid,price,description,title\t\n" + row * 9) == told
    assert describe(b"Monday, Tuesday\t\nrain, sun\t\n") != told

"""Columns with names of two meanings, which the rows below tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.reading import rows_and_losses, table_goods
from tests.catalog.readers.running import converted_table, members

if TYPE_CHECKING:
    from pathlib import Path


def test_a_title_that_one_row_has_stays_the_title() -> None:
    values, _ = rows_and_losses("SKU,Name,Description\nA1,,Blue mug\nA2,Plate,White plate\n")
    assert [value.get("title") for value in values] == [None, "Plate"]


def test_long_descriptions_are_no_names() -> None:
    values, _ = rows_and_losses(f"SKU,Name,Description\nA1,,{'Blue mug. ' * 30}\n")
    assert "title" not in values[0]


def test_goods_in_the_plural_name_them_beside_a_description() -> None:
    values, _ = rows_and_losses("productos;precio;descripcion\nTaza azul;2490;Taza de loza para el café\n")
    assert (values[0]["title"], values[0]["description"]) == ("Taza azul", "Taza de loza para el café")


def test_a_point_in_vietnamese_prices_parts_thousands() -> None:
    (value,), _ = rows_and_losses("Mã sản phẩm,Tên sản phẩm,Giá bán\nM-1,Ly 300ml,125.000\n")
    assert value["price"] == 125000


def test_points_part_thousands_where_the_column_shows_it() -> None:
    rows = "Lamp;$ 1.347.630\nVase;$ 189.900\nBowl;$ 95\n"
    values, _ = rows_and_losses("Titulo;Precio\n" + rows)
    assert [value["price"] for value in values] == [1347630, 189900, 95]


def test_points_part_thousands_without_a_sign_too() -> None:
    values, _ = rows_and_losses("Titulo;Precio\nLamp;1.347.630\nVase;189.900\nBowl;95\n")
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
    assert rows_and_losses(feed)[0][0]["price"] == price


@pytest.mark.parametrize("first", ["$ 1.347", "$ 1.347.630\nJug;$ 12.50"])
def test_points_that_may_part_cents_are_left_to_the_seller(first: str) -> None:
    values, _ = rows_and_losses(f"Titulo;Precio\nLamp;{first}\nVase;$ 189.900\n")
    assert values[-1]["price"] == "$ 189.900"


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
    first, _ = table_goods("Item,Descripcion,Precio\n" + rows)
    assert (first["title"], first["id"]) == (title, code)


def test_a_state_of_being_on_sale_is_no_condition() -> None:
    on_sale, _ = table_goods(
        "Codigo,Nombre,Precio,Estado\nA1,Bufanda azul,3000,Disponible\nA2,Gorro rojo,2000,Vendido\n"
    )
    assert "condition" not in on_sale
    assert on_sale["status"] == "Disponible"
    worn, _ = table_goods(
        "Codigo,Nombre,Precio,Estado\nA1,Bufanda azul,3000,Nuevo\nA2,Gorro rojo,2000,Usado\n"
    )
    assert worn["condition"] == "Nuevo"


CODES = """Product,Description,Retail Price,Stock
{heading}LP1-20,Oak board planed 20 mm,"12,70",4
LP1-27,Oak board planed 27 mm,"15,10",2
LP2-20,Ash board planed 20 mm,"1.711",1
"""


@pytest.mark.parametrize("heading", ["", "List LP1 of hard woods,,,\n"])
def test_codes_of_a_column_of_goods_leave_the_name_to_the_text_beside_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], heading: str
) -> None:
    found = converted_table(tmp_path, CODES.format(heading=heading), capsys)
    assert members(found, "title", "id") == [
        ("Oak board planed 20 mm", "LP1-20"),
        ("Oak board planed 27 mm", "LP1-27"),
        ("Ash board planed 20 mm", "LP2-20"),
    ]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "SKU,Item,Description,Price\n"
            "77001,KT-1,Steel kettle 1 l,19.90\n77002,KT-2,Steel kettle 2 l,24.90\n77003,KT-3,Steel kettle 3 l,29.90\n",
            ("title", "sku"),
            [("Steel kettle 1 l", "77001"), ("Steel kettle 2 l", "77002")],
        ),
        (
            "SKU,Product,Description,Price\n"
            "77001,Steel kettle,For a litre of water,19.90\n77002,KT-2,For two litres of water,24.90\n",
            ("title", "description"),
            [("Steel kettle", "For a litre of water"), ("KT-2", "For two litres of water")],
        ),
    ],
    ids=["codes beside another column of identifiers", "names stay titles beside descriptions"],
)
def test_columns_of_codes_and_of_names(
    text: str,
    names: tuple[str, ...],
    expected: list[tuple[str, ...]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert members(converted_table(tmp_path, text, capsys), *names)[:2] == expected


def test_a_point_parts_thousands_where_commas_part_cents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(f"Bolt of steel M{number};{number},70 €\n" for number in range(4, 40))
    found = converted_table(tmp_path, f"Name;Price\n{rows}Anvil of cast iron;1.711 €\n", capsys)
    assert members(found, "title", "price")[-1] == ("Anvil of cast iron", 1711)
    mixed = converted_table(
        tmp_path, f"Name;Price\n{rows}Washer of steel;0.5 €\nAnvil of cast iron;1.711 €\n", capsys
    )
    assert members(mixed, "price")[-1] != (1711,)


@pytest.mark.parametrize(
    ("column", "cells", "wanted"),
    [
        ("Disponibilita", ("14", "0"), {"stock": 14}),
        ("Verfügbarkeit", ("1", "0"), {"status": "1"}),
        ("Disponibilità", ("sì", "no"), {"status": "sì"}),
    ],
)
def test_how_many_are_there_or_whether_any_is(
    column: str, cells: tuple[str, str], wanted: dict[str, Any]
) -> None:
    first, _ = table_goods(f"Titolo;Prezzo;{column}\nTazza;4,5;{cells[0]}\nPiatto;5;{cells[1]}\n")
    assert {name: first[name] for name in ("stock", "status") if name in first} == wanted

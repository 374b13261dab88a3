"""Columns of prices by size."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.readers.table_signs import detect
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.by_size import priced_by_size, sizes_in
from listing_lint.catalog.tables.header import make_header
from listing_lint.cli.main import run
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.catalog.tables.plan import Cells


def listings(text: str) -> list[dict[str, Any]]:
    data = text.encode()
    assert detect(data, "list.csv") == "table"
    return [one.value for one in read(BytesIO(data), 1 << 20, {}) if isinstance(one, Record)]


def offered(listing: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["attributes"]["size"], str(one["price"])) for one in listing.get("variants", ())]


def test_a_column_of_prices_for_each_weight() -> None:
    first, second = listings(
        "Product Name,1 Kg,250 g,Kind\nRose attar,6000,1500,Oils\nOud attar,9000,,Oils\n"
    )
    assert offered(first) == [("1 kg", "6000"), ("250 g", "1500")]
    assert offered(second) == [("1 kg", "9000")], "no price, no variant"
    assert first["title"] == "Rose attar"
    assert "price" not in first


@pytest.mark.parametrize(
    ("heading", "row", "sizes"),
    [
        ("Item,Half,Full", "Pea curry,140,260", ["Half", "Full"]),
        ("Regular pies,Small,Large", "Cherry pie of {},$13.50,$18.95", ["Small", "Large"]),
        (
            "sku,name,50ml,100ml,0.5L",
            'A-{},Scent of rose,NPR 599,"NPR 1,099","NPR 4,499"',
            ["50 ml", "100 ml", "0.5 l"],
        ),
        ("Artikelnr;Bezeichnung;Preis 250 g;Preis 1 kg", "K-{};Espresso;6,90;24,50", ["250 g", "1 kg"]),
        (
            "Product Name,MRP 500gm,MRP 1kg,Rate 500gm,Rate 1kg",
            "Split peas,92,180,85,165",
            ["500 gm", "1 kg"],
        ),
        ("sku,title,S,M,XL", "T-{},Cotton shirt,19.90,19.90,24.90", ["S", "M", "XL"]),
        ("Piatto;Piccola;Grande", "Pizza {};6,00;9,50", ["Piccola", "Grande"]),
        ("Farbe;0,75 L;2,5 L;Farbton", "Wandfarbe {};9,95;24,95;RAL 9010", ["0,75 l", "2,5 l"]),
        ("name,price250,price500,image", "Ladoo {},140,270,b.jpg", ["250", "500"]),
        (
            "Name,Price 250g online (€),Price 1kg online (€),Price 250g in person (€)",
            "Beans {},9.90,36.00,9.50",
            ["250 g", "1 kg"],
        ),
        ("name,10 cm,20 cm", "Plant pot of clay,4,9", ["10 cm", "20 cm"]),
        # The units are those of sentences, in all their languages.
        ("name,1 pint,2 pints", "Milk of goats {},4.10,7.90", ["1 pint", "2 pints"]),
        ("nombre,250 gramos,1 quilo", "Café {},4.10,14.90", ["250 gramos", "1 quilo"]),
        ("name,500 grs,1 kgm", "Honey of bees {},4.10,7.90", ["500 grs", "1 kgm"]),
        ("name,100 mls,250 mls", "Rose water {},4.10,7.90", ["100 mls", "250 mls"]),
        ("name,500 그램,1 킬로그램", "Tea {},4.10,7.90", ["500 그램", "1 킬로그램"]),
    ],
)
def test_sizes_as_sellers_call_their_columns(heading: str, row: str, sizes: list[str]) -> None:
    rows = "\n".join(row.format(number).replace("rry", f"rry {number}") for number in range(1, 5))
    found = listings(f"{heading}\n{rows}\n")
    assert [[size for size, _ in offered(one)] for one in found] == [sizes] * 4


def test_list_prices_and_currencies_stand_with_their_sizes() -> None:
    (first, _) = listings(
        "Product Name,MRP 500gm,MRP 1kg,Rate 500gm,Rate 1kg\nPeas,92,180,85,165\nRice,50,90,45,80\n"
    )
    assert [(one["price"], one["list_price"]) for one in first["variants"]] == [("85", "92"), ("165", "180")]
    (first, _) = listings(
        'Product,100g,1kg\nDried kiwi,NPR 599,"NPR 4,499"\nDried plum,NPR 499,"NPR 3,499"\n'
    )
    assert first["currency"] == "NPR"
    (first, _) = listings("Name,Price 250g (€),Price 1kg (€)\nHuila,9.90,36\nSantos,7.50,26\n")
    assert first["currency"] == "EUR"


@pytest.mark.parametrize(
    "text",
    [
        "sku,title,S,M,L,XL\nT-1,Shirt white,12,30,4,0\nT-2,Shirt black,7,3,14,9\nT-3,Shirt blue,0,11,6,2\n",
        "sku,name,price,100g,500g\nA1,Oat bar,2.50,380,410\nA2,Nut bar,2.90,510,540\n",
        "sku,title,250g,1kg\nT-1,Peas,120,4\nT-2,Rice,90,30\nT-3,Corn,70,10\n",  # pieces of which there are fewer
        "sku,title,250g,1kg\nT-1,Peas,yes,no\nT-2,Rice,no,yes\n",
        "sku,title,100g\nT-1,Peas,12.50\nT-2,Rice,13.50\n",
        "sku,title,price100,price500\nT-1,Peas,4.50,3.50\nT-2,Rice,5.50,4.50\n",  # for so many pieces
        "Product,Energy 100g,Energy 250g,Brand\nMuesli,380,950,Hafer\nGranola,420,1050,Hafer\n",
    ],
)
def test_what_columns_called_so_hold_as_well(text: str) -> None:
    assert all("variants" not in one for one in listings(text))


def test_findings_stand_at_the_cell_of_the_size(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Product Name,250 g,1 kg\nTea,12.00,0.00\nCoffee,5.00,19.00\n", encoding="utf-8")
    told = checked(file, capsys)
    (zero,) = [one for one in told if one["code"] == "VAR302"]
    assert (zero["span"]["line"], zero["span"]["column"]) == (2, 11)
    assert {"VAR309", "LOD408", "LOD302"}.isdisjoint(one["code"] for one in told)
    assert run(["check", "--isolated", "--no-cache", str(file)]) in (0, 1)


@given(
    st.lists(st.text(max_size=12), min_size=1, max_size=6),
    st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=5),
)
def test_any_table_is_looked_at(names: list[str], rows: list[Cells]) -> None:
    header = make_header(names, 1, len(names))
    assert len(priced_by_size(header, None, rows)) in {0, len(sizes_in(header))}

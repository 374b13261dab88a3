"""Which tables hold goods, and what the others are called."""

from __future__ import annotations

import pytest

from listing_lint.catalog.readers.table_signs import describe, detect


def test_a_price_list_by_weight_is_a_table_of_products() -> None:
    rows = "AJMAL KHALLAB,28500,14250,Designer\nATTAR HINA,3000,1500,Designer\n"
    assert detect(("Product Name,1 Kg,500 g,Category\n" + rows).encode(), "p.csv") == "table"
    assert detect(("Product Name,Week 1,Week 2,Category\n" + rows).encode(), "p.csv") is None


def test_what_is_told_of_lines_that_a_spreadsheet_took_for_one_cell() -> None:
    row = b'"https://shop.example/a.jpg,17,68.9,""Soft and warm, they say!"\t\nFor cold nights.\t\n"Two sizes."",Pyjamas"\t\n'
    assert detect(b"image_link,itemid,price,description,title\t\n" + row * 9, "a.csv") == "table"
    row = b'"https://shop.example/a.jpg, or ""b.jpg"", 17"\t\n'  # and not as many cells as are named
    told = " whose lines are one cell each, the names of the columns in the first, between commas,"
    assert describe(b"image_link,itemid,price,description,title\t\n" + row * 9) == told
    assert describe(b"Monday, Tuesday\t\nrain, sun\t\n") != told


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

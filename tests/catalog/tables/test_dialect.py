"""Separators and quotes are found by the rows that they make."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.tables.decoding import split_lines
from listing_lint.catalog.tables.dialect import find_dialect
from listing_lint.catalog.tables.names import usual
from tests.catalog.readers.reading import table_goods

if TYPE_CHECKING:
    from listing_lint.catalog.tables.dialect import Dialect

WORDS = st.text(st.sampled_from("abcde ,;|\t\"'-.\n0123456789"), max_size=20)


def found(text: str) -> Dialect:
    return find_dialect(split_lines(text), usual)[0]


@settings(max_examples=200)
@given(
    st.sampled_from(",;\t|"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=8),
)
def test_the_separator_of_a_table_with_usual_names(
    separator: str, quoting: Literal[0, 1], rows: list[tuple[str, ...]]
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, quoting=quoting)
    writer.writerow(["sku", "title", "description", "price", "image 1", "image 2"])
    writer.writerows((f"D-{number}", *row, "x.jpg") for number, row in enumerate(rows))
    assert found(out.getvalue()).separator == separator


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("id#title#price\n0#mug, blue#4,5\n1#plate, red#6,5\n", "#"),
        ("Artikelnummer;Name;Preis\nD-1;Tasse, blau;4,50\nD-2;Teller, rot;6,50\n", ";"),
        ("sku,images,title\nD-1,a.jpg|b.jpg|c.jpg,Mug\nD-2,a.jpg|b.jpg|c.jpg,Plate\n", ","),
        ("sku\ttitle\nD-1\tMug, large, blue\nD-2\tPlate, small, red\n", "\t"),
        ("标题|价格|图片\n杯子|4|a.jpg\n盘子|6|b.jpg\n", "|"),
        ("Price list, spring 2026\n\nsku;title;price\nD-1;Mug;4\nD-2;Plate;6\n", ";"),
    ],
)
def test_separators(text: str, separator: str) -> None:
    assert found(text).separator == separator


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Blue mug;4,50\nTea pot;18,00\nBread knife;9,95\n", ";"),
        ("Blue mug\t4,5\nTea pot\t18,0\nBread knife\t9,9\n", "\t"),
        ("1,25\n2,30\n3,35\n", ","),
        ("Blue mug;white,4\nTea pot;red,18\nBread knife;grey,9\n", ","),
    ],
)
def test_the_comma_of_cents_parts_no_cells(text: str, separator: str) -> None:
    assert find_dialect(text.splitlines(keepends=True), usual)[0].separator == separator


def test_a_hint_for_spreadsheets_is_believed() -> None:
    dialect, passed = find_dialect(["sep=|\n", "sku|title\n", "D-1|a,b\n"], usual)
    assert (dialect.separator, passed) == ("|", 1)


def test_quotes_mean_nothing_where_no_cell_is_quoted() -> None:
    assert found('id\ttitle\tprice\n1\t"Best" mug\t4\n2\t5" pipe\t6\n').quote == ""


def test_single_quotes() -> None:
    assert found("sku,title,price\n'D-1','Mug, blue','4'\n'D-2','Plate, red','6'\n").quote == "'"


def test_an_apostrophe_is_no_quote() -> None:
    assert found("sku,title,price\nD-1,Women's dress,4\nD-2,'t Hof mug,6\n").quote == '"'


def test_escaped_quotes() -> None:
    dialect = found('sku,title,price\n"D-1","5\\" pipe, long","4"\n"D-2","the \\"best\\" mug","6"\n')
    assert dialect.escape == "\\"


def test_blanks_before_quotes() -> None:
    assert found('sku, title, price\nD-1, "Mug, blue", 4\nD-2, "Plate, red", 6\n').skip_space


def test_a_backslash_before_a_quote_and_a_comma() -> None:
    rows = [
        'id,title,description,price\n"c-1","Camera","Records day and night","60"',
        '"c-2","Camera 4K","Screen of 2\\", three lenses, mount","110"',
        '"c-3","Camera 8K","Screen of 3\\", four lenses","250"\n',
    ]
    found = table_goods("\n".join(rows))
    assert [value["price"] for value in found] == ["60", "110", "250"]
    assert found[1]["description"] == 'Screen of 2", three lenses, mount'


def test_a_backslash_at_the_end_of_a_cell_is_text() -> None:
    found = table_goods('id,title,path,price\n"a","Cup","C:\\new\\","4"\n"b","Mug","C:\\old\\","5"\n')
    assert [value["price"] for value in found] == ["4", "5"]

"""Headings between the rows of a price list, and rows that look like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.tables.notes import HEADING
from tests.catalog.readers.reading import rows_and_problems
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

GROCER = """Item,Pack,Price
Flour and meal,,
Wheat flour,1 kg,2.10
Rye flour,1 kg,2.40
Nuts,,
Walnuts in the shell,500 g,5.20
Hazelnuts,250 g,3.90
Oil,,
Rapeseed oil,1 l,4.20
Olive oil,500 ml,7.80
"""


def told(text: str) -> tuple[list[str | None], list[int]]:
    """The titles that are read, and the lines of the rows that are told as headings."""
    values, problems = rows_and_problems(text)
    return [value.get("title") for value in values], [
        one.span.line for one in problems if one.detail == HEADING
    ]


@pytest.mark.parametrize(
    ("text", "goods", "lines"),
    [
        (GROCER, 6, [2, 5, 8]),
        # Empty rows stand before them.
        (
            "Product,Size,Price\nWheat flour,1 kg,2.10\n,,\nNuts,,\nWalnuts,500 g,5.20\nHazelnuts,1 kg,3\n",
            3,
            [4],
        ),
        # They have capitals, and the goods have not.
        (
            "Product,Size,Price\nWheat flour,1 kg,2.10\nNUTS,,\nWalnuts,500 g,5.20\nHazelnuts,1 kg,3\n",
            3,
            [3],
        ),
        # The goods have numbers.
        (
            "Product,Volt,Price\nPump P20,230,90\nPumps for wells,,\nPump W30,230,120\nPump W40,230,150\nFor garages,,\n"
            "Pump G1,230,80\n",
            4,
            [3, 6],
        ),
        # A heading above another one.
        (
            "Product,Size,Price\nFood,,\nNuts,,\nWalnuts,500 g,5.20\nHazelnuts,1 kg,3\nOil,,\nOlive oil,1 l,7\n",
            3,
            [2, 3, 6],
        ),
    ],
)
def test_a_row_of_a_title_alone_heads_those_below(text: str, goods: int, lines: list[int]) -> None:
    titles, headings = told(text)
    assert len(titles) == goods
    assert headings == lines


@pytest.mark.parametrize(
    ("head", "heading", "row"),
    [
        ("Category,Product,Unit,Price", "{},,,", ",Oak board no {},piece,2.50"),
        ("Brand;Product;Text;Price", "{};;;", ";Drill of {} volt;A drill with two batteries;120"),
        ("Picture,SKU,Product,Price", "{},,,", "{}.jpg,L-{},Lamp of brass,25"),
    ],
)
def test_a_heading_in_another_column_is_no_part_of_the_goods_above(head: str, heading: str, row: str) -> None:
    numbers = iter(range(10, 90))
    rows = [
        line
        for kind in ("Kitchen", "Garden", "Garage")
        for line in (heading.format(kind), *(row.replace("{}", str(next(numbers))) for _ in range(2)))
    ]
    values, problems = rows_and_problems("\n".join([head, *rows, ""]))
    assert len(values) == 6
    assert [one.span.line for one in problems if one.detail == HEADING] == [2, 5, 8]
    assert not any(kind in str(value) for value in values for kind in ("Kitchen", "Garden", "Garage"))


@pytest.mark.parametrize(
    "text",
    [
        # Goods that nobody has finished: nothing tells them from others but that they lack all.
        "SKU,Title,Price\n1,Oak board,20\n,Walnut box,\n2,Maple tray,15\n,Cherry bowl,\n3,Birch plate,9\n4,Ash cup,7\n",
        "Title,Price,Stock\nOak board,20,1\nMaple tray,15,2\nBirch plate,9,4\nWalnut box,,\nCherry bowl,,\n",
        # As many as the others, or more.
        "Title,Price,Stock\nWalnut box,,\nCherry bowl,,\nElm spoon,,\nLime bowl,,\nOak board,20,1\nAsh cup,7,1\nTray,5,1\n",
    ],
)
def test_goods_that_lack_all_but_the_title_stay_goods(text: str) -> None:
    titles, headings = told(text)
    assert len(titles) == text.count("\n") - 1
    assert headings == []


def test_further_pictures_of_goods_are_no_headings() -> None:
    rows = "".join(f"S{at},Lamp {at} of brass,{at}.jpg,20\n,,{at}-2.jpg,\n" for at in range(1, 5))
    values, problems = rows_and_problems(f"SKU,Title,Picture,Price\n{rows}")
    assert len(values) == 4
    assert all(len(value["images"]) == 2 for value in values)
    assert not any(one.detail == HEADING for one in problems)


def test_they_are_found_among_many_rows() -> None:
    rows = ""
    for kind in range(30):
        rows += "Kind of goods,,\n"
        rows += "".join(f"Thing number {kind}-{at},{at} kg,{at}.50\n" for at in range(1, 60))
    titles, headings = told(f"Product,Size,Price\n{rows}")
    assert len(titles) == 30 * 59
    assert headings == [2 + kind * 60 for kind in range(30)]


def test_headings_are_one_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "goods.csv"
    file.write_text(GROCER, encoding="utf-8")
    found = checked(file, capsys)
    (one,) = [one for one in found if one["code"] == "LOD305"]
    assert one["severity"] == "info"
    assert "(and 2 more of these in this file)" in one["message"]
    assert "VAR307" not in [one["code"] for one in found]

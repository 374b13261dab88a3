"""Line breaks that an exporter wrote as a backslash and an n."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.breaks import broken
from tests.catalog.readers.reading import detected, taken
from tests.catalog.readers.running import checked_table

if TYPE_CHECKING:
    from pathlib import Path

WOO = """ID,Type,SKU,Name,Published,"Short description",Description,"Regular price",Categories,Images,Parent
1,simple,M-1,Mug of steel,1,Soft,{text},4.50,Mugs,,
2,simple,M-2,Cup of steel,1,Soft,Plain words,4.50,Mugs,,
"""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (r"Keeps warm.\nKeep dry.", "Keeps warm. \nKeep dry."),
        (r"<ul>\n \t<li>Steel</li>\n</ul>", "<ul> \n \\t<li>Steel</li> \n</ul>"),
        (r"Keeps warm.\n\n", "Keeps warm."),
        (r"the pair \\n itself", r"the pair \\n itself"),
        (r"saved in C:\new\notes", r"saved in C:\new\notes"),
        ("no such pair", "no such pair"),
    ],
)
def test_a_pair_that_stands_for_a_break_is_one(text: str, read: str) -> None:
    assert broken(text) == read


def test_descriptions_of_shops() -> None:
    text = WOO.format(text=r'"Keeps warm.\nKeep dry."')
    assert detected(text) == "woocommerce-csv"
    first, second = taken(text)[0]
    assert first.value["description"] == "Keeps warm. \nKeep dry."
    assert second.value["description"] == "Plain words"


def test_descriptions_of_whatever_tables() -> None:
    rows = "".join(rf"M-{number},Mug {number},Warm.\nDry {number}." + "\n" for number in range(50))
    records, _ = taken("sku,title,description\n" + rows)
    assert [record.value["description"] for record in records] == [
        f"Warm. \nDry {number}." for number in range(50)
    ]


def test_what_stands_behind_such_a_break_is_marked_where_it_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = WOO.format(text=r'"Keeps warm.\nWrite to ann@harbor.example.com"')
    (found,) = [one for one in checked_table(tmp_path, text, capsys) if "ann@" in str(one)]
    assert found["span"]["column"] == text.splitlines()[1].index("ann@") + 1

"""Rows that lost or won a cell, and rows that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.tables.shifted import Kind, is_shifted
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "sku;title;brand;price;stock;image;gtin"
WHOLE = "D-1;Linen dress;Aurel;24.90;3;https://a.example/1.jpg;4006381333931"


def told(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> list[tuple[str, Any]]:
    file = tmp_path / "goods.csv"
    file.write_text(text + "\n", encoding="utf-8")
    found = checked(file, capsys)
    return [(one["code"], one["span"] and one["span"]["line"]) for one in found if one["severity"] != "info"]


@pytest.mark.parametrize(
    "row",
    [
        "D-2;Wool scarf;18.00;5;https://a.example/2.jpg;5901234123457",  # no brand
        "D-2;Wool scarf;Aurel;blue;18.00;5;https://a.example/2.jpg;",  # a separator in the title, the last cell empty
        "D-2;Wool; scarf;Aurel;18.00;5;https://a.example/2.jpg;",
    ],
)
def test_a_shifted_row_is_told_as_such_and_not_by_what_follows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], row: str
) -> None:
    found = told(tmp_path, capsys, f"{HEAD}\n{WHOLE}\n{row}")
    assert ("LOD402", 3) in found
    assert [code for code, line in found if line == 3] == ["LOD402"]


def test_one_fault_of_all_rows_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "\n".join(
        f"D-{at};Scarf {at};18.00;{at};https://a.example/{at}.jpg;5901234123457" for at in range(1, 7)
    )
    found = told(tmp_path, capsys, f"{HEAD}\n{rows}")
    assert [code for code, _ in found] == ["LOD402"]
    (one,) = [one for one in checked(tmp_path / "goods.csv", capsys) if one["code"] == "LOD402"]
    assert "5 more of these" in one["message"]


def test_rows_that_all_have_a_cell_more_than_the_header_has_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "\n".join(
        f"D-{at};Scarf; size {at};Aurel;18.00;{at};https://a.example/{at}.jpg;5901234123457"
        for at in range(1, 7)
    )
    found = told(tmp_path, capsys, f"{HEAD}\n{rows}")
    assert [code for code, _ in found] == ["LOD402"]


def test_pictures_behind_the_last_name_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "\n".join(
        f"D-{at};Scarf {at};Aurel;18.00;{at};https://a.example/{at}.jpg;https://a.example/{at}b.jpg"
        for at in range(1, 7)
    )
    found = told(tmp_path, capsys, f"sku;title;brand;price;stock;image;\n{rows}")
    assert not {code for code, _ in found} & {"LOD402", "LOD501"}


@pytest.mark.parametrize(
    "row",
    [
        "D-2;Wool scarf;Aurel;18.00;5",  # empty cells left out
        "D-2;Wool scarf;Aurel;on request;5;https://a.example/2.jpg;;",  # a price that is none, and a cell too many
        "D-2;Wool scarf;Aurel;18.00;some;https://a.example/2.jpg",
        "D-2;Wool scarf;Aurel;18.00;5;no picture yet;;",
    ],
)
def test_a_row_that_is_only_short_or_faulty_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], row: str
) -> None:
    assert ("LOD402", 3) not in told(tmp_path, capsys, f"{HEAD}\n{WHOLE}\n{row}")


@given(
    st.lists(st.text(max_size=20), max_size=12),
    st.integers(1, 10),
    st.dictionaries(st.integers(0, 9), st.sampled_from(["price", "count", "gtin", "picture"])),
)
def test_any_row_is_looked_at(cells: list[str], width: int, kinds: dict[int, Kind]) -> None:
    if len(cells) == width:
        assert not is_shifted(cells, width, kinds)
    is_shifted(cells, width, kinds)

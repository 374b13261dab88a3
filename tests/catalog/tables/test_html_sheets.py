"""Tables of HTML that are called ``.xls``: what back offices and ERPs export, because spreadsheet programs open it."""

from __future__ import annotations

import pytest

from listing_lint.catalog.tables.html_sheets import html_sheets
from listing_lint.catalog.tables.workbook import WorkbookError


def test_cells_that_reach_over_columns_and_rows_keep_the_others_in_their_columns() -> None:
    (grid,) = html_sheets(
        "<table><tr><td rowspan=2>a<td colspan=2>b<td>c</tr><tr><td>d<td>e<td>f</tr><tr><td>g</tr></table>"
    )
    assert [row.cells for row in grid.rows] == [["a", "b", "", "c"], ["", "d", "e", "f"], ["g"]]


def test_a_table_in_a_cell_is_its_text() -> None:
    (grid,) = html_sheets(
        "<table><tr><td>a<table><tr><td>x</td><td>y</td></tr></table></td><td>b</td></tr></table>"
    )
    assert [[cell.split() for cell in row.cells] for row in grid.rows] == [[["a", "x", "y"], ["b"]]]


def test_more_cells_than_a_sheet_holds() -> None:
    with pytest.raises(WorkbookError):
        html_sheets("<table>" + "<tr>" + "<td colspan=1000>a" * 17)

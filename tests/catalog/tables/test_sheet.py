"""The rows of one sheet of a workbook, streamed: every cell as the text that the seller sees or typed."""

from __future__ import annotations

import io

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.tables.sheet import sheet_rows
from listing_lint.catalog.tables.workbook import open_workbook

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=10)


@settings(max_examples=60)
@given(
    st.lists(
        st.lists(st.one_of(TEXT, st.integers(-(10**9), 10**9), st.none()), min_size=1, max_size=5),
        min_size=1,
        max_size=5,
    )
)
def test_cells_are_read_as_they_were_written(rows: list[list[str | int | None]]) -> None:
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = book.active.cell(number, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # a text that begins with = is no formula here
    out = io.BytesIO()
    book.save(out)
    opened = open_workbook(io.BytesIO(out.getvalue()))
    found = {row.number: row.cells for row in sheet_rows(opened, opened.sheets[0])}
    for number, row in enumerate(rows, 1):
        wanted = ["" if value is None else str(value) for value in row]
        while wanted and not wanted[-1]:
            wanted.pop()
        assert found.get(number, []) == wanted

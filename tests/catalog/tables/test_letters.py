"""What spreadsheets call a column."""

from __future__ import annotations

from listing_lint.catalog.tables.letters import column_letters


def test_columns_have_letters() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 701, 702, 16_383)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]

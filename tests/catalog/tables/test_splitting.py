"""Lines that are cut into columns at once hold what Python's reader finds in them, or are left to it."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.tables.dialect import Dialect, reader
from listing_lint.catalog.tables.splitting import columns_of

TEXT = st.text(st.sampled_from("ab ;,\t\r\n\"'é"), max_size=40)


@given(TEXT, st.sampled_from([Dialect(), Dialect(";", ""), Dialect("\t", "'"), Dialect(";", '"', "\\")]))
def test_columns_are_what_the_reader_finds(text: str, dialect: Dialect) -> None:
    lines = text.splitlines(keepends=True)
    for width in (1, 2, 3):
        found = columns_of(text, len(lines), dialect, width)
        if found is not None:
            rows = list(reader(lines, dialect, strict=True))
            assert [list(row) for row in zip(*found, strict=True)] == rows
            assert {len(row) for row in rows} == {width}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_plain_lines_are_cut(end: str) -> None:
    text = f"1;Mug;{end}2;;4.90{end}"
    assert columns_of(text, 2, Dialect(";"), 3) == [["1", "2"], ["Mug", ""], ["", "4.90"]]
    assert columns_of(text.removesuffix(end), 2, Dialect(";"), 3) == [["1", "2"], ["Mug", ""], ["", "4.90"]]


@pytest.mark.parametrize(
    "text",
    [
        "1;Mug\n2;Cup;3\n",  # the second row is wider
        "1;2;3\n4\n",  # as many cells as two rows of two have
        '1;"Mug"\n2;Cup\n',
        "1;Mug\r2;Cup\n",
        "1;Mug\n\n2;Cup\n",
    ],
)
def test_what_takes_a_reader_is_left_to_it(text: str) -> None:
    lines = text.splitlines(keepends=True)
    assert columns_of(text, len(lines), Dialect(";"), 2) is None
    assert list(csv.reader(lines, delimiter=";"))

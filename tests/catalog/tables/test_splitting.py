"""Rows that are cut at once hold what Python's reader finds in them, or are left to it."""

from __future__ import annotations

import csv
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog.tables import splitting
from listing_lint.catalog.tables.dialect import Dialect, reader
from listing_lint.catalog.tables.splitting import Cutter, can_cut, cells_of, compiled
from tests.catalog.compiling import needs_cell_cut

TEXT = st.text(st.sampled_from("ab ;,\t\r\n\"'é"), max_size=40)
DIALECTS = st.sampled_from([Dialect(), Dialect(";", ""), Dialect("\t", "'"), Dialect(";", '"')])


def lines_of(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def in_rows(flat: list[str], width: int) -> list[list[str]]:
    return [flat[at : at + width] for at in range(0, len(flat), width)]


@given(TEXT, st.sampled_from([Dialect(), Dialect(";", ""), Dialect("\t", "'"), Dialect(";", '"', "\\")]))
def test_cells_of_plain_lines_are_what_the_reader_finds(text: str, dialect: Dialect) -> None:
    lines = lines_of(text)
    for width in (1, 2, 3):
        found = cells_of(text, len(lines), dialect, width)
        if found is not None:
            assert in_rows(found, width) == list(reader(lines, dialect, strict=True))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_plain_lines_are_cut(end: str) -> None:
    text = f"1;Mug;{end}2;;4.90{end}"
    assert cells_of(text, 2, Dialect(";"), 3) == ["1", "Mug", "", "2", "", "4.90"]
    assert cells_of(text.removesuffix(end), 2, Dialect(";"), 3) == ["1", "Mug", "", "2", "", "4.90"]


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
    lines = lines_of(text)
    assert cells_of(text, len(lines), Dialect(";"), 2) is None
    assert list(csv.reader(lines, delimiter=";"))


@needs_cell_cut
@settings(max_examples=500)
@given(
    st.one_of(
        TEXT,
        st.lists(st.sampled_from(['"a"', '""', "b", '"c\n;d"', ";", ",", "\n", "\r\n", "é"])).map("".join),
    ),
    DIALECTS,
    st.integers(1, 4),
)
@example('"a\nb";c\n', Dialect(";", '"'), 9)
@example('"a""";c\n', Dialect(";", '"'), 9)
@example('a\r"b";c\n', Dialect(";", '"'), 9)
@example('"a\rb";c\n', Dialect(";", '"'), 9)
@example('"a";"b\n', Dialect(";", '"'), 9)
def test_rows_that_are_cut_are_what_the_reader_finds(text: str, dialect: Dialect, most: int) -> None:
    data = text.encode()
    for width in (2, 3):
        cutter = Cutter(data, dialect, width)
        at = 0
        while (found := cutter.rows(most)) is not None:
            count = len(found.bounds) - 1
            assert 0 < count <= most
            texts = [data[at + start : at + end].decode() for start, end in pairwise(found.bounds)]
            at = cutter.at
            assert in_rows(found.cells, width) == [
                row for one in texts for row in reader(lines_of(one), dialect, strict=True)
            ]
            ends = [0, *(found.ends or range(1, count + 1))]
            assert [end - start for start, end in pairwise(ends)] == [len(lines_of(one)) for one in texts]
        rest = data[cutter.at :].decode()
        if rest and not cutter.stopped:  # the beginning of a row, whose quotation mark is not closed
            with pytest.raises(csv.Error):
                list(reader(lines_of(rest), dialect, strict=True))


@needs_cell_cut
@given(TEXT, DIALECTS, st.sets(st.integers(0, 4), min_size=1))
def test_some_columns_are_those_of_all(text: str, dialect: Dialect, columns: set[int]) -> None:
    whole, some = Cutter(text.encode(), dialect, 3), Cutter(text.encode(), dialect, 3)
    while (found := whole.rows(2)) is not None:
        few = some.rows(2, columns)
        assert few is not None
        assert few.cells == [cell for at, cell in enumerate(found.cells) if at % 3 in columns]
        assert few[1:] == found[1:]
    assert some.rows(2, columns) is None
    assert (some.at, some.stopped) == (whole.at, whole.stopped)


@needs_cell_cut
@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (b'1,"Mug, ""big"""\n2,"two\r\nlines"\n', ["1", 'Mug, "big"', "2", "two\r\nlines"]),
        (b'1,\n,"2"', ["1", "", "", "2"]),
        ("1,Größe\r\n2,杯子\r\n".encode(), ["1", "Größe", "2", "杯子"]),
        (b'1,two"quotes"\n', ["1", 'two"quotes"']),
    ],
)
def test_whole_texts_are_cut(text: bytes, cells: list[str]) -> None:
    cutter = Cutter(text, Dialect(), 2)
    found = cutter.rows(100)
    assert found is not None
    assert found.cells == cells
    assert cutter.rows(100) is None
    assert (cutter.at, cutter.stopped) == (len(text), False)


@needs_cell_cut
@pytest.mark.parametrize(
    "odd",
    [
        b"1,Mug,3\n",  # wider
        b"1\n",  # narrower
        b"\n",
        b'1,"Mug" big\n',
        b"1,Mug\r2,Cup\n",
        b'1,"a\rb"\n',
    ],
)
def test_the_cutter_stops_at_what_takes_a_reader(odd: bytes) -> None:
    cutter = Cutter(b"0,Jug\n" + odd + b"9,Pot\n", Dialect(), 2)
    found = cutter.rows(100)
    assert found is not None
    assert found.cells == ["0", "Jug"]
    assert cutter.rows(100) is None
    assert (cutter.at, cutter.stopped) == (6, True)


@needs_cell_cut
def test_a_row_that_swallowed_others_takes_a_reader() -> None:
    cutter = Cutter(b'1,"Mug,3\n2,Cup,4\n3,Bowl",5\n', Dialect(), 3)
    assert cutter.rows(100) is None
    assert cutter.stopped


@needs_cell_cut
def test_what_is_no_utf_8_is_an_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        Cutter(b"1,\xff\n", Dialect(), 2).rows(1)


@needs_cell_cut
@pytest.mark.parametrize("text", ["Tea", "Tea for two", "Größe XL", 'Tea ""Mug""', "a long story " * 20])
def test_cells_that_say_the_same_are_the_same_object(text: str) -> None:
    above = f'1,"{text}"\n2,"{text}"\n'.encode()
    found = Cutter(above, Dialect(), 2).rows(2)
    assert found is not None
    assert found.cells[1] is found.cells[3]
    aside = f'"{text}",x\n2,3\n4,"{text}"\n'.encode()
    found = Cutter(aside, Dialect(), 2).rows(3)
    assert found is not None
    assert found.cells[0] == found.cells[5] == text.replace('""', '"')
    assert (found.cells[0] is found.cells[5]) is (len(text) < 64)


@needs_cell_cut
@given(
    st.lists(
        st.tuples(st.text("ab\x00é", max_size=20), st.text("ab\x00é", max_size=20)), min_size=1, max_size=60
    )
)
def test_cells_that_look_alike_are_told_apart(rows: list[tuple[str, str]]) -> None:
    data = "".join(f'"{one}","{other}"\n' for one, other in rows).encode()
    found = Cutter(data, Dialect(), 2).rows(100)
    assert found is not None
    assert found.cells == [cell for row in rows for cell in row]


@needs_cell_cut
@pytest.mark.parametrize(
    ("dialect", "width"),
    [
        (Dialect(",", '"', "\\"), 2),
        (Dialect(",", '"', "", skip_space=True), 2),
        (Dialect("，"), 2),
        (Dialect(), 1),
    ],
)
def test_what_cannot_be_cut(dialect: Dialect, width: int) -> None:
    assert not can_cut(dialect, width)


def test_what_was_compiled_of_another_version_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitting, "VERSION", splitting.VERSION + 1)
    compiled.cache_clear()
    try:
        assert compiled() is None
        assert not can_cut(Dialect(), 2)
    finally:
        monkeypatch.undo()
        compiled.cache_clear()


@needs_cell_cut
def test_arguments_out_of_bounds_are_no_trouble() -> None:
    cut = compiled()
    assert cut is not None
    for place, most, width in [(-1, 1, 2), (9, 1, 2), (0, 0, 2), (0, -5, 2), (0, 1, 1), (0, 1, -3)]:
        assert cut(b"1,2\n", place, most, width, ",", 34) is None
    for kept in (b"", b"\1", b"\1\1\1"):
        assert cut(b"1,2\n", 0, 1, 2, ",", 34, kept) is None
    assert cut(b"1,2\n", 0, 1, 2, ",", 34, b"\0\0") == ([], [0, 4], None)
    assert cut(b"1,2\n", 0, 1 << 60, 2, ",", 34) == (["1", "2"], [0, 4], None)
    assert cut(b"1,2\n", 0, 1, 1 << 60, ",", 34) is None

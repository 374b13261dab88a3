"""Rows and cells with exact places: what csv wrote is read back, and what is broken stays in its row."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import tables
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables import decoding, rows
from listing_lint.catalog.tables.cells import cut_row, offsets, value_of
from listing_lint.catalog.tables.decoding import line_blocks, text_blocks
from listing_lint.catalog.tables.dialect import Dialect, reader
from listing_lint.catalog.tables.rows import read_batches, single_rows
from listing_lint.catalog.tables.stretch import Row
from listing_lint.catalog.text import SourceText
from tests.catalog.compiling import needs_cell_cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.stretch import Stretch

MOST = 1 << 20


def rows_of(data: bytes, dialect: Dialect, width: int, limit: int = MOST) -> list[Row | LoadProblem]:
    """The rows, which are the same whoever cuts them: what was compiled, or Python line by line."""
    found = list(single_rows(read_batches(text_blocks(io.BytesIO(data), limit), dialect, width, limit)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "can_cut", lambda dialect, width: False)
        by_lines = read_batches(line_blocks(io.BytesIO(data), limit), dialect, width, limit)
        assert found == list(single_rows(by_lines))
    return found


def cells_of(data: str, width: int = 3) -> tuple[list[list[str]], list[LoadProblem]]:
    found = rows_of(data.encode(), Dialect(), width)
    return (
        [item.cells for item in found if isinstance(item, Row)],
        [item for item in found if isinstance(item, LoadProblem)],
    )


def written(rows: Sequence[Sequence[str]], dialect: Dialect, quoting: Literal[0, 1, 2], end: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(
        out,
        delimiter=dialect.separator,
        quotechar=dialect.quote or None,
        quoting=quoting,
        doublequote=not dialect.escape,
        escapechar=dialect.escape or None,
        lineterminator=end,
    )
    writer.writerows(rows)
    return out.getvalue()


TEXT = st.text(
    st.one_of(st.sampled_from("\",;\t|\n\r\\' <>é中😀\u2028\x0b\x85"), st.characters(codec="utf-8")),
    max_size=12,
)
DIALECTS = st.sampled_from(
    [
        (Dialect(separator, quote, escape), quoting)
        for separator in ",;\t|#"
        for quote in "\"'"
        for escape in ("", "\\")
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC)
    ]
)


@settings(max_examples=300)
@given(
    st.integers(2, 5).flatmap(
        lambda width: st.lists(st.lists(TEXT, min_size=width, max_size=width), min_size=1, max_size=6)
    ),
    DIALECTS,
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([4, 64, 1 << 18]),
)
def test_what_csv_wrote_is_read_back_cell_by_cell_with_its_places(
    table: list[list[str]], written_in: tuple[Dialect, Literal[0, 1, 2]], end: str, block: int
) -> None:
    dialect, quoting = written_in
    text = written(table, dialect, quoting, end)
    # Some dialects cannot hold everything: Python's writer leaves a lone CR without quotes.
    assume(list(reader(io.StringIO(text, newline=""), dialect, strict=True)) == table)
    whole = SourceText(text)
    starts = [0]
    for at in range(len(text)):
        line, column = whole.position(at)
        if column == 1 and line > len(starts):
            starts.append(at)
    was = decoding.BLOCK
    decoding.BLOCK = block
    try:
        found = rows_of(text.encode("utf-8", "surrogatepass"), dialect, len(table[0]))
    finally:
        decoding.BLOCK = was
    # A swallowed quote is suspected where every line of a cell looks like a row; then it is told.
    if any(isinstance(item, LoadProblem) for item in found):
        assert any("\n" in cell or "\r" in cell for row in table for cell in row)
        return
    read = [item for item in found if isinstance(item, Row)]
    assert [row.cells for row in read] == [row for row in table if row != [""]]
    for row in read:
        start = starts[row.line - 1]
        assert text[start : start + len(row.text)] == row.text
        cells = cut_row(row.text, dialect, whole=True).cells
        assert [value_of(row.text, cell, dialect) for cell in cells] == row.cells
        for cell, value in zip(cells, row.cells, strict=True):
            for at, char in enumerate(value):
                first, last = offsets(row.text, cell, dialect, (at, at + 1))
                assert row.text[first:last].replace(dialect.escape or dialect.quote * 2, "", 1) in (
                    char,
                    "",
                ) or (row.text[first:last] == char)


@settings(max_examples=300)
@given(
    st.binary(max_size=300),
    st.sampled_from([Dialect(), Dialect(";", "'"), Dialect("\t", "")]),
    st.integers(0, 4),
)
@example(b'"', Dialect(), 2)
@example(b'a,"b\r\n\r"c', Dialect(), 2)
def test_no_bytes_make_it_raise_or_lose_a_line(data: bytes, dialect: Dialect, width: int) -> None:
    found = rows_of(data, dialect, width, limit=200)
    lines = [row.line for row in found if isinstance(row, Row)]
    assert lines == sorted(lines)
    numbers = [row.number for row in found if isinstance(row, Row)]
    assert numbers == sorted(set(numbers))


@settings(max_examples=200)
@given(st.text(st.sampled_from('",ab\n'), max_size=80), st.sampled_from([7, 1 << 18]))
@example('aaaaaaaaa,"\n"a\n",', 7)  # the row goes on in a block that was not taken yet
def test_every_character_is_in_one_row(text: str, block: int) -> None:
    was = decoding.BLOCK
    decoding.BLOCK = block
    try:
        found = rows_of(text.encode(), Dialect(), 3)
    finally:
        decoding.BLOCK = was
    joined = "".join(item.text for item in found if isinstance(item, Row))
    assert [line for line in text.split("\n") if line] == [line for line in joined.split("\n") if line]


def test_a_quote_that_is_never_closed_costs_its_row_only() -> None:
    rows, problems = cells_of('a,b,c\n1,"Mug,blue\n2,Plate,red\n3,"Cup, tall",green\n')
    assert rows == [
        ["a", "b", "c"],
        ["1", '"Mug', "blue"],
        ["2", "Plate", "red"],
        ["3", "Cup, tall", "green"],
    ]
    (problem,) = problems
    assert (problem.rule, problem.detail, problem.span.line, problem.span.column) == (
        "broken-quoting",
        "unclosed-quote",
        2,
        3,
    )


def test_rows_that_a_quote_swallows_without_breaking_the_rules_are_found() -> None:
    """The quote of ``5"`` closes what ``"Mug`` opened, and all widths are right."""
    rows, problems = cells_of('a,b,c\n1,"Mug,blue\n2,Plate,red\n3,Pipe 5",red\n4,Cup,green\n')
    assert [row[0] for row in rows] == ["a", "1", "2", "3", "4"]
    assert [problem.span.line for problem in problems] == [2]


@pytest.mark.parametrize(
    ("row", "cells", "column"),
    [
        ('1,"A 5" pipe, long",4', ["1", 'A 5" pipe, long', "4"], 7),
        ('1,"Best" mug,4', ["1", '"Best" mug', "4"], 3),
        ('1,"say ""hi" now",4', ["1", 'say "hi" now', "4"], 12),
    ],
)
def test_stray_quotes_are_text(row: str, cells: list[str], column: int) -> None:
    rows, problems = cells_of(f"a,b,c\n{row}\n2,Plate,5\n")
    assert rows[1:] == [cells, ["2", "Plate", "5"]]
    assert [(problem.span.line, problem.span.column) for problem in problems] == [(2, column)]


def test_quotes_inside_of_cells_without_quotes_are_no_fault() -> None:
    rows, problems = cells_of('a,b,c\n1,5" pipe,4\n2,the "best",5\n')
    assert rows[1:] == [["1", '5" pipe', "4"], ["2", 'the "best"', "5"]]
    assert problems == []


def test_a_stray_quote_in_a_cell_of_several_lines() -> None:
    rows, problems = cells_of('a,b,c\n1,"a 5" pipe\nand more",4\n2,Plate,5\n')
    assert rows[1:] == [["1", 'a 5" pipe\nand more', "4"], ["2", "Plate", "5"]]
    assert len(problems) == 1


def test_texts_of_several_lines_are_no_fault() -> None:
    body = "<p>One, two,\nthree, four</p>\r\n\r\n<p>five</p>"
    rows, problems = cells_of(f'a,b,c\n1,"{body}",4\n2,Plate,5\n')
    assert rows[1] == ["1", body, "4"]
    assert problems == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems(end: str) -> None:
    rows, problems = cells_of(f"a,b,c{end}1,2,3{end}{end}4,5,6")
    assert rows == [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]]
    assert problems == []


def test_mixed_line_ends_keep_the_lines_of_an_editor() -> None:
    found = rows_of(b"a,b\r1,2\r\n3,4\n5,6", Dialect(), 2)
    assert [item.line for item in found if isinstance(item, Row)] == [1, 2, 3, 4]


def test_separators_of_lines_in_unicode_are_text() -> None:
    rows, problems = cells_of("a,b,c\n1,x\u2028y\x0bz\x85,3\n")
    assert rows[1] == ["1", "x\u2028y\x0bz\x85", "3"]
    assert problems == []


def test_a_row_beyond_the_limit_is_told_and_the_next_one_read() -> None:
    data = b"a,b\n1," + b"x" * 500_000 + b"\n2,y\n"
    found = rows_of(data, Dialect(), 2, limit=1000)
    assert [item.cells[0] for item in found if isinstance(item, Row)] == ["a", "2"]
    (problem,) = [item for item in found if isinstance(item, LoadProblem)]
    assert (problem.rule, problem.span.line) == ("too-large", 2)
    assert [item.line for item in found if isinstance(item, Row)] == [1, 3]


def test_a_cell_of_many_lines_beyond_the_limit() -> None:
    data = b'a,b\n1,"' + b"word\n" * 400 + b'"\n2,y\n'
    found = rows_of(data, Dialect(), 2, limit=1000)
    assert [item.rule for item in found if isinstance(item, LoadProblem)] == ["too-large"]
    assert [(item.cells[0], item.line) for item in found if isinstance(item, Row)] == [("a", 1), ("2", 403)]


@pytest.mark.parametrize("line", ['5",a,"b\n', 'x,"a"b,c\n', 'x,"a,b\n', 'x,"""a,b\n'])
def test_hostile_quotes_are_read_row_by_row(line: str) -> None:
    found = rows_of((line * 3000).encode(), Dialect(), 3)
    assert sum(isinstance(item, Row) for item in found) == 3000


def test_zero_characters_are_read() -> None:
    rows, _ = cells_of("a,b,c\n1,x\0y,3\n")
    assert rows[1] == ["1", "x\0y", "3"]


@needs_cell_cut
def test_one_odd_row_leaves_its_own_block_alone_to_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "BLOCK", 64)
    plain = b"1,Mug,4.90\n" * 100
    asked = 0
    read_lines = rows._Lines.batch

    def counted(lines: rows._Lines) -> Stretch | None:
        nonlocal asked
        asked += 1
        return read_lines(lines)

    monkeypatch.setattr(rows._Lines, "batch", counted)
    blocks = text_blocks(io.BytesIO(plain + b"odd,row\n" + plain), MOST)
    found = list(single_rows(read_batches(blocks, Dialect(), 3, MOST)))
    assert [len(row.cells) for row in found if isinstance(row, Row)] == [3] * 100 + [2] + [3] * 100
    assert [row.line for row in found if isinstance(row, Row)] == list(range(1, 202))
    assert asked < 5


@pytest.mark.parametrize("end", [" ", "\t", "  "])
def test_blanks_behind_a_closing_quote_are_nothing_to_tell(end: str) -> None:
    text = f'name,category,size\nMug,Kitchen,"1/4, 1/2"\nJug,Kitchen,"3/4"{end}\n'
    items = read_table(text)
    assert [item.value["title"] for item in items if isinstance(item, Record)] == ["Mug", "Jug"]
    assert not [item for item in items if isinstance(item, LoadProblem)]


def test_a_quote_that_is_never_closed_is_told_still() -> None:
    problems = [
        item
        for item in read_table('sku,title,price\nD-1,"Mug,4\nD-2,Plate,5\n')
        if isinstance(item, LoadProblem)
    ]
    assert [problem.rule for problem in problems] == ["broken-quoting"]


def read_table(text: str) -> list[Any]:
    return list(tables.read(io.BytesIO(text.encode()), 100_000, {}))

"""Opened tables: a text with separators, or one sheet of a workbook, each as a header and the rows below it."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.tables.cells import cut_row, offsets
from listing_lint.catalog.tables.decoding import Oversized, line_ends_in, lines_in, text_blocks
from listing_lint.catalog.tables.dialect import Dialect, find_dialect
from listing_lint.catalog.tables.header import Header, find_header, make_header, of_two_rows
from listing_lint.catalog.tables.letters import column_letters
from listing_lint.catalog.tables.names import usual
from listing_lint.catalog.tables.one_cell import OneCell, is_one_cell_a_line
from listing_lint.catalog.tables.rows import Asked, Batch, Block, read_batches, single_rows, too_large
from listing_lint.catalog.tables.stretch import Row
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import IO

    from listing_lint.catalog.tables.cells import Cell
    from listing_lint.catalog.tables.sheet import SheetRow

_HEAD = 60
"""Rows that are looked at for the header."""


@dataclass(frozen=True, slots=True)
class Table:
    """A header, the rows below it in ``batches``, and how a cell is found. ``label`` tells the sheets of one workbook apart.

    ``above`` are the rows over the header. ``dialect`` is None for a sheet. The header row itself is ``head``. ``one_cell``
    knows where the lines stand that were one cell each. Whoever tells the rows apart may say what is ``asked`` of most of them.
    """

    header: Header
    batches: Iterator[Batch]
    above: tuple[Row, ...]
    head: Row | None
    dialect: Dialect | None
    label: str = ""
    one_cell: OneCell | None = None
    asked: Asked | None = None

    @property
    def rows(self) -> Iterator[Row | LoadProblem]:
        """The rows that are left, one by one."""
        return single_rows(self.batches)

    def place(self, row: Row, column: int | None, chars: tuple[int, int] | None) -> Span:
        """Where a cell stands, or the first character of the row: in a sheet, row and column are the line and the column."""
        if self.dialect is None:
            at = 1 if column is None else column + 1
            return Span(row.line, at, row.line, at + 1)
        span = self._place(row, column, chars, self.dialect)
        return span if self.one_cell is None else self.one_cell.back(span, row.text, row.line)

    @staticmethod
    def _place(row: Row, column: int | None, chars: tuple[int, int] | None, dialect: Dialect) -> Span:
        source = SourceText(row.text, row.line)
        cells = _cells_of(row.text, dialect) if column is not None else ()
        if column is None or column >= len(cells):
            return source.span(0, 1)
        cell = cells[column]
        if chars is None:
            return source.span(cell.start, cell.end)
        return source.span(*offsets(row.text, cell, dialect, chars))

    def name(self, row_label: str, column: int | None) -> str:
        """The place of a cell as people call it: ``row 12, column Image Src``, or ``sheet Summer, cell C12``.

        The label of a text is the name of its file in an archive.
        """
        number = row_label.rpartition("!")[2]
        if self.dialect is not None:
            where = f"row {number}"
            if column is not None:
                called = (
                    "column " if self.header.cells[column].strip() else ""
                )  # "column B" is a name that it was given
                where += f", {called}{self.header.names[column]}"
            return f"{self.label}, {where}" if self.label else where
        where = f"row {number}" if column is None else f"cell {column_letters(column)}{number}"
        return f"sheet {self.label}, {where}" if self.label else where


@lru_cache(maxsize=4)
def _cells_of(text: str, dialect: Dialect) -> tuple[Cell, ...]:
    """The cells of a row's text. Most rows that have one finding have several."""
    return cut_row(text, dialect, whole=True).cells


def open_text(
    stream: IO[bytes],
    limit: int,
    pick: Callable[[Sequence[Sequence[str]]], int | None] = find_header,
    dialect: Dialect | None = None,
) -> Iterator[LoadProblem | Table]:
    """The table of a text: problems of its bytes, then the table, unless nothing is there.

    ``pick`` finds the header among the first rows. Where no row is one, the header is made of letters.
    """
    blocks: Iterator[Block] = text_blocks(stream, limit)
    lines: list[str] = []
    passed = 0  # lines before the first one that holds something
    for block in blocks:
        if isinstance(block, LoadProblem):
            yield block
        elif isinstance(block, Oversized):
            yield too_large(block.size, limit, passed + 1)
            passed += 1
        else:
            lines = block if isinstance(block, list) else lines_in(block)
            if any(not line.isspace() for line in lines):
                break
            passed += len(lines)
            lines = []
    if not lines:
        yield LoadProblem("empty-file")
        return
    one_cell = OneCell(1 + passed) if dialect is None and is_one_cell_a_line(lines) else None
    if one_cell is not None:
        blocks = one_cell.lines(chain([lines], blocks))
        lines = next(block for block in blocks if isinstance(block, list))
        yield LoadProblem(
            "broken-quoting", detail="one-cell", span=Span(1 + passed, 1, 1 + passed, 1), lost=False
        )
    hint = 0
    if dialect is None:
        dialect, hint = find_dialect(lines[: 4 * _HEAD * 8], usual)
    first = 1 + passed + hint
    ahead = single_rows(
        read_batches(iter([lines[hint : _HEAD * 20]]), dialect, 0, limit, line=first, number=first)
    )
    some: list[Row] = []
    faults: list[LoadProblem] = []
    for item in ahead:
        if isinstance(item, LoadProblem):
            faults.append(item)
        else:
            some.append(item)
            if len(some) == _HEAD:
                break
    index = pick([row.cells for row in some])
    head = None if index is None else some[index]
    if index is not None and index + 2 < len(some):
        names = of_two_rows(some[index].cells, some[index + 1].cells)
        if names is not None:
            index += 1
            head = Row(names, some[index].text, some[index].line, some[index].number)
    if head is not None:
        # What is below the header is met again when its rows are read.
        last = head.line + _lines_of(head.text)
        yield from (fault for fault in faults if fault.span.line < last)
    widths = Counter(len(row.cells) for row in some[(index or 0) + (head is not None) :])
    width = len(head.cells) if head is not None else 0
    if widths:
        usual_width, often = widths.most_common(1)[0]
        if head is None or (usual_width > width and often * 5 >= sum(widths.values()) * 3):
            width = usual_width
    header = make_header(
        head.cells if head is not None else (), head.number if head is not None else 0, width
    )
    behind, number = hint, first
    if head is not None:
        behind = head.line - passed - 1 + _lines_of(head.text)
        number = head.number + 1
    rest = chain(["".join(lines[behind:])], blocks)
    asked = Asked()
    line = 1 + passed + behind
    rows = read_batches(rest, dialect, width, limit, line=line, number=number, asked=asked)
    yield Table(header, rows, tuple(some[: index or 0]), head, dialect, one_cell=one_cell, asked=asked)


def _lines_of(text: str) -> int:
    """How many lines a row's text takes, the last of which may lack its end."""
    return line_ends_in(text) + (not text.endswith(("\n", "\r")))


def open_sheet(
    rows: Iterator[SheetRow],
    label: str,
    pick: Callable[[Sequence[Sequence[str]]], int | None] = find_header,
) -> Table | None:
    """The table of a sheet's rows; None where the sheet is empty. Raises ``WorkbookError`` where its head is damaged."""
    some: list[SheetRow] = []
    for row in rows:
        some.append(row)
        if len(some) >= _HEAD:
            break
    if not some:
        return None
    index = pick([row.cells for row in some])
    head = None if index is None else _as_row(some[index])
    if index is not None and index + 2 < len(some):
        names = of_two_rows(some[index].cells, some[index + 1].cells)
        if names is not None:
            index += 1
            head = Row(names, "", some[index].number, some[index].number)
    start = 0 if index is None else index + 1
    width = max(len(row.cells) for row in some[max(0, start - 1) :])
    header = make_header(head.cells if head else (), head.number if head else 0, width)
    return Table(
        header,
        _sheet_rows(chain(some[start:], rows), header),
        tuple(_as_row(row) for row in some[: index or 0]),
        head,
        None,
        label,
    )


def _as_row(row: SheetRow) -> Row:
    return Row(row.cells, "", row.number, row.number)


def _sheet_rows(rows: Iterator[SheetRow], header: Header) -> Iterator[Row | LoadProblem]:
    for row in rows:
        for column in row.uncalculated:
            name = header.names[column] if column < len(header.names) else column_letters(column)
            yield LoadProblem(
                "formula-without-value",
                detail=f"{column_letters(column)}{row.number} ({name})",
                span=Span(row.number, column + 1, row.number, column + 2),
                lost=False,
            )
        if row.cells:
            yield Row(row.cells, "", row.number, row.number)

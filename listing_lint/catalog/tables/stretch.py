"""Rows of a table: one by one, and many that stand one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Columns = Sequence[Sequence[str]]


class Row(NamedTuple):
    """One row: its cells, its text with the line end, the line that it starts on, and its number; both count from 1."""

    cells: list[str]
    text: str
    line: int
    number: int


as_row: Callable[[tuple[list[str], str, int, int]], Row] = partial(tuple.__new__, Row)
"""The named tuple's own way goes through Python, and costs as much as reading the row's cells."""


class Stretch:
    """Rows that stand one below the other: what a :class:`Row` has, for all of them, since most are never asked for.

    They are made of their cells, row by row, or of columns if these are given; each is made of the other when it is asked for.
    Nobody changes them.
    """

    __slots__ = ("_cells", "_columns", "_text", "lines", "numbers", "texts")

    def __init__(
        self,
        cells: list[list[str]] | None,
        texts: list[str],
        lines: Sequence[int],
        numbers: Sequence[int],
        columns: Columns | None = None,
        text: str | None = None,
    ) -> None:
        self._cells = cells
        self._columns = columns
        self._text = text
        self.texts = texts
        self.lines = lines
        self.numbers = numbers

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def cells(self) -> list[list[str]]:
        """The cells of each row."""
        if self._cells is None:
            self._cells = list(map(list, zip(*self.columns)))  # noqa: B905 - all columns are as long
        return self._cells

    @property
    def columns(self) -> Columns:
        """The cells of each column; the rows have to be of one width."""
        if self._columns is None:
            self._columns = list(zip(*self.cells))  # noqa: B905 - all are as wide as the header
        return self._columns

    def column(self, at: int) -> Sequence[str]:
        """The cells of one column, where few of them are asked for."""
        return list(map(itemgetter(at), self.cells)) if self._columns is None else self._columns[at]

    @property
    def text(self) -> str:
        """The text of all rows."""
        if self._text is None:
            self._text = "".join(self.texts)
        return self._text

    def are_as_wide(self, width: int) -> bool:
        """Whether each row has so many cells."""
        if self._columns is not None:
            return len(self._columns) == width
        return set(map(len, self.cells)) == {width}

    def row(self, at: int) -> Row:
        """One of the rows."""
        cells = [column[at] for column in self.columns] if self._cells is None else self._cells[at]
        return as_row((cells, self.texts[at], self.lines[at], self.numbers[at]))

    def rows(self) -> Iterator[Row]:
        """All rows."""
        return map(as_row, zip(self.cells, self.texts, self.lines, self.numbers, strict=True))

    def some_rows(self, start: int, stop: int) -> list[Row]:
        """The rows from ``start`` to before ``stop``."""
        return [self.row(at) for at in range(start, stop)]

    def part(self, start: int, stop: int) -> Stretch:
        """The rows from ``start`` to before ``stop`` as a stretch of their own."""
        part = slice(start, stop)
        return Stretch(
            None if self._cells is None else self._cells[part],
            self.texts[part],
            self.lines[part],
            self.numbers[part],
            # What can be made of the rows is: to cut each of many columns costs more.
            None if self._cells is not None else [column[part] for column in self.columns],
        )

    def of(self, rows: Sequence[int]) -> Stretch:
        """Some of the rows as a stretch of their own."""
        if len(rows) == len(self.texts):
            return self
        cells = None if self._cells is None else [self._cells[at] for at in rows]
        return Stretch(
            cells,
            [self.texts[at] for at in rows],
            [self.lines[at] for at in rows],
            [self.numbers[at] for at in rows],
            None if cells is not None else [[column[at] for at in rows] for column in self.columns],
        )

    def with_below(self, other: Stretch) -> Stretch:
        """These rows and those of another stretch below them, which has as many columns."""
        by_rows = self._cells is not None or other._cells is not None
        return Stretch(
            [*self.cells, *other.cells] if by_rows else None,
            [*self.texts, *other.texts],
            _joined(self.lines, other.lines),
            _joined(self.numbers, other.numbers),
            None
            if by_rows
            else [[*above, *below] for above, below in zip(self.columns, other.columns, strict=True)],
        )


def _joined(above: Sequence[int], below: Sequence[int]) -> Sequence[int]:
    if isinstance(above, range) and isinstance(below, range) and above.stop == below.start:
        return range(above.start, below.stop)
    return [*above, *below]

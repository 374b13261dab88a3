"""Rows of a table: one by one, and many that stand one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Columns = Sequence[Sequence[str]]


class Row(NamedTuple):
    """One row: its cells, its text with the line end, the line that it starts on, and its number; both count from 1."""

    cells: list[str]
    text: str
    line: int
    number: int


as_row: Callable[[tuple[list[str], str, int, int]], Row] = partial(tuple.__new__, Row)
"""The named tuple's own way goes through Python, and costs as much as reading the row's cells."""


class Origin:
    """Where rows that stand one below the other come from: their lines, their numbers and their texts.

    The texts are given, or cut out of the ``data`` of a text in UTF-8 when they are asked for: row ``n`` stands there from
    ``bounds[n]`` to before ``bounds[n + 1]``. What cut its cells does so ``again`` with the data of so many rows.
    """

    __slots__ = ("_bounds", "_data", "_texts", "again", "lines", "numbers")

    def __init__(
        self,
        lines: Sequence[int],
        numbers: Sequence[int],
        texts: list[str] | None = None,
        *,
        data: bytes = b"",
        bounds: Sequence[int] = (),
        again: Callable[[bytes, int], list[str]] | None = None,
    ) -> None:
        self.again = again
        self.lines = lines
        self.numbers = numbers
        self._texts = texts
        self._data = data
        self._bounds = bounds

    @property
    def texts(self) -> list[str]:
        """The text of each row."""
        if self._texts is None:
            self._texts = [self.text_of(at) for at in range(len(self.numbers))]
        return self._texts

    def text_of(self, at: int) -> str:
        """The text of one row."""
        if self._texts is None:
            return self._data[self._bounds[at] : self._bounds[at + 1]].decode("utf-8")
        return self._texts[at]

    def data_of(self, start: int, stop: int) -> bytes:
        """The data of the rows from ``start`` to before ``stop``, each with its end."""
        data = self._data[self._bounds[start] : self._bounds[stop]]
        return data if data.endswith(b"\n") else data + b"\n"

    @property
    def text(self) -> str | bytes:
        """The texts of all rows, in UTF-8 if they stand there so."""
        return self._data if self._bounds else "".join(self.texts)


_FEW = 4
"""Parts that are gone through for each row."""
Part = tuple[Origin, int, int]
"""Some of the rows that an origin is of: from the first of these places to before the second."""


class Stretch:
    """Rows that stand one below the other: what a :class:`Row` has, for all of them, since most are never asked for.

    They are made of their cells: row by row, or all in one list if they are ``flat``, where all rows are ``width`` cells wide.
    Or of ``some`` of their columns alone; they are cut again then when another is asked for, and no longer ``bare``. ``data``
    are their texts in UTF-8, where somebody has them.
    ``parts`` tell where the rows come from, if need be by the stretches that they were in. All else is made when it is asked
    for. Nobody changes the rows.
    """

    __slots__ = (
        "_cells",
        "_columns",
        "_data",
        "_flat",
        "_lines",
        "_numbers",
        "_parts",
        "_size",
        "_some",
        "_texts",
        "width",
    )

    def __init__(
        self,
        parts: Sequence[Part] | Sequence[tuple[Stretch, int, int]],
        *,
        cells: list[list[str]] | None = None,
        flat: list[str] | None = None,
        some: Mapping[int, Sequence[str]] | None = None,
        width: int = 0,
        data: bytes = b"",
    ) -> None:
        self._parts: Sequence[tuple[Origin | Stretch, int, int]] = parts
        self._size = sum([stop - start for _, start, stop in parts])
        self._cells = cells
        self._flat = flat
        self._columns: Columns | None = None
        self._some: dict[int, Sequence[str]] = dict(some) if some else {}
        self._lines: Sequence[int] | None = None
        self._numbers: Sequence[int] | None = None
        self._texts: list[str] | None = None
        self._data = data
        self.width = width

    def __len__(self) -> int:
        return self._size

    def parts(self, start: int, stop: int) -> list[Part]:
        """Where the rows from ``start`` to before ``stop`` come from."""
        found: list[Part] = []
        for origin, first, behind in self._origins():
            count = behind - first
            if start < count and stop > 0:
                found.append((origin, first + max(0, start), first + min(stop, count)))
            start, stop = start - count, stop - count
        return found

    def origins(self, start: int, stop: int) -> list[Part] | None:
        """The same where they can be cut again; the cells need not be held then."""
        parts = self.parts(start, stop)
        return parts if all(origin.again is not None for origin, _, _ in parts) else None

    def _origins(self) -> Sequence[Part]:
        if any(isinstance(source, Stretch) for source, _, _ in self._parts):
            found: list[Part] = []
            for source, start, stop in self._parts:
                found += source.parts(start, stop) if isinstance(source, Stretch) else [(source, start, stop)]
            self._parts = found
        return cast("Sequence[Part]", self._parts)

    @property
    def lines(self) -> Sequence[int]:
        """The line of each row."""
        if self._lines is None:
            self._lines = _joined([origin.lines[start:stop] for origin, start, stop in self._origins()])
        return self._lines

    @property
    def numbers(self) -> Sequence[int]:
        """The number of each row."""
        if self._numbers is None:
            self._numbers = _joined([origin.numbers[start:stop] for origin, start, stop in self._origins()])
        return self._numbers

    @property
    def texts(self) -> list[str]:
        """The text of each row."""
        if self._texts is None:
            self._texts = [
                text for origin, start, stop in self._origins() for text in origin.texts[start:stop]
            ]
        return self._texts

    def place_of(self, at: int) -> tuple[str, int, int]:
        """The text, the line and the number of one row."""
        for origin, first, behind in self._origins():
            if at < behind - first:
                return origin.text_of(first + at), origin.lines[first + at], origin.numbers[first + at]
            at -= behind - first
        raise IndexError(at)

    @property
    def around(self) -> list[str | bytes]:
        """Texts in which those of all rows stand, perhaps with others between: what none of them holds no row does."""
        if self._data:
            return [self._data]
        sources = {id(source): source for source, _, _ in self._parts}.values()
        return [
            text
            for source in sources
            for text in (source.around if isinstance(source, Stretch) else (source.text,))
        ]

    def may_hold(self, sign: str) -> bool:
        """Whether any of the rows may hold a sign."""
        return any(holds(text, sign) for text in self.around)

    @property
    def bare(self) -> bool:
        """Whether some of the columns are all that is held of the cells."""
        return self._flat is None and self._cells is None

    @property
    def cells(self) -> list[list[str]]:
        """The cells of each row."""
        if self._cells is None:
            flat, width = self.flat, self.width
            self._cells = [flat[at : at + width] for at in range(0, len(flat), width)]
        return self._cells

    @property
    def flat(self) -> list[str]:
        """The cells of all rows, one row behind the other; the rows have to be of one width."""
        if self._flat is None and self._cells is None:
            self._flat = cut_again(self._origins())._flat
            assert self._flat is not None
        elif self._flat is None:
            cells = self.cells
            self._flat = list(chain.from_iterable(cells))
            self.width = len(cells[0]) if cells else 0
        return self._flat

    @property
    def columns(self) -> Columns:
        """The cells of each column; the rows have to be of one width."""
        if self._columns is None:
            if self._flat is None and self._cells is not None:
                self._columns = list(zip(*self._cells))  # noqa: B905 - all are as wide as the header
            else:
                self._columns = [self.column(at) for at in range(self.width)]
            self._some = {}
        return self._columns

    def column(self, at: int) -> Sequence[str]:
        """The cells of one column, where few of them are asked for."""
        if self._columns is not None:
            return self._columns[at]
        if (known := self._some.get(at)) is not None:
            return known
        by_rows = self._flat is None and self._cells is not None
        found = list(map(itemgetter(at), self.cells)) if by_rows else self.flat[at :: self.width]
        self._some[at] = found
        return found

    def are_as_wide(self, width: int) -> bool:
        """Whether each row has so many cells."""
        if self._cells is None:
            return self.width == width
        return set(map(len, self.cells)) == {width}

    def cells_of(self, at: int) -> list[str]:
        """The cells of one of the rows."""
        if self._cells is not None:
            return self._cells[at]
        return self.flat[at * self.width : (at + 1) * self.width]

    def row(self, at: int) -> Row:
        """One of the rows."""
        if len(self._origins()) < _FEW:
            return as_row((self.cells_of(at), *self.place_of(at)))
        return as_row((self.cells_of(at), self.texts[at], self.lines[at], self.numbers[at]))

    def rows(self) -> Iterator[Row]:
        """All rows."""
        return map(as_row, zip(self.cells, self.texts, self.lines, self.numbers, strict=True))

    def some_rows(self, start: int, stop: int) -> list[Row]:
        """The rows from ``start`` to before ``stop``."""
        return [self.row(at) for at in range(start, stop)]

    def part(self, start: int, stop: int) -> Stretch:
        """The rows from ``start`` to before ``stop`` as a stretch of their own."""
        flat, width = self._flat, self.width
        if self.bare:
            some = {at: cells[start:stop] for at, cells in self._some.items()}
            return Stretch(self.parts(start, stop), some=some, width=width)
        return Stretch(
            self.parts(start, stop),
            cells=self.cells[start:stop] if flat is None else None,
            flat=None if flat is None else flat[start * width : stop * width],
            width=width,
        )

    def of(self, rows: Sequence[int]) -> Stretch:
        """Some of the rows as a stretch of their own."""
        if len(rows) == len(self):
            return self
        return joined([(self, at, at + 1) for at in rows])

    def with_below(self, other: Stretch) -> Stretch:
        """These rows and those of another stretch below them, which has as many columns."""
        both = joined([(self, 0, len(self)), (other, 0, len(other))])
        both._origins()  # the two, and their cells, are held no longer
        return both


def holds(text: str | bytes, sign: str) -> bool:
    """Whether a text, as such or in UTF-8, holds a sign."""
    return sign in text if isinstance(text, str) else sign.encode() in text


def stretch_of(rows: Sequence[Row]) -> Stretch:
    """Rows as a stretch; there is at least one."""
    cells, texts, lines, numbers = zip(*rows, strict=True)
    return Stretch([(Origin(lines, numbers, list(texts)), 0, len(rows))], cells=list(cells))


def joined(parts: Sequence[tuple[Stretch, int, int]]) -> Stretch:
    """The rows of some stretches, of each those from a start to before a stop; all of them are of one width."""
    flat: list[str] = []
    width = 0
    some = [rows._some.keys() for rows, _, _ in parts if rows.bare]
    if some and all(rows.bare or rows.origins(0, len(rows)) is not None for rows, _, _ in parts):
        columns = {
            at: list(chain.from_iterable([rows.column(at)[start:stop] for rows, start, stop in parts]))
            for at in set.intersection(*map(set, some))
        }
        return Stretch(parts, some=columns, width=parts[0][0].width)
    for rows, start, stop in parts:
        cells = rows.flat
        width = rows.width
        flat += cells if stop - start == len(rows) else cells[start * width : stop * width]
    return Stretch(parts, flat=flat, width=width)


def cut_again(parts: Sequence[Part]) -> Stretch:
    """Rows whose cells were not held, of origins that can cut them again."""
    again = parts[0][0].again
    assert again is not None
    size = sum([stop - start for _, start, stop in parts])
    data = b"".join([origin.data_of(start, stop) for origin, start, stop in parts])
    cells = again(data, size)
    return Stretch(parts, flat=cells, width=len(cells) // size, data=data)


def _joined(parts: Sequence[Sequence[int]]) -> Sequence[int]:
    first, last = parts[0], parts[-1]
    if isinstance(first, range) and (len(parts) == 1 or (isinstance(last, range) and _follow(parts))):
        return range(first[0], last[-1] + 1)
    return list(chain.from_iterable(parts))


def _follow(parts: Sequence[Sequence[int]]) -> bool:
    """Whether each of these is a range that begins where the one before it ends."""
    return all(isinstance(below, range) and below[0] == above[-1] + 1 for above, below in pairwise(parts))

"""The header of a table: the row that names the columns, wherever it stands, and names that tell every column apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from listing_lint.catalog.money import read_money
from listing_lint.catalog.tables.letters import column_letters
from listing_lint.catalog.tables.names import meaning, plain, usual
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOOKED_AT = 30
"""Rows in which the header is looked for; above it stand titles, dates and notes."""

_MANY = 8
"""Usual names that make a header of whatever row: what a shop's books say of goods may be ten times as much."""

_VALUE = re.compile(r"[-+]?[0-9][0-9.,:/ %-]*|[$€£¥₹].*|https?://.*|.*@.*\..*|\[.*\]|\{.*\}|<.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table: ``cells`` as written, ``names`` made different from each other.

    ``number`` is the header's row, 0 where the table has none. ``known`` finds a column by its plain name.
    ``repeated`` are names that stand twice.
    """

    cells: tuple[str, ...]
    names: tuple[str, ...]
    number: int
    known: dict[str, int]
    repeated: tuple[str, ...]

    def find(self, *names: str) -> int:
        """The column of the first of these plain names that the table has, -1 if it has none."""
        return next((self.known[name] for name in names if name in self.known), -1)

    def series(self, *names: str) -> tuple[int, ...]:
        """The columns of names with a number behind them, or in them for ``%``, in the order of the table."""
        patterns = [
            re.compile(re.escape(name).replace("%", "[0-9]{1,3}") + ("" if "%" in name else " ?[0-9]{0,3}"))
            for name in names
        ]
        return tuple(
            index
            for index, cell in enumerate(self.cells)
            if any(pattern.fullmatch(plain(cell)) for pattern in patterns)
        )


def make_header(cells: Sequence[str], number: int, width: int) -> Header:
    """The header of a table of ``width`` columns; columns without a name are called by their letters."""
    cells = [*cells, *[""] * (width - len(cells))]
    names: list[str] = []
    taken: Counter[str] = Counter()
    known: dict[str, int] = {}
    repeated: list[str] = []
    for index, cell in enumerate(cells):
        name = cell.strip() or f"column {column_letters(index)}"
        taken[name] += 1
        if taken[name] > 1:
            if cell.strip():
                repeated.append(name)
            number_of = taken[name]
            while f"{name} ({number_of})" in taken:
                number_of += 1
            name = f"{name} ({number_of})"
            taken[name] += 1
        names.append(name)
        known.setdefault(plain(cell), index)
    known.pop("", None)
    return Header(tuple(cells), tuple(names), number, known, tuple(dict.fromkeys(repeated)))


def of_two_rows(upper: Sequence[str], lower: Sequence[str]) -> list[str] | None:
    """The names of columns that stand in two rows, as printed price lists have them; None where one row is the header.

    The upper row tells of prices and has no name for the goods, and the lower one names them where nothing stands above.
    """
    if any(_names_goods(cell) for cell in upper) or _is_data(lower):
        return None
    above = [*upper, *[""] * (len(lower) - len(upper))]
    if not any(not over.strip() and _names_goods(under) for over, under in zip(above, lower, strict=False)):
        return None
    under = [*lower, *[""] * (len(above) - len(lower))]
    named = ("" if _VALUE.fullmatch(cell.strip()) else cell.strip() for cell in under)
    return [f"{over.strip()} {cell}".strip() for over, cell in zip(above, named, strict=True)]


def _names_goods(cell: str) -> bool:
    found = meaning(cell) if cell.strip() else None
    return found is not None and found.sure and found.member == "title"


def told_apart(over: Sequence[str], first: int, other: int) -> bool:
    """Whether the row over the header tells two columns of one name apart: "Unit" over one length, and "Carton" over another.

    A heading stands over its own column and over those behind it that have none.
    """
    headings = [
        next((cell.strip() for cell in reversed(over[: column + 1]) if cell.strip()), "")
        for column in (first, other)
    ]
    return bool(headings[1]) and headings[0] != headings[1]


def find_header(rows: Sequence[Sequence[str]]) -> int | None:
    """The index of the row that names the columns; None where no row does.

    It is the row with the most usual names; a row of words above rows of values where no name is a usual one.
    """
    best, most = None, 0
    for index, row in enumerate(rows[:_LOOKED_AT]):
        found = sum(1 for cell in row if cell and usual(cell))
        filled = sum(1 for cell in row if cell.strip())
        if found > most and (found * 4 >= filled or found >= _MANY) and not _is_data(row):
            best, most = index, found
    if best is not None and (most > 1 or len(rows[best]) <= 4):
        return best
    width = max((len(row) for row in rows[:_LOOKED_AT]), default=0)
    for index, row in enumerate(rows[:_LOOKED_AT]):
        if len(row) == width and len(row) > 1 and not (best is None and _is_above(row)):
            return index if _looks_like_names(row) else best
    return best


def _is_above(row: Sequence[str]) -> bool:
    """Whether a row has one cell of many, or a second one at the most: the name of a price list, and the day it is of."""
    filled = sum(1 for cell in row if cell.strip())
    return filled <= 1 < len(row) - 1 or filled * 3 < len(row)


def _is_data(row: Sequence[str]) -> bool:
    """Whether a row holds long texts or several numbers: a product that is called "Color", for example."""
    values = sum(1 for cell in row if _VALUE.fullmatch(cell.strip()))
    return any(len(cell) > 200 for cell in row) or values * 3 > len(row)


def _looks_like_names(row: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in row if cell.strip()]
    return (
        len(filled) > 1
        and len(set(filled)) == len(filled)
        and all(len(cell) <= 60 and not _VALUE.fullmatch(cell) and not _is_sum(cell) for cell in filled)
    )


def _is_sum(cell: str) -> bool:
    """Whether a cell is a sum of money with its currency: "29 Kč" stands in a row of goods."""
    if not cell[:1].isdecimal():
        return False
    found = read_money(cell)
    return found is not None and bool(found.sign)

"""Rows cut into cells many at a time, where each is as wide as the table: all cells at once, and not row by row."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from listing_lint.catalog.tables.dialect import Dialect

    Found = tuple[list[str], list[int], list[int] | None] | None

VERSION = 2
"""Of ``cell_cut.c``: what was built of another is not asked."""


class Cut(NamedTuple):
    """Rows of a text: their cells, one row behind the other, and where the rows stand.

    Row ``n`` is what stands from ``bounds[n]`` to before ``bounds[n + 1]``, counted from where the first of them begins.
    ``ends`` are the numbers of the lines that the rows end with, from 1 on; None where each line is a row.
    """

    cells: list[str]
    bounds: list[int]
    ends: list[int] | None


class Cutter:
    """Cuts a text of whole lines in UTF-8, some rows at a time; :func:`can_cut` says whether there is one for a table."""

    __slots__ = ("_cut", "_dialect", "at", "stopped", "text")

    def __init__(self, text: bytes, dialect: Dialect, width: int) -> None:
        cut = compiled()
        assert cut is not None
        self._cut = cut
        self._dialect = width, dialect.separator, ord(dialect.quote) if dialect.quote else -1
        self.text = text
        self.at = 0
        self.stopped = False

    def rows(self, most: int, columns: Collection[int] = ()) -> Cut | None:
        """At most so many rows; None behind the last one that there is.

        They are what Python's reader makes of the text, read strictly. ``at`` is where the next row begins: at the end of the
        text, or one that ends behind it, unless the cutter has ``stopped`` at a row that takes a reader of rows.

        The cells are those of some ``columns``, if any are named, in the order of the table.
        """
        kept = (bytes(at in columns for at in range(self._dialect[0])),) if columns else ()
        found = self._cut(self.text, self.at, most, *self._dialect, *kept)
        self.stopped = found is None
        if found is None or len(found[1]) < 2:
            return None
        cut = Cut(*found)
        self.at += cut.bounds[-1]
        return cut

    def again(self, text: bytes, rows: int) -> list[str]:
        """The cells of rows that were cut before, each with its line end; they may stand elsewhere now."""
        found = self._cut(text, 0, rows, *self._dialect)
        assert found is not None
        assert len(found[1]) == rows + 1
        return found[0]


def can_cut(dialect: Dialect, width: int) -> bool:
    """Whether a :class:`Cutter` reads such a table."""
    return (
        width > 1
        and not dialect.escape
        and not dialect.skip_space
        and dialect.separator.isascii()
        and dialect.quote.isascii()
        and compiled() is not None
    )


@cache
def compiled() -> Callable[..., Found] | None:
    """What was compiled of ``cell_cut.c``; None where it was not built."""
    try:
        from listing_lint.catalog.tables import cell_cut
    except ImportError:
        return None
    return cell_cut.cut if cell_cut.VERSION == VERSION else None


def cells_of(text: str, lines: int, dialect: Dialect, width: int) -> list[str] | None:
    """The cells of so many lines, one row behind the other, or None where that takes a reader of rows.

    Each line has to be a row of ``width`` cells in which nothing is quoted. Then what Python's reader makes of them is what
    stands between the separators, and to part the whole text there takes half of its time.
    """
    separator = dialect.separator
    if width < 2 or dialect.escape or dialect.skip_space or (dialect.quote and dialect.quote in text):
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n")
        if "\r" in text:
            return None
    # Each line end becomes the first character of a cell. If all stand in the first column, all rows are as wide.
    cells = text.removesuffix("\n").replace("\n", f"{separator}\n").split(separator)
    if len(cells) != width * lines:
        return None
    first = "".join(cells[::width]).split("\n")
    if len(first) != lines:
        return None
    cells[::width] = first
    return cells

"""Lines without quotation marks, cut into columns: all cells at once, and not row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listing_lint.catalog.tables.dialect import Dialect


def columns_of(text: str, lines: int, dialect: Dialect, width: int) -> list[list[str]] | None:
    """The cells of so many lines by columns, or None where that takes a reader of rows.

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
    return [first, *(cells[column::width] for column in range(1, width))]

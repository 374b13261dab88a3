"""Sheets that programs save as something else than XLSX: rows of cells with the numbers that a spreadsheet shows."""

from __future__ import annotations

from dataclasses import field

from listing_lint.catalog.tables.sheet import SheetRow
from listing_lint.catalog.tables.workbook import WorkbookError
from listing_lint.records import dataclass

MOST_COLUMNS = 16_384
MOST_CELLS = 20_000_000
"""Cells of one file, the empty ones that a wide cell or a gap makes included."""
MOST_BYTES = 64 * 1024 * 1024
"""Bytes of a file that is held as a whole."""


@dataclass(slots=True)
class Grid:
    """One sheet while it is read."""

    name: str
    rows: list[SheetRow] = field(default_factory=list)
    hidden: bool = False


class Filling:
    """Puts cells into rows. Raises :class:`WorkbookError` where they are more than a sheet can have."""

    def __init__(self) -> None:
        self.cells: list[str] = []
        self.number = 0
        self._total = 0
        self._below: dict[int, int] = {}

    def put(self, value: str, *, at: int | None = None, wide: int = 1, high: int = 1) -> None:
        """A cell at a column, or behind the last one; one that is several columns or rows wide leaves the others empty."""
        if at is None:
            at = len(self.cells)
            while self._below.get(at, 0) > 0:
                at += 1
        last = at + wide
        grown = max(0, last - len(self.cells))
        self._total += grown
        if last > MOST_COLUMNS or self._total > MOST_CELLS:
            raise WorkbookError("bomb", "more cells than a spreadsheet holds")
        self.cells.extend([""] * grown)
        self.cells[at] = value
        if high > 1:
            for column in range(at, last):
                self._below[column] = high

    def row_ends(self) -> SheetRow | None:
        """The row, which is then started anew; None for one without cells, which is counted all the same."""
        self.number += 1
        self._below = {column: left - 1 for column, left in self._below.items() if left > 1}
        row = SheetRow(self.cells, self.number) if self.cells else None
        self.cells = []
        return row

    def table_ends(self) -> None:
        """What a cell covers ends with its table."""
        self._below = {}

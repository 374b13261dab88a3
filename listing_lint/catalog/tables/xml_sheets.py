"""Spreadsheets in Microsoft's XML of 2003 (SpreadsheetML), which are mostly called ``.xls`` or ``.xml``."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from listing_lint.catalog.tables.grid import MOST_COLUMNS, Filling, Grid
from listing_lint.catalog.tables.workbook import WorkbookError, feed, make_parser

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHUNK = 1 << 16
_MOST_ROWS = 1 << 24


def xml_sheets(stream: IO[bytes]) -> list[Grid]:
    """The sheets. Raises :class:`WorkbookError` for what is no XML, defines entities or is too large."""
    reading = _Reading()
    parser = make_parser()
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    while data := stream.read(_CHUNK):
        feed(parser, data, "the file", last=False)
    feed(parser, b"", "the file", last=True)
    return reading.grids


class _Reading:
    """The sheets so far, and the cell that is open."""

    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self._filling = Filling()
        self._parts: list[str] = []
        self._taking = False
        self._at: int | None = None
        self._wide = 1

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        if name == "Worksheet":
            self._filling = Filling()
            self.grids.append(Grid(_own(attributes, "Name") or f"Sheet{len(self.grids) + 1}"))
        elif name == "Row":
            number = _number(_own(attributes, "Index"), _MOST_ROWS)
            if number > self._filling.number:
                self._filling.number = number - 1
        elif name == "Cell":
            index = _number(_own(attributes, "Index"), MOST_COLUMNS)
            self._at = index - 1 if index > len(self._filling.cells) else None
            self._wide = 1 + _number(_own(attributes, "MergeAcross"), MOST_COLUMNS)
            self._parts.clear()
        elif name in ("Data", "Visible"):
            self._parts.clear()
            self._taking = True

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition(":")[2]
        if name in ("Data", "Visible"):
            self._taking = False
        if not self.grids:
            return
        if name == "Visible":
            self.grids[-1].hidden = "".join(self._parts).strip() in ("SheetHidden", "SheetVeryHidden")
            self._parts.clear()
        elif name == "Cell":
            self._filling.put("".join(self._parts), at=self._at, wide=self._wide)
            self._parts.clear()
        elif name == "Row":
            row = self._filling.row_ends()
            if row is not None:
                self.grids[-1].rows.append(row)

    def text(self, data: str) -> None:
        """Text of an element."""
        if self._taking:
            self._parts.append(data)


def _own(attributes: Mapping[str, str], name: str) -> str:
    return next((text for key, text in attributes.items() if key.rpartition(":")[2] == name), "")


def _number(text: str, most: int) -> int:
    """A whole number; 0 for what is none. Raises :class:`WorkbookError` for more than ``most``."""
    if not (text.isascii() and text.isdigit()):
        return 0
    if len(text) > 9 or int(text) > most:
        raise WorkbookError("bomb", f"a sheet has no row or column {text[:20]}")
    return int(text)

"""The rows of one sheet of a workbook, streamed: every cell as the text that the seller sees or typed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.tables.workbook import feed, make_parser, open_part, read_chunk, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.tables.workbook import Sheet, Workbook

MOST_COLUMNS = 16_384
"""Columns that a sheet can have (XFD)."""

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheets know no time zone
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001


class SheetRow(NamedTuple):
    """One row of a sheet: its cells and its number, from 1; ``uncalculated`` are the columns of formulas without a value."""

    cells: list[str]
    number: int
    uncalculated: tuple[int, ...] = ()
    errors: tuple[int, ...] = ()


def _column(reference: str) -> int:
    """The index of the column in a cell's reference such as ``AB12``; -1 for what is none."""
    index = 0
    for letter in reference[:4]:
        if "A" <= letter <= "Z":
            index = index * 26 + ord(letter) - 64
        else:
            break
    return index - 1


class _Collector:
    """What the parser tells, gathered into rows."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.rows: list[SheetRow] = []
        self.cells: list[str] = []
        self.number = 0
        self.column = -1
        self.kind = ""
        self.style = ""
        self.parts: list[str] = []
        self.taking = False
        self.phonetic = False
        self.formula = False
        self.uncalculated: list[int] = []
        self.errors: list[int] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rsplit(":", 1)[-1]
        if tag == "c":
            reference = attributes.get("r")
            found = _column(reference) if reference else -1
            self.column = found if found >= 0 else self.column + 1
            self.kind = attributes.get("t", "n")
            self.style = attributes.get("s", "")
            self.parts = []
            self.formula = False
        elif tag in ("v", "t"):
            self.taking = not self.phonetic
        elif tag == "f":
            self.formula = True
        elif tag == "rPh":
            self.phonetic = True
        elif tag == "row":
            number = attributes.get("r", "")
            known = number.isascii() and number.isdigit() and len(number) < 9
            self.number = int(number) if known else self.number + 1
            self.cells, self.column = [], -1
            self.uncalculated, self.errors = [], []

    def end(self, tag: str) -> None:
        tag = tag.rsplit(":", 1)[-1]
        if tag in ("v", "t"):
            self.taking = False
        elif tag == "rPh":
            self.phonetic = False
        elif tag == "c":
            self._cell()
        elif tag == "row":
            while self.cells and not self.cells[-1]:
                self.cells.pop()
            if self.cells or self.uncalculated:
                self.rows.append(
                    SheetRow(self.cells, self.number, tuple(self.uncalculated), tuple(self.errors))
                )

    def text(self, data: str) -> None:
        if self.taking:
            self.parts.append(data)

    def _cell(self) -> None:
        raw = "".join(self.parts)
        if not 0 <= self.column < MOST_COLUMNS:
            return
        if not raw:
            if self.formula:
                self.uncalculated.append(self.column)
            return
        kind = self.kind
        if kind == "s":
            index = int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else -1
            value = self.book.strings[index] if 0 <= index < len(self.book.strings) else ""
        elif kind == "n":
            value = self._number(raw)
        elif kind == "b":
            value = "TRUE" if raw == "1" else "FALSE"
        else:
            value = unescaped(raw)
            if kind == "e":
                self.errors.append(self.column)
        cells = self.cells
        while len(cells) < self.column:
            cells.append("")
        if len(cells) == self.column:
            cells.append(value)
        else:
            cells[self.column] = value

    def _number(self, raw: str) -> str:
        """A number as the sheet shows it: fifteen digits at most, no exponent, a date where its format is one."""
        try:
            value = float(raw)
        except ValueError:
            return raw
        if (
            self.style
            and int(
                self.style if self.style.isascii() and self.style.isdigit() and len(self.style) < 9 else "0"
            )
            in self.book.dates
        ):
            return _date(value, self.book) or raw
        if value == int(value) if abs(value) < 1e15 else False:
            return str(int(value))
        return f"{value:.15g}"


def _date(value: float, book: Workbook) -> str | None:
    try:
        moment = (_EPOCH_1904 if book.since_1904 else _EPOCH) + timedelta(days=value)
    except (OverflowError, ValueError):
        return None
    moment = (moment + timedelta(microseconds=500_000)).replace(microsecond=0)
    if 0 <= value < 1:
        return moment.strftime("%H:%M:%S")
    return moment.date().isoformat() if moment.time() == datetime.min.time() else moment.isoformat(" ")


def sheet_rows(book: Workbook, sheet: Sheet) -> Iterator[SheetRow]:
    """The rows that hold something, in the order of the file. Raises :class:`WorkbookError` where the part is damaged."""
    collector = _Collector(book)
    parser = make_parser()
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    parser.CharacterDataHandler = collector.text
    with open_part(book.archive, sheet.part) as part:
        while True:
            data = read_chunk(part, sheet.part)
            feed(parser, data, sheet.part, last=not data)
            yield from collector.rows
            collector.rows = []
            if not data:
                return

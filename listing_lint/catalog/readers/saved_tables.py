"""Tables that are called ``.xls`` and are none: HTML and Microsoft's XML of 2003. Each sheet is read as one of a workbook."""

from __future__ import annotations

import codecs
import re
from functools import partial
from typing import IO, TYPE_CHECKING

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.workbooks import Opened, not_read, read_sheets
from listing_lint.catalog.readers.xml_encoding import as_utf8
from listing_lint.catalog.tables.encodings import decode_as, guess
from listing_lint.catalog.tables.grid import MOST_BYTES
from listing_lint.catalog.tables.html_sheets import html_sheets
from listing_lint.catalog.tables.workbook import WorkbookError
from listing_lint.catalog.tables.xml_sheets import xml_sheets
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.readers.tables import Columns
    from listing_lint.catalog.record import Record
    from listing_lint.catalog.tables.grid import Grid

_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z][\w.:-]{0,39})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "shift_jis": "cp932",
}
"""What programs write under these names."""
_WIDE = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7"})


def read_html(stream: IO[bytes], limit: int, columns: Columns) -> Iterator[Record | LoadProblem]:
    """The listings of the tables of a page."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        yield _too_large()
        return
    text, problem = _decoded(data)
    del data
    if problem is not None:
        yield problem
    try:
        grids = html_sheets(text)
    except WorkbookError as error:
        yield not_read(error)
        return
    yield from _read(grids, limit, columns)


def read_xml(stream: IO[bytes], limit: int, columns: Columns) -> Iterator[Record | LoadProblem]:
    """The listings of the sheets of a spreadsheet in XML."""
    stream.seek(0, 2)
    size = stream.tell()
    stream.seek(0)
    if size > MOST_BYTES:
        yield _too_large()
        return
    opened = as_utf8(stream)
    yield from opened.problems
    try:
        grids = xml_sheets(opened.stream)
    except WorkbookError as error:
        yield not_read(error)
        return
    yield from _read(grids, limit, columns)


def _read(grids: list[Grid], limit: int, columns: Columns) -> Iterator[Record | LoadProblem]:
    full = [grid for grid in grids if grid.rows]
    visible = [Opened(grid.name, partial(iter, grid.rows)) for grid in full if not grid.hidden]
    hidden = [grid.name for grid in full if grid.hidden]
    yield from read_sheets(visible, hidden, columns, limit)


def _too_large() -> LoadProblem:
    return LoadProblem(
        "too-large", detail=f"the file has more than {MOST_BYTES:,} bytes, which are read at once"
    )


def _decoded(data: bytes) -> tuple[str, LoadProblem | None]:
    """The text of a page: by its mark, by what it says, else by a guess, which is told."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), None
    if data[:2] in (b"<\x00", b"\x00<"):
        return data.decode("utf-16-le" if data[:1] == b"<" else "utf-16-be", "replace"), None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data, 0, 4096)
    if declared is not None:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            if name not in _WIDE and name != "utf-8":
                return data.decode(_WIDER.get(name, name)), None
        except (LookupError, ValueError):
            pass  # an encoding that nobody knows, or not the one that it says: guessed below, and told
    found = guess(data)
    at = next(index for index, byte in enumerate(data) if byte > 127)
    line, column = data.count(b"\n", 0, at) + 1, at - data.rfind(b"\n", 0, at)
    span = Span(line, column, line, column + 1)
    return decode_as(data, found.codec), LoadProblem(
        "guessed-encoding", detail=found.shown, span=span, lost=False
    )

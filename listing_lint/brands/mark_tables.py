"""The rows of a table of marks: CSV and TSV in the encodings that registers and spreadsheets write, and workbooks."""

from __future__ import annotations

import csv
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from listing_lint.brands.marks import FaultyMarksError
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.tables.decoding import Oversized, line_blocks
from listing_lint.catalog.tables.sheet import sheet_rows
from listing_lint.catalog.tables.workbook import WorkbookError, open_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ARCHIVE, _OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_LONGEST_LINE = 1 << 20
"""Bytes of a line at the most: the longest lists of goods in registers have some hundred thousand."""
_SEPARATORS = ",;\t|"
_LOOKED_AT = 30
_ADVICE = {
    "no-workbook": "is an archive and no workbook; unpack it first",
    "xls": "is a workbook of the old binary form; save it as .xlsx or CSV",
    "xlsb": "is a binary workbook; save it as .xlsx or CSV",
    "ods": "is an OpenDocument spreadsheet; save it as .xlsx or CSV",
    "protected": "is protected by a password",
}


def rows_of(stream: BinaryIO, shown: str) -> Iterator[Sequence[str]]:
    """Yield the rows of a workbook's first sheet that names a column of marks, or of a CSV or TSV file of any usual encoding.

    Raises :class:`~listing_lint.brands.marks.FaultyMarksError` for what is neither.
    """
    head = stream.read(4)
    stream.seek(0)
    if head in {_ARCHIVE, _OLD_WORKBOOK}:
        return _rows_of_workbook(stream, shown)
    return rows_of_lines(_lines_of(stream, shown), shown)


def _rows_of_workbook(stream: BinaryIO, shown: str) -> Iterator[Sequence[str]]:
    from listing_lint.brands.importing import is_header

    try:
        book = open_workbook(stream)
        sheets = [sheet for sheet in book.sheets if not sheet.hidden]
        for sheet in sheets:
            rows = sheet_rows(book, sheet)
            first = list(islice(rows, _LOOKED_AT))
            if any(is_header(row.cells) for row in first) or len(sheets) == 1:
                yield from (row.cells for row in chain(first, rows))
                return
    except WorkbookError as error:
        advice = _ADVICE.get(error.kind) or f"is a damaged workbook: {error.detail}"
        raise FaultyMarksError(f"{shown}: {advice}") from None
    raise FaultyMarksError(f"{shown}: no visible sheet has a column of marks")


def _lines_of(stream: BinaryIO, shown: str) -> Iterator[str]:
    for number, block in enumerate(line_blocks(stream, _LONGEST_LINE)):
        if isinstance(block, LoadProblem):
            # A guessed encoding does no harm to a list of names; bytes that are no text do.
            if block.rule == "undecodable-bytes":
                raise FaultyMarksError(
                    f"{shown}: bytes that are no text, near line {block.span.line}: {block.detail}"
                )
        elif isinstance(block, Oversized):
            raise FaultyMarksError(f"{shown}: a line of {block.size:,} bytes is no row of a table")
        else:
            if number == 0 and any("\x00" in line for line in block):
                raise FaultyMarksError(f"{shown}: is no text")
            yield from block


def rows_of_lines(lines: Iterator[str], shown: str) -> Iterator[Sequence[str]]:
    """Yield the rows of the lines of a CSV or TSV file; of the usual separators the one counts that parts a header's names.

    Raises :class:`~listing_lint.brands.marks.FaultyMarksError` for a row that is no CSV.
    """
    from listing_lint.brands.importing import is_header

    first = list(islice(lines, _LOOKED_AT))
    delimiter = max(_SEPARATORS, key=(first[0] if first else "").count)
    for line in first:
        parted = [one for one in _SEPARATORS if one in line and is_header(_parted(line, one))]
        if parted:
            delimiter = max(parted, key=line.count)
            break
    reader = csv.reader(chain(first, lines), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        raise FaultyMarksError(f"{shown}: line {reader.line_num}: {error}") from None


def _parted(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])

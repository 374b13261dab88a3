"""Workbooks: every visible sheet that holds products is read as a table of whatever format its header is."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import IO, TYPE_CHECKING

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.table_plans import PLANS, pick_header, plan_of
from listing_lint.catalog.readers.tables import read_table
from listing_lint.catalog.tables.by_contents import told_by_contents
from listing_lint.catalog.tables.sheet import sheet_rows
from listing_lint.catalog.tables.source import open_sheet
from listing_lint.catalog.tables.unsure import ROWS_ASKED
from listing_lint.catalog.tables.workbook import WorkbookError, open_workbook
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from listing_lint.catalog.readers.tables import Columns
    from listing_lint.catalog.record import Record
    from listing_lint.catalog.tables.sheet import SheetRow
    from listing_lint.catalog.tables.source import Table

_WHY = {
    "xls": "it is a workbook of the old binary form (.xls)",
    "protected": "the workbook is protected by a password",
    "xlsb": "it is a binary workbook (.xlsb)",
    "ods": "it is an OpenDocument spreadsheet (.ods)",
    "no-workbook": "it is no workbook",
    "damaged": "the workbook is damaged",
    "bomb": "the workbook unpacks to far more than it can hold",
    "entities": "the workbook defines XML entities, which no spreadsheet program writes",
}


def detect(head: bytes, name: str) -> str | None:
    """A ZIP archive that is called or looks like a spreadsheet."""
    if name.endswith((".xlsx", ".xlsm", ".xltx", ".xlsb", ".ods")):
        return "workbook"
    return "workbook" if b"xl/" in head or b"[Content_Types].xml" in head[:200] else None


@dataclass(frozen=True, slots=True)
class Opened:
    """A visible sheet: its name, and its rows from the first one on, which may raise :class:`WorkbookError`."""

    name: str
    rows: Callable[[], Iterator[SheetRow]]


def read(stream: IO[bytes], limit: int, columns: Columns) -> Iterator[Record | LoadProblem]:
    """The listings of a workbook."""
    try:
        book = open_workbook(stream)
    except WorkbookError as error:
        yield not_read(error)
        return
    visible = [
        Opened(sheet.name, partial(sheet_rows, book, sheet)) for sheet in book.sheets if not sheet.hidden
    ]
    yield from read_sheets(visible, [sheet.name for sheet in book.sheets if sheet.hidden], columns, limit)


def read_sheets(
    visible: Sequence[Opened], hidden: Sequence[str], columns: Columns, limit: int
) -> Iterator[Record | LoadProblem]:
    """The listings of all visible sheets that hold products; the others are told."""
    tables: list[tuple[Opened, Table]] = []
    silent: list[tuple[Opened, Table]] = []
    if not visible:
        yield LoadProblem("no-listing", detail="the workbook has no visible sheet")
    failed = False
    for sheet in visible:
        try:
            opened = open_sheet(sheet.rows(), sheet.name if len(visible) > 1 else "", pick_header)
        except WorkbookError as error:
            failed = True
            yield not_read(error, sheet.name)
            continue
        if opened is None:
            continue
        if columns or _is_product_table(opened):
            tables.append((sheet, opened))
        else:
            silent.append((sheet, opened))
    if not columns and any(_has_titles(opened) for _, opened in tables):
        # Beside the products stand sheets of their pictures, special prices and options, by their identifiers.
        silent += [entry for entry in tables if not _has_titles(entry[1])]
        tables = [entry for entry in tables if _has_titles(entry[1])]
    if not tables and not columns:
        tables = [entry for entry in silent if _is_by_contents(entry[0])]
        silent = [entry for entry in silent if entry not in tables]
    if not tables and len(silent) == 1:
        # The only sheet: read it, so that it is told why nothing was found.
        tables, silent = silent, []
    for sheet, opened in tables:
        yield from _read(sheet, opened, columns, limit)
    if visible and not tables and not silent and not failed:
        yield LoadProblem("no-listing", detail="all sheets are empty")
    for sheet, _ in silent:
        yield LoadProblem(
            "sheet-not-read", detail=f"the sheet {sheet.name[:60]!r} holds no table of products", lost=False
        )
    for name in hidden:
        yield LoadProblem("sheet-not-read", detail=f"the sheet {name[:60]!r} is hidden", lost=False)


def _has_titles(opened: Table) -> bool:
    """Whether a sheet has a column of titles."""
    found = plan_of(opened.header)
    return found is not None and any(fill.member == "title" for fill in (*found.listing, *found.variant))


def _is_product_table(opened: Table) -> bool:
    if opened.head is None:
        return False
    return plan_of(opened.header) is not None


def _is_by_contents(sheet: Opened) -> bool:
    """Whether the first rows of a sheet, which is opened once more for them, are those of a list of goods."""
    try:
        opened = open_sheet(sheet.rows(), "", pick_header)
        rows = [] if opened is None else list(islice(opened.rows, ROWS_ASKED))
    except WorkbookError:
        return False  # which is told when it is read
    cells = [row.cells for row in rows if not isinstance(row, LoadProblem)]
    return opened is not None and bool(told_by_contents(opened.header, cells))


def _read(sheet: Opened, opened: Table, columns: Columns, limit: int) -> Iterator[Record | LoadProblem]:
    try:
        yield from read_table(opened, () if columns else PLANS, columns, hold=True, limit=limit)
    except WorkbookError as error:
        yield not_read(error, sheet.name)


def not_read(error: WorkbookError, sheet: str = "") -> LoadProblem:
    """Why a workbook, or a sheet of it, is not read."""
    where = f"sheet {sheet[:60]!r}: " if sheet else ""
    more = f" ({error.detail[:200]})" if error.detail else ""
    return LoadProblem("workbook-not-read", detail=f"{where}{_WHY[error.kind]}{more}", subject=error.kind)

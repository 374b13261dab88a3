"""Every table with separators: which format its header is, and its rows as listings. See :mod:`listing_lint.catalog.tables`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import chain, islice, pairwise
from typing import IO, TYPE_CHECKING, Any

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import (
    amazon_flat_file,
    google_table,
    shopify_csv,
    table,
    wish_csv,
    woocommerce_csv,
)
from listing_lint.catalog.readers.apart import Alone, Together
from listing_lint.catalog.readers.completed import completed
from listing_lint.catalog.readers.grouped import grouped
from listing_lint.catalog.readers.grouped import start as start_of
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.columns import Columnar, columnar
from listing_lint.catalog.tables.header import Header, find_header
from listing_lint.catalog.tables.kinds import NO_CATALOG
from listing_lint.catalog.tables.products import (
    Product,
    RowRecord,
    RowsRecord,
    damaged_codes,
    hash_of,
    label_of,
    may_be_damaged,
)
from listing_lint.catalog.tables.quick import Maker
from listing_lint.catalog.tables.rows import Row, Stretch
from listing_lint.catalog.tables.several import Grouped, grouped_maker
from listing_lint.catalog.tables.source import Table, open_text
from listing_lint.catalog.tables.unsure import ROWS_ASKED, is_unsure, meant_by
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.tables.plan import Plan
    from listing_lint.catalog.tables.rows import Batch

PLANS: tuple[Callable[[Header], Plan | None], ...] = (
    amazon_flat_file.plan,
    shopify_csv.plan,
    woocommerce_csv.plan,
    wish_csv.plan,
    google_table.plan,
)
"""The formats of marketplaces and shops, asked in turn."""

GATHERED = 32 * 1024 * 1024
"""Bytes of a file whose rows are held, so that variants find their product wherever they stand; in larger ones they must
stand below it."""

MOST_TOLD = 100
"""Problems of one kind in one table that are told one by one. Nobody reads more; the table has to be made anew."""

_COUNTED_ELSEWHERE = frozenset({"short-row", "entry-not-checked", "formula-without-value"})
"""Their rules fold what they report and count all of it."""

Columns = Mapping[str, str | Sequence[str]]

_TOLD = 12


def detect(head: bytes, name: str) -> str | None:
    """The format of a table by its first bytes; None for what has no column that is called like a product's."""
    from listing_lint.catalog.tables.workbook import is_binary

    if is_binary(head):
        return "workbook"
    if name.endswith((".html", ".htm")):
        return None
    cut = head.rfind(b"\n") + 1 if len(head) >= 1 << 16 else len(head)
    for item in open_text(BytesIO(head[: cut or len(head)]), 1 << 17, pick_header):
        if isinstance(item, Table):
            if item.head is None:
                return None
            native = next((made for make in PLANS if (made := make(item.header)) is not None), None)
            if native is not None:
                return native.format
            plan = table.plan(item.header)
            return "table" if plan is not None and _is_catalog(plan, item.header) else None
    return None


def describe(head: bytes) -> str:
    """What keeps the first rows of a text from being a feed, in words that follow "a CSV file"; empty where nothing tells."""
    columns = ""
    for item in open_text(BytesIO(head), 1 << 17, pick_header):
        rows = [item] if isinstance(item, LoadProblem) else islice(item.rows, _LOOKED_THROUGH)
        for row in rows:
            if isinstance(row, LoadProblem) and row.detail == "unclosed-quote":
                return f" in which a quotation mark on line {row.span.line} opens a cell that is never closed"
        if isinstance(item, Table) and len(item.header.cells) > 1 and not columns:
            columns = _called(item)
    return columns


def _called(opened: Table) -> str:
    """What the columns of a table are called, or that nothing names them."""
    if opened.head is None:
        return " in which no row names the columns"
    names = [f"'{cell.strip()[:30]}'" for cell in opened.header.cells if cell.strip()]
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    return f" with the columns {', '.join(names[:_TOLD])}{more}"


_LOOKED_THROUGH = 200
_NAMES_GOODS = late(r"\b(?:product|produkt|produit|producto|prodotto|produto|urun|товара?)\b")
"""What a column calls goods: people, places and pages have identifiers and titles, too, but no product's."""
_SOLD = frozenset({"sku", "price", "list_price", "currency", "stock", "gtin", "mpn", "brand", "bullets"})
"""Members that only goods have: people and places have names, descriptions and weights, too."""


_OF_TREES = (
    "parent",
    "parent id",
    "parentid",
    "parent category",
    "parent category id",
    "id родителя",
    "category parent id",
)
"""Columns that name what stands above a row: without a price or a code it is the tree of the shop's categories."""


def _is_catalog(plan: Plan, header: Header) -> bool:
    """Whether the columns are a product's, and not merely called alike."""
    if not plan.pictures and not NO_CATALOG.isdisjoint(header.known):
        return False
    members = {fill.member for fill in (*plan.listing, *plan.variant)}
    if "title" not in members:
        return False
    if not members & _SOLD and any(name in header.known for name in _OF_TREES):
        return False
    if members & _SOLD or plan.pictures or {"id", "description"} <= members or len(plan.loose) > 2:
        return True
    return "id" in members and any(_NAMES_GOODS.search(name) for name in header.known)


def plan_of(header: Header) -> Plan | None:
    """What the columns of a table mean, by a format of its own or by their usual names; None for no table of products."""
    return _native(header, PLANS) or table.plan(header)


def _native(header: Header, plans: Sequence[Callable[[Header], Plan | None]]) -> Plan | None:
    """The plan of the first format that knows the header; with what shops have added to theirs, by its usual names."""
    plan = next((made for make in plans if (made := make(header)) is not None), None)
    return completed(plan, header) if plan is not None and plan.format in _ADDED_TO else plan


_ADDED_TO = frozenset({"shopify-csv", "woocommerce-csv", "google-table"})
"""Formats whose files sellers and their programs write, too, with columns of their own; uploads have none but theirs."""


def pick_header(rows: Sequence[Sequence[str]]) -> int | None:
    """The row of names: Amazon's below its labels, else the one with the most usual names."""
    found = amazon_flat_file.names_row(rows)
    return find_header(rows) if found is None else found


def read(stream: IO[bytes], limit: int, columns: Columns) -> Iterator[Record | LoadProblem]:
    """The listings of a table, in whichever format its header is."""
    return _read(stream, limit, columns, PLANS if not columns else ())


def read_plain(stream: IO[bytes], limit: int, columns: Columns) -> Iterator[Record | LoadProblem]:
    """The listings of a table by the configuration's map of columns, and by the usual names of the others."""
    return _read(stream, limit, columns, ())


def _read(
    stream: IO[bytes], limit: int, columns: Columns, plans: Sequence[Callable[[Header], Plan | None]]
) -> Iterator[Record | LoadProblem]:
    stream.seek(0, 2)
    size = stream.tell()
    stream.seek(0)
    for item in open_text(stream, limit, pick_header):
        if isinstance(item, LoadProblem):
            yield item
        else:
            yield from read_table(item, plans, columns, hold=size <= GATHERED, limit=limit)


def read_table(
    opened: Table,
    plans: Sequence[Callable[[Header], Plan | None]],
    columns: Columns,
    *,
    hold: bool,
    limit: int,
) -> Iterator[Record | LoadProblem]:
    """The listings of an opened table. ``hold`` allows to keep all its rows, to find variants that stand far away."""
    header = opened.header
    plan = _native(header, plans)
    if plan is None:
        plan = table.plan(header, columns)
    at = opened.head.line if opened.head is not None else 1
    for member, named in columns.items():
        for name in (named,) if isinstance(named, str) else named:
            if table.column_of(header, name) < 0:
                detail = f"the configuration fills {member} from the column {name!r}, which is not there"
                yield LoadProblem("missing-column", detail=detail, span=Span(at, 1, at, 1), subject=name)
    if plan is None:
        names = ", ".join(f"'{name[:30]}'" for name in header.names[:_TOLD])
        why = "no row names the columns" if opened.head is None else f"the columns are {names}"
        detail = f"no column is called like a title or an identifier: {why}"
        yield LoadProblem("no-product-columns", detail=detail, span=Span(at, 1, at, 1))
        return
    if plan.format == "table" and not columns and is_unsure(plan, header):
        ahead, seen = _ahead(opened)
        opened = replace(opened, batches=chain(ahead, opened.batches))
        meant = meant_by(plan, header, seen)
        plan = (table.plan(header, meant) if meant else None) or plan
    yield from _about_columns(opened, plan)
    make = Maker(plan)
    label = opened.label
    told = _Told()
    unread = frozenset(plan.unplaced)
    found = False
    many, several = columnar(make), grouped_maker(make)
    for group in grouped(opened, plan, hold=hold and plan.key is not None):
        found = True
        if isinstance(group, Alone):
            records = _each_alone(group, opened, make, many)
            if many is None or many.may_be_damaged(group.columns):
                for record in records:
                    yield from _damages(record, told)
                    yield record
            else:
                yield from records
            continue
        if isinstance(group, Together):
            together = _each_together(group, opened, make, several, limit)
            if several is not None and not several.may_be_damaged(group.rows):
                yield from together
                continue
            for item in together:
                if isinstance(item, Record):
                    yield from _damages(item, told)
                yield item
            continue
        if isinstance(group, LoadProblem):
            if told.one_by_one(group):
                yield group
            continue
        first = group[0]
        if len(group) > 1 and (size := sum(len(row.text) for row in group)) > limit:
            yield _too_many(size, limit, first)
            continue
        for row in group:
            if "#" in row.text or not row.text:
                for problem in _formula_errors(opened, row, unread):
                    if told.one_by_one(problem):
                        yield problem
        value = make(group)
        offset = first.number if not label else hash_of(label, first.number)
        native = Product(plan, opened, group)
        record = Record(value, SourceText("", first.line), 0, 0, offset, native=native)
        yield from _damages(record, told)
        yield record
    yield from told.others()
    if not found:
        yield LoadProblem("no-listing", detail="the table has a header and no row", span=Span(at, 1, at, 1))


def _ahead(opened: Table) -> tuple[list[Batch], list[list[str]]]:
    """The first batches of a table, taken from it, and the cells of as many rows as are asked what a column holds."""
    ahead: list[Batch] = []
    seen: list[list[str]] = []
    for batch in opened.batches:
        ahead.append(batch)
        if isinstance(batch, Stretch):
            seen += batch.cells[:ROWS_ASKED]
        elif not isinstance(batch, LoadProblem):
            seen.append(batch.cells)
        if len(seen) >= ROWS_ASKED or len(ahead) > 4 * ROWS_ASKED:
            break
    return ahead, seen[:ROWS_ASKED]


def _each_alone(group: Alone, opened: Table, make: Maker, many: Columnar | None) -> Iterator[Record]:
    """The records of rows that are a product each."""
    plan = make.plan
    values: Sequence[dict[str, Any] | None] = (
        [None] * len(group.rows.cells) if many is None else many(group.rows, group.columns)
    )
    read_by = (plan, opened)
    # A constructor would go through Python, and cost as much as all members of a short row.
    new = RowRecord.__new__
    for value, row in zip(values, zip(*group.rows)):  # noqa: B905
        record = new(RowRecord)
        record.value = make((Row(*row),)) if value is None else value
        record.row = row
        record.read_by = read_by
        record.product = None
        yield record


def _each_together(
    group: Together, opened: Table, make: Maker, several: Grouped | None, limit: int
) -> Iterator[Record | LoadProblem]:
    """The records of products of several rows each."""
    starts = group.starts
    values: Sequence[dict[str, Any] | None] = (
        [None] * (len(starts) - 1) if several is None else several(group.rows, starts)
    )
    read_by = (make.plan, opened)
    for value, (start, stop) in zip(values, pairwise(starts)):  # noqa: B905
        rows = group.rows.part(start, stop)
        if stop - start > 1 and (size := sum(map(len, rows.texts))) > limit:
            yield _too_many(size, limit, rows.row(0))
            continue
        record = RowsRecord.__new__(RowsRecord)
        record.value = make(list(rows.rows())) if value is None else value
        record.row = rows.row(0)
        record.rows = rows
        record.read_by = read_by
        record.product = None
        yield record


def _too_many(size: int, limit: int, first: Row) -> LoadProblem:
    detail = f"these rows of one product have {size:,} characters, {limit:,} is the most"
    return LoadProblem("too-large", detail=detail, span=start_of(first))


def _damages(record: Record, told: _Told) -> Iterator[LoadProblem]:
    if may_be_damaged(record.value):
        for code, pointer in damaged_codes(record):
            problem = _damaged(record, code, pointer)
            if told.one_by_one(problem):
                yield problem


_FORMULA_ERROR = late(r"#(?:[¡¿]?[A-ZА-ЯÀ-Þ/0]{2,12}[!?]|N/?A|NV|Н/Д|N/D)")
"""What spreadsheets write instead of a value, in the languages that they speak: ``#REF!``, ``#WERT!``, ``#ЗНАЧ!``."""


def _formula_errors(opened: Table, row: Row, unread: frozenset[int]) -> Iterator[LoadProblem]:
    """The errors of formulas in a row, whose cells are then empty."""
    for column, cell in enumerate(row.cells):
        if (
            cell[:1] == "#"
            and len(cell) < 16
            and column not in unread
            and _FORMULA_ERROR.fullmatch(cell.strip())
        ):
            row.cells[column] = ""
            span = opened.place(row, column, None)
            where = opened.name(label_of(opened, row), column)
            yield LoadProblem("formula-error", detail=f"{cell.strip()} ({where})", span=span, lost=False)


class _Told:
    """Problems of one kind are told one by one up to a hundred; then the last of them counts the others."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._last: dict[str, LoadProblem] = {}

    def one_by_one(self, problem: LoadProblem) -> bool:
        """Whether to tell this one now."""
        count = self._counts[problem.rule] = self._counts.get(problem.rule, 0) + 1
        if count <= MOST_TOLD or problem.rule in _COUNTED_ELSEWHERE:
            return True
        self._last[problem.rule] = problem
        return False

    def others(self) -> Iterator[LoadProblem]:
        """The last problem of each kind that was not told, with the number of those before it."""
        for rule, problem in self._last.items():
            more = self._counts[rule] - MOST_TOLD - 1
            yield replace(problem, more=more)


def _damaged(record: Record, code: str, pointer: str) -> LoadProblem:
    assert record.native is not None
    assert record.native.locate is not None
    assert record.native.name_place is not None
    at = record.native.pointers.get(pointer, "")
    span = record.native.locate(at, None, False)
    detail = f"{code[:40]} ({record.native.name_place(at)})"
    return LoadProblem("damaged-code", detail=detail, span=span, pointer=at, lost=False)


def _about_columns(opened: Table, plan: Plan) -> Iterator[LoadProblem]:
    """What the header itself has to be told of: names that stand twice, columns without a place, names that were guessed."""
    header, head = opened.header, opened.head
    at = head.line if head is not None else 1
    several = {one.column for one in plan.pictures}
    several |= {one.column for one in (*plan.loose, *plan.options, *plan.attributes)}
    several |= {fill.column for fill in plan.listing if fill.read == "list"}
    for name in header.repeated[:_TOLD]:
        column = header.names.index(f"{name} (2)") if f"{name} (2)" in header.names else None
        first = header.names.index(name) if name in header.names else -1
        if column in several or (column in plan.unplaced and first in plan.unplaced):
            continue
        span = opened.place(head, column, None) if head is not None else Span(at, 1, at, 1)
        yield LoadProblem("repeated-column", detail=name, span=span, lost=False)
    for column, member in plan.guessed:
        span = opened.place(head, column, None) if head is not None else Span(at, 1, at, 1)
        detail = f"'{header.names[column][:60]}' was taken for {member}"
        yield LoadProblem("guessed-column", detail=detail, span=span, lost=False)
    if plan.unplaced:
        names = [header.names[column][:40] for column in plan.unplaced if header.cells[column].strip()]
        if names:
            shown = ", ".join(f"'{name}'" for name in names[:_TOLD])
            more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
            yield LoadProblem("unplaced-columns", detail=shown + more, span=Span(at, 1, at, 1), lost=False)

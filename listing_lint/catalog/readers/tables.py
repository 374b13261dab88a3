"""Every table with separators: which format its header is, and its rows as listings. See :mod:`listing_lint.catalog.tables`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import chain, islice
from typing import IO, TYPE_CHECKING

from listing_lint.catalog.formats import is_old_workbook
from listing_lint.catalog.problem import BY_CONTENTS, NO_HEADING, LoadProblem
from listing_lint.catalog.readers import (
    amazon_flat_file,
    google_table,
    shopify_csv,
    table,
    wish_csv,
    woocommerce_csv,
)
from listing_lint.catalog.readers.completed import completed
from listing_lint.catalog.readers.grouped import grouped
from listing_lint.catalog.readers.row_records import records_of
from listing_lint.catalog.readers.sized_tables import with_sizes
from listing_lint.catalog.tables.business import is_of_the_shop
from listing_lint.catalog.tables.by_contents import SUFFIXES, told_by_contents
from listing_lint.catalog.tables.by_rows import told_by_rows
from listing_lint.catalog.tables.by_size import priced_by_size
from listing_lint.catalog.tables.decoding import line_blocks
from listing_lint.catalog.tables.dialect import other_separator
from listing_lint.catalog.tables.header import Header, find_header, told_apart
from listing_lint.catalog.tables.headings import headings_in
from listing_lint.catalog.tables.kinds import NO_CATALOG
from listing_lint.catalog.tables.letters import column_letters
from listing_lint.catalog.tables.named_elsewhere import named_elsewhere
from listing_lint.catalog.tables.nameless import without_names
from listing_lint.catalog.tables.names import meaning, plain
from listing_lint.catalog.tables.quick import Maker
from listing_lint.catalog.tables.source import Table, open_text
from listing_lint.catalog.tables.stretch import Stretch
from listing_lint.catalog.tables.unsure import PRICES_ASKED, ROWS_ASKED, is_unsure, meant_by, with_points
from listing_lint.finding import Span
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.record import Record
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

GATHERED = 128 * 1024 * 1024
"""Bytes of a file whose rows are held, so that variants find their product wherever they stand; in larger ones they must
stand below it."""

Columns = Mapping[str, str | Sequence[str]]

_TOLD = 12


def detect(head: bytes, name: str) -> str | None:
    """The format of a table by its first bytes; None for what has no column that is called like a product's."""
    if is_old_workbook(head):
        return "workbook"
    if name.endswith((".html", ".htm")):
        return None
    cut = head.rfind(b"\n") + 1 if len(head) >= 1 << 16 else len(head)
    for item in open_text(BytesIO(head[: cut or len(head)]), 1 << 17, pick_header):
        if isinstance(item, Table):
            if item.head is None:
                return _by_contents(item, name)
            native = next((made for make in PLANS if (made := make(item.header)) is not None), None)
            if native is not None:
                return native.format
            plan = table.plan(item.header)
            if plan is not None and _is_catalog(plan, item.header):
                return "table"
            return _by_contents(item, name) if _may_be_goods(plan, item.header) else None
    return None


def _may_be_goods(plan: Plan | None, header: Header) -> bool:
    """Whether the names of the columns leave open what the rows are: neither goods nor people, orders or categories."""
    if not NO_CATALOG.isdisjoint(header.known) or any(name in header.known for name in _OF_TREES):
        return False
    return plan is None or (plan.format == "table" and not _is_catalog(plan, header))


def _by_contents(opened: Table, name: str) -> str | None:
    """The format of a table that no column names as one of goods: its first rows may do so."""
    if not name.endswith(SUFFIXES):
        return None
    rows = [row.cells for row in islice(opened.rows, ROWS_ASKED) if not isinstance(row, LoadProblem)]
    header = opened.header
    if told_by_contents(header, rows):
        return "table"
    sizes = priced_by_size(header, table.plan(header), rows)
    return "table" if sizes and with_sizes(None, header, sizes, {}) is not None else None


def describe(head: bytes) -> str:
    """What keeps the first rows of a text from being a feed, in words that follow "a CSV file"; empty where nothing tells."""
    columns = alone = ""
    for item in open_text(BytesIO(head), 1 << 17, pick_header):
        rows = [item] if isinstance(item, LoadProblem) else islice(item.rows, _LOOKED_THROUGH)
        first: Sequence[str] = ()
        for row in rows:
            if isinstance(row, LoadProblem) and row.detail == "unclosed-quote":
                return _parted_otherwise(head) or (
                    f" in which a quotation mark on line {row.span.line} opens a cell that is never closed"
                )
            if not isinstance(row, LoadProblem):
                first = first or row.cells
        if isinstance(item, Table) and len(item.header.cells) > 1 and not columns:
            columns = _called(item, first)
        elif isinstance(item, Table) and item.head is not None and not alone:
            alone = f" with the one column '{item.header.cells[0].strip()[:30]}'"
    return columns or _parted_otherwise(head) or alone


def _parted_otherwise(head: bytes) -> str:
    """That a sign parts the cells which no table is read with, in words as those of :func:`describe`."""
    lines = next(
        (block for block in line_blocks(BytesIO(head), len(head) + 1) if isinstance(block, list)), []
    )
    sign = other_separator(lines)
    return f" whose cells '{sign}' parts, and no comma, semicolon, tab or '|'," if sign else ""


def _called(opened: Table, first: Sequence[str]) -> str:
    """What the columns of a table are called, or that nothing names them; ``first`` is its first row."""
    if opened.head is None:
        filled = [cell for cell in first if cell.strip()]
        if len(filled) == 1 and find_header([filled[0].split(",")]) == 0:
            return " whose lines are one cell each, the names of the columns in the first, between commas,"
        return f" in which {NO_HEADING}"
    names = [f"'{cell.strip()[:30]}'" for cell in opened.header.cells if cell.strip()]
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    return f" with the columns {', '.join(names[:_TOLD])}{more}{_nameless(opened.header)}"


def _nameless(header: Header) -> str:
    """That codes and prices are there and no names, as in lists that only bring prices and stocks up to date."""
    members = {found.member for cell in header.cells if (found := meaning(cell)) is not None}
    lacking = (
        members.isdisjoint(_NAMES) and not members.isdisjoint(_CODES) and not members.isdisjoint(_PRICES)
    )
    return ", none of which names the goods," if lacking else ""


_NAMES = frozenset({"title", "title-instead"})
_CODES = frozenset({"sku", "gtin", "mpn"})
_PRICES = frozenset({"price", "list_price", "sale-price"})


_LOOKED_THROUGH = 200
_NAMES_GOODS = late(
    r"\b(?:product|produkt|produit|producto|prodotto|produto|urun|товара?"
    r"|артикул|artikelnummer|artikel nr|art(?:ikel)? ?nr|codigo (?:del )?articulo|codice articolo|reference article)\b"
)
"""What a column calls goods and their numbers: people, places and pages have identifiers and titles, too, but no product's."""
_SOLD = frozenset({"sku", "price", "list_price", "currency", "stock", "gtin", "mpn", "brand", "bullets"})
"""Members that only goods have: people and places have names, descriptions and weights, too."""


_AMOUNT = late(r"\d{1,5}(?:[.,]\d{1,3})? ?(?:mg|g|gm|gms|gr|grams?|kgs?|ml|cl|l|ltrs?|oz|lbs?)")
"""An amount that heads a column: a price list has what the goods cost by weight or volume."""

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
    if not any(_NAMES_GOODS.search(name) for name in header.known):
        return False
    return "id" in members or sum(_AMOUNT.fullmatch(name) is not None for name in header.known) > 1


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
    return chain.from_iterable(_parts(stream, limit, columns, plans))


def _parts(
    stream: IO[bytes], limit: int, columns: Columns, plans: Sequence[Callable[[Header], Plan | None]]
) -> Iterator[Iterable[Record | LoadProblem]]:
    """What is read, many at a time: each generator that a listing passes through costs as much as one of its members."""
    stream.seek(0, 2)
    size = stream.tell()
    stream.seek(0)
    for item in open_text(stream, limit, pick_header):
        if isinstance(item, LoadProblem):
            yield (item,)
        else:
            yield from _read_table(item, plans, columns, hold=size <= GATHERED, limit=limit)


def read_table(
    opened: Table,
    plans: Sequence[Callable[[Header], Plan | None]],
    columns: Columns,
    *,
    hold: bool,
    limit: int,
) -> Iterator[Record | LoadProblem]:
    """The listings of an opened table. ``hold`` allows to keep all its rows, to find variants that stand far away."""
    return chain.from_iterable(_read_table(opened, plans, columns, hold=hold, limit=limit))


def _read_table(
    opened: Table,
    plans: Sequence[Callable[[Header], Plan | None]],
    columns: Columns,
    *,
    hold: bool,
    limit: int,
) -> Iterator[Iterable[Record | LoadProblem]]:
    header = opened.header
    plan = _native(header, plans)
    if plan is None:
        plan = table.plan(header, columns)
    at = opened.head.line if opened.head is not None else 1
    for member, named in columns.items():
        for name in (named,) if isinstance(named, str) else named:
            if table.column_of(header, name) < 0:
                detail = f"the configuration fills {member} from the column {name!r}, which is not there"
                yield (LoadProblem("missing-column", detail=detail, span=Span(at, 1, at, 1), subject=name),)
    empty: frozenset[int] = frozenset()
    contents: Mapping[str, str] = {}
    if plan is None or plan.format == "table":
        ahead, seen, whole = _ahead(opened)
        opened = replace(opened, batches=chain(ahead, opened.batches))
        if not columns and _may_be_goods(plan, header):
            contents = told_by_contents(header, seen)
            plan = (table.plan(header, contents) if contents else None) or plan
        meant: Mapping[str, str] = contents
        if plan is not None and not columns:
            meant = meant_by(plan, header, seen) if is_unsure(plan, header) else {}
            if (elsewhere := named_elsewhere(plan, header, seen)) >= 0:
                empty = frozenset({plan.title})
                meant = {**meant, "title": header.names[elsewhere]}
                contents = {**contents, "title": header.names[elsewhere]}
            meant = {**contents, **told_by_rows(plan, header, seen), **meant}
            plan = (table.plan(header, meant) if meant else None) or plan
        if plan is not None and whole:
            empty |= _empty(plan.unplaced, ahead)
        if plan is not None and not columns and not plan.nameless and _waits_for_numbers(plan, ahead):
            plan = replace(plan, nameless=True)
        if plan is not None and not columns:
            plan = without_names(plan, header, seen)
        if not columns and (sizes := priced_by_size(header, plan, seen)):
            plan = with_sizes(plan, header, sizes, meant)
            placed = {header.names[one.column] for one in sizes}
            contents = {member: name for member, name in contents.items() if name not in placed}
        plan = plan and with_points(plan, header, _first_rows(ahead, PRICES_ASKED))
        if plan is not None:
            plan = replace(plan, headings=headings_in(plan, _numbered(ahead)))
    if plan is None:
        names = ", ".join(f"'{name[:30]}'" for name in header.names[:_TOLD])
        why = NO_HEADING if opened.head is None else f"the columns are {names}"
        detail = f"no column is called like a title or an identifier: {why}"
        yield (LoadProblem("no-product-columns", detail=detail, span=Span(at, 1, at, 1)),)
        return
    yield _about_columns(opened, plan, empty)
    yield [
        _told_by_contents(opened, member, name)
        for member, name in contents.items()
        if not _is_called_so(header, name, member)
    ]
    groups = grouped(opened, plan, hold=hold and plan.key is not None)
    yield from records_of(groups, opened, Maker(plan), limit)


def _is_called_so(header: Header, name: str, member: str) -> bool:
    """Whether the name of a column says that it is the member, whatever its cells say besides."""
    found = meaning(header.cells[header.names.index(name)])
    return found is not None and found.member in (member, f"{member}-instead")


def _told_by_contents(opened: Table, member: str, name: str) -> LoadProblem:
    """That a column was taken for a member only because of what stands in it."""
    head, at = opened.head, opened.header.names.index(name)
    span = opened.place(head, at, None) if head is not None else Span(1, 1, 1, 1)
    called = (
        f"'{name[:60]}'" if opened.header.cells[at].strip() else f"{column_letters(at)}, which has no name,"
    )
    detail = f"{called} was taken for {member} by what stands in it"
    return LoadProblem("guessed-column", detail=detail, span=span, subject=BY_CONTENTS, lost=False)


def _ahead(opened: Table) -> tuple[list[Batch], list[list[str]], bool]:
    """The first batches of a table, taken from it, and the cells of as many rows as are asked what a column holds.

    Last, whether the batches are all that there are.
    """
    ahead: list[Batch] = []
    rows = 0
    for batch in opened.batches:
        ahead.append(batch)
        rows += len(batch) if isinstance(batch, Stretch) else 1
        if rows > _HELD_AHEAD:
            return ahead, _first_rows(ahead, ROWS_ASKED), False
    return ahead, _first_rows(ahead, ROWS_ASKED), True


def _first_rows(batches: Iterable[Batch], count: int) -> list[list[str]]:
    """The cells of the first rows of batches, ``count`` of them at the most."""
    seen: list[list[str]] = []
    for batch in batches:
        if len(seen) >= count:
            break
        if isinstance(batch, Stretch):
            seen += batch.part(0, count - len(seen)).cells
        elif not isinstance(batch, LoadProblem):
            seen.append(batch.cells)
    return seen


def _numbered(batches: Iterable[Batch]) -> Iterator[tuple[int, Sequence[str]]]:
    """The cells of the rows of batches, each with the row's number."""
    for batch in batches:
        if isinstance(batch, Stretch):
            yield from zip(batch.numbers, batch.cells, strict=True)
        elif not isinstance(batch, LoadProblem):
            yield batch.number, batch.cells


_HELD_AHEAD = 2000
"""Rows that are looked through for columns in which nothing stands: of longer tables only the name of a column tells."""


def _waits_for_numbers(plan: Plan, batches: Sequence[Batch]) -> bool:
    """Whether no row has anything in the columns that identify a product: the marketplace numbers new goods itself.

    An upload to eBay adds goods with a blank "Item ID", and a template of a shop's has a blank "Product ID" for each. Not all
    goods have a code of the seller's.
    """
    codes = {fill.column for fill in (*plan.listing, *plan.variant) if fill.member == "sku"}
    columns = ({fill.column for fill in plan.listing if fill.member == "id"} - codes) | set(plan.groups)
    return bool(columns) and _empty(columns, batches) == columns


def _empty(columns: Iterable[int], batches: Sequence[Batch]) -> frozenset[int]:
    """Those of the columns in which no row has anything."""
    left = set(columns)
    any_row = False
    for batch in batches:
        if not left:
            break
        if isinstance(batch, LoadProblem):
            continue
        rows = batch.cells if isinstance(batch, Stretch) else [batch.cells]
        any_row = any_row or bool(rows)
        left = {
            column
            for column in left
            if not any(column < len(row) and row[column] and not row[column].isspace() for row in rows)
        }
    return frozenset(left) if any_row else frozenset()


def _about_columns(opened: Table, plan: Plan, empty: frozenset[int]) -> Iterator[LoadProblem]:
    """What the header itself has to be told of: names that stand twice, columns without a place, names that were guessed.

    Of ``empty`` columns without a place there is nothing to tell.
    """
    header, head = opened.header, opened.head
    at = head.line if head is not None else 1
    several = {one.column for one in plan.pictures}
    several |= {one.column for one in (*plan.loose, *plan.options, *plan.attributes)}
    several |= {fill.column for fill in plan.listing if fill.read == "list"}
    over = opened.above[-1].cells if opened.above else ()
    for name in header.repeated[:_TOLD]:
        column = header.names.index(f"{name} (2)") if f"{name} (2)" in header.names else None
        first = header.names.index(name) if name in header.names else -1
        if column in several or (column in plan.unplaced and first in plan.unplaced):
            continue
        if column is not None and told_apart(over, first, column):
            continue
        span = opened.place(head, column, None) if head is not None else Span(at, 1, at, 1)
        yield LoadProblem("repeated-column", detail=name, span=span, lost=False)
    for column, member in plan.guessed:
        span = opened.place(head, column, None) if head is not None else Span(at, 1, at, 1)
        detail = f"'{header.names[column][:60]}' was taken for {member}"
        yield LoadProblem("guessed-column", detail=detail, span=span, lost=False)
    if plan.unplaced:
        names = [
            header.names[column][:40]
            for column in plan.unplaced
            if header.cells[column].strip()
            and column not in empty
            and not is_of_the_shop(plain(header.cells[column]).rstrip("0123456789 "), header)
        ]
        if names:
            shown = ", ".join(f"'{name}'" for name in names[:_TOLD])
            more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
            yield LoadProblem("unplaced-columns", detail=shown + more, span=Span(at, 1, at, 1), lost=False)

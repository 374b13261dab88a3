"""Every table with separators: which format its header is, and its rows as listings. See :mod:`listing_lint.catalog.tables`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import IO, TYPE_CHECKING

from listing_lint.catalog.problem import BY_CONTENTS, NO_HEADING, LoadProblem
from listing_lint.catalog.readers import (
    table,
)
from listing_lint.catalog.readers.column_meanings import column_of
from listing_lint.catalog.readers.grouped import grouped
from listing_lint.catalog.readers.row_records import records_of
from listing_lint.catalog.readers.sized_tables import with_sizes
from listing_lint.catalog.readers.table_plans import PLANS, native_plan, pick_header
from listing_lint.catalog.readers.table_signs import may_be_goods
from listing_lint.catalog.tables.business import is_of_the_shop
from listing_lint.catalog.tables.by_contents import told_by_contents
from listing_lint.catalog.tables.by_rows import told_by_rows
from listing_lint.catalog.tables.by_size import priced_by_size
from listing_lint.catalog.tables.header import Header, told_apart
from listing_lint.catalog.tables.headings import headings_in
from listing_lint.catalog.tables.letters import column_letters
from listing_lint.catalog.tables.named_elsewhere import named_elsewhere
from listing_lint.catalog.tables.nameless import without_names
from listing_lint.catalog.tables.names import meaning, plain
from listing_lint.catalog.tables.quick import Maker
from listing_lint.catalog.tables.source import Table, open_text
from listing_lint.catalog.tables.stretch import Stretch
from listing_lint.catalog.tables.unsure import PRICES_ASKED, ROWS_ASKED, is_unsure, meant_by, with_points
from listing_lint.finding import Span

if TYPE_CHECKING:
    from listing_lint.catalog.record import Record
    from listing_lint.catalog.tables.plan import Plan
    from listing_lint.catalog.tables.rows import Batch

GATHERED = 128 * 1024 * 1024
"""Bytes of a file whose rows are held, so that variants find their product wherever they stand; in larger ones they must
stand below it."""

Columns = Mapping[str, str | Sequence[str]]

_TOLD = 12


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
    plan = native_plan(header, plans)
    if plan is None:
        plan = table.plan(header, columns)
    at = opened.head.line if opened.head is not None else 1
    for member, named in columns.items():
        for name in (named,) if isinstance(named, str) else named:
            if column_of(header, name) < 0:
                detail = f"the configuration fills {member} from the column {name!r}, which is not there"
                yield (LoadProblem("missing-column", detail=detail, span=Span(at, 1, at, 1), subject=name),)
    empty: frozenset[int] = frozenset()
    contents: Mapping[str, str] = {}
    if plan is None or plan.format == "table":
        ahead, seen, whole = _ahead(opened)
        opened = replace(opened, batches=chain(ahead, opened.batches))
        if not columns and may_be_goods(plan, header):
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
        if plan is not None and _may_have_headings(plan, ahead, len(header.cells)):
            plan = replace(plan, headings=headings_in(plan, *_rows_and_numbers(ahead)))
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


def _may_have_headings(plan: Plan, batches: Iterable[Batch], width: int) -> bool:
    """Whether rows may stand among others of which one cell is filled: of any two columns, one has a blank there."""
    others = [fill.column for fill in (*plan.listing, *plan.variant) if fill.column != plan.title]
    if plan.title < 0 or not others:
        return False
    return any(
        not isinstance(batch, Stretch)
        or not batch.are_as_wide(width)
        or any("" in cells or " " in cells for cells in map(batch.column, (plan.title, others[0])))
        for batch in batches
        if not isinstance(batch, LoadProblem)
    )


def _rows_and_numbers(batches: Iterable[Batch]) -> tuple[list[Sequence[str]], list[int]]:
    """The cells of the rows of batches, and the rows' numbers."""
    rows: list[Sequence[str]] = []
    numbers: list[int] = []
    for batch in batches:
        if isinstance(batch, Stretch):
            rows += batch.cells
            numbers += batch.numbers
        elif not isinstance(batch, LoadProblem):
            rows.append(batch.cells)
            numbers.append(batch.number)
    return rows, numbers


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

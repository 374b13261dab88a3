"""The rows of a table as records, and what is wrong with their cells: errors of formulas, codes that were rounded."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.apart import Alone, Together
from listing_lint.catalog.readers.grouped import start as start_of
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.columns import columnar
from listing_lint.catalog.tables.products import (
    Product,
    RowRecord,
    RowsRecord,
    damaged_codes,
    hash_of,
    label_of,
    may_be_damaged,
)
from listing_lint.catalog.tables.several import grouped_maker
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listing_lint.catalog.tables.quick import Maker
    from listing_lint.catalog.tables.several import Grouped
    from listing_lint.catalog.tables.source import Table
    from listing_lint.catalog.tables.stretch import Row, Stretch

    Values = Sequence[dict[str, Any] | None]

MOST_TOLD = 100
"""Problems of one kind in one table that are told one by one. Nobody reads more; the table has to be made anew."""

_COUNTED_ELSEWHERE = frozenset({"short-row", "entry-not-checked", "formula-without-value"})
"""Their rules fold what they report and count all of it."""


def records_of(
    groups: Iterable[Alone | Together | list[Row] | LoadProblem], opened: Table, make: Maker, limit: int
) -> Iterator[Iterable[Record | LoadProblem]]:
    """The listings of rows that are told apart, many at a time; see :func:`listing_lint.catalog.readers.grouped.grouped`."""
    told = _Told()
    many, several = columnar(make), grouped_maker(make)
    whole: Stretch | None = None
    values: Values = ()
    damaged = found = False
    for group in groups:
        found = True
        if isinstance(group, Alone):
            if group.rows is not whole:
                whole = group.rows
                values = [None] * len(whole) if many is None else many(whole)
                damaged = many is None or many.may_be_damaged(whole)
            records = _each_alone(group, values, opened, make)
            yield _with_damages(records, told) if damaged else records
        elif isinstance(group, Together):
            together = _each_together(group, opened, make, several, limit)
            may_be = several is None or several.may_be_damaged(group.rows)
            yield _with_damages(together, told) if may_be else together
        elif isinstance(group, LoadProblem):
            if told.one_by_one(group):
                yield (group,)
        else:
            yield _one(group, opened, make, told, limit)
    yield told.others()
    if not found:
        at = opened.head.line if opened.head is not None else 1
        detail = "the table has a header and no row"
        yield (LoadProblem("no-listing", detail=detail, span=Span(at, 1, at, 1)),)


def _one(
    rows: list[Row], opened: Table, make: Maker, told: _Told, limit: int
) -> Iterator[Record | LoadProblem]:
    """The record of one product, from its rows, and what is wrong with them."""
    plan, label, first = make.plan, opened.label, rows[0]
    if len(rows) > 1 and (size := sum(len(row.text) for row in rows)) > limit:
        yield _too_many(size, limit, first)
        return
    for row in rows:
        if "#" in row.text or not row.text:
            for problem in _formula_errors(opened, row, plan.unplaced):
                if told.one_by_one(problem):
                    yield problem
    value = make(rows)
    offset = first.number if not label else hash_of(label, first.number)
    record = Record(value, SourceText("", first.line), 0, 0, offset, native=Product(plan, opened, rows))
    yield from _damages(record, told)
    yield record


def _each_alone(group: Alone, values: Values, opened: Table, make: Maker) -> Iterator[Record]:
    """The records of rows that are a product each; ``values`` are their listings, as far as they are made."""
    rows, start, stop = group
    among = (rows, make.plan, opened)
    # A constructor would go through Python, and cost as much as all members of a short row.
    new = RowRecord.__new__
    for at, value in enumerate(values[start:stop], start):
        record = new(RowRecord)
        record.value = make((rows.row(at),)) if value is None else value
        record.at = at
        record.among = among
        record.product = None
        yield record


def _each_together(
    group: Together, opened: Table, make: Maker, several: Grouped | None, limit: int
) -> Iterator[Record | LoadProblem]:
    """The records of products of several rows each."""
    rows, starts = group
    values: Values = [None] * (len(starts) - 1) if several is None else several(rows, starts)
    among = (rows, make.plan, opened)
    small = sum(map(len, rows.around)) <= limit
    for value, (start, stop) in zip(values, pairwise(starts)):  # noqa: B905
        if not small and stop - start > 1 and (size := sum(map(len, rows.texts[start:stop]))) > limit:
            yield _too_many(size, limit, rows.row(start))
            continue
        record = RowsRecord.__new__(RowsRecord)
        record.value = make(rows.some_rows(start, stop)) if value is None else value
        record.at = start
        record.stop = stop
        record.among = among
        record.product = None
        yield record


def _too_many(size: int, limit: int, first: Row) -> LoadProblem:
    detail = f"these rows of one product have {size:,} characters, {limit:,} is the most"
    return LoadProblem("too-large", detail=detail, span=start_of(first))


def _with_damages(items: Iterable[Record | LoadProblem], told: _Told) -> Iterator[Record | LoadProblem]:
    """The same, each record behind what is told of its identifiers."""
    for item in items:
        if isinstance(item, Record):
            yield from _damages(item, told)
        yield item


def _damages(record: Record, told: _Told) -> Iterator[LoadProblem]:
    if may_be_damaged(record.value):
        for code, pointer in damaged_codes(record):
            problem = _damaged(record, code, pointer)
            if told.one_by_one(problem):
                yield problem


_FORMULA_ERROR = late(r"#(?:[¡¿]?[A-ZА-ЯÀ-Þ/0]{2,12}[!?]|N/?A|NV|Н/Д|N/D)")
"""What spreadsheets write instead of a value, in the languages that they speak: ``#REF!``, ``#WERT!``, ``#ЗНАЧ!``."""


def _formula_errors(opened: Table, row: Row, unread: Sequence[int]) -> Iterator[LoadProblem]:
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

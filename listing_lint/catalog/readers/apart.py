"""Rows told apart by their columns: those that are a product each, and those that are products of several rows."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, islice
from operator import eq, ne
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.tables.notes import is_total_word, may_be_aside
from listing_lint.catalog.tables.stretch import Row, Stretch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.tables.plan import Plan
    from listing_lint.catalog.tables.rows import Batch
    from listing_lint.catalog.tables.source import Table

_FEW = 8
"""Rows for which looking at columns is not worth while."""


class Alone(NamedTuple):
    """Rows that are a product each: those of a stretch from ``start`` to before ``stop``.

    To cut them out would cost more than to make listings of the few rows around them in vain.
    """

    rows: Stretch
    start: int
    stop: int

    @property
    def last(self) -> int:
        """The number of the last row."""
        return self.rows.numbers[self.stop - 1]

    def each(self) -> Iterator[Row]:
        """The rows."""
        return self.rows.part(self.start, self.stop).rows()


class Together(NamedTuple):
    """Runs of rows that stand one below the other and have one text in the column of the handle, each of one product.

    The rows of run ``n`` are those from ``starts[n]`` to before ``starts[n + 1]``; the last of ``starts`` is their number.
    """

    rows: Stretch
    starts: list[int]

    @property
    def last(self) -> int:
        """The number of the last row."""
        return self.rows.numbers[-1]

    def each(self) -> Iterator[Row]:
        """The rows."""
        return self.rows.rows()


class Run(NamedTuple):
    """Some rows of a product."""

    rows: Stretch
    start: int
    stop: int

    @property
    def cells(self) -> list[str]:
        """Those of the first row."""
        return self.rows.row(self.start).cells

    def each(self) -> Iterator[Row]:
        """The rows."""
        return self.rows.part(self.start, self.stop).rows()


def joined(products: list[list[Row | Run]]) -> Together:
    """Products whose rows stand in several places, one below the other."""
    cells: list[list[str]] = []
    texts: list[str] = []
    lines: list[int] = []
    numbers: list[int] = []
    starts = [0]
    for product in products:
        for one in product:
            if isinstance(one, Row):
                cells.append(one.cells)
                texts.append(one.text)
                lines.append(one.line)
                numbers.append(one.number)
                continue
            part = slice(one.start, one.stop)
            cells += one.rows.cells[part]
            texts += one.rows.texts[part]
            lines += one.rows.lines[part]
            numbers += one.rows.numbers[part]
        starts.append(len(lines))
    return Together(Stretch(cells, texts, lines, numbers), starts)


def parted(
    items: Iterator[Batch], opened: Table, plan: Plan, known: Collection[str] | None
) -> Iterator[Row | LoadProblem | Alone | Together]:
    """The rows that surely are products, by columns; all others one by one.

    ``known`` are the keys of products met so far, of which further rows may come, or None where none are looked for. Then each
    run is a product of its own; else those without a title are of known ones.
    Behind rows that are told by columns one product always follows that is not: it may have rows below it.
    """
    alone = plan.key is None and (
        bool(plan.apart) or (plan.belongs is None and plan.skip is None and plan.aside is None)
    )
    for item in items:
        if not isinstance(item, Stretch):
            yield item
        elif len(item) <= _FEW:
            yield from item.rows()
        elif alone:
            yield from _told_apart(item, opened, plan)
        elif plan.handle >= 0:
            yield from _told_together(item, opened, plan, known)
        else:
            yield from item.rows()


def _told_apart(rows: Stretch, opened: Table, plan: Plan) -> Iterator[Row | Alone]:
    odd = _odd_rows(rows, opened, plan)
    if len(odd) * 2 > len(rows):
        yield from rows.rows()
        return
    at = 0
    for index in sorted(odd):
        if index - at > 1:
            yield Alone(rows, at, index - 1)
            yield rows.row(index - 1)
        elif index > at:
            yield rows.row(at)
        yield rows.row(index)
        at = index + 1


def _odd_rows(rows: Stretch, opened: Table, plan: Plan) -> set[int]:
    """The rows that have to be looked at; the last is one of them, and so is whatever stands below one."""
    count = len(rows)
    columns = rows.columns
    odd = {0, count - 1}
    asked = plan.apart or (0,)
    for column in asked:
        cells = columns[column]
        if not all(map(str.strip, cells)):
            odd.update(index for index, cell in enumerate(cells) if not cell or cell.isspace())
        if any(map(eq, cells, islice(cells, 1, None))):
            odd.update(index for index in range(1, len(cells)) if cells[index] == cells[index - 1])
    if plan.aside is not None:
        odd.update(
            index
            for index in may_be_aside(columns[plan.title])
            if plan.aside(rows.row(index).cells) is not None
        )
    odd.update(_named_again(columns[asked[0]], opened, asked[0]))
    odd.update(_with_errors(rows, opened))
    odd.update([index + 1 for index in odd if index + 1 < count])
    return odd


def _named_again(cells: Sequence[str], opened: Table, column: int) -> list[int]:
    """The rows that may repeat the header, by the cells of a column."""
    head = opened.head.cells if opened.head is not None else []
    if column >= len(head) or head[column] not in cells:
        return []
    return [index for index, cell in enumerate(cells) if cell == head[column]]


def _with_errors(rows: Stretch, opened: Table) -> list[int]:
    """The rows of which a cell begins with a "#", as what formulas could not work out does."""
    dialect = opened.dialect
    if dialect is None:
        return []
    # Where it parts cells, it has to be quoted.
    mark = "#" if dialect.separator != "#" else dialect.quote and f"{dialect.quote}#"
    if not mark or mark not in rows.text:
        return []
    before = (dialect.separator, dialect.quote, dialect.escape, "\n", "\r", " " if dialect.skip_space else "")
    if not rows.text.startswith(mark) and not any(f"{sign}{mark}" in rows.text for sign in before if sign):
        return []
    some = [index for index, text in enumerate(rows.texts) if mark in text]
    return [index for index in some if "#" in [cell[:1] for cell in rows.row(index).cells]]


def _told_together(
    rows: Stretch, opened: Table, plan: Plan, known: Collection[str] | None
) -> Iterator[Row | Together]:
    count = len(rows)
    handles, titles = rows.columns[plan.handle], rows.columns[plan.title]
    starts = [0, *compress(range(1, count), map(ne, handles, islice(handles, 1, None)))]
    leads = [bool(titles[start]) for start in starts]
    looked_at = {0, len(starts) - 1}
    for index in _odd_among(rows, handles, titles, starts, opened, plan):
        # A row may belong to the product above, and what follows it to that one again.
        run = bisect_right(starts, index) - 1
        looked_at |= {run - 1, run, run + 1}
    if known is None and not all(leads):
        looked_at |= {at for run, lead in enumerate(leads) if not lead for at in (run - 1, run, run + 1)}
    starts.append(count)
    first = 0
    here: set[str] = set()
    for run, lead in enumerate(leads):
        key = handles[starts[run]]
        # Asked only now, when what stands above is known.
        sure = run not in looked_at and (known is None or (key in here or key in known) is not lead)
        if sure:
            here.add(key)
            continue
        if run > first:
            yield _part(rows, starts[first : run + 1])
        yield from rows.part(starts[run], starts[run + 1]).rows()
        first = run + 1
        here.clear()


def _part(rows: Stretch, starts: list[int]) -> Together:
    first = starts[0]
    return Together(rows.part(first, starts[-1]), [start - first for start in starts])


def _odd_among(
    rows: Stretch, handles: Sequence[str], titles: Sequence[str], starts: list[int], opened: Table, plan: Plan
) -> set[int]:
    """The rows of which it is not sure that they are a product's own row, or say nothing of another product."""
    odd = set(_named_again(handles, opened, plan.handle))
    odd.update(_with_errors(rows, opened))
    stripped = list(map(str.strip, handles))
    if not all(stripped) or any(map(ne, stripped, handles)):
        odd.update(index for index, cell in enumerate(handles) if not cell or cell != stripped[index])
    firsts = set(starts)
    odd.update(start for start in starts if titles[start].isspace())
    others = [index for index, title in enumerate(titles) if title and index not in firsts]
    odd.update(
        index
        for index in others
        if titles[index].strip() and titles[index] != titles[starts[bisect_right(starts, index) - 1]]
    )
    if plan.aside is not None:
        odd.update(
            index
            for index in _may_be_aside(rows, titles, starts, plan)
            if plan.aside(rows.row(index).cells) is not None
        )
    return odd


def _may_be_aside(rows: Stretch, titles: Sequence[str], starts: list[int], plan: Plan) -> Iterator[int]:
    """The rows that :func:`~listing_lint.catalog.tables.notes.asides` has to be asked about."""
    leads = [number for number, start in enumerate(starts) if titles[start]]
    for lead in may_be_aside([titles[starts[number]] for number in leads]):
        number = leads[lead]
        yield from range(starts[number], starts[number + 1] if number + 1 < len(starts) else len(titles))
    yield from (index for index, title in enumerate(titles) if title and title.isspace())
    # Below a product's own row most have no title: the first of their cells is no word for a total, and not the only one.
    ahead = rows.columns[0]
    totals = {cell for cell in set(ahead) if not cell.strip() or is_total_word(cell)}
    more = any(fill.column and all(map(str.strip, rows.columns[fill.column])) for fill in plan.variant)
    if totals or not more:
        yield from (
            index
            for index, title in enumerate(titles)
            if not title and (ahead[index] in totals or not any(map(str.strip, rows.row(index).cells[1:])))
        )

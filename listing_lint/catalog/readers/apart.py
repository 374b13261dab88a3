"""Rows told apart by their columns: those that are a product each, and those that are products of several rows."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, islice
from operator import eq, ne
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.tables.notes import is_total_word, may_be_aside, may_name_price
from listing_lint.catalog.tables.rows import single_rows
from listing_lint.catalog.tables.stretch import Row, Stretch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.tables.plan import Plan
    from listing_lint.catalog.tables.rows import Batch
    from listing_lint.catalog.tables.source import Table

_FILLED = 3
"""Columns of variants in which a gap is looked for."""
_OFTEN = 8
"""Stretches that may be cut once more."""
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
        return iter(self.rows.some_rows(self.start, self.stop))


class Together(NamedTuple):
    """Runs of rows that stand one below the other and have one text in the column of the handle, each of one product.

    The rows of run ``n`` are those of a stretch from ``starts[n]`` to before ``starts[n + 1]``; there is one start more than
    runs, and what stands before the first of them and from the last on belongs to none.
    """

    rows: Stretch
    starts: list[int]

    @property
    def last(self) -> int:
        """The number of the last row."""
        return self.rows.place_of(self.starts[-1] - 1)[2]

    def each(self) -> Iterator[Row]:
        """The rows."""
        return iter(self.rows.some_rows(self.starts[0], self.starts[-1]))


class Sure(NamedTuple):
    """Rows that surely are products or parts of one, as far as can be told without the others."""

    rows: Stretch

    @property
    def last(self) -> int:
        """The number of the last row."""
        return self.rows.place_of(len(self.rows) - 1)[2]

    def each(self) -> Iterator[Row]:
        """The rows."""
        return self.rows.rows()


def parted(
    items: Iterator[Batch], opened: Table, plan: Plan, known: Collection[str] | None
) -> Iterator[Row | LoadProblem | Alone | Together | Sure]:
    """The rows that surely are products, by columns; all others one by one.

    ``known`` are the keys of products met so far, of which further rows may come, or None where none are looked for. Then each
    run is a product of its own; else those without a title are of known ones.
    """
    alone = plan.key is None and (
        bool(plan.apart) or (plan.belongs is None and plan.skip is None and plan.aside is None)
    )
    if alone or (plan.kind >= 0 and plan.key is None):
        return _told_apart(items, opened, plan)
    if plan.handle >= 0 or plan.kind >= 0:
        return _told_together(items, opened, plan, known)
    if known is not None:
        return _told_by_key(items, opened, plan)
    return single_rows(items)


def _told_by_key(items: Iterator[Batch], opened: Table, plan: Plan) -> Iterator[Row | LoadProblem | Sure]:
    """Stretches of sure rows, of which only their keys say what products they are of."""
    last = 0
    for item in items:
        if not isinstance(item, Stretch) or len(item) <= _FEW:
            yield from item.rows() if isinstance(item, Stretch) else (item,)
            last = 0
            continue
        odd = _odd_rows(item, opened, plan)
        if item.numbers[0] != last + 1:
            odd.add(0)  # another table may begin here
        last = item.numbers[-1]
        if len(odd) * 2 > len(item):
            yield from item.rows()
            continue
        at = 0
        for index in sorted(odd):
            if at < index:
                yield Sure(item.part(at, index))
            yield item.row(index)
            at = index + 1
        if at < len(item):
            yield Sure(item.part(at, len(item)) if at else item)


def _told_apart(items: Iterator[Batch], opened: Table, plan: Plan) -> Iterator[Row | LoadProblem | Alone]:
    last: Alone | None = None
    """The last row of a stretch, of which only what follows says whether it has rows below it."""
    for item in items:
        if not isinstance(item, Stretch) or len(item) <= _FEW:
            if last is not None:
                yield from last.each()
                last = None
            yield from item.rows() if isinstance(item, Stretch) else (item,)
            continue
        odd = _odd_rows(item, opened, plan)
        if last is not None and 0 not in odd and _are_apart(last, item, plan):
            yield last
        else:
            odd.add(0)
            if last is not None:
                yield from last.each()
        last = None
        if len(odd) * 2 > len(item):
            yield from item.rows()
            continue
        at, stop = 0, len(item) - 1
        for index in sorted(odd):
            if index - at > 1:
                yield Alone(item, at, index - 1)
            if index > at:
                yield item.row(index - 1)
            yield item.row(index)
            at = index + 1
        if at < stop:
            yield Alone(item, at, stop)
        if at <= stop:
            last = Alone(item, stop, stop + 1)
    if last is not None:
        yield last


def _are_apart(last: Alone, rows: Stretch, plan: Plan) -> bool:
    """Whether the first of the rows stands right below the last of others and is another product."""
    return rows.numbers[0] == last.last + 1 and all(
        last.rows.columns[column][last.start] != rows.columns[column][0] for column in plan.apart
    )


def _odd_rows(rows: Stretch, opened: Table, plan: Plan) -> set[int]:
    """The rows that have to be looked at, and so has whatever stands below one."""
    count = len(rows)
    odd: set[int] = set()
    # What names a product has to be there: a row without any cell is passed over.
    asked = plan.apart or tuple(fill.column for fill in plan.listing[:1]) or (0,)
    for column in asked:
        cells = rows.column(column)
        if not all(map(str.strip, cells)):
            odd.update(index for index, cell in enumerate(cells) if not cell or cell.isspace())
    for column in plan.apart:
        cells = rows.column(column)
        if any(map(eq, cells, islice(cells, 1, None))):
            odd.update(index for index in range(1, len(cells)) if cells[index] == cells[index - 1])
    if plan.kind >= 0:
        odd.update(plan.below(rows.column(plan.kind)))
    if plan.aside is not None:
        odd.update(
            index
            for index in may_be_aside(rows.column(plan.title))
            if plan.aside(rows.row(index).cells) is not None
        )
        for fill in (*plan.listing, *plan.variant):
            if fill.read == "price":
                odd.update(may_name_price(rows.column(fill.column)))
    if plan.headings is not None:
        cells = rows.column(plan.headings.witness)
        odd.update(index for index, cell in enumerate(cells) if not cell or cell.isspace())
    odd.update(_named_again(rows.column(asked[0]), opened, asked[0]))
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
    if not mark or not rows.may_hold(mark):
        return []
    before = f"{dialect.separator}{dialect.quote}{dialect.escape}\r\n{' ' if dialect.skip_space else ''}"
    if not any(
        _is_behind(text if isinstance(text, str) else text.decode(), mark, before) for text in rows.around
    ):
        return []
    some = [index for index, text in enumerate(rows.texts) if mark in text]
    return [index for index in some if "#" in [cell[:1] for cell in rows.row(index).cells]]


def _is_behind(text: str, mark: str, before: str) -> bool:
    """Whether a mark stands anywhere behind one of these characters, or at the start. Most texts have few of them."""
    at = text.find(mark)
    while at > 0 and text[at - 1] not in before:
        at = text.find(mark, at + 1)
    return at >= 0


def _told_together(
    items: Iterator[Batch], opened: Table, plan: Plan, known: Collection[str] | None
) -> Iterator[Row | LoadProblem | Together]:
    last: Stretch | None = None
    """The rows of the last run of a stretch, which may go on in the next one."""
    cut_twice = 0
    for item in items:
        if not isinstance(item, Stretch) or len(item) <= _FEW:
            if last is not None:
                yield from last.rows()
                last = None
            yield from item.rows() if isinstance(item, Stretch) else (item,)
            continue
        rows, goes_on = item, False
        if last is not None and item.numbers[0] == last.numbers[-1] + 1:
            rows, goes_on = last.with_below(item), True
        elif last is not None:
            yield from last.rows()
        last, bare = None, rows.bare
        if plan.kind >= 0:
            starts, looked_at = _runs_by_kind(rows, opened, plan)
        else:
            starts, looked_at = _runs(rows, opened, plan, known)
        if not goes_on:
            looked_at.add(0)
        if len(starts) == 2:
            looked_at.add(0)  # nothing is held twice
        elif len(starts) - 2 not in looked_at:
            last = rows.part(starts[-2], starts[-1])
            starts.pop()
        yield from _in_runs(rows, starts, looked_at, plan, known)
        if bare and not rows.bare and opened.asked is not None:
            cut_twice += 1
            if cut_twice > _OFTEN:
                opened.asked.columns = ()  # the other columns are asked for, and to cut them later costs more
    if last is not None:
        yield from last.rows()


def asked_together(plan: Plan) -> set[int]:
    """The columns that tell rows with a handle apart, where nothing is odd; none where all may be asked for."""
    if plan.kind >= 0 or plan.handle < 0:
        return set()
    filled = [fill.column for fill in plan.variant if fill.column][:_FILLED]  # one without a gap, most likely
    return {0, plan.handle, plan.title, *filled} | ({plan.identity} if plan.identity >= 0 else set())


def _runs(
    rows: Stretch, opened: Table, plan: Plan, known: Collection[str] | None
) -> tuple[list[int], set[int]]:
    """Where runs start, with the number of rows as the last; the runs that have to be looked at, and maybe some others."""
    count = len(rows)
    handles, titles = rows.column(plan.handle), rows.column(plan.title)
    starts = [0, *compress(range(1, count), map(ne, handles, islice(handles, 1, None)))]
    looked_at: set[int] = set()
    for index in _odd_among(rows, handles, titles, starts, opened, plan):
        # A row may belong to the product above, and what follows it to that one again.
        run = bisect_right(starts, index) - 1
        looked_at |= {run - 1, run, run + 1}
    if known is None:
        for run, start in enumerate(starts):
            if not titles[start]:
                looked_at |= {run - 1, run, run + 1}
    starts.append(count)
    return starts, looked_at


def _runs_by_kind(rows: Stretch, opened: Table, plan: Plan) -> tuple[list[int], set[int]]:
    """The same where rows that lead are told by their kind: those below one are its own if they name it."""
    count = len(rows)
    kinds = rows.columns[plan.kind]  # who makes listings of the rows asks for all columns
    below = plan.below(kinds)
    others = set(below)
    starts = [0, *(at for at in range(1, count) if at not in others)] if others else list(range(count))
    looked_at: set[int] = set()
    odd = {*_named_again(kinds, opened, plan.kind), *_with_errors(rows, opened)}
    if not all(map(str.strip, kinds)):
        odd.update(index for index, cell in enumerate(kinds) if not cell or cell.isspace())
    for index in odd:
        run = bisect_right(starts, index) - 1
        looked_at |= {run - 1, run, run + 1}
    looked_at.update(_unnamed(rows, starts, below, plan))
    starts.append(count)
    return starts, looked_at


def _unnamed(rows: Stretch, starts: list[int], below: list[int], plan: Plan) -> Iterator[int]:
    """The runs in which a row ``below`` another does not surely name its product, and those behind them."""
    named, called = (rows.columns[column] for column in plan.above) if plan.above else ((), ())
    run, last = 0, len(starts) - 1
    leads = not below or below[0] > 0  # only the first rows may have none that leads above them
    for index in below:
        while run < last and starts[run + 1] <= index:
            run += 1
        start = starts[run]
        if (run or leads) and (
            (named and named[index] == called[start] and named[index] and ":" not in named[index])
            or plan.names(rows.row(start).cells, rows.row(index).cells)
        ):
            continue
        yield from (run, run + 1)  # the product that it names may stand right below it


def _in_runs(
    rows: Stretch, starts: list[int], looked_at: Collection[int], plan: Plan, known: Collection[str] | None
) -> Iterator[Row | Together]:
    """The runs that surely are products together, all others row by row."""
    first = 0
    for run in _unsure(rows, starts, looked_at, plan, known):
        if run > first:
            yield Together(rows, starts[first : run + 1])
        yield from rows.some_rows(starts[run], starts[run + 1])
        first = run + 1
    if len(starts) - 1 > first:
        yield Together(rows, starts[first:])


def _unsure(
    rows: Stretch, starts: list[int], looked_at: Collection[int], plan: Plan, known: Collection[str] | None
) -> Iterator[int]:
    """The runs that are not surely a product each, or further rows of a known one."""
    if plan.kind >= 0:
        yield from sorted(run for run in looked_at if 0 <= run < len(starts) - 1)
        return
    handles, titles = rows.column(plan.handle), rows.column(plan.title)
    here: set[str] = set()
    for run, start in enumerate(starts[:-1]):
        key = handles[start]
        # Asked only now, when what stands above is known.
        if run in looked_at or (known is not None and (key in here or key in known) is bool(titles[start])):
            yield run
            here.clear()
        else:
            here.add(key)


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
    if plan.identity >= 0 and plan.belongs is not None:
        # One address for several products, of which each has an identifier.
        names = rows.column(plan.identity)
        for index in others:
            first = starts[bisect_right(starts, index) - 1]
            if names[index] != names[first] and not plan.belongs(
                rows.row(first).cells, rows.row(index).cells
            ):
                odd.add(index)
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
    ahead = rows.column(0)
    names = list(set(ahead))
    totals = {names[at] for at in may_be_aside(names) if not names[at].strip() or is_total_word(names[at])}
    more = any(fill.column and all(map(str.strip, rows.column(fill.column))) for fill in plan.variant)
    if totals or not more:
        yield from (
            index
            for index, title in enumerate(titles)
            if not title and (ahead[index] in totals or not any(map(str.strip, rows.row(index).cells[1:])))
        )

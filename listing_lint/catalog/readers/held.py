"""The rows of a table that is held as a whole, so that each finds its product by a key, wherever it stands."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.catalog.readers.apart import Together
from listing_lint.catalog.tables.stretch import Origin, Stretch, cut_again, joined, stretch_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.tables.plan import Plan
    from listing_lint.catalog.tables.stretch import Row

_AT_ONCE = 500
"""Rows of products that are handed on at once."""


class Held:
    """Rows, and by their places among them the products that they are of, in the order in which these were met.

    ``groups`` are the products by their keys, each as the places of its rows; ``current`` is the one that the last row belongs
    to. The rows are held as they came: in stretches, and one by one. Those of runs are held without their cells, if they can be
    cut again: to do so twice takes less than to go through all of the memory that they would fill.
    """

    __slots__ = (
        "_alone",
        "_count",
        "_cut",
        "_firsts",
        "_plan",
        "_products",
        "_sources",
        "_unplaced",
        "current",
        "groups",
    )

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._count = 0
        self._alone: dict[int, Row] = {}
        self._firsts: list[int] = []  # the places of the first rows of stretches
        # With the number of the first row of each that is held; of origins the cells are cut again when they are wanted.
        self._sources: list[tuple[Stretch | Origin, int]] = []
        self._cut: dict[int, list[str]] = {}
        self._products: list[list[range]] = []
        # Products that stand with all their rows need no key until a row comes that stands elsewhere, and stay as they came.
        self._unplaced: list[Together | list[Row]] | None = (
            [] if plan.kind >= 0 and plan.belongs is None else None
        )
        self.groups: dict[str, list[range]] = {}
        self.current: list[range] = []

    def take_runs(self, together: Together) -> None:
        """Take runs of rows that surely are a product each, or further rows of one."""
        if self._unplaced is not None:
            self._unplaced.append(together)
            return
        rows, starts = together
        start, stop = starts[0], starts[-1]
        shift = self._count - start
        if self._plan.kind >= 0:
            self._hold(rows, start, stop)
            firsts = set(starts)
            for at in range(start, stop):
                self._place(at + shift, rows.cells[at], first=at in firsts)
            self.current = []
            return
        origins = rows.origins(start, stop)
        if origins is None:
            self._hold(rows, start, stop)
        for origin, first, behind in origins or ():
            self._hold(origin, first, behind)
        handles = rows.column(self._plan.handle)
        groups = self.groups
        for begin, end in pairwise(starts):
            key = handles[begin]
            group = groups.get(key)
            if group is None:
                group = groups[key] = []
                self._products.append(group)
            group.append(range(begin + shift, end + shift))
        self.current = []

    def take_rows(self, rows: Stretch) -> None:
        """Take rows of which each is asked what product it belongs to, and nothing else."""
        leads = self._plan.leads
        at = self._count
        self._hold(rows, 0, len(rows))
        for cells in rows.cells:
            self._belongs(at, cells, first=leads is None or leads(cells))
            at += 1

    def _hold(self, rows: Stretch | Origin, start: int, stop: int) -> None:
        self._firsts.append(self._count)
        self._sources.append((rows, start))
        self._count += stop - start

    def take(self, row: Row) -> None:
        """Take a row, of which is asked what product it belongs to."""
        plan, cells = self._plan, row.cells
        first = plan.leads is None or plan.leads(cells)
        if self._unplaced is not None:
            above = self._unplaced[-1] if self._unplaced else None
            if first:
                self._unplaced.append([row])
                return
            if isinstance(above, list) and plan.names(above[0].cells, cells):
                above.append(row)
                return
            self._place_all()
        at = self._count
        self._count += 1
        self._alone[at] = row
        self._belongs(at, cells, first=first)

    def _belongs(self, at: int, cells: list[str], *, first: bool) -> None:
        """Put a row to the product of the row above it, or find its own."""
        belongs = self._plan.belongs
        if self.current and belongs is not None and belongs(self._first(self.current), cells):
            self.current.append(range(at, at + 1))
        else:
            self._place(at, cells, first=first)

    def _place_all(self) -> None:
        """Take what had no key so far once more, each row with its key."""
        waiting, self._unplaced = self._unplaced or [], None
        for item in waiting:
            if isinstance(item, list):
                for row in item:
                    self.take(row)
            else:
                self.take_runs(item)

    def _place(self, at: int, cells: list[str], *, first: bool) -> None:
        """Find the product of a row by its key."""
        plan, leads = self._plan, self._plan.leads
        assert plan.key is not None
        key = plan.key(cells)
        group = self.groups.get(key) if key else None
        # A second product with the same key is a listing of its own, and reported as a double.
        if group is not None and (leads is None or not first or not group or not leads(self._first(group))):
            group.insert(0 if first and leads is not None else len(group), range(at, at + 1))
        else:
            group = [range(at, at + 1)]
            if key:
                self.groups[key] = group
            self._products.append(group)
        for also in plan.also(cells) if first and plan.also is not None else ():
            waiting = self.groups.get(also)
            if waiting and waiting is not group and leads is not None and not leads(self._first(waiting)):
                group += waiting
                waiting.clear()
            self.groups[also] = group
        self.current = group

    def products(self) -> Iterator[Together | list[Row]]:
        """The rows of each product, many at a time; by themselves those that may be none, or in which a formula has failed."""
        order: list[range] = []
        starts = [0]
        waiting = self._unplaced or []
        waiting.reverse()
        while waiting:  # what is handed on is held no longer
            yield waiting.pop()
        for group in self._products:
            if not group:
                continue
            if sure := self._is_surely_one(group):
                order += group
                starts.append(starts[-1] + sum(map(len, group)))
                if starts[-1] < _AT_ONCE:
                    continue
            if order:
                yield Together(self._together(order), starts)
                order, starts = [], [0]
            if not sure:
                yield [self._row(at) for places in group for at in places]
        if order:
            yield Together(self._together(order), starts)

    def _is_surely_one(self, group: list[range]) -> bool:
        """Whether rows are a product in which no formula has failed. Those that came by themselves have to be asked."""
        alone = self._alone
        for places in group:
            if (row := alone.get(places.start)) is not None and ("#" in row.text or not row.text):
                return False
        plan = self._plan
        in_run = group[0].start not in alone and (plan.handle >= 0 or plan.kind >= 0)
        return in_run or plan.skip is None or plan.skip(self._first(group)) is None

    def _first(self, group: list[range]) -> list[str]:
        """The cells of a product's first row."""
        at = group[0].start
        if (row := self._alone.get(at)) is not None:
            return row.cells
        rows, place = self._place_of(at)
        if isinstance(rows, Stretch):
            return rows.cells_of(place)
        found = self._cut.get(at)
        if found is None:  # many rows may ask for the same
            found = self._cut[at] = cut_again([(rows, place, place + 1)]).cells[0]
        return found

    def _row(self, at: int) -> Row:
        if (row := self._alone.get(at)) is not None:
            return row
        rows, place = self._place_of(at)
        return rows.row(place) if isinstance(rows, Stretch) else cut_again([(rows, place, place + 1)]).row(0)

    def _place_of(self, at: int) -> tuple[Stretch | Origin, int]:
        number = bisect_right(self._firsts, at) - 1
        rows, first = self._sources[number]
        return rows, first + at - self._firsts[number]

    def _together(self, order: list[range]) -> Stretch:
        """The rows at these places as one stretch."""
        parts = self._parts(order)
        origins = [(rows, start, stop) for rows, start, stop in parts if isinstance(rows, Origin)]
        if len(origins) == len(parts):
            return cut_again(origins)
        return joined(
            [
                (rows, start, stop)
                if isinstance(rows, Stretch)
                else (cut_again([(rows, start, stop)]), 0, stop - start)
                for rows, start, stop in parts
            ]
        )

    def _parts(self, order: list[range]) -> list[tuple[Stretch | Origin, int, int]]:
        """Where the rows at these places are held."""
        alone, firsts, last = self._alone, self._firsts, len(self._firsts) - 1
        found: list[tuple[Stretch | Origin, int, int]] = []
        waiting: list[Row] = []
        for places in order:
            at, stop = places.start, places.stop
            if at in alone:
                waiting.append(alone[at])
                continue
            if waiting:
                found.append((stretch_of(waiting), 0, len(waiting)))
                waiting = []
            number = bisect_right(firsts, at) - 1
            while at < stop:  # a run may stand at the end of one and at the start of the next
                rows, start = self._sources[number]
                start += at - firsts[number]
                behind = stop if number == last else min(stop, firsts[number + 1])
                end = start + behind - at
                if found and found[-1][0] is rows and found[-1][2] == start:
                    start = found.pop()[1]
                found.append((rows, start, end))
                at, number = behind, number + 1
        if waiting:
            found.append((stretch_of(waiting), 0, len(waiting)))
        return found

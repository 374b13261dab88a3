"""The rows of a table that is held as a whole, so that each finds its product by a key, wherever it stands."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.catalog.readers.apart import Together
from listing_lint.catalog.tables.stretch import Row, Stretch, as_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.tables.plan import Plan

_AT_ONCE = 500
"""Rows of products that are handed on at once."""


class Held:
    """Rows, and by their places among them the products that they are of, in the order in which these were met.

    ``groups`` are the products by their keys, ``current`` the one that the last row belongs to.
    """

    __slots__ = (
        "_alone",
        "_cells",
        "_lines",
        "_numbers",
        "_plan",
        "_products",
        "_texts",
        "_unplaced",
        "current",
        "groups",
    )

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._cells: list[list[str]] = []
        self._texts: list[str] = []
        self._lines: list[int] = []
        self._numbers: list[int] = []
        self._alone: set[int] = set()
        self._products: list[list[int]] = []
        # Products that stand with all their rows need no key until a row comes that stands elsewhere, and stay as they came.
        self._unplaced: list[Together | list[Row]] | None = (
            [] if plan.kind >= 0 and plan.belongs is None else None
        )
        self.groups: dict[str, list[int]] = {}
        self.current: list[int] = []

    def take_runs(self, together: Together) -> None:
        """Take runs of rows that surely are a product each, or further rows of one."""
        if self._unplaced is not None:
            self._unplaced.append(together)
            return
        rows, starts = together
        start, stop = starts[0], starts[-1]
        shift = len(self._cells) - start
        self._cells += rows.cells[start:stop]
        self._texts += rows.texts[start:stop]
        self._lines += rows.lines[start:stop]
        self._numbers += rows.numbers[start:stop]
        if self._plan.kind >= 0:
            firsts = set(starts)
            for at in range(start, stop):
                self._place(at + shift, first=at in firsts)
            self.current = []
            return
        handles = rows.column(self._plan.handle)
        groups = self.groups
        for begin, end in pairwise(starts):
            key = handles[begin]
            group = groups.get(key)
            if group is None:
                group = groups[key] = []
                self._products.append(group)
            group += range(begin + shift, end + shift)
        self.current = []

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
        at = len(self._cells)
        self._cells.append(cells)
        self._texts.append(row.text)
        self._lines.append(row.line)
        self._numbers.append(row.number)
        self._alone.add(at)
        if self.current and plan.belongs is not None and plan.belongs(self._first(self.current), cells):
            self.current.append(at)
            return
        self._place(at, first=first)

    def _place_all(self) -> None:
        """Take what had no key so far once more, each row with its key."""
        waiting, self._unplaced = self._unplaced or [], None
        for item in waiting:
            if isinstance(item, list):
                for row in item:
                    self.take(row)
            else:
                self.take_runs(item)

    def _place(self, at: int, *, first: bool) -> None:
        """Find the product of a row by its key."""
        plan, cells, leads = self._plan, self._cells[at], self._plan.leads
        assert plan.key is not None
        key = plan.key(cells)
        group = self.groups.get(key) if key else None
        # A second product with the same key is a listing of its own, and reported as a double.
        if group is not None and (leads is None or not first or not group or not leads(self._first(group))):
            group.insert(0 if first and leads is not None else len(group), at)
        else:
            group = [at]
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
        order: list[int] = []
        starts = [0]
        waiting = self._unplaced or []
        waiting.reverse()
        while waiting:  # what is handed on is held no longer
            yield waiting.pop()
        for group in self._products:
            if not group:
                continue
            if self._is_surely_one(group):
                order += group
                starts.append(len(order))
                if len(order) < _AT_ONCE:
                    continue
            if order:
                yield Together(self._stretch(order), starts)
                order, starts = [], [0]
            if not self._is_surely_one(group):
                yield [
                    as_row((self._cells[at], self._texts[at], self._lines[at], self._numbers[at]))
                    for at in group
                ]
        if order:
            yield Together(self._stretch(order), starts)

    def _is_surely_one(self, group: list[int]) -> bool:
        """Whether rows are a product in which no formula has failed. Those that came by themselves have to be asked."""
        alone = self._alone
        if alone.isdisjoint(group):
            return True
        for at in group:
            if at in alone and ("#" in self._texts[at] or not self._texts[at]):
                return False
        plan = self._plan
        return group[0] not in alone or plan.skip is None or plan.skip(self._first(group)) is None

    def _first(self, group: list[int]) -> list[str]:
        return self._cells[group[0]]

    def _stretch(self, order: list[int]) -> Stretch:
        return Stretch(
            list(map(self._cells.__getitem__, order)),
            list(map(self._texts.__getitem__, order)),
            list(map(self._lines.__getitem__, order)),
            list(map(self._numbers.__getitem__, order)),
        )

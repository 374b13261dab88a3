"""The listings of a run as numbers, and the words of each marketplace counted: what is known is taken as it is.

A run numbers and counts its listings as they come, some thousands at once, because by then they are on disk, and reading
them again would take longer than the rest.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from listing_lint.similarity.frequencies import Counted
from listing_lint.similarity.numbered import BATCH, Numberer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from listing_lint.engine.known import Known
    from listing_lint.similarity.numbered import Numbered, Rows
    from listing_lint.similarity.values import Fingerprint

_DENSE = 20
"""Numbers of words that may be gone through for each word that a store has, rather than to sort those that it has."""


class Numbering(NamedTuple):
    """``numbers`` of the listings in the order of the run, and what is ``counted`` of each marketplace."""

    numbers: Numbered
    counted: Mapping[str, Counted]


class Tally:
    """Numbers and counts the listings of a run. ``known`` are those of an earlier one."""

    def __init__(self, known: Known | None = None) -> None:
        """Begin with none."""
        self._known = known
        self._numberer = Numberer(None if known is None else known.numbers())
        self._held = 0 if known is None else len(known)
        self._waiting: list[Fingerprint] = []
        self._taken = 0
        self._rows = array("q")
        """By place: the row of a known one, else -1."""
        self._slots = array("q")
        """By place: where it stands among the numbers."""
        self._counted: dict[str, Counted] = {}
        """By the marketplace as written: of those that are not known, all but the words."""
        self._named: dict[str, int] = {}
        self._market_of = array("q")
        """By the order in which they came: the marketplace of each that is not known."""
        self._shown: dict[str, list[Fingerprint]] = {}

    def add(self, one: Fingerprint, market: str) -> None:
        """Take a listing; ``market`` is its marketplace as written."""
        self._rows.append(-1)
        self._slots.append(self._held + self._taken + len(self._waiting))
        self._market_of.append(self._named.setdefault(market, len(self._named)))
        counted = self._counted.get(market)
        if counted is None:
            counted = self._counted[market] = Counted()
        counted.name(one)
        self._wait(one)

    def add_known(self, rows: Sequence[int]) -> None:
        """Take known ones, by their rows."""
        self._rows.extend(rows)
        self._slots.extend(rows)

    def pass_over(self) -> None:
        """Take a listing that is not counted."""
        self._rows.append(-1)
        self._slots.append(0)

    def show(self, place: int, one: Fingerprint, market: str) -> None:
        """Take the pictures of a listing that was taken without them. ``market`` is the name by which it is counted."""
        self._slots[place] = self._held + self._taken + len(self._waiting)
        self._market_of.append(-1)  # its words are counted
        self._shown.setdefault(market, []).append(one)
        self._wait(one)

    def _wait(self, one: Fingerprint) -> None:
        self._waiting.append(one)
        if len(self._waiting) == BATCH:
            self._take()

    def _take(self) -> None:
        self._numberer.take(self._waiting)
        self._taken += len(self._waiting)
        self._waiting = []

    def numbering(self, name: Callable[[str], str]) -> Numbering:
        """The numbers and counts of all listings so far. ``name`` gives the marketplace by which they are counted."""
        if self._waiting:
            self._take()
        numbers = self._numberer.made()
        counted = {}
        for market in dict.fromkeys(map(name, self._markets())):
            counted[market] = self._known_words(market, name)
        words = dict(self._words(numbers))
        for market, here in self._counted.items():
            counted[name(market)].join(here)
            counted[name(market)].word(*words[market])
        for market, several in self._shown.items():
            for one in several:
                counted[market].show(one)
        return Numbering(numbers.taken(np.array(self._slots, np.int64)), counted)

    def _markets(self) -> Iterator[str]:
        if self._known is not None:
            rows = np.array(self._rows, np.int64)
            here = np.unique(np.array(self._known.where_of, np.int64)[rows[rows >= 0]])
            yield from (self._known.wheres[number][0] for number in here.tolist())
        yield from self._counted

    def _known_words(self, market: str, name: Callable[[str], str]) -> Counted:
        """What is counted of the known listings that are there today."""
        known = self._known
        if known is None:
            return Counted()
        plain = known.counted.get(market)
        counted = Counted() if plain is None else Counted.of(plain)
        here = np.array([name(where[0]) == market for where in known.wheres], np.bool_)
        of_market = here[np.array(known.where_of, np.int64)]
        rows = np.array(self._rows, np.int64)
        change = np.bincount(rows[rows >= 0], minlength=len(known)) - (plain is not None)
        change[~of_market] = 0
        for row in np.nonzero(change)[0].tolist():
            one = known.fingerprint(row)
            for _ in range(abs(change[row])):
                if change[row] > 0:
                    counted.add(one)
                else:
                    counted.take(one)
        return counted

    def _words(
        self, numbers: Numbered
    ) -> Iterator[tuple[str, tuple[dict[str, int], dict[str, dict[str, int]]]]]:
        """By marketplace: in how many listings that are not known each word stands, and in how many bodies of each store."""
        market_of = np.array(self._market_of, np.int64)
        bodies, beyond = _behind(numbers.lists.bodies, self._held), self._numberer.beyond()
        store_of = numbers.store_of[self._held :]
        total = len(numbers.words)
        for market, number in self._named.items():
            here = market_of == number
            found = np.bincount(_values(bodies, here), minlength=total)
            found += np.bincount(_values(beyond, here), minlength=total)
            stores = {
                numbers.stores[store]: _worded(_counts(values, total), numbers.words)
                for store, values in _by_store(bodies, store_of, np.nonzero(here)[0])
            }
            yield market, (_worded(_nonzero(found), numbers.words), stores)


def _by_store(
    rows: Rows, store_of: NDArray[np.int32], places: NDArray[np.int64]
) -> Iterator[tuple[int, NDArray[np.int32]]]:
    """The values of some rows, store by store; of stores that have any."""
    places = places[np.argsort(store_of[places], kind="stable")]
    taken = rows.taken(places)
    stores, firsts = np.unique(store_of[places], return_index=True)
    if not len(places):
        return
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(taken.lengths, dtype=np.int64)))
    ends = starts[np.append(firsts[1:], len(places))]
    for store, start, end in zip(stores.tolist(), starts[firsts].tolist(), ends.tolist(), strict=True):
        if end > start:
            yield store, taken.values[start:end]


def _behind(rows: Rows, held: int) -> Rows:
    """The rows behind the first ones."""
    return type(rows)(rows.values[int(rows.lengths[:held].sum()) :], rows.lengths[held:])


def _values(rows: Rows, chosen: NDArray[np.bool_]) -> NDArray[np.int32]:
    """The values of some rows."""
    values: NDArray[np.int32] = rows.values[np.repeat(chosen, rows.lengths)]
    return values


def _counts(values: NDArray[np.int32], total: int) -> tuple[Sequence[int], Sequence[int]]:
    """The different values, of which there may be so many, and how often each comes."""
    if total <= _DENSE * len(values):
        return _nonzero(np.bincount(values, minlength=total))
    found, times = np.unique(values, return_counts=True)
    return found.tolist(), times.tolist()


def _nonzero(counts: NDArray[np.int64]) -> tuple[Sequence[int], Sequence[int]]:
    found = np.nonzero(counts)[0]
    return found.tolist(), counts[found].tolist()


def _worded(counts: tuple[Sequence[int], Sequence[int]], words: Sequence[str]) -> dict[str, int]:
    return dict(zip(map(words.__getitem__, counts[0]), counts[1], strict=True))

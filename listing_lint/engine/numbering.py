"""The listings of a run as numbers, and the words of each marketplace counted: what is known is taken as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from listing_lint.similarity.frequencies import Counted
from listing_lint.similarity.numbered import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from listing_lint.engine.known import Known
    from listing_lint.engine.prints import Prints
    from listing_lint.similarity.numbered import Numbered
    from listing_lint.similarity.values import Fingerprint


class Numbering(NamedTuple):
    """``numbers`` of the listings in the order of the run, and what is ``counted`` of each marketplace."""

    numbers: Numbered
    counted: Mapping[str, Counted]


def numbering(
    prints: Prints, markets: Mapping[str, Sequence[int]], known: Known | None, market_of_row: Sequence[str]
) -> Numbering:
    """Number the listings of a run. ``markets`` hold the places of those that are compared, by their marketplaces.

    ``market_of_row`` is the marketplace of each known listing.
    """
    names = list(markets)
    market_of = np.full(len(prints), -1, np.int64)
    for number, places in enumerate(markets.values()):
        market_of[np.array(places, np.int64)] = number
    rows = np.array(prints.rows, np.int64)
    counted = {
        name: _known_words(name, rows[market_of == number], known, market_of_row)
        for number, name in enumerate(names)
    }
    fresh = np.nonzero(rows < 0)[0]

    def each() -> Iterator[Fingerprint]:
        for place in fresh.tolist():
            one = prints.at(place)
            if market_of[place] >= 0:
                counted[names[market_of[place]]].add(one)
            yield one

    made = numbered(each(), None if known is None else known.numbers())
    order = rows.copy()
    order[fresh] = np.arange(len(fresh)) + (0 if known is None else len(known))
    return Numbering(made.taken(order), counted)


def _known_words(
    market: str, rows: NDArray[np.int64], known: Known | None, market_of_row: Sequence[str]
) -> Counted:
    """What is counted of the known listings that are there today."""
    plain = None if known is None else known.counted.get(market)
    counted = Counted() if plain is None else Counted.of(plain)
    if known is None:
        return counted
    change = np.bincount(rows[rows >= 0], minlength=len(known))
    if plain is not None:
        change -= np.array([name == market for name in market_of_row], np.int64)
    for row in np.nonzero(change)[0].tolist():
        one = known.fingerprint(row)
        for _ in range(abs(change[row])):
            if change[row] > 0:
                counted.add(one)
            else:
                counted.take(one)
    return counted

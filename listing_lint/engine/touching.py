"""What is alike with the listings that a change touches, without comparing all others with one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from listing_lint.similarity.asking import Asking
from listing_lint.similarity.run import Found
from listing_lint.similarity.scoring import FAINT, faint, score_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.values import Fingerprint, Pair

_FEW = 8
"""So many times as many listings must there be as are asked about: else all of them are joined as quickly."""


class Near(NamedTuple):
    """The ``pairs`` of the touched listings and of their twins, the most alike first; ``notes`` say what was not compared."""

    pairs: list[Pair]
    notes: tuple[str, ...]


def near(
    listings: Sequence[Fingerprint],
    made: Columns,
    names: Sequence[str],
    frequencies: Frequencies,
    news: NDArray[np.bool_],
) -> Near | None:
    """The pairs of the listings of one marketplace that are told of a change: those of the ``news``, and those of their twins.

    ``made`` are the columns of the listings, ``names`` their stores.

    None where that does not do: what counts as a twin in another store, and how much two stores have in common, all pairs
    decide together. So it is where one of these listings is like one of another store, or where most of them changed.
    """
    if _FEW * int(news.sum()) > len(listings):
        return None
    asking = Asking(made, names, listings)
    pairs: dict[tuple[int, int], Pair] = {}
    asked = news
    notes: tuple[str, ...] = ()
    for _ in range(2):
        met = asking.candidates(asked)
        notes = Found([], met.full).notes
        new = ((a, b) for a, b, _ in met if (a, b) not in pairs)
        for pair in score_pairs(listings, new, frequencies, least=FAINT):
            if names[pair.a] != names[pair.b]:
                return None
            if not faint(pair):
                pairs[pair.a, pair.b] = pair
        asked = np.zeros(len(listings), np.bool_)
        asked[[place for pair in pairs for place in pair]] = True
        asked &= ~news
        if not asked.any():
            break
    return Near(sorted(pairs.values(), key=lambda pair: (-pair.score, pair.a, pair.b)), notes)


def members(near_by: Near, news: NDArray[np.bool_]) -> list[int]:
    """The listings that changed, and those that are in a pair."""
    return sorted({*np.nonzero(news)[0].tolist(), *(place for pair in near_by.pairs for place in pair[:2])})

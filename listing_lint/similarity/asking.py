"""The candidate pairs of a few listings of a catalog with all of it: the same ones that a join of the whole catalog gives.

Whether a bucket is full depends on all listings, and so do the words by which they meet; only the pairs that none of the few
is in are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from listing_lint.similarity import keys
from listing_lint.similarity.candidates import Candidates, Wanted, chained
from listing_lint.similarity.joining import Gathered, buckets, sketches_meet
from listing_lint.similarity.keys import CAPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.joining import Buckets
    from listing_lint.similarity.values import Fingerprint

    Ints = NDArray[np.int64]

_AT_ONCE = 1 << 20
"""Rows that are paired at once."""


class Asking:
    """The listings of a catalog, of which several handfuls are asked about one after the other.

    ``made`` are their columns, ``stores`` the names of their stores.
    """

    def __init__(self, made: Columns, stores: Sequence[str], fingerprints: Sequence[Fingerprint]) -> None:
        """Sort the keys."""
        self._made = made
        self._stores = stores
        self._fingerprints = fingerprints
        self._buckets = buckets(made, len(stores))

    def candidates(self, asked: NDArray[np.bool_]) -> Candidates:
        """The pairs in which a listing is that is ``asked`` about."""
        made, here = self._made, self._buckets
        rows = asked[made.i[here.order]]
        gathered = Gathered(len(self._stores))
        for a, b, by in _met(made, here, rows):
            gathered.add(a, b, by)
        for kind, at, size in here.copies():
            if rows[at : at + size].any():
                members = made.i[here.order[at : at + size]].tolist()
                links = np.array(
                    list(chained(members, self._stores, CAPS[kind], Wanted())), np.int64
                ).reshape(-1, 2)
                a, b = links[asked[links].any(axis=1)].T
                gathered.add(a, b, np.full(len(a), 1 << kind, np.int16))
        return gathered.candidates(made, self._fingerprints, here)


def _met(
    made: Columns, here: Buckets, asked: NDArray[np.bool_]
) -> Iterator[tuple[Ints, Ints, NDArray[np.int16]]]:
    """The pairs of the rows that are asked about with all rows of their buckets, each once."""
    so_far = np.concatenate((np.zeros(1, np.int64), np.cumsum(asked)))
    ends = here.starts + here.sizes
    chosen = np.nonzero(~here.full & (so_far[ends] > so_far[here.starts]))[0]
    asking = np.nonzero(asked)[0]
    numbers = so_far[ends[chosen]] - so_far[here.starts[chosen]]
    # One entry for each row that asks: where it stands in the order, and its bucket.
    bucket = np.repeat(chosen, numbers)
    firsts = so_far[here.starts[chosen]]
    within = np.arange(len(bucket)) - np.repeat(np.cumsum(numbers) - numbers, numbers)
    mine = asking[np.repeat(firsts, numbers) + within]
    sizes = here.sizes[bucket]
    cuts = np.searchsorted(np.cumsum(sizes), np.arange(_AT_ONCE, int(sizes.sum()), _AT_ONCE))
    for part in np.split(np.arange(len(bucket)), np.unique(cuts)):
        if not len(part):
            continue
        size = sizes[part]
        at = np.repeat(mine[part], size)
        others = (
            np.arange(int(size.sum()))
            - np.repeat(np.cumsum(size) - size, size)
            + np.repeat(here.starts[bucket[part]], size)
        )
        # Of two rows that both ask, the former asks.
        held = (at != others) & (~asked[others] | (at < others))
        first = here.order[np.minimum(at, others)[held]]
        second = here.order[np.maximum(at, others)[held]]
        left, right = made.i[first], made.i[second]
        kinds = made.kind[first]
        met = (made.probe[first] + made.probe[second] < 2) & (left != right)
        words = kinds == 1 << keys.WORDS
        met[words] &= sketches_meet(made, left[words], right[words])
        left, right = left[met].astype(np.int64), right[met].astype(np.int64)
        yield np.minimum(left, right), np.maximum(left, right), kinds[met]

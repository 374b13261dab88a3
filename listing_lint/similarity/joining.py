"""The candidate pairs of some thousands of listings, joined in memory as columns of numbers.

It says what :func:`~listing_lint.similarity.candidates.plain_candidates` says, for catalogs whose pairs are too many for
dictionaries and too few for a database to be worth its start. What is held grows with the pairs that are left alone.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from listing_lint.similarity import keys
from listing_lint.similarity.candidates import (
    Candidates,
    Full,
    Wanted,
    chained,
    full_buckets,
    pictures_meet,
    words_limit,
)
from listing_lint.similarity.columns import columns, vocabularies
from listing_lint.similarity.keys import CAPS
from listing_lint.similarity.values import owners
from listing_lint.similarity.verifying import Titles, verified

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.keys import WordCounts
    from listing_lint.similarity.values import Fingerprint

    Ints = NDArray[np.int64]

MOST_PAIRS = 1 << 27
"""So many pairs may the keys make all together, the same pair counted by each key; beyond them a database is quicker."""

_AT_ONCE = 1 << 18
_PENDING = 1 << 21
_BODIES = 4
_MOST_BODIES = (1 << _BODIES) - 1
_KINDS = (1 << len(keys.NAMES)) - 1
_PLACES = _BODIES + len(keys.NAMES)


def column_candidates(
    fingerprints: Sequence[Fingerprint], counts: WordCounts, wanted: Wanted, made: Columns | None = None
) -> Candidates | None:
    """All candidate pairs, or None where the keys make more than :data:`MOST_PAIRS`. ``made`` are the columns, if known."""
    made = made or columns(fingerprints, 0, *vocabularies(counts))
    names, store = stores_of(fingerprints)
    here = buckets(made, len(fingerprints))
    open_sizes = here.sizes[~here.full]
    if int((open_sizes * (open_sizes - 1)).sum()) > 2 * MOST_PAIRS:
        return None
    gathered = Gathered(len(fingerprints))
    for a, b, by in _met(made, here.order, here.starts[~here.full], open_sizes):
        held = _wanted(store[a] == store[b], wanted) & (a != b)
        gathered.add(a[held], b[held], by[held])
    of = [names[number] for number in store]
    for kind, at, size in here.copies():
        links = list(chained(made.i[here.order[at : at + size]].tolist(), of, CAPS[kind], wanted))
        a, b = np.array(links, np.int64).reshape(-1, 2).T
        gathered.add(a, b, np.full(len(a), 1 << kind, np.int16))
    return gathered.candidates(made, fingerprints, here)


def stores_of(fingerprints: Sequence[Fingerprint]) -> tuple[list[str], Ints]:
    """The names of the stores, and the number of each listing's."""
    stores: dict[str, int] = {}
    store = np.array([stores.setdefault(one.store, len(stores)) for one in owners(fingerprints)], np.int64)
    return list(stores), store


@dataclass(frozen=True, slots=True)
class Buckets:
    """The keys that several rows have: those rows are ``order[start:start + size]``. ``full`` ones hold too many."""

    order: Ints
    starts: Ints
    sizes: Ints
    kinds: Ints
    full: NDArray[np.bool_]

    def copies(self) -> Iterator[tuple[int, int, int]]:
        """Kind, start and size of the full buckets of which nothing may be lost."""
        for kind in keys.CHAINED:
            here = self.full & (self.kinds == kind)
            for at, size in zip(self.starts[here].tolist(), self.sizes[here].tolist(), strict=True):
                yield kind, at, size


def buckets(made: Columns, listings: int) -> Buckets:
    """Where the rows of so many listings meet."""
    rows = _repeated(made.k)
    order = rows[np.argsort(made.k[rows], kind="stable")]
    k = made.k[order]
    starts = np.nonzero(np.concatenate((np.ones(1, np.bool_), k[1:] != k[:-1])))[0] if len(k) else order[:0]
    sizes = np.diff(starts, append=len(k))
    starts, sizes = starts[sizes > 1], sizes[sizes > 1]
    flags = np.maximum(made.kind[order[starts]], made.kind[order[starts + 1]])
    kinds = np.round(np.log2(flags)).astype(np.int64)
    caps = np.array(CAPS, np.int64)
    caps[keys.WORDS] = words_limit(sizes[kinds == keys.WORDS].tolist(), listings)
    return Buckets(order, starts, sizes, kinds, sizes > caps[kinds])


def _repeated(k: Ints) -> Ints:
    """The rows whose key another row may have, too; most have keys of their own, which are cheaper to drop than to sort."""
    bits = max(len(k), 2).bit_length() + 1
    slots = (k.view(np.uint64) >> np.uint64(64 - bits)).astype(np.uint32)
    numbers = np.arange(len(k), dtype=np.uint32)
    last = np.zeros(1 << bits, np.uint32)
    last[slots] = numbers
    shared = np.zeros(1 << bits, np.bool_)
    shared[slots[last[slots] != numbers]] = True
    return np.flatnonzero(shared[slots])


def _full(kinds: Ints, sizes: Ints) -> tuple[Full, ...]:
    found = []
    for kind in np.unique(kinds):
        rows = sizes[kinds == kind]
        found.append(full_buckets(int(kind), len(rows), int(rows.sum()), int(rows.max())))
    return tuple(found)


def _wanted(same: NDArray[np.bool_], wanted: Wanted) -> NDArray[np.bool_]:
    if wanted.within and wanted.across:
        return np.ones(len(same), np.bool_)
    return same if wanted.within else ~same


def _met(
    made: Columns, order: Ints, starts: Ints, sizes: Ints
) -> Iterator[tuple[Ints, Ints, NDArray[np.int16]]]:
    """The pairs of all buckets, those of one size together; title words only where their sketches meet."""
    asking = bool(made.probe.any())
    floor = made.floors.sketch**2
    for size in np.unique(sizes):
        one, other = np.triu_indices(int(size), 1)
        alike = starts[sizes == size]
        step = max(1, _AT_ONCE // len(one))
        for at in range(0, len(alike), step):
            # What is asked of a listing is fetched once for each row, and not for each of its pairs.
            rows = order[alike[at : at + step, None] + np.arange(size)]
            listing, kind = made.i[rows], made.kind[rows]
            bits = made.size[listing].astype(np.int64)
            shared = np.zeros((len(rows), len(one)), np.int64)
            for half in made.bits:
                here = half.view(np.uint64)[listing]
                shared += np.bitwise_count(here[:, one] & here[:, other])
            held = shared * shared * 10_000 >= floor * bits[:, one] * bits[:, other]
            kinds = kind[:, one]
            held |= kinds != 1 << keys.WORDS
            if asking:
                probe = made.probe[rows]
                held &= probe[:, one] + probe[:, other] < 2
            left, right = (listing[:, side][held].astype(np.int64) for side in (one, other))
            yield np.minimum(left, right), np.maximum(left, right), kinds[held]


def sketches_meet(made: Columns, a: NDArray[Any], b: NDArray[Any]) -> NDArray[np.bool_]:
    """Which pairs of titles may be alike, by their sketches."""
    shared = np.zeros(len(a), np.int64)
    for bits in made.bits:
        shared += np.bitwise_count(bits[a].view(np.uint64) & bits[b].view(np.uint64))
    size = made.size.astype(np.int64)
    meet: NDArray[np.bool_] = shared * shared * 10_000 >= made.floors.sketch**2 * size[a] * size[b]
    return meet


class Gathered:
    """Pairs by their kinds; the same pair is put together now and then, so that only different ones are held.

    A pair is one number, which sorts at once: the two listings, its kinds, and how many pairs of body words it shares.
    """

    def __init__(self, listings: int) -> None:
        self._listings = listings
        self._found: list[Ints] = []
        self._pending = 0

    def add(self, a: Ints, b: Ints, kinds: NDArray[np.int16]) -> None:
        """Take pairs, ``a`` before ``b``, each with the kind of the key by which it met."""
        flags = kinds.astype(np.int64)
        self._found.append((a * self._listings + b) << _PLACES | flags << _BODIES | (flags == 1 << keys.BODY))
        self._pending += len(a)
        if self._pending > max(_PENDING, len(self._found[0])):
            self._put_together()

    def _put_together(self) -> None:
        self._pending = 0
        if not self._found:
            return
        found = np.concatenate(self._found)
        found.sort()
        codes = found >> _PLACES
        if len(codes):
            at = np.nonzero(np.concatenate((np.ones(1, np.bool_), codes[1:] != codes[:-1])))[0]
            if len(at) < len(codes):
                kinds = np.bitwise_or.reduceat(found & (_KINDS << _BODIES), at)
                bodies = np.add.reduceat(found & _MOST_BODIES, at)
                found = codes[at] << _PLACES | kinds | np.minimum(bodies, _MOST_BODIES)
        self._found = [found]

    def pairs(self) -> dict[str, Any]:
        """Each pair once, in order: ``a``, ``b``, ``kinds`` and the number of shared ``bodies``."""
        self._put_together()
        found = self._found[0] if self._found else np.zeros(0, np.int64)
        self._found = []
        codes = found >> _PLACES
        return {
            "a": codes // max(self._listings, 1),
            "b": codes % max(self._listings, 1),
            "kinds": (found >> _BODIES & _KINDS).astype(np.int16),
            "bodies": (found & _MOST_BODIES).astype(np.int16),
        }

    def candidates(self, made: Columns, fingerprints: Sequence[Fingerprint], here: Buckets) -> Candidates:
        """The pairs that hold."""
        found = checked(self.pairs(), titles_of(made), fingerprints, made.floors.words)
        full = _full(here.kinds[here.full], here.sizes[here.full])
        return Candidates(_array(found["a"]), _array(found["b"]), _array(found["kinds"]), full)


def titles_of(made: Columns) -> Titles:
    """The titles of one run of columns, for the closer look."""
    lengths = made.lengths
    starts = np.cumsum(lengths, dtype=np.int64) - lengths
    return Titles(made.words, made.weights, starts, lengths, made.norm)


def checked(
    pairs: dict[str, NDArray[Any]], titles: Titles, fingerprints: Sequence[Fingerprint], floor: int
) -> dict[str, NDArray[Any]]:
    """The pairs that hold, in order. ``pairs`` are ``a``, ``b``, ``kinds`` and ``bodies``; ``floor`` is that of words."""
    a, b = pairs["a"], pairs["b"]
    kinds = verified(titles, titles, a, b, pairs["kinds"], pairs["bodies"], floor)
    for row in np.nonzero(kinds == 1 << keys.PICTURE)[0]:
        if not pictures_meet(fingerprints[int(a[row])], fingerprints[int(b[row])]):
            kinds[row] = 0
    held = np.nonzero(kinds)[0]
    held = held[np.lexsort((b[held], a[held]))]
    return {"a": a[held], "b": b[held], "kinds": kinds[held]}


def _array(values: NDArray[Any]) -> array[int]:
    made = array("q")
    made.frombytes(values.astype(np.int64).tobytes())
    return made

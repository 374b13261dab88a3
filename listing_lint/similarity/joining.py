"""The candidate pairs of up to some million listings, joined in memory as columns of numbers.

It says what :func:`~listing_lint.similarity.candidates.plain_candidates` says, for catalogs whose pairs are too many for
dictionaries and that fit into memory, where a database takes twice as long. What is held grows with the pairs that are left.
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
"""So many pairs may the keys make, the same pair counted by each key, beside those of title words, of which few are held.

Where there are more, a database, which keeps them on disk.
"""

_AT_ONCE = 1 << 16
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
    held_sizes = here.sizes[~here.full & (here.kinds != keys.WORDS)]
    if int((held_sizes * (held_sizes - 1)).sum()) > 2 * MOST_PAIRS:
        return None
    gathered = Gathered(len(fingerprints))
    for a, b, by in _met(made, here):
        held = a != b
        if not (wanted.within and wanted.across):
            held &= (store[a] == store[b]) == wanted.within
        gathered.add(a[held], b[held], np.full(int(held.sum()), by, np.int16))
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
    order = _meeting(made.k)
    k = made.k[order]
    starts = np.nonzero(np.concatenate((np.ones(1, np.bool_), k[1:] != k[:-1])))[0] if len(k) else order[:0]
    sizes = np.diff(starts, append=len(k))
    starts, sizes = starts[sizes > 1], sizes[sizes > 1]
    flags = np.maximum(made.kind[order[starts]], made.kind[order[starts + 1]])
    kinds = np.round(np.log2(flags)).astype(np.int64)
    caps = np.array(CAPS, np.int64)
    caps[keys.WORDS] = words_limit(sizes[kinds == keys.WORDS].tolist(), listings)
    return Buckets(order, starts, sizes, kinds, sizes > caps[kinds])


def _meeting(k: Ints) -> Ints:
    """The rows whose key another row has, in the order of the keys, and as they come where keys are equal.

    The upper bits of a key and its row are one number, as numbers are sorted many times as fast as rows by their keys. The few
    keys that differ in their lower bits only are told apart afterwards.
    """
    if not len(k):
        return np.zeros(0, np.int64)
    low = np.uint64(max(len(k), 2).bit_length())
    packed = k.view(np.uint64) >> low << low | np.arange(len(k), dtype=np.uint64)
    packed.sort()
    upper = packed >> low
    like = np.concatenate((np.zeros(1, np.bool_), upper[1:] == upper[:-1], np.zeros(1, np.bool_)))
    met = like[1:] | like[:-1]
    order: Ints = (packed[met] & ((np.uint64(1) << low) - np.uint64(1))).view(np.int64)
    upper, here = upper[met], k[order]
    for mixed in np.unique(upper[1:][(upper[1:] == upper[:-1]) & (here[1:] != here[:-1])]):
        first, last = np.searchsorted(upper, mixed), np.searchsorted(upper, mixed, side="right")
        run = order[first:last]
        order[first:last] = run[np.argsort(k[run], kind="stable")]
    return order


def _full(kinds: Ints, sizes: Ints) -> tuple[Full, ...]:
    found = []
    for kind in np.unique(kinds):
        rows = sizes[kinds == kind]
        found.append(full_buckets(int(kind), len(rows), int(rows.sum()), int(rows.max())))
    return tuple(found)


def _met(made: Columns, here: Buckets) -> Iterator[tuple[Ints, Ints, int]]:
    """The pairs of all buckets that are not full, with the flag of their kind; title words only where their sketches meet."""
    allowed = _allowed(made)
    for kind in np.unique(here.kinds[~here.full]).tolist():
        of = np.flatnonzero((here.kinds == kind) & ~here.full)
        of = of[np.argsort(here.sizes[of], kind="stable")[::-1]]
        for at, most in _alike_sized(here.sizes[of]):
            places = np.arange(most)[:, None]
            held = places < here.sizes[of[at]]
            # The first rows of many buckets side by side, then the second ones: one turn pairs a row of each bucket.
            rows = here.order.take(here.starts[of[at]] + places, mode="clip")
            listing = made.i[rows]
            turns = (
                _words_met(made, listing, held, allowed) if kind == keys.WORDS else _all_met(made, rows, held)
            )
            found: list[tuple[NDArray[np.int32], NDArray[np.int32]]] = []
            waiting = 0
            for first, met in enumerate(turns):
                later, bucket = np.divmod(np.flatnonzero(met), met.shape[1])
                found.append((listing[first, bucket], listing[first + 1 + later, bucket]))
                waiting += len(bucket)
                if waiting > _PENDING or first + 2 == most:
                    one, other = (np.concatenate(side).astype(np.int64) for side in zip(*found, strict=True))
                    yield np.minimum(one, other), np.maximum(one, other), 1 << kind
                    found, waiting = [], 0


def _alike_sized(sizes: Ints) -> Iterator[tuple[slice, int]]:
    """Runs of buckets of about the same size, and the largest size of each. ``sizes`` go down."""
    at, upwards = 0, -sizes
    while at < len(sizes):
        most = int(sizes[at])
        end = int(np.searchsorted(upwards, -(most * 7 // 8), side="right"))
        end = min(max(end, at + 1), at + max(1, _AT_ONCE // most))
        yield slice(at, end), most
        at = end


def _allowed(made: Columns) -> NDArray[np.signedinteger[Any]]:
    """By the number of bits that two sketches share, the largest product of their sizes with which they meet."""
    # A square of sizes fits into half of the width nearly always, and what is half as wide is read in half of the time.
    width = np.int32 if int(made.size.max(initial=0)) ** 2 < 1 << 31 else np.int64
    shares = np.arange(64 * len(made.bits) + 1, dtype=np.int64)
    return np.minimum(shares**2 * 10_000 // made.floors.sketch**2, np.iinfo(width).max).astype(width)


def _words_met(
    made: Columns,
    listing: NDArray[np.int32],
    held: NDArray[np.bool_],
    allowed: NDArray[np.signedinteger[Any]],
) -> Iterator[NDArray[np.bool_]]:
    """For each row of the buckets, which of those below it have a sketch that meets its own."""
    size = made.size[listing].astype(allowed.dtype)
    halves = [np.where(held, half.view(np.uint64)[listing], np.uint64(0)) for half in made.bits]
    size[~held] = 1  # shares nothing and has a size, so that it meets nobody
    for first in range(len(listing) - 1):
        shared = sum(np.bitwise_count(half[first] & half[first + 1 :]) for half in halves)
        yield size[first] * size[first + 1 :] <= allowed.take(shared)


def _all_met(made: Columns, rows: Ints, held: NDArray[np.bool_]) -> Iterator[NDArray[np.bool_]]:
    """For each row of the buckets, all below it, but for two that only ask."""
    probe = made.probe[rows]
    asking = bool(probe.any())
    for first in range(len(rows) - 1):
        met = held[first] & held[first + 1 :]
        if asking:
            met &= probe[first] + probe[first + 1 :] < 2
        yield met


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
        # Most pairs have met by several keys of words, which says the same again.
        again = np.zeros(len(found), np.bool_)
        again[1:] = (found[1:] == found[:-1]) & (found[1:] & _MOST_BODIES == 0)
        found = found[~again]
        first = np.ones(len(found), np.bool_)
        first[1:] = found[1:] >> _PLACES != found[:-1] >> _PLACES
        if not first.all():
            several = ~first
            several[:-1] |= ~first[1:]
            parts, at = found[several], np.flatnonzero(first[several])
            kinds = np.bitwise_or.reduceat(parts & (_KINDS << _BODIES), at)
            bodies = np.minimum(np.add.reduceat(parts & _MOST_BODIES, at), _MOST_BODIES)
            found, merged = found[first], several[first]
            found[merged] = found[merged] >> _PLACES << _PLACES | kinds | bodies
        self._found = [found]

    def pairs(self) -> dict[str, Any]:
        """Each pair once, in order: ``a``, ``b``, ``kinds`` and the number of shared ``bodies``."""
        self._put_together()
        found = self._found[0] if self._found else np.zeros(0, np.int64)
        self._found = []
        a, b = np.divmod(found >> _PLACES, max(self._listings, 1))
        return {
            "a": a,
            "b": b,
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
    a, b, kinds = a[held], b[held], kinds[held]
    if not ((a[1:] > a[:-1]) | ((a[1:] == a[:-1]) & (b[1:] > b[:-1]))).all():
        order = np.lexsort((b, a))
        a, b, kinds = a[order], b[order], kinds[order]
    return {"a": a, "b": b, "kinds": kinds}


def _array(values: NDArray[Any]) -> array[int]:
    made = array("q")
    made.frombytes(values.astype(np.int64).tobytes())
    return made

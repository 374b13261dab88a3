"""New listings against an index: the same keys, sketches and cosine as between the listings of a catalog."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from listing_lint.similarity.candidates import Candidates, Wanted, full_buckets, pictures_meet
from listing_lint.similarity.columns import columns, vocabularies
from listing_lint.similarity.index import identities, market_salt, storable_key
from listing_lint.similarity.keys import BODY, CAPS, CHAINED, PICTURE, WORDS, floors
from listing_lint.similarity.verifying import Titles, verified

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.index import Index
    from listing_lint.similarity.values import Fingerprint

    Ints = NDArray[np.int64]

_CHUNK = 1 << 20  # so many raw pairs are looked at at once


def search(index: Index, fingerprints: Sequence[Fingerprint], wanted: Wanted = Wanted()) -> Candidates:  # noqa: B008
    """The pairs of new listings with those of an index: ``a`` are places in ``fingerprints``, ``b`` in the index.

    Only listings of one marketplace are paired, and none with itself as it was before (the same marketplace, store and
    id). The new listings are not compared with one another. A full bucket is reported; of one of copies, the first in the
    index are still paired. Raises :class:`~listing_lint.similarity.index.DamagedIndexError`.
    """
    if not (len(fingerprints) and len(index)):
        return Candidates()
    counts = index.counts(fingerprints)
    floor = floors(counts.listings)
    asked = columns(fingerprints, 0, *vocabularies(counts, least=1))
    held = _Held(index)
    salts = {market: market_salt(market) for market in {one.marketplace for one in fingerprints}}
    salt = np.array([salts[one.marketplace] for one in fingerprints], np.uint64)
    asked_keys = asked.k.view(np.uint64) ^ salt[asked.i]
    first = np.searchsorted(held.k, asked_keys)
    last = np.searchsorted(held.k, asked_keys, side="right")
    kinds = np.round(np.log2(asked.kind)).astype(np.int64)
    sizes = last - first
    if sizes.min(initial=0) < 0:
        raise index.damage()  # the keys are not in order
    caps = np.array(CAPS, np.int64)[kinds]
    over = sizes > caps
    full = []
    for kind in np.unique(kinds[over]):
        _, rows = np.unique(asked_keys[over & (kinds == kind)], return_index=True)
        rest = sizes[over & (kinds == kind)][rows]
        full.append(full_buckets(int(kind), len(rows), int(rest.sum()), int(rest.max())))
    taken = np.where(over, np.where(np.isin(kinds, CHAINED), caps, 0), sizes)
    stores = {store: number for number, store in enumerate(index.stores)}
    mine = np.array([stores.get(storable_key(fingerprint), -1) for fingerprint in fingerprints], np.int64)
    codes, met = [], []
    for rows in _runs(taken):
        a, b, kind = _raw(asked, held, first, taken, rows)
        keep = _sketched(asked, held, a, b, kind, floor.sketch)
        same = mine[a] == held.store[b]
        keep &= (same & wanted.within) | (~same & wanted.across)
        codes.append(a[keep] * len(index) + b[keep])
        met.append(kind[keep])
    code, flag = np.concatenate(codes), np.concatenate(met)
    order = np.argsort(code, kind="stable")
    code, flag = code[order], flag[order]
    starts = (
        np.nonzero(np.concatenate(([True], code[1:] != code[:-1])))[0] if len(code) else np.zeros(0, np.int64)
    )
    if not len(starts):
        return Candidates(full=tuple(full))
    a, b = code[starts] // len(index), code[starts] % len(index)
    together = np.bitwise_or.reduceat(flag, starts).astype(np.int32)
    bodies = np.add.reduceat((flag == 1 << BODY).astype(np.int32), starts)
    kinds_held = verified(_titles(asked), held.titles, a, b, together, bodies, floor.words)
    found = []
    kinds_held[identities(fingerprints)[a] == held.identity[b]] = 0
    for row in np.nonzero(kinds_held)[0]:
        if kinds_held[row] == 1 << PICTURE and not pictures_meet(
            fingerprints[int(a[row])], index.fingerprint(int(b[row]))
        ):
            continue
        found.append((int(a[row]), int(b[row]), int(kinds_held[row])))
    found.sort()
    places, others, flags = (array("q", (row[column] for row in found)) for column in range(3))
    return Candidates(places, others, flags, tuple(full))


class _Held:
    """The columns of an index."""

    def __init__(self, index: Index) -> None:
        file = index.file
        self.k, self.kind, self.i = file.column("k"), file.column("kind"), file.column("i")
        self.s0, self.s1, self.bits = file.column("s0"), file.column("s1"), file.column("bits")
        self.store, self.identity = file.column("store"), file.column("identity")
        lengths = file.column("lengths")
        starts = np.cumsum(lengths, dtype=np.int64) - lengths
        self.titles = Titles(
            file.column("words"), file.column("weights"), starts, lengths, file.column("norm")
        )
        total = len(index)
        if (
            {
                len(each)
                for each in (
                    self.s0,
                    self.s1,
                    self.bits,
                    self.store,
                    self.identity,
                    lengths,
                    self.titles.norms,
                )
            }
            != {total}
            or len({len(self.k), len(self.kind), len(self.i)}) > 1
            or len(self.titles.words) != (int(starts[-1]) + int(lengths[-1]) if total else 0)
            or (len(self.i) and not 0 <= int(self.i.min()) <= int(self.i.max()) < total)
        ):
            raise index.damage()


def _titles(asked: Columns) -> Titles:
    starts = np.cumsum(asked.lengths, dtype=np.int64) - asked.lengths
    return Titles(asked.words, asked.weights, starts, asked.lengths, asked.norm)


def _runs(taken: Ints) -> Iterator[Ints]:
    """The keys that found something, so many at once that their pairs stay few."""
    rows = np.nonzero(taken)[0]
    cuts = np.searchsorted(np.cumsum(taken[rows]), np.arange(_CHUNK, int(taken.sum()) + _CHUNK, _CHUNK))
    yield from np.split(rows, cuts)


def _raw(
    asked: Columns, held: _Held, first: Ints, taken: Ints, rows: Ints
) -> tuple[Ints, Ints, NDArray[np.int16]]:
    """The pairs of some keys; two that only ask make none."""
    number = taken[rows]
    within = np.arange(int(number.sum())) - np.repeat(np.cumsum(number) - number, number)
    at = np.repeat(first[rows], number) + within
    a = asked.i[np.repeat(rows, number)].astype(np.int64)
    kind = held.kind[at]
    met = ~((kind >> 8).astype(np.bool_) & np.repeat(asked.probe[rows].astype(np.bool_), number))
    return a[met], held.i[at[met]].astype(np.int64), kind[met] & 255


def _sketched(
    asked: Columns, held: _Held, a: Ints, b: Ints, kind: NDArray[np.int16], floor: int
) -> NDArray[np.bool_]:
    """Which pairs' sketches are near enough; all of those that did not meet by words."""
    # Unsigned: numpy counts the bits of a negative number's magnitude.
    shared = np.bitwise_count((asked.bits[0][a] & held.s0[b]).view(np.uint64)).astype(np.int64)
    shared += np.bitwise_count((asked.bits[1][a] & held.s1[b]).view(np.uint64))
    alike = shared * shared * 10_000 >= floor * floor * asked.size[a].astype(np.int64) * held.bits[b]
    near: NDArray[np.bool_] = alike | (kind != 1 << WORDS)
    return near

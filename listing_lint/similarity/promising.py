"""Which of many pairs of listings may be alike at all: a bound that their score cannot exceed, for thousands of pairs at once.

Most candidates share a few words by chance. To prepare and score each of them by itself takes ten times as long as to see
here that it cannot reach a tier. The bound takes all into account that :mod:`~listing_lint.similarity.features` does, but
for what only lowers a score and takes long, and for spellings: of words that begin alike any two may be one misspelt. What
is let go of has no tier; what is left is scored as if this were not here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import compress, islice
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from listing_lint.similarity import packed as kinds
from listing_lint.similarity.packed import KINDS, Packed, Packer
from listing_lint.similarity.scoring import LIKE_TITLE, LONG_BODY, NEAR_TITLE, POSSIBLE, SAME_TEXT, SAYING
from listing_lint.similarity.weights import BIAS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.values import Fingerprint

    Floats = NDArray[np.floating[Any]]
    Ints = NDArray[np.signedinteger[Any]]
    Truths = NDArray[np.bool_]

_AT_ONCE = 4096
_MOST_KEPT = 1 << 18
"""Listings that are kept packed: some 250 MB of short ones."""
_MARGIN = 0.01
"""What weights of seven digits may be off, and more."""
_PART_OF_MODEL = 0.6
_TINY = 1e-9


@dataclass(slots=True)
class Promising:
    """Lets go of pairs of some listings, whose packed forms it keeps."""

    fingerprints: Sequence[Fingerprint]
    frequencies: Frequencies
    lowest: float = POSSIBLE
    _packer: Packer = field(init=False)
    _kept: dict[int, Packed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._packer = Packer(self.frequencies)

    def left(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The pairs that may have a tier, in their order."""
        coming = iter(pairs)
        while part := list(islice(coming, _AT_ONCE)):
            yield from compress(part, self._may(part).tolist())

    def _may(self, pairs: Sequence[tuple[int, int]]) -> Truths:
        places = np.array(pairs, np.int64).reshape(-1, 2)
        names, rows = np.unique(places, return_inverse=True)
        rows = rows.reshape(-1, 2)
        first = rows.min(axis=1)
        order = np.argsort(first, kind="stable")
        a, b = first[order], rows.max(axis=1)[order]
        if len(self._kept) + len(names) > _MOST_KEPT:
            self._kept.clear()
            self._packer = Packer(self.frequencies)
        listings = [self._kept.get(place) or self._pack(place) for place in names.tolist()]
        held = np.empty(len(a), np.bool_)
        held[order] = _may(_read(listings), a, b, self._packer.size, self.frequencies.scale, self.lowest)
        return held

    def _pack(self, place: int) -> Packed:
        made = self._kept[place] = self._packer.pack(self.fingerprints[place])
        return made


class _Listings(NamedTuple):
    """Packed listings one after the other; what stands in one begins at ``starts`` and is ``lengths`` long."""

    ids: NDArray[np.int32]
    kinds: NDArray[np.uint8]
    weights: NDArray[np.float32]
    starts: Ints
    heads: Ints
    models: Ints
    lengths: Ints
    whole: Ints
    pieces: Ints
    store: Ints
    says: Ints
    price: Floats
    currency: Ints


def _read(listings: list[Packed]) -> _Listings:
    columns = list(zip(*listings, strict=True))
    heads, models, bodies = (np.array(columns[place], np.int64) for place in (3, 4, 5))
    lengths = heads + models + bodies
    return _Listings(
        np.frombuffer(b"".join(columns[0]), np.int32),
        np.frombuffer(b"".join(columns[1]), np.uint8),
        np.frombuffer(b"".join(columns[2]), np.float32),
        np.cumsum(lengths) - lengths,
        heads,
        models,
        lengths,
        np.array(columns[6], np.int64),
        np.array(columns[7], np.int64),
        np.array(columns[8], np.int64),
        np.array(columns[9], np.int64),
        np.array(columns[10], np.float64),
        np.array(columns[11], np.int64),
    )


def _may(known: _Listings, a: Ints, b: Ints, size: int, scale: float, lowest: float) -> Truths:
    """Which of the pairs, by their rows and in the order of ``a``, may have a tier."""
    met = _met(known, a, b, size)
    total = _totals(known)

    def both(kind: int) -> Truths:
        found: Truths = (total.number[a, kind] > 0) & (total.number[b, kind] > 0)
        return found

    sum_a, sum_b = total.title[a], total.title[b]
    lighter, mean = np.minimum(sum_a, sum_b), np.sqrt(sum_a * sum_b)
    short, long = met.sums(kinds.SHORT), met.sums(kinds.LONG)
    common = short + long
    spelt = np.maximum(met.sums(kinds.INITIAL) - long, 0.0) + met.joined
    soft, soft_both = (common + spelt) / lighter, (common + spelt) / mean
    seen_a, seen_b = (common + met.seen_a) / sum_a, (common + met.seen_b) / sum_b
    summed = sum_a + sum_b
    lesser_body = np.minimum(total.body[a], total.body[b])
    body = met.body / np.maximum(lesser_body, _TINY)
    z = (
        BIAS
        + WEIGHTS.characters * met.sums(kinds.GRAM) / (total.grams[a] * total.grams[b])
        + WEIGHTS.soft * soft
        + WEIGHTS.soft_both * soft_both
        + WEIGHTS.elsewhere * np.maximum(seen_a, seen_b)
        + WEIGHTS.elsewhere_least * np.minimum(seen_a, seen_b)
        + WEIGHTS.rarest * met.rarest / scale
        + WEIGHTS.rest * (summed - 2 * common) / summed
        + WEIGHTS.body_cosine * np.minimum(1.0, met.product / (total.norm[a] * total.norm[b]))
        + _facts(total, met, a, b, both)
    )
    priced = (known.currency[a] == known.currency[b]) & (known.currency[a] > 0)
    z += WEIGHTS.price * np.where(priced, np.minimum(1.5, np.abs(known.price[a] - known.price[b])), 0.0)
    z += WEIGHTS.counts_differ * (known.pieces[a] != known.pieces[b])
    least = math.log(lowest / (1 - lowest)) if 0 < lowest < 1 else math.copysign(math.inf, lowest - 0.5)
    differ = (both(kinds.DIMENSION) & (met.sums(kinds.DIMENSION) == 0)) | (
        both(kinds.FIGURE) & (met.sums(kinds.FIGURE) == 0)
    )
    same_code = met.sums(kinds.CODE) > 0
    told_apart = differ & (known.store[a] == known.store[b]) & ~same_code & (met.sums(kinds.MAKER) == 0)
    may = (
        ~(z < least - _MARGIN)
        | (soft_both >= NEAR_TITLE - _MARGIN)
        | ((known.says[a] == known.says[b]) & (soft_both >= SAYING - _MARGIN))
        | (
            (soft >= LIKE_TITLE - _MARGIN)
            & (body >= SAME_TEXT - _MARGIN)
            & (lesser_body >= LONG_BODY - _MARGIN)
        )
        | same_code
        | both(kinds.PICTURE)
        | ((known.whole[a] == known.whole[b]) & (known.whole[a] != 0))
    )
    held: Truths = may & ~told_apart
    return held


def _facts(total: _Totals, met: _Shared, a: Ints, b: Ints, both: Callable[[int], Truths]) -> Floats:
    """What figures, colours, brands and models count."""
    z = np.zeros(len(a))
    fewest = {
        kind: np.maximum(np.minimum(total.number[a, kind], total.number[b, kind]), 1)
        for kind in (kinds.NUMBER, kinds.MEASURE, kinds.COLOUR)
    }
    numbers = met.sums(kinds.NUMBER)
    own = (numbers < total.number[a, kinds.NUMBER]) & (numbers < total.number[b, kinds.NUMBER])
    z += both(kinds.NUMBER) * (
        WEIGHTS.numbers * (numbers / fewest[kinds.NUMBER] - 0.5) + WEIGHTS.numbers_differ * own
    )
    z += WEIGHTS.measures * met.sums(kinds.MEASURE) / fewest[kinds.MEASURE]
    colours = met.sums(kinds.COLOUR)
    most = np.maximum(np.maximum(total.number[a, kinds.COLOUR], total.number[b, kinds.COLOUR]), 1)
    z += both(kinds.COLOUR) * (
        WEIGHTS.colours * colours / fewest[kinds.COLOUR] + WEIGHTS.colours_differ * (1 - colours / most)
    )
    z += WEIGHTS.whom_differs * (both(kinds.WHOM) & (met.sums(kinds.WHOM) == 0))
    z += WEIGHTS.brand_differs * (both(kinds.BRAND) & (met.sums(kinds.BRAND) == 0))
    any_maker = (total.number[a, kinds.MAKER] > 0) | (total.number[b, kinds.MAKER] > 0)
    z += np.where(met.sums(kinds.MAKER) > 0, WEIGHTS.maker, np.where(any_maker, WEIGHTS.maker_named, 0.0))
    any_model = (total.number[a, kinds.MODEL] > 0) | (total.number[b, kinds.MODEL] > 0)
    z += np.where(
        met.models > 0,
        WEIGHTS.model + WEIGHTS.model_weight * met.models,
        np.where(met.named, WEIGHTS.model_named, np.where(any_model, WEIGHTS.model * _PART_OF_MODEL, 0.0)),
    )
    return z


class _Totals(NamedTuple):
    """By listing: how many there are of each kind, the weights of title and body, and the lengths of body and characters."""

    number: Ints
    title: Floats
    body: Floats
    norm: Floats
    grams: Floats


def _totals(known: _Listings) -> _Totals:
    rows = len(known.starts)
    key = np.repeat(np.arange(rows) * KINDS, known.lengths) + known.kinds.astype(np.int64)
    cells = rows * KINDS
    number = np.bincount(key, minlength=cells).reshape(rows, KINDS)
    weights = known.weights.astype(np.float64)
    sums: Any = np.bincount(key, weights, cells).reshape(rows, KINDS)
    squares: Any = np.bincount(key, weights * weights, cells).reshape(rows, KINDS)
    return _Totals(
        number,
        np.maximum(sums[:, kinds.SHORT] + sums[:, kinds.LONG], _TINY),
        sums[:, kinds.BODY] + sums[:, kinds.REPEATED],
        np.maximum(np.sqrt(squares[:, kinds.BODY] + squares[:, kinds.REPEATED]), _TINY),
        np.maximum(np.sqrt(sums[:, kinds.GRAM]), _TINY),
    )


class _Shared(NamedTuple):
    """What two listings have in common, pair by pair.

    ``cells`` are weights, or numbers, by pair and kind. ``seen_a`` is the weight of the words of a's title that stand in b's
    body alone, ``seen_b`` the other way; ``joined`` that of words that one writes as two; ``body`` and ``product`` are of the
    bodies' words: the lesser weights, and the weights multiplied. ``models`` is the weight of the weightiest model in common.
    """

    cells: Floats
    seen_b: Floats
    body: Floats
    product: Floats
    rarest: Floats
    models: Floats
    named: Truths

    def sums(self, kind: int) -> Floats:
        found: Floats = self.cells[:, kind]
        return found

    @property
    def seen_a(self) -> Floats:
        return self.sums(kinds.BODY)

    @property
    def joined(self) -> Floats:
        return self.sums(kinds.JOINED)


def _met(known: _Listings, a: Ints, b: Ints, size: int) -> _Shared:
    """What each pair has in common, in the order of ``a``: all others are held against one listing's words at a time."""
    pairs = len(a)
    lengths = known.lengths[b]
    ends = np.cumsum(lengths)
    at = np.arange(int(lengths.sum())) + np.repeat(known.starts[b] - (ends - lengths), lengths)
    ids = known.ids[at]
    looked_up = _looked_up(known, a, ids, ends, size)
    hits = np.flatnonzero(np.logical_or.reduce([found != 0 for found in looked_up]))
    title, model, body = (found[hits].astype(np.float64) for found in looked_up)
    pair = np.searchsorted(ends, hits, side="right")
    kind, weight = known.kinds[at[hits]], known.weights[at[hits]].astype(np.float64)
    word = kind <= kinds.LONG
    described = kind >= kinds.BODY
    least = np.minimum(np.abs(title), weight)
    value = np.ones(len(hits))
    for where, what in (
        (word | (kind == kinds.GRAM) | (kind == kinds.BODY), title),
        ((kind == kinds.INITIAL) | (kind == kinds.JOINED) | (word & (title < 0)), least),
    ):
        value[where] = what[where]
    # A word that the other writes as two counts as one that is joined, whichever of the two writes it so.
    cell = np.where(word & (title < 0), kinds.JOINED, kind)
    counted = np.where(kind == kinds.JOINED, title > 0, (title > 0) | (word & (title < 0)))
    cells: Any = np.bincount((pair * KINDS + cell)[counted], value[counted], pairs * KINDS)

    def summed(where: Truths, what: Floats) -> Floats:
        added: Any = np.bincount(pair[where], what[where], pairs)
        return np.asarray(added, np.float64)

    both = described & (body > 0)
    inside = (kind == kinds.MODEL) & ((title > 0) | (body > 0))
    inside |= (word | described) & (model > 0)
    return _Shared(
        cells.reshape(pairs, KINDS),
        summed(word & (title <= 0) & (body > 0), weight),
        summed(both, np.minimum(body, weight)),
        summed(both, body * weight),
        _largest(pair, word & (title > 0), title, pairs),
        _largest(pair, (kind == kinds.MODEL) & (model > 0), model, pairs),
        np.bincount(pair[inside], minlength=pairs) > 0,
    )


def _largest(pair: Ints, where: Truths, what: Floats, pairs: int) -> Floats:
    """The largest value of each pair, 0 where there is none. ``pair`` is sorted."""
    found = np.zeros(pairs)
    pair, what = pair[where], what[where]
    if len(pair):
        starts = np.flatnonzero(np.concatenate((np.ones(1, np.bool_), pair[1:] != pair[:-1])))
        found[pair[starts]] = np.maximum.reduceat(what, starts)
    return found


def _looked_up(
    known: _Listings, a: Ints, ids: NDArray[np.int32], ends: Ints, size: int
) -> tuple[NDArray[np.float32], ...]:
    """What ``ids`` weigh in the title, among the models and in the body of the first listing of their pairs; 0 for nothing."""
    weights = np.where(known.kinds == kinds.JOINED, -known.weights, known.weights)
    tables = tuple(np.zeros(size, np.float32) for _ in range(3))
    found = tuple(np.zeros(len(ids), np.float32) for _ in range(3))
    runs = np.flatnonzero(np.concatenate((np.ones(1, np.bool_), a[1:] != a[:-1])))
    stops = ends[np.append(runs[1:], len(a)) - 1].tolist()
    begin = 0
    for row, stop in zip(a[runs].tolist(), stops, strict=True):
        start, asked = int(known.starts[row]), ids[begin:stop]
        for table, into, length in zip(
            tables,
            found,
            (int(known.heads[row]), int(known.models[row]), int(known.lengths[row])),
            strict=True,
        ):
            end = int(known.starts[row]) + length if table is tables[2] else start + length
            if end > start:
                here = known.ids[start:end]
                table[here] = weights[start:end]
                into[begin:stop] = table[asked]
                table[here] = 0
            start = end
        begin = stop
    return found

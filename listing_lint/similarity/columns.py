"""The keys and sketches of many listings at once, as columns of numbers: what :mod:`listing_lint.similarity.keys` says, faster.

Both say the same, to the bit; a property test holds them together.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, repeat
from typing import TYPE_CHECKING

import numpy as np

from listing_lint.similarity import keys as one
from listing_lint.similarity.keys import BODY, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.keys import WordCounts
    from listing_lint.similarity.values import Fingerprint

    Ints = NDArray[np.int64]
    Hashes = NDArray[np.uint64]

_ALL = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The counted words by number: their hashes, weights, bits in a sketch, and places in the order of rarity (0 the rarest).

    The last entry of each column stands for a word that nobody has counted. ``met`` tells which words can meet others.
    """

    numbers: Mapping[str, int]
    hashes: Hashes
    frequencies: Ints
    weights: Ints
    steps: Ints
    ranks: Ints
    by_rank: Ints
    met: NDArray[np.bool_]
    floors: one.Floors


@dataclass(frozen=True, slots=True)
class Columns:
    """A run of listings. Keys: ``k``, ``kind`` (a flag), ``i`` (the listing's place), ``probe``. The others: a value a listing.

    ``words`` holds the titles' words that others have, rarest first, one listing after the other, as 63 bits of their hashes,
    with their ``weights``; ``lengths`` tells how many each listing has.
    """

    k: Ints
    kind: NDArray[np.int16]
    i: NDArray[np.int32]
    probe: NDArray[np.int16]
    bits: tuple[Ints, ...]
    size: NDArray[np.int32]
    norm: Ints
    lengths: NDArray[np.int32]
    words: Ints
    weights: NDArray[np.int32]
    floors: one.Floors


def vocabulary(frequencies: Mapping[str, int], listings: int, *, least: int = 2) -> Vocabulary:
    """Number the counted words."""
    counts = np.fromiter(frequencies.values(), np.int64, len(frequencies))
    hashes = np.fromiter(map(one.text_hash, frequencies), np.uint64, len(frequencies))
    numbers = {word: number for number, word in enumerate(frequencies)}
    return numbered_vocabulary(numbers, hashes, counts, listings, least=least)


def numbered_vocabulary(
    numbers: Mapping[str, int], hashes: Hashes, counts: Ints, listings: int, *, least: int = 2
) -> Vocabulary:
    """The same of words that have numbers, by which their ``hashes`` and ``counts`` stand."""
    counts = np.append(counts, 0)
    hashes = np.append(hashes, np.uint64(0))
    distinct, inverse = np.unique(counts, return_inverse=True)
    by_count = [one.weight(int(count), listings) for count in distinct]
    by_step = [one.steps(weight, listings) for weight in by_count]
    order = np.lexsort((hashes, counts))
    ranks = np.empty(len(counts), np.int64)
    ranks[order] = np.arange(len(counts))
    return Vocabulary(
        numbers,
        hashes,
        counts,
        np.array(by_count, np.int64)[inverse],
        np.array(by_step, np.int64)[inverse],
        ranks,
        order,
        (counts >= least) & (np.arange(len(counts)) < len(counts) - 1),
        one.floors(listings),
    )


def vocabularies(counts: WordCounts, *, least: int = 2) -> tuple[Vocabulary, Vocabulary]:
    """The words of titles, and those of bodies."""
    return (
        vocabulary(counts.titles, counts.listings, least=least),
        vocabulary(counts.bodies, counts.listings, least=least),
    )


def columns(
    fingerprints: Sequence[Fingerprint], start: int, titles: Vocabulary, bodies: Vocabulary
) -> Columns:
    """The columns of listings whose places begin at ``start``."""
    return columns_of(
        _distinct([f.title[: one.LONGEST] for f in fingerprints], titles.numbers),
        _distinct([f.body for f in fingerprints], bodies.numbers),
        plain_rows(fingerprints, start),
        start,
        titles,
        bodies,
    )


def columns_of(
    title_words: tuple[Ints, Ints],
    body_words: tuple[Ints, Ints],
    plain: KeyRows,
    start: int,
    titles: Vocabulary,
    bodies: Vocabulary,
) -> Columns:
    """The columns of listings by the numbers of their words, as :func:`numbered_words` gives them, and their plain keys.

    They are made run by run, so that what lies between stays in the processor's cache.
    """
    bits_of, ranks_of = _bits(titles), _shared_ranks(bodies)
    runs = []
    for first, (title, body) in enumerate(zip(_in_runs(title_words), _in_runs(body_words), strict=True)):
        places = np.arange(start + first * _RUN, start + first * _RUN + len(title[1]), dtype=np.int32)
        pairs = _pairs(_rarest(*body, one.RAREST_BODY, bodies, ranks_of), bodies.hashes, BODY, places)
        runs.append(_run(title, titles, bits_of, places, pairs))
    return Columns(
        k=np.concatenate((plain[0], *(run.k for run in runs))),
        kind=np.concatenate((plain[1], *(run.kind for run in runs))),
        i=np.concatenate((plain[2], *(run.i for run in runs))),
        probe=np.concatenate((plain[3], *(run.probe for run in runs))),
        bits=tuple(np.concatenate(half) for half in zip(*(run.bits for run in runs), strict=True)),
        size=np.concatenate([run.size for run in runs]),
        norm=np.concatenate([run.norm for run in runs]),
        lengths=np.concatenate([run.lengths for run in runs]),
        words=np.concatenate([run.words for run in runs]),
        weights=np.concatenate([run.weights for run in runs]),
        floors=titles.floors,
    )


_RUN = 10_000


def _in_runs(rows: tuple[Ints, Ints]) -> Iterator[tuple[Ints, Ints]]:
    """Rows of numbers and their lengths, so many rows at a time; one run without any where there are none."""
    values, lengths = rows
    before = 0
    for low in range(0, max(len(lengths), 1), _RUN):
        here = lengths[low : low + _RUN]
        after = before + int(here.sum())
        yield values[before:after], here
        before = after


def _keyed(met: tuple[Ints, Ints], titles: Vocabulary, places: NDArray[np.int32]) -> Iterator[KeyRows]:
    """The keys of titles by their words that others have, rarest first."""
    words, lengths = met
    alone = titles.frequencies[words] <= one.ALONE
    hashes = mixed(titles.hashes[words[alone]] + np.uint64(one.ALONE_SEED))
    yield _rows(hashes, WORDS, np.repeat(places, lengths)[alone])
    yield from _pairs(_padded(words, lengths, one.RAREST, titles), titles.hashes, WORDS, places)


def _run(
    title: tuple[Ints, Ints],
    titles: Vocabulary,
    bits_of: tuple[Hashes, ...],
    places: NDArray[np.int32],
    pairs: list[KeyRows],
) -> Columns:
    """The columns of a run by its titles, with the ``pairs`` of its bodies."""
    words, lengths = met = _rarest_first(*title, titles)
    k, kind, i, probe = map(np.concatenate, zip(*_keyed(met, titles, places), *pairs, strict=True))
    return Columns(
        k=k,
        kind=kind,
        i=i,
        probe=probe,
        bits=_sketches(words, lengths, bits_of),
        size=_summed(titles.steps[title[0]], title[1]).astype(np.int32),
        norm=_summed(titles.weights[title[0]], title[1]),
        lengths=lengths.astype(np.int32),
        words=(titles.hashes[words] >> np.uint64(1)).view(np.int64),
        weights=titles.weights[words].astype(np.int32),
        floors=titles.floors,
    )


def mixed(values: Hashes) -> Hashes:
    """:func:`listing_lint.similarity.keys.mixed` of many numbers."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def numbered_words(texts: Sequence[Sequence[str]], numbers: Mapping[str, int]) -> tuple[Ints, Ints]:
    """The numbers of each text's different words, one text after the other, and how many each has."""
    unknown = len(numbers)
    get = numbers.get
    found: list[int] = []
    lengths = []
    for text in texts:
        words = dict.fromkeys(text)
        lengths.append(len(words))
        found += [get(word, unknown) for word in words]
    return np.array(found, np.int64), np.array(lengths, np.int64)


def _distinct(texts: Sequence[Sequence[str]], numbers: Mapping[str, int]) -> tuple[Ints, Ints]:
    """:func:`numbered_words` in the order of the numbers, without a look at each text by itself."""
    unknown = len(numbers)
    found = np.fromiter(map(numbers.get, chain.from_iterable(texts), repeat(unknown)), np.int64)
    if (found == unknown).any():
        return numbered_words(texts, numbers)  # how many different ones nobody has counted must be looked at
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    found += np.repeat(np.arange(len(texts)) * unknown, lengths)
    found.sort()
    if len(found):
        found = found[np.concatenate((np.ones(1, np.bool_), found[1:] != found[:-1]))]
    return found % max(unknown, 1), np.bincount(found // max(unknown, 1), minlength=len(texts))


def _rarest_first(words: Ints, lengths: Ints, known: Vocabulary) -> tuple[Ints, Ints]:
    """Only the words that can meet others, those of a text from the rarest to the most frequent."""
    texts = np.repeat(np.arange(len(lengths)), lengths)
    kept = known.met[words]
    # The text and the rank in one number: one sort, and no second column to carry along.
    total = len(known.ranks)
    order = np.sort(texts[kept] * total + known.ranks[words[kept]])
    return known.by_rank[order % total], np.bincount(order // total, minlength=len(lengths))


def _shared_ranks(known: Vocabulary) -> NDArray[np.int32]:
    """The ranks of the words; of those that no two listings have, one beyond all."""
    shared = known.met & (known.frequencies >= 2)
    return np.where(shared, known.ranks, len(known.ranks)).astype(np.int32)


def _rarest(words: Ints, lengths: Ints, width: int, known: Vocabulary, ranks_of: NDArray[np.int32]) -> Ints:
    """The few rarest words of each text that others have as a row, -1 where there are none. Quicker than to sort them all.

    ``ranks_of`` are the :func:`_shared_ranks`.
    """
    rows = np.full((len(lengths), width), -1, np.int64)
    held = np.nonzero(lengths)[0]
    lengths = lengths[held]
    nothing = len(known.ranks)
    ranks = ranks_of[words]
    starts = np.cumsum(lengths) - lengths
    by_rank = np.append(known.by_rank, -1)
    for place in range(width if len(held) else 0):
        least = np.minimum.reduceat(ranks, starts)
        rows[held, place] = by_rank[least]
        ranks[ranks == np.repeat(least, lengths)] = nothing  # a word stands once in a text
    return rows


def _padded(words: Ints, lengths: Ints, width: int, known: Vocabulary) -> Ints:
    """The first words of each text that more than one listing has as a row, -1 where there are none."""
    rows = np.full((len(lengths), width), -1, np.int64)
    shared = known.frequencies[words] >= 2
    texts = np.repeat(np.arange(len(lengths)), lengths)[shared]
    words = words[shared]
    lengths = np.bincount(texts, minlength=len(lengths))
    within = np.arange(len(words)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    first = within < width
    rows[texts[first], within[first]] = words[first]
    return rows


def _summed(values: Ints, lengths: Ints) -> Ints:
    total = np.concatenate((np.zeros(1, np.int64), np.cumsum(values)))
    ends = np.cumsum(lengths)
    summed: Ints = total[ends] - total[ends - lengths]
    return summed


def _sketches(words: Ints, lengths: Ints, bits_of: tuple[Hashes, ...]) -> tuple[Ints, ...]:
    """The bits of each text: those of its words together, of which ``bits_of`` are :func:`_bits`."""
    held = np.nonzero(lengths)[0]
    starts = (np.cumsum(lengths) - lengths)[held]
    found = []
    for bits in bits_of:
        sketch = np.zeros(len(lengths), np.uint64)
        if len(held):
            sketch[held] = np.bitwise_or.reduceat(bits[words], starts)
        found.append(sketch.view(np.int64))
    return tuple(found)


def _bits(known: Vocabulary) -> tuple[Hashes, ...]:
    """The bits that each word sets in a sketch, half by half."""
    spread = mixed(known.hashes + np.uint64(one.SEEDS[WORDS]))
    halves = tuple(np.zeros(len(spread), np.uint64) for _ in range(one.SKETCH_WORDS))
    for step in range(one.SKETCH_STEPS):
        place = (spread >> np.uint64(7 * step)) & np.uint64(127)
        flag = np.uint64(1) << (place & np.uint64(63))
        for half, bits in enumerate(halves):
            here = (known.steps > step) & ((place >> np.uint64(6)) == half)
            np.bitwise_or(bits, np.where(here, flag, np.uint64(0)), out=bits)
    return halves


KeyRows = tuple["Ints", "NDArray[np.int16]", "NDArray[np.int32]", "NDArray[np.int16]"]
"""Keys: ``k``, ``kind``, ``i`` and ``probe`` of :class:`Columns`."""


def _rows(hashes: Hashes, kind: int, places: NDArray[np.int32]) -> KeyRows:
    flags = np.full(len(hashes), 1 << kind, np.int16)
    return hashes.view(np.int64), flags, places, np.zeros(len(hashes), np.int16)


def _pairs(rare: Ints, hashes: Hashes, kind: int, places: NDArray[np.int32]) -> list[KeyRows]:
    parts = []
    seed = np.uint64(one.SEEDS[kind])
    for first in range(rare.shape[1]):
        for second in range(first + 1, rare.shape[1]):
            rows = np.nonzero(rare[:, second] >= 0)[0]
            pair = hashes[rare[rows, first]] + np.uint64(3) * hashes[rare[rows, second]] + seed
            parts.append(_rows(mixed(pair), kind, places[rows]))
    return parts


def plain_rows(fingerprints: Sequence[Fingerprint], start: int) -> KeyRows:
    """The keys that need no counts, those of one listing after those of the one before."""
    worded = np.flatnonzero([bool(f.whole and (f.title or f.body)) for f in fingerprints])
    whole = np.array([f.whole & _ALL for f in fingerprints], np.uint64)
    found: list[int] = []
    kinds: list[int] = []
    places: list[int] = []
    probes: list[int] = []
    for place, fingerprint in enumerate(fingerprints, start):
        if fingerprint.codes or fingerprint.models or fingerprint.pictures:
            for key in dict.fromkeys(one.plain_keys(fingerprint)):
                if key.kind != one.WHOLE:
                    found.append(key.key)
                    kinds.append(1 << key.kind)
                    places.append(place)
                    probes.append(key.probe)
    texts = _rows(
        mixed(whole[worded] + np.uint64(one.SEEDS[one.WHOLE])), one.WHOLE, (worded + start).astype(np.int32)
    )
    others = (
        np.array(found, np.uint64).view(np.int64),
        np.array(kinds, np.int16),
        np.array(places, np.int32),
        np.array(probes, np.int16),
    )
    order = np.argsort(np.concatenate((texts[2], others[2])), kind="stable")
    return (
        np.concatenate((texts[0], others[0]))[order],
        np.concatenate((texts[1], others[1]))[order],
        np.concatenate((texts[2], others[2]))[order],
        np.concatenate((texts[3], others[3]))[order],
    )

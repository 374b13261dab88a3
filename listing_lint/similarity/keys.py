"""By which listings are brought together: 64-bit keys of a fingerprint, and the short sketch that drops hopeless pairs.

Two listings that share a key are a candidate pair. What keys a listing: the whole of its text, its GTIN and MPN, its model
words, the bytes of its pictures and the sixteen-bit words of their hashes, pairs of the rarest words of its title, and pairs of
the rarest words of its body. All weights are whole numbers, so that every engine finds exactly the same pairs.

Pairs of words instead of words: a pair of rare words is met far less often than either, so that buckets stay short however
many listings there are. Words that no other listing has bring nobody together and key nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from listing_lint.similarity.values import Fingerprint, PictureMark

WHOLE, CODE, MODEL, DIGEST, PICTURE, WORDS, BODY = range(7)
NAMES: Final = ("whole text", "identifier", "model", "picture file", "picture", "title words", "body words")
# So many rows may a bucket hold. Keys that identify by themselves meet rarely; those of words are verified, so may be fuller.
CAPS: Final = (200, 200, 100, 200, 200, 400, 50)
# So many pairs the buckets of words may make all together, and so many more with each listing: what a catalog costs then grows
# with its size alone, however alike its titles are. Up to some 200,000 listings this hardly binds.
BUDGET = 1 << 25
BUDGET_EACH = 200
CHAINED: Final = (
    WHOLE,
    CODE,
)  # what a copy cannot be lost to: a full bucket of these is chained, not left out

RAREST = 8  # so many words of a title make pairs
RAREST_BODY = 4
ALONE = 20  # a word that no more listings have keys alone, too
LONGEST = 64  # so many different words of a title are looked at
BODY_SHARED = 3  # pairs of body words that must be shared: three of the four rarest words

SKETCH_WORDS = 2  # 64 bits each
SKETCH_STEPS = 8  # so many bits of the sketch the rarest word sets, a frequent one fewer
# What begins alike and ends in letters is one model ("sd990isb" and "sd990"), if so much of it is left.
STEM = 4

PICTURE_DISTANCE = 120  # bits of 512 by which two pictures may differ to be looked at

_MASK = (1 << 64) - 1
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
SEEDS: Final = tuple((0x9E3779B97F4A7C15 * (kind + 1)) & _MASK for kind in range(8))
ALONE_SEED = SEEDS[7]  # sets the keys of single words apart from those of pairs


class Floors(NamedTuple):
    """How alike two titles must be that meet by words only, in hundredths of the cosine.

    The ``sketch`` errs by about a tenth either way; the ``words`` themselves are weighed after it.
    """

    sketch: int
    words: int


SMALL = 10_000
FLOORS, FLOORS_SMALL = Floors(35, 42), Floors(25, 30)
"""Two shops word one product as they like; but the more listings there are, the more are that much alike by chance."""


_BATCH = 1_000


class Key(NamedTuple):
    """A key of one listing. ``probe`` marks keys that only ask: two of them do not make a pair."""

    key: int
    kind: int
    probe: bool = False


@dataclass(frozen=True, slots=True)
class WordCounts:
    """In how many of ``listings`` listings a word stands, in titles and in bodies. Frozen: a listing's keys follow from it."""

    listings: int = 0
    titles: Mapping[str, int] = field(default_factory=dict)
    bodies: Mapping[str, int] = field(default_factory=dict)


class Sketch(NamedTuple):
    """What of a title decides how alike two titles are.

    ``words`` are hashes of the words that others have, rarest first, with their ``weights``; ``norm`` is the weight of all
    words, of those that nobody else has, too. ``bits`` holds more bits for rarer words; ``size`` counts the bits of all words.
    """

    words: tuple[int, ...]
    weights: tuple[int, ...]
    norm: int
    bits: tuple[int, ...]
    size: int


def floors(listings: int) -> Floors:
    """The floors of a catalog, by the listings that were counted."""
    return FLOORS_SMALL if listings <= SMALL else FLOORS


def count_words(fingerprints: Iterable[Fingerprint]) -> WordCounts:
    """Count the words of a catalog."""
    titles: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    number = 0
    waiting = iter(fingerprints)
    while batch := list(islice(waiting, _BATCH)):  # a call a listing would take longer than the counting
        number += len(batch)
        titles.update(chain.from_iterable([set(one.title[:LONGEST]) for one in batch]))
        bodies.update(chain.from_iterable([set(one.body) for one in batch if one.body]))
    return WordCounts(number, titles, bodies)


def mixed(value: int) -> int:
    """Spread a number over 64 bits (the last steps of splitmix64). The same on every machine."""
    value &= _MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
    return value ^ (value >> 31)


def text_hash(text: str) -> int:
    """A stable 64-bit hash of any text."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def weight(frequency: int, listings: int) -> int:
    """How much a word says, by the number of listings that have it: the squared logarithm of its rarity, in thousandths or so.

    At least 1. A word that nobody has counted weighs as one that a single listing has.
    """
    rarity = math.log((listings + 1) / (max(frequency, 1) + 0.5))
    return max(1, int(1024 * rarity * rarity)) if rarity > 0 else 1


def steps(word_weight: int, listings: int) -> int:
    """So many bits of the sketch a word sets."""
    return max(1, min(SKETCH_STEPS, (SKETCH_STEPS * word_weight * 2 + 1) // (2 * weight(1, listings))))


def sketch_places(word: int) -> Iterator[int]:
    """The bits of the sketch that a word may set, in order."""
    spread = mixed(word + SEEDS[WORDS])
    return ((spread >> (7 * step)) & 127 for step in range(SKETCH_STEPS))


def sketch(fingerprint: Fingerprint, counts: WordCounts, *, least: int = 2) -> Sketch:
    """The sketch of a title. Words that fewer than ``least`` counted listings have can meet nobody, and only weigh."""
    met: list[tuple[int, int, int]] = []
    norm = size = 0
    for word in dict.fromkeys(fingerprint.title[:LONGEST]):
        frequency = counts.titles.get(word, 0)
        word_weight = weight(frequency, counts.listings)
        norm += word_weight
        size += steps(word_weight, counts.listings)
        if frequency >= least:
            met.append((frequency, text_hash(word), word_weight))
    met.sort()
    bits = 0
    for _, word_hash, word_weight in met:
        for _, place in zip(
            range(steps(word_weight, counts.listings)), sketch_places(word_hash), strict=False
        ):
            bits |= 1 << place
    halves = tuple((bits >> (64 * half)) & ((1 << 64) - 1) for half in range(SKETCH_WORDS))
    return Sketch(tuple(m[1] for m in met), tuple(m[2] for m in met), norm, halves, size)


def keys(fingerprint: Fingerprint, counts: WordCounts, *, least: int = 2) -> list[Key]:
    """All keys of a listing, each once, given frozen ``counts``.

    ``least`` is 2 for a catalog that is compared with itself, and 1 for an index, which a word of one listing may meet later.
    """
    found = dict.fromkeys(plain_keys(fingerprint))
    rare = _rarest(fingerprint.title[:LONGEST], counts.titles, least)
    found.update(dict.fromkeys(Key(alone_key(word), WORDS) for frequency, word in rare if frequency <= ALONE))
    found.update(dict.fromkeys(_pairs(rare, RAREST, WORDS)))
    found.update(dict.fromkeys(_pairs(_rarest(fingerprint.body, counts.bodies, least), RAREST_BODY, BODY)))
    return list(found)


def plain_keys(fingerprint: Fingerprint) -> Iterator[Key]:
    """The keys that need no counts; the same one may come twice."""
    if fingerprint.whole and (fingerprint.title or fingerprint.body):
        yield Key(mixed(fingerprint.whole + SEEDS[WHOLE]), WHOLE)
    for code in fingerprint.codes:
        yield Key(mixed(text_hash(code) + SEEDS[CODE]), CODE)
    for model in fingerprint.models:
        yield Key(mixed(text_hash(model) + SEEDS[MODEL]), MODEL)
        stem = model.rstrip(_LETTERS)
        if STEM <= len(stem) < len(model):
            yield Key(mixed(text_hash(stem) + SEEDS[MODEL]), MODEL)
    for picture in fingerprint.pictures:
        yield from _picture_keys(picture)


def alone_key(word: int) -> int:
    """The key of a single rare word, given its hash."""
    return mixed(word + ALONE_SEED)


def pair_key(rarer: int, other: int, kind: int) -> int:
    """The key of two words, given their hashes, the rarer first."""
    return mixed(rarer + 3 * other + SEEDS[kind])


def picture_words(mark: bytes) -> Iterator[int]:
    """The sixteen-bit words of a picture's hash, each with its place. Without words of few changes: plain ground has them."""
    for place in range(0, len(mark) - 1, 2):
        word = int.from_bytes(mark[place : place + 2], "little")
        if ((word ^ (word << 1)) & 0xFFFE).bit_count() > 2:
            yield (place << 15) | word


def picture_distance(left: Sequence[PictureMark], right: Sequence[PictureMark]) -> int:
    """The fewest differing bits between pictures of two listings, probes asked against bits; 512 where nothing compares."""
    nearest = 512
    for one in left:
        for other in right:
            for mark in (*one.bits, *one.probes):
                nearest = min(nearest, *(_distance(mark, bits) for bits in other.bits), 512)
            for probe in other.probes:
                nearest = min(nearest, *(_distance(probe, bits) for bits in one.bits), 512)
    return nearest


def _distance(left: bytes, right: bytes) -> int:
    if len(left) != len(right) or not left:
        return 512
    differing = (int.from_bytes(left, "little") ^ int.from_bytes(right, "little")).bit_count()
    return differing * 64 // len(left)


def _picture_keys(picture: PictureMark) -> Iterator[Key]:
    if picture.digest:
        yield Key(mixed(int.from_bytes(picture.digest[:8], "little") + SEEDS[DIGEST]), DIGEST)
    for probe, marks in ((False, picture.bits), (True, picture.probes)):
        for mark in marks:
            for word in picture_words(mark):
                yield Key(mixed(word + SEEDS[PICTURE]), PICTURE, probe)


def _rarest(words: Iterable[str], frequencies: Mapping[str, int], least: int) -> list[tuple[int, int]]:
    """The frequencies and hashes of words, rarest first, by their hashes where equally rare."""
    counted = ((frequencies.get(word, 0), word) for word in dict.fromkeys(words))
    return sorted((frequency, text_hash(word)) for frequency, word in counted if frequency >= least)


def _pairs(rare: list[tuple[int, int]], number: int, kind: int) -> Iterator[Key]:
    """The keys of each two of the ``number`` rarest words that more than one listing has."""
    shared = [word for frequency, word in rare if frequency >= 2][:number]
    for place, rarer in enumerate(shared):
        for other in shared[place + 1 :]:
            yield Key(pair_key(rarer, other, kind), kind)


def settings() -> tuple[object, ...]:
    """Everything that a listing's keys and the join depend on besides the counts; kept with what is made of them."""
    return (
        CAPS,
        BUDGET,
        BUDGET_EACH,
        RAREST,
        RAREST_BODY,
        ALONE,
        LONGEST,
        BODY_SHARED,
        SKETCH_STEPS,
        SMALL,
        FLOORS,
        FLOORS_SMALL,
        STEM,
        PICTURE_DISTANCE,
    )

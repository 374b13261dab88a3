"""The pairs of listings that are worth scoring: what every engine gives, and the plain way to it for small catalogs.

The plain way is the definition; DuckDB and Spark run ``join.sql``, which says the same.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.similarity.keys import (
    BODY,
    BODY_SHARED,
    BUDGET,
    BUDGET_EACH,
    CAPS,
    CHAINED,
    NAMES,
    PICTURE,
    PICTURE_DISTANCE,
    WORDS,
    WordCounts,
    floors,
    keys,
    picture_distance,
    sketch,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from listing_lint.similarity.keys import Key, Sketch
    from listing_lint.similarity.values import Fingerprint


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pairs are asked for: those ``within`` a store, those ``across`` stores, or both."""

    within: bool = True
    across: bool = True

    def __post_init__(self) -> None:
        if not (self.within or self.across):
            raise ValueError("pairs within stores, across stores or both must be asked for")


class Full(NamedTuple):
    """Buckets of one kind that hold more listings than may be compared each with each.

    ``members`` are their rows, ``largest`` the rows of the fullest. Where ``chained``, each listing was still paired with one
    that stands for its store; otherwise these listings did not meet by these keys.
    """

    kind: str
    buckets: int
    members: int
    largest: int
    chained: bool


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of places in the sequence of fingerprints, ``a`` before ``b``, in order, and by which ``kinds`` of keys they met.

    ``kinds`` are flags in the order of :data:`listing_lint.similarity.keys.NAMES`; :func:`kind_names` words them.
    """

    a: array[int] = field(default_factory=lambda: array("q"))
    b: array[int] = field(default_factory=lambda: array("q"))
    kinds: array[int] = field(default_factory=lambda: array("q"))
    full: tuple[Full, ...] = ()

    def __len__(self) -> int:
        return len(self.a)

    def __iter__(self) -> Iterator[tuple[int, int, int]]:
        return zip(self.a, self.b, self.kinds, strict=True)


def kind_names(kinds: int) -> tuple[str, ...]:
    """By what a pair met, worded."""
    return tuple(name for kind, name in enumerate(NAMES) if kinds >> kind & 1)


def full_buckets(kind: int, buckets: int, members: int, largest: int) -> Full:
    """A line of the report, given the number of the kind."""
    return Full(NAMES[kind], buckets, members, largest, kind in CHAINED)


def few_pairs(fingerprints: Sequence[Fingerprint], counts: WordCounts, most: int) -> bool:
    """Whether the keys of some listings make no more than ``most`` pairs, the same pair counted by each key.

    Words meet most, and all listings of a bucket with one another; so little is enough to know what a join costs.
    """
    sizes = Counter(key.key for one in fingerprints for key in keys(one, counts))
    return sum(size * (size - 1) for size in sizes.values()) <= 2 * most


def plain_candidates(
    fingerprints: Sequence[Fingerprint], counts: WordCounts, wanted: Wanted, *, least: int = 2
) -> Candidates:
    """All candidate pairs, found with dictionaries. For up to some hundred listings."""
    buckets: dict[int, list[tuple[int, Key]]] = defaultdict(list)
    for place, fingerprint in enumerate(fingerprints):
        for key in keys(fingerprint, counts, least=least):
            buckets[key.key].append((place, key))
    sketches = [sketch(fingerprint, counts, least=least) for fingerprint in fingerprints]
    stores = [fingerprint.store for fingerprint in fingerprints]
    floor = floors(counts.listings)
    met: dict[tuple[int, int], int] = {}
    bodies: dict[tuple[int, int], int] = defaultdict(int)
    overfull: dict[int, list[int]] = defaultdict(list)
    crowded = [
        (max(key.kind for _, key in members), members) for members in buckets.values() if len(members) > 1
    ]
    limit = words_limit((len(members) for kind, members in crowded if kind == WORDS), len(fingerprints))
    for kind, members in crowded:
        if len(members) > (limit if kind == WORDS else CAPS[kind]):
            overfull[kind].append(len(members))
            if kind in CHAINED:
                for pair in chained([place for place, _ in members], stores, CAPS[kind], wanted):
                    met[pair] = met.get(pair, 0) | 1 << kind
            continue
        for a, b, by in _met(members, stores, wanted):
            if by == WORDS and not sketches_meet(sketches[a], sketches[b], floor.sketch):
                continue
            met[a, b] = met.get((a, b), 0) | 1 << by
            if by == BODY:
                bodies[a, b] += 1
    found = sorted(_verified(met, bodies, sketches, fingerprints, floor.words))
    return Candidates(
        array("q", (a for a, _, _ in found)),
        array("q", (b for _, b, _ in found)),
        array("q", (kinds for _, _, kinds in found)),
        tuple(full_buckets(kind, len(rows), sum(rows), max(rows)) for kind, rows in sorted(overfull.items())),
    )


def words_limit(sizes: Iterable[int], listings: int) -> int:
    """How full a bucket of words may be, so that all of them make no more pairs than the budget of a catalog."""
    left = 2 * (BUDGET + BUDGET_EACH * listings)
    for size, number in sorted(Counter(sizes).items()):
        left -= number * size * (size - 1)
        if left < 0:
            return min(CAPS[WORDS], size - 1)
    return CAPS[WORDS]


def sketches_meet(left: Sketch, right: Sketch, floor: int) -> bool:
    """Whether two titles may be alike, by their sketches."""
    shared = sum((mine & theirs).bit_count() for mine, theirs in zip(left.bits, right.bits, strict=True))
    return shared * shared * 10_000 >= floor * floor * left.size * right.size


def words_meet(left: Sketch, right: Sketch, floor: int) -> bool:
    """Whether the cosine of two titles' weighted words reaches the floor, in whole numbers."""
    theirs = set(right.words)
    shared = sum(weight for word, weight in zip(left.words, left.weights, strict=True) if word in theirs)
    return shared * shared * 10_000 >= floor * floor * left.norm * right.norm


def _met(
    members: list[tuple[int, Key]], stores: Sequence[str], wanted: Wanted
) -> Iterator[tuple[int, int, int]]:
    for place, (a, key) in enumerate(members):
        for b, other in members[place + 1 :]:
            if a == b or (key.probe and other.probe):
                continue
            if wanted.within if stores[a] == stores[b] else wanted.across:
                yield min(a, b), max(a, b), key.kind


def chained(members: list[int], stores: Sequence[str], cap: int, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """Links within a full bucket of copies, so many as it has members and, for stores up to the cap, their pairs."""
    heads: dict[str, int] = {}
    for place in sorted(members):
        heads.setdefault(stores[place], place)
    first, *others = heads.values()
    if wanted.within:
        yield from ((heads[stores[place]], place) for place in members if heads[stores[place]] != place)
    if not wanted.across or not others:
        return
    standing = list(heads.values())
    for place, head in enumerate(standing if len(standing) <= cap else standing[:1]):
        yield from ((head, other) for other in standing[place + 1 :])
    for place in members:
        head = heads[stores[place]]
        if place != head:
            other = others[0] if head == first else first
            yield min(place, other), max(place, other)


def _verified(
    met: Mapping[tuple[int, int], int],
    bodies: Mapping[tuple[int, int], int],
    sketches: Sequence[Sketch],
    fingerprints: Sequence[Fingerprint],
    floor: int,
) -> Iterator[tuple[int, int, int]]:
    """The pairs that keep a kind after looking closer; a kind that does not hold is taken from a pair."""
    for (a, b), flags in met.items():
        kinds = flags
        if kinds >> BODY & 1 and bodies[a, b] < BODY_SHARED:
            kinds &= ~(1 << BODY)
        if kinds >> WORDS & 1 and not words_meet(sketches[a], sketches[b], floor):
            kinds &= ~(1 << WORDS)
        if kinds == 1 << PICTURE and not pictures_meet(fingerprints[a], fingerprints[b]):
            kinds = 0
        if kinds:
            yield a, b, kinds


def pictures_meet(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether two listings have pictures near enough to look at. Asked only where nothing else speaks for the pair."""
    return picture_distance(left.pictures, right.pictures) <= PICTURE_DISTANCE

"""Which possible twins of a catalog count as twins: learned from the catalog itself, without labels.

Facts make a pair strict (a code, the same text, a picture beside a like text). A copy with a few words changed has none of
them, and what its score is worth depends on the catalog: among phone cases everything is alike. How alike unrelated listings
are is shown by the listings *within* a store, which are hardly ever one product unless they are strict copies: as often as two
of a store reach a score, two of different stores do by chance. What reaches it more often than that is true.

Of two stores it is known besides how many of their listings are alike: what is more than chance makes of their sizes is true.
So each two stores have a threshold of their own, set where as many pairs count as are true, so that their share is neither too
large nor too small (:mod:`~listing_lint.similarity.balancing`). Pairs too faint to be told count, too, where chance hardly
makes any. Listings that have a strict twin already are left out of both sums. Stores that were not seen have the threshold of
the catalog, which is set where false and missed twins cancel each other at the limit; where even that would count too many by
chance, nothing is promoted.

Titles that say the same but for praise, brand and order are a kind of their own. All titles of a store may be made of one
pattern and score alike, and still each names another thing: then two of different stores that name the same one tell more than
any score.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from math import exp
from types import MappingProxyType
from typing import TYPE_CHECKING

from listing_lint.similarity.balancing import balanced, one_to_one
from listing_lint.similarity.clusters import StoreKey
from listing_lint.similarity.copies import listed_twice
from listing_lint.similarity.scoring import FAINT, POSSIBLE, SAID, faint
from listing_lint.similarity.values import owners

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.similarity.balancing import Chance
    from listing_lint.similarity.clusters import Unlisted
    from listing_lint.similarity.values import Fingerprint, Owner, Pair

Stores = tuple[StoreKey, StoreKey]
"""Two stores, the one with the smaller key first."""

_STEPS = tuple(step / 400 for step in range(round(FAINT * 400), 400))
_MOST_FALSE = 0.06
"""Largest share of a store that may be counted by chance, for the most unequal pair of stores."""
_COPIED = 0.85
"""Part of a description in common from which on it was copied."""
_UNSEEN = 3
"""Events that one must allow for beside those that were seen: none in a thousand may be three (at 95 %)."""
_LEAST_TRUE = 0.5
"""Part of the promoted pairs that must be true, at least: what chance makes as often says nothing."""
_ENOUGH_SURE = 0.9
"""Part of the promoted pairs that must be true for each of them to be told by itself."""
_NONE = 2.0
"""A threshold that no score reaches."""

BEYOND = "more alike than chance makes listings of this catalog"
"""The evidence of a promoted pair."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """From which score possible pairs of different stores count as twins; above 1 where none do.

    ``true_part`` is the estimated part of the promoted pairs that are true, ``false_share`` the share of a store that is
    counted by chance, at most. ``said`` tells whether titles that say the same count whatever their score. ``by_stores`` are
    the thresholds of two stores for which ``least`` does not hold.
    """

    least: float = _NONE
    true_part: float = 1.0
    false_share: float = 0.0
    said: bool = False
    by_stores: Mapping[Stores, float] = field(default_factory=dict)

    @property
    def sure(self) -> bool:
        """Whether promoted pairs are worth telling one by one, and not only good for counting."""
        return self.true_part >= _ENOUGH_SURE

    @property
    def lowest(self) -> float:
        """The score from which on pairs must be known for all to be taken that count."""
        return min(POSSIBLE, self.least, *self.by_stores.values())

    def takes(self, pair: Pair, one: Owner, two: Owner) -> bool:
        """Whether a possible pair of two listings counts as twins."""
        stores = _stores_of(one, two)
        if stores[0] == stores[1] or not open_to(pair):
            return False
        return (self.said and SAID in pair.evidence) or pair.score >= self.by_stores.get(stores, self.least)


def _stores_of(one: Owner, two: Owner) -> Stores:
    first, second = _key(one), _key(two)
    return (first, second) if first < second else (second, first)


@dataclass(slots=True)
class _Between:
    """What two stores have in common: listings with a ``sure`` twin, how many ``facts`` say so, and the possible pairs."""

    sure: set[int] = field(default_factory=set)
    facts: int = 0
    said: list[tuple[float, int, int]] = field(default_factory=list)
    possible: list[tuple[float, int, int]] = field(default_factory=list)

    def take_said(self) -> int:
        """Count the titles that say the same as sure; give how many there are."""
        found = one_to_one(
            pair for pair in self.said if pair[1] not in self.sure and pair[2] not in self.sure
        )
        for _, a, b in self.said:
            self.sure.update((a, b))
        return len(found)

    def left(self) -> list[tuple[float, int, int]]:
        """The possible pairs of listings without a sure twin."""
        return [pair for pair in self.possible if pair[1] not in self.sure and pair[2] not in self.sure]


@dataclass(slots=True)
class _Seen:
    """The pairs of a catalog, sorted: those of a store by themselves, those of each two stores."""

    alike: int = 0
    own_said: int = 0
    own: list[float] = field(default_factory=list)
    own_pairs: list[tuple[float, int, int]] = field(default_factory=list)
    own_of: dict[StoreKey, list[float]] = field(default_factory=lambda: defaultdict(list))
    other: list[float] = field(default_factory=list)
    between: dict[Stores, _Between] = field(default_factory=lambda: defaultdict(_Between))

    @property
    def facts(self) -> int:
        return sum(one.facts for one in self.between.values())

    @property
    def said(self) -> int:
        return sum(len(one.said) for one in self.between.values())


def _seen(listings: Sequence[Fingerprint], of: Sequence[Owner], pairs: Sequence[Pair]) -> _Seen:
    seen = _Seen()
    for pair in pairs:
        one, two = of[pair.a], of[pair.b]
        stores = _stores_of(one, two)
        if stores[0] == stores[1]:
            if pair.tier == "strict":
                seen.alike += not _one_line(pair, one, two) and not listed_twice(
                    pair, listings[pair.a], listings[pair.b]
                )
            elif open_to(pair) and not _one_line(pair, one, two):
                if SAID in pair.evidence:
                    seen.own_said += 1
                else:
                    seen.own.append(pair.score)
                    seen.own_pairs.append((pair.score, pair.a, pair.b))
                    seen.own_of[stores[0]].append(pair.score)
            continue
        here = seen.between[stores]
        if pair.tier == "strict":
            here.facts += 1
            here.sure.update((pair.a, pair.b))
        elif open_to(pair):
            (here.said if SAID in pair.evidence else here.possible).append((pair.score, pair.a, pair.b))
            if SAID not in pair.evidence:
                seen.other.append(pair.score)
    seen.own.sort()
    for scores in seen.own_of.values():
        scores.sort()
    seen.other.sort()
    return seen


def learn(
    listings: Sequence[Fingerprint],
    pairs: Sequence[Pair],
    *,
    limit: float = 0.3,
    unlisted: Mapping[StoreKey, Unlisted] = MappingProxyType({}),
) -> Promotion:
    """Find the thresholds of a catalog, for verdicts at ``limit``. The order of the pairs does not matter.

    ``unlisted`` counts what the stores hold besides, of which nothing is in a pair.
    """
    of = owners(listings)
    sizes = Counter(map(_key, of))
    for store, more in unlisted.items():
        sizes[store] += more.listings
    total, squares = sizes.total(), sum(size * size for size in sizes.values())
    within, across = (squares - total) / 2, (total * total - squares) / 2
    if within < 1 or across < 1:
        return Promotion()
    seen = _seen(listings, of, pairs)
    largest = max(sizes.values())

    def chance(step: float) -> float:
        """How likely two unrelated listings reach a score, at most: of what was never seen three may have been missed."""
        return (len(seen.own) - bisect_left(seen.own, step) + _UNSEEN) / within

    partners = one_to_one(seen.own_pairs)

    @cache
    def clumped(step: float) -> float:
        """Which part of the partners that chance would give, were its pairs spread evenly, it gives within the stores.

        Some listings are like many, so that they take few partners for all their pairs.
        """
        rate = (len(seen.own) - bisect_left(seen.own, step)) / within
        even = sum(size / 2 * (1 - exp(-rate * size)) for size in sizes.values())
        return min(1.0, (len(partners) - bisect_left(partners, step) + _UNSEEN) / (even + _UNSEEN))

    def between(stores: Stores) -> Chance:
        """The same of two stores: more where their own listings are alike more often than those of others."""
        mine = [seen.own_of.get(store, []) for store in stores]
        possible = sum(sizes[store] * (sizes[store] - 1) for store in stores) / 2 or 1.0

        @cache
        def here(step: float) -> float:
            return max(chance(step), sum(len(own) - bisect_left(own, step) for own in mine) / possible)

        return here

    # Two unrelated listings may look like copies even to the facts.
    facts = min(seen.alike / within, _ordinary(sizes, seen))
    saying = (seen.own_said + _UNSEEN) / within
    said = saying * largest <= _MOST_FALSE and seen.said * (1 - _LEAST_TRUE) >= saying * across
    count, false = 0, 0.0
    by_stores: dict[Stores, float] = {}
    for stores, here in sorted(seen.between.items()):
        if said:
            count += here.take_said()
        if not here.possible:
            continue
        first = sum(_key(of[at]) == stores[0] for at in here.sure)
        free = (sizes[stores[0]] - first, sizes[stores[1]] - (len(here.sure) - first))
        left = here.left()
        made = balanced(
            one_to_one(left),
            sorted(score for score, _, _ in left),
            free,
            between(stores),
            clumped,
            _STEPS,
            false_before=facts * free[0] * free[1],
            most_false=_MOST_FALSE * min(sizes[stores[0]], sizes[stores[1]]),
        )
        by_stores[stores] = _NONE if made is None else made.least
        if made is not None:
            count += made.counted
            false += made.false
    least = _of_catalog(seen, chance, facts, across, sizes, limit)
    by_stores = {stores: threshold for stores, threshold in by_stores.items() if threshold != least}
    return Promotion(
        least,
        1 - false / count if count else 1.0,
        chance(least) * largest if least <= 1 else 0.0,
        said,
        by_stores,
    )


def _key(one: Owner) -> StoreKey:
    return StoreKey(one.store, one.marketplace)


def _ordinary(sizes: Counter[StoreKey], seen: _Seen) -> float:
    """How likely listings of two stores have a fact in common, by the middle one of all two stores: most stores are strangers.

    A store's own copies, some of them reworded, are not in it; where all stores are one seller's, it is high.
    """
    count = len(sizes) * (len(sizes) - 1) // 2
    shares = sorted(here.facts / (sizes[one] * sizes[other]) for (one, other), here in seen.between.items())
    middle = len(shares) - count // 2 - 1
    return shares[middle] if middle >= 0 else 0.0


def _of_catalog(
    seen: _Seen,
    chance: Chance,
    facts: float,
    across: float,
    sizes: Counter[StoreKey],
    limit: float,
) -> float:
    """The threshold of a catalog, for two stores of which nothing else is known."""
    strict, other = seen.facts, seen.other

    def true(step: float) -> float:
        return max(strict + len(other) - bisect_left(other, step) - (chance(step) + facts) * across, 0.0)

    largest = max(sizes.values())
    ordinary = _mean_larger(sorted(sizes.values()))
    all_true = max(strict, *(true(step) for step in _STEPS))
    found: tuple[float, float] | None = None
    for step in _STEPS:
        count = len(other) - bisect_left(other, step)
        if (
            not count
            or chance(step) * largest > _MOST_FALSE
            or count * (1 - _LEAST_TRUE) < chance(step) * across
        ):
            continue
        missed = 1 - true(step) / all_true if all_true else 1.0
        # A match by chance counts where neither of the two has a twin that is matched anyway.
        off = abs((1 - limit) ** 2 * (chance(step) + facts) * ordinary - limit * missed)
        if found is None or off < found[0]:
            found = (off, step)
    return _NONE if found is None else found[1]


def _one_line(pair: Pair, one: Owner, two: Owner) -> bool:
    """Whether two listings of a store are of one line, which was worded once: such are alike by no chance.

    They are variants of one parent, or one description serves them all.
    """
    return (pair.parts.description or 0) >= _COPIED or bool(one.group and one.group == two.group)


def _mean_larger(sizes: list[int]) -> float:
    """The mean size of the larger one of two stores; ``sizes`` are sorted."""
    pairs = len(sizes) * (len(sizes) - 1) / 2
    return sum(size * place for place, size in enumerate(sizes)) / pairs


def open_to(pair: Pair) -> bool:
    """Whether nothing that is known of a pair says that it is two products."""
    return not any(" against " in fact or fact.startswith("another ") for fact in pair.evidence)


def promoted(
    listings: Sequence[Fingerprint], pairs: Sequence[Pair], promotion: Promotion
) -> tuple[list[Pair], frozenset[tuple[int, int]]]:
    """Make the possible pairs that count on strict, in their order; also name those of them that the score alone speaks for.

    Faint pairs that do not count are left out.
    """
    of = owners(listings)
    found, named = [], set()
    for pair in pairs:
        if pair.tier == "possible" and promotion.takes(pair, of[pair.a], of[pair.b]):
            if SAID not in pair.evidence:
                named.add((pair.a, pair.b))
            found.append(pair._replace(tier="strict", evidence=(*pair.evidence, BEYOND)))
        elif not faint(pair):
            found.append(pair)
    return found, frozenset(named)

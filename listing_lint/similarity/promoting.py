"""Which possible twins of a catalog count as twins: learned from the catalog itself, without labels.

Facts make a pair strict (a code, the same text, a picture beside a like text). A copy with a few words changed has none of
them, and what its score is worth depends on the catalog: among phone cases everything is alike. How alike unrelated listings
are is shown by the listings *within* a store, which are hardly ever one product unless they are strict copies: as often as two
of a store reach a score, two of different stores do by chance. What reaches it more often than that is true.

The threshold is set where false and missed twins cancel each other in a pair of stores at the limit, so that its share is
neither too large nor too small; where even that would count too many by chance, nothing is promoted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from listing_lint.similarity.copies import listed_twice
from listing_lint.similarity.values import owners

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.similarity.clusters import StoreKey, Unlisted
    from listing_lint.similarity.values import Fingerprint, Pair

_STEPS = tuple(step / 400 for step in range(224, 400))
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

BEYOND = "more alike than chance makes listings of this catalog"
"""The evidence of a promoted pair."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """From which score possible pairs of different stores count as twins; above 1 where none do.

    ``true_part`` is the estimated part of the promoted pairs that are true, ``false_share`` the share of a store that is
    counted by chance, at most.
    """

    least: float = 2.0
    true_part: float = 1.0
    false_share: float = 0.0

    @property
    def sure(self) -> bool:
        """Whether promoted pairs are worth telling one by one, and not only good for counting."""
        return self.true_part >= _ENOUGH_SURE


def learn(
    listings: Sequence[Fingerprint],
    pairs: Sequence[Pair],
    *,
    limit: float = 0.3,
    unlisted: Mapping[StoreKey, Unlisted] = MappingProxyType({}),
) -> Promotion:
    """Find the threshold of a catalog, for verdicts at ``limit``. The order of the pairs does not matter.

    ``unlisted`` counts what the stores hold besides, of which nothing is in a pair.
    """
    of = owners(listings)
    sizes = Counter((one.store, one.marketplace) for one in of)
    for store, more in unlisted.items():
        sizes[store] += more.listings
    total, squares = sizes.total(), sum(size * size for size in sizes.values())
    within, across = (squares - total) / 2, (total * total - squares) / 2
    if within < 1 or across < 1:
        return Promotion()
    own: list[float] = []
    other: list[float] = []
    strict = alike = 0
    for pair in pairs:
        one, two = of[pair.a], of[pair.b]
        apart = one[:2] != two[:2]
        if pair.tier == "strict":
            strict += apart
            if not apart and _look_alike(pair, listings[pair.a], listings[pair.b]):
                alike += 1
        elif open_to(pair) and not (one.group and one.group == two.group and not apart):
            (other if apart else own).append(pair.score)
    own.sort()
    other.sort()
    if not other:
        return Promotion()

    def chance(step: float) -> float:
        """How likely two unrelated listings reach a score, at most: of what was never seen three may have been missed."""
        return (len(own) - bisect_left(own, step) + _UNSEEN) / within

    def true(step: float) -> float:
        return max(strict + len(other) - bisect_left(other, step) - (chance(step) + facts) * across, 0.0)

    facts = alike / within  # two unrelated listings that look like copies even to the facts
    largest = max(sizes.values())
    ordinary = _mean_larger(sorted(sizes.values()))
    all_true = max(strict, *(true(step) for step in _STEPS))
    found: tuple[float, float] | None = None
    for step in _STEPS:
        count = len(other) - bisect_left(other, step)
        if chance(step) * largest > _MOST_FALSE or count * (1 - _LEAST_TRUE) < chance(step) * across:
            continue
        missed = 1 - true(step) / all_true if all_true else 1.0
        # A match by chance counts where neither of the two has a twin that is matched anyway.
        off = abs((1 - limit) ** 2 * (chance(step) + facts) * ordinary - limit * missed)
        if found is None or off < found[0]:
            found = (off, step)
    if found is None:
        return Promotion()
    return _promotion(found[1], len(other) - bisect_left(other, found[1]), chance(found[1]), across, largest)


def _look_alike(pair: Pair, one: Fingerprint, two: Fingerprint) -> bool:
    """Whether a strict pair of one store is two products with titles of one pattern, as any two stores have them by chance.

    A description that serves several products was copied, and tells nothing of chance.
    """
    return (
        (pair.parts.description or 0) < _COPIED
        and not (one.group and one.group == two.group)
        and not listed_twice(pair, one, two)
    )


def _promotion(step: float, count: int, chance: float, across: float, largest: int) -> Promotion:
    false = min(chance * across, count)
    return Promotion(step, 1 - false / count if count else 1.0, chance * largest)


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
    """Make the possible pairs of different stores from the threshold on strict; also name them."""
    found, named = [], set()
    of = owners(listings)
    for pair in pairs:
        if (
            pair.tier == "possible"
            and pair.score >= promotion.least
            and of[pair.a][:2] != of[pair.b][:2]
            and open_to(pair)
        ):
            named.add((pair.a, pair.b))
            found.append(pair._replace(tier="strict", evidence=(*pair.evidence, BEYOND)))
        else:
            found.append(pair)
    return found, frozenset(named)

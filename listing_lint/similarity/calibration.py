"""From which score on two listings of one catalog may be one product.

A score says more in a catalog of books than in one of phone cases, where every listing has a dozen look-alikes. What a chance
likeness scores is learned from the catalog itself, without labels: from random pairs of two stores, which are hardly ever
one product, and from second-best candidates. Where a listing's best candidate in a store is its twin, the second best isn't;
so the second best show how near look-alikes come. Twins inside of a store are no look-alikes and are left out.
"""

from __future__ import annotations

import random
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from listing_lint.similarity.prepared import prepare
from listing_lint.similarity.scoring import POSSIBLE, score_prepared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.prepared import Prepared
    from listing_lint.similarity.values import Fingerprint, Pair

Sureness = Literal["high", "medium", "low"]

_STEPS = tuple(step / 100 for step in range(50, 100))
_FALSE = 0.2
"""Share of false pairs among the best ones that is put up with: "possible" is what a person should look at."""
_CHANCE = 0.001
"""Share of random pairs that may reach it: one in a thousand may be a pair that nobody knew of."""
_ENOUGH = {"high": 200, "medium": 50}
"""Listings with a candidate that it takes to be sure."""
_RANDOM = 1_000
"""Random pairs that are scored."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The least score of the tier "possible" in one catalog, and what it rests on.

    ``listings`` had a candidate in another store, ``rivals`` of them a second one at or above the threshold; ``false_share``
    is the estimated share of false pairs among the best ones, at most. ``random_pairs`` were scored, ``random_above`` of
    them reach it.
    ``sureness`` tells how much there was to learn from; at "low" the default stands.
    """

    possible: float
    sureness: Sureness
    listings: int
    rivals: int
    false_share: float
    random_pairs: int
    random_above: int

    def keeps(self, pair: Pair) -> bool:
        """Whether a pair is to be shown in this catalog: strict ones always are."""
        return pair.tier == "strict" or pair.score >= self.possible


def calibrate(
    fingerprints: Sequence[Fingerprint],
    pairs: Iterable[Pair],
    frequencies: Frequencies,
    *,
    seed: int = 0,
    false_share: float = _FALSE,
) -> Calibration:
    """Learn the threshold of a catalog from its scored pairs; the same input and seed give the same answer.

    ``pairs`` are what :func:`~listing_lint.similarity.scoring.score_pairs` found with its default threshold.
    """
    best, second, leaders = _best_two(fingerprints, pairs)
    chance = _random_scores(fingerprints, frequencies, leaders, seed)
    sureness: Sureness = "low"
    if len(best) >= _ENOUGH["high"]:
        sureness = "high"
    elif len(best) >= _ENOUGH["medium"]:
        sureness = "medium"
    possible = POSSIBLE
    if sureness != "low":
        possible = next(
            (
                step
                for step in _STEPS
                if _above(second, step) <= false_share * _above(best, step)
                and _above(chance, step) <= _CHANCE * len(chance)
            ),
            _STEPS[-1],
        )
    rivals, leading = _above(second, possible), _above(best, possible)
    return Calibration(
        possible,
        sureness,
        len(best),
        rivals,
        min(1.0, rivals / leading) if leading else 0.0,
        len(chance),
        _above(chance, possible),
    )


def _above(ordered: list[float], least: float) -> int:
    return len(ordered) - bisect_left(ordered, least)


def _best_two(
    fingerprints: Sequence[Fingerprint], pairs: Iterable[Pair]
) -> tuple[list[float], list[float], set[tuple[int, int]]]:
    """The scores of each listing's best candidate in each other store, and of the best one that is no twin of that.

    With the pairs that are the best of one of the two.
    """
    found: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for pair in pairs:
        one, other = fingerprints[pair.a], fingerprints[pair.b]
        if one.store == other.store:
            continue
        found.setdefault((pair.a, other.store), []).append((pair.score, pair.b))
        found.setdefault((pair.b, one.store), []).append((pair.score, pair.a))
    best, second = [], []
    leaders = set()
    for (place, _), candidates in found.items():
        candidates.sort(key=lambda one: (-one[0], one[1]))
        score, leader = candidates[0]
        best.append(score)
        leaders.add((min(place, leader), max(place, leader)))
        for rival_score, rival in candidates[1:]:
            if not _twins(fingerprints[leader], fingerprints[rival]):
                second.append(rival_score)
                break
    return sorted(best), sorted(second), leaders


def _twins(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two listings of a store plainly are one product."""
    return (
        (bool(one.group) and (one.store, one.group) == (other.store, other.group))
        or (bool(one.whole) and one.whole == other.whole)
        or (bool(one.title) and one.title == other.title)
        or not set(one.codes).isdisjoint(other.codes)
    )


def _random_scores(
    fingerprints: Sequence[Fingerprint],
    frequencies: Frequencies,
    leaders: set[tuple[int, int]],
    seed: int,
) -> list[float]:
    """The scores of random pairs of two stores, without the ``leaders`` and plain twins, which may be one product."""
    size = len(fingerprints)
    if size < 2:
        return []
    draw = random.Random(seed)  # noqa: S311 a sample, no secret
    prepared: dict[int, Prepared] = {}
    scores = []
    for _ in range(min(_RANDOM, size * (size - 1) // 2)):
        first, last = sorted((draw.randrange(size), draw.randrange(size)))
        if (first, last) in leaders:
            continue
        places = first, last
        one, other = (fingerprints[place] for place in places)
        if one.store == other.store or _twins(one, other):
            continue
        a, b = (prepared.setdefault(at, prepare(fingerprints[at], frequencies)) for at in places)
        scored = score_prepared(a, b, frequencies)
        if scored.tier != "strict":
            scores.append(scored.total)
    return sorted(scores)

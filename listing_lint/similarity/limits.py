"""From how many equal products on two stores count as one owner's: the figures, and exact arithmetic with them.

The rule that sellers tell ("30 % of the products are alike") says neither of which store nor how counted. The measure here
is the share of the smaller store: a shop of 100 copied from one of 10,000 is the case that the rule is about, and no other
measure sees it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Measure = Literal["min", "each", "jaccard"]
Verdict = Literal["linked-exempt", "ok", "near", "fail", "too-few"]


@dataclass(frozen=True, slots=True)
class CompareSettings:
    """How stores are judged.

    ``limit`` is the share, in (0, 1], at which two stores count as associated, ``near`` the part of it at which to warn.
    ``measure``: "min" takes the share of the smaller store, "each" asks that both stores reach the limit, "jaccard" divides
    by all products of both. Stores with fewer than ``min_products`` products in the smaller one, or fewer than
    ``min_matched`` matches, never fail: one of three is a third. ``linked`` holds sets of store names whose members may
    sell the same; ``across`` judges stores of different marketplaces too, which no marketplace can compare.

    Raises :class:`ValueError` for a share outside its bounds.
    """

    limit: float = 0.30
    near: float = 0.8
    measure: Measure = "min"
    min_matched: int = 5
    min_products: int = 20
    linked: tuple[frozenset[str], ...] = ()
    across: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.limit <= 1:
            raise ValueError(f"the limit is {self.limit}; it must be above 0 and at most 1")
        if not 0 < self.near <= 1:
            raise ValueError(
                f"the part of the limit that is near is {self.near}; it must be above 0 and at most 1"
            )


def exact(share: float) -> Fraction:
    """Give the number that was written: 0.3 is three tenths, and not the nearest binary fraction."""
    return Fraction(str(share))


def share_of(matched: int, n_a: int, n_b: int, measure: Measure) -> Fraction:
    """Give the share that ``matched`` products are of two stores of ``n_a`` and ``n_b``; 0 where there are none."""
    whole = {"min": min(n_a, n_b), "each": max(n_a, n_b), "jaccard": n_a + n_b - matched}[measure]
    return Fraction(matched, whole) if whole > 0 else Fraction(0)


def most_allowed(n_a: int, n_b: int, settings: CompareSettings) -> int:
    """Give the greatest number of matches that stays below the limit."""
    limit = exact(settings.limit)
    if settings.measure == "jaccard":
        reached = limit * (n_a + n_b) / (1 + limit)
    else:
        reached = limit * (min(n_a, n_b) if settings.measure == "min" else max(n_a, n_b))
    return max(math.ceil(reached) - 1, 0)


def to_rewrite(matched: int, n_a: int, n_b: int, settings: CompareSettings) -> int:
    """Count the products that must be made different so that the share falls below the limit."""
    return max(matched - most_allowed(n_a, n_b, settings), 0)


def to_delete(matched: int, n_own: int, n_other: int, settings: CompareSettings) -> int:
    """Count the matched products that a store must delete instead. Its own size falls too, so that it takes more of them."""
    low, high = 0, matched
    while low < high:
        middle = (low + high) // 2
        if matched - middle <= most_allowed(n_own - middle, n_other, settings):
            high = middle
        else:
            low = middle + 1
    return low


def verdict(matched: int, possible: int, n_a: int, n_b: int, settings: CompareSettings) -> Verdict:
    """Judge two stores by their strict matches, and warn where only the possible ones reach the limit."""
    limit = exact(settings.limit)
    sure = share_of(matched, n_a, n_b, settings.measure)
    most = share_of(possible, n_a, n_b, settings.measure)
    if sure < limit * exact(settings.near) and most < limit:
        return "ok"
    if min(n_a, n_b) < settings.min_products or (sure >= limit and matched < settings.min_matched):
        return "too-few"
    return "fail" if sure >= limit else "near"

"""Whether a price stands apart from the other prices of a listing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SCALE = 1.4826
"""The median absolute deviation of a normal distribution times this is its standard deviation."""

_LEAST = math.log(1.15)
"""Prices within 15 % of each other are one price: the least deviation that is reckoned with."""


def _median(values: Iterable[float]) -> float:
    """The middle one, or halfway between both; ``statistics`` brings along more than a short run has time for."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def median_of_others(prices: Sequence[float], index: int) -> float:
    """The middle one of the other prices."""
    return _median(price for place, price in enumerate(prices) if place != index)


def deviations_below(prices: Sequence[float], index: int) -> float:
    """By how many robust deviations of its logarithm a price lies below the middle of the others; negative above it.

    Logarithms, because prices differ by factors; median and median absolute deviation, because one or two odd prices
    must not hide themselves.
    """
    logs = [math.log(price) for place, price in enumerate(prices) if place != index]
    middle = _median(logs)
    spread = max(_SCALE * _median(abs(one - middle) for one in logs), _LEAST)
    return (middle - math.log(prices[index])) / spread


_ALIKE = 1.25
"""How many times the dearest of the others may cost what the cheapest does, where one is told to stand above them."""
_CLOSE = 0.02
"""How far from ten, a hundred or a thousand times another price one may lie that is told as a slip."""


def slipped_above(prices: Sequence[float], ratio: float) -> int | None:
    """Where one of three or more prices is ten, a hundred or a thousand times another, and the others are alike; else None.

    ``ratio`` is how many times the middle one of the others it costs at least. All prices are above zero.
    """
    if len(prices) < 3:
        return None
    at = max(range(len(prices)), key=prices.__getitem__)
    others = [price for place, price in enumerate(prices) if place != at]
    if prices[at] < ratio * max(others) or max(others) > _ALIKE * min(others):
        return None
    slips = (prices[at] / (price * times) for price in others for times in (10, 100, 1000))
    return at if any(abs(slip - 1) < _CLOSE for slip in slips) else None

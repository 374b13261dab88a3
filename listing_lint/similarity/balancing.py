"""From which score two stores' pairs count as twins, so that as many count as are true.

What is alike between two stores is partly true and partly chance. Chance is known: so often do two unrelated listings reach
a score, times the pairs that the stores' sizes make. What is seen beyond it is true. Counting from a score on takes chance's
pairs in and leaves the true ones below out; where these are as many the count is right, whichever pairs it is made of.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import exp, sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Chance = Callable[[float], float]
    """How likely two unrelated listings reach a score, at most."""

_SPREAD = 2.0
"""Standard deviations by which chance may make more than it does in the mean."""
_ROUNDS = 4
_LEAST_TRUE = 0.5
"""Part of the pairs that are counted that must be true, at least."""


class Balanced(NamedTuple):
    """A threshold, how many pairs it counts, how many of these are by chance, and how many are true in all."""

    least: float
    counted: int
    false: float
    true: float


def one_to_one(pairs: Iterable[tuple[float, int, int]]) -> list[float]:
    """Scores in ascending order of the pairs that are left when each listing has one partner, the most alike first."""
    taken: set[int] = set()
    found = []
    for score, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if a not in taken and b not in taken:
            taken.update((a, b))
            found.append(score)
    found.reverse()
    return found


def _true_of(matched: int, sizes: tuple[int, int], chance: float, clumped: float) -> float:
    """How many of one-to-one matches are true, where ``chance`` is that of one pair and gives ``clumped`` of the partners.

    Chance matches what has no true partner: the more are true, the fewer are left to it.
    """
    true = 0.0
    for _ in range(_ROUNDS):
        one, other = max(sizes[0] - true, 0.0), max(sizes[1] - true, 0.0)
        fewer = min(one, other)
        false = clumped * fewer * (1 - exp(-chance * one * other / fewer)) if fewer else 0.0
        true = max(matched - false, true)
    return true


def balanced(
    scores: Sequence[float],
    every: Sequence[float],
    sizes: tuple[int, int],
    chance: Chance,
    clumped: Callable[[float], float],
    steps: Sequence[float],
    *,
    false_before: float,
    most_false: float,
) -> Balanced | None:
    """The threshold of two stores; None where none of their pairs are worth counting.

    ``scores`` are those of :func:`one_to_one`, ``every`` those of all pairs, ascending as well. ``sizes`` are the listings of
    either store that have no sure twin in the other. ``clumped`` tells by step which part of the partners chance gives that it
    would give were its pairs spread evenly; ``steps`` are the thresholds to choose from, ascending. ``false_before`` of the
    sure twins are by chance: so many fewer are counted. ``most_false`` pairs may be counted by chance, at most.
    """
    all_pairs = sizes[0] * sizes[1]

    def seen(step: float) -> int:
        return len(scores) - bisect_left(scores, step)

    def by_chance(step: float) -> float:
        return chance(step) * all_pairs

    def beyond(step: float) -> float:
        """What is true from a step on: the lesser of what all pairs and of what one partner each say.

        A copied line makes more pairs than listings, and a listing that is like many makes chance's pairs come in clumps.
        """
        pairs = len(every) - bisect_left(every, step)
        return max(
            min(pairs - by_chance(step), _true_of(seen(step), sizes, chance(step), clumped(step))), 0.0
        )

    # Between two scores all steps count the same pairs, and the highest takes the least of chance.
    places = {bisect_right(steps, score) - 1 for score in every}
    usable = [
        step
        for step in (steps[place] for place in sorted(places) if place >= 0)
        if 0 < seen(step) <= most_false + beyond(step)
    ]
    if not usable:
        return None
    # The lower the step, the more true ones it takes in, and the less is known of how many these are.
    lowest = max(usable, key=lambda step: (beyond(step) - _SPREAD * sqrt(by_chance(step)), step))
    true = beyond(lowest)
    # In doubt for the accused: the less stands out from chance, the more of it may be chance's, too (James and Stein, 1961).
    wanted = true - false_before - by_chance(lowest) / true if true else 0.0
    if wanted < 0.5:
        return None
    least = min(
        (step for step in usable if step >= lowest and beyond(step) >= _LEAST_TRUE * seen(step)),
        key=lambda step: (abs(seen(step) - wanted), -step),
        default=None,
    )
    if least is None or wanted < abs(seen(least) - wanted):  # nearer without any
        return None
    return Balanced(least, seen(least), seen(least) - beyond(least), true)

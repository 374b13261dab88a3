"""As many pairs count as are true, whichever they are."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.similarity.balancing import balanced, one_to_one

STEPS = tuple(step / 100 for step in range(50, 100))


def evenly(_: float) -> float:
    """Chance whose pairs are spread evenly."""
    return 1.0


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("true", "noise"), [(60, 0), (60, 30), (200, 60), (30, 10)])
def test_the_count_is_that_of_the_true_ones(seed: int, true: int, noise: int) -> None:
    """True pairs lie high and chance's low, and they overlap."""
    draw = random.Random(seed)
    rate = noise / 1000**2

    def chance(step: float) -> float:
        return max(rate * (1 - step) / 0.5, 1e-7)

    scores = sorted(
        [draw.uniform(0.5, 1) for _ in range(noise)] + [draw.triangular(0.5, 1, 0.95) for _ in range(true)]
    )
    found = balanced(scores, scores, (1000, 1000), chance, evenly, STEPS, false_before=0, most_false=100)
    assert found is not None
    assert abs(found.counted - true) <= 3 * noise**0.5 + 2


def test_chance_matches_only_what_has_no_true_partner() -> None:
    """Of 1000 listings 600 are true twins; chance is such that it would match a tenth of strangers."""
    draw = random.Random(2)
    rate = 1e-4

    def chance(step: float) -> float:
        return rate * (1 - step) / 0.5

    false = round(rate * 400 * 400)
    scores = sorted(
        [draw.uniform(0.5, 0.9) for _ in range(600)] + [draw.uniform(0.5, 1) for _ in range(false)]
    )
    every = sorted(scores + [draw.uniform(0.5, 0.9) for _ in range(84)])
    found = balanced(scores, every, (1000, 1000), chance, evenly, STEPS, false_before=0, most_false=100)
    assert found is not None
    assert abs(found.counted - 600) <= 8


def test_listings_that_are_like_many_take_few_partners() -> None:
    """Chance makes as many pairs as there are listings, all of them between fifty of either store."""
    draw = random.Random(4)
    true = [(draw.uniform(0.6, 0.9), a, 5000 + a) for a in range(200)]
    hubs = [
        (draw.uniform(0.5, 0.7), 500 + draw.randrange(50), 5500 + draw.randrange(50)) for _ in range(1000)
    ]

    def chance(step: float) -> float:
        return max(1e-3 * (0.7 - step) / 0.2, 1e-7)

    scores, every = one_to_one([*true, *hubs]), sorted(score for score, _, _ in [*true, *hubs])

    def counted(clumped: float) -> int:
        found = balanced(
            scores, every, (1000, 1000), chance, lambda _: clumped, STEPS, false_before=0, most_false=600
        )
        return found.counted if found else 0

    assert abs(counted(50 / 632) - 200) <= 25
    assert counted(1.0) < 150


def test_what_chance_makes_as_often_is_not_counted() -> None:
    scores = sorted(random.Random(1).uniform(0.5, 1) for _ in range(40))

    def chance(step: float) -> float:
        return 50e-6 * (1 - step) / 0.5 + 1e-6

    found = balanced(scores, scores, (1000, 1000), chance, evenly, STEPS, false_before=0, most_false=100)
    assert found is None or found.counted <= 4


def test_sure_twins_that_are_none_are_made_up_for() -> None:
    scores = [0.6 + 0.003 * place for place in range(100)]

    def without(false: float) -> int:
        found = balanced(
            scores, scores, (1000, 1000), lambda _: 1e-9, evenly, STEPS, false_before=false, most_false=60
        )
        return found.counted if found else 0

    assert without(0) >= 99
    assert abs(without(40) - 60) <= 2
    assert without(100) == 0


def test_no_more_are_by_chance_than_may_be() -> None:
    scores = [0.9] * 8
    assert (
        balanced(scores, scores, (40, 100), lambda _: 0.01, evenly, STEPS, false_before=0, most_false=0.6)
        is None
    )


def test_one_partner_each_the_most_alike_first() -> None:
    assert one_to_one([(0.6, 1, 10), (0.9, 1, 11), (0.8, 2, 11), (0.7, 2, 10)]) == [0.7, 0.9]
    assert one_to_one([]) == []


@given(
    st.lists(st.floats(0.5, 1), max_size=30).map(sorted),
    st.tuples(st.integers(0, 100), st.integers(0, 100)),
    st.floats(0, 1),
    st.floats(0, 50),
    st.floats(0, 50),
)
def test_any_scores_give_a_threshold_or_none(
    scores: list[float], sizes: tuple[int, int], chance: float, false: float, most: float
) -> None:
    found = balanced(
        scores, scores, sizes, lambda _: chance, evenly, STEPS, false_before=false, most_false=most
    )
    if found is not None:
        assert found.least in STEPS
        assert 0 < found.counted == sum(score >= found.least for score in scores)
        assert 0 <= found.false <= found.counted / 2

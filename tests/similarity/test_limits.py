"""Shares and what they allow, in exact numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.similarity.limits import (
    CompareSettings,
    Measure,
    most_allowed,
    share_of,
    to_delete,
    to_rewrite,
    verdict,
)

MEASURES = st.sampled_from(["min", "each", "jaccard"])


def test_the_worked_example() -> None:
    # Of 100 products 40 are alike: 11 must be rewritten, or 15 of the smaller store deleted.
    assert to_rewrite(40, 100, 200, CompareSettings()) == 11
    assert to_delete(40, 100, 200, CompareSettings()) == 15
    assert to_delete(40, 200, 100, CompareSettings()) == 11  # the larger store's size does not count


@pytest.mark.parametrize(
    ("matched", "n", "said"),
    [
        (30, 100, "fail"),
        (29, 100, "near"),
        (24, 100, "near"),
        (23, 100, "ok"),
        (6, 20, "fail"),
        (5, 16, "too-few"),
    ],
)
def test_the_verdict_turns_at_the_exact_figure(matched: int, n: int, said: str) -> None:
    assert verdict(matched, matched, n, 1000, CompareSettings()) == said
    assert verdict(matched, matched, 1000, n, CompareSettings()) == said


def test_one_of_three_is_no_association() -> None:
    assert verdict(1, 1, 3, 500, CompareSettings()) == "too-few"
    assert verdict(0, 0, 3, 500, CompareSettings()) == "ok"


def test_possible_matches_warn_and_never_fail() -> None:
    assert verdict(10, 30, 100, 100, CompareSettings()) == "near"
    assert verdict(10, 29, 100, 100, CompareSettings()) == "ok"


def test_few_matches_never_fail() -> None:
    assert verdict(4, 4, 20, 20, CompareSettings(limit=0.2)) == "too-few"


def test_measures_differ() -> None:
    assert verdict(30, 30, 100, 100, CompareSettings(measure="jaccard")) == "ok"
    assert verdict(47, 47, 100, 100, CompareSettings(measure="jaccard")) == "fail"
    assert verdict(30, 30, 100, 101, CompareSettings(measure="each")) == "near"


@pytest.mark.parametrize("limit", [0.0, -0.1, 1.1, float("nan")])
def test_a_limit_outside_its_bounds_is_refused(limit: float) -> None:
    with pytest.raises(ValueError, match="limit"):
        CompareSettings(limit=limit)


@given(st.integers(1, 300), st.integers(1, 300), st.integers(1, 100), MEASURES)
def test_what_is_allowed_is_the_last_below_the_limit(a: int, b: int, percent: int, measure: Measure) -> None:
    settings = CompareSettings(limit=percent / 100, measure=measure)
    allowed = most_allowed(a, b, settings)
    limit = Fraction(percent, 100)
    assert allowed == 0 or share_of(allowed, a, b, measure) < limit
    if allowed + 1 <= min(a, b):
        assert share_of(allowed + 1, a, b, measure) >= limit


@given(st.integers(1, 80), st.integers(1, 80), st.integers(1, 100), MEASURES, st.data())
def test_deletions_are_the_fewest(
    a: int, b: int, percent: int, measure: Measure, data: st.DataObject
) -> None:
    settings = CompareSettings(limit=percent / 100, measure=measure)
    matched = data.draw(st.integers(0, min(a, b)))

    def low(gone: int) -> bool:
        return share_of(matched - gone, a - gone, b, measure) < Fraction(percent, 100)

    fewest = next(gone for gone in range(matched + 1) if low(gone))
    assert to_delete(matched, a, b, settings) == fewest
    assert fewest >= 0
    assert to_rewrite(matched, a, b, settings) <= fewest

"""Prices that stand apart from the others of a listing."""

from __future__ import annotations

import pytest

from listing_lint.offers.spread import slipped_above


@pytest.mark.parametrize(
    ("prices", "at"),
    [
        ([19.99, 199.9, 20.99], 1),
        ([19.99, 1999.0, 19.99, 21.0], 1),
        ([4.5, 4.5, 4500.0], 2),
    ],
)
def test_a_decimal_point_that_slipped(prices: list[float], at: int) -> None:
    assert slipped_above(prices, 8) == at


@pytest.mark.parametrize(
    "prices",
    [[19.99, 199.9], [2.0, 2.0, 30.0], [15.0, 20.0, 300.0], [5.0, 50.0, 500.0], [10.0, 10.0, 10.0], []],
)
def test_sets_sizes_and_few_prices(prices: list[float]) -> None:
    assert slipped_above(prices, 8) is None

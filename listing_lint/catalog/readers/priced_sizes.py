"""What goods cost in each size, where one object says it: ``{"prices": {"250g": 9, "1kg": 30}}``."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.money import read_money
from listing_lint.catalog.readers.generic_names import OWN_PRICES
from listing_lint.catalog.readers.ladders import put_ladder
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.tables.by_size import LETTERS, OF_SALES, WORDS
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.catalog.readers.draft import Draft, Fields

_NAMES = (*OWN_PRICES, "prices")
_MOST = 60
"""Sizes of one product."""
_AMOUNT = late(r"\d{1,5}(?:[.,]\d{1,3})?(?: ?[x×*] ?\d{1,5}(?:[.,]\d{1,3})?){0,2}(?: ?[^\W\d_]{1,6}\.?)?")
_YEAR = late(r"(?:19|20)\d\d")
_SIZES = LETTERS | WORDS


def take_prices_by_size(draft: Draft, item: Fields) -> None:
    """A variant for each size of goods that have no other price and no variants.

    Prices that fall while plain numbers rise are those of one piece when so many are bought.
    """
    if not draft.fields.keys().isdisjoint(("price", "list_price", "variants")):
        return
    for name in item.known(_NAMES):
        value, at = item.get(name)
        if isinstance(value, dict) and 0 < len(value) <= _MOST and are_by_size(value):
            if _falls(value):
                first = next(iter(value))
                draft.price("price", value[first], f"{at}/{escape(first)}")
                steps = [
                    (
                        {"min_quantity": int(least), "price": cost},
                        {"": below, "min_quantity": below, "price": below},
                    )
                    for least, cost in value.items()
                    for below in (f"{at}/{escape(least)}",)
                ]
                put_ladder(draft, steps, at)
                return
            for size, cost in value.items():
                variant, below = draft.variant(), f"{at}/{escape(size)}"
                variant.stands(below)
                variant.attribute("size", size, below)
                variant.price("price", cost, below)
            return


def are_by_size(prices: Mapping[str, Any]) -> bool:
    """Whether prices stand under sizes: ``{"small": 3, "large": 5}``, ``{"250g": 9}``."""
    sizes = [folded(size) for size in prices if not _AMOUNT.fullmatch(size.strip())]
    if not _SIZES.issuperset(sizes) or (sizes and len(sizes) == len(prices) and OF_SALES.issuperset(sizes)):
        return False
    if all(_YEAR.fullmatch(size) for size in prices):
        return False
    return all(map(_is_sum, prices.values()))


def _is_sum(cost: Any) -> bool:
    if isinstance(cost, str):
        money = read_money(cost)
        return money is not None and money.amount is not None
    return isinstance(cost, int | float) and not isinstance(cost, bool)


def _falls(prices: Mapping[str, Any]) -> bool:
    """Whether prices fall while the numbers rise that they are of."""
    if len(prices) < 2 or not all(map(str.isdecimal, prices)):
        return False
    if not all(isinstance(cost, int | float) for cost in prices.values()):
        return False
    steps = [*pairwise((int(least), cost) for least, cost in prices.items())]
    return all(less < more and low < high for (less, high), (more, low) in steps)

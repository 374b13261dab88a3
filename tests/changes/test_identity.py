"""Whether a listing still is about the same product."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.changes.identity import is_live, numbers_of, other_brand, other_category, share_in_common


def listing(**fields: Any) -> Listing:
    return Listing(fields, fields, "A", "a.json", "")


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Enamel camping mug with lid, 350 ml", "Camping mugs, enamel, 350 ml, chip-proof", 0.7, 1),
        ("Enamel camping mug with lid", "Wireless earbuds with charging case", 0, 0),
        ("陶瓷马克杯带盖 350毫升", "带盖陶瓷马克杯 大容量", 0.5, 1),
        ("陶瓷马克杯带盖", "无线蓝牙耳机充电盒", 0, 0.1),
    ],
)
def test_the_share_of_words(one: str, other: str, least: float, most: float) -> None:
    share = share_in_common(one, other)
    assert share is not None
    assert least <= share <= most


@pytest.mark.parametrize(
    "other", ["Эмалированная кружка с крышкой", "陶瓷马克杯带盖", "Mug", "", "+++ --- !!!"]
)
def test_what_cannot_be_compared(other: str) -> None:
    assert share_in_common("Enamel camping mug with lid", other) is None


@given(st.text(), st.text())
def test_any_two_titles(one: str, other: str) -> None:
    share = share_in_common(one, other)
    assert share is None or 0 <= share <= 1
    assert share == share_in_common(other, one)


def test_brands() -> None:
    assert other_brand(listing(brand="Lane"), listing(brand="Northfell"))
    pairs = (
        ("Lane", "LANE"),
        ("Lane", "Linen Lane"),
        ("Unbranded", "Lane"),
        ("Lane", "N/A"),
        ("Lane", 7),
        (None, "Lane"),
    )
    for was, now in pairs:
        assert not other_brand(listing(brand=was), listing(brand=now))


def test_categories() -> None:
    assert other_category(listing(category="Outdoor > Mugs"), listing(category="Pets > Bowls"))
    for was, now in (("Outdoor > Mugs", "Kitchen > Mugs"), ("123", "456"), ("Mugs", None), ("Mugs", "7 > 8")):
        assert not other_category(listing(category=was), listing(category=now))


def test_numbers_and_state() -> None:
    assert numbers_of(listing(gtin="04006381333931")) == numbers_of(listing(gtin=4006381333931))
    assert numbers_of(listing(gtin=True, mpn=" ")) == frozenset()
    assert is_live(listing())
    assert not is_live(listing(status=" Draft "))

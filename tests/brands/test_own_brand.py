"""The declared brand of a listing, and marks that stand in it."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def _marks(title: str, brand: str) -> set[str]:
    fields = [Field(title, "title"), Field(brand, "attribute", "brand")]
    judged = claims_in(fields, core.lexicon(), core.goods(), brand=brand, day=date(2026, 1, 1))
    return {claim.mention.term.mark.id for claim in judged.claims}


@pytest.mark.parametrize(
    ("title", "brand", "mark"),
    [
        ("Nike running shoes", "Nike Official Store", "nike"),
        ("Gucci handbag", "Gucci Fashion Co", "gucci"),
        ("Rolex watch", "Rolex Style", "rolex"),
        ("Bosch drill", "BSH / Bosch", "bosch"),
    ],
)
def test_a_mark_with_other_words_is_no_own_brand(title: str, brand: str, mark: str) -> None:
    assert _marks(title, brand) == {mark}


@pytest.mark.parametrize(
    ("title", "brand"),
    [
        ("Olive Grove soap", "Olive Grove"),
        ("Apple Grove wooden bowl", "Apple Grove"),
        ("Jordan Craft ceramic mug", "Jordan Craft"),
        ("Pandoria charm bracelet", "Pandoria"),
    ],
)
def test_a_brand_of_its_own_is_silent(title: str, brand: str) -> None:
    assert not _marks(title, brand)

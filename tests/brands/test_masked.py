"""Names of which covers leave but a few letters: the goods decide whose they are."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.authorized import Authorization
from listing_lint.brands.judging import Claim, Field, claims_in
from listing_lint.brands.masked import MASKED, is_masked

DAY = date(2026, 11, 28)


def claims(title: str, *authorized: str) -> tuple[Claim, ...]:
    allowed = tuple(Authorization(mark) for mark in authorized)
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), authorized=allowed, day=DAY)
    return judged.claims


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("N**e running shoes men mesh", "Nike"),
        ("N**E sneakers unisex", "Nike"),
        ("D**r perfume for women 100 ml", "Christian Dior"),
        ("A***as football training pants", "Adidas"),
        ("A****s sports shoes", "Adidas"),
        ("G***i leather belt", "Gucci"),
        ("R***x watch men automatic", "Rolex"),
        ("C****l handbag quilted", "CHANEL"),
        ("T***y H******r polo shirt", "Tommy Hilfiger"),
        ("M*****l K**s handbag", "Michael Kors"),
        ("O●●●a watch men", "OMEGA"),
    ],
)
def test_the_goods_tell_which_name_it_is(title: str, mark: str) -> None:
    found = claims(title)
    assert [one.mention.term.mark.name.casefold() for one in found] == [mark.casefold()]
    assert found[0].mention.ways == (MASKED,)
    assert not found[0].sure


@pytest.mark.parametrize(
    "title",
    [
        "N**e garden hose 20 m",  # no goods of any mark that fits
        "F**k Monday funny t-shirt",
        "B***h please hoodie",
        "Box L*W*H 20*30*40 cm, shoes",
        "Size S*M*L sports shoes",
        "Rating 5***** running shoes",
        "**NEW** running shoes",
        "N*** running shoes",  # one letter is no evidence
        "a*b*c*d*e shoes",
        "x" * 40 + "*" * 40 + "y shoes",
    ],
)
def test_covers_that_hide_no_mark(title: str) -> None:
    assert claims(title) == ()


def test_the_mark_that_a_store_may_use_is_silent_and_so_are_the_others_that_fit() -> None:
    assert claims("N**e running shoes men", "Nike") == ()


def test_many_covers_take_no_time() -> None:
    text = " ".join(["N**e*" * 9 + "e"] * 2_000)
    assert claims(f"{text} shoes") == ()


@pytest.mark.parametrize(
    ("chunk", "said"), [("N**e", True), ("N*ke", False), ("****", False), ("Nike", False)]
)
def test_is_masked(chunk: str, said: bool) -> None:
    assert is_masked(chunk) is said

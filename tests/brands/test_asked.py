"""Usual words in fields that ask for something else than a maker: colours, countries, animals, recipients, codes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def marks(title: str, value: str, label: str, role: str = "attribute") -> list[str]:
    fields: list[Any] = [Field(title, "title"), Field(value, role, label)]
    judged = claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.id for one in judged.claims]


@pytest.mark.parametrize(
    ("title", "value", "label"),
    [
        ("Women's cotton t-shirt", "Off White", "Color"),
        ("Herren T-Shirt", "Off-White", "Farbe"),
        ("Leather handbag for women", "Mulberry", "Colour Name"),
        ("Women's summer dress", "Mango", "Couleur"),
        ("Running shoes for men", "Dodger Blue", "Color"),
        ("Toy set for kids", "Frozen Blue", "Color"),
        ("Women's cotton t-shirt", "Jordan", "Country of Origin"),
        ("Women's cotton t-shirt", "Jaguar", "Pattern"),
        ("Men's leather shoes", "Coach", "Gift for"),
        ("Wireless headphones", "Apple", "Flavour"),
        ("Kitchen knife set, steel", "Taurus", "Zodiac"),
        ("Women's cotton t-shirt", "CK-22", "Model"),
        ("Electric drill 20V", "AC/DC", "Power"),
    ],
)
@pytest.mark.parametrize("role", ["attribute", "variant"])
def test_a_colour_is_none(title: str, value: str, label: str, role: str) -> None:
    assert marks(title, value, label, role) == []


@pytest.mark.parametrize(
    ("title", "value", "label", "mark"),
    [
        ("Leather handbag for women", "GG beige Gucci", "Color", "gucci"),
        ("Leather handbag for women", "Mulberry", "Style", "mulberry"),  # no colour
        ("Leather handbag for women", "Prada black", "Color", "prada"),
        ("Toy set for kids", "Frozen", "Theme", "frozen"),
        ("Leather handbag for women", "CK", "Style", "calvin-klein"),
        ("Leather handbag for women", "Coach", "Brand", "coach"),
        ("Wireless headphones", "Sony", "Compatible brand", "sony"),
        ("Mulberry handbag for women", "Mulberry", "Color", "mulberry"),  # the title says it
    ],
)
def test_and_marks_are(title: str, value: str, label: str, mark: str) -> None:
    assert mark in marks(title, value, label)


def test_the_name_of_a_variant_is_a_colour() -> None:
    assert marks("Hoodie for men", "Off White / M", "", "variant") == []
    assert marks("Women's Dress Off White Size M", "M", "Size") == []
    assert marks("Off White Hoodie Arrows", "M", "Size") == ["off-white"]
    sold = [Field("Sneakers Off White & Red", "title")]
    own = claims_in(sold, core.lexicon(), core.goods(), brand="Off-White", day=date(2026, 11, 30))
    assert [one.mention.term.mark.id for one in own.claims] == ["off-white"]


def levels(description: str) -> list[tuple[str, str]]:
    sold = [Field("Shoulder bag for women, leather", "title"), Field(description, "description")]
    judged = claims_in(sold, core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [(one.mention.term.mark.id, one.level) for one in judged.claims]


@pytest.mark.parametrize(
    ("description", "found"),
    [
        ("Available colours: Hunter Green, Mulberry, Coral, Fossil. A gift.", []),
        ("For Dad, Brother, Coach or Boss.", []),
        ("Our small store in Jordan ships worldwide.", []),
        ("It is shipped from Jordan / Turkey.", []),
        ("It is like real Coach leather, from Jordan.", [("coach", "plain"), ("jordan", "plain")]),
        ("The model wears Levis jeans (not included).", [("levis", "made for")]),
    ],
)
def test_lists_in_a_text(description: str, found: list[tuple[str, str]]) -> None:
    assert levels(description) == found

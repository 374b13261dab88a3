"""Names of two words of which one is a letter, and cut words: they count beside the mark's goods only."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in

DAY = date(2026, 11, 28)


def marks_in(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=DAY)
    return [one.mention.term.mark.name for one in judged.claims]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Tommy H polo shirt for men", "Tommy Hilfiger"),
        ("C. Klein boxer shorts underwear", "Calvin Klein"),
        ("Tory B handbag for women", "Tory Burch"),
        ("V Westwood necklace orb", "Vivienne Westwood"),
        ("Stone I jacket men", "Stone Island"),
        ("Cleef clover necklace", "Van Cleef & Arpels"),
        ("Timbs boots men", "Timberland"),
    ],
)
def test_beside_its_goods(title: str, mark: str) -> None:
    assert marks_in(title) == [mark]


@pytest.mark.parametrize(
    "title",
    [
        "tommy h polo shirt for men",  # the letter has to be a capital
        "Tommy-H polo shirt",  # a model
        "Tommy H garden hose",  # none of the mark's goods
        "New B grade shoes",  # a usual word and a letter
        "Size M Sport leggings",
        "Vitamin C serum 30 ml",
        "Type C charging cable",
        "Convert photos to TIFF, scanner with software",
        "V Neck dress",
        "Kids L Shirt",
    ],
)
def test_letters_and_words_of_their_own(title: str) -> None:
    assert marks_in(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "Graphene heating belt USB",
        "Niacinamide serum 30 ml",
        "Superfood powder mix 200 g",
        "Leathercraft tools set 24 pcs",
        "Kugellager 608 ZZ 10 Stück",
        "Ciseaux de coiffure professionnel",
        "Baby sleepsuit cotton 3-6 months",
    ],
)
def test_a_usual_word_of_a_name_is_no_short_form(title: str) -> None:
    assert not marks_in(title)

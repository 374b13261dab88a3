"""Names that are a mark beside its goods alone, and ways to write one."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def named(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.name for one in judged.claims]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Figma anime figure, movable joints, 15 cm", "Good Smile Company"),
        ("Linglong tyre R666 225/70R15C 112/110R", "Linglong Tire"),
        ("KENZOHOMME INTENSE eau de toilette 60 ml", "KENZO"),
        ("XIOMI MI 10T PRO 8GB/128GB smartphone", "Xiaomi"),
    ],
)
def test_a_mark(title: str, mark: str) -> None:
    assert named(title) == [mark]


@pytest.mark.parametrize(
    "title", ["Presentation deck of 100 slides for Figma and Keynote", "Linglong porcelain tea cup, 80 ml"]
)
def test_no_mark_of_these_goods(title: str) -> None:
    assert not {"Good Smile Company", "Linglong Tire"} & set(named(title))


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Air Jordan 4 retro red thunder", "jordan"),
        ("Dunk Low Retro Panda size 42", "nike"),
        ("Stanley quencher 40 oz", "stanley"),
        ("Speedy 30 monogram canvas", "louis-vuitton"),
        ("Serpenti tubogas", "bulgari"),
    ],
)
def test_lines_that_need_no_noun(title: str, mark: str) -> None:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    assert mark in {one.mention.term.mark.id for one in judged.claims}


@pytest.mark.parametrize(
    "title", ["Royal oak table 41 inch", "Book tote bag, canvas", "Trinity ring, Celtic knot"]
)
def test_and_everyday_words_that_they_are_made_of(title: str) -> None:
    assert not claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30)).claims

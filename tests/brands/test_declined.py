"""Names of marks in the cases of Slavic languages."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Фигурка Шрека из пластика", "shrek"),
        ("Костюм Бэтмена детский", "batman"),
        ("футболка адидаса", "adidas"),
        ("сумка диора", "dior"),
        ("Buty Adidasa", "adidas"),
        ("Zegarek Rolexa męski", "rolex"),
        ("Torebka od Gucciego", "gucci"),
        ("Футболка с Бэтменом", "batman"),
        ("Кружка со Шреком", "shrek"),
        ("Koszulka z Batmanem dla chłopca", "batman"),
        ("Figurka Shreka i Osła", "shrek"),
        ("Kubek z Harrym Potterem", "harry-potter"),
    ],
)
def test_well_known_names_of_others_are_declined_as_well(title: str, mark: str) -> None:
    fields = [Field(title, "title")]
    judged = claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 1, 1))
    assert {claim.mention.term.mark.id for claim in judged.claims} == {mark}
    assert not any(claim.mention.ways for claim in judged.claims)


@pytest.mark.parametrize("title", ["Фигурка снежного барса", "Плакат: снежные барсы в горах"])
def test_snow_leopards_are_no_club(title: str) -> None:
    fields = [Field(title, "title")]
    assert not claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 1, 1)).claims

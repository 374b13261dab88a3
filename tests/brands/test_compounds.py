"""Marks at the head of German, Dutch and Nordic compounds."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


@pytest.mark.parametrize(
    ("title", "mark", "level"),
    [
        ("Nikeschuhe Herren", "nike", "plain"),
        ("Schwarze Guccitasche", "gucci", "plain"),
        ("Nikesokken heren", "nike", "plain"),
        ("Boschbohrmaschine", "bosch", "plain"),
        ("iPhonehülle transparent", "apple", "made for"),
        ("Rolexuhr Herren Gold", "rolex", "plain"),
        ("Legosteine gebraucht 1 kg", "lego", "plain"),
    ],
)
def test_they_are_written_so_there(title: str, mark: str, level: str) -> None:
    (claim,) = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 1, 1)).claims
    assert (claim.mention.term.mark.id, claim.level, claim.mention.ways) == (mark, level, ())


@pytest.mark.parametrize("title", ["Nikeshoes for men", "Gucc1tasche", "NIKESCHUHE"])
def test_others_are_run_together(title: str) -> None:
    (claim,) = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 1, 1)).claims
    assert "run together with another word" in claim.mention.ways

"""Consoles in the titles of games."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def _levels(title: str, category: str, console: str) -> set[str]:
    judged = claims_in(
        [Field(title, "title")], core.lexicon(), core.goods(), category=category, day=date(2026, 11, 30)
    )
    return {claim.level for claim in judged.claims if claim.mention.term.mark.id == console}


@pytest.mark.parametrize(
    ("title", "category", "console"),
    [
        ("Cyberpunk 2077 Day 1 Edition PS4", "Gaming > Games", "playstation"),
        ("Cyberpunk 2077 (PS4)", "Video games", "playstation"),
        ("Cyberpunk 2077 Xbox One", "Software", "xbox"),
        ("Halo Infinite - Xbox Series X", "", "xbox"),
        ("Mario Kart 8 Deluxe Nintendo Switch", "Video games", "nintendo-switch"),
    ],
)
def test_a_game_that_is_known_runs_on_its_console(title: str, category: str, console: str) -> None:
    assert _levels(title, category, console) == {"made for"}


@pytest.mark.parametrize(
    ("title", "category", "console"),
    [
        ("Xbox Series X console, Halo Infinite bundle", "Video games", "xbox"),
        ("Cyberpunk 2077 t-shirt PlayStation", "Clothing", "playstation"),
        ("PlayStation 4 Slim 1 TB", "Video games", "playstation"),
        ("PlayStation 4 Xbox One", "Video games", "xbox"),
    ],
)
def test_consoles_and_what_shows_them_are_claims(title: str, category: str, console: str) -> None:
    assert _levels(title, category, console) == {"plain"}

"""How languages write, which hides no name: genders, points, small words, locales, exclamations."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def marks(text: str, role: str = "title") -> list[str]:
    judged = claims_in([Field(text, role)], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.id for one in judged.claims]


@pytest.mark.parametrize(
    "text",
    [
        "Unsere Kund*innen lieben diese Tasse",
        "Rellotge intel·ligent per a dona",
        "Ofertas y cupones para atraer a sus compradores de la tienda",
        "Trykk på knappen for å lagre, og vi sender av en e-post til deg",
        "Замовляй тут!",
        "Locale: hi_IN",
        "Du hast Fragen? Schreib uns.",
    ],
)
@pytest.mark.parametrize("role", ["title", "description"])
def test_nothing_is_hidden(text: str, role: str) -> None:
    assert marks(text, role) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Kund*l shampoo 500 ml", "kundal"),
        ("Intel·Core i7 processor", "intel"),
        ("Bolso gu cci de piel para mujer con cadena", "gucci"),
        ("a sus laptop 15 inch", "asus"),
        ("N1KE! shoes", "nike"),
        ("Rammstein Du Hast vinyl record", "rammstein"),
    ],
)
def test_and_hidden_names_are(text: str, mark: str) -> None:
    assert mark in marks(text)

"""Forms of Slavic adjectives."""

from __future__ import annotations

import pytest

from listing_lint.claims.colours import colour_words
from listing_lint.claims.inflections import inflected
from listing_lint.claims.materials import material_words


def test_forms_that_another_term_names_are_left_to_it() -> None:
    made = inflected({"one": "злой", "other": "злая"}, {})
    assert "злое" in made["one"].split(", ")
    assert "злая" not in made["one"].split(", ")


def test_short_words_phrases_and_other_endings_are_left_as_they_are() -> None:
    terms = {"one": "ой, slate grey, silk, натуральная кожа"}
    assert inflected(terms, {}) == terms


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Шапка шерстяная зимняя", "wool"),
        ("Платье льняное", "linen"),
        ("Жіноча блуза шовкова", "silk"),
        ("Сорочка з бавовни", "cotton"),
        ("Czapka wełniana", "wool"),
        ("Krzesło drewniane", "wood"),
    ],
)
def test_materials_in_every_form(text: str, name: str) -> None:
    assert [term.name for term in material_words().find(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Сумка зелёного цвета", "green"),
        ("Синего цвета", "blue"),
        ("Чорна сукня", "black"),
        ("Сині джинси", "blue"),
        ("Torba czerwonej barwy", "red"),
    ],
)
def test_colours_in_every_form(text: str, name: str) -> None:
    assert [term.name for term in colour_words().find(text)] == [name]

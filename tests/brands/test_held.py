"""Phrases that hold a mark's usual word or name, and the list of them."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.held import is_held
from listing_lint.brands.judging import Field, claims_in
from tools.build_held import phrases_of


def marks(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.id for one in judged.claims]


@pytest.mark.parametrize(
    "title",
    [
        "Candy Thermometer for jam, steel",
        "Candy Canes baking mould, kitchen",
        "Police Car Charm necklace",
        "Aurora Borealis tote bag",
        "Puerto Rico travel poster",
        "Virginia Creeper botanical poster",
        "Alpine fir air freshener for cars",
        "Polar star watch for women",
        "Luigi Galvani portrait poster",
        "Puzzle: château et pont-levis",
        "8 chanel mixer with USB",
        "Map of Roman Dacia, print",
        "Kia ora greenstone pendant",
    ],
)
def test_they_are_no_marks(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Candy washing machine 8 kg", "candy-hoover"),
        ("Police sunglasses men, black", "police-eyewear"),
        ("Black Mulberry handbag leather", "mulberry"),  # a tree as well
        ("Luigi plush toy 30 cm", "super-mario"),
        ("Levis jeans 501", "levis"),
        ("Chanel perfume 50 ml", "chanel"),
        ("C@ndy thermometer for the oven, Candy appliances", "candy-hoover"),
    ],
)
def test_and_marks_without_the_phrase(title: str, mark: str) -> None:
    assert mark in marks(title)


def test_a_phrase_is_whole_and_may_be_of_several() -> None:
    assert is_held("candy", "two Candy-Canes, red")
    assert not is_held("candy", "candy caned")
    assert not is_held("canes", "candy canes")
    assert not is_held("no such name", "candy cane")


def test_what_is_read_of_an_index() -> None:
    nouns = (
        "  1 This is a licence_line\ncandy_cane n 1 1 @ 1 0 07\ncandy n 1\nadam's_apple n 1\nbête_noire n 1\n"
    )
    assert list(phrases_of(nouns)) == ["candy cane", "adam s apple", "bete noire"]


@pytest.mark.parametrize(
    "title",
    [
        "Book on running: a marathon in 12 weeks",  # the mark's "On" is a small word
        "Ageratum F1 Bermuda blue, pellets",  # crossed plants
        "Samen Tomate F1, 10 Korn, T-Shirt gratis",
        "Twister Original",  # one of several tastes
        "Catti the Caterpillar, a soft and cuddly friend, plush",
        "Grevillea banksii seeds, poster",  # Latin
        "Raffaello Sanzio art print poster",
        "Cabells llargs, perruca per a dones",
        "Kanzō yarn, 50 g",
    ],
)
def test_words_and_codes_that_hold_nothing(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("On Running Cloud 5 shoes for women", "on-running"),
        ("F1 team baseball cap", "formula-1"),
        ("Twister Original board game", "twister"),
        ("Zapatillas Puma original", "puma"),
        ("Caterpillar work boots", "caterpillar"),
        ("Gilette razor blades", "gillette"),  # a name of people, and mostly the mark
        ("Sanri0 plush", "sanrio"),
    ],
)
def test_and_marks_beside_them(title: str, mark: str) -> None:
    assert mark in marks(title)

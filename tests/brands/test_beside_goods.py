"""Usual words that are marks: where they stand behind the noun for their goods, or before it with nothing of its own."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def named(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 29))
    return [one.mention.term.mark.name for one in judged.claims]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Camiseta Puma Hombre Negra Manga Corta", "Puma"),
        ("Bolso Guess Negro Piel Sintética", "GUESS"),
        ("Reloj Fossil Acero Inoxidable", "Fossil"),
        ("Sac à Main Guess Femme Noyelle Noir", "GUESS"),
        ("Chaussures Converse Blanches Montantes", "Converse"),
        ("Scarpe Puma Bianche Pelle 41", "Puma"),
        ("Bolsa Coach Preta Couro", "Coach"),
        ("Turnschuhe Puma Weiß Leder", "Puma"),
        ("Buty Puma Białe Skórzane 41", "Puma"),
        ("Schoenen Vans Zwart Canvas 42", "Vans"),
        ("Vestido Mango Negro Largo", "Mango MNG"),
        ("Damenuhr Fossil Jacqueline Leder", "Fossil"),
        ("White Puma Trainers Leather", "Puma"),
        ("Womens Coach Leather Bag Brown", "Coach"),
        ("New Vans Shoes Black", "Vans"),
    ],
)
def test_a_word_by_its_goods_is_the_mark(title: str, mark: str) -> None:
    assert named(title) == [mark]


@pytest.mark.parametrize(
    "title",
    [
        "Camiseta Champion del Mundo Fútbol",
        "T-Shirt Diesel Mechanic Truck Driver",
        "Mens Diesel Mechanic T-Shirt",
        "Boys Puma Animal Costume Jumpsuit",
        "Hoodie Gap Year Travel Backpacker",
        "Vestido Mango Estampado Tropical",
        "Pantaloni Motivi Floreali Donna",
        "Maglia Fila Indiana Bambini",
        "Jacket Coach-Style Windbreaker",
        "Black Puma T-Shirt Men Wild Animal",
        "Cream Benefit Skin Vitamin C",
        "Phone Honor Award Stand",
        "SHIRT CHAMPION WHITE COTTON",
    ],
)
def test_a_word_that_describes_the_goods_is_none(title: str) -> None:
    assert named(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "Paring knife, SK2 steel, 9 cm blade",
        "SK2 pry bar 30 cm, hardened",
        "Dreambox Mattress 160 x 200 cm, pocket springs",
        "Jewellery dream box for girls, velvet",
    ],
)
def test_a_steel_and_a_mattress_are_no_mark(title: str) -> None:
    assert not {"SK-II", "Dreambox"} & set(named(title))


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("SK-II Facial Treatment Essence 230 ml", "SK-II"),
        ("SK2 facial serum 50 ml", "SK-II"),
        ("SKII face mask", "SK-II"),
        ("Dreambox DM900 satellite receiver", "Dreambox"),
        ("Dreambox One UHD receiver", "Dreambox"),
    ],
)
def test_the_marks_by_their_goods_and_models(title: str, mark: str) -> None:
    assert mark in named(title)

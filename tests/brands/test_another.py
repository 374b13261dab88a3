"""Names of marks that are those of gods, or words of another language, and the marks beside them."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def marks(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.id for one in judged.claims if one.level == "plain"]


@pytest.mark.parametrize(
    "title",
    [
        "Hermes the Messenger Greek Statue Resin 25 cm",
        "Winged Hermes Bust, Greek God, Bronze Look",
        "Hermes Olympian Deity Altar Figure",
        "Nike Winged Victory Greek Statue Resin 30 cm",
        "God of War Ares Bust Greek Mythology Resin",
    ],
)
def test_a_god_is_no_mark(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Hermes Scarf Silk Twill Greek Key Print Women", "hermes"),
        ("Hermes H Buckle Belt Men Leather", "hermes"),
        ("Hermes Evelyne Bag Women Leather Crossbody", "hermes"),
        ("Nike Olympian Running Shoes Men", "nike"),
        ("Pandora Goddess Charm Bracelet Silver Athena", "pandora"),
        ("Kratos God of War Figure PVC 20 cm", "god-of-war"),
    ],
)
def test_on_what_is_worn_it_is_the_mark(title: str, mark: str) -> None:
    assert marks(title) == [mark]


@pytest.mark.parametrize(
    "title",
    [
        "Olla Honda Acero Inoxidable 24 cm con Tapa",
        "Taza Gremio de Carpinteros Cerámica 330 ml",
        "Lotto 5 Magliette Uomo Cotone Girocollo",
        "Loewe Plueschtier Kinder Weich Waschbar",
        "Miele Millefiori Italiano Barattolo Vetro 500 g",
        "Off White Cable Knit Sweater Women Turtleneck",
        "Canada Goose Feathers Fly Tying Craft 50 pcs",
        "Red Bull Fighter Cape Matador Costume",
        "Miami Heat Resistant Beach Towel",
        "Quad Lock Connector 4 Pin Waterproof Plug",
        "Park Tool Shed Wooden 6x4",
        "Bad Bunny Ears Headband",
        "Royal Purple Oil Paint Tube Artist 37 ml",
    ],
)
def test_words_and_phrases_are_no_marks(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Honda Logo Mug Ceramic 330 ml", "honda"),
        ("Camisa Gremio 2024 Azul Preto Torcedor", "gremio"),
        ("Lotto Scarpe Uomo Sneakers Sportive", "lotto"),
        ("Loewe Puzzle Bag Leather Women", "loewe"),
        ("Miele Staubsauger Complete C3", "miele"),
        ("Off-White Hoodie Men Arrow Print Black", "off-white"),
        ("Canada Goose Down Jacket Women Expedition", "canada-goose"),
        ("Red Bull Energy Drink Sticker", "red-bull"),
        ("Red Bull Riding Gloves Motorcycle", "red-bull"),
        ("Milwaukee Tool Bag 20 inch", "milwaukee"),
        ("Bugs Bunny Ears Headband", "looney-tunes"),
        ("Tech Deck Boards 6 Pack Fingerboard", "spin-master"),
        ("Garfield Cat Tree", "garfield"),
        ("Miami Heat Jersey Basketball Men", "miami-heat"),
        ("Quad Lock Case iPhone Bike Mount", "quad-lock"),
        ("Stone Island Sweatshirt Men Badge", "stone-island"),
    ],
)
def test_their_goods_are_the_marks(title: str, mark: str) -> None:
    assert mark in marks(title)

"""Initials that are a unit or a size, and signs of registration behind a name."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in
from listing_lint.brands.letters import bare


def marks(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.id for one in judged.claims]


@pytest.mark.parametrize(
    "title",
    [
        "12GG cashmere sweater women, 5 GG wool knit",
        "Sweater yarn cone, gauge of the machine: GG 3-12",
        "Baby bodysuit NB 0-3M cotton unisex",
        "Soft sole baby shoes, NB size",
        "Portable SSD 2 TB backpack case",
        "CC cream SPF50 foundation makeup",
        "Cooler bag for a 150 CC engine",
        "LV cable clip for low voltage, storage bag",
        "Full frame FF mount lens bag",
        "NB linear bearing slide unit, 8 mm shaft",
        "Terminal block GUCC1-8 for panel mount",
        "Universal AC DC travel charger for smartphones",
        "Case with HDMI cable M/M - 6 Feet",
        "Stereo cable, right angle, M M 6 ft",
        "Tripod bag with LP-K5 battery pack",
        "Labels for Frozen Foods and snacks, sticker set",
    ],
)
def test_a_measure_is_no_house(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("GG belt bag women leather", "gucci"),
        ("NB 990 shoes men size 42", "new-balance"),
        ("TB leather handbag women", "tory-burch"),
        ("CC earrings pearl women gold studs", "chanel"),
        ("LV monogram wallet women", "louis-vuitton"),
        ("AC/DC t-shirt, rock band", "ac-dc"),
        ("MM6 leather bag women", "maison-margiela"),
        ("Frozen Elsa sticker set for girls", "frozen"),
    ],
)
def test_a_house_is_one(title: str, mark: str) -> None:
    assert marks(title) == [mark]


@pytest.mark.parametrize("sign", ["™", "®", "℠"])
def test_a_sign_of_registration_is_no_letter(sign: str) -> None:
    assert marks(f"Omega{sign} watch men automatic") == ["omega"]
    assert marks(f"Canada Goose{sign} parka jacket men") == ["canada-goose"]
    assert bare(f"Omega{sign}") == "omega"


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("New Balance574 running shoes men", "new-balance"),
        ("Jordan4 retro basketball shoes", "jordan"),
        ("2026Canada Goose parka jacket men", "canada-goose"),
        ("Omega42mm watch men automatic", "omega"),
        ("Super Mario64 figure toy", "super-mario"),
    ],
)
def test_a_number_may_be_joined_to_a_name(title: str, mark: str) -> None:
    assert marks(title) == [mark]


@pytest.mark.parametrize(
    "title",
    [
        "Frozen3kg food bag",
        "Orange250ml juice bottle",
        "Target40cm archery face",
        "AP12 watch winder plug",
        "GAP3 mm seal",
        "Adapter NT-USB20 USB 2.0",
    ],
)
def test_a_measure_may_be_joined_to_a_word(title: str) -> None:
    assert marks(title) == []

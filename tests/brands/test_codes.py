"""Short names in the codes of models."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def named(title: str, brand: str = "") -> set[str]:
    judged = claims_in(
        [Field(title, "title")], core.lexicon(), core.goods(), brand=brand, day=date(2026, 11, 27)
    )
    return {claim.mention.term.mark.name for claim in judged.claims}


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Car speaker KFC-6983PS, 6 inch", "KFC"),
        ("Memory module 1 GB, KTM-TP3840", "KTM"),
        ("Backpack SL-LP-19B for laptops", "Loro Piana"),
        ("Hard drive 4 TB, WD40EZRZ", "WD-40"),
        ("Laptop table NAN-JN-2762-GG", "Gucci"),
        ("Camcorder battery VW-VBT190", "Volkswagen"),
        ("Patch cable CAT-5E, 3 m", "Caterpillar"),
        ("USB to PS2 adapter cable", "PlayStation"),
        ("Relay module AD1DA5-77, 5 V", "Adidas"),
        ("Cable ties 300 mm, SKU: N1KE-22", "Nike"),
        ("MLB 32 Pin Terminal Block Connector 10 A", "MLB"),
        ("UFC Universal Flange Coupling 8 mm", "UFC"),
        ("Universal Flange Coupling (UFC) 8 mm", "UFC"),
        ("Polo Hemd Damen Uni Marine S-XXL", "Marine Serre"),
        ("Bluse Damen Uni Marine S M L XL", "Marine Serre"),
        ("Blinker relay JBL-30A, 12 V", "JBL"),
        ("Satin ribbon LV-40mm, 20 yards", "Louis Vuitton"),
        ("O-ring CK 30x2 FKM, brown", "Calvin Klein"),
        ("Snap ring DG 15mm for shafts", "Dolce & Gabbana"),
        ("Roller chain BBR-2m, simplex", "Burberry"),
        ("Best of 25 years 2LP with a tote bag", "Loro Piana"),
        ("[LP] Songs of the sea, remastered, with a tote bag", "Loro Piana"),
        ("Songs of the sea LP+CD and T-shirt", "Loro Piana"),
    ],
)
def test_a_model_code_names_nobody(title: str, mark: str) -> None:
    assert mark not in named(title)


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("LG-K40 phone, unlocked", "LG"),
        ("JBL-T450 headphones", "JBL"),
        ("JBL-60W speaker, Bluetooth", "JBL"),
        ("LV 25x18 cm tote bag", "Louis Vuitton"),
        ("CK ring 12mm, steel, for men", "Calvin Klein"),
        ("Nike-270 running shoes", "Nike"),
        ("Hot-LV-2023 leather handbag", "Louis Vuitton"),
        ("PS2 game controller", "PlayStation"),
        ("[LP] suede loafers for men, leather shoes", "Loro Piana"),
        ("LP suede loafers for men, leather shoes", "Loro Piana"),
    ],
)
def test_a_mark_before_a_number_is_one(title: str, mark: str) -> None:
    assert mark in named(title)


@pytest.mark.parametrize(
    "title",
    [
        "Audio video cable, Treque 4 m",
        "Headphones with chinband",
        "Water under the mat makes any mat slide. Bath mat",
        "Webcam eFace 2025, high definition",
        "Activity tracker, col. NEG·",
        "Planning software Daylite for teams",
    ],
)
def test_words_that_are_near_to_a_mark_only(title: str) -> None:
    assert named(title) == set()


def test_a_maker_that_is_named_again_in_a_list_of_models() -> None:
    title = (
        "Laptop battery for Acer Aspire 3640 3670, part numbers BT.006, with charger, Acer Aspire 2420 2920"
    )
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 27))
    assert {claim.level for claim in judged.claims} == {"made for"}


def test_letters_on_both_sides_of_another_word_are_no_initials() -> None:
    assert named("Leather handbag G 카카오 G") == set()

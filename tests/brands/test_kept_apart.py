"""Disclaimers, what goods are said not to be, sets of makers with licences, and a style that is none of the mark's goods."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Claim, Field, claims_in


def claims(description: str, title: str = "Thing of wood, hand made", category: str = "") -> dict[str, Claim]:
    judged = claims_in(
        [Field(title, "title"), Field(description, "description")],
        core.lexicon(),
        core.goods(),
        category=category,
        day=date(2026, 11, 29),
    )
    return {claim.mention.term.mark.name: claim for claim in judged.claims}


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("This shop and this product are not affiliated with Disney.", {"Disney"}),
        ("A poster for the room. Not affiliated with Disney or Pixar.", {"Disney", "Pixar"}),
        ("We are in no way associated with or endorsed by Disney.", {"Disney"}),
        ("Dieses Produkt steht nicht in Verbindung mit Disney.", {"Disney"}),
        ("Producto no afiliado a Disney.", {"Disney"}),
        ("Mickey Mouse is a trademark of Disney.", {"Disney", "Mickey Mouse"}),
        ("Princesses drawn by our own hand. Contains no Disney characters.", {"Disney"}),
        ("Enthält keine Disney Figuren.", {"Disney"}),
        ("Bricks of our own mould. Not affiliated with LEGO Group.", {"LEGO"}),
        ("Hobby works for the shelf. Not affiliated with LEGO® or Lucasfilm™.", {"LEGO", "Star Wars"}),
        ('Not endorsed by the LEGO Group. "LEGO" is a registered trademark.', {"LEGO"}),
        ("The LEGO Group does not sponsor, authorise or endorse this shop.", {"LEGO"}),
        (
            (
                "Not affiliated with Lego, Roblox, Mega Bloks, Lincoln Logs, Erector Set, Tinkertoys, K'nex, Bionicle, Pokemon,"
                " Nintendo or the Pirates of the Caribbean."
            ),
            {"LEGO", "Roblox", "Nintendo", "Pirates of the Caribbean"},
        ),
        ("These are not AirPods.", {"Apple"}),
        ("This isn't a real Rolex.", {"Rolex"}),
        ("Ce ne sont pas des AirPods.", {"Apple"}),
        ("Esto no es un Rolex.", {"Rolex"}),
    ],
)
def test_a_disclaimer_is_no_claim_to_a_mark(text: str, marks: set[str]) -> None:
    found = claims(text)
    assert found.keys() >= marks
    assert {found[mark].level for mark in marks} == {"made for"}
    assert all(found[mark].apart for mark in marks)


@pytest.mark.parametrize(
    "text",
    [
        "The Disney tower with all characters.",
        "Not an official Disney toy.",
        "Not a licensed Disney costume; our own design.",
        "No other Disney toy is as soft as this one.",
        "Without Disney logo, otherwise the same.",
        "Not only Disney fans love it.",
        "Disney does not grow old: a castle with all characters.",
        "Sold with Disney characters on the lid.",
    ],
)
def test_whoever_shows_a_character_does_not_disclaim_it(text: str) -> None:
    found = claims(text)
    assert found["Disney"].level == "plain"
    assert not found["Disney"].apart


@pytest.mark.parametrize(
    "text", ["Charger not including MagSafe.", "Not compatible with MagSafe.", "AirPods are not included."]
)
def test_what_is_left_out_is_no_disclaimer(text: str) -> None:
    (claim,) = claims(text, "Charger of wood").values()
    assert (claim.level, claim.apart) == ("made for", False)


def test_the_gravest_is_told_of_several() -> None:
    found = claims("The Disney tower. Not affiliated with Disney.")
    assert found["Disney"].level == "plain"
    found = claims("Bricks for LEGO plates. Not affiliated with LEGO.")
    assert found["LEGO"].level == "made for"
    assert not found["LEGO"].apart


@pytest.mark.parametrize(
    ("title", "marks"),
    [
        ("Display case for LEGO Star Wars set 75192, clear", {"Star Wars"}),
        ("LED lamp kit for LEGO® Ideas Disney lamp 21357", {"Disney"}),
        ("Light kit compatible with LEGO Hogwarts castle set 71043", {"Harry Potter"}),
    ],
)
def test_what_a_set_shows_is_what_the_goods_fit(title: str, marks: set[str]) -> None:
    found = claims("A case.", title)
    assert {found[mark].level for mark in marks} == {"made for"}


@pytest.mark.parametrize(
    "title",
    [
        "Case for iPhone 13 Disney Mickey Mouse",
        "Bricks for LEGO plates with Star Wars figures",
        "LEGO Star Wars set",
        "Bricks for LEGO. Star Wars figures",
    ],
)
def test_what_is_shown_on_goods_for_others_is_told(title: str) -> None:
    found = claims("A thing.", title)
    assert "plain" in {claim.level for claim in found.values() if claim.mention.term.mark.name != "LEGO"}


@pytest.mark.parametrize(
    ("title", "copy"),
    [
        ("LEGO-style brick racing game for two players", False),
        ("LEGO style case for phones, silicone", False),
        ("Block kit for children, Lego-like bricks 500 pieces", True),
        ("Ray-Ban style sunglasses, black", True),
        ("Gucci style leather belt, brown", True),
        ("Phone case, black, Chanel style", True),
        ("Pokemon style plush toy", True),
    ],
)
def test_a_style_is_a_copy_of_what_the_mark_sells(title: str, copy: bool) -> None:
    (claim,) = claims("A thing.", title).values()
    assert (claim.worse is not None) is copy


@pytest.mark.parametrize(
    ("title", "text", "level"),
    [
        ("E-Bike 28 Zoll, 625 Wh", "Inklusive ABUS Bordo Fahrradschloss.", "made for"),
        ("City bike 28 inch with ABUS frame lock", "", "made for"),
        ("ABUS bike lock Granit 540", "", "plain"),
        ("Fahrradschloss ABUS Bordo", "", "plain"),
        ("Bike lock, 110 cm", "With an ABUS cylinder.", "plain"),
        ("Padlock ABUS 70 mm", "", "plain"),
        ("Candado Abus 40 mm", "", "plain"),
    ],
)
def test_a_lock_comes_with_a_bicycle_and_is_sold_by_itself(title: str, text: str, level: str) -> None:
    found = claims(text, title)
    assert found["ABUS"].level == level

"""The colour of a lamp's light is not that of the lamp."""

from __future__ import annotations

from typing import Any

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.claims.term_clashes import colour_clashes
from listing_lint.claims.told import told


def clashes(title: str, colour: str, **fields: Any) -> int:
    fields |= {"title": title, "attributes": {"Color": colour}}
    return len(list(colour_clashes(told(Listing(fields, fields, "A1", "a.json", "")))))


@pytest.mark.parametrize(
    ("title", "colour"),
    [
        ("LED lamp 10W warm white", "Black"),
        ("String lights, white light", "Black"),
        ("Lampe LED 10W blanc chaud", "Noir"),
        ("Guirlande LED lumière blanche", "Noir"),
        ("LED Lampe warm weiß", "Schwarz"),
        ("Lámpara LED blanco cálido", "Negro"),
        ("Lámpara LED luz blanca", "Negro"),
        ("Lampada LED bianco caldo", "Nero"),
        ("Lâmpada LED branco frio", "Preto"),
        ("Lampa LED biały ciepły", "Czarny"),
        ("Лампа LED белый теплый свет", "Черный"),
        ("LED ampul beyaz ışık", "Siyah"),
        ("LEDライト 昼白色", "黒"),
        ("LED灯 暖白光", "黑色"),
        ("Black LED lamp", "Warm white"),
    ],
)
def test_light_says_nothing_of_the_lamp(title: str, colour: str) -> None:
    assert clashes(title, colour) == 0


def test_what_is_chosen_is_the_light() -> None:
    some = [{"attributes": {"Color": one}, "price": 9} for one in ("Warm white", "Cool white")]
    assert clashes("LED desk lamp, black", "Black", variants=some) == 0


@pytest.mark.parametrize(
    ("title", "colour"),
    [
        ("White lamp", "Black"),
        ("Lampe blanche", "Noir"),
        ("LED Lampe weiß 10 W", "Schwarz"),
        ("Red lamp, warm white light", "Black"),
        ("White towel, 2 m", "Black"),
    ],
)
def test_the_lamp_itself_and_other_goods(title: str, colour: str) -> None:
    assert clashes(title, colour) == 1

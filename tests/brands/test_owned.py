"""Devices that shoppers have already, which the goods serve."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in
from listing_lint.brands.owned import said_of


def _levels(title: str, description: str = "") -> set[str]:
    fields = [Field(title, "title"), Field(description, "description")]
    judged = claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 1, 1))
    return {claim.level for claim in judged.claims}


@pytest.mark.parametrize(
    "title",
    [
        "Wall shelf holds your PlayStation 5 console",
        "Sleeve protects your MacBook from scratches",
        "Bag carries a Nintendo Switch and games",
        "Cleaning brush made to clean your AirPods",
        "Cable charges your new iPhone fast",
        "Remote to control Samsung TVs",
        "Mount lets you fix a GoPro on a helmet",
        "Cover keeps a Weber grill dry",
        "Hülle schützt dein iPad Air",
        "Funda que protege tu Kindle Paperwhite",
        "Supporto che tiene il tuo Apple Watch",
        "Чехол защищает ваш iPhone 15",
    ],
)
def test_goods_that_serve_a_device_are_made_for_it(title: str) -> None:
    assert _levels(title) == {"made for"}


@pytest.mark.parametrize(
    "text",
    [
        "It charges your Galaxy S24 overnight.",
        "Schützt dein neues MacBook vor Staub.",
        "Keep your Garmin dry.",
    ],
)
def test_and_so_they_are_in_a_description(text: str) -> None:
    assert _levels("Stand for desk, black", text) == {"made for"}


@pytest.mark.parametrize(
    "title",
    [
        "Enjoy your iPhone 15 Pro Max 256GB unlocked smartphone",
        "Your new PlayStation 5 console bundle",
        "Connect your Sonos Era 100 speaker black",
        "Charging Samsung Galaxy S24 Ultra 512GB phone",
        "Get your Nike Air Max today",
        "Holding Gucci bag women handbag",
        "Ceramic mug, your BMW and you",
        "Building blocks to display your Lego",
    ],
)
def test_the_marks_own_goods_and_what_shows_it_are_not(title: str) -> None:
    assert _levels(title) == {"plain"}


@given(st.text(max_size=80), st.integers(0, 90))
def test_any_text_is_taken(text: str, start: int) -> None:
    said, begins = said_of(text, start)
    assert said in {"", "owned", "served"}
    assert begins <= start


def test_hostile_texts_end() -> None:
    assert said_of("your " * 20_000, 100_000)[0] == "owned"


@pytest.mark.parametrize(
    ("title", "level"), [("Essentials Samsung Case", "made for"), ("Samsung Galaxy S21 phone", "plain")]
)
def test_an_accessory_is_chosen_by_the_device_that_it_fits(title: str, level: str) -> None:
    fields = [Field(title, "title"), Field("Samsung Galaxy S21", "variant", "Size")]
    judged = claims_in(fields, core.lexicon(), core.goods(), day=date(2026, 1, 1))
    assert [claim.level for claim in judged.claims if claim.field == 1] == [level]

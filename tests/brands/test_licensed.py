"""Characters and persons on goods of makers who have licences for such."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from listing_lint.brands import core, licensed
from listing_lint.brands.authorized import Authorization
from listing_lint.brands.judging import Field, claims_in

DAY = date(2026, 11, 30)


def told(title: str, *authorized: str, brand: str = "") -> dict[str, str]:
    """The marks that are told, each with the maker who shows it."""
    given = [Authorization(one) for one in authorized]
    judged = claims_in(
        [Field(title, "title")], core.lexicon(), core.goods(), brand=brand, authorized=given, day=DAY
    )
    return {claim.mention.term.mark.name: claim.maker for claim in judged.claims}


@pytest.mark.parametrize(
    ("title", "maker", "shown"),
    [
        ("LEGO Star Wars building set, 300 pieces", "LEGO", "Star Wars"),
        ("Funko Pop Harry Potter vinyl figure", "Funko", "Harry Potter"),
        ("2020 Panini Prizm LeBron James card", "Panini Group", "LeBron James"),
    ],
)
def test_who_may_sell_the_makers_goods_may_sell_what_they_show(title: str, maker: str, shown: str) -> None:
    assert told(title) == {maker: "", shown: maker}
    assert told(title, maker) == {}


def test_other_makers_have_no_licence() -> None:
    assert told("Nike shirt Harry Potter", "Nike") == {"Harry Potter": ""}
    assert told("Harry Potter mug, blue") == {"Harry Potter": ""}


def test_what_is_made_for_the_maker_has_none() -> None:
    assert told("Star Wars stickers compatible with LEGO")["Star Wars"] == ""


def test_a_character_in_disguise_and_a_copy_are_told() -> None:
    assert "Harry Potter" in told("Funko Pop H4rry P0tter figure", "Funko")
    assert "Harry Potter" in told("Funko Pop Harry Potter figure, replica", "Funko")


def test_the_declared_brand_is_such_a_maker() -> None:
    assert told("Star Wars building set, 300 pieces", "LEGO", brand="LEGO") == {}


def test_makers_are_marks_of_the_lexicon() -> None:
    file = Path(licensed.__file__).parent / "built_in" / "licensed.toml"
    marks = tomllib.loads(file.read_text(encoding="utf-8"))["marks"]
    known = core.core_marks()
    assert [mark for mark in marks if mark not in known] == []
    assert len(marks) == len(set(marks))

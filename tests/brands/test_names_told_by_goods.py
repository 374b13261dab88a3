"""Names that are a mark beside its goods alone, and ways to write one."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def named(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.name for one in judged.claims]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Figma anime figure, movable joints, 15 cm", "Good Smile Company"),
        ("Linglong tyre R666 225/70R15C 112/110R", "Linglong Tire"),
        ("KENZOHOMME INTENSE eau de toilette 60 ml", "KENZO"),
        ("XIOMI MI 10T PRO 8GB/128GB smartphone", "Xiaomi"),
        ("Фигурка Йода, 10 см", "Yoda"),
    ],
)
def test_a_mark(title: str, mark: str) -> None:
    assert named(title) == [mark]


@pytest.mark.parametrize(
    "title", ["Presentation deck of 100 slides for Figma and Keynote", "Linglong porcelain tea cup, 80 ml"]
)
def test_no_mark_of_these_goods(title: str) -> None:
    assert not {"Good Smile Company", "Linglong Tire"} & set(named(title))


def test_iodine_is_no_character() -> None:
    assert named("Настойка Йода 5%, флакон 25 мл") == []


def test_a_kind_of_tomatoes_is_no_drink() -> None:
    assert named("Campari-Tomaten, 500 g") == []
    assert named("Campari bitter aperitif, 70 cl") == ["Campari"]

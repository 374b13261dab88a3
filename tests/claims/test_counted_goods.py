"""Capsules, bags and rolls that a text counts, and colours and materials within longer words."""

from __future__ import annotations

import pytest

from listing_lint.claims.counted_goods import things
from listing_lint.claims.unspaced_words import begins_alone, stands_alone


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("120 capsules", 120, "capsules"),
        ("30 cápsulas", 30, "capsules"),
        ("60粒", 60, "capsules"),
        ("60 tabs lemon", 60, "tablets"),
        ("40 tea bags", 40, "bags"),
        ("100 sachets de thé", 100, "bags"),
        ("20 пакетиков", 20, "bags"),
        ("12 rollos", 12, "rolls"),
        ("100抽", 100, "wipes"),
        ("200 gloves", 200, "gloves"),
    ],
)
def test_goods_are_counted_by_their_kind(text: str, number: int, kind: str) -> None:
    assert [(one.number, one.kind) for one in things(text)] == [(number, kind)]


@pytest.mark.parametrize("text", ["iPad 10 tablet", "2x60 tablets", "10 inch tablet", "5 pockets", "30-day"])
def test_other_numbers_count_no_goods(text: str) -> None:
    assert things(text) == ()


@pytest.mark.parametrize(
    ("text", "word", "alone"),
    [
        ("블루투스 스피커", "블루", False),
        ("블루 스피커", "블루", True),
        ("다크블루 셔츠", "블루", True),
        ("블루색상", "블루", True),
        ("블랙박스", "블랙", False),
        ("ブルートゥース", "ブルー", False),
        ("マグ ブルー 300ml", "ブルー", True),
        ("ネイビーブルー", "ブルー", True),
        ("ブラックレザー", "ブラック", True),
        ("蓝色耳机", "蓝色", True),
        ("a blue mug", "blue", True),
    ],
)
def test_a_colour_within_another_word_is_none(text: str, word: str, alone: bool) -> None:
    start = text.index(word)
    assert stands_alone(text, start, start + len(word)) is alone


@pytest.mark.parametrize(
    ("text", "alone"), [("エコレザー", False), ("ソフトレザー", True), ("本革 レザー", True)]
)
def test_a_material_at_the_end_of_another_word(text: str, alone: bool) -> None:
    assert begins_alone(text, text.index("レザー")) is alone

"""Words in the form by which listings are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.similarity.tokens import distinct, fold, measures, normal, sequence, words


@pytest.mark.parametrize(
    "spellings",
    [
        ("12 cm", "12cm", "12 Zentimeter", "120 mm", "120mm", "12 厘米", "１２ｃｍ", "12,0 cm", "0.12 m".replace(" ", "")),
        ("2 TB", "2000 GB", "2tb"),
        ("1.5 L", "1500 ml", "1,5 Liter", "150 cl"),
        ("5000mAh", "5000 mAh", "5,000 mAh", "5 Ah", "5000毫安时"),
        ('27"', "27 inch", "27-Zoll", "68.6 cm", "27''", "27 дюймов"),
        ("black", "Schwarz", "NOIR", "negra", "чёрный", "黑色", "ブラック", "สีดำ"),
        ("navy", "navy blue", "bleu marine", "marineblau", "藏青色"),
        ("cotton", "Baumwolle", "coton", "algodón", "хлопок"),
        ("large", "grand", "大号"),
        ("men", "Mens", "Herren", "homme", "мужские"),
        ("speaker", "Speakers"),
        ("Café", "cafe", "CAFE\u0301"),
        ("8.0", "8", "8,00"),
        ("soft\u00adware", "software", "soft\u200bware"),
        ("٣", "3"),
        ("Sony", "Ѕony", "Sоny"),
    ],
)  # fmt: skip
def test_spellings_that_are_one(spellings: tuple[str, ...]) -> None:
    assert {words(one) for one in spellings} == {words(spellings[0])}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sony WH-1000XM4", ("sony", "wh", "1000xm4")),
        ("64GB and 128 GB", ("64gb", "and", "128gb")),
        ("GV-RX580GAMING-4GD", ("gv", "rx580gaming", "4gd")),
        ("手机128GB黑色", ("手机", "128gb", "black")),
        ("蓝牙耳机", ("蓝牙", "牙耳", "耳机")),
        ("10x20cm", ("10x", "200mm")),
        ("3 in 1", ("3", "in", "1")),
        ("Nova S7+", ("nova", "s7", "plus")),
        ("2+1 / lid + cup", ("2", "1", "lid", "cup")),
        ("", ()),
        ("!!! ---", ()),
    ],
)
def test_words_of_a_text(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


def test_other_measures_are_other_words() -> None:
    assert words("64 GB") != words("128 GB")
    assert words("1 m") != words("2 m")


@pytest.mark.parametrize("text", ["EL-334MB", "v2.4.1 mm", "5G phone", "2 in 1", "Galaxy S20", "10 items"])
def test_no_measures(text: str) -> None:
    assert [name for *_, name in measures(fold(text)) if name in ("334gb", "1mm", "50.8mm")] == []


def test_a_long_text_has_the_words_of_a_short_one() -> None:
    text = "Wireless Speakers, schwarz, mit Kabel. 蓝牙耳机"
    assert set(words(text)) == set(distinct(sequence(fold(text))))


@given(st.text(max_size=300))
def test_any_text_has_words(text: str) -> None:
    found = words(text, 50)
    assert len(found) <= 50
    assert all(found)
    assert words(text, 50) == found
    assert all(folded == folded.lower() for folded in sequence(fold(text)) if folded.isascii())


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_for_words(text: str) -> None:
    assert words(fold(text)) == words(text)


@given(st.text(alphabet="0123456789.,-'\" xcmginft", max_size=200))
def test_measures_lie_in_the_text_in_order(text: str) -> None:
    folded = fold(text)
    behind = 0
    for start, end, name in measures(folded):
        assert behind <= start < end <= len(folded)
        assert name
        behind = end


def test_a_huge_text_is_read_up_to_its_bound() -> None:
    assert len(words("word " * 100_000, 200)) == 200


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("listing_lint.similarity.tokens._MOST_REMEMBERED", 3)
    monkeypatch.setattr("listing_lint.similarity.tokens._known", {})
    assert [normal(word) for word in ("ones", "twos", "fours", "fives")] == ["one", "two", "four", "five"]
    from listing_lint.similarity import tokens

    assert len(tokens._known) <= 3

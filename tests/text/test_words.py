"""Words of a title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.words import counts, folded, key_of, most_repeats, singular, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Men's T-Shirt, 2 x 500ml", ["Men's", "T-Shirt", "2", "x", "500ml"]),
        ("Größe – l'été", ["Größe", "l'été"]),
        ("कपड़ा बोतल", ["कपड़ा", "बोतल"]),
        ("не-протекает кружка", ["не-протекает", "кружка"]),
        ("不锈钢保温杯 500ml", ["不锈钢保温杯", "500ml"]),
        ("", []),
        ("--- ''", []),
    ],
)
def test_words_are_those_of_unicode(text: str, words: list[str]) -> None:
    assert [word.text for word in words_of(text)] == words
    assert all(text[word.start : word.end] == word.text for word in words_of(text))


@pytest.mark.parametrize(
    ("one", "other"), [("Men's", "MEN"), ("Ｃｕｐ", "cup"), ("STRASSE", "straße"), ("dogs'", "dogs")]
)
def test_words_are_the_same_without_case_width_and_possession(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("plural", "one"),
    [("cases", "case"), ("batteries", "battery"), ("dresses", "dress"), ("boxes", "box"), ("glass", "glass"),
     ("bus", "bus"), ("gas", "gas"), ("series", "sery"), ("платья", "платья")],
)  # fmt: skip
def test_english_plurals(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_what_says_nothing_is_not_counted() -> None:
    assert [
        key
        for key in (
            "the",
            "mit",
            "для",
            "pro",
            "med",
            "için",
            "עם",
            "500ml",
            "2",
            "x",
            "cm",
            "a",
            "cup",
            "чашка",
        )
        if counts(key)
    ] == [
        "cup",
        "чашка",
    ]


def test_a_folded_text_has_no_signs() -> None:
    assert folded("TRAVEL  Cup, (500 ml)!") == folded("travel cup - 500 ml") == "travel cup 500 ml"


@given(st.text(max_size=80))
def test_words_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    behind = 0
    for word in words_of(text):
        assert behind <= word.start < word.end <= len(text)
        behind = word.end


@given(
    st.lists(
        st.sampled_from(["Cup", "cups", "Lid,", "tea-cup", "Größe", "x", "is", "СТАЛЬ", "стали"]), max_size=12
    )
)
def test_the_first_look_never_counts_too_few_repeats(words: list[str]) -> None:
    text = " ".join(words)
    keys = [singular(word.key) for word in words_of(text) if counts(word.key)]
    assert most_repeats(text) >= len(keys) - len(set(keys))

"""Variants that are not the goods."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.offers.odd import odd_words
from listing_lint.offers.spread import deviations_below, median_of_others


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Deposit", "fee"),
        ("shipping fee", "fee"),
        ("Extra fee - do not buy", "fee"),
        ("Anzahlung", "fee"),
        ("补差价专拍", "fee"),
        ("доплата", "fee"),
        ("frais de port", "fee"),
        ("送料差額", "fee"),
        ("Sample", "sample"),
        ("Farbkarte", "sample"),
        ("образец", "sample"),
        ("色卡", "sample"),
        ("Case", "part"),
        ("only cable", "part"),
        ("nur Hülle", "part"),
        ("accesorios", "part"),
        ("чехол", "part"),
        ("配件", "part"),
        ("Replacement filter", "part"),
        ("Camera with case", None),
        ("Camera + battery", None),
        ("Kamera mit Hülle", None),
        ("Standard", None),
        ("Red / XL", None),
        ("Showcase", None),
        ("Cableway", None),
        ("带支架", None),
    ],
)
def test_words(text: str, sort: str | None) -> None:
    found = odd_words(text)
    assert (found[0] if found else None) == sort


@given(st.text())
def test_every_word_is_in_the_text(text: str) -> None:
    found = odd_words(text)
    if found is not None:
        assert text[found[2] : found[3]] == found[1]


def test_one_odd_price_does_not_hide_itself() -> None:
    prices = [89.0, 92.0, 89.0, 95.0, 2.5]
    assert median_of_others(prices, 4) == 90.5
    assert deviations_below(prices, 4) > 3.5
    assert deviations_below(prices, 0) < 1
    assert deviations_below([10.0, 10.0, 10.0], 0) == 0


_PIECES = [
    "deposit",
    "only",
    "case",
    "replacement",
    "filter",
    "with",
    "sample",
    "no",
    "phone",
    "X",
    "-",
    "link for",
    "_",
    "ersatz",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=6).map(" ".join))
def test_a_text_of_ascii_is_read_as_any_other(text: str) -> None:
    # A sign that stands apart and is no word: the text is not plain then, and nothing else changes.
    assert odd_words(text) == odd_words(f"{text} \u00a7")


def test_no_word_of_another_script_is_lost_in_ascii() -> None:
    from listing_lint.offers.odd import _SORTS, _whole

    for _, words in _SORTS:
        for written in re.split(r"[|()?]+", words):
            text = written.replace("\\w+", "thing").replace("\\w{1,6}", "thing")
            if text.isascii():
                whole, plain = _whole(words, False).search(text), _whole(words, True).search(text)
                assert (whole and whole.span()) == (plain and plain.span()), text

"""Goods that are made for a mark's goods, and those that only look like it: both halves of the cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.brands.made_for import is_made_for, past_models
from tools.score_brands import CASES, Tally, cases_in, half_of, score


@pytest.mark.parametrize("half", [1, 2])
@pytest.mark.parametrize(("way", "least"), [("nominative", 0.92), ("nominative_own", 0.95)])
def test_both_halves(half: int, way: str, least: float) -> None:
    tally = Tally()
    for case in cases_in(CASES / "made_for"):
        if case["way"] == way and half_of(case) == half:
            score(case, tally)
    assert tally.marks > 60
    assert tally.levelled / tally.marks >= least, "\n".join(tally.misses)


@pytest.mark.parametrize(
    ("text", "mark", "said"),
    [
        ("Case for iPhone 15", "iPhone", "perhaps"),
        ("Case fully compatible only with the new iPhone", "iPhone", "surely"),
        ("Laptop for students Dell Inspiron", "Dell", ""),
        ("Shoes for men Nike", "Nike", ""),
        ("Slim fit Levi's jeans", "Levi", "perhaps"),
        ("Dyson V8 uyumlu filtre", "Dyson", "surely"),
        ("Nike kadınlar için", "Nike", ""),
        ("Wiper blades, fits Golf VII, Audi A3", "Audi", "surely"),
        ("Bag for Women 2024 Gucci", "Gucci", ""),
        ("This is not a product made by Dyson", "Dyson", "surely"),
        ("Genuine. Dyson", "Dyson", ""),
        ("", "", ""),
    ],
)
def test_words_around(text: str, mark: str, said: str) -> None:
    at = text.find(mark)
    assert is_made_for(text, at, at + len(mark)) == said


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_are_taken(before: str, after: str) -> None:
    assert is_made_for(f"{before}X{after}", len(before), len(before) + 1) in {"", "perhaps", "surely"}


@pytest.mark.parametrize("piece", ["1", "a1-", "I ", "for ", "not ", " the", "，", "a b ", "1/"])
def test_hostile_words_end(piece: str) -> None:
    text = f"{piece * 4000}X{piece * 4000}é"
    at = text.find("X")
    assert is_made_for(text, at, at + 1) in {"", "perhaps", "surely"}
    assert past_models(text, at + 1, None)

"""The plus behind a name."""

from __future__ import annotations

import pytest

from listing_lint.text.plus_signs import name_plus


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("s21+", "s21 plus "),
        ("note 10+, blue", "note 10 plus , blue"),
        ("a++", "a plus plus "),
        ("a+++", "a plus plus plus "),
        ("2+1", "2+1"),
        ("lid + cup", "lid + cup"),
        ("+5 dioptres", "+5 dioptres"),
        ("a++++", "a++++"),
        ("c++17", "c++17"),
        ("", ""),
    ],
)
def test_a_plus_behind_a_name(text: str, named: str) -> None:
    assert name_plus(text) == named


def test_many_of_them_take_no_time() -> None:
    assert name_plus("a" + "+" * 200_000) == "a" + "+" * 200_000
    assert name_plus("s7+ " * 50_000).count("plus") == 50_000

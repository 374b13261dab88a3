"""Which two neighbours may stand side by side in one name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.brands import core
from listing_lint.brands.letters import bare
from listing_lint.brands.pairs import may_go_on

if TYPE_CHECKING:
    from listing_lint.brands.lexicon import Lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return core.lexicon()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Louis", "Vuitton"),
        ("(Louis", "Vuitton)"),
        ("Lous", "Vuiton"),  # each nearly a word of the name
        ("C@lvin", "Klein"),
        ("Ni", "ke"),  # torn
        ("N", "I"),
        ("香", "奈"),
        ("nottiuV", "siuoL"),  # backwards
        ("G***i", "G***i"),
    ],
)
def test_they_may(lexicon: Lexicon, left: str, right: str) -> None:
    assert may_go_on(left, right, lexicon)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("cotton", "dress"),
        ("Vuitton", "dress"),
        ("blue", "-"),
        ("", "Vuitton"),
        ("1200mm", "x"),
        ("棉质连衣裙", "dress"),
    ],
)
def test_they_do_not(lexicon: Lexicon, left: str, right: str) -> None:
    assert not may_go_on(left, right, lexicon)


def test_every_pair_of_a_name_may(lexicon: Lexicon) -> None:
    names = [bare(term.text) for term in lexicon.kept()][::7]
    pairs = [pair for name in names for pair in pairwise(name.split(" ")) if name.isascii()]
    assert len(pairs) > 500
    assert not [pair for pair in pairs if not may_go_on(*pair, lexicon)]


def test_every_torn_name_may(lexicon: Lexicon) -> None:
    names = [name for name in lexicon.names if name.isascii() and len(name) > 3][::40]
    torn = [(name[:cut], name[cut:]) for name in names for cut in range(1, len(name))]
    assert len(torn) > 1_000
    assert not [pieces for pieces in torn if not may_go_on(*pieces, lexicon)]


@settings(max_examples=300)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_asked_of(left: str, right: str) -> None:
    lexicon = core.lexicon()
    # What is remembered of a word is what was found out about it.
    assert may_go_on(left, right, lexicon) == may_go_on(left, right, lexicon)

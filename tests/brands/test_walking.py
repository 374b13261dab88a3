"""The compiled walk over a text finds the stretches that Python finds, and says so where it does not know enough."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.brands import core, walking
from listing_lint.brands.first_look import any_marks
from listing_lint.brands.islands import NAMES, NEAR, islands_in
from listing_lint.brands.lexicon import Lexicon
from listing_lint.brands.walking import CROSS, JOINT, new_walker

if TYPE_CHECKING:
    from listing_lint.brands.word_walk import Walker

pytestmark = pytest.mark.skipif(
    new_walker() is None,
    reason="the walk was not compiled: no C compiler where the package was installed, or LISTING_LINT_PURE",
)
QUIET = 0


@pytest.fixture
def walker() -> Walker:
    made = new_walker()
    assert made is not None
    return made


@pytest.fixture(scope="module")
def both() -> tuple[Lexicon, Lexicon]:
    """One lexicon that walks in C, and the same that walks in Python."""
    compiled, python = Lexicon(core.core().tables), Lexicon(core.core().tables)
    python.walker = None
    return compiled, python


PIECES = """
Nike Louis Vuitton Dolce & Gabbana Calvin Klein H M x X - – / H&M of the Lord Rings Air Max 90 C@lvin N i k e Lou is
Black Case cotton dress 香奈儿 香 奈 儿 Найк Hello Kitty D G
"""
WORDS = st.sampled_from([*PIECES.split(), "e\u0301", "N\u200bike", "\ud800"])
BLANKS = st.sampled_from([" ", "  ", "\n", "\u00a0", "\u3000", " \u2003", "\x1f", "\t\r\n"])


@settings(max_examples=400)
@given(st.lists(st.tuples(st.one_of(WORDS, st.text(max_size=6)), BLANKS), max_size=12))
def test_both_walks_find_the_same(both: tuple[Lexicon, Lexicon], parts: list[tuple[str, str]]) -> None:
    compiled, python = both
    text = "".join(word + blank for word, blank in parts)
    wanted = islands_in(text, python)
    # The first time by Python, which teaches; then by what it has taught.
    assert islands_in(text, compiled) == wanted
    assert islands_in(text, compiled) == wanted
    if wanted and "<" not in text and "&" not in text:
        assert any_marks([text], compiled)


def test_what_was_taught_is_walked_and_what_was_not_is_none(both: tuple[Lexicon, Lexicon]) -> None:
    compiled, _ = both
    assert compiled.walker is not None
    text = "Unheardofword beside Nike"
    assert compiled.walker.walk(text) is None
    islands_in(text, compiled)
    assert compiled.walker.walk(text) == [(21, 25)]


def test_words_are_parted_by_what_parts_them_in_python(walker: Walker) -> None:
    walker.word("a", NAMES)
    walker.pair("a", "a", False)
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        blank = len(f"a{char}a".split()) == 2
        assert (walker.walk(f"a{char}a") == [(0, 1), (2, 3)]) == blank, hex(code)


def test_places_are_code_points(walker: Walker) -> None:
    for word in ("香奈儿", "é", "😀", "b"):
        walker.word(word, QUIET)
    walker.word("nike", NAMES)
    for word in ("香奈儿", "é", "😀", "b"):
        walker.pair(word, "nike", False)
        text = f"\u3000{word}  nike"
        assert walker.walk(text) == [(text.index("nike"), len(text))]


@pytest.mark.parametrize(
    ("text", "linked", "wanted"),
    [
        ("calvin klein", [("calvin", "klein")], [(0, 12)]),
        ("calvin klein", [], []),  # parts of names alone
        ("nike klein", [], [(0, 4)]),
        ("klein & calvin", [("klein", "calvin")], [(0, 14)]),
        ("klein & & calvin", [("klein", "calvin")], [(0, 16)]),
        ("klein & x & calvin", [("klein", "calvin")], []),  # behind another joint an x is a letter
        ("klein x calvin", [("klein", "calvin")], [(0, 14)]),
        ("& klein &", [], []),
        ("nike nike", [("nike", "nike")], [(0, 9)]),
    ],
)
def test_stretches_grow_over_links_and_joints(
    walker: Walker, text: str, linked: list[tuple[str, str]], wanted: list[tuple[int, int]]
) -> None:
    words = {"calvin": NEAR, "klein": NEAR, "nike": NAMES, "&": JOINT, "x": JOINT + CROSS}
    for word, value in words.items():
        walker.word(word, value)
    for left in words:
        for right in words:
            walker.pair(left, right, (left, right) in linked)
    assert walker.walk(text) == wanted


def test_many_words_are_kept_and_no_more_than_it_may() -> None:
    from listing_lint.brands.word_walk import Walker

    walker = Walker(os.urandom(16), 5_000)
    for number in range(20_000):
        walker.word(f"word{number}", QUIET)
    assert sum(walker.walk(f"word{number}") == [] for number in range(20_000)) == 5_000
    assert all(walker.walk(f"word{number}") == [] for number in range(5_000))


def test_a_word_may_be_taught_again(walker: Walker) -> None:
    walker.word("nike", QUIET)
    walker.word("nike", NAMES)
    assert walker.walk("nike") == [(0, 4)]


@pytest.mark.parametrize("text", ["\ud800", "nike \udfff", "nike " * 300_000])
def test_what_has_no_bytes_or_too_many_is_left_to_python(walker: Walker, text: str) -> None:
    walker.word("nike", NAMES)
    walker.pair("nike", "nike", False)
    walker.word("\ud800", NAMES)
    walker.pair("nike", "\udfff", True)
    assert walker.walk(text) is None


def test_wrong_values_are_errors(walker: Walker) -> None:
    from listing_lint.brands.word_walk import Walker

    for wrong in (None, 1, b"nike"):
        with pytest.raises(TypeError):
            walker.walk(wrong)  # type: ignore[arg-type]
        with pytest.raises(TypeError):
            walker.pair("nike", wrong, True)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="16 bytes"):
        Walker(b"short", 10)
    with pytest.raises(TypeError):
        Walker(key=os.urandom(16), most=10)  # type: ignore[call-arg]


def test_what_was_built_of_another_source_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "VERSION", walking.VERSION + 1)
    assert new_walker() is None

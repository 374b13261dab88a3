"""Counting texts in a figure's unit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.profiles.model import Figure
from listing_lint.profiles.units import fitting, size


def figure(key: str, value: int) -> Figure:
    return Figure(key, value, "s", None, "own", "here")


def test_characters_are_code_points() -> None:
    limit = figure("title.max_length", 3)
    assert size("敦煌é🙂", limit) == 4
    assert fitting("敦煌é🙂", limit) == 3
    assert fitting("ab", limit) == 2


def test_bytes_are_those_of_utf8_and_no_character_is_cut() -> None:
    assert size("aé敦🙂\ud800", figure("description.max_bytes", 0)) == 1 + 2 + 3 + 4 + 3
    text = "aé敦🙂"
    fits = [fitting(text, figure("description.max_bytes", limit)) for limit in range(12)]
    assert fits == [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4]


@given(st.text(st.characters(), max_size=40), st.integers(0, 200))
def test_what_fits_is_the_longest_start_within_the_limit(text: str, limit: int) -> None:
    for key in ("title.max_length", "description.max_bytes"):
        bound = figure(key, limit)
        fits = fitting(text, bound)
        assert size(text[:fits], bound) <= limit
        assert fits == len(text) or size(text[: fits + 1], bound) > limit

"""Counting texts in a figure's unit."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.profiles.load import ProfileError, load_profile, read_sources
from listing_lint.profiles.model import Figure, Unit
from listing_lint.profiles.units import counted, fitting, size


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


def counting(unit: Unit, value: int) -> Figure:
    return Figure("title.max_length", value, "s", None, "own", "here", unit=unit)


@pytest.mark.parametrize(
    ("unit", "length", "said"),
    [
        ("characters", 6, "6 characters"),
        ("utf-16", 7, "7 UTF-16 units"),
        ("utf-8", 13, "13 bytes in UTF-8"),
        ("width", 7, "7 half-width cells"),
    ],
)
def test_a_figure_may_count_in_a_unit_of_its_own(unit: Unit, length: int, said: str) -> None:
    text = "a敦e\u0301🙂é"
    limit = counting(unit, 0)
    assert size(text, limit) == length
    assert counted(length, limit) == said


def test_one_of_a_unit_is_singular() -> None:
    assert [counted(1, counting(unit, 1)) for unit in ("utf-16", "width", "utf-8")] == [
        "1 UTF-16 unit",
        "1 half-width cell",
        "1 byte in UTF-8",
    ]


@given(
    st.text(st.characters(), max_size=40),
    st.integers(0, 100),
    st.sampled_from(["characters", "utf-16", "utf-8", "width"]),
)
def test_what_fits_is_the_longest_start_in_every_unit(text: str, limit: int, unit: Unit) -> None:
    bound = counting(unit, limit)
    fits = fitting(text, bound)
    assert size(text[:fits], bound) <= limit
    assert fits == len(text) or size(text[: fits + 1], bound) > limit


def test_profiles_take_units_for_lengths_of_texts_alone() -> None:
    table = {"wish": {"title": {"max_length": {"value": 60, "unit": "width"}}}}
    profile = load_profile("wish", as_of=date(2026, 11, 27), sources=read_sources(overrides=table))
    assert profile.figures["title.max_length"].unit == "width"
    with pytest.raises(
        ProfileError, match="unit must be one of characters, utf-16, utf-8, width, found 'points'"
    ):
        read_sources(overrides={"wish": {"title": {"max_length": {"value": 60, "unit": "points"}}}})
    with pytest.raises(ProfileError, match="unit is for lengths of texts alone"):
        read_sources(overrides={"wish": {"images": {"max_count": {"value": 6, "unit": "width"}}}})

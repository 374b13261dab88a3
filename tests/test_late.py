"""Patterns compiled at their first use."""

from __future__ import annotations

import re

import pytest

from listing_lint.late import kept, late


def test_does_what_a_pattern_does() -> None:
    pattern = late(r"(?P<word>[a-z]+)", re.IGNORECASE)
    match = pattern.search("12 Mugs")
    assert match is not None
    assert match["word"] == "Mugs"
    assert pattern.findall("a B") == ["a", "B"]
    assert pattern.sub("x", "1 cup") == "1 x"
    assert pattern.pattern == r"(?P<word>[a-z]+)"


def test_compiles_at_the_first_use_and_not_before() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("")


class _Mug:
    def __init__(self) -> None:
        self.asked = 0

    @kept
    def weight(self) -> int:
        """What it weighs."""
        self.asked += 1
        return 300


def test_a_kept_member_is_worked_out_once_for_each_object() -> None:
    one, other = _Mug(), _Mug()
    assert (one.weight, one.weight, other.weight) == (300, 300, 300)
    assert (one.asked, other.asked) == (1, 1)
    assert _Mug.weight.__doc__ == "What it weighs."

"""Patterns compiled at their first use."""

from __future__ import annotations

import re

import pytest

from listing_lint.late import late


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

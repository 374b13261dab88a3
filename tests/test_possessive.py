"""What a regular expression may not hold, as the oldest Python that is supported reads it wrongly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "listing_lint"
_ESCAPED = re.compile(r"\\.")
_CLASS = re.compile(r"\[\^?\]?[^\]\n]*\]")
_POSSESSIVE_GROUP = re.compile(r"\)(?:\*|\+|\?|\{\{?[0-9,]+\}\}?)\+")


def _holds_possessive_group(line: str) -> bool:
    return _POSSESSIVE_GROUP.search(_CLASS.sub("c", _ESCAPED.sub("e", line))) is not None


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        (r're.compile(r"(?:a|b(?!c))*+d")', True),
        (r'rf"(?:\.{LABEL}){{1,8}}+(?!@)"', True),
        (r're.compile(r"(?>(?:a|b(?!c))*)d")', False),
        (r're.compile(r"[^a]*+\w++")', False),
        (r're.compile(r"\^[A-Za-z\[\]()*+]+\$?")', False),
    ],
)
def test_what_is_looked_for(line: str, holds: bool) -> None:
    assert _holds_possessive_group(line) is holds


def test_no_group_is_repeated_possessively() -> None:
    # Before 3.11.5, "(?:x|y(?!z))*+y" does not match "y": of the group's last try, the place is lost. Debian 12 has 3.11.2.
    # "(?>(?:x|y(?!z))*)y" is the same, and read as it should be.
    found = [
        f"{file.relative_to(PACKAGE)}:{number}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if _holds_possessive_group(line)
    ]
    assert not found

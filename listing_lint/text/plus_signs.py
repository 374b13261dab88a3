"""The plus behind a name, which tells one model from another: "Galaxy S21+", "Note 10+", "A++"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    import re

_BEHIND = late(r"(?<=[^\W_])\+{1,3}(?![\w+])")
"""Pluses right behind a word where no word follows: that of "2+1" adds."""


def name_plus(text: str) -> str:
    """The text with each such plus as the word that shops write for it as well: "S21+" and "S21 Plus" are one."""
    return _BEHIND.sub(_named, text) if "+" in text else text


def _named(found: re.Match[str]) -> str:
    return " plus" * len(found[0]) + " "

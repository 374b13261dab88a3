"""Fixes of texts in the terms of rules, from cuts and replacements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Change, Fix
from listing_lint.repair.cutting import applied, cut

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.finding import FixLevel
    from listing_lint.repair.cutting import Cut


def replacing(pointer: str, message: str, cuts: Iterable[Cut], level: FixLevel = "safe") -> Fix | None:
    """A fix that puts new text in the place of stretches of the text at ``pointer``; None where there are none."""
    changes = tuple(Change(pointer, "text", new, (start, end)) for start, end, new in cuts)
    return Fix(message, changes, level) if changes else None


def cutting(
    pointer: str, text: str, ranges: Iterable[tuple[int, int]], message: str, level: FixLevel = "safe"
) -> Fix | None:
    """A fix that takes stretches out of a text, with the blanks and separators around them.

    None where no letter or digit would be left: what then is to be written, only a person knows.
    """
    cuts = cut(text, ranges)
    if not any(char.isalnum() for char in applied(text, cuts)):
        return None
    return replacing(pointer, message, cuts, level)


def writing_text(pointer: str, text: str, message: str, level: FixLevel = "safe") -> Fix:
    """A fix that writes the text at ``pointer`` anew."""
    return Fix(message, (Change(pointer, "text", text),), level)


def removing(pointer: str, message: str, level: FixLevel = "safe") -> Fix:
    """A fix that takes a member or an item out."""
    return Fix(message, (Change(pointer, "remove"),), level)


def writing(
    pointer: str, value: bool | int | float | str | list[str], message: str, level: FixLevel = "safe"
) -> Fix:
    """A fix that puts another value in the place of the one at ``pointer``."""
    return Fix(message, (Change(pointer, "value", value),), level)

"""Taking a stretch out of a text so that what stays reads well: blanks, separators and empty brackets go with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.text.tags import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterable

Cut = tuple[int, int, str]
"""Half-open code points of the text, and what takes their place."""

COMMAS = ",;:，；、"
DASHES = "-–—|/·•~+&"
ENDS = ".!?。！？"
_OPENING, _CLOSING = "([{（【［「『", ")]}）】］」』"
_PAIRS = dict(zip(_OPENING, _CLOSING, strict=True))
_BETWEEN = COMMAS + DASHES
_TAG = 300
"""Characters of a tag that is looked at, at most."""
_BLOCK = f"</?(?:{'|'.join(sorted(BLOCKS))})(?=[\\s/>])[^<>]{{0,280}}>"
_BLOCK_BEFORE = late(f"{_BLOCK}\\Z", re.IGNORECASE)
_BLOCK_BEHIND = late(_BLOCK, re.IGNORECASE)


def cut(text: str, ranges: Iterable[tuple[int, int]]) -> tuple[Cut, ...]:
    """What to change so that the ranges are gone; in order, without overlap.

    Ranges with nothing but blanks between them are one. A range between two separators takes one of them along, one at an
    end of the text the separators that lead to it, one alone in brackets the brackets.
    """
    found: list[Cut] = []
    for start, end in _merged(text, ranges):
        one = _tidied(text, start, end)
        if found and one[0] < found[-1][1]:
            # Both wanted the same separator: the wider stretch is one cut.
            first = found.pop()
            one = (first[0], max(first[1], one[1]), one[2] if one[1] >= first[1] else first[2])
        found.append(one)
    return tuple(found)


def applied(text: str, cuts: Iterable[Cut]) -> str:
    """The text after the cuts."""
    parts = []
    at = 0
    for start, end, new in cuts:
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def _merged(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and (start <= merged[-1][1] or not text[merged[-1][1] : start].strip()):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _left(text: str, at: int, signs: str = "") -> int:
    """Where the blanks, and signs, before ``at`` begin."""
    while at and (text[at - 1].isspace() or text[at - 1] in signs):
        at -= 1
    return at


def _right(text: str, at: int, signs: str = "") -> int:
    while at < len(text) and (text[at].isspace() or text[at] in signs):
        at += 1
    return at


def _tidied(text: str, start: int, end: int) -> Cut:
    left, right = _left(text, start), _right(text, end)
    while left and right < len(text) and _PAIRS.get(text[left - 1]) == text[right]:
        start, end = left - 1, right + 1
        left, right = _left(text, start), _right(text, end)
    if right == len(text):
        return (_left(text, start, _BETWEEN), len(text), "")
    if left == 0:
        return (0, _right(text, end, _BETWEEN + ENDS), "")
    before, after = text[left - 1], text[right]
    if after in COMMAS + ENDS and before in _BETWEEN:
        # "Cup, NEW, Steel" keeps the first comma, "Cup, NEW." the stop.
        return (left, right + 1, "") if after in COMMAS else (_left(text, start, _BETWEEN), right, "")
    if after in DASHES and before in _BETWEEN and right > end:
        return (left, right + 1, "")
    if after in COMMAS + ENDS + _CLOSING:
        return (left, right, "")
    if before in _OPENING:
        return (left, right, "")
    if before == '"' and (left == 1 or text[left - 2].isspace()):
        return (left, right, "")  # a quotation begins
    if after == '"' and not text[right + 1 : right + 2].isalnum() and '"' in text[:left]:
        return (left, right, "")  # and here it ends
    if _BLOCK_BEFORE.search(text, max(0, left - _TAG), left) or _BLOCK_BEHIND.match(text, right):
        return (left, right, "")  # a paragraph begins, or ends
    blanks = text[left:start] + text[end:right]
    if "\n" in blanks:
        return (left, right, "\n")
    joins = before.isalnum() and after.isalnum() and before.isascii() and after.isascii()
    return (left, right, " " if blanks or joins else "")

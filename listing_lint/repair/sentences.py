"""The sentence, or the clause, around a stretch of a text, be it plain or HTML."""

from __future__ import annotations

import re

from listing_lint.late import late
from listing_lint.text.tags import VOID

_MOST = 600
"""Code points on each side in which the ends of a sentence are looked for. A text without any is left to a person."""

_STOP = late(
    r"[.!?…]++[\"')\]”’]*+(?=\s|<|$)|[。！？]++|[\r\n]++"
    r"|</?(?:p|li|div|ul|ol|td|th|tr|table|h[1-6]|br|hr|dd|dt|dl|section|article|center)(?=[\s/>])[^<>]{0,500}>",
    re.IGNORECASE,
)
_TAG = late(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})(?=[\s/>])[^<>]{0,500}>")
_ABBREVIATED = late(
    r"(?:^|[\s(])(?:[A-Za-z]|no|nr|tel|ph|e\.g|i\.e|etc|mr|mrs|dr|st|co|ltd|inc|vs|approx|max|min|incl|art|ref|z\.b|ca)\.$",
    re.IGNORECASE,
)
_UNIT = late(r"[0-9]\s?[a-zA-Z]\.$")
_CLAUSE = late(r"[,;|·•()（），；、]|\s[-–—:]\s|[–—]")
_OPEN_TAG = late(
    r"<(p|li|div|span|b|strong|em|i|u|a|font|center|small|big|h[1-6])(?:\s[^<>]{0,500})?>\s*$", re.IGNORECASE
)
_BREAK = late(r"\s*<br\s*/?>", re.IGNORECASE)
_BREAK_BEFORE = late(r"<br\s*/?>\s*$", re.IGNORECASE)
_CLOSE_TAG = late(r"\s*</([a-z0-9]{1,6})\s*>", re.IGNORECASE)


def sentence(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The half-open range of the sentence that holds ``start:end``, with its stop; of its element, where it is all of one.

    Paragraphs and other blocks end a sentence. None where the text has no end of a sentence nearby, and where the range would
    part an element.
    """
    first = _start(text, start)
    last = _end(text, end)
    if first is None or last is None:
        return None
    while first < start and text[first].isspace():
        first += 1
    return element(text, first, last) if _is_whole(text[first:last]) else None


_ASKED = 40
"""Characters of a question that only leads to the next sentence, and its words; fewer without blanks, as Chinese is written."""
_ASKED_WORDS, _ASKED_UNSPACED = 4, 12


def question_before(text: str, first: int) -> int:
    """Where the short question begins that is answered by the sentence at ``first``; ``first`` where there is none.

    "Questions? Write to us at ...": without the answer nobody asks.
    """
    end = first
    while end and text[end - 1] in " \t\xa0\u3000":
        end -= 1
    last = end
    while last and text[last - 1] in "?？!！":
        last -= 1
    if last == end or not {"?", "？"} & set(text[last:end]):
        return first
    begin = _start(text, last)
    if begin is None:
        return first
    while begin < last and text[begin].isspace():
        begin += 1
    asked = text[begin:last]
    most = _ASKED if " " in asked or asked.isascii() else _ASKED_UNSPACED
    short = 0 < len(asked) <= most and len(asked.split()) <= _ASKED_WORDS
    return begin if short and "<" not in asked and ">" not in asked else first


def _is_whole(html: str) -> bool:
    """Whether every element that begins in the text ends in it, and the other way round."""
    if "<" not in html and ">" not in html:
        return True
    opened: list[str] = []
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if name in VOID:
            continue
        if not match[1]:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    left = _TAG.sub("", html)
    return not opened and "<" not in left and ">" not in left


def _start(text: str, start: int) -> int | None:
    low = max(0, start - _MOST)
    found = None
    for match in _STOP.finditer(text, low, start):
        if match.end() <= start and not _is_abbreviation(text, match):
            found = match.end()
    if found is None:
        return 0 if low == 0 else None
    return found


def _end(text: str, end: int) -> int | None:
    high = min(len(text), end + _MOST)
    for match in _STOP.finditer(text, end, high):
        if match.end() == high < len(text):
            break
        if _is_abbreviation(text, match):
            continue
        return match.end() if match[0][0] in ".!?…。！？" else match.start()
    return len(text) if high == len(text) else None


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    # "12 h. Order": a unit ends the sentence, an initial does not.
    if match[0] == "." and _UNIT.search(text[max(0, match.start() - 4) : match.end()]):
        return False
    return match[0] == "." and _ABBREVIATED.search(text[max(0, match.start() - 8) : match.end()]) is not None


def element(text: str, start: int, end: int) -> tuple[int, int]:
    """The element or line around the range, where the range is all that it holds; of elements up to three levels."""
    for _ in range(3):
        opened = _OPEN_TAG.search(text, max(0, start - _MOST), start)
        closed = _CLOSE_TAG.match(text, end)
        if opened is None or closed is None or opened[1].lower() != closed[1].lower():
            break
        start, end = opened.start(), closed.end()
    # A line by itself goes with one of the two breaks around it.
    if _BREAK_BEFORE.search(text, max(0, start - 40), start) and (after := _BREAK.match(text, end)):
        end = after.end()
    return start, end


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The half-open range between the separators around ``start:end``: for titles and values without sentences."""
    first = 0
    for match in _CLAUSE.finditer(text, max(0, start - _MOST), start):
        first = match.end()
    after = _CLAUSE.search(text, end, min(len(text), end + _MOST))
    return first, after.start() if after else len(text)

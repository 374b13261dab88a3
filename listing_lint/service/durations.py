"""Spans of time in words: "3-5 business days", "24 Stunden", "两年"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.service.vocabulary import Units

_HOUR, _DAY, _WEEK, _MONTH, _YEAR = 1 / 24, 1.0, 7.0, 30.4375, 365.25
_NUMBER = r"(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?"
_FIRST = r"(?:(?:primer[oa]s|premi(?:ers|ères)|ersten|primi|primeiros|первы[хе]|pierwszych|eerste)\s+)?"
"""What Romance languages put between: "los 5 primeros días"."""
_LONGEST = 36_525.0
"""Days: a hundred years. What is longer is no delivery and no warranty."""


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time, ``low`` to ``high`` days; ``working`` ones leave weekends out. ``text`` is how it is written."""

    low: float
    high: float
    working: bool
    text: str

    @property
    def calendar_high(self) -> float:
        """The longer end in calendar days: five working days are a week."""
        return self.high * 7 / 5 if self.working else self.high


def spans(text: str, units: Units) -> list[Span]:
    """The spans of time that a short text names, in order."""
    found = []
    for match in _pattern(units).finditer(text[:600]):
        first, second, unit = match["first"], match["second"], match["unit"]
        working = match["working"] or match["behind"]
        days = _days(unit.lower(), units)
        low = _number(first, units)
        high = _number(second, units) if second else low
        if high < low:
            low, high = high, low
        if 0 <= high * days <= _LONGEST:
            is_working = bool(working) or any(
                unit.lower().startswith(word) for word in units.working if not word.isascii()
            )
            found.append(Span(low * days, high * days, is_working, " ".join(match[0].split())))
    return found


def _number(text: str, units: Units) -> float:
    word = dict(units.numbers).get(text.lower())
    return float(word) if word is not None else float(text.replace(",", "."))


def _days(unit: str, units: Units) -> float:
    for words, days in (
        (units.hour, _HOUR),
        (units.day, _DAY),
        (units.week, _WEEK),
        (units.month, _MONTH),
        (units.year, _YEAR),
    ):
        if unit in words:
            return days
    return _DAY


@cache
def _pattern(units: Units) -> re.Pattern[str]:
    words = sorted(
        {*units.hour, *units.day, *units.week, *units.month, *units.year}, key=lambda word: (-len(word), word)
    )
    working = sorted(units.working, key=lambda word: (-len(word), word))
    words_for = sorted((re.escape(word) for word, _ in units.numbers), key=lambda word: (-len(word), word))
    numbers = f"(?:{'|'.join(words_for)})"
    range_ = rf"(?:\s*(?:-|–|—|~|to|or|bis|à|a|до|至|到)\s*(?P<second>\d{{1,4}}|{numbers}))?"
    return re.compile(
        rf"(?P<first>{_NUMBER}|(?<![a-zа-я]){numbers}){range_}"
        rf"\s*\+?\s*(?:-\s*)?{_FIRST}(?P<working>(?:{'|'.join(map(re.escape, working))})\s*)?"
        rf"(?P<unit>{'|'.join(map(re.escape, words))})(?![a-zäöüßà-ÿа-я])"
        rf"(?:\s+(?P<behind>{'|'.join(map(re.escape, working))})(?![a-zäöüßà-ÿа-я]))?",
        re.IGNORECASE,
    )

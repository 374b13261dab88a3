"""A listing's ``promotion`` as far as it can be read: from when to when, by how much."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing

_DAY = re.compile(r"\s*([0-9]{4})[-/.]?([0-9]{2})[-/.]?([0-9]{2})(?![0-9])")
"""The day at the beginning of a date or a point in time; its year stands first, so that no month is taken for a day."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """Its first and its last day, both included; None where none is told. ``sure`` says that every day it tells was read."""

    start: date | None
    end: date | None
    sure: bool

    def runs_on(self, day: date) -> bool:
        """Whether it runs on a day; one without any day runs."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def is_over(self, day: date) -> bool:
        """Whether it has ended before a day."""
        return self.end is not None and self.end < day

    @property
    def said(self) -> str:
        """Its days in words, to stand behind "the promotion"."""
        parts = [f"from {self.start}" if self.start else "", f"until {self.end}" if self.end else ""]
        return " ".join(part for part in parts if part) or "without dates"


def promotion_of(listing: Listing | None) -> Promotion | None:
    """The promotion of a listing; None where it has none, or one of which nothing can be read."""
    value = listing.fields.get("promotion") if listing is not None else None
    if not isinstance(value, dict):
        return None
    told = [value.get(name) for name in ("start", "end")]
    start, end = (day_of(one) for one in told)
    blank = [one in (None, "") for one in told]
    if all(blank) and value.get("discount") in (None, "", 0):
        return None
    unread = any(one is None and not empty for one, empty in zip((start, end), blank, strict=True))
    if unread and start is None and end is None:
        return None
    return Promotion(start, end, not unread and not all(blank))


def day_of(value: object) -> date | None:
    """The day of a date or a point in time, as it is written: no time zone is reckoned with."""
    match = _DAY.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None

"""The formats that are checked, one implementation for both engines.

JSON Schema leaves it to the tool whether ``format`` is checked. These six are, because a seller who
writes ``date`` means a date; every other format is a comment.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_DATE = late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_TIME = late(
    r"([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])",
    re.ASCII,
)
_EMAIL = late(r"[^\s@\x00-\x1f]+@[^\s@\x00-\x1f]+")
_URI = late(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s\x00-\x1f<>\"{}|\\^`]+")
_UUID = late(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII)


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_time(text: str) -> bool:
    return _TIME.fullmatch(text) is not None


def _is_date_time(text: str) -> bool:
    return text[10:11] in {"T", "t", " "} and _is_date(text[:10]) and _is_time(text[11:])


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text) is not None


_CHECKS: Mapping[str, Callable[[str], bool]] = {
    "date": _is_date,
    "time": _is_time,
    "date-time": _is_date_time,
    "email": _matches(_EMAIL),
    "uri": _matches(_URI),
    "uuid": _matches(_UUID),
}


def _for_any_value(check: Callable[[str], bool]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or check(value)


FORMATS: Mapping[str, Callable[[object], bool]] = {
    name: _for_any_value(check) for name, check in _CHECKS.items()
}
"""Format -> ``check(value)``; what is no text has no format and passes."""

WORDS: Mapping[str, str] = {
    "date": "a date such as 2026-03-31",
    "time": "a time with its zone such as 09:30:00Z",
    "date-time": "a date and time such as 2026-03-31T09:30:00Z",
    "email": "an e-mail address",
    "uri": "a full address such as https://example.com/a",
    "uuid": "a UUID",
}

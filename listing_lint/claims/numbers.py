"""Numbers as sellers write them, with every value that a reader may take them for.

``1,500`` is fifteen hundred in English and one and a half in German; nobody can tell without knowing the writer. Where
the writing is ambiguous, all values are given, and two places contradict each other only if none of them agree.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_NUMBER = late(
    rf"""
    (?P<mixed>\d{{1,4}}[ -]\d{{1,2}}/\d{{1,2}}(?!\d))          # 2 1/2, 33-1/3
    | (?P<fraction>\d{{1,2}}/(?:2|3|4|5|8|16|32|64)(?![\d./]))  # 1/2
    | (?P<plain>(?:\d{{1,3}}(?>(?:[ \u00a0\u202f\u2009'’]\d{{3}}(?!\d))+)|\d{{1,12}})(?>(?:[.,٫٬，．]\d{{1,9}})*))\ ?(?P<vulgar>[{_VULGAR}]?)
    | (?P<part>\.\d{{1,4}}(?![\d.]))                          # .5
    | (?P<alone>[{_VULGAR}])
    """,
    re.VERBOSE,
)
_BEGINNING = late(rf"[\d.{_VULGAR}]")
_GROUP = late(r"[ \u00a0\u202f\u2009'’]")
_COMMA = str.maketrans("٫٬，．", ".,,.")
_UNSPACED = late("[\u0e00-\u0eff\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_MONEY = frozenset("$€£¥₹₽₩₺₴₫฿¢₦₱₪₸")
_MOST = 400
"""Numbers that are read of one text; a price list beyond that says nothing of the goods."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its characters ``start:end`` and its possible values, the likeliest first."""

    start: int
    end: int
    values: tuple[float, ...]


def unspaced(char: str) -> bool:
    """Whether a character belongs to a script that puts no blanks between words."""
    return char >= "\u0e00" and _UNSPACED.match(char) is not None


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text that stand for themselves: no part of a word or code, no money, no version or date."""
    behind = count = 0
    # Where a number may begin is seen at once; trying all its forms at each letter is ten times as slow.
    for first in _BEGINNING.finditer(text):
        match = _NUMBER.match(text, first.start()) if first.start() >= behind else None
        if match is None:
            continue
        if count >= _MOST:
            return
        count += 1
        start, end = match.span()
        behind = end
        if not _free(text, start):
            continue
        values = _values(match)
        if values:
            yield Number(start, end, values)


def value_of(text: str) -> tuple[float, ...]:
    """The values of a text that is nothing but a number; empty for any other."""
    match = _NUMBER.fullmatch(text.strip())
    return _values(match) if match is not None else ()


def _free(text: str, start: int) -> bool:
    """Whether a number may begin here: not inside of a code, and not as an amount of money."""
    if start == 0:
        return True
    before = text[start - 1]
    if before.isalpha():
        times = before in "xX" and start > 1 and (text[start - 2].isdigit() or text[start - 2] in ' "')
        return times or unspaced(before)
    if before.isdigit() or before in "_#№":
        return False
    if before in "-‐‑" and start > 1 and text[start - 2].isalpha():
        return False  # EL-334MB
    if before in ".,:" and start > 1 and text[start - 2].isdigit():
        return False
    blank = text[start - 2] if before in " \u00a0" and start > 1 else before
    return blank not in _MONEY


def _values(match: re.Match[str]) -> tuple[float, ...]:
    if match["mixed"]:
        whole, _, part = match["mixed"].replace("-", " ").partition(" ")
        value = _fraction(part)
        return (int(whole) + value, value) if value is not None else ()
    if match["fraction"]:
        value = _fraction(match["fraction"])
        return (value,) if value is not None else ()
    if match["part"]:
        return (float("0" + match["part"]),)
    if match["alone"]:
        return (unicodedata.numeric(match["alone"]),)
    more = unicodedata.numeric(match["vulgar"]) if match["vulgar"] else 0.0
    return tuple(value + more for value in _plain(match["plain"]))


def _fraction(text: str) -> float | None:
    above, _, below = text.partition("/")
    return int(above) / int(below) if int(below) else None


def _plain(text: str) -> tuple[float, ...]:
    found: list[float] = []
    text = text.translate(_COMMA)
    pieces = _GROUP.split(text)
    if len(pieces) > 1:
        # "5 128 GB" is five thousand, or the 128 of a five that belongs to something else.
        found += _pointed("".join(pieces))
        found += _pointed(pieces[-1])
        return tuple(found)
    return _pointed(text)


def _pointed(text: str) -> tuple[float, ...]:
    """The values of digits with points and commas."""
    points, commas = text.count("."), text.count(",")
    if points + commas == 0:
        return (float(text),)
    if points and commas:
        last = max(text.rfind("."), text.rfind(","))
        before = text[:last].replace(".", "").replace(",", "")
        return (float(f"{before}.{text[last + 1 :]}"),)
    mark = "." if points else ","
    head, *rest = text.split(mark)
    if len(rest) > 1:
        # 1.000.000 is a number, 2.4.1 a version, 12.05.2024 a date.
        return (float("".join([head, *rest])),) if all(len(one) == 3 for one in rest) else ()
    decimal = float(f"{head}.{rest[0]}")
    if len(rest[0]) == 3 and head != "0" and len(head) <= 3:
        whole = float(head + rest[0])
        return (whole, decimal) if mark == "," else (decimal, whole)
    return (decimal,)

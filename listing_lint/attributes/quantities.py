"""Quantities in a text: numbers with the units that follow them."""

from __future__ import annotations

import re
from functools import lru_cache

from listing_lint.attributes.units import UNITS, units_named
from listing_lint.late import late
from listing_lint.records import dataclass

LONGEST = 300
"""Characters of a value that is read for quantities; longer ones are prose."""

_NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f',.]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)(?:\s?/\s?\d+)?"
_QUANTITY = late(rf"(?P<number>{_NUMBER})|(?P<word>[^\W\d_]+\.?|[\"'″′”’°℃℉%]+)")
_SIDE = r"(?:\(?[LWHDBTØlwhdbt]\)?\s*[:=]?\s*)?"
_BETWEEN = r"\s*(?:[-–—~x×*XхХ/]|to)\s*"
_BARE = late(
    rf"\s*[±~≈<>≤≥]?\s*(?:{_NUMBER}|{_SIDE}{_NUMBER}\s*{_SIDE}(?:{_BETWEEN}{_SIDE}{_NUMBER}\s*{_SIDE}){{1,3}})\s*"
)
"""A number, or several with the letters of their sides: ``20``, ``10 x 20``, ``W10 x D20 x H30``."""
_COMPOUND = late(
    r"(?i)(fl\.?\s*oz|fluid ounces?|sq\.?\s*(?:ft|m|in)|cu\.?\s*ft|[gr]{1,2}/(?:m[2²]|㎡|sqm)|[cm]?m[23²³]|ft[23²³]|in[23²³]"
    r"|km/h|m/s|r/min|u/min|mbit/s|gbit/s|[mg]b/s|dba?\(a\)|cd/m[2²]|btu/h|n·m|ft-lb|lb-ft|克/平方米|г/м[2²]|об/мин)(?![a-z0-9])"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it is of. ``units`` may be several where a spelling is ambiguous; ``start`` to ``end`` is its place."""

    number: str
    units: tuple[str, ...]
    written: str
    start: int
    end: int

    @property
    def dimensions(self) -> frozenset[str]:
        """What the unit may measure; empty without a unit."""
        return frozenset(UNITS[name].dimension for name in self.units)


@lru_cache(maxsize=8192)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Every number of a text with its unit, from left to right. A unit behind several numbers belongs to all of them.

    ``10 x 20 cm`` are two quantities in centimetres; ``5'10"`` is five feet and ten inches. A word that is no unit ends the
    series, and its numbers have no unit.
    """
    text = text[:LONGEST]
    found: list[Quantity] = []
    waiting: list[re.Match[str]] = []
    for match in _QUANTITY.finditer(text):
        if match["number"]:
            waiting.append(match)
            continue
        word = match["word"]
        if not waiting or word.casefold() in ("x", "х", "to", "by", "bis", "à", "a", "до", "y"):
            continue
        compound = _COMPOUND.match(text, match.start())
        written = compound[0] if compound else word
        units = units_named(written)
        end = match.start() + len(written)
        found += [Quantity(one[0], units, written if units else "", one.start(), end) for one in waiting]
        waiting = []
    found += [Quantity(one[0], (), "", one.start(), one.end()) for one in waiting]
    return tuple(found)


def is_bare(text: str) -> bool:
    """Whether a text is made of numbers alone: ``20``, ``10 x 20``, ``5-7``, ``1/2``."""
    return len(text) <= 60 and _BARE.fullmatch(text) is not None


def number_of(written: str) -> float | None:
    """A written number as a value; None where comma and point leave open what it is."""
    text = re.sub(r"[\s\u00a0\u202f']", "", written)
    top, _, bottom = text.partition("/")
    if bottom:
        return float(top) / float(bottom) if top.isdigit() and bottom.isdigit() and int(bottom) else None
    point, comma = text.rfind("."), text.rfind(",")
    if point >= 0 and comma >= 0:
        text = text.replace(",", "") if point > comma else text.replace(".", "").replace(",", ".")
    elif comma >= 0:
        head, _, tail = text.rpartition(",")
        if len(tail) == 3 and head not in ("", "0"):
            return None
        text = text.replace(",", ".")
    if text.count(".") > 1:
        return None
    try:
        return float(text)
    except ValueError:
        return None


def value_in(quantity: Quantity, dimension: str) -> float | None:
    """The quantity in the base unit of a dimension; None if it is of another or cannot be told."""
    sizes = [UNITS[name].size for name in quantity.units if UNITS[name].dimension == dimension]
    number = number_of(quantity.number)
    return number * sizes[0] if sizes and sizes[0] and number is not None else None

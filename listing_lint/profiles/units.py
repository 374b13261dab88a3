"""Counting a text in the unit of a figure: code points, UTF-16 units, bytes in UTF-8, or display width."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from listing_lint.profiles.figures import KINDS, UTF8

if TYPE_CHECKING:
    from listing_lint.profiles.model import Figure, Unit

UTF16 = "UTF-16 units"
WIDTH = "half-width cells"

_SAID: dict[str, str] = {"characters": "characters", "utf-16": UTF16, "utf-8": UTF8, "width": WIDTH}
_MARKS = ("Mn", "Me", "Cf")


def unit_of(figure: Figure) -> Unit:
    """Return how the figure counts a text: its own unit, or the usual one of its key."""
    if figure.unit is not None:
        return figure.unit
    return "utf-8" if KINDS[figure.key].unit == UTF8 else "characters"


def unit_name(unit: Unit) -> str:
    """Return how reports call a unit."""
    return _SAID[unit]


def size(text: str, figure: Figure) -> int:
    """Return how long ``text`` is in the figure's unit.

    Bytes and UTF-16 units are those of the encoded text; a lone surrogate, which JSON can hold and UTF-8 can't,
    counts as three bytes. Width is that of Unicode's East Asian Width: wide and full-width characters are two cells,
    combining and invisible ones none, all others one.
    """
    unit = unit_of(figure)
    if unit == "characters" or text.isascii():
        return len(text)
    if unit == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    if unit == "utf-16":
        return len(text) + sum(char > "\uffff" for char in text)
    return sum(map(_cells, text))


def fitting(text: str, figure: Figure) -> int:
    """Return how many code points from the start of ``text`` fit into the figure's value."""
    limit, unit = int(figure.number), unit_of(figure)
    if unit == "characters" or text.isascii():
        return min(limit, len(text))
    if unit == "utf-8":
        return _fitting_bytes(text, limit)
    used = 0
    for place, char in enumerate(text):
        used += _cells(char) if unit == "width" else 1 + (char > "\uffff")
        if used > limit:
            return place
    return len(text)


def _fitting_bytes(text: str, limit: int) -> int:
    data = text.encode("utf-8", "surrogatepass")
    if len(data) <= limit:
        return len(text)
    while limit and data[limit] & 0xC0 == 0x80:  # not within a character
        limit -= 1
    return len(data[:limit].decode("utf-8", "surrogatepass"))


def _cells(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 0 if unicodedata.category(char) in _MARKS else 1


def counted(number: float, figure: Figure) -> str:
    """Say a number with the figure's unit: ``214 characters``, ``1 byte in UTF-8``."""
    unit = KINDS[figure.key].unit if figure.unit is None else unit_name(figure.unit)
    if number == 1:
        first, _, rest = unit.partition(" ")
        # "selling points" and "currency units" end on their last word; "bytes in UTF-8" on its first.
        words = [first, rest] if rest.startswith("in ") else [unit]
        words[0] = f"{words[0][:-3]}y" if words[0].endswith("ies") else words[0].removesuffix("s")
        unit = " ".join(words)
    return f"{digits(number)} {unit}".rstrip()


def digits(number: float) -> str:
    """Write a number for reading: thousands are separated from five digits on."""
    return f"{number:,}" if number >= 10_000 else str(number)

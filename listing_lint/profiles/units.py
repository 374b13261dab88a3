"""Counting a text in the unit of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.profiles.figures import KINDS, UTF8

if TYPE_CHECKING:
    from listing_lint.profiles.model import Figure


def size(text: str, figure: Figure) -> int:
    """Return how long ``text`` is in the figure's unit: code points, or bytes in UTF-8.

    A lone surrogate, which JSON can hold and UTF-8 can't, counts as three bytes.
    """
    if KINDS[figure.key].unit == UTF8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text)


def fitting(text: str, figure: Figure) -> int:
    """Return how many code points from the start of ``text`` fit into the figure's value."""
    limit = int(figure.number)
    if KINDS[figure.key].unit != UTF8:
        return min(limit, len(text))
    data = text.encode("utf-8", "surrogatepass")
    if len(data) <= limit:
        return len(text)
    while limit and data[limit] & 0xC0 == 0x80:  # not within a character
        limit -= 1
    return len(data[:limit].decode("utf-8", "surrogatepass"))


def counted(number: float, figure: Figure) -> str:
    """Say a number with the figure's unit: ``214 characters``, ``1 byte in UTF-8``."""
    unit = KINDS[figure.key].unit
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

"""Ampersands that stand alone in a product of XML, and entities that only HTML has: the product is read all the same.

No parser takes ``Salt & pepper`` or ``?a=1&b=2``. What it shall pass over is held: another byte stands in its place while the
product is parsed once more, so that every place in it stays where it is, and is given back in the texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.readers.xml_piece import Start

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.catalog.readers.xml_piece import Event

_ALONE = re.compile(rb"&(?!(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);)")
_INSTEAD = b"\x7f"
"""A character that XML allows and no text has."""


class Held(NamedTuple):
    """Where ampersands are held: their offsets in the file, in order, and that of the product that they stand in."""

    product: int
    places: tuple[int, ...] = ()

    def within(self, block: bytes, at: int) -> bytes:
        """The bytes that stand ``at`` an offset of the file, with the held ones replaced."""
        places = [place - at for place in self.places if 0 <= place - at < len(block)]
        if not places:
            return block
        made = bytearray(block)
        for place in places:
            made[place : place + 1] = _INSTEAD
        return bytes(made)


def hold(product: bytes, at: int) -> Held:
    """Hold what stands alone in a product, which begins ``at`` an offset of the file; nothing where that could not be told."""
    if _INSTEAD in product:
        return Held(at)
    return Held(at, tuple(at + match.start() for match in _ALONE.finditer(product)))


def given_back(events: list[Event]) -> list[Event]:
    """What was met in a product, with its ampersands."""
    return [_event(event) for event in events]


def attributes_given_back(attributes: Mapping[str, str]) -> dict[str, str]:
    """The attributes of an element, with their ampersands."""
    return {name: value.replace("\x7f", "&") for name, value in attributes.items()}


def _event(event: Event) -> Event:
    if isinstance(event, tuple):
        return event[0], attributes_given_back(event[1])
    return event if event is None or isinstance(event, Start) else event.replace("\x7f", "&")

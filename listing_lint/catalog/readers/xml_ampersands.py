"""What an XML parser stumbles over in a product and a seller means as text: the product is read all the same.

No parser takes ``Salt & pepper``, ``?a=1&b=2`` or the HTML of a description that was not escaped: ``<li>One<li>Two``,
``<br>``, ``<p align=center>``. What it shall pass over is held: another byte stands in its place while the product is parsed
once more, so that every place in it stays where it is, and is given back in the texts.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from listing_lint.catalog.readers.xml_piece import Start

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.catalog.readers.xml_piece import Event

_ALONE = re.compile(rb"&(?!(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);)")
_INSTEAD = b"\x7f"
"""A character that XML allows and no text has."""
_MARKUP = (
    "p|br|ul|ol|li|div|span|strong|em|b|u|h[1-6]|hr|table|tbody|thead|tr|td|th|font|center|blockquote|sup|sub|small"
    "|img|iframe"
)
"""Elements of HTML that descriptions have; a feed's own elements are seldom called so."""
_TAGS = re.compile(rf"<(?=/?(?:{_MARKUP})(?:[\s/][^<>]*)?>)".encode(), re.IGNORECASE)
_TAG_BEHIND = re.compile(rf"\x7f(?=/?(?:{_MARKUP})[\s/>])", re.IGNORECASE)


class Held(NamedTuple):
    """What is held: its offsets in the file, in order, and that of the product that it stands in."""

    product: int
    places: tuple[int, ...] = ()
    markup: bool = False
    """Whether tags of HTML are held, too."""

    def within(self, block: bytes, at: int) -> bytes:
        """The bytes that stand ``at`` an offset of the file, with the held ones replaced."""
        places = [place - at for place in self.places if 0 <= place - at < len(block)]
        if not places:
            return block
        made = bytearray(block)
        for place in places:
            made[place : place + 1] = _INSTEAD
        return bytes(made)


def hold(product: bytes, at: int, *, markup: bool = False) -> Held:
    """Hold what stands alone in a product, which begins ``at`` an offset of the file; nothing where that could not be told.

    With ``markup`` the tags of HTML in it are held as well.
    """
    if _INSTEAD in product:
        return Held(at)
    places = [at + match.start() for match in _ALONE.finditer(product)]
    if markup:
        places = sorted([*places, *(at + match.start() for match in _TAGS.finditer(product))])
    return Held(at, tuple(places), markup)


def is_read(product: bytes, held: Held, name: str) -> bool:
    """Whether a product, which begins where it is held, is well-formed to its end tag with what is held in it."""
    ends: list[str] = []
    open_: list[str] = []

    def end(_name: str) -> None:
        if not ends and len(open_) == 1:
            ends.append(name)
        open_.pop()

    parser = expat.ParserCreate("utf-8")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = lambda name, _attributes: open_.append(name)
    parser.EndElementHandler = end
    with suppress(expat.ExpatError):  # what follows the product's end tag is no document
        parser.Parse(held.within(product, held.product), False)
    return bool(ends)


def given_back(events: list[Event], held: Held) -> list[Event]:
    """What was met in a product, with what was held in it."""
    return [_event(event, held) for event in events]


def attributes_given_back(attributes: Mapping[str, str], held: Held) -> dict[str, str]:
    """The attributes of an element, with what was held in them."""
    return {name: _text(value, held) for name, value in attributes.items()}


def _event(event: Event, held: Held) -> Event:
    if isinstance(event, tuple):
        return event[0], attributes_given_back(event[1], held)
    return event if event is None or isinstance(event, Start) else _text(event, held)


def _text(text: str, held: Held) -> str:
    return (_TAG_BEHIND.sub("<", text) if held.markup else text).replace("\x7f", "&")

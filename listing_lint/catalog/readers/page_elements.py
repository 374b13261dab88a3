"""The elements of a web page one after the other, with the places of their attributes and of the text in them.

It reads as a browser does: what is left open is closed by what is around it, what closes nothing is passed over, and nothing
fails. One pass.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.entities import unescape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TAG = re.compile(r"<!--|<(/?)([A-Za-z][^\s/>]{0,60})")
_REST = re.compile(r"""[^>"']*+(?>(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*)>""")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]++)))?""")
_MOST_ATTRIBUTES = 60
_RAW = {
    name: re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "noembed", "noframes", "xmp")
}
_VOID = "area base br col embed frame hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())
"""Elements that nothing stands in."""
_DEEPEST = 400
_BLOCKS = (
    "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol "
    "option p pre section table td th tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that begin a line of their own."""
PICTURES = ("data-zoom-image", "data-src", "src")
"""The attributes of an ``<img>`` that have its address, the best one first."""


class Value(NamedTuple):
    """The value of an attribute as a browser reads it, and where it is written: the first character and the one behind it."""

    text: str
    start: int
    end: int


class Opened(NamedTuple):
    """A tag that opens an element, in small letters; ``end`` is the offset behind it.

    ``holds`` says that something can stand in it: only then a :class:`Closed` may follow.
    """

    name: str
    attributes: Mapping[str, Value]
    start: int
    end: int
    holds: bool


class Closed(NamedTuple):
    """The end of the innermost element that holds something and is open, and the tag that ends it: its own or one around it."""

    start: int
    end: int


class Text(NamedTuple):
    """Characters between tags, as they are written; one without any begins a line."""

    start: int
    end: int


def elements(page: str) -> Iterator[Opened | Closed | Text]:
    """The tags and texts of a page in their order; comments, scripts and styles are left out.

    What is still open where the page ends is not closed.
    """
    at = 0
    open_: list[str] = []
    while True:
        found = _TAG.search(page, at)
        if found is None:
            break
        if found.start() > at:
            yield Text(at, found.start())
        if found[0] == "<!--":
            closed = page.find("-->", found.end())
            if closed < 0:
                return
            at = closed + 3
            continue
        rest = _REST.match(page, found.end())
        if rest is None:
            return
        at = rest.end()
        name = found[2].lower()
        closing = bool(found[1])
        if closing and name not in open_:
            continue
        if closing:
            while open_.pop() != name:
                yield Closed(found.start(), at)
            yield Closed(found.start(), at)
        if name in BLOCKS:
            yield Text(found.start(), found.start())
        if closing:
            continue
        holds = name not in VOID and len(open_) < _DEEPEST
        if holds:
            open_.append(name)
        yield Opened(name, _attributes(page, found.end(), at - 1), found.start(), at, holds)
        raw = _RAW.get(name)
        if raw is not None:
            closes = raw.search(page, at)
            if closes is None:
                return
            at = closes.start()
    if at < len(page):
        yield Text(at, len(page))


def _attributes(page: str, start: int, end: int) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for number, one in enumerate(_ATTRIBUTE.finditer(page, start, end)):
        if number == _MOST_ATTRIBUTES:
            break
        group = next((index for index in (2, 3, 4) if one[index] is not None), 0)
        value = (
            Value(unescape(one[group]), one.start(group), one.end(group))
            if group
            else Value("", one.end(1), one.end(1))
        )
        found.setdefault(one[1].lower(), value)
    return found

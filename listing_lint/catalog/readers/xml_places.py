"""Where the elements, attributes and characters of one product stand in its XML source.

Asked only for products that have findings. The source is known to be well-formed and without entities of its own, so a
tokenizer is enough: what expat tells are offsets of tags, and not of the characters inside a text that has references,
CDATA sections and comments in it.

A pointer names elements as the file does, an attribute by ``@``: ``/g:image_link``, ``/g:additional_image_link/1`` for the
second one of that name, ``/link/@href``. ``#text`` is the text of an element that has attributes, too.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from listing_lint.catalog.listing import unescape
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "#text"
"""The pointer's token for the text of an element which has attributes or elements, too."""

# Possessive throughout: a text of megabytes must not cost memory for ways back.
_TOKEN = re.compile(
    r"""<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<cdata>.*?)\]\]>|</[^>]*+>"""
    r"""|<(?P<name>[^\s/>]++)(?P<attributes>[^>"'/]*+(?>(?:"[^"]*+"[^>"'/]*+|'[^']*+'[^>"'/]*+|/(?!>)[^>"'/]*+)*))(?P<empty>/?)>"""
    r"""|(?P<text>[^<]++)""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"']++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_PART = re.compile(r"&(?:#[0-9]++|#x[0-9A-Fa-f]++|amp|lt|gt|quot|apos);|\r\n|[^&\r]++|\r|&")
"""A reference of XML, an end of a line, a stretch of text, or an ampersand that stands alone."""


@dataclass(slots=True)
class _Element:
    """An element in the source: ``start`` of its tag, its content between ``opened`` and ``closed``, its ``end``.

    ``texts`` are the stretches of its own text, each with whether it is CDATA; ``attributes`` the name's and the value's
    offsets.
    """

    name: str
    start: int
    opened: int
    closed: int = -1
    end: int = -1
    attributes: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    texts: list[tuple[int, int, bool]] = field(default_factory=list)
    children: dict[str, list[_Element]] = field(default_factory=dict)


class XmlPlaces:
    """The places in one product element that starts at ``line`` (from 1) and ``column`` (from 0) of its file."""

    def __init__(self, raw: bytes, line: int, column: int) -> None:
        self._text = raw.decode("utf-8", "replace")
        self._source = SourceText(self._text, line)
        self._line = line
        self._column = column
        self._root: _Element | None = None

    def locate(self, pointer: str, chars: tuple[int, int] | None = None, *, on_key: bool = False) -> Span:
        """The place of a pointer; of its nearest ancestor's name where it does not exist.

        ``chars`` narrows a text to a half-open range of its decoded characters, ``on_key`` takes the element's or
        attribute's name instead of the value.
        """
        return self._span(*self._offsets(pointer, chars, on_key=on_key))

    def _span(self, start: int, end: int) -> Span:
        first, last = self._source.position(start), self._source.position(max(start, end))
        return Span(*self._moved(*first), *self._moved(*last))

    def _moved(self, line: int, column: int) -> tuple[int, int]:
        return (line, column + self._column) if line == self._line else (line, column)

    def _offsets(self, pointer: str, chars: tuple[int, int] | None, *, on_key: bool) -> tuple[int, int]:
        root = self._root
        if root is None:
            root = self._root = _elements(self._text)
        element = root
        tokens = pointer.split("/")[1:] if pointer else []
        at = 0
        while at < len(tokens):
            token = unescape(tokens[at])
            at += 1
            if token == TEXT:
                return self._content(element, chars)
            if token.startswith("@"):
                place = element.attributes.get(token[1:])
                if place is None:
                    break
                name, start, end = place
                if on_key:
                    return name, name + len(token) - 1
                return self._within([(start, end, False)], start, end, chars)
            siblings = element.children.get(token)
            if not siblings:
                break
            index = 0
            if at < len(tokens) and tokens[at].isascii() and tokens[at].isdigit() and len(tokens[at]) < 10:
                index = int(tokens[at])
                at += 1
            if index >= len(siblings):
                break
            element = siblings[index]
        else:
            if pointer and not on_key:
                if element.children and chars is None:
                    return element.start, element.end
                return self._content(element, chars)
        return element.start + 1, element.start + 1 + len(element.name)

    def _content(self, element: _Element, chars: tuple[int, int] | None) -> tuple[int, int]:
        if not element.texts:
            return element.start, element.end
        start, end = element.texts[0][0], element.texts[-1][1]
        inner = self._text[start:end]
        left, right = len(inner) - len(inner.lstrip()), len(inner.rstrip())
        if right > left:
            start, end = start + left, start + right
        if chars is not None:
            # Characters count from the first one that is no blank, as in the value.
            lead = _lead(self._text, element.texts)
            chars = (chars[0] + lead, chars[1] + lead)
        return self._within(element.texts, start, end, chars)

    def _within(
        self, texts: list[tuple[int, int, bool]], start: int, end: int, chars: tuple[int, int] | None
    ) -> tuple[int, int]:
        """The source of a range of decoded characters; ``start:end`` where the text has no such range."""
        if chars is None or not 0 <= chars[0] <= chars[1]:
            return start, end
        decoded = 0
        first: int | None = None
        for source, after, length in _parts(self._text, texts):
            if first is None and chars[0] < decoded + length:
                first = source + (chars[0] - decoded if after - source == length else 0)
                if chars[0] == chars[1]:
                    return first, first
            if first is not None and chars[1] <= decoded + length:
                return first, source + chars[1] - decoded if after - source == length else after
            decoded += length
        if first is None and chars[0] == chars[1] == decoded and texts:
            return texts[-1][1], texts[-1][1]
        return start, end


def _parts(text: str, texts: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int, int]]:
    """Stretches of source with the number of characters that each stands for: as many, or one."""
    for start, end, cdata in texts:
        if cdata:
            for match in re.finditer(r"\r\n|[^\r]++|\r", text[start:end]):
                width = match.end() - match.start()
                yield start + match.start(), start + match.end(), 1 if match[0] == "\r\n" else width
            continue
        for match in _PART.finditer(text, start, end):
            one = match[0] == "\r\n" or (match[0][0] == "&" and len(match[0]) > 1)
            yield match.start(), match.end(), 1 if one else match.end() - match.start()


def _lead(text: str, texts: list[tuple[int, int, bool]]) -> int:
    """How many blanks the decoded text begins with."""
    lead = 0
    for source, after, length in _parts(text, texts):
        piece = text[source:after]
        if after - source == length:
            lead += length - len(piece.lstrip())
            if piece.strip():
                break
        elif piece == "\r\n" or piece.lower() in _BLANKS:
            lead += 1
        else:
            break
    return lead


_BLANKS = frozenset(
    {"&#32;", "&#x20;", "&#9;", "&#x9;", "&#10;", "&#xa;", "&#13;", "&#xd;", "&#160;", "&#xa0;"}
)


def _elements(text: str) -> _Element:
    """The elements of a well-formed text, with their offsets."""
    outer: list[_Element] = []
    root: _Element | None = None
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        name = match["name"]
        if name is not None:
            element = _Element(name, start, end)
            base = match.start("attributes")
            for one in _ATTRIBUTE.finditer(match["attributes"]):
                group = 2 if one[2] is not None else 3
                element.attributes[one[1]] = (
                    base + one.start(1),
                    base + one.start(group),
                    base + one.end(group),
                )
            if outer:
                outer[-1].children.setdefault(name, []).append(element)
            root = root or element
            if match["empty"]:
                element.closed = element.end = end
            else:
                outer.append(element)
        elif match["text"] is not None or match["cdata"] is not None:
            if outer:
                group_name = "text" if match["text"] is not None else "cdata"
                stretch = match.span(group_name)
                if stretch[0] < stretch[1]:
                    outer[-1].texts.append((*stretch, group_name == "cdata"))
        elif text.startswith("</", start) and outer:
            element = outer.pop()
            element.closed, element.end = start, end
    return root or _Element("", 0, 0, 0, 0)

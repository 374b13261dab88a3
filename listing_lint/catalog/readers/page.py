"""The scripts of a web page that hold JSON-LD, and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.readers.xml_encoding import marked_encoding, text_codec
from listing_lint.catalog.text import Ahead, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.problem import LoadProblem

_CHARSET = re.compile(
    rb"""<meta\s[^>]{0,200}?charset\s*=\s*["']?([A-Za-z][A-Za-z0-9._\-]{0,39})""", re.IGNORECASE
)
_OPENS = re.compile(r"<!--|<script(?=[\s/>])", re.IGNORECASE)
_TAG = re.compile(r"""[^>"']*+(?>(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*)>""")
_CLOSES = re.compile(r"</script(?=[\s/>])", re.IGNORECASE)
_KIND = re.compile(r"""\btype\s*=\s*["']?\s*application/ld\+json""", re.IGNORECASE)
_WRAPPER = re.compile(
    r"\s*+(?:(?://\s*+)?<!--[^\n{\[]*+\s*+)?(?:(?://|/\*)?\s*+<!\[CDATA\[\s*+(?:\*/)?\s*+)?"
)


class Script(NamedTuple):
    """A script's text with the place of its first character: line from 1, column from 0, and offset in the page.

    ``start`` is where its JSON begins, behind the comment or CDATA marks that hide it from old browsers.
    """

    text: str
    line: int
    column: int
    offset: int
    start: int = 0


def page_text(data: bytes, first_line: int) -> tuple[str, list[LoadProblem]]:
    """The text of a page: by its mark, as UTF-8, or else in the character set that it says."""
    if marked_encoding(data[:4096]) is not None:
        text, problems = decode(data, first_line)
        return text, [one for one in problems if one.rule == "undecodable-bytes"]
    told = _CHARSET.search(data[:4096])
    name = text_codec(told[1].decode("ascii")) if told else None
    if name is not None and not name.startswith("utf"):
        try:
            return data.decode("utf-8"), []
        except UnicodeDecodeError:
            return data.decode(name, "replace"), []
    return decode(data, first_line)


class _Element(NamedTuple):
    """A ``<script>``: its tag behind the name, and where its text begins and ends."""

    tag: str
    start: int
    end: int


def scripts(text: str, first_line: int = 1) -> Iterator[Script]:
    """The scripts of the type ``application/ld+json``, but for those in comments. One pass over the page."""
    ahead = Ahead(text, first_line)
    for tag, start, end in _elements(text):
        if _KIND.search(tag):
            line, column = ahead.position(start)
            inner = text[start:end]
            lead = _WRAPPER.match(inner)
            yield Script(inner, line, column - 1, start, lead.end() if lead else 0)


def programs(text: str) -> str:
    """The page with all but its programs and the data that they begin with left blank, each character at its place.

    Data stand behind an equals sign, as those of a program do: ``<script id="__NEXT_DATA__" type="application/json">``.
    """
    pieces: list[str] = []
    at = 0
    for tag, start, end in _elements(text):
        kind = _OTHER_KIND.search(tag)
        if kind is not None and kind[1].lower() not in _OF_PROGRAMS:
            continue
        is_json = text[start : start + _LEAD].lstrip()[:1] in ("{", "[")
        pieces += [" " * (start - at - 2), "\n=" if is_json else "\n\n", text[start:end]]
        at = end
    return "".join(pieces)


_OTHER_KIND = re.compile(r"""\btype\s*=\s*["']?\s*([\w.+/-]+)""", re.IGNORECASE)
_OF_PROGRAMS = frozenset(
    {"text/javascript", "application/javascript", "module", "text/babel", "application/json", "text/jsx"}
)
_LEAD = 200
"""Characters at the beginning of a script of which the first that is not blank tells whether it is data."""


def _elements(text: str) -> Iterator[_Element]:
    """The scripts of a page that stand in no comment, whatever their type."""
    at = 0
    while True:
        opened = _OPENS.search(text, at)
        if opened is None:
            return
        if opened[0] == "<!--":
            closed = text.find("-->", opened.end())
            if closed < 0:
                return
            at = closed + 3
            continue
        tag = _TAG.match(text, opened.end())
        if tag is None:
            return
        closes = _CLOSES.search(text, tag.end())
        at = closes.start() if closes else len(text)
        yield _Element(tag[0], tag.end(), at)
        if closes is None:
            return

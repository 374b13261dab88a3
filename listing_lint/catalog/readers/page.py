"""The scripts of a web page that hold JSON-LD, and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.readers.xml_encoding import marked_encoding, text_codec
from listing_lint.catalog.text import SourceText, decode

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


def scripts(text: str, first_line: int = 1) -> Iterator[Script]:
    """The scripts of the type ``application/ld+json``, but for those in comments. One pass over the page."""
    source = SourceText(text, first_line)
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
        end = closes.start() if closes else len(text)
        at = end
        if _KIND.search(tag[0]):
            line, column = source.position(tag.end())
            inner = text[tag.end() : end]
            lead = _WRAPPER.match(inner)
            yield Script(inner, line, column - 1, tag.end(), lead.end() if lead else 0)
        if closes is None:
            return

"""Addresses in the markup of a page: where its links lead, where its pictures come from, what its scripts open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.text.html import Piece

Role = Literal["link", "picture", "frame", "form", "refresh", "script", "style"]

_LINKS = {("a", "href"), ("area", "href"), ("button", "formaction"), ("input", "formaction"), ("form", "action"),
          ("base", "href"), ("a", "ping"), ("a", "xlink:href"), ("blockquote", "cite"), ("q", "cite")}  # fmt: skip
_PICTURES = {"img", "source", "image", "picture", "video", "input", "amp-img"}
_PICTURE_NAMES = {"src", "srcset", "data-src", "data-original", "data-lazy-src", "data-lazyload", "data-srcset", "poster",
                  "background", "href", "xlink:href", "lowsrc"}  # fmt: skip
_FRAMES = {"iframe", "frame", "embed", "object", "audio", "track", "applet"}
_CSS_URL = re.compile(r"""url\(\s*+["']?([^"')\s]{1,2000})""", re.IGNORECASE)
_REFRESH = re.compile(r"""^\s*\d{0,4}\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]{1,2000})""", re.IGNORECASE)
_NAVIGATES = re.compile(
    r"(?:\b(?:window|document|self|top|parent)\s{0,5}\.\s{0,5})?(?:\blocation(?:\s{0,5}\.\s{0,5}(?:href|assign|replace))?|\bopen)\s{0,5}"
    r"""(?:=|\()\s{0,5}["'`]([^"'`\n]{1,2000})["'`]""",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[\t\n\r]")
_SRCSET_SPLIT = re.compile(r",\s+|\s+[0-9.]{1,8}[wxh]\s*,?\s*")


@dataclass(frozen=True, slots=True)
class Reference:
    """An address that the page uses. ``url`` is decoded and trimmed; ``start:end`` are code points of the source."""

    role: Role
    url: str
    tag: str
    attribute: str
    start: int
    end: int


def reference_of(piece: Piece) -> Reference | None:
    """The first address of an attribute, or None for one that holds none."""
    return next(references_of(piece), None)


def references_of(piece: Piece) -> Iterator[Reference]:
    """Every address of an attribute; a ``srcset`` has several."""
    tag, name = piece.tag, piece.name
    text = _BLANKS.sub("", piece.view.text).strip()
    if not text:
        return
    if (tag, name) in _LINKS:
        yield _made("form" if name in {"action", "formaction"} else "link", text, piece)
    elif (tag in _PICTURES and name in _PICTURE_NAMES) or name == "background":
        for url in _SRCSET_SPLIT.split(text) if "srcset" in name else (text,):
            if url:
                yield _made("picture", url.strip(), piece)
    elif tag in _FRAMES and name in {"src", "data", "codebase"}:
        yield _made("frame", text, piece)
    elif tag == "script" and name == "src":
        yield _made("script", text, piece)
    elif tag == "link" and name == "href":
        yield _made("style", text, piece)
    elif tag == "meta" and name == "content":
        if match := _REFRESH.match(text):
            yield _made("refresh", match[1], piece)
    elif name == "style":
        for match in _CSS_URL.finditer(text):
            yield _made("picture", match[1], piece)
    elif name.startswith("on"):
        for match in _NAVIGATES.finditer(text):
            yield _made("script", match[1], piece)


def scripted(piece: Piece) -> Iterator[Reference]:
    """The addresses that a script opens."""
    for match in _NAVIGATES.finditer(piece.view.text):
        start, end = piece.view.span(*match.span(1))
        yield Reference("script", match[1], piece.tag, "", start, end)


def _made(role: Role, url: str, piece: Piece) -> Reference:
    return Reference(role, url, piece.tag, piece.name, piece.start, piece.end)

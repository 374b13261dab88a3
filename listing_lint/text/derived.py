"""Further readings of a text, each built only where the text gives a reason: spread-out letters, backwards, encoded."""

from __future__ import annotations

import base64
import binascii
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.text.unicode_tables import EMOJI
from listing_lint.text.view import BASE64, ESCAPE, PERCENT, REVERSED, SPACED, Builder, View

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATOR = rf"[ \t\u3000._\-*~|/\\·•‧・,+'`^–—{EMOJI}]"
_LETTER = r"[^\W_]"
_SPREAD = re.compile(rf"(?<![^\W_]){_LETTER}(?:{_SEPARATOR}{{1,3}}{_LETTER}(?![^\W_])){{3,400}}", re.UNICODE)
_SPREAD_BY_BLANKS = re.compile(r"(?<!\S)\S(?:[ \t\u00a0\u3000]{1,2}\S(?!\S)){4,400}")
_BLANKS = re.compile(r"[ \t\u00a0\u3000]+")
_LINE = re.compile(r"[^\n]+")
_BACKWARDS = re.compile(
    r"\b(?:ten|ur|nc|ed|oi)\.[\w\-]{2,40}@|\b(?:moc|gro|ofni|pohs|erots|ku\.oc)\.[\w\-]|//:s?ptth|\.www\b"
    r"|(?:ppastahw|tahcew|margelet|margatsni|koobecaf|rebiv|epyks|kotkit|klatoakak|liamg|liamtoh|liame|enohp)(?![a-z])",
    re.IGNORECASE,
)
_BACKWARDS_MAIL = re.compile(r"(?<![\w.@])([a-z]{2,4}\.[\w\-]{2,40})@[\w\-]{1,40}(?![\w.@])", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ESCAPED = re.compile(
    r"(?:\\u\{[0-9A-Fa-f]{1,6}\}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\x[0-9A-Fa-f]{2}|\bU\+[0-9A-Fa-f]{4,6}[ ,]?)+"
)
_ONE_ESCAPE = re.compile(r"(?:\\u\{|\\u|\\U|\\x|U\+)([0-9A-Fa-f]{1,8})\}?[ ,]?")
_QUOTED_PRINTABLE = re.compile(r"(?<=\w)=(?:40|2E|3A|2F)(?=\w)", re.IGNORECASE)
_MIME_WORD = re.compile(r"=\?[\w\-]{1,30}\?([BbQq])\?([^?\s]{1,400})\?=")
_BASE64 = re.compile(r"(?<![A-Za-z0-9+/_\-=])[A-Za-z0-9+/_\-]{12,800}={0,2}(?![A-Za-z0-9+/_\-=])")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:0x)?((?:[0-9A-Fa-f]{2}){8,300})(?![0-9A-Za-z])")
_PRINTABLE = re.compile(r"[\w\s@.:/\-+#?=&,;!'\"()%~*]+")


def collapsed(view: View) -> View | None:
    """The view with letters that stand one by one joined: ``w h a t s a p p``, ``w-e-c-h-a-t``, ``1 3 8 0 0``."""
    text = view.text
    found = sorted({match.span() for match in _spread(text)}, key=lambda span: (span[0], -span[1]))
    if not found:
        return None
    made, at = Builder(view), 0
    for start, end in found:
        if start < at or _counts(text[start:end]):
            continue
        made.keep(at, start)
        _join(made, text, start, end)
        at = end
    made.keep(at, len(text))
    return made.done()


def _spread(text: str) -> Iterator[re.Match[str]]:
    yield from _SPREAD_BY_BLANKS.finditer(text)
    yield from _SPREAD.finditer(text)


def _join(made: Builder, text: str, start: int, end: int) -> None:
    signs = text[start:end].split()
    # "s a l e s @ s h o p" keeps its signs, "W * E * C * H" has one between every two letters.
    by_blanks = _SPREAD_BY_BLANKS.fullmatch(text, start, end) is not None and not (
        len(set(signs[1::2])) == 1 and not signs[1].isalnum()
    )
    before = ""
    for index in range(start, end):
        char = text[index]
        separates = char.isspace() if by_blanks else not char.isalnum()
        if separates:
            made.drop(index, index + 1, SPACED)
            continue
        if before.isalpha() and char.isdigit() and _number_from(text, index, end):
            made.put(" ", index - 1, index, SPACED)  # a name and its number are read as two words
        made.keep(index, index + 1)
        before = char


def _counts(text: str) -> bool:
    """Whether single digits go up or down by one: sizes, not a number."""
    digits = [int(char) for char in text if char.isdecimal()]
    if len(digits) < 3 or any(char.isalpha() for char in text):
        return False
    return len({b - a for a, b in pairwise(digits)}) == 1


def _number_from(text: str, start: int, end: int) -> bool:
    """Whether the next four letters are digits."""
    letters = [char for char in text[start : min(end, start + 16)] if char.isalnum()]
    return len(letters) >= 4 and all(char.isdigit() for char in letters[:4])


def backwards(view: View, *, overridden: bool = False) -> View | None:
    """The lines that read as an address or a name from their end, turned round; all lines where bidi marks turn them."""
    text = view.text
    if not overridden and not _is_backwards(text):
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    own: list[int] = []
    for match in _LINE.finditer(text):
        if not overridden and not _is_backwards(match[0]):
            continue
        parts.append(match[0][::-1] + "\n")
        for index in range(match.end() - 1, match.start() - 1, -1):
            first, last = view.span(index, index + 1)
            starts.append(first)
            ends.append(last)
            own.append(view.own[index] if view.own is not None else 0)
        starts.append(starts[-1])
        ends.append(ends[-1])
        own.append(0)
    return View("".join(parts), starts, ends, own, [0] * len(own), view.whole | REVERSED)


def _is_backwards(text: str) -> bool:
    """Whether a text holds the end of an address at its beginning."""
    if _BACKWARDS.search(text) is not None:
        return True
    from listing_lint.text.domains import registrable

    # "rf.snotnas@yug": as it stands this is no address, from its end it is one.
    return any(registrable(match[1][::-1]) is not None for match in _BACKWARDS_MAIL.finditer(text))


def decoded(view: View) -> View | None:
    """The view with percent, backslash and MIME escapes read."""
    text = view.text
    made, at, changed = Builder(view), 0, False
    for start, end, plain, way in sorted(_escapes(text)):
        if start < at:
            continue
        made.keep(at, start)
        made.put(plain, start, end, way)
        at, changed = end, True
    if not changed:
        return None
    made.keep(at, len(text))
    return made.done()


def _escapes(text: str) -> Iterator[tuple[int, int, str, int]]:
    if "%" in text:
        for match in _PERCENT.finditer(text):
            yield from _utf8(match.start(), bytes.fromhex(match[0].replace("%", "")), 3, PERCENT)
    if "\\" in text or "U+" in text:
        for run in _ESCAPED.finditer(text):
            for match in _ONE_ESCAPE.finditer(text, run.start(), run.end()):
                code = int(match[1], 16)
                if code < 0x110000 and not 0xD800 <= code < 0xE000:
                    yield match.start(), match.end(), chr(code), ESCAPE
    if "=" in text:
        for match in _MIME_WORD.finditer(text):
            plain = _mime(match[1], match[2])
            if plain:
                yield match.start(), match.end(), plain, BASE64 if match[1] in "Bb" else ESCAPE
        for match in _QUOTED_PRINTABLE.finditer(text):
            yield match.start(), match.end(), chr(int(match[0][1:], 16)), ESCAPE


def _utf8(start: int, data: bytes, width: int, way: int) -> Iterator[tuple[int, int, str, int]]:
    """Characters of percent-encoded bytes, each with its stretch of the text."""
    at = 0
    while at < len(data):
        lead = data[at]
        size = (
            1
            if lead < 0x80
            else 2
            if lead >> 5 == 6
            else 3
            if lead >> 4 == 14
            else 4
            if lead >> 3 == 30
            else 1
        )
        try:
            plain = data[at : at + size].decode("utf-8")
        except UnicodeDecodeError:
            at += 1
            continue
        yield start + at * width, start + (at + size) * width, plain, way
        at += size


def _mime(kind: str, word: str) -> str:
    from quopri import decodestring

    try:
        data = (
            base64.b64decode(word, validate=True)
            if kind in "Bb"
            else decodestring(word.replace("_", " ").encode())
        )
        return data.decode("utf-8")
    except (ValueError, UnicodeError):
        return ""


def unpacked(view: View) -> View | None:
    """What base64 and hexadecimal words say, where that is text; each character stands for the whole word."""
    text = view.text
    made, at = Builder(view), 0
    for start, end, plain in sorted(_packed(text)):
        if start < at:
            continue
        made.keep(at, start)
        made.put(f" {plain} ", start, end, BASE64)
        at = end
    if not at:
        return None
    made.keep(at, len(text))
    return made.done()


def _packed(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _BASE64.finditer(text):
        word = match[0]
        if word.isdigit() or (word.isalpha() and (word.islower() or word.isupper())):
            continue
        plain = _from_base64(word)
        if plain:
            yield match.start(), match.end(), plain
    for match in _HEX.finditer(text):
        if match[1].isdigit() and len(match[1]) < 24:
            continue
        plain = _text(binascii.unhexlify(match[1]))
        if plain:
            yield match.start(), match.end(), plain


def _from_base64(word: str) -> str:
    bare = word.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return _text(base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True))
    except ValueError:
        return ""


def _text(data: bytes) -> str:
    try:
        plain = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return plain if len(plain) >= 6 and _PRINTABLE.fullmatch(plain) else ""

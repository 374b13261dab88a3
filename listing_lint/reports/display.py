"""Text as a terminal shows it: nothing hidden, nothing that steers the terminal, widths in cells.

Listings and file names come from strangers. Control characters, escape sequences, bidirectional and
zero-width characters are therefore written out: ``␛``, ``<U+202E>`` (not as a JSON escape, which may stand
in the same line). Cell widths follow Unicode: East Asian wide and emoji two, combining marks none.
Terminals disagree only about emoji sequences and right-to-left runs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, TextIO

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

_UNSEEN = re.compile(
    # A selector that makes a symbol an emoji or not: kept out, because its width is a matter of taste.
    r"(?P<style>(?<=[0-9#*\xa9\xae\u203c-\u3299\U0001f000-\U0001faff])[\ufe0e\ufe0f])"
    # Controls, soft hyphen, fillers, bidirectional marks, joiners, separators, surrogates, selectors, tags.
    r"|[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    # "##[command]" and "##vso[...]" anywhere in a line are orders to the CI runner that reads our output.
    r"|(?<=\#)\#(?=[A-Za-z]{0,20}\[)"
)


def _written(match: re.Match[str]) -> str:
    """Write out an unseen character."""
    if match.lastgroup == "style":
        return ""
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


def visible(text: str) -> str:
    """Write out every unseen or steering character. Gives one line, whatever is in the text."""
    if text.isascii() and text.isprintable() and "##" not in text:
        return text  # almost all are, and looking for the others takes ten times as long
    return _UNSEEN.sub(_written, text)


def shorten(text: str, most: int) -> str:
    """Cut the text to ``most`` code points with an ellipsis."""
    return text if len(text) <= most else text[: most - 1] + "…"


@lru_cache(maxsize=4096)
def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    if (
        "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7ff"
    ):  # Hangul vowels and finals join the initial
        return 0
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return 2
    # Emoji younger than this Python's Unicode tables.
    return 2 if "\U0001f300" <= char <= "\U0001faff" and unicodedata.category(char) == "Cn" else 1


def cells(text: str) -> int:
    """Count the terminal cells that visible text takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


@dataclass(frozen=True, slots=True)
class Quote:
    """One line of source made to fit; the carets are ``indent`` cells in and ``carets`` cells long."""

    text: str
    indent: int
    carets: int


def _glyphs(text: str) -> list[tuple[str, int]]:
    """Pair every code point as it is shown with its cells. A tab is four blanks."""
    if text.isascii() and text.isprintable() and "##" not in text:
        return [(char, 1) for char in text]
    glyphs = [(char, _cell(char)) for char in text]
    for match in _UNSEEN.finditer(text):
        shown = "    " if match[0] == "\t" else _written(match)
        glyphs[match.start()] = (shown, len(shown))
    return glyphs


def quote(text: str, start: int, end: int, width: int, *, before: bool = False, after: bool = False) -> Quote:
    """Fit a source line into ``width`` cells around its code points ``start`` to ``end`` (exclusive).

    ``before`` and ``after`` tell that the line goes on beyond the text. What is left out is marked with an
    ellipsis. A place behind the line's end gets one caret.
    """
    start = max(0, min(start, len(text)))
    end = max(start, min(end, len(text)))
    low, high = max(0, start - width), min(len(text), start + 2 * width)
    goes_on = end > high
    before, after = before or low > 0, after or high < len(text)
    glyphs = _glyphs(text[low:high])
    widths = [cell for _, cell in glyphs]
    first, last = start - low, min(end, high) - low
    low, high = 0, len(glyphs)
    if sum(widths) + before + after > width:
        room = width - 2
        spare = room - max(1, sum(widths[first:last]))
        # Even a mark that does not fit leaves room for what it belongs to: the member's name, mostly.
        left = max(spare // 2, spare - sum(widths[last:])) if spare >= 0 else room // 4
        low = first
        while low and widths[low - 1] <= left:
            low -= 1
            left -= widths[low]
        while low < first and widths[low] == 0:
            low += 1
        high = low
        while high < len(glyphs) and widths[high] <= room:
            room -= widths[high]
            high += 1
        before, after = before or low > 0, after or high < len(glyphs)
    shown = "".join(glyph for glyph, _ in glyphs[low:high])
    indent = before + sum(widths[low:first])
    carets = sum(widths[first : min(last, high)])
    if last > high or goes_on:
        carets += 1  # the ellipsis stands for a part of it
    if not carets and last > first:
        indent = max(0, indent - 1)  # only combining marks: they sit on the character before
    return Quote("…" * before + shown + "…" * after, indent, max(1, carets))


def printer(out: TextIO) -> Callable[[str], object]:
    """Give ``out.write`` for visible text, made safe for a stream that cannot encode all of Unicode."""
    encoding = getattr(out, "encoding", None)
    if not encoding or encoding.lower().startswith("utf"):
        return out.write
    return lambda text: out.write(text.encode(encoding, "backslashreplace").decode(encoding))

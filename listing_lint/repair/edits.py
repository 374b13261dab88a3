"""Edits of a text by span: all of a file or none, and no byte changed outside of them.

Positions are those of findings: 1-based lines and columns in code points, a byte order mark not counted.
"""

from __future__ import annotations

import codecs
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.finding import Edit, Span

BYTE_ORDER_MARK = "\ufeff"

_LINE_END = late(r"\r\n|\n|\r")

Place = tuple[int, int, str]
"""Half-open character offsets and the text that takes their place."""


class NotRepairableError(ValueError):
    """The file is not what the edits were made for; its message says why, for people."""


def read_text(data: bytes) -> str:
    """The text of a UTF-8 file with its byte order mark, if it has one.

    Raises :class:`NotRepairableError` for another encoding: written back, it could be another file.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        raise NotRepairableError("it is UTF-16 or UTF-32, and only UTF-8 is repaired")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise NotRepairableError("it is not UTF-8, and only UTF-8 is repaired") from None


class Lines:
    """Where each line of a text starts, as characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        first = int(text.startswith(BYTE_ORDER_MARK))
        self.starts = [first, *(match.end() for match in _LINE_END.finditer(text))]

    def offset(self, line: int, column: int) -> int:
        """The offset of a position. Raises :class:`NotRepairableError` for one that the text does not have."""
        if not 1 <= line <= len(self.starts) or column < 1:
            raise NotRepairableError("the file is not the one that was checked")
        found = self.starts[line - 1] + column - 1
        if found > len(self.text):
            raise NotRepairableError("the file is not the one that was checked")
        return found

    def range(self, span: Span) -> tuple[int, int]:
        """The offsets of a span."""
        return self.offset(span.line, span.column), self.offset(span.end_line, span.end_column)


def find(edits: Iterable[Edit], lines: Lines) -> list[Place]:
    """The places of edits, in order.

    Raises :class:`NotRepairableError` where the file does not hold what an edit expects, and where two overlap.
    """
    text = lines.text
    found = []
    for edit in edits:
        if edit.was == BYTE_ORDER_MARK and edit.span.line == edit.span.end_line == 1 == edit.span.end_column:
            # The file's own, which stands before its first column. Within a text it is a character like any other.
            if not text.startswith(BYTE_ORDER_MARK):
                raise NotRepairableError("the file is not the one that was checked")
            found.append((0, 1, edit.text))
            continue
        start, end = lines.range(edit.span)
        written = text[start:end]
        # In the cell of a table, a quote is written twice.
        if written != edit.was and written.replace('""', '"') != edit.was:
            raise NotRepairableError("it does not hold the text to the letter")
        found.append((start, end, edit.text))
    found.sort()
    for first, second in pairwise(found):
        if not apart(first, second):
            raise NotRepairableError("two repairs of the same characters")
    return found


def apart(first: Place, second: Place) -> bool:
    """Whether two places, in order, leave each other alone. Two insertions at one place do not: their order is open."""
    return first[1] <= second[0] and first[:2] != second[:2]


def free(places: Sequence[Place], taken: Sequence[Place]) -> bool:
    """Whether none of the places meets one of those that are taken, which are in order."""
    for place in places:
        at = bisect_left(taken, place)
        if at < len(taken) and not apart(place, taken[at]):
            return False
        if at and not apart(taken[at - 1], place):
            return False
    return True


def apply(text: str, places: Iterable[Place]) -> str:
    """The text with all of the places replaced; they are in order and do not overlap."""
    parts = []
    at = 0
    for start, end, new in places:
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])

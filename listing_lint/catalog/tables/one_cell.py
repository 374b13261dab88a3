"""Tables whose lines are one cell each: a spreadsheet opened the text without parting it, and saved it again.

Lines with a quotation mark or a separator have got quotation marks around the whole and each of theirs doubled; the others are
as they were. An empty column or more may stand behind.
"""

from __future__ import annotations

import csv
from itertools import islice
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.decoding import Oversized, lines_in, split_lines
from listing_lint.catalog.tables.header import find_header
from listing_lint.finding import Span
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.tables.rows import Block

_WHOLE = late(r'"((?>(?:[^"]|"")+))"[\t;,]*')
_BEHIND = "\t;"
_LOOKED_AT = 200
"""Lines that are asked whether they are one cell each."""
_LEAST = 3
"""Columns of a table that is taken for one of this kind."""


class OneCell:
    """The lines of such a table as they were before, and the way back to where they stand.

    ``first`` is the number of its first line in the file.
    """

    def __init__(self, first: int) -> None:
        self.first = first
        self._quoted = bytearray()

    def lines(self, blocks: Iterator[Block]) -> Iterator[list[str] | Oversized | LoadProblem]:
        """The blocks with what their lines hold."""
        for block in blocks:
            if isinstance(block, bytes | str | list):
                inside = [_inside(line) for line in (block if isinstance(block, list) else lines_in(block))]
                self._quoted += bytes(quoted for _, quoted in inside)
                yield [text for text, _ in inside]
            else:
                if isinstance(block, Oversized):
                    self._quoted.append(0)
                yield block

    def back(self, span: Span, text: str, line: int) -> Span:
        """Where in the file a span stands; ``text``, which begins on ``line``, is what its lines hold."""
        held = split_lines(text)
        start = self._column(span.line, span.column, held, line)
        end = self._column(span.end_line, span.end_column, held, line)
        return Span(span.line, start, span.end_line, end)

    def _column(self, line: int, column: int, held: Sequence[str], first: int) -> int:
        number, at = line - self.first, line - first
        if not (0 <= number < len(self._quoted) and self._quoted[number] and 0 <= at < len(held)):
            return column
        return column + 1 + held[at].count('"', 0, column - 1)


def is_one_cell_a_line(lines: Sequence[str]) -> bool:
    """Whether the lines at the head of a table are one cell each, and a table when that is undone.

    A text that is a table as it stands has rows of as many cells as its header has; here only what is inside has them.
    """
    head = [line for line in islice(lines, _LOOKED_AT) if line.strip()]
    if not any(_WHOLE.fullmatch(line.rstrip("\r\n")) for line in head):
        return False
    inside = [_inside(line)[0] for line in head]
    for separator in ",;":
        rows = _rows(inside, separator)
        width = len(rows[0]) if rows else 0
        if width < _LEAST or find_header(rows[:1]) != 0 or len(rows) < 2:
            continue
        whole = rows[1:-1] or rows[1:]  # the last may be cut
        fit = sum(len(row) == width for row in whole)
        as_it_stands = sum(len(row) == width for row in _rows(head, separator)[1:])
        if fit * 10 >= len(whole) * 9 and not as_it_stands:
            return True
    return False


def _rows(lines: Sequence[str], separator: str) -> list[list[str]]:
    try:
        return [row for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return []


def _inside(line: str) -> tuple[str, bool]:
    """What a line holds, with its end, and whether quotation marks stood around it."""
    body = line.rstrip("\r\n")
    whole = _WHOLE.fullmatch(body)
    if whole is not None:
        return whole[1].replace('""', '"') + line[len(body) :], True
    return body.rstrip(_BEHIND) + line[len(body) :], False

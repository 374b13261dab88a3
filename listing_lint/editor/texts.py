"""The text of a document that an editor holds, and positions in it as the editor counts them.

pygls has documents of its own; they end lines at every sign that Python calls a line end (U+2028, form feed), which the
protocol and the linter do not.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from lsprotocol import types

from listing_lint.repair.edits import BYTE_ORDER_MARK, Lines

if TYPE_CHECKING:
    from listing_lint.finding import Span

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_BLOCK = 1024
"""Characters of a line that are counted at once: a feed may be a single line."""

_WIDTHS: dict[Encoding, tuple[str, int]] = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2)}


class Text:
    """A text with its lines. ``encoding`` says in which units the editor counts inside of a line."""

    def __init__(self, text: str, encoding: Encoding = "utf-16") -> None:
        self.text = text
        self.encoding: Encoding = encoding
        self.lines = Lines(text)
        self.starts = [0, *self.lines.starts[1:]]
        self._plain = text.isascii()
        self._marked = text.startswith(BYTE_ORDER_MARK)
        self._counted: dict[int, list[int]] = {}

    def position(self, line: int, column: int) -> types.Position:
        """The editor's position of a finding's line and column; the nearest one where the text has no such place."""
        if line < 1 or line > len(self.starts):
            row = 0 if line < 1 else len(self.starts) - 1
            return types.Position(row, 0 if line < 1 else self._units(row, len(self.text)))
        start = self.starts[line - 1]
        end = min(start + column - 1 + (self._marked and line == 1), self._end(line - 1))
        return types.Position(line - 1, self._units(line - 1, max(start, end)))

    def range(self, span: Span) -> types.Range:
        """The editor's range of a span."""
        return types.Range(
            self.position(span.line, span.column), self.position(span.end_line, span.end_column)
        )

    def at(self, offset: int) -> types.Position:
        """The editor's position of a character offset."""
        row = bisect_right(self.starts, offset) - 1
        return types.Position(row, self._units(row, offset))

    def offset(self, position: types.Position) -> int:
        """The character offset of an editor's position; beyond the end of a line, the line's end (as the protocol says)."""
        if position.line >= len(self.starts):
            return len(self.text)
        start = self.starts[position.line]
        end = self._end(position.line)
        if self.encoding == "utf-32" or self._plain:
            return min(start + position.character, end)
        edges = self._edges(position.line)
        block = max(bisect_right(edges, position.character) - 1, 0)
        units, at = edges[block], start + block * _BLOCK
        for char in self.text[at : min(at + _BLOCK, end)]:
            if units >= position.character:
                return at
            units += self._width(char)
            at += 1
        return at

    def changed(self, change: types.TextDocumentContentChangeEvent) -> Text:
        """The text after a change."""
        if not isinstance(change, types.TextDocumentContentChangePartial):
            return Text(change.text, self.encoding)
        start, end = self.offset(change.range.start), self.offset(change.range.end)
        return Text(self.text[:start] + change.text + self.text[max(start, end) :], self.encoding)

    def _end(self, row: int) -> int:
        """The offset behind the last sign of a line, without its line end."""
        if row + 1 >= len(self.starts):
            return len(self.text)
        end = self.starts[row + 1] - 1
        return end - 1 if self.text[end] == "\n" and self.text[end - 1 : end] == "\r" else end

    def _units(self, row: int, end: int) -> int:
        """The units from the start of a line to an offset in it."""
        start = self.starts[row]
        if self.encoding == "utf-32" or self._plain:
            return max(end - start, 0)
        block = max(end - start, 0) // _BLOCK
        edges = self._edges(row)
        if block >= len(edges):  # behind the line's last sign
            block = len(edges) - 1
        return edges[block] + self._width(self.text[start + block * _BLOCK : end])

    def _edges(self, row: int) -> list[int]:
        """The units of a line before each of its blocks."""
        known = self._counted.get(row)
        if known is None:
            start, end = self.starts[row], self._end(row)
            known = [0]
            for at in range(start, end - _BLOCK + 1, _BLOCK):
                known.append(known[-1] + self._width(self.text[at : at + _BLOCK]))
            self._counted[row] = known
        return known

    def _width(self, part: str) -> int:
        form, width = _WIDTHS[self.encoding]
        return len(part.encode(form, "surrogatepass")) // width

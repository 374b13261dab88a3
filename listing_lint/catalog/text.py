"""Source text with positions: bytes to text, offsets to lines and columns."""

from __future__ import annotations

import codecs
from bisect import bisect_right
from dataclasses import field

from listing_lint.catalog.problem import LoadProblem
from listing_lint.finding import Span
from listing_lint.records import dataclass

_BLOCK = 1 << 16
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(slots=True)
class SourceText:
    """A text and the line of the file that it starts on.

    Lines end with LF, CR LF or a lone CR, as editors and the report's excerpts have it. Counted when first asked for, in
    blocks: a list of all line starts of a file of line ends would take more memory than any machine has.
    """

    text: str
    first_line: int = 1
    _blocks: tuple[list[int], list[int], list[int]] | None = field(default=None, repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column (1-based, code points) of a character offset."""
        if self._blocks is None:
            self._blocks = _count_blocks(self.text)
        edges, lines, starts = self._blocks
        block = bisect_right(edges, offset) - 1
        edge = edges[block]
        text = self.text
        line = lines[block] + _line_ends(text, edge, offset)
        last = _last_line_end(text, edge, offset)
        start = last if last > edge else starts[block]
        return self.first_line + line, offset - start + 1

    def span(self, start: int, end: int) -> Span:
        """The span of a half-open range of character offsets."""
        line, column = self.position(start)
        end_line, end_column = self.position(max(start, end))
        return Span(line, column, end_line, end_column)


class Ahead:
    """Positions of offsets that only rise: what stands between two of them is counted once."""

    __slots__ = ("_at", "_line", "_start", "_text")

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._text, self._line = text, first_line
        self._at = self._start = 0

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column (1-based, code points) of an offset that is no smaller than the last one."""
        # A CR before the last offset may have its LF behind it.
        self._line += _line_ends(self._text, self._at, offset)
        last = _last_line_end(self._text, self._at, offset)
        if last > self._at:
            self._start = last
        self._at = offset
        return self._line, offset - self._start + 1


def _count_blocks(text: str) -> tuple[list[int], list[int], list[int]]:
    """Where each block starts, the line ends before it, and the start of the line that runs into it."""
    edges, lines, starts = [0], [0], [0]
    edge = _next_edge(text, 0)
    while edge < len(text):
        lines.append(lines[-1] + _line_ends(text, edges[-1], edge))
        last = _last_line_end(text, edges[-1], edge)
        starts.append(last if last > edges[-1] else starts[-1])
        edges.append(edge)
        edge = _next_edge(text, edge)
    return edges, lines, starts


def _next_edge(text: str, at: int) -> int:
    edge = at + _BLOCK
    return edge + 1 if text.startswith("\r\n", edge - 1) else edge  # a block never parts a CR from its LF


def _line_ends(text: str, start: int, end: int) -> int:
    """Line ends in ``start:end``; a CR whose LF stands at ``end`` has not ended its line yet."""
    found = text.count("\n", start, end)
    returns = text.count("\r", start, end)
    if returns:
        found += returns - text.count("\r\n", start, end) - text.startswith("\r\n", end - 1)
    return found


def _last_line_end(text: str, start: int, end: int) -> int:
    """The offset after the last line end in ``start:end``, or ``start``."""
    stop = end - 1 if end > start and text.startswith("\r\n", end - 1) else end
    return max(text.rfind("\n", start, stop), text.rfind("\r", start, stop), start - 1) + 1


def lone_returns(data: bytes) -> int:
    """How many CR without LF a piece of lines holds: line ends beside those that part the listings."""
    returns = data.count(b"\r")
    if not returns:
        return 0
    # At the end of a file without a last line end nothing follows that could be counted on.
    return returns - data.count(b"\r\n") - data.endswith(b"\r")


def decode(data: bytes, first_line: int = 1) -> tuple[str, list[LoadProblem]]:
    """Bytes of a JSON text to characters, with a problem for everything that is not plain UTF-8.

    JSON between systems must be UTF-8 without a byte order mark (RFC 8259, section 8.1). What can be read all the same
    is read, so that one bad byte does not hide the rest.
    """
    problems: list[LoadProblem] = []
    start = Span(first_line, 1, first_line, 1)
    if data.startswith(codecs.BOM_UTF8):
        problems.append(LoadProblem("byte-order-mark", span=start, lost=False))
        data = data[3:]
    else:
        encoding = _wide_encoding(data)
        if encoding is not None:
            problems.append(LoadProblem("wrong-encoding", detail=encoding.upper(), span=start, lost=False))
            text = data.decode(encoding, errors="replace")
            return text.removeprefix("\ufeff"), problems
    try:
        return data.decode("utf-8"), problems
    except UnicodeDecodeError as error:
        before = SourceText(data[: error.start].decode("utf-8"), first_line)
        line, column = before.position(len(before.text))
        text = data.decode("utf-8", errors="replace")
        bad = text.count("\ufffd") - data.count("\ufffd".encode())
        byte = f"0x{data[error.start]:02X}"
        problems.append(
            LoadProblem(
                "undecodable-bytes",
                detail=f"{byte}, {bad} in all" if bad > 1 else byte,
                span=Span(line, column, line, column + 1),
                lost=False,
            )
        )
        return text, problems


def _wide_encoding(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    # Without a mark: JSON starts with two ASCII characters, so zero bytes tell the width and the order.
    head = data[:4]
    if len(head) == 4 and head.count(0) == 3:
        return "utf-32-be" if head[0] == 0 else "utf-32-le"
    if len(head) >= 2 and head[:2].count(0) == 1:
        return "utf-16-be" if head[0] == 0 else "utf-16-le"
    return None

"""Source text with positions: bytes to text, offsets to lines and columns."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from listing_lint.catalog.problem import LoadProblem
from listing_lint.finding import Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(slots=True)
class SourceText:
    """A text and the line of the file that it starts on. Line starts are computed when first asked for."""

    text: str
    first_line: int = 1
    _starts: list[int] | None = field(default=None, repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column (1-based, code points) of a character offset."""
        if self._starts is None:
            self._starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        index = bisect_right(self._starts, offset) - 1
        return self.first_line + index, offset - self._starts[index] + 1

    def span(self, start: int, end: int) -> Span:
        """The span of a half-open range of character offsets."""
        line, column = self.position(start)
        end_line, end_column = self.position(max(start, end))
        return Span(line, column, end_line, end_column)


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

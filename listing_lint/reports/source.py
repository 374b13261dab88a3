"""Source lines for reports: read from disk when a finding quotes them, in bounded memory.

Findings come sorted, so one cursor that only moves forward serves a whole file in one pass, be it a feed of
gigabytes in many lines or in a single one. Going back is possible and starts the file again.
"""

from __future__ import annotations

import codecs
import io
import stat
from dataclasses import field
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.reports.model import Excerpt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Encoding = str | None | Callable[[Path], str | None]

BEFORE = 2_048
"""Code points of a line kept in front of the wanted column."""
AFTER = 8_192
"""Code points of a line kept behind it."""
_BLOCK = 1 << 15

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _encoding(head: bytes) -> str:
    """Tell the encoding by a byte order mark or by the zero bytes of wide ASCII; else it is UTF-8."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if len(head) == 4 and head.count(0) == 3:
        return "utf-32-le" if head[0] else "utf-32-be"
    if len(head) >= 2 and head[:2].count(0) == 1:
        return "utf-16-le" if head[0] else "utf-16-be"
    return "utf-8"


@dataclass(slots=True)
class _Cursor:
    """A place in a file that moves forward. ``text[at]`` is at ``line`` and ``column``."""

    file: Path
    encoding: str | None
    text: str = ""
    at: int = 0
    line: int = 1
    column: int = 1
    offset: int = 0
    ended: bool = False
    decoder: io.IncrementalNewlineDecoder | None = field(default=None)

    def _read(self, stream: io.BufferedReader) -> bool:
        """Append a block to the text. False at the end of the file."""
        if self.ended:
            return False
        block = stream.read(_BLOCK)
        if self.decoder is None:
            decode = codecs.getincrementaldecoder(self.encoding or _encoding(block[:4]))
            self.decoder = io.IncrementalNewlineDecoder(decode(errors="replace"), translate=True)
        self.offset += len(block)
        self.ended = not block
        self.text = self.text[self.at :] + self.decoder.decode(block, final=self.ended)
        self.at = 0
        return True

    def _to_line(self, stream: io.BufferedReader, line: int) -> bool:
        while self.line < line:
            ends = self.text.count("\n", self.at)
            if self.line + ends >= line:
                for _ in range(line - self.line):
                    self.at = self.text.index("\n", self.at) + 1
                self.line, self.column = line, 1
                return True
            if ends:
                self.line += ends
                self.column = len(self.text) - self.text.rindex("\n")
            else:
                self.column += len(self.text) - self.at
            self.at = len(self.text)
            if not self._read(stream):
                return False
        return True

    def _to_column(self, stream: io.BufferedReader, column: int) -> None:
        """Move to the column, or stop a little before the line's end if the line is shorter."""
        while self.column < column:
            step = column - self.column
            end = self.text.find("\n", self.at, self.at + step)
            if end >= 0:
                return
            if self.at + step <= len(self.text):
                self.at, self.column = self.at + step, column
                return
            if self.ended:
                return
            kept = max(self.at, len(self.text) - BEFORE)
            self.column += kept - self.at
            self.at = kept
            self._read(stream)

    def excerpt(self, line: int, column: int) -> Excerpt | None:
        """Read the line around the column; None behind the end of the file. Raises :class:`OSError`."""
        with self.file.open("rb") as stream:
            stream.seek(self.offset)
            if not self._to_line(stream, line):
                return None
            self._to_column(stream, column - BEFORE)
            most = max(0, column - self.column) + AFTER
            while self.text.find("\n", self.at, self.at + most) < 0 and len(self.text) - self.at <= most:
                if not self._read(stream):
                    break
        end = self.text.find("\n", self.at, self.at + most)
        if end < 0:
            end = min(len(self.text), self.at + most)
        cut = end < len(self.text) and self.text[end] != "\n"
        if line > 1 and self.ended and self.column == 1 and self.at >= len(self.text):
            return None  # the empty rest behind the last line end is no line
        return Excerpt(self.text[self.at : end], self.column, cut)


class SourceLines:
    """The lines of the files that were registered, by their display path. Usable as ``Style.sources``.

    Reads UTF-8 (with or without a mark), UTF-16 and UTF-32; bytes that do not decode become U+FFFD. Line ends
    are CR LF, LF and CR. No file stays open between two calls.
    """

    def __init__(self) -> None:
        self._files: dict[str, tuple[Path | str, Encoding]] = {}
        self._path: str | None = None
        self._cursor: _Cursor | None = None

    def register(self, path: str, real: Path | str, encoding: Encoding = None) -> None:
        """Tell where the file shown as ``path`` really stands.

        ``encoding`` overrides the detection: a name, or a function that finds it when a line is quoted.
        """
        self._files[path] = (real, encoding)

    def __call__(self, path: str, line: int, column: int = 1) -> Excerpt | None:
        """Read the source line around a 1-based column.

        None for a path that nobody registered, for what is no regular file, and where the file vanished,
        cannot be read or has no such line: a report then names the place without quoting it.
        """
        known = self._files.get(path)
        if known is None or line < 1 or column < 1:
            return None
        cursor = self._cursor if self._path == path else None
        if cursor is None or (line, max(1, column - BEFORE)) < (cursor.line, cursor.column):
            from pathlib import Path  # only who has findings waits for it

            real, encoding = Path(known[0]), known[1]
            if callable(encoding):
                encoding = encoding(real)
                self._files[path] = (real, encoding)
            cursor = _Cursor(real, encoding)
        self._path, self._cursor = path, cursor
        try:
            if not stat.S_ISREG(cursor.file.stat().st_mode):
                return None
            found = cursor.excerpt(line, column)
        except OSError:
            found = None
        if found is None:
            self._cursor = None
        return found

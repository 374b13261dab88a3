"""Bounded reading of a stranger's file: a few bytes at a place, never the whole."""

from __future__ import annotations

import os

_WINDOW = 4096
_LARGEST = 1 << 20


class Broken(Exception):  # noqa: N818 - not an error of the program: it becomes an Unreadable value
    """The file does not keep to its format. The text continues a sentence that starts with its name."""


class ByteStream:
    """The bytes of an open file by offset, through a window that moves. ``size`` is the file's."""

    __slots__ = ("_file", "_start", "_window", "size")

    def __init__(self, file: int, size: int) -> None:
        """Read the first window of the descriptor ``file``. Raises :class:`OSError` where reading fails."""
        self._file = file
        self.size = size
        self._start = 0
        self._window = os.read(file, _WINDOW)

    def at(self, offset: int, count: int) -> bytes:
        """Return up to ``count`` bytes (a megabyte at most) from ``offset``; fewer at the end of the file."""
        begin = offset - self._start
        end = begin + count
        if begin >= 0 and (end <= len(self._window) or self._start + len(self._window) >= self.size):
            return self._window[begin:end]
        if offset >= self.size:
            return b""
        count = min(count, _LARGEST)
        os.lseek(self._file, offset, os.SEEK_SET)
        self._start = offset
        self._window = self._read(max(count, _WINDOW))
        return self._window[:count]

    def need(self, offset: int, count: int) -> bytes:
        """Return exactly ``count`` bytes. Raises :class:`Broken` where the file ends before."""
        begin = offset - self._start
        end = begin + count
        if begin >= 0 and end <= len(self._window):
            return self._window[begin:end]
        found = self.at(offset, count)
        if len(found) < count:
            raise Broken(f"is cut short: the file ends after {self.size:,} bytes, within its header")
        return found

    def number(self, offset: int, count: int) -> int:
        """Return ``count`` bytes as a number, the highest first. Raises :class:`Broken`."""
        return int.from_bytes(self.need(offset, count), "big")

    def _read(self, count: int) -> bytes:
        found = os.read(self._file, count)
        while len(found) < count:
            more = os.read(self._file, count - len(found))
            if not more:
                break
            found += more
        return found

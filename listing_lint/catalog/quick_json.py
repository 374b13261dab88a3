"""Values of JSON read by what was compiled of ``json_read.c``, and by Python's scanner whatever that leaves to it.

What was compiled reads UTF-8, in which a text that is ASCII stands already. Of any other text a piece at a time is encoded, and
places in that are counted back.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from listing_lint.catalog.json_read import Keys

    Scan = Callable[[str, int], tuple[Any, int]]
    Read = Callable[[Keys, str | bytes, int], tuple[Any, int, int] | bool | None]

VERSION = 1
"""Of ``json_read.c``: what was built of another is not asked."""

_PIECE = 1 << 15
"""Characters that are encoded at once."""
_LONGER = 32
"""How many times as many are where a value is longer: it is begun once more, and may be the whole file."""


class Noticed(list[str]):
    """What was noticed of the value that was read last; ``sound`` says from where to where a value stood that has no fault.

    It is no deeper than any may be, none of its names comes twice, its numbers are finite and its characters whole.
    """

    __slots__ = ("sound",)

    def __init__(self) -> None:
        super().__init__()
        self.sound = (-1, -1)

    def clear(self) -> None:
        """Forget all of it."""
        super().clear()
        self.sound = (-1, -1)


@cache
def compiled() -> tuple[Read, Keys] | None:
    """What was compiled of ``json_read.c``, and the names that it remembers; None where it was not built."""
    try:
        from listing_lint.catalog import json_read
    except ImportError:
        return None
    return (json_read.read, json_read.keys()) if json_read.VERSION == VERSION else None


def quick(slow: Scan, noticed: Noticed) -> Scan:
    """A scanner that finds what ``slow`` does, mostly quicker, and says in ``noticed`` where a value is sound."""
    found = compiled()
    return slow if found is None else _Scanner(slow, noticed, *found).scan


class _Scanner:
    __slots__ = ("_at", "_byte", "_data", "_first", "_keys", "_noticed", "_read", "_slow", "_text")

    def __init__(self, slow: Scan, noticed: Noticed, read: Read, keys: Keys) -> None:
        self._slow, self._noticed, self._read, self._keys = slow, noticed, read, keys
        self._text = ""
        self._data = b""  # the piece of the text from the character ``_first`` on
        self._first = 0
        self._at = self._byte = 0  # the end of the last value: its character, and its byte in the piece

    def scan(self, text: str, at: int) -> tuple[Any, int]:
        """The value at ``at`` and its end. Raises what Python's scanner does."""
        if text.isascii():
            found = self._read(self._keys, text, at)
            if type(found) is tuple:
                value, end, _ = found
                self._noticed.sound = (at, end)
                return value, end
            return self._slow(text, at)
        try:
            told = self._scan_piece(text, at)
        except UnicodeEncodeError:  # halves of characters
            told = None
        if told is None:
            return self._slow(text, at)
        self._noticed.sound = (at, told[1])
        return told

    def _scan_piece(self, text: str, at: int) -> tuple[Any, int] | None:
        size = _PIECE
        if text is not self._text or not self._move(text, at):
            self._begin(text, at, size)
        while True:
            found = self._read(self._keys, self._data, self._byte)
            if type(found) is tuple:
                value, self._byte, characters = found
                self._at = at + characters
                return value, self._at
            if found is None or self._first + size >= len(text):
                return None
            if self._first == at:
                size *= _LONGER
            self._begin(text, at, size)

    def _begin(self, text: str, at: int, size: int) -> None:
        # Half a character stops it here, and leaves all as it was.
        data = text[at : at + size].encode("utf-8")
        self._text, self._data = text, data
        self._first = self._at = at
        self._byte = 0

    def _move(self, text: str, at: int) -> bool:
        """Whether what stands at ``at`` is in the piece, behind the last value."""
        if not self._at <= at < self._at + _PIECE:
            return False
        between = text[self._at : at]
        self._byte += len(between) if between.isascii() else len(between.encode("utf-8"))
        self._at = at
        return self._byte < len(self._data)

"""Where a JSON pointer stands in the source text, found only for listings that have findings.

The C scanner skips what is not on the way, so a position costs about as much as parsing what stands before it, and a
clean catalog pays nothing.
"""

from __future__ import annotations

import json
import re
from itertools import islice
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import unescape
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = late(r"[ \t\n\r]*")
_ESCAPED = late(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+", re.DOTALL
)
_scan = json.JSONDecoder().scan_once  # type: ignore[attr-defined]


class Place(NamedTuple):
    """Character offsets of a member: its value, and its key where it has one (-1 where it has none)."""

    start: int
    end: int
    key_start: int = -1
    key_end: int = -1


def _skip(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _members(text: str, at: int) -> Iterator[tuple[str, int, int, int]]:
    """Members of the object that opens at ``at``: key, key start, key end, value start."""
    at = _skip(text, at + 1)
    while text[at] == '"':
        key, key_end = scanstring(text, at + 1)
        value = _skip(text, _skip(text, key_end) + 1)
        yield key, at, key_end, value
        at = _skip(text, _end(text, value))
        if text[at] != ",":
            return
        at = _skip(text, at + 1)


def _items(text: str, at: int) -> Iterator[int]:
    """Offsets of the items of the list that opens at ``at``."""
    at = _skip(text, at + 1)
    while text[at] != "]":
        yield at
        at = _skip(text, _end(text, at))
        if text[at] != ",":
            return
        at = _skip(text, at + 1)


def _end(text: str, at: int) -> int:
    """Offset after the value that starts at ``at``; the text is known to be valid there."""
    if text[at] == '"':
        return int(scanstring(text, at + 1)[1])
    value_end: tuple[Any, int] = _scan(text, at)
    return value_end[1]


class _Object:
    """The members of an object that were passed on the way to the wanted ones."""

    def __init__(self, text: str, at: int) -> None:
        self._left = _members(text, at)
        self._seen: dict[str, tuple[int, int, int]] = {}

    def find(self, name: str, *, last: bool) -> tuple[int, int, int] | None:
        if last or name not in self._seen:
            for key, first, after, value in self._left:
                if last or key not in self._seen:
                    self._seen[key] = (value, first, after)
                if key == name and not last:
                    break
        return self._seen.get(name)


class _List:
    """The items of a list that were passed on the way to the wanted ones."""

    def __init__(self, text: str, at: int) -> None:
        self._left = _items(text, at)
        self._seen: list[int] = []

    def find(self, name: str) -> tuple[int, int, int] | None:
        if not (name.isascii() and name.isdigit() and len(name) < 10):
            return None
        index = int(name)
        self._seen.extend(islice(self._left, max(0, index + 1 - len(self._seen))))
        return (self._seen[index], -1, -1) if index < len(self._seen) else None


class Places:
    """The places in the JSON value at ``start``.

    What was passed once is remembered, so that many pointers into a long list cost one pass. ``last`` takes the last of
    several equal keys, as parsers do; it is asked for only where a key is repeated.
    """

    def __init__(self, text: str, start: int, *, last: bool = False) -> None:
        self._text = text
        self._start = start
        self._last = last
        self._entered: dict[int, _Object | _List] = {}

    def locate(self, pointer: str) -> Place:
        """The place of ``pointer``; of its nearest ancestor where it does not exist."""
        text = self._text
        at, key_start, key_end = self._start, -1, -1
        for token in pointer.split("/")[1:] if pointer else ():
            inside = self._entered.get(at)
            if inside is None:
                if text[at] not in "{[":
                    break
                inside = self._entered[at] = _Object(text, at) if text[at] == "{" else _List(text, at)
            name = unescape(token)
            found = inside.find(name, last=self._last) if isinstance(inside, _Object) else inside.find(name)
            if found is None:
                break
            at, key_start, key_end = found
        return Place(at, _end(text, at), key_start, key_end)


def locate(text: str, start: int, pointer: str, *, last: bool = False) -> Place:
    """The place of one pointer; see :class:`Places`."""
    return Places(text, start, last=last).locate(pointer)


def within(text: str, place: Place, chars: tuple[int, int]) -> tuple[int, int]:
    """Source offsets of a half-open range of decoded characters of the string literal at ``place``.

    A value that is no string, or a range beyond its end, gives the whole literal.
    """
    start, end = place.start, place.end
    if text[start] != '"' or not 0 <= chars[0] <= chars[1]:
        return start, end
    literal = text[start + 1 : end - 1]
    if "\\" not in literal:
        if chars[1] > len(literal):
            return start, end
        return start + 1 + chars[0], start + 1 + chars[1]
    bounds = []
    decoded = 0
    wanted = list(chars)
    for match in _ESCAPED.finditer(literal):
        plain = literal[match.start()] != "\\"
        width = match.end() - match.start() if plain else 1
        while wanted and wanted[0] < decoded + width:
            edge = wanted.pop(0)
            bounds.append(match.start() + (edge - decoded if plain else 0))
        decoded += width
        if not wanted:
            break
    bounds.extend(len(literal) for edge in wanted if edge == decoded)
    if len(bounds) != 2:
        return start, end
    return start + 1 + bounds[0], start + 1 + bounds[1]

"""Where a JSON pointer stands in the source text, found only for listings that have findings.

The C scanner skips what is not on the way, so a position costs about as much as parsing what stands before it, and a
clean catalog pays nothing.
"""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = re.compile(r"[ \t\n\r]*")
_ESCAPED = re.compile(
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


def _end(text: str, at: int) -> int:
    """Offset after the value that starts at ``at``; the text is known to be valid there."""
    if text[at] == '"':
        return int(scanstring(text, at + 1)[1])
    value_end: tuple[Any, int] = _scan(text, at)
    return value_end[1]


def locate(text: str, start: int, pointer: str, *, last: bool = False) -> Place:
    """The place of ``pointer`` in the JSON value at ``start``; of its nearest ancestor where it does not exist.

    ``last`` takes the last of several equal keys, as parsers do; it is asked for only where a key is repeated.
    """
    at, key_start, key_end = start, -1, -1
    for token in pointer.split("/")[1:] if pointer else ():
        name = token.replace("~1", "/").replace("~0", "~")
        found = None
        if text[at] == "{":
            for key, first, after, value in _members(text, at):
                if key == name:
                    found = (value, first, after)
                    if not last:
                        break
        elif text[at] == "[" and name.isascii() and name.isdigit():
            item = _item(text, at, int(name))
            found = None if item is None else (item, -1, -1)
        if found is None:
            break
        at, key_start, key_end = found
    return Place(at, _end(text, at), key_start, key_end)


def _item(text: str, at: int, index: int) -> int | None:
    at = _skip(text, at + 1)
    if text[at] == "]":
        return None
    for _ in range(index):
        at = _skip(text, _end(text, at))
        if text[at] != ",":
            return None
        at = _skip(text, at + 1)
    return at


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

"""The changes of a file as a unified diff, byte for byte."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AROUND = 3
"""Unchanged lines around a change."""

_NO_END = b"\n\\ No newline at end of file\n"

_MOST = 20_000
"""Lines that are compared with all others. Beyond them a stretch that changed is shown as a whole."""


def unified(path: str, before: bytes, after: bytes) -> Iterator[bytes]:
    """Yield the lines of the diff, each with its end."""
    old, new = before.split(b"\n"), after.split(b"\n")
    old, new = _ended(old), _ended(new)
    name = path.encode("utf-8", "surrogateescape")
    yield b"--- a/" + name + b"\n"
    yield b"+++ b/" + name + b"\n"
    changes = list(_changes(old, new))
    groups: list[list[tuple[int, int, int, int]]] = []
    for change in changes:
        if groups and change[0] - groups[-1][-1][1] <= 2 * _AROUND:
            groups[-1].append(change)
        else:
            groups.append([change])
    for group in groups:
        yield from _hunk(old, new, group)


def _ended(lines: list[bytes]) -> list[bytes]:
    """The lines with their ends; the last one has none where the file does not end with one."""
    whole = [line + b"\n" for line in lines[:-1]]
    return [*whole, lines[-1]] if lines[-1] else whole


def _changes(old: list[bytes], new: list[bytes]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches that differ: half-open in the old lines, then in the new ones."""
    if len(old) == len(new):
        # Repairs hardly ever add or take lines: then each line is compared with its own.
        start = None
        for at in range(len(old) + 1):
            if at < len(old) and old[at] != new[at]:
                start = at if start is None else start
            elif start is not None:
                yield start, at, start, at
                start = None
        return
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    left, right = old[first : len(old) - last], new[first : len(new) - last]
    if max(len(left), len(right)) > _MOST:
        yield first, len(old) - last, first, len(new) - last
        return
    for kind, a, b, c, d in difflib.SequenceMatcher(None, left, right).get_opcodes():
        if kind != "equal":
            yield first + a, first + b, first + c, first + d


def _hunk(old: list[bytes], new: list[bytes], group: list[tuple[int, int, int, int]]) -> Iterator[bytes]:
    start = max(0, group[0][0] - _AROUND)
    end = min(len(old), group[-1][1] + _AROUND)
    new_start = group[0][2] - (group[0][0] - start)
    new_end = group[-1][3] + (end - group[-1][1])
    yield f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@\n".encode("ascii")
    at = start
    for a, b, c, d in group:
        yield from (_line(b" ", line) for line in old[at:a])
        yield from (_line(b"-", line) for line in old[a:b])
        yield from (_line(b"+", line) for line in new[c:d])
        at = b
    yield from (_line(b" ", line) for line in old[at:end])


def _range(start: int, end: int) -> str:
    length = end - start
    first = start + 1 if length else start
    return f"{first}" if length == 1 else f"{first},{length}"


def _line(sign: bytes, line: bytes) -> bytes:
    return sign + line if line.endswith(b"\n") else sign + line + _NO_END

"""Records of which only the values are wanted: of a listing that did not change, the keys are taken and nothing is placed.

A third of a full reader's work. What is not plain goes the full reader's way, so that both find the same listings.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.disk import read_regular
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_lines
from listing_lint.catalog.readers.parser import OWN_KEYS, Parser
from listing_lint.catalog.record import Record
from listing_lint.catalog.strict import MAX_DEPTH
from listing_lint.catalog.text import SourceText, lone_returns
from listing_lint.engine.known import Met
from listing_lint.engine.reading import MAX_DOCUMENT, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.outcome import Outcome, Task


_HELD = b'"listings"'
"""The name of the member by which an object holds listings."""


class Looks(NamedTuple):
    """What is looked at in a file of which only some listings are checked.

    Those at the ``wanted`` offsets and those that ``shows`` picks by their members can be placed in their text. ``row`` finds
    what is known of others by their text; of these not even the members are read where ``unread``.
    """

    wanted: frozenset[int]
    shows: Callable[[dict[str, Any]], bool] | None = None
    row: Callable[[bytes], int | None] | None = None
    unread: bool = False

    def seen(self, text: bytes, offset: int, line: int) -> Record | Met | None:
        """A listing that need not be placed; None for one that has to be, or is no plain one."""
        row = self.row(text) if self.row is not None else None
        if row is not None and self.unread:
            return Met(row, offset, line, None)
        value = plain(text)
        if value is None or (self.shows is not None and self.shows(value)):
            return None
        return (
            Record(value, SourceText("", line), 0, 0, offset)
            if row is None
            else Met(row, offset, line, value)
        )


def read_known(
    task: Task, source: SourceFile, outcome: Outcome, limit: int, looks: Looks
) -> Iterator[Record | Met | LoadProblem]:
    """All records of a task: see :class:`Looks`."""
    if source.format != "canonical" or task.oversized or source.size > MAX_DOCUMENT:
        yield from read(task, source, outcome, limit)
        return
    if source.form == "lines":
        data = _piece(task, source)
        if data is not None:
            outcome.lines += data.count(b"\n") + lone_returns(data) if task.piece else 0
            yield from _lines(data, task.start, limit, looks)
            return
    elif source.form == "document":
        data = _piece(task, source)
        found = None
        if data is not None:
            found = _elements(data, limit, looks) or _single(data, limit, looks)
        if found is not None:
            del data
            yield from found
            return
    yield from read(task, source, outcome, limit)


def _piece(task: Task, source: SourceFile) -> bytes | None:
    """The bytes of a task; None where they cannot be read as they should be, which the full reader words."""
    size = (source.size if task.end is None else task.end) - task.start
    try:
        data = read_regular(source.file, task.start, size)
    except OSError:
        return None
    return data if len(data) == size else None


def _lines(data: bytes, first: int, limit: int, looks: Looks) -> Iterator[Record | Met | LoadProblem]:
    at, line, size = 0, 1, len(data)
    returns = b"\r" in data
    wanted, seen = looks.wanted, looks.seen
    while at < size:
        end = data.find(b"\n", at)
        end = size if end < 0 else end
        text = data[at:end]
        offset = first + at
        found = None
        if offset not in wanted and offset + 3 not in wanted and end - at <= limit:
            found = seen(text, offset, line)
        if found is not None:
            yield found
        else:
            yield from read_lines(text, line, offset, limit, native="canonical")
        line += 1 + (lone_returns(text) if returns else 0)
        at = end + 1


@cache
def _decoder() -> tuple[Callable[[bytes], Any], tuple[type[Exception], ...]]:
    """What reads JSON, and what it raises."""
    import msgspec

    return msgspec.json.Decoder().decode, (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


def plain(text: bytes) -> dict[str, Any] | None:
    """A listing as its members; None for what is no plain one."""
    if text.count(b"{") + text.count(b"[") > MAX_DEPTH:
        return None
    decode, faults = _decoder()
    try:
        value = decode(text)
    except faults:
        return None
    return value if type(value) is dict and not OWN_KEYS.isdisjoint(value) else None


def is_single(data: bytes) -> bool:
    """Whether a document begins as one object that holds no others."""
    return data.startswith(b"{") and _HELD not in data


def _single(data: bytes, limit: int, looks: Looks) -> Iterator[Record | Met] | None:
    """The listing of a document that is a plain one; None for any other."""
    if 0 in looks.wanted or len(data) > limit or not is_single(data):
        return None
    seen = looks.seen(data, 0, 1)
    return None if seen is None else iter((seen,))


def elements(data: bytes) -> list[tuple[int, bytes]] | None:
    """The elements of a document that is one array: characters before each, and its bytes. None for any other document.

    A document that is a plain listing is its only element.
    """
    import msgspec

    if is_single(data):
        return None if plain(data) is None else [(0, data)]
    if not data.startswith(b"["):
        return None
    try:
        data.decode("utf-8")  # a raw element is not looked into
        parts = msgspec.json.decode(data, type=list[msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    found = []
    at = passed = characters = 0
    in_bytes = data.isascii()
    for part in parts:
        text = bytes(part)
        at = data.find(text, at)
        if at < 0:
            return None
        if not in_bytes:
            characters += len(data[passed:at].decode("utf-8"))
            passed = at
        found.append((at if in_bytes else characters, text))
        at += len(text)
    return found or None


def _elements(data: bytes, limit: int, looks: Looks) -> Iterator[Record | Met | LoadProblem] | None:
    """The listings of a document that is one array of plain ones; None for any other."""
    found = elements(data) if data.startswith(b"[") else None
    if found is None:
        return None
    values = []
    for at, text in found:
        if len(text) > limit and at not in looks.wanted:
            return None
        seen = None if at in looks.wanted else looks.seen(text, at, 1)
        if seen is None and at not in looks.wanted and plain(text) is None:
            return None
        values.append((at, seen))
    return _records(data, limit, values)


def _records(
    data: bytes, limit: int, values: list[tuple[int, Record | Met | None]]
) -> Iterator[Record | Met | LoadProblem]:
    parser = (
        Parser(SourceText(data.decode("utf-8"), 1), limit) if any(one is None for _, one in values) else None
    )
    for at, seen in values:
        if seen is not None:
            yield seen
        elif parser is not None:
            parsed = parser.value(at)
            yield (
                parsed if isinstance(parsed, LoadProblem) else parser.record(parsed[0], at, parsed[1], at, {})
            )

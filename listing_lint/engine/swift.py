"""Records of which only the values are wanted: of a listing that did not change, the keys are taken and nothing is placed.

A third of a full reader's work. What is not plain goes the full reader's way, so that both find the same listings.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.canonical import read_lines
from listing_lint.catalog.readers.parser import OWN_KEYS
from listing_lint.catalog.record import Record
from listing_lint.catalog.sources import open_regular
from listing_lint.catalog.strict import MAX_DEPTH
from listing_lint.catalog.text import SourceText, lone_returns
from listing_lint.engine.reading import MAX_DOCUMENT, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.outcome import Outcome, Task

_MARK = b"\xef\xbb\xbf"


def read_known(
    task: Task, source: SourceFile, outcome: Outcome, limit: int, wanted: frozenset[int]
) -> Iterator[Record | LoadProblem]:
    """All records of a task; only those at the ``wanted`` offsets can be placed in their text."""
    if source.format != "canonical" or task.oversized or source.size > MAX_DOCUMENT:
        yield from read(task, source, outcome, limit)
        return
    if source.form == "lines":
        data = _piece(task, source)
        if data is not None:
            outcome.lines += data.count(b"\n") + lone_returns(data) if task.piece else 0
            yield from _lines(data, task.start, limit, wanted)
            return
    elif source.form == "document" and not wanted:
        found = _elements(source, limit)
        if found is not None:
            yield from found
            return
    yield from read(task, source, outcome, limit)


def _piece(task: Task, source: SourceFile) -> bytes | None:
    """The bytes of a task; None where they cannot be read as they should be, which the full reader words."""
    size = (source.size if task.end is None else task.end) - task.start
    try:
        with open_regular(source.file) as stream:
            stream.seek(task.start)
            data = stream.read(size)
    except OSError:
        return None
    return data if len(data) == size else None


def _lines(data: bytes, first: int, limit: int, wanted: frozenset[int]) -> Iterator[Record | LoadProblem]:
    at, line, size = 0, 1, len(data)
    returns = b"\r" in data
    while at < size:
        end = data.find(b"\n", at)
        end = size if end < 0 else end
        text = data[at:end]
        offset = first + at
        value = None
        if offset not in wanted and offset + 3 not in wanted and end - at <= limit:
            value = _plain(text)
        if value is not None:
            yield Record(value, SourceText("", line), 0, 0, offset)
        else:
            yield from read_lines(text, line, offset, limit, native="canonical")
        line += 1 + (lone_returns(text) if returns else 0)
        at = end + 1


@cache
def _decoder() -> tuple[Callable[[bytes], Any], tuple[type[Exception], ...]]:
    """What reads JSON, and what it raises."""
    import msgspec

    return msgspec.json.Decoder().decode, (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


def _plain(text: bytes) -> dict[str, Any] | None:
    """A listing as its members; None for what is no plain one."""
    if text.count(b"{") + text.count(b"[") > MAX_DEPTH:
        return None
    decode, faults = _decoder()
    try:
        value = decode(text)
    except faults:
        return None
    return value if type(value) is dict and not OWN_KEYS.isdisjoint(value) else None


def _elements(source: SourceFile, limit: int) -> list[Record] | None:
    """The listings of a document that is one array of plain ones; None for any other."""
    import msgspec

    data = _piece(_whole(source), source)
    if data is None or not data.startswith(b"["):
        return None
    try:
        parts = msgspec.json.decode(data, type=list[msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    found: list[Record] = []
    at = passed = characters = 0
    ascii_only = data.isascii()
    nothing = SourceText("", 1)
    for part in parts:
        text = bytes(part)
        at = data.find(text, at)
        value = _plain(text) if len(text) <= limit else None
        if at < 0 or value is None:
            return None
        if not ascii_only:
            characters += len(data[passed:at].decode("utf-8"))
            passed = at
        found.append(Record(value, nothing, 0, 0, at if ascii_only else characters))
        at += len(text)
    return found or None


def _whole(source: SourceFile) -> Task:
    from listing_lint.engine.outcome import Task

    return Task((source,))

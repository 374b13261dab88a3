"""The records of one task: a file is opened, its piece read, and everything that goes wrong becomes a problem."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from listing_lint.catalog import formats
from listing_lint.catalog.disk import open_regular, reason
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.text import lone_returns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.record import Reader, Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.outcome import Outcome, Task

MAX_DOCUMENT = 512 * 1024 * 1024
"""Bytes of a JSON document that is read at once; JSONL has no such limit."""

_BLOCK = 1 << 20


def read(task: Task, source: SourceFile, outcome: Outcome, limit: int) -> Iterator[Record | LoadProblem]:
    """Everything that a task holds of one file. Counts the lines of a piece; never raises."""
    if source.form == "document" and source.size > MAX_DOCUMENT:
        detail = (
            f"the document has {source.size:,} bytes, {MAX_DOCUMENT:,} is the most for one that is not JSONL"
        )
        yield LoadProblem("too-large", detail=detail)
        return
    try:
        if task.oversized:
            lines, size = _measured(task, source)
            outcome.lines += lines
            from listing_lint.catalog.readers.canonical import oversized

            yield oversized(size, limit)
            return
        with open_regular(source.file) as stream:
            if source.form == "stream":
                streamed = formats.stream_reader(source.format)
                yield from streamed(stream, limit, dict(source.columns))
                return
            stream.seek(task.start)
            data = stream.read(MAX_DOCUMENT + 1 if task.end is None else task.end - task.start)
    except OSError as error:
        yield LoadProblem("unreadable-file", detail=reason(error))
        return
    if task.end is not None:
        outcome.lines += data.count(b"\n") + lone_returns(data)
        if len(data) < task.end - task.start:
            yield LoadProblem("unreadable-file", detail="it became shorter while it was read")
    records = _reader(source)(data, 1, task.start, limit)
    del data  # the reader lets go of it when it is decoded
    yield from records


def _reader(source: SourceFile) -> Reader:
    if formats.BY_NAME[source.format].kind != "json":
        return formats.reader(source.format, dict(source.columns))
    # Tables do without it.
    from listing_lint.catalog.readers.canonical import read_document, read_lines

    read = read_lines if source.form == "lines" else read_document
    return read if source.format == "canonical" else partial(read, native=source.format)


def _measured(task: Task, source: SourceFile) -> tuple[int, int]:
    """Of a line that is too long to be held: its lines as editors count them, and its bytes without the line end."""
    returns = pairs = 0
    last = b""
    left = size = (task.end or 0) - task.start
    with open_regular(source.file) as stream:
        stream.seek(task.start)
        while left > 0 and (block := stream.read(min(_BLOCK, left))):
            left -= len(block)
            returns += block.count(b"\r")
            pairs += block.count(b"\r\n") + (last == b"\r" and block.startswith(b"\n"))
            last = block[-1:]
    return 1 + returns - pairs - (last == b"\r"), size - (last == b"\n")

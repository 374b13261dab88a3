"""Cutting a catalog into tasks: small files together, large JSONL files in pieces that end at a line."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from listing_lint.engine.outcome import Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.catalog.sources import SourceFile

_BLOCK = 1 << 20


def make_tasks(sources: Iterable[SourceFile], *, batch: int, limit: int) -> Iterator[Task]:
    """Tasks of about ``batch`` bytes, in the order of the files. A line longer than ``limit`` is a task of its own."""
    waiting: list[SourceFile] = []
    weight = 0
    for source in sources:
        large = source.form == "lines" and source.size > batch
        if waiting and (large or weight + source.size > batch or len(waiting) >= 256):
            yield Task(tuple(waiting))
            waiting, weight = [], 0
        if large:
            yield from _pieces(source, batch, limit)
        else:
            waiting.append(source)
            weight += source.size
    if waiting:
        yield Task(tuple(waiting))


def _pieces(source: SourceFile, batch: int, limit: int) -> Iterator[Task]:
    try:
        stream = open(source.file, "rb")  # noqa: SIM115 - closed below, opened here to report a vanished file
    except OSError:
        yield Task((source,))  # the session reports why
        return
    with stream:
        start = 0
        while start < source.size:
            end = _line_end(stream, min(start + batch, source.size), source.size)
            if end - start > batch + limit:
                # A line beyond the limit: what stands before it, the line, and then the rest.
                last = _line_start(stream, start, start + batch)
                if last > start:
                    yield Task((source,), start, last)
                end = _line_end(stream, last + 1, source.size)
                oversized = end - last > limit
                yield Task((source,), last, end, oversized)
            else:
                yield Task((source,), start, end)
            start = end


def _line_end(stream: IO[bytes], at: int, size: int) -> int:
    """The offset after the first line break at or after ``at - 1``; the file's size if there is none."""
    at = max(at - 1, 0)
    stream.seek(at)
    while True:
        block = stream.read(_BLOCK)
        if not block:
            return size
        found = block.find(b"\n")
        if found >= 0:
            return at + found + 1
        at += len(block)


def _line_start(stream: IO[bytes], start: int, end: int) -> int:
    """The offset after the last line break in ``start:end``; ``start`` if there is none."""
    stream.seek(start)
    data = stream.read(end - start)
    return start + data.rfind(b"\n") + 1

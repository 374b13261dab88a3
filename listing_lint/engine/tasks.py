"""Cutting a catalog into tasks: small files together, large JSONL files in pieces that end at a line."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING
from zlib import crc32

from listing_lint.catalog.disk import open_regular
from listing_lint.engine.outcome import Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.catalog.sources import SourceFile

_BLOCK = 1 << 20
_LOOKED_AT = 512
"""Bytes of a line that are looked at to choose where a file is cut."""


def make_tasks(
    sources: Iterable[SourceFile], *, batch: int, limit: int, steady: bool = False, rests: bool = False
) -> Iterator[Task]:
    """Tasks of about ``batch`` bytes, in the order of the files. A line longer than ``limit`` is a task of its own.

    ``steady`` cuts files where their content says so: behind an inserted line the same pieces follow as before, and what
    was kept of them is of use. ``rests`` says that none of the files is opened.
    """
    waiting: list[SourceFile] = []
    weight = 0
    for source in sources:
        large = source.form == "lines" and source.size > batch
        if waiting and (large or weight + source.size > batch or len(waiting) >= 256):
            yield Task(tuple(waiting), rests=rests)
            waiting, weight = [], 0
        if large:
            yield from _pieces(source, batch, limit, steady=steady)
        else:
            waiting.append(source)
            weight += source.size
    if waiting:
        yield Task(tuple(waiting), rests=rests)


def _pieces(source: SourceFile, batch: int, limit: int, *, steady: bool) -> Iterator[Task]:
    start = 0
    try:
        with open_regular(source.file) as stream:
            while start < source.size:
                aim = _steady(stream, start, batch, source.size) if steady else start + batch
                for task in _next_pieces(stream, source, start, aim - start, limit):
                    yield task
                    start = task.end or source.size
    except OSError:  # the session meets it again, and reports it
        yield Task((source,), start, source.size)


def _steady(stream: IO[bytes], start: int, batch: int, size: int) -> int:
    """Where a piece of at most ``batch`` bytes ends: in its latter half, behind the line whose check sum is the least."""
    if size - start <= batch:
        return start + batch
    first = start + batch // 2
    stream.seek(first)
    lines = stream.read(batch - batch // 2).split(b"\n")
    at = first + len(lines[0]) + 1  # a part of a line, and the last one may be, too
    best, end = 1 << 32, start + batch
    for line in lines[1:-1]:
        at += len(line) + 1
        found = crc32(line[:_LOOKED_AT])
        if found < best:
            best, end = found, at
    return end


def _next_pieces(
    stream: IO[bytes], source: SourceFile, start: int, batch: int, limit: int
) -> tuple[Task, ...]:
    end = _line_end(stream, min(start + batch, source.size), source.size)
    if end - start <= batch + limit:
        return (Task((source,), start, end),)
    # A line beyond the limit: what stands before it, and the line.
    last = _line_start(stream, start, start + batch)
    long = _line_end(stream, last + 1, source.size)
    bytes_without_end = long - last - _ends_line(stream, long)
    line = Task((source,), last, long, oversized=bytes_without_end > limit)
    return (Task((source,), start, last), line) if last > start else (line,)


def _ends_line(stream: IO[bytes], at: int) -> bool:
    stream.seek(at - 1)
    return stream.read(1) == b"\n"


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

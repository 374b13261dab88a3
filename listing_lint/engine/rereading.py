"""Listings that were checked, read again by their places: what is told of them together is known only at the end."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from listing_lint.catalog.disk import open_regular
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_lines
from listing_lint.engine.outcome import Outcome, Task
from listing_lint.engine.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile

Place = tuple[int, int, int]
"""File, offset and line of a listing."""


def documents_at(
    files: Sequence[SourceFile], places: Iterable[Place], limit: int
) -> dict[tuple[int, int], Record]:
    """The listings of files that are not cut into lines, by file and offset; each file is read once."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for file, offset, _line in places:
        if files[file].form != "lines":
            wanted[file].add(offset)
    kept = {}
    for file, offsets in sorted(wanted.items()):
        source = files[file]
        # A file that has vanished since was checked all the same; only the comparison is lost.
        for item in read(Task((source,)), source, Outcome(), limit):
            if not isinstance(item, LoadProblem) and item.offset in offsets:
                kept[file, item.offset] = item
    return kept


def line_at(source: SourceFile, offset: int, line: int, limit: int) -> Record | None:
    """The listing that stands in one line of a file."""
    try:
        with open_regular(source.file) as stream:
            stream.seek(offset)
            data = stream.readline(limit + 2)
    except OSError:  # as above
        return None
    # Not at the very start of the file, so that no byte order mark is looked for twice.
    items = read_lines(data, line, max(offset, 1), limit, native=source.format)
    found = (item for item in items if not isinstance(item, LoadProblem))
    return next(found, None)

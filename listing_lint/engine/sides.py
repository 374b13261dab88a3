"""Both sides of the files that a change touches: what stood in them, and what stands in them. Equal listings are left out."""

from __future__ import annotations

import io
import os
from dataclasses import field
from itertools import chain
from typing import IO, TYPE_CHECKING

from listing_lint.catalog.disk import open_regular
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_lines
from listing_lint.catalog.recognising import recognise
from listing_lint.catalog.record import Record
from listing_lint.catalog.sources import SourceFile, display_path
from listing_lint.catalog.text import SourceText
from listing_lint.changes.pictures import main_of
from listing_lint.changes.sides import Met, Waiting, content, face, key_of, twin_of
from listing_lint.digests import blake2b
from listing_lint.engine.listings import listing_of
from listing_lint.engine.outcome import Outcome
from listing_lint.engine.reading import MAX_DOCUMENT, read
from listing_lint.engine.swift import elements, plain
from listing_lint.engine.tasks import make_tasks
from listing_lint.records import dataclass
from listing_lint.temporary import temporary_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.catalog.listing import ImageRef, Listing
    from listing_lint.catalog.sources import Told
    from listing_lint.changes.past import Past
    from listing_lint.engine.session import Session

_BATCH = 4 << 20
_MARK = b"\xef\xbb\xbf"


@dataclass(slots=True)
class Sides:
    """What was met so far: listings that are not the same on both sides."""

    before: list[Met] = field(default_factory=list)
    after: list[Met] = field(default_factory=list)
    listings: dict[tuple[str, int], Listing] = field(default_factory=dict)
    mains: dict[tuple[str, int], tuple[ImageRef | None, str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """Former files of which some part cannot be read any more: what is missing there may stand in that part."""


class SideReader:
    """Reads files then and now into :attr:`sides`. ``folder()`` takes copies of what was, ``at`` gives a name's full path."""

    def __init__(
        self,
        session: Session,
        past: Past,
        told: Callable[[str], Told],
        folder: Callable[[], str],
        at: Callable[[str], str],
    ) -> None:
        self.sides = Sides()
        self._session = session
        self._past = past
        self._told = told
        self._folder = folder
        self._at = at
        self._base = session.settings.base
        self._limit = session.settings.config.lint.max_listing_size
        self._spooled = 0

    def source(self, full: str) -> SourceFile | None:
        """The file at a full path as it is; None where it cannot be read or is of no kind that is read."""
        try:
            with open_regular(full) as stream:
                size = os.fstat(stream.fileno()).st_size
                return self.recognised(stream, full, full, size)
        except OSError:
            return None

    def recognised(self, stream: IO[bytes], full: str, file: str, size: int) -> SourceFile | None:
        """A content as the file at ``full``, opened at ``file``; None for a format that no reader knows."""
        told = self._told(full)
        form, name = recognise(stream, full.lower(), told.format, table=bool(told.columns))
        if name is None:
            return None
        shown = display_path(full, self._base)
        return SourceFile(shown, file, form, size, os.path.dirname(full), name, told.columns)

    def file(self, source: SourceFile, name: str, before: str | None) -> None:
        """Take both sides of a file."""
        data = self._past.read(before) if before == name and source.form != "stream" else None
        if data is not None and before is not None:
            former = self.recognised(io.BytesIO(data), source.place, "", len(data))
            if former is not None and (former.form, former.format) == (source.form, source.format):
                if source.form == "lines":
                    self._lines(source, name, data)
                    return
                if source.format == "canonical" and self._elements(source, name, data):
                    return
            del data
        after = self.present(source, name, before)
        if before is None:
            self.sides.after += after
            return
        waiting = Waiting(after)
        full = source.place if before == name else self._at(before)
        self.former(before, full, waiting)
        self.sides.after += waiting.left()

    def present(self, source: SourceFile, name: str, before: str | None) -> list[Met]:
        """All listings of a file as it is."""
        found = []
        for item in self._records(source):
            if isinstance(item, LoadProblem):
                if item.lost and before is not None:
                    self.sides.unread.add(before)
                continue
            found.append(self._now(item, source, name))
        return found

    def _now(self, record: Record, source: SourceFile, name: str) -> Met:
        scope = self._session.scopes.of(source.place)
        listing = listing_of(record, source, scope)
        self.sides.mains[source.path, record.offset] = main_of(listing), source.folder
        return self._met(listing, source.path, record.offset, name)

    def former(self, name: str, full: str, waiting: Waiting | None) -> None:
        """The listings that a file held and that do not wait on the other side."""
        data = self._past.read(name)
        if data is None:
            return
        self._spooled += 1
        file = os.path.join(self._folder(), f"{self._spooled}{os.path.splitext(full)[1][:20]}")
        source = self.recognised(io.BytesIO(data), full, file, len(data))
        if source is None:
            return
        with temporary_files(), open(file, "wb") as stream:
            stream.write(data)
        del data
        for item in self._records(source):
            if not isinstance(item, LoadProblem):
                self._was(item, source, name, waiting)
        os.unlink(file)

    def _was(self, record: Record, source: SourceFile, name: str, waiting: Waiting | None) -> None:
        scope = self._session.scopes.of(source.place)
        listing = listing_of(record, source, scope)
        met = self._met(listing, name, record.offset, name)
        if waiting is None or not waiting.take(met.digest):
            self.sides.before.append(met)
            self.sides.listings[name, record.offset] = listing

    def _met(self, listing: Listing, file: str, offset: int, name: str) -> Met:
        digest = content(listing, name.rpartition("/")[0])
        return Met(key_of(listing), digest, face(listing), twin_of(listing), file, offset)

    def _records(self, source: SourceFile) -> Iterator[Record | LoadProblem]:
        for task in make_tasks([source], batch=_BATCH, limit=self._limit):
            yield from read(task, source, Outcome(), self._limit)

    def _elements(self, source: SourceFile, name: str, data: bytes) -> bool:
        """A document that is an array and stands where it stood: equal elements are not read. False for any other one."""
        if max(source.size, len(data)) > MAX_DOCUMENT:
            return False
        try:
            with open_regular(source.file) as stream:
                after, before = elements(stream.read()), elements(data)
        except OSError:
            return False
        if after is None or before is None:
            return False
        equal: dict[bytes, list[int]] = {}
        for number, (_, text) in enumerate(after):
            equal.setdefault(text, []).append(number)
        left = [one for one in before if not ((same := equal.get(one[1])) and same.pop() >= 0)]
        new = [after[number] for number in sorted(number for several in equal.values() for number in several)]
        values = [(offset, plain(text), len(text)) for offset, text in (*left, *new)]
        if any(value is None or size > self._limit for _, value, size in values):
            return False
        records = [
            Record(value, SourceText("", 1), 0, 0, offset) for offset, value, _ in values if value is not None
        ]
        waiting = Waiting([self._now(record, source, name) for record in records[len(left) :]])
        for record in records[: len(left)]:
            self._was(record, source, name, waiting)
        self.sides.after += waiting.left()
        return True

    def _lines(self, source: SourceFile, name: str, data: bytes) -> None:
        """A file of lines that stands where it stood: equal lines are not read."""
        waiting: dict[bytes, list[int]] = {}
        try:
            with open_regular(source.file) as stream:
                offset = 0
                former = io.BytesIO(data.removeprefix(_MARK))
                others: list[bytes] = []
                for line in stream:
                    other = former.readline()
                    if line != other:  # most lines of most changes stand where they stood
                        text = line.strip() if offset else line.removeprefix(_MARK).strip()
                        others.append(other)
                        if text:
                            waiting.setdefault(_digest(text), []).append(offset)
                    offset += len(line)
                left = []
                for other in chain(others, former):
                    if text := other.strip():
                        equal = waiting.get(_digest(text))
                        if equal:
                            equal.pop()
                        else:
                            left.append(text)
                del data, others, former
                for offset in sorted(offset for several in waiting.values() for offset in several):
                    stream.seek(offset)
                    line = stream.readline(self._limit + 2)
                    for item in read_lines(line, 1, offset, self._limit, native=source.format):
                        if not isinstance(item, LoadProblem):
                            self.sides.after.append(self._now(item, source, name))
                        elif item.lost:
                            self.sides.unread.add(name)
        except OSError:
            self.sides.unread.add(name)  # the session meets it again, and reports it
            return
        at = 1
        for text in left:
            for item in read_lines(text, 1, at, self._limit, native=source.format):
                if not isinstance(item, LoadProblem):
                    self._was(item, source, name, None)
            at += len(text) + 1


def _digest(text: bytes) -> bytes:
    return blake2b(text, digest_size=16).digest()

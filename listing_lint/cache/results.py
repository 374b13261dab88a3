"""Outcomes of files, kept by what they were made from: a file that did not change is not read again.

A result is kept for each file, and for each piece of a long JSONL file, whose place in the file does not matter. Beside it
stands which pictures its listings name, and a digest of what stood there: a picture that was replaced, or one that was
missing and is there now, makes the result void.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

from listing_lint.cache.database import OUTCOMES, Database
from listing_lint.cache.forms import joined, outcome_of, packed, plain_outcome, unpacked
from listing_lint.cache.pictures import Stands, digest_of, grouped, settled, state_of
from listing_lint.catalog.disk import open_regular
from listing_lint.catalog.sources import display_path
from listing_lint.digests import blake2b
from listing_lint.engine.outcome import Outcome, Task

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping

    from listing_lint.cache.pictures import Asked
    from listing_lint.cache.surroundings import Surroundings
    from listing_lint.catalog.contents import State
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.settings import Setup
    from listing_lint.images.pictures import Pictures

FILE_KIND, RUN_KIND, KNOWN_KIND = 1, 2, 3
"""Kinds of results: of a file or a piece, of a whole run, and what is known of the listings of a catalog."""
DAYS = 30
"""Days after which a result that nobody asked for is thrown away."""
LARGEST = 64 << 20
"""Bytes of one result, at most; a larger one is not kept."""
_BLOCK = 1 << 17
"""Bytes that are read and hashed at a time: few enough to stay in the processor's cache."""
_SMALL = 1 << 18
"""Bytes that are hashed without OpenSSL."""
_SEAL = "result"


class Results:
    """Results by key, in this process. ``day`` is counted in days, and only says when a result was last asked for."""

    def __init__(self, database: Database, around: Surroundings, pictures: Pictures, folder: str) -> None:
        self.database = database
        self.around = around
        self.stands = Stands(pictures, folder)
        self._pictures = pictures
        self._folder = folder
        self._buffer = memoryview(bytearray(_BLOCK))
        self._named: dict[tuple[object, ...], str] = {}
        self._day = int(time.time() // 86_400)

    # Keys

    def named(self, source: SourceFile) -> str:
        """What of a file, besides its content, results depend on."""
        # The folder's part is the same for all files of one folder and kind, of which there may be many.
        key = (source.folder, source.form, source.format, source.columns)
        rest = self._named.get(key)
        if rest is None:
            shown = display_path(os.path.join(source.folder, "x"), self._folder)[:-1]
            rest = self._named[key] = repr(
                (shown, self.stands.below(source.folder), source.form, source.format, source.columns)
            )
        return f"{source.path!r}{rest}"

    def folder_named(self, folder: str, shown: str) -> str:
        """The same of the canonical documents of a folder, whose paths begin by ``shown`` in reports: all but the name."""
        return repr((shown, display_path(folder, self._folder), self.stands.below(folder)))

    def content(self, source: SourceFile, start: int = 0, end: int | None = None) -> bytes | None:
        """A digest of a file, or of the piece ``start:end`` of it; None where it cannot be read."""
        left = (source.size if end is None else end) - start
        mark = _hasher(left)
        try:
            with open_regular(source.file) as stream:
                if start:
                    stream.seek(start)
                if left <= _BLOCK:
                    data = stream.read(left + 1 if end is None else left)
                    mark.update(data)
                    if len(data) != left:
                        return None
                else:
                    buffer = self._buffer
                    while left > 0 and (size := stream.readinto(buffer[: min(_BLOCK, left)])):  # type: ignore[attr-defined]
                        mark.update(buffer[:size])
                        left -= size
                    if left or (end is None and stream.read(1)):
                        return None
        except OSError:
            return None
        digest: bytes = mark.digest()
        return digest

    def _key(self, source: SourceFile, task: Task, *, lone: bool) -> bytes | None:
        content = self.content(source, task.start, task.end)
        if content is None:
            return None
        piece = (task.piece, task.piece and task.start == 0, task.oversized, lone)
        mark = blake2b(self.around.files, digest_size=16)
        mark.update(f"{self.named(source)}\0{piece}".encode("utf-8", "surrogatepass"))
        mark.update(content)
        return mark.digest()

    # Tasks

    def run(self, task: Task, lint: Callable[[Task], Outcome], *, lone: bool) -> Outcome:
        """The outcome of a task: kept results, and ``lint`` for the files that have none. What it gives is kept."""
        states = [settled(source.file) for source in task.files]
        keys = [self._key(source, task, lone=lone) for source in task.files]
        parts: list[Outcome | None] = [
            None if key is None else self._known(key, task.start, number) for number, key in enumerate(keys)
        ]
        missing = [number for number, part in enumerate(parts) if part is None]
        if not missing:
            return joined(part for part in parts if part is not None)
        left = Task(tuple(task.files[number] for number in missing), task.start, task.end, task.oversized)
        made = self._watched(left, lint)
        split = _split(made, [source.path for source in left.files], missing)
        if split is None:
            made = made if len(missing) == len(parts) else lint(task)
            made.counts, made.doubtful = [], True
            return made
        rows = []
        for number, part, count in zip(missing, split, made.counts, strict=True):
            parts[number] = part
            plain = self._plain(part, count.stands, task.files[number], states[number], task.start)
            key = keys[number]
            if plain is None or key is None:
                part.doubtful = True
            else:
                rows.append((key, FILE_KIND, plain))
        self.put(rows)
        return joined(part for part in parts if part is not None)

    def _watched(self, task: Task, lint: Callable[[Task], Outcome]) -> Outcome:
        """The outcome of a task, with a note for each file of what stood where its listings point at pictures."""
        self._pictures.watch = self.stands.note
        try:
            made = lint(task)
        finally:
            self._pictures.watch = None
            late = self.stands.taken()
        for count in made.counts:
            count.stands.update(late)  # asked about when all files were read: whose it was, is not known
        return made

    def _known(self, key: bytes, start: int, number: int) -> Outcome | None:
        values = self.get(key)
        if values is None:
            return None
        stands, plain = values
        if not self.holds(stands):
            return None
        found = outcome_of(plain, start, number)
        found.stands = [stands] if stands[0] else []
        return found

    def holds(self, stands: tuple[list[tuple[str, list[str]]], bytes]) -> bool:
        """Whether the same pictures still stand where listings point at them."""
        places, digest = stands
        return (
            not places
            or self.stands.digest((folder, src) for folder, several in places for src in several) == digest
        )

    def _plain(
        self,
        part: Outcome,
        stands: Mapping[Asked, str | None],
        source: SourceFile,
        state: State | None,
        start: int,
    ) -> bytes | None:
        """A part as it is kept; None where it must not be, because a file changed while it was read, or cannot be."""
        ordered = grouped(stands)
        digest = digest_of(stands[folder, src] for folder, several in ordered for src in several)
        if (
            state is None
            or digest is None
            or state_of(source.file) != state
            or not self.stands.unchanged(stands)
        ):
            return None
        part.stands = [(ordered, digest)] if ordered else []
        return packed(((ordered, digest), plain_outcome(part, start)))

    # The database

    def get(self, key: bytes) -> Any:
        """The values that were kept under a key; None where there are none, or they are not believed."""
        plain = self.kept(key)
        return None if plain is None else unpacked(plain)

    def kept(self, key: bytes) -> bytes | None:
        """The same, as it was packed."""
        connection = self.database.connection()
        if connection is None:
            return None
        import sqlite3

        from listing_lint.cache.seal import opened_bytes

        try:
            row = connection.execute(f"SELECT result, used FROM {OUTCOMES} WHERE key = ?", (key,)).fetchone()  # noqa: S608 - our own name
        except sqlite3.Error as error:
            self.database.failed(error)
            return None
        if row is None or not isinstance(row[0], bytes):
            return None
        plain = opened_bytes(row[0], _SEAL, key.hex())
        if plain is None:
            return None
        if row[1] != self._day:
            self._touch(connection, key)
        return plain

    def _touch(self, connection: sqlite3.Connection, key: bytes) -> None:
        import sqlite3

        try:
            connection.execute(f"UPDATE {OUTCOMES} SET used = ? WHERE key = ?", (self._day, key))  # noqa: S608 - our own name
        except sqlite3.Error as error:
            self.database.failed(error)

    def put(self, rows: Iterable[tuple[bytes, int, bytes]]) -> None:
        """Keep values under their keys, all of them or none."""
        from listing_lint.cache.seal import PLACE, can_seal, sealed_bytes

        if not can_seal():
            self.database.fault = f"{PLACE} cannot be written, which says whose results they are"
            return
        sealed = [
            (key, self._day, kind, mark)
            for key, kind, plain in rows
            if len(plain) <= LARGEST and (mark := sealed_bytes(plain, _SEAL, key.hex())) is not None
        ]
        connection = self.database.connection() if sealed else None
        if connection is None:
            return
        import sqlite3

        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(f"INSERT OR REPLACE INTO {OUTCOMES} VALUES (?, ?, ?, ?)", sealed)  # noqa: S608 - our own name
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            self.database.failed(error)

    def prune(self) -> None:
        """Throw away what nobody asked for in a month."""
        connection = self.database.connection()
        if connection is None:
            return
        import sqlite3

        try:
            connection.execute(f"DELETE FROM {OUTCOMES} WHERE used < ?", (self._day - DAYS,))  # noqa: S608 - our own name
        except sqlite3.Error as error:
            self.database.failed(error)


def results_of(setup: Setup) -> Results | None:
    """The results of a setup's catalog, with a connection of their own; None where nothing is kept. Close its database."""
    from listing_lint.cache.database import place_of
    from listing_lint.cache.surroundings import surroundings
    from listing_lint.images.pictures import Pictures

    settings = setup.settings
    lint = settings.config.lint
    around = None if lint.cache is False else surroundings(setup)
    if around is None:
        return None
    database = Database(place_of(settings.folder, lint.cache))
    return Results(database, around, Pictures(settings.root, lint.images_root), settings.folder)


def _hasher(size: int) -> Any:
    """What hashes so many bytes: OpenSSL is quicker, and takes a while to load."""
    if size < _SMALL:
        return blake2b(digest_size=32)
    from hashlib import sha256

    return sha256()


def _split(made: Outcome, paths: list[str], numbers: list[int]) -> list[Outcome] | None:
    """The outcome of several files, file by file; ``numbers`` are theirs in the whole task. None where it is not clear."""
    by_path = {path: place for place, path in enumerate(paths)}
    if len(by_path) != len(paths) or len(made.counts) != len(paths) or made.there:
        return None
    parts = [
        Outcome(
            file=number,
            items=count.items,
            listings=count.listings,
            pictures=count.pictures,
            profiles=set(count.profiles),
        )
        for number, count in zip(numbers, made.counts, strict=True)
    ]
    if len(parts) == 1:
        parts[0].lines = made.lines
    for finding in made.findings:
        place = by_path.get(finding.path)
        if place is None:
            return None
        parts[place].findings.append(finding)
    for key, fold in made.folded.items():
        place = by_path.get(key[0])
        if place is None:
            return None
        parts[place].folded[key] = fold
    for code, entries in made.keys.items():
        for digest, offset, line, file, told in entries:
            parts[file].keys.setdefault(code, []).append((digest, offset, line, numbers[file], told))
    for one in made.seen:
        parts[one.file].seen.append(one._replace(file=numbers[one.file]))
    parts[0].timings = made.timings
    return parts

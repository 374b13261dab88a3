"""Whole runs, kept by everything that went into them: where nothing changed, the files are hashed and nothing is read.

The findings of a run stand in rows of a few thousand, so that neither writing nor reading holds all of them at once.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.cache.forms import finding_of, packed, plain_finding, unpacked
from listing_lint.cache.pictures import digest_of, grouped, settled, state_of
from listing_lint.cache.results import RUN_KIND
from listing_lint.catalog.sources import BrokenFile
from listing_lint.digests import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from listing_lint.cache.pictures import Asked
    from listing_lint.cache.results import Results
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.finding import Finding

_CHUNK = 2_000
"""Findings in one row."""
MOST = 200_000
"""Findings of a run that is kept; of one with more only the results of its files are."""

Places = tuple[list[tuple[str, list[str]]], bytes]


class Counts(NamedTuple):
    """What a run says besides its findings."""

    files: int
    listings: int
    pictures: int
    profiles: tuple[str, ...]


class WholeRun:
    """The run over these files, with these settings."""

    def __init__(self, results: Results, found: Sequence[SourceFile | BrokenFile], *, whole: bool) -> None:
        """Hash the files."""
        self._results = results
        self._sources = [item for item in found if not isinstance(item, BrokenFile)]
        self._states = [
            settled(source.file) if source.content is None else source.content.state
            for source in self._sources
        ]
        self._key = self._made(found, whole=whole)

    def _made(self, found: Sequence[SourceFile | BrokenFile], *, whole: bool) -> bytes | None:
        results = self._results
        mark = blake2b(results.around.runs, digest_size=16)
        mark.update(b"whole" if whole else b"part")
        first: dict[str, int] = {}
        folders: dict[str, str] = {}
        for number, item in enumerate(found):
            if isinstance(item, BrokenFile):
                said = repr((item.path, item.problem, results.stands.below(item.place)))
            else:
                content = results.content(item) if item.content is None else item.content.digest
                if content is None:
                    return None
                # One file under two names holds no copies of itself.
                same = first.setdefault(_real(item.file, folders, link=item.content is None), number)
                said = f"{results.named(item)}{content.hex()}{same if same != number else ''}"
            data = said.encode("utf-8", "surrogatepass")
            mark.update(b"%d:" % len(data) + data)
        return mark.digest()

    def known(self) -> tuple[Counts, Iterator[list[Finding]]] | None:
        """What this run gave before; None where it is not known, or a picture is not what it was."""
        head = None if self._key is None else self._results.get(self._key)
        if head is None:
            return None
        parts, places, counts = head
        rows = [self._results.kept(self._part(number)) for number in range(parts)]
        if None in rows or not all(map(self._results.holds, places)):
            return None
        return Counts(*counts), (list(map(finding_of, unpacked(row))) for row in rows if row is not None)

    def keep(
        self,
        counts: Counts,
        findings: Iterable[Finding],
        places: list[Places],
        late: Mapping[Asked, str | None],
    ) -> None:
        """Keep what the run gave, unless a file changed meanwhile. ``late`` is what stood where rules looked at the end."""
        results = self._results
        if self._key is None or not results.stands.unchanged(late):
            return
        if late:
            ordered = grouped(late)
            digest = digest_of(late[folder, src] for folder, several in ordered for src in several)
            if digest is None:
                return
            places = [*places, (ordered, digest)]
        if any(
            state is None or state_of(source.file) != state
            for source, state in zip(self._sources, self._states, strict=True)
        ):
            return
        rows: list[tuple[bytes, int, bytes]] = []
        chunk: list[Any] = []
        for finding in findings:
            chunk.append(plain_finding(finding))
            if len(chunk) == _CHUNK:
                if not self._add(rows, packed(chunk)):
                    return
                chunk = []
        if chunk and not self._add(rows, packed(chunk)):
            return
        head = packed((len(rows), places, tuple(counts)))
        if head is not None:
            results.put([(self._key, RUN_KIND, head), *rows])

    def _add(self, rows: list[tuple[bytes, int, bytes]], plain: bytes | None) -> bool:
        if plain is not None:
            rows.append((self._part(len(rows)), RUN_KIND, plain))
        return plain is not None

    def _part(self, number: int) -> bytes:
        assert self._key is not None
        return self._key + number.to_bytes(4, "big")


def _real(file: str, folders: dict[str, str], *, link: bool) -> str:
    """The real path of a file, which may be a ``link``; folders are asked about once."""
    folder, mark, leaf = file.rpartition(os.sep)
    real = folders.get(folder)
    if real is None:
        real = folders[folder] = os.path.join(os.path.realpath(folder + mark), "")
    path = real + leaf
    return os.path.realpath(path) if link and os.path.islink(path) else path

"""Findings on their way to the report: sorted, and on disk when there are too many for memory."""

from __future__ import annotations

import heapq
from typing import IO, TYPE_CHECKING, Any

from listing_lint.finding import Finding
from listing_lint.temporary import temporary_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

IN_MEMORY = 50_000
"""Findings held in memory (about 1 kB each) before a sorted run is written to a temporary file."""


class FindingStore:
    """Takes findings in any order and gives them back sorted, as often as asked."""

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        self._limit = in_memory
        self._fresh: list[Finding] = []
        self._runs: list[IO[bytes]] = []
        self._count = 0
        self._sorted = True

    def __len__(self) -> int:
        return self._count

    def extend(self, findings: Iterable[Finding]) -> None:
        """Add findings. Raises :class:`ConfigError` where there is no room for a temporary file."""
        before = len(self._fresh)
        self._fresh.extend(findings)
        self._count += len(self._fresh) - before
        self._sorted = False
        if len(self._fresh) > self._limit:
            self._spill()

    def _spill(self) -> None:
        import pickle
        import tempfile

        self._fresh.sort(key=Finding.sort_key)
        with temporary_files():
            run: IO[bytes] = tempfile.TemporaryFile(prefix="listing-lint-")  # noqa: SIM115 - lives as long as the store
            for start in range(0, len(self._fresh), 500):
                pickle.dump(self._fresh[start : start + 500], run, pickle.HIGHEST_PROTOCOL)
            run.flush()
        self._runs.append(run)
        self._fresh = []

    def __iter__(self) -> Iterator[Finding]:
        if not self._sorted:
            self._fresh.sort(key=Finding.sort_key)
            self._sorted = True
        if not self._runs:
            return iter(self._fresh)
        return heapq.merge(*(_read(run) for run in self._runs), iter(self._fresh), key=Finding.sort_key)

    def close(self) -> None:
        """Delete the temporary files."""
        for run in self._runs:
            run.close()
        self._runs = []


def _read(run: IO[bytes]) -> Iterator[Finding]:
    import pickle

    at = 0
    while True:
        run.seek(at)
        try:
            batch: list[Any] = pickle.load(run)  # noqa: S301 - our own unlinked file
        except EOFError:
            return
        at = run.tell()
        yield from batch

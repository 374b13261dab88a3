"""The candidates of a catalog on one machine: few listings with plain dictionaries, more as columns, many with DuckDB.

DuckDB keeps to the memory it is given and spills the rest into a folder. With a work folder a run that was stopped goes on
where it was: each finished stage and slice is a file, and all belong to one digest of the listings and settings.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from array import array
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_lint.similarity import keys
from listing_lint.similarity.candidates import (
    Candidates,
    Full,
    Wanted,
    few_pairs,
    full_buckets,
    plain_candidates,
)
from listing_lint.similarity.kept import encoded
from listing_lint.similarity.sections import SHARED, caps, select

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import duckdb
    import numpy as np
    from numpy.typing import NDArray

    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.keys import WordCounts
    from listing_lint.similarity.values import Fingerprint
    from listing_lint.similarity.verifying import Titles

    Progress = Callable[[str, int, int], None]

VERSION = 1
"""Of what stands in a work folder; another version's folder is begun anew."""
_BATCH = 20_000
_SLICE = 400_000
_SMALL = 20_000
_FEW, _FEW_PAIRS = 300, 10_000
"""Listings, and pairs by their keys, that dictionaries join in less time than numpy takes to load."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What a run may use.

    ``memory`` in bytes is the limit of the join; the listings themselves come on top of it. Without one it is 256 MB and 700
    bytes a listing. ``work`` is a folder that is kept, so that a stopped run can go on; without it a temporary folder is
    used, in ``spill`` where that is given. Up to ``plain`` listings are joined without DuckDB, which takes longer, with some
    kilobytes a listing, unless they make very many pairs; and up to 20,000 where ``memory`` or ``work`` is given.
    """

    memory: int | None = None
    threads: int | None = None
    work: Path | None = None
    spill: Path | None = None
    plain: int = 2_000_000

    @property
    def at_once(self) -> int:
        """So many listings are joined in memory and without a stop between."""
        kept_to = self.memory is not None or self.work is not None
        return max(1, min(self.plain, _SMALL) if kept_to else self.plain)


def candidates(
    fingerprints: Sequence[Fingerprint],
    counts: WordCounts | None = None,
    wanted: Wanted = Wanted(),  # noqa: B008  a frozen value
    resources: Resources = Resources(),
    progress: Progress = lambda _stage, _done, _total: None,
    made: Columns | None = None,
) -> Candidates:
    """All candidate pairs, in order; the same whichever way they are found. ``counts`` default to those of the catalog itself.

    ``made`` are the columns of the catalog by its own counts, where somebody has them; never with a work folder.

    ``progress`` is told the stage, and how much of how much is done. Raises :class:`OSError` where a folder cannot be written.
    """
    few = len(fingerprints) <= min(_FEW, resources.at_once)
    if counts is None:
        counts = keys.count_words(fingerprints) if made is None or few else keys.WordCounts(len(fingerprints))
    if few and few_pairs(fingerprints, counts, _FEW_PAIRS):
        return plain_candidates(fingerprints, counts, wanted)
    if len(fingerprints) <= resources.at_once or made is not None:  # columns are most of the work
        from listing_lint.similarity.joining import column_candidates

        found = column_candidates(fingerprints, counts, wanted, made)
        if found is not None:
            return found
    with _folder(resources) as folder:
        if resources.work is not None:
            _claim(folder, _digest(fingerprints, counts, wanted))
        return _joined(fingerprints, counts, wanted, resources, folder, progress, made)


@contextmanager
def _folder(resources: Resources) -> Iterator[Path]:
    if resources.work is not None:
        resources.work.mkdir(parents=True, exist_ok=True)
        yield resources.work
        return
    with tempfile.TemporaryDirectory(prefix="listing-lint-", dir=resources.spill) as name:
        yield Path(name)


def _digest(fingerprints: Sequence[Fingerprint], counts: WordCounts, wanted: Wanted) -> str:
    import msgspec

    encoder = msgspec.msgpack.Encoder()
    digest = blake2b(digest_size=16)
    digest.update(encoder.encode((VERSION, wanted.within, wanted.across, counts.listings, keys.settings())))
    for words in (counts.titles, counts.bodies):
        digest.update(encoder.encode(sorted((keys.text_hash(word), times) for word, times in words.items())))
    for fingerprint in fingerprints:
        digest.update(encoded(fingerprint))
    return digest.hexdigest()


def _claim(folder: Path, digest: str) -> None:
    """Make the folder that of this job. What another job has left there under our names is removed, nothing else."""
    stamp = folder / "job.json"
    try:
        mine = json.loads(stamp.read_text(encoding="utf-8")) == {"job": digest}
    except (OSError, ValueError):
        mine = False
    if mine:
        return
    stamp.unlink(missing_ok=True)
    for old in (
        *folder.glob("join.duckdb*"),
        *folder.glob("titles.npz"),
        *folder.glob("pairs-*.npz"),
        *folder.glob("scored-*.bin"),
    ):
        old.unlink()
    shutil.rmtree(folder / "spill", ignore_errors=True)
    stamp.write_text(json.dumps({"job": digest}), encoding="utf-8")


def _joined(
    fingerprints: Sequence[Fingerprint],
    counts: WordCounts,
    wanted: Wanted,
    resources: Resources,
    folder: Path,
    progress: Progress,
    made: Columns | None,
) -> Candidates:
    import numpy as np

    from listing_lint.similarity.joining import checked

    total = len(fingerprints)
    floor = keys.floors(counts.listings)
    slices = [(low, min(low + _SLICE, total)) for low in range(0, total, _SLICE)]
    with _opened(folder, resources, total) as base:
        done = {name for (name,) in base.sql("SELECT table_name FROM duckdb_tables()").fetchall()}
        if "ready" not in done or not (folder / "titles.npz").is_file():
            _fill(base, fingerprints, counts, folder, progress, made)
            done = set()
        for place, name in enumerate(SHARED):
            progress("join", place, len(SHARED) + len(slices))
            if name not in done:
                query = select(name, within=wanted.within, across=wanted.across, floor=floor.sketch)
                base.execute(f"CREATE TABLE {name} AS {query}")
        full = tuple(_full(row) for row in base.sql("SELECT * FROM full_buckets ORDER BY kind").fetchall())
        titles = _read_titles(folder / "titles.npz")
        found = []
        for place, (low, high) in enumerate(slices):
            progress("join", len(SHARED) + place, len(SHARED) + len(slices))
            file = folder / f"pairs-{place:05}.npz"
            if not file.is_file():
                query = select(
                    "pairs",
                    within=wanted.within,
                    across=wanted.across,
                    floor=floor.sketch,
                    low=low,
                    high=high,
                )
                _save(file, **checked(base.execute(query).fetchnumpy(), titles, fingerprints, floor.words))
            with np.load(file) as kept:
                found.append((kept["a"], kept["b"], kept["kinds"]))
        progress("join", len(SHARED) + len(slices), len(SHARED) + len(slices))
    a, b, kinds = (np.concatenate(column).astype(np.int64) for column in zip(*found, strict=True))
    return Candidates(_array(a), _array(b), _array(kinds), full)


def _array(values: NDArray[np.int64]) -> array[int]:
    made = array("q")
    made.frombytes(values.tobytes())
    return made


def _full(row: tuple[int, int, int, int]) -> Full:
    flag, buckets, members, largest = row
    return full_buckets(flag.bit_length() - 1, buckets, members, largest)


@contextmanager
def _opened(folder: Path, resources: Resources, listings: int) -> Iterator[duckdb.DuckDBPyConnection]:
    import duckdb

    memory = (1 << 28) + 700 * listings if resources.memory is None else resources.memory
    settings: dict[str, Any] = {
        "memory_limit": f"{max(memory, 1 << 27) >> 20}MiB",
        "threads": resources.threads or min(os.cpu_count() or 1, 8),
        "temp_directory": str(folder / "spill"),
        "preserve_insertion_order": False,
        # Nothing is fetched, and nothing is read but what is handed over.
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    base = duckdb.connect(str(folder / "join.duckdb"), config=settings)
    try:
        yield base
    finally:
        base.close()


def _fill(
    base: duckdb.DuckDBPyConnection,
    fingerprints: Sequence[Fingerprint],
    counts: WordCounts,
    folder: Path,
    progress: Progress,
    ready: Columns | None,
) -> None:
    """Bring keys and sketches into the tables, in one transaction."""
    import numpy as np

    from listing_lint.similarity.columns import columns, vocabularies

    for name in ("ready", "keys", "listings", "caps", *reversed(SHARED)):
        base.execute(f"DROP TABLE IF EXISTS {name}")
    titles, bodies = vocabularies(counts)
    size = _BATCH if ready is None else max(len(fingerprints), 1)
    stores: dict[str, int] = {}
    words, weights, lengths, norms = [], [], [], []
    base.begin()
    base.execute("CREATE TABLE keys (k BIGINT, kind SMALLINT, i INTEGER, probe SMALLINT)")
    base.execute("CREATE TABLE listings (i INTEGER, store INTEGER, s0 BIGINT, s1 BIGINT, bits INTEGER)")
    base.execute("CREATE TABLE caps (kind SMALLINT, cap INTEGER, chained SMALLINT)")
    base.executemany("INSERT INTO caps VALUES (?, ?, ?)", caps())
    for start in range(0, len(fingerprints), size):
        progress("keys", start, len(fingerprints))
        batch = fingerprints[start : start + size]
        made = columns(batch, start, titles, bodies) if ready is None else ready
        key_rows = {"k": made.k, "kind": made.kind, "i": made.i, "probe": made.probe}
        listing_rows = {
            "i": np.arange(start, start + len(batch), dtype=np.int32),
            "store": np.array([stores.setdefault(f.store, len(stores)) for f in batch], np.int32),
            "s0": made.bits[0],
            "s1": made.bits[1],
            "bits": made.size,
        }
        for table, rows in (("keys", key_rows), ("listings", listing_rows)):
            base.register("batch", rows)
            base.execute(f"INSERT INTO {table} SELECT * FROM batch")  # noqa: S608  our own names
            base.unregister("batch")
        words.append(made.words)
        weights.append(made.weights)
        lengths.append(made.lengths)
        norms.append(made.norm)
    _save(
        folder / "titles.npz",
        words=np.concatenate(words),
        weights=np.concatenate(weights),
        lengths=np.concatenate(lengths),
        norms=np.concatenate(norms),
    )
    base.execute("CREATE TABLE ready AS SELECT 1 AS ready")
    base.commit()


def _read_titles(file: Path) -> Titles:
    import numpy as np

    from listing_lint.similarity.verifying import Titles

    with np.load(file) as kept:
        lengths = kept["lengths"]
        starts = np.cumsum(lengths, dtype=np.int64) - lengths
        return Titles(kept["words"], kept["weights"], starts, lengths, kept["norms"])


def _save(file: Path, **columns: NDArray[Any]) -> None:
    """Written whole or not at all."""
    import numpy as np

    partial = file.with_suffix(".partial")
    with open(partial, "wb") as stream:
        np.savez(stream, allow_pickle=False, **columns)
    os.replace(partial, file)

"""An index of fingerprints on disk, against which new listings are compared without reading it whole.

The word counts are frozen with the index: a listing's keys follow from them. They are counted anew when the index has grown by
a fifth. The file is mapped, so that many readers share it; a writer replaces it in one step, and two writers do not meet.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.similarity import keys
from listing_lint.similarity.column_file import (
    ColumnFile,
    DamagedIndexError,
    ForeignIndexError,
    IndexFileError,
    write_columns,
)
from listing_lint.similarity.kept import DamagedFingerprintError, decoded, encoded
from listing_lint.similarity.keys import WordCounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from listing_lint.similarity.values import Fingerprint

__all__ = [
    "DamagedIndexError",
    "ForeignIndexError",
    "Index",
    "IndexBusyError",
    "IndexFacts",
    "IndexFileError",
    "build_index",
    "update_index",
]

VERSION = 1
GROWTH = 0.2
"""By so much an index may grow or shrink until its words are counted anew."""
_BATCH = 20_000


class IndexBusyError(IndexFileError):
    """Another run is writing the index."""


class IndexFacts(NamedTuple):
    """``listings`` in ``stores``; ``counted`` listings had their words counted; ``generation`` counts the updates."""

    listings: int
    stores: int
    counted: int
    generation: int
    size: int


class Index:
    """An open index. What is read stays the same while it is open, whoever replaces the file."""

    def __init__(self, path: Path) -> None:
        """Raises :class:`IndexFileError` for a file that is none or is damaged, :class:`OSError` where it cannot be read."""
        self.path = path
        self.file = ColumnFile(path, VERSION)
        facts = self.file.facts
        if facts.get("settings") != _settings():
            raise ForeignIndexError(
                f"{path}: an index with other keys than this version's: build it again with 'listing-lint index build'"
            )
        try:
            self.stores: list[str] = list(facts["stores"])
            self.counted: int = int(facts["counted"])
            self.generation: int = int(facts["generation"])
            self._ends = self.file.column("ends")
        except (KeyError, TypeError, ValueError) as error:
            raise self.damage() from error

    def __len__(self) -> int:
        return len(self._ends)

    def fingerprint(self, place: int) -> Fingerprint:
        """One fingerprint. Raises :class:`DamagedIndexError`."""
        start = int(self._ends[place - 1]) if place else 0
        try:
            return decoded(self.file.part("fingerprints", start, int(self._ends[place])))
        except DamagedFingerprintError as error:
            raise self.damage() from error

    def damage(self) -> DamagedIndexError:
        """The error for what the file cannot hold."""
        return DamagedIndexError(
            f"{self.path}: the index is damaged: build it again with 'listing-lint index build'"
        )

    def extra(self) -> bytes:
        """What was given along when the index was built, such as the frequencies of the score."""
        return self.file.column("extra").tobytes()

    def facts(self) -> IndexFacts:
        """What ``index info`` tells."""
        return IndexFacts(
            len(self), len(self.stores), self.counted, self.generation, self.path.stat().st_size
        )

    def counts(self, fingerprints: Iterable[Fingerprint]) -> WordCounts:
        """The frozen counts of the words of some listings; others are not looked up."""
        titles: set[str] = set()
        bodies: set[str] = set()
        for fingerprint in fingerprints:
            titles.update(fingerprint.title[: keys.LONGEST])
            bodies.update(fingerprint.body)
        return WordCounts(self.counted, self._looked_up("title", titles), self._looked_up("body", bodies))

    def _looked_up(self, name: str, words: set[str]) -> Mapping[str, int]:
        import numpy as np

        known, times = self.file.column(f"{name}_words"), self.file.column(f"{name}_counts")
        asked = sorted(words)
        if not (asked and len(known)):
            return {}
        hashes = np.fromiter(map(keys.text_hash, asked), np.uint64, len(asked))
        places = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
        held = known[places] == hashes
        return {
            word: int(times[place]) for word, place, here in zip(asked, places, held, strict=True) if here
        }


def build_index(path: Path, fingerprints: Sequence[Fingerprint], *, extra: bytes = b"") -> None:
    """Make an index of listings, in the place of any that is there. ``extra`` is kept with it.

    A listing that comes twice (the same marketplace, store and id) is kept once, as it came last.
    Raises :class:`IndexBusyError` and :class:`OSError`.
    """
    with _alone(path):
        _write(path, _last(fingerprints), None, 0, extra)


def update_index(
    path: Path,
    fingerprints: Iterable[Fingerprint],
    *,
    removed: Iterable[tuple[str, str, str]] = (),
    extra: bytes | None = None,
) -> None:
    """Add listings, or put them in the place of those with the same marketplace, store and id, and take ``removed`` ones away.

    ``extra`` replaces what was kept, None keeps it. Raises :class:`IndexFileError` and :class:`OSError`.
    """
    with _alone(path):
        index = Index(path)
        index.file.verify()
        gone = set(removed)
        listings = [index.fingerprint(place) for place in range(len(index))]
        kept = [
            fingerprint
            for fingerprint in _last([*listings, *fingerprints])
            if _identity(fingerprint) not in gone
        ]
        grown = abs(len(kept) - index.counted) > GROWTH * index.counted
        counts = None if grown else index.counts(kept)
        _write(path, kept, counts, index.generation + 1, index.extra() if extra is None else extra)


def _identity(fingerprint: Fingerprint) -> tuple[str, str, str]:
    return fingerprint.marketplace, fingerprint.store, fingerprint.listing


def identity_hash(fingerprint: Fingerprint) -> int:
    """A hash of what makes two fingerprints those of one listing at two times: the marketplace, the store and the id."""
    return keys.text_hash("\0".join(_identity(fingerprint)))


def _last(fingerprints: Iterable[Fingerprint]) -> list[Fingerprint]:
    return list({_identity(fingerprint): fingerprint for fingerprint in fingerprints}.values())


def _settings() -> list[Any]:
    """As they come back from a file."""
    import msgspec

    found: list[Any] = msgspec.msgpack.decode(msgspec.msgpack.encode(keys.settings()))
    return found


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other writers away for a while."""
    lock = Path(f"{path}.lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError as error:
        raise IndexBusyError(
            f"{path}: another run is writing this index; if none is, a run was killed: delete {lock}"
        ) from error
    try:
        yield
    finally:
        os.close(handle)
        os.unlink(lock)


def _write(
    path: Path, fingerprints: Sequence[Fingerprint], frozen: WordCounts | None, generation: int, extra: bytes
) -> None:
    import numpy as np

    from listing_lint.similarity.columns import columns, vocabularies

    counts = keys.count_words(fingerprints) if frozen is None else frozen
    titles, bodies = vocabularies(counts, least=1)
    stores: dict[str, int] = {}
    made: dict[str, list[NDArray[Any]]] = {}
    lengths = []
    blobs = []
    for start in range(0, len(fingerprints), _BATCH):
        batch = fingerprints[start : start + _BATCH]
        found = columns(batch, start, titles, bodies)
        texts = [encoded(fingerprint) for fingerprint in batch]
        lengths += [len(text) for text in texts]
        blobs.append(np.frombuffer(b"".join(texts), np.uint8))
        # A probe only asks, but what is asked of it later may be a listing's bits.
        kind = found.kind | (found.probe << 8)
        for name, column in (
            ("k", found.k.view(np.uint64)), ("kind", kind), ("i", found.i), ("s0", found.bits[0]),
            ("s1", found.bits[1]), ("bits", found.size), ("norm", found.norm), ("lengths", found.lengths),
            ("words", found.words), ("weights", found.weights),
            ("identity", np.array([identity_hash(fingerprint) for fingerprint in batch], np.uint64)),
            ("store", np.array([stores.setdefault(f.store, len(stores)) for f in batch], np.int32)),
        ):  # fmt: skip
            made.setdefault(name, []).append(column)
    together = {name: np.concatenate(parts) for name, parts in made.items()}
    if together:
        order = np.argsort(together["k"], kind="stable")
        for name in ("k", "kind", "i"):
            together[name] = together[name][order]
    facts = {
        "settings": _settings(),
        "stores": [store.encode("utf-8", "replace").decode() for store in stores],
        "counted": counts.listings,
        "generation": generation,
    }
    write_columns(
        path,
        VERSION,
        facts,
        {
            **together,
            "ends": np.cumsum(np.array(lengths, np.int64)),
            "fingerprints": np.concatenate(blobs) if blobs else np.zeros(0, np.uint8),
            **_counted("title", counts.titles),
            **_counted("body", counts.bodies),
            "extra": np.frombuffer(extra, np.uint8),
        },
    )


def _counted(name: str, words: Mapping[str, int]) -> dict[str, NDArray[np.generic]]:
    import numpy as np

    hashes = np.fromiter(map(keys.text_hash, words), np.uint64, len(words))
    order = np.argsort(hashes)
    return {
        f"{name}_words": hashes[order],
        f"{name}_counts": np.fromiter(words.values(), np.uint32, len(words))[order],
    }

"""An index of fingerprints on disk, against which new listings are compared without reading it whole.

The word counts and the frequencies of the score are frozen with the index: a listing's keys and scores follow from them. What
is alike among its own listings is kept, too, so that a whole store counts where a few of its listings are checked. The
file is mapped, so that many readers share it; :mod:`~listing_lint.similarity.index_writing` replaces it in one step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.similarity import keys
from listing_lint.similarity.clusters import StoreKey
from listing_lint.similarity.column_file import (
    ColumnFile,
    DamagedIndexError,
    ForeignIndexError,
    IndexFileError,
)
from listing_lint.similarity.kept import DamagedFingerprintError, decoded
from listing_lint.similarity.keys import WordCounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.promoting import Promotion
    from listing_lint.similarity.values import Fingerprint, Pair

__all__ = [
    "DamagedIndexError",
    "Entry",
    "ForeignIndexError",
    "Index",
    "IndexFacts",
    "IndexFileError",
]

VERSION = 6
"""Of the columns of the file, and of what texts are read as: an index of other words is built anew."""
GROWTH = 0.2
"""By so much an index may grow or shrink until its words should be counted anew."""


class Entry(NamedTuple):
    """A listing for an index: its fingerprint, what makes two entries of one product no copies, and its line in its file."""

    fingerprint: Fingerprint
    kind: str = ""
    line: int = 0


class IndexFacts(NamedTuple):
    """``listings`` in ``stores`` on ``marketplaces``; ``counted`` listings had their words counted.

    ``generation`` counts the updates since it was built, ``pairs`` what is alike in it. ``made`` and ``changed`` are when
    (ISO 8601), ``version`` by which listing-lint. ``size`` is in bytes.
    """

    listings: int
    stores: tuple[StoreKey, ...]
    marketplaces: tuple[str, ...]
    counted: int
    generation: int
    pairs: int
    made: str
    changed: str
    version: str
    size: int

    @property
    def growth(self) -> float:
        """By which part it has grown since its words were counted; negative where it has shrunk."""
        return (self.listings - self.counted) / max(self.counted, 1)

    @property
    def due(self) -> bool:
        """Whether its words should be counted anew."""
        return abs(self.growth) > GROWTH


class Index:
    """An open index. What is read stays the same while it is open, whoever replaces the file.

    ``stores`` by number, with their ``listings`` and ``products``.
    """

    def __init__(self, path: Path) -> None:
        """Raises :class:`IndexFileError` for a file that is none or is damaged, :class:`OSError` where it cannot be read."""
        self.path = path
        self.file = ColumnFile(path, VERSION)
        self.head = facts = self.file.facts
        if facts.get("settings") != settings():
            raise ForeignIndexError(
                f"{path}: an index with other keys than this version's: build it again with 'listing-lint index build'"
            )
        try:
            self.stores = tuple(StoreKey(store, market) for store, market in facts["stores"])
            self.listings: list[int] = [int(number) for number in facts["listings"]]
            self.products: list[int] = [int(number) for number in facts["products"]]
            self.kinds: list[str] = list(facts["kinds"])
            self.counted: int = int(facts["counted"])
            self.generation: int = int(facts["generation"])
            self._promotions = {str(market): tuple(found) for market, found in facts["promotions"].items()}
            self._ends = self.file.column("ends")
            self._pair_ends = self.file.column("pair_ends")
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise self.damage() from error
        if not len(self.stores) == len(self.listings) == len(self.products):
            raise self.damage()

    def __len__(self) -> int:
        return len(self._ends)

    def fingerprint(self, place: int) -> Fingerprint:
        """One fingerprint. Raises :class:`DamagedIndexError`."""
        start = int(self._ends[place - 1]) if place else 0
        try:
            return decoded(self.file.part("fingerprints", start, int(self._ends[place])))
        except DamagedFingerprintError as error:
            raise self.damage() from error

    def entry(self, place: int) -> Entry:
        """A listing with its place. Raises :class:`DamagedIndexError`."""
        try:
            kind = self.kinds[int(self.file.column("kind_of")[place])]
            return Entry(self.fingerprint(place), kind, int(self.file.column("line")[place]))
        except IndexError as error:
            raise self.damage() from error

    def pair(self, number: int) -> Pair:
        """One of the pairs that are alike, as places in the index. Raises :class:`DamagedIndexError`."""
        import msgspec

        from listing_lint.similarity.values import Pair

        start = int(self._pair_ends[number - 1]) if number else 0
        try:
            found = msgspec.msgpack.decode(
                self.file.part("pairs", start, int(self._pair_ends[number])), type=Pair
            )
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise self.damage() from error
        # An update renumbers the columns alone.
        return found._replace(
            a=int(self.file.column("pair_a")[number]), b=int(self.file.column("pair_b")[number])
        )

    def damage(self) -> DamagedIndexError:
        """The error for what the file cannot hold."""
        return DamagedIndexError(
            f"{self.path}: the index is damaged: build it again with 'listing-lint index build'"
        )

    def frequencies(self) -> Frequencies:
        """The frozen frequencies of the score. Raises :class:`DamagedIndexError`."""
        from listing_lint.similarity.frequencies import FrequenciesError, from_bytes

        try:
            return from_bytes(self.file.column("frequencies").tobytes())
        except FrequenciesError as error:
            raise self.damage() from error

    def promotion(self, market: str) -> Promotion:
        """From which score listings of a marketplace count as twins."""
        from listing_lint.similarity.promoting import Promotion

        found = self._promotions.get(market)
        if found is None:
            return Promotion()
        try:
            *figures, said, stores = found
            by_stores = {
                (StoreKey(*map(str, one)), StoreKey(*map(str, two))): float(least)
                for one, two, least in stores
            }
            least, true_part, false_share = map(float, figures)
            return Promotion(least, true_part, false_share, bool(said), by_stores)
        except (TypeError, ValueError) as error:
            raise self.damage() from error

    def facts(self) -> IndexFacts:
        """What ``index info`` tells."""
        return IndexFacts(
            len(self),
            self.stores,
            tuple(sorted({store.marketplace for store in self.stores if store.marketplace})),
            self.counted,
            self.generation,
            len(self._pair_ends),
            str(self.head.get("made", "")),
            str(self.head.get("changed", "")),
            str(self.head.get("version", "")),
            self.path.stat().st_size,
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


def identity_hash(fingerprint: Fingerprint) -> int:
    """A hash of what makes two fingerprints those of one listing at two times: the marketplace, the store and the id.

    A listing without an id is known by its file and its words.
    """
    name = fingerprint.listing or f"\0{fingerprint.path}\0{fingerprint.whole}"
    return keys.text_hash("\0".join((fingerprint.marketplace, fingerprint.store, name)))


def identities(fingerprints: Iterable[Fingerprint]) -> NDArray[Any]:
    """:func:`identity_hash` of many."""
    import numpy as np

    return np.fromiter(map(identity_hash, fingerprints), np.uint64)


def market_salt(market: str) -> int:
    """What the keys of a marketplace are mixed with, so that its listings meet each other alone."""
    return keys.text_hash(f"marketplace\0{market}") if market else 0


def storable_key(fingerprint: Fingerprint) -> StoreKey:
    """A store as a file can hold its name."""
    return StoreKey(
        *(text.encode("utf-8", "replace").decode() for text in (fingerprint.store, fingerprint.marketplace))
    )


def settings() -> list[Any]:
    """The settings of the keys, as they come back from a file."""
    import msgspec

    found: list[Any] = msgspec.msgpack.decode(msgspec.msgpack.encode(keys.settings()))
    return found

"""How common words, model names and pictures are among the listings that are compared: what is rare says more.

The frequencies are counted once and then frozen: a score depends on them, so two runs with the same frequencies give the
same scores whatever else is compared. Counts of two parts of a catalog can be merged, and kept as bytes.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from listing_lint.similarity.common_words import common_words
from listing_lint.text.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from listing_lint.similarity.values import Fingerprint

_Key = TypeVar("_Key", str, bytes)
_Value = TypeVar("_Value")

VERSION = 1
"""Of what is counted and how it is kept. Frequencies of another version are refused."""

_MAGIC = b"listing-lint frequencies\n"
_MOST_REMEMBERED = 500_000
_MOST_GRAMS = 50_000
"""Words whose neighbouring characters are remembered: some 30 MB."""
_BOILERPLATE = 0.9
"""Part of its weight that a word loses which stands in all bodies of a store."""
_FEW = 8
"""Listings below which a store is too small to tell its boilerplate."""
_LEAST_SHARE = 0.05
"""Share of a store's listings below which a word of theirs is no boilerplate, and is not kept."""
_MOST_COMMON = 0.3
"""Weight that an article or a preposition has at most, so that a handful of listings doesn't make it rare."""
_PRIOR = 300
"""Listings that are imagined beside the real ones, so that ten listings have usable weights."""
_PRIOR_COMMON = 0.06
"""Part of these in which a word stands that any catalog is full of."""


class FrequenciesError(ValueError):
    """The bytes are no frequencies, are damaged or of another version."""


@dataclass(frozen=True, slots=True)
class StoreWords:
    """``listings`` of one store and in how many of their bodies a word stands, where many share it."""

    listings: int
    words: Mapping[str, int]


@dataclass(frozen=True)
class Frequencies:
    """Counts over ``listings`` listings.

    ``words`` count the listings in whose title or body a word stands, ``models`` those that name a model, ``grams`` those whose
    title has three neighbouring characters; ``picture_stores`` how many stores show a picture (by its digest). ``stores`` hold
    each store's own boilerplate. A word that is not there is one that a single listing has.
    """

    listings: int = 0
    words: Mapping[str, int] = field(default_factory=dict)
    models: Mapping[str, int] = field(default_factory=dict)
    grams: Mapping[str, int] = field(default_factory=dict)
    picture_stores: Mapping[bytes, int] = field(default_factory=dict)
    stores: Mapping[str, StoreWords] = field(default_factory=dict)

    def weight(self, word: str) -> float:
        """How much a word says: the logarithm of how many times rarer it is than a word that every listing has."""
        return self.weights((word,))[word]

    def weights(self, words: Iterable[str]) -> dict[str, float]:
        """The weights of some words, in their order."""
        known: dict[str, float] = self.__dict__.setdefault("_weights", {})
        found = {}
        for word in words:
            weight = known.get(word)
            if weight is None:
                if len(known) >= _MOST_REMEMBERED:
                    known.clear()
                weight = known[word] = _weight(word, self.words.get(word, 1), self.listings)
            found[word] = weight
        return found

    def gram_weights(self, title: tuple[str, ...]) -> dict[str, float]:
        """How much each three neighbouring characters of a title say: the square of its weight, as a cosine asks for it.

        Words come again and again, and so do their characters and those between two of them: both are looked up once.
        """
        if "" in title:
            return self._squares(grams_of(title))
        words: dict[str, dict[str, float]] = self.__dict__.setdefault("_gram_weights", {})
        gaps: dict[str, float] = self.__dict__.setdefault("_gap_weights", {})
        if len(words) >= _MOST_GRAMS:
            words.clear()
        found: dict[str, float] = {}
        last = ""
        for word in title:
            known = words.get(word)
            if known is None:
                known = words[word] = self._squares(_grams(f" {word} "))
            found.update(known)
            if last:
                gap = f"{last} {word[0]}"
                square = gaps.get(gap)
                if square is None:
                    if len(gaps) >= _MOST_GRAMS:
                        gaps.clear()
                    square = gaps[gap] = self._squares((gap,))[gap]
                found[gap] = square
            last = word[-1]
        return found

    def _squares(self, grams: Iterable[str]) -> dict[str, float]:
        listings = self.listings + _PRIOR + 1
        counts = self.grams
        return {gram: math.log(listings / (counts.get(gram, 1) + 0.5)) ** 2 for gram in grams}

    def body_weights(self, store: str, words: Iterable[str]) -> dict[str, float]:
        """The weights of the words of a body; what many listings of the store share as boilerplate says less."""
        found = self.weights(words)
        known = self.stores.get(store)
        if known is not None and known.listings >= _FEW:
            for word in known.words.keys() & found.keys():
                found[word] *= 1.0 - _BOILERPLATE * known.words[word] / known.listings
        return found

    @property
    def scale(self) -> float:
        """The weight of what a single listing has."""
        return math.log(self.listings + _PRIOR + 1)

    def model_share(self, model: str) -> float:
        """The part of the listings that name a model, with the imagined ones."""
        return self.models.get(model, 1) / (self.listings + _PRIOR)

    def merged(self, other: Frequencies) -> Frequencies:
        """The counts of both.

        Exact, unless one of them has been :meth:`pruned`, or a store is in both: of its rarer words some are lost then.
        """
        stores = dict(self.stores)
        for name, theirs in other.stores.items():
            mine = stores.get(name)
            stores[name] = (
                theirs
                if mine is None
                else StoreWords(mine.listings + theirs.listings, _sum(mine.words, theirs.words))
            )
        return Frequencies(
            self.listings + other.listings,
            _sum(self.words, other.words),
            _sum(self.models, other.models),
            _sum(self.grams, other.grams),
            _sum(self.picture_stores, other.picture_stores),
            stores,
        )

    def pruned(self) -> Frequencies:
        """Without what one listing alone has: the scores stay the same, the size is a third."""
        return Frequencies(
            self.listings,
            {word: count for word, count in self.words.items() if count > 1},
            {model: count for model, count in self.models.items() if count > 1},
            {gram: count for gram, count in self.grams.items() if count > 1},
            {digest: count for digest, count in self.picture_stores.items() if count > 1},
            self.stores,
        )

    def to_bytes(self) -> bytes:
        """The counts as bytes; the same counts give the same bytes.

        Halves of surrogate pairs, which no file can hold, become question marks, as in kept fingerprints.
        """
        kept = _Kept(
            VERSION,
            self.listings,
            dict(sorted(self.words.items())),
            dict(sorted(self.models.items())),
            dict(sorted(self.grams.items())),
            dict(sorted(self.picture_stores.items())),
            {
                name: (store.listings, dict(sorted(store.words.items())))
                for name, store in sorted(self.stores.items())
            },
        )
        try:
            return _MAGIC + msgspec.msgpack.encode(kept)
        except UnicodeEncodeError:
            stores = {name: (size, _writable(words)) for name, (size, words) in kept.stores.items()}
            return _MAGIC + msgspec.msgpack.encode(
                _Kept(
                    kept.version,
                    kept.listings,
                    _writable(kept.words),
                    _writable(kept.models),
                    _writable(kept.grams),
                    kept.picture_stores,
                    _writable(stores),
                )
            )


def _writable(counts: Mapping[str, _Value]) -> dict[str, _Value]:
    return {word.encode("utf-8", "replace").decode(): value for word, value in counts.items()}


class _Kept(msgspec.Struct, array_like=True):
    version: int
    listings: int
    words: dict[str, int]
    models: dict[str, int]
    grams: dict[str, int]
    picture_stores: dict[bytes, int]
    stores: dict[str, tuple[int, dict[str, int]]]


def from_bytes(data: bytes) -> Frequencies:
    """The counts that :meth:`Frequencies.to_bytes` made. Raises :class:`FrequenciesError` for anything else."""
    if not data.startswith(_MAGIC):
        raise FrequenciesError("no frequencies of listing-lint")
    try:
        kept = msgspec.msgpack.decode(memoryview(data)[len(_MAGIC) :], type=_Kept)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FrequenciesError(f"damaged frequencies: {error}") from error
    if kept.version != VERSION:
        raise FrequenciesError(f"frequencies of version {kept.version}, where {VERSION} is read")
    return Frequencies(
        kept.listings,
        kept.words,
        kept.models,
        kept.grams,
        kept.picture_stores,
        {name: StoreWords(listings, words) for name, (listings, words) in kept.stores.items()},
    )


def count(fingerprints: Iterable[Fingerprint]) -> Frequencies:
    """The frequencies of some listings, which are gone through once."""
    counted = Counted()
    for one in fingerprints:
        counted.add(one)
    return counted.frequencies()


class Counted:
    """Frequencies that are being counted: listings come, and those that are no more are taken out again.

    Pictures are only ever added: what is :meth:`plain` holds none.
    """

    def __init__(self) -> None:
        self.listings = 0
        self._words: Counter[str] = Counter()
        self._models: Counter[str] = Counter()
        self._grams: Counter[str] = Counter()
        self._sizes: Counter[str] = Counter()
        self._stores: dict[str, Counter[str]] = {}
        self._pictures: dict[bytes, set[str]] = {}

    def add(self, one: Fingerprint) -> None:
        """Count a listing."""
        self.name(one)
        self._words.update(set(chain(one.title, one.body)))
        if one.body:
            self._stores.setdefault(one.store, Counter()).update(set(one.body))

    def name(self, one: Fingerprint) -> None:
        """Count a listing, but none of its words: these are counted of many at once, by :meth:`word`."""
        self.listings += 1
        self._models.update(set(one.models))
        self._grams.update(grams_of(one.title))
        self._sizes[one.store] += 1
        self.show(one)

    def show(self, one: Fingerprint) -> None:
        """Count the pictures of a listing alone."""
        for picture in one.pictures:
            self._pictures.setdefault(picture.digest, set()).add(one.store)

    def word(self, words: Mapping[str, int], stores: Mapping[str, Mapping[str, int]]) -> None:
        """Count the words of listings, and those of the bodies of each store."""
        self._words.update(words)
        for store, counts in stores.items():
            self._stores.setdefault(store, Counter()).update(counts)

    def join(self, other: Counted) -> None:
        """Count all that another one counted."""
        self.listings += other.listings
        self.word(other._words, other._stores)
        self._models.update(other._models)
        self._grams.update(other._grams)
        self._sizes.update(other._sizes)
        for digest, stores in other._pictures.items():
            self._pictures.setdefault(digest, set()).update(stores)

    def take(self, one: Fingerprint) -> None:
        """Take a listing out that was counted, and has no pictures."""
        self.listings -= 1
        _less(self._words, set(chain(one.title, one.body)))
        _less(self._models, set(one.models))
        _less(self._grams, grams_of(one.title))
        _less(self._sizes, (one.store,))
        if one.body:
            _less(self._stores[one.store], set(one.body))

    def frequencies(self) -> Frequencies:
        """The frequencies of what is counted so far. They share the counts: nothing may come or go behind it."""
        return Frequencies(
            self.listings,
            self._words,
            self._models,
            self._grams,
            {digest: len(names) for digest, names in self._pictures.items()},
            {
                name: shared_words(self._stores.get(name, Counter()), size)
                for name, size in self._sizes.items()
            },
        )

    def plain(self) -> tuple[Any, ...]:
        """The counts as plain values, without those of pictures."""
        stores = {name: dict(words) for name, words in self._stores.items()}
        counts = (dict(one) for one in (self._words, self._models, self._grams, self._sizes))
        return (self.listings, *counts, stores)

    @classmethod
    def of(cls, plain: tuple[Any, ...]) -> Counted:
        """What became these values."""
        made = cls()
        made.listings, words, models, grams, sizes, stores = plain
        made._words, made._models, made._grams, made._sizes = map(Counter, (words, models, grams, sizes))
        made._stores = {name: Counter(counts) for name, counts in stores.items()}
        return made


def _less(counts: Counter[str], words: Iterable[str]) -> None:
    """One less of each, and nothing of what nobody has: a word that is not there is taken for one that a single listing has."""
    for word in words:
        if counts[word] > 1:
            counts[word] -= 1
        else:
            del counts[word]


def grams_of(title: tuple[str, ...]) -> frozenset[str]:
    """Three neighbouring characters each of a title's words, blanks at both ends."""
    if "" in title:
        return _grams(f" {' '.join(title)} ")
    # Words come again and again, and so do their characters; between two words stand their last and first ones.
    crossing = (f"{one[-1]} {other[0]}" for one, other in pairwise(title))
    return frozenset(crossing).union(*map(_grams_of_word, title))


@lru_cache(maxsize=16_384)
def _grams_of_word(word: str) -> frozenset[str]:
    return _grams(f" {word} ")


def _grams(text: str) -> frozenset[str]:
    return frozenset([text[at : at + 3] for at in range(len(text) - 2)])


def shared_words(words: Mapping[str, int], listings: int) -> StoreWords:
    """The boilerplate of a store of so many listings, by the words of their bodies."""
    return StoreWords(listings, dict(_shared(words, listings)))


def _shared(words: Mapping[str, int], listings: int) -> Iterator[tuple[str, int]]:
    least = max(2.0, _LEAST_SHARE * listings)
    for word, times in words.items():
        if times >= least:
            yield word, times


def _weight(word: str, times: int, listings: int) -> float:
    if word in common_words():
        times += int(_PRIOR * _PRIOR_COMMON)
    weight = max(0.05, math.log((listings + _PRIOR + 1) / (times + 0.5)))
    return min(weight, _MOST_COMMON) if word in STOP_WORDS else weight


def _sum(one: Mapping[_Key, int], other: Mapping[_Key, int]) -> dict[_Key, int]:
    total = dict(one)
    for key, times in other.items():
        total[key] = total.get(key, 0) + times
    return total

"""A catalog's words and keys as numbers, which can be kept: its columns follow from them without its fingerprints.

What a word weighs, and by which words a listing is keyed, depends on all listings and changes with each of them; which words it
has does not. So the numbers of the words are kept, and the rest is worked out anew, for all listings at once.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from listing_lint.similarity import keys
from listing_lint.similarity.columns import columns_of, numbered_vocabulary, plain_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.values import Fingerprint

    Ints = NDArray[np.int64]


BATCH = 5_000
"""Fingerprints that are held at once, at most."""

_TYPES = (np.int32, np.int32, np.int64, np.int16)
"""Of the numbers in :class:`Lists`."""


class Rows(NamedTuple):
    """Rows of numbers, one after the other; ``lengths`` says how long each is."""

    values: NDArray[Any]
    lengths: NDArray[Any]

    def taken(self, places: Ints) -> Rows:
        """Some of the rows, in another order."""
        lengths = self.lengths.astype(np.int64)
        starts = np.cumsum(lengths) - lengths
        number = lengths[places]
        within = np.arange(int(number.sum())) - np.repeat(np.cumsum(number) - number, number)
        return Rows(self.values[np.repeat(starts[places], number) + within], self.lengths[places])


class Lists(NamedTuple):
    """By listing: the different words of its title and of its body, the keys that need no counts, and their kinds.

    A kind is a flag, with 256 added where the key only asks.
    """

    titles: Rows
    bodies: Rows
    plain: Rows
    kinds: Rows


@dataclass(frozen=True, slots=True)
class Numbered:
    """Listings as numbers.

    ``words`` are those of titles and bodies by their numbers, ``hashes`` their hashes; ``stores`` the names of the stores and
    ``store_of`` the number of each listing's.
    """

    words: list[str]
    hashes: NDArray[np.uint64]
    lists: Lists
    stores: list[str]
    store_of: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.store_of)

    def taken(self, places: Ints) -> Numbered:
        """Some of the listings, in another order."""
        if len(places) == len(self) and np.array_equal(places, np.arange(len(self))):
            return self
        lists = Lists(*(rows.taken(places) for rows in self.lists))
        return replace(self, lists=lists, store_of=self.store_of[places])

    def used(self) -> Numbered:
        """The same, without words that none of the listings has."""
        titles, bodies = self.lists[:2]
        kept, values = np.unique(np.concatenate((titles.values, bodies.values)), return_inverse=True)
        at = len(titles.values)
        return replace(
            self,
            words=[self.words[number] for number in kept.tolist()],
            hashes=self.hashes[kept],
            lists=self.lists._replace(
                titles=Rows(values[:at].astype(np.int32), titles.lengths),
                bodies=Rows(values[at:].astype(np.int32), bodies.lengths),
            ),
        )

    def without_pictures(self) -> Numbered:
        """The same, without the keys of pictures."""
        lists = self.lists
        held = lists.kinds.values & (1 << keys.DIGEST | 1 << keys.PICTURE) == 0
        of = np.repeat(np.arange(len(self)), lists.kinds.lengths)[held]
        lengths = np.bincount(of, minlength=len(self)).astype(np.int32)
        plain, kinds = (Rows(rows.values[held], lengths) for rows in lists[2:])
        return replace(self, lists=lists._replace(plain=plain, kinds=kinds))

    def columns(self) -> Columns:
        """The columns of all these listings as one catalog."""
        total = len(self)
        lists = self.lists
        words = len(self.words)
        numbers: dict[str, int] = {}  # no text is looked up any more
        titles, bodies = (
            numbered_vocabulary(numbers, self.hashes, np.bincount(rows.values, minlength=words), total)
            for rows in lists[:2]
        )
        places = np.arange(total, dtype=np.int32)
        return columns_of(
            _wide(lists.titles),
            _wide(lists.bodies),
            (
                lists.plain.values,
                lists.kinds.values & 255,
                np.repeat(places, lists.plain.lengths),
                lists.kinds.values >> 8,
            ),
            0,
            titles,
            bodies,
        )


class _Numbers(dict[str, int]):
    """Words by their numbers; a new one gets the next."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class Numberer:
    """Numbers listings as they come, behind those that are ``known``, so that none has to be held for it."""

    def __init__(self, known: Numbered | None = None) -> None:
        """Begin behind those that are known."""
        self._known = known or _nothing()
        self._numbers = _Numbers({word: number for number, word in enumerate(self._known.words)})
        self._stores = {store: number for number, store in enumerate(self._known.stores)}
        self._rows: list[list[Rows]] = [[rows] for rows in self._known.lists]
        self._beyond: list[Rows] = []
        self._store_of = array("i")

    def take(self, batch: Sequence[Fingerprint]) -> None:
        """Number some listings: quickest where there are thousands."""
        number = self._numbers.__getitem__
        words = [(array("i"), array("i")) for _ in range(3)]
        for one in batch:
            title = set(one.title)
            titles = dict.fromkeys(one.title[: keys.LONGEST])
            for (values, lengths), found in zip(
                words, (titles, dict.fromkeys(one.body), title.difference(one.body)), strict=True
            ):
                values.extend(map(number, found))
                lengths.append(len(found))
        made = [Rows(np.array(values, np.int32), np.array(lengths, np.int32)) for values, lengths in words]
        k, kind, i, probe = plain_rows(batch, 0)
        lengths_of_keys = np.bincount(i, minlength=len(batch)).astype(np.int32)
        plain_keys = Rows(k, lengths_of_keys), Rows(kind | (probe << 8), lengths_of_keys)
        for column, rows in zip(self._rows, (*made[:2], *plain_keys), strict=True):
            column.append(rows)
        self._beyond.append(made[2])
        stores = self._stores
        self._store_of.extend(stores.setdefault(one.store, len(stores)) for one in batch)

    def made(self) -> Numbered:
        """All listings so far, those that were known first."""
        self._rows = [[joined(parts)] for parts in self._rows]
        known = self._known
        new = list(self._numbers)[len(known.words) :]
        return Numbered(
            list(self._numbers),
            np.concatenate((known.hashes, np.fromiter(map(keys.text_hash, new), np.uint64, len(new)))),
            Lists(*(parts[0] for parts in self._rows)),
            list(self._stores),
            np.concatenate((known.store_of, np.array(self._store_of, np.int32))),
        )

    def beyond(self) -> Rows:
        """Of each listing that was taken, the words of its whole title that are not in its body."""
        self._beyond = [joined(self._beyond)] if self._beyond else []
        return self._beyond[0] if self._beyond else Rows(*(np.zeros(0, np.int32) for _ in range(2)))


def numbered(fingerprints: Iterable[Fingerprint], known: Numbered | None = None) -> Numbered:
    """Listings as numbers, behind those that are ``known``."""
    numberer = Numberer(known)
    waiting = iter(fingerprints)
    while batch := list(islice(waiting, BATCH)):
        numberer.take(batch)
    return numberer.made()


def _nothing() -> Numbered:
    lists = Lists(*(Rows(np.zeros(0, kind), np.zeros(0, np.int32)) for kind in _TYPES))
    return Numbered([], np.zeros(0, np.uint64), lists, [], np.zeros(0, np.int32))


def joined(parts: Sequence[Rows]) -> Rows:
    """All rows, one behind the other."""
    return Rows(*map(np.concatenate, zip(*parts, strict=True)))


def _wide(rows: Rows) -> tuple[Ints, Ints]:
    return rows.values.astype(np.int64), rows.lengths.astype(np.int64)


def plain(numbers: Numbered) -> tuple[Any, ...]:
    """The numbers as plain values."""
    return (
        numbers.words,
        numbers.hashes.tobytes(),
        [(one.values.tobytes(), one.lengths.tobytes()) for one in numbers.lists],
        numbers.stores,
        numbers.store_of.tobytes(),
    )


def of_plain(values: tuple[Any, ...]) -> Numbered:
    """The numbers that became these values."""
    words, hashes, rows, stores, store_of = values
    lists = Lists(
        *(
            Rows(np.frombuffer(one, kind), np.frombuffer(lengths, np.int32))
            for (one, lengths), kind in zip(rows, _TYPES, strict=True)
        )
    )
    return Numbered(
        words,
        np.frombuffer(hashes, np.uint64),
        lists,
        stores,
        np.frombuffer(store_of, np.int32),
    )

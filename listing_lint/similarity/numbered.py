"""A catalog's words and keys as numbers, which can be kept: its columns follow from them without its fingerprints.

What a word weighs, and by which words a listing is keyed, depends on all listings and changes with each of them; which words it
has does not. So the numbers of the words are kept, and the rest is worked out anew, for all listings at once.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from listing_lint.similarity import keys
from listing_lint.similarity.columns import columns_of, numbered_vocabulary, numbered_words, plain_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.values import Fingerprint

    Ints = NDArray[np.int64]


_BATCH = 5_000
"""Fingerprints that are held at once."""

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


def numbered(fingerprints: Iterable[Fingerprint], known: Numbered | None = None) -> Numbered:
    """Listings as numbers, behind those that are ``known``."""
    known = known or _nothing()
    numbers = {word: number for number, word in enumerate(known.words)}
    stores = {store: number for number, store in enumerate(known.stores)}
    titles, bodies, plain, kinds = ([rows] for rows in known.lists)
    store_of = array("i")
    waiting = iter(fingerprints)
    while batch := list(islice(waiting, _BATCH)):
        title_texts, body_texts = [one.title[: keys.LONGEST] for one in batch], [one.body for one in batch]
        for word in chain.from_iterable((*title_texts, *body_texts)):
            numbers.setdefault(word, len(numbers))
        titles.append(_narrow(*numbered_words(title_texts, numbers)))
        bodies.append(_narrow(*numbered_words(body_texts, numbers)))
        k, kind, i, probe = plain_rows(batch, 0)
        lengths = np.bincount(i, minlength=len(batch)).astype(np.int32)
        plain.append(Rows(k, lengths))
        kinds.append(Rows(kind | (probe << 8), lengths))
        store_of.extend(stores.setdefault(one.store, len(stores)) for one in batch)
    new = list(numbers)[len(known.words) :]
    return Numbered(
        list(numbers),
        np.concatenate((known.hashes, np.fromiter(map(keys.text_hash, new), np.uint64, len(new)))),
        Lists(*map(joined, (titles, bodies, plain, kinds))),
        list(stores),
        np.concatenate((known.store_of, np.array(store_of, np.int32))),
    )


def _nothing() -> Numbered:
    lists = Lists(*(Rows(np.zeros(0, kind), np.zeros(0, np.int32)) for kind in _TYPES))
    return Numbered([], np.zeros(0, np.uint64), lists, [], np.zeros(0, np.int32))


def joined(parts: Sequence[Rows]) -> Rows:
    """All rows, one behind the other."""
    return Rows(*map(np.concatenate, zip(*parts, strict=True)))


def _narrow(values: Ints, lengths: Ints) -> Rows:
    return Rows(values.astype(np.int32), lengths.astype(np.int32))


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

"""The closer look at many candidate pairs at once: the weighted cosine of titles in whole numbers, as in the plain way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from listing_lint.similarity.keys import BODY, BODY_SHARED, LONGEST, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

_CHUNK = 1 << 14  # so many pairs are looked at at once: their words stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Titles:
    """The words of many titles one after the other: ``words[starts[i]:starts[i] + lengths[i]]`` are those of title ``i``.

    ``words`` are numbers, 0 or more, the same for the same word, each once a title. ``norms`` are the weights of whole titles.
    """

    words: NDArray[np.integer[Any]]
    weights: NDArray[np.int32]
    starts: Ints
    lengths: NDArray[np.int32]
    norms: Ints


def verified(
    left: Titles,
    right: Titles,
    a: Ints,
    b: Ints,
    kinds: NDArray[np.signedinteger[Any]],
    bodies: NDArray[np.signedinteger[Any]],
    floor: int,
) -> NDArray[np.int32]:
    """The kinds that hold, pair by pair; 0 where none does. ``a`` are places in ``left``, ``b`` in ``right``.

    ``bodies`` are the numbers of pairs of body words shared, ``floor`` is that of title words. Pictures are not looked at.
    """
    held = np.where(bodies < BODY_SHARED, kinds & ~(1 << BODY), kinds).astype(np.int32)
    asked = np.nonzero(held & (1 << WORDS))[0]
    held[asked] &= ~(1 << WORDS)
    if not (len(left.words) and len(right.words)):
        return held
    few = _few_bits(left, len(asked)), _few_bits(right, len(asked))
    for rows, most, most_right in _alike(left.lengths[a[asked]], right.lengths[b[asked]]):
        kept = asked[rows]
        # Most pairs are far from alike. A few bits of each word show that: by them no word that is shared is missed.
        for width, sides in ((np.uint16, few), (left.words.dtype.type, (left, right))):
            one, other = a[kept], b[kept]
            shared = _shared(*sides, one, other, (most, most_right), width)
            kept = kept[shared * shared * 10_000 >= floor * floor * left.norms[one] * right.norms[other]]
        held[kept] |= 1 << WORDS
    return held


def _few_bits(titles: Titles, pairs: int) -> Titles:
    """Titles by the lower bits of their words, which stay in the processor's cache, where enough pairs are asked about."""
    if pairs < len(titles.words) // 16:
        return titles
    return replace(titles, words=titles.words.astype(np.uint16))


def _alike(left: NDArray[np.int32], right: NDArray[np.int32]) -> Iterator[tuple[Ints, int, int]]:
    """The rows in runs of like lengths, so that little is filled up, with the most words on either side of a run."""
    steps = np.array((4, 6, 8, 10, 12, 16, 24, 32, LONGEST), np.int32)
    both = (np.searchsorted(steps, left) * len(steps) + np.searchsorted(steps, right)).astype(np.uint8)
    order = np.argsort(both, kind="stable")
    for run in np.split(order, np.nonzero(np.diff(both[order]))[0] + 1):
        if len(run):
            most, most_right = int(left[run].max()), int(right[run].max())
            for start in range(0, len(run), _CHUNK):
                yield run[start : start + _CHUNK], most, most_right


def _shared(
    left: Titles, right: Titles, a: Ints, b: Ints, most: tuple[int, int], width: type[np.integer[Any]]
) -> Ints:
    """The weight of the words that both titles of each pair have, told by so many lower bits of the words.

    Column by column, because a row of words is short; ``most`` are the most words on either side.
    """
    total = np.zeros(len(a), np.int64)
    mine, theirs = _Laid(left, a, width), _Laid(right, b, width)
    others = [theirs.words(place, 1) for place in range(most[1])]
    for place in range(most[0]):
        word = mine.words(place, 2)
        found = np.zeros(len(a), np.bool_)
        for other in others:
            found |= word == other
        total += found * mine.weights(place)
    return total


class _Laid:
    """Titles as columns: the first word of each, the second, and so on."""

    def __init__(self, titles: Titles, rows: Ints, width: type[np.integer[Any]]) -> None:
        self._titles = titles
        self._width = width
        self._starts = titles.starts[rows]
        self._lengths = titles.lengths[rows]

    def words(self, place: int, missing: int) -> NDArray[np.integer[Any]]:
        """The word at a place of each title. Where a title is shorter, what is no word of the whole width, by its side."""
        words = self._titles.words.take(self._starts + place, mode="clip").astype(self._width, copy=False)
        words[self._lengths <= place] = np.int64(-missing).astype(self._width)
        return words

    def weights(self, place: int) -> NDArray[np.int32]:
        """The weight of the word at a place of each title."""
        return self._titles.weights.take(self._starts + place, mode="clip")

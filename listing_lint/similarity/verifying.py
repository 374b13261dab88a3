"""The closer look at many candidate pairs at once: the weighted cosine of titles in whole numbers, as in the plain way."""

from __future__ import annotations

from dataclasses import dataclass
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

    words: NDArray[np.signedinteger[Any]]
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
    if not (len(left.words) and len(right.words)):
        held[asked] &= ~(1 << WORDS)
        return held
    for rows, most, most_right in _alike(left.lengths[a[asked]], right.lengths[b[asked]]):
        pairs = asked[rows]
        one, other = a[pairs], b[pairs]
        shared = _shared(left, right, one, other, most, most_right)
        meet = shared * shared * 10_000 >= floor * floor * left.norms[one] * right.norms[other]
        held[pairs[~meet]] &= ~(1 << WORDS)
    return held


def _alike(left: NDArray[np.int32], right: NDArray[np.int32]) -> Iterator[tuple[Ints, int, int]]:
    """The rows in runs of like lengths, so that little is filled up, with the most words on either side of a run."""
    steps = np.array((4, 6, 8, 10, 12, 16, 24, 32, LONGEST), np.int32)
    both = np.searchsorted(steps, left) * len(steps) + np.searchsorted(steps, right)
    order = np.argsort(both, kind="stable")
    for run in np.split(order, np.nonzero(np.diff(both[order]))[0] + 1):
        if len(run):
            most, most_right = int(left[run].max()), int(right[run].max())
            for start in range(0, len(run), _CHUNK):
                yield run[start : start + _CHUNK], most, most_right


def _shared(left: Titles, right: Titles, a: Ints, b: Ints, most: int, most_right: int) -> Ints:
    """The weight of the words that both titles of each pair have. Column by column, because a row of words is short."""
    total = np.zeros(len(a), np.int64)
    theirs = [_word(right, b, place, -2) for place in range(most_right)]
    for place in range(most):
        word = _word(left, a, place, -1)
        found = np.zeros(len(a), np.bool_)
        for other in theirs:
            found |= word == other
        total += found * left.weights.take(left.starts[a] + place, mode="clip")
    return total


def _word(titles: Titles, rows: Ints, place: int, missing: int) -> NDArray[np.signedinteger[Any]]:
    """The word at a place of each title, ``missing`` where a title is shorter."""
    words = titles.words.take(titles.starts[rows] + place, mode="clip")
    words[titles.lengths[rows] <= place] = missing
    return words

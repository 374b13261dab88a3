"""The closer look at candidate pairs, many at once: the weighted cosine of titles in whole numbers, as the plain way reckons it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from listing_lint.similarity.keys import BODY, BODY_SHARED, COSINE_FLOOR, LONGEST, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

_CHUNK = 1 << 22  # so many words are held side by side at once


@dataclass(frozen=True, slots=True)
class Titles:
    """The words of many titles one after the other: ``words[starts[i]:starts[i] + lengths[i]]`` are those of title ``i``.

    ``words`` are numbers or hashes, the same for the same word, each once a title. ``norms`` are the weights of whole titles.
    """

    words: NDArray[np.generic]
    weights: NDArray[np.int32]
    starts: Ints
    lengths: NDArray[np.int32]
    norms: Ints


def verified(
    titles: Titles, a: Ints, b: Ints, kinds: NDArray[np.int32], bodies: NDArray[np.int32]
) -> NDArray[np.int32]:
    """The kinds that hold, pair by pair; 0 where none does. ``bodies`` are the numbers of pairs of body words shared.

    Pictures are not looked at.
    """
    held = np.where(bodies < BODY_SHARED, kinds & ~(1 << BODY), kinds).astype(np.int32)
    asked = np.nonzero(held & (1 << WORDS))[0]
    # The title with fewer words goes through the loop; those of like length go together, so that little is filled up.
    shorter = np.minimum(titles.lengths[a[asked]], titles.lengths[b[asked]])
    longer = np.maximum(titles.lengths[a[asked]], titles.lengths[b[asked]])
    for rows, narrow, wide in _alike(shorter, longer):
        pairs = asked[rows]
        turned = titles.lengths[a[pairs]] > titles.lengths[b[pairs]]
        left, right = np.where(turned, b[pairs], a[pairs]), np.where(turned, a[pairs], b[pairs])
        shared = _shared(titles, left, right, narrow, wide)
        meet = shared * shared * 10_000 >= COSINE_FLOOR * COSINE_FLOOR * titles.norms[left] * titles.norms[right]
        held[pairs[~meet]] &= ~(1 << WORDS)
    return held


def _alike(shorter: NDArray[np.int32], longer: NDArray[np.int32]) -> Iterator[tuple[Ints, int, int]]:
    """The rows in runs of like lengths, with the most words of the shorter and of the longer titles of a run."""
    steps = np.array((4, 6, 8, 10, 12, 16, 24, 32, LONGEST), np.int32)
    narrow, wide = np.searchsorted(steps, shorter), np.searchsorted(steps, longer)
    both = narrow * len(steps) + wide
    order = np.argsort(both, kind="stable")
    for run in np.split(order, np.nonzero(np.diff(both[order]))[0] + 1):
        if len(run):
            most, least = int(longer[run].max()), int(shorter[run].max())
            size = max(1, _CHUNK // max(1, most * 16))
            for start in range(0, len(run), size):
                yield run[start : start + size], least, most


def _shared(titles: Titles, left: Ints, right: Ints, narrow: int, wide: int) -> Ints:
    """The weight of the words that both titles of each pair have."""
    total = np.zeros(len(left), np.int64)
    if not len(titles.words):
        return total
    theirs = _rows(titles.words, titles, right, wide)
    beyond = np.arange(wide) >= titles.lengths[right][:, None]
    for place in range(narrow):
        here = titles.lengths[left] > place
        at = np.where(here, titles.starts[left] + place, 0)
        equal = theirs == titles.words[at][:, None]
        equal &= ~beyond
        total += np.where(here & equal.any(axis=1), titles.weights[at], 0)
    return total


def _rows(values: NDArray[np.generic], titles: Titles, rows: Ints, width: int) -> NDArray[np.generic]:
    at = titles.starts[rows][:, None] + np.arange(width)
    return values[np.minimum(at, len(values) - 1)]

"""Listings as numbers, for the look at many pairs at once: every word, character and figure that speaks for a pair.

What stands in a listing and what it weighs is read as :func:`~listing_lint.similarity.prepared.prepare` reads it; a tenth of
the room is enough for it, so that all listings of a catalog can be kept.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count, pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from listing_lint.similarity.copies import what_is_said
from listing_lint.similarity.differences import dimensions, figures
from listing_lint.similarity.prepared import brand_of, colours_of, models_of, numbers_of, whom_of
from listing_lint.similarity.tokens import UNIT_NAMES

if TYPE_CHECKING:
    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.values import Fingerprint

(
    SHORT,  # words of the title of up to three letters
    LONG,
    JOINED,  # two neighbouring words of the title, written as one
    GRAM,  # three neighbouring characters of the title, with the squares of their weights
    INITIAL,  # the first letters of long words
    NUMBER,
    MEASURE,
    COLOUR,
    WHOM,
    BRAND,
    CODE,
    MAKER,
    PICTURE,
    DIMENSION,
    FIGURE,
    MODEL,
    BODY,  # words of the body that the title has not
    REPEATED,  # words of the body that the title has, too
) = range(18)
KINDS: Final = 18
_PIECES, _CURRENCY, _STORE, _SAYS = -1, -2, -3, -4
_MOST: Final = (1 << 63) - 1


class Packed(NamedTuple):
    """One listing: the numbers, kinds and weights of what stands in it, as bytes of int32, uint8 and float32.

    Words have the same number in titles, bodies and models. ``heads``, ``models`` and ``bodies`` say how many of them are
    neither models nor words of the body, how many models, and how many words of the body; they stand in this order. ``whole``
    and ``pieces`` are the same for the same text and the same numbers of pieces, as ``store`` is; ``says`` is the same for
    titles that say the same. ``price`` is a logarithm in ``currency``, which is 0 where there is none.
    """

    ids: bytes
    kinds: bytes
    weights: bytes
    heads: int
    models: int
    bodies: int
    whole: int
    pieces: int
    store: int
    says: int
    price: float
    currency: int


@dataclass(slots=True)
class Packer:
    """Packs listings under some frequencies and knows the numbers it has given."""

    frequencies: Frequencies
    _words: defaultdict[str, int] = field(init=False)
    _others: dict[int, defaultdict[Any, int]] = field(init=False)
    size: int = 0

    def __post_init__(self) -> None:
        following = count().__next__
        self._words = defaultdict(following)
        self._others = {kind: defaultdict(following) for kind in range(_SAYS, KINDS)}

    def pack(self, fingerprint: Fingerprint) -> Packed:
        """One listing."""
        frequencies, words = self.frequencies, self._words
        brand = brand_of(fingerprint)
        title = frequencies.weights((*fingerprint.title, *sorted(brand)))
        body = frequencies.body_weights(fingerprint.store, fingerprint.body)
        ids = [words[word] for word in title]
        kinds = [LONG if len(word) > 3 else SHORT for word in title]
        weights = [*title.values()]
        initials: dict[str, float] = {}
        for word, weight in title.items():
            if len(word) > 3:
                initials[word[0]] = initials.get(word[0], 0.0) + weight
        joined = {}
        for one, other in pairwise(fingerprint.title):
            word = one + other
            if len(word) > 2 and word not in title:
                joined[words[word]] = title[one] + title[other]
        squares = frequencies.gram_weights(fingerprint.title)
        others = self._others
        for kind, numbers, values in (
            (JOINED, joined, joined.values()),
            (GRAM, map(others[GRAM].__getitem__, squares), squares.values()),
            (INITIAL, map(others[INITIAL].__getitem__, initials), initials.values()),
        ):
            ids += numbers
            weights += values
            kinds += [kind] * (len(ids) - len(kinds))
        units = {figure: figure.lstrip("0123456789.") for figure in fingerprint.numbers}
        pieces = frozenset(figure for figure, unit in units.items() if unit == "pcs") - {"1pcs"}
        for kind, found in (
            (NUMBER, numbers_of(fingerprint)),
            (MEASURE, [figure for figure, unit in units.items() if unit in UNIT_NAMES and unit != "pcs"]),
            (COLOUR, colours_of(title, body)),
            (WHOM, whom_of(title)),
            (BRAND, brand),
            (CODE, {code for code in fingerprint.codes if code.startswith("gtin:")}),
            (MAKER, {code for code in fingerprint.codes if code.startswith("mpn:")}),
            (PICTURE, ("any",) if fingerprint.pictures else ()),
            (DIMENSION, dimensions(fingerprint.title)),
            (FIGURE, figures(fingerprint.title)),
        ):
            if found:
                ids += map(others[kind].__getitem__, found)
                weights += [1.0] * len(found)
                kinds += [kind] * len(found)
        heads = len(ids)
        models = models_of(fingerprint, frequencies)
        ids += [words[model] for model in models]
        ids += [words[word] for word in body]
        kinds += [MODEL] * len(models)
        kinds += [REPEATED if word in title else BODY for word in body]
        weights += models.values()
        weights += body.values()
        self.size = max(self.size, max(ids, default=-1) + 1)
        return Packed(
            array("i", ids).tobytes(),
            bytes(kinds),
            array("f", weights).tobytes(),
            heads,
            len(models),
            len(body),
            (fingerprint.whole & _MOST) or int(bool(fingerprint.whole)),
            self._others[_PIECES][pieces],
            self._others[_STORE][fingerprint.store, fingerprint.marketplace],
            self._others[_SAYS][what_is_said(fingerprint)],
            math.log(fingerprint.price) if fingerprint.price else 0.0,
            self._others[_CURRENCY][fingerprint.currency] + 1 if fingerprint.price else 0,
        )

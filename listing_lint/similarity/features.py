"""In what two listings agree and differ: the figures from which a score is made."""

from __future__ import annotations

from itertools import pairwise
from math import fsum, sqrt
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance.Levenshtein import normalized_similarity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from listing_lint.similarity.prepared import Prepared


class Features(NamedTuple):
    """What the score of a pair is made of; each is the same for (a, b) and (b, a).

    Words weigh what the frequencies say. A title here is the title and the brand.

    - ``cosine``: of the words of the titles. ``characters``: of three neighbouring characters each.
    - ``soft``, ``soft_both``: words in common, with those that are written together, shortened or misspelt, by the lighter
      title and by both.
    - ``elsewhere``, ``elsewhere_least``: how much of one title stands anywhere in the other listing, in the better and the
      worse direction.
    - ``rarest``: the rarest word in common. ``rest``: the weight that only one title has, of both.
    - ``model``: 1 for a model name in common, less where one begins or holds the other or only the ending differs.
      ``model_weight``: how rare and long it is. ``model_named``: one's model stands in the other's text. ``model_differs``:
      both name models and none agree. ``model_sibling``: two of these are built alike (``xb13`` and ``xb23``), as those of
      one maker are.
    - ``maker``: the same maker's code. ``maker_named``: one's code begins the other's or stands in its text.
      ``maker_differs``: neither.
    - ``numbers``: bare numbers of the titles in common, -0.5 to 0.5. ``numbers_differ``: each has one of its own.
    - ``measures``: figures with units in common. ``measures_differ``: how many units have figures that don't agree.
      ``capacity_differs``: one of these tells how much there is (memory, charge, volume, mass).
      ``counts_differ``: other numbers of pieces.
    - ``colours``, ``colours_differ``, ``whom_differs`` (men, women, children), ``brand_differs``: as they say.
    - ``price``: the logarithm of the prices' ratio, 1.5 at most.
    - ``body``, ``body_cosine``: the words of the descriptions in common, by the shorter one and as a cosine.
    """

    cosine: float
    characters: float
    soft: float
    soft_both: float
    elsewhere: float
    elsewhere_least: float
    rarest: float
    rest: float
    model: float
    model_weight: float
    model_named: float
    model_differs: float
    model_sibling: float
    maker: float
    maker_named: float
    maker_differs: float
    numbers: float
    numbers_differ: float
    measures: float
    measures_differ: float
    capacity_differs: float
    counts_differ: float
    colours: float
    colours_differ: float
    whom_differs: float
    brand_differs: float
    price: float
    body: float
    body_cosine: float


_CLOSE = 0.75
"""Share of the letters that two spellings of a word have in common, at least."""
_SHORTENED = 0.8
"""How much a word is another that begins with it."""
_TINY = 1e-9


def features(a: Prepared, b: Prepared) -> Features:
    """The features of a pair. Sums are exact (``fsum``), so that neither the order of the two nor that of a set shows."""
    title_a, title_b = a.title, b.title
    shared = title_a.keys() & title_b.keys()
    weights = [title_a[word] for word in shared]
    common = fsum(weights)
    sum_a, sum_b = a.title_sum, b.title_sum
    both = sum_a + sum_b
    text_a, text_b = a.text, b.text
    seen_a = fsum([weight for word, weight in title_a.items() if word in text_b]) / sum_a
    seen_b = fsum([weight for word, weight in title_b.items() if word in text_a]) / sum_b
    soft = common + _close(a, b, shared)
    model, model_weight, named, differs, sibling = _models(a, b)
    maker, maker_named, maker_differs = _makers(a, b)
    numbers, numbers_differ = _numbers(a.numbers, b.numbers)
    measures, measures_differ, capacity_differs = _measures(a.measures, b.measures)
    colours, colours_differ = _agreement(a.colours, b.colours)
    price = abs(a.price - b.price) if a.priced and a.priced == b.priced else None
    body, body_cosine = _bodies(a, b)
    grams_a, grams_b = a.grams, b.grams
    return Features(
        fsum([weight * weight for weight in weights]) / (a.title_norm * b.title_norm),
        fsum([grams_a[gram] for gram in grams_a.keys() & grams_b.keys()]) / (a.gram_norm * b.gram_norm),
        soft / min(sum_a, sum_b),
        soft / sqrt(sum_a * sum_b),
        max(seen_a, seen_b),
        min(seen_a, seen_b),
        max(weights) / a.scale if weights else 0.0,
        (both - 2 * common) / both,
        model,
        model_weight,
        named,
        differs,
        sibling,
        maker,
        maker_named,
        maker_differs,
        numbers,
        numbers_differ,
        measures,
        measures_differ,
        capacity_differs,
        float(a.counts != b.counts),
        colours,
        colours_differ,
        float(bool(a.whom and b.whom) and a.whom.isdisjoint(b.whom)),
        float(bool(a.brand and b.brand) and a.brand.isdisjoint(b.brand)),
        0.0 if price is None else min(1.5, price),
        body,
        body_cosine,
    )


def _bodies(a: Prepared, b: Prepared) -> tuple[float, float]:
    """The words of the descriptions in common, by the shorter one's weight; their cosine."""
    mine, theirs = a.body, b.body
    if not mine or not theirs:
        return 0.0, 0.0
    shared = mine.keys() & theirs.keys()
    if not shared:
        return 0.0, 0.0
    weights_a = [mine[word] for word in shared]
    weights_b = [theirs[word] for word in shared]
    common = fsum(map(min, weights_a, weights_b))
    product = fsum(map(mul, weights_a, weights_b))
    return (
        min(1.0, common / (min(a.body_sum, b.body_sum) or _TINY)),
        min(1.0, product / (a.body_norm * b.body_norm or _TINY)),
    )


def _close(a: Prepared, b: Prepared, shared: AbstractSet[str]) -> float:
    """The weight of the words that stand in both titles in another spelling: joined, shortened or misspelt."""
    rest_a = a.title.keys() - shared
    rest_b = b.title.keys() - shared
    if not rest_a or not rest_b:
        return 0.0
    found = 0.0
    used: set[str] = set()
    for rest, mine, other in ((rest_a, a, b), (rest_b, b, a)):
        joined = _joined(other.fingerprint.title, rest)
        for word in sorted(joined) if len(joined) > 1 else joined:
            one, two = joined[word]
            if not {one, two, word} & (used | shared):
                used.update((one, two, word))
                found += min(mine.title[word], other.title[one] + other.title[two])
    close: list[tuple[float, str, str, str, str]] = []
    theirs = [word for word in b.long_words if word in rest_b]
    for word in a.long_words if theirs else ():
        if word in rest_a:
            initial = word[0]
            for other_word in theirs:
                if other_word[0] == initial:
                    nearness = _nearness(word, other_word)
                    if nearness:
                        low, high = (word, other_word) if word < other_word else (other_word, word)
                        close.append((-nearness, low, high, word, other_word))
    if len(close) > 1:
        close.sort()
    for nearness, _, _, word, other_word in close:
        if word not in used and other_word not in used:
            used.update((word, other_word))
            found -= nearness * min(a.title[word], b.title[other_word])
    return found


def _joined(title: tuple[str, ...], asked: AbstractSet[str]) -> dict[str, tuple[str, str]]:
    """The words asked for that are two neighbouring words of a title, written as one; with these two."""
    found = {}
    for one, other in pairwise(title):
        word = one + other
        if word in asked and len(word) > 2:
            found[word] = (one, other)
    return found


def _nearness(word: str, other: str) -> float:
    if word.startswith(other) or other.startswith(word):
        return _SHORTENED
    if word.isalpha() and other.isalpha():
        return normalized_similarity(word, other, score_cutoff=_CLOSE)
    return 0.0


def _models(a: Prepared, b: Prepared) -> tuple[float, float, float, float, float]:
    mine, theirs = a.models, b.models
    if not mine and not theirs:
        return 0.0, 0.0, 0.0, 0.0, 0.0
    shared = mine.keys() & theirs.keys()
    if shared:
        return 1.0, max([mine[model] for model in shared]), 0.0, 0.0, 0.0
    match = sibling = 0.0
    for one in mine:
        for other in theirs:
            match = max(match, _begins(one, other))
            sibling = max(sibling, _siblings(one, other))
    if match < 0.5 and not a.cores.isdisjoint(b.cores):
        match = 0.5
    if match:
        return match, 0.0, 0.0, 0.0, 0.0
    if not mine.keys().isdisjoint(b.text) or not theirs.keys().isdisjoint(a.text):
        return 0.0, 0.0, 1.0, 0.0, 0.0
    return 0.0, 0.0, 0.0, float(bool(mine and theirs)), sibling


def _begins(one: str, other: str) -> float:
    """How much of a model name is another, by what it begins with or holds."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) >= 5 and long.startswith(short):
        return 0.6
    return 0.4 if len(short) >= 6 and short in long else 0.0


_SHAPE = str.maketrans("0123456789abcdefghijklmnopqrstuvwxyz", "9" * 10 + "a" * 26)


def _siblings(one: str, other: str) -> float:
    """How much two model names that differ are built alike."""
    if len(one) == len(other) and one.translate(_SHAPE) == other.translate(_SHAPE):
        return 1.0
    return 0.7 if one[:3] == other[:3] else 0.0


def _makers(a: Prepared, b: Prepared) -> tuple[float, float, float]:
    mine, theirs = a.makers, b.makers
    if not mine and not theirs:
        return 0.0, 0.0, 0.0
    if not mine.isdisjoint(theirs):
        return 1.0, 0.0, 0.0
    if (
        any(one.startswith(other) or other.startswith(one) for one in mine for other in theirs)
        or _named(mine, b)
        or _named(theirs, a)
    ):
        return 0.0, 1.0, 0.0
    return 0.0, 0.0, float(bool(mine and theirs))


def _named(codes: frozenset[str], other: Prepared) -> bool:
    return not codes.isdisjoint(other.models) or not codes.isdisjoint(other.text)


def _numbers(mine: frozenset[str], theirs: frozenset[str]) -> tuple[float, float]:
    if not mine or not theirs:
        return 0.0, 0.0
    shared = len(mine & theirs)
    return shared / min(len(mine), len(theirs)) - 0.5, float(shared < len(mine) and shared < len(theirs))


_CAPACITIES = frozenset({"gb", "mah", "wh", "ml", "g"})


def _measures(
    mine: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]
) -> tuple[float, float, float]:
    if not mine or not theirs:
        return 0.0, 0.0, 0.0
    shared = differ = capacity = 0
    for unit in mine.keys() & theirs.keys():
        same = len(mine[unit] & theirs[unit])
        shared += same
        if not same:
            differ += 1
            capacity += unit in _CAPACITIES
    fewest = min(sum(map(len, mine.values())), sum(map(len, theirs.values())))
    return shared / fewest, float(differ), float(bool(capacity))


def _agreement(mine: frozenset[str], theirs: frozenset[str]) -> tuple[float, float]:
    if not mine or not theirs:
        return 0.0, 0.0
    shared = len(mine & theirs)
    return shared / min(len(mine), len(theirs)), 1 - shared / max(len(mine), len(theirs))

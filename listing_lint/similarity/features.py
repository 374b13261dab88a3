"""In what two listings agree and differ: the figures from which a score is made."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.similarity.prepared import Prepared


class Features(NamedTuple):
    """What the score of a pair is made of; each is the same for (a, b) and (b, a). Weights of words are those of the frequencies.

    ``cosine``, ``contained`` and ``overlap``: the words that both titles have, as the cosine, by the shorter and by both titles' weight.
    ``characters``: the cosine of neighbouring characters of the titles. ``text``: the cosine of all words. ``elsewhere`` and
    ``elsewhere_least``: how much of one title stands anywhere in the other listing, in the better and the worse direction.
    ``model``: a model name in common, 1 for the same, less for one that begins or holds the other; ``model_weight``: how rare and long
    it is; ``model_named``: one's model stands in the other's text; ``model_differs``: both name models and none agree; ``model_sibling``:
    two of these are built alike (``xb13`` and ``xb23``), as the models of one maker are. ``maker``: the same maker's code;
    ``maker_named``: one's code stands in the other or begins with it; ``maker_differs``: none of that.
    ``numbers``: bare numbers of the titles in common, -0.5 to 0.5; ``numbers_differ``: both have some of their own. ``measures`` and
    ``measures_differ``: figures with units in common; units in which none agree. ``counts_differ``: other numbers of pieces.
    ``colours``, ``colours_differ``, ``whom_differs``, ``brand``, ``brand_differs``: as the names say. ``price``: the logarithm of the
    prices' ratio, 1.5 at most; ``priced``: both have a price. ``rarest``: the weight of the rarest word in common. ``rest`` and ``rest_least``:
    the weight that no word of the other explains, of both and of the better explained title. ``first``: the first word is the same.
    ``soft``, ``soft_both``, ``soft_least``: words in common with spellings that are close, compounds and prefixes counted, by the
    lighter title, both and the heavier. ``body``: the words of the descriptions in common.
    """

    cosine: float
    contained: float
    overlap: float
    characters: float
    text: float
    elsewhere: float
    elsewhere_least: float
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
    counts_differ: float
    colours: float
    colours_differ: float
    whom_differs: float
    brand: float
    brand_differs: float
    price: float
    priced: float
    rarest: float
    rest: float
    rest_least: float
    first: float
    soft: float
    soft_both: float
    soft_least: float
    body: float


_CLOSE = 0.75
"""Share of the letters that two spellings of a word have in common, at least."""
_MOST_RESTS = 24
"""Words of each title that are compared by their spelling, at most."""
_TINY = 1e-9


def features(a: Prepared, b: Prepared) -> Features:
    """The features of a pair."""
    title_a, title_b = a.title, b.title
    shared = title_a.keys() & title_b.keys()
    common = squares = rarest = 0.0
    for word in sorted(shared):  # in one order, so that sums are the same whichever listing comes first
        weight = title_a[word]
        common += weight
        squares += weight * weight
        rarest = max(rarest, weight)
    sum_a, sum_b = a.title_sum or _TINY, b.title_sum or _TINY
    least, most = min(sum_a, sum_b), max(sum_a, sum_b)
    both = sum_a + sum_b
    text_a, text_b = a.text, b.text
    anywhere = text_a.keys() & text_b.keys()
    seen_a = sum([title_a[word] for word in title_a if word in text_b]) / sum_a
    seen_b = sum([title_b[word] for word in title_b if word in text_a]) / sum_b
    model, weight_of_model, named, differs, sibling = _models(a, b)
    maker, maker_named, maker_differs = _makers(a, b)
    numbers, numbers_differ = _numbers(a, b)
    measures, measures_differ = _measures(a.measures, b.measures)
    colours, colours_differ = _agreement(a.colours, b.colours)
    brand, brand_differs = _brands(a, b)
    priced = bool(a.fingerprint.price and b.fingerprint.price)
    soft = common + _close(a, b, shared)
    return Features(
        squares / (a.title_norm * b.title_norm or _TINY),
        common / least,
        common / (both - common or _TINY),
        _dot(a.grams, b.grams) / (a.gram_norm * b.gram_norm or _TINY),
        _product(text_a, text_b, anywhere) / (a.text_norm * b.text_norm or _TINY),
        max(seen_a, seen_b),
        min(seen_a, seen_b),
        model,
        weight_of_model,
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
        float(bool(a.counts or b.counts) and a.counts != b.counts),
        colours,
        colours_differ,
        float(bool(a.whom and b.whom) and not a.whom & b.whom),
        brand,
        brand_differs,
        min(1.5, abs(a.price - b.price)) if priced else 0.0,
        float(priced),
        rarest / a.scale,
        (both - 2 * common) / both,
        min(sum_a - common, sum_b - common) / a.scale,
        float(bool(a.first) and a.first == b.first),
        soft / least,
        soft / math.sqrt(sum_a * sum_b),
        soft / most,
        _bodies(a, b),
    )


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The product of two sets of weights; whole numbers are summed, so that the order of a set doesn't show."""
    return math.fsum([one[key] * other[key] for key in one.keys() & other.keys()])


def _product(one: Mapping[str, float], other: Mapping[str, float], keys: set[str]) -> float:
    return math.fsum([one[key] * other[key] for key in keys])


def _bodies(a: Prepared, b: Prepared) -> float:
    """The words of the descriptions in common, by the shorter one's weight."""
    if not a.body or not b.body:
        return 0.0
    weights, other = a.body, b.body
    common = math.fsum([min(weights[word], other[word]) for word in weights.keys() & other.keys()])
    return min(1.0, common / (min(a.body_sum, b.body_sum) or _TINY))


def _close(a: Prepared, b: Prepared, shared: set[str]) -> float:
    """The weight of the words that stand in both titles in another spelling: joined, shortened or misspelt."""
    rest_a = sorted(a.title.keys() - shared, key=lambda word: (-len(word), word))[:_MOST_RESTS]
    rest_b = sorted(b.title.keys() - shared, key=lambda word: (-len(word), word))[:_MOST_RESTS]
    if not rest_a or not rest_b:
        return 0.0
    found = 0.0
    used: set[str] = set()
    for rest, mine, other in ((rest_a, a, b), (rest_b, b, a)):
        for word in rest:
            parts = other.joined.get(word)
            if parts is not None and word not in used and shared.isdisjoint(parts) and used.isdisjoint(parts):
                used.update(parts)
                used.add(word)
                found += min(mine.title[word], other.title[parts[0]] + other.title[parts[1]])
    close = []
    for word in rest_a:
        if len(word) < 4 or word in used:
            continue
        for other_word in rest_b:
            if len(other_word) >= 4 and other_word[0] == word[0] and other_word not in used:
                nearness = _nearness(word, other_word)
                if nearness:
                    close.append((-nearness, *sorted((word, other_word)), word, other_word))
    for nearness, _, _, word, other_word in sorted(close):
        if word not in used and other_word not in used:
            used.update((word, other_word))
            found += -nearness * min(a.title[word], b.title[other_word])
    return found


def _nearness(word: str, other: str) -> float:
    if word.startswith(other) or other.startswith(word):
        return 0.8
    if word.isalpha() and other.isalpha():
        return Levenshtein.normalized_similarity(word, other, score_cutoff=_CLOSE)
    return 0.0


def _models(a: Prepared, b: Prepared) -> tuple[float, float, float, float, float]:
    mine, theirs = a.models, b.models
    match = weight = 0.0
    shared = mine.keys() & theirs.keys()
    if shared:
        match, weight = 1.0, max(min(mine[model], theirs[model]) for model in shared)
    elif mine and theirs:
        for one in mine:
            for other in theirs:
                length = min(len(one), len(other))
                if length >= 5 and (one.startswith(other) or other.startswith(one)):
                    match = max(match, 0.6)
                elif length >= 6 and (one in other or other in one):
                    match = max(match, 0.4)
    if match:
        return match, weight, 0.0, 0.0, 0.0
    if not mine.keys().isdisjoint(b.text) or not theirs.keys().isdisjoint(a.text):
        return 0.0, 0.0, 1.0, 0.0, 0.0
    if not mine or not theirs:
        return 0.0, 0.0, 0.0, 0.0, 0.0
    return 0.0, 0.0, 0.0, 1.0, max(_siblings(one, other) for one in mine for other in theirs)


_SHAPE = str.maketrans("0123456789abcdefghijklmnopqrstuvwxyz", "9" * 10 + "a" * 26)


def _siblings(one: str, other: str) -> float:
    """How much two model names that differ are built alike."""
    if len(one) == len(other) and one.translate(_SHAPE) == other.translate(_SHAPE):
        return 1.0
    return 0.7 if one[:3] == other[:3] else 0.0


def _makers(a: Prepared, b: Prepared) -> tuple[float, float, float]:
    mine, theirs = a.makers, b.makers
    if mine and theirs:
        if not mine.isdisjoint(theirs):
            return 1.0, 0.0, 0.0
        if any(one.startswith(other) or other.startswith(one) for one in mine for other in theirs):
            return 0.0, 1.0, 0.0
    if _named(mine, b) or _named(theirs, a):
        return 0.0, 1.0, 0.0
    return 0.0, 0.0, float(bool(mine and theirs))


def _named(codes: frozenset[str], other: Prepared) -> bool:
    return not codes.isdisjoint(other.models) or not codes.isdisjoint(other.text)


def _numbers(a: Prepared, b: Prepared) -> tuple[float, float]:
    mine, theirs = a.numbers, b.numbers
    if not mine or not theirs:
        return 0.0, 0.0
    shared = len(mine & theirs)
    return shared / min(len(mine), len(theirs)) - 0.5, float(shared < len(mine) and shared < len(theirs))


def _measures(
    mine: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]
) -> tuple[float, float]:
    if not mine or not theirs:
        return 0.0, 0.0
    shared = differ = 0
    for unit in mine.keys() & theirs.keys():
        same = len(mine[unit] & theirs[unit])
        shared += same
        differ += not same
    fewest = min(sum(map(len, mine.values())), sum(map(len, theirs.values())))
    return shared / fewest, float(differ)


def _agreement(mine: frozenset[str], theirs: frozenset[str]) -> tuple[float, float]:
    if not mine or not theirs:
        return 0.0, 0.0
    shared = len(mine & theirs)
    return shared / min(len(mine), len(theirs)), 1 - shared / max(len(mine), len(theirs))


def _brands(a: Prepared, b: Prepared) -> tuple[float, float]:
    if a.brand and b.brand:
        return (0.0, 1.0) if a.brand.isdisjoint(b.brand) else (1.0, 0.0)
    if a.brand or b.brand:
        named = a.brand or b.brand
        return float(not named.isdisjoint(b.title if a.brand else a.title)), 0.0
    return 0.0, 0.0

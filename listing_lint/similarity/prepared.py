"""A fingerprint with the weights of its words, made once for each listing and asked for each of its pairs."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.claims.colours import colour_words
from listing_lint.claims.other_clashes import WHOM
from listing_lint.similarity.frequencies import grams_of
from listing_lint.similarity.tokens import UNIT_NAMES, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.values import Fingerprint

_NUMBER = re.compile(r"v?(\d{1,4}(?:\.\d+)?)")
_MODEL_COMMON = 0.002
"""Share of the listings from which on a model name is a word like others ("ddr3", "1080i")."""
_MODEL_FEW = 10
_CHILDREN = frozenset(
    ["kid", "kids", "child", "children", "junior", "jr", "youth", "toddler", "infant", "baby", "gs", "kinder", "enfant", "enfants", "niños", "bambini", "детский"]
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the features of a pair are made of.

    ``title`` are the title's words with their weights, ``title_sum`` and ``title_norm`` the sum and the Euclidean length of these;
    ``body`` the same for the words of the body, boilerplate weighing less; ``text`` for both. ``grams`` are the title's neighbouring
    characters. ``models`` are the names that few listings have, ``codes`` GTINs and ``makers`` codes of the maker. ``joined`` are neighbouring words
    of the title written as one. ``measures`` are figures by unit, ``counts`` numbers of pieces.
    """

    fingerprint: Fingerprint
    title: dict[str, float]
    title_sum: float
    title_norm: float
    body: dict[str, float]
    body_sum: float
    text: dict[str, float]
    text_norm: float
    grams: dict[str, float]
    gram_norm: float
    models: dict[str, float]
    codes: frozenset[str]
    makers: frozenset[str]
    joined: Mapping[str, tuple[str, str]]
    numbers: frozenset[str]
    measures: Mapping[str, frozenset[str]]
    counts: frozenset[str]
    colours: frozenset[str]
    whom: frozenset[str]
    brand: frozenset[str]
    first: str
    price: float
    scale: float


def prepare(fingerprint: Fingerprint, frequencies: Frequencies) -> Prepared:
    """The fingerprint with its weights under some frequencies."""
    weight = frequencies.weight
    title = {word: weight(word) for word in fingerprint.title}
    store, boilerplate = fingerprint.store, frequencies.boilerplate
    body = {word: weight(word) * (1.0 - 0.9 * boilerplate(store, word)) for word in fingerprint.body}
    text = body | title
    grams = {gram: frequencies.gram_weight(gram) for gram in grams_of(fingerprint.title)}
    common = max(_MODEL_FEW, _MODEL_COMMON * frequencies.listings) / max(1, frequencies.listings)
    scale = math.log(frequencies.listings + 61)
    models = {
        model: min(1.0, -math.log(share) / scale) * min(1.0, len(model) / 8)
        for model in fingerprint.models
        if (share := frequencies.model_share(model)) <= common
    }
    measures: dict[str, set[str]] = {}
    for figure in fingerprint.numbers:
        measures.setdefault(figure.lstrip("0123456789."), set()).add(figure)
    counts = measures.pop("pcs", set())
    # A title that counts nothing sells one.
    colours = _colours() & title.keys()
    if not colours:
        named = _colours() & body.keys()
        colours = named if len(named) == 1 else set()
    words = list(fingerprint.title)
    return Prepared(
        fingerprint,
        title,
        sum(title.values()),
        _norm(title),
        body,
        sum(body.values()),
        text,
        _norm(text),
        grams,
        _norm(grams),
        models,
        frozenset(code[5:] for code in fingerprint.codes if code.startswith("gtin:")),
        frozenset(code[4:] for code in fingerprint.codes if code.startswith("mpn:")),
        {one + other: (one, other) for one, other in pairwise(words) if len(one) + len(other) > 2},
        frozenset(match[1] for word in words if (match := _NUMBER.fullmatch(word))),
        {unit: frozenset(figures) for unit, figures in measures.items() if unit in UNIT_NAMES},
        frozenset(counts - {"1pcs"}),
        frozenset(colours),
        frozenset(_whom()[word] for word in title.keys() & _whom().keys()),
        frozenset(
            word for name, value in fingerprint.attributes if name == "brand" for word in value.split()
        ),
        words[0] if words else "",
        math.log(fingerprint.price) if fingerprint.price else 0.0,
        scale,
    )


def _norm(weights: Mapping[str, float]) -> float:
    return math.sqrt(sum([weight * weight for weight in weights.values()]))


@cache
def _colours() -> frozenset[str]:
    return frozenset(name.replace(" ", "") for name in colour_words().words.values())


@cache
def _whom() -> dict[str, str]:
    """Words that say whom goods are for: men, women or children."""
    found = {}
    for name, words in WHOM.items():
        meaning = {"men": "men", "women": "women", "boys": "children", "girls": "children"}.get(name)
        if meaning is not None:
            for word in words.split():
                plain = fold(word)
                found[plain] = found[plain.replace("'", "")] = meaning
    found["wmns"] = "women"
    return found | dict.fromkeys(_CHILDREN, "children")

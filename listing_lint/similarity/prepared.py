"""A fingerprint with the weights of its words, made once for each listing and asked for each of its pairs."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from listing_lint.claims.colours import colour_words
from listing_lint.similarity.shades import families
from listing_lint.similarity.tokens import UNIT_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.values import Fingerprint

_NUMBER = re.compile(r"v?(\d{1,4}(?:\.\d+)?)")
_MODEL_COMMON = 0.002
"""Share of the listings from which on a model name is a word like others ("ddr3", "1080i")."""
_MODEL_FEW = 10
_MAKES_ANOTHER = frozenset(
    {"storage", "memory", "capacity", "volume", "charge", "wattage", "voltage", "screen"}
    | {
        "dosage",
        "dose",
        "strength",
        "potency",
        "concentration",
        "dosierung",
        "dosis",
        "wirkstarke",
        "posologie",
        "dosaggio",
    }
    | {"dosagem", "dosificacion", "concentracion", "дозировка", "концентрация", "dawka", "剂量", "浓度"}
)
_TINY = 1e-9
_MOST_SPELLED = 24
"""Words of a title that are compared by their spelling, at most."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the features of a pair are made of.

    ``title`` are the title's words with their weights, ``title_sum`` and ``title_norm`` the sum and the Euclidean length of
    these; ``body`` the same for the words of the body, boilerplate weighing less; ``text`` for both. ``grams`` are the
    title's neighbouring characters, with the squares of their weights. ``models`` are the names that few listings have,
    ``codes`` GTINs and ``makers`` codes of the maker. ``long_words`` are those of the title that are compared by their
    spelling. ``measures`` are figures by unit, ``counts`` numbers of pieces.
    """

    fingerprint: Fingerprint
    title: Mapping[str, float]
    title_sum: float
    title_norm: float
    body: Mapping[str, float]
    body_sum: float
    body_norm: float
    text: frozenset[str]
    grams: Mapping[str, float]
    gram_norm: float
    models: Mapping[str, float]
    cores: frozenset[str]
    codes: frozenset[str]
    makers: frozenset[str]
    long_words: tuple[str, ...]
    numbers: frozenset[str]
    measures: Mapping[str, frozenset[str]]
    counts: frozenset[str]
    colours: frozenset[str]
    whom: frozenset[str]
    brand: frozenset[str]
    sizes: Mapping[str, frozenset[str]]
    pictures: Mapping[bytes, int]
    price: float
    priced: str
    scale: float


def prepare(fingerprint: Fingerprint, frequencies: Frequencies) -> Prepared:
    """The fingerprint with its weights under some frequencies."""
    brand = brand_of(fingerprint)
    title = frequencies.weights((*fingerprint.title, *sorted(brand)))
    body = frequencies.body_weights(fingerprint.store, fingerprint.body)
    grams = frequencies.gram_weights(fingerprint.title)
    scale = frequencies.scale
    models = models_of(fingerprint, frequencies)
    measures: dict[str, set[str]] = {}
    for figure in fingerprint.numbers:
        measures.setdefault(figure.lstrip("0123456789."), set()).add(figure)
    counts = measures.pop("pcs", set())
    return Prepared(
        fingerprint,
        title,
        math.fsum(title.values()) or _TINY,
        _norm(title) or _TINY,
        body,
        math.fsum(body.values()),
        _norm(body),
        frozenset(chain(title, body)),
        grams,
        math.sqrt(math.fsum(grams.values())) or _TINY,
        models,
        frozenset(
            core for model in models if len(core := model.rstrip(_LETTERS)) >= 4 and len(core) < len(model)
        )
        | frozenset(models),
        frozenset(code[5:] for code in fingerprint.codes if code.startswith("gtin:")),
        frozenset(code[4:] for code in fingerprint.codes if code.startswith("mpn:")),
        tuple([word for word in title if len(word) > 3][:_MOST_SPELLED]),
        numbers_of(fingerprint),
        {unit: frozenset(figures) for unit, figures in measures.items() if unit in UNIT_NAMES},
        frozenset(counts - {"1pcs"}),
        colours_of(title, body),
        whom_of(title),
        brand,
        _sizes(fingerprint),
        {
            mark.digest: place
            for place, mark in reversed(list(enumerate(fingerprint.pictures, 1)))
            if mark.digest
        },
        math.log(fingerprint.price) if fingerprint.price else 0.0,
        f"in {fingerprint.currency}" if fingerprint.price else "",
        scale,
    )


def brand_of(fingerprint: Fingerprint) -> frozenset[str]:
    """The words of the brand."""
    return frozenset(
        word for name, value in fingerprint.attributes if name == "brand" for word in value.split()
    )


def models_of(fingerprint: Fingerprint, frequencies: Frequencies) -> dict[str, float]:
    """The model names that few listings have, with how rare and long they are."""
    few = max(_MODEL_FEW, _MODEL_COMMON * frequencies.listings)
    return {
        model: min(1.0, -math.log(frequencies.model_share(model)) / frequencies.scale)
        * min(1.0, len(model) / 8)
        for model in fingerprint.models
        if frequencies.models.get(model, 1) <= few
    }


def numbers_of(fingerprint: Fingerprint) -> frozenset[str]:
    """The bare numbers of a title."""
    return frozenset(
        [
            match[1]
            for word in fingerprint.title
            if (word[:1] == "v" or word[:1].isdecimal()) and (match := _NUMBER.fullmatch(word))
        ]
    )


def colours_of(title: Mapping[str, float], body: Mapping[str, float]) -> frozenset[str]:
    """The colours of a title or, where it names none, the one that the body names."""
    colours = _colours_among(title)
    if not colours and len(named := _colours_among(body)) == 1:
        colours = named
    return frozenset(colours)


def _colours_among(words: Mapping[str, float]) -> set[str]:
    """The families of the colours that are named."""
    shades = families()
    return (words.keys() & _colours()) | {shades[word] for word in words.keys() & shades.keys()}


def whom_of(title: Mapping[str, float]) -> frozenset[str]:
    """Whom goods are for."""
    return frozenset(_WHOM[word] for word in title.keys() & _WHOM.keys())


def _sizes(fingerprint: Fingerprint) -> dict[str, frozenset[str]]:
    """The attributes that make another product of one and the same: how much it holds, by the attribute's name."""
    found: dict[str, set[str]] = {}
    for name, value in fingerprint.attributes:
        if name in _MAKES_ANOTHER and value[0].isdigit():
            found.setdefault(name, set()).add(value)
    return {name: frozenset(values) for name, values in found.items()}


def _norm(weights: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum([weight * weight for weight in weights.values()]))


@cache
def _colours() -> frozenset[str]:
    return frozenset(name.replace(" ", "") for name in colour_words().words.values())


_WHOM = {
    word: whom
    for whom, words in {
        "men": ("man", "men"),
        "women": ("woman", "women", "wmn"),
        "children": (
            "boy",
            "girl",
            "kid",
            "child",
            "children",
            "junior",
            "jr",
            "youth",
            "toddler",
            "infant",
            "baby",
            "gs",
            "kinder",
        ),
    }.items()
    for word in words
}
"""Whom goods are for, by normalised words."""

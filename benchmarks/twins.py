"""Seeded catalogs of several stores with known twins, as fingerprints: what the search for similar listings is measured on.

Two kinds of wording: ``dense`` draws every word from a small closed vocabulary, so that unrelated listings share many words
(the hard case); ``real`` recombines the halves of real product titles. A twin is a copy of another store's listing, changed by
a known amount.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from listing_lint.similarity.values import Fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Words = Callable[[random.Random], list[str]]

Wording = Literal["dense", "real"]
REAL = Path(__file__).resolve().parents[2] / "shared" / "data" / "matching"
SHARES = (0.10, 0.29, 0.31, 0.60)

_COLOURS = [
    "black",
    "white",
    "red",
    "blue",
    "green",
    "grey",
    "pink",
    "yellow",
    "purple",
    "brown",
    "beige",
    "navy",
    "silver",
    "gold",
    "orange",
    "rose",
]
_SIZES = [
    "xs",
    "s",
    "m",
    "l",
    "xl",
    "xxl",
    "10cm",
    "15cm",
    "20cm",
    "30cm",
    "50cm",
    "1m",
    "2m",
    "64gb",
    "128gb",
    "256gb",
    "500ml",
    "1l",
    "12v",
    "24v",
]
_FRESH = ["new", "hot", "2026", "original", "genuine", "quality", "style", "fashion", "portable", "premium"]


@dataclass(frozen=True, slots=True)
class Planted:
    """A catalog: its listings in order, and the twins as ``(a, b, change)`` with ``a < b``.

    ``change`` is 0 for a verbatim copy and grows with the share of words that differ. ``shares`` are the planted shares of the
    pairs of stores, by their names.
    """

    listings: list[Fingerprint]
    twins: list[tuple[int, int, int]]
    shares: dict[tuple[str, str], float]


def made_words(number: int, rng: random.Random) -> list[str]:
    """Distinct pronounceable words."""
    heads, tails = (
        [
            "b",
            "c",
            "d",
            "f",
            "g",
            "h",
            "j",
            "k",
            "l",
            "m",
            "n",
            "p",
            "r",
            "s",
            "t",
            "v",
            "w",
            "z",
            "ch",
            "st",
            "tr",
            "pl",
        ],
        ["a", "e", "i", "o", "u", "ai", "ou"],
    )
    words: dict[str, None] = {}
    while len(words) < number:
        word = "".join(rng.choice(heads) + rng.choice(tails) for _ in range(rng.randint(2, 3)))
        words[word + rng.choice(("", "n", "r", "s", "l"))] = None
    return list(words)


def _code(rng: random.Random) -> str:
    letters = "abcdefghkmnprstvwx"
    return f"{rng.choice(letters)}{rng.choice(letters)}{rng.randint(10, 9999)}"


def dense_words(seed: int) -> Words:
    """Titles of some twelve words from a vocabulary of about 1,500, the frequent ones far more frequent than the rare ones."""
    rng = random.Random(f"vocabulary {seed}")
    made = made_words(1460, rng)
    brands, nouns, traits = made[:260], made[260:560], made[560:]
    skewed = list(accumulate(1 / (place + 8) for place in range(len(traits))))

    def words(rng: random.Random) -> list[str]:
        title = [
            rng.choice(brands),
            *rng.choices(traits, cum_weights=skewed, k=rng.randint(3, 6)),
            rng.choice(nouns),
        ]
        title += [rng.choice(nouns), rng.choice(_COLOURS), rng.choice(_SIZES)]
        if rng.random() < 0.6:
            title.append(_code(rng))
        return title

    return words


def real_words(seed: int) -> Words:
    """The first half of one real title and the second of another, sometimes with a new model code. Needs the shared data."""
    titles = sorted(set(_real_titles()))
    random.Random(f"titles {seed}").shuffle(titles)

    def words(rng: random.Random) -> list[str]:
        one, other = rng.choice(titles), rng.choice(titles)
        title = [*one[: (len(one) + 1) // 2], *other[len(other) // 2 :]]
        if rng.random() < 0.5:
            title.append(_code(rng))
        return title[:24]

    return words


def _real_titles() -> Iterator[tuple[str, ...]]:
    files = (("abt_buy/abt", "|", 1), ("abt_buy/buy", "|", 1), ("amazon_google/amazon", "#", 1),
             ("amazon_google/gp", "#", 1), ("walmart_amazon/walmart", "|", 1), ("walmart_amazon/amazon", "|", 1))  # fmt: skip
    for name, separator, column in files:
        with open(REAL / f"{name}.csv", encoding="utf-8", newline="") as lines:
            for row in list(csv.reader(lines, delimiter=separator))[1:]:
                cleaned = "".join(letter if letter.isalnum() else " " for letter in row[column].lower())
                if cleaned.strip():
                    yield tuple(cleaned.split())


def changed(title: list[str], change: int, fresh: Words, rng: random.Random) -> list[str]:
    """A copy with about ``change`` fifths of a half of its words dropped, replaced or added, and the order of some turned."""
    copy = list(title)
    for _ in range(change * max(1, len(title) // 10)):
        place, how = rng.randrange(len(copy)), rng.random()
        if how < 0.35 and len(copy) > 3:
            del copy[place]
        elif how < 0.65:
            copy[place] = rng.choice(fresh(rng))
        else:
            copy.insert(place, rng.choice(_FRESH))
    if change > 1:
        place = rng.randrange(len(copy))
        copy = copy[place:] + copy[:place]
    return copy


def planted(number: int, wording: Wording, *, seed: int = 1) -> Planted:
    """A catalog of about ``number`` listings in eight stores; the stores of each pair share one of :data:`SHARES`.

    A fiftieth of a store's listings are its own duplicates.
    """
    rng = random.Random(f"{wording} {number} {seed}")
    words = dense_words(seed) if wording == "dense" else real_words(seed)
    size = number // (2 * len(SHARES))
    listings: list[Fingerprint] = []
    twins: list[tuple[int, int, int]] = []
    shares: dict[tuple[str, str], float] = {}

    def add(store: str, title: list[str]) -> int:
        listings.append(fingerprint(store, len(listings), title))
        return len(listings) - 1

    for pair, share in enumerate(SHARES):
        one, other = f"store-{2 * pair}", f"store-{2 * pair + 1}"
        shares[one, other] = share
        first = [add(one, words(rng)) for _ in range(size - size // 50)]
        for place in rng.sample(first, size // 50):
            change = rng.choice((0, 0, 1))
            twins.append((place, add(one, changed(list(listings[place].title), change, words, rng)), change))
        copied = rng.sample(first, round(share * size))
        for place in copied:
            change = rng.choice((0, 0, 1, 1, 2, 3))
            twins.append(
                (place, add(other, changed(list(listings[place].title), change, words, rng)), change)
            )
        for _ in range(size - len(copied)):
            add(other, words(rng))
    return Planted(listings, twins, shares)


def fingerprint(store: str, place: int, title: list[str]) -> Fingerprint:
    """The fingerprint of a listing with this title and nothing else."""
    models = tuple(word for word in title if len(word) >= 4 and word[:2].isalpha() and word[2:].isdigit())
    whole = random.Random(" ".join(title)).getrandbits(64)
    return Fingerprint(
        str(place), store, "dhgate", f"{store}.jsonl", tuple(title), models=models, whole=whole
    )

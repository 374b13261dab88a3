"""Facets of goods: a name, the attributes that ask for it, and how titles and attributes say it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from listing_lint.claims.numbers_of import thing_of
from listing_lint.claims.words import vocabulary
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.claims.words import Vocabulary

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}
_WHOLE = rf"(?<![\w.,/])(?P<n>\d{{1,4}}|{'|'.join(_NUMBERS)})"
_DECIMAL = r"(?<![\w.,/])(?P<n>\d{1,3}(?:[.,]\d{1,3})?)"


@dataclass(frozen=True, slots=True)
class Worded:
    """A facet of few values in words.

    ``values`` are written so in titles and attributes, ``bare`` in attributes alone ("long" where the attribute asks for the
    sleeve). In a title a value counts if one of ``goods`` stands there and one of ``beside`` behind it, among so many words as
    it has ``reach``, or one of ``before`` before it, or it stands between commas; none of ``not_beside`` may follow. Empty, they ask for nothing.
    Two values contradict each other unless they ``agree``, or only where they are ``against`` each other.
    """

    name: str
    labels: str
    values: Mapping[str, str]
    bare: Mapping[str, str] = field(default_factory=dict)
    goods: str = ""
    beside: str = ""
    reach: int = 1
    before: str = ""
    not_beside: str = ""
    agree: str = ""
    against: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Counted:
    """A facet of numbers: ``patterns`` find it in a title, ``said`` in an attribute.

    ``same`` are other numbers for one value; ``only``, ``least`` and ``most`` bound what may be meant. Numbers that differ by
    no more than the share ``near`` are one, rounded.
    """

    name: str
    labels: str
    patterns: tuple[str, ...]
    said: tuple[str, ...] = (r"{d}",)
    goods: str = ""
    same: Mapping[str, int] = field(default_factory=dict)
    only: tuple[int, ...] = ()
    least: float = 1
    most: float = 5000
    near: float = 0


@cache
def words_of(facet: str) -> tuple[Vocabulary, Vocabulary]:
    """How titles say the values of a facet of words, and how attributes say them."""
    one = next(known for known in tables()[0] if known.name == facet)
    titled = {name: spellings.replace(";", ",") for name, spellings in one.values.items()}
    said = {
        name: f"{spellings}, {one.bare.get(name, '').replace(';', ',')}" for name, spellings in titled.items()
    }
    return vocabulary(titled), vocabulary(said)


@cache
def pattern_of(text: str) -> re.Pattern[str]:
    """A pattern of the table."""
    for sign, one in (("{n}", _WHOLE), ("{m}", r"(?P<n>\d{1,4})"), ("{d}", _DECIMAL)):
        text = text.replace(sign, one, 1)
    return re.compile(text, re.IGNORECASE)


def number(text: str) -> float:
    """The number that a pattern has found."""
    word = text.lower()
    return float(_NUMBERS[word]) if word in _NUMBERS else float(text.replace(",", "."))


@cache
def tables() -> tuple[tuple[Worded, ...], tuple[Counted, ...]]:
    """All facets. Imported when somebody asks: most listings have no attribute of any."""
    from listing_lint.claims import facet_tables, facet_tables_devices

    return (
        (*facet_tables.WORDED, *facet_tables_devices.WORDED),
        (*facet_tables.COUNTED, *facet_tables_devices.COUNTED),
    )


@cache
def _by_label() -> Mapping[str, tuple[str, ...]]:
    from listing_lint.claims.facet_tables import INCLUDED_LABELS
    from listing_lint.claims.yes_or_no import ASKED

    found: dict[str, list[str]] = {}
    facets: list[Worded | Counted] = [*tables()[0], *tables()[1]]
    for facet in facets:
        for label in facet.labels.split(";"):
            found.setdefault(_plain(label), []).append(facet.name)
    for label in INCLUDED_LABELS.split(";"):
        found.setdefault(_plain(label), []).append(INCLUDED)
    for asked in ASKED:
        for label in asked.labels.split(";"):
            found.setdefault(_plain(label), []).append(asked.name)
    return {label: tuple(dict.fromkeys(names)) for label, names in found.items()}


INCLUDED = "battery"
NUMBER_OF = "number of"
"""What an attribute asks for that wants a number of something else than the tables know."""
_BRACKETS = late(r"[(（\[][^()（）\[\]]*[)）\]]")
_CAMEL = late(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=4096)
def facets_of(label: str) -> tuple[str, ...]:
    """The facets that an attribute of this name asks for."""
    if len(label) > 60:
        return ()
    known = _by_label().get(_plain(label), ())
    return known or ((NUMBER_OF,) if thing_of(label) else ())


def _plain(label: str) -> str:
    text = unicodedata.normalize("NFKC", _BRACKETS.sub(" ", _CAMEL.sub(" ", label))).casefold()
    return " ".join(text.replace("_", " ").replace("-", " ").rstrip(" ?:").split())

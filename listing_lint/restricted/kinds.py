"""The kinds of restricted goods: a file of ``kinds`` for each, read when a listing may name one.

A file tells ``says`` (what the goods are, as a message says it), ``otherwise`` (what they are, if it is a mistake) and
lists of names by language:

- ``[sure]``: names that mean the goods and nothing else;
- ``[likely]``: the same, but less certain: a finding of medium confidence;
- ``[cued]``: names with other meanings, which count beside one of ``[cues]`` or one of ``measures`` (see ``measures.py``);
- ``[alone]``: names that count if they are the whole title;
- ``[heads]``: words behind a name that make other goods of it, beside those of ``shared.toml``;
- ``[never]``: words in the title, and ``[denied]`` words in the description, with which nothing is said;
- ``[after]``: the only words that may follow a cued name in its phrase, in the languages ``strict``, which put the goods last.

- ``[also]``: heads of ``shared.toml`` that these goods may be, such as a bracelet of ivory;
- ``[same]``: words that make no other goods of these, though they do elsewhere: the "brass case" of ammunition;
- ``[uses]``: behind "de" or "di" the ordinary use of the goods, which leaves them what they are;
- ``[sure_cues]``: cues of ``[young]`` that need not stand near; ``[between]``: words that part a name and its cue no further;
- ``[makers]``: names of makers that are a cue where one stands beside the name at the beginning;
- ``[young]`` and ``[ages]``: names that count with an age behind them, and its units;
- ``[told_what]`` and ``[told_how]``: words of a description that tell the goods where the title is a mere name, one of each,
  ``[told]`` those that need no second one, ``[told_not]`` those with which none of them counts;
- ``[paired]``: names that count beside one of ``[told_how]``, in the title or the description;
- ``[sexes]``: words that, with an age, make a living animal of a name.

``categories`` are the last parts of category paths that mean the goods. ``stems`` are endings of words that count as
cued names, but for ``stem_exceptions``. ``exempt`` are kinds of goods of ``brands/goods.toml`` that these goods may be.
The language ``vintage`` holds names of wines that a year beside them is a cue for. ``named_in_description`` takes the
sure names for statements of the description, too, and ``dosed`` cued names with a dose right behind them. ``described``
takes one of ``[told_how]`` in the description for a cue of a cued name.
``near`` wants the cue beside the name. ``false_too`` counts the false thing as the thing. ``own_heads`` leaves the
heads of ``shared.toml`` out. ``media = false`` counts books, films and games, too. English names match in the plural as
well, unless they are written in it.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from listing_lint.brands.letters import bare
from listing_lint.records import dataclass
from listing_lint.restricted.plurals import forms
from listing_lint.restricted.reading import simple
from listing_lint.shipped import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "kinds")

Grade = Literal["sure", "likely", "cued", "alone", "paired"]
GRADES: tuple[Grade, ...] = ("sure", "likely", "cued", "alone", "paired")

TELLING = frozenset({"told", "told_what", "named_in_description", "dosed"})
"""What a file holds if a description may tell its goods."""

FIRST_UNSPACED = 0x2E80
"""From here on scripts write no blanks between words."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a kind of goods: its words in the form of :func:`~listing_lint.brands.letters.bare`, or a text without blanks."""

    kind: str
    grade: Grade
    language: str
    words: tuple[str, ...]
    unspaced: str = ""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words to look for: by their first word those that are parted by blanks, and those that are not."""

    spaced: Mapping[str, tuple[tuple[str, ...], ...]]
    unspaced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of a kind of goods, but for its names. The members are told in this module's docstring."""

    name: str
    says: str
    otherwise: str
    measures: tuple[str, ...]
    stems: tuple[str, ...]
    stem_exceptions: frozenset[str]
    exempt: frozenset[str]
    near: bool
    strict: frozenset[str]
    false_too: bool
    own_heads: bool
    media: bool
    cues_in_description: bool
    described: bool
    dosed: bool
    cues: Phrases
    heads: Phrases
    never: Phrases
    denied: Phrases
    after: frozenset[str]
    also: frozenset[str]
    same: Phrases
    uses: frozenset[str]
    sure_cues: Phrases
    between: frozenset[str]
    makers: Phrases
    young: frozenset[str]
    ages: frozenset[str]
    sexes: frozenset[str]
    told: Phrases
    told_what: Phrases
    told_how: Phrases
    told_not: Phrases


@dataclass(frozen=True, slots=True)
class Names:
    """All names: by their first word, those without blanks, and by the last part of a category."""

    spaced: Mapping[str, tuple[Name, ...]]
    unspaced: tuple[Name, ...]
    categories: Mapping[str, str]
    stems: tuple[tuple[str, str], ...]


def files() -> tuple[str, ...]:
    """The names of the kinds, as their files are called."""
    return tuple(sorted(name[:-5] for name in os.listdir(FOLDER) if name.endswith(".toml")))


@cache
def read(name: str) -> dict[str, Any]:
    """The file of a kind, as it stands. Raises :class:`OSError` where there is none."""
    return read_toml(os.path.join(FOLDER, f"{name}.toml"))


def is_unspaced(text: str) -> bool:
    """Whether a name is written in a script without blanks."""
    return any(ord(char) >= FIRST_UNSPACED for char in text)


def names_in(name: str, data: Mapping[str, Any]) -> Iterator[Name]:
    """The names that a file lists, with their plurals."""
    for grade in GRADES:
        for language, listed in data.get(grade, {}).items():
            for one in listed:
                if is_unspaced(one):
                    yield Name(name, grade, language, (), simple(one.lower()))
                    continue
                for form in forms(one, language):
                    yield Name(name, grade, language, tuple(form.split(" ")))


@cache
def names() -> Names:
    """The names of all kinds."""
    spaced: dict[str, list[Name]] = {}
    unspaced: list[Name] = []
    categories: dict[str, str] = {}
    stems: list[tuple[str, str]] = []
    for kind in files():
        data = read(kind)
        for one in names_in(kind, data):
            if one.unspaced:
                unspaced.append(one)
            else:
                spaced.setdefault(one.words[0], []).append(one)
        categories.update((bare(category), kind) for category in data.get("categories", ()))
        stems += [(bare(stem), kind) for stem in data.get("stems", ())]
    # The longest first, so that "vape pen" is not told as "vape".
    return Names(
        {word: tuple(sorted(several, key=lambda one: -len(one.words))) for word, several in spaced.items()},
        tuple(sorted(unspaced, key=lambda one: -len(one.unspaced))),
        categories,
        tuple(stems),
    )


@cache
def kind(name: str) -> Kind:
    """A kind of goods. Raises :class:`OSError` where there is no such file."""
    data = read(name)
    return Kind(
        name=name,
        says=data["says"],
        otherwise=data["otherwise"],
        measures=tuple(data.get("measures", ())),
        stems=tuple(map(bare, data.get("stems", ()))),
        stem_exceptions=frozenset(map(bare, data.get("stem_exceptions", ()))),
        exempt=frozenset(data.get("exempt", ())),
        near=data.get("near", False),
        strict=frozenset(data.get("strict", ())),
        false_too=data.get("false_too", False),
        own_heads=data.get("own_heads", False),
        media=data.get("media", True),
        cues_in_description=data.get("cues_in_description", False),
        described=data.get("described", False),
        dosed=data.get("dosed", False),
        cues=phrases(data.get("cues", {})),
        heads=phrases(data.get("heads", {}), inflected=True),
        never=phrases(data.get("never", {})),
        denied=phrases(data.get("denied", {})),
        after=_flat(data, "after"),
        also=_flat(data, "also"),
        same=phrases(data.get("same", {})),
        uses=_flat(data, "uses"),
        sure_cues=phrases(data.get("sure_cues", {})),
        between=_flat(data, "between"),
        makers=phrases(data.get("makers", {})),
        young=_flat(data, "young"),
        ages=_flat(data, "ages"),
        sexes=_flat(data, "sexes"),
        told=phrases(_strong(data)),
        told_what=phrases(data.get("told_what", {})),
        told_how=phrases(data.get("told_how", {})),
        told_not=phrases(data.get("told_not", {})),
    )


@cache
def told_kinds() -> tuple[str, ...]:
    """The kinds that a description may tell."""
    return tuple(name for name in files() if TELLING & read(name).keys())


@cache
def telling() -> tuple[Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]], tuple[tuple[str, str], ...]]:
    """The phrases that may tell a kind of goods, with its name: by their first word, and those without blanks."""
    spaced: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    unspaced: list[tuple[str, str]] = []
    for name in told_kinds():
        for found in (kind(name).told, kind(name).told_what):
            for word, several in found.spaced.items():
                spaced.setdefault(word, []).extend((name, words) for words in several)
            unspaced += [(name, one) for one in found.unspaced]
        if kind(name).dosed:
            for word, words in dosed_names(name):
                spaced.setdefault(word, []).append((name, words))
    return {word: tuple(several) for word, several in spaced.items()}, tuple(unspaced)


@cache
def dosed_names(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The names of medicines of a kind, which a description tells beside a dose, each with its first word."""
    return tuple(
        (one.words[0], one.words)
        for one in names_in(name, {"cued": read(name)["cued"]})
        if one.words and one.language not in {"zh", "ja", "ko"}
    )


def _strong(data: Mapping[str, Any]) -> dict[str, list[str]]:
    """The phrases that tell by themselves, with the sure names of a kind that a description may name."""
    told: dict[str, list[str]] = {language: list(listed) for language, listed in data.get("told", {}).items()}
    if data.get("named_in_description"):
        for language, listed in data.get("sure", {}).items():
            told[language] = [*told.get(language, ()), *listed]
    return told


def _flat(data: Mapping[str, Any], name: str) -> frozenset[str]:
    """The single words of a table, of all languages."""
    return frozenset(bare(one) for listed in data.get(name, {}).values() for one in listed)


def phrases(tables: Mapping[str, list[str]], *, inflected: bool = False) -> Phrases:
    """Lists by language as what is looked for, in singular and plural if they shall be ``inflected``."""
    spaced: dict[str, set[tuple[str, ...]]] = {}
    unspaced: list[str] = []
    for language, listed in tables.items():
        for one in listed:
            if is_unspaced(one):
                unspaced.append(simple(one.lower()))
                continue
            for form in forms(one, language) if inflected else (bare(one),):
                words = tuple(form.split(" "))
                spaced.setdefault(words[0], set()).add(words)
    return Phrases({word: tuple(sorted(several)) for word, several in spaced.items()}, tuple(unspaced))


@dataclass(frozen=True, slots=True)
class Shared:
    """Words around a name that hold for all kinds; what each list is for is told in ``shared.toml``."""

    false: frozenset[str]
    none: frozenset[str]
    purpose: frozenset[str]
    stops: frozenset[str]
    along: frozenset[str]
    articles: frozenset[str]
    materials: frozenset[str]
    packages: frozenset[str]
    units: frozenset[str]
    joins: Mapping[str, frozenset[str]]
    heads: Phrases
    unspaced: tuple[str, ...]


@cache
def shared() -> Shared:
    """The words of ``shared.toml``."""
    data = read_toml(os.path.join(HERE, "shared.toml"))
    lists = (
        "false",
        "none",
        "purpose",
        "stops",
        "along",
        "articles",
        "materials",
        "packages",
        "units",
    )
    flat = {name: _flat(data, name) for name in lists}
    return Shared(
        **flat,
        joins={language: frozenset(map(bare, listed)) for language, listed in data["joins"].items()},
        heads=phrases(data["heads"], inflected=True),
        unspaced=tuple(simple(one) for listed in data["unspaced"].values() for one in listed),
    )

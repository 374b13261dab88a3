"""What two titles say differently that makes two products of one text: colours, sizes, dimensions and bare figures.

All of it is read from the normalised words of the titles, where both say something of a kind and nothing of it agrees. A
title that is silent says nothing against the other.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.claims.colours import colour_words
from listing_lint.similarity.shades import families, may_be_one
from listing_lint.similarity.tokens import UNIT_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SIZES = {
    "xxs": "xxs", "2xs": "xxs", "xs": "xs", "small": "s", "medium": "m", "large": "l", "xl": "xl", "xxl": "xxl", "2xl": "xxl",
    "xxxl": "xxxl", "3xl": "xxxl", "xxxxl": "xxxxl", "4xl": "xxxxl", "5xl": "5xl", "6xl": "6xl",
}  # fmt: skip
_LETTERS = frozenset("sml")
"""Sizes that are also what is left of "men's", "l'eau" and "5 m": they count behind "size" and at the end."""
_FIGURE = re.compile(r"[a-z]{0,2}\d{1,3}[a-z]?")
"""A figure, or one with a letter or two: an edition, a generation, a model that people know by it (``13``, ``s21``)."""
_SIDES = re.compile(
    r"(?<![\w.])(\d{1,5}(?:\.\d+)?)(mm)? ?x ?(\d{1,5}(?:\.\d+)?)(mm)?(?: ?x ?(\d{1,5}(?:\.\d+)?)(mm)?)?(?![\d.])"
)
"""``80x150``, ``80 x 1500mm``: the unit often stands at the last figure alone."""
_MOST_WORDS = 200


@cache
def colour_names() -> frozenset[str]:
    """The normalised names of colours and of their shades."""
    return frozenset(name.replace(" ", "") for name in colour_words().words.values()) | families().keys()


def letter_sizes(title: tuple[str, ...]) -> frozenset[str]:
    """The sizes of clothing in a title (``m``, ``xxl``), and what follows on "size"."""
    found = {_SIZES[word] for word in title if word in _SIZES}
    if title and title[-1] in _LETTERS:
        before = title[-2:-1]
        if not before or not before[0].isdigit():
            found.add(title[-1])
    found.update(
        _SIZES.get(after, after)
        for word, after in pairwise(title)
        if word == "size" and (after in _LETTERS or after[0].isdigit())
    )
    return frozenset(found)


@lru_cache(maxsize=1 << 15)
def dimensions(title: tuple[str, ...]) -> frozenset[str]:
    """The lengths of sides in a title, without their unit and its power of ten: ``80x150`` is ``80 x 150 cm``."""
    if not any("x" in word and word[0] in "x0123456789" for word in title):
        return frozenset()
    return frozenset(
        "x".join(_digits(side) for side in match.group(1, 3, 5) if side)
        for match in _SIDES.finditer(" ".join(title[:_MOST_WORDS]))
        if match[0] != "4x4"
    )


def _digits(figure: str) -> str:
    return figure.replace(".", "").strip("0") or "0"


@lru_cache(maxsize=1 << 15)
def figures(title: tuple[str, ...]) -> frozenset[str]:
    """The bare figures of a title, years and what stands beside an ``x`` left out."""
    return frozenset(
        word
        for at, word in enumerate(title)
        if _FIGURE.fullmatch(word)
        and word.lstrip("0123456789.") not in UNIT_NAMES
        and "x" not in title[max(0, at - 1) : at + 2]
    )


def differences(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    """In which dimensions and figures two titles differ, as sentences: two products, though one text describes both.

    Both orders give the same but for the sides.
    """
    return _differing(one, other, (("dimension", dimensions), ("figure", figures)))


def differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether :func:`differences` has anything to say; titles that are asked often are read once."""
    for read in (dimensions, figures):
        mine = read(one)
        if mine:
            theirs = read(other)
            if theirs and mine.isdisjoint(theirs):
                return True
    return False


def varieties(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    """In which sizes of clothing and colours two titles differ, as sentences: varieties of what may be one product."""
    reasons = _differing(one, other, (("size", letter_sizes),))
    names = colour_names()
    mine, theirs = names.intersection(one), names.intersection(other)
    if mine and theirs and not any(may_be_one(this, that) for this in mine for that in theirs):
        reasons.append(_said("colour", mine, theirs))
    return reasons


def _differing(
    one: tuple[str, ...],
    other: tuple[str, ...],
    kinds: tuple[tuple[str, Callable[[tuple[str, ...]], frozenset[str]]], ...],
) -> list[str]:
    reasons = []
    for name, read in kinds:
        mine, theirs = read(one), read(other)
        if mine and theirs and mine.isdisjoint(theirs):
            reasons.append(_said(name, mine, theirs))
    return reasons


def _said(name: str, mine: Iterable[str], theirs: Iterable[str]) -> str:
    return f"another {name}: {', '.join(sorted(mine)[:3])} against {', '.join(sorted(theirs)[:3])}"

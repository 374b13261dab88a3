"""A mark in a text, and the list of those that were found so far."""

from __future__ import annotations

import re
from array import array
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from listing_lint.brands.lexicon import Term

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3040-\u30ff"
    "\u3100-\u318f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""The characters of those scripts, for a regular expression."""


def is_spaced(text: str) -> bool:
    """Whether a text holds no character of those scripts, the first of which is Thai: "30 °C" holds none."""
    return text.isascii() or max(text) < "\u0e00"


@cache
def words_pattern(*, plain: bool) -> re.Pattern[str]:
    """Words of letters and digits; in a text that is not ``plain`` (see :func:`is_spaced`) those of scripts with blanks alone."""
    return re.compile(r"[^\W_]+" if plain else rf"[^\W_{UNSPACED}]+")


@cache
def chunks_pattern(*, plain: bool) -> re.Pattern[str]:
    """What stands between blanks, and between characters of scripts without blanks."""
    return re.compile(r"\S+" if plain else rf"[^\s{UNSPACED}]+")


PICTURES = "\u2600-\u27bf\u2b50\u2b55\U0001f100-\U0001faff"
"""The pictures that sellers set between words and letters, for a regular expression."""

GAP = re.compile(
    r"[ \t\n\u00a0\u3000]{1,3}|[ \t\u00a0]?[\-_/.'’`´&+·•×x‐‑–™®©]{1,2}[ \t\u00a0]?"
    rf"|[|*~\\]|[ \t\u00a0]?[{PICTURES}]{{1,2}}[ \t\u00a0]?|"
)
"""What may stand between two words of one name; bars and stars part words of a list unless they touch both: ``Chrome|Hearts``."""


class Mention(NamedTuple):
    """A mark in a text. ``start:end`` are code points of the text; ``matched`` is what stands there.

    ``ways`` are how it is deformed, none for one that is written plainly; ``term`` is the name that was met.
    ``chance`` tells that ordinary words may look like this, so that it counts only beside the mark's goods.
    ``at:until`` is its place in the visible plain text, for those who look at what stands around it.
    """

    term: Term
    start: int
    end: int
    matched: str
    ways: tuple[str, ...] = ()
    at: int = 0
    until: int = 0
    chance: bool = False

    @property
    def deformed(self) -> bool:
        """Whether it is disguised."""
        return bool(self.ways)


class Spot(NamedTuple):
    """A mark at ``start:end`` of a plain text, with all terms that are written so; the rest as in :class:`Mention`."""

    terms: tuple[Term, ...]
    start: int
    end: int
    ways: tuple[str, ...]
    chance: bool


class Found:
    """The spots so far; what was taken by one is not looked at again."""

    def __init__(self, text: str) -> None:
        self._spots: dict[int, Spot] = {}
        self._last = 0
        # The number of the spot that holds a character: to go through all spots would cost the square of a text's length.
        self._holder = array("I", bytes(array("I").itemsize * len(text)))

    @property
    def spots(self) -> list[Spot]:
        """The spots, in the order in which they were found."""
        return list(self._spots.values())

    def __len__(self) -> int:
        return len(self._spots)

    def free(self, start: int, end: int) -> bool:
        """Whether no spot holds a part of this stretch of the text."""
        return not any(self._holder[start:end])

    def has_plainly(self, start: int, end: int) -> frozenset[str]:
        """The marks of the spots in this stretch, if all of them lie in it and are written plainly or are chance; none otherwise."""
        spots = self._spots_at(start, end)
        if any((spot.ways and not spot.chance) or spot.start < start or spot.end > end for spot in spots):
            return frozenset()
        return frozenset(term.mark.id for spot in spots for term in spot.terms)

    def drop(self, start: int, end: int) -> None:
        """Forget the spots in this stretch: a longer name is there."""
        for spot in self._spots_at(start, end):
            if start <= spot.start and spot.end <= end:
                del self._spots[self._holder[spot.start]]
        self._holder[start:end] = array("I", bytes(self._holder.itemsize * (end - start)))

    def _spots_at(self, start: int, end: int) -> list[Spot]:
        numbers = dict.fromkeys(self._holder[start:end])
        return [self._spots[number] for number in numbers if number in self._spots]

    def add(
        self, terms: tuple[Term, ...], start: int, end: int, ways: tuple[str, ...], *, chance: bool = False
    ) -> None:
        """Add the terms that stand at ``start:end`` of the text; the stretch is taken even if all of them are removed ones."""
        self._last += 1
        if terms:
            self._spots[self._last] = Spot(terms, start, end, ways, chance)
        self._holder[start:end] = array("I", [self._last]) * (end - start)

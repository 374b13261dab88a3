"""The first look while few listings have been read: the same question, answered without compiling an automaton.

Compiling those of :mod:`~listing_lint.service.cues` and the vocabulary takes as long as reading a thousand listings. So the
words of the first texts are looked up one by one: a phrase can stand only in a text that holds all words that it
cannot do without, wherever they are. That no phrase is missed is tested with all of the word data.
"""

from __future__ import annotations

import re
from functools import cache

from listing_lint.service.cues import MATERIALS, QUANTITIES, rough
from listing_lint.service.folding import folded_word
from listing_lint.service.phrase_words import BEGINNINGS, LONGEST, PHRASES, UNSPACED, WORDS

LONGEST_TEXT = 20_000
"""Characters of a text that is looked at so; the automata read a longer one sooner."""

_SIGNS = re.compile(r"[\x00-/:-@\[-`{-\xbf\u2000-\u206f\u3000-\u303f]+")
"""What parts words: ``notation.SIGN``."""


def few_look(text: str) -> frozenset[str]:
    """What a readable text may hold, as ``cues.first_look`` says it; what is missing is certain.

    A language is in it only where a whole phrase of it may stand, which ``claims.may_claim`` would find out.
    """
    seen = rough(text)
    beginnings = _beginnings(seen)
    found: set[str] = set()
    for word in BEGINNINGS.keys() & beginnings:
        for number in BEGINNINGS[word].split():
            language, *others = PHRASES[int(number)].split()
            if language not in found and not any(beginnings.isdisjoint(_words(one)) for one in others):
                found.add(language)
    if not seen.isascii():
        folded = folded_word(seen)
        for language, *several in map(str.split, UNSPACED):
            if language not in found and all(any(word in folded for word in _words(one)) for one in several):
                found.add(language)
    folded = text.casefold()
    if _quantities(text.isascii()).search(folded):
        found.add("quantity")
    if any(word in folded for word in MATERIALS):
        found.add("material")
    return frozenset(found)


def _words(number: str) -> list[str]:
    return WORDS[int(number)].split()


def _beginnings(text: str) -> set[str]:
    """Whatever a word of the text begins with, up to the longest word that is looked for."""
    return {
        word[:size]
        for word in {folded_word(word) for word in set(_SIGNS.split(text))}
        for size in range(1, min(len(word), LONGEST) + 1)
    }


@cache
def _quantities(plain: bool) -> re.Pattern[str]:
    # RE2 sees the end of a word by ASCII alone; where there is more, the look is wider than it need be.
    return re.compile("|".join(one if plain else one.replace(r"\b", "") for one in QUANTITIES.values()))

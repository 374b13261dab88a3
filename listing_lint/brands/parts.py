"""Words that nearly are a word of a name of several words: ``Michal``, ``Nevv``."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from listing_lint.brands.guard import is_word
from listing_lint.brands.keyed import REMEMBERED
from listing_lint.brands.letters import bare, one_apart
from listing_lint.brands.lexicon import LONGEST
from listing_lint.brands.shapes import PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.brands.lexicon import Lexicon

_SIGNED = re.compile(
    r"(?<![^\W_@$!€£¥¢|+])(?:[^\W_]*+(?:[@$!€£¥¢|+]++[^\W_]++)++[$!]?|[^\W_]{2,}+[$!](?=\W|$))"
)
"""Letters among which a sign stands that may be a letter: ``C@lvin``, ``Loui$``."""
_TRIPLED = re.compile(r"(.)\1{2,}")
_SIGNS = frozenset("@$!€£¥¢|+")
_MOST = 8
"""Words of names that a word may nearly be, at the most."""


def signed(text: str) -> Iterator[re.Match[str]]:
    """The words of a text in which signs may stand for letters; mostly there is none."""
    return iter(()) if _SIGNS.isdisjoint(text) else _SIGNED.finditer(text)


def signed_parts(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of names that a word with signs for letters is."""
    return parts_of(word, "", lexicon)


def parts_of(word: str, key: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of names that a word nearly is; a word of its own (``is_word``) may be one too, with less reason."""
    known = lexicon.part_readings.get(word)
    if known is None:
        known = _parts_of(word, key, lexicon)
        if len(lexicon.part_readings) < REMEMBERED and len(word) <= LONGEST:
            lexicon.part_readings[word] = known
    return known


def _parts_of(word: str, key: str, lexicon: Lexicon) -> tuple[str, ...]:
    if len(word) < 3 or len(word) > LONGEST or word.isdigit():
        return ()
    parts = lexicon.parts
    if word.isascii() and word.isalpha() and len(word) >= 4:
        keys = {key, *(key[:place] + key[place + 1 :] for place in range(len(key)))}
        near = {
            parts[number] for one in keys for number in lexicon.near_part(one) if parts[number][0] == key[0]
        }
        best = sorted(part for part in near if one_apart(key, part))
        drawn = [one for one in _as_drawn(word, key) if _is_in(one, parts)]
        if drawn or best:
            return (*drawn, *best)[:_MOST]
    if key in lexicon.longest or is_word(key):
        return ()
    from listing_lint.brands.reading import read_odd

    read = read_odd(word, parts, part=True)
    return () if read is None else (read.name,)


def _as_drawn(word: str, key: str) -> list[str]:
    """A word as it looks: ``vveil`` is ``weil``, ``LittIe`` is ``little``, and ``winnnng`` is ``wing``."""
    drawn = [key.replace(pair, letters) for pair, letters in PAIRS.items() if pair in key]
    if has_stroke(word):
        drawn.append(bare(word.replace("I", "l")))
    return drawn if (single := _TRIPLED.sub(r"\1", key)) == key else [*drawn, single]


def has_stroke(word: str) -> bool:
    """Whether a capital I stands where no capital does, for the small l that looks like it: ``LittIe``."""
    return "I" in word[1:] and word[1:].upper() != word[1:]


def _is_in(word: str, words: list[str]) -> bool:
    place = bisect_left(words, word)
    return place < len(words) and words[place] == word

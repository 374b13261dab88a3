"""Words that nearly are a word of a name of several words: ``Michal``, ``Nevv``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.guard import is_word
from listing_lint.brands.letters import one_apart
from listing_lint.brands.lexicon import LONGEST, REMEMBERED

if TYPE_CHECKING:
    from listing_lint.brands.lexicon import Lexicon


def part_of(word: str, key: str, lexicon: Lexicon) -> str:
    """The word of a name that a word nearly is; empty for one that is nearly none."""
    known = lexicon.part_readings.get(word)
    if known is None:
        known = _part_of(word, key, lexicon)
        if len(lexicon.part_readings) < REMEMBERED and len(word) <= LONGEST:
            lexicon.part_readings[word] = known
    return known


def _part_of(word: str, key: str, lexicon: Lexicon) -> str:
    if len(word) < 3 or len(word) > LONGEST or key in lexicon.longest or word.isdigit() or is_word(key):
        return ""
    parts = lexicon.parts
    if word.isascii() and word.isalpha() and len(word) >= 4:
        keys = {key, *(key[:place] + key[place + 1 :] for place in range(len(key)))}
        near = {
            parts[number] for one in keys for number in lexicon.near_part(one) if parts[number][0] == key[0]
        }
        best = min((part for part in near if one_apart(key, part)), default="")
        if best:
            return best
    from listing_lint.brands.reading import read_odd

    read = read_odd(word, parts)
    return "" if read is None else read.name

"""Words that nearly are a word of a name of several words: ``Michal``, ``Nevv``."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from listing_lint.brands.found import PICTURES
from listing_lint.brands.guard import is_word
from listing_lint.brands.keyed import REMEMBERED
from listing_lint.brands.letters import bare, one_apart, sounds_of
from listing_lint.brands.lexicon import LEAST_SAID, LONGEST
from listing_lint.brands.shapes import PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.brands.lexicon import Lexicon

_SIGN = rf"@$!€£¥¢|+°*?%^○●◯〇█×{PICTURES}"
_SIGNED = re.compile(
    rf"(?<![^\W_{_SIGN}])(?:[^\W_]*+(?>(?:[{_SIGN}]++[^\W_]++)+)[$!@€°{PICTURES}]?|[^\W_]{{2,}}+[$!@€°{PICTURES}](?=\W|$))"
)
"""Letters among which a sign or a picture stands that may be a letter, or cover one: ``C@lvin``, ``Loui$``, ``Ba*er``."""
_ANY_SIGN = re.compile(f"[{_SIGN}]")
_JOINT = r".\-_·/\\~:#*()\[\]{}<>【】"
_BROKEN = re.compile(
    rf"(?<![^\W_])(?:[(\[{{【<]?[^\W_]++(?>(?:[{_JOINT}]{{1,2}}+[^\W_]++)+)[)\]}}】>*#]?|[^\W_]{{3,}}+[*#](?=\W|$))"
)
"""Letters among which signs stand that part or bracket them, or cover one of them: ``Sele~na``, ``Ralp{h}``, ``Roya*``."""
_OPENING = "([{<【"
_ANY_JOINT = re.compile(f"[{_JOINT}]")
_TRIPLED = re.compile(r"(.)\1{2,}")
_SHORT = 3
"""Letters of a word that is a part of a name only if it lacks one."""
_MOST = 8
"""Words of names that a word may nearly be, at the most."""


def signed(text: str) -> Iterator[re.Match[str]]:
    """The words of a text in which signs may stand for letters; mostly there is none."""
    return iter(()) if _ANY_SIGN.search(text) is None else _SIGNED.finditer(text)


def broken(text: str) -> Iterator[re.Match[str]]:
    """The words of a text that signs break: compounds, mostly, which are parts of no name."""
    return iter(()) if _ANY_JOINT.search(text) is None else _BROKEN.finditer(text)


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
        near = (part for part in _near(key, lexicon) if part[0] == key[0])
        best = sorted(part for part in near if one_apart(key, part))
        drawn = [one for one in _as_drawn(word, key) if _is_in(one, parts)]
        if drawn or best:
            return (*drawn, *best)[:_MOST]
    if key in lexicon.longest or is_word(key):
        return ()
    if len(word) == _SHORT and word.isascii() and word.isalpha() and not word.isupper():
        # "Tom Frd", "Star Wrs"; in capitals it is an abbreviation.
        shortened = sorted(part for part in _near(key, lexicon) if len(part) > len(key) and part[0] == key[0])
        shortened = [part for part in shortened if one_apart(key, part)]
        if shortened:
            return tuple(shortened)[:_MOST]
    from listing_lint.brands.reading import parts_read

    return parts_read(word.lstrip(_OPENING), parts)[:_MOST]


def _near(key: str, lexicon: Lexicon) -> set[str]:
    """The words of names that are a word, or one letter more, or less, or another one; kept for the next question alone."""
    kept, near = lexicon.near_before
    if kept != key:
        near = _nearest(key, lexicon)
        lexicon.near_before = key, near
    return near


def _nearest(key: str, lexicon: Lexicon) -> set[str]:
    keys = {key, *[key[:place] + key[place + 1 :] for place in range(len(key))]}
    return {lexicon.parts[number] for one in keys for number in lexicon.near_part[one]}


def said_parts(key: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of names that a bare word only sounds like, or is but for its first letter: people are called so, too."""
    known = lexicon.part_sayings.get(key)
    if known is None:
        known = (
            _said_parts(key, lexicon) if 3 < len(key) <= LONGEST and key.isascii() and key.isalpha() else ()
        )
        if len(lexicon.part_sayings) < REMEMBERED:
            lexicon.part_sayings[key] = known
    return known


def _said_parts(key: str, lexicon: Lexicon) -> tuple[str, ...]:
    said = {part for part in _near(key, lexicon) if _begins_alike(key, part)}
    if len(key) >= LEAST_SAID and not is_word(key):
        said |= {lexicon.parts[number] for one in sounds_of(key) for number in lexicon.alike_part[one]}
    return tuple(sorted(said - {key}))[:_MOST]


def _begins_alike(key: str, part: str) -> bool:
    """Whether a word is one of a name without its first letter, or with another one that is said alike."""
    return key == part[1:] or (key[1:] == part[1:] and key[0] + part[0] in _SAID_ALIKE)


_SAID_ALIKE = frozenset("ck kc cs sc sz zs vw wv fv vf gj jg iy yi kq qk bp pb dt td".split())
"""First letters that are said alike in one language or another."""


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

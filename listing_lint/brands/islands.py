"""The stretches of a text in which a mark may stand; the rest, nearly all of it, is made of words that say nothing.

A word (what stands between blanks) is looked at closely once, and what it may be is remembered with the lexicon: nothing, a
mark by itself, or a part of one that has several words. So are pairs of words that may stand side by side in one name, and
what a stretch of such words was read as: catalogs say the same things again and again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.brands.guard import is_word
from listing_lint.brands.letters import bare
from listing_lint.brands.lexicon import NUMBER
from listing_lint.brands.pairs import is_unspaced, letters_of, may_go_on
from listing_lint.brands.shapes import PAIRS
from listing_lint.brands.spelling import plural_of
from listing_lint.brands.walking import CROSS, JOINT

if TYPE_CHECKING:
    from listing_lint.brands.found import Spot
    from listing_lint.brands.layers import Layers
    from listing_lint.brands.lexicon import Lexicon

_REMEMBERED = 400_000
"""Words, and pairs of words, that are remembered, at the most; later ones are looked at each time."""
_STRETCHES = 100_000
"""Stretches that are remembered, at the most."""
_LONG = 64
"""Characters of a word that is remembered, at the most."""
_LONG_STRETCH = 240
_SHORT = 3
"""Letters of a piece that may be a word by chance."""
NAMES, NEAR = 2, 1
"""What a word may be: a mark by itself, or a part of one that has several words, deformed or not, or was torn by blanks."""
_SHORTENED = re.compile(r"[\"'(\[]?[A-Za-z]{2,20}'s[.,;:)\]\"'/]{0,3}")
_GENITIVE = "s"
_LETTERS = re.compile("[A-Za-z]+")
_OTHER_LETTERS = re.compile(rf"(.)\1|{'|'.join(PAIRS)}")
"""Letters that may stand for others: repeated ones for one, and those that look like another one together."""
_RAW = re.compile(r"[^\W_]+")
_MEASURE = re.compile(r"[^A-Za-z]*[A-Za-z]?[^A-Za-z]*|[^A-Za-z]*[0-9][A-Za-z]{2}[^A-Za-z0-9]*")
"""A number, with a letter or a unit of two: no name is left of so little. ``L3g0`` is another matter."""
_SIMPLE = re.compile(r"[\"'(\[]?[A-Za-z]+[.,;:!?)\]\"'/]{0,3}")
_COMPOUND = re.compile(r"[\"'(\[]?[A-Za-z]{2,20}(?:[-/][A-Za-z]{2,20}){1,3}[.,;:)\]\"'/]{0,3}")


def islands_in(text: str, lexicon: Lexicon | Layers) -> list[tuple[int, tuple[Spot, ...]]]:
    """The stretches of a plain text that hold a mark: where each begins, and its spots, counted from there."""
    places = None if lexicon.walker is None else lexicon.walker.walk(text)
    if places is not None:
        return _spots_at(places, text, lexicon)
    chunks = text.split()
    ranges = stretches(chunks, lexicon)
    if not ranges:
        return []
    evenly = " ".join(chunks) == text
    found = []
    offset, counted = 0, 0
    for first, last in ranges:
        if evenly:
            # From the stretch before: counted from the beginning, long texts would cost the square of their length.
            if first > counted:
                offset += len(" ".join(chunks[counted:first])) + 1
                counted = first
            start = offset
            stretch = chunks[first] if first == last else " ".join(chunks[first : last + 1])
        else:
            while counted < first:
                offset = text.index(chunks[counted], offset) + len(chunks[counted])
                counted += 1
            start = offset = text.index(chunks[first], offset)
            while counted <= last:
                offset = text.index(chunks[counted], offset) + len(chunks[counted])
                counted += 1
            stretch = text[start:offset]
        spots = read_stretch(stretch, lexicon)
        if spots:
            found.append((start, spots))
    return found


def _spots_at(
    places: list[tuple[int, int]], text: str, lexicon: Lexicon | Layers
) -> list[tuple[int, tuple[Spot, ...]]]:
    found = []
    known = lexicon.stretches
    for first, last in places:
        stretch = text[first:last]
        spots = known.get(stretch)
        if spots is None:
            spots = read_stretch(stretch, lexicon)
        if spots:
            found.append((first, spots))
    return found


def read_stretch(stretch: str, lexicon: Lexicon | Layers) -> tuple[Spot, ...]:
    """The marks in a stretch of plain text, remembered."""
    known = lexicon.stretches.get(stretch)
    if known is None:
        from listing_lint.brands.spots import spots_in  # the reader is loaded when there is something to read

        known = spots_in(stretch, lexicon)
        if len(stretch) <= _LONG_STRETCH and len(lexicon.stretches) < _STRETCHES:
            lexicon.stretches[stretch] = known
    return known


def stretches(chunks: list[str], lexicon: Lexicon | Layers) -> list[tuple[int, int]]:
    """The stretches of words in which a mark may stand: the first and the last word of each."""
    quiet, weights, apart = lexicon.quiet, lexicon.weights, lexicon.apart
    found: list[tuple[int, int]] = []
    done, end = -1, len(chunks) - 1
    parted = 0  # the word that is known to go on with none before it
    for place, chunk in enumerate(chunks):
        if chunk in quiet or place <= done:
            continue
        weight = weights.get(chunk)
        if weight is None:
            weight = weigh(chunk, lexicon)
            if not weight:
                continue
        # Nearly every word stands beside the same others as before, and goes on with none of them.
        alone = place == parted or f"{chunks[place - 1]} {chunk}" in apart
        if place == end or f"{chunk} {chunks[place + 1]}" in apart:
            parted = place + 1
        else:
            alone = False
        if alone:
            if weight == NAMES:
                found.append((place, place))
            continue
        first, last = _grown(chunks, place, done, lexicon)
        if weight == NAMES or first < last:
            found.append((first, last))
            done = last
    return found


def weigh(chunk: str, lexicon: Lexicon | Layers) -> int:
    """What a word may be; 0 for one that says nothing. Remembered."""
    weight = max(_weight(chunk, one) for one in lexicon.layers)
    if lexicon.walker is not None and len(chunk) <= _LONG:
        lexicon.walker.word(chunk, weight + JOINT * _is_joint(chunk) + CROSS * (chunk == "x"))
    if len(chunk) <= _LONG and len(lexicon.quiet) + len(lexicon.weights) < _REMEMBERED:
        if weight:
            lexicon.weights[chunk] = weight
            if weight == NAMES:
                lexicon.naming.add(chunk)
        else:
            lexicon.quiet.add(chunk)
    return weight


def _grown(chunks: list[str], place: int, done: int, lexicon: Lexicon | Layers) -> tuple[int, int]:
    """The stretch around a word: as far on both sides as two words may stand side by side in one name."""
    apart, end = lexicon.apart, len(chunks) - 1
    first = last = place
    while first - 1 > done:
        before, here = chunks[first - 1], chunks[first]
        if f"{before} {here}" in apart:
            break
        if not _are_apart(before, here, lexicon):
            first -= 1
            continue
        left, right = _over_joints(chunks, first - 1, -1), _over_joints(chunks, first, 1)
        if (
            left <= done
            or right > end
            or right - left == 1
            or _are_apart(chunks[left], chunks[right], lexicon)
        ):
            break
        first = left
    while last < end:
        here, behind = chunks[last], chunks[last + 1]
        if f"{here} {behind}" in apart:
            break
        if not _are_apart(here, behind, lexicon):
            last += 1
            continue
        left, right = _over_joints(chunks, last, -1), _over_joints(chunks, last + 1, 1)
        if left < 0 or right > end or right - left == 1 or _are_apart(chunks[left], chunks[right], lexicon):
            break
        last = right
    return first, last


def _over_joints(chunks: list[str], at: int, step: int) -> int:
    """The next place, from ``at`` on, of a word that is more than a joint; outside of the list where there is none.

    Behind other signs an x may be the end of a name in single letters.
    """
    start = at
    while 0 <= at < len(chunks) and _is_joint(chunks[at]) and (at == start or chunks[at] != "x"):
        at += step
    return at


def _is_joint(chunk: str) -> bool:
    """Whether a word is but signs that may stand between two words of one name: ``&``, ``x``."""
    return len(chunk) <= 2 and (chunk == "x" or not any(map(str.isalnum, chunk)))


def _are_apart(one: str, other: str, lexicon: Lexicon | Layers) -> bool:
    """Whether two words stand side by side in no name, remembered."""
    key = f"{one} {other}"
    known = lexicon.links.get(key)
    if known is None:
        if key in lexicon.apart:
            return True
        known = any(may_go_on(one, other, layer) for layer in lexicon.layers)
        if lexicon.walker is not None and len(key) <= 2 * _LONG:
            lexicon.walker.pair(one, other, known)
        if len(key) <= 2 * _LONG and len(lexicon.links) + len(lexicon.apart) < _REMEMBERED:
            if known:
                lexicon.links[key] = True
            elif not _is_joint(one) and not _is_joint(other):
                lexicon.apart.add(key)
            else:
                lexicon.links[key] = False
    return not known


def _weight(chunk: str, lexicon: Lexicon) -> int:
    if _SIMPLE.fullmatch(chunk):
        word = chunk.strip("\"'([").rstrip(".,;:!?)]\"'/").lower()
        if len(word) == 1:
            return 0 if word in "ax" else NEAR  # of a name in single letters, others are seen
        if word in lexicon.exact:
            return NAMES
        usual = chunk.islower() or chunk.isupper() or chunk.istitle()  # ekiN is not
        if (
            usual
            and is_word(word)
            and not lexicon.is_spelled(word)
            and not _may_end(word, chunk, lexicon)
            and not plural_of(word, lexicon)
        ):
            return NEAR if word in lexicon.beside else 0
    elif _COMPOUND.fullmatch(chunk) or _SHORTENED.fullmatch(chunk):
        weight = _of_parts(_LETTERS.findall(chunk), lexicon)
        return full_weight(chunk, lexicon) if weight is None else weight
    elif chunk.isascii() and _MEASURE.fullmatch(chunk):
        words = bare(chunk).split(" ")
        if any(_is_named(words, at, lexicon) for at in range(len(words))):
            return full_weight(chunk, lexicon)
        return NEAR if any(word in lexicon.beside for word in words) else 0
    if _BY_CHANCE.fullmatch(chunk):
        return 0
    form = code_form(chunk, lexicon)
    if not form:
        return full_weight(chunk, lexicon)
    known = lexicon.codes.get(form)
    if known is None:
        known = full_weight(chunk, lexicon)
        if len(lexicon.codes) < _REMEMBERED:
            lexicon.codes[form] = known
    return known


def _may_end(word: str, chunk: str, lexicon: Lexicon) -> bool:
    """Whether the sign behind a word may be a letter of a name, or cover one: ``gucc!``, ``chane?``."""
    if not chunk.endswith(("!", "?")):
        return False
    if chunk[-2:-1] in "!?" or _OTHER_LETTERS.search(word) is not None:
        return True
    return any(_goes_on(word, names) for names in (lexicon.names, lexicon.parts))


def _goes_on(word: str, names: list[str]) -> bool:
    """Whether a name goes on behind a word, for one letter or two."""
    place = bisect_left(names, word)
    while place < len(names) and names[place].startswith(word):
        if len(names[place]) <= len(word) + 2:
            return True
        place += 1
    return False


def _of_parts(parts: list[str], lexicon: Lexicon) -> int | None:
    """What a compound of words may be (``eye-catching``, ``hardware/software``); None if it has to be read closely."""
    words = [part.lower() for part in parts]
    for part, word in zip(parts, words, strict=True):
        if word in lexicon.exact or lexicon.is_spelled(word) or not (is_word(word) or word == _GENITIVE):
            return None
        if not (part.islower() or part.isupper() or part.istitle()):
            return None
    if any(may_go_on(one, other, lexicon) for one, other in pairwise(parts)):
        return None
    joined = "".join(words)
    if lexicon.is_spelled(joined) or joined in lexicon.sides:
        return None
    return NEAR if any(word in lexicon.beside for word in words) else 0


_CODE = re.compile(r"(?=.*[0-9]{3})(?!.*[A-Za-z]_[A-Za-z])[A-Za-z0-9_./-]+")
"""With a number; an underscore between letters may cover one."""
_BY_CHANCE = re.compile(
    r"[A-Za-z]?(?:[0-9a-f]{20,}|[0-9A-F]{20,})[A-Za-z]?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|[3-9]1[0-9A-Za-z+-]{8}L(?:\._[A-Z0-9_,]{1,40})?"
)
"""What programs call pictures by: digests, and the names that AliExpress and Amazon make."""


def code_form(chunk: str, lexicon: Lexicon) -> str:
    """A code without its numbers, which says as much of marks as the code: ``IMG_20240312``, ``OT-5998-BLK``. Empty for others.

    Digits stand for letters one or two at a time, so a number from three on is what it is, or a part of a name with
    one. A catalog has a code for each product and picture, and nearly all are made in one or two ways.
    """
    if len(chunk) > _LONG or _CODE.fullmatch(chunk) is None:
        return ""
    if not lexicon.numbers.isdisjoint(NUMBER.findall(chunk)):
        return ""
    known = (lexicon.exact, lexicon.longest, lexicon.beside, lexicon.harmless)
    if any(word in one for word in bare(chunk).split(" ") for one in known if NUMBER.search(word)):
        return ""
    return NUMBER.sub(_hidden, chunk)


def _hidden(number: re.Match[str]) -> str:
    return "\0" * len(number[0])


def _is_named(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a name begins with that word of some words: a number, or several (``500-196-30``)."""
    most = lexicon.longest.get(words[at], 0)
    return any(
        " ".join(words[at : at + wide]) in lexicon.exact for wide in range(1, min(most, len(words) - at) + 1)
    )


def full_weight(chunk: str, lexicon: Lexicon) -> int:
    """What a word may be, found out by reading it closely."""
    from listing_lint.brands.parts import broken, parts_of, said_parts, signed, signed_parts
    from listing_lint.text.fold import plain
    from listing_lint.text.view import View

    shown = chunk if chunk.isascii() else plain(View(chunk)).text
    if any(read_stretch(part, lexicon) for part in ((shown,) if shown == chunk else (shown, chunk))):
        return NAMES
    if any(signed_parts(word[0], lexicon) for word in (*signed(shown), *broken(shown))):
        return NEAR
    if any(
        (parts_of(word, key, lexicon) or said_parts(key, lexicon)) and not is_word(key)
        for word, key in ((word, bare(word)) for word in _RAW.findall(shown))
    ):
        return NEAR
    words = bare(shown).split(" ")
    if any(word in lexicon.beside or letters_of(word) in lexicon.beside for word in words):
        return NEAR
    if shown and not shown.isascii() and (is_unspaced(shown[0]) or is_unspaced(shown[-1])):
        return NEAR
    return NEAR if any(_is_piece(word, lexicon) for word in words) else 0


def _is_piece(word: str, lexicon: Lexicon) -> bool:
    """Whether letters that are no word are a part of a name that blanks may have torn, or one that is written backwards."""
    if len(word) == 1:
        return word.isalpha()
    if not word.isascii():
        return len(word) > _SHORT and word[::-1] in lexicon.beside
    if len(word) > 14 or is_word(word):
        return False
    return lexicon.may_hold(word) or (len(word) > _SHORT and word[::-1] in lexicon.beside)

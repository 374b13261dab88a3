"""Whether two words that stand side by side may do so in one name, or were one that a blank has torn.

Asked of every two neighbours of which one may be a part of a name. What of a word matters, before another or behind it, is
found out once (:class:`Edge`), so that for nearly all pairs little is left to be looked up.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from listing_lint.brands.letters import bare
from listing_lint.brands.lexicon import BEGINS, ENDS, LONGEST_GRAM
from listing_lint.brands.masked import is_masked
from listing_lint.brands.shapes import LETTER_SIGNS
from listing_lint.late import late

if TYPE_CHECKING:
    import re

    from listing_lint.brands.lexicon import Lexicon

_REMEMBERED = 100_000
"""Words that are remembered on each side, at the most."""
_LONG = 64
"""Characters of a word that is remembered, at the most."""
_LONGEST_TORN = 28
"""Letters of torn pieces that may be more of a name than the whole of it, at the most."""
_LEAST_TURNED = 6
"""Letters of two words that may be a name written backwards."""


Sides = tuple[tuple[str, Any], ...]
"""Words with what a pair's checksum is made of: before another word, that of the word and a blank, behind one, its bytes."""


class Edge(NamedTuple):
    """What matters of a word that stands before another, or behind it: of its end, or of its beginning.

    ``word`` is the bare word there, or empty; ``letters`` are the small Latin letters and digits there, ``border`` those of
    them next to the blank that a piece of six is made of: before another word their checksum, behind one their bytes, None
    where there are fewer. ``turned`` is ``word`` backwards, empty where no pair of words in names could have it there.
    ``unspaced`` says that it begins in a script without blanks.
    """

    single: bool
    masked: bool
    word: str
    letters: str
    border: Any
    turned: str
    unspaced: bool


def may_go_on(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether two words may stand side by side in one name."""
    one = lexicon.before.get(left) or _before(left, lexicon)
    other = lexicon.behind.get(right) or _behind(right, lexicon)
    if one.single and other.single:
        return True  # names in single letters, some of which are signs
    if not one.word or not other.word:
        return False
    if one.masked and other.masked:
        return True
    if other.unspaced and _goes_on_unspaced(left, right, lexicon):
        return True
    if len(one.word) == 1 == len(other.word):
        return True  # names in single letters, with signs beside them
    if _are_linked(left, right, one, other, lexicon) or _may_be_torn(one, other, lexicon):
        return True
    return (
        other.turned != ""
        and one.turned != ""
        and len(one.word) + len(other.word) >= _LEAST_TURNED
        and f"{other.turned} {one.turned}" in lexicon.bigrams
    )


def _are_linked(left: str, right: str, one: Edge, other: Edge, lexicon: Lexicon) -> bool:
    """Whether the words that these two (nearly) are stand side by side in a name.

    What a word nearly is costs most, and of nearly all pairs one word is known to begin, or to end, none.
    """
    firsts, seconds = lexicon.begun.get(left), lexicon.ended.get(right)
    if firsts is None:
        if seconds is not None and not seconds:
            return False
        firsts = _read(left, one, lexicon, BEGINS)
    if not firsts:
        return False
    if seconds is None:
        seconds = _read(right, other, lexicon, ENDS)
    return bool(seconds) and _is_pair(firsts, seconds, lexicon)


def _read(chunk: str, edge: Edge, lexicon: Lexicon, side: int) -> Sides:
    """The words that a word (nearly) is there and that begin, or end, a pair in names."""
    word = edge.word
    words = (*_linking(word, lexicon, side), *_signed_linking(chunk, lexicon, side))
    if letters_of(word):
        words = (*words, *_linking(letters_of(word), lexicon, side))
    found: Sides = tuple(
        (one, crc32(f"{one} ".encode()) if side == BEGINS else one.encode()) for one in words
    )
    known = lexicon.begun if side == BEGINS else lexicon.ended
    if len(known) < _REMEMBERED and len(chunk) <= _LONG:
        known[chunk] = found
    return found


def _is_pair(firsts: Sides, seconds: Sides, lexicon: Lexicon) -> bool:
    bigrams = lexicon.bigrams
    for first, begun in firsts:
        for second, rest in seconds:
            # Nearly all are told apart by the checksum, for which nothing is put together.
            if bigrams.may_hold(crc32(rest, begun)) and f"{first} {second}" in bigrams:
                return True
    return False


def is_unspaced(char: str) -> bool:
    """Whether a character is of a script that parts no words by blanks, or attaches particles (Korean)."""
    return char >= "\u0e00" and _unspaced().match(char) is not None


@cache
def _unspaced() -> re.Pattern[str]:
    import re

    from listing_lint.brands.found import UNSPACED

    return re.compile(f"[{UNSPACED}]")


def _before(chunk: str, lexicon: Lexicon) -> Edge:
    word = bare(chunk).rsplit(" ", maxsplit=1)[-1]
    letters = word if word.isascii() else _last_ascii(word)
    return _kept(lexicon.before, chunk, _edge(chunk, word, letters, lexicon, BEGINS))


def _behind(chunk: str, lexicon: Lexicon) -> Edge:
    word = bare(chunk).split(" ", maxsplit=1)[0]
    letters = word if word.isascii() else _last_ascii(word[::-1])[::-1]
    return _kept(lexicon.behind, chunk, _edge(chunk, word, letters, lexicon, ENDS))


def _edge(chunk: str, word: str, letters: str, lexicon: Lexicon, side: int) -> Edge:
    unspaced = not chunk.isascii() and is_unspaced(chunk[0])
    border: int | bytes | None = None
    if len(letters) >= _HALF:
        # Letters and digits of one byte each, which other pieces follow or stand before.
        border = crc32(letters[-_HALF:].encode()) if side == BEGINS else letters[:_HALF].encode()
    # Backwards, what stands before comes behind.
    turned = word[::-1]
    other = ENDS if side == BEGINS else BEGINS
    return Edge(
        _is_single(chunk),
        _is_veiled(chunk),
        word,
        letters,
        border,
        turned if lexicon.sides.get(turned, 0) & other else "",
        unspaced,
    )


def letters_of(word: str) -> str:
    """The letters of a word that a number is joined to, before or behind: ``balance574``, ``2026canada``; empty for others."""
    if word.isalpha() or word.isdigit():
        return ""
    found = NUMBERED.fullmatch(word)
    return (found[1] or found[2]) if found is not None else ""


NUMBERED = late(r"([^\W\d_]{3,})\d{1,4}(?:[^\W\d_]{1,2})?|\d{2,4}([^\W\d_]{3,})")
"""A word and a number that no blank parts, with a unit behind it or without."""


def _kept(known: dict[str, Edge], chunk: str, edge: Edge) -> Edge:
    if len(known) < _REMEMBERED and len(chunk) <= _LONG:
        known[chunk] = edge
    return edge


def _is_single(chunk: str) -> bool:
    return len(chunk) == 1 and (chunk.isalnum() or chunk in LETTER_SIGNS)


def _is_veiled(chunk: str) -> bool:
    return not chunk.isalnum() and is_masked(chunk)


def _linking(word: str, lexicon: Lexicon, side: int) -> tuple[str, ...]:
    """The words that a bare word is, or nearly is, and that begin or end a pair in names, remembered; mostly there is none."""
    known = lexicon.linking.get(word)
    if known is None:
        from listing_lint.brands.parts import parts_of, said_parts

        near = (*parts_of(word, word, lexicon), *said_parts(word, lexicon))
        sides = [(one, lexicon.sides.get(one, 0)) for one in (word, *near)]
        known = (
            tuple(one for one, bits in sides if bits & BEGINS),
            tuple(one for one, bits in sides if bits & ENDS),
        )
        if len(lexicon.linking) < _REMEMBERED and len(word) <= _LONG:
            lexicon.linking[word] = known
    return known[side - 1]


def _signed_linking(chunk: str, lexicon: Lexicon, side: int) -> tuple[str, ...]:
    """The same of a word in which signs stand for letters: ``C@lvin``."""
    if chunk.isalnum():
        return ()
    from listing_lint.brands.parts import broken, signed, signed_parts

    words = (*signed(chunk), *broken(chunk))
    parts = [part for word in words for part in signed_parts(word[0], lexicon)]
    return tuple(part for part in parts if lexicon.sides.get(part, 0) & side)


def _goes_on_unspaced(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether a name in a script without blanks may go on behind one: ``香 奈 儿``, ``카카오 프렌즈``."""
    if is_unspaced(left[-1]) and (len(left) == 1 or not is_unspaced(left[-2])):
        return True
    return f"{left[-1]} {right[0]}".lower() in lexicon.blanks_unspaced


_HALF = LONGEST_GRAM // 2


def _may_be_torn(one: Edge, other: Edge, lexicon: Lexicon) -> bool:
    """Whether the letters at the end of a word and those at the beginning of the next may be torn pieces of one name."""
    if not one.letters or not other.letters:
        return False
    # Across the blank first: where it tears nothing, these letters mostly stand together in no name.
    if one.border is not None and other.border is not None:
        if not lexicon.may_hold_six(crc32(other.border, one.border)):
            return False
        joined = one.letters + other.letters
    else:
        joined = one.letters + other.letters
        at = max(0, min(len(one.letters) - _HALF, len(joined) - LONGEST_GRAM))
        if not lexicon.may_hold(joined[at : at + LONGEST_GRAM]):
            return False
    return lexicon.is_spelled(joined) if len(joined) > _LONGEST_TORN else lexicon.may_hold(joined)


def _last_ascii(word: str) -> str:
    """The small Latin letters and digits at the end of a word."""
    at = len(word)
    while at and word[at - 1].isascii() and word[at - 1].isalnum():
        at -= 1
    return word[at:]

"""A stretch of plain text, read closely: its words as they stand, several together, and deformed ones.

Names as they are written come first, the longest first; only words that nobody knows are tried as deformed names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zlib import crc32

from listing_lint.brands.found import Found, Spot, is_spaced, words_pattern
from listing_lint.brands.letters import bare
from listing_lint.brands.masked import find_masked
from listing_lint.brands.odd import find_covered, find_odd, is_written_so
from listing_lint.brands.pairs import NUMBERED
from listing_lint.brands.several import (
    TURNED,
    find_said,
    find_several,
    find_signed,
    find_turned,
    is_turned,
    together,
)
from listing_lint.brands.torn import find_torn
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.layers import Layers
    from listing_lint.brands.lexicon import Lexicon, Term


def spots_in(text: str, lexicon: Lexicon | Layers, *, turned: bool = False) -> tuple[Spot, ...]:
    """The marks in a plain text, from left to right; ``turned`` looks for names from their end, too.

    Takes any text, never raises, in time linear in its length.
    """
    found = [_spots_in(text, one, turned=turned) for one in lexicon.layers]
    return tuple(found[0]) if len(found) == 1 else _together(found)


def _spots_in(text: str, lexicon: Lexicon, *, turned: bool) -> list[Spot]:
    found = Found(text)
    spaced = is_spaced(text)
    words = list(words_pattern(plain=spaced).finditer(text))
    find_signed(text, words, lexicon, found)
    find_covered(text, lexicon, found)
    _exact(text, words, lexicon, found)
    _numbered(text, words, lexicon, found)
    if not spaced:
        from listing_lint.brands.unspaced import find_unspaced

        find_unspaced(text, lexicon, found)
    find_several(text, words, lexicon, found)
    find_odd(text, lexicon, found)
    find_masked(text, lexicon, found)
    find_said(text, words, lexicon, found)
    find_torn(text, words, lexicon, found)
    if turned:
        find_turned(words, lexicon, found)
    return sorted(found.spots, key=_place)


def _place(spot: Spot) -> tuple[int, int]:
    return spot.start, spot.end


def _together(layers: list[list[Spot]]) -> tuple[Spot, ...]:
    """The spots of several lexicons: of those that overlap the one written plainly, the longer one, the upper lexicon's."""
    kept: list[Spot] = []
    taken: set[int] = set()
    spots = [(spot, -height) for height, layer in enumerate(layers) for spot in layer]
    for spot, _ in sorted(spots, key=lambda one: (bool(one[0].ways), one[0].start - one[0].end, one[1])):
        here = range(spot.start, spot.end)
        if taken.isdisjoint(here):
            kept.append(spot)
            taken.update(here)
    return tuple(sorted(kept, key=_place))


_LEAST_NUMBERED = 4
"""Letters of a name of one word that a number may be joined to: shorter ones are codes of models."""


def _numbered(text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names that a number is joined to: ``New Balance574``, ``Jordan4``, ``2026Canada Goose``."""
    others = [_letters_alone(word) for word in words]
    joined = frozenset(
        other.start() for word, other in zip(words, others, strict=True) if word.span() != other.span()
    )
    if joined:
        _exact(text, others, lexicon, found, joined=joined)


def _letters_alone(word: re.Match[str]) -> re.Match[str]:
    """The letters of a word that a number is joined to; other words as they are."""
    found = None if word[0].isalpha() else NUMBERED.fullmatch(word.string, word.start(), word.end())
    if found is None:
        return word
    return _LETTERS.search(word.string, found.start(1) if found[1] else found.start(2), word.end()) or word


_LETTERS = late(r"[^\W\d_]+")
_MEASURED = late(r"\d+(?:k?g|m?l|c?m|oz|lb|ft|pcs?)(?![^\W_])", re.IGNORECASE)


def _exact(
    text: str,
    words: list[re.Match[str]],
    lexicon: Lexicon,
    found: Found,
    *,
    joined: frozenset[int] = frozenset(),
) -> None:
    """Names as they are written, of one word and of several, the longest first; of those words only that ``joined`` numbers touch."""
    keys = [bare(word[0]) for word in words]
    longest = lexicon.longest
    after = 0
    for number, key in enumerate(keys):
        most = longest.get(key if " " not in key else key.split(" ", 1)[0], 0)
        if not most or number < after:
            continue
        sums = _checksums(keys[number : number + most])
        for wide in range(len(sums), 0, -1):
            if not lexicon.exact.may_hold(sums[wide - 1]):
                continue
            terms = lexicon.named(" ".join(keys[number : number + wide]) if wide > 1 else key)
            if not terms:
                continue
            start, end = words[number].start(), words[number + wide - 1].end()
            if joined:
                touched = words[number].start() in joined or words[number + wide - 1].start() in joined
                measured = _MEASURED.match(text, end) is not None
                terms = tuple(
                    term
                    for term in terms
                    if touched
                    and not (measured and term.ambiguous)  # "Frozen3kg food bag"
                    and _is_numbered(term, text[start:end], single=wide == 1)
                )
                if not terms:
                    continue
            if end - start > 90 or (len(key) == 1 and wide > 1 and _is_spread(text, words, number, wide)):
                continue
            if not together(text, words, number, wide):
                # Signs that part sentences may be the name's own: "Pop! Vinyl", "Black Myth: Wukong".
                written = _tight(text[start:end])
                terms = tuple(term for term in terms if written in _tight(term.text))
            terms = _counting(terms, text, start, end)
            start += _joined_for(terms, text[start:end])
            if terms and found.free(start, end):
                turned = wide == 2 and all(is_turned(term, key) for term in terms)
                ways = (TURNED,) if turned else _accents(terms, text[start:end])
                found.add(terms, start, end, ways, chance=turned)
                after = number + wide
                break


def _is_numbered(term: Term, written: str, *, single: bool) -> bool:
    """Whether a name may have a number joined to it: written like a name, and no letters of a code."""
    if term.kind not in {"name", "line", "word"} or not written[0].isupper():
        return False
    if written.isupper() and " " not in written:
        return False  # NT-USB20
    return not single or len(written) >= _LEAST_NUMBERED


def _checksums(keys: list[str]) -> list[int]:
    """The checksums of the first word, of the first two with a blank between them, and so on."""
    sums = []
    so_far, between = 0, b""
    for key in keys:
        so_far = crc32(between + key.encode("utf-8", "surrogatepass"), so_far)
        sums.append(so_far)
        between = b" "
    return sums


FOR, ARTICLE = "ل", "ال"
"""What Arabic writes as one with the word that follows."""


def _joined_for(terms: tuple[Term, ...], written: str) -> int:
    """Letters of "for" that are joined to an Arabic name: "لايفون" is for an "ايفون"."""
    if not written.startswith(FOR) or not terms:
        return 0
    begins = written.split(maxsplit=1)[0]
    size = min(abs(len(begins) - len(term.text.split(maxsplit=1)[0])) for term in terms)
    return size if begins[:size] == FOR * size else 0


def _is_spread(text: str, words: list[re.Match[str]], number: int, wide: int) -> bool:
    """Whether letters by themselves are some of a longer row: of ``P.r.i.s.m.a.c.o.l.o.r``, not of ``M.A.C``."""
    before, behind = number - 1, number + wide
    return (
        before >= 0
        and len(words[before][0]) == 1
        and words[number].start() - words[before].end() == 1
        and not text[words[before].end()].isspace()
    ) or (
        behind < len(words)
        and len(words[behind][0]) == 1
        and words[behind].start() - words[behind - 1].end() == 1
        and not text[words[behind - 1].end()].isspace()
    )


def _accents(terms: tuple[Term, ...], written: str) -> tuple[str, ...]:
    """The way of a Latin name with accents that are not its own: ``Hërmês``."""
    if written.isascii() or any(is_written_so(term.text, written) for term in terms):
        return ()
    if written.islower() and all(term.mark.ambiguous == "word" for term in terms):
        return ()  # a word of another language: "prestígio" is Portuguese, and no disguised Prestigio
    return ("accents",) if all(char < "\u0250" for char in written) else ()


def _counting(terms: tuple[Term, ...], text: str, start: int, end: int) -> tuple[Term, ...]:
    """The terms that the text holds as they must be written: initials in capitals, ``H&M`` with its sign."""
    kept = []
    written = text[start:end]
    # With the sign behind it: "Fix+", "e.l.f.".
    tight = {_tight(written), _tight(text[start : end + 1])}
    for term in terms:
        as_written = _tight(term.text) in tight
        by_sign = as_written and not term.text.isalnum()
        if term.kind == "initials" and written != term.text and not written.isupper() and not by_sign:
            continue
        if term.kind == "partial" and not _has_its_letter(term.text, written):
            continue
        # "H&M" with its sign, and "Mighty+" with its own.
        by_its_sign = len(term.text) <= 4 and not term.text.isalnum()
        if (by_its_sign or term.text[-1] in "+*") and not as_written:
            continue
        kept.append(term)
    return tuple(kept)


def _has_its_letter(text: str, written: str) -> bool:
    """Whether the letter that stands for a word of a name is a capital: "Tommy H", not "tommy h"."""
    words = text.split(" ")
    at = next((place for place, word in enumerate(words) if len(word) == 1), None)
    if at is None or len(words) == 1:
        return True
    return "-" not in written and (written[0] if at == 0 else written[-1]).isupper()  # Duo-I is a model


def _tight(text: str) -> str:
    return "".join(text.split()).casefold()

"""A first look that clears the texts without any mark: their words are known to say nothing.

A word (what stands between blanks) is looked at closely once. One that says nothing, by itself or beside others, is
remembered with the lexicon, and a text all of whose words are remembered is clear: nearly all texts of a catalog are made
of words that came before.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from listing_lint.brands.guard import is_word
from listing_lint.brands.letters import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.brands.lexicon import Lexicon

_REMEMBERED = 400_000
"""Words that are remembered, at the most; later ones are looked at each time."""
_LONG = 64
"""Characters of a word that is remembered, at the most."""
_TAG = re.compile(r"<(?=/?[A-Za-z]|!--|!\[CDATA\[)[^<>]*>")
_INSIDE = re.compile(
    r"[^\W_](?:<(?!/?(?:p|br|li|ul|ol|tr|td|th|h[1-6]|div|hr|table|tbody|dd|dt|dl)\b)[^<>]*>)+[^\W_]",
    re.IGNORECASE,
)
"""A tag within a word, that parts it for programs and not for the eye."""
_AT_END, _AT_START = re.compile(r"^.*[^a-z0-9]"), re.compile(r"[^a-z0-9].*$")
_RAW = re.compile(r"[^\W_]+")
_SIMPLE = re.compile(r"[\"'(\[]?[A-Za-z]+[.,;:!?)\]\"']{0,3}")


def any_marks(texts: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether one of the texts may mention a mark; False is certain."""
    quiet = lexicon.quiet
    return any(not quiet.issuperset(text.split()) and may_mention(text, lexicon) for text in texts)


def may_mention(text: str, lexicon: Lexicon) -> bool:
    """Whether a text may mention a mark; False is certain."""
    if "<" in text:
        if _INSIDE.search(text):
            return True
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = unescape(text)
    quiet, known, dull = lexicon.quiet, lexicon.weights, lexicon.dull_pairs
    chunks = text.split()
    for place, chunk in [(place, chunk) for place, chunk in enumerate(chunks) if chunk not in quiet]:
        weight = known.get(chunk)
        if weight is None:
            weight = _weight(chunk, lexicon)
            if len(chunk) <= _LONG and len(quiet) + len(known) < _REMEMBERED:
                if weight:
                    known[chunk] = weight
                else:
                    quiet.add(chunk)
        if weight == _NAMES or (weight == _PART and len(chunks) > 1):
            return True
        if weight and (
            _goes_on(chunks, place - 1, place, lexicon, dull)
            or _goes_on(chunks, place, place + 1, lexicon, dull)
        ):
            return True
    return False


def _goes_on(chunks: list[str], first: int, second: int, lexicon: Lexicon, dull: set[str]) -> bool:
    """Whether a name may go on from one word to the next; signs between them are passed over."""
    if first < 0 or second >= len(chunks):
        return False
    key = f"{chunks[first]} {chunks[second]}"
    if key in dull:
        return False
    one, other = bare(chunks[first]), bare(chunks[second])
    while not other and second + 1 < len(chunks):
        second += 1
        other = bare(chunks[second])
    while not one and first:
        first -= 1
        one = bare(chunks[first])
    if _may_go_on(one, other, lexicon):
        return True
    if second == first + 1 and len(dull) < _REMEMBERED and len(key) <= _LONG:
        dull.add(key)
    return False


_PART, _NAMES, _NEAR = 3, 2, 1
"""What a word may be: a deformed word of a name of several words, a mark by itself, or a part of one that has several
words or was torn by blanks."""


def _weight(chunk: str, lexicon: Lexicon) -> int:
    """What a word may be; 0 for one that says nothing."""
    if _SIMPLE.fullmatch(chunk):
        word = chunk.strip("\"'([").rstrip(".,;:!?)]\"'").lower()
        if len(word) == 1:
            return _NEAR
        if word in lexicon.exact:
            return _NAMES
        if is_word(word) and not chunk.endswith(("!", "?")):
            return _known_weight(word, lexicon)
    elif chunk.isascii() and sum(map(str.isalpha, chunk)) < 3:
        words = bare(chunk).split(" ")  # a number, a measure
        if any(word in lexicon.exact or word in lexicon.longest for word in words):
            return _full_weight(chunk, lexicon)
        return _NEAR if any(word in lexicon.beside for word in words) or len(chunk) == 1 else 0
    return _full_weight(chunk, lexicon)


def _known_weight(word: str, lexicon: Lexicon) -> int:
    from listing_lint.brands.several import part_of

    if part_of(word, word, lexicon):
        return _PART
    return _NEAR if word in lexicon.beside else 0


def _full_weight(chunk: str, lexicon: Lexicon) -> int:
    from listing_lint.brands.mentions import find_mentions
    from listing_lint.brands.several import part_of

    if find_mentions(chunk, lexicon, html=False).mentions:
        return _NAMES
    if any(part_of(word, bare(word), lexicon) for word in _RAW.findall(chunk)):
        return _PART
    words = bare(chunk).split(" ")
    if any(word in lexicon.beside for word in words):
        return _NEAR
    return _NEAR if any(_is_piece(word, lexicon) for word in words) else 0


def _is_piece(word: str, lexicon: Lexicon) -> bool:
    """Whether letters that are no word are a part of a name that blanks may have torn."""
    if not word.isascii() or not word.isalpha():
        return False
    return len(word) == 1 or (len(word) <= 14 and not is_word(word) and word in lexicon.pieces)


def _may_go_on(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether a name may go on from one bare word to the next: as two of its words, or as two torn pieces of one."""
    one, other = first.rsplit(" ", maxsplit=1)[-1], second.split(" ", maxsplit=1)[0]
    if not one or not other:
        return False
    if f"{one} {other}" in lexicon.bigrams:
        return True
    if not (one.isascii() and other.isascii()):  # letters beside characters of other scripts
        one, other = _AT_END.sub("", one), _AT_START.sub("", other)
        if not one or not other:
            return False
    joined = one + other
    if lexicon.is_spelled(joined):
        return True
    if len(joined) > 28 or not joined.isascii() or not joined.isalpha() or joined not in lexicon.pieces:
        return False
    return _is_piece(one, lexicon) or _is_piece(other, lexicon)

"""A first look that clears the texts without any mark: their words are known to say nothing.

A word (what stands between blanks) is looked at closely once. One that says nothing, by itself or beside others, is
remembered with the lexicon, and a text all of whose words are remembered is clear: nearly all texts of a catalog are made
of words that came before.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.brands.guard import is_word
from listing_lint.brands.letters import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    quiet, known = lexicon.quiet, lexicon.weights
    chunks = text.split()
    near = False
    for chunk in [chunk for chunk in chunks if chunk not in quiet]:
        weight = known.get(chunk)
        if weight is None:
            weight = _weight(chunk, lexicon)
            if len(chunk) <= _LONG and len(quiet) + len(known) < _REMEMBERED:
                if weight:
                    known[chunk] = weight
                else:
                    quiet.add(chunk)
        if weight == _NAMES:
            return True
        near = near or bool(weight)
    if not near:
        return False
    # Almost every pair of words was looked at before, too.
    dull = lexicon.dull_pairs
    pairs = [f"{one} {other}" for one, other in pairwise(chunks)]
    if dull.issuperset(pairs):
        return False
    return any(
        _goes_on(chunks, first, lexicon)
        for first in [first for first, pair in enumerate(pairs) if pair not in dull]
        if chunks[first] not in quiet or chunks[first + 1] not in quiet
    )


def _goes_on(chunks: list[str], first: int, lexicon: Lexicon) -> bool:
    """Whether a name may go on from one word to the next; signs between them are passed over."""
    dull, second = lexicon.dull_pairs, first + 1
    key = f"{chunks[first]} {chunks[second]}"
    around = " ".join(chunks[max(0, first - 1) : first + 3])
    if around in lexicon.dull_windows:
        return False
    one, other = bare(chunks[first]), bare(chunks[second])
    while not other and second + 1 < len(chunks):
        second += 1
        other = bare(chunks[second])
    while not one and first:
        first -= 1
        one = bare(chunks[first])
    one, other = one.rsplit(" ", maxsplit=1)[-1], other.split(" ", maxsplit=1)[0]
    live = far = False
    for names, is_plain in _names_with(one, other, lexicon):
        live = True
        if not is_plain or _stands(names, chunks, first):
            return True
        far = far or any(_fits(name, one, other, around) for name in names)
    pair = f"{one} {other}"
    torn = lexicon.torn_pairs.get(pair)
    if torn is None:
        torn = lexicon.torn_pairs[pair] = _may_be_torn(one, other, lexicon)
        if len(lexicon.torn_pairs) > _REMEMBERED:
            lexicon.torn_pairs.clear()
    if torn:
        return True
    if live:
        # What does not go on with the words on both sides never does.
        if not far and len(lexicon.dull_windows) < _REMEMBERED and len(around) <= 2 * _LONG:
            lexicon.dull_windows.add(around)
        return False
    if second == first + 1 and len(dull) < _REMEMBERED and len(key) <= _LONG:
        dull.add(key)
    return False


_NAMES, _NEAR = 2, 1
"""What a word may be: a mark by itself, or a part of one that has several words, deformed or not, or was torn by blanks."""


def _weight(chunk: str, lexicon: Lexicon) -> int:
    """What a word may be; 0 for one that says nothing."""
    if _SIMPLE.fullmatch(chunk):
        word = chunk.strip("\"'([").rstrip(".,;:!?)]\"'").lower()
        if len(word) == 1:
            return _NEAR
        if word in lexicon.exact:
            return _NAMES
        if is_word(word) and not chunk.endswith(("!", "?")):
            return _NEAR if word in lexicon.beside else 0
    elif chunk.isascii() and sum(map(str.isalpha, chunk)) < 3:
        words = bare(chunk).split(" ")  # a number, a measure
        if any(word in lexicon.exact or word in lexicon.longest for word in words):
            return _full_weight(chunk, lexicon)
        return _NEAR if any(word in lexicon.beside for word in words) or len(chunk) == 1 else 0
    return _full_weight(chunk, lexicon)


def _full_weight(chunk: str, lexicon: Lexicon) -> int:
    from listing_lint.brands.mentions import find_mentions
    from listing_lint.brands.several import part_of

    if find_mentions(chunk, lexicon, html=False).mentions:
        return _NAMES
    if any(part_of(word, bare(word), lexicon) for word in _RAW.findall(chunk)):
        return _NEAR
    words = bare(chunk).split(" ")
    if any(word in lexicon.beside for word in words):
        return _NEAR
    return _NEAR if any(_is_piece(word, lexicon) for word in words) else 0


def _is_piece(word: str, lexicon: Lexicon) -> bool:
    """Whether letters that are no word are a part of a name that blanks may have torn."""
    if not word.isascii() or not word.isalpha():
        return False
    return len(word) == 1 or (len(word) <= 14 and not is_word(word) and word in lexicon.pieces)


_AROUND = 7
"""Words before and behind a pair that may belong to one name with it."""


def _names_with(one: str, other: str, lexicon: Lexicon) -> Iterator[tuple[list[str], bool]]:
    """The names in which two words stand side by side, as they are (True) or as the words that they nearly are."""
    from listing_lint.brands.several import part_of

    for first in (one, part_of(one, one, lexicon)):
        for second in (other, part_of(other, other, lexicon)):
            if first and second:
                names = lexicon.with_pair(f"{first} {second}")
                if names:
                    yield names, first == one and second == other


def _fits(name: str, one: str, other: str, around: str) -> bool:
    """Whether a name may go on with the words beside a pair: they stand in ``around``, or the name has no more words."""
    words = name.split(" ")
    beside = f" {bare(around)} "
    return any(
        f" {' '.join(words[max(0, at - 1) : at + 3])} " in beside
        for at, pair in enumerate(pairwise(words))
        if pair == (one, other)
    )


def _stands(names: list[str], chunks: list[str], place: int) -> bool:
    """Whether one of the names stands whole, as it is, around a pair of words; a deformed word is another pair's matter."""
    around = f" {bare(' '.join(chunks[max(0, place - _AROUND) : place + _AROUND + 2]))} "
    return any(f" {name} " in around for name in names)


def _may_be_torn(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two bare words may be torn pieces of one name."""
    if not (one.isascii() and other.isascii()):  # letters beside characters of other scripts
        one, other = _AT_END.sub("", one), _AT_START.sub("", other)
    if not one or not other:
        return False
    joined = one + other
    if lexicon.is_spelled(joined):
        return True
    if len(joined) > 28 or not joined.isascii() or not joined.isalpha() or joined not in lexicon.pieces:
        return False
    # A single letter beside a word is an article; beside another letter, or a piece, it may be a part.
    odd = [word for word in (one, other) if len(word) > 1 and not is_word(word)]
    return bool(odd) or (len(one) == 1 and len(other) == 1)

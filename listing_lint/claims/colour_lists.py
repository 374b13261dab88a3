"""Colours of a list that also names colours of a maker's own: "Bright Mango/Metallic Silver/Hyper Turq"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.claims.own_terms import Found
    from listing_lint.claims.words import Vocabulary

_FEWEST, _MOST_WORDS = 3, 3
"""Parts that make a list, since "Black/Large" is a colour and a size, and words that a colour's name has at most."""
_END = 80
"""Characters to either side in which its list is looked for."""


def is_of_open_list(found: Found, words: Vocabulary) -> bool:
    """Whether a colour stands in a list beside others that are not known: no other colour contradicts such a list."""
    text, term = found.statement.text, found.term
    if "/" not in text:
        return False
    before = text[max(0, term.start - _END) : term.start].split("/")
    after = text[term.end : term.end + _END].split("/")
    *front, left = before
    right, *behind = after
    own = f"{left if front else ''}{text[term.start : term.end]}{right if behind else ''}"
    if len(front) + len(behind) + 1 < _FEWEST or not _is_name(own):
        return False
    beside = [_words_at(front[-1], last=True)] if front else []
    beside += [_words_at(behind[0], last=False)] if behind else []
    beside += [*front[1:-1], *behind[1:-1]]
    return any(_is_name(part) and not any(True for _ in words.find(part)) for part in beside)


def _words_at(part: str, *, last: bool) -> str:
    """The few words of a part that stand beside a stroke: the first and last parts of a list run on into the title."""
    words = part.split()[::-1] if last else part.split()
    names = list(takewhile(str.isalpha, words[:_MOST_WORDS]))
    return " ".join(names[::-1] if last else names)


def _is_name(part: str) -> bool:
    """Whether a part may be the name of a colour: a few words without figures."""
    words = part.split()
    return 0 < len(words) <= _MOST_WORDS and all(word.replace("-", "").isalpha() for word in words)


_COLOURED = late(r"(?<![^\W_])(?P<as>[^\W\d_]{3,20})[\s-]colou?red(?![^\W_])", re.IGNORECASE)


def names_another(text: str, words: Vocabulary) -> bool:
    """Whether a text names a colour after a thing, in a word that is no colour's name: "Coffee-Coloured & Silver"."""
    if "olored" not in text.lower().replace("ou", "o"):
        return False
    return any(next(iter(words.find(match["as"])), None) is None for match in _COLOURED.finditer(text))

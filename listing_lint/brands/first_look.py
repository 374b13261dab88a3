"""A first look that clears the texts without any mark, before anything of their HTML is read: see ``islands``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.alike import latin
from listing_lint.brands.islands import read_stretch, stretches
from listing_lint.entities import unescape
from listing_lint.text.bidi import OVERRIDE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.brands.layers import Layers
    from listing_lint.brands.lexicon import Lexicon

_TAG = re.compile(r"<(?=/?[A-Za-z]|!--|!\[CDATA\[)[^<>]*>")
_WITHIN = r"(?!/?(?:p|br|li|ul|ol|tr|td|th|h[1-6]|div|hr|table|tbody|dd|dt|dl)\b)[^<>]*>"
_INSIDE = re.compile(rf"<(?<=[^\W_]<){_WITHIN}(?:<{_WITHIN})*[^\W_]", re.IGNORECASE)
"""A tag within a word, that parts it for programs and not for the eye."""
_SHORT, _REMEMBERED = 60, 20_000
"""Texts up to this length are remembered as naming no mark, so many at the most."""
_BETWEEN = " \0\0\0 "
"""What parts the texts of a listing: a word that goes on with no other."""


def any_marks(texts: Iterable[str], lexicon: Lexicon | Layers) -> bool:
    """Whether one of the texts may mention a mark; False is certain."""
    unmarked = lexicon.unmarked
    # Values of attributes and options come again and again: those that say nothing are looked at once.
    fresh = [text for text in texts if text not in unmarked]
    if not fresh:
        return False
    # As one text: most are a word or two, and asking costs more than looking.
    if may_mention(_BETWEEN.join(fresh), lexicon):
        return True
    if len(unmarked) < _REMEMBERED:
        for text in fresh:
            if len(text) < _SHORT:
                unmarked.add(text)
    return False


def may_mention(text: str, lexicon: Lexicon | Layers) -> bool:
    """Whether a text may mention a mark; False is certain."""
    if "<" in text:
        if _INSIDE.search(text):
            return True
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = unescape(text)
    if not text.isascii():
        if OVERRIDE in text:
            return True
        text = latin(text)
    places = None if lexicon.walker is None else lexicon.walker.walk(text)
    if places is not None:
        for first, last in places:
            words = text[first:last].split()
            if len(words) == 1 or read_stretch(_shown(" ".join(words)), lexicon):
                return True
        return False
    chunks = text.split()
    if lexicon.quiet.issuperset(chunks):
        return False
    if not lexicon.naming.isdisjoint(chunks):
        return True
    for first, last in stretches(chunks, lexicon):
        if first == last:
            return True
        if read_stretch(_shown(" ".join(chunks[first : last + 1])), lexicon):
            return True
    return False


def _shown(text: str) -> str:
    """A text in plain characters."""
    if text.isascii():
        return text
    from listing_lint.text.fold import plain
    from listing_lint.text.view import View

    return plain(View(text)).text

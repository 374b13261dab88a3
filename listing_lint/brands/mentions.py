"""The marks that a text mentions, however they are spelled, each with its place in the text.

A text is first read in plain characters (:func:`listing_lint.text.fold.plain`): full-width, decorated, invisible and
combined ones are gone, with the way back kept. Then its words are looked up as they stand, several together, and only
words that nobody knows are tried as deformed names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listing_lint.brands.found import Found, Mention, words_pattern
from listing_lint.brands.letters import bare
from listing_lint.brands.odd import find_odd
from listing_lint.brands.several import find_several, find_turned, together
from listing_lint.brands.torn import find_torn
from listing_lint.text.fold import plain
from listing_lint.text.view import View

if TYPE_CHECKING:
    import re

    from listing_lint.brands.lexicon import Lexicon, Term

_RIDGE = "\u202e"
"""Right-to-left override: what follows is shown backwards."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read for marks: its visible plain words and the mentions in them, from left to right."""

    text: str
    mentions: tuple[Mention, ...]


def find_mentions(text: str, lexicon: Lexicon, *, html: bool | None = None) -> Reading:
    """Read a text, plain or HTML (``html`` None: as it looks). Takes any text, never raises, in time linear in its length."""
    view = View(text)
    if html or (html is None and ("<" in text or "&" in text)):
        from listing_lint.text.html import looks_like_html, read_html

        if html or looks_like_html(text):
            view = read_html(view).visible
    view = plain(view)
    found = Found(view, text)
    words = list(words_pattern(plain=view.text.isascii()).finditer(view.text))
    _exact(view.text, words, lexicon, found)
    if not view.text.isascii():
        from listing_lint.brands.unspaced import find_unspaced

        find_unspaced(view.text, lexicon, found)
    find_several(view.text, words, lexicon, found)
    find_odd(view.text, lexicon, found)
    find_torn(view.text, words, lexicon, found)
    if _RIDGE in text:
        find_turned(words, lexicon, found)
    return Reading(view.text, tuple(sorted(found.mentions, key=lambda one: (one.start, one.end))))


def _exact(text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names as they are written, of one word and of several, the longest first."""
    keys = [bare(word[0]) for word in words]
    longest = lexicon.longest
    after = 0
    for number, key in enumerate(keys):
        most = longest.get(key if " " not in key else key.split(" ", 1)[0], 0)
        if not most or number < after:
            continue
        for wide in range(min(most, len(words) - number), 0, -1):
            terms = lexicon.named(" ".join(keys[number : number + wide]) if wide > 1 else key)
            if not terms:
                continue
            start, end = words[number].start(), words[number + wide - 1].end()
            if end - start > 90:
                continue
            if not together(text, words, number, wide):
                # Signs that part sentences may be the name's own: "Pop! Vinyl", "Black Myth: Wukong".
                written = _tight(text[start:end])
                terms = tuple(term for term in terms if written in _tight(term.text))
            terms = _counting(terms, text, start, end)
            if terms:
                found.add(terms, start, end, ())
                after = number + wide
                break


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
        # "H&M" with its sign, and "Mighty+" with its own.
        by_its_sign = len(term.text) <= 4 and not term.text.isalnum()
        if (by_its_sign or term.text[-1] in "+*") and not as_written:
            continue
        kept.append(term)
    return tuple(kept)


def _tight(text: str) -> str:
    return "".join(text.split()).casefold()

"""The marks that a text mentions, however they are spelled, each with its place in the text.

A text is first read in plain characters (:func:`listing_lint.text.fold.plain`): full-width, decorated, invisible and
combined ones are gone, with the way back kept. Of what is left only the stretches are read closely in which a mark may
stand (:mod:`listing_lint.brands.islands`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from listing_lint.brands.alike import latin, ways_between
from listing_lint.brands.found import Mention
from listing_lint.brands.islands import islands_in
from listing_lint.brands.spots import spots_in
from listing_lint.brands.tongues import is_turkish_case
from listing_lint.text.bidi import OVERRIDE
from listing_lint.text.fold import plain
from listing_lint.text.view import FORM, INVISIBLE, MARKS, TAG, View, way_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.brands.found import Spot
    from listing_lint.brands.layers import Layers
    from listing_lint.brands.lexicon import Lexicon

_ACCENTS = ("accents",)
_DEFORMING = INVISIBLE | FORM | MARKS | TAG


class Reading(NamedTuple):
    """A text read for marks: its visible plain words and the mentions in them, from left to right."""

    text: str
    mentions: tuple[Mention, ...]


def find_mentions(text: str, lexicon: Lexicon | Layers, *, html: bool | None = None) -> Reading:
    """Read a text, plain or HTML (``html`` None: as it looks). Takes any text, never raises, in time linear in its length."""
    if not html and text.isascii() and "<" not in text and "&" not in text:
        return Reading(text, _plain_mentions(text, lexicon))
    view = View(text)
    if html or (html is None and ("<" in text or "&" in text)):
        from listing_lint.text.html import looks_like_html, read_html

        if html or looks_like_html(text):
            view = read_html(view).visible
    if not view.text.isascii():
        view = plain(view)
    read = latin(view.text)
    turned = OVERRIDE in text
    stretches = [(0, spots_in(read, lexicon, turned=True))] if turned else islands_in(read, lexicon)
    mentions = [
        mention
        for offset, spots in stretches
        for spot in spots
        for mention in _mentions_at(view, text, read, spot, spot.start + offset, spot.end + offset)
    ]
    return Reading(view.text, tuple(mentions))


def _plain_mentions(text: str, lexicon: Lexicon | Layers) -> tuple[Mention, ...]:
    """The mentions in a text that is shown as it is written."""
    mentions: list[Mention] = []
    for offset, spots in islands_in(text, lexicon):
        for terms, first, last, ways, chance in spots:
            start, end = first + offset, last + offset
            matched = text[start:end]
            for term in terms:
                # Mostly there is one: a list of one, to be joined, would cost more.
                mentions.append(Mention(term, start, end, matched, ways, start, end, chance))  # noqa: PERF401
    return tuple(mentions)


def _mentions_at(view: View, text: str, read: str, spot: Spot, start: int, end: int) -> Iterator[Mention]:
    """A spot at its place in the text; what is hidden there, or was ``read`` as Latin, is added to the ways."""
    first, last = view.span(start, end)
    hidden = view.ways(start, end) & _DEFORMING
    ways = (*ways_between(view.text[start:end], read[start:end]), *spot.ways)
    if hidden:
        ways = (*ways, *way_names(hidden))
    for term in spot.terms:
        own = ways == _ACCENTS and is_turkish_case(term.text, view.text, start, end)
        yield Mention(term, first, last, text[first:last], () if own else ways, start, end, spot.chance)

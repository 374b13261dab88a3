"""Views: every character knows where it comes from, through any number of steps."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from listing_lint.text.derived import backwards, collapsed, decoded, unpacked
from listing_lint.text.fold import fold, read_leet
from listing_lint.text.html import read_html, texts_of
from listing_lint.text.known_words import known
from listing_lint.text.number_words import digits_read, spelled_digits
from listing_lint.text.view import ENTITY, INVISIBLE, SPACED, TAG, Builder, View, way_names

_PIECES = (
    "<b>", "</b>", "<br>", "<p hidden>", "</p>", "<!--", "-->", "<a href='", '"', "'", ">", "<", "&#64;", "&amp;lt;",
    "&commat;", "&", "w", "h a t ", "s.a.p.p", "１", "²", "é", "e\u0301", "ѕ", "а", "\u200b", "\u202e", "1\ufe0f\u20e3",
    "%40", "%E4%BD%A0", "\\u0040", "=?utf-8?B?YUBiLmNv?=", "YUBiLmNvbSBpcyBtZQ==", "one three ", "一三八", "moc.", "@",
    "\ud800", "\n", "\r\n", "<script>", "</script>", "<![CDATA[", "]]>", "ﬁ", "㎏", "\u1112\u1161\u11ab", "0O", "l1",
)  # fmt: skip
TRICKY = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))


def holds(view: View, source: str) -> None:
    """The map is whole, in bounds, and every single character leads to a stretch of the source that is not empty."""
    if view.starts is None:
        assert view.text == source
        return
    assert view.ends is not None
    assert view.own is not None
    assert view.gaps is not None
    assert len(view.text) == len(view.starts) == len(view.ends) == len(view.own) == len(view.gaps)
    for index, char in enumerate(view.text):
        start, end = view.span(index, index + 1)
        assert 0 <= start < end <= len(source)
        if not view.own[index] and not view.whole and char not in " \n":
            # What was not changed stands there as it is, as letter and mark, or as full-width punctuation.
            there = source[start:end]
            plain = there == char or unicodedata.normalize("NFC", there) == char
            assert plain or (not char.isalnum() and char in unicodedata.normalize("NFKC", there))


@given(TRICKY)
@example("\uf900")  # stays as it is, though its composed form is another character
def test_every_view_leads_back_to_its_source(source: str) -> None:
    page = read_html(View(source))
    for text in texts_of(page):
        holds(text, source)
        base = fold(text, known)
        holds(base, source)
        for derive in (decoded, unpacked, backwards, collapsed, spelled_digits, digits_read):
            made = derive(base)
            if made is not None:
                holds(made, source)
                again = fold(made, known)
                holds(again, source)
        leet = read_leet(base, known)
        if leet is not None:
            holds(leet, source)


@given(TRICKY)
def test_visible_characters_keep_the_order_of_the_source(source: str) -> None:
    view = read_html(View(source)).visible
    if view.starts is not None:
        assert list(view.starts) == sorted(view.starts)


def test_a_range_covers_what_was_left_out_inside_but_not_around() -> None:
    made = Builder(View("x<b>a</b>&#98;</i>y"))
    made.drop(0, 1, INVISIBLE)
    made.drop(1, 4, TAG)
    made.keep(4, 5)
    made.drop(5, 9, TAG)
    made.put("b", 9, 14, ENTITY)
    view = made.done()
    assert view.text == "ab"
    assert view.span(0, 2) == (4, 14)
    assert way_names(view.ways(0, 2)) == ("HTML entities", "split by HTML tags")
    assert view.ways(0, 1) == 0
    assert view.ways(1, 2) == ENTITY


def test_ways_add_up_over_steps() -> None:
    first = Builder(View("a&b"))
    first.keep(0, 1)
    first.put("*", 1, 2, ENTITY)
    first.keep(2, 3)
    second = Builder(first.done())
    second.keep(0, 1)
    second.drop(1, 2, SPACED)
    second.keep(2, 3)
    view = second.done()
    assert view.text == "ab"
    assert view.ways(0, 2) == SPACED | ENTITY
    assert view.span(0, 2) == (0, 3)


def test_a_replacement_stands_for_all_of_its_source() -> None:
    made = Builder(View("x sixty y"))
    made.keep(0, 2)
    made.put("60", 2, 7, SPACED)
    made.keep(7, 9)
    view = made.done()
    assert view.text == "x 60 y"
    assert view.span(2, 3) == view.span(3, 4) == view.span(2, 4) == (2, 7)

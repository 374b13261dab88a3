"""First looks at running text: they may only pass over what a close look passes over, too."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.claims.colours import colour_words
from listing_lint.claims.materials import material_words
from listing_lint.claims.numbers import numbers
from listing_lint.claims.size_clashes import (
    _SIZE_ALONE,
    _SIZE_BEHIND,
    _SIZE_CUE,
    _SIZE_LARGE,
    _SIZE_LATIN,
    _SIZE_SYSTEM,
    _named_size,
)
from listing_lint.claims.told import told
from listing_lint.claims.words import Term

PIECES = st.sampled_from(
    [
        *(
            "cot",
            "ton",
            "cotton",
            "Cotton",
            "faux",
            "leather",
            "PU",
            "stainless",
            "steel",
            "red",
            "navy",
            "wood",
            "oak",
        ),
        *(
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "<br>",
            "<br/>",
            "<pre>",
            "<span style='display:none'>",
            "</span>",
            "<!-- x -->",
        ),
        *(
            "<![CDATA[",
            "]]>",
            "&nbsp;",
            "&#49;",
            "&lt;b&gt;",
            "<at>",
            "<",
            ">",
            "<p",
            " ",
            "  ",
            "\n",
            "-",
            "_",
            ".",
            "7",
        ),
        *("½", "٥", "2", "%", ":", "Material: ", "é", "棉", "ſ", "K", "İ"),
    ]
)
SOURCES = st.lists(PIECES, max_size=12).map("".join)


def listing(source: str) -> Listing:
    fields = {"id": "A1", "title": "Mug", "description": source, "bullets": [source]}
    return Listing(fields, fields, "A1", "a.json", "")


@given(SOURCES)
def test_no_term_is_passed_over(source: str) -> None:
    one = told(listing(source))
    for words in (material_words(), colour_words()):
        if any(any(True for _ in words.find(passage.view.text)) for passage in one.passages):
            assert words.may_stand_in(source)


@given(SOURCES)
def test_no_number_and_no_share_is_passed_over(source: str) -> None:
    one = told(listing(source))
    texts = [passage.view.text for passage in one.passages]
    if any(any(True for _ in numbers(text)) for text in texts):
        assert one.counts
    if any("%" in text for text in texts):
        assert one.shares


@given(st.lists(PIECES.filter(str.isascii), max_size=12).map("".join))
def test_plain_texts_hold_the_terms_that_they_hold_among_others(text: str) -> None:
    """A letter of another script behind it sends a text the long way: all of its words are taken apart."""
    for words in (material_words(), colour_words()):
        longer = [Term(one.start, one.end, one.name) for one in words.find(f"{text} é")]
        assert list(words.find(text)) == longer


SIZES = st.sampled_from(
    [
        *(
            "Size",
            "size ",
            "XL",
            "XXS",
            "M",
            "L",
            "large",
            "Large",
            ", ",
            " - ",
            "(",
            ")",
            "42",
            "EU ",
            "Größe ",
            "gr. ",
        ),
        *(
            "taille",
            "tamanho ",
            "GG",
            "EU 43",
            " ",
            "Dress",
            "xl",
            "2XL",
            "maat ",
            "Medium",
            "Small",
            "sizes",
            "é",
        ),
    ]
)


@given(st.lists(SIZES, max_size=8).map("".join))
def test_sizes_in_titles(title: str) -> None:
    slow = (
        _SIZE_CUE.search(title)
        or _SIZE_LATIN.search(title)
        or _SIZE_SYSTEM.search(title)
        or _SIZE_BEHIND.search(title)
        or _SIZE_ALONE.search(title)
        or _SIZE_LARGE.search(title)
    )
    found = _named_size(title)
    assert (found and (found.span(), found["value"])) == (slow and (slow.span(), slow["value"]))

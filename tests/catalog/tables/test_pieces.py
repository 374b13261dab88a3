"""Cells of several pictures that are parted quickly hold what a closer look finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.tables.pieces import (
    are_each_one_address,
    is_one_address,
    pictures_in,
    plain_pictures,
)

PART = st.sampled_from(
    [
        *(
            "a.jpg",
            "pictures/b c.png",
            "https://x.example/1.jpg",
            "http://x.example/2.jpg?a=1;b",
            "//x.example/3.jpg",
        ),
        *("/a/b/a_b.jpg", "4f1c:1:0:", "[", "]", "(https://x.example/4.jpg)", "~mv2.jpg", "-", "word"),
        *(",", ";", "|", "~", " ", "\n", ", ", "\xa0", "//", "a"),
    ]
)


@given(st.lists(PART, min_size=1, max_size=7).map("".join), st.sampled_from(["|~\n;,", "~", "|", ",; "]))
def test_the_quick_way_finds_what_the_careful_one_does(text: str, separators: str) -> None:
    text = text.strip()
    quick = plain_pictures(text, separators) if text else None
    if quick is not None:
        assert quick == [piece for _, piece in pictures_in(text, separators)]


@pytest.mark.parametrize(
    ("text", "pictures"),
    [
        ("6.webp,7.webp", ["6.webp", "7.webp"]),
        (
            "https://x.example/1.jpg, https://x.example/2.jpg",
            ["https://x.example/1.jpg", "https://x.example/2.jpg"],
        ),
        ("front view.jpg", ["front view.jpg"]),
        ("https://x.example/a,b.jpg", None),
        ('["a.jpg", "b.jpg"]', None),
    ],
)
def test_common_cells(text: str, pictures: list[str] | None) -> None:
    assert plain_pictures(text, "|~\n;,") == pictures


ADDRESSES = st.lists(PART, max_size=3).map("".join) | st.just("https://x.example/1.jpg")


@given(st.lists(ADDRESSES, min_size=1, max_size=4))
def test_several_texts_are_addresses_where_each_is_one(texts: list[str]) -> None:
    assert are_each_one_address(texts) == all(map(is_one_address, texts))

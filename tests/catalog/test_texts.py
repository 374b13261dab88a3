"""The quick gathering of texts holds everything that the thorough one finds: what it leaves out is never looked at."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.catalog.texts import strings_of, texts_of

NAMES = st.sampled_from(
    ["name", "value", "src", "alt", "sku", "title", "image", "images", "attributes", "Size", "a/b~c"]
)
WORDS = st.sampled_from(
    [
        "",
        "red",
        "call 13800138000",
        "p/x.jpg",
        "https://cdn.example/a/call-us.jpg?v=/b#c/d",
        "a?b/c.jpg",
        "www.shop.example/c.webp?v=1/d",
        "C:\\x\\y.png",
    ]
)
VALUES = st.recursive(
    WORDS | st.none() | st.integers(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)
MEMBERS = """title subtitle description short_description brand sku bullets keywords tags attributes variants images
manufacturer shipping returns warranty"""
FIELDS = st.dictionaries(st.sampled_from(MEMBERS.split()), VALUES)


def listing(fields: dict[str, object]) -> Listing:
    return Listing(fields, fields, "A1", "a.json", "")  # type: ignore[arg-type]


@given(FIELDS)
@example({"attributes": {"value": ["red"]}})
@example({"attributes": {"name": "colour", "value": ["red"]}})
@example({"attributes": [{"name": "colour", "value": ["red"]}]})
def test_the_quick_look_sees_what_the_thorough_one_sees(fields: dict[str, object]) -> None:
    quick = strings_of(fields)
    for text in texts_of(listing(fields)):
        read = f"{text.label}: {text.text}" if text.label else text.text
        assert any(read in one for one in quick), text


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"images": ["https://cdn.example/a/call-us.jpg?next=/b"]}, "call-us"),
        ({"images": [{"src": "call-us.jpg#x/y"}]}, "y"),
        ({"variants": [{"image": {"src": "pictures/call-us.jpg"}}]}, "call-us"),
        ({"images": ["C:\\pictures\\call-us.png"]}, "call-us"),
        ({"images": ["www.shop.example/files/call-us.png?v=1713422430"]}, "call-us"),
        ({"images": ["//cdn.example/call-us.webp?v=1713422430#top"]}, "call-us"),
        ({"images": ["why? call-us.png"]}, "why? call-us"),
    ],
)
def test_the_file_name_of_a_picture(fields: dict[str, object], name: str) -> None:
    assert [text.text for text in texts_of(listing(fields))] == [name]
    # Without its ending as well, which would make of each number a word of its own.
    assert any(one.endswith(name) for one in strings_of(fields))


@pytest.mark.parametrize(
    "src", ["http://www.img.example.com", "https://cdn.example/", "//cdn.example.com?a=b.jpg"]
)
def test_the_host_of_a_picture_is_no_file_name(src: str) -> None:
    assert list(texts_of(listing({"images": [src]}))) == []


@pytest.mark.parametrize(
    ("terms", "read"),
    [
        ("https://shop.example/policies/refunds", False),
        ("30 days, see https://shop.example/policies/refunds", True),
        ({"address": "https://shop.example/policies/refunds"}, True),
    ],
)
def test_terms_that_are_a_page_are_no_text_of_the_listing(terms: object, read: bool) -> None:
    fields = {"returns": terms}
    assert bool(list(texts_of(listing(fields)))) is read
    assert bool(strings_of(fields)) is read

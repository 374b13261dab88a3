"""Spread-out, backwards and encoded texts."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.derived import backwards, collapsed, decoded, unpacked
from listing_lint.text.view import View, way_names


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("add w h a t s a p p now", "add whatsapp now"),
        ("w.e.c.h.a.t: x", "wechat: x"),
        ("w-h-a-t-s-a-p-p", "whatsapp"),
        ("W * E * C * H * A * T", "WECHAT"),
        ("s a l e s @ s h o p . c o m", "sales@shop.com"),
        ("1 3 8 0 0 1 3 8 0 0 0", "13800138000"),
        ("加 微 信 号 一", "加微信号一"),
        ("t e l e g r a m 1 3 8 0 0", "telegram 13800"),
        ("v🌸i🌸b🌸e🌸r", "viber"),
    ],
)
def test_spread_out_letters_are_joined(text: str, read: str) -> None:
    view = collapsed(View(text))
    assert view is not None
    assert view.text == read
    assert "spread out with separators" in way_names(view.ways(0, len(view.text)))


@pytest.mark.parametrize(
    "text", ["a b", "size S, M or L", "well-made two-in-one", "U.S.", "10-12-14", "one two three four"]
)
def test_other_texts_are_not_joined(text: str) -> None:
    assert collapsed(View(text)) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("sales%40shop%2Ecom", "sales@shop.com"),
        ("%E5%BE%AE%E4%BF%A1", "微信"),
        ("sales\\u0040shop.com", "sales@shop.com"),
        ("sales\\x40shop\\u{2e}com", "sales@shop.com"),
        ("=?utf-8?B?c2FsZXNAc2hvcC5jb20=?=", "sales@shop.com"),
        ("=?utf-8?q?sales=40shop.com?=", "sales@shop.com"),
        ("sales=40shop=2Ecom", "sales@shop.com"),
    ],
)
def test_escapes_are_read(text: str, read: str) -> None:
    view = decoded(View(text))
    assert view is not None
    assert view.text == read
    assert view.span(0, len(view.text)) == (0, len(text))


@pytest.mark.parametrize("text", ["100% cotton", "50%DE", "a=40", "C:\\users\\x", "%zz", "%FF%FE", "\\ud800"])
def test_what_is_no_escape_stays(text: str) -> None:
    view = decoded(View(text))
    assert view is None or "%" in text  # "50%DE" is a broken byte: nothing is read from it


@given(st.text(alphabet="abcdefgh@.:/0123456789", min_size=12, max_size=60))
def test_base64_is_read_and_stands_for_its_whole_word(secret: str) -> None:
    word = base64.b64encode(secret.encode()).decode()
    view = unpacked(View(f"see {word} there"))
    assert view is not None
    at = view.text.index(secret)
    assert view.span(at, at + len(secret)) == (4, 4 + len(word))


@pytest.mark.parametrize(
    "text",
    [
        "Hochgeschwindigkeitskabel",
        "SKU-00012345678901234567",
        "d41d8cd98f00b204e9800998ecf8427e",
        "ABCDEFGHIJKLMNOP",
    ],
)
def test_words_and_codes_are_no_base64(text: str) -> None:
    assert unpacked(View(text)) is None


def test_hexadecimal_text_is_read() -> None:
    view = unpacked(View(b"sales@shop.com".hex()))
    assert view is not None
    assert view.text.strip() == "sales@shop.com"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("moc.pohs@selas", "sales@shop.com\n"),
        ("a\nppastahw 123\nb", "321 whatsapp\n"),
        ("moc.pohs.www//:ptth", "http://www.shop.com\n"),
    ],
)
def test_backwards_lines_are_turned(text: str, read: str) -> None:
    view = backwards(View(text))
    assert view is not None
    assert view.text == read
    start, end = view.span(0, 1)
    assert text[start:end] == read[0]


def test_bidi_overrides_are_turned() -> None:
    view = backwards(View("moc pohs"), overridden=True)
    assert view is not None
    assert view.text == "shop com\n"


@pytest.mark.parametrize("text", ["gluten.Free", "often. Good", "a set of ten.", "demo"])
def test_ordinary_words_are_not_turned(text: str) -> None:
    assert backwards(View(text)) is None


@pytest.mark.parametrize(
    "unit", ["a ", "a.", "%41", "\\u0041", "=?utf-8?b?", "YWFh", "moc.", "1 ", "ab", "=40"]
)
def test_hostile_texts_take_one_pass(unit: str) -> None:
    view = View(unit * (100_000 // len(unit)))
    for derive in (collapsed, decoded, unpacked, backwards):
        made = derive(view)
        assert made is None or len(made.text) <= 2 * len(view.text)

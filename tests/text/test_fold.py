"""Characters as the eye reads them, and genuine words of other scripts left alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.fold import fold, read_leet
from listing_lint.text.known_words import known
from listing_lint.text.unicode_tables import LOOK_ALIKES
from listing_lint.text.view import View, way_names


def folded(text: str) -> tuple[str, tuple[str, ...]]:
    view = fold(View(text), known)
    return view.text, way_names(view.ways(0, len(view.text)))


@pytest.mark.parametrize(
    ("source", "read", "way"),
    [
        ("Ｗｈａｔｓａｐｐ：＋８６　１３８", "Whatsapp:+86 138", "full-width or decorated characters"),
        ("𝐖𝐡𝐚𝐭𝐬𝐀𝐩𝐩 𝟏𝟑𝟖", "WhatsApp 138", "full-width or decorated characters"),
        ("ⓦⓔⓒⓗⓐⓣ ①③⑧⓪", "wechat 1380", "full-width or decorated characters"),
        ("❶❸❽ ➀➂ ⓵⓷ ⓫", "138 13 13 11", "full-width or decorated characters"),
        ("¹³⁸ ₁₃₈", "138 138", "full-width or decorated characters"),
        ("1️⃣3️⃣8️⃣", "138", "full-width or decorated characters"),
        ("🅆🄴 🅲🅷🅰🆃 🇼🇪", "WE CHAT WE", "full-width or decorated characters"),
        ("٠١٢٣ ۴۵۶ ๑๒๓ १२३ ০১২", "0123 456 123 123 012", "digits of another script"),
        ("wh\u200bat\u00ads\u2060a\ufe0fpp\u200d", "whatsapp", "invisible characters"),
        ("ＳＨＯＰ．ＣＯＭ", "SHOP.COM", "full-width or decorated characters"),
        ("sales﹫shop․com", "sales@shop.com", "full-width or decorated characters"),
        ("ԝһаtѕарр", "whatsapp", "look-alike letters"),
        ("Ꮤhatsapp ꓪechat", "Whatsapp Wechat", "look-alike letters"),
        ("ѕhор.соm", "shop.com", "look-alike letters"),
        ("gмaiл", "gmain", "look-alike letters"),
        ("ᴡʜᴀᴛsᴀᴘᴘ", "whatsapp", "look-alike letters"),
        ("w̲h̲a̲t̲s̲a̲p̲p̲", "whatsapp", "combining marks"),
        ("wⱨatsapp", "whatsapp", ""),
    ],
)
def test_what_is_read(source: str, read: str, way: str) -> None:
    text, ways = folded(source)
    assert text == read
    assert not way or way in ways


@pytest.mark.parametrize(
    "text",
    [
        "Пишите в ватсап, цена от 500 рублей", "Ο Έλληνας αγοραστής", "Հայերեն տեքստ", "加微信 不锈钢保温杯。",
        "ローマ字 ライン", "한국어 설명", "עברית", "شركة واتساب", "ไทย โทร", "हिन्दी विवरण",
        "Größe für Männer, été, café, naïve", "Đường số điện thoại",
        "USB кабель 3А", "сом рос", "Straße 5 µm", "12 €", "№ 5", "ÅÄÖ",
    ],
)  # fmt: skip
def test_genuine_words_stay(text: str) -> None:
    assert folded(text)[0] == unicodedata.normalize("NFKC", text).replace("µ", "μ")


def test_decomposed_letters_are_put_together() -> None:
    text = "e\u0301te\u0301 ga\u0300o \u1112\u1161\u11ab\u1100\u1173\u11af ｶﾞ"
    assert folded(text)[0] == "été gào 한글 ガ"


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(View(text), known).text
    twice = fold(View(once), known).text
    # A character may fold to others that fold again, but never on and on.
    assert fold(View(twice), known).text == twice


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=50))
def test_ascii_is_its_own_view(text: str) -> None:
    view = View(text)
    assert fold(view, known) is view


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("wh4ts4pp me", "whatsapp me"),
        ("g00d ph0ne", "g00d phone"),
        ("gma1l.c0m", "gmail.com"),
        ("1nstagram", "instagram"),
        ("Te1egram", "Telegram"),
    ],
)
def test_leet_is_read_where_it_becomes_a_known_word(text: str, read: str) -> None:
    view = read_leet(View(text), known)
    assert view is not None
    assert view.text.lower() == read.lower()


@pytest.mark.parametrize(
    "text", ["MP3 player 4K 1080p", "B2B h264", "3M tape", "5 ml $20", "iPhone14", "w0rld"]
)
def test_other_words_with_digits_stay(text: str) -> None:
    assert read_leet(View(text), known) is None


def test_the_table_leads_to_ascii_only() -> None:
    assert len(LOOK_ALIKES) > 1000
    assert all(len(char) == 1 and not char.isascii() for char in LOOK_ALIKES)
    assert all(read.isascii() and 1 <= len(read) <= 2 for read in LOOK_ALIKES.values())
    assert LOOK_ALIKES["а"] == "a"
    assert LOOK_ALIKES["Ѕ"] == "S"
    assert LOOK_ALIKES["І"] == "I"

"""The first look: quick, and never more severe than the finders."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.text.trigger import may_name, may_show, suspects, suspicious
from listing_lint.text.trigger_words import TOGETHER, group, names, numbers

_PIECES = (
    "soft", "cotton", "dress", "500", "ml", "call", "+86", "138", "0013", "8000", "what", "s", "app", "W.e.C.h.a.t",
    "微信", "shop.com", "@", "🌸", "é", "\n", "②", "&#64;", "<b>", "one", "two", "three", "four",
)  # fmt: skip
WORDS = st.sampled_from(_PIECES)
_PRINTED = st.characters(min_codepoint=0x20, max_codepoint=0x7E)


@pytest.mark.parametrize(
    "text",
    [
        "Soft breathable fabric with a matte finish that keeps its shape after many washes",
        "Stainless steel travel cup, 500 ml, matte black. Dishwasher safe.",
        "Größe M, Länge 66 cm, 95 % Baumwolle",
        "Мягкая хлопковая футболка, размеры 42-52",
        "不锈钢保温杯 500毫升 哑光黑",
        "EAN 4006381333931",
        "",
    ],
)
def test_ordinary_texts_pass(text: str) -> None:
    assert not suspicious(text)


@pytest.mark.parametrize(
    "text",
    [
        "wh\u200batsapp",
        "ｗｅｃｈａｔ",
        "what🌸s🌸app: x",
        "Tel\n138\n0013\n8000",
        "sales&#64;x",
        "<p style='color:#fff'>x</p>",
        "١٢٣",
    ],
)
def test_tricks_are_stopped(text: str) -> None:
    assert suspicious(text)


@given(st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=12))
@settings(max_examples=200)
def test_a_batch_stops_what_each_text_stops(texts: list[str]) -> None:
    found = set(suspects(texts))
    assert {number for number, text in enumerate(texts) if suspicious(text)} <= found


@pytest.mark.parametrize("plain", [True, False])
def test_every_pattern_compiles_into_a_modest_automaton(plain: bool) -> None:
    from listing_lint.text.trigger import compiled

    patterns = [group(name, plain=plain) for together in TOGETHER[plain] for name in together]
    for pattern in (*patterns, names(plain=plain), numbers(plain=plain)):
        assert compiled(pattern).programsize < 60_000


def test_the_smaller_automata_see_the_same_in_ascii() -> None:
    for text in (
        "call 138 0013 8000",
        "sales at gmail dot com",
        "v x: abc123",
        "one two three four five six",
    ):
        assert suspicious(text)
        assert suspicious(text + " é")


def test_groups_are_asked_for_by_name() -> None:
    assert may_show("signs", b"a@b")
    assert may_show("names", b"W-h-a-t-s-a-p-p")
    assert not may_show("number words", b"one two")
    with pytest.raises(KeyError):
        may_show("nonsense", b"")


def test_the_written_patterns_are_current() -> None:
    from tools.build_trigger import OUT, module

    assert OUT.read_text(encoding="utf-8") == module(), "to renew them: python -m tools.build_trigger"


def test_a_unit_is_no_top_level_domain() -> None:
    from listing_lint.text.seeing import find_contacts

    assert find_contacts("2024-05-17to 点㎏ and shop。㎏") == []


def test_every_name_is_one_after_folding() -> None:
    from listing_lint.text.messenger_names import SERVICES

    for service in SERVICES:
        for name in (*service.long, *service.native):
            if name.isascii():
                assert may_name("".join(name.split()).upper().encode()), name
    assert may_name(b"buy:vvVHA7+55@PPp")
    assert not may_name(b"softcottondress")


_SIGNS = st.text("wvhatspelcigroMNk0134578$!@+|x", max_size=14)


@given(
    st.lists(st.one_of(st.sampled_from(["WhatsApp", "te1egrrram", "vvech4t", "l|ne", "5ignal"]), _SIGNS)).map(
        "".join
    )
)
def test_folding_misses_no_name(text: str) -> None:
    from listing_lint.text.trigger import compiled
    from listing_lint.text.trigger_patterns import PLAIN_NAMES

    if compiled(PLAIN_NAMES, plain=True).search(text.encode()) is not None:
        assert may_name(text.encode())


@pytest.mark.parametrize(
    ("pattern", "reduced"),
    [
        (r"a|б|c", "a|c"),
        (r"(?:邮箱|mail)s", "(?:mail)s"),
        (r"x(?:點|点)?y", "xy"),
        (r"[a-zа-я0-9]{2}", "[a-z0-9]{2}"),
        (r"[^\pL]|\p{Han}", "[^a-zA-Z]"),
        (r"[!-ÿ]", r"[!-\x7f]"),
        (r"a[^б]b", r"a[\x00-\x7f]b"),
        (r"\x{43}\x{1043}|\x{44}", r"\x{44}"),
        (r"б+", None),
    ],
)
def test_a_pattern_reduced_to_ascii(pattern: str, reduced: str | None) -> None:
    from tools.ascii_patterns import ascii_only

    assert ascii_only(pattern) == reduced


@given(
    st.lists(
        st.one_of(st.sampled_from([one for one in _PIECES if one.isascii()]), st.text(_PRINTED, max_size=8))
    ).map(" ".join)
)
@example("s p l i t. c o m")
@example("mail me: a@b (dot) com, +49 170 1234567")
def test_a_reduced_pattern_finds_the_same_in_ascii(text: str) -> None:
    from listing_lint.text.trigger import compiled
    from listing_lint.text.trigger_patterns import PLAIN

    for pattern, reduced in zip(_whole(), PLAIN, strict=True):
        found = compiled(pattern).search(text.encode()) is None
        assert (compiled(reduced, plain=True).search(text.encode()) is None) == found


@cache
def _whole() -> list[str]:
    return ["|".join(group(one, plain=True) for one in together) for together in TOGETHER[True]]

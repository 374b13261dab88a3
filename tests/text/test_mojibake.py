"""Text in the wrong encoding."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from listing_lint.text.mojibake import find_mojibake


def read_as_western(text: str) -> str:
    """UTF-8 as programs read it that take it for Windows-1252: its five gaps are read as Latin-1."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in GAPS else chr(byte) for byte in text.encode()
    )


GAPS = (0x81, 0x8D, 0x8F, 0x90, 0x9D)


def repaired(text: str) -> str:
    for one in reversed(find_mojibake(text)):
        text = text[: one.start] + one.repaired + text[one.end :]
    return text


TEXTS = [
    "It’s “good” – café…",
    "Größe über 10 µm",
    "价格便宜，质量好",
    "Привет, мир",
    "Český název: příliš",
    "zażółć gęślą jaźń",
    "smile 😀 ok",
    "™ ® © 10 °C ± 5",
    "€5 España niño",
    "Ελληνικά προϊόντα",
    "日本語のテキスト",
]


@pytest.mark.parametrize("text", TEXTS)
def test_utf8_read_as_western_is_turned_round(text: str) -> None:
    assert repaired(read_as_western(text)) == text
    assert repaired(text.encode().decode("latin-1")) == text


@pytest.mark.parametrize("text", ["It’s “good” – café…", "Größe über Öl", "价格便宜", "España niño €5"])
def test_twice_spoilt_text_is_turned_round_twice(text: str) -> None:
    assert repaired(read_as_western(read_as_western(text))) == text


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It’s “good” – España niño", "mac_roman"),
        ("Привет мир, стальная кружка", "cp1251"),
        ("It’s “good” – Привет™", "cp1251"),
    ],
)
def test_utf8_read_in_other_encodings(text: str, wrong: str) -> None:
    assert repaired(text.encode().decode(wrong)) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Becher f¸r Kinder", "Becher für Kinder"),
        ("PI—A EN ALMÕBAR", "PIÑA EN ALMÕBAR"),
        ("Ron 12 AÒOS", "Ron 12 AñOS"),
        ("Pincel N∞8", "Pincel N°8"),
        ("Lavar a 30∞C", "Lavar a 30°C"),
    ],
)
def test_windows_read_on_a_mac(text: str, meant: str) -> None:
    assert repaired(text).casefold() == meant.casefold()


@pytest.mark.parametrize(
    "text",
    ["Barres paral·lel", "Red—white mug", "PERÒ NO", "McÉwan Export", "¯\\_(ツ)_/¯", "Ring ∞ 8", "Loja—baño"],
)
def test_signs_of_a_mac_that_belong_there_are_left_alone(text: str) -> None:
    assert find_mojibake(text) == []


@pytest.mark.parametrize("text", ["手机壳新款", "这是一个测试", "高品质不锈钢"])
def test_gbk_read_as_latin(text: str) -> None:
    assert repaired(text.encode("gbk").decode("latin-1")) == text


@pytest.mark.parametrize("text", ["手机壳新", "高品质不锈钢", "产品说明"])
def test_utf8_read_as_gbk(text: str) -> None:
    assert repaired(text.encode().decode("gbk")) == text


def test_a_byte_order_mark_that_became_text_is_removed() -> None:
    (one,) = find_mojibake("ï»¿Travel cup")
    assert (one.start, one.end, one.repaired) == (0, 3, "")


def test_spans_are_exact() -> None:
    text = "a cafÃ© and itâ€™s 10Â°C"
    assert [(text[one.start : one.end], one.repaired) for one in find_mojibake(text)] == [
        ("Ã©", "é"),
        ("â€™", "’"),
        ("Â°", "°"),
    ]


@pytest.mark.parametrize("text", ["caf\ufffd", "cafï¿½", "锟斤拷锟斤拷", "NETRAMï¿½"])
def test_lost_characters_are_told(text: str) -> None:
    (one,) = find_mojibake(text)
    assert one.lost


GOOD = [
    "Crème brûlée – CAFÉ™ “CAFÉ” Ø60 Öl, ÄÖÜß äöüß",
    "MAÇÃ® SÃO PAULO",
    "TIẾNG VIỆT: ĐÃ BÁN, ÃO DÀI",
    "NÃO É… «ÉTÉ» L’ÉTÉ’ CÔTÉ»",
    "Größe: 10–20 °C ½ ¾ ±5°",
    "√2 ≥ 3 ≠ 4",
    "Россия, СССР™, АРС®, ФОРД",
    "手机壳 关于 中国 联通 产品说明：材质不锈钢",
    "東京 ステンレス ボトル",
    "LANCÔME® VICHY® Å ÅÄÖ Ñandú ¿Qué? ¡Sí!",
    "°±²³ ½¼¾ ÄÄÖÖÜÜ ÀÉÈÙÇÊ",
    "한국어 텍스트 ไทย עברית العربية",
    "plain ASCII",
]


@pytest.mark.parametrize("text", GOOD)
def test_honest_text_is_left_alone(text: str) -> None:
    assert find_mojibake(text) == []


_LETTERS = "abc ÄÖÜäöüßéèêàçñãõåøæÉÈÇÑÃÕÅØ.,-–'’“”°€®™ 0123 жшцПРС 杯保温的不锈钢 "


@given(
    st.lists(
        st.sampled_from(
            [
                "Größe",
                "naïve",
                "café",
                "São",
                "Žižek",
                "été",
                "10 °C",
                "цена",
                "СССР",
                "保温杯",
                "“ok”",
                "5 €",
                "Ø 7",
                "ça",
                "Ñu",
                "à",
                "É",
            ]
        ),
        max_size=8,
    )
)
def test_honest_words_in_any_order_are_left_alone(words: list[str]) -> None:
    assert find_mojibake(" ".join(words)) == []


@given(st.text(_LETTERS, min_size=4, max_size=30))
def test_spoilt_text_is_never_made_worse(text: str) -> None:
    assume(not find_mojibake(text))
    spoilt = read_as_western(text)
    found = find_mojibake(spoilt)
    at = 0
    for one in found:
        assert at <= one.start < one.end <= len(spoilt)
        at = one.end
        # What is offered for a stretch is a part of the text as it was.
        assert one.repaired.replace("\ufffd", "") in text or find_mojibake(one.repaired)


@given(st.text(st.characters(min_codepoint=0x80, max_codepoint=0x2FFF), max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for one in find_mojibake(text):
        assert 0 <= one.start < one.end <= len(text)


def test_half_of_a_sign_that_was_spoilt_twice_is_no_chinese() -> None:
    found = find_mojibake("alt: Ã¢Ââ€œ")
    assert found
    assert not any("\u4e00" <= char <= "\u9fff" for one in found for char in one.repaired)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("UnisexÂ ", [6]),
        ("<li>UnisexÂ </li><p>Â </p>", [10, 20]),
        ("Stay cool!Â  Relaxed fit, 60Â mm", [10, 28]),
        ("qualitÃ  alta, lavorabilitÃ.", [6, 26]),
    ],
)
def test_the_first_half_before_a_blank_that_was_tidied(text: str, places: list[int]) -> None:
    assert [one.start for one in find_mojibake(text)] == places


@pytest.mark.parametrize("text", ["MÂ N", "Bộ Â ĐẠO", "à Â", "CAMISETA Â 20", "IRMÃ nova", "MAÇÃ", "Ân", "Â"])
def test_words_in_capitals_may_end_so(text: str) -> None:
    assert find_mojibake(text) == []

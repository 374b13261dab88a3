from __future__ import annotations

import pytest

from listing_lint.text import spoken
from listing_lint.text.domains import suffix_of
from listing_lint.text.emails import find_emails
from listing_lint.text.links import find_links
from listing_lint.text.view import SPOKEN, View

LANGUAGES = {
    "en": ("info at bluewave dot com", "info@bluewave.com"),
    "es": ("ventas arroba bluewave punto es", "ventas@bluewave.es"),
    "pt": ("vendas arroba bluewave ponto com ponto br", "vendas@bluewave.com.br"),
    "fr": ("contact arobase bluewave point fr", "contact@bluewave.fr"),
    "de": ("info klammeraffe bluewave punkt de", "info@bluewave.de"),
    "it": ("info chiocciola bluewave punto it", "info@bluewave.it"),
    "pl": ("biuro małpa bluewave kropka pl", "biuro@bluewave.pl"),
    "nl": ("info apenstaartje bluewave punt nl", "info@bluewave.nl"),
    "ru": ("инфо собака магазин точка рф", "инфо@магазин.рф"),
    "uk": ("info равлик bluewave крапка com", "info@bluewave.com"),
    "tr": ("info kuyruklu a bluewave nokta com nokta tr", "info@bluewave.com.tr"),
    "zh": ("邮箱info艾特bluewave点com", "info@bluewave.com"),
    "ja": ("infoアットマークbluewaveドットjp", "info@bluewave.jp"),
    "ko": ("info 골뱅이 bluewave 닷 컴", "info@bluewave.com"),
    "ar": ("info آت bluewave نقطة كوم", "info@bluewave.com"),
    "vi": ("info a còng bluewave chấm vn", "info@bluewave.vn"),
    "id": ("info at bluewave titik id", "info@bluewave.id"),
    "th": ("info แอท bluewave ดอท คอม", "info@bluewave.com"),
    "hi": ("info एट bluewave डॉट कॉम", "info@bluewave.com"),
    "sv": ("info snabel-a bluewave punkt se", "info@bluewave.se"),
    "cs": ("info zavináč bluewave tečka cz", "info@bluewave.cz"),
    "hu": ("info kukac bluewave pont hu", "info@bluewave.hu"),
    "he": ("info שטרודל bluewave נקודה קום", "info@bluewave.com"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_spoken_in_many_languages(language: str) -> None:
    text, value = LANGUAGES[language]
    (found,) = find_emails(View(text))
    assert (found.kind, found.value) == ("email", value)
    assert found.way & SPOKEN


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("bluewave dot com", "bluewave.com"),
        ("bluewave dash store dot com", "bluewave-store.com"),
        ("bluewave dot co dot uk slash sale", "bluewave.co.uk/sale"),
        ("www punto bluewave punto com", "www.bluewave.com"),
        ("магазин bluewave точка ру", "bluewave.ru"),
        ("bluewave点com", "bluewave.com"),
        ("bluewave ドット コム", "bluewave.com"),
        ("bluewave닷컴", "bluewave.com"),
        ("acesse bluewave ponto com ponto br", "bluewave.com.br"),
    ],
)
def test_a_host_spoken(text: str, value: str) -> None:
    (found,) = find_links(View(text))
    assert found.value == value
    assert found.way & SPOKEN


def test_every_spoken_ending_is_an_ending() -> None:
    for written, ending in spoken.ENDINGS.items():
        assert suffix_of(f"bluewave.{ending}") is not None, written


def test_a_word_is_certain_or_ordinary_but_not_both() -> None:
    assert not set(spoken.AT_CERTAIN) & set(spoken.AT_WORDS)
    assert not set(spoken.DOT_CERTAIN) & set(spoken.DOT_WORDS)


def test_words_are_in_small_letters() -> None:
    for group in (
        spoken.AT_CERTAIN,
        spoken.AT_WORDS,
        spoken.DOT_CERTAIN,
        spoken.DOT_WORDS,
        spoken.SLASH_WORDS,
        tuple(spoken.JOINT_WORDS),
    ):
        assert [word for word in group if word != word.lower() or word != word.strip()] == []
        assert len(group) == len(set(group))

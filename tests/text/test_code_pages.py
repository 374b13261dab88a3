"""Text that was read in a code page that is none of the usual ones."""

from __future__ import annotations

import pytest

from listing_lint.text.code_pages import find_misread
from listing_lint.text.mojibake import find_mojibake

SAMPLES = {
    "de": "Thermobecher für Büro, Größe 500 ml, schöne Farbe, hält Getränke heiß",
    "fr": "Tasse isotherme en acier, très légère, idéale pour la forêt, 500 ml",
    "es": "Botella térmica pequeña para niños, diseño español, tamaño 500 ml",
    "pt": "Caneca térmica de aço inoxidável, não vaza, coração, promoção, 500 ml",
    "pl": "Kubek termiczny ze stali nierdzewnej, różowy, świąteczny, łatwy w użyciu",
    "cs": "Termohrnek z nerezové oceli, červený, příjemný, vhodný do auta, těsní",
    "tr": "Paslanmaz çelik termos bardak, kırmızı, ışıltılı, çocuk için, güçlü",
    "ru": "Термокружка из нержавеющей стали с крышкой, чёрная, для офиса",
    "el": "Θερμός από ανοξείδωτο ατσάλι με καπάκι, μαύρο χρώμα",
    "ar": "كوب من الفولاذ المقاوم للصدأ مع غطاء للمكتب",
    "zh": "不锈钢保温杯大容量便携",
}


def spoilt(lang: str, right: str, wrong: str) -> str:
    return SAMPLES[lang].encode(right).decode(wrong)


def repaired(text: str) -> str:
    for one in reversed(find_mojibake(text)):
        text = text[: one.start] + one.repaired + text[one.end :]
    return text


@pytest.mark.parametrize(
    ("wrong", "languages"),
    [
        ("cp1250", "de fr es pt pl cs"),
        ("iso8859-2", "de es pt pl tr ru ar cs"),
        ("cp1251", "de fr es pt pl cs tr zh ar"),
        ("cp1254", "de fr es pt pl tr"),
        ("cp1253", "fr es pt pl"),
        ("cp1256", "de fr es pt pl cs tr ru el ar"),
        ("cp437", "de fr es pt pl cs tr ru el ar zh"),
        ("cp850", "de fr es pt pl cs tr ru"),
        ("cp866", "de fr es pt pl cs tr ru el ar zh"),
        ("koi8-r", "de fr es pt pl cs tr ru el ar zh"),
        ("gbk", "de es pt pl cs tr ar el"),
        ("cp949", "de es pt pl cs tr"),
        ("big5", "es pt"),
    ],
)
def test_utf8_in_other_pages_is_turned_round(wrong: str, languages: str) -> None:
    for lang in languages.split():
        try:
            text = spoilt(lang, "utf-8", wrong)
        except UnicodeDecodeError:
            continue
        assert repaired(text) == SAMPLES[lang], (lang, text)


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("pl", "cp1250", "cp1252"),
        ("pl", "iso8859-2", "latin-1"),
        ("cs", "iso8859-2", "latin-1"),
        ("cs", "cp1250", "cp1252"),
        ("tr", "cp1254", "latin-1"),
        ("de", "cp1252", "cp1251"),
        ("fr", "cp1252", "cp1251"),
        ("es", "cp1252", "cp1251"),
        ("pt", "cp1252", "cp1251"),
        ("de", "cp1252", "cp437"),
        ("de", "cp1252", "cp850"),
        ("es", "cp1252", "koi8-r"),
        ("pt", "cp1252", "cp1250"),
        ("fr", "cp1252", "cp1250"),
    ],
)
def test_letters_of_a_neighbours_page_are_turned_round(lang: str, right: str, wrong: str) -> None:
    assert repaired(spoilt(lang, right, wrong)) == SAMPLES[lang]


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("ru", "cp1251", "latin-1"),
        ("ru", "koi8-r", "latin-1"),
        ("ru", "cp866", "cp1251"),
        ("ru", "cp1251", "cp866"),
        ("el", "cp1253", "latin-1"),
        ("ar", "cp1256", "latin-1"),
    ],
)
def test_another_alphabet_is_told(lang: str, right: str, wrong: str) -> None:
    found = find_mojibake(spoilt(lang, right, wrong))
    assert found
    assert all(one.repaired in SAMPLES[lang] for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Kleiderhaken Rychnov nad Kněžnou, dřevo",
        "Čistič oken, příslušenství, ľahký úchyt",
        "Výkonný mixér, krásný a pevný",
        "Þvottapoki með rennilás, úr bómull",
        "Íþróttaskór á börn, léttir og þægilegir",
        "Żółty kubek ceramiczny z łyżeczką",
        "Kırmızı bardak, ışıklı, için",
        "Buchstaben ÄÖÜ äöü ß, ÀÂÇ ÉÈÊ, Aufkleber",
        "Volume 3 m³/h, surface 5 m², nº 4, 1ª calidad",
        "Größe µm: 10 µm Ø6 ½″ ± 5 °C",
        "пРИВЕТ с Caps Lock",
        "кАБЕЛЬ пИТАНИЯ дЛЯ нОУТБУКА",
        "iPhone 15 чехол, LED-лампа, USB-кабель",
        "Русские и English слова, Größe M",
        "Ёлка искусственная, 180 см",
        "T恤 男款 V领 夏季",
        "雪鞋 小学 学生 选购",
        "USB充電ケーブル ﾀｲﾌﾟC 1m",
        "Ø rør Ærø smørrebrød Århus blåbær",
        "ТЕРМОС 500 МЛ, НЕРЖАВЕЮЩАЯ СТАЛЬ",
        "Τσάντα ώμου, δέρμα, ΜΑΥΡΟ",
        "╔══╗ Box ╚══╝ ├── Ast └── Ende",
        "Nike Аir (А is Cyrillic)",
        "Thì quả đào Việt Nam ưu đãi",
        "Crème brûlée, garçon, forêt, naïf, Noël, œuf",
        "łódź ñandú café Žižek naïve",
    ],
)
def test_honest_text_is_left_alone(text: str) -> None:
    assert find_misread(text) == []
    assert find_mojibake(text) == []


def test_one_letter_within_a_word_is_enough() -> None:
    assert repaired("CafĂ© aus Wien") == "Café aus Wien"
    assert repaired("Caf茅 mug") == "Café mug"


def test_the_page_is_named() -> None:
    assert {one.taken_for for one in find_mojibake(spoilt("de", "utf-8", "cp1251"))} == {"Windows-1251"}
    assert {one.taken_for for one in find_mojibake(spoilt("pl", "cp1250", "cp1252"))} == {"Windows-1252"}

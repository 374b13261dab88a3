"""Capitals, promotion, characters and script of titles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile
from listing_lint.rule import Context
from listing_lint.rules.title_capitals import title_capitals
from listing_lint.rules.title_characters import title_decoration, title_forbidden_character
from listing_lint.rules.title_language import title_chinese, title_script
from listing_lint.rules.title_promotion import title_forbidden_phrase, title_promotion
from listing_lint.rules.title_unseen import title_invisible_character

if TYPE_CHECKING:
    from tests.rules.conftest import Ask


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("STAINLESS STEEL TRAVEL CUP", "warning"),
        ("PANASONIC MICROWAVE OVEN NN-TK903S 0.8 CU. FT.", "warning"),
        ("ТЕРМОКРУЖКА СТАЛЬНАЯ С КРЫШКОЙ ЧЁРНАЯ", "warning"),
        ("Travel Cup HOT SALE BEST PRICE for Car and Office, Lid and Straw Included", "info"),
        ("Travel Cup with Lid", None),
        ("USB HDMI LED LCD RGB", None),
        ("LED TV 55 HDMI 4K UHD HDR WIFI", None),
        ("XXL XL L M S", None),
        ("Rolex MCMLXXX III XIV Watch", None),
        ("SONY WH-1000XM5 Headphones", None),
        ("保温杯 500ML", None),
        ("AC05065-0001 TGC-DC325 XK-3000", None),
        ("CUP", None),
        ("ASUS TUF Gaming A15 FX506II R7-4800H 8GB GTX1650TI IPS", None),
        ("ASUS VIVOBOOK Laptop with AMOLED and eMMC", None),
        ("LAPTOP ASUS MURAH MERIAH BARU", "warning"),
        ("VELA OLD MONEY, scent like Chanel Coco Mademoiselle", "info"),  # 3 of 8 words, brands counted
        ("FACTORY UNLOCKED iPhone SMART PHONE", "warning"),
        ("키링 (VELORA) HARBOR LIGHT 글리터 아크릴", "info"),  # 3 of 6 words, and the others cannot shout
        ("키링 VELORA HARBOR 글리터 아크릴", None),
        ("INCREDIBLE STAINLESS TRAVEL CUP 保温杯", "warning"),
    ],
)
def test_capitals(ask: Ask, title: str, severity: str | None) -> None:
    found = [hit.severity or "warning" for hit in ask(title_capitals, {"title": title})]
    assert found == ([severity] if severity else [])


def test_the_declared_brand_may_shout(ask: Ask) -> None:
    fields = {"title": "HARBOR HILL GOODS STORE Cup", "brand": "HARBOR HILL GOODS STORE"}
    assert ask(title_capitals, fields) == []
    assert len(ask(title_capitals, {"title": fields["title"]})) == 1


def test_the_same_words_on_two_marketplaces(ask: Ask) -> None:
    fields = {"title": "Travel Cup, Free Shipping"}
    (hit,) = ask(title_forbidden_phrase, fields, "amazon")
    assert hit.chars == (12, 25)
    assert ask(title_forbidden_phrase, fields, "dhgate") == []
    assert ask(title_promotion, fields, "dhgate") == []
    assert len(ask(title_promotion, fields)) == 1


def test_a_refused_kind_is_told_once(ask: Ask) -> None:
    fields = {"title": "Travel Cup Hot Sale Free Shipping"}
    refused = ask(title_forbidden_phrase, fields, "amazon")
    assert [(hit.severity, hit.confidence) for hit in refused] == [(None, "high"), ("warning", "medium")]
    assert ask(title_promotion, fields, "amazon") == []


def test_phrases_of_ones_own(ask: Ask) -> None:
    (hit,) = ask(
        title_forbidden_phrase, {"title": "Cup, Hand-Made"}, "wish", title__forbidden_phrases=["hand made"]
    )
    assert hit.severity is None
    assert (
        ask(title_forbidden_phrase, {"title": "Unhand made"}, "wish", title__forbidden_phrases=["hand made"])
        == []
    )


@pytest.mark.parametrize(
    ("title", "brand", "characters"),
    [
        ("Cup! Big?", None, ["!", "?"]),
        ("Punch! 5 in 1", "Punch! Software", []),
        ("Cup #4 10~12 oz <5 kg 20*30 cm", None, []),
        ("Q*bert Part# A1", None, []),
        ("Cup <br> lid <b>*new*</b>", None, ["*"]),
        ("~Cup~ *new*", None, ["*", "~"]),
        ("A_B {x}", None, ["_", "{", "}"]),
    ],
)
def test_characters_that_amazon_refuses(
    ask: Ask, title: str, brand: str | None, characters: list[str]
) -> None:
    hits = ask(title_forbidden_character, {"title": title, "brand": brand}, "amazon")
    assert sorted(str(hit.data["character"]) for hit in hits) == sorted(characters)


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("Zoomy! Home Design 4.0", "info"),  # most likely a name, which may be declared as the brand
        ("Maker 2100 Zoomy! Home Design", "info"),
        ("New! Travel Cup 500 ml", None),  # as the profile has it
        ("Travel Cup 500 ml, Sale! with Lid", None),
        ("Новинка! Термокружка 500 мл", None),
        ("Travel Cup 500 ml!", None),
        ("~Travel Cup~ 500 ml", "warning"),
    ],
)
def test_an_exclamation_mark_within_a_title_is_mostly_one_of_a_name(
    ask: Ask, title: str, severity: str | None
) -> None:
    hits = ask(title_forbidden_character, {"title": title}, "amazon")
    assert [hit.severity for hit in hits] == [severity]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("★ Cup", 1),
        ("Cup ❤️ Lid", 1),
        ("Cup!!!", 1),
        ("Cup ~~ Lid", 1),
        ("═══ Cup ═══", 1),
        ("Cup ➤ Lid", 1),
        ("𝐂𝐮𝐩 Lid", 1),
        ("Ｃｕｐ Lid", 1),
        ("Cup \ue123", 1),
        ("【Cup】 500 ml", 1),
        ("【新色】ボトル", 0),
        ("Cup™ ® © × ° ℃ Ø ½ ″ – — … • № µ Ω ± ² ♀", 0),
        ("Cup -- Lid // C++ ... (x)", 0),
        ("Cup ⅓ ① 5′", 0),
        ("ꜱᴛᴇᴇʟ Cup", 1),
        ("S̶t̶e̶e̶l̶ Cup", 1),
        ("Cup ˢᵘᵖᵉʳ fein", 1),
        ("1ˢᵗ Birthday Banner", 0),
        ("E♭ Clarinet, C♯ minor", 0),
        ("H₂O Test, 5 m²", 0),
    ],
)
def test_decoration(ask: Ask, title: str, found: int) -> None:
    assert len(ask(title_decoration, {"title": title})) == found


def test_decoration_may_be_allowed(ask: Ask) -> None:
    assert ask(title_decoration, {"title": "★ Cup"}, "wish", title__decoration_allowed=True) == []


@pytest.mark.parametrize(
    ("title", "chars"),
    [("Cup 保温杯 a", (4, 7)), ("々x", (0, 1)), ("カップ", None), ("Cup", None), ("컵", None)],
)
def test_chinese_where_it_is_refused(ask: Ask, title: str, chars: tuple[int, int] | None) -> None:
    assert [hit.chars for hit in ask(title_chinese, {"title": title}, "dhgate")] == ([chars] if chars else [])
    assert ask(title_chinese, {"title": title}, "aliexpress") == []


@pytest.mark.parametrize(
    ("title", "characters"),
    [
        ("Tra\u200bvel Cup", ["U+200B"]),
        ("\ufeffCup \u202eabc\u202c", ["U+FEFF", "U+202E", "U+202C"]),
        ("Cup\x07", ["U+0007"]),
        ("So\u00adft Cup", ["U+00AD"]),
        ("\u200eCup", ["U+200E"]),
        ("Cup \u200d lid", ["U+200D"]),
        ("کتاب می\u200cخواهم", None),
        ("קפה \u200f500", None),
        ("क्\u200dष", None),
        ("Cup 👩\u200d🍳 ❤\ufe0f", None),
        ("Cup\tlid\n", None),
        ("Größe Ø 7", None),
    ],
)
def test_characters_that_nobody_sees(ask: Ask, title: str, characters: list[str] | None) -> None:
    hits = ask(title_invisible_character, {"title": title})
    assert [hit.data["characters"] for hit in hits] == ([characters] if characters else [])


@pytest.mark.parametrize(
    ("marketplace", "title", "found"),
    [
        ("amazon.de", "不锈钢保温杯", 1),
        ("Amazon US", "不锈钢保温杯", 1),
        ("amazon.com", "Кружка стальная", 1),
        ("amazon.co.jp", "日本製南部鉄器急須", 0),
        ("amazon.co.jp", "不锈钢保温杯", 1),  # simplified characters are not read in Japan
        ("aliexpress.com", "Кружка", 0),
        ("aliexpress.ru", "Кружка", 0),
        ("aliexpress", "不锈钢保温杯", 0),
        ("amazon.de", "Thermobecher", 0),
    ],
)
def test_script_and_the_country_of_the_marketplace(marketplace: str, title: str, found: int) -> None:
    fields = {"title": title}
    listing = Listing(fields, fields, "A1", "x", "", marketplace=marketplace)
    context = Context(load_profile("base", as_of=date(2026, 11, 27)), None, date(2026, 11, 27))  # type: ignore[arg-type]
    assert len(list(title_script.check(listing, title_script.options(), context))) == found


@pytest.mark.parametrize(
    ("locale", "title", "severity"),
    [
        ("en", "不锈钢保温杯", "warning"),
        ("en-GB", "Термокружка стальная", "warning"),
        ("en", "Travel Cup 保温杯", "warning"),
        ("de", "Größe Thermobecher", None),
        ("ru", "Термокружка Contigo West Loop", None),
        ("ru", "Contigo West Loop", None),
        ("ru", "Stainless steel travel cup", "info"),
        ("ja", "ステンレス Bottle 保温", None),
        ("zh", "保温杯 Cup", None),
        ("sr", "Čaša čelična", None),
        ("xx", "不锈钢", None),
        (None, "不锈钢", None),
        ("en", "123 !!!", None),
    ],
)
def test_script_and_locale(ask: Ask, locale: str | None, title: str, severity: str | None) -> None:
    found = [
        hit.severity or "warning"
        for hit in ask(title_script, {"title": title, "locale": locale}, "aliexpress")
    ]
    assert found == ([severity] if severity else [])

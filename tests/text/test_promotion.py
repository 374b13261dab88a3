"""Words of promotion."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import listing_lint.text.promotion
from listing_lint.profiles.figures import PROMOTION_KINDS
from listing_lint.text.promotion import FirstLook, _found, find_promotion

DATA = tomllib.loads(
    Path(listing_lint.text.promotion.__file__).with_name("promotion.toml").read_text("utf-8")
)
WORDS = [(kind, phrase) for kind, table in DATA.items() for phrases in table.values() for phrase in phrases]


def test_the_kinds_are_those_of_the_figures() -> None:
    assert set(DATA) == {"but", *PROMOTION_KINDS}
    assert all({"en", "de", "ru", "zh"} <= set(DATA[kind]) for kind in ("shipping", "price", "sales"))


@pytest.mark.parametrize(("kind", "phrase"), WORDS)
def test_every_word_is_found_as_its_kind(kind: str, phrase: str) -> None:
    found = find_promotion(f"Cup {phrase.upper()} 500")
    if kind == "but":
        assert found == ()
    else:
        assert kind in {one.kind for one in found}


@pytest.mark.parametrize(
    ("title", "kind", "text"),
    [
        ("2024 New Travel Cup", "novelty", "2024 New"),
        ("Travel Cup 50% OFF", "price", "50% OFF"),
        ("[Mã CUP7 giảm 7% tối đa 2TR] Cốc giữ nhiệt", "price", "Mã CUP7 giảm"),
        ("Cốc giữ nhiệt, giảm 20% khi mua 2", "price", "giảm 20% khi mua"),
        ("Cốc giữ nhiệt giảm 50k", "price", "giảm 50k"),
        ("Termos %20 indirim", "price", "%20 indirim"),
        ("Kubek zniżka 10%", "price", "zniżka 10%"),
        ("保温杯 5折", "price", "5折"),
        ("Bardak BÜYÜK İNDİRİM", "price", "İNDİRİM"),
        ("Travel cup free-shipping", "shipping", "free-shipping"),
        ("Ｆｒｅｅ　Ｓｈｉｐｐｉｎｇ cup", "shipping", "Ｆｒｅｅ　Ｓｈｉｐｐｉｎｇ"),
        ("爆款不锈钢", "sales", "爆款"),
        ("Returnable crate 0,60€", "price", "0,60€"),
        ("Pfandkiste 12er - 3,30 Euro", "price", "3,30 Euro"),
        ("Travel cup $9.99", "price", "$9.99"),
        ("Kubek 12,50 ZŁ", "price", "12,50 ZŁ"),
        ("Sada nádobí 1 000,00 Kč", "price", "1 000,00 Kč"),
        ("Gift box 12,99 €", "price", "12,99 €"),
        ("Ηχείο - Πληρωμή και σε εώς 12 δόσεις", "price", "Πληρωμή και σε εώς 12 δόσεις"),
        ("Ηχείο έως 24 άτοκες δόσεις", "price", "έως 24 άτοκες δόσεις"),
        ("【楽天1位獲得】充電器", "sales", "楽天1位"),
        ("니트 가디건+사은품증정", "gift", "사은품"),
        ("Cola 24 x 330 ml (OFFER @4.99)", "price", "@4.99"),
        ("Nougat bar 48 x 50 g @2.20", "price", "@2.20"),
        ("Cotton shirt Rs. 499/-", "price", "Rs. 499/-"),
        ("[Sale] Wireless earphones", "price", "[Sale]"),
        ("Wireless earphones 【HOT DEAL!】", "price", "【HOT DEAL!】"),
        ("Wireless earphones (promo)", "price", "(promo)"),
        ("promo 4 pcs celana pendek", "price", "promo"),
        ("(PAKET HEMAT) Sabun mandi", "price", "PAKET HEMAT"),
        ("Buy 2 Get 2 cups", "price", "Buy 2 Get 2"),
        ("[NEW] Desk lamp", "novelty", "[NEW]"),
        ("(NEW LAUNCH) Desk lamp", "novelty", "NEW LAUNCH"),
        ("[COD] Desk lamp", "shipping", "[COD]"),
        ("[Free pillow] Spring bed", "gift", "[Free pillow]"),
        ("Phone holder + FREE cable", "gift", "+ FREE cable"),
    ],
)
def test_shapes_and_spellings(title: str, kind: str, text: str) -> None:
    (one,) = find_promotion(title)
    assert (one.kind, one.text) == (kind, text)
    assert title[one.start : one.end] == text


@pytest.mark.parametrize(
    "title",
    ["BPA-free cup", "Wholesale box", "For Sale Sign", "New Balance shoes", "1990 new wave record", "Hot water bottle",
     "100% cotton", "折叠椅", "5折叠椅", "Καφές 30 δόσεις", "나무배 모형",
     "Best Friend Mug", "Ford F-150 2024 bumper", "Gift box", "Topsell",
     "Gift card $50", "Gift card $50.00", "Dárková karta (1 000,00 Kč)", "Geschenkgutschein 25,00 €", "Carte cadeau 30,00 EUR",
     "Karta podarunkowa 100,00 zł", "Подарочный сертификат 500,00 руб",
     "Album for 10 Euro coins", "Processor @3.60GHz, 4 cores", "Camera 4K @29.97 fps", "Chili sauce (hot), 250 ml",
     "Summer dress (Free Size)", "Room divider (free standing) 2 m", "Jam (free from added sugar)",
     "Serum against free radicals",
     "Promo pens with your logo, 100 pcs", "Bath towel (new)", "T-shirt (Free Your Mind), cotton", "Game COD for 2 players",
     "Folding sale counter (steel)", "Get 2 Know You card game",
     "Kem giảm 15% mỡ bụng", "Tai nghe giảm 90% tiếng ồn", "Đệm giảm 30 cm", "Máy lọc giảm dư lượng thuốc",
     "Token 2€ for trolleys", "Euro 5 sensor 0.25 EURO5", "Lamp 12,50 tlm"],
)  # fmt: skip
def test_honest_titles_are_left_alone(title: str) -> None:
    assert find_promotion(title) == ()


@given(
    st.lists(st.sampled_from([phrase for _, phrase in WORDS] + ["cup", "500 ml", "-"]), max_size=5).map(
        " ".join
    )
)
def test_places_do_not_overlap(title: str) -> None:
    behind = 0
    for one in find_promotion(title):
        assert behind <= one.start < one.end <= len(title)
        behind = one.end


@given(
    st.lists(
        st.sampled_from(
            [phrase for _, phrase in WORDS] + ["free", "SHIP", "-", "_", "100%", "2024", "p&p", "new!", "折"]
        ),
        max_size=6,
    ).map(" ".join)
)
def test_the_look_at_a_few_titles_misses_nothing(title: str) -> None:
    look = FirstLook([phrase for _, phrase in WORDS], "%", "20[1-4][0-9]")
    few = many = look.may_hold(title)
    assert few or not any(_found(title))
    for _ in range(20):
        many = look.may_hold(title)
    assert many or not any(_found(title))


def test_letters_that_fold_to_several_are_found() -> None:
    look = FirstLook([phrase for _, phrase in WORDS])
    assert any(_found("heißer verkauf"))
    assert look.may_hold("heißer verkauf")


def test_a_phrase_of_signs_is_looked_for() -> None:
    assert FirstLook(["!!"]).may_hold("Cup!!")
    assert not FirstLook(["best cup"]).may_hold("Best tea cup")

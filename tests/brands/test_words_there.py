"""Words of other languages that are met in titles and are nearly, or partly, a mark's; and the marks beside them."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in
from listing_lint.brands.tongues import is_vietnamese

DAY = date(2026, 11, 30)


def told(title: str) -> set[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=DAY)
    return {one.mention.term.mark.id for one in judged.claims if one.level == "plain"}


@pytest.mark.parametrize(
    "title",
    [
        "Trauerkarten Verluste und Trost 10 Stück",
        "papier peint oiseaux terrestres salon",
        "Robe renouveler sa garde-robe femme coton",
        "Birebir ölçü kadın elbise kumaş keten",
        "juego de cartas maravillas del mundo",
    ],
)
def test_the_same_consonants_are_no_sound_of_a_name(title: str) -> None:
    assert told(title) == set()


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Vursachi silk robe men", "versace"),
        ("Jivanshi t-shirt men cotton", "givenchy"),
        ("Skechas walking shoes women", "skechers"),
    ],
)
def test_one_vowel_that_is_another_is(title: str, mark: str) -> None:
    assert told(title) == {mark}


@pytest.mark.parametrize(
    "title",
    [
        "Vestido infantil com laços e babados rosa",
        "Mavi yarış arabası oyuncak çocuk",
        "Yüzeyi kaymaz banyo paspası gri",
        "Güçlü mıknatıslı duvar askısı, güç kablosu",
        "plat motif élément floral porcelaine",
        "Áo khoác gió nữ mũ gập gọn",
    ],
)
def test_words_with_accents_in_a_text_of_their_language(title: str) -> None:
    assert told(title) == set()


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Gùccì belt men leather double G", "gucci"),
        ("Zapatillas Bálenciaga niño talón marrón", "balenciaga"),
        ("Sac à main Céline cuir noir femme", "celine"),
        ("Guççi kadın çanta deri omuz", "gucci"),
    ],
)
def test_and_names_with_accents_are_disguised_there_too(title: str, mark: str) -> None:
    assert told(title) == {mark}


def test_a_syllable_of_vietnamese() -> None:
    assert is_vietnamese("gặp")
    assert not is_vietnamese("Gụcci"), "no syllable"
    assert not is_vietnamese("gap"), "no mark of the language"


@pytest.mark.parametrize(
    "title",
    [
        "背面镂空连衣裙 女 夏季",
        "一人用沙发 卧室 阳台",
        "模特架 女装 展示架",
        "第二季 立体拼图 儿童",
        "背面ポケット ワイドパンツ レディース",
    ],
)
def test_usual_words_that_sound_like_a_chinese_name(title: str) -> None:
    assert told(title) == set()


@pytest.mark.parametrize(
    "title",
    [
        "リコーダー ソプラノ 小学生 ケース付き",
        "バーコードリーダー USB 有線",
        "マホガニー 木製トレイ 長方形",
        "アイマスク シルク 遮光 旅行",
        "デザイナーズ フロアランプ 北欧",
        "キリマンジャロ コーヒー豆 200g",
        "샌프란시스코 도시 포스터 액자",
    ],
)
def test_a_short_name_within_a_longer_word_of_katakana_or_hangul(title: str) -> None:
    assert told(title) == set()


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("ナイキスニーカー メンズ 黒", "nike"),
        ("メンズナイキ パーカー 裏起毛", "nike"),
        ("エルサドレス 子供 プリンセス", "frozen"),
        ("グッチバッグ レディース", "gucci"),
        ("나이키운동화 남자 흰색", "nike"),
        ("北面羽绒服男短款加厚", "the-north-face"),
    ],
)
def test_and_names_that_are_joined_with_goods(title: str, mark: str) -> None:
    assert told(title) == {mark}


@pytest.mark.parametrize(
    "title",
    [
        "Tagliere in legno con dedica personalizzata",
        "Casing hape transparan anti jatuh",
        "Sepatu tempur pria boots kulit hitam",
        "Camicia campeggio cotone quadri uomo",
        "Quadro decorativo per ufficio monitor scrivania",
        "Pull motifs nordiques femme laine",
        "Denim dress with jean pockets women",
        "Eiger North Face Vintage Ski Poster 30x42 cm",
        "Mount Everest North Face Panorama Canvas Wall Art",
    ],
)
def test_words_places_and_phrases_that_are_a_line_of_a_mark(title: str) -> None:
    assert told(title) == set()


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("DeLonghi Dedica espresso machine red", "delonghi"),
        ("Hape wooden toy kitchen set kids", "hape"),
        ("Quadro RTX 4000 graphics card 8GB", "nvidia"),
        ("Quebec Nordiques jersey hockey", "colorado-avalanche"),
        ("The North Face Everest parka men down", "the-north-face"),
        ("Helinox Cot One convertible camping bed", "helinox"),
    ],
)
def test_and_the_mark_on_its_goods(title: str, mark: str) -> None:
    assert told(title) == {mark}

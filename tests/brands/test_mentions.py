"""Marks in texts, as they stand and deformed: each way, the places, and what never happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.brands import core
from listing_lint.brands.compiling import build
from listing_lint.brands.first_look import any_marks
from listing_lint.brands.marks import marks_of
from listing_lint.brands.mentions import find_mentions

if TYPE_CHECKING:
    from listing_lint.brands.lexicon import Lexicon

HEAD = 'owner = "Owner"\nclass = "{}"\ngoods = ["shoes", "bags", "phones"]\nsource = "own"\nchecked = 2026-11-27\n'
MARKS = "".join(
    f'[{name}]\nname = "{written}"\n{HEAD.format(kind)}{more}\n'
    for name, written, kind, more in (
        ("nike", "Nike", "sport", 'lines = ["Air Max"]\nzh = ["耐克"]\nru = ["найк"]\nko = ["나이키"]\nmust_not = ["Mike"]\n'),
        ("adidas", "Adidas", "sport", 'zh = ["阿迪达斯"]\n'),
        ("gucci", "Gucci", "luxury", 'zh = ["古驰"]\n'),
        ("chanel", "Chanel", "luxury", 'zh = ["香奈儿"]\n'),
        ("louis-vuitton", "Louis Vuitton", "luxury", 'initials = ["LV"]\nzh = ["路易威登"]\n'),
        ("loreal", "L'Oréal", "cosmetics", ""),
        ("hm", "H&M", "fashion", ""),
        ("apple", "Apple", "electronics", 'lines = ["iPhone", "AirPods"]\nambiguous = "word"\n'),
        ("samsung", "Samsung", "electronics", ""),
        ("michael-kors", "Michael Kors", "fashion", 'initials = ["MK"]\n'),
        ("harley", "Harley-Davidson", "motorcycle", ""),
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return build(marks_of(MARKS, "test"))


def found(text: str, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    return [
        (one.term.mark.id, one.matched, ", ".join(one.ways)) for one in find_mentions(text, lexicon).mentions
    ]


@pytest.mark.parametrize("text", ["xiangnaier bag", "Xiangnaier tote"])
def test_chinese_names_are_seen_as_they_are_said(text: str, lexicon: Lexicon) -> None:
    # Nobody listed the Latin letters: they follow from the characters, and count beside the mark's goods.
    (mention,) = find_mentions(text, lexicon).mentions
    assert mention.term.mark.id == "chanel"
    assert mention.term.needs == {"shoes", "bags", "phones"}


def test_short_sounds_are_words_of_many_languages(lexicon: Lexicon) -> None:
    assert not lexicon.named("naike")  # 耐克 has five letters


@pytest.mark.parametrize(
    ("text", "mark", "matched"),
    [
        ("Nike running shoes", "nike", "Nike"),
        ("running shoes, NIKE", "nike", "NIKE"),
        ("Air-Max shoes", "nike", "Air-Max"),
        ("AIR  MAX shoes", "nike", "AIR  MAX"),
        ("LouisVuitton bag", "louis-vuitton", "LouisVuitton"),
        ("Loreal paris", "loreal", "Loreal"),
        ("L’ORÉAL shampoo", "loreal", "L’ORÉAL"),
        ("h&m dress", "hm", "h&m"),
        ("LV bag", "louis-vuitton", "LV"),
        ("适用于iPhone15手机壳", "apple", "iPhone"),
        ("iPhone15 case", "apple", "iPhone"),
        ("耐克运动鞋", "nike", "耐克"),
        ("кроссовки найк", "nike", "найк"),
        ("나이키 운동화", "nike", "나이키"),
        ("Harley Davidson patch", "harley", "Harley Davidson"),
        ("#nike shoes", "nike", "nike"),
        ("Nike's shoes", "nike", "Nike"),
        ("ShoesByNike 2024", "nike", "Nike"),
    ],
)
def test_plain_names(text: str, mark: str, matched: str, lexicon: Lexicon) -> None:
    assert found(text, lexicon) == [(mark, matched, "")]


DEFORMED = {
    "N1ke": ("nike", "1 for i"),
    "n!ke": ("nike", "! for i"),
    "4did4s": ("adidas", "4 for a"),
    "@didas": ("adidas", "@ for a"),
    "gucc!": ("gucci", "! for i"),
    "Nlke": ("nike", "l for i"),
    "N I K E": ("nike", "spaces between the letters"),
    "Gu cci": ("gucci", "spaces between the letters"),
    "Lou is Vuit ton": ("louis-vuitton", "spaces between the letters"),
    "n.i.k.e": ("nike", "signs between the letters"),
    "n-i-k-e": ("nike", "signs between the letters"),
    "N*ke": ("nike", "covered letters"),
    "Gu**i": ("gucci", "covered letters"),
    "Addidas": ("adidas", "letter repeated"),
    "Chanell": ("chanel", "letter repeated"),
    "Samsng": ("samsung", "letter left out"),
    "Smasung": ("samsung", "letters swapped"),
    "Chonel": ("chanel", "o for a"),
    "niiiiike": ("nike", "repeated letters"),
    "iccug": ("gucci", "written backwards"),
    "nikeshoes": ("nike", "run together with another word"),
    "Addydas": ("adidas", ""),
    "Sarnsung": ("samsung", "rn for m"),
    "Аdіdаs": ("adidas", "Cyrillic letters"),
    "ΝΙΚΕ": ("nike", "Greek letters"),
    "ＮＩＫＥ": ("nike", "full-width or decorated characters"),
    "𝐍𝐢𝐤𝐞": ("nike", "full-width or decorated characters"),
    "Ⓝⓘⓚⓔ": ("nike", "full-width or decorated characters"),
    "🅽🅸🅺🅴": ("nike", "full-width or decorated characters"),
    "N\u200bike": ("nike", "invisible characters"),
    "N\u0336i\u0336k\u0336e\u0336": ("nike", "combining marks"),
    "ɴɪᴋᴇ": ("nike", "small capital letters"),
    "Nikє": ("nike", "є for e"),
    "ᑎike": ("nike", ""),
    "ǝʞᴉu": ("nike", "written backwards"),
    "/\\/ike": ("nike", "/\\/ for n"),
    "N1keshoes": ("nike", ""),
    "G u c c 1": ("gucci", "1 for i"),
    "C h а n e l": ("chanel", ""),
    "M1chael K0rs": ("michael-kors", "M1chael for michael"),
    "Louis Vuiton": ("louis-vuitton", "Vuiton for vuitton"),
    "N🕯ke": ("nike", "covered letters"),
    "香耐儿": ("chanel", "other characters of the same sound"),
    "香*儿": ("chanel", "covered letters"),
    "香*奈儿": ("chanel", "covered letters"),
    "阿迪达思": ("adidas", "other characters of the same sound"),
}


@pytest.mark.parametrize("text", DEFORMED)
def test_deformed_names(text: str, lexicon: Lexicon) -> None:
    mark, way = DEFORMED[text]
    lead = "" if text[0] > "\u2e80" else "New "
    (only,) = find_mentions(f"{lead}{text} bag", lexicon).mentions
    assert (only.term.mark.id, only.deformed) == (mark, True)
    assert way in ", ".join(only.ways)


OF_THE_CORE = {
    "Y33zy": ("yeezy", "3 for e"),
    "©hanel": ("chanel", "© for c"),
    "C@lvin Kl31n": ("calvin-klein", "C@lvin for calvin"),
    "N0rth F@ce": ("the-north-face", "F@ce for face"),
    "iPhon": ("apple", "letter left out"),
    "CH@NEL": ("chanel", "@ for a"),
    "MacBok": ("apple", "letter left out"),
    "H3llo-Kitti": ("hello-kitty", "H3llo for hello"),
    "Rayrnond VVeil": ("raymond-weil", "VVeil for weil"),
    "My LittIe Pony": ("my-little-pony", "LittIe for little"),
    "ЈBL": ("jbl", "Ј for j"),
    "ВМW": ("bmw", "М for m"),
    "Burrberry": ("burberry", "letter repeated"),
    "Balencaga": ("balenciaga", "letter left out"),
    "Skechas": ("skechers", "spelled as it sounds"),
    "P.r.i.s.m.a.c.o.l.o.r": ("prismacolor", "signs between the letters"),
    "Marl~boro": ("marlboro", "signs between the letters"),
    "Hit@chi": ("hitachi", "@ for a"),
    "Philip$": ("philips", "$ for s"),
    "ShinoIa": ("shinola", "I for l"),
    "Bur8ery": ("burberry", "8 for b"),
    "Yoshi*ura": ("yoshimura", "covered letters"),
    "SteelSeris": ("steelseries", "letter left out"),
    "Visin€": ("visine", "€ for e"),
    "Chuck Norri💲": ("chuck-norris", "Norri💲 for norris"),
    "berlutiwomen": ("berluti", "run together with another word"),
    "J°hn Wick": ("john-wick", "J°hn for john"),
    "Lady Gag@": ("lady-gaga", "Gag@ for gaga"),
    "Ted Ba*er": ("ted-baker", "Ba*er for baker"),
    "Mortal K**bat": ("mortal-kombat", "K**bat for kombat"),
    "ᴀᴄ ᴍɪʟᴀɴ": ("ac-milan", "small capital letters"),
    "ноt Whеels": ("hot-wheels", "Cyrillic letters"),
    "AFС Аjaх": ("ajax", "Cyrillic letters"),
    "VS regrubmaH": ("hamburger-sv", "written backwards"),
    "xoS deR notsoB": ("boston-red-sox", "written backwards"),
    "Calvin Clein": ("calvin-klein", "Clein for klein"),
    "Kannibal Corpse": ("cannibal-corpse", "Kannibal for cannibal"),
    "Harry Vinston": ("harry-winston", "Vinston for winston"),
    "Darth Ader": ("darth-vader", "Ader for vader"),
    "Sele~na Gomez": ("selena-gomez", "Sele~na for selena"),
    "Ralp{h} Lauren": ("ralph-lauren", "Ralp{h} for ralph"),
    "Mortal [K]ombat": ("mortal-kombat", "[K]ombat for kombat"),
    "Roya* Albert": ("royal-albert", "Roya* for royal"),
    "Hot Weels": ("hot-wheels", "Weels for wheels"),
    "Tag Heur": ("tag-heuer", "Heur for heuer"),
    "Dernon Slayer": ("demon-slayer", "Dernon for demon"),
    "Caroli na Herrera": ("carolina-herrera", "a space within a word"),
    "Lauren Ralph": ("ralph-lauren", "words in another order"),
}


@pytest.mark.parametrize("text", ["Chrome|Hearts", "Juicy*Couture", "Miami❤ Heat"])
def test_signs_between_the_words_of_a_name_are_no_disguise(text: str) -> None:
    (only,) = find_mentions(f"New {text} bag", core.lexicon()).mentions
    assert not only.deformed


@pytest.mark.parametrize(
    "text", ["New Jersey Devil shirt", "Chrome | Hearts", "Pocket Poly bag", "C-lick G-lobe"]
)
def test_words_that_only_stand_side_by_side_are_no_name(text: str) -> None:
    assert not find_mentions(f"New {text}", core.lexicon()).mentions


@pytest.mark.parametrize("text", ["Large Frame Women Square↖", "Large Square👓 frames", "Sale of Star🔥"])
def test_a_picture_behind_a_word_covers_no_letters(text: str) -> None:
    assert not find_mentions(text, core.lexicon()).mentions


def test_names_that_say_a_word_twice_are_in_order() -> None:
    (only,) = find_mentions("Duran Duran shirt", core.lexicon()).mentions
    assert not only.ways


@pytest.mark.parametrize("text", OF_THE_CORE)
def test_deformed_names_of_the_core(text: str) -> None:
    mark, way = OF_THE_CORE[text]
    (only,) = find_mentions(f"New {text} bag", core.lexicon()).mentions
    assert only.term.mark.id == mark
    assert way in ", ".join(only.ways)


@pytest.mark.parametrize(
    "text",
    [
        "Mike Niko bike nice link like Nikita",
        "pineapple and applesauce, snapples",
        "model N1K-3E, code GU-CC1-22, 5x10 cm",
        "chancel channel panel flannel",
        "mk ii, lv dress",
        "H M L sizes, h m",
        "so ny ad is as",
        "airmail max",
        "meta_description short_description special_price",
        "mail to info@shop, 50 € off + gift, cash$back",
        "x" * 100_000 + "@",
        "x@" * 50_000,
        "$" * 100_000,
        "",
        " ",
        "\ud800 nik\udfff",
        "x" * 200_000,
        "n.i." * 5_000,
        "*" * 5_000,
        "N" * 3_000,
        "1l|!" * 3_000,
    ],
)  # fmt: skip
def test_quiet(text: str, lexicon: Lexicon) -> None:
    assert found(text, lexicon) == []


@pytest.mark.parametrize(
    "text",
    [
        "Платье Лето 2026",
        "Сумка Весна",
        "соус барбекю",
        "스포츠 야구글러브",
        "スパークプラグ 4本",
        "茱蒂丝奶油苏打饼干250g",
        "Motoröl 5W30",
        "frigideira antiaderente",
        "Bremsscheibe vorne",
        "headphones, BT 5.0 and BT 5 0",
    ],
)
def test_words_of_other_languages_are_quiet(text: str) -> None:
    assert find_mentions(text, core.lexicon()).mentions == ()


def test_html(lexicon: Lexicon) -> None:
    text = "<p>Soft <b>Ni</b>ke sole, H&amp;M shirt</p><!-- Gucci -->"
    assert found(text, lexicon) == [("nike", "Ni</b>ke", "split by HTML tags"), ("hm", "H&amp;M", "")]


WORDS = (
    "Nike",
    "Air",
    "Max",
    "Louis",
    "Vuitton",
    "shoes",
    "for",
    "n",
    "i",
    "k",
    "e",
    "ni",
    "ke",
    "Sam",
    "sung",
)
LETTERS = st.sampled_from("nikeNIKE1lI!|@4а е о\u200b\u0336*.- ＮІ香奈儿耐克<b>&;3адиcсcgGuU")


@settings(max_examples=400)
@given(text=st.text(alphabet=LETTERS, max_size=60))
def test_any_text_is_read_and_every_place_is_in_it(text: str, lexicon: Lexicon) -> None:
    reading = find_mentions(text, lexicon)
    for one in reading.mentions:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.matched
        assert 0 <= one.at < one.until <= len(reading.text)


@settings(max_examples=400)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([*DEFORMED, *WORDS]),
            st.text(alphabet=LETTERS, max_size=8),
        ),
        max_size=6,
    ),
    st.sampled_from([" ", "  ", ", ", "-", "<br>", "\n", " / "]),
)  # fmt: skip
def test_the_first_look_clears_no_mark(words: list[str], glue: str) -> None:
    lexicon = build(marks_of(MARKS, "test"))
    text = glue.join(words)
    if find_mentions(text, lexicon).mentions:
        assert any_marks([text], lexicon)
        # Remembered words do not change the answer.
        assert any_marks([text], lexicon)


def test_repeated_letters_are_a_whole_name_before_a_cut_word() -> None:
    assert {one.term.text for one in find_mentions("Guccci", core.lexicon()).mentions} == {"Gucci"}
    assert {one.term.text for one in find_mentions("Nikkke", core.lexicon()).mentions} == {"Nike"}

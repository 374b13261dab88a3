"""What descriptions say: copies, leftovers, spoilt and untranslated text, advice, and the limits of other texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.rules.attribute_values import placeholder_value
from listing_lint.rules.description_content import (
    description_capitals,
    description_incomplete,
    description_repeats_itself,
    description_without_breaks,
)
from listing_lint.rules.description_copies import (
    bullets_repeat_title,
    description_repeats_title,
    short_description_chinese,
    short_description_repeats_title,
)
from listing_lint.rules.description_paste import (
    assistant_text,
    markdown_in_text,
    pasted_markup,
    unfilled_template,
)
from listing_lint.rules.text_encoding import spoilt_characters, untranslated_text
from listing_lint.rules.text_limits import bullet_count, bullet_length, bullets_too_long, keyword_limits

if TYPE_CHECKING:
    from tests.rules.conftest import Ask

TITLE = "Stainless Steel Travel Cup with Lid, 500 ml"
SENTENCE = "Double-wall stainless steel cup, 500 ml, 22 cm high, for hot and cold drinks."


def cup(text: object = None, **more: Any) -> dict[str, Any]:
    return {"title": TITLE, "description": text, **more}


@pytest.mark.parametrize(
    ("text", "found"),
    [(TITLE, 1), (f"<p>{TITLE.upper()}!</p>", 1), (f"{TITLE}. Black.", 0), ("", 0), (None, 0), ("Cup", 0)],
)
def test_a_description_is_more_than_the_title(ask: Ask, text: object, found: int) -> None:
    assert len(ask(description_repeats_title, cup(text))) == found


@pytest.mark.parametrize(
    ("text", "profile", "found"),
    [
        (TITLE, "base", 1),
        ("Travel cup with lid, steel, in black", "dhgate", 1),
        ("Keeps coffee hot for eight hours", "dhgate", 0),
        ("Travel cup with lid, steel, in black", "base", 0),
        ("Lid", "dhgate", 0),
        ("", "dhgate", 0),
        (5, "dhgate", 0),
    ],
)
def test_a_short_description_has_words_of_its_own(ask: Ask, text: object, profile: str, found: int) -> None:
    assert len(ask(short_description_repeats_title, cup(short_description=text), profile)) == found


def test_chinese_is_compared_by_its_characters(ask: Ask) -> None:
    fields = {"title": "不锈钢真空保温杯带盖", "short_description": "不锈钢真空保温杯，带盖子"}
    (hit,) = ask(short_description_repeats_title, fields)
    assert hit.confidence == "medium"


def test_selling_points_say_more_than_the_title(ask: Ask) -> None:
    assert len(ask(bullets_repeat_title, cup(bullets=["Steel cup", "Travel cup with lid"]), "dhgate")) == 1
    assert ask(bullets_repeat_title, cup(bullets=["Keeps coffee hot", "Fits car holders"]), "dhgate") == []
    assert ask(bullets_repeat_title, cup(bullets=["Steel cup", "Travel cup with lid"]), "wish") == []


def test_chinese_in_a_short_description(ask: Ask) -> None:
    (hit,) = ask(short_description_chinese, cup(short_description="Cup 保温杯"), "dhgate")
    assert hit.chars == (4, 7)


def test_leftovers_are_placed_in_the_source(ask: Ask) -> None:
    text = "<p>Great&nbsp;cup</p><p>{{ product<b></b>.title }}</p>"
    (hit,) = ask(unfilled_template, cup(text))
    assert hit.chars is not None
    assert text[slice(*hit.chars)] == "{{ product<b></b>.title }}"
    (hit,) = ask(assistant_text, cup("x", bullets=["Fine", "As an AI language model, I drink nothing"]))
    assert hit.pointer == "/bullets/1"
    (hit,) = ask(assistant_text, cup(attributes={"Care": "Sure! Here's your product description:"}))
    assert hit.pointer == "/attributes/Care"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Sorry but I cannot fulfill this request, it goes against a policy", None),
        ("I hope this helps!", "warning"),
        ("Let me know if you need any changes", "warning"),
    ],
)
def test_what_a_seller_may_say_as_well_is_a_guess(ask: Ask, text: str, severity: str | None) -> None:
    (hit,) = ask(assistant_text, {"title": text})
    assert hit.severity == severity
    assert ("may hold" in hit.message) == (severity is not None)


def test_an_error_of_a_program_is_told_once_in_a_text(ask: Ask) -> None:
    title = r"b'\xf0\x9f\x94\xa5Buy 10 free 1\xf0\x9f\x94\xa5 Ready Stock'"
    (hit,) = ask(unfilled_template, {"title": title})
    assert hit.message == r"title holds the program's error '\xf0\x9f\x94\xa5'"


def test_what_an_export_copies_along_is_a_guess(ask: Ask) -> None:
    (hit,) = ask(unfilled_template, {"title": "Travel cup with a lidOpen in new tab."})
    assert (hit.severity, hit.confidence) == ("warning", "medium")
    (hit,) = ask(unfilled_template, cup(bullets=["Steel", "['Leakproof', 'Dishwasher safe']"]))
    assert hit.pointer == "/bullets/1"
    assert ask(unfilled_template, cup(attributes={"Colours": "['red', 'blue']"})) == []


def test_maker_and_terms_are_not_read_for_leftovers(ask: Ask) -> None:
    assert ask(unfilled_template, cup(manufacturer="[Your Brand]", returns="{{returns}}")) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("**Steel** and **500 ml**", "warning"),
        ("# Cup\n**Steel**", "warning"),
        ("**Steel** cup", "info"),
        ("[shop](https://a.test)", "warning"),
        ("* a\n* b\n** note", None),
        ("#1 cup", None),
    ],
)
def test_markdown(ask: Ask, text: str, severity: str | None) -> None:
    assert [hit.severity or "warning" for hit in ask(markdown_in_text, cup(text))] == (
        [severity] if severity else []
    )


def test_markup_of_several_programs_is_one_finding(ask: Ask) -> None:
    (hit,) = ask(pasted_markup, cup('<p class="MsoNormal" data-gramm="false">Cup</p>'))
    assert hit.data["programs"] == ["Microsoft Word", "a writing helper"]
    assert hit.severity is None


def test_mojibake_in_every_text(ask: Ask) -> None:
    fields = cup(
        "<p>itâ€™s</p>", bullets=["cafÃ©"], attributes={"Größe": "10 Âµm"}, variants=[{"title": "WeiÃŸ"}]
    )
    hits = ask(spoilt_characters, fields)
    assert [hit.pointer for hit in hits] == [
        "/description",
        "/bullets/0",
        "/attributes/Größe",
        "/variants/0/title",
    ]
    assert [hit.data["repaired"] for hit in hits] == ["’", "é", "µ", "ß"]
    assert hits[0].help == "Write 'it’s' instead."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tasse, sch?n bemalt, f?r B?ro und Haus", 3),
        ("Mu?eca peque?a para ni?os", 3),
        ("??? ?????? ?? ????", 1),
        ("不锈钢保温杯" * 30_000 + " sch?n f?r", 2),  # no blank for long
        ("Why buy from us?we ship fast. Too cold?keeps warm. Is it ours?yes", 0),
        ("Q:waterproof?a:yes Q:color?a:black", 0),
        ("https://a.example/cup?size=5&hot?x and www.a.example/cup?id?y", 0),
        ("Largeur du sac ? 20 cm. Poids ? 300 g.", 0),
    ],
)
def test_question_marks_in_words_stand_for_lost_letters(ask: Ask, text: str, found: int) -> None:
    hits = ask(spoilt_characters, cup(text))
    assert [hit.actual for hit in hits] == ([found] if found else [])


def test_mojibake_behind_entities(ask: Ask) -> None:
    text = "it&acirc;&euro;&trade;s"
    (hit,) = ask(spoilt_characters, cup(text))
    assert hit.chars is not None
    assert text[slice(*hit.chars)] == "&acirc;&euro;&trade;"


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        (f"{SENTENCE} 黑色", ["warning"]),
        (f"<p>{SENTENCE}</p><p>颜色：黑色</p>", ["warning"]),
        (f"{SENTENCE} (龙井) 茶", []),
        ("Material：steel，capacity：large，colour：black", ["info"]),
        ("不锈钢保温杯，500 ml，Travel Cup", []),
        ("Cup 黑色", []),
        (SENTENCE, []),
    ],
)
def test_untranslated_text(ask: Ask, text: str, severities: list[str]) -> None:
    assert [hit.severity or "warning" for hit in ask(untranslated_text, cup(text))] == severities
    assert ask(untranslated_text, cup(text, locale="zh-CN")) == []


def test_the_place_of_untranslated_text(ask: Ask) -> None:
    text = f"<p>{SENTENCE}</p><p>in &quot;colour&quot; 黑色 or &#30333;&#33394;</p>"
    (hit,) = ask(untranslated_text, cup(text))
    assert hit.chars is not None
    assert text[slice(*hit.chars)] == "黑色"
    assert hit.actual == 2


VAGUE = "Our favourite cup for the way to work, with a lid that opens with one hand and closes by itself."


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"title": "Travel Cup", "description": VAGUE}, 1),
        ({"title": "Travel Cup", "description": f"{VAGUE} Steel."}, 0),
        ({"title": "Travel Cup", "description": f"{VAGUE} 22cm."}, 0),
        ({"title": "Travel Cup", "description": f"{VAGUE} 材质好"}, 0),
        ({"title": "Travel Cup", "description": f"{VAGUE} כוס מפלדה"}, 0),
        ({"title": "Travel Cup", "description": f"{VAGUE} كوب 500 مل"}, 0),
        ({"title": "Travel Cup", "description": f"{VAGUE} كوب جميل"}, 1),
        ({"title": "Travel Cup, 500 ml", "description": VAGUE}, 0),
        ({"title": "Travel Cup", "description": VAGUE, "weight": "1"}, 0),
        ({"title": "Travel Cup", "description": VAGUE, "attributes": {"Material": "?"}}, 0),
        ({"title": "Cup Software", "description": VAGUE}, 0),
        ({"title": "Travel Cup", "description": "Nice cup"}, 0),
    ],
)
def test_completeness(ask: Ask, fields: dict[str, Any], found: int) -> None:
    assert len(ask(description_incomplete, fields)) == found


_TOLD = (
    "aus Steingut|aus Bambusfaser|22 Zoll|en grès|en lin|22 pouces|de cerámica"
    "|de bambú|22 pulgadas|de alumínio|em cerâmica|in ceramica|in alluminio|22 pollici"
    "|z ceramiki|ze stali|22 cale|из керамики|из алюминия|5 дюймов|0,5 литра|seramik"
    "|陶器|アルミ|22インチ|도자기|나무|높이 22센티|من الخزف|من الخيزران|22 بوصة|van aardewerk|22英寸"
)


@pytest.mark.parametrize("said", _TOLD.split("|"))
def test_material_or_size_in_any_language_is_enough(ask: Ask, said: str) -> None:
    assert ask(description_incomplete, {"title": "Travel Cup", "description": f"{VAGUE[:-1]}, {said}."}) == []


@pytest.mark.parametrize(
    "text",
    [
        "Unser liebster Becher für den Weg zur Arbeit, mit einem Deckel, der sich mit einer Hand öffnen lässt.",
        "Notre tasse préférée pour aller au travail, avec un couvercle qui s'ouvre d'une main et se referme seul.",
        "Nuestra taza favorita para ir al trabajo, con una tapa que se abre con una mano y se cierra sola.",
        "A nossa caneca favorita a caminho do trabalho, com uma tampa que abre com uma mão e fecha sozinha.",
        "La nostra tazza preferita per andare al lavoro, con un coperchio che si apre con una mano e si chiude da solo.",
        "Nasz ulubiony kubek w drodze do pracy, z pokrywką, która otwiera się jedną ręką i sama się zamyka.",
        "Наша любимая кружка по дороге на работу, с крышкой, которая открывается одной рукой и сама закрывается.",
        "İşe giderken en sevdiğimiz bardak, tek elle açılan ve kendiliğinden kapanan bir kapağı var.",
        "كوبنا المفضل في الطريق إلى العمل، مع غطاء يفتح بيد واحدة ويغلق من تلقاء نفسه كل مرة.",
    ],
)
def test_what_says_neither_is_told_in_any_language(ask: Ask, text: str) -> None:
    assert len(ask(description_incomplete, {"title": "Travel Cup", "description": text})) == 1


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        (f"{SENTENCE} {SENTENCE}", "info"),
        (f"<p>{SENTENCE}</p><p>{SENTENCE.upper()}</p>", "info"),
        (f"{SENTENCE}\n" * 3, "warning"),
        (SENTENCE, None),
        ("Fits most cars. " * 9, None),
        (f"{SENTENCE} {VAGUE}", None),
    ],
)
def test_sentences_that_are_said_again(ask: Ask, text: str, severity: str | None) -> None:
    assert [hit.severity for hit in ask(description_repeats_itself, cup(text))] == (
        [severity] if severity else []
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (SENTENCE.upper(), 1),
        (f"<p>{VAGUE}</p><p>{VAGUE.upper()}</p>", 1),
        (VAGUE, 0),
        ("MATERIAL: steel", 0),
        ("材质" * 40, 0),
        ("AB-12 " * 20, 0),
    ],
)
def test_paragraphs_in_capitals(ask: Ask, text: str, found: int) -> None:
    assert len(ask(description_capitals, cup(text))) == found


def test_walls_of_text(ask: Ask) -> None:
    wall = " ".join(f"Number {number} of its virtues." for number in range(90))
    assert len(ask(description_without_breaks, cup(wall))) == 1
    assert ask(description_without_breaks, cup(wall.replace(". ", ".\n"))) == []
    # In HTML a line end of the source is a blank.
    assert len(ask(description_without_breaks, cup(f"<p>{wall}</p>".replace(". ", ".\n")))) == 1
    assert ask(description_without_breaks, cup(wall.replace(". ", ".<br>"))) == []


@pytest.mark.parametrize(("number", "found"), [(0, 0), (1, 1), (3, 0), (5, 0), (6, 1)])
def test_how_many_selling_points(ask: Ask, number: int, found: int) -> None:
    assert len(ask(bullet_count, cup(bullets=["A point of some length"] * number), "amazon")) == found


def test_the_length_of_selling_points(ask: Ask) -> None:
    (long, short) = ask(bullet_length, cup(bullets=["x" * 256, "x" * 255, "short"]), "amazon")
    assert (long.pointer, long.chars) == ("/bullets/0", (255, 256))
    assert short.message == "selling point 3 has 5 characters, Amazon wants at least 10"
    assert len(ask(bullets_too_long, cup(bullets=["x" * 200] * 5), "amazon")) == 1


def test_keywords_are_counted_in_bytes(ask: Ask) -> None:
    assert ask(keyword_limits, cup(keywords="x" * 249), "amazon") == []
    (hit,) = ask(keyword_limits, cup(keywords=["é" * 100, "杯" * 17]), "amazon")
    assert (hit.actual, hit.limit) == (252, 249)
    assert len(ask(keyword_limits, cup(keywords=["a", "b", "c", "d" * 131]), "dhgate")) == 2


HOSTILE: list[Any] = [
    None,
    0,
    True,
    [],
    {},
    [None],
    {"a": []},
    "",
    "\x00",
    "\ud800",
    "<",
    "&",
    "\u200b",
    "<p",
    "&#0;",
    "&#xD800;",
    ["\ud800"],
    {"a": {"b": "\ud800"}},
]


@pytest.mark.parametrize("value", HOSTILE, ids=repr)
def test_any_value_in_any_field(ask: Ask, value: Any) -> None:
    from listing_lint.registry import builtin_rules

    names = (
        "title",
        "description",
        "short_description",
        "bullets",
        "keywords",
        "brand",
        "category",
        "locale",
        "attributes",
        "sku",
        "variants",
    )
    for rule in builtin_rules():
        if rule.family in {"TTL", "DSC"} and rule.scope == "listing":
            for profile in ("base", "amazon", "dhgate", "aliexpress"):
                ask(rule, dict.fromkeys(names, value), profile)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Descripción corta de Nueces peladas", 1),
        ("Description: Nueces peladas", 1),
        ("Tostado de Nueces peladas", 0),
        ("Descripción corta de Nueces peladas, 500 g", 0),
    ],
)
def test_a_template_s_words_before_the_title_say_nothing(ask: Ask, text: str, found: int) -> None:
    assert len(ask(description_repeats_title, {"title": "Nueces peladas", "description": text})) == found


@pytest.mark.parametrize(
    ("attributes", "codes"),
    [
        ({"Wattage": "XXX"}, ["ATT201"]),
        ({"Note": "asdf"}, ["ATT201"]),
        ({"Material": "Lorem ipsum dolor sit amet"}, ["ATT201"]),
        ({"Material": "steel, dolor sit amet"}, ["DSC402"]),
        ({"Size": "XXX"}, []),
    ],
)
def test_a_filler_for_a_whole_value_is_told_once(
    ask: Ask, attributes: dict[str, str], codes: list[str]
) -> None:
    fields = cup(SENTENCE, attributes=attributes)
    told = [*ask(placeholder_value, fields), *ask(unfilled_template, fields)]
    assert len(told) == len(codes)
    assert bool(ask(unfilled_template, fields)) is ("DSC402" in codes)

"""Repeated and heaped words, and the keyword's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.rules.title_words import title_late_keyword, title_repeated_word, title_stacking

if TYPE_CHECKING:
    from tests.rules.conftest import Ask


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Cup Cup", []),
        ("Cup, CUP & cup", [("cup", None)]),
        ("Ｃｕｐ cup Cup", [("cup", None)]),
        ("Men's Shirt Men Shirt for MEN", [("men", None)]),
        ("Case Cases case", [("case", "info")]),
        ("with a lid, with a cup, with a box", []),
        ("500 ml 500 ml 500 ml", []),
        ("Polishing powder: soft 12 µm, medium 28 µm, coarse 45 µm", []),
        ("Порошок: тонкий 12 мкм, средний 28 мкм, грубый 45 мкм", []),
        ("T-Shirt Shirt shirt", []),
        ("кружка Кружка КРУЖКА", [("кружка", None)]),
        ("mit Deckel mit Becher mit Dose", []),
        ("保温杯 保温杯 保温杯", [("保温杯", None)]),
    ],
)
def test_words_are_counted_as_amazon_does(ask: Ask, title: str, found: list[tuple[str, str | None]]) -> None:
    hits = ask(title_repeated_word, {"title": title}, "amazon")
    assert [(hit.data["word"], hit.severity) for hit in hits] == found


def test_the_finding_marks_the_first_use_too_many(ask: Ask) -> None:
    title = "Cup, Tea Cup, Big Cup, Cup"
    (hit,) = ask(title_repeated_word, {"title": title}, "amazon")
    assert hit.message == "title has 'Cup' 4 times, Amazon allows it twice"
    assert hit.chars == (18, 21)
    assert (hit.limit, hit.actual) == (2, 4)


def test_the_limit_is_the_profiles(ask: Ask) -> None:
    title = "Cup Cup Cup Lid"
    assert ask(title_repeated_word, {"title": title}, "dhgate") == []
    assert len(ask(title_repeated_word, {"title": title}, "dhgate", title__max_word_uses=1)) == 1


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("Summer Dress, Beach Dress, Party Dress, Casual Dresses", "warning"),
        ("Summer Dress | Beach Dress | Party Dress | Casual Dress", "warning"),
        ("Travel cup steel travel cup lid travel cup car travel cup", "warning"),
        ("Travel cup steel, travel cup lid, travel cup", "info"),
        ("Gift, Toy, Present, Decor, Ornament, Statue, Figure, Sculpture, Art", "info"),
        ("Stainless Steel Travel Cup with Lid, 500 ml, Leakproof, Matte Black, for Car and Office", None),
        ("Case for iPhone 15, iPhone 14, iPhone 13, iPhone 12, iPhone 11", None),
        (
            "Toner for Color LaserJet 3700 Color LaserJet 3700n Color LaserJet 3700dn Color LaserJet 3550",
            None,
        ),
        ("Dress", None),
        ("Salt & Pepper Mill Set, Steel, Glass, Black, White", None),
    ],
)
def test_heaps_of_search_terms(ask: Ask, title: str, severity: str | None) -> None:
    found = [hit.severity or "warning" for hit in ask(title_stacking, {"title": title}, "aliexpress")]
    assert found == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("category", "title", "found"),
    [
        ("Apparel > Dresses", "one two three four five six seven eight Dress", 1),
        ("Apparel > Dresses", "one two three four five six seven Dress", 0),
        ("Apparel > Dresses", "one two three four five six seven eight nine", 0),
        ("Apparel/Skirts & Dresses", "one two Skirt four five six seven eight Dress", 0),
        (["Home", "Travel Mugs"], "one two three four five six seven eight mug", 1),
        ("Bekleidung > Kleider > Kleid", "Sommer Damenkleid zwei drei", 0),
        ("1234", "one two three four five six seven eight 1234", 0),
        ("Others", "one two three four five six seven eight other", 0),
        (None, "one two", 0),
        (17, "one two", 0),
    ],
)
def test_the_keyword_comes_early(ask: Ask, category: object, title: str, found: int) -> None:
    hits = ask(title_late_keyword, {"title": title, "category": category}, "dhgate")
    assert len(hits) == found
    assert all((hit.severity, hit.confidence) == ("info", "low") for hit in hits)


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("Robe d'été, robe de plage, robe de soirée, robe longue", "warning"),
        ("Vestito estivo, vestito da spiaggia, vestito elegante, vestito lungo", "warning"),
        ("Sukienka letnia, sukienka plażowa, sukienka wieczorowa, sukienka długa", "warning"),
        ("Платье летнее, платье пляжное, платье вечернее, платье длинное", "warning"),
        ("فستان صيفي، فستان شاطئ، فستان سهرة، فستان طويل", "warning"),
        ("Sommerkleid, Strandkleid, Partykleid, Freizeitkleid, Damenkleid", "warning"),
        ("夏季连衣裙，沙滩连衣裙，派对连衣裙，休闲连衣裙", "warning"),
        ("夏ワンピース、ビーチワンピース、パーティーワンピース、ロングワンピース", "warning"),
        ("手机壳皮革手机壳磁吸手机壳翻盖手机壳棕色", "warning"),
        ("Baby bottle, baby cup, baby spoon, baby bowl with lid", None),
        ("Robe longue en coton, manches courtes, col rond, ceinture assortie", None),
        ("Набор посуды: кастрюля 2 л, кастрюля 4 л, ковш 1 л, сковорода, крышка", None),
        ("Kit filtro de aire, filtro de aceite, filtro de cabina, filtro de gasoil, filtro de polen", "info"),
        ("iPhone15手机壳 iPhone14手机壳 iPhone13手机壳 iPhone12手机壳 硅胶防摔透明", None),
        ("不锈钢保温杯，304不锈钢内胆，大容量便携，车载办公室用", None),
        ("Baumwolle, Schurwolle, Merinowolle, Alpakawolle: Garne im Überblick", None),
    ],
)
def test_heaps_of_other_languages(ask: Ask, title: str, severity: str | None) -> None:
    found = ask(title_stacking, {"title": title}, "base")
    assert [hit.severity or "warning" for hit in found] == ([severity] if severity else [])

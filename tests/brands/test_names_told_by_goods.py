"""Names that are a mark beside its goods alone, and ways to write one."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.brands.judging import Field, claims_in


def named(title: str) -> list[str]:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    return [one.mention.term.mark.name for one in judged.claims]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Figma anime figure, movable joints, 15 cm", "Good Smile Company"),
        ("Linglong tyre R666 225/70R15C 112/110R", "Linglong Tire"),
        ("KENZOHOMME INTENSE eau de toilette 60 ml", "KENZO"),
        ("XIOMI MI 10T PRO 8GB/128GB smartphone", "Xiaomi"),
        ("Фигурка Йода, 10 см", "Yoda"),
    ],
)
def test_a_mark(title: str, mark: str) -> None:
    assert named(title) == [mark]


@pytest.mark.parametrize(
    "title", ["Presentation deck of 100 slides for Figma and Keynote", "Linglong porcelain tea cup, 80 ml"]
)
def test_no_mark_of_these_goods(title: str) -> None:
    assert not {"Good Smile Company", "Linglong Tire"} & set(named(title))


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Air Jordan 4 retro red thunder", "jordan"),
        ("Dunk Low Retro Panda size 42", "nike"),
        ("Stanley quencher 40 oz", "stanley"),
        ("Speedy 30 monogram canvas", "louis-vuitton"),
        ("Serpenti tubogas", "bulgari"),
    ],
)
def test_lines_that_need_no_noun(title: str, mark: str) -> None:
    judged = claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30))
    assert mark in {one.mention.term.mark.id for one in judged.claims}


@pytest.mark.parametrize(
    "title",
    [
        "Royal oak table 41 inch",
        "Book tote bag, canvas",
        "Trinity ring, Celtic knot",
        "Hunter orange safety vest",
    ],
)
def test_and_everyday_words_that_they_are_made_of(title: str) -> None:
    assert not claims_in([Field(title, "title")], core.lexicon(), core.goods(), day=date(2026, 11, 30)).claims


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("LG 50PJ350 50-Inch 720p Plasma HDTV", "LG"),
        ("Kingston 2GB 667MHz DDR2 SDRAM memory module", "Kingston Technology"),
        ("Canon CLI-8Y ink tank, yellow", "Canon"),
        ("Verbatim 95355 DVD-R 8x, 50 pack", "Verbatim"),
        ("Corsair 115GB solid state drive", "Corsair"),
        ("Avery heavyweight sheet protectors, box of 50", "Avery Labels"),
        ("adobe creative suite cs3 web standard", "Adobe"),
        ("Blackberry Playbook 7-Inch, 64GB", "BlackBerry"),
    ],
)
def test_usual_words_beside_parts_of_computers_and_things_for_the_office(title: str, mark: str) -> None:
    assert mark in named(title)


@pytest.mark.parametrize(
    "title",
    [
        "Sharp picture HDTV wall bracket",
        "Zebra print laptop notebook sleeve",
        "1 gigabyte DIMM for old desktop",
        "Apple bulletin board cutouts school",
        "Apple cider toner for the face",
        "Brother and sister frame with laser printer paper",
        "Midland express train photo paper poster",
    ],
)
def test_usual_words_beside_them_that_are_no_marks(title: str) -> None:
    assert named(title) == []


@pytest.mark.parametrize(
    "title", ["Highlighter contour palette Pilot pink", "Blackberry curve handbag strap"]
)
def test_a_highlighter_for_the_face_is_no_pen(title: str) -> None:
    assert named(title) == []


def test_iodine_is_no_character() -> None:
    assert named("Настойка Йода 5%, флакон 25 мл") == []


def test_a_kind_of_tomatoes_is_no_drink() -> None:
    assert named("Campari-Tomaten, 500 g") == []
    assert named("Campari bitter aperitif, 70 cl") == ["Campari"]

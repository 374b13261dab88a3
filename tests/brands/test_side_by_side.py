"""Everyday words that are a mark's name only because they stand side by side."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from listing_lint.brands import core, everyday
from listing_lint.brands.everyday import is_everyday
from listing_lint.brands.judging import Field, claims_in


def marks(title: str, description: str = "", brand: str = "") -> list[str]:
    fields = [Field(title, "title"), *([Field(description, "description")] if description else [])]
    judged = claims_in(fields, core.lexicon(), core.goods(), brand=brand, day=date(2026, 11, 30))
    return [one.mention.term.mark.id for one in judged.claims]


@pytest.mark.parametrize(
    "title",
    [
        "Bamboo toothbrush, approved by health experts",
        "Silk set with eight sleep masks for guests",
        "Ribbed crop top gun metal grey, size M",
        "Palette in middle earth tones, matte",
        "Plastic crate, total gym bag space for two",
        "Coffee mug with a work sharp edge, stoneware",  # mugs are none of theirs
        "Total gym bag with a pocket for shoes",  # bags are none of theirs
    ],
)
def test_words_written_small_stand_side_by_side_by_chance(title: str) -> None:
    assert marks(title) == []


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Silk set with Eight Sleep cover for guests", "eight-sleep"),  # capitals
        ("eight sleep cover for guests", "eight-sleep"),  # nothing has any
        ("Compression knee sleeve copper fit, size L", "copper-fit"),  # its goods
        ("Mug with copper fit logo, white", "copper-fit"),  # it says so itself
        ("Kubek na prezent frank green dla niej", "frank-green"),  # no English text
        ("Poster of the movie top gun for the wall", "top-gun"),  # films are shown on anything
        ("Copper fit elbow", "copper-fit"),  # the first of a title whose goods are unknown
    ],
)
def test_and_a_name_is_one(title: str, mark: str) -> None:
    assert marks(title) == [mark]


def test_a_declared_brand_is_one_however_it_is_written() -> None:
    assert marks("Tumbler with lid, by work sharp tools", brand="Work Sharp") == ["work-sharp"]


@pytest.mark.parametrize(
    "description",
    [
        "Apply it to dry skin. How It Works: it softens.",
        "a cream for dry skin. how it works: it softens. it works great on elbows.",
        "For hands and elbows. It works within 5 minutes and softens the skin.",
    ],
)
def test_words_of_which_all_texts_are_made_are_no_name(description: str) -> None:
    assert marks("Hand cream for dry skin", description) == []
    assert marks("It Works! hand cream for dry skin") == ["it-works"]
    assert marks("It works hand cream for dry skin") == ["it-works"]
    assert marks("Hand cream for dry skin", "For elbows. It Works! softens the skin.") == ["it-works"]


def test_a_name_that_ends_in_a_word_that_joins_others_is_not_torn() -> None:
    assert marks("Hair removal cream for under arm or leg") == []
    assert marks("Under Arm our hoodie men") == ["under-armour"]


def test_the_everyday_words_are_sorted_and_stand_in_names() -> None:
    lines = (Path(everyday.__file__).parent / "everyday.txt").read_text(encoding="ascii").splitlines()
    assert lines == sorted(set(lines))
    assert all(line.isalpha() and line.islower() for line in lines)
    assert is_everyday("copper")
    assert is_everyday("gun")
    assert not is_everyday("vuitton")
    assert not is_everyday("the")


@pytest.mark.parametrize(
    ("title", "only"),
    [
        ("Nike Zoom Speed Trainer shoes for men", "nike"),
        ("Logitech QuickCam Vision Pro webcam", "logitech"),
        ("Suunto Ambit 3 Peak watch, black", "suunto"),
        ("Tablet Motorola Xoom with pen, phone and table tennis app", "motorola"),
        ("Seiko SLP-35L labels for shoes and bags", "seiko"),
        ("Ноутбук Lenovo ThinkPad X1 Carbon 14", "lenovo"),
        ("Lenovo X1 Carbon 14 inch laptop", "lenovo"),
    ],
)
def test_a_line_behind_the_name_of_another_mark_is_of_that_one(title: str, only: str) -> None:
    assert marks(title) == [only]


@pytest.mark.parametrize(
    ("title", "both"),
    [
        ("Nike hoodie, Speed Trainer sneakers", ["nike", "balenciaga"]),  # a comma parts them
        ("Nintendo Teen Titans video game", ["nintendo", "dc-comics"]),  # figures stand on all
        ("Asus GeForce GTX 950 graphics card", ["asus", "nvidia"]),  # no everyday word
    ],
)
def test_and_a_line_of_its_own_mark_is_not(title: str, both: list[str]) -> None:
    assert sorted(marks(title)) == sorted(both)


def test_a_line_that_counts_beside_its_goods_is_of_the_declared_brand_that_sells_such() -> None:
    assert marks("X1 Carbon 14 inch, laptop computer", brand="Lenovo") == []
    assert marks("X1 Carbon printer with four spools, computer aided", brand="Nordwind") == ["bambu-lab"]
    assert "bambu-lab" in marks("Bambu Lab X1 Carbon printer", brand="Lenovo")


def test_an_everyday_word_is_no_name_without_its_blanks() -> None:
    assert marks("Zoomed lens case for a camera") == []
    assert marks("Neocortex model, anatomy") == []
    assert marks("Zoo Med heat lamp for reptiles") == ["zoo-med"]
    assert marks("ZooMed terrarium for turtles, pet supplies") == ["zoo-med"]
    assert marks("levis jeans men") == ["levis"]


@pytest.mark.parametrize(
    "title",
    [
        "Apple shaped earphone case, red",
        "Champion dad t-shirt for father's day",
        "Long champ de fleurs, tableau sur toile",
        "Defcon 1 t-shirt, alert level",
        "Syba High Quality adapter for skates and shoes",
    ],
)
def test_words_that_go_with_the_next(title: str) -> None:
    assert marks(title) == []


def test_and_names_that_do_not() -> None:
    assert marks("Apple earphone case, red") == ["apple"]
    assert marks("Champion t-shirt men") == ["champion"]
    assert marks("Long Champ bag leather") == ["longchamp"]

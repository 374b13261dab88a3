"""What a description tells of goods whose title is a mere name or a euphemism, and what it leaves alone."""

from __future__ import annotations

import pytest

from listing_lint.restricted.described import candidates, said, told
from listing_lint.restricted.first_look import may_offer
from listing_lint.restricted.judging import offers
from listing_lint.restricted.kinds import kind, phrases
from tests.restricted.euphemisms import QUIET, TOLD


@pytest.mark.parametrize(("name", "title", "description"), TOLD, ids=[title for _, title, _ in TOLD])
def test_the_goods_are_told(name: str, title: str, description: str) -> None:
    fields = {"title": title, "description": description}
    assert may_offer(fields)
    assert name in {one.kind for one in offers(fields)}


@pytest.mark.parametrize(("title", "description"), QUIET, ids=[title for title, _ in QUIET])
def test_harmless_siblings_are_left_alone(title: str, description: str) -> None:
    assert offers({"title": title, "description": description}) == ()


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Strong, with THC.", True),
        ("No THC.", False),
        ("Without any THC", False),
        ("0 % THC", False),
        ("0.0 THC", False),
        ("THC free", False),
        ("25.000 THC", True),
        ("No. THC", True),
        ("不含大麻", False),
        ("大麻不使用", False),
        ("大麻グミ", True),
    ],
)
def test_what_is_denied_is_not_stated(text: str, stated: bool) -> None:
    assert (said(phrases({"en": ["thc"], "zh": ["大麻"]}), text) is not None) is stated


def test_one_word_is_no_two_statements() -> None:
    both = phrases({"en": ["million volts"]})
    one = said(both, "Several million volts")
    assert one is not None
    assert said(both, "Several million volts", outside=one) is None


def test_a_strong_phrase_names_the_goods_and_not_what_is_made_for_them() -> None:
    drugs = kind("controlled_drugs")
    assert told(drugs, "Party pack", "Captagon, twenty pieces") is not None
    assert told(drugs, "Party pack", "A tray for captagon") is None
    assert told(drugs, "Party pack", "Captagon poster, A3") is None
    assert told(drugs, "Party pack", "Fake captagon") is None


def test_a_medicine_is_told_by_its_dose_behind_its_name() -> None:
    medicines = kind("prescription_medicines")
    assert told(medicines, "Slimming pen", "Semaglutide 1 mg, once a week") is not None
    assert told(medicines, "Slimming pen", "Semaglutide in the press: an essay. 300 pages") is None
    assert told(medicines, "Slimming drops", "Herbal, unlike semaglutide 1 mg") is None


def test_the_sign_of_a_name_may_stand_in_the_description() -> None:
    def kinds(title: str, description: str) -> set[str]:
        return {one.kind for one in offers({"title": title, "description": description})}

    assert kinds("Young corn snake, amel", "Eating frozen pinkies every week") == {"live_animals"}
    assert kinds("Corn snake hide, resin", "Eating frozen pinkies every week") == set()
    assert kinds("Corn snake", "A drawing book for children") == set()
    assert kinds("Konto, Stufe 80", "Zugangsdaten nach der Zahlung") == {"accounts"}
    assert kinds("Konto führen, Heft A5", "Mit Linien") == set()


def test_an_age_and_a_sex_make_a_living_animal() -> None:
    assert [one.kind for one in offers({"title": "Leopard gecko, female, 12 weeks"})] == ["live_animals"]
    assert offers({"title": "Leopard gecko, 12 weeks delivery"}) == ()
    assert offers({"title": "Dog coat, male, 12 weeks"}) == ()


def test_a_name_is_no_cue_of_its_own() -> None:
    assert offers({"title": "Graphics card X70 OC, 12 GB, OC"}) == ()
    assert offers({"title": "Disposable gloves, disposable, 100 pcs"}) == ()


def test_only_kinds_with_a_phrase_are_looked_at() -> None:
    assert candidates("Mug", "Stoneware, 300 ml") == []
    assert candidates("Blend", "Nicotine 2 %") == ["e_cigarettes"]

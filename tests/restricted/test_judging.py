"""Which goods a listing offers, by its title, attributes, category and description."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from listing_lint.restricted.first_look import may_offer
from listing_lint.restricted.judging import offers
from listing_lint.restricted.reading import read_words
from tests.restricted.titles import NAMED, OTHERS

NAMED_TITLES = [(kind, title) for kind, titles in NAMED.items() for title in titles]


def kinds(**fields: Any) -> set[str]:
    return {one.kind for one in offers(fields)}


@pytest.mark.parametrize(("kind", "title"), NAMED_TITLES, ids=[title for _, title in NAMED_TITLES])
def test_the_goods_are_told(kind: str, title: str) -> None:
    assert kind in kinds(title=title)


@pytest.mark.parametrize("title", OTHERS)
def test_what_only_sounds_so_is_left_alone(title: str) -> None:
    assert offers({"title": title}) == ()


def test_the_table_of_the_documentation_is_true() -> None:
    page = (Path(__file__).parents[2] / "docs/goods.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+?) \| (yes|no) \|", page, re.MULTILINE)
    assert len(rows) > 10
    assert [(title, "yes" if offers({"title": title}) else "no") for title, _ in rows] == rows


def test_the_characters_are_those_of_the_name() -> None:
    title = "Café – Rauchbombe, 5 Stück"
    (one,) = offers({"title": title})
    assert (one.kind, title[one.start : one.end], one.quote) == ("fireworks", "Rauchbombe", "Rauchbombe")


def test_a_comma_parts_and_a_blank_does_not() -> None:
    assert kinds(title="GPS jammer for cars") == {"jammers"}
    assert kinds(title="GPS, jammer") == set()
    assert read_words("vape-pen, new – kit").parts == (0, 0, 1, 2)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Pistol", set()),
        ("Pistol 9mm", {"firearms"}),
        ("Drill 9mm with pistol grip", set()),
        ("Metformin", set()),
        ("Metformin tablets", {"prescription_medicines"}),
        ("Red wine", set()),
        ("Red wine 0,75 l", {"alcohol"}),
        ("Red wine cake 0,75 l", set()),
        ("Magnetic balls 30 mm", set()),
        ("Gift card", {"gift_cards"}),
        ("Birthday gift card", set()),
    ],
)
def test_a_name_with_other_meanings_needs_a_sign(title: str, found: set[str]) -> None:
    assert kinds(title=title) == found


def test_a_description_tells_what_a_mere_name_does_not() -> None:
    said = "<p>Nicotine Level: 2 %<br>Puff Count: 12K</p>"
    (one,) = offers({"title": "REDSTONE 12K: Cherry (30ml)", "description": said})
    assert (one.kind, one.where, one.quote, one.confidence) == (
        "e_cigarettes",
        "description",
        "nicotine",
        "medium",
    )
    assert kinds(title="Beerenmix 600", description="Nikotingehalt 20 mg, 600 Züge") == {"e_cigarettes"}
    assert kinds(title="Mint gum 2 mg", description="Nicotine gum for those who stop smoking") == set()
    assert kinds(title="REDSTONE hoodie", description=said) == set()
    told = {"title": "REDSTONE 12K: Cherry (30ml)", "bullets": [said]}  # points stand for a description
    assert may_offer(told)
    assert [one.kind for one in offers(told)] == ["e_cigarettes"]
    assert kinds(title="Ashtray", description="Takes the smell of nicotine away") == set()


def test_how_sure_it_is() -> None:
    sure, likely, cued, measured = (
        offers({"title": title})[0]
        for title in ("Brass knuckles", "Kratom powder", "Metformin tablets", "Metformin 500 mg")
    )
    assert [one.confidence for one in (sure, likely, cued, measured)] == ["high", "medium", "medium", "high"]


def test_the_description_may_give_the_dose_and_take_the_weapon_back() -> None:
    assert kinds(title="Amoxicillin", description="<p>Capsules of 500&nbsp;mg, 500 mg each</p>") == {
        "prescription_medicines"
    }
    assert kinds(title="Semi automatic pistol", description="A realistic airsoft replica, 6 mm BB.") == set()
    assert (
        kinds(title="Wallet", description="Looks like brass knuckles, 9mm pistol, amoxicillin 500 mg")
        == set()
    )


def test_what_is_done_with_the_living_only_makes_a_young_animal_of_it() -> None:
    care = "Vacunados y desparasitados, listos para su nueva casa."
    assert kinds(title="Cachorros labrador A-1", description=care) == {"live_animals"}
    assert kinds(title="Cuccioli di labrador", bullets=["Vaccinati e sverminati", "Pronti"]) == {
        "live_animals"
    }
    assert kinds(title="Cachorros labrador A-1", description="Solo para vacunados.") == set()
    for other in (
        "Cama para cachorros",
        "Libro cachorros en casa",
        "Puppy health record card",
        "Collar cachorro antipulgas",
    ):
        assert kinds(title=other, description=f"{care} Vaccinated, dewormed.") == set()
    assert kinds(title="Pedigree Cachorro Pollo 3 kg", description="Alimento completo.") == set()


@pytest.mark.parametrize(
    ("category", "found"),
    [
        ("Drinks > Wine", {"alcohol"}),
        (["Drinks", "Wine"], {"alcohol"}),
        ("WINE", {"alcohol"}),
        (" > ".join(["Shop"] * 200) + " > Wine", {"alcohol"}),
        ("Drinks / Wein", {"alcohol"}),
        ("Wine accessories", set()),
        ("Kitchen > Wine glasses", set()),
        (7, set()),
    ],
)
def test_a_category_tells_too(category: Any, found: set[str]) -> None:
    assert kinds(title="Old Meadow Reserve", category=category) == found
    assert kinds(title="Old Meadow wine rack", category=category) == set()


def test_the_category_of_other_goods_takes_it_back() -> None:
    assert kinds(title="Semi automatic pistol") == {"firearms"}
    assert kinds(title="Semi automatic pistol", category="Toys & Games") == set()


def test_attributes_that_name_the_goods_count() -> None:
    (one,) = offers({"title": "Tablets, 30 pcs", "attributes": {"Active ingredient": "Sildenafil 100 mg"}})
    assert (one.where, one.member, one.confidence) == ("attributes", "Active ingredient", "medium")
    (one,) = offers({"title": "Knife", "attributes": [{"name": "Type", "value": "Switchblade"}]})
    assert (one.kind, one.member) == ("weapons", 0)
    assert kinds(title="Shirt, cotton", attributes={"Type": "Switchblade"}) == set()
    assert kinds(title="Knife", attributes={"Colour": "Switchblade"}) == set()


def test_stems_of_names_count_beside_a_dose() -> None:
    assert kinds(title="Flucloxacillin 250 mg capsules") == {"prescription_medicines"}
    assert kinds(title="Nystatin 100 mg") == set()


def test_one_finding_a_kind() -> None:
    assert len(offers({"title": "Vape pen, disposable vape, e-cigarette", "category": "Vapes"})) == 1


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    assert kinds(title="電子煙 一次性") == kinds(title="电子烟 一次性") == {"e_cigarettes"}
    assert kinds(title="电子烟玩具") == set()


@pytest.mark.parametrize(
    ("title", "attributes", "found"),
    [
        ("Semaglutide", {"dosage": "5 mg"}, {"prescription_medicines"}),
        ("HCG", {"Strength": "5000 IU"}, {"prescription_medicines"}),
        ("Метформин", {"Дозировка": "500 мг"}, {"prescription_medicines"}),
        ("SS-31", [{"name": "Size", "value": "50 mg"}], {"controlled_drugs"}),
        ("Semaglutide", {"colour": "blue"}, set()),
        ("Semaglutide", {"weight": "5 g"}, set()),
        ("HCG pregnancy test", {"Strength": "25 IU"}, set()),
        ("Vitamin C", {"dosage": "500 mg"}, set()),
        ("SS-31 steel wire", {"size": "3 mm"}, set()),
    ],
)
def test_a_dose_among_the_attributes_is_a_sign(title: str, attributes: Any, found: set[str]) -> None:
    assert kinds(title=title, attributes=attributes) == found


def test_a_dose_of_a_variant_is_a_sign() -> None:
    variants = [{"price": 9, "attributes": {"Size": "5 mg"}}, {"price": 15, "attributes": {"Size": "10 mg"}}]
    assert kinds(title="Tirzepatide", variants=variants) == {"prescription_medicines"}


@pytest.mark.parametrize(
    "title",
    [
        "Savennières - Les Deux Clos - Domaine du Pré - 2024",
        "Casa Alta Carmenere Reserva - 2023",
        "Riesling trocken 2021 Weingut Hof",
        "Barolo 2018",
        "Tinto Rioja 2019",
    ],
)
def test_a_year_beside_a_grape_or_a_place_of_wine(title: str) -> None:
    assert kinds(title=title) == {"alcohol"}


@pytest.mark.parametrize(
    "title",
    [
        "Riesling",
        "Bordeaux velvet dress 2024",
        "Chianti wine glass 2020",
        "Merlot nail polish 2023 collection",
        "Calendar 2025 Rioja vineyards",
        "Chardonnay scented candle 2024",
        "Barolo 2018 leather wallet",
    ],
)
def test_no_wine_without_a_year_or_among_other_goods(title: str) -> None:
    assert kinds(title=title) == set()


@pytest.mark.parametrize(
    "category", ["Vins de Loire", "Boutique > Nos vins", "Our Wines", "Weine aus Italien"]
)
def test_a_category_that_says_whose_or_where_from(category: str) -> None:
    assert kinds(title="Chateau La Rose - 2022", category=category) == {"alcohol"}


@pytest.mark.parametrize(
    "category", ["Wine accessories", "Verres de vin", "Spirits of the forest", "Les vitraux"]
)
def test_a_category_of_other_goods(category: str) -> None:
    assert kinds(title="Chateau La Rose - 2022", category=category) == set()

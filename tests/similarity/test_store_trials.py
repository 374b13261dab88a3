"""Whole stores against each other, from texts to verdicts: translated, linked, one seller on two marketplaces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from listing_lint.similarity.limits import CompareSettings
from listing_lint.similarity.run import compare_listings
from tests.similarity.listings import mark

if TYPE_CHECKING:
    from listing_lint.similarity.shares import StoreShare
    from listing_lint.similarity.values import Fingerprint

COLOURS = [
    ("black", "schwarz", "黑色"),
    ("red", "rot", "红色"),
    ("blue", "blau", "蓝色"),
    ("green", "grün", "绿色"),
]
KINDS = [
    ("kettle", "Wasserkocher", "电热水壶"),
    ("reading lamp", "Leselampe", "阅读灯"),
    ("rucksack", "Rucksack", "双肩背包"),
    ("garden hose", "Gartenschlauch", "花园水管"),
    ("wall clock", "Wanduhr", "挂钟"),
    ("door mat", "Fußmatte", "地垫"),
]
TEXTS = [
    (
        "for home and office, with two years of warranty",
        "für Zuhause und Büro, mit zwei Jahren Garantie",
        "家用办公 两年质保",
    ),
    ("made of steel, easy to clean", "aus Stahl, leicht zu reinigen", "不锈钢 易清洗"),
]


def store(
    name: str, language: int, count: int = 24, *, codes: bool, marketplace: str = ""
) -> list[Fingerprint]:
    """A store of products that are the same, one by one, in each language."""
    made = []
    for number in range(count):
        kind, colour = KINDS[number % len(KINDS)], COLOURS[number // len(KINDS) % len(COLOURS)]
        title = f"{kind[language]} {colour[language]} {TEXTS[number % 2][language]}"
        twelve = f"400638133{number:03}"
        digit = (10 - sum(int(c) * (3 if at % 2 else 1) for at, c in enumerate(twelve)) % 10) % 10
        gtin = f"{twelve}{digit}" if codes else None
        told = {"colour": colour[language]}
        one = mark(name, f"{name}{number}", title=title, attributes=told, gtin=gtin)
        made.append(replace(one, marketplace=marketplace))
    return made


def judged(
    *stores: list[Fingerprint], settings: CompareSettings | None = None
) -> dict[tuple[str, str], StoreShare]:
    found, _ = compare_listings([one for several in stores for one in several], settings)
    labels = [one.label for one in found.stores]
    return {(labels[share.a], labels[share.b]): share for share in found.shares}


@pytest.mark.parametrize("language", [1, 2], ids=["german", "chinese"])
def test_a_translated_store_is_met_by_its_codes(language: int) -> None:
    share = judged(store("a", 0, codes=True), store("b", language, codes=True))["a", "b"]
    assert (share.matched, share.verdict) == (24, "fail")


@pytest.mark.parametrize("language", [1, 2], ids=["german", "chinese"])
def test_a_translated_store_without_codes_is_not_accused(language: int) -> None:
    """Nothing says that they are one product: a miss that is known, and no false verdict."""
    share = judged(store("a", 0, codes=False), store("b", language, codes=False)).get(("a", "b"))
    assert share is None or (share.matched, share.verdict) == (0, "ok")


@pytest.mark.parametrize("names", [("a", "b"), ("B", "A"), ("a", "b", "c")])
def test_linked_stores_are_exempt_and_others_are_not(names: tuple[str, ...]) -> None:
    stores = [store(name, 0, codes=False) for name in ("a", "b", "d")]
    found = judged(*stores, settings=CompareSettings(linked=(frozenset(names),)))
    assert (found["a", "b"].verdict, found["a", "b"].exempt) == ("linked-exempt", "linked")
    assert found["a", "d"].verdict == found["b", "d"].verdict == "fail"
    assert found["a", "d"].matched == 24


def test_one_store_on_two_marketplaces_is_one_seller_and_its_copier_is_found() -> None:
    stores = [
        store("a", 0, codes=False, marketplace="aliexpress"),
        store("a", 0, codes=False, marketplace="dhgate"),
        store("b", 0, codes=False, marketplace="dhgate"),
    ]
    found = judged(*stores)
    verdicts = {pair: share.verdict for pair, share in found.items()}
    assert verdicts["a @ aliexpress", "a @ dhgate"] == "linked-exempt"
    assert verdicts["a @ dhgate", "b"] == "fail"
    assert verdicts["a @ aliexpress", "b"] == "linked-exempt"
    across = judged(*stores, settings=CompareSettings(across=True))
    assert across["a @ aliexpress", "b"].verdict == "fail"
    assert across["a @ aliexpress", "a @ dhgate"].verdict == "linked-exempt"

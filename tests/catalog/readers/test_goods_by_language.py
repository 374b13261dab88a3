"""Goods whose names are said once in each language, and prices that are called amounts of a currency."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers import json_head
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.names import in_language, meaning

if TYPE_CHECKING:
    from listing_lint.catalog.problem import LoadProblem


def read(entries: list[dict[str, Any]]) -> list[Record | LoadProblem]:
    text = json.dumps(entries).encode()
    return list(read_document(text, 1, 0, 1 << 20, json_head.detect(text, "goods.json")))


def values(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [item.value for item in read(entries) if isinstance(item, Record)]


@pytest.mark.parametrize(
    "names",
    [
        ("nameZh", "nameEn"),
        ("name_fr", "name_en"),
        ("nameAr", "name_EN"),
        ("productNameDe", "productNameEn"),
        ("en_name", "ru_name"),
    ],
)
def test_a_makers_list_in_two_languages_is_read_in_english(names: tuple[str, str]) -> None:
    english = next(name for name in names if "en" in name.lower().replace("name", ""))
    entry = {
        "id": "clip-1",
        **dict.fromkeys(names, "Clip"),
        english: "Bumper clip",
        "category": "car-parts",
        "image": "/clips/1.png",
        "material": ["PP", "ABS"],
    }
    (value,) = values([entry])
    assert value["title"] == "Bumper clip"
    assert value["images"] == ["/clips/1.png"]


@pytest.mark.parametrize(
    "entry",
    [
        {"id": 1, "nameEn": "Vienna", "nameDe": "Wien", "image": "wien.jpg"},
        {"id": 1, "nameEn": "Ada Berg", "nameAr": "Ada", "image": "ada.jpg", "role": "Sales"},
        {"code": "fr", "nameEn": "France", "nameFr": "France", "flag": "fr.svg"},
        {"id": 4, "titleEn": "Lesson 1", "titleFr": "Leçon 1", "image": "a.png", "material": "slides"},
    ],
)
def test_what_else_has_a_name_in_two_languages_is_none(entry: dict[str, Any]) -> None:
    assert values([entry]) == []


def test_an_amount_of_a_currency_is_a_price_of_what_is_numbered_as_a_product() -> None:
    entry = {
        "slug": "chalk-paint",
        "name": "Chalk paint, white",
        "productId": "prod_A1",
        "priceId": "price_B2",
        "amountHkd": 680,
        "category": "paint",
    }
    (value,) = values([entry])
    assert (value["id"], value["title"]) == ("prod_A1", "Chalk paint, white")
    assert (value["price"], value["currency"]) == (680, "HKD")


@pytest.mark.parametrize(
    "entry",
    [
        {"name": "Ann", "amountUsd": 50, "message": "Good luck", "category": "gift"},
        {"name": "Rent", "category": "home", "amountEur": 900, "date": "2026-01-01"},
        {"productId": "p1", "name": "Mug", "amountUsd": 12, "orderId": "A-1", "category": "cups"},
    ],
)
def test_other_amounts_are_no_prices_of_goods(entry: dict[str, Any]) -> None:
    assert values([entry]) == []


def test_names_of_amounts_categories_and_languages() -> None:
    found = meaning("amount_eur")
    assert found is not None
    assert (found.member, found.unit) == ("price-instead", "eur")
    assert meaning("amount all") is None
    categories = meaning("category_names")
    assert categories is not None
    assert categories.member == "category"
    assert in_language("nameZh") == ("name", "zh")
    assert in_language("price_en") is None


def test_a_category_in_two_languages_is_read_in_english() -> None:
    entry = {
        "id": "clip-1",
        "name_en": "Bumper clip",
        "name_ar": "مشبك",
        "price": 3,
        "image": "/clips/1.png",
        "category_ar": "قطع غيار",
        "category_en": "Car parts",
    }
    (value,) = values([entry])
    assert value["title"] == "Bumper clip"
    assert value["category"] == "Car parts"

"""What members are called in price lists that are objects, for the web, and in goods that are named once in each language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers import json_head
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.shapes import recognise
from listing_lint.catalog.record import Record
from tests.catalog.readers.running import converted_file

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.catalog.problem import LoadProblem


def read_entries(entries: list[dict[str, Any]]) -> list[Record | LoadProblem]:
    text = json.dumps(entries).encode()
    return list(read_document(text, 1, 0, 1 << 20, json_head.detect(text, "goods.json")))


def entries_read(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [item.value for item in read_entries(entries) if isinstance(item, Record)]


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
    (value,) = entries_read([entry])
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
    assert entries_read([entry]) == []


def test_an_amount_of_a_currency_is_a_price_of_what_is_numbered_as_a_product() -> None:
    entry = {
        "slug": "chalk-paint",
        "name": "Chalk paint, white",
        "productId": "prod_A1",
        "priceId": "price_B2",
        "amountHkd": 680,
        "category": "paint",
    }
    (value,) = entries_read([entry])
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
    assert entries_read([entry]) == []


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
    (value,) = entries_read([entry])
    assert value["title"] == "Bumper clip"
    assert value["category"] == "Car parts"


@pytest.mark.parametrize(
    "line",
    [
        {
            "proveedor": "Norte",
            "codigo": "34",
            "descripcion": "GRAPAS 26/6",
            "marca": "Rex",
            "precio": 211.66,
        },
        {"code": "A-1", "description": "GRAPAS 26/6", "price": 3.2, "category": "Office", "unit": "box"},
        {"Artikelnummer": "17", "Beschreibung": "GRAPAS 26/6", "Preis": "0,10", "Warengruppe": "Büro"},
        {"codice": "8", "descrizione": "GRAPAS 26/6", "prezzo": "0,10", "categoria": "Ufficio"},
        {"артикул": "8", "описание": "GRAPAS 26/6", "цена": "10", "бренд": "Rex"},
        {"indeks": "8", "opis": "GRAPAS 26/6", "producent": "Rex", "cena_netto": "3,20"},
        {"codigo": "8", "descricao": "GRAPAS 26/6", "fabricante": "REX", "preco_venda": "3,20"},
        {"cod_articolo": "8", "descrizione": "GRAPAS 26/6", "listino": "3,20", "fornitore": "Rex"},
        {"stok_kodu": "8", "aciklama": "GRAPAS 26/6", "marka": "Rex", "satis_fiyati": "3,20"},
    ],
)
def test_a_price_lists_text_names_the_goods(
    line: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "prices.json"
    file.write_text(json.dumps([line, line | {"extra": "x"}], ensure_ascii=False), encoding="utf-8")
    for found in converted_file(file, capsys):
        assert found["title"] == "GRAPAS 26/6"
        assert "description" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Una.\nDos.",
        "Una máquina de afeitar con cuchillas de acero que deja la piel suave y limpia cada día.",
        "Cuenco " * 50,
        "<b>Cuenco</b>",
    ],
)
def test_a_text_that_is_no_name_stays_one(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = {"codigo": "34", "descripcion": text, "marca": "Rex", "precio": 2}
    file = tmp_path / "prices.json"
    file.write_text(json.dumps([line]), encoding="utf-8")
    (found,) = converted_file(file, capsys)
    assert "title" not in found
    assert "description" in found


@pytest.mark.parametrize(
    "other",
    [
        {"codigo": "1", "descripcion": "Reparación", "cantidad": 2, "precio": 3.0},
        {"sku": "A1", "description": "Mug", "quantity": 2, "price": 3.0, "total": 6},
        {"code": "CS101", "description": "Introduction", "category": "Maths", "credits": 3},
        {"code": "T1", "description": "Single fare", "price": 2.5},
        {"codice": "1", "descrizione": "Riparazione", "prezzo": "3,20", "fornitore": "Rex"},
        {"codigo": "1", "descripcion": "Falla", "categoria": "Red", "prioridad": "alta"},
        {"id": "1", "description": "A text", "brand": "B", "price": 3, "category": "C"},
    ],
)
def test_what_has_a_text_and_no_name_else_is_none(other: dict[str, Any]) -> None:
    assert recognise(other, None) is None


def test_goods_with_a_name_for_the_web(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = {
        "source": "shop",
        "url": "/gel",
        "category": "gels",
        "webName": "Gel 15 g",
        "shortDescription": "Cools.",
    }
    file = tmp_path / "goods.jsonl"
    file.write_text(json.dumps(line) + "\n", encoding="utf-8")
    (found,) = converted_file(file, capsys)
    assert (found["title"], found["description"]) == ("Gel 15 g", "Cools.")
    page = {"id": "a", "webTitle": "News", "webUrl": "http://x", "sectionName": "Sport", "description": "x"}
    assert recognise(page, None) is None

"""Price lists as objects: goods that their one text names, names for the web, variants of a template."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.shapes import recognise
from listing_lint.catalog.tables.names import meaning
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def converted(file: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    run(["convert", "--isolated", str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


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
    ],
)
def test_a_price_lists_text_names_the_goods(
    line: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "prices.json"
    file.write_text(json.dumps([line, line | {"extra": "x"}], ensure_ascii=False), encoding="utf-8")
    for found in converted(file, capsys):
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
    (found,) = converted(file, capsys)
    assert "title" not in found
    assert "description" in found


@pytest.mark.parametrize(
    "other",
    [
        {"codigo": "1", "descripcion": "Reparación", "cantidad": 2, "precio": 3.0},
        {"sku": "A1", "description": "Mug", "quantity": 2, "price": 3.0, "total": 6},
        {"code": "CS101", "description": "Introduction", "category": "Maths", "credits": 3},
        {"code": "T1", "description": "Single fare", "price": 2.5},
        {"codigo": "1", "descripcion": "Falla", "categoria": "Red", "prioridad": "alta"},
        {"id": "1", "description": "A text", "brand": "B", "price": 3, "category": "C"},
    ],
)
def test_what_has_a_text_and_no_name_else_is_none(other: dict[str, Any]) -> None:
    assert recognise(other, None) is None


def test_a_price_list_in_xml(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = "<articulo><codigo>34</codigo><descripcion>GRAPAS</descripcion><marca>Rex</marca><precio>2</precio></articulo>"
    file = tmp_path / "prices.xml"
    file.write_text(f"<lista>{line}{line.replace('34', '35')}</lista>", encoding="utf-8")
    assert [one["title"] for one in converted(file, capsys)] == ["GRAPAS", "GRAPAS"]


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("webName", "title"),
        ("Online title", "title"),
        ("Nombre web", "title"),
        ("Price online", "price"),
        ("Precio online", "price"),
        ("web_description", "description"),
        ("webshop category", "category"),
    ],
)
def test_what_is_kept_for_the_web(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


@pytest.mark.parametrize("name", ["web id", "online status", "web page", "website", "online since"])
def test_what_else_the_web_has(name: str) -> None:
    found = meaning(name)
    assert found is None or found.member not in ("title", "price", "description", "category")


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
    (found,) = converted(file, capsys)
    assert (found["title"], found["description"]) == ("Gel 15 g", "Cools.")
    page = {"id": "a", "webTitle": "News", "webUrl": "http://x", "sectionName": "Sport", "description": "x"}
    assert recognise(page, None) is None


def test_variants_of_an_odoo_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "product.product.csv"
    file.write_text(
        "id,name,product_tmpl_id/id,default_code,attribute_value_ids\n"
        'a.s1,Syrup,a.syrup,S1,"Amber,Can"\na.s2,Syrup,a.syrup,S2,"Amber,Jar"\na.c1,Candy,a.candy,C1,Box\n',
        encoding="utf-8",
    )
    syrup, candy = converted(file, capsys)
    assert [one["sku"] for one in syrup["variants"]] == ["S1", "S2"]
    assert candy["title"] == "Candy"

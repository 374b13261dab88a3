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
        {"codice": "1", "descrizione": "Riparazione", "prezzo": "3,20", "fornitore": "Rex"},
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


def one(record: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    file = tmp_path / "goods.json"
    file.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    (found,) = converted(file, capsys)
    return found


def test_what_books_keep_of_goods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    erpnext = {
        "name": "STO-1",
        "item_code": "STO-1",
        "item_name": "Oak stool",
        "item_group": "Furniture",
        "standard_rate": 44.0,
        "brand": "Holt",
    }
    found = one({"data": [erpnext]}, tmp_path, capsys)
    assert (found["title"], found["price"], found["category"]) == ("Oak stool", 44.0, "Furniture")

    xero = {
        "ItemID": "19b7",
        "Code": "MUG1",
        "Name": "Steel mug",
        "PurchaseDetails": {"UnitPrice": 3.1},
        "SalesDetails": {"UnitPrice": 9.95, "AccountCode": "200"},
    }
    found = one({"Items": [xero]}, tmp_path, capsys)
    assert (found["title"], found["price"]) == ("Steel mug", 9.95), "what it is sold at"

    odoo = {"id": 1, "name": "Desk", "list_price": 120.0, "categ_id": [3, "All / Furniture"]}
    found = one({"jsonrpc": "2.0", "id": 1, "result": [odoo]}, tmp_path, capsys)
    assert (found["title"], found["category"]) == ("Desk", "All / Furniture")


def test_variants_of_an_erpnext_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "items.csv"
    file.write_text(
        "Item Code,Item Name,Variant Of,Item Group,Standard Selling Rate\n"
        "TS,T-Shirt,,Apparel,10\nTS-RED,T-Shirt-Red,TS,Apparel,10\nTS-BLU,T-Shirt-Blue,TS,Apparel,12\n"
    )
    (found,) = converted(file, capsys)
    assert (found["title"], found["category"], len(found["variants"])) == ("T-Shirt", "Apparel", 2)


def test_a_xero_table_has_the_price_of_sales(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "items.csv"
    file.write_text(
        "*ItemCode,ItemName,PurchasesDescription,PurchasesUnitPrice,SalesDescription,SalesUnitPrice\n"
        "MUG1,Steel mug,Mug from Holt,3.10,Steel mug 500 ml,9.95\n"
    )
    (found,) = converted(file, capsys)
    assert (found["title"], found["price"], found["description"]) == ("Steel mug", "9.95", "Steel mug 500 ml")


def test_what_1688_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    offer = {
        "offerId": 1,
        "subject": "不锈钢保温杯",
        "subjectTrans": "Stainless mug",
        "imageUrl": "https://a.example/1.jpg",
        "priceInfo": {"price": "12.5"},
    }
    found = one({"result": {"success": True, "result": {"data": [offer]}}}, tmp_path, capsys)
    assert (found["title"], found["price"], found["images"]) == (
        "不锈钢保温杯",
        "12.5",
        ["https://a.example/1.jpg"],
    )

"""Goods of a producer's own list: without prices, with lists of what they do, specifications and pictures of a detail page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

Told = dict[str, list[dict[str, Any]]]


def converted(path: Path, name: str, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out or "[]")
    return found


def told(path: Path, name: str, text: str, capsys: pytest.CaptureFixture[str], profile: str = "base") -> Told:
    (path / name).write_text(text, encoding="utf-8")
    run(
        [
            "check",
            "--isolated",
            "--no-images",
            "--no-cache",
            "--profile",
            profile,
            "-o",
            "json",
            str(path / name),
        ]
    )
    found: Told = {}
    for one in json.loads(capsys.readouterr().out)["findings"]:
        found.setdefault(one["code"], []).append(one)
    return found


@pytest.mark.parametrize(
    "goods",
    [
        {
            "product_name": "Descaler R-1",
            "category": "Boilers",
            "short_desc": "Takes scale off",
            "url": "/r1",
        },
        {"nombre_producto": "Jabón R-1", "categoria": "Jabones", "descripcion": "De oliva"},
        {"urun_adi": "Keten şal", "aciklama": "El dokuması", "kategori": "Şallar"},
        {"название_товара": "Льняная шаль", "описание": "Ручная работа", "категория": "Шали"},
        {"商品名": "麻のショール", "説明": "手織りです", "カテゴリ": "ショール"},
        {"nome_produto": "Xale de linho", "descricao": "Feito à mão", "imagem": "a.jpg"},
    ],
)
def test_goods_that_are_described_and_have_no_price(
    goods: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "\n".join(json.dumps({**goods, "no": number}, ensure_ascii=False) for number in range(2))
    found = converted(tmp_path, "goods.jsonl", lines, capsys)
    assert [one["title"] for one in found] == [next(iter(goods.values()))] * 2
    assert all(one.get("description") for one in found)


@pytest.mark.parametrize(
    "thing",
    [
        {"product_name": "Descaler", "summary": "Works well", "category": "Boilers", "score": 5},
        {"product_name": "Descaler", "category": "Boilers", "units": 12, "region": "North"},
        {"product_name": "Descaler", "category": "Boilers", "reviewer": "Ann", "short_desc": "Works well"},
        {"article_title": "How to descale", "short_desc": "Step by step", "category": "Advice"},
        {"item_name": "Desk lamp", "details": "Room 12", "category": "Furniture"},
    ],
)
def test_what_only_names_a_product_is_no_listing(
    thing: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert converted(tmp_path, "things.jsonl", json.dumps(thing), capsys) == []


def test_no_price_and_a_blank_price_are_told_in_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without = [{"name": "Shawl", "sku": "S-1", "image": "a.jpg"}]
    assert [one["severity"] for one in told(tmp_path, "a.json", json.dumps(without), capsys)["VAR309"]] == [
        "info"
    ]
    blank = [
        {"name": "Shawl", "sku": "S-1", "sale_price": None, "original_price": None},
        {"name": "Scarf", "sku": "S-2", "sale_price": 20, "original_price": None},
        {"name": "Cape", "sku": "S-3", "sale_price": None, "original_price": 30},
    ]
    found = told(tmp_path, "b.json", json.dumps(blank), capsys)
    assert [(one["listing"], one["pointer"]) for one in found["VAR307"]] == [("S-1", "/sale_price")]
    assert "VAR309" not in found


def test_an_empty_element_for_the_price_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    feed = (
        "<products><product><sku>S-1</sku><name>Shawl</name><price/><image>a.jpg</image></product>"
        "<product><sku>S-2</sku><name>Cape</name><price>9</price><image/></product></products>"
    )
    found = told(tmp_path, "f.xml", feed, capsys)
    assert "VAR309" not in found
    assert all("no member" not in one["message"] for one in found["IMG102"])


def test_lists_and_objects_of_texts_that_nothing_is_taken_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {
        "name": "Descaler",
        "price": 9,
        "uses": ["Boilers of hotels and schools"],
        "notes": {"store": "Keep it dry and out of the sun"},
        "codes": ["A1", "B2"],
        "seo": {"title": "Descaler for boilers and kettles"},
        "reviews": [{"text": "Works very well for us"}],
        "features": ["Takes scale off within an hour"],
    }
    (one,) = told(tmp_path, "g.json", json.dumps([goods]), capsys)["LOD306"]
    assert one["message"].startswith("nothing is checked in 'uses', 'notes': ")


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("specDetails", {"Power": "40 W", "Colour": "red"}, {"Power": "40 W", "Colour": "red"}),
        ("technical_details", ["Power: 40 W", "Colour: red"], {"Power": "40 W", "Colour": "red"}),
        ("ficha_tecnica", ["Potencia: 40 W"], {"Potencia": "40 W"}),
        ("specList", [{"name": "Power", "value": "40 W"}], {"Power": "40 W"}),
        ("technical_details", ["Power: 40 W", "made by hand"], None),
        ("technical_details", "Made by hand of oak.", None),
        ("features", ["Light: it weighs 90 g"], None),
    ],
)
def test_specifications_are_attributes(
    name: str,
    given: object,
    expected: dict[str, str] | None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (lamp,) = converted(tmp_path, "l.json", json.dumps([{"name": "Lamp", "price": 9, name: given}]), capsys)
    assert lamp.get("attributes") == expected


@pytest.mark.parametrize(
    ("images", "expected"),
    [(["a.jpg", "b.jpg"], ["a.jpg", "b.jpg"]), (["a.jpg"], ["a.jpg", "c.jpg", "d.jpg"])],
)
def test_pictures_of_the_detail_page_are_none_of_a_gallery(
    images: list[str], expected: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"name": "Lamp", "price": 9, "images": images, "detailImages": ["c.jpg", "d.jpg"]}
    (lamp,) = converted(tmp_path, "l.json", json.dumps([goods]), capsys)
    assert lamp["images"] == expected


def test_a_catch_copy_stands_beside_the_caption(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    items = [
        {
            "Item": {
                "itemCode": f"s:{n}",
                "itemName": "帽子",
                "itemPrice": 900,
                "catchcopy": "軽い",
                "itemCaption": "麻です",
            }
        }
        for n in range(2)
    ]
    hat, _ = converted(tmp_path, "r.json", json.dumps({"Items": items}), capsys)
    assert (hat["description"], hat["short_description"]) == ("麻です", "軽い")


def test_a_feed_of_prices_and_stock_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    offers = "".join(
        f'<offer id="{n}"><price>{n}0</price><quantity_in_stock>4</quantity_in_stock></offer>'
        for n in (1, 2, 3)
    )
    text = f"<yml_catalog><shop><name>Harbor</name><offers>{offers}</offers></shop></yml_catalog>"
    (one,) = told(tmp_path, "b.xml", text, capsys)["LOD301"]
    assert (
        one["message"] == "no listing here: <offer> has no name or title (and 2 more of these in this file)"
    )


def test_goods_without_identifiers_may_not_have_one_title(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{"name": "Carton box", "price": price} for price in (1, 2, 3)]
    (one,) = told(tmp_path, "b.json", json.dumps(goods), capsys, "dhgate")["TTL401"]
    assert one["severity"] == "warning"
    assert one["message"].endswith("(and 1 more of these in this file)")


@pytest.mark.parametrize(
    ("shop", "category"),
    [
        ({"categories": {"Boxes": {"(large)": ["goods"]}}}, "Boxes > large"),
        ({"kategorien": {"Kartons": ["goods"]}}, "Kartons"),
        ({"categories": {"Boxes": {"products": ["goods"]}}}, "Boxes"),
        ({"store": {"featured": ["goods"]}}, None),
        ({"categories": [{"name": "Boxes", "products": ["goods"]}]}, "Boxes"),
    ],
)
def test_categories_that_goods_stand_under_by_name(
    shop: dict[str, Any], category: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = json.dumps([{"name": "Carton", "price": 1}, {"name": "Tray", "price": 2}])
    found = converted(tmp_path, "s.json", json.dumps(shop).replace('["goods"]', goods), capsys)
    assert [one.get("category") for one in found] == [category, category]

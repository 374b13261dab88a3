"""What an eleventh set of exports showed: paint before colours in rows of variants, models as names, variants by themselves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def converted(path: Path, name: str, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


_WIX = (
    "handleId,fieldType,name,description,productImageUrl,collection,sku,price,visible,inventory,productOptionName1,"
    "productOptionType1,productOptionDescription1"
)


@pytest.mark.parametrize(
    ("cell", "colour"),
    [
        ('"rgb(12,20,90):Night blue"', "Night blue"),
        ("#ffc0cb:Pink", "Pink"),
        ("black:Black", "Black"),
        ("Ratio 1:2", "Ratio 1:2"),
        ("Set: cup", "Set: cup"),
    ],
)
def test_paint_before_the_colour_of_a_variant(
    cell: str, colour: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        f"{_WIX}\np1,Product,Linen shawl,Soft,a.jpg,,S,20,true,,Color,COLOR,{cell}\n"
        f"p1,Variant,,,,,S-1,,true,4,,,{cell}\n"
    )
    (shawl,) = converted(tmp_path, "wix.csv", rows, capsys)
    assert [one["attributes"] for one in shawl["variants"]] == [{"Color": colour}]


@pytest.mark.parametrize("model", ["Model", "Modelo", "Modell", "Модель"])
def test_a_model_names_the_goods_and_a_title_for_search_engines_does_not(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = f"Marca;{model};Precio;EAN13;Meta-titulo\nOlive Tree;Linen shawl;20;4006381333931;linen_shawl\n"
    (shawl,) = converted(tmp_path, "t.csv", table, capsys)
    assert shawl["title"] == "Linen shawl"


def test_variants_by_themselves_are_listings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    feed = {
        "status": "ok",
        "totals": {"variants": 2},
        "variants": [
            {"sku": "S-1", "product_title": "Linen shawl", "variant_title": "Blue", "price": 20},
            {"sku": "S-2", "product_title": "Wool shawl", "variant_title": "Red", "price": 30},
        ],
    }
    found = converted(tmp_path, "v.json", json.dumps(feed), capsys)
    assert [(one["title"], one["price"]) for one in found] == [("Linen shawl", 20), ("Wool shawl", 30)]


def test_variants_of_one_product_stay_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    product = {
        "id": "A",
        "title": "Shawl",
        "variants": [{"sku": "S-1", "price": 20, "product_title": "Shawl"}],
    }
    assert [one["id"] for one in converted(tmp_path, "p.json", json.dumps(product), capsys)] == ["A"]


def test_turkish_goods_by_name_group_price_and_stock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{"ad": "Keten şal", "kategori": "Şallar", "fiyat": 200.5, "stok": 4}]
    (shawl,) = converted(tmp_path, "g.json", json.dumps(goods), capsys)
    assert (shawl["title"], shawl["price"], shawl["stock"]) == ("Keten şal", 200.5, 4)


def test_a_list_of_names_and_article_numbers_is_one_of_goods(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = "Прайс-лист мастерской;\nНаименование;Артикул\nСкоба стальная;A-1\nПереходник;A-2\n"
    found = converted(tmp_path, "t.csv", table, capsys)
    assert [(one["id"], one["title"]) for one in found] == [("A-1", "Скоба стальная"), ("A-2", "Переходник")]

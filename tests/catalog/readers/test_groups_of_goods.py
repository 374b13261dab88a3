"""Goods in groups that name their category, and files of which too little is known to read them: what is told of these."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

_LAMP = {"name": "Table lamp, brass", "model": "TL-3", "imageUrl": "https://example.org/tl3.jpg"}
_MUG = {"name": "Stoneware mug", "price": 9.5, "image": "mug.jpg"}


def _converted(folder: Path, value: Any, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (folder / "goods.json").write_text(json.dumps(value), encoding="utf-8")
    assert run(["convert", str(folder / "goods.json"), "--isolated", "--format", "canonical-json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize(
    ("value", "categories"),
    [
        ({"products": [{"category": "Lamps", "subCategory": "Table", "items": [_LAMP]}]}, ["Lamps > Table"]),
        ({"products": [{"分类": "灯具", "items": [_LAMP, _LAMP]}]}, ["灯具", "灯具"]),
        ({"category": "Kitchen", "products": [_MUG, {**_MUG, "category": "Mugs"}]}, ["Kitchen", "Mugs"]),
        (
            {
                "shop": "Harbor",
                "categories": [
                    {"name": "Kitchen", "products": [_MUG]},
                    {"name": "Light", "subcategories": [{"title": "Table lamps", "items": [_MUG]}]},
                ],
            },
            ["Kitchen", "Light > Table lamps"],
        ),
        ({"categories": [{"name_en": "Kitchen", "name_ar": "المطبخ", "products": [_MUG]}]}, ["Kitchen"]),
        ({"categories": [{"name_ar": "المطبخ", "products": [_MUG]}]}, ["المطبخ"]),
        ({"category_en": "Kitchen", "category_ar": "المطبخ", "products": [_MUG]}, ["Kitchen"]),
        ({"name": "Harbor Goods", "items": [_MUG, _MUG]}, [None, None]),
    ],
)
def test_the_category_of_a_group_is_that_of_its_goods(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], value: Any, categories: list[str | None]
) -> None:
    assert [one.get("category") for one in _converted(tmp_path, value, capsys)] == categories


def _told(folder: Path, name: str, text: str, capsys: pytest.CaptureFixture[str], *more: str) -> list[str]:
    (folder / name).write_text(text, encoding="utf-8")
    run(["check", str(folder / name), "--isolated", "--no-cache", "--select", "LOD", "-o", "json", *more])
    return [
        f"{one['code']} {one['message']} {one['help']}"
        for one in json.loads(capsys.readouterr().out)["findings"]
    ]


def test_goods_without_a_title_are_told_by_what_they_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{"id": "1", "image": "1", "descraption": "Paper cup", "price": "3.5"}] * 2
    (told,) = _told(tmp_path, "goods.json", json.dumps({"products": goods}), capsys)
    assert "the 2 objects in 'products' have 'id', 'image', 'descraption', 'price' and no title" in told


def test_a_table_of_one_column_is_told_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (told,) = _told(tmp_path, "goods.csv", "상품명\n종이컵\n나무 숟가락\n", capsys)
    assert "a CSV file with the one column '상품명' was not checked" in told


def test_a_table_without_a_heading_is_read_by_the_numbers_of_its_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = '30011,Tin robot vol. 3,"1,320円",new,,\n30012,Tin rocket,990円,new,,\n'
    (told,) = _told(tmp_path, "goods.csv", text, capsys)
    assert told.startswith("LOD302")
    assert "name them by number under [[stores]]" in told
    (tmp_path / "listing-lint.toml").write_text(
        '[[stores]]\npath = "*.csv"\nformat = "table"\ncolumns = {id = "1", title = "2", price = "3"}\n'
    )
    run(["check", str(tmp_path), "--no-cache", "-o", "concise", "--select", "IMG102,VAR305,TTL"])
    assert "column column" not in capsys.readouterr().out


def test_the_one_column_of_a_map_may_be_the_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "listing-lint.toml").write_text(
        '[[stores]]\npath = "*.csv"\nformat = "table"\ncolumns = {title = "1"}\n'
    )
    (tmp_path / "goods.csv").write_text("상품명\n종이컵\n나무 숟가락\n", encoding="utf-8")
    run(["check", str(tmp_path), "--no-cache", "-o", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["listings"] == 2


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("شناسه,دسته‌بندی,نام,قیمت,موجودی", "7,روشنایی,چراغ رومیزی,850000.00,20"),
        ("کد کالا,گروه کالا,نام کالا,قيمت,تعداد", "7,روشنایی,چراغ رومیزی,850000.00,20"),
        ("קוד מוצר,קטגוריה,שם מוצר,מחיר לצרכן,כמות", "7,תאורה,מנורת שולחן,85.00,20"),
        ("mahsulot kodi,turkum,mahsulot nomi,narxi,qoldiq", "7,Yoritish,Stol chirog'i,850000.00,20"),
    ],
)
def test_tables_in_further_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], header: str, row: str
) -> None:
    (tmp_path / "goods.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    assert run(["convert", str(tmp_path / "goods.csv"), "--isolated", "--format", "canonical-json"]) == 0
    (made,) = json.loads(capsys.readouterr().out)
    cells = row.split(",")
    assert [str(made["id"]), made["category"], made["title"], made["stock"]] == [*cells[:3], 20]
    assert float(made["price"]) == float(cells[3])


def test_goods_in_uzbek_are_told_from_other_objects(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (made,) = _converted(
        tmp_path,
        [{"kod": "V-10", "nomi": "Sopol vazon", "narx": 65000, "rasm": "v10.webp", "bolim": "Vazonlar"}],
        capsys,
    )
    assert (made["title"], made["price"], made["images"], made["category"]) == (
        "Sopol vazon",
        65000,
        ["v10.webp"],
        "Vazonlar",
    )

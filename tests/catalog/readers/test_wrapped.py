"""Native listings inside an envelope: ``{"products": [...]}``, feeds with a header, answers of an interface."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import goods_and_problems, mug, only_goods
from tests.catalog.readers.running import converted_named, surely_converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Read


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
    found = converted_named(tmp_path, "s.json", json.dumps(shop).replace('["goods"]', goods), capsys)
    assert [one.get("category") for one in found] == [category, category]


_LAMP = {"name": "Table lamp, brass", "model": "TL-3", "imageUrl": "https://example.org/tl3.jpg"}
_MUG = {"name": "Stoneware mug", "price": 9.5, "image": "mug.jpg"}


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
    assert [one.get("category") for one in surely_converted(tmp_path, value, capsys)] == categories


def test_what_an_answer_reports_of_itself_is_no_list_of_goods(read: Read) -> None:
    row = {"_id": "a1", "name": "Oak stool", "price": 44, "images": [{"image": "a1/stool.jpg"}]}
    found = read({"messages": [{"name": "products.list", "level": "success"}], "data": [row]})
    assert [one["title"] for one in found] == ["Oak stool"]


def test_goods_have_the_key_that_they_stand_under() -> None:
    keyed = {"M-1": mug(1, variants=[{"sku": "M-1-W", "price": 4.5}]), "M~1/2": mug(2)}
    assert [value["id"] for value in only_goods({"products": keyed})] == ["M-1", "M~1/2"]


def test_a_number_of_a_place_is_no_identifier_and_an_own_one_stays() -> None:
    assert [value["id"] for value in only_goods({"products": {"0": mug(1), "1": mug(2)}})] == [
        "Enamel mug 1",
        "Enamel mug 2",
    ]
    keyed = {"first": mug(1, sku="M-1"), "second": mug(2, id="M-2")}
    assert [value["id"] for value in only_goods({"products": keyed})] == ["M-1", "M-2"]


def test_headings_and_dates_may_stand_between_goods() -> None:
    keyed = {"_comment": "--- MUGS ---", "updated": "2026-11-01", "M-1": mug(1), "note": None, "M-2": mug(2)}
    assert [value["id"] for value in only_goods(keyed)] == ["M-1", "M-2"]


def test_what_a_file_says_of_all_its_goods_holds_for_them() -> None:
    keyed = {"currency": "EUR", "M-1": {"name": "Mug", "price": 4}, "M-2": {"name": "Bowl", "price": 5}}
    data = json.dumps(keyed).encode()
    found = list(read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json")))
    assert [item.inherited for item in found if isinstance(item, Record)] == [{"currency": "EUR"}] * 2


def _mug(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "name": f"Mug {number}", "image": "m.jpg", "description": "A mug", **more}


@pytest.mark.parametrize("name", ["products", "mugs"])
def test_goods_in_a_second_list_are_read_too(name: str) -> None:
    listings, problems = goods_and_problems(
        {name: [_mug(1, price=4), _mug(2, price=5)], "accessories": [_mug(3, price=2)]}
    )
    assert [value["id"] for value in listings] == [1, 2, 3]
    assert problems == []


@pytest.mark.parametrize("name", ["products", "mugs"])
def test_a_list_like_the_goods_without_their_prices_is_told(name: str) -> None:
    listings, problems = goods_and_problems({name: [_mug(1, price=4)], "figures": [_mug(2), _mug(3)]})
    assert len(listings) == 1
    assert [problem.rule for problem in problems] == ["entry-not-checked"]
    assert "2 in the list 'figures'" in problems[0].detail


@pytest.mark.parametrize("name", ["categories", "bannerSlides", "featured", "relatedProducts"])
def test_lists_that_show_the_shop_are_none(name: str) -> None:
    listings, problems = goods_and_problems({"products": [_mug(1, price=4)], name: [_mug(2, price=5)]})
    assert len(listings) == 1
    assert problems == []

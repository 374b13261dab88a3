"""Products of shops that have no form of their own here: objects with a name and a price, by the usual names of members."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import goods_and_losses, goods_and_problems, goods_records
from tests.catalog.readers.running import MUG, checked, codes, converted, converted_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture, Read


def test_pictures_of_colours_are_no_attribute() -> None:
    shown = ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    for name in ("renk", "color"):
        (value,), problems = goods_and_losses(
            [{"name": "Shirt", "price": 9, "description": "Cotton.", name: shown}]
        )
        assert not problems
        assert "attributes" not in value
        assert value["images"] == shown


def test_pictures_of_colours_beside_others_are_left_out() -> None:
    own, shown = ["https://a.example/3.jpg"], ["https://a.example/1.jpg"]
    (value,), _ = goods_and_losses([{"name": "Shirt", "price": 9, "images": own, "color": shown}])
    assert (value["images"], "attributes" in value) == (own, False)


def test_a_search_index_has_numbers_of_its_own_and_the_currency_in_a_name() -> None:
    values, problems = goods_and_problems(
        [
            {
                "objectID": "7",
                "title": "Enamel mug",
                "genre": ["camping"],
                "price_eur": 8.5,
                "cover_image_url": "https://a.example/7.jpg",
            }
        ]
    )
    assert not problems
    assert values[0] == {
        "id": "7",
        "title": "Enamel mug",
        "price": 8.5,
        "currency": "EUR",
        "images": ["https://a.example/7.jpg"],
    }


def test_what_a_product_shows_stands_in_its_details(read: Read) -> None:
    inside = {
        "goods_desc": "A stool of oak.",
        "images": [{"image_url": "https://p.test/1.jpg"}],
        "store": {"name": "S"},
    }
    (found,) = read([{"goods_id": 7, "name": "Oak stool", "price": 44.5, "goods_detail": inside}])
    assert (found["images"], found["description"]) == (["https://p.test/1.jpg"], "A stool of oak.")


@pytest.mark.parametrize(
    "slug", [{"_type": "slug", "current": "tote"}, {"current": "tote"}, {"_type": "slug", "current": "tote", "source": "x"}]
)  # fmt: skip
def test_the_address_of_sanity_is_the_identifier_where_there_is_no_other(
    tmp_path: Path, capsys: Capture, slug: dict[str, str]
) -> None:
    entry = {"_type": "product", "name": "Canvas tote bag", "price": 24.5, "slug": slug, "stock": 3}
    (listing,) = converted(tmp_path, [entry], capsys)
    assert listing["id"] == "tote"
    assert "SCH102" not in {one["code"] for one in checked(tmp_path / "goods.json", capsys)}
    (known,) = converted(tmp_path, [{"_id": "k1", **entry}], capsys)
    assert known["id"] == "k1"


def test_another_object_for_an_identifier_is_told_as_before(tmp_path: Path, capsys: Capture) -> None:
    entry = {"id": {"shelf": 4}, "name": "Canvas tote bag", "price": 24.5}
    converted(tmp_path, [entry], capsys)
    assert "SCH102" in {one["code"] for one in checked(tmp_path / "goods.json", capsys)}


@pytest.mark.parametrize(
    ("stock", "counted"),
    [(-3, 0), ("-3", 0), (-3.0, 0), ("-2.000", 0), (4, 4), ("4", 4), (0, 0), ("-", "-"), ("-a", "-a")],
)
def test_what_is_sold_on_order_is_not_in_stock(
    stock: Any, counted: Any, tmp_path: Path, capsys: Capture
) -> None:
    (mug,) = converted(tmp_path, [{"id": 1, "name": "Mug", "price": 4, "stock_quantity": stock}], capsys)
    assert mug.get("stock") == (counted if not isinstance(counted, str) else mug.get("stock"))


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (
            {
                "product_id": "1",
                "product_name": "Chair",
                "unit_price": "149",
                "image_url": "https://x.example/1.jpg",
            },
            {"id": "1", "title": "Chair", "price": "149", "images": ["https://x.example/1.jpg"]},
        ),
        (
            {
                "title": "Mug",
                "asin": "B0ABCDEF12",
                "price": {"value": 18.95, "currency": "$"},
                "stars": 4.6,
                "inStock": True,
                "features": ["Holds 350 ml"],
                "highResolutionImages": ["https://x.example/1.jpg"],
            },
            {
                "id": "B0ABCDEF12",
                "price": 18.95,
                "bullets": ["Holds 350 ml"],
                "images": ["https://x.example/1.jpg"],
            },
        ),
        (
            {
                "id": 1,
                "attributes": {
                    "title": "Chair",
                    "price": 9,
                    "images": {"data": [{"attributes": {"url": "/1.jpg"}}]},
                },
            },
            {"title": "Chair", "price": 9, "images": ["/1.jpg"]},
        ),
        (
            {
                "sys": {"id": "x"},
                "fields": {"productName": {"en-US": "Car"}, "price": {"en-US": 44}, "sku": {"en-US": "B"}},
            },
            {"title": "Car", "price": 44, "sku": "B"},
        ),
        (
            {
                "id": "1",
                "name": "Hoodie",
                "productNumber": "S",
                "price": [{"net": 33.6, "gross": 40.0}],
                "sku": "S",
            },
            {"title": "Hoodie", "price": 40.0},
        ),
        (
            {
                "nombre": "Aceite",
                "sku": "A",
                "precios": {"taller": 10.5, "publico": 11.5, "distribuidor": 9.92},
            },
            {"price": 11.5},
        ),
        (
            {"name": "Tea", "sku": "T", "price": {"regular": 10.5, "sale": 8.5}},
            {"price": 8.5, "list_price": 10.5},
        ),
        ({"name": "Tea", "sku": "T", "price": {"regular": 10.5, "sale": None}}, {"price": 10.5}),
        ({"name": "Tea", "sku": "T", "price": {"usd": 24, "eur": 22}}, {"price": 24, "currency": "USD"}),
    ],
)
def test_other_ways_to_say_a_product(value: Any, wanted: dict[str, Any]) -> None:
    (record,) = goods_records([value, value])[:1]
    assert {name: record.value.get(name) for name in wanted} == wanted


@pytest.mark.parametrize(
    ("stock", "kept"),
    [
        ("Only 2 left in stock - order soon.", "status"),
        ("12 pcs", "stock"),
        ("7", "stock"),
        ("In Stock", "status"),
    ],
)
def test_a_stock_told_in_words_is_a_status(stock: str, kept: str) -> None:
    data = json.dumps(
        [{"title": "Mouse", "price": "PEN 4.50", "original_price": "PEN 5.10", "link": "/a", "stock": stock}]
    ).encode()
    (item,) = read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json"))
    assert isinstance(item, Record)
    assert {"stock", "status"} & item.value.keys() == {kept}


def test_the_size_of_a_product_in_one_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    goods: list[dict[str, Any]] = [
        {"sku": "1", "name": "Tote bag", "price": 45, "dimensions": "35 x 30 x 15 cm"},
        {"sku": "2", "name": "Box", "price": 5, "dimensions": {"length": "", "width": ""}},
    ]
    found = converted_text(tmp_path, json.dumps(goods), capsys)
    assert [one.get("dimensions") for one in found] == ["35 x 30 x 15 cm", None]


def test_the_number_of_a_scraped_offer_comes_before_its_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{"title": "拖鞋", "price": "9.90", "nick": "小店", "detail_url": "//item.example/7", "nid": "7"}]
    (found,) = converted_text(tmp_path, json.dumps(goods), capsys)
    assert (found["id"], found["url"]) == ("7", "//item.example/7")


def test_whether_there_is_a_brand_is_no_brand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    goods = [{**MUG, "brand": True, "category": False}]
    (mug,) = converted(tmp_path, goods, capsys)
    assert mug.keys().isdisjoint(("brand", "category"))
    assert "SCH102" not in codes(tmp_path, goods, capsys)

"""One listing out of JSON text: its value, its faults in words, and what the parser silently lets pass."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document, read_lines
from tests.catalog.readers.reading import mug, only_goods, shop_items
from tests.catalog.readers.running import converted_named, told_by_code, told_of_loading

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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
    (one,) = told_by_code(tmp_path, "g.json", json.dumps([goods]), capsys)["LOD306"]
    assert one["message"].startswith("nothing is checked in 'uses', 'notes': ")


def test_variants_by_themselves_are_listings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    feed = {
        "status": "ok",
        "totals": {"variants": 2},
        "variants": [
            {"sku": "S-1", "product_title": "Linen shawl", "variant_title": "Blue", "price": 20},
            {"sku": "S-2", "product_title": "Wool shawl", "variant_title": "Red", "price": 30},
        ],
    }
    found = converted_named(tmp_path, "v.json", json.dumps(feed), capsys)
    assert [(one["title"], one["price"]) for one in found] == [("Linen shawl", 20), ("Wool shawl", 30)]


def test_variants_of_one_product_stay_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    product = {
        "id": "A",
        "title": "Shawl",
        "variants": [{"sku": "S-1", "price": 20, "product_title": "Shawl"}],
    }
    assert [one["id"] for one in converted_named(tmp_path, "p.json", json.dumps(product), capsys)] == ["A"]


def test_goods_without_a_title_are_told_by_what_they_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{"id": "1", "image": "1", "descraption": "Paper cup", "price": "3.5"}] * 2
    (told,) = told_of_loading(tmp_path, "goods.json", json.dumps({"products": goods}), capsys)
    assert "the 2 objects in 'products' have 'id', 'image', 'descraption', 'price' and no title" in told


def test_pages_of_goods_and_shops_with_theirs() -> None:
    pages = [{"page": 1, "results": [mug(1), mug(2)]}, {"page": 2, "results": [mug(3)]}]
    assert len(only_goods(pages)) == 3
    shops = {
        "shop": "X",
        "stores": [{"name": "A", "items": [mug(1)]}, {"name": "B", "items": [mug(2), mug(3)]}],
    }
    assert len(only_goods(shops)) == 3
    answer = {"jsonrpc": "2.0", "id": 1, "result": [mug(1), mug(2)]}
    assert len(only_goods(answer)) == 2


def test_an_order_is_none_though_goods_are_in_it() -> None:
    orders = [
        {"id": 1, "customer": {"name": "Ann"}, "items": [mug(1)]},
        {"id": 2, "total": 9, "items": [mug(2)]},
    ]
    data = json.dumps(orders).encode()
    found = read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json"))
    assert [isinstance(item, LoadProblem) and item.rule for item in found] == ["not-a-listing"] * 2


def test_a_product_with_goods_inside_is_no_envelope() -> None:
    (value,) = only_goods({"name": "Set of two", "price": 9, "sku": "S-1", "first": mug(1), "second": mug(2)})
    assert value["title"] == "Set of two"


def test_lines_that_tell_a_search_engine_what_to_do() -> None:
    data = b'{"index": {"_id": "1"}}\n{"sku": "P", "name": "Plate", "price": 9}\n'
    items = list(read_lines(data, 1, 0, 100_000, native=formats.detect(data, "a.ndjson")))
    assert [getattr(item, "rule", "record") for item in items] == ["entry-not-checked", "record"]


def test_an_empty_object_among_goods_is_told_and_no_fault() -> None:
    cards = [{}, {"name": "Tea mug", "price": 9, "sku": "M-1"}, {"name": "Lamp", "price": 4, "sku": "L"}]
    told, *goods = shop_items({"cards": cards})
    assert isinstance(told, LoadProblem)
    assert (told.rule, told.lost) == ("entry-not-checked", False)
    assert len(goods) == 2
    (alone,) = shop_items([{}])
    assert isinstance(alone, LoadProblem)
    assert alone.rule == "not-a-listing"


def test_plants_are_called_by_their_common_name() -> None:
    plant = {
        "id": "43",
        "commonName": "Cypress, bald",
        "category": "Trees",
        "price": 160,
        "sku": "C-1",
        "image": "a.jpg",
    }
    (value,) = only_goods([plant])
    assert value["title"] == "Cypress, bald"

"""Brands and categories whose names stand in records: in the object of one, or in another place under its key."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from tests.catalog.readers.running import converted, findings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture, Read


def test_a_brand_by_the_number_of_mongodb_is_only_advice(tmp_path: Path, capsys: Capture) -> None:
    entry = {"sku": "C-1", "name": "Corn chips", "price": 4, "brandId": {"$oid": "64a1f00000000000000000b1"}}
    file = tmp_path / "goods.json"
    file.write_text(json.dumps([entry]), encoding="utf-8")
    run(["check", "--isolated", "--no-cache", "--no-images", "--profile", "dhgate", "-o", "json", str(file)])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["severity"] for one in found if one["code"] == "BRD201"] == ["warning"]


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ({"id": 2, "attributes": {"title": "Oak stool", "price": 44, "image": "https://a.test/1.jpg"}}, 2),
        ({"_index": "goods", "_id": "8", "_source": {"name": "Oak stool", "price": 44}}, "8"),
    ],
)
def test_a_product_has_the_number_of_the_record_around_it(
    row: dict[str, Any], number: Any, read: Read
) -> None:
    (found,) = read({"data": [row]})
    assert found["id"] == number


def test_odoo_names_records_by_number_and_word_and_says_its_cost(read: Read) -> None:
    row = {
        "id": 5,
        "name": "Oak stool with three legs",
        "list_price": 44.0,
        "standard_price": 20.0,
        "default_code": False,
        "barcode": False,
        "categ_id": [1, "All / Stools"],
        "currency_id": [1, "EUR"],
        "image_1920": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
        "qty_available": 5.0,
    }
    (found,) = read({"jsonrpc": "2.0", "id": 14, "result": [row]})
    assert (found["price"], found.get("list_price"), found["currency"]) == (44.0, None, "EUR")
    assert (found["category"], "images" in found) == ("All / Stools", False)


def brand_of(path: Path, capsys: Capture, **members: Any) -> list[tuple[str, str, int]]:
    entry = {"id": 174, "name": "Jar of glass with a lid", "price": 7.95, **members}
    (path / "goods.json").write_text(json.dumps([entry], indent=1), encoding="utf-8")
    return [
        (one["severity"], one["message"], one["span"]["line"])
        for one in findings(path / "goods.json", capsys, "--no-images", "--profile", "dhgate")
        if one["code"] == "BRD201"
    ]


@pytest.mark.parametrize(
    "members",
    [
        {"brand_id": 36},
        {"brandId": "36"},
        {"brand": "6841d7afa36a9a6185fce4c6"},
        {"brand": "0e984725-c51c-4bf4-9960-e1c80e27aba0"},
        {"brandId": "6841d7afa36a9a6185fce4c6"},
    ],
)
def test_a_brand_by_its_number_is_no_error(
    tmp_path: Path, capsys: Capture, members: dict[str, object]
) -> None:
    (told,) = brand_of(tmp_path, capsys, **members)
    assert told == ("warning", "the listing names its brand by the number of a record alone", 2)


@pytest.mark.parametrize(
    "members", [{}, {"brand_id": 0}, {"brand_id": None}, {"brand_id": ""}, {"brand_id": "0"}, {"brand_id": -1}, {"brand_id": False}]
)  # fmt: skip
def test_no_brand_is_an_error_as_before(tmp_path: Path, capsys: Capture, members: dict[str, object]) -> None:
    (told,) = brand_of(tmp_path, capsys, **members)
    assert told[:2] == ("error", "the listing names no brand")


def test_a_brand_beside_its_number_is_the_brand(tmp_path: Path, capsys: Capture) -> None:
    assert brand_of(tmp_path, capsys, brand_id=36, brand="Unbranded") == []


def test_the_same_brand_by_number_is_told_once_for_a_file(tmp_path: Path, capsys: Capture) -> None:
    entries = [
        {"id": n, "name": f"Jar {n} of glass with a lid", "price": 7, "brand_id": 36} for n in range(4)
    ]
    (tmp_path / "goods.json").write_text(json.dumps(entries), encoding="utf-8")
    found = findings(tmp_path / "goods.json", capsys, "--no-images", "--profile", "dhgate")
    assert [one["message"] for one in found if one["code"] == "BRD201"] == [
        "the listing names its brand by the number of a record alone (and 3 more of these in this file)"
    ]


def test_a_category_inside_of_its_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    category = {"data": {"id": 2, "attributes": {"name": "Bowls"}}}
    value = {"data": [{"id": 7, "attributes": {"name": "Walnut bowl", "price": 45, "category": category}}]}
    (found,) = converted(tmp_path, value, capsys)
    assert found["category"] == "Bowls"


def test_links_of_contentful_name_no_brand(tmp_path: Path, capsys: Capture) -> None:
    link = {"sys": {"type": "Link", "linkType": "Entry", "id": "4Lg"}}
    goods = {"id": "1", "name": "Mug", "price": 4, "brand": link, "category": [link]}
    file = tmp_path / "goods.json"
    file.write_text(json.dumps([goods]), encoding="utf-8")
    run(["check", "--isolated", "--no-cache", "--no-images", "--profile", "dhgate", "-o", "json", str(file)])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["severity"] for one in found if one["code"] == "BRD201"] == ["warning"]
    assert "SCH102" not in [one["code"] for one in found]


@pytest.mark.parametrize(
    "brand", [{"_type": "reference", "_ref": "brand-7"}, {"$oid": "65f1c0ffee65f1c0ffee65f1"}, {"id": 7}]
)
def test_brands_by_references_are_told_once(brand: dict[str, Any], tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "goods.json"
    goods = [{"_id": f"p{number}", "name": f"Mug {number}", "price": 4, "brand": brand} for number in (1, 2)]
    file.write_text(json.dumps(goods), encoding="utf-8")
    run(["check", "--isolated", "--no-cache", "--no-images", "--profile", "dhgate", "-o", "json", str(file)])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["severity"], one["listing"]) for one in found if one["code"] == "BRD201"] == [
        ("warning", "p1")
    ]


def test_references_to_categories_name_none(tmp_path: Path, capsys: Capture) -> None:
    goods = {"_id": "p1", "name": "Mug", "price": 4, "category": {"_type": "reference", "_ref": "cups"}}
    (mug,) = converted(tmp_path, [goods], capsys)
    assert "category" not in mug
    (mug,) = converted(tmp_path, [{**goods, "category": [{"typeId": "category", "id": "cups"}]}], capsys)
    assert "category" not in mug

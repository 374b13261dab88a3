"""What two shops' own systems and a content system write: references of Sanity, texts of Saleor, prices of commercetools."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]


def converted(folder: Path, content: object, capsys: Capture) -> list[dict[str, Any]]:
    file = folder / "goods.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


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


def test_references_find_the_records_beside_them(tmp_path: Path, capsys: Capture) -> None:
    goods = [{"_id": "p1", "name": "Mug", "price": 4, "brand": {"_type": "reference", "_ref": "brand-7"}}]
    brands = [{"_id": "brand-7", "name": "Acme"}]
    (mug,) = converted(tmp_path, {"brands": brands, "products": goods}, capsys)
    assert mug["brand"] == "Acme"


@pytest.mark.parametrize(
    "block",
    [{"type": "paragraph", "data": {"text": "Holds a third."}}, {"text": "Holds a third.", "depth": 0}],
)
def test_blocks_of_editors_are_the_description(
    block: dict[str, Any], tmp_path: Path, capsys: Capture
) -> None:
    goods = {"id": 1, "name": "Mug", "price": 4, "description": {"time": 1, "blocks": [block]}}
    (mug,) = converted(tmp_path, [goods], capsys)
    assert mug["description"] == "Holds a third."


def test_the_price_of_commercetools_is_the_one_for_all(tmp_path: Path, capsys: Capture) -> None:
    def price(coins: int, code: str, **more: Any) -> dict[str, Any]:
        money = {"type": "centPrecision", "currencyCode": code, "centAmount": coins, "fractionDigits": 2}
        return {"id": f"{code}-{coins}", "value": money, **more}

    group = {"customerGroup": {"typeId": "customer-group", "id": "g1"}}
    prices = [price(150, "EUR", **group), price(199, "EUR"), price(250, "USD")]
    current = {
        "name": {"en-US": "Rustic bowl"},
        "slug": {"en-US": "rustic-bowl"},
        "masterVariant": {"id": 1, "sku": "RB-01", "prices": prices, "images": [], "attributes": []},
        "variants": [],
    }
    entry = {
        "id": "d87",
        "version": 3,
        "productType": {"typeId": "product-type"},
        "masterData": {"current": current},
    }
    (bowl,) = converted(tmp_path, {"limit": 20, "offset": 0, "results": [entry]}, capsys)
    assert (bowl["price"], bowl["currency"]) == (1.99, "EUR")


def test_codes_of_attributes_that_are_no_texts_do_no_harm(tmp_path: Path, capsys: Capture) -> None:
    attributes = [{"attribute_code": [], "value": "steel"}, {"attribute_code": "color", "value": "Red"}]
    goods = {"sku": "M-1", "name": "Mug", "price": 4, "custom_attributes": attributes}
    (mug,) = converted(tmp_path, {"items": [goods]}, capsys)
    assert mug["attributes"]["color"] == "Red"

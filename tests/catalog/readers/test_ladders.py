"""Bulk prices by quantity, as each marketplace writes them: the steps are compared, and told at their own places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from tests.catalog.readers.running import told_of_ladders

if TYPE_CHECKING:
    from pathlib import Path

STEPS = [{"quantity": 10, "price": "2.00"}, {"quantity": 100, "price": "2.50"}]
ALIBABA = {
    "itemSchema": {
        "productTitle": "Enamel mug",
        "superText": "<p>For camping.</p>",
        "icbuCatProp": {"Material": "Steel"},
        "scImages": ["https://pictures.example/a.jpg"],
        "ladderPrice": STEPS,
    }
}
ALIBABA_SKU = {
    "product_id": "1",
    "subject": "Enamel mug",
    "category_id": 5,
    "main_image": {"images": ["https://pictures.example/a.jpg"]},
    "product_sku": {
        "skus": [
            {
                "sku_code": "S1",
                "attr2_value": {"Color": "Red"},
                "bulk_discount_prices": [
                    {"start_quantity": 10, "price": "2.00"},
                    {"start_quantity": 100, "price": "2.50"},
                ],
            }
        ]
    },
}
DHGATE = {
    "itemBase": {"itemName": "Enamel mug", "htmlContent": "<p>For camping.</p>"},
    "catePubId": "001",
    "itemSkuList": [{"skuCode": "A", "retailPrice": 5}],
    "itemWholesaleRangeList": [{"startQty": 10, "discount": 0.1}, {"startQty": 50, "discount": 0.05}],
}
AMAZON = {
    "sku": "A1",
    "productType": "MUG",
    "attributes": {
        "item_name": [{"value": "Enamel mug"}],
        "purchasable_offer": [
            {"currency": "USD", "our_price": [{"schedule": [{"value_with_tax": 5}]}]},
            {
                "audience": "B2B",
                "quantity_discount_plan": [
                    {
                        "schedule": [
                            {
                                "discount_type": "fixed",
                                "levels": [
                                    {"lower_bound": 10, "value": 4},
                                    {"lower_bound": 50, "value": 4.5},
                                ],
                            }
                        ]
                    }
                ],
            },
        ],
    },
}
SHOP = {
    "id": 1,
    "name": "Enamel mug",
    "price": 5,
    "currency": "USD",
    "images": ["https://pictures.example/1.jpg"],
}
SHOPS: list[tuple[str, list[dict[str, Any]]]] = [
    ("tier_prices", [{"qty": 10, "value": 4}, {"qty": 50, "value": 4.5}]),
    (
        "bulk_pricing_rules",
        [
            {"quantity_min": 10, "quantity_max": 49, "type": "percent", "amount": 10},
            {"quantity_min": 50, "quantity_max": 0, "type": "percent", "amount": 5},
        ],
    ),
    ("priceBreaks", [{"quantity": "1-9", "price": "$5.00"}, {"quantity": "10+", "price": "$5.50"}]),
    ("wholesaleTiers", [{"minQuantity": 10, "price": 6}]),
]


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (ALIBABA, "/itemSchema/ladderPrice/1"),
        (ALIBABA_SKU, "/product_sku/skus/0/bulk_discount_prices/1"),
        (DHGATE, "/itemWholesaleRangeList/1"),
        (AMAZON, "/attributes/purchasable_offer/1/quantity_discount_plan/0/schedule/0/levels/1"),
    ],
)
def test_a_ladder_that_rises_is_told_where_the_marketplace_has_it(
    value: dict[str, Any], place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told_of_ladders(tmp_path, value, capsys) == [f"VAR601 {place}"]


@pytest.mark.parametrize(("name", "steps"), SHOPS)
def test_shops_have_many_names_for_it(
    name: str, steps: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told_of_ladders(tmp_path, {**SHOP, name: steps}, capsys) == [f"VAR601 /{name}/{len(steps) - 1}"]
    turned = [{**step, "price": 4.9 - index} for index, step in enumerate(steps)]
    assert (
        told_of_ladders(tmp_path, {**SHOP, name: [{**one, "type": "price"} for one in turned]}, capsys) == []
    )


def test_steps_for_several_groups_of_buyers_are_no_ladder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [
        {"qty": 10, "value": 4, "customer_group_id": 1},
        {"qty": 20, "value": 4.5, "customer_group_id": 2},
    ]
    assert told_of_ladders(tmp_path, {**SHOP, "tier_prices": steps}, capsys) == []


def test_the_one_step_of_aliexpress(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    value = {
        "subject": "Enamel mug",
        "imageURLs": "https://pictures.example/1.jpg",
        "categoryId": 7,
        "productPrice": "5.00",
        "bulkOrder": 10,
        "bulkDiscount": 5,
        "aeopAeProductPropertys": [{"attrName": "Material", "attrValue": "Steel"}],
    }
    (tmp_path / "goods.json").write_text(json.dumps(value), encoding="utf-8")
    run(["convert", "--isolated", str(tmp_path / "goods.json")])
    (found,) = json.loads(capsys.readouterr().out)
    assert found["price_tiers"] == [{"min_quantity": 10, "discount": 5.0}]

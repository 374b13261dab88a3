"""Bulk prices by quantity, as each marketplace writes them: the steps are compared, and told at their own places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.tables.bulk_columns import pairs_in, tiers_in
from listing_lint.cli.main import run

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


def told(path: Path, value: Any, capsys: pytest.CaptureFixture[str], name: str = "goods.json") -> list[str]:
    (path / name).write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    run(
        [
            "check",
            "--isolated",
            "--no-images",
            "--no-cache",
            "--select",
            "VAR304,VAR6",
            "-o",
            "json",
            str(path / name),
        ]
    )
    return [f"{one['code']} {one['pointer']}" for one in json.loads(capsys.readouterr().out)["findings"]]


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
    assert told(tmp_path, value, capsys) == [f"VAR601 {place}"]


@pytest.mark.parametrize(("name", "steps"), SHOPS)
def test_shops_have_many_names_for_it(
    name: str, steps: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(tmp_path, {**SHOP, name: steps}, capsys) == [f"VAR601 /{name}/{len(steps) - 1}"]
    turned = [{**step, "price": 4.9 - index} for index, step in enumerate(steps)]
    assert told(tmp_path, {**SHOP, name: [{**one, "type": "price"} for one in turned]}, capsys) == []


def test_steps_for_several_groups_of_buyers_are_no_ladder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [
        {"qty": 10, "value": 4, "customer_group_id": 1},
        {"qty": 20, "value": 4.5, "customer_group_id": 2},
    ]
    assert told(tmp_path, {**SHOP, "tier_prices": steps}, capsys) == []


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


def test_amazons_sale_price_above_the_price(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def item(sale: float) -> dict[str, Any]:
        offer = {
            "currency": "USD",
            "our_price": [{"schedule": [{"value_with_tax": 5.0}]}],
            "discounted_price": [{"schedule": [{"value_with_tax": sale, "start_at": "2026-11-01"}]}],
        }
        attributes = {"item_name": [{"value": "Enamel mug"}], "purchasable_offer": [offer]}
        return {"sku": "A1", "productType": "MUG", "attributes": attributes}

    place = "/attributes/purchasable_offer/0/our_price/0/schedule/0/value_with_tax"
    assert told(tmp_path, item(9.0), capsys) == [f"VAR304 {place}"]
    assert told(tmp_path, item(4.5), capsys) == []


@pytest.mark.parametrize(
    ("sale", "codes"), [("9", ["VAR304 /1/standard_price"]), ("4", []), ("", []), ("0", [])]
)
def test_the_sale_price_of_a_flat_file(
    sale: str, codes: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        "TemplateType=fptcustom\tVersion=2021\tThe top 3 rows are for Amazon.com use only.",
        "Seller SKU\tProduct Name\tBrand\tStandard Price\tSale Price\tQuantity",
        "item_sku\titem_name\tbrand_name\tstandard_price\tsale_price\tquantity",
        f"A1\tEnamel mug\tWoolrow\t5\t{sale}\t3",
    ]
    found = told(tmp_path, "\n".join(rows) + "\n", capsys, "flat.txt")
    assert [one.split()[0] for one in found] == [one.split()[0] for one in codes]
    assert all(one.endswith("/standard_price") for one in found)


def test_addresses_in_the_column_of_prices_are_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        f"A{number},Mug {number},https://pictures.example/{number}.jpg,{number}.50" for number in range(9)
    ]
    (tmp_path / "goods.csv").write_text("\n".join(["sku,title,price,image", *rows]), encoding="utf-8")
    run(
        ["check", "--isolated", "--no-cache", "--select", "VAR301", "-o", "json", str(tmp_path / "goods.csv")]
    )
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert "an address where a price belongs (and 8 more of these in this file)" in found["message"]


def test_what_became_a_name_of_an_option_has_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goods.csv").write_text(
        '"TITLE","PRICE","QUANTITY","VARIATION 1 TYPE","VARIATION 1 NAME","VARIATION 1 VALUES","SKU"\n'
        '"Linen apron","39.00","5","Custom Property","Colour","Blue,Green","AP1,AP2"\n',
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.csv")])
    assert "VARIATION 1 NAME" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "names",
    [
        ("Price 10+", "Price 100+"),
        ("Price (10-49 pcs)", "Price (50+ pcs)"),
        ("Staffelpreis ab 10", "Staffelpreis ab 50"),
        ("Bulk price 10 pcs", "Bulk price 50 pcs"),
        ("Цена от 10 шт", "Цена от 50 шт"),
        ("Prix à partir de 10", "Prix à partir de 50"),
        ("批发价 10件", "批发价 50件"),
    ],
)
@pytest.mark.parametrize("rows", [2, 400])
def test_columns_of_bulk_prices(
    names: tuple[str, str], rows: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"SKU,Title,Price,{','.join(names)}", "A0,Enamel mug,5.00,4.00,4.50"]
    lines += [f"A{number},Steel bottle {number},6.00,5.00,4.00" for number in range(1, rows)]
    found = told(tmp_path, "\n".join(lines) + "\n", capsys, "goods.csv")
    assert found == [f"VAR601 /2/{names[1]}"]


@pytest.mark.parametrize(
    "names",
    [
        ("Min Qty 1", "Price 1", "Min Qty 2", "Price 2"),
        ("Tier 1 Quantity", "Tier 1 Price", "Tier 2 Quantity", "Tier 2 Price"),
        ("qty_break_1", "price_break_1", "qty_break_2", "price_break_2"),
        ("Ab Menge 1", "Preis 1", "Ab Menge 2", "Preis 2"),
        ("起订量1", "价格1", "起订量2", "价格2"),
    ],
)
@pytest.mark.parametrize("rows", [2, 400])
def test_columns_of_pieces_beside_those_of_bulk_prices(
    names: tuple[str, ...], rows: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"{','.join(names)},SKU,Title,Price", "10,4.00,50 pcs,4.50,A0,Enamel mug,5.00"]
    lines += [f"10,5.00,50,4.00,A{number},Steel bottle {number},6.00" for number in range(1, rows)]
    lines.append(",,,,B1,Steel spoon,1.00")
    found = told(tmp_path, "\n".join(lines) + "\n", capsys, "goods.csv")
    assert found == [f"VAR601 /2/{names[3]}"]


@pytest.mark.parametrize(
    "names",
    [
        ("Variant 1 Qty", "Variant 1 Price", "Variant 2 Qty", "Variant 2 Price"),
        ("Qty 1", "Price 1", "Qty 2", "Price 2"),
        ("Min Qty 1", "Price 1"),
        ("quantity_lower_bound1", "quantity_price1", "quantity_lower_bound2", "quantity_price2"),
        ("Price 1", "Price 2", "Price 3"),
    ],
)
def test_other_pairs_of_columns_are_no_ladder(names: tuple[str, ...]) -> None:
    assert pairs_in(names) == {}


def test_three_plain_pairs_are_a_ladder() -> None:
    assert pairs_in(["Qty1", "Prc1", "Qty2", "Prc2", "Qty3", "Prc3"]) == {1: 0, 3: 2, 5: 4}


def test_the_first_of_several_paired_prices_is_the_price(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goods.csv").write_text(
        "SKU,Title,Min Qty 1,Price 1,Min Qty 2,Price 2\nA1,Enamel mug,1,5.00,10,4.00\nA2,Jug,1,6.00,,\n",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.csv")])
    first, second = json.loads(capsys.readouterr().out)
    assert (first["price"], first["price_tiers"]) == ("5.00", [{"min_quantity": 10, "price": "4.00"}])
    assert "price_tiers" not in second
    assert "stock" not in first


@pytest.mark.parametrize(
    "names",
    [
        ("Price 1", "Price 2"),
        ("Price 2024", "Price 2025"),
        ("Price level 1",),
        ("Price 2024-2025", "Preis ab 2026"),
        ("Wholesale price 1", "Wholesale price 2", "Wholesale price 3"),
        ("Tier price 2",),
    ],
)
def test_other_numbered_prices_are_no_ladder(names: tuple[str, ...]) -> None:
    assert tiers_in(names) == {}


def test_numbers_of_bulk_prices_count_pieces_where_they_do_not_count_the_prices() -> None:
    names = ["Bulk price 1", "Bulk price 10", "Bulk price 50"]
    assert tiers_in(names) == {0: (1, 0), 1: (10, 0), 2: (50, 0)}
    assert tiers_in(["Wholesale price 2000", "Price 2000-4999"]) == {0: (2000, 0), 1: (2000, 4999)}


def test_bulk_prices_with_their_tax_in_brackets() -> None:
    assert tiers_in(["卸価格1台(税別)", "卸価格2-10台(税別)", "卸価格11-30台（税別）"]) == {
        0: (1, 0),
        1: (2, 10),
        2: (11, 30),
    }
    assert tiers_in(["Price 10+ (USD)", "Preis ab 50 (netto)"]) == {0: (10, 0), 1: (50, 0)}
    assert tiers_in(["Price (USD)", "Price 2 (USD)"]) == {}


def test_without_a_single_price_the_one_for_the_fewest_is_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goods.csv").write_text(
        "SKU,Title,Price 1-9,Price 10+\nA1,Enamel mug,5.00,4.00\nA2,Steel bottle,6.00,5.00\n",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.csv")])
    first, _ = json.loads(capsys.readouterr().out)
    assert (first["price"], first["price_tiers"]) == ("5.00", [{"min_quantity": 10, "price": "4.00"}])

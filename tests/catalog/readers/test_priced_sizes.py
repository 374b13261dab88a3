"""What goods cost in each size, where one object says it: ``{"prices": {"250g": 9, "1kg": 30}}``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from tests.catalog.readers.running import checked, converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def goods(**members: Any) -> dict[str, Any]:
    return {"id": "p-7", "name": "Roasted coffee beans from Huila", "image": "beans.webp", **members}


def offered(listing: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(one["attributes"]["size"], one["price"]) for one in listing.get("variants", ())]


@pytest.mark.parametrize(
    "prices",
    [
        {"3": 120, "5": 170, "10": 330},
        {"250g": 9, "1kg": 30},
        {"S": 19.5, "M": 19.5, "XL": 22},
        {"small": 3, "regular": 4, "large": 5},
        {"0.5 l": 4, "1,5 l": 9},
        {"8oz": 8},
        {"100 ml": "$12.00", "200 ml": "$20.00"},
        {"30x40": 25, "50 x 70 cm": 45},
    ],
)
@pytest.mark.parametrize("called", ["prices", "price", "precios"])
def test_prices_by_size_are_those_of_variants(
    tmp_path: Path, capsys: Capture, prices: dict[str, Any], called: str
) -> None:
    (listing,) = converted(tmp_path, [goods(**{called: prices})], capsys)
    wanted = [
        (size, float(cost.strip("$")) if isinstance(cost, str) else cost) for size, cost in prices.items()
    ]
    assert [(size, float(str(cost).strip("$"))) for size, cost in offered(listing)] == wanted
    assert "price" not in listing
    told = {one["code"] for one in checked(tmp_path / "goods.json", capsys)}
    assert "VAR307" not in told, "no price is blank"


def test_a_price_by_size_that_is_none_is_told_where_it_stands(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "goods.json").write_text(
        json.dumps([goods(prices={"250g": 9, "1kg": 0})], indent=1), encoding="utf-8"
    )
    (one,) = [one for one in checked(tmp_path / "goods.json", capsys) if one["code"] == "VAR302"]
    assert one["span"]["line"] == 8


def test_prices_that_fall_with_the_number_are_bulk_prices(tmp_path: Path, capsys: Capture) -> None:
    (listing,) = converted(tmp_path, [goods(prices={"1": 10, "100": 8, "1000": 6.5})], capsys)
    assert listing["price"] == 10
    assert [(one["min_quantity"], one["price"]) for one in listing["price_tiers"]] == [
        (1, 10),
        (100, 8),
        (1000, 6.5),
    ]
    assert "variants" not in listing


@pytest.mark.parametrize(
    "prices",
    [
        {"usd": 10, "eur": 9},
        {"regular": 10, "sale": 9},
        {"2023": 10, "2024": 12},
        {"min": 3, "max": 5},
        {"S": True, "M": False},
        {"S": None, "M": None},
        {"S": "ask", "M": "us"},
        {},
    ],
)
def test_other_prices_of_an_object_are_none_of_sizes(
    tmp_path: Path, capsys: Capture, prices: dict[str, Any]
) -> None:
    assert all("variants" not in one for one in converted(tmp_path, [goods(prices=prices)], capsys))


def test_prices_by_size_beside_a_price_or_variants_change_nothing(tmp_path: Path, capsys: Capture) -> None:
    both = goods(price=7, prices={"S": 7, "M": 8})
    variants = goods(prices={"S": 7, "M": 8}, variants=[{"sku": "A", "price": 7}, {"sku": "B", "price": 8}])
    one, two = converted(tmp_path, [both, variants], capsys)
    assert one["price"] == 7
    assert "variants" not in one
    assert [entry["sku"] for entry in two["variants"]] == ["A", "B"]


def test_prices_by_size_in_a_program(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "goods.js").write_text(
        "export const PRODUCTS = [\n"
        "  { id: 'a', name: 'Rose water for the face', image: 'a.webp', prices: { 3: 120, 5: 170 } },\n"
        "  { id: 'b', name: 'Oil of sweet almonds', image: 'b.webp', prices: { 3: 90, 5: 130 } },\n"
        "];\n",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.js")])
    read = json.loads(capsys.readouterr().out)
    assert [offered(one) for one in read] == [[("3", 120), ("5", 170)], [("3", 90), ("5", 130)]]

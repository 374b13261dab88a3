"""What marketplaces' own files and searches showed: prices from and to, and who sells at them."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.shapes import converter, recognise
from listing_lint.catalog.readers.tables import read

_HAT: dict[str, Any] = {
    "name": "Straw hat with a wide brim",
    "seller_name": "brim_and_co",
    "image": "https://img.example/hat.jpg",
    "min_price": 2.16,
    "max_price": 4.5,
}


def test_goods_with_a_lowest_and_a_highest_price() -> None:
    found = recognise(_HAT, None)
    assert found is not None
    made = converter(found.shape)(found.listing, "", _HAT).fields  # type: ignore[union-attr]
    assert (made["title"], made["price"], made["images"]) == (_HAT["name"], 2.16, [_HAT["image"]])


def test_goods_with_a_least_order() -> None:
    assert recognise({"name": "Straw hat", "image": "hat.jpg", "MOQs": 10, "rating": None}, None) is not None


def test_the_price_itself_goes_before_the_lowest() -> None:
    value = {"name": "Hat", "price": 3, "min_price": 2, "max_price": 4}
    found = recognise(value, None)
    assert found is not None
    assert converter(found.shape)(value, "", value).fields["price"] == 3  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "lacking",
    [("seller_name",), ("image",), ("max_price",), ("seller_name", "image")],
    ids="-".join,
)
def test_a_filter_or_a_place_has_prices_too(lacking: tuple[str, ...]) -> None:
    assert recognise({name: value for name, value in _HAT.items() if name not in lacking}, None) is None


def test_an_empty_list_is_no_price_of_a_sale() -> None:
    value = {"product_name": "Slip-on shoes", "price": "139.000 ₫", "price_sale": []}
    found = recognise(value, None)
    assert found is not None
    fields = converter(found.shape)(value, "", value).fields  # type: ignore[union-attr]
    assert (fields["price"], fields["currency"]) == (139000, "VND")


@pytest.mark.parametrize(("cell", "told"), [("", []), (" ", []), ("A7", ["'shelf'"])])
def test_an_empty_column_without_a_place_is_not_told(cell: str, told: list[str]) -> None:
    feed = f"sku,title,shelf\nD-1,Mug,\nD-2,Cup,{cell}\n"
    problems = [
        item for item in read(io.BytesIO(feed.encode()), 1 << 22, {}) if isinstance(item, LoadProblem)
    ]
    assert [one.detail for one in problems if one.rule == "unplaced-columns"] == told


def test_a_column_that_is_filled_far_below_is_told() -> None:
    rows = "".join(f"D-{number},Mug {number},\n" for number in range(40))
    feed = f"sku,title,shelf\n{rows}D-99,Cup,A7\n"
    problems = [
        item for item in read(io.BytesIO(feed.encode()), 1 << 22, {}) if isinstance(item, LoadProblem)
    ]
    assert [one.detail for one in problems if one.rule == "unplaced-columns"] == ["'shelf'"]

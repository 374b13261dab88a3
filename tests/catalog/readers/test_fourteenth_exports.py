"""What a fourteenth set of exports showed: prices whose points part thousands, and what systems say of how they sell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.pointed import pointed_names
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def converted(path: Path, entries: Any, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (path / "goods.json").write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
    run(["convert", "--isolated", str(path / "goods.json")])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_points_part_thousands_where_one_price_of_the_file_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [
        {"id": "1", "name": "Kettle", "oldPrice": "1.250.000", "newPrice": "990.000"},
        {"id": "2", "name": "Plug", "oldPrice": "790.000", "newPrice": "1.470.000"},
        {"id": "3", "name": "Lamp", "oldPrice": "89.000", "newPrice": "69.000"},
    ]
    found = converted(tmp_path, entries, capsys)
    assert [(one["price"], one["list_price"]) for one in found] == [
        (990_000, 1_250_000),
        (1_470_000, 790_000),
        (69_000, 89_000),
    ]


def test_other_points_stay_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone = [
        {"id": "1", "name": "Kettle", "price": "134.400"},
        {"id": "2", "name": "Lamp", "price": "89.000"},
    ]
    assert [one["price"] for one in converted(tmp_path, alone, capsys)] == ["134.400", "89.000"]
    mixed = '[{"price": "1.250.000"}, {"price": "12.50"}]'
    assert pointed_names(mixed) == frozenset()
    assert pointed_names('[{"version": "1.250.000", "price": "89.000"}]') == frozenset()
    assert pointed_names('[{"price": "1.250.000"}, {"price": "89.000"}]') == {"price"}


@pytest.mark.parametrize("kind", ["REGULAR", "simple", "GIFT_CARD", "physical", "consu"])
def test_how_a_system_sells_is_no_category(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [{"id": "1", "name": "Oat soap", "price": 8, "product_type": kind, "sku": "S-1"}]
    (found,) = converted(tmp_path, entries, capsys)
    assert "category" not in found


def test_what_goods_are_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [{"id": "1", "name": "Oat soap", "price": 8, "product_type": "Soaps", "sku": "S-1"}]
    (found,) = converted(tmp_path, entries, capsys)
    assert found["category"] == "Soaps"


def test_squares_addresses_of_pictures_in_its_shop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {
        "type": "ITEM",
        "id": "A1",
        "item_data": {
            "name": "Arnica oil",
            "product_type": "REGULAR",
            "ecom_image_uris": ["https://shop.example/1.jpeg", "https://shop.example/2.jpeg"],
            "variations": [
                {
                    "type": "ITEM_VARIATION",
                    "id": "B1",
                    "item_variation_data": {
                        "name": "1 oz",
                        "sku": "F-1",
                        "price_money": {"amount": 2200, "currency": "USD"},
                    },
                }
            ],
        },
    }
    (found,) = converted(tmp_path, {"objects": [item]}, capsys)
    assert found["images"] == ["https://shop.example/1.jpeg", "https://shop.example/2.jpeg"]
    assert found["variants"][0]["price"] == 22.0
    assert "category" not in found

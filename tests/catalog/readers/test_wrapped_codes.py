"""Codes, currencies and stocks for which interfaces have an object or a list: what they say is taken, the rest left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.readers.words import other_than_goods
from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path

GOODS = {
    "id": 7,
    "name": "Oak bread board",
    "price": "24.90",
    "image": "https://shop.example.com/board.jpg",
    "brand": "Linen Lane",
}


@pytest.mark.parametrize(
    ("member", "given", "read"),
    [
        ("currency", {"value": "MXN", "display_name": "Mexican peso"}, "MXN"),
        ("currency", {"id": 3, "iso_code": "eur", "name": "Euro"}, "EUR"),
        ("id", {"value": "B-7"}, "B-7"),
        ("id", {"$oid": "65f1"}, "65f1"),
        ("gtin", {"ean": "4006381333931"}, "4006381333931"),
        ("stock", [{"location": "Madrid", "quantity": "60"}, {"location": "Cádiz", "quantity": 7}], 67),
        ("stock", {"on_hand": 4}, 4),
        # What says nothing is left out, and no fault of the goods.
        ("currency", {"rate": 1.1}, None),
        ("gtin", {"kind": "none", "since": 2019}, None),
        ("stock", [{"location": "Madrid"}, {"location": "Cádiz", "quantity": 7}], None),
        ("stock", [], None),
        ("stock", ["plenty"], None),
    ],
)
def test_what_is_said_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], member: str, given: object, read: object
) -> None:
    goods = [{**GOODS, member: given}]
    (listing,) = converted(tmp_path, goods, capsys)
    assert listing.get(member) == read
    assert "SCH102" not in codes(tmp_path, goods, capsys)


def test_variants_have_codes_and_stocks_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    variants = [
        {"sku": {"code": "B-7-S"}, "price": "24.90", "stock": [{"location": "Total", "quantity": "67"}]}
    ]
    (listing,) = converted(tmp_path, [{**GOODS, "variants": variants}], capsys)
    (variant,) = listing["variants"]
    assert (variant["sku"], variant["stock"]) == ("B-7-S", 67)


def test_a_place_for_an_order_makes_no_order_of_goods() -> None:
    assert other_than_goods({"name": "Oak bread board", "orderItemId": None}) is None
    assert other_than_goods({"name": "Oak bread board", "orderItemId": 12}) == "orderItemId"
    assert other_than_goods(["name", "orderItemId"]) == "orderItemId"


def test_a_gallery_is_one_in_other_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pictures = ["https://shop.example.com/board.jpg", "https://shop.example.com/back.jpg"]
    goods = [{"nombre": "Tabla", "precio": 24.9, "imagen": pictures[0], "galeria": pictures}]
    (listing,) = converted(tmp_path, goods, capsys)
    assert listing["images"] == pictures


def test_goods_without_a_price_are_known_in_other_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {
        "id": "a1",
        "ref": "A-118",
        "nom": "Trophée en verre",
        "description": "Trophée en verre, gravé sur la plaque.",
        "dimensions": "12 x 20 cm",
        "categorie": "trophees",
        "photos": ["a118.jpg"],
        "fournisseur": "Linen Lane",
    }
    (listing,) = converted(tmp_path, [goods], capsys)
    assert (listing["title"], listing["images"]) == ("Trophée en verre", ["a118.jpg"])

"""The native forms of JSON and what tells them apart: names of members that only one of them has together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.formats import detect
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import items_of
from tests.catalog.readers.running import MUG, converted

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.catalog.readers.running import Capture


def test_a_main_picture_beside_the_list_of_all_is_no_item_of_wish(tmp_path: Path, capsys: Capture) -> None:
    entry = {
        "_id": {"$oid": "64a1f00000000000000000a1"},
        "name": "Corn chips",
        "slug": "corn-chips",
        "brandId": {"$oid": "64a1f00000000000000000b1"},
        "categoryPath": [{"$oid": "64a1f00000000000000000c1"}],
        "tags": [],
        "mainImage": "https://cdn.example/chips.webp",
        "images": ["https://cdn.example/chips.webp"],
        "variants": [{"title": "cheese", "sku": "C-1", "price": 110}],
    }
    (chips,) = converted(tmp_path, [entry], capsys)
    assert (chips["id"], chips["images"]) == ("64a1f00000000000000000a1", ["https://cdn.example/chips.webp"])
    assert "category" not in chips
    assert "brand" not in chips


def test_an_item_of_wish_stays_one() -> None:
    item = {"name": "Mug", "tags": "mug,cup", "main_image": "https://cdn.example/mug.jpg", "parent_sku": "M"}
    assert detect(json.dumps([item]).encode(), "items.json") == "wish"


def test_prices_in_objects_are_no_sign_of_woocommerce(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def money(amount: float) -> dict[str, Any]:
        return {"amount": amount, "currency": "SAR"}

    goods = [
        {
            "id": 7,
            "name": "Oak stool with three legs",
            "price": money(129),
            "sale_price": money(sale),
            "regular_price": money(regular),
            "images": [{"url": "https://p.test/1.jpg", "main": True}],
        }
        for sale, regular in ((0, 129), (89, 179))
    ]
    first, second = converted(tmp_path, goods, capsys)
    assert (first["price"], first["currency"], first.get("list_price", 129)) == (129, "SAR", 129)
    assert (second["price"], second["list_price"]) == (89, 179)
    assert "marketplace" not in first


def test_an_answer_of_wish_is_one_as_before(tmp_path: Path, capsys: Capture) -> None:
    entry = {"id": "w", "name": "Lamp", "main_image": {"url": "https://x.example/a.jpg"}, "variations": [{"sku": "L"}]}  # fmt: skip
    (listing,) = converted(tmp_path, [entry], capsys)
    assert listing["marketplace"] == "wish"


def test_a_product_of_medusa_is_none_of_shopify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    product = {
        "title": "Sofa",
        "handle": "sofa",
        "thumbnail": "https://shop.example/1.jpg",
        "images": [{"url": "https://shop.example/1.jpg"}],
        "variants": [
            {
                "title": "Ivory",
                "sku": "S-I",
                "prices": [
                    {"amount": 1299, "currency_code": "eur"},
                    {"amount": 1399, "currency_code": "usd"},
                ],
                "options": {"Color": "Ivory"},
            }
        ],
    }
    (found,) = converted(tmp_path, {"products": [product]}, capsys)
    assert "marketplace" not in found
    (variant,) = found["variants"]
    assert (variant["price"], variant["currency"], variant["attributes"]) == (1299, "EUR", {"Color": "Ivory"})


def test_a_shop_that_knows_googles_categories_is_no_feed_of_google(tmp_path: Path, capsys: Capture) -> None:
    goods = {
        "title": "Mug",
        "brand": "Acme",
        "image": "https://a.example/1.png",
        "original_price": 27,
        "discounted_price": 19,
        "google_product_category": 267,
        "category": "Cups",
    }
    (mug,) = converted(tmp_path, [goods], capsys)
    assert mug["images"] == ["https://a.example/1.png"]
    assert mug["category"] == "Cups"
    assert "marketplace" not in mug
    google = {"title": "Mug", "image_link": "https://a.example/1.png", "google_product_category": 267}
    (mug,) = converted(tmp_path, [google], capsys)
    assert mug["marketplace"] == "google"


def test_mercado_libre_is_no_woocommerce(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = {
        "results": [
            {"id": "MLA11", "title": "Marco para estéreo", "condition": "new", "site_id": "MLA",
             "permalink": "https://articulo.example/MLA-11", "thumbnail": "http://cdn.example/D_1-I.jpg",
             "currency_id": "ARS", "price": 47579, "original_price": None, "sale_price": None, "available_quantity": 1}
        ]
    }  # fmt: skip
    (one,) = converted(tmp_path, entries, capsys)
    assert (one["price"], one["currency"], one["images"]) == (47579, "ARS", ["http://cdn.example/D_1-I.jpg"])
    assert one.get("marketplace") != "woocommerce"


def test_a_list_of_variants_with_other_names_of_shopifys_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [
        {
            "product_id": "8937",
            "variant_id": f"4758{number}",
            "title": "Linen shawl",
            "sku": f"S-{number}",
            "price": 20,
            "stock": 2,
            "product_type": "Shawl",
            "vendor": "Olive Tree",
            "handle": "linen-shawl",
            "image_url": "https://shop.example/shawl.jpg",
        }
        for number in (1, 2)
    ]
    for row in converted(tmp_path, entries, capsys):
        assert row["images"] == ["https://shop.example/shawl.jpg"]
        assert (row["price"], row["brand"], row["category"]) == (20, "Olive Tree", "Shawl")


def test_a_shopify_input_of_a_bulk_mutation() -> None:
    (record,) = items_of([{"input": {"title": "Oak stool", "productType": "Stools", "vendor": "Alder"}}])
    assert isinstance(record, Record)
    assert record.native is not None
    assert record.native.format == "shopify"


def test_further_pictures_alone_are_no_sign_of_a_marketplace() -> None:
    value = {"name": "Lamp", "price": 9, "image": "a.jpg", "extraImages": ["b.jpg"], "description": "A lamp"}
    (record,) = items_of([value])
    assert isinstance(record, Record)
    assert record.native is not None
    assert record.native.format == "generic"
    assert record.value["images"] == ["a.jpg", "b.jpg"]


def test_a_regular_price_alone_does_not_make_a_shop_woocommerces(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{**MUG, "regular_price": 12, "sale_price": 9, "brand": "Nord", "category": {"name": "Mugs"}}]
    (mug,) = converted(tmp_path, goods, capsys)
    assert mug["brand"] == "Nord"
    assert mug["category"] == "Mugs"

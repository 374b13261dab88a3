"""What a set of JSON of shops showed: variants an entry each, texts for one channel, main pictures that stand in the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.money import read_money
from listing_lint.catalog.tables.names import meaning
from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path


def rows(*variants: str) -> list[dict[str, Any]]:
    return [
        {"product_id": "71", "variant_id": f"71{n}", "sku": f"H-{n}", "product_title": "Wall holder for five pens",
         "variant_title": title, "price": 4.5 + n, "ean": f"40000000000{n}"}
        for n, title in enumerate(variants)
    ]  # fmt: skip


def test_variants_with_an_entry_each_are_no_copies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    black, white = converted(tmp_path, rows("Black", "White"), capsys)
    assert black["attributes"] == {"variant": "Black", "item_group_id": "71"}
    assert white["attributes"] == {"variant": "White", "item_group_id": "71"}
    assert not {"TTL401", "SIM101"} & set(codes(tmp_path, rows("Black", "White"), capsys))


def test_one_product_of_the_same_name_is_told_as_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = rows("Default Title", "Default Title")
    entries[1]["product_id"] = "72"
    assert "TTL401" in codes(tmp_path, entries, capsys)
    (one, _) = converted(tmp_path, entries, capsys)
    assert "variant" not in one["attributes"], "Shopify's name for what has no variants"


@pytest.mark.parametrize("main", ["main_image", "image", "imageUrl", "cover_image"])
@pytest.mark.parametrize("gallery", ["gallery_images", "gallery", "images", "additional_images"])
def test_the_main_picture_is_one_of_the_gallery(
    main: str, gallery: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = ["https://cdn.tray.example/1.jpg", "https://cdn.tray.example/2.jpg"]
    entries = [
        {
            "id": f"T-{n}",
            "title_en": "Tea tray of bakelite",
            "price": 30,
            main: pictures[0],
            gallery: pictures,
        }
        for n in range(3)
    ]
    for one in converted(tmp_path, entries, capsys):
        assert one["images"] == pictures


def test_a_gallery_that_shows_a_picture_twice_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = ["https://cdn.tray.example/1.jpg", "https://cdn.tray.example/2.jpg"] * 2
    entries = [
        {"id": "T-1", "name": "Tea tray", "price": 30, "main_image": twice[0], "gallery_images": twice[1:]}
    ]
    assert "IMG109" in codes(tmp_path, entries, capsys)


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("etsy_title", "title"),
        ("ebayTitle", "title"),
        ("Amazon Description", "description"),
        ("etsy_tags", "tags"),
        ("shopify_category", "category"),
    ],
)
def test_a_text_for_one_channel(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert (found.member, found.sure) == (member, True)


@pytest.mark.parametrize("name", ["amazon_price", "ebay_id", "amazon url", "etsy shop"])
def test_what_else_a_channel_has_is_not_the_sellers(name: str) -> None:
    found = meaning(name)
    assert found is None or found.member not in ("price", "id", "sku", "title")


def test_drafts_for_a_channel_are_goods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [
        {"sku": f"P-{n}", "etsy_title": f"Vase of stone powder, no. {n}", "etsy_description": "Made by hand.",
         "etsy_tags": "vase, decor", "etsy_category": "Home > Vases"}
        for n in (1, 2)
    ]  # fmt: skip
    found = converted(tmp_path, entries, capsys)
    assert [one["title"] for one in found] == ["Vase of stone powder, no. 1", "Vase of stone powder, no. 2"]
    assert found[0]["description"] == "Made by hand."


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("current price Now $3.50", 3.5),
        ("current price $6.48", 6.48),
        ("Now $2.76", 2.76),
        ("Sale price now: 12 €", 12),
    ],
)
def test_prices_as_pages_read_them_out(text: str, amount: float) -> None:
    money = read_money(text)
    assert money is not None
    assert money.amount == amount


def test_a_price_and_what_else_was_said_is_no_number() -> None:
    money = read_money("Call now price now $3.50")
    assert money is not None
    assert money.amount is None


def test_what_only_numbers_a_record_is_no_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [
        {"_id": {"$oid": "68498e2fa67a4cfe8b985e50"}, "name": "Desk of oak", "price": 90,
         "brand": {"$oid": "6841d7afa36a9a6185fce4c6"}, "category": "684557300e70c5fde67b4e38"},
        {"_id": {"$oid": "68498e2fa67a4cfe8b985e51"}, "name": "Desk of ash", "price": 80, "brand": "Facade",
         "category": "e297f451-0bc9-4302-bcdc-7cefa8814c0a"},
    ]  # fmt: skip
    oak, ash = converted(tmp_path, entries, capsys)
    assert oak["id"] == "68498e2fa67a4cfe8b985e50"
    assert {"brand", "category"}.isdisjoint(oak)
    assert ash["brand"] == "Facade"
    assert "category" not in ash


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

"""What two shops' own systems and a content system write: references of Sanity, texts of Saleor, prices of commercetools."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]


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


def test_an_empty_list_of_codes_is_no_code(tmp_path: Path, capsys: Capture) -> None:
    goods = {"listing_id": 708099714, "title": "Quartz", "price": "15.99", "currency_code": "USD", "sku": []}
    (stone,) = converted(tmp_path, {"count": 1, "results": [goods]}, capsys)
    assert stone["id"] == 708099714
    assert "sku" not in stone


def test_what_aliexpress_answers_to_a_search(tmp_path: Path, capsys: Capture) -> None:
    def price(amount: float) -> dict[str, Any]:
        return {"formattedPrice": f"US ${amount}", "minPrice": amount, "currencyCode": "USD"}

    goods = {
        "productId": "3256806907409934",
        "image": {"imgUrl": "//pictures.example/a.jpg"},
        "title": {"displayTitle": "Shorts of mesh", "shortTitle": False, "seoTitle": "Shorts"},
        "prices": {"taxRate": "0", "originalPrice": price(15.2), "salePrice": price(0.99)},
    }
    (shorts,) = converted(tmp_path, {"content": [goods]}, capsys)
    assert shorts["title"] == "Shorts of mesh"
    assert (shorts["price"], shorts["list_price"], shorts["currency"]) == (0.99, 15.2, "USD")


@pytest.mark.parametrize("name", ["yith_brand", "pwb-brand"])
def test_brands_of_plugins_of_woocommerce(name: str, tmp_path: Path, capsys: Capture) -> None:
    goods = {"sku": "A1", "product_title": "Helmet", "regular_price": 200, name: "Acme"}
    (helmet,) = converted(tmp_path, [goods], capsys)
    assert helmet["brand"] == "Acme"


def test_a_group_of_products_is_seen_by_its_variants(tmp_path: Path, capsys: Capture) -> None:
    def variant(sku: str, picture: str) -> dict[str, Any]:
        offer = {"@type": "Offer", "price": "9", "priceCurrency": "EUR"}
        return {"@type": "Product", "sku": sku, "name": "Pen", "image": picture, "offers": offer}

    pictures = ["https://a.example/1.jpg", "https://a.example/1.jpg", "https://a.example/2.jpg"]
    variants = [variant(f"P{number}", picture) for number, picture in enumerate(pictures)]
    group = {"@type": "ProductGroup", "productGroupID": "P", "name": "Pen", "hasVariant": variants}
    (pen,) = converted(tmp_path, {"@context": "https://schema.org/", **group}, capsys)
    assert pen["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    own = {"@context": "https://schema.org/", **group, "image": "https://a.example/0.jpg"}
    (pen,) = converted(tmp_path, own, capsys)
    assert pen["images"] == ["https://a.example/0.jpg"]


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

"""What interfaces of shops keep in forms of their own: Vendure, Sylius, Allegro and Stripe, and links of JSON:API."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.formats import detect
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def laptop(**members: Any) -> dict[str, Any]:
    options = [{"name": "13 inch", "group": {"name": "screen"}}, {"name": "8 GB", "group": {"code": "ram"}}]
    variant = {
        "sku": "L-1",
        "price": 129900,
        "currencyCode": "USD",
        "stockLevel": "IN_STOCK",
        "options": options,
    }
    facets = [
        {"name": "Acme", "facet": {"name": "brand"}},
        {"name": "Office", "facet": {"code": "use"}},
        {"name": "Lost"},
        None,
    ]
    return {
        "id": "1",
        "name": "Laptop",
        "slug": "laptop",
        "description": "A machine to write with.",
        "facetValues": facets,
        "variants": [{**variant, "priceWithTax": 155880}],
        **members,
    }


def test_vendure_counts_in_coins_and_says_brands_by_facets(tmp_path: Path, capsys: Capture) -> None:
    asset = {"preview": "https://a.example/1.jpg"}
    goods = laptop(featuredAsset=asset, assets=[asset, {"preview": "https://a.example/2.jpg"}, {}])
    (made,) = converted(tmp_path, {"data": {"products": {"items": [goods]}}}, capsys)
    assert made["brand"] == "Acme"
    assert made["attributes"] == {"use": "Office"}
    assert made["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    (variant,) = made["variants"]
    assert variant["price"] == 1299
    assert variant["attributes"] == {"screen": "13 inch", "ram": "8 GB"}
    assert "stock" not in variant


@pytest.mark.parametrize(
    "variants", [[], [{"sku": "L-1", "price": 12}], [{"sku": "L-1", "price": 12.5}], None]
)
def test_other_shops_count_no_coins(variants: Any, tmp_path: Path, capsys: Capture) -> None:
    (made,) = converted(tmp_path, [laptop(variants=variants, price=14)], capsys)
    assert made["price"] == 14
    assert [one["price"] for one in made.get("variants", [])] == [one["price"] for one in variants or []]


def jeans(translations: Any) -> dict[str, Any]:
    return {
        "@id": "/api/v2/admin/products/jeans",
        "@type": "Product",
        "id": 21,
        "code": "jeans",
        "variants": ["/api/v2/admin/product-variants/1"],
        "images": [{"@id": "/api/v2/images/1", "type": "main", "path": "https://a.example/1.jpg"}],
        "translations": translations,
    }


@pytest.mark.parametrize(
    "translations",
    [
        {"de_DE": {"name": "Hose"}, "en_US": {"name": "Jeans", "shortDescription": "Grey"}},
        [
            {"locale": "de_DE", "name": "Hose"},
            {"locale": "en_US", "name": "Jeans", "shortDescription": "Grey"},
        ],
        {"fr_FR": {"name": "Jeans", "shortDescription": "Grey"}, "de_DE": None},
    ],
)
def test_texts_of_sylius_stand_in_its_translations(
    translations: Any, tmp_path: Path, capsys: Capture
) -> None:
    answer = {"@context": "/api/v2/contexts/Product", "@type": "hydra:Collection"}
    (made,) = converted(tmp_path, {**answer, "hydra:member": [jeans(translations)]}, capsys)
    assert made["id"] == 21
    assert made["title"] == "Jeans"
    assert "Grey" in (made.get("description"), made.get("short_description"))
    assert made["images"] == ["https://a.example/1.jpg"]


def test_types_of_a_shops_own_are_none_of_the_vocabulary() -> None:
    answer = {"@context": "/api/v2/contexts/Product", **jeans({"en_US": {"name": "Jeans"}})}
    assert detect(json.dumps(answer).encode(), "goods.json") == "generic"
    known = {"@context": "https://schema.org/", "@type": "Product", "name": "Jeans"}
    assert detect(json.dumps(known).encode(), "goods.json") == "schema-org"


def test_offers_of_allegro(tmp_path: Path, capsys: Capture) -> None:
    parameters = [
        {"name": "Marka", "values": ["Acme"]},
        {"name": "EAN (GTIN)", "values": ["4006381333931"]},
        {"name": "Kolor", "values": ["czarny", "biały"]},
        {"name": "Stan", "values": ["Nowy"]},
        {"name": None, "values": 3},
    ]
    items = [{"type": "TEXT", "content": "<p>Kubek.</p>"}, {"type": "IMAGE", "url": "https://a.example/b"}, 5]
    offer = {
        "id": "7684563412",
        "name": "Kubek termiczny",
        "productSet": [{"product": {"id": "abc", "parameters": parameters}}],
        "images": ["https://a.example/a"],
        "sellingMode": {"format": "BUY_NOW", "price": {"amount": "59.99", "currency": "PLN"}},
        "description": {"sections": [{"items": items}, None, {"items": None}]},
    }
    (mug,) = converted(tmp_path, {"offers": [offer], "count": 1, "totalCount": 1}, capsys)
    assert (mug["brand"], mug["gtin"]) == ("Acme", "4006381333931")
    assert mug["attributes"] == {"Stan": "Nowy"}
    assert mug["description"] == "<p>Kubek.</p>"


def test_stripe_keeps_the_brand_among_the_shops_own_data(tmp_path: Path, capsys: Capture) -> None:
    goods = {
        "id": "prod_1",
        "object": "product",
        "name": "Mug",
        "default_price": {"object": "price", "currency": "usd", "unit_amount": 2000},
        "images": ["https://a.example/a.png"],
        "metadata": {"shelf": "3", "brand": "Acme"},
    }
    (mug,) = converted(tmp_path, {"object": "list", "data": [goods]}, capsys)
    assert mug["brand"] == "Acme"


def test_links_of_json_api_are_references(tmp_path: Path, capsys: Capture) -> None:
    links = {
        "variants": {"data": [{"id": "117", "type": "variant"}]},
        "images": {"data": [{"id": "9", "type": "image"}]},
    }
    attributes = {
        "name": "Shirt",
        "description": "Of denim.",
        "sku": "S-1",
        "currency": "USD",
        "price": "40.99",
    }
    goods = {"id": "1", "type": "product", "attributes": attributes, "relationships": links}
    (shirt,) = converted(tmp_path, {"data": [goods], "meta": {"count": 1}}, capsys)
    assert shirt["title"] == "Shirt"
    assert shirt.keys().isdisjoint({"images", "variants"})

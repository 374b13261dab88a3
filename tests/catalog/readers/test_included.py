"""Goods that refer to what stands beside them in the same answer: JSON:API and Contentful."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.running import checked, codes, converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Read

GOODS = {
    "id": "1",
    "type": "product",
    "attributes": {"name": "Denim shirt", "slug": "denim-shirt", "description": "A shirt of blue denim."},
    "relationships": {
        "default_variant": {"data": {"id": "116", "type": "variant"}},
        "variants": {"data": [{"id": "116", "type": "variant"}, {"id": "117", "type": "variant"}]},
        "images": {"data": [{"id": "9", "type": "image"}, {"id": "10", "type": "image"}]},
        "brand": {"data": {"id": "5", "type": "brand"}},
        "taxons": {"data": [{"id": "3", "type": "taxon"}]},
    },
}
INCLUDED = [
    {
        "id": "9",
        "type": "image",
        "attributes": {"original_url": "https://a.example/9.jpg", "styles": [{"url": "/s/9.jpg"}]},
    },
    {"id": "10", "type": "image", "attributes": {"original_url": "https://a.example/10.jpg", "styles": []}},
    {"id": "5", "type": "brand", "attributes": {"name": "Harbor"}},
    {"id": "3", "type": "taxon", "attributes": {"name": "Shirts"}},
    {
        "id": "116",
        "type": "variant",
        "attributes": {"sku": "SH", "price": "40.99", "currency": "USD", "is_master": True},
    },
    {
        "id": "117",
        "type": "variant",
        "attributes": {
            "sku": "SH-S",
            "price": "41.99",
            "currency": "USD",
            "options_text": "Size: S, Color: blue",
        },
    },
]
CONTENTFUL = {
    "sys": {"type": "Array"},
    "items": [
        {
            "sys": {"id": "5Ks", "type": "Entry"},
            "fields": {
                "productName": "Toy car",
                "price": 44,
                "image": [{"sys": {"type": "Link", "linkType": "Asset", "id": "wtr"}}],
                "brand": {"sys": {"type": "Link", "linkType": "Entry", "id": "4Lg"}},
            },
        }
    ],
    "includes": {
        "Asset": [
            {
                "sys": {"id": "wtr", "type": "Asset"},
                "fields": {"title": "Car", "file": {"url": "//a.example/a.jpg"}},
            }
        ],
        "Entry": [{"sys": {"id": "4Lg", "type": "Entry"}, "fields": {"companyName": "Playroom"}}],
    },
}
FOUND = {
    "brand": "Harbor",
    "category": "Shirts",
    "images": ["https://a.example/9.jpg", "https://a.example/10.jpg"],
    "variants": [
        {"sku": "SH-S", "price": "41.99", "currency": "USD", "attributes": {"Size": "S", "Color": "blue"}}
    ],
}


@pytest.mark.parametrize(
    "answer",
    [{"data": [GOODS], "included": INCLUDED}, {"included": INCLUDED, "data": [GOODS]}],
    ids=["behind", "before"],
)
def test_what_is_included_belongs_to_the_goods(
    answer: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (listing,) = converted(tmp_path, answer, capsys)
    assert {name: listing.get(name) for name in FOUND} == FOUND


def test_links_of_contentful_are_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (listing,) = converted(tmp_path, CONTENTFUL, capsys)
    assert (listing["brand"], listing["images"]) == ("Playroom", ["//a.example/a.jpg"])


def test_a_finding_on_what_is_included_points_at_the_reference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    variant = {
        "id": "117",
        "type": "variant",
        "attributes": {"sku": "S", "price": "9", "options_text": "Size: N/A"},
    }
    file = tmp_path / "answer.json"
    file.write_text(json.dumps({"data": [GOODS], "included": [*INCLUDED[:5], variant]}))
    found = [one for one in checked(file, capsys) if one["code"] == "ATT201"]
    assert [one["pointer"] for one in found] == ["/relationships/variants/data/1"]
    assert all(not one.get("fix") for one in found)


@pytest.mark.parametrize(
    "included",
    [None, [], {}, [None, 3, {"id": "9"}], [{"id": "9", "type": "image", "attributes": {"original_url": 5}}]],
)
def test_a_reference_to_nothing_is_told(
    included: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {**GOODS, "attributes": {**GOODS["attributes"], "price": "9.00"}}  # type: ignore[dict-item]
    answer: dict[str, Any] = {"data": [goods]}
    if included is not None:
        answer["included"] = included
    assert "LOD301" not in codes(tmp_path, answer, capsys)


def test_goods_that_include_each_other_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    round_ = {
        "id": "117",
        "type": "variant",
        "attributes": {"sku": "A", "price": "1"},
        "relationships": GOODS["relationships"],
    }
    (listing,) = converted(tmp_path, {"data": [GOODS], "included": [round_, *INCLUDED[:4]]}, capsys)
    assert [one["sku"] for one in listing["variants"]] == ["A"]


def test_a_price_that_is_included_is_money(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    goods = {
        "id": "X",
        "type": "skus",
        "attributes": {"code": "TSHIRT", "name": "Black shirt", "image_url": "https://a.example/1.png"},
        "relationships": {"prices": {"data": [{"type": "prices", "id": "1"}]}},
    }
    amounts = {
        "currency_code": "EUR",
        "amount_cents": 2950,
        "amount_float": 29.5,
        "formatted_amount": "€29,50",
    }
    price = {"id": "1", "type": "prices", "attributes": {**amounts, "compare_at_amount_cents": 3950}}
    (listing,) = converted(tmp_path, {"data": [goods], "included": [price]}, capsys)
    assert (listing["price"], listing["currency"]) == (29.5, "EUR")


def test_an_answer_of_one_product_is_completed_by_what_it_includes(read: Read) -> None:
    def variant(number: str, price: float) -> dict[str, Any]:
        attributes = {"title": f"Size {number}", "sku": f"S-{number}", "price": price}
        return {"id": number, "type": "variants", "attributes": attributes}

    references = [{"type": "variants", "id": "1"}, {"type": "variants", "id": "2"}]
    (found,) = read(
        {
            "data": {
                "id": "172",
                "type": "products",
                "attributes": {"title": "Oak stool", "picture_url": "https://a.test/1.jpg", "min_price": 44},
                "relationships": {
                    "variants": {"links": {"self": "/v"}, "data": references},
                    "assets": {"data": [{"type": "assets", "id": "8"}, {"type": "assets", "id": "9"}]},
                },
            },
            "included": [
                variant("1", 44),
                variant("2", 55),
                {"id": "8", "type": "assets", "attributes": {"url": "https://a.test/1.jpg"}},
                {"id": "9", "type": "assets", "attributes": {"url": "https://a.test/2.jpg"}},
            ],
        }
    )
    assert [one["price"] for one in found["variants"]] == [44, 55]
    assert found["images"] == ["https://a.test/1.jpg", "https://a.test/2.jpg"]


def test_what_an_answer_includes_shows_goods_by_paths_in_several_sizes(read: Read) -> None:
    def file(kind: str, width: int | None) -> dict[str, Any]:
        return {"url": f"/media/{kind}/7-main.jpg", "maxWidth": width, "dimension": kind, "types": ["main"]}

    attributes = {
        "sku": "S7",
        "name": "Oak stool",
        "description": "A stool of oiled oak.",
        "prices": [{"price": "57.0000", "currencyId": "AUD", "quantity": "0", "unit": "each"}],
        "productAttributes": {"colour": "brown", "video_url": "https://videos.test/watch?v=7"},
    }
    (found,) = read(
        {
            "data": [
                {
                    "type": "products",
                    "id": "12",
                    "attributes": attributes,
                    "relationships": {"images": {"data": [{"type": "productimages", "id": "22"}]}},
                }
            ],
            "included": [
                {
                    "type": "productimages",
                    "id": "22",
                    "attributes": {"files": [file("product_small", 82), file("product_original", None)]},
                }
            ],
        }
    )
    assert found["images"] == ["/media/product_original/7-main.jpg"]
    assert (found["price"], found["currency"], found.get("variants")) == ("57.0000", "AUD", None)
    assert "video_url" not in found.get("attributes", {})

"""What stands around goods and has a title as well: ``{"title": "Our shop", "products": [...]}`` is no listing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.pages import holds_goods
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import only_shop_goods, shop_goods, shop_items

if TYPE_CHECKING:
    from tests.catalog.readers.running import Read


def test_a_menu_of_sections() -> None:
    menu = [
        {"section": "Cups", "dishes": [{"name": "Mug", "price": 4}]},
        {"section": "Pots", "dishes": [{"name": "Pot", "price": 9}, {"name": "Pan", "price": 8}]},
    ]
    assert [one["title"] for one in only_shop_goods({"shop": {"name": "X"}, "menu": menu})] == [
        "Mug",
        "Pot",
        "Pan",
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"receipts": [{"date": "2026-01-02", "shop": "X", "lines": [{"name": "Mug", "price": 4}]}]},
        {"sold": [{"by": "Ann", "total": 9.5, "lines": [{"name": "Mug", "price": 4}]}]},
        {"orders": [{"customer": "Ann", "lines": [{"name": "Mug", "price": 4}]}]},
    ],
)
def test_sections_of_what_is_sold_already(value: Any) -> None:
    assert not any(isinstance(item, Record) for item in shop_items(value))


MUGS = [
    {"name": "Mug blue", "price": 4.5, "image": "a.jpg"},
    {"name": "Mug red", "price": 5.5, "image": "b.jpg"},
]


@pytest.mark.parametrize(
    "page",
    [
        {"title": "Our shop", "description": "All that we sell", "products": MUGS},
        {"title": "Our shop", "products": MUGS[:1]},
        {"id": 7, "title": "Spring", "url": "https://shop.example", "items": MUGS},
        {"title": "Menu", "description": "Open daily", "categories": [{"name": "Mugs", "items": MUGS}]},
        {
            "description": "All that we sell",
            "urunler": [{"urun_adi": "Kupa", "fiyat": 4}, {"urun_adi": "Tabak", "fiyat": 5}],
        },
    ],
)
def test_a_page_around_goods_is_none_of_them(page: dict[str, Any]) -> None:
    assert holds_goods(page)
    assert all(one["title"] not in ("Our shop", "Menu", "Spring") for one in shop_goods(page))
    assert len(shop_goods(page)) == len(page.get("products", MUGS))


@pytest.mark.parametrize(
    "listing",
    [
        {"id": "A1", "title": "Mug", "price": 4, "related_products": MUGS},
        {"id": "A1", "title": "Mug", "description": "A mug", "related_products": MUGS},
        {"id": "A1", "title": "Mug", "images": ["a.jpg"], "parts": MUGS},
        {"id": "A1", "title": "Mug", "description": "A mug", "bundle_items": MUGS},
        {
            "id": "A1",
            "title": "Mug",
            "description": "A mug",
            "faq": [{"id": 1, "title": "Why?"}, {"id": 2, "title": "How?"}],
        },
        {"id": 5, "title": "Order 5", "items": [{"name": "Mug", "price": 4}, {"name": "Plate", "price": 5}]},
        {
            "id": "A1",
            "title": "Mug",
            "attributes": {"Colour": "blue"},
            "tiers": [{"name": "10 pieces", "price": 4}] * 2,
        },
    ],
)
def test_a_listing_with_goods_beside_it_is_one(listing: dict[str, Any]) -> None:
    assert not holds_goods(listing)
    assert [one["title"] for one in shop_goods(listing)] == [listing["title"]]


def test_a_tree_of_categories_is_no_listing_and_its_goods_are_read(read: Read) -> None:
    goods = [
        {
            "id": number,
            "name": f"Oak stool {number}",
            "image": f"https://a.test/{number}.jpg",
            "currentPrice": 40 + number,
        }
        for number in range(3)
    ]
    tree = [
        {
            "id": "1a",
            "name": "Seats",
            "icon": "https://a.test/i.svg",
            "category": [{"name": "Stools", "items": goods}],
        }
    ]
    assert [one["title"] for one in read(tree)] == ["Oak stool 0", "Oak stool 1", "Oak stool 2"]

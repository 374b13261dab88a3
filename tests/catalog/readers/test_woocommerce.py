"""WooCommerce products of its REST interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.catalog.readers.reading import goods_and_losses, only_goods
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture

STORE = {
    "id": 71,
    "name": "Sun oil 200 ml",
    "slug": "sun-oil",
    "permalink": "https://shop.example/product/sun-oil/",
    "sku": "",
    "short_description": "<p>Sun oil</p>",
    "description": "<p>Oil for the sun, 200 ml.</p>",
    "on_sale": False,
    "prices": {
        "price": "260000",
        "regular_price": "300000",
        "sale_price": "260000",
        "currency_code": "DZD",
        "currency_minor_unit": 2,
    },
    "price_html": "<span>2.600,00</span>",
    "images": [{"id": 1, "src": "https://shop.example/a.png", "thumbnail": "https://shop.example/a-300.png"}],
    "categories": [{"id": 2, "name": "Sun", "slug": "sun"}],
    "brands": [{"id": 3, "name": "Solara", "slug": "solara"}],
    "attributes": [],
    "variations": [],
}


def test_woocommerces_shop_front() -> None:
    (value,) = only_goods([STORE])
    assert (value["price"], value["currency"], value["brand"]) == (2600, "DZD", "Solara")
    assert "list_price" not in value
    (on_sale,) = only_goods([{**STORE, "on_sale": True}])
    assert (on_sale["price"], on_sale["list_price"]) == (2600, 3000)


def test_attributes_by_their_names_in_woocommerce() -> None:
    values, _ = goods_and_losses(
        [
            {
                "name": "Salmon treat",
                "short_description": "For dogs",
                "description": "Freeze-dried.",
                "price": "50,00 zł",
                "regular_price": "",
                "sale_price": "",
                "images": ["https://a.example/7.jpg"],
                "categories": ["Treats"],
                "sku": "",
                "attributes": {"Ingredients": "Salmon"},
            }
        ]
    )
    assert values[0]["attributes"] == {"Ingredients": "Salmon"}


SCRAPED = {
    "id": 99,
    "name": "Shirt and shorts for boys",
    "sku": "C1",
    "type": "variable",
    "price": "2890",
    "regular_price": "",
    "sale_price": "",
    "main_image": "https://shop.example/a.webp",
    "all_images": "https://shop.example/a.webp; https://shop.example/b.webp; https://shop.example/c.webp",
    "categories": "Boys; News; Sets",
    "tags": "",
    "description": "Grey shorts and a blue shirt.",
    "short_description": "Sent within a day.",
    "permalink": "https://shop.example/p/shirt/",
    "variations": [
        {"id": 1, "sku": "C1-24", "price": "", "attributes": "Size: 24m", "image": "https://shop.example/a.webp"},
        {"id": 2, "sku": "C1-18", "price": "2890", "attributes": "Size: 18m, Colour: Blue", "image": ""},
    ],
}  # fmt: skip


def test_what_programs_write_of_woocommerce_is_no_answer_of_wish(tmp_path: Path, capsys: Capture) -> None:
    (listing,) = converted(tmp_path, [SCRAPED], capsys)
    assert listing["marketplace"] == "woocommerce"
    assert listing["images"] == [f"https://shop.example/{name}.webp" for name in "abc"]
    assert listing["short_description"] == "Sent within a day."
    assert listing["category"] == "Boys; News; Sets"
    assert [one["attributes"] for one in listing["variants"]] == [
        {"Size": "24m"},
        {"Size": "18m", "Colour": "Blue"},
    ]

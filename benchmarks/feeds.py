"""Native feeds made for measuring: products of about 5 KB, in the forms of several marketplaces."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from benchmarks.catalogs import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_TEXT = "<p>Woven linen with a soft hand, two side pockets and buttons of coconut shell.</p>"
_DAY = "2024-01-02T08:59:11-05:00"
_COLOURS = ("Sand", "Olive", "Wine", "Sage")


def shopify(number: int) -> dict[str, Any]:
    """A product as the Admin interface exports it, with all that a seller never looks at."""
    return {
        "id": 632910392 + number,
        "title": f"Linen midi dress with two pockets, number {number}",
        "body_html": _TEXT * 6,
        "vendor": "Olive Tree",
        "product_type": "Dresses",
        "created_at": _DAY,
        "handle": f"linen-dress-{number}",
        "updated_at": _DAY,
        "published_at": _DAY,
        "template_suffix": None,
        "published_scope": "web",
        "tags": "linen, dress, summer",
        "status": "active",
        "admin_graphql_api_id": f"gid://shopify/Product/{number}",
        "variants": [
            {
                "id": 808950810 + index,
                "product_id": 632910392 + number,
                "title": colour,
                "price": "19.90",
                "position": index + 1,
                "inventory_policy": "deny",
                "compare_at_price": None,
                "option1": colour,
                "option2": None,
                "option3": None,
                "created_at": _DAY,
                "updated_at": _DAY,
                "taxable": True,
                "barcode": "4006381333931",
                "fulfillment_service": "manual",
                "grams": 350,
                "inventory_management": "shopify",
                "requires_shipping": True,
                "sku": f"OT-{number}-{index}",
                "weight": 0.35,
                "weight_unit": "kg",
                "inventory_item_id": 808950810,
                "inventory_quantity": 10,
                "old_inventory_quantity": 10,
                "admin_graphql_api_id": "gid://shopify/ProductVariant/808950810",
                "image_id": 562641783,
            }
            for index, colour in enumerate(_COLOURS)
        ],
        "options": [{"id": 1, "product_id": number, "name": "Color", "position": 1, "values": [*_COLOURS]}],
        "images": [
            {
                "id": 850703190 + index,
                "alt": None,
                "position": index + 1,
                "product_id": 632910392 + number,
                "created_at": _DAY,
                "updated_at": _DAY,
                "width": 1200,
                "height": 1200,
                "src": f"https://cdn.shop.example/s/files/1/0005/4838/products/{number}-{index}.jpg?v=1704203951",
                "variant_ids": [],
            }
            for index in range(5)
        ],
    }


def aliexpress(number: int) -> dict[str, Any]:
    """A classic product."""
    return {
        "productId": 32999000 + number,
        "subject": f"Linen midi dress with two pockets, number {number}",
        "detail": _TEXT * 20,
        "imageURLs": ";".join(f"https://ae01.alicdn.com/kf/H{number}a{index}.jpg" for index in range(6)),
        "categoryId": 200003482,
        "currencyCode": "USD",
        "grossWeight": "0.350",
        "packageLength": 28,
        "packageWidth": 20,
        "packageHeight": 4,
        "aeopAeProductPropertys": [
            {"attrNameId": 10 + index, "attrName": name, "attrValueId": 100 + index, "attrValue": value}
            for index, (name, value) in enumerate(
                (
                    ("Material", "Linen"),
                    ("Season", "Summer"),
                    ("Length", "108 cm"),
                    ("Sleeve", "Short"),
                    ("Fit", "Loose"),
                )
            )
        ],
        "aeopAeProductSKUs": [
            {
                "id": f"14:{193 + index}",
                "skuCode": f"OT{number}{index}",
                "skuPrice": "19.90",
                "ipmSkuStock": 10,
                "skuStock": True,
                "currencyCode": "USD",
                "aeopSKUProperty": [
                    {
                        "skuPropertyId": 14,
                        "skuPropertyName": "Color",
                        "propertyValueId": 193 + index,
                        "propertyValueDefinitionName": colour,
                    }
                ],
            }
            for index, colour in enumerate(_COLOURS)
        ],
    }


def amazon(number: int) -> dict[str, Any]:
    """A message of a feed."""

    def value(text: object) -> list[dict[str, object]]:
        return [{"value": text, "language_tag": "en_US", "marketplace_id": "ATVPDKIKX0DER"}]

    pictures = {
        f"other_product_image_locator_{index}": [
            {"media_location": f"https://p.example/{number}-{index}.jpg", "marketplace_id": "ATVPDKIKX0DER"}
        ]
        for index in range(1, 6)
    }
    return {
        "messageId": number + 1,
        "sku": f"OT-{number}",
        "operationType": "UPDATE",
        "productType": "DRESS",
        "requirements": "LISTING",
        "attributes": {
            "item_name": value(f"Linen midi dress with two pockets, number {number}"),
            "brand": value("Olive Tree"),
            "bullet_point": [value(_TEXT[3:70])[0] for _ in range(5)],
            "product_description": value(_TEXT * 6),
            "item_type_keyword": value("dresses"),
            "color": value("Sand"),
            "size": value("M"),
            "item_dimensions": [{"length": {"value": 108, "unit": "centimeters"}}],
            **pictures,
        },
    }


FEEDS: dict[str, tuple[str, Callable[[int], dict[str, Any]]]] = {
    "shopify": ("products", shopify),
    "aliexpress": ("products", aliexpress),
    "amazon": ("messages", amazon),
}
"""By format: the list's name in the envelope, and what makes an entry."""


def write_feed(folder: Path, name: str, count: int) -> Path:
    """A document of that many entries."""
    file = folder / f"feed-{name}-{count}-{VERSION}.json"
    if not file.exists():
        wrapper, make = FEEDS[name]
        header = {"header": {"sellerId": "A", "version": "2.0"}} if name == "amazon" else {}
        value = {**header, wrapper: [make(number) for number in range(count)]}
        file.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return file

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
_FACTS = (
    ("Material", "Linen"),
    ("Season", "Summer"),
    ("Length", "108 cm"),
    ("Sleeve", "Short"),
    ("Fit", "Loose"),
)
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
            for index, (name, value) in enumerate(_FACTS)
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


def dhgate(number: int) -> dict[str, Any]:
    """An item as ``dh.item.add`` takes it."""
    return {
        "catePubId": "014018005",
        "itemBase": {
            "itemName": f"Linen midi dress with two pockets, number {number}",
            "shortDesc": "Airy linen dress for warm days",
            "htmlContent": _TEXT * 20,
            "keyWord1": "summer dress",
            "videoUrl": "",
        },
        "itemAttrList": [
            {
                "attrId": 100 + index,
                "attrName": name,
                "itemAttrValList": [{"attrId": 100 + index, "attrValId": 9, "lineAttrvalName": value}],
            }
            for index, (name, value) in enumerate(_FACTS)
        ]
        + [
            {
                "attrId": 14,
                "attrName": "Color",
                "itemAttrValList": [
                    {"attrId": 14, "attrValId": index, "lineAttrvalName": colour}
                    for index, colour in enumerate(_COLOURS)
                ],
            }
        ],
        "itemImgList": [
            {"imgUrl": f"f2/albu/g8/M00/01/01/{number}-{index}.jpg", "type": 1} for index in range(6)
        ],
        "itemSkuList": [
            {
                "skuCode": f"OT{number}{index}",
                "retailPrice": 18.9,
                "inventory": 42,
                "saleStatus": 1,
                "itemSkuAttrvalList": [{"attrId": 14, "attrValId": index, "sortVal": 1}],
            }
            for index in range(len(_COLOURS))
        ],
        "itemPackage": {"grossWeight": 0.35, "length": 28, "width": 20, "height": 4},
        "itemSaleSetting": {"leadingTime": 3, "maxSaleQty": 50},
        "siteId": "EN",
        "vaildDay": 90,
    }


def alibaba(number: int) -> dict[str, Any]:
    """A product of the wholesale interface."""
    return {
        "product_id": 1600000 + number,
        "subject": f"Linen midi dress with two pockets, number {number}",
        "description": _TEXT * 20,
        "category_id": 201284901,
        "keywords": ["linen dress", "summer dress", "midi dress"],
        "language": "ENGLISH",
        "main_image": {
            "images": [f"https://sc04.alicdn.example/kf/H{number}a{index}.jpg" for index in range(6)],
            "watermark": False,
        },
        "attributes": [
            {"attribute_id": index, "attribute_name": name, "value_id": 100 + index, "value_name": value}
            for index, (name, value) in enumerate(_FACTS)
        ],
        "product_sku": {
            "skus": [
                {
                    "sku_id": 900 + index,
                    "sku_code": f"OT{number}{index}",
                    "inventory": 40,
                    "price": "19.90",
                    "attr2_value": {"Color": colour},
                }
                for index, colour in enumerate(_COLOURS)
            ]
        },
        "sourcing_trade": {"fob_currency": "USD", "fob_min_price": "12.00", "fob_max_price": "19.90"},
    }


def wish(number: int) -> dict[str, Any]:
    """A product of the first interface."""
    return {
        "id": f"5a{number:022x}",
        "name": f"Linen midi dress with two pockets, number {number}",
        "description": _TEXT[3:-4] * 20,
        "brand": "Olive Tree",
        "parent_sku": f"OT-{number}",
        "main_image": f"https://img.shop.example/{number}-0.jpg",
        "extra_images": "|".join(f"https://img.shop.example/{number}-{index}.jpg" for index in range(1, 6)),
        "review_status": "approved",
        "tags": [{"Tag": {"id": tag, "name": tag}} for tag in ("dress", "linen", "summer")],
        "variants": [
            {
                "Variant": {
                    "sku": f"OT-{number}-{colour}",
                    "color": colour,
                    "size": "M",
                    "inventory": "42",
                    "price": "18.9",
                    "msrp": "29.0",
                    "shipping": "2.0",
                    "shipping_time": "7-14",
                    "enabled": "True",
                }
            }
            for colour in _COLOURS
        ],
    }


def ebay(number: int) -> dict[str, Any]:
    """An inventory item."""
    return {
        "sku": f"OT-{number}",
        "locale": "en_US",
        "condition": "NEW",
        "product": {
            "title": f"Linen midi dress with two pockets, number {number}",
            "description": _TEXT * 20,
            "brand": "Olive Tree",
            "mpn": f"OT{number}",
            "ean": ["4006381333931"],
            "aspects": {name: [value] for name, value in _FACTS},
            "imageUrls": [f"https://i.shop.example/{number}-{index}.jpg" for index in range(6)],
        },
        "availability": {"shipToLocationAvailability": {"quantity": 42}},
        "packageWeightAndSize": {"weight": {"value": 0.35, "unit": "KILOGRAM"}},
    }


def tiktok(number: int) -> dict[str, Any]:
    """A product as the seller interface gives it back."""
    return {
        "id": f"17{number:017d}",
        "title": f"Linen midi dress with two pockets, number {number}",
        "description": _TEXT * 20,
        "status": "ACTIVATE",
        "brand": {"id": "7082427311584347905", "name": "Olive Tree"},
        "category_chains": [{"id": "600001", "local_name": "Dresses", "is_leaf": True, "parent_id": "0"}],
        "main_images": [
            {
                "uri": f"tos-maliva-i/{number}-{index}",
                "height": 1200,
                "width": 1200,
                "urls": [f"https://p16.shop.example/{number}-{index}.jpeg"],
                "thumb_urls": [f"https://p16.shop.example/{number}-{index}-t.jpeg"],
            }
            for index in range(6)
        ],
        "product_attributes": [
            {"id": f"{100 + index}", "name": name, "values": [{"id": "1", "name": value}]}
            for index, (name, value) in enumerate(_FACTS)
        ],
        "skus": [
            {
                "id": f"{1729 + index}",
                "seller_sku": f"OT-{number}-{index}",
                "price": {"currency": "USD", "sale_price": "18.90", "tax_exclusive_price": "18.90"},
                "inventory": [{"warehouse_id": "7068517275539719942", "quantity": 42}],
                "sales_attributes": [
                    {"id": "100000", "name": "Color", "value_id": "1", "value_name": colour}
                ],
            }
            for index, colour in enumerate(_COLOURS)
        ],
        "package_weight": {"unit": "KILOGRAM", "value": "0.35"},
        "package_dimensions": {"length": "28", "width": "20", "height": "4", "unit": "CENTIMETER"},
    }


def google(number: int) -> dict[str, Any]:
    """A product input of the Merchant API."""
    return {
        "name": f"accounts/1/productInputs/en~US~OT-{number}",
        "offerId": f"OT-{number}",
        "contentLanguage": "en",
        "feedLabel": "US",
        "productAttributes": {
            "title": f"Linen midi dress with two pockets, number {number}",
            "description": _TEXT[3:-4] * 20,
            "link": f"https://shop.example/p/{number}",
            "imageLink": f"https://shop.example/{number}-0.jpg",
            "additionalImageLinks": [f"https://shop.example/{number}-{index}.jpg" for index in range(1, 6)],
            "price": {"amountMicros": "18900000", "currencyCode": "USD"},
            "availability": "IN_STOCK",
            "condition": "NEW",
            "brand": "Olive Tree",
            "gtins": ["4006381333931"],
            "googleProductCategory": "2271",
            "productTypes": ["Dresses"],
            "color": "Sand",
            "size": "M",
            "material": "Linen",
            "productDetails": [
                {"sectionName": "General", "attributeName": name, "attributeValue": value}
                for name, value in _FACTS
            ],
        },
    }


def own(number: int) -> dict[str, Any]:
    """A product of a shop that has no form of its own, by the usual names of its members."""
    return {
        "id": number,
        "sku": f"OT-{number}",
        "name": f"Linen midi dress with two pockets, number {number}",
        "slug": f"linen-dress-{number}",
        "description": _TEXT * 20,
        "category": {"id": 12, "name": "Dresses"},
        "brand": "Olive Tree",
        "price": 18.9,
        "currency": "USD",
        "stock": 42,
        "rating": 4.6,
        "tags": ["linen", "dress", "summer"],
        "images": [f"https://img.shop.example/{number}-{index}.jpg" for index in range(6)],
        "thumbnail": f"https://img.shop.example/{number}-0-small.jpg",
        "dimensions": {"width": 30.5, "height": 4, "depth": 25},
        "weight": 0.35,
        "attributes": dict(_FACTS),
        "variants": [
            {"sku": f"OT-{number}-{colour}", "price": 18.9, "stock": 12, "attributes": {"color": colour}}
            for colour in _COLOURS
        ],
        "reviews": [
            {"rating": 5, "comment": "Fits very well.", "date": _DAY, "reviewerName": "A. Reader"}
            for _ in range(3)
        ],
        "createdAt": _DAY,
        "updatedAt": _DAY,
    }


def schema_org(number: int) -> dict[str, Any]:
    """A product of JSON-LD, as shops write it for search engines."""
    offer = {
        "@type": "Offer",
        "url": f"https://shop.example/p/{number}",
        "priceCurrency": "USD",
        "price": "18.90",
        "itemCondition": "https://schema.org/NewCondition",
        "availability": "https://schema.org/InStock",
        "hasMerchantReturnPolicy": {"@type": "MerchantReturnPolicy", "merchantReturnDays": 30},
    }
    return {
        "@context": "https://schema.org",
        "@type": "Product",
        "@id": f"https://shop.example/p/{number}",
        "name": f"Linen midi dress with two pockets, number {number}",
        "image": [f"https://img.shop.example/{number}-{index}.jpg" for index in range(4)],
        "description": _TEXT * 8,
        "sku": f"OT-{number}",
        "gtin13": "4006381333931",
        "brand": {"@type": "Brand", "name": "Olive Tree"},
        "color": "navy",
        "material": "linen",
        "aggregateRating": {"@type": "AggregateRating", "ratingValue": 4.4, "reviewCount": 89},
        "review": [{"@type": "Review", "reviewBody": "Fits very well.", "author": {"name": "A. Reader"}}],
        "offers": offer,
        "additionalProperty": [
            {"@type": "PropertyValue", "name": name, "value": value} for name, value in _FACTS
        ],
    }


FEEDS: dict[str, tuple[str, Callable[[int], dict[str, Any]]]] = {
    "shopify": ("products", shopify),
    "aliexpress": ("products", aliexpress),
    "amazon": ("messages", amazon),
    "dhgate": ("items", dhgate),
    "alibaba": ("products", alibaba),
    "wish": ("data", wish),
    "ebay": ("inventoryItems", ebay),
    "tiktok": ("products", tiktok),
    "google": ("productInputs", google),
    "own": ("products", own),
    "schema-org": ("@graph", schema_org),
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


def write_page(folder: Path, count: int) -> Path:
    """A page of a shop that shows so many products, and lists them as JSON-LD."""
    file = folder / f"page-{count}-{VERSION}.html"
    if not file.exists():
        listed = {
            "@context": "https://schema.org",
            "@type": "ItemList",
            "itemListElement": [
                {"@type": "ListItem", "position": number + 1, "item": schema_org(number)}
                for number in range(count)
            ],
        }
        cards = "".join(
            f'<div class="card"><a href="/p/{number}"><img src="/i/{number}.jpg" alt="Dress"></a>'
            f'<h3>Linen midi dress {number}</h3><p class="price">$18.90</p></div>\n'
            for number in range(count)
        )
        file.write_text(
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>'
            f'<script type="application/ld+json">{json.dumps(listed)}</script></head><body>{cards}</body></html>',
            encoding="utf-8",
        )
    return file

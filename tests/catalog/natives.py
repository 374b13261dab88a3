"""Small native listings of every JSON form that is read: as marketplaces document them, with goods of our own."""

from __future__ import annotations

from typing import Any

DHGATE: dict[str, Any] = {
    "itemcode": "401234567",
    "catePubId": "014018005",
    "itemBase": {
        "itemName": "Women Linen Midi Dress Summer Casual Short Sleeve with Pockets",
        "shortDesc": "Airy dress",
        "htmlContent": "<p>Linen dress.</p>",
        "keyWord1": "linen dress",
        "keyWord3": "midi",
    },
    "itemAttrList": [
        {
            "attrId": 99,
            "attrName": "Brand",
            "itemAttrValList": [{"attrValId": 1, "lineAttrvalName": "Seawind"}],
        },
        {
            "attrId": 10070,
            "attrName": "Material",
            "itemAttrValList": [{"attrValId": 7, "lineAttrvalName": "Linen"}],
        },
        {
            "attrId": 10071,
            "attrName": "Color",
            "itemAttrValList": [
                {"attrValId": 8, "lineAttrvalName": "Red"},
                {"attrValId": 9, "lineAttrvalName": "Blue"},
            ],
        },
    ],
    "itemImgList": [{"imgUrl": "f2/1.jpg", "type": 1}, {"imgUrl": "f2/2.jpg", "type": 3}],
    "itemSkuList": [
        {
            "skuCode": "LD-R",
            "retailPrice": 12.5,
            "inventory": 4,
            "itemSkuAttrvalList": [{"attrId": 10071, "attrValId": 8}],
        },
        {
            "skuCode": "LD-B",
            "retailPrice": "US $13.00",
            "inventory": "7",
            "itemSkuAttrvalList": [{"attrId": 10071, "attrValId": 9}],
        },
    ],
    "itemPackage": {"grossWeight": 0.3, "length": 20, "width": 15, "height": 5},
}

ALIEXPRESS: dict[str, Any] = {
    "productId": 32999,
    "subject": "Wireless earbuds with charging case",
    "detail": "<p>Small and light.</p>",
    "imageURLs": "https://ae01.example/1.jpg;https://ae01.example/2.jpg",
    "categoryId": 5,
    "currencyCode": "USD",
    "aeopAeProductPropertys": [
        {"attrNameId": 2, "attrName": "Brand Name", "attrValue": "Seawind"},
        {"attrNameId": 10, "attrName": "Colour", "attrValue": "Black"},
    ],
    "aeopAeProductSKUs": [
        {
            "skuCode": "E1",
            "skuPrice": "10.00",
            "ipmSkuStock": 5,
            "aeopSKUProperty": [
                {"skuPropertyId": 14, "propertyValueDefinitionName": "Black", "skuImage": "b.jpg"}
            ],
        }
    ],
}

ALIEXPRESS_ANSWER: dict[str, Any] = {
    "aliexpress_answer": {
        "result": {
            "product_id": 7,
            "subject": "USB cable, one metre",
            "detail": "<p>Braided.</p>",
            "image_u_r_ls": "1.jpg;2.jpg",
            "aeop_ae_product_s_k_us": {
                "global_aeop_ae_product_sku": [{"sku_code": "C1", "sku_price": "1.00"}]
            },
        },
        "request_id": "1",
    }
}

ALIEXPRESS_SCHEMA: dict[str, Any] = {
    "category_id": 200,
    "title_multi_language_list": [
        {"locale": "en_US", "title": "Linen dress"},
        {"locale": "ru_RU", "title": "Льняное платье"},
    ],
    "description_multi_language_list": [
        {
            "locale": "en_US",
            "module_list": [
                {"type": "html", "html": {"content": "<p>Airy.</p>"}},
                {"type": "html", "html": {"content": "<p>With pockets.</p>"}},
            ],
        }
    ],
    "image_url_list": ["1.jpg", "2.jpg"],
    "category_attributes": {"Brand Name": {"value": "Seawind"}, "Material": {"value": ["Linen", "Cotton"]}},
    "sku_info_list": [
        {
            "sku_code": "Q1",
            "inventory": 5,
            "price": "12",
            "discount_price": "10",
            "sku_attributes": {"Color": {"alias": "Red", "value": "10", "sku_image_url": "r.jpg"}},
        }
    ],
    "package_weight": "0.5",
}

ALIBABA: dict[str, Any] = {
    "product": {
        "product_id": "9",
        "subject": "Steel bottle",
        "description": "<p>Keeps cold.</p>",
        "keywords": {"string": ["bottle", "steel"]},
        "category_id": 3,
        "main_image": {"images": {"string": ["1.jpg", "2.jpg"]}},
        "attributes": {"product_attribute": [{"attribute_name": "Brand Name", "value_name": "Seawind"}]},
        "product_sku": {"skus": {"sku_definition": [{"sku_code": "S1", "attr2_value": {"Color": "Red"}}]}},
        "sourcing_trade": {"fob_currency": "USD", "fob_min_price": "2.5", "fob_max_price": "3"},
    }
}

ALIBABA_SCHEMA: dict[str, Any] = {
    "productTitle": "Steel bottle",
    "scImages": {"scImages_0": "1.jpg", "scImages_1": "2.jpg"},
    "icbuCatProp": {"p-1": {"name": "Material", "value": "Steel"}},
    "superText": "<p>Keeps cold.</p>",
    "ladderPrice": [{"quantity": "10", "price": "3.20"}, {"quantity": "100", "price": "2.80"}],
}

WISH: dict[str, Any] = {
    "Product": {
        "id": "5a",
        "name": "Enamel mug",
        "parent_sku": "MUG",
        "tags": [{"Tag": {"id": "mug", "name": "Mug"}}],
        "main_image": "https://w.example/1.jpg",
        "extra_images": "https://w.example/2.jpg|https://w.example/3.jpg",
        "description": "A mug.",
        "variants": [{"Variant": {"sku": "MUG-1", "price": "10.0", "inventory": "100", "size": "L"}}],
    }
}

GOOGLE: dict[str, Any] = {
    "offerId": "G1",
    "title": "Desk lamp",
    "contentLanguage": "en",
    "description": "A lamp.",
    "imageLink": "https://g.example/1.jpg",
    "additionalImageLinks": ["https://g.example/2.jpg"],
    "price": {"value": "15.00", "currency": "USD"},
    "gtin": "4006381333931",
    "brand": "Seawind",
}

GOOGLE_MERCHANT: dict[str, Any] = {
    "name": "accounts/1/products/G2",
    "offerId": "G2",
    "contentLanguage": "de",
    "feedLabel": "DE",
    "productAttributes": {
        "title": "Lampe",
        "imageLink": "https://g.example/1.jpg",
        "price": {"amountMicros": "15990000", "currencyCode": "EUR"},
        "gtins": ["4006381333931"],
        "color": "rot",
    },
}

EBAY: dict[str, Any] = {
    "sku": "E-1",
    "locale": "en_US",
    "product": {
        "title": "Cordless drill",
        "description": "A drill.",
        "aspects": {"Brand": ["Seawind"], "Voltage": ["18 V"]},
        "ean": ["4006381333931"],
        "imageUrls": ["https://i.example/1.jpg"],
    },
    "condition": "NEW",
    "availability": {"shipToLocationAvailability": {"quantity": 5}},
}

TIKTOK: dict[str, Any] = {
    "id": "17",
    "title": "Face serum",
    "description": "<p>Light.</p>",
    "main_images": [{"uri": "tos", "urls": ["https://p.example/1.jpg", "https://q.example/1.jpg"]}],
    "brand": {"id": "7", "name": "Seawind"},
    "category_chains": [{"id": "1", "local_name": "Beauty"}, {"id": "2", "local_name": "Serums"}],
    "product_attributes": [{"id": "1", "name": "Volume", "values": [{"id": "2", "name": "30 ml"}]}],
    "skus": [
        {
            "seller_sku": "S1",
            "price": {"currency": "USD", "sale_price": "9.99"},
            "inventory": [{"quantity": 3}, {"quantity": 4}],
            "sales_attributes": [{"name": "Color", "value_name": "Red"}],
            "identifier_code": {"code": "4006381333931", "type": "EAN"},
        }
    ],
}

WOOCOMMERCE: dict[str, Any] = {
    "id": 1,
    "name": "Linen shirt",
    "permalink": "https://shop.example/shirt",
    "sku": "W1",
    "regular_price": "10",
    "sale_price": "8",
    "description": "<p>A shirt.</p>",
    "short_description": "Airy",
    "categories": [{"id": 1, "name": "Tops"}],
    "images": [{"id": 1, "src": "https://shop.example/1.jpg", "alt": "front"}],
    "attributes": [{"name": "Color", "options": ["Red", "Blue"]}],
}

AMAZON: dict[str, Any] = {
    "sku": "A1",
    "productType": "LUGGAGE",
    "attributes": {
        "item_name": [
            {"value": "Suitcase", "language_tag": "en_US", "marketplace_id": "ATVPDKIKX0DER"},
            {"value": "Koffer", "language_tag": "de_DE", "marketplace_id": "A1PA6795UKMFR9"},
        ],
        "bullet_point": [
            {"value": "light", "language_tag": "en_US"},
            {"value": "robust", "language_tag": "en_US"},
        ],
        "brand": [{"value": "Seawind"}],
        "main_product_image_locator": [{"media_location": "https://m.example/1.jpg"}],
        "other_product_image_locator_1": [{"media_location": "https://m.example/2.jpg"}],
        "purchasable_offer": [{"currency": "USD", "our_price": [{"schedule": [{"value_with_tax": 99.99}]}]}],
        "externally_assigned_product_identifier": [{"type": "ean", "value": "4006381333931"}],
        "item_dimensions": [
            {"length": {"value": 10, "unit": "inches"}, "width": {"value": 2, "unit": "inches"}}
        ],
        "color": [{"value": "Red", "language_tag": "en_US"}],
        "item_weight": [{"value": 2, "unit": "pounds"}],
        "fulfillment_availability": [{"fulfillment_channel_code": "DEFAULT", "quantity": 3}],
    },
}

AMAZON_SUMMARY: dict[str, Any] = {
    "sku": "A2",
    "summaries": [
        {
            "marketplaceId": "ATVPDKIKX0DER",
            "asin": "B000000000",
            "productType": "MUG",
            "itemName": "Mug",
            "mainImage": {"link": "https://m.example/3.jpg", "height": 500, "width": 500},
        }
    ],
}

SHOPIFY: dict[str, Any] = {
    "id": 1,
    "title": "Enamel mug",
    "body_html": "<p>A mug.</p>",
    "vendor": "Seawind",
    "handle": "mug",
    "tags": "mug, enamel",
    "images": [
        {"id": 5, "src": "https://cdn.example/1.jpg", "alt": "front"},
        {"id": 6, "src": "//cdn.example/2.jpg"},
    ],
    "options": [{"name": "Color"}],
    "variants": [
        {
            "title": "Red",
            "price": "₹32,999",
            "compare_at_price": "39999",
            "option1": "Red",
            "sku": "M-R",
            "inventory_quantity": -2,
            "barcode": "4006381333931",
        }
    ],
}

SHOPIFY_GRAPHQL: dict[str, Any] = {
    "id": "gid://shopify/Product/1",
    "title": "Enamel mug",
    "descriptionHtml": "<p>A mug.</p>",
    "vendor": "Seawind",
    "images": {"edges": [{"node": {"url": "https://cdn.example/1.jpg", "altText": "front"}}]},
    "variants": {
        "nodes": [
            {
                "sku": "M-R",
                "price": "3.00",
                "inventoryQuantity": 2,
                "selectedOptions": [{"name": "Color", "value": "Red"}],
            }
        ]
    },
}

SHOPIFY_SCRIPT: dict[str, Any] = {
    "id": 1,
    "title": "Enamel mug",
    "handle": "mug",
    "description": "A mug.",
    "vendor": "Seawind",
    "price_min": 1999,
    "variants": [{"title": "Default Title", "option1": "Default Title", "price": 1999, "sku": "M"}],
    "images": ["//cdn.example/1.jpg"],
    "options": ["Title"],
}

GENERIC: dict[str, Any] = {
    "id": 3,
    "name": "Enamel mug",
    "price": {"value": "₹1,299", "currency": "INR"},
    "description": "<p>A mug.</p>",
    "brand": {"id": 4, "name": "Seawind"},
    "categories": [{"id": 1, "name": "Kitchen"}, {"id": 2, "name": "Mugs"}],
    "images": [{"url_standard": "https://b.example/1.jpg"}],
    "custom_attributes": [{"attribute_code": "material", "value": "Steel"}],
    "variants": [
        {"sku": "M-1", "price": 12, "option_values": [{"option_display_name": "Color", "label": "Red"}]}
    ],
}

NATIVES: dict[str, tuple[str, dict[str, Any]]] = {
    "dhgate": ("dhgate", DHGATE),
    "aliexpress": ("aliexpress", ALIEXPRESS),
    "aliexpress answer": ("aliexpress", ALIEXPRESS_ANSWER),
    "aliexpress schema": ("aliexpress", ALIEXPRESS_SCHEMA),
    "alibaba": ("alibaba", ALIBABA),
    "alibaba schema": ("alibaba", ALIBABA_SCHEMA),
    "wish": ("wish", WISH),
    "amazon": ("amazon", AMAZON),
    "amazon summary": ("amazon", AMAZON_SUMMARY),
    "google": ("google", GOOGLE),
    "google merchant": ("google", GOOGLE_MERCHANT),
    "ebay": ("ebay", EBAY),
    "tiktok": ("tiktok", TIKTOK),
    "woocommerce": ("woocommerce", WOOCOMMERCE),
    "generic": ("generic", GENERIC),
    "shopify": ("shopify", SHOPIFY),
    "shopify graphql": ("shopify", SHOPIFY_GRAPHQL),
    "shopify script": ("shopify", SHOPIFY_SCRIPT),
}
"""By a name of the form: its format, and a listing."""

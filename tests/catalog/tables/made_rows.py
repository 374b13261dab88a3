"""Rows of products as shops and marketplaces export them, each with some of its cells as they are met."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOPIFY = [
    *("Handle", "Title", "Body (HTML)", "Vendor", "Tags", "Option1 Name", "Option1 Value", "Option2 Name"),
    *(
        "Option2 Value",
        "Variant SKU",
        "Variant Grams",
        "Variant Inventory Tracker",
        "Variant Inventory Qty",
        "Variant Price",
        "Variant Barcode",
    ),
    *("Image Src", "Image Position", "Image Alt Text", "Status"),
]


def rows_of_product(header: Sequence[str], number: int) -> list[list[str]]:
    rows = []
    for place, size in enumerate("SML"[: 1 + number % 3]):
        picture = f"https://cdn.example/{number}-{place}.jpg"
        row = {
            "Handle": f"mug-{number}",
            "Option1 Value": size,
            "Variant SKU": f"M-{number}-{size}",
            "Variant Price": "24.90",
            "Variant Grams": "250",
            "Variant Inventory Tracker": "shopify" if number % 2 else "",
            "Variant Inventory Qty": "12",
            "Image Src": picture,
            "Image Position": str(place + 1),
            "slug": f"mug-{number}",
            "sku": f"M-{number}-{size}",
            "price": "4.90",
            "currency": "EUR",
            "option1_value": size,
            "image1_src": picture,
            "width": "9",
            "weight": "0.25",
            "weight_unit": "kg",
            "material": "steel",
        }
        if not place:
            title = f"Enamel mug number {number}"
            row |= {
                "Title": title,
                "Body (HTML)": "<p>A mug.</p>",
                "Option1 Name": "Size",
                "Status": "active",
            }
            row |= {"name": title, "option1_name": "Size"}
        rows.append([row.get(name, "") for name in header])
    return rows


WOO = [
    *(
        "ID",
        "Type",
        "SKU",
        "Name",
        "Published",
        "Short description",
        "Description",
        "Weight (kg)",
        "Length (cm)",
    ),
    *("Width (cm)", "Sale price", "Regular price", "Stock", "Categories", "Tags", "Images", "Parent"),
    *("Attribute 1 name", "Attribute 1 value(s)", "Attribute 2 name", "Attribute 2 value(s)"),
]


def rows_of_woo(header: Sequence[str], number: int) -> list[list[str]]:
    sizes = "SML"[: 1 + number % 3] if number % 4 else ""
    own = {
        "ID": str(number),
        "Type": "variable" if sizes else "simple",
        "SKU": f"M-{number}",
        "Name": f"Enamel mug number {number}",
        "Description": "<p>A mug.</p>",
        "Weight (kg)": "0.3",
        "Length (cm)": "12",
        "Width (cm)": "9" if number % 5 else "",
        "Regular price": "" if sizes else "4.90",
        "Categories": "Mugs",
        "Images": f"https://x.example/{number}-1.jpg, https://x.example/{number}-2.jpg",
        "Attribute 1 name": "Size",
        "Attribute 1 value(s)": ", ".join(sizes),
        "Attribute 2 name": "Material" if number % 2 else "",
        "Attribute 2 value(s)": "Steel, enamel" if number % 2 else "",
    }
    made = [own]
    for place, size in enumerate(sizes):
        made.append(
            {
                "ID": str(1000 + number * 10 + place),
                "Type": "variation",
                "SKU": f"M-{number}-{size}",
                "Name": f"Enamel mug number {number} - {size}",
                "Parent": f"M-{number}" if number % 3 else f"id:{number}",
                "Regular price": "4.90",
                "Stock": "3",
                "Images": "" if place else f"https://x.example/{number}-{size}.jpg",
                "Attribute 1 name": "Size" if number % 2 else "",
                "Attribute 1 value(s)": size,
            }
        )
    return [[row.get(name, "") for name in header] for row in made]


WISH = [
    *("parent_sku", "sku", "name", "description", "tags", "price", "inventory", "msrp", "color", "size"),
    *("brand", "main_image", "extra_images"),
]


def rows_of_wish(header: Sequence[str], number: int) -> list[list[str]]:
    made = [
        {
            "parent_sku": f"M-{number}",
            "sku": f"M-{number}-{size}",
            "name": f"Enamel mug number {number}",
            "tags": "mug,enamel",
            "price": "4.90",
            "inventory": "3",
            "size": size,
            "main_image": f"https://x.example/{number}.jpg",
            "extra_images": f"https://x.example/{number}-1.jpg|https://x.example/{number}-{number % 2 and size}.jpg",
        }
        for size in "SML"[: 1 + number % 3]
    ]
    return [[row.get(name, "") for name in header] for row in made]


AMAZON = [
    *("item_sku", "item_name", "brand_name", "product_description", "standard_price", "quantity"),
    *("main_image_url", "other_image_url1", "bullet_point1", "bullet_point2", "color_name", "update_delete"),
]


def rows_of_amazon(header: Sequence[str], number: int) -> list[list[str]]:
    row = {
        "item_sku": f"M-{number}",
        "item_name": f"Enamel mug number {number}",
        "standard_price": "4.90",
        "quantity": "3",
        "main_image_url": f"https://x.example/{number}.jpg",
        "bullet_point1": "Enamel",
        "bullet_point2": "Steel" if number % 2 else "",
        "update_delete": "Delete" if number % 9 == 8 else "Update" if number % 2 else "",
    }
    return [[row.get(name, "") for name in header]]

"""Large catalogs made for measuring: clean listings of about 2.8 KB, with findings in as many as asked."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

VERSION = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]
"""Part of the names of generated files, so that a changed generator does not meet its old files."""

_GARMENTS = (
    "summer dress",
    "knit cardigan",
    "quilted jacket",
    "denim skirt",
    "cotton shirt",
    "cotton scarf",
    "jogging trousers",
)
_TEXT = """
soft breathable fabric with a matte finish that keeps its shape after many washes and dries quickly in the shade
the seams are flat so that nothing rubs and the hem falls straight whatever the weather brings along the way home
"""
_WORDS = _TEXT.split()


def listing(number: int, rng: random.Random, *, faulty: bool = False) -> dict[str, Any]:
    """One DHgate listing; a faulty one has a wrong type, or nine pictures, or a title that is too long."""
    garment = rng.choice(_GARMENTS)
    title = (
        f"Women's {garment} with pockets, long sleeves, relaxed fit, for spring and autumn, model {number}"
    )
    made: dict[str, Any] = {
        "id": f"LL-{number:07}",
        "store": "linen-lane",
        "marketplace": "dhgate",
        "locale": "en",
        "title": title,
        "description": f"<p>{' '.join(rng.choices(_WORDS, k=225))}</p>",
        "brand": "Unbranded",
        "category": "Apparel > Women > Tops",
        "attributes": {
            "Material": "95% cotton, 5% elastane",
            "Season": "spring",
            "Length": "66 cm",
            "Shoulder": "41 cm",
            "Waist": "78 cm",
            "Care": "machine wash at 30 °C",
            "Country of origin": "China",
        },
        "images": [f"pictures/{number}/{side}.jpg" for side in ("front", "back", "side", "detail", "label")],
        "keywords": ["cotton", "relaxed fit", garment],
        "price": round(rng.uniform(8, 60), 2),
        "currency": "USD",
        "variants": [
            {
                "sku": f"LL-{number:07}-{color[:2].upper()}-{size}",
                "price": round(rng.uniform(8, 60), 2),
                "stock": rng.randrange(200),
                "attributes": {"colour": color, "size": size},
            }
            for color in ("navy", "sand")
            for size in ("S", "M", "L", "XL")
        ],
    }
    if faulty:
        kind = number // 10 % 3
        if kind == 0:
            made["variants"][3]["stock"] = "12"
        elif kind == 1:
            made["images"] = [f"pictures/{number}/{side}.jpg" for side in range(9)]
        else:
            made["title"] = title + ", " + " ".join(rng.choices(_WORDS, k=14))
    return made


_SHOPIFY = [
    "Handle",
    "Title",
    "Body (HTML)",
    "Vendor",
    "Type",
    "Tags",
    "Published",
    "Option1 Name",
    "Option1 Value",
    "Option2 Name",
    "Option2 Value",
    "Option3 Name",
    "Option3 Value",
    "Variant SKU",
    "Variant Grams",
    "Variant Inventory Tracker",
    "Variant Inventory Qty",
    "Variant Inventory Policy",
    "Variant Fulfillment Service",
    "Variant Price",
    "Variant Compare At Price",
    "Variant Requires Shipping",
    "Variant Taxable",
    "Variant Barcode",
    "Image Src",
    "Image Position",
    "Image Alt Text",
    "Gift Card",
    "SEO Title",
    "SEO Description",
    "Variant Image",
    "Variant Weight Unit",
    "Variant Tax Code",
    "Cost per item",
    "Status",
]
_PLAIN = [
    "sku",
    "title",
    "description",
    "brand",
    "category",
    "price",
    "currency",
    "stock",
    "gtin",
    "image 1",
    "image 2",
    "image 3",
    "color",
    "size",
    "material",
    "weight (g)",
]


def write_table(folder: Path, count: int, *, shopify: bool) -> Path:
    """A CSV of so many products: an export of Shopify's with three variants each, or a plain table with one row each.

    The descriptions are those of :func:`listing`: HTML of two paragraphs in the export, one paragraph in the table.
    """
    import csv

    file = folder / f"{'shopify' if shopify else 'plain'}-{count}-{VERSION}.csv"
    if file.exists():
        return file
    rng = random.Random(7)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(_SHOPIFY if shopify else _PLAIN)
        for number in range(count):
            made = listing(number, rng)
            writer.writerows(_shopify_rows(made, number) if shopify else [_plain_row(made, number)])
    return file


def write_short_table(folder: Path, count: int) -> Path:
    """A CSV of so many products in rows of seven short cells, about 100 bytes: a price list without descriptions."""
    import csv

    file = folder / f"short-{count}-{VERSION}.csv"
    if file.exists():
        return file
    rng = random.Random(7)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("id", "title", "modelno", "price", "weight (kg)", "brand", "color"))
        for number in range(count):
            made = listing(number, rng)
            color = "blue" if number % 2 else ""
            price = f"{number % 500}.90"
            writer.writerow(
                (made["id"], made["title"][:60], f"LL-{number}", price, "0.25", "Linen Lane", color)
            )
    return file


def _plain_row(made: dict[str, Any], number: int) -> list[str]:
    pictures = [f"pictures/{number}-{one}.jpg" for one in range(3)]
    return [
        *(
            made["id"],
            made["title"],
            made["description"].split("\n")[0],
            "Linen Lane",
            "Women > Clothing",
            "24.90",
            "USD",
            "12",
        ),
        *("4006381333931", *pictures, "blue", "M", "linen", "250"),
    ]


def _shopify_rows(made: dict[str, Any], number: int) -> list[list[str]]:
    rows = []
    for place, size in enumerate("SML"):
        row = dict.fromkeys(_SHOPIFY, "")
        row |= {"Handle": f"garment-{number}", "Option1 Value": size, "Variant SKU": f"{made['id']}-{size}"}
        row |= {
            "Variant Grams": "250",
            "Variant Inventory Qty": "12",
            "Variant Price": "24.90",
            "Variant Taxable": "true",
        }
        row |= {"Image Src": f"https://cdn.example/{number}-{place}.jpg", "Image Position": str(place + 1)}
        if not place:
            row |= {
                "Title": made["title"],
                "Body (HTML)": made["description"],
                "Vendor": "Linen Lane",
                "Type": "Clothing",
            }
            row |= {"Tags": "linen, summer", "Published": "true", "Option1 Name": "Size", "Status": "active"}
        rows.append([row[name] for name in _SHOPIFY])
    return rows


def write_jsonl(folder: Path, count: int, *, every: int = 0) -> Path:
    """A JSONL feed of ``count`` listings; one of ``every`` is faulty (none for 0). Kept if it is there already."""
    file = folder / f"{f'one-faulty-of-{every}' if every else 'clean'}-{count}-{VERSION}.jsonl"
    if not file.exists():
        rng = random.Random(20261122)
        partial = file.with_suffix(".part")
        with partial.open("w", encoding="utf-8") as out:
            for number in range(count):
                made = listing(number, rng, faulty=bool(every) and number % every == 0)
                out.write(json.dumps(made, ensure_ascii=False) + "\n")
        partial.rename(file)
    return file

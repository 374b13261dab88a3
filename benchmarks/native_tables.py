"""Native tables made for measuring: rows of about 700 bytes, as several marketplaces and shops export them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from benchmarks.catalogs import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_SENTENCE = "Woven linen with a soft hand, two side pockets and buttons of coconut shell. "
_CODE = "4006381333931"


def _title(number: int) -> str:
    return f"Linen midi dress with two pockets, number {number}"


def _picture(number: int, which: int) -> str:
    return f"https://img.shop.example/{number}-{which}.jpg"


def wish(number: int) -> Iterator[dict[str, str]]:
    """Two variants of a product."""
    for colour in ("Sand", "Olive"):
        yield {
            "parent_sku": f"P{number}",
            "sku": f"P{number}-{colour}",
            "name": _title(number),
            "description": _SENTENCE * 4,
            "tags": "dress,linen,summer",
            "price": "8.5",
            "shipping": "1.2",
            "inventory": "40",
            "color": colour,
            "size": "M",
            "msrp": "12",
            "brand": "Olive Tree",
            "main_image": _picture(number, 1),
            "extra_images": f"{_picture(number, 2)}|{_picture(number, 3)}",
        }


def woocommerce(number: int) -> Iterator[dict[str, str]]:
    """A product without variations, with most of the columns that WooCommerce writes."""
    yield {
        "ID": str(number),
        "Type": "simple",
        "SKU": f"OT-{number}",
        "Name": _title(number),
        "Published": "1",
        "Is featured?": "0",
        "Visibility in catalog": "visible",
        "Short description": _SENTENCE,
        "Description": f"<p>{_SENTENCE * 6}</p>",
        "Date sale price starts": "",
        "Date sale price ends": "",
        "Tax status": "taxable",
        "Tax class": "",
        "In stock?": "1",
        "Stock": "42",
        "Backorders allowed?": "0",
        "Sold individually?": "0",
        "Weight (kg)": "0.35",
        "Length (cm)": "28",
        "Width (cm)": "20",
        "Height (cm)": "4",
        "Allow customer reviews?": "1",
        "Purchase note": "",
        "Sale price": "",
        "Regular price": "19.90",
        "Categories": "Clothing > Dresses",
        "Tags": "linen, summer",
        "Images": ", ".join(_picture(number, which) for which in (1, 2, 3)),
        "Parent": "",
        "Position": "0",
        "Attribute 1 name": "Colour",
        "Attribute 1 value(s)": "Sand, Olive",
        "Attribute 1 visible": "1",
        "Attribute 1 global": "1",
    }


def variations(number: int) -> Iterator[dict[str, str]]:
    """The same, every third product with two variations below it."""
    (own,) = woocommerce(number)
    if number % 3:
        yield own
        return
    yield {**own, "Type": "variable", "Regular price": "", "Stock": ""}
    for colour in ("Sand", "Olive"):
        yield {
            **dict.fromkeys(own, ""),
            "ID": str(1_000_000 + 2 * number + (colour == "Olive")),
            "Type": "variation",
            "SKU": f"OT-{number}-{colour}",
            "Name": f"{own['Name']} - {colour}",
            "Published": "1",
            "Stock": "4",
            "Regular price": "19.90",
            "Images": _picture(number, 4),
            "Parent": own["SKU"],
            "Attribute 1 name": "Colour",
            "Attribute 1 value(s)": colour,
        }


def google(number: int) -> Iterator[dict[str, str]]:
    """An item of a feed in columns."""
    yield {
        "id": f"OT-{number}",
        "title": _title(number),
        "description": _SENTENCE * 6,
        "link": f"https://shop.example/p/{number}",
        "image_link": _picture(number, 1),
        "additional_image_link": f"{_picture(number, 2)},{_picture(number, 3)}",
        "availability": "in stock",
        "price": "19.90 USD",
        "brand": "Olive Tree",
        "gtin": _CODE,
        "condition": "new",
        "google_product_category": "2271",
        "product_type": "Dresses",
        "color": "Sand",
        "size": "M",
        "item_group_id": f"G{number // 4}",
        "shipping_weight": "0.35 kg",
    }


def amazon(number: int) -> Iterator[dict[str, str]]:
    """A row of an inventory file, without its lines of explanation."""
    yield {
        "item_sku": f"OT-{number}",
        "item_name": _title(number),
        "external_product_id": _CODE,
        "external_product_id_type": "EAN",
        "brand_name": "Olive Tree",
        "product_description": _SENTENCE * 6,
        "standard_price": "19.90",
        "quantity": "42",
        "main_image_url": _picture(number, 1),
        "other_image_url1": _picture(number, 2),
        "other_image_url2": _picture(number, 3),
        "bullet_point1": _SENTENCE,
        "bullet_point2": _SENTENCE,
        "bullet_point3": _SENTENCE,
        "generic_keywords": "linen dress summer",
        "color_name": "Sand",
        "size_name": "M",
        "parent_child": "",
        "parent_sku": "",
        "relationship_type": "",
        "variation_theme": "",
        "feed_product_type": "dress",
    }


TABLES: dict[str, tuple[str, Callable[[int], Iterator[dict[str, str]]]]] = {
    "wish": (".csv", wish),
    "woocommerce": (".csv", woocommerce),
    "variations": (".csv", variations),
    "google": (".tsv", google),
    "amazon": (".tsv", amazon),
}
"""By format: the ending of the file, which says what parts the cells, and what makes the rows of a product."""


def write_native_table(folder: Path, name: str, count: int) -> Path:
    """A table of that many products."""
    ending, make = TABLES[name]
    file = folder / f"table-{name}-{count}-{VERSION}{ending}"
    if not file.exists():
        with file.open("w", encoding="utf-8", newline="") as stream:
            rows = csv.DictWriter(stream, list(next(make(0))), delimiter="\t" if ending == ".tsv" else ",")
            rows.writeheader()
            for number in range(count):
                rows.writerows(make(number))
    return file


def write_long_product(folder: Path, name: str, count: int) -> Path:
    """A table of one product of that many variants, each with a picture of its own: ``wish`` or ``variations``."""
    file = folder / f"product-{name}-{count}-{VERSION}.csv"
    parent, *variants = TABLES[name][1](0)
    shown = "Images" if name == "variations" else "main_image"
    code = "SKU" if name == "variations" else "sku"
    if not file.exists():
        with file.open("w", encoding="utf-8", newline="") as stream:
            rows = csv.DictWriter(stream, list(parent))
            rows.writeheader()
            rows.writerow(parent)
            for number in range(1, count):
                rows.writerow(variants[0] | {code: f"V-{number}", shown: _picture(0, number)})
    return file


REAL: dict[str, tuple[int, tuple[str, ...]]] = {
    "bagisto": (1800, ("sku", "parent_sku", "name", "url_key")),
    "spree": (900, ("slug", "sku", "name")),
}
"""Real catalogs of the trials' data: how often each is written at full size, and the columns that tell its goods apart."""


def write_real_table(folder: Path, source: Path, name: str, times: int) -> Path:
    """A real table so many times, each time with other identifiers and names, so that its goods stay goods of their own."""
    file = folder / f"real-{name}-{times}-{VERSION}.csv"
    if file.exists():
        return file
    with source.open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    own = [head.index(column) for column in REAL[name][1]]
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(head)
        for number in range(times):
            for row in rows:
                told = list(row)
                for column in own:
                    if column < len(told) and told[column]:
                        told[column] += f"-{number}"
                writer.writerow(told)
    return file

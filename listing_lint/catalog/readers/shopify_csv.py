"""Shopify's product CSV in both its generations.

The old header is ``Handle, Title, Body (HTML)``, the one since 2024 ``Title, URL handle, Description``.
A product is a row with a title and the rows below it with the same handle or none: one a variant, and one a picture more
than there are variants. Source: help.shopify.com, "Using CSV files to import and export products".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.plan import Attribute, Fill, Pictures, Plan, any_filled
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Reading

_LISTING: tuple[tuple[str, Reading, tuple[str, ...]], ...] = (
    ("id", "text", ("handle", "url handle")),
    ("title", "text", ("title",)),
    ("description", "text", ("body", "body html", "description")),
    ("brand", "text", ("vendor",)),
    ("category", "text", ("product category", "standardized product type", "type", "custom product type")),
    ("tags", "text", ("tags",)),
    ("status", "text", ("status", "published", "published on online store")),
    ("mpn", "text", ("google shopping mpn",)),
    ("condition", "text", ("google shopping condition",)),
)
_VARIANT: tuple[tuple[str, Reading, tuple[str, ...]], ...] = (
    ("sku", "code", ("variant sku", "sku")),
    ("price", "price", ("variant price", "price")),
    ("list_price", "price", ("variant compare at price", "compare at price")),
    ("stock", "count", ("variant inventory qty", "inventory quantity")),
    ("gtin", "code", ("variant barcode", "barcode")),
    ("image", "text", ("variant image", "variant image url")),
)
_GOOGLE = (("google shopping gender", "Gender"), ("google shopping age group", "Age group"))
_METAFIELD = late(
    r"(?:Metafield: *)?(?P<name>[^\[\]()]+?) *(?:\(product\.metafields\..*\)|\[[a-z_.]+\])", re.IGNORECASE
)
_OWN = late(r"Metafield: *(?:[\w-]+\.)?(?P<name>[\w -]+)", re.IGNORECASE)


def plan(header: Header) -> Plan | None:
    """The plan for a header of Shopify's; None for any other one."""
    classic = header.find("handle") >= 0 and (
        header.find("body") >= 0
        or header.find("variant price") >= 0
        or header.find("variant sku") >= 0
        or header.find("image src") >= 0
        or [cell.strip() for cell in header.cells[:2]] == ["Handle", "Title"]
    )
    recent = header.find("url handle") >= 0 and header.find("title") >= 0
    if not (classic or recent):
        return None
    options = []
    for number in ("1", "2", "3"):
        value = header.find(f"option{number} value")
        if value >= 0:
            options.append(Attribute(value, f"Option {number}", header.find(f"option{number} name")))
    handle, title = header.find("handle", "url handle"), header.find("title")
    # Of goods that the shop does not count, it writes 0 and sells on.
    besides = {"stock": header.find("variant inventory tracker", "inventory tracker")}
    variant = [
        Fill(member, column, reading, beside=besides.get(member, -1))
        for member, reading, names in _VARIANT
        if (column := header.find(*names)) >= 0
    ]
    grams = header.find("variant grams", "weight value")
    if grams >= 0:
        variant.append(Fill("weight", grams, "weight", "g"))
    told = [fill.column for fill in variant if fill.member not in ("image", "weight")]
    told += [option.column for option in options]
    source = header.find("image src", "product image url")
    pictures = (
        (Pictures(source, alt=header.find("image alt text"), position=header.find("image position")),)
        if source >= 0
        else ()
    )

    def belongs(first: Cells, row: Cells) -> bool:
        return row[handle] == first[handle] if row[handle] else title < 0 or not row[title]

    of_products = any_filled(
        [
            column
            for name in ("body", "body html", "description", "vendor")
            if (column := header.find(name)) >= 0
        ]
    )

    def skip(row: Cells) -> str | None:
        if title < 0 or row[title].strip() or of_products(row):
            return None
        if row[handle].strip():
            shown = row[handle].strip()[:60]
            return f"it has no title, and the product above it does not have its handle {shown!r}"
        return "it has neither handle nor title, and no product stands above it"

    metafields = _metafields(header)
    # What the shop itself calls the brand; the vendor is the maker, the supplier or the shop.
    brands = [one for one in metafields if one.name.lower() == "brand"]
    return Plan(
        "shopify-csv",
        (
            *(Fill("brand", one.column, "text") for one in brands),
            *(
                Fill(member, column, reading)
                for member, reading, names in _LISTING
                for name in names
                if (column := header.find(name)) >= 0
            ),
        ),
        tuple(variant),
        pictures,
        (
            *(one for one in metafields if one not in brands),
            *(Attribute(column, name) for plain, name in _GOOGLE if (column := header.find(plain)) >= 0),
        ),
        tuple(options),
        belongs=belongs,
        is_variant=any_filled(told),
        filled=tuple(told),
        skip=skip,
        handle=handle if title >= 0 else -1,
        title=title,
        groups=(handle,),
        plain_option="Default Title",
        implied={"marketplace": "shopify"},
    )


def _metafields(header: Header) -> list[Attribute]:
    found = []
    for column, cell in enumerate(header.cells):
        match = _OWN.match(cell) or (_METAFIELD.fullmatch(cell) if "metafields." in cell else None)
        if match:
            found.append(Attribute(column, match["name"].strip()))
    return found

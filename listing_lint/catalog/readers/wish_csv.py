"""Wish's product CSV (version 1): one row a variant, rows with one parent SKU are one product.

The names are those of the interface (``parent_sku``, ``main_image``, ``extra_images`` joined by ``|``) or of the upload
template (``Parent Unique ID``, ``Product Main Image URL``, ``Extra Image URL 1``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.tables.plan import Attribute, Fill, Pictures, Plan

if TYPE_CHECKING:
    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Reading

_SEPARATORS = "|"

_LISTING: tuple[tuple[str, Reading, tuple[str, ...]], ...] = (
    ("id", "text", ("parent sku", "parent unique id")),
    ("id", "text", ("sku", "unique id", "id")),
    ("title", "text", ("name", "product name")),
    ("description", "text", ("description",)),
    ("tags", "text", ("tags",)),
    ("brand", "text", ("brand", "brand name", "brand id")),
    ("url", "text", ("landing page url",)),
    ("category", "text", ("category", "wish category", "category id")),
    ("condition", "text", ("condition",)),
    ("origin", "text", ("country of origin", "origin country")),
    ("shipping", "text", ("shipping", "local shipping price", "default shipping price", "shipping price")),
    ("currency", "currency", ("localized currency code", "local currency code", "currency", "currency code")),
)
_VARIANT: tuple[tuple[str, Reading, tuple[str, ...]], ...] = (
    ("sku", "text", ("sku", "unique id")),
    ("price", "price", ("price", "localized price", "local price")),
    ("list_price", "price", ("msrp",)),
    ("stock", "count", ("inventory", "quantity")),
    ("gtin", "text", ("upc", "gtin")),
)


def plan(header: Header) -> Plan | None:
    """The plan for a header of Wish's; None for any other one."""
    own = (
        header.find("main image", "product main image url", "main image url") >= 0
        or header.find("extra images", "extra image url") >= 0
    )
    parent = header.find("parent sku", "parent unique id")
    named = header.find("name", "product name") >= 0 and header.find("tags") >= 0
    if not (own and named and (parent >= 0 or header.find("inventory", "quantity") >= 0)):
        return None
    images = [
        Pictures(column, _SEPARATORS)
        for column in header.series("main image", "product main image url", "main image url")
    ]
    images += [
        Pictures(column, _SEPARATORS)
        for column in header.series(
            "extra images", "extra image", "extra image url", "extra image url %", "clean image url"
        )
    ]
    variant = [
        Fill(member, column, reading)
        for member, reading, names in _VARIANT
        if (column := header.find(*names)) >= 0
    ]
    options = tuple(
        Attribute(column, name.capitalize())
        for name in ("color", "size")
        if (column := header.find(name)) >= 0
    )

    def key(row: Cells) -> str:
        return row[parent].strip() if parent >= 0 else ""

    return Plan(
        "wish-csv",
        tuple(
            Fill(member, column, reading)
            for member, reading, names in _LISTING
            if (column := header.find(*names)) >= 0
        ),
        tuple(variant),
        tuple(images),
        options=options,
        key=key,
        handle=parent,
        title=header.find("name", "product name"),
        groups=(parent,) if parent >= 0 else (),
        implied={"marketplace": "wish"},
    )

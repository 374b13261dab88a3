"""Google Merchant's product data as a table: one row an item, names as in the product data specification.

Names are written with blanks (``image link``) or underscores. Each row is a listing of its own, for Google judges each by
itself; ``item_group_id`` stays an attribute. Facebook's catalogs have the same names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.tables.plan import Attribute, Fill, Pictures, Plan

if TYPE_CHECKING:
    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Reading

_LISTING: tuple[tuple[str, Reading, tuple[str, ...]], ...] = (
    ("id", "text", ("id", "g id")),
    ("title", "text", ("title", "g title", "structured title")),
    ("description", "text", ("description", "g description", "structured description")),
    ("brand", "text", ("brand", "g brand")),
    ("category", "text", ("google product category", "fb product category")),
    ("category", "text", ("product type",)),
    ("price", "price", ("sale price",)),
    ("price", "price", ("price", "g price")),
    ("gtin", "text", ("gtin", "g gtin")),
    ("mpn", "text", ("mpn", "g mpn")),
    ("condition", "text", ("condition", "g condition")),
    ("url", "text", ("link", "g link")),
    ("status", "text", ("availability", "g availability")),
    ("shipping", "text", ("shipping", "g shipping")),
    ("weight", "text", ("shipping weight", "product weight")),
    ("bullets", "list", ("product highlight",)),
    ("video", "text", ("video link",)),
    ("locale", "text", ("content language",)),
)
_ATTRIBUTES = (
    "color size material pattern gender age_group size_type size_system multipack is_bundle adult item_group_id"
    " unit_pricing_measure unit_pricing_base_measure energy_efficiency_class product_length product_width product_height"
)


def plan(header: Header) -> Plan | None:
    """The plan for a header of Google's; None for any other one."""
    has = header.find
    signs = sum(
        has(*names) >= 0
        for names in (
            ("image link",),
            ("availability",),
            ("google product category", "fb product category"),
            ("link",),
            ("additional image link",),
            ("item group id", "identifier exists"),
        )
    )
    if has("id") < 0 or has("title", "structured title") < 0 or has("image link") < 0 or signs < 2:
        return None
    pictures = [Pictures(column, "|") for column in header.series("image link")]
    pictures += [Pictures(column, ",|") for column in header.series("additional image link")]
    attributes = [
        Attribute(column, name)
        for name in _ATTRIBUTES.split()
        if (column := has(name.replace("_", " "))) >= 0
    ]
    attributes += [Attribute(column, header.names[column]) for column in header.series("custom attribute")]
    sale, price = has("sale price"), has("price", "g price")
    fills = [
        # Most goods are not on sale: then it is the price that a seller must not leave blank.
        Fill(member, column, reading, may_lack=column == sale and price >= 0)
        for member, reading, names in _LISTING
        if (column := has(*names)) >= 0
    ]
    if sale >= 0 and price >= 0:
        fills.append(Fill("list_price", price, "price", beside=sale))
    return Plan(
        "google-table",
        tuple(fills),
        pictures=tuple(pictures),
        attributes=tuple(attributes),
        implied={"marketplace": "google"},
    )

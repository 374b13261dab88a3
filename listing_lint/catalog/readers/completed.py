"""A format's plan, with the columns that its writer has added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.catalog.readers import table

if TYPE_CHECKING:
    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Plan

_COMPLETED = frozenset(
    {"title", "description", "brand", "category", "price", "currency", "stock", "gtin", "sku", "url"}
)


def completed(native: Plan, header: Header) -> Plan:
    """A format's plan with the columns that it does not know, as far as their usual names say what it lacks.

    Programs write the names of a shop beside names of their own: ``regular_price`` beside ``price`` and ``all_images``.
    """
    usual = table.plan(header)
    if usual is None:
        return native
    fills = (*native.listing, *native.variant)
    taken = {fill.column for fill in fills} | {one.column for one in native.pictures} | native.helping()
    taken |= {one.column for one in (*native.attributes, *native.options, *native.loose)}
    known = {fill.member for fill in fills} - {"price"}
    more = [
        fill
        for fill in (*usual.listing, *usual.variant)
        if fill.member in _COMPLETED - known and fill.column not in taken
    ]
    variant = tuple(fill for fill in more if native.variant and fill.member in table.OF_VARIANTS)
    pictures = native.pictures or tuple(one for one in usual.pictures if one.column not in taken)
    return replace(
        native,
        listing=(*native.listing, *(fill for fill in more if fill not in variant)),
        variant=(*native.variant, *variant),
        pictures=pictures,
    )

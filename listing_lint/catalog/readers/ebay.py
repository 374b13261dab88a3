"""eBay's Inventory API: inventory items, groups of them, and offers."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Wanted, scalar, take, whole
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.shapes import Made, Skipped

_OUTER = Wanted(
    id="sku inventoryitemgroupkey",
    locale="locale",
)
_ITEM = Wanted(
    id="sku",
    locale="locale",
    condition="condition",
)
_PRODUCT = Wanted(
    title="title",
    subtitle="subtitle",
    description="description",
    brand="brand",
    mpn="mpn",
)
_OFFER = Wanted(
    category="categoryid",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made | Skipped:
    """An item, or a group of items; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("ebay", raw, prefix)
    item = Fields(value, "")
    inner = item.inner("inventoryitem")
    source = inner if inner.value else item
    product = source.inner("product")
    if not product.value:
        if item.get("inventoryitemgroupkey")[0] is None and item.get("title")[0] is None:
            return Skipped("an offer, whose title and pictures stand in the inventory item")
        product = source  # a group has the members of a product itself
    take(draft, item, _OUTER)
    take(draft, source, _ITEM)
    take(draft, product, _PRODUCT)
    for name in ("ean", "upc", "isbn"):
        for code, at in product.each(name):
            draft.put("gtin", code, at)
    for picture, at in product.each("imageurls"):
        draft.pictures(picture, at)
    aspects, at = product.get("aspects")
    for name, values in aspects.items() if isinstance(aspects, dict) else ():
        held = Fields({name: values}, at)
        found = held.each(folded(name))
        for text, place in found:
            if name.casefold() == "brand" and "brand" not in draft.fields:
                draft.put("brand", text, place)
            else:
                draft.attribute(name, text, place)
    stock, at = source.inner("availability").inner("shiptolocationavailability").get("quantity")
    draft.put("stock", whole(stock), at)
    take(draft, item, _OFFER)
    money = item.inner("pricingsummary").inner("price")
    draft.price("price", *money.get("value"))
    draft.put("currency", *money.get("currency"))
    weight, at = source.inner("packageweightandsize").get("weight")
    draft.put("weight", weight if isinstance(weight, dict) or scalar(weight) else None, at)
    for sku, at in item.each("variantskus"):
        variant = draft.variant()
        variant.stands(at)
        variant.put("sku", sku, at)
    draft.name_itself()
    return Made(*draft.made(marketplace="ebay"))

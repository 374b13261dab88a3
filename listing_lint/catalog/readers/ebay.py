"""eBay's Inventory API: inventory items, groups of them, and offers."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Wanted, late, scalar, take, whole
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
_GROUP = ("inventoryitemgroupkey", "title")
"""Of these, what stands alone has one: without, it is an offer."""
_OFFER = Wanted(
    category="categoryid",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made | Skipped:
    """An item, or a group of items; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    if not isinstance(value.get("product"), dict) or not value["product"]:
        item = Fields(value, "", placed=False)
        if not _source(item).inner("product").value and item.get(*_GROUP)[0] is None:
            return Skipped("an offer, whose title and pictures stand in the inventory item")
    return Made(*late(_take, "ebay", value, prefix, raw))


def _texts(name: str, values: Any, at: str, placed: bool) -> list[tuple[Any, str]]:
    """The values of an aspect, each with its pointer."""
    if not placed and type(values) is list:
        return [(text, "") for text in values]
    return Fields({name: values}, at, placed).each(folded(name))


def _source(item: Fields) -> Fields:
    """The inventory item, which may stand inside of what is read."""
    inner = item.inner("inventoryitem")
    return inner if inner.value else item


def _take(draft: Draft, value: dict[str, Any]) -> dict[str, str]:
    item = Fields(value, "", draft.placed)
    source = _source(item)
    product = source.inner("product")
    if not product.value:
        product = source  # a group has the members of a product itself
    take(draft, item, _OUTER)
    take(draft, source, _ITEM)
    take(draft, product, _PRODUCT)
    for name in product.known(("ean", "upc", "isbn")):
        for code, at in product.each(name):
            draft.put("gtin", code, at)
    draft.pictures_of(product, "imageurls")
    aspects, at = product.get("aspects")
    for name, values in aspects.items() if isinstance(aspects, dict) else ():
        brand = name[:1] in "Bb" and name.casefold() == "brand"
        for text, place in _texts(name, values, at, draft.placed):
            if brand and "brand" not in draft.fields:
                draft.put("brand", text, place)
            else:
                draft.attribute(name, text, place)
    stock, at = source.inner("availability").inner("shiptolocationavailability").get("quantity")
    draft.put("stock", whole(stock), at)
    take(draft, item, _OFFER)
    for name in item.known(("pricingsummary",)):
        money = item.inner(name).inner("price")
        draft.price("price", *money.get("value"))
        draft.put("currency", *money.get("currency"))
    weight, at = source.inner("packageweightandsize").get("weight")
    draft.put("weight", weight if isinstance(weight, dict) or scalar(weight) else None, at)
    for sku, at in item.each("variantskus"):
        variant = draft.variant()
        variant.stands(at)
        variant.put("sku", sku, at)
    draft.name_itself()
    return {"marketplace": "ebay"}

"""Wish products: answers and parameters of the first interface, and the newer form with ``variations``."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Wanted, members, take, whole
from listing_lint.catalog.readers.shapes import Made

_PRODUCT = Wanted(
    id="id parentsku sku",
    title="name title",
    description="description",
    sku="sku",
    brand="brand brandname",
    gtin="upc gtin",
    url="landingpageurl",
    status="reviewstatus status",
    category="category categoryid",
    condition="condition",
)
_VARIANT = Wanted(
    sku="sku",
    gtin="upc gtin",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product with its variants; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("wish", raw, prefix)
    item = Fields(value, "")
    take(draft, item, _PRODUCT)
    _tags(draft, item)
    draft.pictures(*item.get("mainimage"), role="main")
    for name in ("extraimages", "cleanimage"):
        for picture, at in item.each(name):
            draft.pictures(picture, at)
    _money(draft, "price", item, "price")
    _money(draft, "list_price", item, "msrp")
    stock, at = item.get("inventory", "quantity")
    draft.put("stock", whole(stock), at)
    for name in ("color", "size"):
        draft.attribute(name, *item.get(name))
    for entry in item.objects("attributes"):
        name, _ = entry.get("name")
        text, at = entry.get("value", "values")
        draft.attribute(name if isinstance(name, str) else "Attribute", text, at)
    for entry in item.objects("variants", "variations"):
        inner = entry.inner("variant") if "Variant" in entry.value else entry
        _variant(draft, inner)
    draft.name_itself()
    return Made(*draft.made(marketplace="wish"))


def _tags(draft: Draft, item: Fields) -> None:
    """Tags as one text, as a list, or as ``[{"Tag": {"name": ...}}]``."""
    value, at = item.get("tags")
    if not isinstance(value, list):
        draft.put("tags", value, at)
        return
    tags: list[Any] = []
    for tag, place in item.each("tags"):
        inner = Fields(members(tag).get("Tag", tag), f"{place}/Tag" if "Tag" in members(tag) else place)
        name, name_at = inner.get("name") if inner.value else (tag, place)
        if name is not None:
            draft.pointers[f"/tags/{len(tags)}"] = draft.prefix + name_at
            tags.append(name)
    draft.put("tags", tags, at)


def _money(into: Any, name: str, item: Fields, native: str) -> None:
    value, at = item.get(native)
    if isinstance(value, dict):
        inner = Fields(value, at)
        into.price(name, *inner.get("amount", "value"))
        into.put("currency", *inner.get("currencycode", "currency"))
    else:
        into.price(name, value, at)
        into.put("currency", *item.get("localizedcurrencycode", "currencycode", "currency"))


def _variant(draft: Draft, item: Fields) -> None:
    variant = draft.variant()
    variant.stands(item.at)
    take(variant, item, _VARIANT)
    _money(variant, "price", item, "price")
    _money(variant, "list_price", item, "msrp")
    for entry in item.objects("inventories"):
        stock, at = entry.get("inventory", "quantity")
        variant.put("stock", whole(stock), at)
    stock, at = item.get("inventory", "quantity")
    variant.put("stock", whole(stock), at)
    for name in ("color", "size"):
        variant.attribute(name, *item.get(name))
    for entry in item.objects("options"):
        name, _ = entry.get("name")
        text, at = entry.get("value")
        variant.attribute(name if isinstance(name, str) else "Option", text, at)
    image, at = item.get("mainimage", "imageurl")
    if isinstance(image, dict):
        image, at = Fields(image, at).get("url", "src")
    variant.put("image", image, at)

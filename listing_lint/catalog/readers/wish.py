"""Wish products: answers and parameters of the first interface, and the newer form with ``variations``."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Wanted, late, take, whole
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
_CURRENCIES = ("localizedcurrencycode", "currencycode", "currency")
_RARE = ("inventories", "options", "mainimage", "imageurl", *_CURRENCIES)
_SUMS = {"price": "price", "list_price": "msrp"}
_STOCK = {"stock": "inventory quantity"}
_CHOICES = {"color": "color", "size": "size"}
_OFFER = Wanted(counts=_STOCK, sums=_SUMS, attributes=_CHOICES)
_VARIANT = Wanted(
    counts=_STOCK,
    sums=_SUMS,
    attributes=_CHOICES,
    sku="sku",
    gtin="upc gtin",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product with its variants; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    return Made(*late(_take, "wish", value, prefix, raw))


def _take(draft: Draft, value: dict[str, Any]) -> dict[str, str]:
    item = Fields(value, "", draft.placed)
    take(draft, item, _PRODUCT)
    _tags(draft, item)
    draft.pictures(*item.get("mainimage"), role="main")
    for name in ("extraimages", "cleanimage"):
        for picture, at in item.each(name):
            draft.pictures(picture, at)
    take(draft, item, _OFFER)
    draft.put("currency", *item.get(*_CURRENCIES))
    for entry in item.objects("attributes"):
        name, _ = entry.get("name")
        text, at = entry.get("value", "values")
        draft.attribute(name if isinstance(name, str) else "Attribute", text, at)
    for entry, at in item.each("variants", "variations"):
        if isinstance(entry, dict) and "Variant" in entry:
            _variant(draft, Fields(entry["Variant"], f"{at}/Variant", draft.placed))
        else:
            _variant(draft, Fields(entry, at, draft.placed))
    draft.name_itself()
    return {"marketplace": "wish"}


def _tags(draft: Draft, item: Fields) -> None:
    """Tags as one text, as a list, or as ``[{"Tag": {"name": ...}}]``."""
    value, at = item.get("tags")
    if not isinstance(value, list):
        draft.put("tags", value, at)
        return
    tags: list[Any] = []
    for tag, place in item.each("tags"):
        name, name_at = tag, place
        if isinstance(tag, dict):
            wrapped = "Tag" in tag
            inner = Fields(tag["Tag"] if wrapped else tag, f"{place}/Tag" if wrapped else place, draft.placed)
            name, name_at = inner.get("name") if inner.value else (tag, place)
        if name is not None:
            if draft.placed:
                draft.pointers[f"/tags/{len(tags)}"] = draft.prefix + name_at
            tags.append(name)
    draft.put("tags", tags, at)


def _variant(draft: Draft, item: Fields) -> None:
    variant = draft.variant()
    variant.stands(item.at)
    rare = item.known(
        _RARE
    )  # what none of a kind has is not asked for: a feed has a hundred thousand variants
    for entry in item.objects("inventories") if rare else ():
        stock, at = entry.get("inventory", "quantity")
        variant.put("stock", whole(stock), at)
    take(variant, item, _VARIANT)
    if not rare:
        return
    variant.put("currency", *item.get(*_CURRENCIES))
    for entry in item.objects("options"):
        name, _ = entry.get("name")
        text, at = entry.get("value")
        variant.attribute(name if isinstance(name, str) else "Option", text, at)
    image, at = item.get("mainimage", "imageurl")
    if isinstance(image, dict):
        image, at = Fields(image, at, draft.placed).get("url", "src")
    variant.put("image", image, at)

"""Shopify products: of the Admin interface (REST and GraphQL), of ``/products.json`` and of ``/products/….js``."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Variant, entries, members, money, whole
from listing_lint.catalog.readers.shapes import Made

_LISTS = ("edges", "nodes")
_NO_CHOICE = "Default Title"
"""Title and option of the only variant of a product that has nothing to choose from."""


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product with its variants; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("shopify", raw, prefix)
    for name, natives in _MEMBERS.items():
        for native in natives:
            draft.put(name, value.get(native), f"/{native}")
    # The storefront's own script counts in cents.
    cents = "price_min" in value or "price_varies" in value
    for name in ("images", "media"):
        for at, item in _nodes(value.get(name)):
            draft.pictures(item, f"/{name}{at}")
        if "images" in draft.fields:
            break
    if "images" not in draft.fields:
        for name in ("image", "featured_image", "featuredImage"):
            if value.get(name):
                draft.pictures(value[name], f"/{name}")
                break
    names = [_option(item) for _, item in _nodes(value.get("options"))]
    for at, item in _nodes(value.get("variants")):
        _variant(draft.variant(), item, f"/variants{at}", names, cents=cents)
    for at, item in _nodes(value.get("metafields")):
        if isinstance(item, dict) and isinstance(item.get("key"), str):
            draft.attribute(item["key"], item.get("value"), f"/metafields{at}/value")
    return Made(*draft.made(marketplace="shopify"))


_MEMBERS = {
    "id": ("id", "handle"),
    "title": ("title",),
    "description": ("body_html", "bodyHtml", "descriptionHtml", "description"),
    "brand": ("vendor",),
    "category": ("product_type", "productType", "type"),
    "tags": ("tags",),
    "status": ("status",),
    "url": ("onlineStoreUrl", "url"),
}


def _nodes(value: Any) -> list[tuple[str, Any]]:
    """The entries of a REST list, or of GraphQL's edges or nodes."""
    found = []
    for at, item in entries(value, *_LISTS):
        inner = members(item).get("node")
        found.append((f"{at}/node", inner) if isinstance(inner, dict) else (at, item))
    return found


def _option(item: Any) -> str:
    name = item.get("name") if isinstance(item, dict) else item
    return name if isinstance(name, str) else ""


def _variant(variant: Variant, item: Any, at: str, names: list[str], *, cents: bool) -> None:
    variant.stands(at)
    value = members(item)
    variant.put("sku", value.get("sku"), f"{at}/sku")
    if value.get("title") != _NO_CHOICE:
        variant.put("title", value.get("title"), f"{at}/title")
    for name, natives in (("price", ("price",)), ("list_price", ("compare_at_price", "compareAtPrice"))):
        for native in natives:
            price = value.get(native)
            if isinstance(price, dict):  # GraphQL's money
                variant.put("currency", price.get("currencyCode"), f"{at}/{native}/currencyCode")
                variant.put(name, money(price.get("amount"))[0], f"{at}/{native}/amount")
                continue
            if cents and isinstance(price, int) and not isinstance(price, bool):
                price = price / 100
            price, currency = money(price)
            variant.put(name, price, f"{at}/{native}")
            if currency is not None:
                variant.put("currency", currency, f"{at}/{native}")
    variant.put("gtin", value.get("barcode"), f"{at}/barcode")
    for native in ("inventory_quantity", "inventoryQuantity"):
        stock = whole(value.get(native))
        # Goods that are sold on without stock count below nothing, which is no fault of the listing.
        variant.put("stock", 0 if isinstance(stock, int) and stock < 0 else stock, f"{at}/{native}")
    weight = value.get("weight")
    if isinstance(weight, int | float) and weight > 0:
        unit = value.get("weight_unit") or value.get("weightUnit")
        variant.put(
            "weight", {"value": weight, "unit": unit} if isinstance(unit, str) else weight, f"{at}/weight"
        )
    for number in (1, 2, 3):
        name = names[number - 1] if number <= len(names) and names[number - 1] else f"Option {number}"
        chosen = value.get(f"option{number}")
        if chosen != _NO_CHOICE:
            variant.attribute(name, chosen, f"{at}/option{number}")
    for below, option in entries(value.get("selectedOptions")):
        chosen = members(option)
        if chosen.get("value") != _NO_CHOICE:
            variant.attribute(
                chosen.get("name", "Option"), chosen.get("value"), f"{at}/selectedOptions{below}/value"
            )
    image = value.get("featured_image") or value.get("image")
    if isinstance(image, dict):
        name = "src" if "src" in image else "url"
        variant.put(
            "image",
            image.get(name),
            f"{at}/{'featured_image' if value.get('featured_image') else 'image'}/{name}",
        )

"""Shopify products: of the Admin interface (REST and GraphQL), of ``/products.json`` and of ``/products/….js``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.draft import Draft, Variant, entries, members, whole
from listing_lint.catalog.readers.shapes import Made, Skipped

if TYPE_CHECKING:
    from collections.abc import Mapping

_LISTS = ("edges", "nodes")
PARENT = "__parentId"
"""In a bulk export, variants and pictures are lines of their own that name their product; ``shopify_bulk`` joins them."""
_NO_CHOICE = "Default Title"
"""Title and option of the only variant of a product that has nothing to choose from."""


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made | Skipped:
    """A product with its variants; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    if PARENT in value:
        return Skipped("a line of a bulk export that belongs to the product before it")
    draft = Draft("shopify", raw, prefix)
    for name, natives in _MEMBERS.items():
        for native in natives:
            if native in value:
                draft.put(name, value[native], "/" + native)
    # The storefront's own script counts in cents.
    cents = "price_min" in value or "price_varies" in value
    for name in ("images", "media"):
        for at, item in _nodes(value.get(name)):
            draft.pictures(*_picture(item, f"/{name}{at}"))
        if "images" in draft.fields:
            break
    if "images" not in draft.fields:
        for name in ("image", "featured_image", "featuredImage"):
            if value.get(name):
                draft.pictures(value[name], f"/{name}")
                break
    names = [_option(item) for _, item in _nodes(value.get("options"))]
    variants = _nodes(value.get("variants"))
    for at, _ in _nodes(value.get("options")) if variants else ():
        draft.use(f"/options{at}")  # the names and values that the variants have
    for at, item in variants:
        _variant(draft.variant(), item, f"/variants{at}", names, cents=cents)
    if len(variants) == 1 and _NO_CHOICE in map(members(variants[0][1]).get, ("title", *_OPTIONS)):
        _take_lone(draft)
    for at, item in _nodes(value.get("metafields")):
        if isinstance(item, dict) and isinstance(item.get("key"), str):
            draft.attribute(item["key"], item.get("value"), f"/metafields{at}/value")
    return Made(*draft.made(marketplace="shopify"))


def _take_lone(draft: Draft) -> None:
    """The only variant of a product without a choice is the product: Shopify keeps one for each, with what it costs.

    One that has a picture or a choice of its own stays what it is.
    """
    (variant,) = draft.fields["variants"]
    if not variant.keys() <= _OF_THE_PRODUCT or variant.keys() & draft.fields.keys():
        return
    draft.fields.update(variant)
    del draft.fields["variants"]
    for pointer in [one for one in draft.pointers if one.startswith(_LONE)]:
        place = draft.pointers.pop(pointer)
        if pointer != _LONE:
            draft.pointers[pointer.removeprefix(_LONE)] = place


_LONE = "/variants/0"
_OF_THE_PRODUCT = frozenset({"sku", "price", "list_price", "currency", "gtin", "stock", "weight"})
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
    if isinstance(value, list) and not (value and isinstance(value[0], dict) and "node" in value[0]):
        return [(f"/{index}", item) for index, item in enumerate(value)]
    found = []
    for at, item in entries(value, *_LISTS):
        inner = members(item).get("node")
        found.append((f"{at}/node", inner) if isinstance(inner, dict) else (at, item))
    return found


def _picture(item: Any, at: str) -> tuple[Any, str]:
    """The picture of a medium, which holds it as its ``image`` or as that of its ``preview``."""
    for name in ("image", "preview"):
        inner = (
            item.get(name) if isinstance(item, dict) and not (item.get("url") or item.get("src")) else None
        )
        if isinstance(inner, dict) and inner:
            return _picture(inner, f"{at}/{name}")
    return item, at


def _option(item: Any) -> str:
    name = item.get("name") if isinstance(item, dict) else item
    return name if isinstance(name, str) else ""


def _variant(variant: Variant, item: Any, at: str, names: list[str], *, cents: bool) -> None:
    variant.stands(at)
    value = members(item)
    for name, natives in _VARIANT.items():
        for native in natives:
            if value.get(native) is not None:
                _member(variant, name, value, native, f"{at}/{native}", cents=cents)
    for number, option in enumerate(_OPTIONS):
        chosen = value.get(option)
        if chosen is not None and chosen != _NO_CHOICE:
            name = names[number] if number < len(names) and names[number] else f"Option {number + 1}"
            variant.attribute(name, chosen, f"{at}/{option}")
    for listed in ("selectedOptions", "option_values"):  # of GraphQL, and of listings of products
        for below, option in entries(value[listed]) if listed in value else ():
            picked = members(option)
            if picked.get("value") != _NO_CHOICE:
                place = f"{at}/{listed}{below}/value"
                variant.attribute(picked.get("name", "Option"), picked.get("value"), place)


_OPTIONS = ("option1", "option2", "option3")
_VARIANT = {
    "sku": ("sku",),
    "title": ("title",),
    "price": ("price",),
    "list_price": ("compare_at_price", "compareAtPrice"),
    "gtin": ("barcode",),
    "stock": ("inventory_quantity", "inventoryQuantity"),
    "weight": ("weight",),
    "image": ("featured_image", "image"),
}


def _member(
    variant: Variant, name: str, value: Mapping[str, Any], native: str, at: str, *, cents: bool
) -> None:
    found = value[native]
    if name in ("price", "list_price"):
        if isinstance(found, dict):  # GraphQL's money
            variant.put("currency", found.get("currencyCode"), f"{at}/currencyCode")
            found, at = found.get("amount"), f"{at}/amount"
        elif cents and type(found) is int:
            found = found / 100
        variant.price(name, found, at)
    elif name == "stock":
        stock = whole(found)
        if isinstance(stock, int) and stock <= 0:
            if _is_uncounted(value):
                return
            stock = 0  # sold on without stock, which is no fault of the listing
        variant.put(name, stock, at)
    elif name == "weight":
        if isinstance(found, int | float) and found > 0:
            unit = value.get("weight_unit") or value.get("weightUnit")
            variant.put(name, {"value": found, "unit": unit} if isinstance(unit, str) else found, at)
    elif name == "image":
        if isinstance(found, dict):
            key = "src" if "src" in found else "url"
            variant.put(name, found.get(key), f"{at}/{key}")
    elif found != _NO_CHOICE:
        variant.put(name, found, at)


def _is_uncounted(value: Mapping[str, Any]) -> bool:
    """Whether the shop does not count a variant: it writes 0 of it and sells on."""
    return (
        not value.get("inventory_management", True)
        or members(value.get("inventoryItem")).get("tracked") is False
    )

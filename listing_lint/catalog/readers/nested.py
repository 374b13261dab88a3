"""Products whose members stand in several objects: ``{"Orderable": {"sku": …}, "Visible": {"Mugs": {…}}}``."""

from __future__ import annotations

from collections import deque
from typing import Any

from listing_lint.catalog.kept_names import kept
from listing_lint.catalog.listing import escape


@kept
def folded(name: str) -> str:
    """A member's name as shapes know it."""
    return name.translate(_JOINTS).lower()


_JOINTS = str.maketrans("", "", "_ -")
"""What parts the words of a name: ``product_name``, ``Product Name``."""


def walk(value: Any, way: str, at: str = "") -> tuple[Any, str]:
    """What stands at the end of a way of folded names and numbers, and its pointer; None where it is not there."""
    for step in way.split():
        if isinstance(value, list):
            if not step.isdigit() or int(step) >= len(value):
                return None, ""
            value, at = value[int(step)], f"{at}/{step}"
        elif isinstance(value, dict):
            name = next((name for name in value if folded(name) == step), None)
            if name is None:
                return None, ""
            value, at = value[name], f"{at}/{escape(name)}"
        else:
            return None, ""
    return value, at


ASIDE = frozenset(
    {
        *(
            "brand",
            "category",
            "categories",
            "manufacturer",
            "vendor",
            "seller",
            "store",
            "shop",
            "shipping",
            "supplier",
        ),
        *(
            "meta",
            "metadata",
            "seo",
            "user",
            "owner",
            "producttype",
            "collection",
            "taxcategory",
            "dimensions",
            "links",
        ),
        *(
            "author",
            "publisher",
            "warranty",
            "guarantee",
            "returns",
            "returnpolicy",
            "delivery",
            "provider",
            "status",
            "tax",
            "promotion",
            "campaign",
            "relationships",
            "included",
            "rating",
            "reviews",
            "variant",
            "error",
            "errors",
            "pagination",
            "page",
            "header",
        ),
    }
)
"""Objects of a product whose names and prices are not its own."""
_OF_PRODUCTS = frozenset(
    {
        "price",
        "prices",
        "sku",
        "images",
        "description",
        "shortdescription",
        "mainimageurl",
        "imageurl",
        "mastervariant",
    }
)
_NAMES = frozenset({"title", "name", "productname", "producttitle", "itemname", "displayname"})
_OWN = frozenset({"title", "description", "images", "variants", "price", "brand"})
"""Members by which an object is a listing itself, be its title missing."""
_PARTS = 32
_DEPTH = 5
_OF_OTHERS = (
    "brand",
    "category",
    "classification",
    "vendor",
    "seller",
    "supplier",
    "manufacturer",
    "collection",
    "store",
)
"""What the names of objects end in whose names are not the product's: ``primary_brand``, ``merchandise_classification``."""


def nested_parts(value: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The object and those inside of it, each with its pointer, the outer ones first."""
    found: list[tuple[str, dict[str, Any]]] = []
    waiting: deque[tuple[str, dict[str, Any], int]] = deque([("", value, 0)])
    while waiting and len(found) < _PARTS:
        at, part, depth = waiting.popleft()
        found.append((at, part))
        if depth < _DEPTH:
            waiting += [
                (f"{at}/{escape(name)}", inner, depth + 1)
                for name, inner in part.items()
                if isinstance(inner, dict) and inner and not _is_of_another(folded(name))
            ]
    return found


def _is_of_another(name: str) -> bool:
    return name in ASIDE or name.endswith(_OF_OTHERS)


def is_nested(value: dict[str, Any]) -> bool:
    """Whether the title stands in an object inside of this one, beside what else only a product has."""
    if not _OWN.isdisjoint(value):
        # {"product": {"title": …}, "variants": [...]}
        product = value.get("product")
        beside = "title" not in value and not {"variants", "images"}.isdisjoint(value)
        if beside and isinstance(product, dict) and not _NAMES.isdisjoint(map(folded, product)):
            return True
        return _is_priced_apart(value)
    if _has_variants_beside(value) or _is_priced_beside(value):
        return True
    if not any(isinstance(inner, dict) for inner in value.values()):
        return False
    for at, part in nested_parts(value):
        names = {folded(name) for name in part}
        if at and not _NAMES.isdisjoint(names) and not _OF_PRODUCTS.isdisjoint(names):
            return True
    return False


_GOODS = frozenset(
    {
        "product",
        "item",
        "goods",
        "article",
        "productinfo",
        "iteminfo",
        "productdata",
        "productdetails",
        "details",
    }
)
COUNTED = frozenset(
    {"quantity", "qty", "count", "subtotal", "orderid", "ordernumber", "cartid", "total", "totalprice"}
)
"""What a line of an order, a cart or a receipt says of the product that stands in it."""
_PRICED_LINES = COUNTED | {"amount", "lineprice"}
"""The same where the product stands beside its price."""


def _is_priced_apart(value: dict[str, Any]) -> bool:
    """Whether the prices stand in one object, and what the product is in another: ``{"price": {…}, "item": {…}}``.

    A line of an order has a price, too, but as a plain number, and says how many were bought.
    """
    names = {folded(name): name for name in value}
    if not isinstance(value.get("price"), dict) or not names.keys().isdisjoint(_NAMES | _PRICED_LINES):
        return False
    return any(
        not _NAMES.isdisjoint(map(folded, part))
        for name in _GOODS & names.keys()
        if isinstance(value[names[name]], dict)
        for _, part in nested_parts(value[names[name]])
    )


def _is_priced_beside(value: dict[str, Any]) -> bool:
    """Whether what goods are called and what they cost stand in two objects: ``{"details": {"name": …}, "pricing": {…}}``."""
    named = priced = False
    for name, part in value.items():
        if not isinstance(part, dict):
            if folded(name) in _PRICED_LINES or folded(name) in _NAMES:
                return False
        elif folded(name) in _GOODS:
            named = named or not _NAMES.isdisjoint(map(folded, part))
        elif folded(name) in _PRICINGS:
            priced = priced or any(isinstance(one, int | float) or _is_figure(one) for one in part.values())
    return named and priced


_PRICINGS = frozenset({"pricing", "price", "prices", "priceinfo", "pricedata"})


def _is_figure(text: Any) -> bool:
    return isinstance(text, str) and any(map(str.isdigit, text))


def _has_variants_beside(value: dict[str, Any]) -> bool:
    """Whether a product stands beside the list of its variants: ``{"sync_product": {"name": …}, "sync_variants": [{…}]}``."""
    lists = [name for name, part in value.items() if isinstance(part, list) and part]
    objects = [name for name, part in value.items() if isinstance(part, dict) and part]
    if len(lists) != 1 or len(objects) != 1 or not all(isinstance(one, dict) for one in value[lists[0]]):
        return False
    named = not _NAMES.isdisjoint(map(folded, value[objects[0]])) and _NAMES.isdisjoint(map(folded, value))
    return (
        named
        and folded(lists[0]).endswith(("variants", "variations"))
        and folded(objects[0]).endswith(("product", "item"))
    )

"""Products whose members stand in several objects: ``{"Orderable": {"sku": …}, "Visible": {"Mugs": {…}}}``."""

from __future__ import annotations

from collections import deque
from typing import Any

from listing_lint.catalog.listing import escape


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
_PARTS = 16
_DEPTH = 5


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
                if isinstance(inner, dict) and inner and folded(name) not in ASIDE
            ]
    return found


def is_nested(value: dict[str, Any]) -> bool:
    """Whether the title stands in an object inside of this one, beside what else only a product has."""
    if not _OWN.isdisjoint(value):
        # {"product": {"title": …}, "variants": [...]}
        product = value.get("product")
        beside = "title" not in value and not {"variants", "images"}.isdisjoint(value)
        return beside and isinstance(product, dict) and not _NAMES.isdisjoint(map(folded, product))
    if not any(isinstance(inner, dict) for inner in value.values()):
        return False
    for at, part in nested_parts(value):
        names = {folded(name) for name in part}
        if at and not _NAMES.isdisjoint(names) and not _OF_PRODUCTS.isdisjoint(names):
            return True
    return False

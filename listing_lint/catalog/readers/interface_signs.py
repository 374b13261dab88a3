"""Values in forms that only interfaces and scrapers write: a listing of ours has plain ones in their places.

``{"id": 7, "title": "Mug", "price": {"amount": 9.5, "currency": "EUR"}, "images": [{"url": "https://…"}]}``
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.values import is_address, money

if TYPE_CHECKING:
    from collections.abc import Mapping


def is_of_interface(value: Mapping[str, Any], canonical: frozenset[str]) -> bool:
    """Whether values have forms that only interfaces and scrapers write.

    That is a title in a list, an object in the place of a word or a number, pictures as objects without a ``src``, or a price
    as shoppers see it in what has no id.
    """
    title = value.get("title")
    if isinstance(title, list):
        return bool(title) and isinstance(title[0], str)
    if isinstance(title, dict) and isinstance(title.get("rendered"), str):
        return True  # of WordPress
    if "title" in value and value.keys().isdisjoint(_OURS):
        if type(value.get("status")) is int or any(
            type(value.get(name)) in kinds for name, kinds in _OTHER_KINDS
        ):
            return True
        if any(_is_wrapped(value, name) for name in _PLAIN):
            return True
    if value.keys() <= canonical:
        return False
    if (
        "id" not in value
        and "sku" not in value
        and "currency" not in value
        and _is_priced(value.get("price"))
    ):
        return isinstance(title, str)
    return any(isinstance(value.get(name), dict) and "name" in value[name] for name in ("category", "brand"))


_OURS = frozenset({"$schema", "marketplace", "bullets"})
"""Members that only a listing of ours is likely to have: an object in it is a fault, and told."""
_PLAIN = (
    *(
        "id",
        "title",
        "subtitle",
        "description",
        "short_description",
        "price",
        "list_price",
        "currency",
        "stock",
    ),
    *("images", "variants", "category", "brand", "sku", "gtin", "mpn", "condition", "origin"),
    *("status", "url", "video", "locale"),
)
"""Members of a listing of ours that are one value, or a list of plain ones."""
_OTHER_KINDS: tuple[tuple[str, tuple[type, ...]], ...] = (
    ("promotion", (list, str)),
    ("package", (list, str)),
)
"""Members that are objects in a listing of ours, and are none where others mean something else: ``"package": "box"``."""
_LISTED = frozenset({"category", "gtin", "price"})
_LOOKED_AT = 3


def _is_wrapped(value: Mapping[str, Any], name: str) -> bool:
    """Whether a member holds an object in the place of a plain value, or a list of objects in that of plain ones."""
    held = value.get(name)
    if type(held) is dict:
        return any(inner is not None and inner not in ("", {}, []) for inner in held.values())
    if type(held) is not list or not held:
        return False
    entries = [one for one in islice(held, _LOOKED_AT) if isinstance(one, dict)]
    if name == "images":
        return any("src" not in one and any(map(is_address, one.values())) for one in entries)
    if name == "variants":
        return any(isinstance(one.get(part), dict) and one[part] for one in entries for part in _OF_VARIANTS)
    return name in _LISTED and bool(entries or name == "gtin")


_OF_VARIANTS = ("price", "list_price", "currency", "stock")


def _is_priced(price: Any) -> bool:
    """Whether a price is written as shoppers see it: ``"₹1,299"``."""
    return isinstance(price, str) and money(price)[1] is not None

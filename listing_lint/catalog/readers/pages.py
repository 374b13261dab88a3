"""What stands around goods and has a title as well: ``{"title": "Our shop", "products": [...]}`` is no listing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import unescape
from listing_lint.catalog.native import follow
from listing_lint.catalog.readers.around import BESIDE, BOUGHT
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.shape_signs import CANONICAL
from listing_lint.catalog.readers.shapes import inner_lists, is_described, is_surely_listing
from listing_lint.catalog.readers.words import calls_goods, other_than_goods, stands_for

if TYPE_CHECKING:
    from collections.abc import Mapping

_SOLD = frozenset({"price", "stock", "gtin"})
_OWN = frozenset(
    {"$schema", "marketplace", "sku", "variants", "images", "bullets", "attributes", "brand", "mpn"}
)
"""Members of a listing that nothing around listings has."""
_ASIDE = (*BESIDE, *BOUGHT, *("variant", "option", "model", "component", "part", "review", "set", "kit"))
"""What is in the names of lists that a product has itself, and that hold goods, too."""
_LOOKED_AT = 3


def holds_goods(value: Mapping[str, Any]) -> bool:
    """Whether an object that could be a listing by its title or number is a page or a shop, and the goods stand in it.

    It has no price and no stock of its own, and a list in it has entries that say more of goods than their names. Lines of an
    order have names and prices, and are shown by nothing.
    """
    if _answers_with_goods(value):
        return True
    strange = value.keys() - CANONICAL
    if _are_groups(value.get("category")):
        strange = strange | {
            "category"
        }  # a tree of them: {"name": "Kitchen", "category": [{"name": "Blenders", "items": [...]}]}
    if not any(isinstance(value[name], list | dict) and value[name] for name in strange):
        return False
    if not _OWN.isdisjoint(value) or other_than_goods(value) is not None:
        return False
    told = set(map(stands_for, value))
    if not told.isdisjoint(_SOLD):
        return False
    for at in inner_lists(value):
        way = [unescape(token) for token in at.split("/")[1:]]
        if way[0] not in strange or any(word in folded(token) for token in way for word in _ASIDE):
            continue
        entries = follow(value, at)
        if calls_goods(way[-1]):
            if all(is_surely_listing(entry) or is_described(entry) for entry in entries[:_LOOKED_AT]):
                return True
        elif "images" not in told and len(entries) > 1 and all(map(_is_shown, entries[:_LOOKED_AT])):
            return True
    return "images" not in told and _tells_goods(value)


def _are_groups(category: Any) -> bool:
    """Whether what is called a category lists groups, each of which holds a list."""
    return (
        isinstance(category, list)
        and bool(category)
        and all(
            isinstance(one, dict) and any(isinstance(part, list) for part in one.values()) for one in category
        )
    )


def _answers_with_goods(value: Mapping[str, Any]) -> bool:
    """Whether the attributes of an object of JSON:API hold a list of goods, as a search answers with them.

    ``{"type": "catalog-search", "attributes": {"abstractProducts": [{…}], "pagination": {…}}}``
    """
    held = value.get("attributes")
    if "type" not in value or "title" in value or not isinstance(held, dict):
        return False
    return any(
        isinstance(entries, list)
        and entries
        and not any(word in folded(name) for word in _ASIDE)
        and all(map(is_surely_listing, entries[:_LOOKED_AT]))
        for name, entries in held.items()
    )


def _is_shown(entry: Any) -> bool:
    return is_surely_listing(entry) and not {"images", "description"}.isdisjoint(map(stands_for, entry))


def _tells_goods(value: Mapping[str, Any]) -> bool:
    from listing_lint.catalog.readers.by_values import told_lists

    within = {name: item for name, item in value.items() if name not in CANONICAL and isinstance(item, list)}
    return any(not any(word in folded(found.at) for word in _ASIDE) for found in told_lists(within))

"""Listings that are one product to shoppers though each is an entry of its own: Amazon's parents and children, item groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing

_PARENT_NAMES = frozenset({"parentsku", "parentid", "itemgroupid", "childparentskurelationship"})
_LEVEL_NAMES = frozenset({"parentchild", "parentagelevel", "parentage"})


def _attribute(listing: Listing, names: frozenset[str]) -> str:
    attributes = listing.fields.get("attributes")
    if not isinstance(attributes, dict):
        return ""
    for name, value in attributes.items():
        if _plain(name) in names and isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _plain(name: str) -> str:
    text = name.split(".", maxsplit=1)[0]
    return text.replace("_", "").replace(" ", "").replace("-", "").lower() if len(text) < 60 else ""


def names_a_group(name: str) -> bool:
    """Whether an attribute of this name holds the code of a group, which no shopper reads."""
    return _plain(name) in _PARENT_NAMES


def family_of(listing: Listing) -> str:
    """The code of the parent that the listing names, or its own where it names none."""
    return _attribute(listing, _PARENT_NAMES) or str(listing.id or "")


def is_parent(listing: Listing) -> bool:
    """Whether the listing only holds others together: nobody buys it, and it needs no price, code or picture of its own."""
    return _attribute(listing, _LEVEL_NAMES).casefold() in (
        "parent",
        "übergeordnet",
        "parent sku",
        "eltern",
        "padre",
        "padre/madre",
    )

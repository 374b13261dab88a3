"""What DHgate calls an attribute: brand, basic, custom, purchase or sales; each kind stands in another place of its form.

A purchase attribute is one that shoppers choose from (``buyAttr`` of the category, the attributes of SKUs), a sales attribute
one that the category marks so (``saleAttr``), a custom one the seller's own; every other one is basic.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from listing_lint.attributes.reading import Attribute, attributes_of
from listing_lint.images.locate import show

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing

KINDS = ("brand", "basic", "custom", "purchase", "sales")
_NATIVE = "itemAttrList"
"""The member of DHgate's own items that holds attributes: its reader tells the seller's own from the others."""


def kind_of(listing: Listing, attribute: Attribute) -> str | None:
    """The kind of an attribute, one of :data:`KINDS`; None where nothing tells it, and on other marketplaces unless said."""
    if attribute.kind is not None:
        return attribute.kind if attribute.kind in KINDS else None
    if listing.marketplace != "dhgate":
        return None
    if attribute.meaning == "brand":
        return "brand"
    if attribute.variant is not None or attribute.name in _chosen(listing):
        return "purchase"
    return "basic" if isinstance(listing.raw, Mapping) and _NATIVE in listing.raw else None


def _chosen(listing: Listing) -> frozenset[str]:
    """The names of the attributes that variants differ by."""
    found: frozenset[str] | None = listing.__dict__.get("_chosen")
    if found is None:
        found = frozenset(one.name for one in attributes_of(listing) if one.variant is not None)
        listing.__dict__["_chosen"] = found
    return found


def called(listing: Listing, attribute: Attribute) -> str:
    """An attribute's name as messages say it, with its kind where that is known: ``the custom attribute Care``."""
    kind = kind_of(listing, attribute)
    name = show(attribute.name, 40)
    return name if kind is None else f"the {kind} attribute {name}"

"""The first look of the rules on service and capacities: one pass over all texts of a listing, kept with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.texts import strings_of
from listing_lint.late import late
from listing_lint.service.cues import first_look, readable

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing

TERMS = ("returns", "shipping", "warranty")


def glance(listing: Listing) -> tuple[frozenset[str], str]:
    """What the texts may hold (see ``cues.first_look``), and the texts in one, empty where they hold nothing."""
    found: tuple[frozenset[str], str] | None = listing.__dict__.get("_glance")
    if found is None:
        fields = listing.fields
        texts = strings_of(fields)
        for name in TERMS:
            value = fields.get(name)
            if value.__class__ is str:
                texts = [*texts, f"{name}: {value}"]
        text = readable("\n".join(texts))
        seen = _look(text)
        found = listing.__dict__["_glance"] = seen, text if seen else ""
    return found


_FEW = 12
"""Listings that are looked at without an automaton: a short run spares itself compiling one."""
_asked = 0


def _look(text: str) -> frozenset[str]:
    """What a text may hold; where it seems to hold nothing, that is certain either way."""
    global _asked
    _asked += 1
    if _asked > _FEW:
        return first_look(text)
    from listing_lint.service.few import LONGEST_TEXT, few_look

    return few_look(text) if len(text) <= LONGEST_TEXT else first_look(text)


def counts(listing: Listing) -> bool:
    """Whether the listing may state a capacity, a power or light: the look of the rules on them."""
    return "quantity" in glance(listing)[0]


_MAGNIFIES = late(r"[0-9]\s?[x×хX*Х倍배]")
_RATES = late(r"(?i)[0-9]\s?[mgмг][boб]\s?/")


def states_magnification(listing: Listing) -> bool:
    """Whether the title may state a magnification: the look of the rule on it."""
    title = listing.title
    return title is not None and _MAGNIFIES.search(title) is not None


def states_rate(listing: Listing) -> bool:
    """Whether the title may state a data rate: the look of the rule on it."""
    title = listing.title
    return title is not None and _RATES.search(title) is not None


def names_material(listing: Listing) -> bool:
    """Whether the listing may name a precious material."""
    return "material" in glance(listing)[0]

"""What the rules on capacities share: the quantities that a title, an attribute or a variant states, with their prices."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.records import dataclass
from listing_lint.service.cues import QUANTITIES, readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.service.quantities import Kind, Quantity


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity and where it stands; ``name`` is what a message calls the place."""

    quantity: Quantity
    pointer: str
    name: str
    chars: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Offer:
    """A quantity with the price of what it belongs to in US dollars, if that is known."""

    stated: Stated
    dollars: float | None


@cache
def _look(kind: str) -> Any:
    import re2

    from listing_lint.service.vocabulary import options

    return re2.compile(f"(?i){QUANTITIES[kind]}", options())


def _shows(listing: Listing, kind: str) -> bool:
    text = _texts(listing)
    return bool(text) and _look(kind).search(text) is not None


def _texts(listing: Listing) -> str:
    """Title, attributes and variants in one text; kept with the listing."""
    joined: str | None = listing.__dict__.get("_numbers")
    if joined is None:
        fields = listing.fields
        parts = [fields.get("title")]
        attributes = fields.get("attributes")
        if attributes.__class__ is dict:
            parts += attributes.values()
        elif attributes:
            parts.append(str(attributes)[:4000])
        variants = fields.get("variants")
        if variants.__class__ is list:
            for variant in variants[:300]:
                if variant.__class__ is dict:
                    parts.append(variant.get("title"))
                    inner = variant.get("attributes")
                    if inner.__class__ is dict:
                        parts += inner.values()
        joined = readable("\n".join([one for one in parts if one.__class__ is str]))
        listing.__dict__["_numbers"] = joined
    return joined


def one_of(listing: Listing, kind: Kind) -> Stated | None:
    """The one quantity of the kind that the title states, or else the attributes; None where there are several."""
    if not _shows(listing, kind):
        return None
    from listing_lint.service.quantities import quantities

    title = listing.title or ""
    found = quantities(title, kind)
    if found:
        if len({round(one.value, 6) for one in found}) > 1:
            return None
        return Stated(found[0], listing.at("title"), "title", (found[0].start, found[0].end))
    stated = list(
        _in_attributes(listing.fields.get("attributes"), listing.at("attributes"), kind, "attribute")
    )
    return stated[0] if len({round(one.quantity.value, 6) for one in stated}) == 1 else None


def _in_attributes(attributes: Any, at: str, kind: Kind, what: str) -> Iterator[Stated]:
    from listing_lint.service.quantities import quantities

    if not isinstance(attributes, dict):
        return
    for name, value in list(attributes.items())[:200]:
        if isinstance(value, str):
            for one in quantities(value, kind):
                yield Stated(one, f"{at}/{escape(name)}", f"{what} {str(name)[:40]}", (one.start, one.end))


def offers(listing: Listing, kind: Kind) -> list[Offer]:
    """What is offered with a quantity of the kind: each variant that states one, or the listing itself."""
    if not _shows(listing, kind):
        return []
    from listing_lint.service.money import dollars
    from listing_lint.service.quantities import quantities

    fields = listing.fields
    found: list[Offer] = []
    variants = fields.get("variants")
    priced = False
    if isinstance(variants, list):
        for index, variant in enumerate(variants[:300]):
            if not isinstance(variant, dict):
                continue
            priced = priced or variant.get("price") is not None
            at = listing.at("variants", index)
            stated = list(
                _in_attributes(variant.get("attributes"), f"{at}/attributes", kind, "variant option")
            )
            title = variant.get("title")
            if not stated and isinstance(title, str):
                stated = [
                    Stated(one, f"{at}/title", "variant title", (one.start, one.end))
                    for one in quantities(title, kind)
                ]
            if len(stated) == 1:
                found.append(Offer(stated[0], dollars(variant.get("price"), _currency(variant, fields))))
    if found:
        return found
    one = one_of(listing, kind)
    if one is None:
        return []
    return [Offer(one, None if priced else dollars(fields.get("price"), _currency(fields, fields)))]


def _currency(nearest: Mapping[str, Any], fields: Mapping[str, Any]) -> str | None:
    found = nearest.get("currency") or fields.get("currency")
    return found if isinstance(found, str) else None


def lowest_price(listing: Listing) -> float | None:
    """The lowest price of the listing in US dollars; None where one is not known."""
    from listing_lint.service.money import dollars

    fields = listing.fields
    prices = (
        [dollars(fields.get("price"), _currency(fields, fields))] if fields.get("price") is not None else []
    )
    variants = fields.get("variants")
    if isinstance(variants, list):
        prices += [
            dollars(one.get("price"), _currency(one, fields))
            for one in variants[:300]
            if isinstance(one, dict) and one.get("price") is not None
        ]
    known = [price for price in prices if price is not None]
    return min(known) if known and len(known) == len(prices) else None

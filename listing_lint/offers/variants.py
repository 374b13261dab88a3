"""The variants of a listing side by side: their options, prices and currencies, as far as they can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from listing_lint.catalog.listing import escape
from listing_lint.catalog.money import Money, read_money
from listing_lint.late import kept
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing


@dataclass(frozen=True)
class Offer:
    """The listing itself, or one of its variants: ``at`` is its canonical pointer, ``fields`` its members.

    What is read of them is kept, since rule after rule asks for it; nobody may change it.
    """

    fields: dict[str, Any]
    at: str
    index: int | None = None

    @property
    def name(self) -> str:
        """What messages call it."""
        return "the listing" if self.index is None else f"variant {self.index + 1}"

    @kept
    def options(self) -> dict[str, str]:
        """The option values that are texts or numbers, by name."""
        found = {}
        attributes = self.fields.get("attributes")
        if isinstance(attributes, dict):
            for name, value in attributes.items():
                inner = value.get("value") if isinstance(value, dict) else value
                if type(inner) is str:
                    found[name] = inner
                elif isinstance(inner, (str, int, float)) and not isinstance(inner, bool):
                    found[name] = str(inner)
        return found

    @kept
    def price(self) -> Money | None:
        """Its price."""
        return read_money(self.fields.get("price"))

    @kept
    def currency(self) -> str | None:
        """Its own currency, if it states one."""
        value = self.fields.get("currency")
        return value if isinstance(value, str) and value.strip() else None


def variants_of(listing: Listing) -> list[Offer]:
    """The variants that are objects. Nobody may change the list."""
    found: list[Offer] | None = listing.__dict__.get("_variants")
    if found is None:
        # Kept with the listing, as its pictures are: a dozen rules ask.
        entries = listing.fields.get("variants")
        found = listing.__dict__["_variants"] = (
            [
                Offer(entry, f"/variants/{index}", index)
                for index, entry in enumerate(entries)
                if isinstance(entry, dict)
            ]
            if isinstance(entries, list)
            else []
        )
    return found


def single_variants(listing: Listing) -> list[Offer]:
    """The variants without those that state the price of an earlier one (by its SKU code) in another currency."""
    variants = variants_of(listing)
    if len({variant.currency for variant in variants}) < 2:
        return variants
    known: dict[object, set[str | None]] = {}
    found = []
    for variant in variants:
        code = variant.fields.get("sku")
        if isinstance(code, (str, int)) and code != "":
            currencies = known.setdefault(code, set())
            if currencies and variant.currency is not None and variant.currency not in currencies:
                currencies.add(variant.currency)
                continue
            currencies.add(variant.currency)
        found.append(variant)
    return found


def offers_of(listing: Listing) -> Iterator[Offer]:
    """The listing, then its variants."""
    itself: Offer | None = listing.__dict__.get("_offer")
    if itself is None:
        itself = listing.__dict__["_offer"] = Offer(cast("dict[str, Any]", listing.fields), "")
    yield itself
    yield from variants_of(listing)


def texts(offer: Offer) -> Iterator[tuple[str, str]]:
    """The title and the option values of a variant, each with its canonical pointer."""
    title = offer.fields.get("title")
    if isinstance(title, str) and title.strip():
        yield title, f"{offer.at}/title"
    attributes = offer.fields.get("attributes")
    if isinstance(attributes, dict):
        for name, value in attributes.items():
            place = f"{offer.at}/attributes/{escape(name)}"
            inner = value.get("value") if isinstance(value, dict) else value
            if isinstance(inner, str) and inner.strip():
                yield inner, f"{place}/value" if isinstance(value, dict) else place

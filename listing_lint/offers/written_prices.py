"""The prices of a listing that are not plainly numbers, and those whose text names a currency of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.money import fits, read_money
from listing_lint.offers.variants import offers_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.money import Money
    from listing_lint.offers.variants import Offer

_HIGHEST = len("999.999")


def _prices(listing: Listing) -> Iterator[tuple[Offer, str, Money]]:
    for offer in offers_of(listing):
        money = offer.price
        if money is not None:
            yield offer, "price", money
        before = offer.fields.get("list_price")
        if before is not None and (money := read_money(before)) is not None:
            yield offer, "list_price", money


def odd_prices(listing: Listing) -> tuple[tuple[Offer, str, Money], ...]:
    """The prices that are not plainly numbers: nearly always none. Kept with the listing."""
    found: tuple[tuple[Offer, str, Money], ...] | None = listing.__dict__.get("_odd_prices")
    if found is None:
        found = listing.__dict__["_odd_prices"] = tuple(
            one
            for one in _prices(listing)
            if (one[2].form == "plain" and _is_of_thousandths(one[0].fields.get(one[1])))
            or one[2].form not in ("number", "plain")
        )
    return found


def _is_of_thousandths(value: object) -> bool:
    """Whether the text of a number may be one of thousands, whose point stands before three digits: ``134.400``."""
    if not isinstance(value, str):
        return False
    text = value.strip()
    return text[-4:-3] == "." and len(text) <= _HIGHEST and text[0] not in "0-−"


def other_currency(listing: Listing) -> tuple[Offer, str] | None:
    """The first price whose text names another currency than the field, which currency-mixed tells and no other rule."""
    for offer, name, money in odd_prices(listing):
        currency = offer.currency or listing.currency
        if money.form == "written" and currency and not fits(money, currency.upper()):
            return offer, name
    return None


def named(offer: Offer, name: str) -> str:
    """What a sentence calls a member of an offer: "list price of variant 2"."""
    what = name.replace("_", " ")
    return what if offer.index is None else f"{what} of {offer.name}"

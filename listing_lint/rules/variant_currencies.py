"""VAR3xx: the currency of prices: none, or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit, Nearby
from listing_lint.images.locate import show
from listing_lint.offers.variants import offers_of, single_variants, variants_of
from listing_lint.offers.written_prices import named, other_currency
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.offers.variants import Offer

_READS = ("/price", "/list_price", "/currency")


@rule(
    "VAR305",
    "currency-missing",
    severity="info",
    reads=_READS,
    good=[Example({"id": "A1", "title": "Mug", "price": 9, "currency": "EUR"})],
    bad=[
        Example(
            {"id": "A1", "title": "Mug", "price": 9},
            why="nine of what?",
            says="no currency is given for the prices",
            at="/price",
        ),
    ],
)
def currency_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report prices without a currency.

    Looks for `currency` of the listing, of the variants, and for a sign in the price itself.

    The store's default applies then, and a file that goes to two stores sells at two prices.

    Add `currency`, a code such as "USD", to each listing or once around all of them (`{"currency": "USD", "listings": […]}`).

    Reported once a file, with the number of the others.
    """
    if listing.currency:
        return
    for offer in offers_of(listing):
        money = offer.price
        if (
            money is not None
            and money.amount is not None
            and not (offer.currency or money.currency or money.sign)
        ):
            yield Hit(
                "no currency is given for the prices",
                f"{offer.at}/price",
                'Add the currency\'s code, such as "USD", as `currency`.',
                fold=True,
            )
            return


@rule(
    "VAR306",
    "currency-mixed",
    severity="error",
    reads=_READS,
    good=[
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "currency": "EUR",
                "variants": [{"price": 9}, {"price": 9, "currency": "EUR"}],
            }
        ),
        Example(
            {"id": "A1", "title": "Mug", "currency": "CAD", "price": "$9"}, why="a sign of several currencies"
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "variants": [{"price": 9, "currency": "EUR"}, {"price": 9, "currency": "USD"}],
            },
            why="two currencies in one listing",
            says="variant 2 is priced in USD, variant 1 in EUR",
            at="/variants/1/currency",
        ),
        Example(
            {"id": "A1", "title": "Mug", "price": "€9.00", "currency": "USD"},
            why="the sign says another",
            says='price is "€9.00", but the currency is USD',
            at="/price",
        ),
    ],
)
def currency_mixed(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing whose prices are in two currencies.

    Compares `currency` of the listing and of its variants, and the signs in prices that are texts.

    Marketplaces take one currency a listing: the rest is charged as if it were in that one.

    State all prices in one currency, and another currency's in a listing of its own.
    """
    first: tuple[Offer, str] | None = None
    for offer in offers_of(listing):
        currency = offer.currency
        if currency is not None:
            if first is None:
                first = offer, currency
            elif currency.upper() != first[1].upper():
                yield Hit(
                    f"{offer.name} is priced in {show(currency, 10)}, {first[0].name} in {show(first[1], 10)}",
                    f"{offer.at}/currency",
                    "State all prices of a listing in one currency.",
                    limit=storable(first[1]),
                    actual=storable(currency),
                    # The same SKU once more is a price list for another market, and meant so.
                    severity="warning" if len(single_variants(listing)) < len(variants_of(listing)) else None,
                    nearby=(Nearby("the other currency", f"{first[0].at}/currency"),),
                )
                return
    clash = other_currency(listing)
    if clash is not None:
        offer, name = clash
        currency = offer.currency or listing.currency or ""
        yield Hit(
            f'{named(offer, name)} is "{show(str(offer.fields.get(name)), 40)}", but the currency is {show(currency, 10)}',
            f"{offer.at}/{name}",
            "Correct the sign or the currency, and write the price as a number alone.",
            limit=storable(currency),
            actual=storable(str(offer.fields.get(name))),
        )


RULES: tuple[Rule, ...] = (currency_missing, currency_mixed)

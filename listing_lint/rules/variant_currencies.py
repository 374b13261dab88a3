"""VAR3xx: the currency of prices: none, two, or one that is no money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.currency_codes import currencies
from listing_lint.catalog.signs import FOLDED, folded_sign, signs_of_the_world
from listing_lint.finding import Hit, Nearby
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.offers.variants import offers_of, single_variants, variants_of
from listing_lint.offers.written_prices import named, odd_prices, other_currency
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

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


@rule(
    "VAR308",
    "currency-unknown",
    severity="error",
    reads=_READS,
    good=[
        Example({"id": "A1", "title": "Mug", "price": 9, "currency": "EUR"}),
        Example(
            {"id": "A1", "title": "Mug", "price": 9, "currency": "RUR"}, why="Yandex calls the rouble so"
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Mug", "price": 9, "currency": "ERU"},
            why="two letters swapped",
            says='currency is "ERU", which is no code of ISO 4217',
            at="/currency",
        ),
        Example(
            {"id": "A1", "title": "Mug", "price": 9, "currency": "RMB"},
            why="what people say, not its code",
            says='currency is "RMB", which is no code of ISO 4217',
            at="/currency",
        ),
        Example(
            {"id": "A1", "title": "Mug", "price": 90, "currency": "HRK"},
            why="Croatia pays in euros",
            says='currency is "HRK", which ended on 2023-01-14; EUR took its place',
            at="/currency",
        ),
        Example(
            {"id": "A1", "title": "Mug", "variants": [{"price": 9, "currency": "EUR"}, {"price": "90 DEM"}]},
            why="in the text of a price",
            says="price of variant 2 is in DEM, which ended on 2002-05-15; EUR took its place",
            at="/variants/1/price",
        ),
    ],
)
def currency_unknown(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a currency that is no money: a code that there is not, or one that has ended.

    Looks at `currency` of the listing and of the variants, and at codes in prices that are texts.

    Marketplaces refuse the listing; one that takes it charges the number in the store's own currency.

    Write the code of ISO 4217, such as "USD". Where a currency ended, convert the price: in the new one it is another number.

    What is no code of three capitals is left to the schema. Reported once a file for each code, with the number of the others.
    """
    seen: set[str] = set()
    for offer in offers_of(listing):
        code = offer.currency
        if code is not None and code not in seen and _CODE.fullmatch(code):
            seen.add(code)
            yield from _no_money(code, named(offer, "currency"), f"{offer.at}/currency", ctx.as_of)
    for offer, name, money in odd_prices(listing):
        if money.currency is not None and money.currency not in seen:
            seen.add(money.currency)
            yield from _no_money(money.currency, named(offer, name), f"{offer.at}/{name}", ctx.as_of)


_CODE = late(r"[A-Z]{3}")


def _no_money(code: str, what: str, at: str, day: date) -> Iterator[Hit]:
    known = currencies().get(code)
    if known is None:
        meant = FOLDED.get(code.casefold()) or ""
        codes = (meant,) if meant else signs_of_the_world().get(folded_sign(code), ())
        advice = (
            f'Write "{codes[0]}".'
            if len(codes) == 1
            else 'Write the code of the currency that the prices are in, such as "USD".'
        )
        yield Hit(
            f'{what} is "{code}", which is no code of ISO 4217',
            at,
            advice,
            actual=code,
            fold=True,
            subject=code,
        )
    elif known.ended is not None and known.ended < day:
        said = f'"{code}"' if at.endswith("/currency") else f"in {code}"
        after = f"; {' or '.join(known.after)} took its place" if known.after else ""
        yield Hit(
            f"{what} is {said}, which ended on {known.ended.isoformat()}{after}",
            at,
            f"Convert the prices to {known.after[0] if known.after else 'the new currency'}, and write its code.",
            actual=code,
            fold=True,
            subject=code,
        )


RULES: tuple[Rule, ...] = (currency_missing, currency_mixed, currency_unknown)

"""VAR3xx: prices that can't be read, charged or believed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.money import OF_THOUSANDTHS, read_money
from listing_lint.finding import Change, Fix, Hit, Nearby
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.offers.variants import offers_of, variants_of
from listing_lint.offers.written_prices import named, odd_prices, other_currency
from listing_lint.profiles.units import digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.money import Money
    from listing_lint.profiles.model import Figure

_READS = ("/price", "/list_price", "/currency")
_US_DOLLARS = "in us dollars"
_RANGES = "price.range_allowed"
_ENTER = "Enter the price, or take the listing out of the feed until it has one."
_ADDRESS = late(r"\s*(?:https?:)?//\S+|\s*\S+\.(?:jpe?g|png|webp|gif|html?)\s*\Z", re.IGNORECASE)
_TWO_AMOUNTS = late(
    r"\D{0,12}\d[\d.,]{0,12}[.,]\d\d\D{0,12}[^\d.,]\d[\d.,]{0,12}[.,]\d\d\D{0,12}"
    r"|\d[\d.,\s]{0,12}(?P<sign>[₽€₴₸zł₺$₹]{1,2}|руб\.?|грн\.?)\s*\d[\d.,\s]{0,12}(?P=sign)"
    r"|(?P<ahead>[$€£¥₹])\s?\d[\d.,]{0,12}\s*(?P=ahead)\s?\d[\d.,]{0,12}"
)
"""A price and what it was before the sale, as pages show them one beside the other."""
_MONTHS = (
    "jan,ene,gen,янв,oca feb,fev,фев,şub mar,mär,mrt,мар apr,abr,avr,апр,nis may,mai,mag,mei,maj,май,мая"
    " jun,giu,июн,haz jul,lug,июл,tem aug,ago,авг,ağu sep,set,wrz,сен,eyl oct,okt,out,ott,окт,eki nov,ноя,kas"
    " dec,dez,dic,дек,ara"
)
_MONTH_OF = {name: month for month, names in enumerate(_MONTHS.split(), 1) for name in names.split(",")}
_DATE = late(
    r"(?P<ahead>\d{1,2})[.-](?P<month>[^\W\d_]{3})\.?|(?P<first>[^\W\d_]{3})\.?[.-](?P<behind>\d{2})"
    r"|(?P<year>(?:19|20)\d\d)-(?P<of_year>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:[T ]00:00(?::00)?)?"
)
"""A day and a month, or a month and a year, as spreadsheets show them, and the whole day that they keep."""
_OF_NOW = range(2010, 2050)
"""Years in which a price was entered: the day and the month are its digits, and in others the month and the year are."""


def _as_number(at: str, money: Money, currency: str | None) -> Fix | None:
    """Write the number in the place of its text, where it can be read in one way and no currency is lost with it."""
    if money.exact is None or ((money.currency or money.sign) and not currency):
        return None
    whole = int(money.exact)
    number = whole if whole == money.exact else money.exact
    return Fix(f"Write {number} in its place.", (Change(at, "value", number),), on_figure=False)


def _before_a_date(text: str) -> str:
    """The number of which a spreadsheet has made a date: "18.сен" was 18.09, and "Dec-65" was 12.65; empty for no date."""
    found = _DATE.fullmatch(text.strip().casefold())
    if found is None:
        return ""
    if found["year"]:
        month = int(found["of_year"])
        of_now = int(found["year"]) in _OF_NOW or found["day"] != "01"
        return f"{int(found['day'])}.{month:02}" if of_now else f"{month}.{found['year'][2:]}"
    named_month = _MONTH_OF.get(found["month"] or found["first"])
    if named_month is None:
        return ""
    return f"{found['ahead']}.{named_month:02}" if found["ahead"] else f"{named_month}.{found['behind']}"


def _is_instead(text: str) -> tuple[str, str]:
    """What a text without a price is, and what to do about it."""
    if _TWO_AMOUNTS.fullmatch(text):
        return (
            "which are two amounts",
            "Give what is asked now as `price`, and what was asked before as `list_price`.",
        )
    if number := _before_a_date(text):
        return (
            f"a date, as a spreadsheet makes of {number}",
            "Format the column as text, or as numbers with the point of your country, and enter the prices again.",
        )
    return "which is no number", "Write the price as a number, such as 12.50."


def _amount(value: float) -> str:
    return f"{value:,.2f}".removesuffix(".00")


@rule(
    "VAR301",
    "price-not-a-number",
    severity="error",
    fix="safe",
    reads=_READS,
    figures=(_RANGES,),
    good=[
        Example({"id": "A1", "title": "Mug", "price": 9.5, "currency": "EUR"}),
        Example({"id": "A1", "title": "Mug", "price": "9.50", "currency": "EUR"}, why="the text of a number"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Mug", "price": "on request"},
            why="nothing to charge",
            says='price is "on request", which is no number',
            at="/price",
        ),
        Example(
            {"id": "A1", "title": "Shaver", "price": "18.сен"},
            why="a spreadsheet took the price for a day",
            says='price is "18.сен", a date, as a spreadsheet makes of 18.09',
            at="/price",
        ),
        Example(
            {"id": "A1", "title": "Mug", "price": "$2.50 - $4.10"},
            why="a range",
            says='price is "$2.50 - $4.10", which is no single amount',
            at="/price",
        ),
        Example(
            {"id": "A1", "title": "Phone", "price": "₹32,999"},
            why="with the currency's sign",
            says='price is "₹32,999", which reads as 32,999 INR',
            at="/price",
        ),
        Example(
            {"id": "A1", "title": "Mug", "price": "1,299", "currency": "EUR"},
            why="a separator, which some programs take for a point",
            says='price is "1,299", which reads as 1,299',
            at="/price",
        ),
        Example(
            {"id": "A1", "title": "Lotion", "price": "134.400", "currency": "VND"},
            why="a point before three digits",
            says='price is "134.400": 134.4, or 134,400 if the point parts thousands',
            at="/price",
        ),
        Example(
            {"id": "A1", "title": "Mug", "price": "https://pictures.example/mug.jpg", "currency": "EUR"},
            why="two columns have changed places",
            says="an address where a price belongs",
            at="/price",
        ),
    ],
)
def price_not_a_number(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a price that is no number, or the text of one with a sign, a code or separators in it.

    Reads `price` and `list_price` of the listing and of its variants. A text such as "₹32,999" is a warning that says
    what it reads as; so is "134.400", but in currencies with thousandths such as the Kuwaiti dinar. So is a range, and a
    price that is only the least or about so ("from $12"), which shops and wholesalers show for the prices of all variants;
    it is a note where the marketplace shows them as well. A text without an amount is an error; addresses, which stand in the
    column of the prices where columns have changed places, are told once a file. A date is told with the number of which a
    spreadsheet makes it.

    An upload takes digits and a decimal point. Whatever reads the rest of the text guesses, and "1,299" is thirteen
    hundred to one program and one and a third to the next.

    Write the number alone, with a point before the cents, and the currency as `currency`. The repair does so where the
    currency is named elsewhere, or none stands in the text.
    """
    clash = other_currency(listing)
    for offer, name, money in odd_prices(listing):
        if (offer, name) == clash:
            continue
        value = offer.fields.get(name)
        text = value if isinstance(value, str) else str(value)[:60]
        at = f"{offer.at}/{name}"
        shown = f'{named(offer, name)} is "{show(text, 40)}"'
        if money.form == "none" and _ADDRESS.match(text):
            # Columns that have changed places do so in every row: told once a file.
            yield Hit(
                f"{shown}, an address where a price belongs",
                at,
                "Put the addresses under the pictures' name, and the prices under their own: columns may have changed places.",
                actual=storable(text),
                fold=True,
                subject=f"address {name}",
            )
        elif money.form == "none" or (money.form == "range" and _before_a_date(text)):
            what, how = _is_instead(text)
            yield Hit(f"{shown}, {what}", at, how, actual=storable(text))
        elif money.form == "range":
            shows = ctx.figure(_RANGES)
            yield Hit(
                f"{shown}, which is no single amount",
                at,
                "Give each variant its own price; a bulk price belongs to `price_tiers`.",
                actual=storable(text),
                # What wholesale marketplaces show, and what a listing of variants is known by.
                severity="info" if shows is not None and shows.value is True else "warning",
            )
        elif money.form == "plain" and money.amount is not None:
            if (offer.currency or listing.currency or "").upper() not in OF_THOUSANDTHS:
                whole = text.strip().replace(".", "")
                yield Hit(
                    f"{shown}: {money.amount:g}, or {int(whole):,} if the point parts thousands",
                    at,
                    f"Write {whole} or {money.amount:.2f} as a number, whichever is meant.",
                    actual=storable(text),
                    severity="warning",
                )
        elif money.amount is not None:
            read = _amount(money.amount)
            currency = f" {money.currency}" if money.currency else ""
            yield Hit(
                f"{shown}, which reads as {read}{currency}",
                at,
                f"Write {money.amount:.2f} as a number"
                + (f' and "{money.currency}" as the currency.' if money.currency else "."),
                actual=storable(text),
                severity="warning",
                data={"amount": money.amount, "currency": money.currency},
                fix=_as_number(at, money, offer.currency or listing.currency),
            )


@rule(
    "VAR302",
    "price-not-positive",
    severity="error",
    reads=("/price",),
    good=[
        Example({"id": "A1", "title": "Mug", "price": 0.5, "currency": "EUR"}),
        Example(
            {"id": "A1", "title": "Mug", "price": 0, "currency": "EUR", "variants": [{"price": 9}]},
            why="the variants have the prices",
        ),
    ],
    bad=[
        Example({"id": "A1", "title": "Mug", "price": 0}, why="free?", says="price is 0", at="/price"),
        Example(
            {"id": "A1", "title": "Mug", "currency": "EUR", "variants": [{"price": "-4.00"}]},
            why="a text, which no schema compares",
            says="price of variant 1 is -4",
            at="/variants/0/price",
        ),
    ],
)
def price_not_positive(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a price of zero or less.

    Reads `price` of the listing and of its variants.

    Marketplaces refuse it, or, worse, sell at it.

    Enter the price; a product that is not for sale yet stays out of the feed.

    A negative number is reported as number-range. The listing's own price may be zero where every variant has one.
    """
    variants = variants_of(listing)
    paid = [one for one in variants if (price := one.price) is not None and (price.amount or 0) > 0]
    for offer in offers_of(listing):
        money = offer.price
        if money is None or money.amount is None or money.amount > 0:
            continue
        if money.form == "number" and money.amount < 0:
            continue
        if offer.index is None and paid and len(paid) == len(variants):
            continue
        yield Hit(
            f"{named(offer, 'price')} is {_amount(money.amount)}",
            f"{offer.at}/price",
            _ENTER,
            actual=money.amount,
        )


_LIMITS = (("variants.min_price", False), ("price.min", False), ("variants.max_price", True))


@rule(
    "VAR303",
    "price-out-of-range",
    severity="error",
    reads=_READS,
    figures=tuple(key for key, _ in _LIMITS),
    good=[Example({"id": "A1", "title": "Mug", "price": 9, "currency": "USD"}, profile="aliexpress")],
    bad=[
        Example(
            {"id": "A1", "title": "Machine", "currency": "USD", "variants": [{"price": 125_000}]},
            why="more than AliExpress takes",
            says="price of variant 1 is 125,000, AliExpress allows at most 100,000",
            at="/variants/0/price",
            profile="aliexpress",
        ),
        Example(
            {"id": "A1", "title": "Charm", "price": 0.004, "currency": "USD"},
            why="less than a cent",
            says="price is 0.004, DHgate wants at least 0.01",
            at="/price",
            profile="dhgate",
        ),
    ],
)
def price_out_of_range(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a price below the marketplace's lowest or above its highest.

    Compares `price` of the listing and of its variants with the profile's figures.

    The upload is rejected.

    Correct the price. For a category with a minimum of its own, set `price.min` in your configuration.

    A figure in US dollars is compared with prices in US dollars only, and a highest price not with those in currencies of small
    units, such as won or dong. Where no currency is named, a price above the highest is a warning: it may be in such a one.
    """
    for offer in offers_of(listing):
        money = offer.price
        if money is None or money.amount is None or money.amount <= 0:
            continue
        currency = money.currency or offer.currency or listing.currency
        for key, highest in _LIMITS:
            limit = ctx.figure(key)
            if limit is None or not _applies(limit, currency, highest=highest):
                continue
            if (money.amount > limit.number) if highest else (money.amount < limit.number):
                bound = "allows at most" if highest else "wants at least"
                yield Hit(
                    f"{named(offer, 'price')} is {money.amount:,.12g}, {ctx.profile.title} {bound} {digits(limit.number)}",
                    f"{offer.at}/price",
                    "Correct the price.",
                    limit=limit.number,
                    actual=money.amount,
                    severity="warning" if highest and currency is None else None,
                    figure=limit,
                )
                break


def _applies(limit: Figure, currency: str | None, *, highest: bool) -> bool:
    if highest and currency not in _LARGE:
        return False  # 189,000 dong are seven dollars
    return currency in (None, "USD") or _US_DOLLARS not in limit.note.casefold()


_LARGE = (None, "USD", "EUR", "GBP", "CHF", "CNY")
"""Currencies in which a highest price that no currency is named with can have been meant."""


@rule(
    "VAR304",
    "list-price-below-price",
    severity="warning",
    reads=_READS,
    good=[Example({"id": "A1", "title": "Mug", "price": 9, "list_price": 12, "currency": "EUR"})],
    bad=[
        Example(
            {"id": "A1", "title": "Mug", "price": 12, "list_price": 9, "currency": "EUR"},
            why="the crossed-out price is the lower one",
            says="list price is 9, below the price of 12",
            at="/list_price",
        ),
    ],
)
def list_price_below_price(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a list price, the crossed-out one, that is lower than the price.

    Compares `list_price` with `price` of the listing and of each variant.

    A discount that is none misleads the shopper, and marketplaces refuse or hide it.

    Swap the two, or remove the list price. A list price of zero counts as none.
    """
    for offer in offers_of(listing):
        money, before = offer.price, read_money(offer.fields.get("list_price"))
        if money is None or before is None or money.amount is None or before.amount is None:
            continue
        if 0 < before.amount < money.amount:
            yield Hit(
                f"{named(offer, 'list_price')} is {_amount(before.amount)}, below the price of {_amount(money.amount)}",
                f"{offer.at}/list_price",
                "Swap the two, or remove the list price.",
                limit=money.amount,
                actual=before.amount,
                nearby=(Nearby("the price", f"{offer.at}/price"),),
            )


RULES: tuple[Rule, ...] = (
    price_not_a_number,
    price_not_positive,
    price_out_of_range,
    list_price_below_price,
)

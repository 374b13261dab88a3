"""Prices of shops' own objects: with their currencies around them, counted in cents, or 0 where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.money import read_money
from listing_lint.catalog.readers.draft import Fields, scalar
from listing_lint.catalog.readers.fields import Names
from listing_lint.catalog.readers.generic_names import OWN_PRICES
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.priced_sizes import are_by_size
from listing_lint.catalog.readers.values import whole
from listing_lint.catalog.readers.wording import CURRENCIES
from listing_lint.catalog.tables.currencies import code_of, coins_of, currency_of
from listing_lint.catalog.tables.kinds import adds_to_cost
from listing_lint.catalog.tables.names import meaning, plain
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from listing_lint.catalog.readers.draft import Draft, Members

_MAY_LACK = Names(
    (
        "saleprice",
        "specialprice",
        "retailprice",
        "listprice",
        "regularprice",
        "compareatprice",
        "originalprice",
        "msrp",
    )
)
"""Prices that are 0 where there is none."""
_MUST_BE = Names(("price", "currentprice", "sellingprice", "finalprice"))


def with_prices(item: Fields) -> dict[str, Any]:
    """The members without prices that are 0 or an empty list where there is none; another price must be there."""
    value, names = item.value, item.kind.names
    lacking = {names[name][0] for name in item.known(_MAY_LACK) if _is_nothing(value[names[name][0]])}
    if not lacking or not item.known(_MUST_BE):
        return value
    return {name: part for name, part in value.items() if name not in lacking}


def _is_nothing(price: Any) -> bool:
    if isinstance(price, dict):
        return price.get("amount", price.get("value")) in NOTHING  # {"amount": 0, "currency": "SAR"}
    return price in NOTHING or price == []


NOTHING = (0, "0", "0.0", "0.00", "0.0000")
"""What stands in the place of a price that there is not."""


def drop_nothing(draft: Draft, members: Mapping[str, Any]) -> None:
    """Take away a price of 0 that stands beside others, under whatever name: a recommended price that nobody has set."""
    for name in ("price", "list_price"):
        if draft.fields.get(name) not in NOTHING:
            continue
        at = draft.pointers.get(f"/{name}", "")
        own = unescape(at.rpartition("/")[2])
        if folded(own) in ("price", "saleprice"):
            continue
        if any(
            other != own and isinstance(part, int | float) and part > 0 and _PRICES.search(plain(other))
            for other, part in members.items()
        ):
            del draft.fields[name], draft.pointers[f"/{name}"]
            draft.use(at.removeprefix(draft.prefix))


_PRICES = late(
    r"\b(?:prices?|preise?|prijs|prix|precios?|precos?|prezz[oi]|cen[ay]|fiyat|harga|pris|hinta)\b|цен[аы]|цін[аи]|价|價|가격|価格|ราคา|سعر|قیمت"
)
"""What prices are called in the languages of shops, after :func:`~listing_lint.catalog.tables.names.plain`."""


def drop_cost_of_odoo(draft: Draft, item: Fields) -> None:
    """Take what Odoo says goods cost the seller for no price: ``{"list_price": 44.0, "standard_price": 20.0}``."""
    if not {"listprice", "standardprice"} <= item.kind.names.keys():
        return
    for name in ("price", "list_price"):
        draft.fields.pop(name, None)
        draft.pointers.pop(f"/{name}", None)
    draft.price("price", *item.get("listprice"))


def drop_cost(draft: Draft, names: Iterable[str]) -> None:
    """Take away an original price to which the seller has added something: it is what he pays, and no price before a sale."""
    at = draft.pointers.get("/list_price", "")
    if folded(at.rpartition("/")[2]) != "originalprice":
        return
    money, paid = read_money(draft.fields.get("price")), read_money(draft.fields.get("list_price"))
    if money is None or paid is None or money.amount is None or paid.amount is None:
        return
    if paid.amount < money.amount and adds_to_cost(names):
        del draft.fields["list_price"], draft.pointers["/list_price"]


def settle_currency(draft: Members) -> None:
    """The code in the place of a currency's sign; a sign of several says nothing. Interfaces write codes small: ``gbp``."""
    currency = draft.fields.get("currency")
    if isinstance(currency, str) and not (
        len(currency) == 3 and currency.isalpha() and not currency_of(currency)
    ):
        code = code_of(currency)
        if code is None or len(code) != 3:
            del draft.fields["currency"]  # "$" is the sign of several
        else:
            draft.fields["currency"] = code


def currency_in(name: str) -> str | None:
    """The code of the currency that a price's name ends in: ``price_eur``."""
    found = meaning(name)
    return currency_of(found.unit) if found is not None and found.unit else None


def take_only_offer(draft: Draft, item: Fields) -> None:
    """The price of the only offer, where the product has bounds alone: ``{"priceMin": 1, "offers": [{"priceUSD": 3}]}``."""
    if "offers" not in item.kind.names or item.known(OWN_PRICES):
        return
    offers = item.objects("offers")
    if len(offers) != 1 or not isinstance(offers[0].value, dict):
        return
    offer = offers[0]
    for written, value in offer.value.items():
        found = meaning(written)
        if found is not None and found.member == "price" and scalar(value):
            for name in ("price", "currency"):
                draft.fields.pop(name, None)
                draft.pointers.pop(f"{draft.here}/{name}", None)
            draft.put("price", value, f"{offer.at}/{escape(written)}")
            code, at = offer.get("currency", "currencycode", "pricecurrency")
            named = code if isinstance(code, str) else currency_of(found.unit) if found.unit else None
            draft.put("currency", named, at if isinstance(code, str) else f"{offer.at}/{escape(written)}")
            return


def settle_by_discount(into: Members, item: Fields) -> None:
    """Change the two prices of a shop that calls the lower one the compared one: its discount says which is paid.

    ``{"price": 85, "comparePrice": 70, "discount": {"mode": "AMOUNT", "value": 15}}``, as Wix shows goods.
    """
    price, other = into.fields.get("price"), into.fields.get("list_price")
    if not isinstance(price, int | float) or not isinstance(other, int | float) or not 0 < other < price:
        return
    off = item.get("discount")[0]
    told = Fields(off, "").get("value", "amount")[0] if isinstance(off, dict) else off
    if not isinstance(told, int | float) or not told > 0:
        return
    if min(abs(price - told - other), abs(price * (1 - told / 100) - other)) > _CENT:
        return
    into.fields["price"], into.fields["list_price"] = other, price
    pointers, here = into.pointers, into.here
    pointers[f"{here}/price"], pointers[f"{here}/list_price"] = (
        pointers[f"{here}/list_price"],
        pointers[f"{here}/price"],
    )


_CENT = 0.011
"""By how much a price may differ from what a discount leaves, which shops round."""


def drop_untracked(into: Draft, item: Fields) -> None:
    """Leave out a stock of 0 that the shop does not keep: ``{"trackInventory": false, "quantity": 0}``."""
    if into.fields.get("stock") != 0:
        return
    flags = [item.value[item.kind.names[name][0]] for name in item.known(TRACKS)]
    held = item.value.get(item.kind.names["inventory"][0]) if "inventory" in item.kind.names else None
    says = Fields(held, "").get("status", "availability")[0] if isinstance(held, dict) else None
    if any(one is False for one in flags) or (isinstance(says, str) and folded(says) == "instock"):
        into.use(into.take_back("stock"))


TRACKS = Names(
    (
        *("istrackinginventory", "trackinventory", "trackquantity", "trackstock", "tracksinventory"),
        *("inventorytracked", "managestock", "managesstock", "stockmanagement", "stockmanaged"),
    )
)
"""What says whether a shop counts the pieces of a product."""


def settle_stock(into: Members) -> None:
    """``{"available": 4, "warehouses": […]}`` in the place of a stock, and Shoptet's ``<STOCK><AMOUNT>``.

    What there is at several places is what there is together: ``[{"location": "Madrid", "quantity": "67"}]``.
    """
    stock = into.fields.get("stock")
    if isinstance(stock, str) and _BY_CODE.fullmatch(stock):
        into.fields["stock"] = sum(int(count) for count in _COUNTED.findall(stock))
    elif isinstance(stock, list):
        at = into.take_back("stock")
        counts = [whole(Fields(one, "").get(*_COUNTS)[0]) if isinstance(one, dict) else None for one in stock]
        told = [count for count in counts if type(count) is int]
        into.put("stock", sum(told) if told and len(told) == len(stock) else None, at)
    elif isinstance(stock, dict):
        at = into.take_back("stock")
        found, place = Fields(stock, at).get(*_COUNTS)
        into.put("stock", whole(found), place)


_BY_CODE = late(r"\{[\w.-]{1,40}=[0-9]{1,9}(?:, ?[\w.-]{1,40}=[0-9]{1,9}){0,99}\}")
_COUNTED = late(r"=([0-9]+)")
"""How Java writes what there is of each code: "{2078155=3, 2078156=0}"."""
_COUNTS = ("available", "quantity", "total", "onhand", "value", "amount", "qty", "stock", "count")
"""What a number of pieces is called beside the place where they are; the best first."""


def settle_price(into: Members, name: str) -> None:
    """``{"value": 12.5, "currency": "EUR"}`` in the place of a price."""
    value = into.fields.get(name)
    if not isinstance(value, dict | list):
        return
    at = into.pointers[f"{into.here}/{name}"].removeprefix(into.prefix)
    for _ in range(2):
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
            value, at = value[0], f"{at}/0"
        if isinstance(value, dict) and isinstance(value.get("data"), list):
            value, at = value["data"], f"{at}/data"  # of Akeneo
    if isinstance(value, list) and value and all(map(_is_of_commercetools, value)):
        # One a currency, a country, a channel and a group of customers: the first that is for all.
        first = next((index for index, one in enumerate(value) if _FOR_SOME.isdisjoint(one)), 0)
        value, at = value[first], f"{at}/{first}"
    if not isinstance(value, dict):
        return
    del into.fields[name]
    price = Fields(value, at)
    amount, place = price.get(
        *(
            "value",
            "amount",
            "price",
            "currentprice",
            "current",
            "centamount",
            "unitamount",
            "calculatedamount",
        ),
        "data",
    )
    if amount is None:
        amount, place = price.get("gross", "brutto", "net", "netto")
    if amount is None and len(value) < 40:
        # By currency: {"usd": 24, "eur": 22}.
        code = next((key for key, inner in value.items() if currency_of(key) and scalar(inner)), None)
        if code is not None:
            into.price(name, value[code], f"{at}/{escape(code)}")
            into.put("currency", currency_of(code), f"{at}/{escape(code)}")
            return
    if amount is None and not are_by_size(value):
        # By what it was and is: {"regular": 12, "sale": 9}; and by who buys: {"retail": 12, "workshop": 11, "distributor": 10}.
        amount, place = _scalar_of(price, *_NOW)
        listed = _scalar_of(price, *_BEFORE)
        if amount is None:
            amount, place = listed if listed[0] is not None else _scalar_of(price, *_FOR_ALL)
        elif name == "price" and listed[0] is not None:
            into.price("list_price", *listed)
    if isinstance(amount, dict):
        price = Fields(amount, place)
        amount, place = price.get("value", "amount", "centamount")
    divisor, _ = price.get("divisor")
    names = ("fractiondigits",) if place.endswith("/centAmount") else ("currencyminorunit", *_OF_DINERO)
    digits, _ = price.get(*names)
    if type(digits) is int and 0 <= digits < 9:
        divisor = 10**digits
        if isinstance(amount, str) and amount.isdecimal():
            amount = int(amount)  # WooCommerce's shop front writes its coins as a text
    if folded(at.rpartition("/")[2]).endswith("pricemoney"):
        divisor = 100  # Square counts in the smallest coin
    currency = price.get("currency", "currencycode", "currencyid", "currencyiso", "currencyisocode")
    if isinstance(currency[0], dict):
        currency = Fields(*currency).get(*CURRENCIES)  # {"currency": {"code": "IDR", "symbol": "Rp"}}
    if folded(place.rpartition("/")[2]) in _IN_COINS:
        divisor = coins_of(currency[0])
    if type(amount) is int and type(divisor) is int and divisor > 1:
        amount = amount / divisor  # Etsy and commercetools count in cents
    into.price(name, amount, place)
    into.put("currency", *currency)


_OF_DINERO = ("precision", "scale")
"""How many digits of a whole amount stand behind the point: ``{"amount": 2000, "precision": 2, "currency": "USD"}``."""
_NOW = ("sale", "saleprice", "discounted", "discountedprice", "special", "promo", "now")
_BEFORE = ("regular", "regularprice", "original", "originalprice", "standard", "normal", "was", "before")
_FOR_ALL = (
    *("retail", "retailprice", "consumer", "public", "publico", "público", "minorista", "detal", "detalle", "menudeo", "pvp"),
    *("varejo", "consumidor", "particulier", "endkunde", "detaliczna", "розница", "розничная", "perakende", "eceran", "rrp"),
)  # fmt: skip
"""What a shop calls the price for everybody beside those for workshops, dealers and wholesale."""


def _scalar_of(price: Fields, *names: str) -> tuple[Any, str]:
    """The first of some members that is no object and not empty, and its place."""
    for name in names:
        found, place = price.get(name)
        if scalar(found) and found != "":
            return found, place
    return None, ""


def _is_of_commercetools(price: Any) -> bool:
    return isinstance(price, dict) and isinstance(price.get("value"), dict) and "centAmount" in price["value"]


_FOR_SOME = frozenset({"customerGroup", "channel", "validFrom", "validUntil"})
"""Members of prices that are not for all buyers at all times."""

_IN_COINS = frozenset(
    {
        "unitamount",
        "priceminor",
        "pricecents",
        "priceincents",
        "amountcents",
        "amountincents",
        "salepriceu",
        "priceu",
    }
)
"""Names of prices that are whole numbers of a currency's smallest coin: Stripe's, and what programs write beside it."""


def settle_coins(into: Members, currency: object, *, always: bool = False) -> None:
    """A price that is counted in coins by its name: ``"unitAmount": 9500`` with ``"currency": "gbp"`` is 95 pounds.

    ``always`` says that the shop counts so, whatever its prices are called.
    """
    for name in ("price", "list_price"):
        amount = into.fields.get(name)
        if type(amount) is not int:
            continue
        at = into.pointers.get(f"{into.here}/{name}", "")
        if always or folded(at.rpartition("/")[2]) in _IN_COINS:
            into.fields[name] = amount / coins_of(currency)


def settle_by_number(into: Members, item: Fields) -> None:
    """The number that a scraper took out of a text that is no price by itself: ``"Was £52"`` beside ``extracted_old_price``."""
    for name in ("price", "list_price"):
        text, pointer = into.fields.get(name), f"{into.here}/{name}"
        if not isinstance(text, str) or not any(map(str.isdigit, text)):
            continue
        found = read_money(text)
        if found is not None and found.amount is not None:
            continue
        own = folded(unescape(into.pointers.get(pointer, "").rpartition("/")[2]))
        number, at = item.get(f"extracted{own}", f"{own}value", f"{own}amount")
        if isinstance(number, int | float) and number > 0:
            del into.fields[name], into.pointers[pointer]
            into.price(name, number, at)


def settle_by_text(into: Members, members: Mapping[str, Any]) -> None:
    """A price that is counted in coins by the text beside it: ``{"price": 999, "price_formatted": "$9.99"}``."""
    for name in ("price", "list_price"):
        amount = into.fields.get(name)
        if type(amount) is not int or amount <= 0:
            continue
        own = folded(unescape(into.pointers.get(f"{into.here}/{name}", "").rpartition("/")[2]))
        for other, text in members.items():
            if not isinstance(text, str) or folded(other) not in (
                f"{own}formatted",
                f"formatted{own}",
                f"{own}text",
            ):
                continue
            found = read_money(text)
            if (
                found is not None
                and found.exact is not None
                and round(found.exact * 100) == amount > found.exact
            ):
                into.fields[name] = found.exact
                into.put("currency", found.currency, "")


def counts_in_coins(names: Collection[str]) -> bool:
    """Whether the members of a product, folded, are those of a shop that counts all money in the smallest coin."""
    return not _COUNTS_COINS.isdisjoint(names)


_COUNTS_COINS = frozenset(
    {"modifierlistids", "modifierlistinfo", "printproviderid", "blueprintid", "abstractsku", "mingroupprice"}
)
"""Members of Square's products, of Printify's, of Spryker's and of Pinduoduo's."""

"""The price that stands deeper than the members of a product, found by what is on the way to it is called.

Interfaces put prices into offers, ranges and lists of sizes: ``{"offer": {"price": "₹600.00"}}``,
``{"actualPriceRange": {"minValue": {"amount": "276"}}}``, ``{"price": {"current_retail": 7.79}}``.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.money import read_money
from listing_lint.catalog.readers.draft import Fields, scalar
from listing_lint.catalog.readers.wording import CURRENCIES
from listing_lint.catalog.tables.currencies import currency_of
from listing_lint.catalog.tables.names import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.draft import Members

_PRICED = re.compile(r"\b(?:prices?|pricing|priced)\b")
_OFFERED = re.compile(
    r"\b(?:offers?|buy ?box|buying options?|sell(?:ing|er)?(?: info)?|sale info|stores?|branch(?:es)?|outlets?|sizes?|skus?"
    r"|listings?|items?|amounts?)\b"
)
"""What holds a price under a name of its own; the price itself is called one, or stands in what is."""
_OTHER = re.compile(
    r"\b(?:ship\w*|deliver\w*|logistics?|return\w*|tax\w*|vat|duty|fees?|install?ments?|payments?|commissions?|deposits?|points?"
    r"|reward\w*|percent\w*|rate|saving\w*|savings?|save|saved|discounts?|units?|per|history|lowest|tiers?|wholesale|volume|bulk|quantity"
    r"|counts?|ids?|index(?:es)?|type|label|text|symbols?|currency|code|digits|divisor|locale|rating\w*|reviews?|rules?"
    r"|limits?|related|similar|recommend\w*|accessor\w*|addons?|warrant\w*|services?|cost|costs|purchase|dealer|supplier|filters?|facets?"
    r"|alternatives?|estimat\w*|shopper|location|position|weight|reference|time\w*|date|valid\w*|updated|created|version|is|has)\b"
)
"""What a sum is for, or what a number is, that nobody pays for the goods."""
_NOW = re.compile(
    r"\b(?:sale|current|now|final|special|discounted|actual|selling|promo\w*|active|effective)\b"
)
_LEAST = re.compile(r"\b(?:min\w*|low|from|start|starting)\b")
_BEFORE = re.compile(
    r"\b(?:regular|reg|base|basic|list|original|orig|was|old|before|compare|msrp|mrp|rrp|strike\w*|standard|undiscounted|full)\b"
)
_MOST = re.compile(r"\b(?:max\w*|high|highest|to|stop|end)\b")
_FOR_ALL = re.compile(r"\b(?:retail|consumer|public|end user|enduser|gross|total|product)\b")
_DEPTH = 4
_PLACES = 300
"""Members that are looked at for the price of one product."""
_OF_NOW, _FOR_BUYERS, _PLAIN, _OF_LEAST, _OF_BEFORE, _OF_MOST = range(6)
"""How likely a sum is what a buyer pays now: the lower, the likelier."""


class _Sum(NamedTuple):
    rank: tuple[int, bool]
    value: Any
    at: str
    currency: tuple[str, str] | None


def take_price_within(into: Members, value: Mapping[str, Any], at: str) -> None:
    """Put the price that stands somewhere inside of a product's members, and its currency; the price of now before others."""
    sums = sorted(_sums(value, at), key=lambda one: one.rank)
    if not sums:
        return
    found = sums[0]
    for name in ("price", "list_price"):
        if not scalar(into.fields.get(name, "")):
            del into.fields[name]
            into.pointers.pop(f"{into.here}/{name}", None)
    if "price" in into.fields:
        return
    if found.currency is not None:
        # One that stands elsewhere is another sum's.
        into.fields.pop("currency", None)
        into.pointers.pop(f"{into.here}/currency", None)
    into.price("price", found.value, found.at)
    if found.currency is not None:
        into.put("currency", *found.currency)
    money = found.currency and found.currency[0]
    before = next(
        (one for one in sums if one.rank[0] == _OF_BEFORE and (one.currency and one.currency[0]) == money),
        None,
    )
    if before is not None and found.rank[0] < _OF_LEAST and _is_more(before.value, found.value):
        into.price("list_price", before.value, before.at)


def _is_more(before: Any, now: Any) -> bool:
    """Whether goods were dearer: an old price below the one of now is crossed out nowhere."""
    old, new = read_money(before), read_money(now)
    if old is None or new is None or old.amount is None or new.amount is None:
        return bool(before != now)
    return old.amount > new.amount


def _sums(value: Mapping[str, Any], at: str) -> Iterator[_Sum]:
    """All sums that may be the price, the outer ones first."""
    waiting: deque[tuple[Mapping[str, Any], str, str, int]] = deque([(value, at, "", 0)])
    looked_at = 0
    while waiting:
        inside, here, way, depth = waiting.popleft()
        for name, part in inside.items():
            looked_at += 1
            if looked_at > _PLACES:
                return
            words = plain(name)
            if _OTHER.search(words):
                continue
            priced = bool(_PRICED.search(way))
            place = f"{here}/{escape(name)}"
            if isinstance(part, list):
                part, place = (part[0], f"{place}/0") if part else (None, place)  # noqa: PLW2901 - one offer of several
            if isinstance(part, dict):
                if depth < _DEPTH and (priced or _PRICED.search(words) or _OFFERED.search(words)):
                    waiting.append((part, place, f"{way} {words}", depth + 1))
            elif (depth or words != "price") and (priced or _PRICED.search(words)) and is_sum(part):
                in_coins = inside.keys() >= _KOPECKS or _COINS.search(words) is not None
                code = currency_of(name) if len(name) == _CODE else None
                money = (code, place) if code is not None else _currency_beside(inside, here)
                yield _Sum(_rank(f"{way} {words}"), _as_money(part, in_coins), place, money)


_CODE = 3
"""Letters of a currency's code, under which a sum may stand: ``{"USD": [19.0, null]}``."""


def _as_money(part: Any, in_coins: bool) -> Any:
    """A sum as money, where it is counted in coins: as a whole number, or as the text of one."""
    if not in_coins or not str(part).isdecimal():
        return part
    return int(part) / 100


_COINS = re.compile(r"\b(?:cents?|minor|pence|pennies|kopecks?|fen)\b")
"""What a sum is called that is counted in coins: ``amount_cents``."""


_KOPECKS = {"basic", "product", "logistics"}
"""What a price of Wildberries is made up of, which counts in kopecks."""


def may_be_price(words: str) -> bool:
    """Whether a member of these plain words is called a price, and no other sum: ``zk final price``, not ``price range``."""
    return bool(_PRICED.search(words)) and not _OTHER.search(words)


def is_sum(part: Any) -> bool:
    """Whether a value is an amount of money: a number, or a text of one amount."""
    if isinstance(part, bool) or not isinstance(part, int | float | str):
        return False
    if not isinstance(part, str):
        return part > 0
    money = read_money(part) if 0 < len(part) <= _LONGEST else None
    return money is not None and money.amount is not None and money.amount > 0


_LONGEST = 30


def _rank(way: str) -> tuple[int, bool]:
    """How likely a sum is what a buyer pays now, by the words on the way to it, and whether it is written for him to read."""
    kinds = (
        (_MOST, _OF_MOST),
        (_BEFORE, _OF_BEFORE),
        (_NOW, _OF_NOW),
        (_LEAST, _OF_LEAST),
        (_FOR_ALL, _FOR_BUYERS),
    )
    rank = next((rank for words, rank in kinds if words.search(way)), _PLAIN)
    return rank, "formatted" in way or "display" in way


def _currency_beside(inside: Mapping[str, Any], here: str) -> tuple[str, str] | None:
    """The currency that stands beside a sum, and its pointer."""
    for name, part in inside.items():
        if "currency" not in name.lower() or not part:
            continue
        if isinstance(part, str):
            return part, f"{here}/{escape(name)}"
        if isinstance(part, dict):
            code, at = Fields(part, f"{here}/{escape(name)}").get(*CURRENCIES)
            if isinstance(code, str):
                return code, at
    return None

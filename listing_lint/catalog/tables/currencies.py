"""Currencies as the names of columns write them: "Price (EUR)", "Цена, руб.", and "Price (net)", which is none."""

from __future__ import annotations

from listing_lint.catalog.currency_codes import lately_money
from listing_lint.catalog.money import OF_THOUSANDTHS
from listing_lint.catalog.readers.values import money
from listing_lint.catalog.signs import FOLDED, SEVERAL, folded_sign, signs_of_the_world
from listing_lint.late import late

_UNSURE = frozenset(sign.casefold() for sign in SEVERAL)


def currency_of(unit: str) -> str:
    """The code of the currency that a column's name says; an empty text where it says none, or not which."""
    text = unit.strip().strip(".:").strip()
    if text.upper() in lately_money():
        return text.upper()
    word = text.casefold()
    if word in FOLDED:
        return "" if word in _UNSURE else FOLDED[word] or ""
    codes = signs_of_the_world().get(folded_sign(text), ())
    if len(codes) == 1:
        return codes[0]
    of_site = _OF_SITE.fullmatch(text)
    return of_site[1] if of_site is not None and of_site[1] in lately_money() else ""


_OF_SITE = late(r"[A-Za-z]{2,12}(?:[-_ ][A-Za-z]{2})?_([A-Z]{3})")
"""The site of a marketplace with the currency of its prices: ``shein-us_USD``."""


def is_money(word: str) -> bool:
    """Whether a word of a column's name says money, be it of several countries: "Price Rs"."""
    return bool(currency_of(word)) or word in FOLDED or folded_sign(word) in signs_of_the_world()


def code_of(text: str) -> str | None:
    """A currency's code; that of a sign, where it is the sign of one currency, and None where it is that of several."""
    text = text.strip()
    if text.casefold() in FOLDED:
        return FOLDED[text.casefold()]
    if len(text) == 3:
        return text.upper()
    return money(f"1 {text}")[1] or text


_WITHOUT_COINS = frozenset(
    ["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"]
)


def coins_of(currency: object) -> int:
    """How many of the smallest coins make one of a currency, as payment services count; 100 where nobody says which it is.

    Those without coins are from Stripe's list of currencies without decimals (https://docs.stripe.com/currencies).
    """
    code = currency.strip().upper() if isinstance(currency, str) else ""
    if len(code) != 3:
        return 100
    return 1 if code in _WITHOUT_COINS else 1000 if code in OF_THOUSANDTHS else 100

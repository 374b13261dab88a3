"""What is written for money instead of its code: signs and words, each with the one currency that it names.

The usual ones stand here; those of all languages in ``currency_signs.txt``, made by tools/build_currencies.py.
"""

from __future__ import annotations

import os
from functools import cache

SIGNS: dict[str, str | None] = {
    "US$": "USD", "U$S": "USD", "USD$": "USD", "US $": "USD", "$": None, "dollar": None, "dollars": None,
    "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD",
    "MX$": "MXN", "R$": "BRL", "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "¥": None, "￥": None, "元": "CNY",
    "人民币": "CNY", "RMB": "CNY", "円": "JPY", "₩": "KRW", "원": "KRW", "₹": "INR", "Rs": "INR", "Rs.": "INR",
    "₽": "RUB", "руб": "RUB", "руб.": "RUB", "р.": "RUB", "₴": "UAH", "грн": "UAH", "грн.": "UAH", "₸": "KZT",
    "₺": "TRY", "TL": "TRY", "₫": "VND", "đ": "VND", "฿": "THB", "₱": "PHP", "RM": "MYR", "Rp": "IDR", "₪": "ILS",
    "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "lei": "RON", "kr": None, "kr.": None, "Fr.": "CHF", "د.إ": "AED",
    "ر.س": "SAR", "Br": None, "₦": "NGN",
}  # fmt: skip
"""None for what several currencies are written with, such as the plain dollar, yen and crown."""

FOLDED: dict[str, str | None] = {sign.casefold(): code for sign, code in SIGNS.items()}
"""The same by the sign without case."""

SEVERAL: dict[str, tuple[str, ...]] = {
    "$": ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD"),
    "¥": ("CNY", "JPY"),
    "￥": ("CNY", "JPY"),
    "元": ("CNY", "TWD", "HKD"),
    "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "Rs.": ("INR", "PKR", "LKR", "NPR", "MUR"),
}
"""Currencies that a sign may stand for; the likeliest one of Rs is India's."""


def folded_sign(sign: str) -> str:
    """A sign without case and the point behind it; one or two Latin letters stay: "DA" is money, "da" none."""
    bare = sign.rstrip(". ")
    return bare if len(bare) <= 2 and bare.isascii() and bare.isalpha() else bare.casefold()


@cache
def signs_of_the_world() -> dict[str, tuple[str, ...]]:
    """What else is written for money, by :func:`folded_sign`, with the codes that it may stand for."""
    with open(os.path.join(os.path.dirname(__file__), "currency_signs.txt"), encoding="utf-8") as file:
        lines = [line.rstrip("\n").partition("\t") for line in file if not line.startswith("#")]
    return {sign: tuple(codes.split()) for sign, _, codes in lines}

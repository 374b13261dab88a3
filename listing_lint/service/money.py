"""Prices in US dollars, roughly: for asking whether a price is absurd, never for more."""

from __future__ import annotations

import re
from typing import Any

ROUGH = {
    "USD": 1.0, "EUR": 1.1, "GBP": 1.3, "CHF": 1.2, "CAD": 0.72, "AUD": 0.65, "NZD": 0.6, "CNY": 0.14, "HKD": 0.128, "TWD": 0.031,
    "JPY": 0.0066, "KRW": 0.0007, "INR": 0.012, "RUB": 0.012, "UAH": 0.024, "TRY": 0.025, "BRL": 0.18, "MXN": 0.055, "PLN": 0.27, "CZK": 0.045,
    "HUF": 0.0028, "RON": 0.22, "SEK": 0.095, "NOK": 0.095, "DKK": 0.155, "SGD": 0.75, "MYR": 0.23, "THB": 0.029, "VND": 0.00004, "IDR": 0.00006,
    "PHP": 0.017, "AED": 0.27, "SAR": 0.27, "ILS": 0.29, "ZAR": 0.055,
}  # fmt: skip
"""US dollars for one unit, from memory and rounded (2026): rules that use it leave a margin of three."""

_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₽": "RUB",
    "¥": "CNY",
    "zł": "PLN",
    "₩": "KRW",
    "₺": "TRY",
    "r$": "BRL",
}
_PRICE = re.compile(
    r"\s*(us\$|r\$|[$€£₹₽¥₩₺]|[A-Z]{3})?\s*(\d[\d.,' ]{0,15}\d|\d)\s*(€|£|₽|zł|[A-Z]{3})?\s*", re.IGNORECASE
)


def dollars(price: Any, currency: str | None) -> float | None:
    """A price in US dollars, roughly; None where the currency is not known or the price cannot be read."""
    if isinstance(price, bool):
        return None
    if isinstance(price, int | float):
        amount = float(price)
    elif isinstance(price, str):
        match = _PRICE.fullmatch(price[:60])
        if match is None:
            return None
        sign = (match[1] or match[3] or "").lower()
        currency = _SIGNS.get(sign) or (sign.upper() if sign.upper() in ROUGH else currency)
        amount = _amount(match[2])
    else:
        return None
    rate = ROUGH.get(currency or "")
    return amount * rate if rate is not None and 0 < amount < 1e9 else None


def _amount(text: str) -> float:
    plain = text.replace(" ", "").replace("'", "")
    last = max(plain.rfind("."), plain.rfind(","))
    decimals = len(plain) - last - 1
    if last < 0 or (decimals == 3 and plain.count(plain[last]) >= 1 and not plain.startswith("0")):
        return float(re.sub(r"[.,]", "", plain))
    return float(re.sub(r"[.,]", "", plain[:last]) + "." + (plain[last + 1 :] or "0"))

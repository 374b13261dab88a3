"""Prices in US dollars, roughly: for asking whether a price is absurd, never for more."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.money import read_money
from listing_lint.catalog.signs import SEVERAL

ROUGH = {
    "USD": 1.0, "EUR": 1.1, "GBP": 1.3, "CHF": 1.2, "CAD": 0.72, "AUD": 0.65, "NZD": 0.6, "CNY": 0.14, "HKD": 0.128, "TWD": 0.031,
    "JPY": 0.0066, "KRW": 0.0007, "INR": 0.012, "RUB": 0.012, "UAH": 0.024, "TRY": 0.025, "BRL": 0.18, "MXN": 0.055, "PLN": 0.27, "CZK": 0.045,
    "HUF": 0.0028, "RON": 0.22, "SEK": 0.095, "NOK": 0.095, "DKK": 0.155, "SGD": 0.75, "MYR": 0.23, "THB": 0.029, "VND": 0.00004, "IDR": 0.00006,
    "PHP": 0.017, "AED": 0.27, "SAR": 0.27, "ILS": 0.29, "ZAR": 0.055,
    "NGN": 0.00065, "KES": 0.0077, "GHS": 0.08, "EGP": 0.02, "MAD": 0.1, "PKR": 0.0036, "BDT": 0.0082, "LKR": 0.0033, "NPR": 0.0075, "QAR": 0.27,
    "KWD": 3.2, "BHD": 2.65, "OMR": 2.6, "JOD": 1.4, "KZT": 0.002, "GEL": 0.36, "BGN": 0.55, "RSD": 0.0092, "CLP": 0.00105, "COP": 0.00024, "PEN": 0.27,
}  # fmt: skip
"""US dollars for one unit, from memory and rounded (2026): rules that use it leave a margin of three."""


def dollars(price: Any, currency: str | None) -> float | None:
    """A price in US dollars, roughly; None where the currency is not known or the price cannot be read.

    A sign that several currencies share counts as the listing's own one, and alone as the first of them.
    """
    money = read_money(price)
    if money is None or money.amount is None:
        return None
    shared = SEVERAL.get(money.sign, ())
    if shared and currency not in shared:
        currency = shared[0]
    rate = ROUGH.get(money.currency or currency or "")
    return money.amount * rate if rate is not None and 0 < money.amount < 1e9 else None

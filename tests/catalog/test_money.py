"""Prices as sellers write them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.money import Money, fits, read_money
from listing_lint.catalog.readers.values import money


@pytest.mark.parametrize(
    ("value", "form", "amount", "currency"),
    [
        (9.5, "number", 9.5, None),
        (16, "number", 16, None),
        ("9.50", "plain", 9.5, None),
        ("-4.00", "plain", -4, None),
        (" 0.0 ", "plain", 0, None),
        ("₹32,999", "written", 32999, "INR"),
        ("$56.99 ", "written", 56.99, None),
        ("US$ 1,299.00", "written", 1299, "USD"),
        ("US $14.99/ea", "written", 14.99, "USD"),
        ("12,50 €/Stk.", "written", 12.5, "EUR"),
        ("$3 each", "written", 3, None),
        ("1.299,00 €", "written", 1299, "EUR"),
        ("12,50", "written", 12.5, None),
        ("1,299", "written", 1299, None),
        ("EUR 15.00", "written", 15, "EUR"),
        ("15.00 USD", "written", 15, "USD"),
        ("$12 CAD", "written", 12, "CAD"),
        ("1 299,90 ₽", "written", 1299.9, "RUB"),
        ("R$ 99,90", "written", 99.9, "BRL"),
        ("4'950.-- Fr.", "written", 4950, "CHF"),
        ("CHF 4'950.00", "written", 4950, "CHF"),
        ("5 zł", "written", 5, "PLN"),
        ("99元", "written", 99, "CNY"),
        ("10-20", "range", None, None),
        ("ab 12,50 €", "range", None, None),
        ("from $12", "range", None, None),
        ("ca. $12", "range", None, None),
        ("約1200円", "range", None, None),
        ("$10 - $20", "range", None, None),
        ("on request", "none", None, None),
        ("null", "none", None, None),
        ("12 pieces", "none", None, None),
        ("x" * 100, "none", None, None),
        (float("nan"), "none", None, None),
        (10**400, "none", None, None),
    ],
)
def test_prices(value: Any, form: str, amount: float | None, currency: str | None) -> None:
    money = read_money(value)
    assert money is not None
    assert (money.form, money.amount, money.currency) == (form, amount, currency)


@pytest.mark.parametrize("value", [None, "", "  ", True, [], {}])
def test_what_is_no_price(value: Any) -> None:
    assert read_money(value) is None


def test_signs_of_several_currencies() -> None:
    assert fits(Money("written", (1.0,), None, "$"), "CAD")
    assert not fits(Money("written", (1.0,), None, "$"), "EUR")
    assert not fits(Money("written", (1.0,), "EUR", "€"), "USD")


@given(
    st.text(max_size=80)
    | st.text(alphabet="0123456789.,' -€$₹\u00a0", max_size=80)
    | st.floats()
    | st.integers()
)
def test_nothing_breaks_it(value: Any) -> None:
    money = read_money(value)
    if money is not None and money.amounts:
        assert money.form in ("number", "plain", "written")


@pytest.mark.parametrize(
    ("text", "exact", "currency"),
    [
        ("₹32,999", 32999, "INR"),
        ("Rs. 500", 500, "INR"),
        ("$.99", 0.99, None),
        ("12.- CHF", 12, "CHF"),
        ("$ 12 USD", 12, "USD"),
        ("1,23,456", 123456, None),
        ("-12 €", -12, "EUR"),
        ("1'299.50 CHF", 1299.5, "CHF"),
        ("1.299 €", None, "EUR"),  # thirteen hundred in Germany
        ("12 € - 15 €", None, None),
        ("from 12 $", None, None),
        ("1,899.", 1899, None),  # a page that shows the cents apart
        ("Rs. 748.", 748, "INR"),
        ("1.299,", 1299, None),
        ("1.299.", None, None),
        ("1.299,-", 1299, None),
        ("Rs. 1,299/-", 1299, "INR"),
        ("12,50 €*", 12.5, "EUR"),
        ("R299", 299, "ZAR"),
        ("S/ 39.90", 39.9, "PEN"),
        ("S/.39.90", 39.9, "PEN"),
        ("Gs. 120.000", 120000, "PYG"),
        ("AR$ 12.500,00", 12500, "ARS"),
        ("৳450", 450, "BDT"),
        ("299 บาท", 299, "THB"),
        ("12.90лв", 12.9, "BGN"),
        ("SR 99", 99, None),  # of Saudi Arabia or the Seychelles
        ("KSh 1,200", 1200, "KES"),
        ("COP 189.900", 189900, "COP"),
        ("£12.50 inc VAT", 12.5, "GBP"),
        ("12,50 € inkl. MwSt.", 12.5, "EUR"),
        ("12,50 € TTC", 12.5, "EUR"),
        ("1,200円(税込)", 1200, "JPY"),
        ("12.50€ / pièce", 12.5, "EUR"),
        ("12.50 per pair", 12.5, None),
        ("Rs-3500/-", 3500, "INR"),
        ("INR-99", 99, "INR"),
        ("Rs -3500", -3500, "INR"),
        ("-Rs 3500", -3500, "INR"),
        ("$-12", -12, None),
        ("850.00/ROLL", 850.0, None),
        ("1,950.00 / roll", 1950.0, None),
        ("3,20 €/Rolle", 3.2, "EUR"),
        ("Sale price$12.50", 12.5, None),
        ("Price: 12.50", 12.5, None),
        ('="12.50"', 12.5, None),
        ("'12.50", 12.5, None),
        ("12.50/kg", None, None),
        ("12 kg", None, None),
        ("12 pack", None, None),
        ("CA$12", 12, "CAD"),  # and not "ca. $12"
        ("12 L", None, None),
        ("2 for $10", None, None),
        ("1.5k", None, None),
    ],
)
def test_readers_take_over_what_can_be_one_amount_only(
    text: str, exact: float | None, currency: str | None
) -> None:
    found = read_money(text)
    assert found is not None
    assert (found.exact, found.currency) == (exact, currency)
    assert money(text) == ((text, None) if exact is None else (exact, currency))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("current price Now $3.50", 3.5),
        ("current price $6.48", 6.48),
        ("Now $2.76", 2.76),
        ("Sale price now: 12 €", 12),
    ],
)
def test_prices_as_pages_read_them_out(text: str, amount: float) -> None:
    money = read_money(text)
    assert money is not None
    assert money.amount == amount


def test_a_price_and_what_else_was_said_is_no_number() -> None:
    money = read_money("Call now price now $3.50")
    assert money is not None
    assert money.amount is None

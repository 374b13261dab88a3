"""Currencies as the names of columns write them: "Price (EUR)", "Цена, руб.", and "Price (net)", which is none."""

from __future__ import annotations

import pytest

from listing_lint.catalog.tables.currencies import coins_of, currency_of
from tests.catalog.readers.reading import rows_and_losses, rows_and_problems


def test_without_a_currency_a_coin_is_a_hundredth() -> None:
    assert [coins_of(code) for code in (None, "", "xyz", "EUR", "jpy", "bhd")] == [
        100,
        100,
        100,
        100,
        1,
        1000,
    ]


@pytest.mark.parametrize(
    ("name", "currency"),
    [
        ("Price (Rp)", "IDR"),
        ("Price (S/.)", "PEN"),
        ("Price (Tk)", "BDT"),
        ("Price TL", "TRY"),
        ("Price (₦)", "NGN"),
        ("Price (Rs.)", None),  # of India, and of four others
        ("Price Rs.", None),
        ("Price kr", None),
    ],
)
def test_signs_of_money_in_the_name_of_a_column(name: str, currency: str | None) -> None:
    ((value,), _) = rows_and_losses(f"Name,{name}\nLamp,95\n")
    assert (value["price"], value.get("currency")) == ("95", currency)


@pytest.mark.parametrize(
    ("name", "currency"),
    [
        ("Цена, руб.", "RUB"),
        ("Цена (руб.)", "RUB"),
        ("Price (net)", None),
        ("Price (EUR)", "EUR"),
        ("Preis €", "EUR"),
        ("Price GBP", "GBP"),
        ("Precio con IVA", None),
        ("Preis inkl. MwSt. (EUR)", "EUR"),
    ],
)
def test_currencies_in_the_names_of_columns(name: str, currency: str | None) -> None:
    (mug,), _ = rows_and_problems(f'sku,title,"{name}"\nM-1,Mug,9.90\n')
    assert (mug.get("price"), mug.get("currency")) == ("9.90", currency)


@pytest.mark.parametrize(
    ("name", "currency"),
    [("shein-us_USD", "USD"), ("shop_EUR", "EUR"), ("site-de_ABC", ""), ("main_OLD", ""), ("EUR", "EUR")],
)
def test_a_site_with_the_currency_of_its_prices(name: str, currency: str) -> None:
    assert currency_of(name) == currency

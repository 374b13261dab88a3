"""Codes of currencies: what is money, what was, and what never will be."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from listing_lint.catalog.currency_codes import currencies, lately_money
from listing_lint.catalog.money import read_money
from listing_lint.catalog.tables.currencies import currency_of


@pytest.mark.parametrize("code", ["USD", "EUR", "CNY", "JPY", "XOF", "SLE", "ZWG", "RUR"])
def test_money_of_today(code: str) -> None:
    assert currencies()[code].ended is None


@pytest.mark.parametrize(
    ("code", "after"), [("BGN", "EUR"), ("HRK", "EUR"), ("DEM", "EUR"), ("ANG", "XCG"), ("TRL", "TRY")]
)
def test_money_that_ended(code: str, after: str) -> None:
    found = currencies()[code]

    assert found.ended is not None
    assert found.ended < date(2026, 11, 1)
    assert found.after == (after,)


@pytest.mark.parametrize("code", ["RMB", "NTD", "XXX", "XTS", "BTC", "eur", ""])
def test_no_money(code: str) -> None:
    assert code not in currencies()


def test_what_took_a_place_is_money() -> None:
    assert all(currencies()[code].ended is None for one in currencies().values() for code in one.after)


def test_codes_are_in_order() -> None:
    assert all(one < other for one, other in pairwise(currencies()))


def test_columns_name_money_of_the_last_years() -> None:
    assert {"HRK", "LTL", "EUR"} <= lately_money()
    assert lately_money().isdisjoint({"BAD", "ESP", "TPE"})
    assert currency_of("bad") == ""
    assert currency_of("HRK") == "HRK"


def test_a_price_names_money_alone() -> None:
    known, unknown = read_money("12.50 DEM"), read_money("12.50 PCT")

    assert known is not None
    assert known.currency == "DEM"
    assert unknown is not None
    assert unknown.form == "none"

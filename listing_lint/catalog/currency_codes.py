"""The codes of currencies: those that people pay with, and those that ended, with what took their place.

Kept in ``currency_codes.txt``, made by tools/build_currencies.py from CLDR, which follows ISO 4217.
"""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from typing import NamedTuple


class Currency(NamedTuple):
    """``ended`` is the last day on which it was money, None where it is; ``after`` are the codes that took its place."""

    ended: date | None = None
    after: tuple[str, ...] = ()


_LATELY = 2014
"""The year from which on a currency that ended is still met in the names of columns."""


@cache
def currencies() -> dict[str, Currency]:
    """Every code in capitals."""
    with open(os.path.join(os.path.dirname(__file__), "currency_codes.txt"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {
        code: Currency(date.fromisoformat(rest[0]), tuple(rest[1].split()) if len(rest) > 1 else ())
        if rest
        else Currency()
        for code, *rest in rows
    }


@cache
def lately_money() -> frozenset[str]:
    """The codes that are money, or were lately: three letters of a column's name are seldom one that ended long ago."""
    return frozenset(
        code for code, one in currencies().items() if one.ended is None or one.ended.year >= _LATELY
    )

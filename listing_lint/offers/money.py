"""Prices as sellers write them: ``₹32,999``, ``12,50 €``, ``USD 15.00``, ``on request``."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Literal

from listing_lint.catalog.signs import FOLDED, SEVERAL, SIGNS
from listing_lint.claims.numbers import value_of
from listing_lint.late import late
from listing_lint.records import dataclass

Form = Literal["number", "plain", "written", "range", "none"]

_PLAIN = late(r"[-−]?[0-9]{1,12}(?:\.[0-9]{1,6})?")
_CODE = late(r"[A-Z]{3}")
_WRITTEN = late(
    r"(?P<before>[^\d+\-−–.,]{0,8}?)\s*(?P<minus>[-−–]?)\s*(?P<number>[\d.,'’ \u00a0\u202f٫٬]*\d)(?P<dash>[.,][-–—]{1,2})?\s*(?P<after>[^\d]{0,10})"
)
_RANGE = late(r"\d\s?(?:-|–|—|~|to|bis|à)\s?[^\d]{0,4}\d")


@dataclass(frozen=True, slots=True)
class Money:
    """A price as it was read.

    ``form`` tells how it is written: a number, the ``plain`` text of one, ``written`` with a sign, a code or separators, a
    ``range``, or ``none`` where no amount can be read. ``amounts`` are the possible amounts, the likeliest first; ``currency``
    the code, if the text tells it; ``sign`` what it writes for it.
    """

    form: Form
    amounts: tuple[float, ...] = ()
    currency: str | None = None
    sign: str = ""

    @property
    def amount(self) -> float | None:
        """The likeliest amount."""
        return self.amounts[0] if self.amounts else None


def read_money(value: object) -> Money | None:
    """Read a price; None where there is none (absent, blank, or of a type that is no price at all)."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        try:
            amount = float(value)
        except OverflowError:
            return Money("none")
        return Money("number", (amount,)) if math.isfinite(amount) else Money("none")
    if not isinstance(value, str):
        return None
    text = value.strip()
    if not text:
        return None
    if len(text) > 60:
        return Money("none")
    return _read(text)


@lru_cache(maxsize=4096)
def _read(text: str) -> Money:
    if _PLAIN.fullmatch(text):
        return Money("plain", (float(text.replace("−", "-")),))
    return Money("range") if _RANGE.search(text) else _written(text)


def _written(text: str) -> Money:
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return Money("none")
    currency, sign = None, ""
    for side in (match["before"].strip(), match["after"].strip()):
        if not side:
            continue
        if sign:
            code = _code(side)  # "$ 12 USD"
            if code is None:
                return Money("none")
            currency = code
            continue
        known, currency = _named(side)
        if not known:
            return Money("none")
        sign = side
    amounts = value_of(re.sub(r"[ \u00a0\u202f'’]+(?=\d{3}\b)", "", match["number"]))
    if not amounts:
        return Money("none")
    # Prices have two decimals: three digits behind a separator are thousands, whichever it is.
    amounts = (max(amounts),)
    if match["minus"]:
        amounts = tuple(-amount for amount in amounts)
    return Money("written", amounts, currency, sign)


def _named(side: str) -> tuple[bool, str | None]:
    if side.casefold() in FOLDED:
        return True, FOLDED[side.casefold()]
    code = _code(side)
    return (True, code) if code is not None else (False, None)


def _code(side: str) -> str | None:
    plain = side.strip(" $€£¥").upper()
    return plain if _CODE.fullmatch(plain) else None


def fits(money: Money, currency: str) -> bool:
    """Whether the sign or code of a written price may be that of a currency."""
    several = SEVERAL.get(money.sign)
    if money.currency is not None and several is None:
        return money.currency == currency
    return several is None or currency in several or currency not in _KNOWN


_KNOWN = frozenset(code for code in SIGNS.values() if code is not None) | {
    code for codes in SEVERAL.values() for code in codes
}

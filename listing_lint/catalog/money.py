"""Prices as sellers write them: ``₹32,999``, ``12,50 €``, ``USD 15.00``, ``on request``."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Literal

from listing_lint.catalog.currency_codes import currencies
from listing_lint.catalog.signs import FOLDED, SEVERAL, SIGNS, folded_sign, signs_of_the_world
from listing_lint.claims.numbers import value_of
from listing_lint.late import late
from listing_lint.records import dataclass

OF_THOUSANDTHS = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
"""Currencies whose smallest coin is a thousandth (ISO 4217)."""

Form = Literal["number", "plain", "written", "range", "none"]

_PLAIN = late(r"[-−]?[0-9]{1,12}(?:\.[0-9]{1,8})?")
_NUMBER = late(r"\d(?:[\d.,'’ \u00a0\u202f٫٬]*\d)?")
_DASH = late(r"[.,][-–—]{1,2}\s*")
_EACH = late(
    r"(?:/\s?|\b(?:per|a)\s)?\b(?:ea(?:ch)?|pcs?|piece|item|unit)\.?\Z"
    r"|(?:/\s?|\b(?:per|pro|par|por)\s)(?:pair|set|pack|packet|pkt|box|rolls?|bottle|bag|bundle|sheet|tube|jar|tin"
    r"|rolle|flasche|dose|rollo|rouleau|bouteille|botella|bottiglia|rotolo|nos?|pièce|pieza|peça|pezzo|st(?:k|ück)?|szt|шт|件|个|個|套|双)\.?\Z",
    re.IGNORECASE,
)
"""What says that a price is that of one: "US $14.99/ea"."""
_LABEL = late(
    r"(?:(?:sale|regular|special|our|now|current|promo|unit)\s){0,2}"
    r"(?:price|prix|precio|preis|preço|prezzo|prijs|cena|цена|fiyat|価格|价格|售价|now|only)\s?[:：]?\s?",
    re.IGNORECASE,
)
"""What pages write before a price."""
_LABELS = 2
"""What they write for those who see it and for those who hear it: "current price Now $3.50"."""
_FROM = late(
    r"(?:from|starting (?:at|from)|as low as|ab|desde|à partir de|a partir de|a partire da|vanaf|fra|från|от|від|od|约|約"
    r"|approx\.?|ca\.?|~|≈|up to|bis|jusqu'à|hasta|до)(?![^\W\d_])\s?",
    re.IGNORECASE,
)
"""What says that a price is the least, the most or about so: no single amount."""
_NOTE = late(
    r"[\s(（,]*(?:\*{1,3}|/[-=]|only|(?:inc|incl|including|inclusive|inkl|ink|ex|exc|excl|excluding|exkl|plus|zzgl|mit|ohne|con"
    r"|sin|com|sem|bez|z|s|med|uden|avec|hors)\.?\s?(?:of\s)?(?:VAT|tax(?:es)?|GST|MwSt|USt|BTW|IVA|TVA|moms|mva|DPH|KDV|НДС)\.?"
    r"|TTC|HT|(?:IVA|VAT|tax|GST)\s(?:incl(?:uded|uido|\.)?|incluso|inclusa|incluida)|税込み?|税抜き?|含税|不含税|未税)[)）]?\Z",
    re.IGNORECASE,
)
"""What is written behind a price and is no part of it: a note on taxes, the Indian "/-", the star of a footnote."""
_QUOTES = "='\""
"""What spreadsheets write around a number to keep it as it is: ``="12.50"``, ``'12.50``."""
_MINUS = "-−–"
_DASHED = frozenset({"rs", "rs.", "inr", "mrp", "mrp rs", "price", "tk"})
"""What shops join to a price by a dash, which takes nothing off it."""
_THOUSANDS = late(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_WITHOUT_CENTS = frozenset(
    {
        *("CLP", "COP", "CRC", "CZK", "HUF", "IDR", "IRR", "ISK", "JPY", "KRW"),
        *("PYG", "RSD", "RWF", "TWD", "TZS", "UGX", "UZS", "VND", "XAF", "XOF"),
    }
)
"""Currencies whose cash has no parts, as CLDR says of them: in "Rp122.000" the point can only part the thousands."""
_SIGN = 10
"""Characters that a sign or a code of a currency has, at most, with the points and blanks around it."""
_EXACT = late(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_RANGE = late(r"\d\s?(?:-|–|—|~|to|bis|à)\s?[^\d]{0,4}\d")


@dataclass(frozen=True, slots=True)
class Money:
    """A price as it was read.

    ``form`` tells how it is written: a number, the ``plain`` text of one, ``written`` with a sign, a code or separators, a
    ``range``, or ``none`` where no amount can be read. ``amounts`` are the possible amounts, the likeliest first; ``currency``
    the code, if the text tells it; ``sign`` what it writes for it. ``exact`` is the amount where it can be no other: "1.299 €"
    may be one or a thousand.
    """

    form: Form
    amounts: tuple[float, ...] = ()
    currency: str | None = None
    sign: str = ""
    exact: int | float | None = None

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
    if text[0] in _QUOTES:
        text = text.lstrip(_QUOTES).rstrip(_QUOTES[1:])
    return Money("range") if _RANGE.search(text) else _written(text)


def _written(text: str) -> Money:
    match = _NUMBER.search(text)
    if match is None:
        return Money("none")
    number = match[0]
    before, after = text[: match.start()].strip(), text[match.end() :].strip()
    for _ in range(_LABELS):
        if (label := _LABEL.match(before)) is not None:
            before = before[label.end() :]
    if _FROM.match(before) and not _named(before)[0]:
        return Money("range")
    after = _NOTE.sub("", after)
    minus = before[-1:] in _MINUS and bool(before)
    if minus and before[:-1].casefold() in _DASHED and text[match.start() - 1] in _MINUS:
        minus, before = False, before[:-1]  # "Rs-3500/-"
    before = before[:-1].strip() if minus else before
    if not minus and before[:1] in _MINUS and before:
        minus, before = True, before[1:].strip()
    point = after if after in (".", ",") else ""  # pages part the cents off: "1,899."
    after = "" if point else after
    if (dash := _DASH.match(after)) is not None:  # "1.299,-": the other mark parts the thousands
        point, after = after[0], after[dash.end() :]
    after = _EACH.sub("", after).strip()
    if before.endswith(".") and not (before[-2:-1].isalpha() or before[-2:-1] == "/"):
        number, before = f".{number}", before[:-1].strip()  # "$.99"
    currency, sign = None, ""
    for side in (before, after):
        if not side:
            continue
        if len(side) > _SIGN:
            return Money("none")
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
    amounts = value_of(re.sub(r"[ \u00a0\u202f'’]+(?=\d{3}\b)", "", number))
    exact = amount(number)
    if not amounts and exact is not None:
        amounts = (float(exact),)
    if not amounts:
        return Money("none")
    # Prices have two decimals: three digits behind a separator are thousands, whichever it is.
    likely = max(amounts)
    if exact != likely:
        whole = currency in _WITHOUT_CENTS or (bool(point) and point not in number)
        exact = int(likely) if whole and _THOUSANDS.fullmatch(number) else None
    if minus:
        likely, exact = -likely, None if exact is None else -exact
    return Money("written", (likely,), currency, sign, exact)


def amount(text: str) -> int | float | None:
    """The number that ``1,299.00``, ``1.299,00``, ``32,999`` and ``1 299`` mean; None where it is not certain."""
    digits = re.sub(r"[' \u00a0\u202f\u2019]", "", text)
    if _EXACT.fullmatch(digits):
        return float(digits) if "." in digits else int(digits)
    for thousands, point in ((",", "."), (".", ",")):
        whole, dot, part = digits.partition(point)
        groups = whole.split(thousands)
        grouped = len(groups) > 1 and 1 <= len(groups[0]) <= 3
        # Indian prices go by two digits: 1,23,456.
        fine = all(len(group) == 3 for group in groups[1:]) or (
            thousands == "," and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[1:-1])
        )
        if grouped and fine and all(group.isdigit() for group in groups) and (part.isdigit() or not dot):
            if not dot and thousands == "." and len(groups) == 2:
                return None  # 1.299 is a plain number too
            return float(f"{''.join(groups)}.{part}") if dot else int("".join(groups))
    whole, comma, part = digits.partition(",")
    if comma and whole.isdigit() and part.isdigit() and len(part) <= 2:
        return float(f"{whole}.{part}")
    return None


def _named(side: str) -> tuple[bool, str | None]:
    if side.casefold() in FOLDED:
        return True, FOLDED[side.casefold()]
    codes = signs_of_the_world().get(folded_sign(side))
    if codes is not None:
        return True, codes[0] if len(codes) == 1 else None
    code = _code(side)
    return (True, code) if code is not None else (False, None)


def _code(side: str) -> str | None:
    plain = side.strip(" $€£¥").upper()
    return plain if plain in currencies() else None


def fits(money: Money, currency: str) -> bool:
    """Whether the sign or code of a written price may be that of a currency."""
    several = SEVERAL.get(money.sign)
    if money.currency is not None and several is None:
        return money.currency == currency
    return several is None or currency in several or currency not in _KNOWN


_KNOWN = frozenset(code for code in SIGNS.values() if code is not None) | {
    code for codes in SEVERAL.values() for code in codes
}

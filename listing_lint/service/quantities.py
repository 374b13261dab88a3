"""Quantities in titles and attributes: "50,000mAh", "2 TB", "185 Wh", "100 g", in the base unit of their kind."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from listing_lint.records import dataclass

Kind = Literal["charge", "energy", "storage", "light", "power", "mass", "length", "voltage"]

UNITS: dict[Kind, dict[str, float]] = {
    # Ampere hours, watt hours, terabytes, lumens, watts, grams, millimetres, volts.
    "charge": {"mah": 0.001, "мач": 0.001, "мa·ч": 0.001, "毫安": 0.001, "毫安时": 0.001, "ah": 1,
        "مللي أمبير": 0.001, "ملي أمبير": 0.001, "ميلي أمبير": 0.001, "مللي امبير": 0.001, "ملي امبير": 0.001, "مللي": 0.001},
    "energy": {"wh": 1, "kwh": 1000, "mwh": 0.001, "вт·ч": 1, "瓦时": 1},
    "storage": {"tb": 1, "gb": 0.001, "to": 1, "go": 0.001, "тб": 1, "гб": 0.001, "terabyte": 1, "terabytes": 1,
        "테라": 1, "테라바이트": 1, "기가": 0.001, "テラバイト": 1, "ギガ": 0.001, "تيرابايت": 1, "تيرا": 1, "جيجابايت": 0.001, "جيجا": 0.001, "غيغابايت": 0.001},
    "light": {"lm": 1, "lumen": 1, "lumens": 1, "lúmenes": 1, "люмен": 1, "люмена": 1, "люменов": 1, "люменів": 1,
        "лм": 1, "流明": 1, "lúmen": 1, "lúmens": 1, "lumenów": 1, "lumeny": 1, "lumenů": 1, "lümen": 1, "ルーメン": 1, "루멘": 1, "لومن": 1, "لومين": 1},
    "power": {"w": 1, "kw": 1000, "watt": 1, "watts": 1, "вт": 1, "瓦": 1, "квт": 1000, "千瓦": 1000,
        "ワット": 1, "와트": 1, "واط": 1, "وات": 1},
    "mass": {
        "g": 1, "gr": 1, "gram": 1, "grams": 1, "gramm": 1, "grammes": 1, "kg": 1000, "kgs": 1000, "lb": 453.6, "lbs": 453.6,
        "pound": 453.6, "pounds": 453.6, "oz": 28.35, "ounce": 28.35, "ounces": 28.35, "г": 1, "кг": 1000, "克": 1, "千克": 1000, "公斤": 1000,
        "グラム": 1, "キロ": 1000, "그램": 1, "킬로그램": 1000, "جم": 1, "جرام": 1, "غرام": 1, "كجم": 1000, "كغ": 1000, "gramów": 1, "gramas": 1, "gramos": 1, "grammi": 1,
    },
    "length": {"mm": 1, "cm": 10, "m": 1000, "in": 25.4, "inch": 25.4, "inches": 25.4, "ft": 304.8, "мм": 1, "см": 10, "毫米": 1, "厘米": 10, "公分": 10, "センチ": 10, "ミリ": 1, "센티": 10, "سم": 10, "مم": 1},
    "voltage": {"v": 1, "volt": 1, "volts": 1, "в": 1},
}  # fmt: skip

_NUMBER = r"(?<![^\W\u2e80-\ud7a3])(?<![.,])(?:\d{1,3}(?:[,.'’]\d{3})+|\d{1,7}(?:[.,]\d{1,3})?)"
_SPACED = (
    r"(?<![^\W\u2e80-\ud7a3])(?<![.,])(?:\d{1,3}(?: \d00)+|\d{1,3}(?:[,.'’]\d{3})+|\d{1,7}(?:[.,]\d{1,3})?)"
)
"""With "50 000" besides; not where another number often stands before: "Class 10 128GB"."""
_PRAISED = r"(?:(?:high|super|ultra|real|true)[\s-])?"
"""What torches are praised with between the number and its unit: "100000 High Lumens"."""
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[ ,.'’]\d{3})+")
_LARGE = frozenset("квт 千瓦 테라 テラバイト تيرابايت تيرا キロ كجم كغ kg kgs lb lbs pound pounds oz ounce ounces кг 千克 公斤 kwh kw wh ah tb to тб terabyte terabytes m cm in inch inches ft v volt volts".split())  # fmt: skip
"""Large units, of which "1.250" is one and a quarter; of small ones it is more than a thousand."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value in the base unit of its kind; ``start:end`` is its place in the text, ``shown`` how it is written."""

    value: float
    start: int
    end: int
    shown: str


def quantities(text: str, kind: Kind) -> list[Quantity]:
    """The quantities of a kind in a text (its first 2,000 characters), in order."""
    found = []
    units = UNITS[kind]
    for match in _pattern(kind).finditer(text[:2000]):
        unit = match["unit"].lower()
        shown = " ".join(match[0].split())
        for part in ("before", "value"):  # "10000/20000mAh" are two
            if match[part]:
                value = number(match[part], large=unit in _LARGE) * units[unit]
                found.append(Quantity(value, match.start(), match.end(), shown))
    return found


def number(text: str, *, large: bool = False) -> float:
    """The value of digits with separators: "50,000" and "50.000" are fifty thousand, "1,5" is one and a half.

    ``large`` says that thousands are not expected: "1.250" is one and a quarter then.
    """
    separators = [char for char in text if not char.isdigit()]
    if _GROUPED.fullmatch(text) and not (large and len(separators) == 1):
        return float(re.sub(r"\D", "", text))
    if len(separators) > 1:
        return float(re.sub(r"\D", "", text))
    return float(re.sub(r"\D", ".", text))  # digits of any script, as the pattern takes them


@cache
def _pattern(kind: Kind) -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, UNITS[kind]), key=len, reverse=True))
    digits = _SPACED if kind in {"charge", "light"} else _NUMBER
    praised = _PRAISED if kind == "light" else ""
    return re.compile(
        rf"(?:(?P<before>{digits})\s?[/|~]\s?)?(?P<value>{digits})[\s-]?{praised}(?P<unit>{units})(?![a-zа-я时])"
        r"(?:(?<=[\u2e80-\ud7a3])|(?![0-9]))",
        re.IGNORECASE,
    )

"""How many pieces a text says there are: "pack of 6", "4er-Set", "lot de 2", "10 шт", "5件套"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from listing_lint.claims.numbers import unspaced
from listing_lint.late import late
from listing_lint.records import dataclass

Way = Literal["pack", "set", "pieces", "pairs"]

_WORDS = {
    word: number
    for number, words in {
        2: "two twin double dual zwei deux dos dois due twee dwa два две",
        3: "three triple drei trois tres três tre drie trzy три",
        4: "four vier quatre cuatro quatro quattro cztery четыре",
        5: "five fünf cinq cinco cinque vijf пять",
        6: "six sechs seis sei zes sześć шесть",
        7: "seven sieben sept siete sete sette семь",
        8: "eight acht huit ocho oito otto восемь",
        9: "nine neun neuf nueve nove девять",
        10: "ten zehn dix diez dez dieci tien десять",
        12: "twelve dozen zwölf douze doce dodici twaalf двенадцать",
    }.items()
    for word in words.split()
}
_HAN = {
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_WAYS_RIGHT: tuple[tuple[Way, str], ...] = (
    ("set", r"[ -]?(?:er[ -]?set|teilige?[rs]?|tlg|piece set|pieces set|pc set|pcs set|pce set)\b"),
    ("set", r"(?:件套|件セット|個セット|本セット|点セット|枚セット|개 ?세트|종 ?세트)"),
    ("pack", r"[ -]?(?:packs?|pk|pck|er[ -]?pack|er[ -]?packung|-?pak)\b"),
    ("pack", r"(?:只装|个装|個裝|片装|支装|包装|包入|瓶装|盒装|双装|条装|枚入り?|個入り?|本入り?|개입|팩)"),
    (
        "pieces",
        r"[ -]?(?:pcs?|pces?|pieces?|count|ct|stück|stk|stck|pièces?|pzs?|piezas?|uds?|unidades|und|unid|peças?|pezzi|stuks|sztuk|sztuki"
        r"|szt|штук|штуки|шт|предметов|предмета|adet|parça|قطع|قطعة|ชิ้น|पीस)(?![^\W_])",
    ),
    ("pairs", r"[ -]?(?:pairs?|prs|paar|paires?|pares|paia|par[ay]?|пар[аы]?|双|雙|對|켤레)(?![^\W_])"),
    ("pieces", r"(?:件(?!套)|个(?!月)|只|枚|片|支|개(?!월))"),
)
_WAYS_LEFT: tuple[tuple[Way, str], ...] = (
    (
        "pack",
        r"(?:(?:packs?|packet|box|case|carton|bundle|bag|lot) of|(?:packung|paket|pack|box) (?:mit|à|zu)|(?:pack|paquet|paquete|caja|boîte|lote|lot"
        r"|carton) de|(?:pacote|caixa) (?:com|de)|confezione (?:da|di)|pacco da|(?:pak|doos) van|opakowanie|упаковка(?: из)?|упак\.?|коробка(?: из)?)",
    ),
    (
        "set",
        r"(?:(?:set|kit) of|set (?:aus|mit|de|da|van)|juego de|conjunto (?:de|com)|ensemble de|coffret de|kit (?:de|com)|serie da|zestaw|komplet"
        r"|(?:набор|комплект)(?: из)?|مجموعة من)",
    ),
)
_RIGHT = tuple((way, late(pattern, re.IGNORECASE)) for way, pattern in _WAYS_RIGHT)
_PAIRS = late(dict(_WAYS_RIGHT)["pairs"], re.IGNORECASE)
_LEFT = tuple((way, late(rf"(?<![^\W_]){pattern} \Z", re.IGNORECASE)) for way, pattern in _WAYS_LEFT)
_NUMBER = late(
    rf"\d{{1,4}}(?!\d)|[{''.join(_HAN)}]|(?<![^\W_])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![^\W_])",
    re.IGNORECASE,
)
_MORE = late(
    r"[,;]?\s*(?:and|plus|\+|&|with|incl(?:udes|uding|\.)?|und|et|y|e)\s*(\d{1,3})\s+(?:extra|spare|bonus|free|additional|more|replacement|ersatz\w*|zusätz\w*)\b",
    re.IGNORECASE,
)
"""What is counted besides: "32 pieces and 2 extra queens"."""
_DIGITS = late(r"\d{1,4}(?!\d)")
_OTHER = late(
    r"\s*(?:puzzle|jigsaw|battery|batteries|compartments?|pockets?|drawers?|players?|persons?|people|seats?|colou?rs?|tiers?|shelves|keys?\b|in 1\b|cup\b|bottle)",
    re.IGNORECASE,
)
_SIDE = 24
_SHORT = 60
"""Characters of a text whose counts are remembered, at most."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many pieces ``start:end`` of a text counts."""

    start: int
    end: int
    number: int
    way: Way


def counts(text: str) -> list[Count]:
    """The counts of a text in its order; where two overlap, the longer one."""
    return list(_short(text)) if len(text) <= _SHORT else _counts(text)


@lru_cache(maxsize=4096)
def _short(text: str) -> tuple[Count, ...]:
    """Values of options come again and again."""
    return tuple(_counts(text))


def _counts(text: str) -> list[Count]:
    pattern = _NUMBER
    if text.isascii() and _WORDS.keys().isdisjoint(text.lower().replace("-", " ").split()):
        pattern = _DIGITS
    found: list[Count] = []
    for number in pattern.finditer(text):
        start, end = number.span()
        if (
            start
            and (text[start - 1].isalnum() or text[start - 1] in "_.,")
            and not unspaced(text[start - 1])
        ):
            continue
        value = _number(number[0])
        if value:
            found += _counted(text, start, end, value)
    kept: list[Count] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end > kept[-1].end:  # "2 packs of 4"
            kept.append(replace(one, start=kept[-1].end))
    return kept


def _counted(text: str, start: int, end: int, value: int) -> list[Count]:
    """What the words on both sides of a number make of it; the word before goes first."""
    if text[start - 1 : start] == " ":
        left = text[max(0, start - _SIDE) : start]
        for way, pattern in _LEFT:
            match = pattern.search(left)
            if match is not None and not text[end : end + 1].isalpha():
                pairs = _PAIRS.match(text, end)
                stop = end if pairs is None else pairs.end()
                return [Count(start - len(match[0]), stop, value, way if pairs is None else "pairs")]
    right = text[end : end + _SIDE]
    for way, pattern in _RIGHT:
        match = pattern.match(right)
        if match is not None:
            stop = end + match.end()
            if _OTHER.match(text, stop):
                return []
            counted = [Count(start, stop, value, way)]
            if more := _MORE.match(text, stop):
                counted.append(Count(stop, more.end(), int(more[1]), way))
            return counted
    return []


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return _HAN.get(text) or _WORDS.get(text.casefold(), 0)


def names_number(text: str, number: int) -> bool:
    """Whether a text names a number from one on, in digits or as a word."""
    return number > 0 and any(_number(found[0]) == number for found in _NUMBER.finditer(text))


def readings(found: list[Count]) -> frozenset[int]:
    """Every number of pieces that some counts may add up to: each of them, and their product (two packs of six)."""
    numbers = {one.number for one in found}
    product = 1
    for one in found[:3]:
        product *= one.number
    return frozenset(numbers | {product, sum(numbers)})

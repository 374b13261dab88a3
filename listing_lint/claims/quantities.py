"""Quantities in a text: a number or several with one unit, and every size that a reader may take it for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.claims.numbers import Number, numbers, unspaced
from listing_lint.claims.units import CASED, FRENCH, MEANINGS, SPELLINGS, UNSPACED
from listing_lint.claims.words import LETTER
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.claims.units import Dimension

_GAP = late(r"[ \u00a0\u202f\u2009]{0,2}[-‐‑]?[ ]?")
_LETTERS = late(rf"{LETTER}{{1,24}}")
_FLUID = late(r"(?:fl|fluid)\.?[ -]?(?:oz|ounces?)\b\.?|liq(?:uid)? (?:oz|ounces?)\b", re.IGNORECASE)
_INCH_MARKS = ('"', "″", "”", "''", "’’", "``", "“")
_JOINT = late(
    r"\s{0,2}(?:(?P<times>[x×*✕Xх]|by|mal|fois|por)|(?P<to>[-–—~〜～]|to|bis|à|a|až|do|до|至|到)|(?P<or>[/|,&+]|or|and|oder|und|ou|et|o|y|e|и|или|或))\s{0,2}",
)
_RATE = late(r"\s?(?:/\s?[^\W\d_]|per\b|pro\b|par\b|por\b|p/|[²³^])", re.IGNORECASE)
_INCH_FOLLOWS = late(
    r"\s*(?:$|[.,;:)/\]|x×]|(?:wide|long|high|tall|deep|thick|diameter|diag\w*|screen|display|monitor|lcd|led|tv|hdtv|laptop|notebook|tablet|class|square|round|by)\b)",
    re.IGNORECASE,
)
_USUAL_MEMORY = frozenset(
    {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 120, 128, 240, 250, 256, 480, 500, 512, 1000, 1024}
)
_SHORT = 48
_CHAIN = 6
"""Numbers of one quantity: a parcel has three, a list of sizes some more."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What ``start:end`` of a text measures.

    ``sizes`` are the possible sizes as ``(dimension, least, most)`` in base units: the ends of a range, each of several
    alternatives, the product of a multiplication and its factors. ``unit`` is the unit's symbol, ``count`` how many
    numbers there are, ``sides`` the millimetres of each where they are the sides of one thing.
    """

    start: int
    end: int
    unit: str
    sizes: tuple[tuple[Dimension, float, float], ...]
    count: int = 1
    sides: tuple[float, ...] = ()

    @property
    def dimensions(self) -> frozenset[Dimension]:
        """What the unit may measure."""
        return frozenset(meaning[0] for meaning in MEANINGS[self.unit])

    def of(self, dimension: Dimension) -> tuple[tuple[float, float], ...]:
        """The possible sizes in one dimension."""
        return tuple((least, most) for what, least, most in self.sizes if what == dimension)


@dataclass(frozen=True, slots=True)
class _Part:
    number: Number
    unit: str | None
    end: int


def quantities(text: str) -> Sequence[Quantity]:
    """The quantities of a text in its order. Rates (``MB/s``, ``g per 100 ml``) and powers (``m²``) are none."""
    return _short(text) if len(text) <= _SHORT else _quantities(text)


@lru_cache(maxsize=4096)
def _short(text: str) -> tuple[Quantity, ...]:
    """Values of attributes come again and again."""
    return tuple(_quantities(text))


def _quantities(text: str) -> list[Quantity]:
    found: list[Quantity] = []
    chain: list[_Part] = []
    joints: list[str] = []
    for number in numbers(text):
        unit, end = unit_at(text, number)
        part = _Part(number, unit, end)
        if chain and (whole := _whole(text, chain[-1], part)) is not None:
            chain[-1] = whole
            continue
        joint = _joint(text, chain[-1].end, number.start) if chain else None
        if joint is None or len(chain) >= _CHAIN:
            found += _made(text, chain, joints)
            chain, joints = [part], []
        else:
            chain.append(part)
            joints.append(joint)
    found += _made(text, chain, joints)
    return found


_SMALLER = {"kg": "g", "lb": "oz", "ft": "in", "m": "cm"}
"""The unit in which the rest of one amount is written behind whole ones of another: "1 kg 690 g"."""
_TOGETHER = late(r"[ \u00a0]{0,2}")


def _whole(text: str, large: _Part, small: _Part) -> _Part | None:
    """The one amount that whole units and the rest in smaller ones make, or the whole ones alone; None where they are two."""
    if large.unit is None or small.unit is None or _SMALLER.get(large.unit) != small.unit:
        return None
    ratio = MEANINGS[large.unit][0][1] / MEANINGS[small.unit][0][1]
    whole, rest = large.number.values[0], small.number.values[0]
    if (
        not whole.is_integer()
        or rest >= ratio
        or not _TOGETHER.fullmatch(text, large.end, small.number.start)
    ):
        return None
    values = (whole * ratio + rest, whole * ratio)
    return _Part(Number(large.number.start, small.number.end, values), small.unit, small.end)


def unit_at(text: str, number: Number) -> tuple[str | None, int]:
    """The unit behind a number and its end; None and the number's end where there is none."""
    gap = _GAP.match(text, number.end)
    at = gap.end() if gap is not None else number.end
    if at >= len(text):
        return None, number.end
    for mark in _INCH_MARKS:
        if text.startswith(mark, number.end):
            return "in", number.end + len(mark)
    if text[at] in "fFlL" and (match := _FLUID.match(text, at)) is not None:
        return "fl oz", match.end()
    match = _LETTERS.match(text, at)
    if match is None:
        return None, number.end
    written = match[0]
    if unspaced(written[0]):
        run = text[at : at + 8]
        for spelling, name in UNSPACED.items():
            if run.startswith(spelling):
                return name, at + len(spelling)
        return None, number.end
    word = written if written.isascii() else unicodedata.normalize("NFKC", written)
    end = match.end()
    if not written.isascii():
        while end > at and unspaced(text[end - 1]):  # "500ml水壶"
            end -= 1
        word = unicodedata.normalize("NFKC", text[at:end])
    unit = _named(word, number, glued=at == number.end)
    if unit is None or (end < len(text) and (text[end].isdigit() or text[end] == "_")):
        return None, number.end
    if unit == "in" and word.lower() == "in" and not _INCH_FOLLOWS.match(text, end):
        return None, number.end
    return unit, end + text.startswith(".", end)


def _named(word: str, number: Number, *, glued: bool) -> str | None:
    if 802.11 in number.values or 802.3 in number.values:
        return None  # 802.11g is a standard
    if word in CASED:
        unit = CASED[word]
        if word in FRENCH and not (number.values[0] in _USUAL_MEMORY and (glued or word != "To")):
            return None
        return unit
    if word in ("in", "In", "IN"):
        return "in"
    return SPELLINGS.get(word.lower())


def _joint(text: str, start: int, end: int) -> str | None:
    """How two numbers hang together: ``times``, ``to`` or ``or``; None where they don't."""
    if end - start > 8:
        return None
    match = _JOINT.fullmatch(text, start, end)
    return match.lastgroup if match is not None else None


def _made(text: str, chain: list[_Part], joints: list[str]) -> Iterator[Quantity]:
    """The quantities of a chain of numbers. A number takes the unit of the next one that has one."""
    first = 0
    while first < len(chain):
        last = first
        while last < len(chain) and chain[last].unit is None:
            last += 1
        if last == len(chain):
            return
        unit = chain[last].unit
        assert unit is not None
        # What follows with the same unit, or another one of the same dimension, belongs to it: 100 V - 240 V.
        while (
            last + 1 < len(chain)
            and joints[last] != "or"
            and (after := chain[last + 1].unit) is not None
            and MEANINGS[after][0][0] == MEANINGS[unit][0][0]
        ):
            last += 1
        more: Number | None = None
        if last + 1 < len(chain) and joints[last] == "times" and chain[last + 1].unit is None:
            more = chain[last + 1].number  # 500 ml x 6
        if not _RATE.match(text, chain[last].end):
            yield _quantity(chain[first : last + 1], joints[first:last], more)
        first = last + 1 + (more is not None)


def _quantity(parts: list[_Part], joints: list[str], more: Number | None) -> Quantity:
    unit = parts[-1].unit
    assert unit is not None
    own = [part.unit if part.unit is not None else unit for part in parts]
    length = MEANINGS[unit][0][0] == "length"
    times = joints.count("times")
    sizes: list[tuple[Dimension, float, float]] = []
    for name, part in zip(own, parts, strict=True):
        sizes += [
            (dimension, value * factor, value * factor)
            for value in part.number.values
            for dimension, factor in MEANINGS[name]
        ]
    for place, joint in enumerate(joints):
        left, right = parts[place], parts[place + 1]
        for dimension, factor in MEANINGS[own[place + 1]]:
            for one in left.number.values:
                for other in right.number.values:
                    if joint == "to":
                        left_factor = dict(MEANINGS[own[place]]).get(dimension, factor)
                        ends = sorted((one * left_factor, other * factor))
                        sizes.append((dimension, ends[0], ends[1]))
                    elif joint == "times" and not length:
                        sizes.append((dimension, one * other * factor, one * other * factor))
                    elif joint == "or" and len(joints) == 1 and not length:
                        # 8 + 256 GB, 2 & 3 l
                        sizes.append((dimension, (one + other) * factor, (one + other) * factor))
    if more is not None and not length:
        sizes += [(what, least * more.values[0], most * more.values[0]) for what, least, most in sizes]
    return Quantity(
        parts[0].number.start,
        parts[-1].end if more is None else more.end,
        unit,
        tuple(dict.fromkeys(sizes)),
        len(parts),
        sides=tuple(
            part.number.values[0] * MEANINGS[name][0][1] for name, part in zip(own, parts, strict=True)
        )
        if length and times
        else (),
    )


def agree(dimension: Dimension, one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may be the same: some size of the one lies within some size of the other.

    Rounding counts as agreement (15 and 15.6 inches, 2 lb and 907 g), and so do the two counts of a gigabyte, the
    nominal voltages of one mains and of one battery.
    """
    same_unit = one.unit == other.unit
    return any(
        _near(dimension, mine, theirs, one.unit if same_unit else "")
        for mine in one.of(dimension)
        for theirs in other.of(dimension)
    )


def _near(dimension: Dimension, one: tuple[float, float], other: tuple[float, float], unit: str) -> bool:
    slack = 0.12 if dimension == "voltage" else 0.01 if unit else 0.05
    if one[0] <= other[1] * (1 + slack) and other[0] <= one[1] * (1 + slack):
        return True
    if dimension == "data":
        low, high = sorted((one[0], other[0]))
        # 1024 for 1000, once to four times; a stick of 64 GB shows 59.6, a disk of 2 TB 1.81.
        return low > 0 and high / low < 1.11
    if dimension == "voltage":
        return any(least <= one[0] <= most and least <= other[0] <= most for least, most in _MAINS)
    if unit and one[0] == one[1] and other[0] == other[1]:
        factor = MEANINGS[unit][0][1]
        first, second = sorted((one[0] / factor, other[0] / factor))
        # Rounded or cut to whole numbers, if only one of them is whole: 15.6 and 15 inches, 1.98 and 2.
        if first >= 1 and (first == int(first)) != (second == int(second)):
            return second - first < (1 if unit == "in" and first >= 5 else 0.05 * second)
    return False


_MAINS = ((95.0, 130.0), (200.0, 255.0), (345.0, 420.0))

"""Words of any language in the form by which two listings are compared.

Case, width, accents, plural endings and the many ways to write a measure count for nothing: ``12 cm``, ``12cm`` and ``120 mm`` are
``120mm``. Colours, materials and sizes become one word in every language that the package knows, so that a translated
listing meets its original. Scripts that are written without blanks give pairs of neighbouring characters, Thai and its
neighbours triples, as their letters say less.
"""

from __future__ import annotations

import math
import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from listing_lint.claims.colours import colour_words
from listing_lint.claims.materials import material_words
from listing_lint.claims.other_clashes import WHOM
from listing_lint.claims.units import MEANINGS, SPELLINGS, UNSPACED
from listing_lint.late import late
from listing_lint.similarity.shades import shade_words
from listing_lint.text.fold import fold as read_look_alikes
from listing_lint.text.plus_signs import name_plus
from listing_lint.text.unicode_tables import IGNORABLE
from listing_lint.text.view import View
from listing_lint.text.words import STOP_WORDS, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = re.compile("[\u0300-\u036f]+")
_MIXED = late("[a-zA-Z][\u0370-\u052f]|[\u0370-\u052f][a-zA-Z]")
_INVISIBLE = re.compile(f"[{IGNORABLE}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+")
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "×": " x ", "″": '"', "”": '"', "“": '"'}
    | {chr(code): str(unicodedata.digit(chr(code))) for code in range(0x660, 0x2000) if unicodedata.category(chr(code)) == "Nd"}
)  # fmt: skip
_PARTING = {code: " " for code in range(128) if not chr(code).isalnum()}
_INDIC = "\u0900-\u0963\u0981-\u0d7f\u064b-\u065f\u0670\u05b0-\u05bd"
_LETTER_MARKS = "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
_WORD = late(rf"\d+(?:[.,]\d+)+[a-z]*|(?:[^\W_]|[{_INDIC}{_LETTER_MARKS}])+")
_MEASURE = late(r"""[0-9]{1,7}(?:[.,][0-9]{1,3})?([ \-]?)([^\W\d_]{1,14}|["'])""")
_PAIRED = "\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TRIPLED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_UNSPACED = late(f"[{_PAIRED}]+|[{_TRIPLED}]+")
_HAS_UNSPACED = late(f"[{_PAIRED}{_TRIPLED}]")

_BASE = {
    "data": ("gb", 1e-9),
    "mass": ("g", 1.0),
    "volume": ("ml", 1.0),
    "length": ("mm", 1.0),
    "power": ("w", 1.0),
    "voltage": ("v", 1.0),
    "charge": ("mah", 1.0),
    "energy": ("wh", 1.0),
    "frequency": ("hz", 1.0),
    "pixels": ("mp", 1.0),
}
"""The unit in which a dimension is written, and how many of it are one of the base units of :mod:`~listing_lint.claims.units`."""

UNIT_NAMES: frozenset[str] = frozenset(name for name, _ in _BASE.values()) | {"pcs"}
"""What stands behind the figure in a normalised measure."""

_ATTACHED = frozenset({"m", "t", "in", "a", "в", "м"})
"""Spellings that are words or sizes of their own: a unit only directly behind the figure."""

_MORE_SPELLINGS = {"in": "in", '"': "in", "'": "ft", "lumens": "", "go": "", "mo": ""}


_SIZES = {
    "xs": "xs, extra small, 加小号",
    "small": "small, klein, kleine, kleiner, petit, petite, pequeno, pequena, piccolo, piccola, maly, mala, малый, маленький, маленькая, kucuk, 小号, 小码, 스몰, 소형",
    "medium": "medium, mittel, mittlere, moyen, moyenne, mediano, mediana, medio, media, sredni, srednia, средний, средняя, orta, 中号, 中码, 미디엄, 중형",
    "large": "large, gross, grosser, grosses, grand, grande, duzy, duza, большой, большая, buyuk, 大号, 大码, 라지, 대형",
    "xl": "xl, x large, extra large, 加大号, 加大码, 엑스라지",
}

_MOST_REMEMBERED = 200_000
_known: dict[str, str] = {}


def _unknown(word: str) -> bool:  # noqa: ARG001 what fold asks of a word
    return False


def fold(text: str) -> str:
    """A text in small letters without accents, invisible signs, widths and digits that differ; marks that are letters stay.

    Letters of another script inside a Latin word are read as the letters they look like, and the sign behind a model as the
    word: "S21+" is not "S21".
    """
    if text.isascii():
        return name_plus(text.lower())
    text = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text)).casefold()
    text = unicodedata.normalize("NFC", _MARKS.sub("", text).translate(_UNDECOMPOSED))
    return name_plus(read_look_alikes(View(text), _unknown).text.lower() if _MIXED.search(text) else text)


@cache
def _units() -> dict[str, str]:
    """The symbols of units by their folded spellings."""
    return {fold(spelling): symbol for spelling, symbol in SPELLINGS.items()} | _MORE_SPELLINGS


@cache
def _meanings() -> tuple[
    dict[str, str], dict[str, dict[tuple[str, ...], str]], re.Pattern[str], dict[str, str]
]:
    """Translated words: by single words, phrases by their first word, and those of scripts without blanks."""
    words: dict[str, str] = {}
    phrases: dict[str, dict[tuple[str, ...], str]] = {}
    unspaced: dict[str, str] = {}
    for vocabulary in (colour_words(), material_words()):
        for word, name in vocabulary.words.items():
            words.setdefault(fold(word), name.replace(" ", ""))
        for found in vocabulary.phrases.values():
            for phrase, name in found:
                parts = tuple(fold(part) for part in phrase)
                phrases.setdefault(parts[0], {}).setdefault(parts, name.replace(" ", ""))
        for word, name in vocabulary.names.items():
            # One sign alone is part of too many other words.
            if len(word) > 1:
                unspaced.setdefault(fold(word), name.replace(" ", ""))
    for word, name in shade_words().items():
        parts = tuple(fold(word).split())
        if _HAS_UNSPACED.match(word):
            unspaced[fold(word)] = name
        elif len(parts) > 1:
            phrases.setdefault(parts[0], {})[parts] = name
        else:
            words[parts[0]] = name
    for name in ("men", "women", "boys", "girls"):
        for word in WHOM[name].split():
            if not _HAS_UNSPACED.match(word):
                words.setdefault(fold(word).replace("'", ""), singular(name))
            elif len(word) > 1:
                unspaced.setdefault(word, singular(name))
    for name, spellings in _SIZES.items():
        for spelling in spellings.split(", "):
            parts = tuple(fold(spelling).split())
            if _HAS_UNSPACED.match(spelling):
                unspaced.setdefault(fold(spelling), name)
            elif len(parts) > 1:
                phrases.setdefault(parts[0], {}).setdefault(parts, name)
            else:
                words.setdefault(parts[0], name)
    words |= {name: name for name in words.values()}
    for short in [word for word in words if len(word) < 3 or word in STOP_WORDS]:
        del words[short]
    pattern = re.compile("|".join(re.escape(word) for word in sorted(unspaced, key=len, reverse=True)))
    return words, phrases, pattern, unspaced


def normal(word: str) -> str:
    """One folded word in the form by which it is compared.

    That is its meaning if it is a colour, material or size, its measure if it is a figure with a unit, else its singular.
    """
    found = _known.get(word)
    if found is None:
        found = _meanings()[0].get(word) or (_alone(word) if word[0].isdigit() else _one_of(word))
        if len(_known) >= _MOST_REMEMBERED:
            _known.clear()
        _known[word] = found
    return found


def _one_of(word: str) -> str:
    """The singular of a word; what holds a figure is a name, of which the last letter tells a model: T460 and T460s."""
    return word if any(map(str.isdigit, word)) else singular(word)


def _alone(word: str) -> str:
    """A word that begins with a digit: its measure, if it is a figure with a unit and no more."""
    unit = word.lstrip("0123456789.")
    figure = word[: len(word) - len(unit)]
    if not unit or len(figure) > 9 or figure.count(".") > 1 or unit not in _units():
        return word
    return _measure(figure, "", unit)[0] or word


@lru_cache(maxsize=16_384)
def _measure(figure: str, gap: str, unit: str) -> tuple[str, int]:
    """A measure in the unit of its dimension and how many letters of ``unit`` belong to it; ``("", 0)`` for none."""
    used = len(unit)
    symbol = _units().get(unit, "")
    if not symbol and unit[0] >= "\u0e00":
        for used in range(min(5, len(unit)), 0, -1):
            symbol = UNSPACED.get(unit[:used], "")
            if symbol:
                break
    elif symbol and gap and unit in _ATTACHED:
        return "", 0
    if not symbol:
        return "", 0
    whole, _, part = figure.replace(",", ".").partition(".")
    if len(part) == 3 and "," in figure:  # 1,500 mAh
        whole, part = whole + part, ""
    dimension, factor = MEANINGS[symbol][0]
    name, scale = _BASE[dimension]
    return _figure(float(f"{whole}.{part or 0}") * factor * scale) + name, used


def _figure(value: float) -> str:
    """Three digits that count: 27 inches and 68.6 cm are one size."""
    if not value:
        return "0"
    places = 2 - math.floor(math.log10(value))
    if places <= 0:
        return str(int(round(value, places)))
    return f"{value:.{places}f}".rstrip("0").rstrip(".")


def measures(folded: str) -> Iterator[tuple[int, int, str]]:
    """The measures of a folded text: where each stands and its normal form (``120mm``, ``128gb``)."""
    units = _units()
    for match in _MEASURE.finditer(folded):
        gap, unit = match.groups()
        if unit not in units and unit[0] < "\u0e00":
            continue
        start, letters = match.span(2)
        name, used = _measure(folded[match.start() : start - len(gap)], gap, unit)
        if not name or not _free(folded, match.start()):
            continue
        end = start + used
        if unit[0] in "\"'":
            if unit == "'" and folded[end : end + 1] == "'":  # 12''
                name, end = _measure(folded[match.start() : start - len(gap)], gap, '"')[0], end + 1
        elif end == letters and end < len(folded) and folded[end].isalnum() and folded[end] < "\u0e00":
            continue
        yield match.start(), end, name


def _free(text: str, at: int) -> bool:
    """Whether a figure may begin here, and is not part of a word, a code or another figure."""
    if not at:
        return True
    before = text[at - 1]
    if before.isalnum():
        return before >= "\u0e00" or (before == "x" and at > 1 and text[at - 2].isdigit())
    if before in ".,/_":
        return False
    return not (before == "-" and at > 1 and text[at - 2].isalpha())


def _unspaced(text: str) -> str:
    """A folded text with the words of scripts without blanks parted into meanings and neighbouring characters."""
    _, _, pattern, names = _meanings()
    text = pattern.sub(lambda match: f" {names[match[0]]} ", text)
    return _UNSPACED.sub(_parted, text)


def _parted(match: re.Match[str]) -> str:
    run = match[0]
    size = 2 if not "\u0e00" <= run[0] <= "\u17ff" else 3
    if len(run) <= size:
        return f" {run} "
    return " " + " ".join(run[at : at + size] for at in range(len(run) - size + 1)) + " "


def words(text: str, most: int = 200) -> tuple[str, ...]:
    """The normalised words of a text in its order, ``most`` of them at most; measures are one word each."""
    folded = fold(text)
    parts: list[str] = []
    at = 0
    for start, end, name in measures(folded) if any(map(str.isdigit, folded)) else ():
        if start >= at:
            parts += folded[at:start], f" {name.replace('.', '·')} "
            at = end
    folded = "".join([*parts, folded[at:]]) if parts else folded
    if not folded.isascii() and _HAS_UNSPACED.search(folded):
        folded = _unspaced(folded)
    found = [_pointed(word) for word in _WORD.findall(folded.replace("·", "."))]
    return tuple(map(normal, _phrased(found[: 2 * most])[:most]))


def _pointed(word: str) -> str:
    """A word; of a decimal, the point is a point and the zeros behind it go (``8.0`` is ``8``)."""
    if "." not in word and "," not in word:
        return word
    word = word.replace(",", ".")
    return word.rstrip("0").rstrip(".") if word[-1] == "0" and word.count(".") == 1 else word


def _phrased(found: list[str]) -> list[str]:
    """The words with each known phrase as one of them (``bleu marine`` is ``navy``)."""
    phrases = _meanings()[1]
    if phrases.keys().isdisjoint(found):
        return found
    made: list[str] = []
    at = 0
    while at < len(found):
        for phrase, name in phrases.get(found[at], {}).items():
            if tuple(found[at : at + len(phrase)]) == phrase:
                made.append(name)
                at += len(phrase)
                break
        else:
            made.append(found[at])
            at += 1
    return made


def sequence(folded: str) -> list[str]:
    """The words of a folded text in its order, parted only: quicker than :func:`words`, and enough to tell a verbatim copy."""
    if folded.isascii():
        return folded.translate(_PARTING).split()
    if _HAS_UNSPACED.search(folded):
        folded = _unspaced(folded)
    found: list[str] = _WORD.findall(folded)
    return found


def distinct(found: list[str]) -> dict[str, None]:
    """The words of :func:`sequence` without repeats, each normalised, and the measures that are written with a blank."""
    several = dict.fromkeys(found)
    known = dict.fromkeys(map(_known.get, several))  # nearly always all of them are
    made = dict.fromkeys(map(normal, several)) if None in known else cast("dict[str, None]", known)
    units = _units()
    if any(map(str.isdecimal, several)) and not units.keys().isdisjoint(several):
        for figure, unit in pairwise(found):
            if unit in units and figure.isdecimal() and len(figure) < 8:
                name, used = _measure(figure, " ", unit)
                if used == len(unit):
                    made[name] = None
    return made

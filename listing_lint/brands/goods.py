"""What a listing sells, as far as its words tell: the goods of the lexicon, and whether it is made for other goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ACCESSORIES = "accessories"
"""The table of words for what is made for other goods: cases, chargers, straps, filters."""

_WORD = late(r"[^\W\d_]+")
_UNSPACED = late(r"[\u0e00-\u0eff\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff]+")
_MOST_WORDS = 3


@dataclass(frozen=True, eq=False)
class GoodsWords:
    """The words for each kind of goods: ``spaced`` ones by themselves, ``unspaced`` ones as parts of a text.

    ``compounding`` are those of the former that languages join to the word before them, and English does not have.
    """

    spaced: Mapping[str, Sequence[str]]
    unspaced: Mapping[str, Sequence[str]]
    compounding: frozenset[str] = frozenset()


def words_of(tables: Mapping[str, Mapping[str, list[str]]]) -> GoodsWords:
    """The words of ``goods.toml``: a table a kind of goods, in it lists by language."""
    spaced: dict[str, tuple[str, ...]] = {}
    unspaced: dict[str, tuple[str, ...]] = {}
    compounding: set[str] = set()
    english: set[str] = set()
    for goods, languages in tables.items():
        for language, words in languages.items():
            for word in words:
                key = bare(word)
                if not key:
                    continue
                if language in _COMPOUNDING and " " not in key:
                    compounding.add(key)
                elif language == "en":
                    english.add(key)
                key = _COMPOUND + key if word.startswith(_COMPOUND) else key
                found = unspaced if _UNSPACED.search(key) else spaced
                if goods not in found.get(key, ()):
                    found[key] = (*found.get(key, ()), goods)
    return GoodsWords(spaced, unspaced, frozenset(compounding - english))


_COMPOUNDING = frozenset({"de", "nl", "da", "sv", "no", "fi", "hu", "is"})
_WORN = frozenset({"shoes", "apparel", "bags", "jewellery", "watches", "headwear"})
"""What people wear: words for it name parts and vessels as well, behind other words, as cap, ring, belt and pump do."""
_COMPOUND = "-"
"""Begins the last part of German, Dutch and Nordic compounds: ``-beutel`` for ``staubsaugerbeutel``."""
_SHORTEST, _LONGEST, _LEAST_BEFORE = 4, 12, 3


def kinds_of(key: str, words: GoodsWords) -> Sequence[str]:
    """The kinds of goods that a word names, as :func:`~listing_lint.brands.letters.bare` writes it."""
    found = words.spaced.get(key)
    if found is not None or len(key) < _SHORTEST + _LEAST_BEFORE:
        return found or ()
    for wide in range(min(_LONGEST, len(key) - _LEAST_BEFORE), _SHORTEST - 1, -1):
        found = words.spaced.get(_COMPOUND + key[-wide:])
        if found is not None:
            return found
    return ()


def goods_in(text: str, words: GoodsWords) -> frozenset[str]:
    """The kinds of goods that a text names: a "fuel pump" is for a car, and its pump no shoe."""
    found: set[str] = set()
    keys = bare(text).split(" ")
    told = 0  # up to which word a name of several has said what it is
    for number, key in enumerate(keys):
        for wide in range(_MOST_WORDS, 0, -1):
            goods = (
                words.spaced.get(" ".join(keys[number : number + wide])) if wide > 1 else kinds_of(key, words)
            )
            if goods:
                found.update(goods if wide > 1 or number >= told else set(goods) - _WORN)
                told = max(told, number + wide)
                break
    if not text.isascii() and _UNSPACED.search(text):
        from listing_lint.brands.han import simplified

        low = text.lower()
        both = f"{low} {simplified(low)}"
        for word, goods in words.unspaced.items():
            if word in both:
                found.update(goods)
    return frozenset(found)

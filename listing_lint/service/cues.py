"""A first look: of every phrase in the word data, a part that few other texts hold. What shows none holds no claim.

The word data of a language are read only when a text shows one of its cues; most catalogs never pay for more than this.
That every phrase holds one of the cues of its language is tested.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from unicodedata import normalize

from listing_lint.entities import unescape
from listing_lint.service.cue_words import CUES

_LANGUAGES = tuple(CUES)


QUANTITIES = {
    "charge": r"[0-9]\s?-?(?:mah|ah\b|мач|毫安|مل?لي ?[أا]?|ميلي)",
    "energy": r"[0-9]\s?-?(?:[km]?wh\b|вт·ч|瓦时)",
    "storage": r"[0-9]\s?-?(?:[tg]b\b|[tg]o\b|тб|гб|terabyte|테라|기가|テラ|ギガ|تيرا|جيجا|غيغا)",
    "light": r"[0-9]\s?-?(?:(?:high|super|ultra|real|true)[ -])?(?:lm\b|lumen|lúmen|lümen|люмен|лм|流明|ルーメン|루멘|لوم)",
    "power": r"[0-9]\s?-?(?:k?w\b|watt|к?вт|千?瓦|ワット|와트|وا[طت])",
}
"""What a capacity looks like, by its kind; patterns of RE2."""

MATERIALS = (
    *(
        "gold",
        "silver",
        "925",
        "diamond",
        "diamant",
        "cashmere",
        "kaschmir",
        "cachem",
        "silk",
        "seide",
        "soie",
    ),
    *("seda", "leather", "leder", "cuir", "piel", "cuero", "couro", "oro ", "ouro", "or massif", "золото"),
    *("серебро", "бриллиант", "кашемир", "шелк", "кожа", "金", "银", "钻", "绒", "丝", "皮"),
)
"""Parts of the names of precious materials."""


@cache
def _cues() -> Any:
    """One automaton for everything; it tells which of them match: the languages, then quantities, then materials."""
    import re2

    from listing_lint.service.vocabulary import options

    made = re2.Set.SearchSet(options())
    for language in _LANGUAGES:
        made.Add(f"(?i){CUES[language]}")
    made.Add("(?i)" + "|".join(QUANTITIES.values()))
    made.Add("(?i)" + "|".join(MATERIALS))
    made.Compile()
    return made


_NAMES = (*_LANGUAGES, "quantity", "material")
_NOTHING: frozenset[str] = frozenset()


def first_look(text: str) -> frozenset[str]:
    """What a readable text may hold: claims in languages ("en"), a "quantity", a "material"; what is missing is certain."""
    found = _cues().Match(text)
    return frozenset(_NAMES[number] for number in found) if found else _NOTHING


_LONE = re.compile("[\ud800-\udfff]")


def readable(text: str) -> str:
    """The text as RE2 can read it: half a surrogate pair, which JSON can hold and UTF-8 cannot, is replaced by one sign."""
    if text.isascii():
        return text
    try:
        text.encode()  # a tenth of the time that looking for halves takes
    except UnicodeEncodeError:
        return _LONE.sub("\ufffd", text)
    return text


_TAG = re.compile(r"<[^<>]*>")


def rough(source: str) -> str:
    """The text without tags and entities, quickly: for the look that decides whether a close one is worth it."""
    if "<" in source:
        source = _TAG.sub(" ", source)
    if "&" in source:
        source = unescape(source)
    return source if source.isascii() else normalize("NFKC", source)


def languages_in(text: str) -> list[str]:
    """The languages in which a readable text may make a claim; that it makes none in the others is certain."""
    seen = first_look(text)
    return [language for language in _LANGUAGES if language in seen] if seen else []

"""Which script a text is written in, by Unicode's names of its letters."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from listing_lint.late import late

EAST_ASIAN = frozenset({"Han", "Hiragana", "Katakana", "Bopomofo", "Hangul"})

_NAMES = {
    "CJK": "Han", "IDEOGRAPHIC": "Han", "KANGXI": "Han", "HALFWIDTH": "Katakana", "FULLWIDTH": "Latin",
    "MATHEMATICAL": "Latin", "MODIFIER": "", "FEMININE": "Latin", "MASCULINE": "Latin", "KELVIN": "Latin",
    "ANGSTROM": "Latin", "OHM": "Greek", "MICRO": "Greek", "PROLONGED": "Katakana", "KATAKANA-HIRAGANA": "Katakana",
    "DOUBLE-STRUCK": "Latin", "SCRIPT": "Latin", "CIRCLED": "", "SUPERSCRIPT": "Latin", "SUBSCRIPT": "Latin",
}  # fmt: skip

_BY_LANGUAGE = {
    "zh": {"Han"}, "ja": {"Han", "Hiragana", "Katakana"}, "ko": {"Hangul", "Han"}, "ru": {"Cyrillic"}, "uk": {"Cyrillic"},
    "be": {"Cyrillic"}, "bg": {"Cyrillic"}, "mk": {"Cyrillic"}, "kk": {"Cyrillic"}, "el": {"Greek"}, "he": {"Hebrew"},
    "ar": {"Arabic"}, "fa": {"Arabic"}, "ur": {"Arabic"}, "th": {"Thai"}, "lo": {"Lao"}, "km": {"Khmer"},
    "hi": {"Devanagari"}, "mr": {"Devanagari"}, "ne": {"Devanagari"}, "bn": {"Bengali"}, "ta": {"Tamil"},
    "te": {"Telugu"}, "kn": {"Kannada"}, "ml": {"Malayalam"}, "gu": {"Gujarati"}, "pa": {"Gurmukhi"},
    "ka": {"Georgian"}, "hy": {"Armenian"}, "am": {"Ethiopic"}, "my": {"Myanmar"}, "si": {"Sinhala"},
    "sr": {"Cyrillic", "Latin"}, "mn": {"Cyrillic", "Mongolian"}, "az": {"Latin", "Cyrillic"}, "uz": {"Latin", "Cyrillic"},
}  # fmt: skip
_LATIN_LANGUAGES = frozenset(
    "en de fr es pt it nl pl sv da no nb nn fi is cs sk hu ro hr sl bs sq et lv lt ga cy mt ca eu gl tr vi id ms tl fil af"
    " sw lb".split()
)
_SUBTAG = {
    "latn": "Latin",
    "cyrl": "Cyrillic",
    "hans": "Han",
    "hant": "Han",
    "arab": "Arabic",
    "grek": "Greek",
}

_HAN_RUN = late(
    "[\u3005\u3007\u3040-\u30fa\u30fc-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U00020000-\U0003ffff]+(?>(?:[、，。：；！？\u3000 ]{0,2}[\u3040-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]+)*)"
)


@lru_cache(maxsize=16_384)
def script_of(char: str) -> str:
    """The script of a letter (``Latin``, ``Cyrillic``, ``Han`` …); empty for everything that is no letter."""
    if char < "\x80":
        return "Latin" if char.isalpha() else ""
    if not char.isalpha():
        return ""
    first = unicodedata.name(char, "").split(" ", 1)[0]
    return _NAMES.get(first, first.capitalize())


def scripts_in(text: str) -> Counter[str]:
    """How many letters of each script a text has."""
    found: Counter[str] = Counter()
    for char, times in Counter(text).items():
        script = script_of(char)
        if script:
            found[script] += times
    return found


def scripts_for(locale: str | None) -> frozenset[str]:
    """The scripts in which the language of a tag (``en-US``, ``sr-Latn``) is written; empty for an unknown one."""
    if not locale:
        return frozenset()
    parts = locale.lower().replace("_", "-").split("-")
    for part in parts[1:]:
        if part in _SUBTAG:
            return frozenset({_SUBTAG[part]})
    if parts[0] in _LATIN_LANGUAGES:
        return frozenset({"Latin"})
    return frozenset(_BY_LANGUAGE.get(parts[0], ()))


def east_asian_runs(text: str) -> list[tuple[int, int]]:
    """The stretches of Chinese, Japanese and Korean letters in a text."""
    return [] if text.isascii() else [match.span() for match in _HAN_RUN.finditer(text)]

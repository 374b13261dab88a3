"""Cases of names in Slavic languages: goods are made "для айфона" and "do Samsunga", though the marks are айфон and Samsung."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 4
"""Letters of a name, its last word, that is declined; cases of shorter ones are other words."""
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
_HUSHED = frozenset("кгхжшщч")
_OTHER_WORDS = frozenset(
    "темпура штиля штили бриты хавала доты приоры террарии косса адаты сеги мерса кайена борка браунинга гефеста хеллы серты"
    " барсы фифы хоки дайвы викса шоля шоли крокса карнажа венома мотры".split()
)
"""Cases that are words of their own: tempura, a calm, shaven, terraria, snow leopards."""
_LATIN = frozenset("bcdfghjklmnprstvwxz")
_LEAST_LATIN = 5
"""Letters of a Latin name that is declined."""


def declined(name: str) -> Iterator[str]:
    """The cases of a name that tell what goods are for: Russian ones of Cyrillic names, Polish and Czech ones of Latin names."""
    if name.isascii():
        if len(name) >= _LEAST_LATIN and name.isalpha() and name[-1].lower() in _LATIN:
            yield f"{name}a"
        return
    yield from (one for one in genitives(name) if one.lower() not in _OTHER_WORDS)


def genitives(name: str) -> Iterator[str]:
    """The forms that a Russian name has behind "для", where its last word is declined at all.

    Names of consonants take an "а" (дайсона), those in "а" and "я" lose it (тойоты, нокии), "й" becomes "я" (хуавея), and
    a soft sign is of either gender (опеля, шанели). Others have one form only: сони, рено.
    """
    word = name.lower().replace("-", " ").split(" ")[-1]
    if len(word) < _SHORTEST or not word.isalpha():
        return
    stem, last = name[:-1], word[-1]
    if last in _CONSONANTS:
        yield f"{name}а"
    elif last == "а":
        yield f"{stem}{'и' if word[-2] in _HUSHED else 'ы'}"
    elif last == "я":
        yield f"{stem}и"
    elif last == "й":
        yield f"{stem}я"
    elif last == "ь":
        yield f"{stem}я"
        yield f"{stem}и"

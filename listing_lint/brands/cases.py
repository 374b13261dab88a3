"""Cases of names in Slavic languages: goods are made "для айфона" and "do Samsunga", though the marks are айфон and Samsung."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 4
"""Letters of a name, its last word, that is declined; cases of shorter ones are other words."""
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
_HUSHED = frozenset("кгхжшщч")
_WEAK = frozenset("жшщцч")
_SOFTENED = frozenset("kg")
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
        elif len(name) >= _LEAST_LATIN and name.isalpha() and name[-1].lower() == "i":
            yield f"{name}ego"  # "torebka od Gucciego"
        return
    yield from (one for one in genitives(name) if one.lower() not in _OTHER_WORDS)


def shown(name: str) -> Iterator[str]:
    """The forms that a name has behind "with", as goods are that show somebody: "футболка с Бэтменом", "kubek z Batmanem"."""
    if name.isascii():
        if len(name) >= _LEAST_LATIN and name.isalpha() and name[-1].lower() in _LATIN:
            yield f"{name}{'iem' if name[-1].lower() in _SOFTENED else 'em'}"
        return
    yield from (one for one in _instrumentals(name) if one.lower() not in _OTHER_WORDS)


def _instrumentals(name: str) -> Iterator[str]:
    word = name.lower().replace("-", " ").split(" ")[-1]
    if len(word) < _SHORTEST or not word.isalpha():
        return
    stem, last = name[:-1], word[-1]
    if last in _CONSONANTS:
        yield f"{name}{'ем' if last in _WEAK else 'ом'}"
    elif last in {"а", "я"}:
        yield f"{stem}{'ей' if last == 'я' or word[-2] in _WEAK else 'ой'}"
    elif last in {"й", "ь"}:
        yield f"{stem}ем"


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

"""Letters for comparing names: without case, accents and signs, and by their sound."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_BREAKS = re.compile(r"[\W_]+")
_UNDECOMPOSED = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        # Russian writes foreign names with either: Рэй-Бэн, Рей-Бен.
        "э": "е",
    }
)
_OF_MARKS = str.maketrans("™℠", "  ")


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """A text in small letters without accents, its words parted by single blanks (``L'Oréal`` is ``l oreal``)."""
    if text.isascii():
        low = text.lower()
    else:
        # "Omega™" is no "omegatm".
        low = unicodedata.normalize("NFKD", text.translate(_OF_MARKS)).casefold()
        # Marks of Latin, Greek and Cyrillic letters go; those of Arabic and Indic scripts are letters.
        low = "".join(char for char in low if not "\u0300" <= char <= "\u036f").translate(_UNDECOMPOSED)
        low = unicodedata.normalize("NFC", low)
    return _BREAKS.sub(" ", low).strip()


_SOUNDS: tuple[tuple[str, str], ...] = (
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"^ps", "s"),
    (r"^x", "s"),
    (r"tch|tsch|cz", "ch"),
    (r"sch", "sh"),
    (r"ph", "f"),
    (r"gh(?=[aeiou])", "g"),
    (r"gh", ""),
    (r"wh", "w"),
    (r"rh", "r"),
    (r"th", "t"),
    (r"cc(?=[ei])", "ch"),
    (r"ck|cq|qu?", "k"),
    (r"ch", "1"),
    (r"sh", "1"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"x", "ks"),
    (r"dge?(?=[iey]|$)|j", "g"),
    (r"z", "s"),
    (r"v", "f"),
    (r"(?:eau|eaux|au|oa|ow|ou|oo|o)", "o"),
    (r"(?:ai|ay|ei|ey|ea|ee|ie|igh|i|y|e)+", "i"),
    (r"(?<=[aoiu])h", ""),
    (r"u", "o"),
)
_DOUBLED = re.compile(r"(.)\1+")


_OTHER_SOUNDS: tuple[tuple[str, str], ...] = (
    (r"c(?=[eiy])", "ch"),  # Italian: Versace
    (r"ch(?=[eiy])", "k"),  # Italian: Chianti
    (r"^h", ""),  # French: Hermès
    (r"x(?=[iaeo])", "sh"),  # Chinese: Xiaomi
    (r"g(?=[eiy])", "j"),
    (r"s(?=[aeiouy]|$)", "z"),
    (r"er$|or$|ar$|ers$", "a"),
    (r"(?:er|or|ar)s$", "as"),
    (r"^xi(?=[aou])", "sh"),  # Chinese: Xiaomi
    (r"j", "h"),
)


@cache
def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), sounds) for pattern, sounds in rules)


@lru_cache(maxsize=65536)
def sounds_of(word: str) -> frozenset[str]:
    """The ways in which a name may sound, by the languages that it may be read in."""
    found = {sound(word)}
    for pattern, other in _compiled(_OTHER_SOUNDS):
        changed = pattern.sub(other, word)
        if changed != word and len(changed) > 2:
            found.add(sound(changed))
    if len(word) >= _LONG:
        # Vowels are what people hear least alike: Vursachi, Jivanshi.
        found |= {f"{UNVOWELLED}{one}" for said in tuple(found) if len(one := _VOWELS.sub("", said)) >= 4}
    return frozenset(found)


UNVOWELLED = "~"
"""What stands before a sound of which the vowels are left out."""
_LONG = 7
_VOWELS = re.compile("[aio]")


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """How a word of small Latin letters sounds, roughly: the same for ``addydas`` and ``adidas``.

    Vowels keep their class (a, i, o), consonants their sound in the languages that brand names come from; what is doubled
    counts once and a last weak vowel goes.
    """
    found = word
    for pattern, sounds in _compiled(_SOUNDS):
        found = pattern.sub(sounds, found)
    found = _DOUBLED.sub(r"\1", found)
    return found[:-1] if len(found) > 3 and found[-1] == "i" else found


def one_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter left out, added or changed, or by two neighbours that are swapped.

    The commonest question of all, for which no library need be loaded.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    rest, tail = one[at:], other[at:]
    if len(one) != len(other):
        longer, shorter = (rest, tail) if len(one) > len(other) else (tail, rest)
        return longer[1:] == shorter
    return rest[1:] == tail[1:] or (rest[1:2] + rest[:1] == tail[:2] and rest[2:] == tail[2:])

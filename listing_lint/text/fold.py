"""Characters as the eye reads them: plain forms, no invisible ones, ASCII digits, and look-alikes inside words.

Letters of another script are read as Latin only where nobody would write them for their own sake: in a word that mixes
scripts, beside the dot or the at-sign of an address, or in a word that becomes one of the known ones. Genuine Cyrillic,
Greek or Armenian stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.text.unicode_tables import IGNORABLE, LOOK_ALIKES
from listing_lint.text.view import DIGIT, FORM, INVISIBLE, LEET, LOOKALIKE, MARKS, Builder, View

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f\uff9e\uff9f"
)
_SPECIAL = re.compile(
    rf"[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|.[{_MARKS}]++|[^\x00-\x7f]", re.DOTALL
)
_UNSEEN = re.compile(f"[{IGNORABLE}\u00ad\u200b-\u200f\u2060-\u2064\u2800\ufff9-\ufffb]")
_WORD = late(r"[^\W_]++")
_OF_ADDRESSES = frozenset("@./+#_-")
_OF_MARKS = frozenset("™℠")
_APOSTROPHES = frozenset("´‘‛ʹʻʼʽˈ′ꞌ＇\u1fbd\u1fbf\uff40")
"""What keyboards and typesetters put for an apostrophe between letters: Levi´s, L‘Oréal. The usual ’ is known to everybody."""
_UNIT = late("[0-9]*(?:μ[a-zA-Z]|[kKMGm]?[Ωω]m?)")
_LEET_WORD = late(r"[A-Za-z0-9$!|]{3,40}")
_LEET = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "$": "s", "!": "i", "|": "l"}
)

EXTRA = {
    "к": "k", "К": "K", "κ": "k", "м": "m", "М": "M", "т": "t", "п": "n", "и": "u", "ш": "w", "щ": "w", "я": "r",
    "з": "3", "н": "h", "в": "b", "д": "d", "л": "n", "э": "e", "й": "u", "µ": "u", "μ": "u",
    "τ": "t", "π": "n", "ω": "w", "η": "n", "λ": "a", "ε": "e", "ι": "i", "є": "e", "₽": "p", "€": "e", "£": "l",
    "¥": "y", "₩": "w", "ß": "b", "¢": "c",
}  # fmt: skip
"""Shapes that UTS #39 does not list, or likens to another letter; inside a Latin word they are read so. They go first."""


def fold(view: View, known: Callable[[str], bool]) -> View:
    """The view in plain characters; ``known`` tells whether a small-letter word is one that look-alikes are read for."""
    if not view.text.isascii():
        view = plain(view)
        if not view.text.isascii():
            view = _words(view, known)
    return view


def plain(view: View) -> View:
    """The view without invisible and decorated characters: every form of a letter is the letter."""
    text, made, at = view.text, Builder(view), 0
    for match in _SPECIAL.finditer(text):
        start, end = match.span()
        folded = ("'", 0) if _is_apostrophe(text, start, end) else _fold_cluster(match[0])
        if folded is None:
            continue
        made.keep(at, start)
        plain, way = folded
        made.put(plain, start, end, way)
        at = end
    if not at:
        return view
    made.keep(at, len(text))
    return made.done()


def _is_apostrophe(text: str, start: int, end: int) -> bool:
    """Whether a sign is put for an apostrophe: between letters, or anywhere if it is a letter of its own to Unicode."""
    sign = text[start:end]
    if sign not in _APOSTROPHES:
        return False
    return sign.isalpha() or (text[start - 1 : start].isalpha() and text[end : end + 1].isalpha())


@lru_cache(maxsize=16384)
def _fold_cluster(cluster: str) -> tuple[str, int] | None:
    """The plain form of a character with its marks and how it differs, or None where it is plain."""
    if len(cluster) > 1:
        return _fold_marked(cluster)
    if _UNSEEN.match(cluster) or (unicodedata.category(cluster) == "Cf"):
        return "", INVISIBLE
    digit = unicodedata.digit(cluster, None)
    if digit is not None:
        own_script = unicodedata.category(cluster) == "Nd" and not "\uff10" <= cluster <= "\uff19"
        mathematical = "\U0001d7ce" <= cluster <= "\U0001d7ff"
        return str(digit), DIGIT if own_script and not mathematical else FORM
    numeric = unicodedata.numeric(cluster, None)
    if (
        numeric is not None
        and unicodedata.category(cluster) == "No"
        and numeric == int(numeric)
        and 0 <= numeric <= 50
    ):
        return str(int(numeric)), FORM  # circled numbers beyond nine
    if cluster in _OF_MARKS:
        return None  # "Omega™" names Omega, and no "OmegaTM"
    plain = unicodedata.normalize("NFKC", cluster)
    if plain != cluster:
        # Full-width punctuation is how Chinese and Japanese are written, and hides nothing.
        hides = any(char.isalnum() or char in _OF_ADDRESSES for char in plain)
        return plain, FORM if hides else 0
    if unicodedata.category(cluster) == "So":
        read = LOOK_ALIKES.get(cluster)  # letters in squares and flags
        if read is not None:
            return read, FORM
    if unicodedata.category(cluster) == "Zs":
        return " ", 0
    return None


def _fold_marked(cluster: str) -> tuple[str, int] | None:
    if "\u1100" <= cluster[0] <= "\u11ff":
        return unicodedata.normalize("NFC", cluster), 0
    composed = unicodedata.normalize("NFKC", cluster[:8])
    if len(composed) == 1 and len(cluster) == 2:
        return None if composed == cluster else (composed, 0)
    base = _fold_cluster(cluster[0])
    text, way = (cluster[0], 0) if base is None else base
    keycap = "\u20e3" in cluster
    return text, way | (FORM if keycap else MARKS)


def _words(view: View, known: Callable[[str], bool]) -> View:
    text, made, at = view.text, Builder(view), 0
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii():
            continue
        folded = _fold_word(word, text, match.start(), match.end(), known)
        if folded is None:
            continue
        start = match.start()
        for index, char in enumerate(word):
            read = folded[index]
            if read != char:
                made.keep(at, start + index)
                made.put(read, start + index, start + index + 1, LOOKALIKE)
                at = start + index + 1
    if not at:
        return view
    made.keep(at, len(text))
    return made.done()


def _fold_word(word: str, text: str, start: int, end: int, known: Callable[[str], bool]) -> list[str] | None:
    """The characters of a word read as Latin, or None where it is to stay as it is."""
    read = [char if char.isascii() else _latin(char) for char in word]
    cyrillic = [char for char in word if "\u0400" <= char <= "\u04ff"]
    if len(cyrillic) * 2 > len(word) and any(char not in LOOK_ALIKES or char in EXTRA for char in cyrillic):
        # Mostly Cyrillic, with letters that no Latin word has: Latin look-alikes hide in a Russian word.
        turned = [_TO_CYRILLIC.get(char, char) for char in word]
        latin_left = any(char.isascii() and char.isalpha() for char in turned)
        if turned == list(word):
            return None
        if not latin_left:
            return turned
    if not all(read):
        return None
    latin = any(char.isascii() and char.isalpha() for char in word)
    others = [char for char in word if not char.isascii() and not _accented(char)]
    foreign = bool(others)
    if foreign and not latin and any(char.isdigit() for char in word) and _DIGIT_LIKE.issuperset(others):
        return read  # Cyrillic letters for 0, 3 and 8 in a number
    if latin and foreign:
        return None if _UNIT.fullmatch(word) else read
    before, after = text[start - 1 : start], text[end : end + 2]
    if foreign and (
        (before in {"@", "."} and before and text[start - 2 : start - 1].isascii() and start > 1)
        or (after[:1] in {"@", "."} and len(after) > 1 and after[1].isascii() and after[1].isalnum())
    ):
        return read
    # Short words of another script are words; "com" is one only beside the dot of an address.
    return read if len(word) > 3 and known("".join(read).lower()) else None


_DIGIT_LIKE = frozenset("ОоЗзВІіЅ")
_TO_CYRILLIC = dict(zip("aeopcyxkmtHhbBiAEOPCYXKMTi", "аеорсухкмтНнвВіАЕОРСУХКМТі", strict=True))


@lru_cache(maxsize=8192)
def _latin(char: str) -> str:
    """The ASCII letters or digit that a letter is read as; empty for one that is read as nothing but itself."""
    found = EXTRA.get(char) or LOOK_ALIKES.get(char)
    if found:
        return found
    bare = unicodedata.normalize("NFD", char)[0]
    if bare != char:
        return bare if bare.isascii() else (EXTRA.get(bare) or LOOK_ALIKES.get(bare) or "")
    return ""


@lru_cache(maxsize=8192)
def _accented(char: str) -> bool:
    """Whether this is a Latin letter with marks, as in French, which mixes with plain ones in every word."""
    name = unicodedata.name(char, "")
    return name.startswith("LATIN ") and "SMALL CAPITAL" not in name and not "\u0250" <= char <= "\u02af"


def read_leet(view: View, known: Callable[[str], bool]) -> View | None:
    """The view with digits and signs read as letters in words that become known ones (``ph0ne``, ``c0m``)."""
    text, made, at = view.text, Builder(view), 0
    for match in _LEET_WORD.finditer(text):
        if match[0].isalpha() or match[0].isdigit() or len(match[0]) > 24:
            continue
        word = match[0].lower()
        read = word.translate(_LEET)
        if not known(read):
            read = word.replace("1", "l").translate(_LEET)
            if not known(read):
                continue
        for index, char in enumerate(word):
            if read[index] != char:
                place = match.start() + index
                made.keep(at, place)
                made.put(read[index], place, place + 1, LEET)
                at = place + 1
    if not at:
        return None
    made.keep(at, len(text))
    return made.done()

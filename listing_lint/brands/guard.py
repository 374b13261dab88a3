"""Words and names that are no typing errors of a mark: of a dozen languages, people, places, units, other companies.

They lie in ``words.txt``, made by tools/build_guard.py, which tells where they come from; the notices are in
``words.licences.txt``. The file has a sorted line for each three first letters: a question is a bisection in its bytes
and a search in one line, so that nothing has to be unpacked first, and no answer is a guess.
"""

from __future__ import annotations

import mmap
import os
from functools import cache, lru_cache

from listing_lint.brands.letters import bare

_FILE = os.path.join(os.path.dirname(__file__), "words.txt")
_PREFIX = 3


@cache
def _data() -> mmap.mmap:
    """The lines of the file; each is ``con,,cave,cede,``: the first letters, then the rest of every word."""
    with open(_FILE, "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
"""German letters as they are written where there are none."""
_UMLAUTS = frozenset("äöüß")


@lru_cache(maxsize=1 << 17)
def is_word(word: str) -> bool:
    """Whether a word is known, so that likeness to a mark means nothing.

    The word is in small letters (``str.casefold``). Accents may stand or be left out, since sellers leave them out:
    ``gürtel``, ``gurtel`` and ``guertel`` are known. So are ``women's`` and ``womens``, ``o'brien`` and ``obrien``.
    Known are words of Latin letters only; of two or three letters, the commonest English ones; of long ones, those of
    English, since other languages' lie near no mark. Marks are looked up before: whether ``nike`` is known says nothing.
    """
    if not (word.isascii() and word.isalpha()):
        if not _UMLAUTS.isdisjoint(word) and is_word(word.translate(SPELT_OUT)):
            return True  # Motoröl is in the list as motoroel alone, for "motorol" is Motorola cut short
        word = bare(word.removesuffix("'s").removesuffix("’s")).replace(" ", "")
        if not (word.isascii() and word.isalpha()):
            return False
    letters = word.encode("ascii")
    line = _line(letters[:_PREFIX] + b",")
    return b"," + letters[_PREFIX:] + b"," in line


@cache
def _line(start: bytes) -> bytes:
    """The line that begins so, or nothing; kept, since texts begin their words alike (18,278 beginnings at the most)."""
    data = _data()
    low, high = 0, len(data)
    while low < high:
        # Where the line begins in which the middle lies.
        middle = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if data[middle : middle + len(start)] < start:
            low = data.find(b"\n", middle) + 1
        else:
            high = middle
    line = data[low : data.find(b"\n", low)]
    return line if line.startswith(start) else b""

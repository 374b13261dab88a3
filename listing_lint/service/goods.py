"""What goods a title is about, as far as the checks of capacities and prices need it."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import Any

from listing_lint.records import dataclass
from listing_lint.service.cues import readable
from listing_lint.shipped import read_toml

_HAN = 0x2E80


@dataclass(frozen=True, slots=True)
class Material:
    """A material, the least that the smallest thing of it is worth in US dollars, and what its name is imitated by."""

    name: str
    least: float
    words: Any
    unless: Any


@cache
def _data() -> dict[str, Any]:
    return read_toml(os.path.join(os.path.dirname(__file__), "words", "goods.toml"))


@cache
def _words(kind: str) -> Any:
    return _pattern(_data()[kind])


def _pattern(words: list[str]) -> Any:
    """A pattern of RE2 whose group 1 or 2 is the word; Chinese and Thai have no blanks to begin and end at, and no letters of Latin words."""
    import re2

    from listing_lint.service.notation import SIGN
    from listing_lint.service.vocabulary import options

    longest = sorted(words, key=len, reverse=True)
    spaced = [r"[\s-]?".join(map(re.escape, word.split())) for word in longest if not _is_unspaced(word)]
    others = [re.escape(word) for word in longest if _is_unspaced(word)]
    edge = rf"{SIGN}|[\x{{2e80}}-\x{{d7af}}]"
    pattern = f"(?:^|{edge})({'|'.join(spaced)})(?:{edge}|$)"
    return re2.compile(f"(?i){pattern}" + (f"|({'|'.join(others)})" if others else ""), options())


def _is_unspaced(word: str) -> bool:
    """Whether a word is of a script without blanks between words: Chinese, Japanese, Korean, Thai."""
    return ord(word[-1]) >= _HAN or "\u0e00" <= word[0] <= "\u0e7f"


def is_about(kind: str, text: str) -> bool:
    """Whether a text (its first 2,000 characters) names goods of a kind of ``words/goods.toml``."""
    return _words(kind).search(readable(text[:2000])) is not None


def place_of(kind: str, text: str) -> int | None:
    """Where a text (its first 2,000 characters) first names goods of a kind; None where it does not."""
    match = _words(kind).search(readable(text[:2000]))
    return None if match is None else int(match.start(1) if match[1] else match.start(2))


@cache
def materials() -> tuple[Material, ...]:
    """The materials whose name promises a price."""
    return tuple(
        Material(name, float(one["min"]), _pattern(one["words"]), _pattern(one["unless"]))
        for name, one in _data()["materials"].items()
    )

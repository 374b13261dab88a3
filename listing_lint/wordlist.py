"""Find the words of a list in a text, however they are cased, and say exactly where.

Text and words are compared after NFKC and case folding, so that full-width, ligature and circled letters
count as the plain ones; any run of white space counts as one space. A word matches as a whole: the
characters before and behind it are no letters, digits or marks. Scripts written without spaces between
words (Chinese, Japanese, Thai and their like), and Korean with its attached particles, know no such border:
their words match anywhere.

The list may have many thousands of words: a place in the text costs one look-up for each length that words
with the same beginning have.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MAX_WORD = 200
"""Longest word of a list, in characters."""

_UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Myanmar, Khmer
    "\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff"  # Hangul
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029"  # radicals, iteration marks and numerals of Han
    "\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff"  # Hiragana, Katakana, Bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
)
_TOKEN = late(rf"[^\W_{_UNSPACED}]+")
_SCRIPT_WITHOUT_SPACES = late(f"[{_UNSPACED}]")
_PLAIN = (
    "!-~À-ÖØ-Þà-öø-ÿЀ-џ"
    "\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"  # kana, Han, Hangul syllables
)
"""Characters that fold one by one to their small letter, so that runs of them are folded at once."""

_STRETCH = late(rf"(\s+)|([{_PLAIN}]+)|.", re.DOTALL)
_MAX_CLUSTER = 31
"""A letter and the 30 marks of Unicode's stream-safe format; sorting longer runs takes quadratic time."""


class WordError(ValueError):
    """A word that can't be looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """A listed word in a text: its code points ``start`` to ``end``, and the word as the list has it."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class WordList:
    """A compiled list.

    ``words`` maps folded to listed words. ``sizes`` has the lengths of all words with the same beginning, the
    longest first: their first token, or their first character where that belongs to no token. ``beginning`` finds
    what may be one.
    """

    words: Mapping[str, str]
    sizes: Mapping[str, tuple[int, ...]]
    beginning: re.Pattern[str]

    def find(self, text: str) -> Iterator[Found]:
        """Yield the listed words in the order of the text, the longest at each place; they don't overlap."""
        if text.isascii() and self.sizes.keys().isdisjoint(self.beginning.findall(text.lower())):
            return
        folded, starts, ends = fold(text)
        behind = 0
        for match in self.beginning.finditer(folded):
            sizes = self.sizes.get(match[0])
            place = match.start()
            if sizes is None or place < behind or starts[place] < 0:
                continue
            for size in sizes:
                word = self.words.get(folded[place : place + size])
                if word is None:
                    continue
                end = place + size
                whole = end <= len(folded) and ends[end - 1] >= 0
                if whole and _border(folded, place) and _border(folded, end):
                    yield Found(starts[place], ends[end - 1], word)
                    behind = end
                    break


def compile_words(words: Iterable[str]) -> WordList:
    """Compile a list. Raises :class:`WordError` for a word that is blank, too long or no more than a mark."""
    listed: dict[str, str] = {}
    sizes: dict[str, set[int]] = {}
    chars: set[str] = set()
    for word in words:
        if len(word) > MAX_WORD:
            raise WordError(
                f"the word {word[:40]}… has {len(word)} characters, at most {MAX_WORD} are looked for"
            )
        folded = fold(word.strip())[0]
        if not folded:
            raise WordError("a blank word can't be looked for")
        if folded != folded.strip() or unicodedata.category(folded[0])[0] == "M":
            raise WordError(f"the word {word!r} begins or ends with a mark, which can't stand alone")
        listed.setdefault(folded, word)
        token = _TOKEN.match(folded)
        if token is None:
            chars.add(folded[0])
        sizes.setdefault(token[0] if token else folded[0], set()).add(len(folded))
    single = f"[{re.escape(''.join(sorted(chars)))}]|" if chars else ""
    return WordList(
        listed,
        {beginning: tuple(sorted(found, reverse=True)) for beginning, found in sizes.items()},
        late(single + _TOKEN.pattern),
    )


def fold(text: str) -> tuple[str, list[int], list[int]]:
    """Fold a text, and map the result back.

    The second and third value say, for each folded character, where the piece of text that it comes from
    starts and ends. They are -1 inside a piece: ``ß`` folds to two characters, of which only the first has
    a start and only the second an end.
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at, size = 0, len(text)
    while at < size:
        stretch = _STRETCH.match(text, at)
        assert stretch is not None
        end = stretch.end()
        if stretch[2] and end < size and _continues(text[end]):
            end -= 1  # the last one takes the mark behind it along
        if stretch[1]:
            pieces.append(" ")
            starts.append(at)
            ends.append(end)
        elif stretch[2] and end > at:
            pieces.append(text[at:end].lower())
            starts.extend(range(at, end))
            ends.extend(range(at + 1, end + 1))
        else:
            end = at + 1
            while end < size and end - at < _MAX_CLUSTER and _continues(text[end]):
                end += 1
            piece = _fold_cluster(text[at:end])
            if piece:
                inside = [-1] * (len(piece) - 1)
                pieces.append(piece)
                starts += [at, *inside]
                ends += [*inside, end]
        at = end
    return "".join(pieces), starts, ends


@lru_cache(maxsize=8192)
def _fold_cluster(cluster: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", cluster).casefold())


@lru_cache(maxsize=8192)
def _continues(char: str) -> bool:
    """Whether a character may combine with the one before it: marks, and the later letters of a Hangul syllable."""
    if char.isascii():
        return False
    first = unicodedata.normalize("NFKD", char)[0]
    syllable = "\u1161" <= first <= "\u1175" or "\u11a8" <= first <= "\u11c2"
    return syllable or unicodedata.category(first)[0] == "M"


def _border(folded: str, place: int) -> bool:
    """Whether a word may start or end before the character at ``place``."""
    if place in {0, len(folded)}:
        return True
    before, behind = folded[place - 1], folded[place]
    if unicodedata.category(behind)[0] == "M":
        return False
    if not behind.isalnum() or not (before.isalnum() or unicodedata.category(before)[0] == "M"):
        return True
    return bool(_SCRIPT_WITHOUT_SPACES.match(before) or _SCRIPT_WITHOUT_SPACES.match(behind))

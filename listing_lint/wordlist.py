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
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

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
_TOKEN = re.compile(rf"[^\W_{_UNSPACED}]+")
_SCRIPT_WITHOUT_SPACES = re.compile(f"[{_UNSPACED}]")
_STRETCH = re.compile(r"(\s+)|([!-~]+)(?![^\x00-\x7f])|.", re.DOTALL)
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

    ``words`` maps folded to listed words; the lengths are those of the words with the same first token, or with
    the same first character where that belongs to no token.
    """

    words: Mapping[str, str]
    by_token: Mapping[str, tuple[int, ...]]
    by_char: Mapping[str, tuple[int, ...]]

    def find(self, text: str) -> Iterator[Found]:
        """Yield the listed words in the order of the text, the longest at each place; they don't overlap."""
        if text.isascii() and not self._may_hold(text.lower()):
            return
        folded, starts, ends = fold(text)
        behind = 0
        for place in self._places(folded):
            if place < behind or starts[place] < 0 or not _border(folded, place):
                continue
            for size in self._lengths(folded, place):
                end = place + size
                if end > len(folded):
                    continue
                word = self.words.get(folded[place:end])
                if word is not None and ends[end - 1] >= 0 and _border(folded, end):
                    yield Found(starts[place], ends[end - 1], word)
                    behind = end
                    break

    def _may_hold(self, folded: str) -> bool:
        return not (
            self.by_token.keys().isdisjoint(_TOKEN.findall(folded)) and self.by_char.keys().isdisjoint(folded)
        )

    def _places(self, folded: str) -> Iterator[int]:
        if not self.by_char:
            return (match.start() for match in _TOKEN.finditer(folded) if match[0] in self.by_token)
        tokens = {match.start() for match in _TOKEN.finditer(folded) if match[0] in self.by_token}
        return (place for place, char in enumerate(folded) if place in tokens or char in self.by_char)

    def _lengths(self, folded: str, place: int) -> tuple[int, ...]:
        by_char = self.by_char.get(folded[place])
        if by_char is not None:
            return by_char
        token = _TOKEN.match(folded, place)
        return self.by_token.get(token[0], ()) if token else ()


def compile_words(words: Iterable[str]) -> WordList:
    """Compile a list. Raises :class:`WordError` for a word that is blank, too long or no more than a mark."""
    listed: dict[str, str] = {}
    by_token: dict[str, set[int]] = {}
    by_char: dict[str, set[int]] = {}
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
        if token:
            by_token.setdefault(token[0], set()).add(len(folded))
        else:
            by_char.setdefault(folded[0], set()).add(len(folded))
    return WordList(listed, _longest_first(by_token), _longest_first(by_char))


def _longest_first(lengths: Mapping[str, set[int]]) -> dict[str, tuple[int, ...]]:
    return {beginning: tuple(sorted(found, reverse=True)) for beginning, found in lengths.items()}


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
        if stretch[1]:
            pieces.append(" ")
            starts.append(at)
            ends.append(end)
        elif stretch[2]:
            pieces.append(stretch[2].lower())
            starts.extend(range(at, end))
            ends.extend(range(at + 1, end + 1))
        else:
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

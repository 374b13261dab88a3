"""Words of a vocabulary in a text: which term, and where."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LETTER = (
    r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0a81-\u0acd"
    r"\u0b01-\u0b4d\u0b82-\u0bcd\u0c00-\u0c4d\u0c81-\u0ccd\u0d00-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
)
"""A letter, or a mark that belongs to one: the vowel signs of Indic scripts, which Python counts as no letters."""

_TOKEN = late(LETTER.replace("_]|[", "_]++|[") + "++")
"""Letters, taken in runs: a choice at each letter is several times as slow."""
_SHORT, _REMEMBERED = 60, 8192
"""Characters of a text that is remembered, and such texts, at most."""
_WITHIN = late(
    r"<(?<=[A-Za-z]<)(?!/?(?:p|br|li|ul|ol|tr|td|th|h[1-6]|div|hr|table|tbody|dd|dt|dl)[\s/>])", re.IGNORECASE
)
"""A tag right behind a letter that does not part words."""
_PARTING = {code: " " for code in range(128) if not chr(code).isalpha()}


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase ``start:end`` of a text and the term it stands for."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Terms by their spellings: single words, phrases by their first word, and words of scripts without blanks."""

    words: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    unspaced: re.Pattern[str] | None
    names: Mapping[str, str]
    _known: dict[str, tuple[Term, ...]] = field(default_factory=dict, compare=False, repr=False)
    """The terms of short texts: values of attributes come again and again."""

    def find(self, text: str) -> Iterable[Term]:
        """The terms of a text in its order; a phrase goes before its words."""
        if len(text) > _SHORT:
            return self._find(text)
        known = self._known.get(text)
        if known is None:
            known = tuple(self._find(text))
            if len(self._known) < _REMEMBERED:
                self._known[text] = known
        return known

    def may_hold(self, kinds: frozenset[str]) -> bool:
        """Whether a text of these words may hold a term of letters that are written with blanks; False is certain."""
        phrases = self.phrases
        if phrases.keys().isdisjoint(kinds):
            return not self.words.keys().isdisjoint(kinds)
        return not self.words.keys().isdisjoint(kinds) or any(
            kinds.issuperset(phrase) for first in phrases.keys() & kinds for phrase, _ in phrases[first]
        )

    def may_stand_in(self, source: str) -> bool:
        """Whether a term may stand in what a shopper reads of a text, plain or HTML; False is certain."""
        kinds = _certain_words_of(source)
        return kinds is None or self.may_hold(kinds)

    def _find(self, text: str) -> Iterator[Term]:
        kinds = _words_of(text)
        words, phrases = self.words, self.phrases
        if self.may_hold(kinds):
            if text.isascii():
                yield from self._ascii(text, kinds)
                return
            behind = 0
            tokens = _tokens_of(text)
            for at, token in enumerate(tokens):
                word = token[0]
                if at < behind or not (word in words or word in phrases):
                    continue
                term = self._phrase(tokens, at)
                if term is not None:
                    name, size = term
                    yield Term(token.start(), tokens[at + size - 1].end(), name)
                    behind = at + size
                elif word in words:
                    yield Term(token.start(), token.end(), words[word])
        yield from self._unspaced(text)

    def _ascii(self, text: str, kinds: frozenset[str]) -> Iterator[Term]:
        """The terms of a plain text: only the words of the vocabulary are looked for, which is quicker than to take all apart."""
        lowered = text.lower()
        words, phrases = self.words, self.phrases
        places = sorted(
            (at, word) for word in kinds if word in words or word in phrases for at in _places(lowered, word)
        )
        behind = 0
        for at, word in places:
            if at < behind:
                continue
            end = at + len(word)
            name = words.get(word)
            for phrase, its in phrases.get(word, ()):
                last = _phrase_end(lowered, end, phrase)
                if last:
                    name, end = its, last
                    break
            if name is not None:
                yield Term(at, end, name)
                behind = end

    def _unspaced(self, text: str) -> Iterator[Term]:
        if self.unspaced is not None and not text.isascii():
            for match in self.unspaced.finditer(text):
                yield Term(match.start(), match.end(), self.names[match[0]])

    def _phrase(self, tokens: tuple[re.Match[str], ...], at: int) -> tuple[str, int] | None:
        for phrase, name in self.phrases.get(tokens[at][0], ()):
            size = len(phrase)
            if at + size <= len(tokens) and all(
                tokens[at + step][0] == phrase[step]
                and tokens[at + step].start() - tokens[at + step - 1].end() == 1
                for step in range(1, size)
            ):
                return name, size
        return None


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a plain text in small letters, not within another one."""
    at = text.find(word)
    while at >= 0:
        if (not at or not text[at - 1].isalpha()) and not text[at + len(word) : at + len(word) + 1].isalpha():
            yield at
        at = text.find(word, at + len(word))


def _phrase_end(text: str, end: int, phrase: tuple[str, ...]) -> int:
    """The end of a phrase whose first word ends at ``end`` of a plain text, one sign between its words; 0 if it is not there."""
    for part in phrase[1:]:
        start = end + 1
        if not text.startswith(part, start) or text[end : end + 1].isalpha():
            return 0
        end = start + len(part)
        if text[end : end + 1].isalpha():
            return 0
    return end


@lru_cache(maxsize=64)
def _certain_words_of(source: str) -> frozenset[str] | None:
    """All words that a shopper may read in a text, plain or HTML; None where more may show than stands there."""
    # An entity may be a letter, and a tag within a word is not seen.
    if "&" in source or "]]>" in source or not source.isascii() or ("<" in source and _WITHIN.search(source)):
        return None
    return _words_of(source)


@lru_cache(maxsize=64)
def _words_of(text: str) -> frozenset[str]:
    """The words of a text. Remembered, since several vocabularies look for theirs in the same texts of a listing."""
    if text.isascii():
        return frozenset(text.lower().translate(_PARTING).split())  # four times as quick
    return frozenset(_TOKEN.findall(_lowered(text)))


@lru_cache(maxsize=64)
def _tokens_of(text: str) -> tuple[re.Match[str], ...]:
    """The same with their places."""
    return tuple(_TOKEN.finditer(_lowered(text)))


def _lowered(text: str) -> str:
    """The text in small letters, each in its place."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ grows
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered


def vocabulary(terms: Mapping[str, str]) -> Vocabulary:
    """Make a vocabulary of terms and their spellings, parted by commas."""
    words: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    names: dict[str, str] = {}
    for name, spellings in terms.items():
        for spelling in spellings.split(","):
            plain = unicodedata.normalize("NFC", spelling.strip().lower())
            if not plain:
                continue
            if (
                "\u0e00" <= plain[0] <= "\u0eff"
                or "\u2e80" <= plain[0] <= "\u9fff"
                or "\uac00" <= plain[0] <= "\ud7a3"
            ):
                names[plain] = name
                continue
            parts = tuple(_TOKEN.findall(plain))
            if len(parts) == 1:
                words[parts[0]] = name
            else:
                phrases.setdefault(parts[0], []).append((parts, name))
    unspaced = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return Vocabulary(
        words,
        {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in phrases.items()},
        late(unspaced) if unspaced else None,
        names,
    )

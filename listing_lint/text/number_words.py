"""Digits written as words, in many languages, and letters that stand for digits."""

from __future__ import annotations

import re
from dataclasses import field
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.text.number_word_data import (
    HAN_DIGITS,
    HANGUL_DIGITS,
    LANGUAGES,
    LINKS,
    MULTIPLIERS,
    PLUS,
    REPEATS,
    WORDS,
)
from listing_lint.text.view import LEET, NUMBER_WORD, Builder, View

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST = 6
"""Digits that a run must have; shorter ones are counts, sizes and set names."""

_LEAST_HAN = 7
_MOST = 24
_LONGEST_JOINED = 100
_LONGEST = 16
"""Letters of a number word, more or less: longer ones are not written without blanks."""

_BETWEEN = re.compile(r"[\s,.\-–—_/·•、，。،؛:;|*()+~]{0,4}")
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0963\u0980-\u0dff\u0e31-\u0e4e])"
_WORD = re.compile(rf"{_LETTER}+(?:['’ʼ]{_LETTER}+)*|[0-9]+|\+")
_HAN = re.compile(
    rf"(?<![十百千万亿第])(?:[{''.join(HAN_DIGITS)}0-9][\s\-—–,，、.·の]{{0,3}}){{6,24}}(?![十百千万亿年月])"
)
_HANGUL = re.compile(rf"(?:[{''.join(HANGUL_DIGITS)}0-9][\s\-–.]{{0,3}}){{7,24}}")
_FILLERS = frozenset({"o", "oh", "i"})
"""Words of a letter or two that make no run by themselves."""

_TENS_APART = frozenset({"en", "es", "pt", "fr", "pl", "ru", "uk", "tr"})
"""Languages that say a ten and its unit in two words; in others they are one, and two words are two numbers."""

_Piece = tuple[int, int, str]


def spelled_digits(view: View) -> View | None:
    """The view with runs of digit words as digits, or None where there are none."""
    text = view.text
    spans = sorted((*_runs(text), *_han(text)))
    if not spans:
        return None
    made, at = Builder(view), 0
    for start, end, pieces in spans:
        if start < at:
            continue
        made.keep(at, start)
        place = start
        for first, last, digits in pieces:
            if first > place:
                made.drop(place, first, NUMBER_WORD)
            if text[first:last] == digits:
                made.keep(first, last)
            else:
                made.put(digits, first, last, NUMBER_WORD)
            place = last
        at = end
    made.keep(at, len(text))
    return made.done()


@dataclass(slots=True)
class _Run:
    """Numbers in a row, said in one language; ``languages`` are those that have all words so far."""

    pieces: list[_Piece] = field(default_factory=list)
    said: list[tuple[str, int, int, int]] = field(default_factory=list)
    """The words as they were read, with how often a digit is repeated."""
    words: int = 0
    languages: frozenset[str] | None = None
    open: int = 0
    """How many digits of the last piece the next word may still fill: 2 of "two hundred", 1 of "forty"."""

    def takes(self, languages: frozenset[str]) -> bool:
        """Whether a word of these languages goes on with the run."""
        return self.languages is None or bool(self.languages & languages)

    def add(self, start: int, end: int, digits: str, *, teens: bool = False) -> None:
        """Put a number behind, or into the noughts of the one before: "forty" and "two" make 42."""
        size = len(digits)
        if self.pieces and self.open and digits[0] != "0" and (size <= self.open or (teens and size == 2)):
            first, _, before = self.pieces.pop()
            if size > self.open:  # soixante-douze: the ten of the second goes to the first
                digits = str(int(before) + int(digits))
                before, size = "", 0
            self.pieces.append((first, end, before[: len(before) - size] + digits))
        else:
            self.pieces.append((start, end, digits))


def _runs(text: str) -> Iterator[tuple[int, int, list[_Piece]]]:
    run = _Run()
    repeat = behind = begun = 0
    held: tuple[int, int] | None = None  # a link word, which counts only between a ten and its unit
    for match in _WORD.finditer(text):
        start, end = match.span()
        if not _BETWEEN.fullmatch(text, behind, start) or (behind == start and _is_model(text, behind, end)):
            yield from _closed(run)
            run, repeat, held = _Run(), 0, None
        behind = end
        word = match[0].lower()
        if word in REPEATS:
            repeat, begun = REPEATS[word], start
            continue
        if held is None and run.open and word in LINKS and word not in _FILLERS and not _continues(run, word):
            held = (start, end)
            continue
        if held is not None and not (run.open and _fills(run, word)):
            yield from _closed(run)
            run = _Run()
        held = None
        if not _read(run, word, begun if repeat else start, end, repeat):
            yield from _closed(run)
            run = _Run()
            _read(run, word, begun if repeat else start, end, repeat)
        repeat = 0
    yield from _closed(run)


def _is_model(text: str, border: int, end: int) -> bool:
    """Whether letters and digits that touch are a model's name ("Pet726", "12035SA"), not "one3eight"."""
    first = border
    while first and text[first - 1].isalpha():
        first -= 1
    word = (text[border:end] if first == border else text[first:border]).lower()
    return word.isascii() and (len(word) < 3 or word not in WORDS["en"])


def _continues(run: _Run, word: str) -> bool:
    """Whether a link word is itself a number of the run's language: Swedish "en"."""
    languages = LANGUAGES.get(word)
    return (
        languages is not None
        and run.takes(languages)
        and not (run.languages or frozenset()) & {"nl", "es", "pt", "fr"}
    )


def _fills(run: _Run, word: str) -> bool:
    languages = LANGUAGES.get(word)
    return languages is not None and run.takes(languages)


def _read(run: _Run, word: str, start: int, end: int, repeat: int) -> bool:
    """Read one word into a run; False if the run can't go on with it, or it is no number."""
    read = _read_word(run, word, start, end, repeat)
    if read:
        run.said.append((word, start, end, repeat))
    return read


def _again(run: _Run) -> list[_Piece]:
    """The run read once more in its one language: only its later words told that "go" is Japanese."""
    settled = _Run(languages=frozenset({min(run.languages)}) if run.languages else None)
    for word, start, end, repeat in run.said:
        _read_word(settled, word, start, end, repeat)
    return settled.pieces


def _read_word(run: _Run, word: str, start: int, end: int, repeat: int) -> bool:
    if word.isdigit():
        run.add(start, end, word * max(repeat, 1) if len(word) == 1 else word)
        run.open = 0
        return True
    if word == "+" or word in PLUS:
        if run.pieces:
            return False
        run.pieces.append((start, end, "+"))
        run.words += word != "+"
        return True
    if (
        word in MULTIPLIERS
        and run.pieces
        and run.words
        and len(run.pieces[-1][2]) == 1
        and run.pieces[-1][2].isdigit()
    ):
        first, _, digit = run.pieces.pop()
        run.pieces.append((first, end, digit + MULTIPLIERS[word]))
        run.open = 2 if run.languages is not None and "tr" in run.languages else 0
        return True
    languages = LANGUAGES.get(word)
    if languages is None:
        return _read_joined(run, word, start, end)
    if not run.takes(languages):
        return False
    run.languages = languages if run.languages is None else run.languages & languages
    run.words += word not in _FILLERS
    value = WORDS[min(run.languages)][word]
    if repeat and len(value) == 1:
        run.open = 0
        run.add(start, end, value * repeat)
        return True
    _add_number(run, start, end, value)
    return True


def _add_number(run: _Run, start: int, end: int, value: str) -> None:
    french = run.languages is not None and "fr" in run.languages
    last = run.pieces[-1] if run.pieces else None
    if french and value == "20" and last is not None and last[2] == "4":
        run.pieces.pop()  # quatre-vingt
        run.pieces.append((last[0], end, "80"))
        run.open = 1
        return
    wide = french and last is not None and last[2] in {"60", "80"}
    run.add(start, end, value, teens=wide and int(value) < 20)
    if len(value) == 3:
        run.open = 2
    elif len(value) == 2 and value[1] == "0" and value != "10":
        run.open = int(bool(run.languages and run.languages & _TENS_APART))
    elif french and run.pieces[-1][2] in {"10", "70", "90"} and value == "10":
        run.open = 1  # dix-sept, soixante-dix-sept
    else:
        run.open = 0


def _read_joined(run: _Run, word: str, start: int, end: int) -> bool:
    """Read a word that is several number words without blanks: ``oneoneeight``."""
    for language, pieces in _split(word, start):
        if run.languages is not None and language not in run.languages:
            continue
        run.languages = frozenset({language})
        for first, last, value in pieces:
            run.pieces.append((first, min(last, end), value))
        run.words += len(pieces)
        run.open = 0
        return True
    return False


def _split(word: str, start: int) -> Iterator[tuple[str, list[_Piece]]]:
    """A word as number words of one language, for each that has such a reading; three at least."""
    size = len(word)
    if not 6 <= size <= _LONGEST_JOINED:
        return
    languages: set[str] = set()
    for end in range(1, _LONGEST + 1):
        languages |= LANGUAGES.get(word[:end], frozenset())
    for language in sorted(languages):
        table = WORDS[language]
        # came[end] is where the last word of a reading of word[:end] begins.
        came = {0: 0}
        furthest = 0
        for end in range(1, size + 1):
            if end - furthest > _LONGEST:
                break
            for begin in range(max(0, end - _LONGEST), end):
                if begin in came and word[begin:end] in table:
                    came[end] = begin
                    furthest = end
                    break
        if size not in came:
            continue
        pieces: list[_Piece] = []
        end = size
        while end:
            begin = came[end]
            pieces.append((start + begin, start + end, table[word[begin:end]]))
            end = begin
        if len(pieces) >= 3:
            yield language, pieces[::-1]


def _closed(run: _Run) -> Iterator[tuple[int, int, list[_Piece]]]:
    """The run, if it is long enough and does not count."""
    if run.words < 2:
        return
    pieces = _again(run)
    while pieces and pieces[-1][2] == "+":
        pieces.pop()
    digits = "".join(piece[2] for piece in pieces)
    size = len(digits.lstrip("+"))
    if not _LEAST <= size <= _MOST or run.words < (3 if size < 9 else 2):
        return
    if not _counts([piece[2] for piece in pieces if piece[2] != "+"]) and not _babbles(digits):
        yield pieces[0][0], pieces[-1][1], pieces


def _babbles(digits: str) -> bool:
    """Whether a short run says the same one or two digits again and again."""
    return len(digits) <= 8 and len(set(digits)) <= 2


def _counts(values: list[str]) -> bool:
    """Whether words count by equal steps: one two three four, dez vinte trinta. All ten digits may be a number."""
    if len(values) < 3 or (len(values) == 10 and all(len(value) == 1 for value in values)):
        return False
    steps = {int(second) - int(first) for first, second in pairwise(values)}
    return len(steps) == 1


def _han(text: str) -> Iterator[tuple[int, int, list[_Piece]]]:
    if text.isascii():
        return
    for pattern, table in ((_HAN, HAN_DIGITS), (_HANGUL, HANGUL_DIGITS)):
        for match in pattern.finditer(text):
            pieces = [
                (place, place + 1, table.get(text[place], text[place]))
                for place in range(match.start(), match.end())
                if text[place] in table or text[place].isdigit()
            ]
            words = sum(text[piece[0]] in table for piece in pieces)
            values = [piece[2] for piece in pieces]
            if words >= 4 and len(pieces) >= _LEAST_HAN and not _counts(values) and len(set(values)) > 2:
                yield pieces[0][0], pieces[-1][1], pieces


_LETTERS = {
    "O": "0",
    "o": "0",
    "I": "1",
    "l": "1",
    "B": "8",
    "S": "5",
    "Z": "2",
    "О": "0",
    "о": "0",
    "З": "3",
}
_LIKE = "[0-9OoIlBSZОоЗ]"
_MIXED = re.compile(rf"(?<![^\W_])\+?{_LIKE}(?:[\s.\-()]{{0,3}}{_LIKE}){{6,15}}(?![^\W_])")
_TOKEN = re.compile(rf"{_LIKE}+")


def digits_read(view: View) -> View | None:
    """The view with ``O``, ``l``, ``I``, ``B``, ``S`` and ``Z`` read as digits in numbers that are mostly digits."""
    text = view.text
    made, at = Builder(view), 0
    for match in _MIXED.finditer(text):
        letters = [place for place in range(match.start(), match.end()) if text[place] in _LETTERS]
        digits = sum(char.isdigit() for char in match[0])
        if not letters or digits < 5 or len(letters) > digits + 2 or _is_wording(match[0]):
            continue
        for place in letters:
            made.keep(at, place)
            made.put(_LETTERS[text[place]], place, place + 1, LEET)
            at = place + 1
    if not at:
        return None
    made.keep(at, len(text))
    return made.done()


def _is_wording(written: str) -> bool:
    """Whether letters in front or behind are words and units of their own: "ISO 9001", "10S 20S 30S", "lol 1000"."""
    tokens = _TOKEN.findall(written)
    words = sum(token.isalpha() and token.strip("OoОо") != "" for token in tokens)
    return words > 0 and any(token.isdigit() for token in tokens) and tokens[0].isalpha()

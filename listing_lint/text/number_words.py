"""Digits written as words, in many languages, and letters that stand for digits."""

from __future__ import annotations

import re
from functools import cache

from listing_lint.text.number_word_data import DIGIT_WORDS, HAN_DIGITS, HANGUL_DIGITS, HUNDREDS, REPEATS, TENS
from listing_lint.text.view import LEET, NUMBER_WORD, Builder, View

_LEAST = 6
"""Digits that a run must have; shorter ones are counts, sizes and set names."""

_BETWEEN = re.compile(r"[\s,.\-–—_/·•、，。:;|*()+]{1,4}|(?:\s(?:y|e|et|und|and|и)\s)")
_LETTER = r"(?:[^\W\d_]|[\u064b-\u0652\u0900-\u0963\u0e31-\u0e4e])"
_WORD = re.compile(rf"{_LETTER}+(?:[-'’]{_LETTER}+)*|\d+|[+＋]")
_HAN = re.compile(rf"(?:[{''.join(HAN_DIGITS)}\d][\s\-—–,，、.·の]{{0,3}}){{6,24}}")
_HANGUL = re.compile(rf"(?:[{''.join(HANGUL_DIGITS)}\d][\s\-–.]{{0,3}}){{7,24}}")
_MIXED = re.compile(r"(?<![A-Za-z0-9])\+?(?=[\dOoIlBSZ\s.\-()]{7,24})(?:[\dOoIlBSZ][\s.\-()]{0,2}){7,16}(?![A-Za-z0-9])")
_LETTERS = {"O": "0", "o": "0", "I": "1", "l": "1", "B": "8", "S": "5", "Z": "2"}


@cache
def _joined() -> re.Pattern[str]:
    """Runs of digit words without blanks: ``oneoneeight``."""
    words = sorted((word for word in DIGIT_WORDS if len(word) >= 3 and word.isascii()), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(words)}|\d){{4,20}}", re.IGNORECASE)


_KANA = re.compile("[\u3041-\u309f\u30a1-\u30ff]{4,60}")


@cache
def _kana() -> re.Pattern[str]:
    """Runs of Japanese digit words, which are written without blanks."""
    words = sorted((word for word in DIGIT_WORDS if "\u3041" <= word[0] <= "\u30ff"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(words)}){{3,20}}")


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


_Pieces = list[tuple[int, int, str]]


def _runs(text: str) -> list[tuple[int, int, _Pieces]]:
    found: list[tuple[int, int, _Pieces]] = []
    run: _Pieces = []
    repeat = 1

    def close() -> None:
        nonlocal run
        while run and run[-1][2] == "+":
            run.pop()
        digits = sum(len(piece[2]) for piece in run)
        words = sum(
            1 + text.count("-", piece[0], piece[1]) for piece in run if text[piece[0] : piece[1]] != piece[2]
        )
        values = [piece[2] for piece in run]
        if digits >= _LEAST and words >= 3 and not _counts(values):
            found.append((run[0][0], run[-1][1], run))
        run = []

    behind, begun = -1, 0
    for match in _WORD.finditer(text):
        gap = text[behind : match.start()] if behind >= 0 else ""
        if run and not (gap == "" or _BETWEEN.fullmatch(gap)):
            close()
            repeat = 1
        word = match[0].lower()
        behind = match.end()
        if word in REPEATS and (run or _number_follows(text, match.end())):
            repeat, begun = REPEATS[word], match.start()
            continue
        pieces = _digits(match[0], match.start())
        if pieces is None:
            if run:
                close()
            repeat = 1
            continue
        if repeat > 1 and len(pieces) == 1 and len(pieces[0][2]) == 1:
            pieces = [(begun, match.end(), pieces[0][2] * repeat)]
        repeat = 1
        _append(run, pieces)
    if run:
        close()
    return found


def _append(run: _Pieces, pieces: _Pieces) -> None:
    """Add digits to a run; "forty" and "two" behind it become 42."""
    for piece in pieces:
        if run and len(run[-1][2]) == 3 and run[-1][2].endswith("00") and len(piece[2]) < 3 and piece[2].isdigit():
            last = run.pop()
            run.append((last[0], piece[1], last[2][: 3 - len(piece[2])] + piece[2]))
        elif (
            run
            and len(piece[2]) == 1
            and piece[2] != "0"
            and run[-1][2].endswith("0")
            and len(run[-1][2]) in {2, 3}
            and run[-1][2] not in {"00", "10", "000"}
        ):
            last = run.pop()
            run.append((last[0], piece[1], last[2][:-1] + piece[2]))
        else:
            run.append(piece)


def _digits(word: str, start: int) -> _Pieces | None:
    lower = word.lower()
    end = start + len(word)
    if word.isdecimal():
        return [(start, end, word)] if word.isascii() else None
    if word in "+＋" or lower in {"plus", "más", "mais", "плюс", "più"}:
        return [(start, end, "+")]
    digit = DIGIT_WORDS.get(lower) or TENS.get(lower) or HUNDREDS.get(lower)
    if digit is not None:
        return [(start, end, digit)]
    if "-" in lower:
        parts = lower.split("-")
        values = [DIGIT_WORDS.get(part) or TENS.get(part) for part in parts if part not in {"et", "und", "y"}]
        if all(values):
            texts = [value for value in values if value]
            if len(texts) == 2 and len(texts[0]) == 2 and texts[0][1] == "0" and len(texts[1]) == 1:
                return [(start, end, texts[0][0] + texts[1])]
            return [(start, end, "".join(texts))]
        return None
    pattern = _joined() if len(word) >= 12 and word.isascii() else _kana() if _KANA.fullmatch(word) else None
    if pattern is not None and pattern.fullmatch(lower):
        one = re.compile(pattern.pattern[3:].rpartition(")")[0])
        return [
            (start + match.start(), start + match.end(), DIGIT_WORDS.get(match[0], match[0]))
            for match in one.finditer(lower)
        ]
    return None


def _number_follows(text: str, at: int) -> bool:
    match = _WORD.search(text, at, at + 30)
    return match is not None and (match[0].lower() in DIGIT_WORDS or match[0].isdigit())


def _counts(values: list[str]) -> bool:
    """Whether words count up or down: one two three four."""
    if not all(value.isdigit() for value in values) or len(values) < 3:
        return False
    numbers = [int(value) for value in values]
    steps = {b - a for a, b in zip(numbers, numbers[1:], strict=False)}
    return len(steps) == 1 and abs(next(iter(steps))) == 1


def _han(text: str) -> list[tuple[int, int, _Pieces]]:
    found: list[tuple[int, int, _Pieces]] = []
    for pattern, table in ((_HAN, HAN_DIGITS), (_HANGUL, HANGUL_DIGITS)):
        for match in pattern.finditer(text):
            pieces = [
                (place, place + 1, table.get(text[place], text[place]))
                for place in range(match.start(), match.end())
                if text[place] in table or text[place].isdigit()
            ]
            words = sum(text[piece[0]] in table for piece in pieces)
            if words >= 4 and len(pieces) >= _LEAST and not _counts([piece[2] for piece in pieces]):
                found.append((pieces[0][0], pieces[-1][1], pieces))
    return found


def digits_read(view: View) -> View | None:
    """The view with ``O``, ``l``, ``I``, ``B``, ``S`` and ``Z`` read as digits in words that are mostly digits."""
    text = view.text
    made, at = Builder(view), 0
    for match in _MIXED.finditer(text):
        letters = [place for place in range(match.start(), match.end()) if text[place] in _LETTERS]
        digits = sum(char.isdigit() for char in match[0])
        if not letters or digits < 5 or len(letters) > digits + 2:
            continue
        for place in letters:
            made.keep(at, place)
            made.put(_LETTERS[text[place]], place, place + 1, LEET)
            at = place + 1
    if not at:
        return None
    made.keep(at, len(text))
    return made.done()

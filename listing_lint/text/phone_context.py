"""What stands around a number: the cue that makes it a phone number, or the word that makes it something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from listing_lint.records import dataclass
from listing_lint.text.phone_cues import (
    ALTERNATIVES,
    BETWEEN_TWO,
    ENDINGS,
    LINK_WORDS,
    OUR_NUMBER,
    POINTING,
    STEMS,
    STRENGTHS,
    TITLES,
    UNSPACED_STRENGTHS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE = 48
_AFTER = 24
_LONGEST_GAP = 34
_VETO_GAP = 26
_VETO_WORDS = 2

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0963\u0980-\u0dff\u0e31-\u0e4e])"
_WORD = re.compile(rf"{_LETTER}+(?:['’\-]{_LETTER}+)*")
_FIRST = frozenset(word[0] for word in UNSPACED_STRENGTHS)
_LENGTHS = range(max(map(len, UNSPACED_STRENGTHS)), 0, -1)
_SLASHED = re.compile(r"(?<![^\W_])[psc]/n(?![^\W_])", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[!?;。！？]|[^\W\d_]{3}\.\s")
_SIGN = re.compile(r"[:：=→➜>(（「『【\[\"“\-–—]")
_DIGIT = re.compile(r"\d")


_LABELS = frozenset({"t", "m", "p", "f", "т", "ф"})
"""Letters that name a telephone, a mobile or a fax on a card: "T: 020…"."""

Strength = Literal["calling", "thing", "soft", "loose", "number"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that may make a number a phone number, where it stands, and whether it speaks of that very number."""

    start: int
    end: int
    strength: Strength
    near: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    says: str


def before(text: str, start: int, digits: int) -> tuple[Cue | None, bool]:
    """The cue before a number of so many digits, and whether a nearer word says that it is something else.

    A cue that speaks of the number itself comes before one that only stands in the same line.
    """
    low = max(0, start - _BEFORE)
    if low and text[low - 1].isalnum():
        while low < start and text[low].isalnum() and text[low].isascii():
            low += 1  # no half words
    line = text.rfind("\n", low, start)
    while line >= 0 and not text[line:start].strip():
        start_of_line = line
        line = text.rfind("\n", low, start_of_line)
    if line >= 0:
        low = line + 1
    words = list(_WORD.finditer(text, low, start))
    far: Cue | None = None
    number: Cue | None = None
    for mark in reversed(_marks(text, low, start, words)):
        gap = text[mark.end : start]
        others = [word for word in words if word.start() >= mark.end]
        if mark.says == "veto":
            if _is_vetoed(gap, others):
                return None, True
            continue
        cue = _cue(text, mark, gap, others, digits)
        if cue.strength == "number":
            number = number or (
                cue if cue.near else None
            )  # "serial number", "phone number": the word before it decides
        elif cue.near:
            return cue, False
        elif far is None:
            far = cue
    return number or far, False


def after(text: str, end: int) -> Cue | None:
    """The cue right behind a number: "0800 123 4567 (free phone)"."""
    high = min(len(text), end + _AFTER)
    while (
        high < len(text)
        and high > end
        and text[high - 1].isalnum()
        and text[high].isalnum()
        and text[high].isascii()
    ):
        high -= 1
    line = text.find("\n", end, high)
    if line >= 0:
        high = line
    words = list(_WORD.finditer(text, end, high))
    for mark in _marks(text, end, high, words):
        gap = text[end : mark.start]
        if mark.says == "veto" or _DIGIT.search(gap):
            return None
        if mark.says in {"calling", "thing"} and sum(word.end() <= mark.start for word in words) <= 2:
            return Cue(mark.start, mark.end, _strength(mark.says), near=True)
    return None


def continues(gap: str) -> bool:
    """Whether what stands between two numbers makes the second one more of the first: "/", "or", ", fax"."""
    return (
        len(gap) <= 14
        and not _DIGIT.search(gap)
        and all(word[0].lower() in BETWEEN_TWO for word in _WORD.finditer(gap))
    )


def _marks(text: str, low: int, high: int, words: list[re.Match[str]]) -> list[_Mark]:
    found: list[_Mark] = []
    last: re.Match[str] | None = None
    for word in words:
        plain = word[0].lower().replace("i̇", "i")
        says = None
        if last is not None and word.start() - last.end() <= 2:
            pair = f"{last[0].lower()} {plain}"
            says = STRENGTHS.get(pair)
            if says is not None:
                found.append(_Mark(last.start(), word.end(), says))
        if says is None:
            says = _says(plain)
            if says is None and plain in _LABELS and text[word.end() : word.end() + 1] in {":", ".", "："}:
                says = "soft"
            if says is not None:
                found.append(_Mark(word.start(), word.end(), says))
        last = word
    found.extend(_Mark(match.start(), match.end(), "veto") for match in _SLASHED.finditer(text, low, high))
    stretch = text[low:high]
    if not stretch.isascii():
        found.extend(_unspaced(text, low, high))
    return sorted(found, key=lambda mark: (mark.end, mark.start))


def _unspaced(text: str, low: int, high: int) -> Iterator[_Mark]:
    """Cues that stand anywhere, the longest at each place."""
    at = low
    while at < high:
        size = 0
        if text[at] in _FIRST:
            size = next(
                (size for size in _LENGTHS if text[at : min(at + size, high)] in UNSPACED_STRENGTHS), 0
            )
        if size:
            end = min(at + size, high)
            yield _Mark(at, end, UNSPACED_STRENGTHS[text[at:end]])
            at = end
        else:
            at += 1


def _says(word: str) -> str | None:
    says = STRENGTHS.get(word)
    if says is None and ((word.startswith(STEMS) and len(word) <= 16) or word.endswith(ENDINGS)):
        return "thing"
    if says is None and "-" in word:
        parts = [STRENGTHS.get(part) for part in word.split("-")]
        return next((part for part in reversed(parts) if part is not None), None)
    return says


def _is_vetoed(gap: str, others: list[re.Match[str]]) -> bool:
    """Whether an identifier's name still speaks of the number: few words and no other figure between them."""
    strange = sum(word[0].lower() not in LINK_WORDS for word in others)
    if len(gap) > _VETO_GAP or strange > _VETO_WORDS or _SENTENCE_END.search(gap):
        return False
    if not _DIGIT.search(gap) or not others:
        return True
    return all(word[0].lower() in ALTERNATIVES for word in others)  # "models 415-555-0137 and 415-555-0138"


def _cue(text: str, mark: _Mark, gap: str, others: list[re.Match[str]], digits: int) -> Cue:
    strength = _strength(mark.says)
    near = _is_near(text, mark, strength, gap, others, digits)
    return Cue(mark.start, mark.end, strength, near)


def _strength(says: str) -> Strength:
    strengths: dict[str, Strength] = {
        "calling": "calling",
        "soft": "soft",
        "loose": "loose",
        "number": "number",
    }
    return strengths.get(says, "thing")


def _is_near(
    text: str, mark: _Mark, strength: Strength, gap: str, others: list[re.Match[str]], digits: int
) -> bool:
    if len(gap) > _LONGEST_GAP or _DIGIT.search(gap.replace("24/7", "")):
        return False
    plain = [word[0].lower() for word in others]
    strange = _strange(plain)
    sign = _SIGN.search(gap) is not None
    if strength == "number":
        possessive = text[mark.start : mark.end].lower() in OUR_NUMBER or any(
            word[0].lower() in POINTING for word in _WORD.finditer(text, max(0, mark.start - 10), mark.start)
        )
        return strange == 0 and digits >= 9 and (sign or possessive)
    pointed = any(word in POINTING for word in plain)
    if strength == "soft":
        return strange == 0 and digits >= 9 and pointed  # else the number must look like one by itself
    if strength == "loose":
        # "Ring 07700…" is a call, "Ring 925 1234567" a piece of jewellery: a sign or "us" decides, or a long number.
        alone = not others and len(gap) <= 4 and _calls(text, mark)
        return strange == 0 and (sign or pointed or alone or (bool(others) and digits >= 9))
    if strange == 0:
        return True
    if _SENTENCE_END.search(gap):
        return False
    if strength == "calling":
        return strange <= 2 and digits >= 9
    return strange <= 2 and digits >= 9 and re.search(r"[:：]\s{0,2}[(（+]?$", gap) is not None


def _calls(text: str, mark: _Mark) -> bool:
    return text[mark.start : mark.end].lower() in {
        "call",
        "ara",
        "bel",
        "hp",
        "cel",
        "ring",
        "chame",
        "dt",
        "kom",
        "wa",
    }


def _strange(words: list[str]) -> int:
    """How many words stand between that neither link nor name somebody; letters without blanks count by six."""
    count, named = 0, False
    for word in words:
        if word in TITLES:
            named = True
        elif named:
            named = False
        elif word not in LINK_WORDS and word not in STRENGTHS:
            count += 1 + (len(word) // 7 if word[0] >= "\u0e00" and not "\u1e00" <= word[0] < "\u2000" else 0)
    return count

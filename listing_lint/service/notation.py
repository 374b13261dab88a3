"""The notation in which the word data are written, made into patterns of RE2: time linear in the text, whatever it holds.

``no (refund|refunds) (given|made)?`` are words one after the other; signs and blanks may stand between them. ``?`` makes a
word or a group optional, ``*`` at the end of a word stands for any ending, ``..`` for up to two words and ``...`` for up to
six, ``N`` for a number (the list ``N`` has the words for them), ``%`` for its word, too, and ``<name>`` for a list of words
in the same file. Letters of either case match, an accent may be left out, and any apostrophe stands for another. ``<refund> + <voucher> + instead of money`` are parts of which each has to stand in the
sentence, in any order. With `` ++ `` between them they
may also stand in two sentences that follow each other: ``<not happy> ++ (we give|you get) .. <voucher>``.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_AND, _NEAR = " + ", " ++ "
ITEM = late(r"\(([^()]*)\)(\?)?|(\.{2,3})|(\S+)")
SIGN = r"[\x00-/:-@[-`{-\x{bf}\x{2000}-\x{206f}\x{3000}-\x{303f}]"
"""Blanks and signs. The classes of Unicode would make an automaton of a hundred megabytes of all phrases."""
_LETTER = r"[a-z\x{c0}-\x{24f}\x{400}-\x{4ff}]"
_NUMBER = r"[0-9][0-9.,]*(?: ?[-–~] ?[0-9][0-9.,]*)?"
"""A number, or from one to another: "3-5"."""
_PERCENT = r"(?:%|per ?cento?|prozent|pour ?cent|por ?c(?:iento|ento)|procent[a-z]*|процент[а-я]*|persen)"
"""``%`` as it is written out: "15 percent" says what "15 %" does, in every language, as shops mix them."""
_ELIDED = "(?:(?:[cdjlmnst]|qu)['’´`‘])?"
"""What French and Italian write as one with the next word: ``guérit l'eczéma``."""
_BEGIN, _END = f"(?:^|{SIGN})", f"(?:{SIGN}|$)"


class NotationError(ValueError):
    """A phrase of the word data that cannot be read; a defect of the data."""


def pattern(phrases: Sequence[str], lists: Mapping[str, Sequence[str]], *, spaced: bool) -> str:
    """One pattern for several phrases; its only group is what was matched, without the edges.

    ``spaced`` is False for languages that write words without blanks between them: nothing need stand around a phrase then.
    """
    made = "|".join(_phrase(one, lists, spaced) for one in sorted(phrases, key=len, reverse=True))
    return f"(?i){_BEGIN}({made}){_END}" if spaced else f"(?i)({made})"


def is_near(phrase: str) -> bool:
    """Whether the parts of a phrase may stand in two sentences that follow each other."""
    return _NEAR in phrase


def parts_of(phrase: str) -> list[str]:
    """The parts of a phrase, each of which has to stand."""
    return phrase.replace(_NEAR, _AND).split(_AND)


def _phrase(phrase: str, lists: Mapping[str, Sequence[str]], spaced: bool) -> str:
    gap = SIGN + ("{1,4}" if spaced else "{0,3}")
    before, made, between = "", "", gap
    for group, optional, dots, word in ITEM.findall(phrase):
        if dots:
            between = _between(2 if dots == ".." else 6, gap, spaced)
            continue
        if "(" in word or ")" in word:
            raise NotationError(f"groups cannot stand in groups: {phrase!r}")
        may_lack = bool(optional) or (word.endswith("?") and len(word) > 1)
        if group:
            choices = sorted(group.split("|"), key=len, reverse=True)
            part = f"(?:{'|'.join(_phrase(choice.strip(), lists, spaced) for choice in choices)})"
        else:
            part = _token(word.removesuffix("?") if may_lack else word, lists, spaced)
        if not made:
            # Until the first word that must stand, every optional one brings the gap that follows it.
            before, made = (before + f"(?:{part}{gap})?", "") if may_lack else (before, part)
        else:
            if between == gap and "%" in (group or word):
                between = f"{SIGN}{{0,3}}"  # "100%" as well as "100 percent"
            made += f"(?:{between}{part})?" if may_lack else between + part
        between = gap
    if not made:
        raise NotationError(f"a phrase without a word that must stand: {phrase!r}")
    return before + made


def _between(most: int, gap: str, spaced: bool) -> str:
    """Any words, up to so many, and an article that has lost its vowel; without blanks between words, any characters."""
    return rf"{gap}(?:\S+\s+){{0,{most}}}{_ELIDED}" if spaced else rf".{{0,{most * 4}}}?"


def _token(word: str, lists: Mapping[str, Sequence[str]], spaced: bool) -> str:
    if word == "%":
        return _PERCENT
    if word == "N":
        words = "|".join(letters(one) for one in sorted(lists.get("N", ()), key=len, reverse=True))
        return f"(?:{_NUMBER}|{words})" if words else _NUMBER
    if word.startswith("<") and word.endswith(">"):
        name = word[1:-1]
        if name not in lists:
            raise NotationError(f"no list is called {name}")
        choices = sorted(lists[name], key=len, reverse=True)
        return f"(?:{'|'.join(_phrase(one, lists, spaced) for one in choices)})"
    stem = word.endswith("*") and len(word) > 1
    return letters(word[:-1] if stem else word) + (f"{_LETTER}*" if stem else "")


def letters(word: str) -> str:
    """A pattern for a word as people type it: with or without accents, with any apostrophe."""
    if word.isascii() and word.isalnum():
        return word  # most are; the data of a language have tens of thousands
    made = ""
    for char in word:
        if char == "'":
            made += "['’´`‘]?"
        elif char == "-":
            made += f"{SIGN}{{0,2}}"
        elif char == "ß":
            made += "(?:ß|ss)"  # the Swiss have no ß, and capitals had none
        elif char.isascii():
            made += re.escape(char)
        else:
            base = unicodedata.normalize("NFD", char)[0]
            made += f"[{char}{base}]" if base.isascii() and base.isalpha() else re.escape(char)
    return made

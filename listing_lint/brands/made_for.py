"""Whether the words around a mark say that the goods are made for what it names: "for", "compatible with", "uyumlu", 适用于.

Read from the grammar and not by phrases: backwards from the mark over words that change nothing (articles, "all", numbers,
the name of the device), a preposition is met; before it may stand an adjective or a verb of fitting. What follows the mark
counts where languages put it there. Languages are not told apart, since listings mix them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Literal

from listing_lint.brands.device_words import (
    BODY,
    BY,
    CASED,
    KOREAN_FOR,
    OF,
    PLATFORM,
    PURPOSE,
    WORK,
    is_device,
    is_line,
)
from listing_lint.brands.fitting_words import (
    ADVERB,
    AFTER_FOR,
    AFTER_SURE,
    COMPATIBLE,
    DENIED,
    DIRECT,
    DISCLAIMED,
    DISCLAIMED_AFTER,
    FITTING,
    FOR,
    HEAD_ENDS,
    HOLDS,
    INSTEAD,
    KOREAN_ONLY_FOR,
    LABEL,
    LEFT_OUT,
    LEFT_OUT_AFTER,
    MADE_FOR,
    MEASURED,
    MODELS,
    MODELS_AFTER,
    ON,
    OPEN,
    TO,
    TO_MEASURE,
    UNSPACED_BEFORE,
    UNSPACED_FOR,
)
from listing_lint.brands.goods import ACCESSORIES
from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.text.re2_syntax import gate

if TYPE_CHECKING:
    from collections.abc import Sequence

Nouns = Callable[[str], Collection[str]]
"""The kinds of goods that a word names."""
_PARTS = frozenset({ACCESSORIES, "batteries"})
_MADE = frozenset(
    "appliances kitchen tools garden auto motorcycle cycling phones computers cameras audio games watches medical fitness".split()
)
"""Kinds of goods whose nouns are devices."""
Said = Literal["", "perhaps", "surely"]
"""How plainly goods are said to be made for others: "for" says it perhaps, "compatible with" surely."""

_MOST_UNKNOWN = 3
"""Words without a capital between "for" and a mark that may name its device, at the most."""
_ENDING_NOUN = late(r"\s([^\W\d_]+)")
_STOP = late(r"[.!?;。！？；|｜\n](?:\s|$|(?<=[。！？；|｜\n]))|\s[–—]\s")
_WORD = late(r"p/(?=\s)|[^\W_]+(?:[-'’/.+][^\W_]+)*", re.IGNORECASE)
_DIGIT = late(r"\d")
_ROMAN = late(r"[IVX]{1,4}")
_MOST_WORDS = 9
_SIZE = late(r"\s\d+(?:[.,]\d+)?\s?(?:cm|mm|inch(?:es)?|in|см|厘米)(?!\w)", re.IGNORECASE)
"""How large a thing is, between its name and its noun."""
_BREAKS_LIST = late(
    r"\b(?:with|by|from|mit|von|avec|con|com|met|z|с|from|print(?:ed)?|logo|inspired|style|featuring|includes?|included|plus free|our|is|are)\b",
    re.IGNORECASE,
)

_MAY_BE_DISCLAIMED = gate(DISCLAIMED.pattern)
_MAY_BE_LEFT_OUT = gate(LEFT_OUT.pattern)


def is_made_for(
    text: str,
    start: int,
    end: int,
    label: str = "",
    *,
    goods: frozenset[str] = frozenset(),
    until: int | None = None,
    marks: Sequence[tuple[int, int]] = (),
    nouns: Nouns | None = None,
    loose: bool = False,
    strict: bool = False,
) -> Said:
    """Whether the words around ``start:end`` say that the goods are made for what the mark names.

    ``goods`` are the mark's, for the nouns of its devices; ``until`` is where the next mark begins, and ``marks`` are the
    places of those before it, over which a list goes on; ``nouns`` tell what words are goods: behind the word for a part,
    "на" and "auf" count, and unknown words may stand between "for" and the mark, since they name the device. ``loose`` lets
    two unknown names stand between, such as those of carriers and lesser brands; with ``strict`` only "compatible" says it
    surely, as a bag "fits" a dress.
    """
    if label and LABEL.search(label):
        return "surely"
    clause = _clause(text, start, marks)
    after = text[end : min(end + 60, until if until is not None else end + 60)]
    behind = text[end : end + 110]
    if is_disclaimed(text, start, end, marks) or _is_left_out(clause, behind):
        return "surely"
    if UNSPACED_BEFORE.search(clause) or AFTER_SURE.search(after):
        return "surely"
    if MODELS_AFTER.search(text[end : end + 60]):
        return "surely"  # other names may stand before "models": "Citroen Nemo tüm modellerine özel"
    asked = Asked(goods, nouns, strict)
    if said := _before(clause, asked, 2 if loose else 0):
        return said
    if AFTER_FOR.search(after) or UNSPACED_FOR.search(clause):
        return "perhaps"
    if said := _noun_ends(clause, after, asked):
        return said
    return _told_after(after, asked, loose=loose)


def is_disclaimed(text: str, start: int, end: int, marks: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether the words around ``start:end`` say only whose the mark is, or that the goods are none of its maker's.

    ``marks`` are the places of those before it: of a list of them all are disclaimed at once.
    """
    if DISCLAIMED_AFTER.search(text[end : end + 110]):
        return True
    before = text[max(0, start - _SIGHT_OF_LISTS) : start]
    may_be = _MAY_BE_DISCLAIMED(before)
    if not may_be and DENIED.search(before) is None:
        return False
    clause = _clause(text, start, marks, _SIGHT_OF_LISTS)
    return (may_be and DISCLAIMED.search(clause) is not None) or DENIED.search(clause) is not None


def _is_left_out(clause: str, after: str) -> bool:
    """Whether the goods are said to come without it, or not to go with it: "not including MagSafe"."""
    if _MAY_BE_LEFT_OUT(clause) and LEFT_OUT.search(clause):
        return True
    return LEFT_OUT_AFTER.search(after) is not None


_SIGHT, _SIGHT_OF_LISTS = 120, 240
"""Characters before a mark in which its sentence is read, and where it may be a list of firms."""


def _clause(text: str, start: int, marks: Sequence[tuple[int, int]], sight: int = _SIGHT) -> str:
    """What stands before a mark in its sentence, with zeros for the marks in it."""
    first = max(0, start - sight)
    clause = text[first:start]
    for mark_at, mark_until in marks:
        clause = clause[: mark_at - first] + "0" * (mark_until - mark_at) + clause[mark_until - first :]
    stops = [one.end() for one in _STOP.finditer(clause) if not _opens_a_list(clause, one.start())]
    return clause[stops[-1] if stops else 0 :]


def _opens_a_list(clause: str, at: int) -> bool:
    """Whether the sign at a place is a dash behind "compatible", which a list follows: "Compatible – PC, Mac, PS5"."""
    if clause[at + 1 : at + 2] not in _DASHES:
        return False
    word = _LAST_WORD.search(clause, max(0, at - _LONGEST_CUE), at)
    return word is not None and COMPATIBLE.match(word[0]) is not None


_DASHES = ("–", "—")
_LAST_WORD = late(r"[^\W\d_]+$")
_LONGEST_CUE = 20


def _noun_ends(clause: str, after: str, asked: Asked) -> Said:
    """What is said by the ending of the noun behind a mark, where a part stands before it or follows.

    "Porzsák Gorenje porszívóhoz", "다이슨 에어랩용 거치대"; with "여성용" the goods are for women.
    """
    noun = _ENDING_NOUN.match(after)
    if noun is None:
        return ""
    only = KOREAN_ONLY_FOR.match(after, noun.end()) is not None
    cased = CASED.fullmatch(noun[1]) is not None
    if not (only or cased or KOREAN_FOR.fullmatch(noun[1])):
        return ""
    words = [one[0] for one in _WORD.finditer(clause)][-_MOST_WORDS:]
    if not cased:
        words += [one[0] for one in _WORD.finditer(after[noun.end() :])][:_MOST_BETWEEN]
    if not asked.has_part(words):
        return ""
    return "surely" if only else "perhaps"


def _told_after(after: str, asked: Asked, *, loose: bool) -> Said:
    """What is said behind the noun of a device: "Samsung telefon uyumlu", "Vestel Buzdolabı İçin", "パナソニック シェーバー 対応".

    With ``loose``, names of lines may stand between: "Fakir Robert RS770 Uyumlu", "ダイハツ タント LA650S 用".
    """
    at = 0
    for number in range(_MOST_BETWEEN):
        noun = _WORD.match(after, at + 1) if after[at : at + 1].isspace() else None
        if noun is None:
            return ""
        device = asked.is_device(noun[0])
        if not (device or (loose and (_is_model(noun[0]) or (number < _MOST_LINES and is_line(noun[0]))))):
            return ""
        at = noun.end()
        rest = after[at:]
        if AFTER_SURE.search(rest):
            return "surely"
        if (device or (loose and _is_model(noun[0]))) and AFTER_FOR.search(rest):
            return "perhaps"
    return ""


_MOST_BETWEEN, _MOST_LINES = 4, 2
"""Words between a mark and the cue behind it, and how many of them may be names of lines."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a mark: the goods it is known for, what words name goods, and whether only "compatible" is sure."""

    goods: frozenset[str]
    nouns: Nouns | None
    strict: bool

    def is_device(self, word: str) -> bool:
        """Whether a word is the noun of a device such as the mark's."""
        if is_device(word, self.goods):
            return True
        if self.nouns is None or PURPOSE.fullmatch(word):
            return False
        return not self.goods.isdisjoint(_MADE.intersection(self.nouns(word)))

    def is_part(self, word: str) -> bool:
        """Whether a word is that of a part or an accessory."""
        return self.nouns is not None and not _PARTS.isdisjoint(self.nouns(word))

    def has_part(self, words: Sequence[str]) -> bool:
        """Whether one of the words, or two of them, name a part."""
        return any(
            INSTEAD.fullmatch(word) or self.is_part(word) or self.is_part(" ".join(words[at : at + 2]))
            for at, word in enumerate(words)
        )

    def sure(self, word: str) -> Said:
        """How plainly a word of fitting says it."""
        return "perhaps" if self.strict and not COMPATIBLE.match(word) else "surely"


def _before(clause: str, asked: Asked, unknown: int) -> Said:
    said, named = _told_before(clause, asked, unknown)
    return said if said == "surely" or not named else ""


def _told_before(clause: str, asked: Asked, unknown: int) -> tuple[Said, bool]:
    """What the words before a mark say, and whether names with their models stand between that are no marks of the lexicon.

    "Fits Golf VII, Audi A3": there "fits" says it, and "for" would not: "for Women 2024".
    """
    named = False
    passed = 0  # unknown words, of which one may be the device: they count where a part is sold
    words = [one[0] for one in _WORD.finditer(clause)][-_MOST_WORDS:]
    at = len(words) - 1
    while at >= 0:
        word = words[at]
        if at > 1 and WORK.fullmatch(f"{words[at - 1]} {word}"):
            at -= 2
            continue
        said = _said_by(words, at, asked)
        if said and (not passed or asked.has_part(words[: at + 1])):
            return said, named
        if not (
            said
            or OPEN.fullmatch(word)
            or PLATFORM.fullmatch(word)
            or _is_model(word)
            or asked.is_device(word)
        ):
            if word[0].isupper() and at + 1 < len(words) and _is_model(words[at + 1]):
                named = True
            elif word[0].isupper() and not PURPOSE.fullmatch(word):
                unknown -= 1
                if unknown < 0:
                    return "", named
            elif not _is_passed(word, asked):
                return "", named
            elif not OF.fullmatch(word):
                passed += 1
                if passed > _MOST_UNKNOWN:
                    return "", named
        at -= 1
    return "", named


def _said_by(words: list[str], at: int, asked: Asked) -> Said:
    """What one of the words before a mark says of it."""
    word = words[at]
    if at and TO_MEASURE.fullmatch(f"{words[at - 1]} {word}"):
        return "perhaps" if asked.has_part(words[: at - 1]) else ""
    if FOR.fullmatch(word):
        return _behind(words, at, asked, with_for=True) or "perhaps"
    if TO.fullmatch(word):
        said = _behind(words, at, asked)
        if said or not at or not ON.fullmatch(word):
            return said
        return "perhaps" if _part_ends(words, at, asked) else ""
    if DIRECT.fullmatch(word):
        return "" if at and word.startswith("aplica") and words[at - 1] in _SEWN_ON else asked.sure(word)
    if INSTEAD.fullmatch(word) or CASED.fullmatch(word):
        return "perhaps"
    if HOLDS.fullmatch(word) and at and not _HELD.isdisjoint(asked.goods):
        # "porta cellulare", and no "porta USB": a port.
        return "perhaps" if all(is_device(behind, asked.goods) for behind in words[at + 1 :]) else ""
    if (
        word[0] in _FOR_AS_A_LETTER
        and len(word) > _LEAST_ARABIC
        and not (asked.nouns is not None and asked.nouns(word))
    ):
        # Arabic and Hebrew write "for" as a letter of the word that follows, unless that is its own: لابتوب is a laptop.
        named = asked.is_device(word) or asked.has_part(words[:at])
        return _behind(words, at, asked) or ("perhaps" if named else "")
    return ""


_SEWN_ON = frozenset({"com", "con", "de", "e", "em", "en", "y"})
"""What stands before an appliqué: "com aplicação Nike"; "aplicação: Toyota" is what a part is for."""
_HELD = frozenset({"phones", "computers"})
"""Goods that bags and stands are made to carry: what other marks make is worn, or has a door."""
_FOR_AS_A_LETTER = "لל"
_LEAST_ARABIC = 3
"""Letters that a word with such a letter must have more than."""


def _part_ends(words: list[str], at: int, asked: Asked) -> bool:
    """Whether a part is named before "on", with what it is of: "дефлекторы окон на", "коврики в салон на".

    "taška na" is a bag for something, as "taška" alone need not be.
    """
    if asked.is_part(words[at - 1]) or asked.is_part(f"{words[at - 1]} {words[at]}"):
        return True
    return any(
        asked.is_part(words[back - 1])
        for back in range(at - 1, max(0, at - 3), -1)
        if all(map(str.islower, words[back:at]))
    )


def _is_passed(word: str, asked: Asked) -> bool:
    """Whether a word may be a part of a device's name, or join it to its maker: "do maszynki do mięsa", "für Hauben von"."""
    if asked.nouns is None or PURPOSE.fullmatch(word) or (asked.strict and BODY.fullmatch(word)):
        return False
    return OF.fullmatch(word) is not None or (
        # Letters of Arabic and Hebrew have no capitals.
        word == word.lower() and not (TO.fullmatch(word) or BY.fullmatch(word))
    )


def _is_model(word: str) -> bool:
    return _DIGIT.search(word) is not None or _ROMAN.fullmatch(word) is not None


def _behind(words: list[str], at: int, asked: Asked, *, with_for: bool = False) -> Said:
    """What stands before a preposition: an adjective of fitting, perhaps with an adverb after it."""
    for back in range(at - 1, max(-1, at - 4), -1):
        word = words[back]
        if FITTING.fullmatch(word) and (with_for or not MADE_FOR.fullmatch(word)):
            return asked.sure(word)
        if INSTEAD.fullmatch(word):
            return "perhaps"
        if not ADVERB.fullmatch(word):
            break
    return ""


def has_a_device_beside(text: str, start: int, end: int, goods: frozenset[str], nouns: Nouns) -> bool:
    """Whether the noun of a device stands by a mark, whose goods are given: "for Sharp Microwave", "para batidora Taurus"."""
    asked = Asked(goods, nouns, strict=False)
    size = _SIZE.match(text, end)  # "for Labubu 17cm Doll"
    end = size.end() if size is not None else end
    at = end
    for _ in range(_MOST_NAMED):
        noun = _WORD.match(text, at + 1) if text[at : at + 1].isspace() else None
        if noun is None:
            break
        pair = _WORD.match(text, noun.end() + 1) if text[noun.end() : noun.end() + 1].isspace() else None
        both = f"{noun[0]} {pair[0]}" if pair is not None else ""
        if asked.is_device(noun[0]) or (both and asked.is_device(both)):
            return True
        if not noun[0][:1].isupper():
            break  # "for Ninja Dual Zone Air Fryer": only names of a line stand between
        at = noun.end()
    return has_a_device_before(text, start, goods, nouns)


_MOST_NAMED = 4
"""Words behind a mark in which its device is named, at the most: the names of its line, and the noun."""


def has_a_device_before(text: str, start: int, goods: frozenset[str], nouns: Nouns) -> bool:
    """Whether the noun of a device stands right before a mark: "goma puerta lavadora Balay"."""
    clause = text[max(0, start - 40) : start]
    words = [one[0] for one in _WORD.finditer(clause)]
    if not words or not clause.endswith((f"{words[-1]} ", f"{words[-1]} «")):
        return False
    if len(words) > 2 and WORK.fullmatch(" ".join(words[-2:])):
        words = words[:-2]
    return Asked(goods, nouns, strict=False).is_device(words[-1])


def has_a_device_before_for(text: str, start: int, goods: frozenset[str], nouns: Nouns) -> bool:
    """Whether the noun of a device, which something is of, stands before the "for": "copo de liquidificador para Arno"."""
    words = [one[0] for one in _WORD.finditer(text[max(0, start - 60) : start])]
    if len(words) < 3 or not FOR.fullmatch(words[-1]):  # what is a part, the device, "for"
        return False
    return Asked(goods, nouns, strict=False).is_device(words[-2])


def has_a_part_before(text: str, start: int, nouns: Nouns) -> bool:
    """Whether the word for a part stands before the device right before a mark, with what joins it to that.

    A word that is a part and a device is no part of itself: "Radkappen BMW".
    """
    clause = text[max(0, start - 80) : start]
    stops = [one.end() for one in _STOP.finditer(clause)]
    words = [one[0] for one in _WORD.finditer(clause[stops[-1] if stops else 0 :])]
    asked = Asked(frozenset(), nouns, strict=False)
    return asked.has_part(words[-_MOST_WORDS:-1]) or (len(words) > 1 and asked.is_part(" ".join(words[-2:])))


def links(text: str, end: int, start: int) -> bool:
    """Whether a list goes on from one mark to the next: ``for iPhone 15, Galaxy S24 and Pixel 8``."""
    between = text[end:start]
    return len(between) <= 60 and not _STOP.search(between) and not _BREAKS_LIST.search(between)


def past_models(text: str, end: int, until: int | None) -> tuple[str, str]:
    """The model that follows a mark, without measures (256GB), and what follows that."""
    after = text[end : min(end + 70, until if until is not None else end + 70)]
    models = MODELS.match(after)
    skipped = models.end() if models else 0
    return MEASURED.sub(" ", after[:skipped]).strip(" ,-/&"), after[skipped:]


def head_after(
    text: str, end: int, until: int | None, of_accessory: Callable[[str], bool]
) -> tuple[bool, bool]:
    """Whether the name of an accessory follows a mark and its model ("iPhone 15 Pro leather case"), and whether a model does."""
    models, after = past_models(text, end, until)
    has_model = bool(_DIGIT.search(models))
    stop = HEAD_ENDS.search(after)
    rest = after[: stop.start()] if stop else after
    words = [one[0] for one in _WORD.finditer(rest)][:4]
    found = any(of_accessory(" ".join(words[first : first + wide])) for first in range(len(words)) for wide in (1, 2) if first + wide <= len(words))  # fmt: skip
    return found, has_model


def head_before(text: str, start: int, of_accessory: Callable[[str], bool]) -> bool:
    """Whether the name of an accessory stands right before a mark, with no more than one word between: "Funda iPhone 13"."""
    clause = text[max(0, start - 40) : start]
    stops = [one.end() for one in _STOP.finditer(clause)]
    clause = clause[stops[-1] if stops else 0 :]
    if not clause or not clause[-1].isspace() or "," in clause[-3:]:
        return False
    words = [one[0] for one in _WORD.finditer(clause)][-_MOST_NAMING:]
    return any(
        of_accessory(" ".join(words[first:until]))
        for until in range(max(1, len(words) - 1), len(words) + 1)
        for first in range(until)
    )


_MOST_NAMING = 4
"""Words before a mark in which an accessory is named: three of its name, and one between."""

"""Text that was read in a code page less usual than Windows-1252, found by turning the mistake round.

UTF-8 read as a page of Windows, of DOS, of a Mac's other alphabets or of East Asia (``GrГ¶Гџe``, ``Gr├╢├ƒe``, ``Gr枚脽e``), and a
page of one alphabet read as that of another (``Òåðìîñ`` for Термос, ``рЕПЛНЯ``). Each answer has to explain the whole text:
every character that is not ASCII came from the mistake, and what comes of it is written with the letters of one alphabet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.late import late
from listing_lint.text.page_bytes import by_byte, bytes_of, utf8_shown
from listing_lint.text.page_letters import misread_letters

if TYPE_CHECKING:
    from collections.abc import Iterable

CALLED = {
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1252": "Windows-1252",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "iso8859-2": "Latin-2",
    "cp437": "DOS 437",
    "cp850": "DOS 850",
    "cp852": "DOS 852",
    "cp866": "DOS 866",
    "koi8-r": "KOI8-R",
    "mac_roman": "Mac Roman",
    "gbk": "GBK",
    "big5": "Big5",
    "cp932": "Shift JIS",
    "cp949": "Korean (EUC-KR)",
}
"""What a finding calls an encoding."""


class Misread(NamedTuple):
    """A stretch, what it should read, and the encoding that it was taken for."""

    start: int
    end: int
    repaired: str
    wrong: str


def find_misread(text: str) -> list[Misread]:
    """The stretches of a text that such a mistake explains, by the first mistake that explains them all; linear."""
    chars = frozenset(text) - _ANYWHERE
    if not chars:
        return []
    pages = [wrong for wrong in _SINGLE if _may_be_utf8(chars, wrong)]
    if pages:
        strange = "".join(filter(chars.__contains__, text))
        for wrong in pages:
            if _goes_on(strange, wrong) and (found := _utf8_in(text, wrong)):
                return found
    if any(map(_is_eastern, chars)):
        return _eastern(text)
    if found := _alphabet(text, chars):
        return found
    wrong, places = misread_letters(text, chars)
    return [Misread(at, at + 1, meant, CALLED[wrong]) for at, meant in places]


_ANYWHERE = frozenset(map(chr, range(0x80))) | frozenset("\ufffd\u00a0\u00ad\u200b\ufeff")
"""What stands in any text: ASCII, lost characters, and blanks that an editor put in afterwards."""


def _is_eastern(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" or "\uff61" <= char <= "\uff9f"


# UTF-8 in a page of one byte a character.

_SINGLE = (
    "cp1251",
    "cp1250",
    "iso8859-2",
    "cp1253",
    "cp1256",
    "cp1255",
    "koi8-r",
    "cp866",
    "cp437",
    "cp850",
    "cp852",
)
_DRAWN = frozenset({"koi8-r", "cp866", "cp437", "cp850", "cp852"})
"""Pages in which letters of UTF-8 have box drawings in them, which stand beside no letter in honest text."""
_SHARE = 0.9
"""Characters outside of ASCII that have to belong to the mistake."""


@cache
def _parts(encoding: str) -> tuple[frozenset[str], frozenset[str], dict[int, None]]:
    """The characters that begin one of UTF-8, all that can stand in one, and those that go on, to be deleted."""
    page = by_byte(encoding)
    first = frozenset(page[byte] for byte in range(0xC2, 0xF5))
    more = frozenset(page[byte] for byte in range(0x80, 0xC0))
    return first, first | more, dict.fromkeys(map(ord, more))


@cache
def _signs_of(encoding: str) -> frozenset[str]:
    return frozenset(char for char in by_byte(encoding).values() if not char.isalpha())


def _may_be_utf8(chars: frozenset[str], encoding: str) -> bool:
    """Whether the characters of a text that are not ASCII are those that UTF-8 has in the page."""
    first, all_of_it, _ = _parts(encoding)
    if first.isdisjoint(chars) or chars <= first or len(chars - all_of_it) * 10 > len(chars):
        return False
    return encoding not in _DRAWN or not _signs_of(encoding).isdisjoint(chars)


def _goes_on(strange: str, encoding: str) -> bool:
    """Whether so many characters as in UTF-8 may go on what others begin; ``strange`` are all that are not ASCII."""
    more = _parts(encoding)[2]
    return len(strange.translate(more)) * 10 <= len(strange) * 6


@cache
def _sequence(encoding: str) -> re.Pattern[str]:
    return re.compile(f"(?:{utf8_shown(by_byte(encoding))})+")


def _utf8_in(text: str, wrong: str) -> list[Misread]:
    table = bytes_of(wrong)
    found: list[Misread] = []
    count = 0
    for match in _sequence(wrong).finditer(text):
        try:
            repaired = bytes(table[char] for char in match[0]).decode("utf-8")
        except UnicodeDecodeError:
            continue
        if all(map(_is_written, repaired)):
            found.append(Misread(match.start(), match.end(), repaired, CALLED[wrong]))
            count += len(repaired)
    if not found:
        return []
    covered = sum(one.end - one.start for one in found)
    strange = sum(char not in _ANYWHERE for char in text)
    if covered < strange * _SHARE or not _is_one_hand("".join(one.repaired for one in found)):
        return []
    if wrong in _DRAWN:
        drawn = [one for one in found if not text[one.start : one.end].isalpha()]
        return found if count > 3 * len(drawn) > 0 or any(_beside_letter(text, one) for one in drawn) else []
    inside = sum(_within_word(text, one) for one in found)
    longest = max(len(one.repaired) for one in found)
    # A capital and a sign behind it come about by chance; within words, in rows and again and again they don't.
    if inside >= 2 or longest >= 4 or (inside and any(one.end - one.start > 2 for one in found)):
        return found
    if inside == 1 and len(found) == 1:
        return found if found[0].repaired in _USUAL else []
    return found if len(found) >= 3 and inside else []


def _beside_letter(text: str, one: Misread) -> bool:
    around = text[max(0, one.start - 1) : one.start] + text[one.end : one.end + 1]
    return any(char.isascii() and char.isalpha() for char in around)


def _within_word(text: str, one: Misread) -> bool:
    """Whether a capital or a sign stands where no word has it: behind a small letter, or before one."""
    before, after = text[max(0, one.start - 1) : one.start], text[one.end : one.end + 1]
    small = (before.isascii() and before.islower()) or (after.isascii() and after.islower())
    odd = not text[one.start].islower() or any(not char.isalpha() for char in text[one.start + 1 : one.end])
    return (
        small and odd and (before.isalpha() or not text[one.end - 1].isalpha() or text[one.end - 1].isupper())
    )


_USUAL = frozenset("äöüßéèêàâçñóíáúãõøåæłąęśżźćńčřžšěůışğőűăâîșțÄÖÜÉÇ’“”–™®")


# UTF-8 in a page of two bytes a character.

_DOUBLE = ("gbk", "cp932", "cp949", "big5")
_GLUED = late(r"(?<=[A-Za-z])[^\x00-\x7f]{1,3}(?![^\x00-\x7f])|(?<![^\x00-\x7f])[^\x00-\x7f]{1,3}(?=[a-z])")
_RUN = late(r"[^\x00-\x7f]{2,400}[A-Za-z]?")
_LEAST = 6
"""Letters of another alphabet that make a mistake of a text without Latin words."""


def _eastern(text: str) -> list[Misread]:
    """UTF-8 in the first page of East Asia that explains it."""
    glued = [match.span() for match in _GLUED.finditer(text)]
    for wrong in _DOUBLE:
        if found := _utf8_in_eastern(text, glued, wrong):
            return found
    return []


def _utf8_in_eastern(text: str, glued: list[tuple[int, int]], wrong: str) -> list[Misread]:
    """Latin letters within Latin words, or a text of which all is of one other alphabet."""
    found = []
    for start, end in glued:
        repaired = _turned(text[start:end], wrong)
        if repaired is not None and all(char in _LATIN for char in repaired):
            found.append(Misread(start, end, repaired, CALLED[wrong]))
    if found:
        strange = sum(char not in _ANYWHERE for char in text)
        covered = sum(one.end - one.start for one in found)
        return found if covered >= strange * 0.6 else []
    letters = 0
    for match in _RUN.finditer(text):
        for written in (match[0], match[0][:-1]):
            repaired = _turned(written, wrong)
            if repaired is not None and repaired and all(map(_is_of_an_alphabet, repaired)):
                found.append(Misread(match.start(), match.start() + len(written), repaired, CALLED[wrong]))
                letters += len(repaired)
                break
        else:
            return []
    whole = "".join(one.repaired for one in found)
    return found if letters >= _LEAST and _is_one_hand(whole) and not _is_jumpy(whole) else []


@lru_cache(maxsize=4096)
def _turned(text: str, wrong: str) -> str | None:
    try:
        return text.encode(wrong).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


# The page of one alphabet in that of another.

_PAGES = ("cp1251", "koi8-r", "cp866", "cp1253", "cp1256", "cp1255")
_TAKEN_FOR = ("cp1252", "mac_roman", "cp1250", "cp1251", "koi8-r", "cp866", "cp850", "cp437", "cp852")
_WORD = late(r"[^\x00-\x7f\u00a0\u00ad\u200b]{3,60}")
_ODD_SIGN = r"(?!\w)[^\x00-\x7f\s\u00ab\u00bb\u2010-\u2026\u00ae\u00b0\u2122\u00b7\u060c\u061f\u3000-\u303f\uff00-\uffef\u0e00-\u0fff\u0900-\u0dff]"
_SIGN = late(_ODD_SIGN)
_SIGN_BEHIND = late(rf"[^\W\d_]{_ODD_SIGN}")
_CAPITAL_BEHIND = late("[а-яё\u03ac-\u03ce][А-ЯЁ\u0391-\u03a9]")
_ACCENTS = late("[\u00c0-\u024f]{4}")
_COMMON = {
    "CYRILLIC": frozenset("оеаинтсрвлкмдпуя"),
    "GREEK": frozenset("αοιετσνηυρπκμλςίόά"),
    "ARABIC": frozenset("المنيترةبوعسدكهف"),
    "HEBREW": frozenset("יוהלארתבשמנדקחפ"),
}
_VOWELS = {"CYRILLIC": frozenset("аеёиоуыэюяіїє"), "GREEK": frozenset("αεηιουωάέήίόύώϊϋ")}
_FEW = 6
"""Different letters of a text that may be a list of letters."""
_ENOUGH = 0.62
"""Share of common letters that words of the language have; of the letters of chance it is about a half."""


def _alphabet(text: str, chars: frozenset[str]) -> list[Misread]:
    if not _may_be_odd(text, chars):
        return []
    words = [(match.start(), match[0]) for match in _WORD.finditer(text)]
    if sum(len(word) for _, word in words) < _LEAST or not any(_is_odd(word) for _, word in words):
        return []
    odd = sum(_is_odd(word) for _, word in words)
    if odd < 2 and _first_script(text) in {"CYRILLIC", "GREEK"}:
        return []  # "пРИВЕТ" was typed with Caps Lock
    # "ÄÖÜäöüß" is a list of letters.
    if odd * 2 < len(words) or (len(chars) < _FEW and sum(len(word) for _, word in words) < 2 * _LEAST):
        return []
    used = frozenset().union(*(word for _, word in words))
    # "кАБЕЛЬ пИТАНИЯ" was typed with Caps Lock: the other page has to make likelier words of it than the other case does.
    typed = _likely([word.swapcase() for _, word in words]) if _are_letters_of_one(used) else 0.0
    best: tuple[float, list[Misread]] = (typed, [])
    for wrong in _TAKEN_FOR:
        table = bytes_of(wrong)
        if not chars <= table.keys():
            continue
        for right in _PAGES:
            if right == wrong:
                continue
            page = by_byte(right)
            turns = {ord(char): page[table[char]] for char in used & table.keys()}
            if not _are_letters_of_one(turns.values()):
                continue
            turned = [word.translate(turns) for _, word in words]
            share = _likely(turned)
            if share > best[0]:
                found = [
                    Misread(at, at + len(word), made, CALLED[wrong])
                    for (at, word), made in zip(words, turned, strict=True)
                ]
                best = share, found
    return best[1]


def _are_letters_of_one(chars: Iterable[str]) -> bool:
    """Whether all letters among the characters are today's ones of one alphabet whose common letters are known."""
    letters = [char for char in chars if char.isalpha()]
    scripts = {_script(char) for char in letters}
    return len(scripts) == 1 and scripts <= _COMMON.keys() and all(map(_is_of_an_alphabet, letters))


def _may_be_odd(text: str, chars: frozenset[str]) -> bool:
    """The cheap look: accents in a row, a capital behind a small letter, a sign behind a letter."""
    return (
        _ACCENTS.search(text) is not None
        or _CAPITAL_BEHIND.search(text) is not None
        or (any(map(_SIGN.match, chars)) and _SIGN_BEHIND.search(text) is not None)
    )


def _is_odd(word: str) -> bool:
    """Whether nobody writes a word so: signs or box drawings between letters, capitals behind small ones, accents throughout."""
    inner = word[:-1] if len(word) > 3 else word
    if any(not char.isalpha() and not unicodedata.category(char).startswith("M") for char in inner):
        return any(map(str.isalpha, word))
    letters = [char for char in word if char.isalpha()]
    if all("\u00c0" <= char <= "\u024f" for char in letters):
        return len(letters) >= 4
    jumps = sum(one.islower() and two.isupper() for one, two in pairwise(word))
    return jumps >= 1 and sum(map(str.isupper, word)) * 2 >= len(word)


def _likely(words: list[str]) -> float:
    """How likely words of one alphabet are those of a language, from 0 to 1."""
    whole = "".join(words)
    letters = [char for char in whole if char.isalpha()]
    if len(letters) < len(whole) * 0.85 or not letters:
        return 0.0
    if sum(map(_is_jumpy, words)) * 4 > len(words):
        return 0.0
    script = _script(letters[0])
    small = [char.lower() for char in letters]
    if script in _VOWELS and sum(char in _VOWELS[script] for char in small) * 4 < len(small):
        return 0.0
    common = sum(char in _COMMON[script] for char in small) / len(small)
    return common if common >= _ENOUGH else 0.0


def _is_jumpy(word: str) -> bool:
    """Whether a capital stands behind a small letter."""
    return any(one.islower() and two.isupper() for one, two in pairwise(word))


# Which characters are written at all.

_LATIN = frozenset(
    "äöüßéèêëàâçñóíáúãõøåæœłąęśżźćńčřžšěůťďňýışğőűăîșțôûùìòïĺľėįųāēīūģķļņðþÄÖÜÉÈÀÂÇÑÓÁÚÍØÅŁŚŻĆČŘŽŠİŞĞŐŰĂÎȘȚ"
)


def _first_script(text: str) -> str:
    return next((_script(char) for char in text if char > "\x7f" and char.isalpha()), "")


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, " ").split(" ")[0]


@lru_cache(maxsize=4096)
def _is_of_an_alphabet(char: str) -> bool:
    """Whether a character is one of today's letters of Cyrillic, Greek, Hebrew or Arabic, or a blank or sign between words."""
    return (
        "\u0410" <= char <= "\u044f" or char in "ЁёІіЇїЄєҐґЂђЈјЉљЊњЋћЏџЎў–—«»“”„’…№ \u00a0،؟"
        or ("\u0386" <= char <= "\u03ce" and char.isalpha()) or "\u05d0" <= char <= "\u05ea" or "\u0621" <= char <= "\u0652"
        or char in "پچژگکی" or "\u0660" <= char <= "\u0669"
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _is_written(char: str) -> bool:
    """Whether listings hold the character."""
    return (
        char in _LATIN
        or _is_of_an_alphabet(char)
        or char in "™®©°±²³½¼¾×·•€£¥¡¿ªº§µ‘‚″′→✓★☆❤✔●■◆、。，：；！？（）【】「」・ーØ\ufe0f\u200b"
        or "\u1ea0" <= char <= "\u1ef9"
        or char in "ƠơƯưĐđẢảĂắ"
        or "\u3041" <= char <= "\u30fe"
        or "\u4e00" <= char <= "\u9fa5"
        or "\uac00" <= char <= "\ud7a3"
        or "\u0e01" <= char <= "\u0e5b"
        or "\U0001f300" <= char <= "\U0001faff"
    )


def _is_one_hand(text: str) -> bool:
    """Whether letters are of one alphabet, East Asia's counting as one."""
    kinds = set()
    for char in set(text):
        if char.isalpha():
            script = _script(char)
            kinds.add(
                "EAST" if script in {"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "KATAKANA-HIRAGANA"} else script
            )
    return len(kinds) <= 1

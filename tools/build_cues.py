"""Writes what the first looks at the word data need: the words that every phrase cannot do without.

``listing_lint/service/cue_words.py`` has one of each, as patterns; ``phrase_words.py`` beside it has all, for look-ups.

``python -m tools.build_cues`` after each change of ``listing_lint/service/words``; a test compares.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_lint.service.folding import folded_word
from listing_lint.service.notation import SIGN, letters, parts_of
from listing_lint.service.vocabulary import LANGUAGES, read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TARGET = Path(__file__).parents[1] / "listing_lint/service/cue_words.py"
PHRASES = TARGET.with_name("phrase_words.py")

COMMON = frozenset(
    """the and for you get your our with from before after only within not never does will can could must should have has
    best price time times back free full again life stock feet meter over more than good great about time times period
    nach bevor nicht keine kein ohne wird werden nur immer preis der die das auf mit für bei von innerhalb hält schutz
    nous vous avant dans pour avec sans pas que les des une prix jours garantie
    para antes con sin por una los las que dias días nunca solo sólo precio gratis
    com sem por uma não nunca antes preço dias apenas para
    не без для от при до если цена только никогда дней лет
    hours hour days day weeks week months month years year pure water safe high
    product products screen anti total internet contra ideal multiple port content change plus sur
    possible capture elimina dura bene nota tempo presente promo poin nel con come per una del dari
    rating review return inches color white drive protection contact air cash port
    """.split()
)
"""Words that nearly every text holds; one of them is a cue only where a phrase has nothing better."""

_ITEM = re.compile(r"\(([^()]*)\)(\?)?|(\.{2,3})|(\S+)")
_SIGNS = re.compile(r"[\x00-/:-@\[-`{-\xbf\u2000-\u206f\u3000-\u303f]+")
_CUT = re.compile(r"[\s'’*.%()-]+")


def words_of(choice: str, lists: Mapping[str, Sequence[str]], spaced: bool) -> set[str]:
    """The best words of one alternative: all that it may be, if it is a list."""
    best: set[str] = set()
    for token in choice.split():
        if token == "N" or token.endswith("?"):
            continue
        if token.startswith("<"):
            name = token[1:-1]
            if name == "place":
                continue
            several = [best_of(one, lists, spaced) for one in lists[name]]
            found = set().union(*several) if all(several) else set()
        else:
            parts = [part for part in _CUT.split(token) if part and not part.isdigit()]
            found = {max(parts, key=weight)} if parts else set()
        if found and (not best or rank(found) > rank(best)):
            best = found
    return best


def weight(word: str) -> float:
    """How telling a word is."""
    if len(word) <= 2 and word.isascii():
        return 0.1
    if word in COMMON:
        return 0.5
    return len(word) * (2.5 if ord(word[0]) > 0x2E80 else 1)


def rank(words: set[str]) -> tuple[float, int]:
    """How telling a set of alternatives is: as its weakest word."""
    return min(weight(word) for word in words), -len(words)


def cues(phrase: str, lists: Mapping[str, Sequence[str]], spaced: bool) -> set[str]:
    """The words of which a text must hold one to match the phrase: the most telling ones of any of its parts."""
    several = [best_of(part, lists, spaced) for part in parts_of(phrase)]
    best = max(filter(None, several), key=rank, default=set())
    if not best:
        raise ValueError(f"no cue in {phrase!r}")
    return best


def best_of(phrase: str, lists: Mapping[str, Sequence[str]], spaced: bool) -> set[str]:
    """The most telling words of a phrase, of which one must stand; none where it has no part that must."""
    best: set[str] = set()
    for group, optional, dots, word in _ITEM.findall(phrase):
        if dots or optional:
            continue
        if group:
            several = [words_of(choice, lists, spaced) for choice in group.split("|")]
            found = set().union(*several) if all(several) else set()
        else:
            found = words_of(word, lists, spaced)
        if found and (not best or rank(found) > rank(best)):
            best = found
    return best


def made() -> dict[str, str]:
    """The pattern of each language."""
    patterns = {}
    for language in LANGUAGES:
        data: dict[str, Any] = read(language)
        lists = data.get("lists", {})
        words: set[str] = set()
        for kind in data["kinds"].values():
            for phrase in kind["phrases"]:
                words |= cues(phrase, lists, data["spaced"])
        begun = beginnings_in(data) if data["spaced"] else words
        kept: list[str] = []
        for word in sorted(words, key=lambda one: (len(one), one)):
            # What holds another cue, which is the beginning of a word, needs none of its own.
            if not any(
                word.startswith(other) if data["spaced"] else other in word
                for other in kept
                if other in begun and (len(other) > 3 or not other.isascii())
            ):
                kept.append(word)
        # A word that no phrase has as a beginning ("retour*") is looked for as a whole, and so is a short one.
        whole = {word for word in kept if word not in begun or (len(word) <= 3 and word.isascii())}
        rest = [letters(word) for word in kept if word not in whole]
        if whole:
            rest.append(f"(?:{'|'.join(letters(word) for word in kept if word in whole)})(?:{SIGN}|$)")
        # A cue is the beginning of a word, where words have one.
        patterns[language] = f"(?:^|{SIGN})(?:{'|'.join(rest)})" if data["spaced"] else "|".join(rest)
    return patterns


def beginnings_in(data: Mapping[str, Any]) -> set[str]:
    """What the phrases of a language have as the beginning of a word, or as a part of one that may be written together."""
    texts = [one for several in data.get("lists", {}).values() for one in several]
    texts += [one for kind in data["kinds"].values() for one in kind["phrases"]]
    found: set[str] = set()
    for token in (token for text in texts for token in re.split(r"[\s()|?]+", text)):
        if re.search(r"[-'’.*]", token):
            found |= {part for part in _CUT.split(token) if part}
    return found


def source() -> str:
    """The text of the file."""
    lines = [
        '"""Made by tools/build_cues.py of the word data; do not edit."""',
        "",
        "from __future__ import annotations",
        "",
        "CUES: dict[str, str] = {",
    ]
    lines += [
        f"    {json.dumps(language)}: {json.dumps(pattern, ensure_ascii=False)},"
        for language, pattern in made().items()
    ]
    return "\n".join([*lines, "}", '"""By language, a pattern of RE2 that every claim in it matches."""', ""])


def beginnings(token: str, spaced: bool) -> frozenset[str]:
    """What words of the text begin with where it matches the token, one of them; without blanks between words, parts of it."""
    token = token.removesuffix("*")
    parts = [part for part in _SIGNS.split(token) if part]
    if not parts:
        return frozenset()
    found = {parts[0] if spaced else max(parts, key=len)}
    elided, _, word = token.partition("'")
    if spaced and len(word) > len(elided):
        # "l'acheteur" is a word of two letters and more, or one: "lacheteur".
        found = {elided + _SIGNS.split(word)[0], _SIGNS.split(word)[0]}
    return frozenset(folded_word(one) for one in found if not one.isdigit())


def needed(choice: str, lists: Mapping[str, Sequence[str]], spaced: bool) -> list[frozenset[str]]:
    """Of each part that a phrase cannot do without, the words of which one must stand."""
    found = []
    for group, optional, dots, word in _ITEM.findall(choice):
        # A per cent sign may stand at the end of the number before it, and so may its words.
        if (
            dots
            or optional
            or "%" in (group or word)
            or (word.endswith("?") and len(word) > 1)
            or word == "N"
        ):
            continue
        if group:
            several = [needed(one, lists, spaced) for one in group.split("|")]
        elif word.startswith("<"):
            if word == "<place>":
                continue
            several = [needed(one, lists, spaced) for one in lists[word[1:-1]]]
        else:
            begun = beginnings(word, spaced)
            several = [[begun]] if begun else []
        if several and all(several):
            found.append(frozenset().union(*(max(sets, key=telling) for sets in several)))
    return found


def telling(words: frozenset[str]) -> tuple[float, int]:
    """As :func:`rank`, for folded words."""
    return min(weight(word) for word in words), -len(words)


def phrase_words() -> str:
    """The text of the file with the words of all phrases."""
    sets: dict[frozenset[str], int] = {}
    phrases: dict[tuple[str | int, ...], None] = {}
    beginnings: dict[str, dict[int, None]] = {}
    unspaced: dict[tuple[str | int, ...], None] = {}
    for language in LANGUAGES:
        data: dict[str, Any] = read(language)
        spaced = data["spaced"]
        for kind in data["kinds"].values():
            for phrase in kind["phrases"]:
                every = {
                    one for part in parts_of(phrase) for one in needed(part, data.get("lists", {}), spaced)
                }
                words = sorted(every, key=lambda one: (telling(one), sorted(one)), reverse=True)
                if not words:
                    raise ValueError(f"no word in {phrase!r}")
                if not spaced and all(any(word.isascii() for word in one) for one in words):
                    raise ValueError(f"nothing of another script in {phrase!r}")
                numbers = [sets.setdefault(one, len(sets)) for one in words]
                if not spaced:
                    unspaced[language, *numbers] = None
                    continue
                row: tuple[str | int, ...] = (language, *numbers[1:])
                phrases.setdefault(row)
                place = list(phrases).index(row)
                for word in words[0]:
                    beginnings.setdefault(word, {})[place] = None
    lines = [
        '"""Made by tools/build_cues.py of the word data; do not edit."""',
        "",
        "# fmt: off",
        "from __future__ import annotations",
        "",
        "WORDS: tuple[str, ...] = (",
        *(f"    {' '.join(sorted(words))!r}," for words in sets),
        ")",
        '"""Words of which a text must hold one: small letters without accents, parted by blanks; by number."""',
        "PHRASES: tuple[str, ...] = (",
        *(f"    {' '.join(map(str, row))!r}," for row in phrases),
        ")",
        '"""The language of each phrase, and the numbers of the words that it needs besides those in ``BEGINNINGS``."""',
        "BEGINNINGS: dict[str, str] = {",
        *(f"    {word!r}: {' '.join(map(str, places))!r}," for word, places in sorted(beginnings.items())),
        "}",
        '"""By the beginning of a word, the numbers of the phrases that may stand where it does."""',
        "UNSPACED: tuple[str, ...] = (",
        *(f"    {' '.join(map(str, row))!r}," for row in unspaced),
        ")",
        '"""Phrases of languages without blanks: the language, and the numbers of the words that must be parts of the text."""',
        f"LONGEST = {max(len(word) for words in sets for word in words)}",
        '"""Characters of the longest word."""',
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
    PHRASES.write_text(phrase_words(), encoding="utf-8")

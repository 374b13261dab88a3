"""Where a text names a messenger, in whatever spelling: taken apart, with digits for letters, with letters repeated.

The names stand in a tree of letters. From each beginning of a word the text is followed into it as long as it agrees,
which ends after a letter or two for almost every word; so time grows with the text alone, whatever the number of names.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field
from functools import cache, lru_cache
from string import ascii_letters
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.text.messenger_names import ENDINGS, SERVICES, Service
from listing_lint.text.unicode_tables import EMOJI
from listing_lint.text.view import LEET, MISSPELT, SPACED

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Name:
    """A service's name in a text; ``strict`` ones mean other things, too. ``way`` tells how it is misspelt."""

    service: Service
    start: int
    end: int
    way: int
    strict: bool


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict)
    name: str = ""
    service: Service | None = None
    strict: bool = False


_FOR_LATIN = {
    "0": "o",
    "1": "i",
    "!": "i",
    "|": "i",
    "l": "i",
    "3": "e",
    "€": "e",
    "4": "a",
    "@": "a",
    "5": "s",
    "$": "s",
    "7": "t",
    "9": "g",
    "8": "b",
    "¡": "i",
    "¥": "y",
}
_FOR_CYRILLIC = {
    "0": "о",
    "@": "а",
    "4": "а",
    "3": "ез",
    "a": "а",
    "e": "е",
    "o": "о",
    "p": "р",
    "c": "с",
    "x": "х",
    "y": "у",
    "k": "к",
    "m": "м",
    "t": "т",
    "b": "в",
    "h": "н",
    "8": "в",
    "7": "т",
    "u": "и",
    "n": "п",
    "g": "г",
    "i": "иі",
    "f": "ф",
}
_SEPARATOR = re.compile(rf"[ \t\u00a0.\-_*·•/|~,'`’‑–+^\\=\"{EMOJI}]")
_LETTER = "0-9A-Za-zÀ-ɏͰ-ӿ"
_BEGINNING = re.compile(rf"(?<![{_LETTER}@#])[A-Za-zÀ-ɏͰ-ӿ013489\\]")
_STRICT_BEGINNING = re.compile(r"[.\-/#&]$")
_ENDING = re.compile(rf"(?:{ENDINGS})(?![{_LETTER}])", re.IGNORECASE)
_LETTERS = re.compile(f"[{_LETTER}]")
_ID = re.compile(r"(?<![^\W\d_])id\.$", re.IGNORECASE)
_LONGEST = 48
"""Most characters that a name may be spread over."""


@lru_cache(maxsize=2048)
def _plain(char: str) -> str:
    """A letter without its case and its marks, as names in the tree are written; a sign stays as it is."""
    low = char.lower()
    if low.isascii():
        return _FOR_LATIN.get(low, low)
    first = unicodedata.normalize("NFD", low)[0]
    return _FOR_LATIN.get(first, first) if first.isascii() else low[0]


@cache
def _tree() -> _Node:
    root = _Node()
    for service in SERVICES:
        for strict, names in ((False, service.long), (True, service.short)):
            for name in names:
                node, last, before = root, "", ""
                for written in filter(str.isalpha, name):
                    char = _plain(written)
                    # Two equal letters count once, but "qq" is not "q".
                    if char != last or (strict and written == before):
                        node = node.after.setdefault(char, _Node())
                    last, before = char, written
                if node.service is None:
                    node.name, node.service, node.strict = name, service, strict
    return root


@cache
def _dead_pairs() -> frozenset[str]:
    """Pairs of ASCII letters that begin no name, however it is spelled: nine words of ten need no closer look."""
    root = _tree()
    dead = set()
    for first in ascii_letters:
        node = _next(root, first)
        if first in "vV" or (node is not None and (node.service is not None or "w" in node.after)):
            continue
        for second in ascii_letters:
            if node is None or (_plain(second) != _plain(first) and _next(node, second) is None):
                dead.add(first + second)
    return frozenset(dead)


@cache
def _native() -> tuple[re.Pattern[str], dict[str, tuple[Service, bool]]]:
    """The names in other scripts, whose letters a sign or a blank may part."""
    known: dict[str, tuple[Service, bool]] = {}
    for service in SERVICES:
        for strict, names in ((False, service.native), (True, service.doubtful)):
            for name in names:
                known.setdefault("".join(name.split()), (service, strict))
    longest_first = sorted(known, key=len, reverse=True)
    return re.compile(
        "|".join(r"[\s.\-_*·•/~♥❤]?".join(map(re.escape, name)) for name in longest_first)
    ), known


@lru_cache(maxsize=4)
def find_names(text: str) -> tuple[Name, ...]:
    """The names in a text in their order; a longer one may hold a shorter one. Two finders ask one after the other."""
    return tuple(sorted(_names(text), key=lambda one: (one.start, one.strict, -one.end)))


def _names(text: str) -> Iterator[Name]:
    root, dead = _tree(), _dead_pairs()
    after = 0
    for match in _BEGINNING.finditer(text):
        start = match.start()
        if start < after or text[start : start + 2] in dead:
            continue
        if (name := _follow(text, start, root)) is not None:
            after = name.end
            yield name
    pattern, known = _native()
    for match in pattern.finditer(text):
        written = match[0]
        bare = written if written in known else re.sub(r"[\s.\-_*·•/~♥❤]", "", written)
        service, strict = known[bare]
        if bare[0] == "+" and match.start() and _LETTERS.match(text, match.start() - 1):
            continue
        yield Name(service, match.start(), match.end(), SPACED if bare != written else 0, strict)


def _next(node: _Node, char: str) -> _Node | None:
    """Where a letter leads in the tree: as what it is, or as the Cyrillic letter that it looks like."""
    following = node.after.get(_plain(char))
    if following is None:
        for other in _FOR_CYRILLIC.get(char.lower(), ""):
            following = following or node.after.get(other)
    return following


def _follow(text: str, start: int, root: _Node) -> Name | None:
    """The longest name that begins at a place."""
    node, last, gap, gaps, again, size = root, "", 0, 0, 0, len(text)
    found: Name | None = None
    at = start
    while at < size and at - start < _LONGEST:
        char = text[at]
        letter = _plain(char)
        step = 1
        if node is root and text.startswith("\\/\\/", at):
            letter, step = "w", 4
        elif (
            letter == "v"
            and text[at + 1 : at + 2] in {"v", "V"}
            and "w" in node.after
            and (node is not root or _double(text, at))
        ):
            letter, step = "w", 2
        if found is not None and gap and not char.isalpha():
            break  # a number behind the name
        following = node.after.get(letter) or _next(node, char)
        if following is not None:
            node, last, again = following, char, 0
            gaps += bool(gap)
            gap = 0
        elif last and gap < 2 and _SEPARATOR.match(char):
            gap += 1
            at += 1
            continue
        elif again > 3 or not _repeats(text, at, last, gap, node):
            break
        else:
            again += 1
            gaps += bool(gap)
            gap = 0
        at += step
        if node.service is not None and _ends(text, at, node):
            name = _name(text, start, at, gaps, node)
            found = name or found
    return found


def _double(text: str, at: int) -> bool:
    """Whether two v stand for a w: letters of a word follow, "vv hatsapp"."""
    return re.match(r"[vV]{2}\s?[A-Za-z0-9@]{3}", text[at : at + 6]) is not None


def _repeats(text: str, at: int, last: str, gap: int, node: _Node) -> bool:
    """Whether a letter is there once more: "whaatsapp", "w h a a t s"; the number behind a name is no letter."""
    char = text[at]
    if not last or _plain(char) != _plain(last):
        return False
    if gap:
        return char.isalpha() and not text[at + 1 : at + 2].isalpha()
    return char.isalpha() or (node.service is None and (char == last or text[at + 1 : at + 2].isalpha()))


def _ends(text: str, at: int, node: _Node) -> bool:
    """Whether a word may end here: no letter follows, or only what grammar puts there."""
    if at >= len(text) or not text[at].isalpha() or _LETTERS.match(text, at) is None:
        return True
    return _ending(text, at, node) > 0


def _name(text: str, start: int, end: int, gaps: int, node: _Node) -> Name | None:
    """The name that was met, unless it is written like something else."""
    service = node.service
    assert service is not None
    written = text[start:end]
    letters = "".join(char for char in written.lower() if char.isalpha() or char.isdigit() or char in "@$!|€")
    proper = "".join(filter(str.isalpha, node.name))
    leet = sum(not char.isalpha() for char in letters)
    if node.strict:
        if gaps and gaps != len(proper) - 1:
            return None
        if letters != proper and (
            len(proper) < 4 or len(letters) != len(proper) or sum(map(str.__ne__, letters, proper)) > 1
        ):
            return None
        if (
            start
            and text[start - 1] in ".-/#&"
            and not (
                len(proper) > 1
                and start > 1
                and text[start - 2].isalpha()
                and (text[start - 1] == "/" or _ID.search(text, max(0, start - 4), start))
            )
        ):
            return None
    elif leet * 2 > len(letters) or (leet > 1 and len(proper) < 6):
        return None
    way = SPACED if gaps and "/" not in node.name else 0
    if not node.strict or letters != proper:
        if leet:
            way |= LEET
        elif letters not in service.proper and letters not in service.short:
            way |= MISSPELT
    end += _ending(text, end, node)
    return Name(service, start, end, way, node.strict)


def _ending(text: str, at: int, node: _Node) -> int:
    """How many characters grammar puts behind a proper name."""
    if (
        node.service is None
        or (node.strict and text[at : at + 1] not in {"'", "’"})
        or node.name not in {*node.service.proper, *node.service.short}
    ):
        return 0
    match = _ENDING.match(text, at)
    return len(match[0]) if match else 0

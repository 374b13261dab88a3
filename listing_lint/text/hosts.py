"""Reading a host from a place in a text, however its dots are written: plain, spread out, in brackets or as words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.text.domains import readable, registrable, suffix_of
from listing_lint.text.link_words import COUNTRIES, GENERIC, MAY_STAND_ALONE, TRADING
from listing_lint.text.spoken import DOT_CERTAIN, DOT_GLUED, DOT_WORDS, ENDINGS
from listing_lint.text.view import PUNYCODE, SPACED, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LATIN = "0-9A-Za-zÀ-ÖØ-öø-ɏ"
OTHER = (
    r"0-9\u0370-\u1fff\u2c00-\u2dff\u3005-\u3007\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufeff"
    r"\U00010000-\U0001efff\U00020000-\U0003ffff"
)
"""Letters, digits and marks of the other scripts."""

BLANK = r"[^\S\n]"
LABEL = rf"(?:[{LATIN}][{LATIN}\-]{{0,62}}+|[{OTHER}][{OTHER}\-]{{0,62}}+)"

COMMON_ENDINGS = GENERIC | COUNTRIES | TRADING | MAY_STAND_ALONE | {"example"}


@cache
def compiled(pattern: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern, for letters of either case, compiled when it is first needed: most runs need none."""
    return re.compile(pattern, flags)


def words(listed: Iterable[str]) -> str:
    """A pattern for one of some words, the longest first."""
    return "|".join(sorted(map(re.escape, set(listed)), key=lambda word: (-len(word), word)))


DOT = words((*DOT_CERTAIN, *DOT_WORDS))
_EDGE = rf"(?:{BLANK}{{1,2}}|{BLANK}?[\-_.*~]{{1,2}}{BLANK}?)"
SEPARATOR = (
    r"(?P<plain>\.(?=[^\W_]))"
    r"|(?P<odd>[。．｡·•・․‧∙⋅﹒](?=[^\W_]))"
    rf"|(?P<bracket>{BLANK}?[\[({{<《【「]{BLANK}?(?:[.,。·•]|{DOT}){BLANK}?[\])}}>》】」]{BLANK}?)"
    rf"|(?P<spoken>{_EDGE}(?:{DOT}){_EDGE}(?=[^\W_]))"
    rf"|(?P<glued>(?:{words(DOT_GLUED)}){BLANK}?(?=[^\W_]))"
    rf"|(?P<capitals>(?<=[a-z0-9])DOT(?=[a-z]))"
    rf"|(?P<spaced>(?:{BLANK}{{1,2}}[.。．·]{BLANK}{{0,2}}|[.。．]{BLANK}{{1,2}})(?=[^\W_]))"
    rf"|(?P<comma>{BLANK}?[,，]{BLANK}?(?=[^\W_]))"
)
_DASHED = rf"(?<=[^\W_])-(?:{DOT})-(?=[^\W_])"
_CAPITALS = re.compile(r"(?<=[a-z0-9])DOT(?=[a-z])")
_GLUE = re.compile(r"[a-z]{2,}(?=[A-Z])")
_COUNTS = 6

WAY: dict[str, int] = {
    "plain": 0, "odd": SPACED, "bracket": SPOKEN, "spoken": SPOKEN, "glued": SPOKEN, "capitals": SPOKEN,
    "spaced": SPACED, "comma": SPACED,
}  # fmt: skip
"""How each kind of separator hides."""


@dataclass(frozen=True, slots=True)
class Part:
    """A label of a host, where it stands, and the kind of separator before it."""

    text: str
    start: int
    end: int
    before: str = ""


@dataclass(frozen=True, slots=True)
class Host:
    """A host that was read: its name in small letters, its place, how it hid, and whether its ending is registered."""

    name: str
    start: int
    end: int
    way: int
    parts: Sequence[Part]
    registered: bool = True


def read_parts(text: str, at: int) -> list[Part]:
    """The labels from a place on, at most seven."""
    parts: list[Part] = []
    before = ""
    separators, label_at = compiled(SEPARATOR), compiled(LABEL, 0)
    while len(parts) <= _COUNTS:
        match = label_at.match(text, at)
        if match is None:
            break
        start, end = match.span()
        label = match[0]
        inside = _CAPITALS.search(label) or (compiled(_DASHED).search(label) if "-" in label else None)
        if inside is not None:
            label, end = label[: inside.start()], start + inside.start()
        trimmed = label.rstrip("-")
        parts.append(Part(trimmed, start, start + len(trimmed), before))
        separator = separators.match(text, end)
        if separator is None or (trimmed != label and inside is None):
            break
        kind = separator.lastgroup or "plain"
        if kind == "capitals" and separator[0] != "DOT":
            break
        before, at = kind, separator.end()
    return parts


def best_host(parts: Sequence[Part], *, any_ending: bool = False, glued: bool = False) -> Host | None:
    """The longest stretch of labels from the first one on that is a host.

    ``any_ending`` takes unregistered ones, too; ``glued`` reads "shop.comand" as ``shop.com``.
    """
    for count in range(len(parts), 1, -1):
        for last in _endings(parts[count - 1], glued=glued):
            host = _host(parts[: count - 1], last)
            if host is not None:
                return host
    plain = 0
    while plain < len(parts) and (plain == 0 or parts[plain].before == "plain"):
        plain += 1
    if any_ending and plain > 1:
        ending = parts[plain - 1].text
        if ending.isalpha() and len(ending) > 2:
            name = ".".join(part.text for part in parts[:plain]).lower()
            return Host(name, parts[0].start, parts[plain - 1].end, 0, parts[:plain], registered=False)
    return None


def owner_of(name: str) -> str | None:
    """The registered part of a host; a suffix that is itself a name, like ``sklep.pl``, counts as one."""
    found = registrable(name)
    if found is None and "." in name and suffix_of(name) == name and len(name.partition(".")[0]) > 3:
        return name
    return found


def _endings(part: Part, *, glued: bool) -> list[Part]:
    """A last label as it stands, and without what is glued to it."""
    found = [part]
    text = part.text
    spoken = ENDINGS.get(text.lower())
    if spoken is not None and part.before != "plain":
        found.insert(0, Part(spoken, part.start, part.end, part.before))
    capital = _GLUE.match(text)
    cut = capital.end() if capital else text.find("-") if not text.lower().startswith("xn--") else -1
    if cut > 1:
        found.append(Part(text[:cut], part.start, part.start + cut, part.before))
    elif glued and text[:3].lower() in {"com", "net", "org"} and len(text) > 3:
        found.append(Part(text[:3], part.start, part.start + 3, part.before))
    return found


def _host(front: Sequence[Part], last: Part) -> Host | None:
    labels = [part.text for part in front]
    shorter, name = ".".join(labels).lower(), ".".join((*labels, last.text)).lower()
    suffix = suffix_of(name)
    if suffix is None or owner_of(name) is None:
        return None
    for count in range(2, len(front)):
        # "shop.com, www.other.com": behind a whole host a comma is a comma.
        loose = front[count].before in {"spaced", "comma", "odd"}
        if loose and owner_of(".".join(labels[:count]).lower()) is not None:
            return None
    complete = len(front) > 1 and owner_of(shorter) is not None
    if complete and last.text[:1].isupper() and not front[-1].text[:1].isupper():
        return None  # the next sentence
    if last.before in {"spaced", "comma", "odd"}:
        # A dot with blanks ends most sentences, so what stands behind it has to be an ending.
        if last.text.lower() not in COMMON_ENDINGS or not (
            last.text.islower() or last.text.isupper() or not last.text.isascii()
        ):
            return None
        if complete and suffix.count(".") == 0:
            return None
    if complete and last.before != "plain" and suffix.count(".") == 0 and front[-1].text.lower() in GENERIC:
        return None
    parts = (*front, last)
    way = 0
    for part in parts[1:]:
        way |= WAY[part.before]
    clear = readable(name)
    if clear != name:
        way |= PUNYCODE
    return Host(clear, parts[0].start, last.end, way, parts)

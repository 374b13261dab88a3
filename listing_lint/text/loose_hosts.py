"""Bare host names whose dots are spread out, in brackets or words: found by their endings."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.text import link_words as lw
from listing_lint.text.bare_hosts import GOES_ON, ODD_NAME, WORDS, Bare, cue_before
from listing_lint.text.domains import suffix_of, under
from listing_lint.text.hosts import (
    BLANK,
    DOT,
    LABEL,
    LATIN,
    WAY,
    Host,
    Part,
    best_host,
    compiled,
    owner_of,
    read_parts,
    words,
)
from listing_lint.text.link_words import COUNTRIES, GENERIC
from listing_lint.text.short_links import NEUTRAL_HOSTS, SHORT_HOSTS
from listing_lint.text.spoken import DOT_GLUED, ENDINGS, JOINT_WORDS, NOT_BEFORE_DOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOSE_ENDINGS = (
    GENERIC
    | COUNTRIES
    | {
        "shop",
        "store",
        "online",
        "site",
        "website",
        "vip",
        "top",
        "club",
        "de",
        "es",
        "it",
        "eu",
        "me",
        "co",
        "us",
        "ca",
        "app",
        "ly",
        "at",
        "be",
    }
)
_TOLD_SHOPS = frozenset({"shop", "store", "online", "site", "website"})
_LOOSE_WORDS = _LOOSE_ENDINGS | frozenset(ENDINGS)
_LEFT = rf"(?P<label>{LABEL})$"
_PLAIN_LEFT = rf"(?P<label>{LABEL})(?:\.|{BLANK}\.{BLANK}|[·。．・•])$"
_SPOKEN_LEFT = (
    rf"(?P<label>[{LATIN}\-]{{1,40}})(?P<separator>{BLANK}(?:{DOT}){BLANK}|[\[(](?:\.|{DOT})[\])])$"
)
_MORE = (
    rf"(?:\.|{BLANK}?\.{BLANK}?|{BLANK}(?:{DOT}){BLANK}|[\[(](?:\.|{DOT})[\])])(?P<ending>uk|br|cn|au|mx"
    rf"|tr|kr|jp|ua|tw|hk|sg|th|vn|in|id|za|ar|pl|nz|il|my|ph|pe)(?![{LATIN}.])"
)
_HYPHENS = words(word for word, sign in JOINT_WORDS.items() if sign == "-")
_HYPHEN = rf"(?<![{LATIN}])(?P<label>[{LATIN}]{{2,40}}){BLANK}(?:{_HYPHENS}){BLANK}$"
_PORTUGUESE = r"[ãõç]|(?<![^\W_])(?:de|da|do|para|em|não|uma|você)(?![^\W_])"


@cache
def _loose() -> re.Pattern[str]:
    """A separator that is no plain dot, and an ending."""
    edge = rf"(?:{BLANK}{{1,2}}|{BLANK}?[\-_.*~]{{1,2}}{BLANK}?)"
    latin = words(word for word in (*_LOOSE_ENDINGS, *ENDINGS) if word.isascii())
    native = words(word for word in (*_LOOSE_ENDINGS, *ENDINGS) if not word.isascii())
    # Hangul takes particles behind a word; the other scripts would go on with another word.
    ending = rf"(?P<ending>(?:{latin})(?![{LATIN}@])"
    ending += rf"|(?:{native})(?![{LATIN}@ァ-ヺーа-яё\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f]))"
    return re.compile(
        rf"(?:(?P<bracket>{BLANK}?[\[({{<《【「]{BLANK}?(?:[.,。·•]|{DOT}){BLANK}?[\])}}>》】」]{BLANK}?)"
        rf"|(?P<spoken>{edge}(?:{DOT}){edge}|(?<=[^\W_]){BLANK}(?:{words(DOT_GLUED)}))"
        rf"|(?P<glued>(?<=[{LATIN}])(?:{words(DOT_GLUED)}){BLANK}?)"
        rf"|(?P<odd>(?<=[{LATIN}])[。．｡·•・․‧∙⋅﹒])"
        rf"|(?P<spaced>{BLANK}{{1,2}}[.。．]{BLANK}{{0,2}}|[.。．]{BLANK}{{1,2}})"
        rf"|(?P<comma>{BLANK}?[,，]{BLANK}?)"
        rf"|(?P<none>(?=(?:ドットコム|닷컴|닷넷))))"
        rf"{ending}",
        re.IGNORECASE,
    )


def find_loose(text: str) -> Iterator[Bare]:
    """Yield the bare hosts whose dot is spread out, in brackets or a word; the ending is what they are found by."""
    if text.isascii() and _LOOSE_WORDS.isdisjoint(WORDS.findall(text.lower())):
        return
    for match in _loose().finditer(text):
        found = _loosely(text, match)
        if found is not None:
            yield found


def _loosely(text: str, match: re.Match[str]) -> Bare | None:
    kind = next(
        name
        for name in ("bracket", "spoken", "glued", "odd", "spaced", "comma", "none")
        if match[name] is not None
    )
    written = match["ending"]
    ending = ENDINGS.get(written.lower(), written.lower())
    if kind == "none":
        ending = {"ドットコム": "com", "닷컴": "com", "닷넷": "net"}.get(written, ending)
    start = match.start()
    left = compiled(_LEFT, 0).search(text, max(0, start - 64), start)
    if left is None or not left["label"].strip("-"):
        return None
    start = left.start()
    if start and (
        text[start - 1] in "@_$#"
        or (text[start - 1].isalnum() and left["label"][0].isascii() and text[start - 1].isascii())
    ):
        return None
    parts = [Part(ending, match.start("ending"), match.end("ending"), {"none": "spoken"}.get(kind, kind))]
    parts.insert(0, Part(left["label"].lstrip("-"), start, left.end(), ""))
    for _ in range(3):
        more = compiled(_PLAIN_LEFT, 0).search(text, max(0, start - 66), start) or compiled(
            _SPOKEN_LEFT
        ).search(text, max(0, start - 60), start)
        if more is None or (more.start() and text[more.start() - 1] in "@_"):
            break
        gap = text[more.end("label") : more.end()]
        before = (
            "plain"
            if gap == "."
            else "spaced"
            if not any(map(str.isalnum, gap)) and gap[0] not in "[("
            else "spoken"
        )
        if before == "spoken" and more["label"].lower() != "www" and kind != "spoken":
            break
        parts[0] = Part(parts[0].text, parts[0].start, parts[0].end, before)
        start = more.start()
        parts.insert(0, Part(more["label"], start, more.end("label"), ""))
    hyphen = compiled(_HYPHEN).search(text, max(0, start - 60), start) if kind == "spoken" else None
    if hyphen is not None:
        start = hyphen.start()
        parts[0] = Part(f"{hyphen['label']}-{parts[0].text}", start, parts[0].end, parts[0].before)
    further = compiled(_MORE).match(text, match.end())
    if further is not None:
        longer = f"{ending}.{further['ending'].lower()}"
        if suffix_of(f"x.{longer}") == longer:
            parts.append(
                Part(further["ending"].lower(), further.start("ending"), further.end("ending"), kind)
            )
    host = _joined(parts)
    if host is None:
        return None
    return _judge_loose(text, host, kind, written)


def _joined(parts: list[Part]) -> Host | None:
    while len(parts) > 1:
        name = ".".join(part.text for part in parts).lower()
        if owner_of(name) is not None and all(part.text for part in parts):
            way = 0
            for part in parts[1:]:
                way |= WAY[part.before]
            return Host(name, parts[0].start, parts[-1].end, way, parts)
        parts = parts[1:]
    return None


_PATH = (
    rf"{BLANK}?(?:/|(?:(?:forward |fwd )?slash|schrägstrich|barra|barre oblique|слэш|слеш|ukośnik|斜杠|斜线|スラッシュ|슬래시)"
    rf"(?![^\W_])){BLANK}?[\w~%#?!@]"
)
"""A way behind a host, its stroke perhaps in a word: "wa dot me slash 49176…"."""


def _judge_loose(text: str, host: Host, kind: str, written: str) -> Bare | None:
    owner = owner_of(host.name)
    if owner is None or host.name in lw.QUIET_NAMES or owner in NEUTRAL_HOSTS:
        return None
    label, ending = owner.partition(".")[0], host.name.rpartition(".")[2]
    cue = cue_before(text, host.start) or (
        after[0].strip() if (after := compiled(lw.AFTER_CUE).match(text, host.end)) else ""
    )
    www = host.parts[0].text.lower() == "www"
    path = compiled(_PATH).match(text, host.end) is not None
    if host.name in SHORT_HOSTS and path:
        return Bare(host, "high", cue)
    if owner in lw.MAIL_HOSTS and not (cue or www):
        return None
    if (
        (label in NOT_BEFORE_DOT | lw.ABBREVIATIONS and not www)
        or len(label) < 2
        or (not any(map(str.isalpha, label)) and len(label) < 3)
    ):
        return None
    if www:
        return Bare(host, "high", cue)
    generic = ending in {"com", "net", "org"} or "." in (suffix_of(host.name) or "")
    odd = bool(ODD_NAME.search(label))
    if kind in {"bracket", "odd"}:
        sure = generic or cue or (kind == "bracket" and ending in _LOOSE_ENDINGS) or ending in COUNTRIES
        return Bare(host, "high", cue) if sure and len(label) > 2 - bool(cue) else None
    if kind in {"spoken", "glued", "none"}:
        transliterated = not written.isascii()
        if (
            generic
            or cue
            or transliterated
            or odd
            or (ending in COUNTRIES and written.islower() and len(label) > 2)
        ):
            return Bare(host, "high" if cue or generic else "medium", cue)
        placed = compiled(lw.PREPOSITION).search(text, max(0, host.start - 12), host.start) is not None
        if placed and ending in _TOLD_SHOPS and len(label) > 4 and written.islower():
            return Bare(host, "medium")  # "auf pinewood Punkt shop": no pattern of dots has such an ending
        ends = GOES_ON.match(text, host.end) is None
        return Bare(host, "medium") if ending in lw.MAY_STAND_ALONE and len(label) > 3 and ends else None
    before = text[host.parts[-2].end : host.parts[-2].end + 1].isspace()
    if ending == "net" and before and not (cue or odd or text[host.parts[-1].start - 1].isspace()):
        return None  # "created with .net"
    if not before and not (generic or ending in COUNTRIES):
        return None
    if not (written.islower() or cue or (written.isupper() and label.isupper())) or not (
        generic or cue or path
    ):
        return None
    if kind == "comma" or not before:
        # "shop,com" and "shop. com": the end of a clause unless something says otherwise.
        return Bare(host, "high", cue) if cue or (path and generic) else None
    if cue or path:
        return Bare(host, "high", cue)
    if (
        ending == "com"
        and GOES_ON.match(text, host.end)
        and (
            not label.isascii()
            or compiled(_PORTUGUESE).search(text, max(0, host.start - 200), host.end + 200)
        )
    ):
        return None  # "with"
    return Bare(host, "high" if odd or GOES_ON.match(text, host.end) is None else "medium", cue)


def find_www(text: str) -> Iterator[Bare]:
    """Yield the hosts that begin with ``www``, however the dots behind it are written."""
    for match in _www().finditer(text):
        parts = read_parts(text, match.end())
        if not parts:
            continue
        blank = not match["dot"].strip()
        host = best_host(parts, any_ending=not blank and match["dot"] == ".")
        if host is None and blank and len(parts) == 1:
            ending = re.compile(
                rf"{BLANK}{{1,2}}(?P<ending>com|net|org|ru|de|shop|store|cn)(?![^\W_])", re.IGNORECASE
            ).match(text, parts[0].end)
            if ending is not None:
                host = best_host(
                    [parts[0], Part(ending["ending"].lower(), ending.start("ending"), ending.end(), "spaced")]
                )
        if host is None or under(host.name, NEUTRAL_HOSTS) or all(part.text == "www" for part in host.parts):
            continue
        separator = match["dot"]
        way = (
            0
            if separator == "."
            else WAY["spoken"]
            if any(map(str.isalnum, separator)) or separator.strip()[:1] in "[({"
            else WAY["spaced"]
        )
        yield Bare(
            Host(
                f"www.{host.name}",
                match.start(),
                host.end,
                host.way | way,
                (Part("www", match.start(), match.start("dot"), ""), *host.parts),
            ),
            "high" if host.registered else "medium",
            "www",
        )


@cache
def _www() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![{LATIN}_@.])(?:w{{3,4}}|w{BLANK}w{BLANK}w|ввв|трипл ?в)"
        rf"(?P<dot>\.|{BLANK}?[.,。．·•・]{BLANK}?|{BLANK}?[\[({{](?:\.|{DOT})[\])}}]{BLANK}?"
        rf"|(?:{BLANK}|[\-_])(?:{DOT})(?:{BLANK}|[\-_])|(?:{words(DOT_GLUED)})|{BLANK})(?=[^\W_])",
        re.IGNORECASE,
    )

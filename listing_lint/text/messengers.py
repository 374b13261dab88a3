"""Messengers and social networks with an identifier: a name alone is a feature of many products, and no finding.

What stands around a name decides. A sign or a word that announces an identifier ("ID", ":") lets almost anything be
one; without it the identifier must look like somebody's ("bag_king88", a telephone number), not like a model or a
measure. Names that mean other things ("line", "snap", "V") always need the sign or somebody who asks to be added.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.text.contact import Contact
from listing_lint.text.messenger_identifiers import (
    AFTER_NUMBER,
    ARROWS,
    MEASURE,
    MODEL,
    PERSONAL,
    QQ_NUMBER,
    SOLICIT,
    code_cue,
    digits_of,
    is_dialled,
    is_identifier,
    value_of,
)
from listing_lint.text.messenger_names import LINK_WORDS, NATIVE_LINKS
from listing_lint.text.messenger_spellings import Name, find_names
from listing_lint.text.spoken import AT_OF_HANDLES
from listing_lint.text.veto_words import PRODUCT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Confidence
    from listing_lint.text.view import View

_PHONE = r"[(（]?\+?[(（]?\d(?:(?:[^\w\n:;,，]|_){0,2}\d){6,15}(?!\d)"
_HANDLE = r"(?:live:(?:\.cid\.)?)?[A-Za-z0-9_](?:[A-Za-z0-9]|[_.\-](?=[A-Za-z0-9_])){1,40}_{0,2}(?:\#\d{4})?"
_AT = "|".join(f"{word}\\b" if word < "\u0590" else word for word in AT_OF_HANDLES)
_IDENTIFIER = re.compile(
    rf"(?P<phone>{_PHONE})(?![A-Za-z_@]|\.\w*[A-Za-z])|(?:@|(?:{_AT})\s?(?=[A-Za-z_]))\s?(?P<at>[^\W\d_]?[\w.\-]{{2,40}})|(?P<word>{_HANDLE})(?![\w@]|[À-ɏ])"
    rf"|(?P<glued>[A-Za-z0-9][A-Za-z0-9_.\-]{{3,30}})(?=[\u0e00-\u9fff\uac00-\ud7a3])"
)
_SIGN = re.compile(rf"[)）\]】]?[\s({{\[（【「\"“«'‘\-–—+.,，*_/{ARROWS}]{{0,6}}")
_TO_PHONE = re.compile(
    r"(?! for business)(?:\s[^\W\d_]{1,14}){1,3}\s?[:：]\s{0,2}(?=[(+\d])|(?:\s[^\W\d_]{1,14}){1,4}?\s?[:：]?\s?(?=@[A-Za-z]|\+\d{6})"
)
_BEFORE = re.compile(
    rf"(?:(?P<phone>{_PHONE})|(?<![\w@.])@(?P<at>[\w.\-]{{3,40}})|(?<![\w@.\-/])(?P<word>{_HANDLE}))"
    r"(?P<gap>(?:\s?[(（\[【/|，,、:：\-–—]{1,2}\s?|\s)(?:(?:[^\W\d_]{1,14}\s){0,4}?(?:on|in|via|en|no|auf|su|sur|na|в|у|на|op|pe|på|em|by|through|über|per|di|lewat|trên|qua)\s)?"
    r"(?:(?:our|my|the|only|also)\s)?|(?:على|ב|ใน)?\s?)$"
)
_FOLLOW = re.compile(
    r"(?:(?<![^\W\d_])(?:follow|dm|find us|tag|tweet|pm|mention|message|handle|ins|ig|s[ií]gue(?:nos)?|siga(?:-?nos)?|segue|suivez(?:-nous)?|folg[et]n?(?: sie)?(?: uns)?|segui(?:ci|te(?:ci)?)?|obserwuj|volg|подпис\w{1,10}|ищите|theo dõi|ikuti|sledujte|följ|urmăriți|kövess\w*|ακολουθήστε)"
    r"|关注|關注|関注|搜索?|フォロー(?:してね|お願いします)?|팔로우|تابعونا|تابعنا|ติดตาม|फॉलो करें|עקבו)\W{0,4}(?:(?:us|me|on|en|em|sur|auf|su|na|op|at|our|нас|в|a|uns|ons|nos|nous|ci|pe|på|nosso|notre)\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_FOLLOW_AFTER = re.compile(
    r"['’]?\w{0,3}\s?(?:を?フォロー|팔로우|を?チェック|関注|关注|takip|हैंडल|को फॉलो|으로|로 )|\s(?:for (?:more|custom|orders|deals|new)|on (?:all )?social)",
    re.IGNORECASE,
)
_AT_HANDLE = re.compile(
    r"(?<![\w@./#&])@(?P<id>[A-Za-z_][A-Za-z0-9_.]{2,39})(?![A-Za-z0-9_@/À-ɏ])(?!\.[A-Za-z])"
)
_HINT = re.compile(rf"[\d_@:：=＝#.]|[号號]|{_AT}", re.IGNORECASE)
_LAST = re.compile(r"\s*(?:\n|$)")


@cache
def _link() -> re.Pattern[str]:
    """Words between a name and its identifier."""
    latin = sorted(LINK_WORDS.split("|"), key=len, reverse=True)
    return re.compile(
        rf"(?:[\s\-'’/&(（、,:：]{{0,2}}(?:(?:{'|'.join(latin)})(?![\w']|\.[A-Za-z])\.?|{NATIVE_LINKS})){{1,4}}",
        re.IGNORECASE,
    )


def find_messengers(view: View) -> Iterator[Contact]:
    """Yield names of messengers and networks with an identifier; the value is the identifier alone."""
    text = view.text
    behind = 0
    names = find_names(text)
    taken: list[tuple[int, int]] = []
    for name in names:
        if name.start < behind:
            continue
        if name.strict and _HINT.search(text, max(0, name.start - 75), name.end + 60) is None:
            continue
        found = _behind(text, name) or _before(text, name, behind)
        if found is not None:
            behind = found.end
            taken.append((found.start, found.end))
            yield found
    yield from _pages(text, names, taken)
    yield from _handles(text, taken)


_OUR = re.compile(
    r"(?<![^\W\d_])(?:our|my|unser\w{0,2}|mein\w{0,2}|notre|mon|nuestr[oa]|mi|noss[oa]|minha|meu|nostr[oa]|nasz\w{0,2}|onze|bizim|наш\w{0,2}|follow|visit|on|auf|sur|na|su)"
    r"\s(?:[^\W\d_]{2,12}\s){0,2}\Z",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"[\s,:–-]{0,3}(?:(?:fan ?)?page|channel|profile?|board|group|seite|kanal|profil\w?|gruppe|page|chaîne|página|canal|perfil|grupo|pagina|canale|gruppo"
    r"|strona|stronie|kanał\w?|страниц\w|канал\w?|профил\w|групп\w|sayfa\w{0,4}|kanal\w{0,4})[\s:,]{0,3}(?P<name>[\"“”„«'‘][^\"“”„«»'‘’\n]{3,60}[\"”“»'’])",
    re.IGNORECASE,
)


_QUOTED = re.compile(r"[\s:,]{0,3}(?P<name>[\"“”„«][^\"“”„«»\n]{3,60}[\"”“»])")
_PAGE_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:page|profil|página|canal|pagina|канал|страниц\w|kanał|strona)\s\Z", re.IGNORECASE
)


def _pages(text: str, names: tuple[Name, ...], taken: list[tuple[int, int]]) -> Iterator[Contact]:
    """Pages of networks that are called by their names: our Facebook page "Nosuch Leather"."""
    for name in names:
        if not name.service.social:
            continue
        match = _PAGE.match(text, name.end) or (
            _QUOTED.match(text, name.end)
            if _PAGE_BEFORE.search(text, max(0, name.start - 20), name.start)
            else None
        )
        if match is None or _OUR.search(text, max(0, name.start - 40), name.start) is None:
            continue
        if any(start < match.end() and name.start < end for start, end in taken):
            continue
        taken.append((name.start, match.end()))
        yield _contact(name, match["name"][1:-1], name.start, match.end(), "medium")


def _handles(text: str, taken: list[tuple[int, int]]) -> Iterator[Contact]:
    """Handles without a service: "follow us @bestshop", "@best_shop_88"."""
    place = 0
    for match in _AT_HANDLE.finditer(text):
        while place < len(taken) and taken[place][1] <= match.start():
            place += 1
        if place < len(taken) and taken[place][0] < match.end():
            continue
        value = match["id"].rstrip(".")
        end = match.start("id") + len(value)
        cue = _FOLLOW.search(text, max(0, match.start() - 45), match.start())
        asked = cue is not None or _FOLLOW_AFTER.match(text, end) is not None
        if value.lower() in PRODUCT_WORDS:
            continue
        # "@best_shop_88" by itself is a handle; "@home" is not.
        if not asked and not (
            len(value) > 5
            and (
                re.search(r"[a-z]_\w*\d|\w_\w+_", value)
                or (_LAST.match(text, end) and re.fullmatch(r"[a-z]{4,}_[a-z]{2,}", value))
            )
        ):
            continue
        start = cue.start() if cue else match.start()
        yield Contact(
            "social",
            value,
            start,
            end,
            confidence="high" if asked else "medium",
            cue=cue[0].strip() if cue else "",
        )


def _contact(name: Name, value: str, start: int, end: int, confidence: Confidence = "high") -> Contact:
    service = name.service
    return Contact(
        "social" if service.social else "messenger", value, start, end, service.name, name.way, confidence
    )


def _behind(text: str, name: Name) -> Contact | None:
    """The identifier behind a name."""
    link = _link().match(text, name.end)
    at = link.end() if link else name.end
    linked = link[0] if link else ""
    sign = _SIGN.match(text, at)
    between = sign[0] if sign else ""
    if "\n" in between and between.strip(" \t\n") == "" and not linked:
        return None
    place = at + len(between)
    if between.rstrip().endswith("@") and text[place - len(between) + between.rfind("@") :][1:2] != "":
        place = at + between.rfind("@")
        between = between[: between.rfind("@")]
    elif between.endswith(("+", "(", "（")):
        # These belong to a number.
        kept = between.rstrip("+(（")
        place = at + len(kept)
        if _IDENTIFIER.match(text, place) is None:
            place = at + len(between)
        else:
            between = kept
    elif between.endswith("_") or (between.endswith("(") and text[place : place + 1] == "+"):
        place -= 1
    found = _IDENTIFIER.match(text, place)
    if found is None or not is_identifier(text, name, found, linked, between):
        other = _TO_PHONE.match(text, name.end)
        if other is None or (name.strict and not name.service.social):
            return None
        found = _IDENTIFIER.match(text, other.end())
        if found is None or found["word"] or not is_identifier(text, name, found, "", ":"):
            return None
    value, end = value_of(found)
    plain = value.isalpha() and not found["at"]
    return _contact(name, value, name.start, end, "medium" if plain else "high")


def _before(text: str, name: Name, behind: int) -> Contact | None:
    """The identifier in front of a name: "13800138000（微信同号）", "@shop88 on telegram"."""
    match = _BEFORE.search(text, max(behind, name.start - 75), name.start)
    if match is None:
        return None
    gap = match["gap"]
    joined = re.search(r"[(（\[【]|[^\W\d_]", gap) is not None
    if match["phone"]:
        digits = "".join(filter(str.isdigit, match["phone"]))
        coded = code_cue().search(text, max(0, match.start() - 24), match.start()) is not None
        after = AFTER_NUMBER.match(text, name.end) is not None
        same = re.match(r"\s?(?:同|号)", text[name.end : name.end + 3]) is not None
        qq = name.service.name == "QQ" and joined and QQ_NUMBER.fullmatch(digits) is not None
        if coded or not (after or joined) or not (same or qq or is_dialled(digits, match["phone"])):
            return None
        if (name.strict or name.service.social) and not (same or joined):
            return None
        if _link_goes_on(text, name) and not same and not joined:
            return None
        return _contact(name, digits_of(match["phone"]), match.start("phone"), name.end)
    if match["at"]:
        value = match["at"].rstrip(".-")
        if value.lower() in PRODUCT_WORDS or MEASURE.fullmatch(value) or (not joined and name.strict):
            return None
        return _contact(name, value, match.start("at") - 1, name.end)
    value = match["word"]
    personal = PERSONAL.match(value) is not None and not MODEL.fullmatch(value) and len(value) > 4
    if not joined or not personal or MEASURE.fullmatch(value) or value.lower() in PRODUCT_WORDS:
        return None
    asked = SOLICIT.search(text, max(0, match.start() - 40), match.start()) is not None
    if not asked and not ("_" in value or re.search(r"[a-z]{3}\w*\d\d$", value)):
        return None
    return _contact(name, value, match.start("word"), name.end, "medium")


def _link_goes_on(text: str, name: Name) -> bool:
    """Whether the name announces another identifier behind it."""
    return re.match(r"\s?[:：]", text[name.end : name.end + 2]) is not None

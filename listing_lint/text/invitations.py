"""Invitations to leave the marketplace that name no address: "add our WeChat", "scan the code", "pay by PayPal"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from listing_lint.text.contact import Contact
from listing_lint.text.deal_words import ANY, KINDS, OF_DEVICES
from listing_lint.text.invitation_words import (
    ALLOWED,
    ASK_AFTER,
    ASK_BEFORE,
    CARRIERS,
    CHECKOUT,
    FEATURES,
    INVITATIONS,
    PRODUCT_SCANS,
)
from listing_lint.text.messenger_spellings import Name, find_names
from listing_lint.text.re2_syntax import for_re2
from listing_lint.text.refusals import refused
from listing_lint.text.trigger import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.text.view import View

_END = re.compile(r"[.!?。！？\n]")
_GAP = r"[^\n.!?。！？]{0,25}?"
_NEAR = 70
"""Characters before a messenger's name that an invitation with it may reach to."""

_SAID = frozenset(
    {
        "wa",
        "w/a",
        "wsp",
        "wpp",
        "zap",
        "ig",
        "insta",
        "ins",
        "inst",
        "fb",
        "tg",
        "vk",
        "vx",
        "wx",
        "qq",
        "инста",
        "инсте",
        "тг",
        "вк",
        "фб",
        "телега",
        "lineid",
    }
)
_CAPITALS = frozenset({"LINE", "Messenger", "Signal", "Snap", "Threads"})
"""Short names that nobody means otherwise where somebody asks to be contacted, as written."""


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


@cache
def _gate(source: str) -> Any:
    """The same for RE2: finds at least as much, in one pass."""
    return compiled(for_re2(source))


_ADDS = re.compile(r"[加➕](?:[vV薇微威]x?)?|แอด")
_ADDED = re.compile(r"[^\u3400-\u9fff]|[看问聊拿获咨详私送有了更进好群]|$")
_TO_LINE = re.compile(
    r"(?<!\w)(?:on|via|our|my|by|add|through|us|me|qua|di|lewat|en|por|no|auf|per|su|sur|na)\s$",
    re.IGNORECASE,
)


@cache
def _asking() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What asks before a name and behind it."""
    before, after = "|".join(ASK_BEFORE), "|".join(ASK_AFTER)
    return re.compile(rf"(?:{before}){_GAP}$", re.IGNORECASE), re.compile(after, re.IGNORECASE)


def find_invitations(view: View) -> Iterator[Contact]:
    """Yield the invitations of a view; ``cue`` tells the kind: messenger, scan, website, search, map, phone, email, order, payment, deal."""
    text = view.text
    data = text.encode("utf-8", "surrogatepass")
    told: list[tuple[int, int]] = []
    for kind, start, end, service in (*_with_messenger(text), *_others(text, data)):
        if any(start < stop and begin < end for begin, stop in told[-100:]):
            continue
        sentence = _sentence(text, start, end)
        if kind not in ("payment", "deal") and _pattern(ALLOWED).search(sentence):
            continue
        if kind not in ("scan", "payment", "deal", "map") and _pattern(CARRIERS).search(sentence):
            continue
        if kind == "payment" and _pattern(CHECKOUT).search(sentence):
            continue
        if refused(text, start, end):
            continue
        if kind == "scan" and _pattern(PRODUCT_SCANS).search(sentence):
            continue
        if kind == "search" and _pattern(OF_DEVICES).search(sentence):
            continue
        told.append((start, end))
        value = " ".join(text[start:end].split())
        yield Contact("invitation", value, start, end, service, confidence="medium", cue=kind)


_OF_DISCORD = re.compile(r"\s(?:server|community|channel|invite)\b", re.IGNORECASE)
"""What stands behind the service's name in small letters, which is a word for strife as well."""
_Told = tuple[str, int, int, str]


def _with_messenger(text: str) -> Iterator[_Told]:
    """Those that name a messenger: somebody asks to be added, written to or followed there."""
    _, after = _asking()
    seen = 0
    for name in find_names(text):
        if name.start < seen or (name.strict and not _is_said(text, name)):
            continue
        window = text[max(seen, name.start - _NEAR) : name.start]
        asked_at = _asked(window)
        behind = after.match(text, name.end)
        adds = _ADDS.match(text, name.start, name.end)
        if (
            adds is not None
            and name.end - name.start < 3
            and text[name.start] in "加➕"
            and _ADDED.match(text, name.end) is None
        ):
            continue
        if asked_at is None and behind is None and adds is None:
            continue
        start = name.start - len(window) + asked_at if asked_at is not None else name.start
        end = behind.end() if behind else name.end
        if _pattern(FEATURES).search(_sentence(text, start, end)):
            continue
        seen = end
        yield "messenger", start, end, name.service.name


@lru_cache(maxsize=256)
def _asked(window: str) -> int | None:
    """Where in the words before a name somebody begins to ask; the same words come again in long texts."""
    match = _asking()[0].search(window)
    return match.start() if match else None


def _is_said(text: str, name: Name) -> bool:
    written = text[name.start : name.end]
    if written == "Line":
        return _TO_LINE.search(text, max(0, name.start - 10), name.start) is not None
    if written.lower() == "discord":
        return _OF_DISCORD.match(text, name.end) is not None
    return written.lower() in _SAID or written in _CAPITALS or (not written.isascii() and len(written) > 1)


def _others(text: str, data: bytes) -> Iterator[_Told]:
    kinds = [(kind, source, source) for kind, source in INVITATIONS]
    if _gate(ANY).search(data) is not None:
        kinds += KINDS
    for kind, source, gate in kinds:
        if _gate(gate).search(data) is not None:
            for match in _pattern(source).finditer(text):
                yield kind, match.start(), match.end(), ""


def _sentence(text: str, start: int, end: int) -> str:
    """What stands around a match up to the ends of its sentence, 160 characters each way at most."""
    before = text[max(0, start - 160) : start]
    cuts = [one.end() for one in _END.finditer(before)]
    after = text[end : end + 160]
    stop = _END.search(after)
    return before[cuts[-1] if cuts else 0 :] + text[start:end] + (after[: stop.start()] if stop else after)

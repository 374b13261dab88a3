"""Invitations to leave the marketplace that name no address: "add our WeChat", "scan the code", "pay by PayPal"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.text.contact import Contact
from listing_lint.text.invitation_words import ALLOWED, INVITATIONS, MESSENGER, PRODUCT_SCANS, SERVICE
from listing_lint.text.trigger import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.text.view import View

_END = re.compile(r"[.!?。！？\n]")
_LOOK_AROUND = re.compile(r"\(\?<?[!=]")
_NEAR = 70
"""Characters on both sides of a messenger's name that an invitation with it may reach to."""

_SHORT = re.compile(r"\\.|.", re.DOTALL)
_RE2 = {r"\b": "", r"\w": r"[\pL\pN_]", r"\s": r"[\s\x{a0}\x{3000}]"}


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


@cache
def _gate(source: str) -> Any:
    """The same for RE2, which has no look-around: finds at least as much, in one pass."""
    return compiled("".join(_RE2.get(part, part) for part in _SHORT.findall(_without_look_around(source))))


def _without_look_around(source: str) -> str:
    kept, at = [], 0
    while (match := _LOOK_AROUND.search(source, at)) is not None:
        kept.append(source[at : match.start()])
        at, depth = match.start(), 0
        while True:
            part = source[at : at + 2] if source[at] == "\\" else source[at]
            at += len(part)
            depth += (part == "(") - (part == ")")
            if not depth:
                break
    return "".join(kept) + source[at:]


def find_invitations(view: View) -> Iterator[Contact]:
    """Yield the invitations of a view; ``cue`` tells the kind: messenger, scan, website, phone, email, order, payment."""
    text = view.text
    data = text.encode("utf-8", "surrogatepass")
    told: list[tuple[int, int]] = []
    for kind, match in _matches(text, data):
        start, end = match.span()
        if any(start < stop and begin < end for begin, stop in told[-100:]):
            continue
        sentence = _sentence(text, start, end)
        if (kind != "payment" and _pattern(ALLOWED).search(sentence)) or (kind == "scan" and _pattern(PRODUCT_SCANS).search(sentence)):
            continue
        told.append((start, end))
        yield Contact("invitation", " ".join(match[0].split()), start, end, confidence="medium", cue=kind)


def _matches(text: str, data: bytes) -> Iterator[tuple[str, re.Match[str]]]:
    if _gate(SERVICE).search(data) is not None:
        seen = -1
        for name in _pattern(SERVICE).finditer(text):
            if name.start() < seen:
                continue
            # Long patterns with many beginnings are slow, so they look only around the names.
            match = _pattern(MESSENGER).search(text, max(0, name.start() - _NEAR), name.end() + _NEAR)
            if match is not None:
                seen = match.end()
                yield "messenger", match
    for kind, source in INVITATIONS:
        if _gate(source).search(data) is not None:
            for match in _pattern(source).finditer(text):
                yield kind, match


def _sentence(text: str, start: int, end: int) -> str:
    """What stands around a match up to the ends of its sentence, 160 characters each way at most."""
    before = text[max(0, start - 160) : start]
    cuts = [one.end() for one in _END.finditer(before)]
    after = text[end : end + 160]
    stop = _END.search(after)
    return before[cuts[-1] if cuts else 0 :] + text[start:end] + (after[: stop.start()] if stop else after)

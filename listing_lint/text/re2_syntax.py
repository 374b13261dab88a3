"""Patterns of Python made into such as RE2 takes, which finds at least as much in one pass over a text."""

from __future__ import annotations

import re

_LOOK_AROUND = re.compile(r"\(\?<?[!=]")
_SHORT = re.compile(r"\\.|.", re.DOTALL)
_RE2 = {r"\b": "", r"\w": r"[\pL\pN_]", r"\d": r"\pN", r"\s": r"[\s\x{a0}\x{3000}]"}


def for_re2(source: str) -> str:
    """A pattern for RE2, which has no look-around."""
    return "".join(_RE2.get(part, part) for part in _SHORT.findall(_without_look_around(source)))


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

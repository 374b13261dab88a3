"""JSON as listings need it: the C parser, and on suspicion an exact look at what it silently lets pass.

Python's parser keeps the last of two equal keys, accepts ``NaN`` and ``Infinity``, turns ``1e999`` into infinity, reads lone
surrogates and stops at deep nesting with an exception. Each of these is a fault of the file. They are noticed for
little during the parse (hooks) and located afterwards, only where they were noticed. What was compiled of
``json_read.c`` reads the values without any such fault.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import pointer as make_pointer
from listing_lint.catalog.quick_json import Noticed, quick
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.catalog.quick_json import Scan

MAX_DEPTH = 64
"""Levels of nesting that a listing may have; category trees and rich text stay under twenty."""

# Possessive throughout: a text of millions of escapes must not cost memory for ways back.
_TOKEN = late(
    r'[ \t\n\r]*+(?:(?P<string>"[^"\\]*+(?>(?:\\.[^"\\]*+)*)")|(?P<mark>[\[\]{},:])|(?P<atom>[^\s\[\]{},:"]++))',
    re.DOTALL,
)
_BRACKET = late(r'"[^"\\]*+(?>(?:\\.[^"\\]*+)*)"|["\[\]{}]', re.DOTALL)
_GLUE = late(r'"[ \t\n\r]*[:,}\]][ \t\n\r:,{}\[\]]*"')
_SURROGATE = late(
    r"\\\\|(?P<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?P<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
)


def make_scanner() -> tuple[Scan, Noticed]:
    """A scanner ``(text, offset) -> (value, end)`` and the list that its hooks write suspicions to.

    A number that is not finite reads as null, so that no rule meets infinity.
    """
    noticed = Noticed()

    def pairs(members: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(members)
        if len(value) != len(members):
            noticed.append("duplicate-key")
        return value

    def constant(_text: str) -> None:
        noticed.append("non-finite-number")

    def number(text: str) -> float | None:
        value = float(text)
        if value - value != 0:  # infinity: the text was finite, the value is not
            noticed.append("non-finite-number")
            return None
        return value

    decoder = json.JSONDecoder(object_pairs_hook=pairs, parse_constant=constant, parse_float=number)
    return quick(decoder.scan_once, noticed), noticed  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Flaw:
    """A place the parser let pass: ``rule`` is the name of the ``LOD`` rule, offsets are into the text."""

    rule: str
    start: int
    end: int
    pointer: str
    detail: str


def examine(text: str, start: int, end: int) -> list[Flaw]:
    """Every repeated key and number that is not finite in the value at ``start``; without recursion."""
    flaws: list[Flaw] = []
    path: list[str | int] = []
    keys: list[dict[str, int] | None] = []
    expect_key = False
    at = start
    while at < end:
        match = _TOKEN.match(text, at, end)
        if match is None:
            break
        at = match.end()
        mark = match["mark"]
        if mark in ("{", "["):
            keys.append({} if mark == "{" else None)
            path.append("" if mark == "{" else 0)
            expect_key = mark == "{"
        elif mark in ("}", "]"):
            keys.pop()
            path.pop()
            expect_key = False
            if not keys:
                break
        elif mark == ",":
            expect_key = keys[-1] is not None
            last = path[-1]
            if isinstance(last, int):
                path[-1] = last + 1
        elif mark == ":":
            expect_key = False
        elif match["string"] is not None:
            if expect_key:
                key = json.loads(match["string"])
                path[-1] = key
                seen = keys[-1]
                if seen is not None:
                    first = match.start("string")
                    if key in seen:
                        flaws.append(Flaw("duplicate-key", first, at, make_pointer(*path), key))
                    seen.setdefault(key, first)
        elif not _finite(match["atom"]):
            flaws.append(
                Flaw("non-finite-number", match.start("atom"), at, make_pointer(*path), match["atom"][:40])
            )
    return flaws


def _finite(atom: str) -> bool:
    if atom in ("true", "false", "null"):
        return True
    if atom in ("NaN", "Infinity", "-Infinity"):
        return False
    if atom.lstrip("-").isdigit():
        return True
    value = float(atom)
    return value - value == 0


def lone_surrogates(text: str) -> list[tuple[int, int]]:
    r"""Offsets of ``\ud800``-like escapes without their other half: no character at all."""
    if "\\ud" not in text and "\\uD" not in text:
        return []
    return [match.span() for match in _SURROGATE.finditer(text) if match["lone"]]


def without_lone_surrogates(text: str, places: list[tuple[int, int]]) -> str:
    """The text with each lone surrogate replaced by U+FFFD, offsets unchanged."""
    parts = []
    at = 0
    for start, end in places:
        parts += [text[at:start], "\\ufffd"]
        at = end
    return "".join([*parts, text[at:]])


def members_behind(text: str, start: int) -> dict[str, Any]:
    """The members of an object behind the bracketed value at ``start``; none where they are broken, as is told elsewhere."""
    end = skip_value(text, start)
    rest = text[end:].lstrip() if end is not None else ""
    if not rest.startswith(","):
        return {}
    try:
        members, _ = json.JSONDecoder().raw_decode("{" + rest[1:])
    except (ValueError, RecursionError):
        return {}
    return dict(members)


def skip_value(text: str, start: int) -> int | None:
    """Offset after the bracketed value at ``start``, found by matching brackets only.

    None where brackets or quotes do not pair up: then nobody can tell where the next value starts. So it is where a
    quote is lost and the brackets pair up by chance: what is between the texts then looks like texts.
    """
    open_ones: list[str] = []
    glue = 0
    for match in _BRACKET.finditer(text, start):
        found = match[0]
        if found in ("{", "["):
            open_ones.append(found)
        elif found == '"' or (found in ("}", "]") and open_ones.pop() + found not in ("{}", "[]")):
            return None
        elif found in ("}", "]") and not open_ones:
            return match.end()
        elif len(found) < 100 and _GLUE.fullmatch(found):
            glue += 1
            if glue > 2:
                return None
    return None


def too_deep(value: Any) -> bool:
    """Whether containers are nested deeper than :data:`MAX_DEPTH`; without recursion."""
    level = [value]
    for _ in range(MAX_DEPTH + 1):
        level = [
            child
            for item in level
            for child in (item.values() if isinstance(item, dict) else item)
            if isinstance(child, (dict, list))
        ]
        if not level:
            return False
    return True

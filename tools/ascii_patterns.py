"""Reduce a pattern of RE2 to what it can match in ASCII: smaller, so that compiling it takes a short run less time.

Used by ``tools/build_trigger.py``. Letters of either case must match (the option ``case_sensitive`` is off).
"""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"""
    (?P<open>\((?:\?(?:P<\w+>|[a-zA-Z-]*:))?) | (?P<flags>\(\?[a-z-]+\)) | (?P<close>\)) | (?P<bar>\|)
    | (?P<many>(?:[*+?]|\{\d+(?:,\d*)?\})\??)
    | (?P<set>\[\^?\]?(?:\\x\{[0-9a-fA-F]+\}|\\p\{\^?\w+\}|\\.|\[:\^?\w+:\]|[^\]\\])*\])
    | (?P<wide>\\x\{[0-9a-fA-F]+\}) | (?P<class>\\[pP](?:\{\^?\w+\}|\w)) | (?P<escape>\\.) | (?P<one>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_MEMBER = re.compile(
    r"(\\x\{[0-9a-fA-F]+\}|\\[pP](?:\{\^?\w+\}|\w)|\\.|\[:\^?\w+:\]|.)(?:-(\\x\{[0-9a-fA-F]+\}|\\.|[^\]]))?",
    re.DOTALL,
)
_LETTERS = {r"\pL": "a-zA-Z", r"\p{L}": "a-zA-Z", r"\pN": "0-9", r"\p{N}": "0-9"}
"""What the classes of Unicode hold in ASCII; those that are missing hold nothing there."""


def ascii_only(pattern: str) -> str | None:
    """The pattern for texts of ASCII, or None where it can match none."""
    pieces = [(match.lastgroup or "", match[0]) for match in _PIECE.finditer(pattern)]
    made, end = _either(pieces, 0)
    if end != len(pieces):
        raise ValueError(f"a bracket too many in {pattern!r}")
    return made


def _either(pieces: list[tuple[str, str]], at: int) -> tuple[str | None, int]:
    """Alternatives up to a closing bracket, or the end."""
    branches: list[str] = []
    while True:
        branch, at = _sequence(pieces, at)
        if branch is not None and branch not in branches:
            branches.append(branch)
        if at == len(pieces) or pieces[at][0] != "bar":
            return ("|".join(branches) if branches else None), at
        at += 1


def _sequence(pieces: list[tuple[str, str]], at: int) -> tuple[str | None, int]:
    made: str | None = ""
    while at < len(pieces) and pieces[at][0] not in {"bar", "close"}:
        kind, text = pieces[at]
        at += 1
        if kind == "open":
            inner, at = _either(pieces, at)
            if at == len(pieces):
                raise ValueError("a bracket is not closed")
            part = None if inner is None else f"{text}{inner})"
            at += 1
        else:
            part = _single(kind, text)
        if at < len(pieces) and pieces[at][0] == "many":
            often = pieces[at][1]
            at += 1
            if part is None and (often[0] in "*?" or often.startswith(("{0", "{,"))):
                part = ""
            elif part is not None:
                part += often
        made = None if part is None or made is None else made + part
    return made, at


def _single(kind: str, text: str) -> str | None:
    """One character or class."""
    if kind == "one":
        return text if text.isascii() else None
    if kind == "wide":
        return text if int(text[3:-1], 16) < 0x80 else None
    if kind == "class":
        return f"[{_LETTERS[text]}]" if text in _LETTERS else None
    if kind == "set":
        return _set(text)
    return text


def _set(text: str) -> str | None:
    negated = text.startswith("[^")
    kept = []
    for first, last in _MEMBER.findall(text[2:-1] if negated else text[1:-1]):
        if first.startswith(("\\p", "\\P")):
            kept.append(_LETTERS.get(first, ""))
        elif _code(first) < 0x80:
            # A range that leaves ASCII ends with it.
            kept.append(f"{first}-{last if _code(last) < 0x80 else chr(92) + 'x7f'}" if last else first)
    if not any(kept):
        return r"[\x00-\x7f]" if negated else None
    made = "".join(kept)
    return None if negated and made == r"\x00-\x7f" else f"[{'^' if negated else ''}{made}]"


def _code(member: str) -> int:
    """The code point of a member of a set; classes such as that of digits are ASCII in RE2."""
    if member.startswith("\\x{"):
        return int(member[3:-1], 16)
    return 0 if len(member) > 1 else ord(member)

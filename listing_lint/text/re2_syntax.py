"""Patterns of Python made into such as RE2 takes, which finds at least as much in one pass over a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_PART = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\u[0-9A-Fa-f]{4}|\\.|\(\?(?:<?[=!]|>)|.", re.DOTALL)
"""A class of characters, an escaped one, what opens a look-around or an atomic group, or a character."""
_IN_CLASS = re.compile(r"\\u[0-9A-Fa-f]{4}|\\.|.", re.DOTALL)
_BLANKS = r"\s\x0b\x1c-\x1f\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
_LETTERS = r"0-9A-Za-z_\x{80}-\x{10ffff}"
_ALONE = {
    r"\b": "",
    r"\B": "",
    r"\w": f"[{_LETTERS}]",
    r"\d": r"\pN",
    r"\s": f"[{_BLANKS}]",
    r"\Z": r"\z",
    "$": r"\n?$",
    "(?>": "(?:",
}
_AMONG = {r"\w": _LETTERS, r"\d": r"\pN", r"\s": _BLANKS, "[": r"\["}
_NOT_AMONG = {r"\W": r"\x00-/:-@\[-^`{-\x7f", r"\D": r"\x00-/:-\x7f", r"\S": "!-~", "[": r"\["}
"""What is left out has to be no more than what Python leaves out: what RE2 and Python agree on is in ASCII."""
_QUANTIFIERS = frozenset("*+?}")
_OF_EITHER_CASE = str.maketrans("İıſK", "iisk")
"""What Python takes for the letter where case does not matter, and RE2 does not."""


def for_re2(source: str) -> str:
    """A pattern for RE2, which has neither look-around nor possessive repetition, and knows letters of ASCII alone.

    It matches wherever Python's does, and in some places more. References to groups are not read.
    """
    made: list[str] = []
    before, looking = "", 0
    for part in _PART.findall(source):
        if looking or part in ("(?=", "(?!", "(?<=", "(?<!"):
            looking += part.startswith("(")
            looking -= part == ")"
        elif part[0] == "[" and len(part) > 1:
            made.append(_class(part))
        elif part != "+" or before not in _QUANTIFIERS:
            made.append(_point(_ALONE.get(part, part)))
        before = part
    return "".join(made)


def _class(written: str) -> str:
    head = "[^" if written.startswith("[^") else "["
    table = _NOT_AMONG if head == "[^" else _AMONG
    inner = _IN_CLASS.findall(written[len(head) : -1])
    return f"{head}{''.join(_point(table.get(one, one)) for one in inner)}]"


def _point(part: str) -> str:
    """RE2 writes U+4E00 in another way."""
    return rf"\x{{{part[2:]}}}" if part.startswith(r"\u") else part


def gate(*sources: str) -> Callable[[str], bool]:
    """What tells whether one of several patterns, for which case does not matter, may match in a text; False is certain.

    Many times faster than the patterns themselves; made when it is first asked.
    """
    made: list[Any] = []

    def may_match(text: str) -> bool:
        if not made:
            from listing_lint.text.trigger import compiled

            made.append(compiled("|".join(for_re2(source.translate(_OF_EITHER_CASE)) for source in sources)))
        if not text.isascii():
            text = text.translate(_OF_EITHER_CASE)
        return made[0].search(text.encode("utf-8", "surrogatepass")) is not None

    return may_match

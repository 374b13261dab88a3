r"""Regular expressions that cannot hang: matched by RE2, in time linear in the text whatever the pattern.

Patterns come from configurations and from marketplaces' JSON Schemas, texts from strangers' listings. Two
dialects:

``plain`` is RE2's own syntax (https://github.com/google/re2/wiki/Syntax), which agrees with Python's ``re``
on what is common. Traps: ``\b``, ``\w``, ``\d`` and ``\s`` know ASCII only, so that ``\bнет\b`` finds
nothing; write ``\pL`` for a letter of any script.

``ecma`` is what JSON Schema prescribes, see :mod:`listing_lint.ecma`.

Neither knows lookaround nor backreferences: no engine can match these in linear time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

Dialect = Literal["plain", "ecma"]

MAX_PATTERN = 20_000
"""Longest pattern, in characters."""

MAX_PROGRAM = 100_000
"""Largest compiled pattern, in RE2 instructions: the factor of the linear time."""

RE2_REPEAT = 1000
_MEMORY = 8 << 20
NOT_LINEAR = "is not supported because it can't be matched in linear time"


class PatternError(ValueError):
    """A regular expression that is malformed, too large, or asks for what can't be matched in linear time."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled regular expression; ``text`` as it was written. Can be pickled."""

    text: str
    dialect: Dialect
    compiled: Any

    def search(self, value: str) -> tuple[int, int] | None:
        """Return the half-open range of code points of the first match, or None."""
        return next(self.spans(value, limit=1), None)

    def spans(self, value: str, limit: int = 100) -> Iterator[tuple[int, int]]:
        """Yield the ranges of the first ``limit`` matches, which don't overlap; some may be empty."""
        # Lone surrogates can stand in decoded JSON; RE2 takes their three bytes as one character like any
        # other.
        data = value.encode("utf-8", "surrogatepass")
        ascii_only = len(data) == len(value)
        position = characters = 0
        for match in self.compiled.finditer(data):
            if limit <= 0:
                return
            start, end = match.span()
            if ascii_only:
                yield start, end
            elif start < len(data) and data[start] & 0xC0 == 0x80:
                continue  # an empty match inside a character: RE2 steps by bytes
            else:
                first = characters + _count(data, position, start)
                position, characters = end, first + _count(data, start, end)
                yield first, characters
            limit -= 1


_CONTINUATION = bytes(range(0x80, 0xC0))


def _count(data: bytes, start: int, end: int) -> int:
    """Count the characters of a stretch of UTF-8."""
    return len(data[start:end].translate(None, _CONTINUATION))


def compile_pattern(text: str, *, dialect: Dialect = "plain", ignore_case: bool = False) -> Pattern:
    """Compile a regular expression. Raises :class:`PatternError`, which says what is wrong with which one."""
    if len(text) > MAX_PATTERN:
        raise refused(text, f"has {len(text)} characters, at most {MAX_PATTERN} are read")
    if dialect == "ecma":
        from listing_lint.ecma import translate

        source = translate(text)
    else:
        source = _checked(text)
    import re2

    options = re2.Options()
    options.log_errors = False  # RE2 would write to standard error
    options.never_capture = True
    options.max_mem = _MEMORY
    options.case_sensitive = not ignore_case
    try:
        compiled = re2.compile(source.encode("utf-8", "surrogatepass"), options)
    except re2.error as error:
        raise refused(text, _explain(error)) from None
    if compiled.programsize > MAX_PROGRAM:
        raise refused(text, "is too large; shorten its repetitions")
    return Pattern(text, dialect, compiled)


def refused(text: str, why: str) -> PatternError:
    """Say why a regular expression can't be used."""
    shown = text if len(text) <= 80 else text[:79] + "…"
    return PatternError(f"the regular expression {shown} {why}".encode("utf-8", "backslashreplace").decode())


LOOKAROUND = {"(?=": "a lookahead", "(?!": "a lookahead", "(?<=": "a lookbehind", "(?<!": "a lookbehind"}


def _explain(error: Exception) -> str:
    reason = error.args[0] if error.args else ""
    reason = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
    if "pattern too large" in reason:
        return "is too large; shorten its repetitions"
    if reason.startswith("invalid repetition size"):
        return f"repeats from more to less, or more than {RE2_REPEAT} times in all"
    return f"is not valid: {reason[:100]}"


_PLAIN_TOKEN = re.compile(r"\\Q.*?(?:\\E|\Z)|\\[1-9C]|\\k[<{']|\\.|\(\?(?:<?[=!]|P=)", re.DOTALL)


def _checked(text: str) -> str:
    r"""Refuse what RE2 would only call invalid, and ``\C``, which splits characters."""
    for found in _PLAIN_TOKEN.findall(text):
        if found in LOOKAROUND:
            raise refused(text, f"uses {LOOKAROUND[found]}, {found}…), which {NOT_LINEAR}")
        if found == "(?P=" or found[:2] == "\\k" or (found[1] in "123456789" and found[0] == "\\"):
            raise refused(text, f"uses a backreference, {found}, which {NOT_LINEAR}")
        if found == "\\C":
            raise refused(text, "uses \\C, which matches part of a character")
    return text

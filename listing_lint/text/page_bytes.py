"""Code pages of one byte a character: what each shows of a byte, and what it shows of UTF-8."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def by_byte(encoding: str) -> dict[int, str]:
    """Each byte from 0x80 on and the character that the page gives; gaps are read as Latin-1, as programs do."""
    found = {}
    for byte in range(0x80, 0x100):
        try:
            found[byte] = bytes([byte]).decode(encoding)
        except UnicodeDecodeError:
            found[byte] = chr(byte)
    return found


@cache
def bytes_of(encoding: str) -> dict[str, int]:
    """The same the other way round."""
    return {char: byte for byte, char in by_byte(encoding).items()}


def utf8_shown(shown: Mapping[int, str]) -> str:
    """A pattern of one character of UTF-8 from U+0080 on; ``shown`` are the characters that each of its bytes may look like."""

    def among(first: int, last: int) -> str:
        return "[" + re.escape("".join(shown[byte] for byte in range(first, last + 1))) + "]"

    more = among(0x80, 0xBF)
    return f"{among(0xC2, 0xDF)}{more}|{among(0xE0, 0xEF)}{more}{{2}}|{among(0xF0, 0xF4)}{more}{{3}}"

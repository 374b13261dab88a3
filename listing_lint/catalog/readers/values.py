"""Values as feeds write them, read as what they mean: prices, counts, lists of pictures in one text, JSON in texts.

A value that cannot be understood is kept as it is, so that the schema and the rules report it; nothing is dropped.
"""

from __future__ import annotations

import re
from itertools import repeat
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.money import read_money
from listing_lint.catalog.strict import lone_surrogates, make_scanner, too_deep, without_lone_surrogates
from listing_lint.catalog.tables.pieces import are_each_one_address
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SEPARATORS = "|~;, "
"""What feeds part the addresses of several pictures with."""


def cut(text: str, separators: str = SEPARATORS) -> Iterator[tuple[int, str]]:
    """The pieces of a text of several addresses, each with its first character; blanks around them are left out.

    The first of ``separators`` that parts the text does. Each of them may stand inside an address too, so that it parts
    only before another address, or where all pieces are names of files.
    """
    whole_text = text.strip()
    if not whole_text:
        return
    for mark in separators:
        if mark not in whole_text:
            continue
        parts = text.split(mark)
        addresses = "//" in whole_text
        if addresses and (mark == " " or " " not in text) and all(map(str.startswith, parts, repeat(_HTTP))):
            at = 0
            for part in parts:  # the commonest of all
                yield at, part.rstrip()
                at += len(part) + 1
            return
        if addresses:
            if not any(_STARTS.match(part) or not part.strip() for part in parts[1:]):
                continue
        elif mark == " " or not all(_FILE.search(part) for part in parts if part.strip()):
            continue
        yield from _pieces(parts, mark, addresses=addresses)
        return
    yield text.index(whole_text), whole_text


def are_addresses(values: list[Any]) -> bool:
    """Whether each of the values is a text of one address."""
    for value in values:
        if type(value) is not str:
            return False
    return bool(values) and are_each_one_address(values)


_HTTP = ("https://", "http://")
_FILE = late(r"\.[A-Za-z0-9]{2,5}\s*$")
_STARTS = late(r"\s*(?:https?:)?//", re.IGNORECASE)


def _pieces(parts: list[str], mark: str, *, addresses: bool) -> Iterator[tuple[int, str]]:
    """The parts of a text, each with its first character; one that starts no address belongs to the one before."""
    start, held, at = 0, "", 0
    for part in parts:
        if addresses and held and not _STARTS.match(part) and part.strip():
            held += mark + part
        else:
            stripped = held.strip()
            if stripped:
                yield start + held.index(stripped), stripped
            start, held = at, part
        at += len(part) + len(mark)
    stripped = held.strip()
    if stripped:
        yield start + held.index(stripped), stripped


_PLAIN = late(r"[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)")


def is_plain(text: str) -> bool:
    """Whether a text is a number and nothing else, as JSON or a program would write it."""
    return len(text) <= 40 and _PLAIN.fullmatch(text) is not None


def money(value: Any) -> tuple[Any, str | None]:
    """A price and the currency that its text names: ``"₹32,999"`` is 32999 in INR.

    A number, the text of one, and a text that could mean two numbers or none are left as they are.
    """
    if not isinstance(value, str):
        return value, None
    text = value.strip()
    if not text:
        return None, None
    if _PLAIN.fullmatch(text) or len(text) > 40:
        return value, None
    found = read_money(text)
    if found is None or found.exact is None:
        return value, None
    return found.exact, found.currency


def whole(value: Any) -> Any:
    """A count as a number where it is the text of one; anything else as it is, an empty text as missing."""
    if isinstance(value, str):
        text = value.strip()
        if not text:
            return None
        if text.isascii() and text.isdigit() and len(text) < 16:
            return int(text)
    elif isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value


def filled(value: Any) -> Any:
    """The value, or None for an empty text."""
    return None if value == "" else value


def members(value: Any) -> Mapping[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def entries(value: Any, *wrappers: str) -> Sequence[tuple[str, Any]]:
    """The entries of a list, each with its pointer below the list; through an object that wraps it under a known name.

    What is no list is its only entry; None has none.
    """
    below = ""
    while isinstance(value, dict):
        name = next((name for name in wrappers if name in value), None)
        if name is None:
            break
        below, value = f"{below}/{escape(name)}", value[name]
    if value is None:
        return ()
    if isinstance(value, list):
        return [(f"{below}/{index}", item) for index, item in enumerate(value)]
    return ((below, value),)


_OPENS = ("{", "[")


def opened(value: dict[str, Any]) -> dict[str, Any]:
    """The members with their texts of JSON read: older interfaces take lists and objects as texts.

    What is no JSON stays a text; the member that should be in it is then missing. Pointers into such a part are cut at
    the text, see :meth:`listing_lint.catalog.native.Native.find`.
    """
    texts = [name for name, part in value.items() if type(part) is str and part[:1] in _OPENS]
    return {**value, **{name: part_of(value[name]) for name in texts}} if texts else value


def part_of(text: str) -> Any:
    """What a text of JSON says, an object or a list; any other text as it is."""
    text = text.strip()
    if len(text) < 2 or text[0] + text[-1] not in ("{}", "[]"):
        return text
    scan, _ = make_scanner()
    try:
        value, end = scan(without_lone_surrogates(text, lone_surrogates(text)), 0)
    except (ValueError, StopIteration, RecursionError):
        return text
    return text if end != len(text) or too_deep(value) else value


def scalar(value: Any) -> bool:
    """Whether the value is a text, a number or a yes/no."""
    return isinstance(value, str | int | float)


def is_address(text: object) -> bool:
    """Whether a member holds where something is, whatever it is called: ``{"big": "https://..."}``."""
    return isinstance(text, str) and text.startswith(("https://", "http://", "//"))

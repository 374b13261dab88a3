"""A first look that clears almost every text, at some fifty megabytes a second.

A few automata of RE2 read the bytes of a text, each in one pass whatever the number of patterns: what gives a contact
away by itself, a run of digits on one line with a word for phones, and the names of messengers in a text without blanks
and signs. A text that stops none of them holds nothing that the finders know; one that they stop is read properly.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.text import trigger_words as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MEMORY = 64 << 20
"""Most bytes that RE2 keeps for the states of one automaton; a few hundred kilobytes are used."""

_CHUNK = 1 << 16


def compiled(pattern: str) -> Any:
    """A pattern of RE2 for bytes of UTF-8; letters of either case match."""
    import re2

    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    options.max_mem = _MEMORY
    return re2.compile(pattern, options)


@cache
def _automata() -> tuple[Any, ...]:
    joined = ("|".join(map(words.group, groups)) for groups in words.TOGETHER)
    return tuple(compiled(pattern) for pattern in (*joined, words.numbers()))


@cache
def _names() -> Any:
    return compiled(words.names())


@cache
def _gate(group: str) -> Any:
    return compiled(words.group(group))


def may_show(group: str, data: bytes) -> bool:
    """Whether a text in UTF-8 may hold what one finder looks for: a group of :mod:`trigger_words`, or ``names``."""
    if group == "names":
        return _names().search(_compact(data)) is not None
    return _gate(group).search(data) is not None


_SIGNS = b" \t.-_*|/~,'`\xc2\xa0"


def _compact(data: bytes) -> bytes:
    """The text without blanks and the signs that break names up; line ends stay."""
    return data.translate(None, _SIGNS)


def suspicious(text: str) -> bool:
    """Whether a text, or any of several joined by line ends, may hold something; False is certain."""
    data = text.encode("utf-8", "surrogatepass")
    return (
        any(automaton.search(data) is not None for automaton in _automata())
        or _names().search(_compact(data)) is not None
    )


def suspects(texts: Sequence[str]) -> Iterator[int]:
    """The numbers of those texts of a batch that may hold something, in order."""
    at, size = 0, len(texts)
    while at < size:
        first, length, ends, pieces = at, 0, [], []
        while at < size and length < _CHUNK:
            data = texts[at].replace("\n", " ").encode("utf-8", "surrogatepass")
            pieces.append(data)
            length += len(data) + 1
            ends.append(length)
            at += 1
        joined = b"\n".join(pieces)
        for number in sorted({*_stopped(joined, ends), *_named(joined)}):
            yield first + number


def _named(joined: bytes) -> Iterator[int]:
    """The numbers of the texts with a messenger's name, counted by line ends."""
    compact, at, number = _compact(joined), 0, 0
    for match in _names().finditer(compact):
        start = match.start()
        number += compact.count(b"\n", at, start)
        at = start
        yield number


def _stopped(joined: bytes, ends: list[int]) -> set[int]:
    """The numbers of the texts that a match lies in; one that crosses a line end stops both."""
    from bisect import bisect_right

    found = set()
    last = len(ends) - 1
    for automaton in _automata():
        for match in automaton.finditer(joined):
            start, end = match.span()
            number = bisect_right(ends, start)
            found.add(min(number, last))
            if number < last and end > ends[number]:
                found.update(range(number + 1, min(bisect_right(ends, end - 1), last) + 1))
    return found

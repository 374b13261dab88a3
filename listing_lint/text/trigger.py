"""A first look that clears almost every text, at some fifty megabytes a second.

A few automata of RE2 read the bytes of a text, each in one pass whatever the number of patterns: what gives a contact
away by itself, a run of digits on one line with a word for phones, and the names of messengers in a text without blanks
and signs. A text that stops none of them holds nothing that the finders know; one that they stop is read properly.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from listing_lint.text import trigger_patterns as patterns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MEMORY = 64 << 20
"""Most bytes that RE2 keeps for the states of one automaton; a few hundred kilobytes are used."""

_CHUNK = 1 << 16


def compiled(pattern: str, *, plain: bool = False) -> Any:
    """A pattern of RE2 for bytes of UTF-8; letters of either case match. ``plain`` is for bytes of ASCII, and compiled sooner."""
    import re2

    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    options.max_mem = _MEMORY
    if plain:
        options.encoding = re2.Options.Encoding.LATIN1
        return re2.compile(pattern.encode("ascii"), options)
    return re2.compile(pattern, options)


@cache
def _automata(plain: bool) -> tuple[Any, ...]:
    """The automata; ``plain`` ones are for ASCII, smaller and so quicker."""
    return tuple(compiled(pattern, plain=plain) for pattern in (patterns.PLAIN if plain else patterns.OTHER))


@cache
def _names(plain: bool) -> Any:
    return compiled(patterns.PLAIN_NAMES if plain else patterns.OTHER_NAMES, plain=plain)


_FEW = 12
"""Texts in which names are looked for without their automaton: a short run spares itself compiling it."""
_asked = 0


def _is_named(compact: bytes) -> bool:
    """Whether a text of ASCII, blanks and signs taken out, holds a messenger's name."""
    global _asked
    _asked += 1
    if _asked <= _FEW and len(compact) < _CHUNK and not may_name(compact):
        return False
    return _names(plain=True).search(compact) is not None


def may_name(compact: bytes) -> bool:
    """Whether such a text may hold one; False is certain. Look-alikes are read as one, and repeated letters as well."""
    folded = compact.lower().translate(bytes.maketrans(*patterns.FOLDING)).decode("ascii")
    single = "".join(
        [letter for letter, before in zip(folded, f" {folded}", strict=False) if letter != before]
    )
    return any(name in single for name in patterns.FOLDED_NAMES.split(" "))


@cache
def _gate(group: str) -> Any:
    return compiled(patterns.GROUPS[group])


def may_show(group: str, data: bytes) -> bool:
    """Whether a text in UTF-8 may hold what one finder looks for: one of ``trigger_patterns.GROUPS``, or ``names``."""
    if group == "names":
        return next(names_in(data), None) is not None
    return _gate(group).search(data) is not None


def names_in(data: bytes) -> Iterator[bytes]:
    """Yield what reads as a messenger's name in a text in UTF-8, blanks and signs taken out; the place is not known."""
    compact = _compact(data)
    plain = data.isascii()
    for match in _names(plain).finditer(compact):
        yield match.group()
    if not plain:
        # Emoji and other foreign signs between the letters of a Latin name.
        for match in _names(plain=True).finditer(compact.translate(None, _FOREIGN)):
            yield match.group()


_FOREIGN = bytes(range(0x80, 0x100))
_SIGNS = b" \t.-_*|/~,'`"


def _compact(data: bytes) -> bytes:
    """The text without blanks and the signs that break names up; line ends stay."""
    # A blank of two bytes goes as a whole: its bytes are parts of other letters.
    return data.replace(b"\xc2\xa0", b"").translate(None, _SIGNS)


def suspicious(text: str) -> bool:
    """Whether a text may hold something; False is certain."""
    # A number may stand below its cue, so line ends are blanks.
    return _stops(text.replace("\n", " "))


def any_suspicious(texts: Sequence[str]) -> bool:
    """Whether any of several texts may hold something; False is certain."""
    joined = "\n".join(texts)
    if joined.count("\n") >= len(texts):
        texts = [text.replace("\n", " ") for text in texts]
        joined = "\n".join(texts)
    if joined.isascii():
        return _stops(joined)
    # One foreign letter need not send all texts to the larger automata.
    read = [text if text.isascii() else text.translate(_HARMLESS) for text in texts]
    return _stops("\n".join([text for text in read if text.isascii()])) or _stops(
        "\n".join([text for text in read if not text.isascii()])
    )


_HARMLESS = dict.fromkeys(map(ord, "\u00a0°–—’‘“”„«»™®©×…€£±½¼¾µ§¿¡†‰′″ºª"), " ")
"""Signs that say nothing: with blanks in their place, most texts are ASCII."""


def _stops(text: str) -> bool:
    if not text:
        return False
    if not text.isascii():
        text = text.translate(_HARMLESS)
    data = text.encode("utf-8", "surrogatepass")
    plain = data.isascii()
    for automaton in _automata(plain):
        if automaton.search(data) is not None:
            return True
    compact = _compact(data)
    if plain:
        return _is_named(compact)
    # Emoji and other foreign signs between the letters of a Latin name.
    return _names(plain=False).search(compact) is not None or _is_named(compact.translate(None, _FOREIGN))


def suspects(texts: Sequence[str]) -> list[int]:
    """The numbers of those texts of a batch that may hold something, in order."""
    found: list[int] = []
    plain = [number for number, text in enumerate(texts) if text.isascii()]
    other = (
        [number for number, text in enumerate(texts) if not text.isascii()] if len(plain) < len(texts) else []
    )
    for numbers, is_plain in ((plain, True), (other, False)):
        at = 0
        while at < len(numbers):
            size, end = 0, at
            while end < len(numbers) and size < _CHUNK:
                size += len(texts[numbers[end]])
                end += 1
            chunk = numbers[at:end]
            found += [chunk[place] for place in _in_chunk([texts[number] for number in chunk], is_plain)]
            at = end
    return sorted(found)


def _in_chunk(texts: list[str], plain: bool) -> set[int]:
    """The places of the texts that are stopped; they are read joined by line ends."""
    joined = "\n".join(texts)
    if joined.count("\n") >= len(texts):
        texts = [text.replace("\n", " ") for text in texts]
        joined = "\n".join(texts)
    data = joined.encode("utf-8", "surrogatepass")
    lengths = map(len, texts) if plain else (len(text.encode("utf-8", "surrogatepass")) for text in texts)
    ends = list(accumulate(length + 1 for length in lengths))
    return {*_stopped(data, ends, plain), *_named(data, plain)}


def _named(joined: bytes, plain: bool) -> Iterator[int]:
    """The places of the texts with a messenger's name, counted by line ends."""
    compact = _compact(joined)
    for text in (compact,) if plain else (compact, compact.translate(None, _FOREIGN)):
        at = number = 0
        for match in _names(plain or text is not compact).finditer(text):
            start = match.start()
            number += text.count(b"\n", at, start)
            at = start
            yield number


def _stopped(joined: bytes, ends: list[int], plain: bool) -> set[int]:
    """The places of the texts that a match lies in; one that crosses a line end stops both."""
    found = set()
    last = len(ends) - 1
    for automaton in _automata(plain):
        for match in automaton.finditer(joined):
            start, end = match.span()
            number = bisect_right(ends, start)
            found.add(min(number, last))
            if number < last and end > ends[number]:
                found.update(range(number + 1, min(bisect_right(ends, end - 1), last) + 1))
    return found

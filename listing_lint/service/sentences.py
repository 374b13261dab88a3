"""Sentences: the stretch in which a claim and its condition are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = late(r"[\n\r!?;。！？；•●|]|\.(?=\s|$|[A-ZА-ЯÄÖÜ])")
_LONGEST = 400
"""Characters; what has no full stop for so long is a list of words, and is cut at a blank."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text as half-open ranges, empty ones left out."""
    at = 0
    for match in _END.finditer(text):
        # "100% refund?" keeps its sign out of the range, "99.9" its dot in.
        yield from _pieces(text, at, match.start())
        at = match.end()
    yield from _pieces(text, at, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield start, cut
        start = cut
    if end > start and not text[start:end].isspace():
        yield start, end

"""Sentences: the stretch in which a claim and its condition are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = late(r"[\n\r!?;。！？；•●|]|\.(?=\s|$|[A-ZА-ЯÄÖÜ])")
_SHORTENED = frozenset(
    "ca circa approx max min incl inkl exkl excl zzgl bzw evtl ggf vgl nr env aprox máx mín art tel vs прим напр мин макс".split()
)
"""Words that are shortened by a full stop, behind which their sentence goes on: "ca. four weeks"."""
_WORD = late(r"[^\W\d_]+\Z")
_LONGEST = 400
"""Characters; what has no full stop for so long is a list of words, and is cut at a blank."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text as half-open ranges, empty ones left out."""
    at = 0
    for match in _END.finditer(text):
        if match[0] == "." and _is_shortened(text[max(0, match.start() - 8) : match.start()]):
            continue
        # "100% refund?" keeps its sign out of the range, "99.9" its dot in.
        yield from _pieces(text, at, match.start())
        at = match.end()
    yield from _pieces(text, at, len(text))


def _is_shortened(before: str) -> bool:
    word = _WORD.search(before)
    return word is not None and word[0].lower() in _SHORTENED


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield start, cut
        start = cut
    if end > start and not text[start:end].isspace():
        yield start, end

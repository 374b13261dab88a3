"""Findings in what was read by way of JSON: at the places that were kept of its members in the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.native import follow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.catalog.native import Locate
    from listing_lint.catalog.spans import Place
    from listing_lint.catalog.text import SourceText
    from listing_lint.finding import Span


def locate_in(places: Mapping[str, Place], prefix: str, raw: Any, source: SourceText) -> Locate:
    """The way to the members of one listing, which stands at the pointer ``prefix`` of what ``places`` were kept of."""

    def locate(pointer: str, chars: tuple[int, int] | None, on_key: bool) -> Span:
        at = prefix + pointer
        while at not in places and at:
            at = at.rpartition("/")[0]
        place = places[at]
        if on_key and place.key_start >= 0:
            return source.span(place.key_start, place.key_end)
        value = follow(raw, pointer) if chars is not None else None
        if chars is not None and isinstance(value, str):
            found = _part(source.text, place, value, chars)
            if found is not None:
                return source.span(*found)
        if at == prefix:
            return source.span(place.start, place.start + 1)
        return source.span(place.start, place.end)

    return locate


def _part(text: str, place: Place, value: str, chars: tuple[int, int]) -> tuple[int, int] | None:
    """Where characters of a value stand in a text that may be quoted, folded or indented; None where it has others."""
    piece = value[chars[0] : chars[1]]
    if not piece:
        return None
    start = place.start - len(piece)
    for _ in range(value.count(piece, 0, chars[0]) + 1):
        start = text.find(piece, start + len(piece), place.end)
        if start < 0:
            return None
    return start, start + len(piece)

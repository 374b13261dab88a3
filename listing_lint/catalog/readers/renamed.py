"""Goods that are read under other names than those in the file, and told under the names in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.native import LateNative, Lost
from listing_lint.catalog.readers.shape_signs import GENERIC
from listing_lint.catalog.readers.shapes import Made, Skipped, converter

if TYPE_CHECKING:
    from collections.abc import Mapping


def convert_renamed(
    called: dict[str, Any], value: Mapping[str, Any], places: Mapping[str, str]
) -> Made | Skipped:
    """The product of ``called``, which holds what ``value`` does under the names of a shop's goods.

    ``places`` has the pointers in ``called`` whose pointers in ``value`` are others; what is below them moves with them.
    """
    made = converter(GENERIC)(called, "", called)
    if isinstance(made, Skipped):
        return made
    native = made.native.settled() if isinstance(made.native, LateNative) else made.native

    def back(pointer: str) -> str:
        above, rest = pointer, ""
        while above and above not in places:
            above, _, token = above.rpartition("/")
            rest = f"/{token}{rest}"
        return places[above] + rest if above else pointer

    native = replace(
        native,
        raw=value,
        pointers={at: back(place) for at, place in native.pointers.items()},
        used=tuple(map(back, native.used)),
        lost=tuple(Lost(back(lost.pointer), lost.reason) for lost in native.lost),
    )
    return Made(made.fields, native)

"""Prices in JSON whose points part thousands, which one price alone does not say: ``"470.000"`` beside ``"35.000.000"``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import unescape
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.names import meaning
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from listing_lint.catalog.problem import LoadProblem

_LOOKED_AT = 200_000
"""Characters of a file by which its prices are told."""
_MEMBER = late(r'"([^"\\\n]{1,40})"\s*:\s*"\s*([0-9][0-9.]{0,20})\s*"')
_PARTED = late(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_MILLIONS = late(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}")
_PRICES = ("price", "list_price")


def pointed_names(text: str) -> frozenset[str]:
    """Members for prices of which some have two points before three digits, and all others one or none, by their names."""
    if not _MILLIONS.search(text, 0, _LOOKED_AT):
        return frozenset()
    sure: set[str] = set()
    other: set[str] = set()
    for match in _MEMBER.finditer(text, 0, _LOOKED_AT):
        name, value = match[1], match[2]
        if _MILLIONS.fullmatch(value):
            sure.add(name)
        elif "." in value and not _PARTED.fullmatch(value):
            other.add(name)
    return frozenset(
        name for name in sure - other if (found := meaning(name)) is not None and "price" in found.member
    )


def settled(items: Iterable[Record | LoadProblem], names: frozenset[str]) -> Iterator[Record | LoadProblem]:
    """The records with the prices of members of these names read so."""
    for item in items:
        if isinstance(item, Record) and item.native is not None:
            _settle(item.value, item.native.pointers, "", names)
            for index, variant in enumerate(item.value.get("variants") or ()):
                if isinstance(variant, dict):
                    _settle(variant, item.native.pointers, f"/variants/{index}", names)
        yield item


def _settle(values: dict[str, Any], pointers: Mapping[str, str], here: str, names: frozenset[str]) -> None:
    for name in _PRICES:
        value = values.get(name)
        if isinstance(value, str) and _PARTED.fullmatch(value.strip()):
            written = unescape(pointers.get(f"{here}/{name}", "").rpartition("/")[2])
            if written in names:
                values[name] = int(value.strip().replace(".", ""))

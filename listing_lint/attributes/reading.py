"""The attributes of a listing, whichever way they are written, each value by itself."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from listing_lint.attributes.names import meaning_of
from listing_lint.catalog.listing import pointer
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing

Scalar = str | int | float | bool

_UNSEEN = dict.fromkeys((0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF))

MOST = 2000
"""Values of one listing that are looked at: a hostile listing may hold millions, a real one has hundreds."""
_SHORT = 80
"""Characters of a name and of a value that are remembered, at most."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One value of an attribute. ``pointer`` is the value's place, ``variant`` the index of the variant that it belongs to.

    ``kind`` is what the seller calls the attribute: brand, basic, custom, purchase or sales; ``meaning`` what its name means
    (see :func:`~listing_lint.attributes.names.meaning_of`).
    """

    name: str
    value: Scalar
    pointer: str
    unit: str | None = None
    variant: int | None = None
    kind: str | None = None
    meaning: str | None = None

    @property
    def text(self) -> str:
        """The value as it reads, a number in its shortest form, without the direction marks that pages are copied with."""
        value = self.value
        if not isinstance(value, str):
            return str(value)
        return value if value.isascii() else value.translate(_UNSEEN)


def attributes_of(listing: Listing) -> tuple[Attribute, ...]:
    """Every value of the listing's attributes, then of those of its variants; found once and kept."""
    found: tuple[Attribute, ...] | None = listing.__dict__.get("_attributes")
    if found is None:
        found = listing.__dict__["_attributes"] = tuple(_read(listing))
    return found


def _read(listing: Listing) -> list[Attribute]:
    found: list[Attribute] = []
    value = listing.fields.get("attributes")
    if value:
        _collect(value, listing, ("attributes",), None, found)
    variants = listing.fields.get("variants")
    if isinstance(variants, list):
        for index, variant in enumerate(variants):
            inner = variant.get("attributes") if isinstance(variant, dict) else None
            if inner:
                _collect(inner, listing, ("variants", index, "attributes"), index, found)
            if len(found) >= MOST:
                break
    return found[:MOST]


def _collect(
    value: Any, listing: Listing, at: tuple[str | int, ...], variant: int | None, found: list[Attribute]
) -> None:
    if isinstance(value, dict):
        for name, one in value.items():
            if one.__class__ is str and len(one) <= _SHORT and len(name) <= _SHORT:  # nearly always
                found.append(_known(name, one, at, variant))
            else:
                _value(name, one, None, None, listing, (*at, name), variant, found)
            if len(found) >= MOST:
                return
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            if not isinstance(entry, dict):
                continue
            name, unit, kind = entry.get("name"), entry.get("unit"), entry.get("kind")
            if isinstance(name, str) and name:
                _value(
                    name,
                    entry.get("value"),
                    unit if isinstance(unit, str) and unit.strip() else None,
                    kind if isinstance(kind, str) else None,
                    listing,
                    (*at, index, "value"),
                    variant,
                    found,
                )
            if len(found) >= MOST:
                return


@lru_cache(maxsize=8192)
def _known(name: str, value: str, at: tuple[str | int, ...], variant: int | None) -> Attribute:
    """Remembered: the options of variants are the same in listing after listing."""
    return Attribute(name, value, pointer(*at, name), None, variant, None, meaning_of(name))


def _value(
    name: str,
    value: Any,
    unit: str | None,
    kind: str | None,
    listing: Listing,
    at: tuple[str | int, ...],
    variant: int | None,
    found: list[Attribute],
) -> None:
    if isinstance(value, (str, int, float)):
        found.append(Attribute(name, value, listing.at(*at), unit, variant, kind, meaning_of(name)))
    elif isinstance(value, list):
        for index, one in enumerate(value[:MOST]):
            if isinstance(one, (str, int, float)):
                found.append(
                    Attribute(name, one, listing.at(*at, index), unit, variant, kind, meaning_of(name))
                )
            elif isinstance(one, dict):
                _value(name, one, unit, kind, listing, (*at, index), variant, found)
    elif isinstance(value, dict) and not isinstance(value.get("value"), (dict, list)):
        inner, own, called = value.get("value"), value.get("unit"), value.get("kind")
        if inner is not None:
            _value(
                name,
                inner,
                own if isinstance(own, str) and own.strip() else unit,
                called if isinstance(called, str) else kind,
                listing,
                (*at, "value"),
                variant,
                found,
            )

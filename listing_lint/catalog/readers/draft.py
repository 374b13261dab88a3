"""A canonical listing while a reader makes it: members with their native places, and values read as what they mean.

A value that cannot be understood is kept as it is, so that the schema and the rules report it; nothing is dropped.
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import isfinite
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from listing_lint.catalog.listing import MISSED, escape
from listing_lint.catalog.money import amount
from listing_lint.catalog.native import REFERENCE, LateNative, Lost, Native
from listing_lint.catalog.readers.fields import Fields
from listing_lint.catalog.readers.picture_objects import take_picture
from listing_lint.catalog.readers.values import (
    SEPARATORS,
    are_addresses,
    cut,
    entries,
    filled,
    is_plain,
    members,
    money,
    opened,
    part_of,
    scalar,
    whole,
)
from listing_lint.catalog.tables.pieces import is_one_address, unescaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listing_lint.catalog.readers.fields import Kind

T = TypeVar("T")

__all__ = [
    "SEPARATORS",
    "Draft",
    "Fields",
    "Members",
    "Variant",
    "Wanted",
    "amount",
    "cut",
    "entries",
    "filled",
    "members",
    "money",
    "opened",
    "scalar",
    "take",
    "take_parcel",
    "whole",
]


_AT_TIMES = ("sale", "special", "discount")
"""What prices are called that nothing is said of while nothing is on sale."""
_PRICES: set[str] = set()
_KNOWN = 10_000
"""Texts of plain numbers that were prices: a feed has the same ones again and again."""


class Members:
    """Members of a listing or of a variant: ``here`` is where they stand canonically, native pointers start at ``prefix``.

    Not ``placed``, where they stand is of no interest, and the pointers stay empty.
    """

    __slots__ = ("fields", "here", "placed", "pointers", "prefix")

    def __init__(self, here: str, prefix: str, pointers: dict[str, str], placed: bool = True) -> None:
        self.here = here
        self.placed = placed
        self.prefix = prefix
        self.pointers = pointers
        self.fields: dict[str, Any] = {}

    def put(self, name: str, value: Any, at: str) -> None:
        """A member. A missing value or an empty text is none, and the first one stays.

        ``at`` is empty where the file has no such member; see :data:`~listing_lint.catalog.listing.MISSED`.
        """
        if name in self.fields:
            return
        if value is not None and value != "":
            self.fields[name] = value
            if self.placed:
                self.pointers[f"{self.here}/{name}"] = self.prefix + at
        elif at and self.placed and name in MISSED:
            self.pointers.setdefault(f"{self.here}/{name}", self.prefix + at)

    def take_back(self, name: str) -> str:
        """Leave out a member that was put; gives where it stands."""
        del self.fields[name]
        return self.pointers.pop(f"{self.here}/{name}", self.prefix).removeprefix(self.prefix)

    def price(self, name: str, value: Any, at: str) -> None:
        """A price, and the currency that its text names."""
        if type(value) is not str or value in _PRICES:
            self.put(name, value, at)
            return
        found, currency = money(value)
        if found is value and len(_PRICES) < _KNOWN and is_plain(value):
            _PRICES.add(value)
        self.put(name, found, at)
        if currency is not None:
            self.put("currency", currency, at)

    def attribute(self, name: Any, value: Any, at: str) -> None:
        """An attribute; a name that comes twice has all its values."""
        if not value and (value is None or isinstance(value, (str, list, dict))):
            return
        attributes = self.fields.get("attributes")
        if attributes is None:
            attributes = self.fields["attributes"] = {}
        if type(name) is str and name not in attributes:
            if not self.placed:
                attributes[name] = value
                return
            if "/" not in name and "~" not in name:
                attributes[name] = value
                self.pointers[f"{self.here}/attributes/{name}"] = self.prefix + at
                return
        add(attributes, f"{self.here}/attributes", name, value, self.prefix + at, self.pointers)


class Draft(Members):
    """Takes the canonical members of a listing one by one."""

    __slots__ = ("format", "lacks", "lacks_because", "lost", "partial", "raw", "shifts", "used")

    def __init__(self, format_: str, raw: Any, prefix: str = "", placed: bool = True) -> None:
        super().__init__("", prefix, {}, placed)
        self.format = format_
        self.raw = raw
        self.shifts: dict[str, int] = {}
        self.partial = False
        self.lacks: frozenset[str] = frozenset()
        self.lacks_because = "no member is called like one"
        self.lost: list[Lost] = []
        self.used: list[str] = []

    def picture(
        self, src: Any, at: str, *, role: str | None = None, alt: Any = None, first: int | None = None
    ) -> None:
        """A picture; ``first`` is where its address starts in a text of several."""
        if src is None or src == "":
            return
        images = self.fields.setdefault("images", [])
        entry: Any = src
        if role is not None or isinstance(alt, str):
            entry = {"src": src}
            if role is not None:
                entry["role"] = role
            if isinstance(alt, str):
                entry["alt"] = alt
        if self.placed:
            here = f"/images/{len(images)}"
            self.pointers[here] = self.prefix + at
            if first is not None:
                self.shifts[here] = first
        images.append(entry)

    def pictures(self, value: Any, at: str, separators: str = SEPARATORS, *, role: str | None = None) -> None:
        """Pictures in whatever form: a list of addresses or objects, an object of one, a text of several."""
        if isinstance(value, str):
            written = value
            value = unescaped(written)
            if value.lstrip()[:1] == "[" and isinstance(listed := part_of(value), list):
                for item in listed:  # a list in a text of JSON
                    take_picture(self, item, at, role)
                self.use(at)  # what is told of its objects stands in the text
                return
            if role is None and not self.placed:
                found = [value] if is_one_address(value) else [src for _, src in cut(value, separators)]
                if found:
                    self.fields.setdefault("images", []).extend(found)
                return
            here, place, size = "/images/", self.prefix + at, len(value)
            for first, src in cut(value, separators):
                images = self.fields.setdefault("images", [])
                if self.placed:
                    pointer = f"{here}{len(images)}"
                    self.pointers[pointer] = place
                    if (
                        len(src) != size and value == written
                    ):  # places in what was unescaped are none of the text's
                        self.shifts[pointer] = first
                images.append(src if role is None else {"src": src, "role": role})
        elif isinstance(value, list):
            if role is None and separators and value and are_addresses(value):
                self.addresses(value, at)
                return
            for index, item in enumerate(value):
                if isinstance(item, str | list) and separators:
                    self.pictures(item, f"{at}/{index}", separators, role=role)
                else:
                    take_picture(self, item, f"{at}/{index}", role)
        else:
            take_picture(self, value, at, role)

    def addresses(self, listed: list[str], at: str) -> None:
        """Pictures in a list of addresses, each of them one and nothing else."""
        images = self.fields.setdefault("images", [])
        if self.placed:
            above = self.prefix + at
            for index, number in enumerate(range(len(images), len(images) + len(listed))):
                self.pointers[f"/images/{number}"] = f"{above}/{index}"
        images.extend(listed)

    def pictures_of(self, source: Fields, *names: str) -> None:
        """All pictures under the first of the names, in a list, an object that wraps one, or alone."""
        value, at = source.get(*names)
        if type(value) is list:
            self.pictures(value, at)
            return
        for picture, place in source.each(*names):
            self.pictures(picture, place)

    def refer_to_pictures(self, at: str) -> None:
        """Say that pictures are named by the numbers under which they stand elsewhere, in what nobody sees here."""
        self.lose(at, REFERENCE)
        if "images" not in self.fields:
            self.lacks |= {"/images"}
            self.lacks_because = "its pictures are named by references alone"

    def variant(self) -> Variant:
        """A new variant of the listing."""
        variants = self.fields.get("variants")
        if variants is None:
            variants = self.fields["variants"] = []
        made = Variant(f"/variants/{len(variants)}", self.prefix, self.pointers, self.placed)
        variants.append(made.fields)
        return made

    def name_itself(self) -> None:
        """The identity of a listing that has none of its own yet, as before its upload: what else tells it apart."""
        if "id" in self.fields:
            return
        for at, value in self._names():
            if isinstance(value, str | int) and value != "":
                self.fields["id"] = value
                if self.placed:
                    self.pointers["/id"] = self.pointers[at]
                return

    def _names(self) -> Iterator[tuple[str, Any]]:
        """What may stand for the identity, each with its pointer."""
        fields = self.fields
        yield "/sku", fields.get("sku")
        for number, variant in enumerate(fields.get("variants", ())):
            yield f"/variants/{number}/sku", variant.get("sku")
        for name in ("gtin", "mpn", "url", "title"):
            yield f"/{name}", fields.get(name)

    def lose(self, at: str, why: str) -> None:
        """Say what has no canonical place."""
        self.lost.append(Lost(self.prefix + at, why))

    def use(self, at: str) -> None:
        """Say what was read and became a part of something else: the name of an attribute, a unit."""
        if self.placed:
            self.used.append(self.prefix + at)

    def made(self, **implied: Any) -> tuple[dict[str, Any], Native]:
        """The listing, and where its members come from; ``implied`` is what the format says for itself."""
        native = Native(
            self.format,
            self.raw,
            self.pointers,
            self.shifts,
            tuple(self.lost),
            used=tuple(self.used),
            implied=implied,
            partial=self.partial,
            lacks=self.lacks,
            lacks_because=self.lacks_because,
        )
        return self.fields, native


class Variant(Members):
    """One variant of a draft."""

    __slots__ = ()

    def stands(self, at: str) -> None:
        """Where the variant as a whole stands."""
        if self.placed:
            self.pointers[self.here] = self.prefix + at


def late(
    make: Callable[[Draft, T], Mapping[str, Any]],
    format_: str,
    value: T,
    prefix: str,
    raw: Mapping[str, Any],
    **of_format: Any,
) -> tuple[dict[str, Any], Native]:
    """A listing whose places are found only when they are asked for, by making it again; most are never asked for.

    ``make(draft, value)`` takes the members and gives what the format says for itself; ``of_format`` are members of its
    :class:`~listing_lint.catalog.native.Native` that are the same for all listings, such as its ``frame``.
    """
    draft = Draft(format_, raw, prefix, placed=False)
    implied = make(draft, value)

    def placed() -> Native:
        again = Draft(format_, raw, prefix)
        native = again.made(**make(again, value))[1]
        return replace(native, **of_format) if of_format else native

    native = LateNative(format_, raw, implied, placed, partial=draft.partial, lacks=draft.lacks)
    return draft.fields, native


def add(into: dict[str, Any], above: str, name: Any, value: Any, at: str, pointers: dict[str, str]) -> None:
    """Put an attribute; names that are no text become one, and a name that comes twice has both values."""
    key = name if isinstance(name, str) else str(name)
    here = f"{above}/{escape(key)}"
    if key not in into:
        into[key] = value
        pointers[here] = at
        return
    old = into[key]
    if f"{here}/1" not in pointers:  # else the list is our own already
        old = into[key] = list(old) if isinstance(old, list) else [old]
    old.append(value)
    pointers[f"{here}/{max(1, len(old) - 1)}"] = at


_COUNT, _SUM, _ATTRIBUTE = 2, 3, 4
"""Ways in which a member is read, by their places among what :class:`Wanted` takes; 0 is as it is, 1 a price."""


_ONE_ALONE = frozenset({"id", "sku", "gtin", "mpn"})
"""Codes, of which a product may have a list, and an empty one."""


_BELOW = re.compile(r"\s*-[1-9][0-9]{0,14}(?:\.0{1,6})?\s*")
"""Less than nothing, as a text."""


class Wanted:
    """Members that are taken over: canonical name = folded native names, the first with a value counts.

    ``prices`` are read as money and ``counts`` as whole numbers, ``sums`` are prices too, or objects of an amount and its
    currency, ``attributes`` become attributes; the others are taken as they are.
    """

    __slots__ = ("natives",)

    def __init__(
        self,
        prices: Mapping[str, str] = MappingProxyType({}),
        counts: Mapping[str, str] = MappingProxyType({}),
        sums: Mapping[str, str] = MappingProxyType({}),
        attributes: Mapping[str, str] = MappingProxyType({}),
        **natives: str,
    ) -> None:
        self.natives = tuple(
            (name, how, part)
            for how, table in enumerate((natives, prices, counts, sums, attributes))
            for name, parts in table.items()
            for part in parts.split()
        )

    def plan(self, kind: Kind) -> tuple[tuple[str, int, str, str], ...]:
        """Canonical name, way of reading, native name and pointer of all that objects of this kind have."""
        names = kind.names
        found = tuple((name, how, *names[native]) for name, how, native in self.natives if native in names)
        kind.plans[self] = found
        return found


def take(into: Members, source: Fields, wanted: Wanted) -> None:
    """Take over what is wanted. A missing value or an empty text is none, and the first one stays."""
    plan = source.kind.plans.get(wanted)
    if plan is None:
        plan = wanted.plan(source.kind)
    fields, value, placed = into.fields, source.value, into.placed
    here, above = into.here, into.prefix + source.at
    for name, how, native, place in plan:
        found = value[native]
        if found.__class__ is str and found and not how and name not in fields:  # as most are
            fields[name] = found
            if placed:
                into.pointers[f"{here}/{name}"] = above + place
            continue
        if found == [] and name in _ONE_ALONE:
            found = None  # a list of none, as Etsy keeps codes: {"sku": []}
        if found is None or found == "" or (name in fields and how != _ATTRIBUTE):
            if placed and name in MISSED and name not in fields and not native.lower().startswith(_AT_TIMES):
                into.pointers.setdefault(f"{here}/{name}", above + place)
            continue
        if how:
            if how == _ATTRIBUTE:
                into.attribute(name, found, source.at + place)
                continue
            if how == _COUNT:
                if type(found) is float and isfinite(found) and not found.is_integer():
                    found = int(found)  # sold by weight: whole pieces of it
                elif type(found) is not int:
                    found = -1 if type(found) is str and _BELOW.fullmatch(found) else whole(found)
                if type(found) is int and found < 0 and name == "stock":
                    found = 0  # sold on order, as in tables
            elif how == _SUM and type(found) is dict:
                inner = Fields(found, source.at + place, placed)
                into.price(name, *inner.get("amount", "value"))
                into.put("currency", *inner.get("currencycode", "currency", "currencyid"))
                continue
            elif not (type(found) is str and found in _PRICES):
                into.price(name, found, source.at + place)
                continue
        fields[name] = found
        if placed:
            into.pointers[f"{here}/{name}"] = above + place


def take_parcel(draft: Draft, source: Fields, wanted: Wanted) -> None:
    """Size and weight of the parcel, in the kilograms and centimetres of the Chinese marketplaces."""
    parcel = Members("/package", draft.prefix, draft.pointers, draft.placed)
    take(parcel, source, wanted)
    if parcel.fields:
        draft.put("package", {**parcel.fields, "weight_unit": "kg", "unit": "cm"}, source.at)

"""Categories and brands that goods name by the keys of records beside them: ``{"brands": [{"id": 3, "name": "Harbor"}]}``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.native import REFERENCE, LateNative, follow, referring
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.words import stands_for
from listing_lint.catalog.record import Record
from listing_lint.catalog.strict import members_behind
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Names = dict[tuple[str, str], str]
"""Names of records, by the folded name of one of them ("category") and their keys as texts."""

_TABLES = {
    "category": ("category", "subcategory"),
    "brand": ("brand", "manufacturer", "vendor", "maker"),
    "manufacturer": ("manufacturer", "brand", "vendor", "maker"),
}
"""What records are called that a member may name, by the member."""
_LONGEST = 8_000_000
"""Characters behind a list of goods in which such records are looked for."""
_LISTED = late(r'"(?:(?:sub)?categories|(?:brand|manufacturer|vendor|maker)s)"\s*:\s*[\[{]\s*["{]')
"""How a table of them begins; without one, the end of the goods need not be found first."""


def names_in(members: Mapping[str, Any]) -> Names:
    """The names of categories and brands that an envelope lists, by number or by key."""
    found: Names = {}
    for name, entries in members.items():
        table = _table(name)
        if table is None:
            continue
        if isinstance(entries, list):
            keyed = [(_key(entry), entry) for entry in entries if isinstance(entry, dict)]
        elif isinstance(entries, dict):
            keyed = [(key, entry) for key, entry in entries.items() if isinstance(entry, dict)]
        else:
            continue
        for key, entry in keyed:
            called = called_in(entry)
            if key is not None and called is not None:
                found.setdefault((table, key), called)
    return found


def names_behind(text: str, start: int) -> Names:
    """The names of categories and brands that an envelope lists behind the array that opens at ``start``."""
    if len(text) - start > _LONGEST or _LISTED.search(text, start) is None:
        return {}
    return names_in(members_behind(text, start))


def refers(entry: Any) -> bool:
    """Whether a product may name its category or its brand by a key."""
    return isinstance(entry, dict) and any(
        isinstance(value, str | int) and not isinstance(value, bool) and folded(name) in _REFERRING
        for name, value in entry.items()
    )


_REFERRING = frozenset(
    part
    for tables in _TABLES.values()
    for table in tables
    for part in (table, f"{table}id", f"{table}key", f"{table}slug")
)


def _table(name: str) -> str | None:
    one = folded(name)
    one = f"{one[:-3]}y" if one.endswith("ies") else one.removesuffix("s")
    if any(one in tables for tables in _TABLES.values()):
        return one
    member = stands_for(name)
    return member if member in ("category", "brand") else None


def _key(entry: Mapping[str, Any]) -> str | None:
    for name in ("id", "_id", "key", "slug", "code"):
        value = entry.get(name)
        if isinstance(value, dict):
            value = value.get("$oid")
        if isinstance(value, str | int) and not isinstance(value, bool) and value != "":
            return str(value)
    return None


def called_in(entry: Mapping[str, Any]) -> str | None:
    """The name of a record; None where it has none."""
    return next(
        (
            one.strip()
            for name, one in entry.items()
            if isinstance(one, str) and one.strip() and stands_for(name) == "title"
        ),
        None,
    )


def named(items: Iterator[Any], names: Names) -> Iterator[Any]:
    """The items of a reader, the records among them with the names that they refer to."""
    for item in items:
        if isinstance(item, Record):
            name_in(item, names)
        yield item


def name_in(record: Record, names: Names) -> None:
    """Put names in the place of the keys by which a listing refers to its category and its brand."""
    native = record.native
    if native is None or not names:
        return
    fields = record.value
    known = {
        member: _named(fields[member], member, names)
        for member in _TABLES
        if member in fields and _may_be_keys(fields[member])
    }
    for member, found in known.items():
        if found is not None:
            fields[member] = found
    if not any(one.reason == REFERENCE for one in native.lost):
        return
    if isinstance(native, LateNative):
        native = native.settled()
    pointers, lost = dict(native.pointers), list(native.lost)
    for one in native.lost:
        token = folded(referring(one.pointer)).removesuffix("id")
        member = next((name for name in ("category", "brand") if token in _TABLES[name]), "")
        if one.reason != REFERENCE or not member or member in fields:
            continue
        found = _named(follow(native.raw, one.pointer), member, names)
        if found is not None:
            fields[member] = found
            pointers[f"/{member}"] = one.pointer
            lost.remove(one)
    record.native = replace(native, pointers=pointers, lost=tuple(lost))


def _may_be_keys(value: Any) -> bool:
    return isinstance(value, str | int | list) and not isinstance(value, bool)


def _named(value: Any, member: str, names: Names) -> str | list[str] | None:
    """The names of the records that a value refers to; None where one of them is not there."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if not isinstance(one, str | int) or isinstance(one, bool):
            return None
        name = next((names[table, str(one)] for table in _TABLES[member] if (table, str(one)) in names), None)
        if name is None:
            return None
        found.append(name)
    return (found if isinstance(value, list) else found[0]) if found else None

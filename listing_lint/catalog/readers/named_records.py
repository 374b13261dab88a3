"""Brands and categories whose names stand in records: in the object of one, or in another place under its key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import REFERENCE, follow
from listing_lint.catalog.readers.draft import Draft, Fields, members, scalar
from listing_lint.catalog.readers.nested import folded
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.record import Record


def name_by_record(into: Draft, name: str) -> None:
    """``{"name": "..."}`` and lists of such stand for the name, of categories the last one."""
    value, here = into.fields.get(name), f"/{name}"
    if isinstance(value, dict):
        at = into.pointers[here].removeprefix(into.prefix)
        for around in ("data", "attributes"):  # of Strapi
            if isinstance(value.get(around), dict):
                value, at = value[around], f"{at}/{around}"
        inner, place = Fields(value, at).get(
            "name", "title", "value", "originalbrandname", "displaybrandname"
        )
        del into.fields[name]
        if inner is None and (key := _key_of_record(value)) is not None:
            into.pointers.pop(here, None)
            into.lose(f"{at}/{escape(key)}", REFERENCE)
            return
        into.put(name, inner, place)
    elif (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], int)
        and isinstance(value[1], str)
    ):
        into.fields[name] = value[1]  # of Odoo: the number of the record, and its name
    elif isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
        names = [members(entry).get("name") or members(entry).get("display_name", entry) for entry in value]
        into.fields[name] = [entry for entry in names if scalar(entry)]
        if not into.fields[name]:
            keyed = all(_key_of_record(entry) is not None for entry in value)
            into.lose(into.take_back(name), REFERENCE if keyed else "objects without a name")
            return
        if name in _ONE and len(into.fields[name]) == 1:
            into.fields[name] = into.fields[name][0]


def name_by_outer(record: Record, at: str) -> None:
    """The number of the record that a product at ``at`` stands in, where it has none of its own.

    ``{"id": 2, "attributes": {"title": "Mug"}}`` of Strapi, ``{"_id": "8", "_source": {"name": "Mug"}}`` of a search engine.
    """
    native = record.native
    above, _, name = at.rpartition("/")
    if native is None or folded(name) not in _BODIES:
        return
    places = native.pointers
    own = places.get("/id")
    if own is not None and own not in [places.get(f"/{borrowed}") for borrowed in ("title", "url")]:
        return
    outer = follow(native.raw, above)
    key = next(
        (one for one in _KEYS if isinstance(outer, dict) and isinstance(outer.get(one), str | int)), None
    )
    if key is None or isinstance(outer[key], bool) or outer[key] == "":
        return
    record.value["id"] = outer[key]
    record.native = replace(native, pointers={**places, "/id": f"{above}/{key}"})


_BODIES = frozenset({"attributes", "fields", "node", "document", "source", "properties", "content"})
"""What an object with a number of its own keeps the members of a product in."""
_KEYS = ("id", "_id", "objectID", "documentId", "key", "uuid")


def _key_of_record(value: Any) -> str | None:
    """The member by which an object names a record and says nothing of it: ``{"_type": "reference", "_ref": "brand-7"}``."""
    if not isinstance(value, dict) or not value.keys() <= _OF_REFERENCES:
        return None
    if isinstance(value.get("sys"), dict):
        return "sys" if value["sys"].get("type") == "Link" else None  # of Contentful
    return next((one for one in ("$oid", "_ref", "id", "_id") if isinstance(value.get(one), str | int)), None)


_OF_REFERENCES = frozenset({"$oid", "_ref", "_type", "_key", "_weak", "id", "_id", "typeId", "type", "sys"})


def refer_to_brand(draft: Draft, item: Fields) -> None:
    """Say that a brand is named by the number of its record: ``{"brand_id": 36}``."""
    number, at = item.get("brandid")
    if isinstance(number, dict) and isinstance(number.get("$oid"), str):
        number, at = number["$oid"], f"{at}/$oid"
    if (
        "brand" not in draft.fields
        and type(number) in (int, str)
        and str(number).strip() not in ("", "0", "-1")
    ):
        draft.lose(at, REFERENCE)


def drop_reference(into: Draft, name: str) -> None:
    """Leave out what only says in which record of a database the name stands: no shopper sees ``6841d7afa36a9a6185fce4c6``.

    No brand is written as a number without quotes.
    """
    value = into.fields.get(name)
    is_number = name == "brand" and type(value) is int
    if is_number or (isinstance(value, str) and _REFERENCE.fullmatch(value)):
        del into.fields[name]
        at = into.pointers.pop(f"{into.here}/{name}", None)
        if at is not None:
            into.lose(at.removeprefix(into.prefix), REFERENCE)


_REFERENCE = late(r"[0-9a-f]{24}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
"""The identifiers that MongoDB makes, and those that are called universally unique."""
_ONE = ("brand", "manufacturer")
"""Members of which a listing has one, though shops keep a list of them."""

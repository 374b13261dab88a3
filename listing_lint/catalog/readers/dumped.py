"""Records of a database as Django dumps them: ``{"model": "shop.product", "pk": 7, "fields": {"name": "Mug", "category": 3}}``.

All tables stand in one list: goods, and what belongs to them (their pictures, their sizes), and what they refer to (categories,
brands). What is no product is passed over, and told; what it says of the goods is put into them.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.native import REFERENCE, LateNative, Lost
from listing_lint.catalog.readers.draft import Draft
from listing_lint.catalog.readers.generic_names import fields_of
from listing_lint.catalog.readers.generic_pictures import take_pictures, take_pictures_by_words
from listing_lint.catalog.readers.generic_variants import variant_of
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.referred import called_in, name_in
from listing_lint.catalog.readers.shape_signs import GENERIC
from listing_lint.catalog.readers.shapes import Recognised, is_described, recognise
from listing_lint.catalog.readers.words import calls_goods
from listing_lint.catalog.record import Record
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from listing_lint.catalog.native import Native
    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.readers.referred import Names

_MODEL = late(r"[A-Za-z_][\w-]{0,60}\.[A-Za-z_][\w-]{0,60}")
_BEGINS = late(r"\s*\[\s*\{\s*\"(?:model|pk)\"\s*:")
_NUMBER = late(r"[0-9]{1,20}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_FRAME = frozenset({"model", "pk", "fields"})
_LONGEST = 8_000_000
"""Characters of a dump that is read a second time, for what its records say of each other."""
_MOST_PARTS = 1000
"""Records that belong to one product, at the most."""


def model_of(value: Mapping[str, Any]) -> str | None:
    """The table that a record comes from; None for what is no record of a dump."""
    model = value.get("model")
    if not isinstance(model, str) or not isinstance(value.get("fields"), dict) or not value.keys() <= _FRAME:
        return None
    return model if _MODEL.fullmatch(model) else None


def goods_of(value: dict[str, Any], model: str) -> Recognised | None:
    """The product that a record is; None for one of another thing, or of a part of a product."""
    inner = value["fields"]
    if _product_of(inner) is not None:
        return None
    found = recognise(inner, None)
    if found is not None:
        return found._replace(at=f"/fields{found.at}")
    called = calls_goods(model.rpartition(".")[2])
    return Recognised(GENERIC, "/fields", inner) if called and is_described(inner) else None


def passed_over(model: str) -> str:
    """Why a record is not checked."""
    return f"a record of '{model[:60]}' is no product"


_OF_A_PRODUCT = ("product", "product_id", "item", "goods", "listing", "parent")


def _product_of(fields: Mapping[str, Any]) -> str | None:
    """The key of the product that a record belongs to, as a text: ``{"product": 7, "image": "mug.jpg"}``."""
    for name in _OF_A_PRODUCT:
        key = _key(fields.get(name))
        if key is not None and not (name == "parent" and "price" in fields):
            return key
    return None


def _key(value: Any) -> str | None:
    """A key of a record as a text: a number, or what is called universally unique."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    text = str(value)
    return text if _NUMBER.fullmatch(text) else None


class _Around(NamedTuple):
    """What stands around the goods: names of records by table and key, and the parts of products by their keys."""

    names: Names
    parts: dict[str, list[dict[str, Any]]]


def is_dump(text: str) -> bool:
    """Whether a text begins as a dump does."""
    return _BEGINS.match(text) is not None


def settled(items: Iterable[Record | LoadProblem], text: str) -> Iterator[Record | LoadProblem]:
    """The goods of a dump with their keys, and with what other records say of them."""
    around = _around(text)
    for item in items:
        if isinstance(item, Record) and item.native is not None and isinstance(item.native.raw, dict):
            raw = item.native.raw
            if model_of(raw) is not None:
                _settle(item, raw, around)
        yield item


def _around(text: str) -> _Around:
    found = _Around({}, {})
    if len(text) > _LONGEST:
        return found
    try:
        records = json.loads(text)
    except (ValueError, RecursionError):
        return found  # what is broken is told where it is read
    for record in records if isinstance(records, list) else ():
        model = model_of(record) if isinstance(record, dict) else None
        if model is None:
            continue
        fields, key = record["fields"], _key(record.get("pk"))
        called = called_in(fields)
        if key is not None and called:
            found.names[_table(model), key] = called
        product = _product_of(fields)
        if product is not None:
            parts = found.parts.setdefault(product, [])
            if len(parts) < _MOST_PARTS:
                parts.append(fields)
    return found


def _table(model: str) -> str:
    return folded(model.rpartition(".")[2])


def _settle(record: Record, raw: dict[str, Any], around: _Around) -> None:
    native = record.native
    if native is None:
        return
    if isinstance(native, LateNative):
        native = native.settled()
    fields, pointers = record.value, dict(native.pointers)
    lost = list(native.lost)
    borrowed = [pointers.get(at, "") for at in ("/variants/0/sku", "/gtin", "/mpn", "/url", "/title")]
    if isinstance(raw.get("pk"), int | str) and ("id" not in fields or pointers.get("/id") in borrowed):
        fields["id"], pointers["/id"] = raw["pk"], "/pk"
    name_in(record, around.names)
    for name in ("brand", "manufacturer"):
        if isinstance(fields.get(name), int) and not isinstance(fields[name], bool):
            del fields[name]
            lost.append(Lost(pointers.pop(f"/{name}", ""), REFERENCE))
    _take_parts(fields, raw, pointers, around)
    record.native = _replaced(native, pointers, lost)
    called = fields.get("id")
    if record.flaws and isinstance(called, int | str):
        record.flaws = tuple(replace(flaw, listing=str(called)[:200]) for flaw in record.flaws)


def _replaced(native: Native, pointers: dict[str, str], lost: list[Lost]) -> Native:
    lacks = native.lacks - {"/images"} if any(at.startswith("/images/") for at in pointers) else native.lacks
    return replace(native, pointers=pointers, lost=tuple(lost), lacks=lacks)


def _called(name: str, value: Any, around: _Around) -> Any:
    """A value of a part, or the name of the record that it refers to: ``{"product": 7, "size": 2}``."""
    key = _key(value)
    return value if key is None else around.names.get((folded(name), key), value)


def _take_parts(
    fields: dict[str, Any], raw: dict[str, Any], pointers: dict[str, str], around: _Around
) -> None:
    """Put the pictures and the variants into a product that other records hold; they are told at the product's own place."""
    parts = around.parts.get(str(raw.get("pk")), ())
    draft = Draft("generic", raw)
    for record in parts:
        part = {name: _called(name, one, around) for name, one in record.items() if name not in _OF_A_PRODUCT}
        item, words = fields_of(part, "")
        count = len(draft.fields.get("images", ()))
        pictured = Draft("generic", raw)
        take_pictures(pictured, item, words)
        take_pictures_by_words(pictured, item, words)
        if pictured.fields.get("images"):
            draft.fields.setdefault("images", []).extend(pictured.fields["images"])
        if len(draft.fields.get("images", ())) == count or _SOLD & item.kind.names.keys():
            variant = variant_of(draft, item, coins=False)
            if not _SAYS.intersection(variant.fields):
                draft.fields["variants"].pop()
    if "images" in draft.fields:
        known = list(fields.get("images") or ())
        fields["images"] = known + [one for one in draft.fields["images"] if one not in known]
        for index in range(len(known), len(fields["images"])):
            pointers[f"/images/{index}"] = ""
    if draft.fields.get("variants") and not fields.get("variants"):
        fields["variants"] = draft.fields["variants"]
        for index in range(len(fields["variants"])):
            pointers[f"/variants/{index}"] = ""


_SOLD = frozenset({"price", "sku", "stock", "quantity", "size", "color", "colour"})
_SAYS = frozenset({"price", "sku", "stock", "attributes"})
"""Members of which a variant has one; a review or a tag of a product has none."""

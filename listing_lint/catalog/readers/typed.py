"""Values with the names of their kinds around them: ``{"S": "Mug"}`` of DynamoDB, ``{"stringValue": "Mug"}`` of Firestore."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.readers.shapes import Made, Skipped

_KINDS = frozenset({"S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS"})
_WITHIN = {"arrayValue": "values", "mapValue": "fields"}
"""Kinds of Firestore whose value stands in an object of its own."""
_OF_FIRESTORE = frozenset(
    (
        *("stringValue", "integerValue", "doubleValue", "booleanValue", "nullValue", "timestampValue"),
        *("referenceValue", "bytesValue", "geoPointValue", *_WITHIN),
    )
)
_DEPTH = 32


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made | Skipped:
    """A product of typed values; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    from dataclasses import replace

    from listing_lint.catalog.readers import generic

    made = generic.convert(
        {name: _plain(inner, _DEPTH) for name, inner in value.items()}, prefix, {**raw, "": value}
    )
    pointers = {here: prefix + _typed(value, at[len(prefix) :]) for here, at in made.native.pointers.items()}
    return Made(made.fields, replace(made.native, raw=raw, pointers=pointers))


def _kind(value: Any) -> str | None:
    """The name of the kind that a value stands under; None for one that stands there itself."""
    if type(value) is not dict or len(value) != 1:
        return None
    ((kind, inner),) = value.items()
    if kind in _OF_FIRESTORE:
        return kind if kind not in _WITHIN or isinstance(inner, dict) else None
    lists = kind in ("L", "SS", "NS", "BS")
    return kind if kind in _KINDS and lists is isinstance(inner, list) else None


def _plain(value: Any, depth: int) -> Any:
    kind = _kind(value)
    if kind is None or depth < 0:
        return value
    inner = value[kind]
    if kind in _WITHIN:
        inner = inner.get(_WITHIN[kind], [] if kind == "arrayValue" else {})
    if kind in ("NULL", "nullValue"):
        return None
    if kind in ("M", "mapValue") and isinstance(inner, dict):
        return {name: _plain(part, depth - 1) for name, part in inner.items()}
    if kind in ("L", "arrayValue") and isinstance(inner, list):
        return [_plain(part, depth - 1) for part in inner]
    return inner


def _typed(value: Any, pointer: str) -> str:
    """The pointer with the names of the kinds on its way."""
    way = ""
    for token in pointer.split("/")[1:]:
        if (kind := _kind(value)) is not None:
            way, value = f"{way}/{kind}", value[kind]
            if kind in _WITHIN:
                way, value = f"{way}/{_WITHIN[kind]}", value.get(_WITHIN[kind])
        way += f"/{token}"
        name = unescape(token)
        if isinstance(value, dict):
            value = value.get(name)
        elif isinstance(value, list) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            value = None
    kind = _kind(value)
    return way if kind is None else f"{way}/{escape(kind)}"

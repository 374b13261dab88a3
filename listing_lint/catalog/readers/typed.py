"""Values with the names of their kinds around them, as DynamoDB exports them: ``{"title": {"S": "Mug"}}``."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.readers.shapes import Made, Skipped

_KINDS = frozenset({"S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS"})
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
    lists = kind in ("L", "SS", "NS", "BS")
    return kind if kind in _KINDS and lists is isinstance(inner, list) else None


def _plain(value: Any, depth: int) -> Any:
    kind = _kind(value)
    if kind is None or depth < 0:
        return value
    inner = value[kind]
    if kind == "NULL":
        return None
    if kind == "M" and isinstance(inner, dict):
        return {name: _plain(part, depth - 1) for name, part in inner.items()}
    if kind == "L":
        return [_plain(part, depth - 1) for part in inner]
    return inner


def _typed(value: Any, pointer: str) -> str:
    """The pointer with the names of the kinds on its way."""
    way = ""
    for token in pointer.split("/")[1:]:
        if (kind := _kind(value)) is not None:
            way, value = f"{way}/{kind}", value[kind]
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

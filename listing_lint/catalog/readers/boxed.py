"""XML that a program has turned into JSON: each value in a list of one, or in an object with its attributes around it.

``{"title": ["Mug"], "price": [{"@currencyId": "USD", "__value__": "9.50"}]}`` is what eBay's Finding API answers, and what the
usual converters write: ``{"name": {"_text": "Mug"}}``, ``{"name": {"#text": "Mug", "@lang": "en"}}``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.native import follow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.shapes import Made, Skipped

_TEXTS = ("__value__", "_text", "#text", "$t", "__text", "_cdata", "#cdata-section", "__cdata", "_")
"""What converters call the text of an element."""
_ATTRIBUTES = frozenset({"$", "_attributes", "attr", "@attributes"})
_DEPTH = 8
_LIFTED = (
    ("sellingStatus", "currentPrice", "price"),
    ("discountPriceInfo", "originalRetailPrice", "list_price"),
    ("condition", "conditionDisplayName", "condition"),
    ("primaryCategory", "categoryName", "category"),
)
"""What eBay's Finding API keeps inside of others: the outer element, the inner one, and the member that it is."""


def is_boxed(value: Mapping[str, Any]) -> bool:
    """Whether the values of an object are elements of XML: half are boxes of a text, and one has something around it."""
    first = next((part for name, part in value.items() if not _is_attribute(name)), None)
    if type(first) is not list and type(first) is not dict:
        return False
    parts = [part for name, part in value.items() if not _is_attribute(name)]
    if not all(isinstance(part, list | dict) for part in parts):
        return False
    texts = sum(_holds_text(part) for part in parts)
    return 0 < len(parts) <= texts * 2 and any(
        isinstance(part, dict) or (part and isinstance(part[0], dict)) for part in parts
    )


def is_envelope(part: list[Any]) -> bool:
    """Whether a list is what is put around one element, which has no text of its own but other elements."""
    only = part[0] if len(part) == 1 else None
    if not isinstance(only, dict):
        return False
    inside = [inner for name, inner in only.items() if not _is_attribute(name)]
    return all(isinstance(inner, list | dict) for inner in inside) and any(
        isinstance(inner, list) and inner and isinstance(inner[0], dict) for inner in inside
    )


def names_in(value: Mapping[str, Any]) -> dict[str, None]:
    """The names of the elements, without those of their name spaces."""
    return {_short(name): None for name in value if not _is_attribute(name)}


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made | Skipped:
    """A product of such values; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    from dataclasses import replace

    from listing_lint.catalog.readers import generic
    from listing_lint.catalog.readers.shapes import Made

    plain, ways = _unboxed(value)
    made = generic.convert(plain, prefix, {**raw, "": value})

    def back(pointer: str) -> str:
        return prefix + _written(value, pointer[len(prefix) :], ways)

    native = replace(
        made.native,
        raw=raw,
        pointers={here: back(at) for here, at in made.native.pointers.items()},
        lost=tuple(one._replace(pointer=back(one.pointer)) for one in made.native.lost),
        used=tuple(map(back, made.native.used)),
    )
    return Made(made.fields, native)


def _unboxed(value: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The product without its boxes, and where those members stand that are no elements of its own."""
    plain: dict[str, Any] = {}
    for name, part in value.items():
        if not _is_attribute(name):
            plain.setdefault(_short(name), _open(part, _DEPTH))
    ways: dict[str, str] = {}
    for name, way in _codes(value):
        if name not in plain:
            plain[name] = follow(value, way)
            ways[name] = way
    for outer, inner, name in _LIFTED:
        held = plain.get(outer)
        if isinstance(held, dict) and isinstance(held.get(inner), str | int | float):
            plain[name] = held[inner]
            ways[name] = f"/{outer}/{inner}"
    for name in ("price", "list_price"):
        way = ways.get(name, f"/{name}")
        found = _currency(value, way) if name in plain and "currency" not in plain else None
        if found is not None:
            plain["currency"], ways["currency"] = found
    return plain, ways


def _codes(value: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The codes of the product that are attributes of its element, with their pointers: ``{"$": {"id": "7"}}``."""
    for name, part in value.items():
        if name.startswith("@") and name[1:] in _OF_ELEMENTS and isinstance(part, str):
            yield name[1:], f"/{escape(name)}"
        elif name in _ATTRIBUTES and isinstance(part, dict):
            for inner, code in part.items():
                if inner in _OF_ELEMENTS and isinstance(code, str):
                    yield inner, f"/{escape(name)}/{escape(inner)}"


_OF_ELEMENTS = frozenset({"id", "sku", "code"})


def _currency(value: dict[str, Any], way: str) -> tuple[str, str] | None:
    """The currency that a price has as an attribute, and its pointer."""
    here: Any = value
    at = ""
    for token in way.split("/")[1:]:
        here, at = _inside(here, at)
        if not isinstance(here, dict):
            return None
        here, at = _member(here, token, at)
    if isinstance(here, list) and len(here) == 1:
        here, at = here[0], f"{at}/0"
    if not isinstance(here, dict):
        return None
    for name, part in here.items():
        if isinstance(part, str) and "currency" in name.lower():
            return part, f"{at}/{escape(name)}"
        if name in _ATTRIBUTES and isinstance(part, dict):
            found = next((one for one in part if "currency" in one.lower()), None)
            if found is not None and isinstance(part[found], str):
                return part[found], f"{at}/{escape(name)}/{escape(found)}"
    return None


def _is_attribute(name: str) -> bool:
    return name.startswith("@") or name in _ATTRIBUTES


def _short(name: str) -> str:
    return name.rpartition(":")[2]


def _holds_text(part: Any) -> bool:
    """Whether a box has a text in it, and no other elements."""
    if isinstance(part, list):
        return len(part) == 1 and (not isinstance(part[0], list | dict) or _text_in(part[0]) is not None)
    return _text_in(part) is not None


def _text_in(part: Any) -> str | None:
    """The name of the text of an element that has nothing else but attributes."""
    if not isinstance(part, dict):
        return None
    rest = [name for name in part if not _is_attribute(name)]
    return rest[0] if len(rest) == 1 and rest[0] in _TEXTS else None


def _open(part: Any, depth: int) -> Any:
    if depth < 0:
        return part
    if isinstance(part, list):
        return _open(part[0], depth - 1) if len(part) == 1 else [_open(one, depth - 1) for one in part]
    if not isinstance(part, dict):
        return part
    text = _text_in(part)
    if text is not None:
        return _open(part[text], depth - 1)
    return {_short(name): _open(one, depth - 1) for name, one in part.items() if not _is_attribute(name)}


def _inside(here: Any, way: str) -> tuple[Any, str]:
    """What a box holds, and its pointer."""
    for _ in range(_DEPTH):
        if isinstance(here, list) and len(here) == 1:
            here, way = here[0], f"{way}/0"
        elif (text := _text_in(here)) is not None:
            here, way = here[text], f"{way}/{escape(text)}"
        else:
            break
    return here, way


def _member(here: dict[str, Any], name: str, way: str) -> tuple[Any, str]:
    """The element of this name without a name space, and its pointer."""
    written = next((one for one in here if _short(one) == name), name)
    return here.get(written), f"{way}/{escape(written)}"


def _written(value: dict[str, Any], pointer: str, ways: Mapping[str, str]) -> str:
    """The pointer with the boxes on its way."""
    first, _, rest = pointer[1:].partition("/")
    lifted = ways.get(unescape(first))
    if lifted is not None:
        if first == "currency" or first in _OF_ELEMENTS:
            return lifted
        pointer = f"{lifted}/{rest}" if rest else lifted
    here: Any = value
    way = ""
    for token in pointer.split("/")[1:]:
        here, way = _inside(here, way)
        name = unescape(token)
        if isinstance(here, dict):
            here, way = _member(here, name, way)
        elif isinstance(here, list):
            known = name.isdecimal() and int(name) < len(here)
            here, way = here[int(name)] if known else None, f"{way}/{token}"
        else:
            here, way = None, f"{way}/{token}"
    return _inside(here, way)[1]

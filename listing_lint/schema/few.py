"""A validator for few listings: it knows the keywords of our own schema, and needs not be compiled.

Loading and compiling the real one takes as long as asking this one a hundred times. It only ever says that a value is
surely valid; about all others, and all that it does not know, the real one is asked.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAYS_NOTHING = frozenset({"$schema", "$id", "$defs", "title", "description"})
_EXACT = 1 << 53
"""Numbers from here on are left to the real validator."""
_SIMPLE = re.compile(r"\^[A-Za-z0-9_\-\[\]{},()*+]+\$?")
"""Patterns that mean the same to Python and to the real validator."""


class _Unknown(Exception):  # noqa: N818 - no error, an answer
    """The value, or a keyword, is not for this validator."""


def surely_valid(schema: Mapping[str, Any], value: object) -> bool:
    """Whether a value is valid for sure. False means that it is not known. Never raises."""
    try:
        return _is_valid(schema, value, schema)
    except (_Unknown, RecursionError):
        return False


def _is_valid(schema: Mapping[str, Any], value: object, root: Mapping[str, Any]) -> bool:
    for keyword, wanted in schema.items():
        if keyword in _SAYS_NOTHING or keyword in {"properties", "patternProperties"}:
            continue  # with additionalProperties, below
        if not _keyword(keyword, wanted, value, root):
            return False
    return not isinstance(value, dict) or _members(schema, value, root)


def _keyword(keyword: str, wanted: Any, value: Any, root: Mapping[str, Any]) -> bool:
    match keyword:
        case "type":
            return not _types(value).isdisjoint(wanted if isinstance(wanted, list) else (wanted,))
        case "$ref":
            return _is_valid(_referred(root, wanted), value, root)
        case "enum":
            return isinstance(value, str | None) and value in wanted
        case "required":
            return not isinstance(value, dict) or all(name in value for name in wanted)
        case "items":
            return not isinstance(value, list) or all(_is_valid(wanted, one, root) for one in value)
        case "minLength":
            return not isinstance(value, str) or len(value) >= wanted
        case "pattern":
            return not isinstance(value, str) or _compiled(wanted).search(value) is not None
        case "minimum":
            return not _is_number(value) or value >= wanted
        case "maximum":
            return not _is_number(value) or value <= wanted
        case "additionalProperties":
            return True  # see _members
    raise _Unknown


def _members(schema: Mapping[str, Any], value: dict[str, Any], root: Mapping[str, Any]) -> bool:
    named, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    others = schema.get("additionalProperties", True)
    for name, member in value.items():
        found = [named[name]] if name in named else []
        found += [inner for pattern, inner in patterns.items() if _compiled(pattern).search(name)]
        for inner in found or [others]:
            if inner is False or (inner is not True and not _is_valid(inner, member, root)):
                return False
    return True


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _types(value: object) -> frozenset[str]:
    """The names of a value's types; that 2.0 is an integer, too, is left to the real validator."""
    names = _TYPES.get(type(value))
    if names is None or (isinstance(value, int | float) and not -_EXACT < value < _EXACT):
        raise _Unknown
    return names


_TYPES: Mapping[type, frozenset[str]] = {
    type(None): frozenset({"null"}),
    str: frozenset({"string"}),
    bool: frozenset({"boolean"}),
    int: frozenset({"integer", "number"}),
    float: frozenset({"number"}),
    list: frozenset({"array"}),
    dict: frozenset({"object"}),
}


def _referred(root: Mapping[str, Any], reference: str) -> Mapping[str, Any]:
    if not reference.startswith("#/$defs/") or reference.count("/") != 2:
        raise _Unknown
    found: Mapping[str, Any] = root["$defs"][reference.removeprefix("#/$defs/")]
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    if not _SIMPLE.fullmatch(pattern):
        raise _Unknown
    return re.compile(f"{pattern[:-1]}\\Z" if pattern.endswith("$") else pattern)

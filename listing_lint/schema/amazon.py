"""The keywords that Amazon's product type definitions add to JSON Schema 2019-09, as plain functions.

Source: Amazon, "Product Type Definitions Meta-Schema (v1)" and its example validators, which count the
items of each combination of selector values. ``editable``, ``hidden``, ``enumNames``, ``replaces`` and
``$lifecycle`` are informational there and are not checked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.schema.identity import identity

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence


def utf8_length(text: str) -> int:
    """Bytes of a text in UTF-8; a lone surrogate counts three, as the replacement character would."""
    return len(text.encode("utf-8", "surrogatepass"))


def distinct(items: Sequence[Any]) -> int:
    """How many different items a list has."""
    return len({identity(item) for item in items})


def crowded(items: Sequence[Any], selectors: Sequence[str], most: int) -> list[list[int]]:
    """Index lists of the items that share their selector values with more than ``most`` others of their kind.

    Items that are no objects do not count. Without selectors every member counts.
    """
    groups: dict[Hashable, list[int]] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict):
            chosen = {name: item[name] for name in selectors if name in item} if selectors else item
            groups.setdefault(identity(chosen), []).append(index)
    return [group for group in groups.values() if len(group) > most]


def selectors_of(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the property names that tell the items of a list apart; empty when all of them do."""
    names = schema.get("selectors")
    return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()


def _max_bytes(limit: int, _schema: Mapping[str, Any], value: Any) -> bool:
    return not isinstance(value, str) or utf8_length(value) <= limit


def _min_bytes(limit: int, _schema: Mapping[str, Any], value: Any) -> bool:
    return not isinstance(value, str) or utf8_length(value) >= limit


def _max_unique(limit: int, schema: Mapping[str, Any], value: Any) -> bool:
    return not isinstance(value, list) or not crowded(value, selectors_of(schema), limit)


def _min_unique(limit: int, _schema: Mapping[str, Any], value: Any) -> bool:
    # Amazon publishes no validator for it, and its sentence can be read as so many items for each combination
    # of selector values or as so many combinations. Both need at least so many different items: that much is
    # checked.
    return not isinstance(value, list) or distinct(value) >= limit


CHECKS: Mapping[str, Callable[[int, Mapping[str, Any], Any], bool]] = {
    "maxUtf8ByteLength": _max_bytes,
    "minUtf8ByteLength": _min_bytes,
    "maxUniqueItems": _max_unique,
    "minUniqueItems": _min_unique,
}
"""Keyword -> ``check(limit, schema around it, value) -> whether the value is allowed``."""


def checked_limit(keyword: str, limit: Any) -> int:
    """Return the keyword's value, if it is a count. Raises :class:`ValueError` otherwise."""
    if isinstance(limit, float) and limit.is_integer():
        limit = int(limit)
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 0:
        raise ValueError(f"{keyword} must be a whole number of at least 0")
    return limit


def _keyword_class(keyword: str, check: Callable[[int, Mapping[str, Any], Any], bool]) -> type[Any]:
    class Keyword:
        """The keyword in the form that the compiled validator calls."""

        def __init__(self, parent: dict[str, Any], value: Any, _path: list[str | int]) -> None:
            self.limit = checked_limit(keyword, value)
            self.parent = parent

        def validate(self, instance: Any) -> None:
            if not check(self.limit, self.parent, instance):
                raise ValueError(keyword)

    return Keyword


KEYWORDS: Mapping[str, type[Any]] = {name: _keyword_class(name, check) for name, check in CHECKS.items()}
"""The keywords in the form that ``jsonschema_rs`` takes."""

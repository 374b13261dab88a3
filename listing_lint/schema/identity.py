"""When two JSON values are the same, in one pass and without comparing every pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable


def identity(value: Any) -> Hashable:
    """Return a key that two JSON values share exactly if JSON Schema calls them equal.

    ``1`` and ``1.0`` are equal, ``1`` and ``true`` are not, the order of members does not count.
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, dict):
        return ("object", frozenset((name, identity(item)) for name, item in value.items()))
    if isinstance(value, list | tuple):
        return ("array", tuple(identity(item) for item in value))
    return ("number", value)


def first_repeat(items: Iterable[Any]) -> tuple[int, int] | None:
    """Return the indices of the first item that occurs again and of its repeat, or None if all differ."""
    seen: dict[Hashable, int] = {}
    for index, item in enumerate(items):
        first = seen.setdefault(identity(item), index)
        if first != index:
            return first, index
    return None

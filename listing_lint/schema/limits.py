"""What JSON can hold and an engine cannot: bottomless nesting and half characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 255
"""Levels of nesting that a recursive schema follows; the compiled validator has no limit of its own before
the stack's.
"""


def too_deep(value: Any) -> bool:
    """Whether a value is nested more than :data:`MAX_DEPTH` levels deep; without recursion."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from (item for item in value.values() if isinstance(item, dict | list))
    elif isinstance(value, list):
        yield from (item for item in value if isinstance(item, dict | list))


def storable(value: Any) -> Any:
    """Return the value with a replacement character for each lone surrogate, in texts and in names."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, list):
        return [storable(item) for item in value]
    if isinstance(value, dict):
        return {storable(name): storable(item) for name, item in value.items()}
    return value

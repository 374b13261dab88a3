"""What is worked out of a name once: the products of a file have the same names again and again."""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_MOST = 4096
_LONG = 64
"""Characters of what stands in the place of a name and is a text: it is not kept."""


def kept(work_out: Callable[[str], T]) -> Callable[[str], T]:
    """The same function, which remembers what it made of names."""
    known = lru_cache(maxsize=_MOST)(work_out)

    @wraps(work_out)
    def ask(name: str) -> T:
        return known(name) if len(name) < _LONG else work_out(name)

    return ask

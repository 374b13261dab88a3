"""Patterns that are compiled when they are first asked: a short run asks few, and compiling costs it more than asking."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern; each method that was asked for is kept, so that later calls go straight to it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._made), name)  # re remembers what it compiled
        self.__dict__[name] = found
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile``, later. What it returns has a pattern's methods and members; for ``isinstance`` and ``re.sub`` it is none.

    A malformed pattern raises :class:`re.error` where it is first used.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))

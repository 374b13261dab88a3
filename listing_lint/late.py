"""What is made when it is first asked for: patterns, as compiling them costs a short run more than asking, and members."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

if TYPE_CHECKING:
    from collections.abc import Callable

_Made = TypeVar("_Made")


class _Late:
    """Stands for a pattern; each method that was asked for is kept, so that later calls go straight to it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made = pattern, flags
        self.pattern = pattern

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


class kept(Generic[_Made]):  # noqa: N801 - a decorator, like property
    """A member that is worked out once and kept in the object's ``__dict__``.

    ``functools.cached_property`` without its lock, which costs more than most members do under Python 3.11.
    """

    def __init__(self, make: Callable[[Any], _Made]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> kept[_Made]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> _Made: ...

    def __get__(self, instance: object | None, owner: type) -> kept[_Made] | _Made:
        if instance is None:
            return self
        made = instance.__dict__[self._name] = self._make(instance)
        return made

"""Dataclasses whose methods are written at their first use.

``dataclasses.dataclass`` writes six methods as text and compiles each when the class is defined: more than half a
millisecond a class, which for all of ours was a fifth of a short run. A run makes objects of few of them. Here ``__init__``
is compiled with the first object, what ``dataclasses.fields`` and ``replace`` read is made when they ask, and the other
methods need no text. Type checkers and readers see the decorator of the standard library; a class that is not
plain is left to it.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING, Field, FrozenInstanceError
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - for others to import
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type], type]:
        """What ``dataclasses.dataclass`` does with these parameters."""

        def make(cls: type) -> type:
            if slots and eq and _is_plain(cls):
                return _late(cls, frozen)
            return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq)(cls)

        return make


_OWN = frozenset(
    {"__post_init__", "__eq__", "__hash__", "__repr__", "__getstate__", "__setstate__", "__slots__"}
)
"""What a class may define itself, and the standard library then minds."""

_SPECIAL = ("ClassVar", "InitVar", "KW_ONLY", "typing.", "dataclasses.")
"""Beginnings of annotations that make no plain field."""


def _is_plain(cls: type) -> bool:
    return (
        cls.__bases__ == (object,)
        and _OWN.isdisjoint(cls.__dict__)
        # Annotations are texts where the file has ``from __future__ import annotations``.
        and all(
            isinstance(kind, str) and not kind.startswith(_SPECIAL) for kind in cls.__annotations__.values()
        )
        and all(_is_plain_default(cls.__dict__.get(name)) for name in cls.__annotations__)
    )


def _is_plain_default(given: object) -> bool:
    if isinstance(given, Field):
        return given.init and given.compare and given.hash is None and given.kw_only in {False, MISSING}
    return (
        given is None or type(given).__hash__ is not None
    )  # a mutable default is an error, which is told as usual


def _late(cls: type, frozen: bool) -> type:
    """A class with the slots and the methods; ``cls`` itself stays as it was written, for :class:`_OfTwin`."""
    names = tuple(cls.__annotations__)
    space = {
        name: value
        for name, value in cls.__dict__.items()
        if name not in cls.__annotations__ and name not in {"__dict__", "__weakref__"}
    }
    space |= {
        "__slots__": names,
        "__match_args__": names,
        "__repr__": _repr(cls),
        "__replace__": dataclasses.replace,
        **_comparing(names, frozen),
        **{name: _OfTwin(name, cls, frozen) for name in ("__dataclass_fields__", "__dataclass_params__")},
    }
    if frozen:
        space |= {
            "__setattr__": _refuse_to_set,
            "__delattr__": _refuse_to_delete,
            "__getstate__": _state,
            "__setstate__": _restore,
        }
    made = type(cls)(cls.__name__, (), space)
    made.__init__ = _first_init(made, cls, frozen)  # type: ignore[misc]
    return made


class _OfTwin:
    """An attribute that the standard library would give the class: it is asked to, when the attribute is wanted."""

    def __init__(self, name: str, cls: type, frozen: bool) -> None:
        self._name, self._cls, self._frozen = name, cls, frozen

    def __get__(self, _instance: object, _owner: type) -> Any:
        if "__dataclass_fields__" not in self._cls.__dict__:
            # Its defaults stay attributes of the twin alone; whoever reads fields gets the same objects.
            dataclasses.dataclass(frozen=self._frozen)(self._cls)
        return self._cls.__dict__[self._name]


def _first_init(made: type, cls: type, frozen: bool) -> Callable[..., None]:
    """The ``__init__`` that replaces itself by a compiled one, and calls that."""
    # Read now: the twin's fields are replaced by their defaults when somebody asks for them.
    given: dict[str, Any] = {name: cls.__dict__[name] for name in cls.__annotations__ if name in cls.__dict__}

    def __init__(self: Any, *args: Any, **named: Any) -> None:  # noqa: N807 - becomes the method
        init = _compiled_init(made, given, frozen)
        made.__init__ = init  # type: ignore[misc]
        init(self, *args, **named)

    return __init__


def _compiled_init(made: type, given: dict[str, Any], frozen: bool) -> Callable[..., None]:
    if frozen and not any(isinstance(default, Field) for default in given.values()):
        return _plain_init(made, given)
    values: dict[str, Any] = {"_set": object.__setattr__, "_missing": MISSING}
    parameters = ["self"]
    lines = []
    for number, name in enumerate(made.__match_args__):  # type: ignore[attr-defined]
        value = name
        parameter = name
        default = given.get(name, MISSING)
        if isinstance(default, Field) and default.default_factory is not MISSING:
            values[f"_make{number}"] = default.default_factory
            parameter = f"{name}=_missing"
            value = f"_make{number}() if {name} is _missing else {name}"
        elif isinstance(default, Field):
            default = default.default
        if default is not MISSING and not isinstance(default, Field):
            values[f"_default{number}"] = default
            parameter = f"{name}=_default{number}"
        parameters.append(parameter)
        lines.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    text = f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"])
    exec(text, values)  # noqa: S102 - as dataclasses does; the text is made of the names of fields
    init: Callable[..., None] = values["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__module__ = made.__module__
    return init


def _plain_init(made: type, given: dict[str, Any]) -> Callable[..., None]:
    """The ``__init__`` of a frozen class, made of that of another one with as many fields: a few names are exchanged."""
    names: tuple[str, ...] = made.__match_args__  # type: ignore[attr-defined]
    code = _code_for(len(names))
    init = FunctionType(
        code.replace(
            co_varnames=("self", *names),
            co_consts=tuple(names[int(one[1:])] if isinstance(one, str) else one for one in code.co_consts),
            co_qualname=f"{made.__qualname__}.__init__",
        ),
        {"_set": object.__setattr__, "__name__": made.__module__},
        "__init__",
        tuple(given[name] for name in names if name in given),
    )
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


@cache
def _code_for(count: int) -> CodeType:
    names = [f"_{number}" for number in range(count)]
    lines = [f"_set(self, {name!r}, {name})" for name in names]
    values: dict[str, Any] = {}
    text = f"def __init__({', '.join(['self', *names])}):\n " + "\n ".join(lines or ["pass"])
    exec(text, values)  # noqa: S102 - as above
    code: CodeType = values["__init__"].__code__
    return code


def _repr(cls: type) -> Callable[[Any], str]:
    shown = [
        name
        for name in cls.__annotations__
        if not isinstance(given := cls.__dict__.get(name), Field) or given.repr
    ]

    def __repr__(self: Any) -> str:  # noqa: N807 - becomes the method
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    return __repr__


def _comparing(names: tuple[str, ...], frozen: bool) -> dict[str, Any]:
    if len(names) > 1:
        values: Callable[[Any], tuple[Any, ...]] = attrgetter(*names)
    else:

        def values(one: Any) -> tuple[Any, ...]:
            return tuple(getattr(one, name) for name in names)

    def __eq__(self: Any, other: Any) -> Any:  # noqa: N807 - becomes the method
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807 - becomes the method
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}


def _refuse_to_set(_self: Any, name: str, _value: Any) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _restore(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)

"""``dataclass``, quicker to define: a run over one listing defines some seventy classes.

The standard decorator writes and compiles the source of six methods for each frozen class, which took a fifth of a
short run under Python 3.11. Here ``__init__`` alone is compiled; the others are closures over the names of the fields.
What comes out is a dataclass like any other: ``fields``, ``replace``, ``copy``, ``pickle``, ``match`` and
inheritance work. Type checkers see the standard decorator, and it makes every class that uses more of it than
defaults, ``frozen`` and ``slots``. Benchmarks: ``benchmarks/test_cold_start.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from dataclasses import MISSING, Field, FrozenInstanceError
    from dataclasses import dataclass as _standard
    from dataclasses import fields as _fields
    from operator import attrgetter
    from reprlib import recursive_repr

    _METHODS = frozenset(
        {
            "__post_init__",
            "__init__",
            "__repr__",
            "__eq__",
            "__hash__",
            "__setattr__",
            "__delattr__",
            "__getstate__",
            "__setstate__",
            "__reduce__",
            "__slots__",
        }
    )

    def dataclass(cls=None, /, *, frozen=False, slots=False):
        """Make a dataclass; see :func:`dataclasses.dataclass`."""
        if cls is None:
            return lambda cls: _make(cls, frozen, slots)
        return _make(cls, frozen, slots)

    def _make(cls, frozen, slots):
        if _special(cls):
            return _standard(frozen=frozen, slots=slots)(cls)
        made = _standard(init=False, repr=False, eq=False, slots=slots)(cls)
        found = _fields(made)
        names = tuple(field.name for field in found)
        made.__init__ = _init(made, found, frozen)
        made.__repr__ = _repr(names)
        made.__eq__, made.__hash__ = _comparison(names, frozen)
        if frozen:
            made.__setattr__, made.__delattr__ = _frozen(made, frozenset(names))
            if slots:
                made.__getstate__, made.__setstate__ = _state(names)
        made.__dataclass_params__.frozen = frozen
        made.__dataclass_params__.eq = True
        return made

    def _special(cls):
        """Whether a class needs what only the standard decorator does."""
        own = cls.__dict__
        if not _METHODS.isdisjoint(own) or cls.__mro__ != (cls, object):
            return True
        annotated = getattr(cls, "__annotations__", {})
        if "self" in annotated or any(word in str(annotated) for word in ("InitVar", "KW_ONLY")):
            return True
        used = [value for value in own.values() if isinstance(value, Field)]
        return any(
            field.kw_only is True
            or field.hash is not None
            or not (field.init and field.repr and field.compare)
            for field in used
        )

    def _init(cls, found, frozen):
        space = {"_values_set": object.__setattr__, "_values_missing": MISSING}
        heads, lines = [], []
        for number, field in enumerate(found):
            name, value = field.name, field.name
            if field.default is not MISSING:
                space[f"_values_{number}"] = field.default
                heads.append(f"{name}=_values_{number}")
            elif field.default_factory is not MISSING:
                space[f"_values_{number}"] = field.default_factory
                heads.append(f"{name}=_values_missing")
                value = f"_values_{number}() if {name} is _values_missing else {name}"
            else:
                heads.append(name)
            lines.append(f"_values_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
        # The names of fields come from our own classes, and Python accepted them as names.
        exec(f"def __init__(self, {', '.join(heads)}):\n " + "\n ".join(lines or ["pass"]), space)  # noqa: S102
        made = space["__init__"]
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        made.__module__ = cls.__module__
        return made

    def _repr(names):
        @recursive_repr()
        def repr_(self):
            shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
            return f"{type(self).__qualname__}({shown})"

        return repr_

    def _comparison(names, frozen):
        if len(names) > 1:
            values = attrgetter(*names)
        else:

            def values(self):
                return tuple(getattr(self, name) for name in names)

        def eq_(self, other):
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def hash_(self):
            return hash(values(self))

        return eq_, hash_ if frozen else None

    def _frozen(cls, names):
        def setattr_(self, name, value):
            if type(self) is cls or name in names:
                raise FrozenInstanceError(f"cannot assign to field {name!r}")
            object.__setattr__(self, name, value)

        def delattr_(self, name):
            if type(self) is cls or name in names:
                raise FrozenInstanceError(f"cannot delete field {name!r}")
            object.__delattr__(self, name)

        return setattr_, delattr_

    def _state(names):
        def getstate_(self):
            return [getattr(self, name) for name in names]

        def setstate_(self, state):
            for name, value in zip(names, state, strict=True):
                object.__setattr__(self, name, value)

        return getstate_, setstate_

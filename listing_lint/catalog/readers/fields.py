"""The members of native objects, found without regard to case and underscores.

The entries of a feed have the same names again and again: where each of them is, is worked out once for all of a kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.nested import folded

if TYPE_CHECKING:
    from collections.abc import Mapping


class Names(tuple[str, ...]):
    """Folded names that are asked for again and again, known by themselves: no one works out what they hash to each time."""

    __slots__ = ()
    __hash__ = object.__hash__
    __eq__ = object.__eq__


class Kind:
    """Objects with the same names: where each folded name is, and what was asked of them before."""

    __slots__ = ("known", "names", "plans")

    def __init__(self, key: tuple[str, ...]) -> None:
        self.names = {folded(name): (name, "/" + escape(name)) for name in key}
        self.plans: dict[Any, Any] = {}
        self.known: dict[tuple[str, ...], tuple[str, ...]] = {}

    def plan(self, wanted: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """The native names and their pointers of those that are there, in the order asked."""
        found = tuple(self.names[name] for name in wanted if name in self.names)
        self.plans[wanted] = found
        return found


_kinds: dict[tuple[str, ...], Kind] = {}
_KINDS = 512
"""Kinds of objects that are remembered: those of a feed have the same names again and again."""
_EMPTY = Kind(())


def _new_kind(value: Mapping[str, Any]) -> Kind:
    key = tuple(value)
    found = Kind(key)
    if len(_kinds) < _KINDS and len(key) < _KINDS:
        _kinds[key] = found
    return found


class Fields:
    """The members of a native object, found without regard to case and underscores. What is no object has none.

    Not ``placed``, nobody asks for pointers, and all of them are empty.
    """

    __slots__ = ("at", "kind", "placed", "value")

    def __init__(self, value: Any, at: str, placed: bool = True) -> None:
        self.at = at
        self.placed = placed
        if type(value) is dict:
            self.value: dict[str, Any] = value
            self.kind = _kinds.get(tuple(value)) or _new_kind(value)
        else:
            self.value = {}
            self.kind = _EMPTY

    @classmethod
    def of(cls, value: dict[str, Any], at: str, kind: Kind) -> Fields:
        """The members of an object whose kind is known."""
        made = cls.__new__(cls)
        made.at, made.placed, made.value, made.kind = at, True, value, kind
        return made

    def get(self, *names: str) -> tuple[Any, str]:
        """The first of the folded ``names`` that has a value, with its pointer.

        Where none has, None, and the pointer of the last that is there at all (a sale price comes first, and is a price at
        times only); an empty one where none is.
        """
        if len(names) == 1:  # nearly always; a text knows its hash, a tuple works it out each time
            known = self.kind.names.get(names[0])
            if known is not None:
                value = self.value[known[0]]
                if value is not None and value != "":
                    return value, self.at + known[1] if self.placed else ""
                return None, self.at + known[1] if self.placed else ""
            return None, ""
        plan = self.kind.plans.get(names)
        if plan is None:
            plan = self.kind.plan(names)
        found = self.value
        for native, place in plan:
            value = found[native]
            if value is not None and value != "":
                return value, self.at + place if self.placed else ""
        return None, self.at + plan[-1][1] if plan and self.placed else ""

    def known(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the folded names that the object has, whatever they hold."""
        found = self.kind.known.get(names)
        if found is None:
            found = self.kind.known[names] = tuple(name for name in names if name in self.kind.names)
        return found

    def inner(self, *names: str) -> Fields:
        """The first of the names, as an object."""
        return Fields(*self.get(*names), self.placed)

    def each(self, *names: str) -> list[tuple[Any, str]]:
        """The entries of a list, each with its pointer; an object that only wraps a list stands for it."""
        value, at = self.get(*names)
        if type(value) is dict:
            value, at = _unwrapped(value, at)
        if isinstance(value, list):
            if not self.placed:
                return [(item, "") for item in value]
            return [(item, f"{at}/{index}") for index, item in enumerate(value)]
        return [] if value is None else [(value, at)]

    def first(self, name: str) -> Fields | None:
        """The first entry of a list as an object; None where there is none."""
        value, at = self.get(name)
        if type(value) is dict:
            value, at = _unwrapped(value, at)
        if isinstance(value, list):
            return Fields(value[0], f"{at}/0" if self.placed else "", self.placed) if value else None
        return None if value is None else Fields(value, at, self.placed)

    def objects(self, *names: str) -> list[Fields]:
        """The entries of a list as objects."""
        value, at = self.get(*names)
        if value is None:
            return []
        if type(value) is dict:
            value, at = _unwrapped(value, at)
        if isinstance(value, list):
            if not self.placed:
                return [Fields(item, "", False) for item in value]
            return [Fields(item, f"{at}/{index}") for index, item in enumerate(value)]
        return [Fields(value, at, self.placed)]


_WRAPS = 3
"""Objects around a list that are looked through."""


def _unwrapped(value: Any, at: str) -> tuple[Any, str]:
    """What an object wraps, with its pointer: a list or an object that stands alone in it, and the list of GraphQL.

    Beside that one, which is called edges or nodes, the number of all and the name of its kind may stand.
    """
    for _ in range(_WRAPS):
        if type(value) is not dict:
            break
        name = "edges"
        inner = value.get(name)
        if not isinstance(inner, list):
            name = "nodes"
            inner = value.get(name)
        if not isinstance(inner, list):
            if len(value) != 1:
                break
            ((name, inner),) = value.items()
        if not isinstance(inner, (list, dict)):
            break
        value, at = inner, f"{at}/{escape(name)}"
    return value, at


Named = tuple[Any, str, Any, str, Fields | None]
"""A name with its pointer, a value with its pointer, and all members of the entry if there is more to be asked of it.

A plain tuple: a named one goes through Python, and a feed has hundreds of thousands of them.
"""


class Naming:
    """How entries of a list name something and say its value: the first of the folded names that has something, for each.

    ``more`` are further members that some of them have.
    """

    __slots__ = ("more", "names", "values")

    def __init__(self, names: str, values: str, more: str = "") -> None:
        self.names = tuple(names.split())
        self.values = tuple(values.split())
        self.more = tuple(more.split())

    def of(self, source: Fields, *lists: str) -> list[Named]:
        """What the entries of a list say, the first of the lists that has something."""
        value, above = source.get(*lists)
        if type(value) is dict:
            value, above = _unwrapped(value, above)
        if not isinstance(value, list):
            return [] if value is None else [self._asked(Fields(value, above, source.placed))]
        placed = source.placed
        told: list[Named] = []
        for index, entry in enumerate(value):
            at = f"{above}/{index}" if placed else ""
            kind = _kinds.get(tuple(entry)) if type(entry) is dict else None
            if kind is not None:
                plan = kind.plans.get(self)
                if plan is None:
                    plan = kind.plans[self] = self._plan(kind)
                if plan:
                    name, name_at, said, said_at = plan
                    found, meant = entry[name], entry[said]
                    if found is not None and found != "" and meant is not None and meant != "":
                        told.append(
                            (found, at + name_at, meant, at + said_at, None)
                            if placed
                            else (found, "", meant, "", None)
                        )
                        continue
            told.append(self._asked(Fields(entry, at, placed)))
        return told

    def _plan(self, kind: Kind) -> tuple[str, ...]:
        """The names of the two in objects of a kind, each with its pointer; nothing where more has to be asked."""
        names, values = kind.plan(self.names), kind.plan(self.values)
        if not names or not values or any(name in kind.names for name in self.more):
            return ()
        return (*names[0], *values[0])

    def _asked(self, entry: Fields) -> Named:
        return *entry.get(*self.names), *entry.get(*self.values), entry

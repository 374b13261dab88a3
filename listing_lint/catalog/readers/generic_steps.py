"""Which steps can matter to a product of no known form: told by its names and by the types of its values, once for all alike.

What shops, interfaces and scrapers do differently takes some fifty steps to read, of which a plain product needs a few. Each
step stands with what it needs; a step whose need is not met would change nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.readers.generic_names import PRODUCT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.catalog.readers.draft import Draft, Fields


class Seen(NamedTuple):
    """What is seen of a product before its values are: its ``names``, folded, and ``types`` by canonical members.

    Those are the types of all native values that a member may be taken from. ``wrapped``: an object or a list stands in the
    place of a plain value, so that nothing is sure of it.
    """

    names: Collection[str]
    types: Mapping[str, frozenset[type]]
    wrapped: bool


Need = Callable[[Seen], bool]
Step = Callable[["Draft", "Fields"], None]
Steps = tuple[tuple[Need, Step], ...]


class Phases(tuple[Steps, ...]):
    """Steps one phase after the other; known by itself, as what was found for it is kept under it."""

    __slots__ = ()
    __hash__ = object.__hash__
    __eq__ = object.__eq__


def always(_seen: Seen) -> bool:
    """A step that no name and no type makes needless."""
    return True


def wrapped(seen: Seen) -> bool:
    """A step that unwraps what stands in an object or a list."""
    return seen.wrapped


def named(*names: str) -> Need:
    """A step for members of one of these folded names."""
    wanted = frozenset(names)
    return lambda seen: not wanted.isdisjoint(seen.names)


def named_like(starts: tuple[str, ...], ends: tuple[str, ...]) -> Need:
    """A step for members whose folded names begin or end so."""
    return lambda seen: any(name.startswith(starts) or name.endswith(ends) for name in seen.names)


def holds(kinds: frozenset[type], *members: str) -> Need:
    """A step for canonical members that a value of one of these types may be taken for."""
    return lambda seen: any(not kinds.isdisjoint(seen.types.get(member, ())) for member in members)


def either(*needs: Need) -> Need:
    """A step that any of these needs makes necessary."""
    return lambda seen: any(need(seen) for need in needs)


def of_draft(step: Callable[[Draft], None]) -> Step:
    """A step that looks at what was taken alone."""

    @wraps(step)
    def take(draft: Draft, _item: Fields) -> None:
        step(draft)

    return take


def of_members(step: Callable[[Draft, dict[str, Any]], None]) -> Step:
    """A step that looks at the members of the product as they are written, too."""

    @wraps(step)
    def take(draft: Draft, item: Fields) -> None:
        step(draft, item.value)

    return take


def name_of(step: Step) -> str:
    """What a step is called."""
    return getattr(step, "__name__", "").lstrip("_")


_CONTAINERS = frozenset({dict, list})
_LOOSE = {
    "category": _CONTAINERS,
    "brand": frozenset({dict}),
    "dimensions": _CONTAINERS,
    "tags": _CONTAINERS,
}
"""Members in which objects and lists are usual, and wrap no plain value as a rule: see :func:`is_wrapped`."""
_COMBINATIONS = 1000
"""Combinations of types that are remembered for objects of the same names."""


def phases_of(item: Fields, phases: Phases, draft: Draft) -> tuple[tuple[Step, ...], ...]:
    """The steps of each of ``phases`` that a product needs, from whose members the ``draft`` was filled already."""
    types = tuple(map(type, item.value.values()))
    plans: dict[tuple[type, ...], _Known] = item.kind.plans.setdefault(phases, {})
    known = plans.get(types)
    if known is None:
        known = _plain_or_not(item, types, phases)
        if len(plans) < _COMBINATIONS:
            plans[types] = known
    plain, loose, otherwise = known
    fields = draft.fields
    for name in loose:
        if name in fields and is_wrapped(fields[name]):
            return otherwise
    return plain


_Known = tuple[tuple[tuple[Step, ...], ...], tuple[str, ...], tuple[tuple[Step, ...], ...]]


def _plain_or_not(item: Fields, types: tuple[type, ...], phases: Phases) -> _Known:
    """The steps for a product, the members on which it depends, and the steps for it if one of these is wrapped."""
    by_name = dict(zip(item.value, types, strict=True))
    held: dict[str, set[type]] = {}
    for member, _, native in PRODUCT.natives:
        if native in item.kind.names:
            held.setdefault(member, set()).add(by_name[item.kind.names[native][0]])
    seen = Seen(
        item.kind.names.keys(),
        {member: frozenset(kinds) for member, kinds in held.items()},
        wrapped=any(
            (kinds & _CONTAINERS) - _LOOSE.get(member, frozenset()) for member, kinds in held.items()
        ),
    )
    loose = tuple(member for member in held if member in _LOOSE and not _CONTAINERS.isdisjoint(held[member]))
    needed = _needed(phases, seen)
    if seen.wrapped or not loose:
        return needed, (), needed
    return needed, loose, _needed(phases, seen._replace(wrapped=True))


def _needed(phases: Phases, seen: Seen) -> tuple[tuple[Step, ...], ...]:
    return tuple(tuple(step for need, step in steps if need(seen)) for steps in phases)


def is_wrapped(value: Any) -> bool:
    """Whether an object or a list may stand for one plain value; several texts, and a record of several members, do not.

    ``{"en": "Mugs"}`` and ``{"value": "Mugs"}`` may, ``{"id": 7, "name": "Mugs"}`` does not.
    """
    if type(value) is list:
        return any(type(one) is not str for one in value)
    if type(value) is dict:
        return len(value) < 2 or all(len(name) == 2 or name[2:3] in _IN_LANGUAGES for name in value)
    return False


_IN_LANGUAGES = ("-", "_")
"""What stands between a language and a country: ``en-US``."""

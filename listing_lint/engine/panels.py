"""The rules for the listings of one profile, laid out so that asking them costs little.

Rules are asked group by group about a batch of listings: a group's code and tables then stay in the processor's nearest memory,
which spares a third. A group is a family's rules of one hundred, which share what they read of a listing.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.engine.findings import Bound
    from listing_lint.rule import Check, Context, Rule

    Gate = Callable[[Listing], object]

Ask = tuple["Check", Any, "Context", "Bound"]
"""A rule's function, its options and its context, taken out of the :class:`Bound` beside them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rules that stand side by side behind one gate, None for no gate."""

    gate: Gate | None
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The rules that run on the listings of one profile in one set of files; ``groups`` lay ``listing`` out for batches."""

    listing: tuple[Bound, ...]
    catalog: tuple[Bound, ...]
    stores: tuple[Bound, ...]
    events: Mapping[str, Bound]
    groups: tuple[tuple[Stretch, ...], ...]
    change: tuple[Bound, ...] = ()


def gates(sees: Gate, claims: Gate) -> Callable[[Rule], Gate | None]:
    """What must see something in a listing before a rule is asked: ``sees`` looks for contacts, ``claims`` for marks.

    Rules that share a gate are known by it: two methods of one object are two objects, so they are taken once.
    """

    def of(rule: Rule) -> Gate | None:
        found: list[Gate] = []
        if rule.look is not None:
            found.append(rule.look)
        if rule.sights:
            found.append(sees)
        if rule.marks:
            found.append(claims)
        if len(found) < 2:
            return found[0] if found else None
        return lambda listing: all(gate(listing) for gate in found)

    return of


def make_panel(bounds: Iterable[Bound], gate_of: Callable[[Rule], Gate | None]) -> Panel:
    """Lay rules out. ``gate_of`` names what must see something before a rule is asked."""
    bounds = tuple(bounds)
    listing = tuple(bound for bound in bounds if bound.rule.scope == "listing")
    return Panel(
        listing=listing,
        catalog=tuple(bound for bound in bounds if bound.rule.scope == "catalog"),
        stores=tuple(bound for bound in bounds if bound.rule.scope == "stores"),
        events={bound.rule.name: bound for bound in bounds if bound.rule.scope == "event"},
        groups=tuple(tuple(_stretches(group, gate_of)) for group in _groups(listing)),
        change=tuple(bound for bound in bounds if bound.rule.scope == "change"),
    )


def _groups(bounds: Iterable[Bound]) -> Iterator[list[Bound]]:
    for _, group in groupby(bounds, key=lambda bound: bound.rule.code[:-2]):
        yield list(group)


def _stretches(group: Iterable[Bound], gate_of: Callable[[Rule], Gate | None]) -> Iterator[Stretch]:
    for gate, bounds in groupby(group, key=lambda bound: gate_of(bound.rule)):
        yield Stretch(gate, tuple((bound.rule.check, bound.options, bound.ctx, bound) for bound in bounds))

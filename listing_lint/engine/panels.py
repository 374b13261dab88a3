"""The rules for the listings of one profile, laid out so that asking them costs little.

Rules are asked family by family about a batch of listings: a family's code and tables then stay in the processor's nearest
memory, which spares a quarter. Rules of a family share what they read of a listing, so they are asked one behind the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.engine.findings import Bound
    from listing_lint.rule import Check, Context, Rule


Ask = tuple["Check", Any, "Context", "Bound"]
"""A rule's function, its options and its context, taken out of the :class:`Bound` beside them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rules that stand side by side behind one gate, None for no gate."""

    gate: Callable[[Listing], object] | None
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The rules that run on the listings of one profile in one set of files; ``families`` lay ``listing`` out for batches."""

    listing: tuple[Bound, ...]
    catalog: tuple[Bound, ...]
    events: Mapping[str, Bound]
    families: tuple[tuple[Stretch, ...], ...]


def make_panel(
    bounds: Iterable[Bound], gate_of: Callable[[Rule], Callable[[Listing], object] | None]
) -> Panel:
    """Lay rules out. ``gate_of`` names what must see something before a rule is asked."""
    bounds = tuple(bounds)
    listing = tuple(bound for bound in bounds if bound.rule.scope == "listing")
    return Panel(
        listing=listing,
        catalog=tuple(bound for bound in bounds if bound.rule.scope == "catalog"),
        events={bound.rule.name: bound for bound in bounds if bound.rule.scope == "event"},
        families=tuple(tuple(_stretches(family, gate_of)) for family in _families(listing)),
    )


def _families(bounds: Iterable[Bound]) -> Iterator[list[Bound]]:
    for _, family in groupby(bounds, key=lambda bound: bound.rule.family):
        yield list(family)


def _stretches(
    family: Iterable[Bound], gate_of: Callable[[Rule], Callable[[Listing], object] | None]
) -> Iterator[Stretch]:
    for gate, bounds in groupby(family, key=lambda bound: gate_of(bound.rule)):
        yield Stretch(gate, tuple((bound.rule.check, bound.options, bound.ctx, bound) for bound in bounds))

"""Contradictions between sizes of several sides: 30 x 20 x 10 cm."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from listing_lint.claims.quantities import quantities
from listing_lint.claims.told import Clash, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.quantities import Quantity
    from listing_lint.claims.statements import Statement
    from listing_lint.claims.told import Told

_SLACK = 0.06
"""Share by which a side may differ: inches and centimetres are both rounded."""


def box_clashes(all_: Told) -> Iterator[Clash]:
    """Contradictions between the sides that attributes, the title and lines of the text state, all of one number of sides."""
    pairs = list(_boxes(all_.pairs))
    if not pairs or all_.options:
        return
    said = list(_boxes(all_.lines)) if all_.counts else []
    first, box = pairs[0]
    for other, its in [*pairs[1:], *said]:
        if (
            first.label is not None
            and other.label is not None
            and first.label.of == other.label.of
            and _apart(box, its)
        ):
            if any(not _apart(box, more) for _, more in [*pairs[1:], *said]):
                return
            yield Clash(
                "size",
                Spot(first, box.start, box.end),
                Spot(other, its.start, its.end),
                sure=other.where == "attribute",
            )
            return
    title = all_.title
    heads = [one for one in all_.heads if one.sides] if title is not None else []
    if (
        title is None
        or len(heads) != 1
        or first.where != "attribute"
        or first.label is None
        or first.label.of
    ):
        return
    # The title may state the inside, or another edition's rounding: only a box that holds twice as much is another one.
    far = all(not 0.5 < prod(heads[0].sides) / max(prod(its.sides), 1.0) < 2 for _, its in [*pairs, *said])
    if far and heads[0].unit == box.unit and all(_apart(heads[0], its) for _, its in [*pairs, *said]):
        yield Clash(
            "size", Spot(first, box.start, box.end), Spot(title, heads[0].start, heads[0].end), sure=False
        )


def _boxes(statements: list[Statement]) -> Iterator[tuple[Statement, Quantity]]:
    for statement in statements:
        label = statement.label
        if label is not None and label.role in ("dimensions", "size"):
            found = [one for one in quantities(statement.text) if one.sides]
            if len(found) == 1:
                yield statement, found[0]


def _apart(one: Quantity, other: Quantity) -> bool:
    """Whether two boxes have the same number of sides and more than one of them differs, in whatever order they stand."""
    if len(one.sides) != len(other.sides):
        return False
    mine, its = sorted(one.sides), sorted(other.sides)
    differing = sum(
        abs(side - that) > max(_SLACK * max(side, that), 6.0) for side, that in zip(mine, its, strict=True)
    )
    return differing == len(mine)

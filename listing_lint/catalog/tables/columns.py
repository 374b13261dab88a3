"""Listings of many rows at once, each of which is a product, column by column.

It makes what :class:`listing_lint.catalog.tables.quick.Maker` makes of each row, or leaves the row to it; a test compares the
two. Reading the cells of a short row takes less than a microsecond, and a call of Python for each cell would take several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.tables.members import Doubts, members_of
from listing_lint.catalog.tables.named import Named, are_readable
from listing_lint.catalog.tables.objects import of_columns
from listing_lint.catalog.tables.shown import shown_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.members import Cells
    from listing_lint.catalog.tables.plan import Fill, Plan
    from listing_lint.catalog.tables.quick import Maker
    from listing_lint.catalog.tables.stretch import Stretch

_strip = str.strip


class Columnar:
    """Makes the listings of one plan; :func:`columnar` says whether it can."""

    __slots__ = (
        "_attributes",
        "_codes",
        "_maker",
        "_members",
        "_named",
        "_options",
    )

    def __init__(self, maker: Maker) -> None:
        plan = maker.plan
        fills = (*plan.listing, *plan.variant)
        self._maker = maker
        self._members = members_of(fills)
        self._codes = [fill.column for fill in fills if fill.member in ("id", "sku")]
        attributes = (*plan.attributes, *plan.loose)
        self._attributes = [(one.name, one.column) for one in attributes]
        self._named = Named(attributes) if plan.own else None
        self._options = [] if plan.own else [one.column for one in plan.options]

    def __call__(self, rows: Stretch) -> list[dict[str, Any] | None]:
        """The listing of each row; None for a row that has to be read with more care."""
        columns = rows.columns
        doubts = Doubts(escaped=rows.may_hold("\\"))
        odd = doubts.odd
        names = [name for name, _ in self._members]
        made = [convert(columns, doubts) for _, convert in self._members]
        for column in self._options:
            plain = self._maker.plan.plain_option
            if any(columns[column]):
                odd.update(at for at, cell in enumerate(columns[column]) if cell and cell != plain)
        if self._maker.plan.nameless:
            odd.update(range(len(rows)) if "id" not in names else _empty(made[names.index("id")]))
        if self._attributes:
            names.append("attributes")
            made.append(
                self._named(columns, doubts) if self._named else attributes_of(self._attributes, columns)
            )
        pictures = self._maker.plan.pictures
        shown = [columns[one.column] for one in pictures]
        told = self._maker.told_pictures
        images = shown_in(shown, pictures) if shown and told else None
        if images is not None:
            names.append("images")
            made.append(images)
        found: list[dict[str, Any] | None] = of_columns(names, made, zero=doubts.zero)
        if images is None and shown:
            for at, sources in enumerate(zip(*shown)):  # noqa: B905
                if any(sources) and at not in odd and (value := found[at]) is not None:
                    some = self._maker.plain_sources(sources) if told else None
                    if some:
                        value["images"] = some
                    elif some is None:
                        self._maker.put_pictures((rows.row(at),), value)
        for at in odd:
            found[at] = None
        return found

    def may_be_damaged(self, rows: Stretch) -> bool:
        """Whether any identifier may have become a rounded number."""
        return rows.may_hold("+") and any("+" in "".join(rows.columns[column]) for column in self._codes)


def columnar(maker: Maker) -> Columnar | None:
    """The maker of many rows at once; None where the plan's columns hang on one another."""
    plan = maker.plan
    if not are_plain((*plan.listing, *plan.variant)):
        return None
    if plan.own:
        return Columnar(maker) if are_of_kinds(plan) else None
    if not maker.simple or maker.doubled or (plan.is_variant is not None and not plan.variant):
        return None
    return Columnar(maker)


def are_of_kinds(plan: Plan) -> bool:
    """Whether products have rows of their own that are known by their kind, and all attributes can be read by columns."""
    return (
        plan.own
        and plan.kind >= 0
        and not plan.loose
        and not plan.offered
        and are_readable((*plan.attributes, *plan.options))
    )


def are_plain(fills: Sequence[Fill]) -> bool:
    """Whether each member can be made of its columns alone, of which the first that has something counts."""
    wholes = {fill.member.partition("/")[0] for fill in fills if fill.read == "part"}
    lists = {fill.member for fill in fills if fill.read == "list"}
    return (
        not wholes & {fill.member for fill in fills}
        and not any(fill.member in lists and fill.read != "list" for fill in fills)
        and not any(
            fill.read in ("count", "level", "weight") and sum(one.member == fill.member for one in fills) > 1
            for fill in fills
        )
    )


def _empty(values: Sequence[Any]) -> list[int]:
    return [at for at, value in enumerate(values) if value == ""]


def attributes_of(attributes: Sequence[tuple[str, int]], columns: Cells) -> list[Any]:
    """The attributes of each row by their names; ``""`` where it has none."""
    texts = [list(map(_strip, columns[column])) for _, column in attributes]
    if len(attributes) == 1:
        name = attributes[0][0]
        return [{name: text} if text else "" for text in texts[0]]
    return [found or "" for found in of_columns([name for name, _ in attributes], texts)]

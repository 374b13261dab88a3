"""The attributes of many rows at once where the rows name them, or a cell holds several values.

It makes what :func:`listing_lint.catalog.tables.making.put_attributes` makes of each row, or leaves the row to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.tables.pieces import parts_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.members import Cells, Doubts
    from listing_lint.catalog.tables.plan import Attribute

_strip = str.strip
_SHORT = 60
_KNOWN = 10_000
"""Cells of several values that are remembered: most shops have few sizes and colours."""


def are_readable(attributes: Sequence[Attribute]) -> bool:
    """Whether :class:`Named` can read them."""
    return not any(one.pairs or one.choices for one in attributes)


class Named:
    """The attributes of rows, of which a column may say the name, and a cell may hold several values."""

    __slots__ = ("_attributes", "_values")

    def __init__(self, attributes: Sequence[Attribute]) -> None:
        self._attributes = attributes
        self._values: dict[str, dict[str, Any]] = {one.several: {} for one in attributes}

    def __call__(self, columns: Cells, doubts: Doubts) -> list[Any]:
        """The attributes of each row by their names; ``""`` where it has none."""
        found: list[Any] = []
        for one in self._attributes:
            cells = columns[one.column]
            found = found or [""] * len(cells)
            if not any(cells):
                continue
            names = [one.name or "option"] * len(cells)
            if one.name_column >= 0:
                default = names[0]
                names = [name or default for name in map(_strip, columns[one.name_column])]
            for at, value in enumerate(self._values_of(cells, one.several)):
                if value == "":
                    continue
                fields = found[at]
                if not fields:
                    found[at] = {names[at]: value}
                elif names[at] in fields:
                    doubts.odd.add(at)
                else:
                    fields[names[at]] = value
        return found

    def _values_of(self, cells: Sequence[str], several: str) -> list[Any]:
        """What each cell says: a value, or the list of its values."""
        if not several:
            return list(map(_strip, cells))
        known = self._values[several]
        values = [
            self._value(cell, several) if value is None else value
            for cell, value in zip(cells, map(known.get, cells))  # noqa: B905
        ]
        return [list(value) if value.__class__ is tuple else value for value in values]

    def _value(self, cell: str, several: str) -> Any:
        """What a cell says that may hold several values: one, or the values."""
        known = self._values[several]
        value = known.get(cell)
        if value is None:
            pieces = [text for _, text in parts_in(cell, several)]
            value = "" if not pieces else pieces[0] if len(pieces) == 1 else tuple(dict.fromkeys(pieces))
            if len(cell) <= _SHORT:
                if len(known) >= _KNOWN:
                    known.clear()
                known[cell] = value
        return value

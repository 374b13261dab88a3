"""Objects of many rows at once, made of the values of their members, a column each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress, repeat
from operator import eq, not_
from typing import Any

Columns = Sequence[Sequence[Any]]
_WIDE = 200
"""Columns that are put into objects at once; what more a table has is mostly empty."""


def of_columns(names: Sequence[str], columns: Columns, *, zero: bool = False) -> list[Any]:
    """For each row the values that it has by their names, in the order of the names; there is at least one column.

    ``zero`` says that a value may be 0, which is something.
    """
    rows = len(columns[0])
    lacking = [b"" if all(values) else _lacking(values, zero=zero) for values in columns]
    lack = [without.count(1) for without in lacking]
    full = [at for at, count in enumerate(lack) if count < rows]
    if not full:
        return [{} for _ in range(rows)]
    if len(full) < len(columns):
        names, columns = [names[at] for at in full], [columns[at] for at in full]
        lacking, lack = [lacking[at] for at in full], [lack[at] for at in full]
    if sum(lack) * 2 > rows * len(full) or len(full) > _WIDE:
        # B905: to look at the lengths costs as much as the work.
        return [
            {name: value for name, value in zip(names, row) if value != ""}  # noqa: B905
            for row in zip(*columns)  # noqa: B905
        ]
    found = _objects(len(full))(*names, zip(*columns))  # noqa: B905
    for name, without in zip(names, lacking):  # noqa: B905
        for fields in compress(found, without):
            del fields[name]
    return found


def _lacking(values: Sequence[Any], *, zero: bool) -> bytes:
    """A 1 for each row that has no value."""
    return bytes(map(eq, values, repeat("")) if zero else map(not_, values))


@cache
def _objects(size: int) -> Callable[..., list[Any]]:
    """What makes objects of rows with so many members, from their names and the rows.

    An object that is written out in the code is made in a third of the time of ``dict(zip(names, row))``. The text holds
    nothing of the table's.
    """
    names = [f"name{number}" for number in range(size)]
    values = [f"value{number}" for number in range(size)]
    members = ", ".join(f"{name}: {value}" for name, value in zip(names, values, strict=True))
    made: Callable[..., list[Any]] = eval(  # noqa: S307
        f"lambda {', '.join(names)}, rows: [{{{members}}} for {', '.join(values)}, in rows]"
    )
    return made

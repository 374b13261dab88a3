"""Goods in JSON as rows of a table: ``[["name", "price"], ["Mug", 4]]``, alone or in what sheets and data frames answer.

Google's sheets answer ``{"values": [[…], […]]}`` and, to charts, ``{"table": {"cols": […], "rows": [{"c": [{"v": "Mug"}]}]}}``;
pandas splits a table into ``columns`` and ``data``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.by_columns import Columns
from listing_lint.catalog.readers.nested import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADINGS = ("columns", "headers", "header", "fields", "cols")
_FEWEST = 2


def columns_of_rows(value: Any) -> Columns | None:
    """The columns of rows, with the way to each cell; None for any other value."""
    if isinstance(value, list):
        return _headed(value, "")
    if not isinstance(value, dict):
        return None
    inner = value.get("table", value)
    at = "/table" if inner is not value else ""
    if not isinstance(inner, dict):
        return None
    heading = next((name for name in inner if folded(name) in _HEADINGS), None)
    names = _names(inner[heading]) if heading is not None else None
    for name, rows in inner.items():
        if name == heading or not isinstance(rows, list) or len(rows) < _FEWEST - (names is not None):
            continue
        if names is not None and (found := _columns(names, rows, f"{at}/{name}", 0)) is not None:
            return found
        if names is None and (found := _headed(rows, f"{at}/{name}")) is not None:
            return found
    return None


def _headed(rows: list[Any], at: str) -> Columns | None:
    """Rows of which the first one names the columns."""
    if len(rows) < _FEWEST or not isinstance(rows[0], list):
        return None
    names = _names(rows[0])
    return None if names is None else _columns(names, rows, at, 1)


def _names(heading: Any) -> list[str] | None:
    """The names of columns, which are texts, or have a label each."""
    if not isinstance(heading, list) or len(heading) < _FEWEST:
        return None
    names = [
        next((one[key] for key in ("label", "name", "title", "field", "id") if one.get(key)), "")
        if isinstance(one, dict)
        else one
        for one in heading
    ]
    if not all(isinstance(name, str) for name in names):
        return None
    written = [name.strip() for name in names if name.strip()]
    return names if len(written) >= _FEWEST and len(set(written)) == len(written) else None


def _columns(names: list[str], rows: list[Any], at: str, first: int) -> Columns | None:
    """The columns of these rows, from the ``first`` on; None where one is no row of theirs."""
    cells = {index: _cells(row) for index, row in enumerate(rows) if index >= first}
    if any(row is None or len(row) > len(names) for row in cells.values()):
        return None
    places = {name: number for number, name in enumerate(names) if name.strip()}
    columns = {
        name: {
            str(index): row[number] if row and number < len(row) else None
            for index, row in cells.items()
            if row
        }
        for name, number in places.items()
    }
    if not next(iter(columns.values())):
        return None
    inside = any(isinstance(row, dict) for row in rows)

    def way(name: str, key: str) -> str:
        return f"{at}/{key}/c/{places[name]}/v" if inside else f"{at}/{key}/{places[name]}"

    return Columns(columns, way)


def _cells(row: Any) -> Sequence[Any] | None:
    """The plain cells of a row, be each of them in an object; None for anything else."""
    if isinstance(row, dict):
        held = row.get("c")
        if not isinstance(held, list):
            return None
        row = [one.get("v") if isinstance(one, dict) else one for one in held]
    if not isinstance(row, list) or any(isinstance(cell, list | dict) for cell in row):
        return None
    return row

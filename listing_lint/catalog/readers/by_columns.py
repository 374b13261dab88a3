"""Products in an object of columns, as pandas writes a table: ``{"title": {"0": "Mug"}, "price": {"0": 4}}``.

The cells of a column may stand in a list as well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.native import LateNative
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.parser import Parser
from listing_lint.catalog.readers.shape_signs import CANONICAL, GENERIC
from listing_lint.catalog.readers.shapes import Skipped, converter, recognise
from listing_lint.catalog.record import Record
from listing_lint.catalog.spans import Places, within
from listing_lint.catalog.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listing_lint.catalog.native import Locate, Native
    from listing_lint.catalog.readers.shape_signs import Shape
    from listing_lint.finding import Span

_FEWEST = 2
"""Columns of a table; an object with one member is an envelope of another kind."""


class Columns(NamedTuple):
    """Columns by their names, each with its cells by the keys of the rows, and the way to a cell in the file."""

    cells: dict[str, dict[str, Any]]
    way: Callable[[str, str], str]


def columns_of(value: dict[str, Any]) -> Columns:
    """Those of an object of columns."""
    return Columns(_numbered(value), lambda name, key: f"/{escape(name)}/{key}")


def shape_by_columns(value: dict[str, Any]) -> Shape | None:
    """The shape of the products in an object of columns; None for any other object, and where its rows are no products."""
    value = _numbered(value)
    first = next(iter(value.values()), None)
    if type(first) is not dict or not first or len(value) < _FEWEST or not all(map(_is_index, first)):
        return None
    keys = first.keys()
    if not all(type(column) is dict and column.keys() == keys for column in value.values()):
        return None
    row = _row(value, next(iter(first)))
    if sum(1 for cell in row.values() if not isinstance(cell, dict | list)) < _FEWEST:
        return None  # shelves of goods, which are numbered
    found = recognise(row, None)
    if found is not None:
        return found.shape if not found.at else None
    return GENERIC if "title" in row and len(row.keys() & CANONICAL) > 1 else None


def shape_of_columns(columns: Columns) -> Shape | None:
    """The shape of the products in such columns, by their first row that is full enough; None for other rows."""
    keys = list(next(iter(columns.cells.values())))
    found = recognise(_row(columns.cells, keys[0]), None)
    return found.shape if found is not None and not found.at else None


def _numbered(value: dict[str, Any]) -> dict[str, Any]:
    """Columns that are lists, as those that are objects: ``{"title": ["Mug", "Plate"], "price": [4, 5]}``."""
    columns = value.values()
    first = next(iter(columns), None)
    if type(first) is not list or len(first) < _FEWEST:
        return value
    if not all(type(column) is list and len(column) == len(first) for column in columns):
        return value
    return {name: {str(at): cell for at, cell in enumerate(column)} for name, column in value.items()}


def _is_index(key: str) -> bool:
    return key.isascii() and key.isdecimal()


def _row(value: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: column[key] for name, column in value.items()}


def records(
    parser: Parser, value: Any, shape: Shape, at: int, end: int, columns: Columns | None = None
) -> Iterator[Record | LoadProblem]:
    """The products of the value in ``at:end``, row by row; ``columns`` are those of one that is no object of them."""
    source = parser.source
    # The whole is no listing, but has the same faults.
    whole = Parser(source, end - at)
    whole.noticed.extend(parser.noticed)
    checked = whole.sound(value, at, end, at, {})
    if isinstance(checked, LoadProblem):
        yield checked
        return
    yield from checked.flaws
    value, way = columns or columns_of(checked.value)
    convert = converter(shape)
    keys = list(next(iter(value.values())))
    ours = shape is GENERIC and recognise(_row(value, keys[0]), None) is None
    places = Places(source.text, at, last=checked.repeated)
    for number, key in enumerate(keys):
        row = _row(value, key)
        locate = _locate(source, places, next(iter(value)), key, way)
        size = sum(len(cell if isinstance(cell, str) else str(cell)) for cell in row.values())
        if size > parser.limit:
            detail = f"the listing has {size:,} characters, {parser.limit:,} is the most that is checked"
            yield LoadProblem("too-large", detail=detail, span=locate("", None, False))
            continue
        made = convert(row, "", row)
        if isinstance(made, Skipped):
            yield LoadProblem(
                "entry-not-checked", detail=made.reason, span=locate("", None, False), lost=False
            )
            continue
        native = made.native.settled() if isinstance(made.native, LateNative) else made.native
        fields = made.fields
        if ours:
            more = _told_besides(row, fields, native)
            fields = {**fields, **more}
            native = replace(
                native, pointers={**native.pointers, **{f"/{name}": f"/{name}" for name in more}}
            )
        native = replace(native, locate=locate)
        line = source.first_line
        yield Record(fields, SourceText("", line), 0, 0, at + number, native=native)


def _told_besides(row: dict[str, Any], fields: Mapping[str, Any], native: Native) -> dict[str, Any]:
    """The members of a listing that a shop's own form has no place for: who sells it where, and objects such as its parcel."""
    read = {pointer.split("/", 2)[1] for pointer in native.pointers.values() if pointer}
    left = CANONICAL - read - fields.keys()
    return {
        name: cell
        for name, cell in row.items()
        if name in left and cell and (name in ("store", "marketplace") or isinstance(cell, dict))
    }


def _locate(
    source: SourceText, places: Places, first: str, key: str, way: Callable[[str, str], str]
) -> Locate:
    """The way to the cells of one row: ``/title/rest`` of the product stands at ``/title/0/rest``."""

    def locate(pointer: str, chars: tuple[int, int] | None, on_key: bool) -> Span:
        _, name, rest = (*pointer.split("/", 2), "")[:3] if pointer else ("", escape(first), "")
        place = places.locate(way(unescape(name), key) + (f"/{rest}" if rest else ""))
        if on_key and not rest and (column := places.locate(f"/{name}")).key_start >= 0:
            return source.span(column.key_start, column.key_end)
        if on_key and place.key_start >= 0:
            return source.span(place.key_start, place.key_end)
        if chars is not None:
            return source.span(*within(source.text, place, chars))
        return source.span(place.start, place.end)

    return locate

"""Listings of many rows at once, each of which is a product, column by column.

It makes what :class:`listing_lint.catalog.tables.quick.Maker` makes of each row, or leaves the row to it; a test compares the
two. Reading the cells of a short row takes less than a microsecond, and a call of Python for each cell would take several.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.tables.making import is_nothing, number_of, word_of
from listing_lint.catalog.tables.quick import CURRENCY, is_plain

if TYPE_CHECKING:
    from listing_lint.catalog.tables.plan import Fill
    from listing_lint.catalog.tables.quick import Maker
    from listing_lint.catalog.tables.rows import Row

Columns = Sequence[Sequence[Any]]
Convert = Callable[[Columns], list[Any]]
"""The values of one member for all rows, from the columns of all cells; ``""`` where a row has none, :data:`ODD` where it has
to be read with more care."""

ODD: Any = object()
_KNOWN = 20_000
_FEW = 4
"""Columns that rows lack something of; what few lack is taken away sooner than all are asked about."""
_strip = str.strip


class _Kept(dict[str, Any]):
    """What a function makes of the cells of a column, of which most come again."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, cell: str) -> Any:
        value = self._make(cell)
        if len(self) >= _KNOWN:
            self.clear()
        if len(cell) < 24:
            self[cell] = value
        return value


class Columnar:
    """Makes the listings of one plan; ``of`` says whether it can."""

    __slots__ = ("_attributes", "_codes", "_maker", "_members", "_options", "_pictures")

    def __init__(self, maker: Maker) -> None:
        plan = maker.plan
        fills = (*plan.listing, *plan.variant)
        self._maker = maker
        self._members = _members(fills)
        self._codes = [fill.column for fill in fills if fill.member in ("id", "sku")]
        self._attributes = [(one.name, one.column) for one in (*plan.attributes, *plan.loose)]
        self._pictures = [one.column for one in plan.pictures]
        self._options = [one.column for one in plan.options]

    def __call__(self, rows: Sequence[Row], columns: Columns) -> list[dict[str, Any] | None]:
        """The listing of each row; None for a row that has to be read with more care."""
        made = [convert(columns) for _, convert in self._members]
        odd = {at for values in made if ODD in values for at, value in enumerate(values) if value is ODD}
        for column in self._options:
            plain = self._maker.plan.plain_option
            if any(columns[column]):
                odd.update(at for at, cell in enumerate(columns[column]) if cell and cell != plain)
        names = [name for name, _ in self._members]
        found: list[dict[str, Any] | None] = _of_columns(names, made)
        if self._maker.plan.nameless:
            odd.update(at for at, value in enumerate(found) if value is not None and "id" not in value)
        if self._attributes:
            names = [name for name, _ in self._attributes]
            cells = [list(map(_strip, columns[column])) for _, column in self._attributes]
            for value, attributes in zip(found, _of_columns(names, cells)):  # noqa: B905
                if attributes and value is not None:
                    value["attributes"] = attributes
        if self._pictures:
            put = self._maker.put_pictures
            shown = zip(*[columns[column] for column in self._pictures])  # noqa: B905
            for row, value, sources in zip(rows, found, shown):  # noqa: B905
                if value is not None and any(sources):
                    put((row,), value)
        for at in odd:
            found[at] = None
        return found

    def may_be_damaged(self, columns: Columns) -> bool:
        """Whether any identifier may have become a rounded number."""
        return any("+" in "".join(columns[column]) for column in self._codes)


def columnar(maker: Maker) -> Columnar | None:
    """The maker of many rows at once; None where the plan's columns hang on one another."""
    plan = maker.plan
    fills = (*plan.listing, *plan.variant)
    wholes = {fill.member.partition("/")[0] for fill in fills if fill.read == "part"}
    if (
        not maker.simple
        or maker.doubled
        or (plan.is_variant is not None and not plan.variant)
        or wholes & {fill.member for fill in fills}
        or any(
            fill.read in ("count", "level", "weight", "list")
            and sum(one.member == fill.member for one in fills) > 1
            for fill in fills
        )
    ):
        return None
    return Columnar(maker)


def _of_columns(names: Sequence[str], columns: Columns) -> list[Any]:
    """For each row the values that it has by their names, in the order of the names."""
    lacking = [(name, values) for name, values in zip(names, columns, strict=True) if "" in values]
    if len(lacking) > _FEW:
        # B905: to look at the lengths costs as much as the work.
        return [
            {name: value for name, value in zip(names, row) if value != ""}  # noqa: B905
            for row in zip(*columns)  # noqa: B905
        ]
    found = [dict(zip(names, row)) for row in zip(*columns)]  # noqa: B905
    for name, values in lacking:
        for fields, value in zip(found, values):  # noqa: B905
            if value == "":
                del fields[name]
    return found


def _members(fills: Sequence[Fill]) -> list[tuple[str, Convert]]:
    """The members in the order in which a single row gets them."""
    order = ("text", "currency"), ("code",), ("price",), ("count", "level"), ("weight",)
    found: dict[str, list[Convert]] = {
        fill.member: [] for fill in reversed(fills) if fill.read in ("text", "currency")
    }
    for readings in order:
        for fill in fills:
            if fill.read in readings:
                found.setdefault(fill.member, []).append(_convert(fill))
                if fill.read == "price" and fill.unit:
                    found.setdefault("currency", []).append(_implied(fill))
    for fill in fills:
        if fill.read == "list":
            found.setdefault(fill.member, []).append(_listed(fill))
        elif fill.read in ("locale", "first", "named"):
            found.setdefault(fill.member, []).append(_worded(fill))
    wholes: dict[str, list[Fill]] = {}
    for fill in fills:
        if fill.read == "part":
            wholes.setdefault(fill.member.partition("/")[0], []).append(fill)
    for name, parts in wholes.items():
        found[name] = [_whole(parts)]
    return [(member, _first(converts)) for member, converts in found.items()]


def _first(converts: list[Convert]) -> Convert:
    """The first column that has something."""
    if len(converts) == 1:
        return converts[0]

    def first(columns: Columns) -> list[Any]:
        values, *others = (convert(columns) for convert in converts)
        for further in others:
            values = [other if value == "" else value for value, other in zip(values, further)]  # noqa: B905
        return values

    return first


def _text(cell: str) -> str:
    text = cell.strip()
    return "" if text == "\\N" else text


def _convert(fill: Fill) -> Convert:
    column = fill.column
    if fill.read == "text":
        return lambda columns: _texts(columns[column])
    if fill.read == "currency":
        kept = _Kept(_currency)
        return lambda columns: list(map(kept.__getitem__, columns[column]))
    if fill.read == "code":
        return lambda columns: [ODD if text[:1] == "'" else text for text in _texts(columns[column])]
    if fill.read == "weight":
        return _weights(fill)
    if fill.read == "price":
        return _prices(fill)
    kept = _Kept(_count)
    return lambda columns: list(map(kept.__getitem__, columns[column]))


def _texts(cells: Sequence[str]) -> list[str]:
    texts = list(map(_strip, cells))
    return ["" if text == "\\N" else text for text in texts] if "\\N" in texts else texts


def _currency(cell: str) -> Any:
    text = _text(cell)
    return text if not text or CURRENCY.fullmatch(text) else ODD


def _count(cell: str) -> Any:
    if not cell:
        return ""
    return int(cell) if cell.isdecimal() and cell.isascii() and len(cell) < 16 else ODD


def _prices(fill: Fill) -> Convert:
    column, beside = fill.column, fill.beside

    def price(cell: str) -> Any:
        if not cell or (fill.may_lack and is_nothing(cell)):
            return ""
        return cell if is_plain(cell) else ODD

    kept = _Kept(price)
    if beside < 0:
        return lambda columns: list(map(kept.__getitem__, columns[column]))
    return lambda columns: [
        kept[cell] if cell and other.strip() and not is_nothing(other) else ""
        for cell, other in zip(columns[column], columns[beside])  # noqa: B905
    ]


def _implied(fill: Fill) -> Convert:
    """The currency that the name of a price's column says, where there is a price."""
    unit = fill.unit
    prices = _prices(fill)
    return lambda columns: [unit if price != "" else "" for price in prices(columns)]


def _weights(fill: Fill) -> Convert:
    column, unit_column, unit = fill.column, fill.unit_column, fill.unit

    def number(cell: str) -> Any:
        return "" if not cell or cell.isspace() or cell == "\\N" else number_of(cell)

    kept = _Kept(number)
    if unit_column < 0 and not unit:
        return lambda columns: list(map(kept.__getitem__, columns[column]))

    def weights(columns: Columns) -> list[Any]:
        numbers = map(kept.__getitem__, columns[column])
        if unit_column < 0:
            return [
                number if number.__class__ is str else {"value": number, "unit": unit} for number in numbers
            ]
        return [
            number if number.__class__ is str or not text else {"value": number, "unit": text}
            for number, text in zip(numbers, map(_strip, columns[unit_column]))  # noqa: B905
        ]

    return weights


def _listed(fill: Fill) -> Convert:
    column = fill.column
    return lambda columns: [[text] if text else "" for text in _texts(columns[column])]


def _worded(fill: Fill) -> Convert:
    column = fill.column
    kept = _Kept(lambda cell: word_of(fill.read, cell) if _text(cell) else "")
    return lambda columns: list(map(kept.__getitem__, columns[column]))


def _whole(parts: Sequence[Fill]) -> Convert:
    """An object of several columns: the sides of a parcel."""
    names = [fill.member.partition("/")[2] for fill in parts]
    kept = _Kept(number_of)

    def wholes(columns: Columns) -> list[Any]:
        texts = [_texts(columns[fill.column]) for fill in parts]
        found: list[Any] = []
        for sides in zip(*texts):  # noqa: B905
            whole: Any = ""
            if any(sides):
                whole = {}
                for name, fill, side in zip(names, parts, sides):  # noqa: B905
                    if side and name not in whole:
                        whole[name] = kept[side]
                        if fill.unit and "unit" not in whole:
                            whole["unit"] = fill.unit
            found.append(whole)
        return found

    return wholes

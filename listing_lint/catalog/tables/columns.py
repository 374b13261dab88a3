"""Listings of many rows at once, each of which is a product, column by column.

It makes what :class:`listing_lint.catalog.tables.quick.Maker` makes of each row, or leaves the row to it; a test compares the
two. Reading the cells of a short row takes less than a microsecond, and a call of Python for each cell would take several.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import compress, repeat
from operator import eq, not_
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.tables.making import is_nothing, number_of, word_of
from listing_lint.catalog.tables.named import Named, are_readable
from listing_lint.catalog.tables.quick import CURRENCY, is_plain, told_price
from listing_lint.catalog.tables.shown import shown_in

if TYPE_CHECKING:
    from listing_lint.catalog.tables.plan import Fill, Plan
    from listing_lint.catalog.tables.quick import Maker
    from listing_lint.catalog.tables.stretch import Stretch

Columns = Sequence[Sequence[Any]]
Cells = Columns | Mapping[int, Sequence[str]]
"""The cells by the numbers of their columns: of all, or of those that are asked for."""


class Doubts:
    """What is noticed of some rows: ``odd`` ones have to be read with more care.

    ``escaped`` says that a cell holds a backslash, ``zero`` that a value may be 0.
    """

    __slots__ = ("escaped", "odd", "zero")

    def __init__(self, *, escaped: bool) -> None:
        self.escaped = escaped
        self.odd: set[int] = set()
        self.zero = False


Convert = Callable[[Cells, Doubts], Sequence[Any]]
"""The values of one member for all rows, from the columns of all cells; ``""`` where a row has none."""

ODD: Any = object()
_KNOWN = 20_000
_WIDE = 200
"""Columns that are put into objects at once; what more a table has is mostly empty."""
_strip = str.strip


class _Kept(dict[str, Any]):
    """What a function makes of the cells of a column, of which most come again; :data:`ODD` where that needs more care."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make
        self._odd = False
        self._zero = False

    def __missing__(self, cell: str) -> Any:
        value = self._make(cell)
        self._odd = self._odd or value is ODD
        self._zero = self._zero or value == 0
        if len(self) >= _KNOWN:
            self.clear()
        if len(cell) < 24:
            self[cell] = value
        return value

    def of(self, cells: Sequence[str], doubts: Doubts) -> list[Any]:
        """The values of a column."""
        values = list(map(self.__getitem__, cells))
        doubts.zero = doubts.zero or self._zero
        if self._odd:
            doubts.odd.update(at for at, value in enumerate(values) if value is ODD)
        return values


class Columnar:
    """Makes the listings of one plan; ``of`` says whether it can."""

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
        doubts = Doubts(escaped="\\" in rows.text)
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
        return "+" in rows.text and any("+" in "".join(rows.columns[column]) for column in self._codes)


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


def of_columns(names: Sequence[str], columns: Columns, *, zero: bool = False) -> list[Any]:
    """For each row the values that it has by their names, in the order of the names; there is at least one column.

    ``zero`` says that a value may be 0, which is something.
    """
    rows = len(columns[0])
    lacking = [b"" if all(values) else _lacking(values, zero=zero) for values in columns]
    full = [at for at, without in enumerate(lacking) if without.count(1) < rows]
    if not full:
        return [{} for _ in range(rows)]
    if len(full) < len(columns):
        names, columns = [names[at] for at in full], [columns[at] for at in full]
        lacking = [lacking[at] for at in full]
    if sum(without.count(1) for without in lacking) * 2 > rows * len(full) or len(full) > _WIDE:
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


def attributes_of(attributes: Sequence[tuple[str, int]], columns: Columns) -> list[Any]:
    """The attributes of each row by their names; ``""`` where it has none."""
    texts = [list(map(_strip, columns[column])) for _, column in attributes]
    if len(attributes) == 1:
        name = attributes[0][0]
        return [{name: text} if text else "" for text in texts[0]]
    return [found or "" for found in of_columns([name for name, _ in attributes], texts)]


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


def members_of(fills: Sequence[Fill]) -> list[tuple[str, Convert]]:
    """The members in the order in which a single row gets them."""
    order = ("text", "currency"), ("code",), ("price",), ("count", "level"), ("weight",)
    found: dict[str, list[Convert]] = {
        fill.member: [] for fill in reversed(fills) if fill.read in ("text", "currency")
    }
    counted = Counter(fill.member for fill in fills if fill.read == "price")
    # A price may name its currency where nothing else does, and where no second column may have the price instead.
    priced = "currency" not in found and all(count == 1 for count in counted.values())
    for readings in order:
        for fill in fills:
            if fill.read in readings:
                if fill.read != "price":
                    found.setdefault(fill.member, []).append(_convert(fill))
                    continue
                found.setdefault(fill.member, []).append(_prices(fill, priced=priced))
                if fill.unit or priced:
                    found.setdefault("currency", []).append(_currencies(fill, priced=priced))
    lists: dict[str, list[int]] = {}
    for fill in fills:
        if fill.read == "list":
            lists.setdefault(fill.member, []).append(fill.column)
            found[fill.member] = [_listed(lists[fill.member])]
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

    def first(columns: Cells, doubts: Doubts) -> Sequence[Any]:
        values, *others = (convert(columns, doubts) for convert in converts)
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
        return lambda columns, doubts: _texts(columns[column], doubts)
    if fill.read == "currency":
        kept = _Kept(_currency)
        return lambda columns, doubts: kept.of(columns[column], doubts)
    if fill.read == "code":
        return lambda columns, doubts: _codes(columns[column], doubts)
    if fill.read == "weight":
        return _weights(fill)
    return _counts(fill)


def _counts(fill: Fill) -> Convert:
    column, beside = fill.column, fill.beside
    kept = _Kept(_count)
    if beside < 0:
        return lambda columns, doubts: kept.of(columns[column], doubts)
    return lambda columns, doubts: [
        "" if number == 0 and not other.strip() else number
        for number, other in zip(kept.of(columns[column], doubts), columns[beside])  # noqa: B905
    ]


def _codes(cells: Sequence[str], doubts: Doubts) -> list[str]:
    texts = _texts(cells, doubts)
    if "'" in "".join(texts):
        doubts.odd.update(at for at, text in enumerate(texts) if text[:1] == "'")
    return texts


def _texts(cells: Sequence[str], doubts: Doubts) -> list[str]:
    texts = list(map(_strip, cells))
    return ["" if text == "\\N" else text for text in texts] if doubts.escaped and "\\N" in texts else texts


def _currency(cell: str) -> Any:
    text = _text(cell)
    return text if not text or CURRENCY.fullmatch(text) else ODD


def _count(cell: str) -> Any:
    if not cell:
        return ""
    return int(cell) if cell.isdecimal() and cell.isascii() and len(cell) < 16 else ODD


def _prices(fill: Fill, *, priced: bool) -> Convert:
    """The prices of a column. They may name their currency if it is ``priced``, else such a row needs more care."""

    def number(cell: str) -> Any:
        if is_plain(cell):
            return cell
        told = told_price(cell) if priced else None
        return ODD if told is None else told[0]

    return _where_priced(fill, number)


def _currencies(fill: Fill, *, priced: bool) -> Convert:
    """The currencies that prices name, or the name of their column, where there is a price."""

    def currency(cell: str) -> Any:
        if is_plain(cell):
            return fill.unit
        told = told_price(cell) if priced else None
        return ODD if told is None else told[1]

    return _where_priced(fill, currency)


def _where_priced(fill: Fill, make: Callable[[str], Any]) -> Convert:
    """What ``make`` makes of the cells of a column that are prices."""
    column, beside = fill.column, fill.beside
    kept = _Kept(lambda cell: "" if not cell or (fill.may_lack and is_nothing(cell)) else make(cell))
    if beside < 0:
        return lambda columns, doubts: kept.of(columns[column], doubts)
    others = _Kept(lambda other: bool(other.strip()) and not is_nothing(other))
    return lambda columns, doubts: kept.of(
        [
            cell if other else ""
            for cell, other in zip(columns[column], others.of(columns[beside], doubts))  # noqa: B905
        ],
        doubts,
    )


def _weights(fill: Fill) -> Convert:
    column, unit_column, unit = fill.column, fill.unit_column, fill.unit

    def number(cell: str) -> Any:
        return "" if not cell or cell.isspace() or cell == "\\N" else number_of(cell)

    kept = _Kept(number)
    if unit_column < 0 and not unit:
        return lambda columns, doubts: kept.of(columns[column], doubts)

    def weights(columns: Cells, doubts: Doubts) -> list[Any]:
        numbers = kept.of(columns[column], doubts)
        if unit_column < 0:
            return [
                number if number.__class__ is str else {"value": number, "unit": unit} for number in numbers
            ]
        return [
            number if number.__class__ is str or not text else {"value": number, "unit": text}
            for number, text in zip(numbers, map(_strip, columns[unit_column]))  # noqa: B905
        ]

    return weights


def _listed(numbers: Sequence[int]) -> Convert:
    """An entry for each of the columns."""

    def entries(columns: Cells, doubts: Doubts) -> list[Any]:
        texts = [_texts(columns[column], doubts) for column in numbers]
        if all("" not in column for column in texts):
            return list(map(list, zip(*texts)))  # noqa: B905
        return [list(filter(None, row)) or "" for row in zip(*texts)]  # noqa: B905

    return entries


def _worded(fill: Fill) -> Convert:
    column = fill.column
    kept = _Kept(lambda cell: word_of(fill.read, cell) if _text(cell) else "")
    return lambda columns, doubts: kept.of(columns[column], doubts)


def _whole(parts: Sequence[Fill]) -> Convert:
    """An object of several columns: the sides of a parcel."""
    names = [fill.member.partition("/")[2] for fill in parts]
    kept = _Kept(number_of)
    unit = parts[0].unit
    alike = len({*names, "unit"}) == len(parts) + 1 and all(fill.unit == unit for fill in parts)

    def wholes(columns: Cells, doubts: Doubts) -> list[Any]:
        texts = [_texts(columns[fill.column], doubts) for fill in parts]
        if alike and not any("" in sides for sides in texts):
            made: list[Any] = [list(map(kept.__getitem__, sides)) for sides in texts]
            if unit:
                made.insert(1, [unit] * len(made[0]))
            return of_columns([names[0], *(("unit",) if unit else ()), *names[1:]], made, zero=True)
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

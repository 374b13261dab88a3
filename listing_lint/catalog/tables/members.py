"""The members of many rows at once, each made of the cells of its columns.

What is made here is what :class:`listing_lint.catalog.tables.quick.Filler` makes of each row, or the row is told as odd.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.breaks import broken
from listing_lint.catalog.tables.bulk_columns import step_of
from listing_lint.catalog.tables.objects import Columns, of_columns
from listing_lint.catalog.tables.quick import CURRENCY, is_plain, told_price
from listing_lint.catalog.tables.said import MAY_BE_LISTS, is_nothing, number_of, says_none, word_of

if TYPE_CHECKING:
    from listing_lint.catalog.tables.plan import Fill

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


def members_of(fills: Sequence[Fill]) -> list[tuple[str, Convert]]:
    """The members in the order in which a single row gets them."""
    order = ("text", "breaks", "currency"), ("code",), ("price",), ("count", "level"), ("weight",)
    found: dict[str, list[Convert]] = {
        fill.member: [] for fill in reversed(fills) if fill.read in ("text", "breaks", "currency")
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
        elif fill.read == "lines":
            found.setdefault(fill.member, []).append(_lines(fill.column))
        elif fill.read in ("locale", "first", "named"):
            found.setdefault(fill.member, []).append(_worded(fill))
    tiers = [fill for fill in fills if fill.read == "tier"]
    if tiers:
        found[tiers[0].member] = [_tiers(tiers)]
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
    if fill.read == "breaks":
        return lambda columns, doubts: _broken(_texts(columns[column], doubts), doubts)
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


def _broken(texts: list[str], doubts: Doubts) -> list[str]:
    return list(map(broken, texts)) if doubts.escaped else texts


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
        if (fill.pointed and "." in cell) or (fill.commas and "," in cell):
            return ODD
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
    others = _Kept(lambda other: bool(other.strip()) and not says_none(other))
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


def _lines(column: int) -> Convert:
    """A list of one entry; a cell of several lines, or of a list, is read with more care."""

    def entries(columns: Cells, doubts: Doubts) -> list[Any]:
        texts = _texts(columns[column], doubts)
        doubts.odd.update(at for at, text in enumerate(texts) if MAY_BE_LISTS.search(text))
        return [[text] if text else "" for text in texts]

    return entries


def _tiers(fills: Sequence[Fill]) -> Convert:
    """The steps of several columns of bulk prices."""

    def steps(columns: Cells, doubts: Doubts) -> list[Any]:
        texts = [_texts(columns[fill.column], doubts) for fill in fills]
        rows = len(texts[0])
        pieces = [_texts(columns[fill.beside], doubts) if fill.beside >= 0 else [""] * rows for fill in fills]
        return [
            [
                step
                for fill, cell, many in zip(fills, cells, beside, strict=True)
                if cell and (step := step_of(cell, fill.tier, many)) is not None
            ]
            or ""
            for cells, beside in zip(zip(*texts, strict=True), zip(*pieces, strict=True), strict=True)
        ]

    return steps


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

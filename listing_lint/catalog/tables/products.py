"""The rows of one product, and the way from the members of its listing to the cells, worked out only for findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape, unescape
from listing_lint.catalog.native import Native
from listing_lint.catalog.record import NOTHING, Record
from listing_lint.catalog.tables.making import make_listing
from listing_lint.catalog.text import SourceText
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.tables.plan import Plan
    from listing_lint.catalog.tables.source import Table
    from listing_lint.catalog.tables.stretch import Row, Stretch
    from listing_lint.finding import Span


_COLUMNS = frozenset(
    {"/images", "/title", "/description", "/brand", "/category", "/price", "/currency", "/gtin", "/bullets"}
)
"""Members that a table of products has columns for, each of them or none."""
_NOTHING_SAID = Native("", None, {})


class Lazy(Mapping[str, Any]):
    """A mapping that is made when it is first looked at."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Mapping[str, Any]]) -> None:
        self._make = make
        self._made: Mapping[str, Any] | None = None

    def _all(self) -> Mapping[str, Any]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: str) -> Any:
        return self._all()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


class Places:
    """The native pointers of canonical members, and where a value starts inside of a longer cell; the rows by their labels."""

    def __init__(self, table: Table, rows: Sequence[Row]) -> None:
        self.table = table
        self.rows = {label_of(table, row): row for row in rows}
        self.pointers: dict[str, str] = {}
        self.blanks: set[int] = set()
        self.shifts: dict[str, int] = {}

    def put(self, pointer: str, row: Row, column: int | None, first: int = 0, *, piece: bool = False) -> None:
        """Where a member comes from; ``piece`` says that it is a part of the cell."""
        self.pointers[pointer] = self._at(row, column)
        if piece or first:
            self.shifts[pointer] = first

    def blank(self, pointer: str, row: Row, column: int) -> None:
        """Where a member would stand that is blank, until it comes from somewhere else."""
        self.pointers.setdefault(pointer, self._at(row, column))
        self.blanks.add(column)

    def _at(self, row: Row, column: int | None) -> str:
        at = f"/{escape(label_of(self.table, row))}"
        return at if column is None else f"{at}/{escape(self.table.header.names[column])}"


def label_of(table: Table, row: Row) -> str:
    """What native pointers call a row: its number, with the sheet's name where there are several."""
    return f"{table.label}!{row.number}" if table.label else str(row.number)


class Product(Native):
    """The rows of one product, and the way from its canonical pointers to its cells.

    It is the record's :class:`~listing_lint.catalog.native.Native`, whose members are worked out when they are asked for.
    """

    __slots__ = ("_places", "plan", "rows", "table")
    _places: Places | None
    plan: Plan
    rows: list[Row]
    table: Table
    # The base is frozen, and goes through Python for each member; a product is made for each row of a feed. Only both of them
    # together give the type its own way back: Python keeps one slot for setting and deleting.
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__

    def __init__(self, plan: Plan, table: Table, rows: list[Row]) -> None:
        # Not the base's: nothing is known yet.
        self.plan = plan
        self.table = table
        self.rows = rows
        self._places = None

    @property
    def format(self) -> str:
        """The name of the format."""
        return self.plan.format

    @property
    def implied(self) -> Mapping[str, Any]:
        """What the format says for itself."""
        return self.plan.implied

    @property
    def lacks(self) -> frozenset[str]:
        """What no column is for."""
        plan = self.plan
        filled = {f"/{fill.member.partition('/')[0]}" for fill in (*plan.listing, *plan.variant)}
        if plan.pictures:
            filled.add("/images")
        if plan.sizes:
            filled.add("/price")
        if plan.attributes or plan.loose or plan.options:
            filled.add("/attributes")
        return _COLUMNS - filled

    @property
    def raw(self) -> Mapping[str, Any]:
        """The filled cells by the label of their row and the name of their column, and blank ones that something is said of."""
        return Lazy(self._cells)

    @property
    def pointers(self) -> Mapping[str, str]:
        """Native pointers by canonical ones."""
        return self.places().pointers

    @property
    def shifts(self) -> Mapping[str, int]:
        """The first character of values that are parts of a cell."""
        return self.places().shifts

    @property
    def used(self) -> tuple[str, ...]:
        """Names of options and the like, and what later rows say again."""
        rows = self.rows
        first = rows[0].cells
        names = self.table.header.names
        columns = self.plan.helping()
        return tuple(
            f"/{escape(label_of(self.table, row))}/{escape(name)}"
            for row in rows
            for column, name in enumerate(names)
            if row.cells[column]
            and (column in columns or (row is not rows[0] and row.cells[column] == first[column]))
        )

    def __getattr__(self, name: str) -> Any:
        """What a table says nothing of is as in any other record."""
        if name in _NOTHING_SAID.__slots__:
            return getattr(_NOTHING_SAID, name)
        raise AttributeError(name)

    def places(self) -> Places:
        """The places, made when they are first asked for."""
        places = self._places
        if places is None:
            places = Places(self.table, self.rows)
            self._places = places
            make_listing(self.plan, self.rows, places)
        return places

    def _cells(self) -> dict[str, Any]:
        names, blanks = self.table.header.names, self.places().blanks
        return {
            label_of(self.table, row): {
                name: cell
                for column, (name, cell) in enumerate(zip(names, row.cells, strict=False))
                if cell or column in blanks
            }
            for row in self.rows
        }

    def locate(self, pointer: str, chars: tuple[int, int] | None, on_key: bool) -> Span:
        """Where a native pointer stands."""
        row, column = self._find(pointer)
        if row is None:
            return self.table.place(self.rows[0], None, None)
        if on_key and column is not None and self.table.head is not None:
            return self.table.place(self.table.head, column, None)
        return self.table.place(row, column, chars)

    def name_place(self, pointer: str) -> str:
        """The place of a native pointer in words."""
        row, column = self._find(pointer)
        if row is None:
            row = self.rows[0]
        return self.table.name(label_of(self.table, row), column)

    def _find(self, pointer: str) -> tuple[Row | None, int | None]:
        tokens = [unescape(token) for token in pointer.split("/")[1:]]
        row = self.places().rows.get(tokens[0]) if tokens else None
        names = self.table.header.names
        column = names.index(tokens[1]) if len(tokens) > 1 and tokens[1] in names else None
        return row, column


class Single(Product):
    """The same of a product of one row, as few steps as can be: a check asks each listing for it, and hardly any for places."""

    __slots__ = ("row",)
    row: Row

    @property
    def rows(self) -> list[Row]:  # type: ignore[override]
        """The row."""
        return [self.row]


class RowRecord(Record):
    """The record of a product of one row, as few steps as can be: what most rows are never asked for is made when it is.

    ``among`` are rows, with the plan and the table by which they are read; its own is the one ``at`` that place.
    """

    __slots__ = ("among", "at", "product")
    among: tuple[Stretch, Plan, Table]
    at: int
    product: Product | None
    start = 0
    end = 0
    inherited = NOTHING
    flaws = ()
    repeated = False

    @property
    def source(self) -> SourceText:  # type: ignore[override]
        """No text, on the row's line."""
        return SourceText("", self.line)

    @property
    def line(self) -> int:
        """The row's line."""
        return self.among[0].lines[self.at]

    @property
    def offset(self) -> int:  # type: ignore[override]
        """The number of the row."""
        return self.among[0].numbers[self.at]

    @property
    def native(self) -> Product:  # type: ignore[override]
        """The way to the cells."""
        found = self.product
        if found is None:
            found = self.product = Single.__new__(Single)
            rows, found.plan, found.table = self.among
            found.row = rows.row(self.at)
            found._places = None
        return found


class RowsRecord(RowRecord):
    """The same of a product of several rows, the last of which is the one before ``stop``."""

    __slots__ = ("stop",)
    stop: int

    @property
    def native(self) -> Product:  # type: ignore[override]
        """The way to the cells."""
        if self.product is None:
            rows, plan, table = self.among
            self.product = Product(plan, table, rows.some_rows(self.at, self.stop))
        return self.product


def hash_of(label: str, number: int) -> int:
    """A number that tells the rows of several sheets apart, the same in every process."""
    from zlib import crc32

    return (crc32(label.encode("utf-8", "replace")) << 24) | number


ROUNDED = late(r"[0-9](?:[.,][0-9]+)?[Ee]\+?[0-9]{1,3}")
"""A code of which a spreadsheet has made a rounded number: ``8.71235E+12``."""


def may_be_damaged(value: Mapping[str, Any]) -> bool:
    """A quick look whether an identifier may have become a rounded number."""
    if "+" in value.get("id", "") or "+" in value.get("sku", ""):
        return True
    return "variants" in value and any("+" in variant.get("sku", "") for variant in value["variants"])


def damaged_codes(record: Record) -> Iterator[tuple[str, str]]:
    """Identifiers of a listing that a spreadsheet has made rounded numbers of, with their canonical pointers."""
    value = record.value
    told: set[str] = set()
    for above, fields in (
        ("", value),
        *((f"/variants/{at}", one) for at, one in enumerate(value.get("variants", ()))),
    ):
        for name in ("id", "sku"):
            code = fields.get(name, "")
            if "+" in code and code not in told and ROUNDED.fullmatch(code):
                told.add(code)
                yield code, f"{above}/{name}"

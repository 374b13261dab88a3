"""What the columns of a table mean: which member each one fills, and which rows are one product."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from operator import itemgetter
from typing import Any, Literal, NamedTuple

from listing_lint.records import dataclass

Reading = Literal[
    "text",
    "breaks",
    "price",
    "count",
    "level",
    "weight",
    "part",
    "currency",
    "locale",
    "list",
    "lines",
    "code",
    "first",
    "named",
    "tier",
]
"""How a cell is read: ``text`` as it is; ``breaks`` so, with line breaks that are written as a backslash and an n;
``price`` as a number where it is one, and its currency; ``count`` as a whole number;
``level`` so too, or as a status where it is a word; ``locale`` where it is a language tag;
``weight`` with its unit; ``part`` as a member of an object (``dimensions/length``); ``list`` as an entry of a list;
``lines`` as a list, with an entry for each line, or for what blank lines part;
``code`` without the apostrophe that keeps a spreadsheet from taking it for a number; ``first`` is the first of several codes;
``named`` is a name, and no number that stands for one; ``tier`` is a bulk price, a step of the list."""

Cells = Sequence[str]


def any_filled(columns: Sequence[int]) -> Callable[[Cells], bool]:
    """Whether a row has something in any of the columns."""
    if len(columns) < 2:
        return (lambda cells: bool(cells[columns[0]])) if columns else lambda _cells: False
    get = itemgetter(*columns)
    return lambda cells: any(get(cells))


@dataclass(frozen=True, slots=True)
class Fill:
    """A column that fills a member.

    ``unit`` is what its header says; ``unit_column`` holds it in each row. It fills where ``beside`` is filled too, if given:
    a price at all, a count where it is nothing. Who does not count his goods has 0 of them.
    A price that ``may_lack`` is not there where it is nothing: shops write a sale price of 0.00 where there is no sale.
    The points in the prices of a ``pointed`` column part thousands, as its first rows show; the commas in those of a column
    of ``commas`` part off the cents, of which there may be three. ``tier`` says for how many pieces a bulk price is; where it
    does not, what stands ``beside`` it does.
    """

    member: str
    column: int
    read: Reading = "text"
    unit: str = ""
    unit_column: int = -1
    beside: int = -1
    may_lack: bool = False
    pointed: bool = False
    commas: bool = False
    tier: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Pictures:
    """A column of pictures; ``separators`` part them where it holds several. ``position`` is the column of their order.

    ``repeats`` says that the shop writes pictures of earlier columns here again.
    """

    column: int
    separators: str = ""
    role: str | None = None
    alt: int = -1
    position: int = -1
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """A column that holds an attribute's value. Its name is fixed, or stands in a column of its own.

    ``several`` are what parts values where a cell holds several. A cell of ``pairs`` holds names with their values.
    ``choices`` are what a page offers a shopper, with paint before colours and a prompt before all.
    """

    column: int
    name: str = ""
    name_column: int = -1
    several: str = ""
    pairs: bool = False
    choices: bool = False


@dataclass(frozen=True, slots=True)
class Size:
    """A column of what goods cost in one size, which its name says; ``listed`` is that of the list price, if there is one.

    ``amount`` is how large the size is, in the same unit for all, or 0; ``priced`` says that the name speaks of a price, and
    ``measured`` that it is a weight or a volume; ``currency`` is what it says the price is in.
    """

    column: int
    label: str
    listed: int = -1
    amount: float = 0.0
    priced: bool = False
    measured: bool = False
    currency: str = ""


class Headings(NamedTuple):
    """The column in which headings stand alone, and one that goods have filled there: rows without it have to be looked at."""

    column: int
    witness: int


@dataclass(frozen=True, slots=True)
class Plan:
    """How the rows of one table become listings.

    Grouping: ``belongs(first, row)`` says that a row is of the product above it, whose first row is given. ``key`` finds the
    product of a row that stands elsewhere, as far as the file is small enough to be held; ``also`` are further keys of it,
    ``leads`` says that a row starts a product. ``skip`` gives the reason why a row that would start one is none; ``aside``
    that a row is neither a product nor a part of one: a total, a heading.

    Rows one below the other with one text in the column ``handle``, which has no blanks around it, are one product, whose own
    row is the first one, if that has a title and none of the others another one. Where there is a key, it is that text.
    Where there is a column ``identity`` as well, rows that have nothing of their own but that may be products of their own.

    Without a key, a row that has something in all columns of ``apart``, and in each something else than the row above it, is a
    product of its own, which is not skipped; only its ``title`` may set it aside.

    A row of which ``leads`` says so by its column ``kind`` alone is a product of its own, whatever its other cells hold: it is
    no variant, not skipped, and has rows below it only where these do not lead. ``above`` are the columns of what such rows
    below call their product, and of what it calls itself: one text in both, without a colon, names it.

    Variants: all rows, or those that ``is_variant``, which is one that has something in any of the columns ``filled``, where
    they are told. A ``lone`` one without options is told as the listing itself. ``own``
    says that the first row has members of ``variant`` that are the listing's. ``plain_option`` is the value that stands for no
    option. Rows in another ``currency`` than the first repeat variants and are none. ``groups`` are the columns of the keys,
    ``parent`` is the one in which a variant names its product.

    ``loose`` attributes are the variants' where their rows differ, and else the listing's. ``offered`` are the ``options`` of
    a product that has no rows of variants: all values stand in its own row.

    Of the header: ``unplaced`` columns have no place, ``guessed`` ones have nearly a usual name, with what they were taken for.
    ``nameless`` says that no column identifies a product.

    ``sizes`` are columns of prices by size: a product of one row has a variant for each that it is sold in. ``headings`` says
    that rows of one cell stand between the goods, each above those of its kind.

    ``surcharge`` is the column of what a variant costs more than its product. Cells that hold ``nothing`` alone, with blanks or
    without, are empty: a grid of a shop's back office shows where it has no value.
    """

    format: str
    listing: tuple[Fill, ...]
    variant: tuple[Fill, ...] = ()
    pictures: tuple[Pictures, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    options: tuple[Attribute, ...] = ()
    loose: tuple[Attribute, ...] = ()
    offered: tuple[Attribute, ...] = ()
    belongs: Callable[[Cells, Cells], bool] | None = None
    key: Callable[[Cells], str] | None = None
    also: Callable[[Cells], Sequence[str]] | None = None
    leads: Callable[[Cells], bool] | None = None
    handle: int = -1
    identity: int = -1
    kind: int = -1
    above: tuple[int, int] | None = None
    apart: tuple[int, ...] = ()
    title: int = -1
    skip: Callable[[Cells], str | None] | None = None
    aside: Callable[[Cells], str | None] | None = None
    is_variant: Callable[[Cells], bool] | None = None
    filled: tuple[int, ...] = ()
    lone: bool = True
    own: bool = False
    plain_option: str = ""
    currency: int = -1
    implied: Mapping[str, Any] = field(default_factory=dict)
    groups: tuple[int, ...] = ()
    unplaced: tuple[int, ...] = ()
    guessed: tuple[tuple[int, str], ...] = ()
    nameless: bool = False
    parent: int = -1
    surcharge: int = -1
    nothing: str = ""
    sizes: tuple[Size, ...] = ()
    headings: Headings | None = None

    def below(self, cells: Cells) -> list[int]:
        """Which rows do not lead, by the cells of their column ``kind``."""
        assert self.leads is not None
        ahead = [""] * self.kind
        others = {cell for cell in set(cells) if not self.leads([*ahead, cell])}
        return [at for at, cell in enumerate(cells) if cell in others] if others else []

    def names(self, first: Cells, row: Cells) -> bool:
        """Whether a row names the product of another row that leads."""
        assert self.key is not None
        key = self.key(row)
        return bool(key) and (key == self.key(first) or (self.also is not None and key in self.also(first)))

    def helping(self) -> frozenset[int]:
        """Columns that are read and fill no member: names of options, orders of pictures, units, what groups rows."""
        found = {one.name_column for one in (*self.attributes, *self.options, *self.offered, *self.loose)}
        found |= {one.position for one in self.pictures} | {self.surcharge}
        for fill in (*self.listing, *self.variant):
            found |= {fill.unit_column, fill.beside}
        return frozenset({*found, *self.groups} - {-1})

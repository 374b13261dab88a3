"""Which tables hold goods, by their header and by their first rows, and what the others are, in words."""

from __future__ import annotations

from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from listing_lint.catalog.formats import is_old_workbook
from listing_lint.catalog.problem import NO_HEADING, LoadProblem
from listing_lint.catalog.readers import table
from listing_lint.catalog.readers.sized_tables import with_sizes
from listing_lint.catalog.readers.table_plans import PLANS, pick_header
from listing_lint.catalog.tables.by_contents import SUFFIXES, told_by_contents
from listing_lint.catalog.tables.by_size import priced_by_size
from listing_lint.catalog.tables.decoding import line_blocks
from listing_lint.catalog.tables.dialect import other_separator
from listing_lint.catalog.tables.header import Header, find_header
from listing_lint.catalog.tables.kinds import NO_CATALOG
from listing_lint.catalog.tables.names import meaning
from listing_lint.catalog.tables.source import Table, open_text
from listing_lint.catalog.tables.unsure import ROWS_ASKED
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.plan import Plan

_TOLD = 12


def detect(head: bytes, name: str) -> str | None:
    """The format of a table by its first bytes; None for what has no column that is called like a product's."""
    if is_old_workbook(head):
        return "workbook"
    if name.endswith((".html", ".htm")):
        return None
    cut = head.rfind(b"\n") + 1 if len(head) >= 1 << 16 else len(head)
    for item in open_text(BytesIO(head[: cut or len(head)]), 1 << 17, pick_header):
        if isinstance(item, Table):
            if item.head is None:
                return _by_contents(item, name)
            native = next((made for make in PLANS if (made := make(item.header)) is not None), None)
            if native is not None:
                return native.format
            plan = table.plan(item.header)
            if plan is not None and _is_catalog(plan, item.header):
                return "table"
            return _by_contents(item, name) if may_be_goods(plan, item.header) else None
    return None


def may_be_goods(plan: Plan | None, header: Header) -> bool:
    """Whether the names of the columns leave open what the rows are: neither goods nor people, orders or categories."""
    if not NO_CATALOG.isdisjoint(header.known) or any(name in header.known for name in _OF_TREES):
        return False
    return plan is None or (plan.format == "table" and not _is_catalog(plan, header))


def _by_contents(opened: Table, name: str) -> str | None:
    """The format of a table that no column names as one of goods: its first rows may do so."""
    if not name.endswith(SUFFIXES):
        return None
    rows = [row.cells for row in islice(opened.rows, ROWS_ASKED) if not isinstance(row, LoadProblem)]
    header = opened.header
    if told_by_contents(header, rows):
        return "table"
    sizes = priced_by_size(header, table.plan(header), rows)
    return "table" if sizes and with_sizes(None, header, sizes, {}) is not None else None


def describe(head: bytes) -> str:
    """What keeps the first rows of a text from being a feed, in words that follow "a CSV file"; empty where nothing tells."""
    columns = alone = ""
    for item in open_text(BytesIO(head), 1 << 17, pick_header):
        rows = [item] if isinstance(item, LoadProblem) else islice(item.rows, _LOOKED_THROUGH)
        first: Sequence[str] = ()
        for row in rows:
            if isinstance(row, LoadProblem) and row.detail == "unclosed-quote":
                return _parted_otherwise(head) or (
                    f" in which a quotation mark on line {row.span.line} opens a cell that is never closed"
                )
            if not isinstance(row, LoadProblem):
                first = first or row.cells
        if isinstance(item, Table) and len(item.header.cells) > 1 and not columns:
            columns = _called(item, first)
        elif isinstance(item, Table) and item.head is not None and not alone:
            alone = f" with the one column '{item.header.cells[0].strip()[:30]}'"
    return columns or _parted_otherwise(head) or alone


def _parted_otherwise(head: bytes) -> str:
    """That a sign parts the cells which no table is read with, in words as those of :func:`describe`."""
    lines = next(
        (block for block in line_blocks(BytesIO(head), len(head) + 1) if isinstance(block, list)), []
    )
    sign = other_separator(lines)
    return f" whose cells '{sign}' parts, and no comma, semicolon, tab or '|'," if sign else ""


def _called(opened: Table, first: Sequence[str]) -> str:
    """What the columns of a table are called, or that nothing names them; ``first`` is its first row."""
    if opened.head is None:
        filled = [cell for cell in first if cell.strip()]
        if len(filled) == 1 and find_header([filled[0].split(",")]) == 0:
            return " whose lines are one cell each, the names of the columns in the first, between commas,"
        return f" in which {NO_HEADING}"
    names = [f"'{cell.strip()[:30]}'" for cell in opened.header.cells if cell.strip()]
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    return f" with the columns {', '.join(names[:_TOLD])}{more}{_nameless(opened.header)}"


def _nameless(header: Header) -> str:
    """That codes and prices are there and no names, as in lists that only bring prices and stocks up to date."""
    members = {found.member for cell in header.cells if (found := meaning(cell)) is not None}
    lacking = (
        members.isdisjoint(_NAMES) and not members.isdisjoint(_CODES) and not members.isdisjoint(_PRICES)
    )
    return ", none of which names the goods," if lacking else ""


_NAMES = frozenset({"title", "title-instead"})
_CODES = frozenset({"sku", "gtin", "mpn"})
_PRICES = frozenset({"price", "list_price", "sale-price"})


_LOOKED_THROUGH = 200
_NAMES_GOODS = late(
    r"\b(?:product|produkt|produit|producto|prodotto|produto|urun|товара?"
    r"|артикул|artikelnummer|artikel nr|art(?:ikel)? ?nr|codigo (?:del )?articulo|codice articolo|reference article)\b"
)
"""What a column calls goods and their numbers: people, places and pages have identifiers and titles, too, but no product's."""
_SOLD = frozenset({"sku", "price", "list_price", "currency", "stock", "gtin", "mpn", "brand", "bullets"})
"""Members that only goods have: people and places have names, descriptions and weights, too."""


_AMOUNT = late(r"\d{1,5}(?:[.,]\d{1,3})? ?(?:mg|g|gm|gms|gr|grams?|kgs?|ml|cl|l|ltrs?|oz|lbs?)")
"""An amount that heads a column: a price list has what the goods cost by weight or volume."""

_OF_TREES = (
    "parent",
    "parent id",
    "parentid",
    "parent category",
    "parent category id",
    "id родителя",
    "category parent id",
)
"""Columns that name what stands above a row: without a price or a code it is the tree of the shop's categories."""


def _is_catalog(plan: Plan, header: Header) -> bool:
    """Whether the columns are a product's, and not merely called alike."""
    if not plan.pictures and not NO_CATALOG.isdisjoint(header.known):
        return False
    members = {fill.member for fill in (*plan.listing, *plan.variant)}
    if "title" not in members:
        return False
    if not members & _SOLD and any(name in header.known for name in _OF_TREES):
        return False
    if members & _SOLD or plan.pictures or {"id", "description"} <= members or len(plan.loose) > 2:
        return True
    if not any(_NAMES_GOODS.search(name) for name in header.known):
        return False
    return "id" in members or sum(_AMOUNT.fullmatch(name) is not None for name in header.known) > 1

"""Tables whose column of names is there and empty, because the names of the goods stand in another one.

A sheet has a "Product Name" that nobody fills and a "Name on Store" beside it, a template has an empty "Title" and the "Web
Title" of each row. Without the second column each row would be told as goods without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.tables.by_contents import are_names
from listing_lint.catalog.tables.by_rows import filled_cells
from listing_lint.catalog.tables.kinds import NAMES
from listing_lint.catalog.tables.names import meaning, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Plan

_FEWEST = 2
"""Rows at the least."""
_WHOSE = (
    "file image picture photo folder customer client user contact person first last middle company supplier vendor seller"
    " manufacturer maker brand category collection group type author owner country city option attribute color colour size"
    " unit currency variant parent page url link sheet meta seo"
)
_OF_OTHERS = frozenset(_WHOSE.split())
"""Words beside "name" or "title" that say whose name it is, and no product's."""


def named_elsewhere(plan: Plan, header: Header, rows: Sequence[Cells]) -> int:
    """The column that names the goods where that of the titles is empty in all rows; -1 where none does.

    First the others that are called like a title, then those that nobody knows and that have a word for a name in theirs. In
    nine of ten rows there is a name, and most are different: the name of the store is the same in all of them.
    """
    if plan.title < 0 or filled_cells(rows, plan.title):
        return -1
    said = [row for row in rows if any(cell.strip() for cell in row)]
    if len(said) < _FEWEST:
        return -1
    for column in _called_so(plan, header):
        cells = filled_cells(said, column)
        if len(cells) * 10 < len(said) * 9 or len(set(cells)) * 10 < len(cells) * 8:
            continue
        if are_names(cells, called=True, words=True):
            return column
    return -1


def _called_so(plan: Plan, header: Header) -> Iterator[int]:
    columns = [column for column in range(len(header.cells)) if column != plan.title]
    meanings = {column: meaning(header.cells[column]) for column in columns}
    for member in ("title", "title-instead"):
        yield from (
            column for column in columns if (found := meanings[column]) is not None and found.member == member
        )
    for column in columns:
        words = set(plain(header.cells[column]).split())
        found = meanings[column]
        if (found is None or found.member == "store") and words & NAMES and not words & _OF_OTHERS:
            yield column

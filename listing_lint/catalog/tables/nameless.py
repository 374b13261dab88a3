"""Tables in which nothing names the goods: their column of models, or of "items", holds codes or the names of files.

OpenCart keeps the names of its products in another table, and suppliers' lists may have codes alone. Read as titles, each of
them would be found fault with for itself, where one column is missing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.by_rows import filled_cells
from listing_lint.catalog.tables.names import meaning
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Plan

_CODE = late(r"(?=[^\s]*[0-9])[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*")
"""A code: one word with a digit, of letters and digits."""
_FILE = late(r"[^/\\:?*]{1,120}\.(?:jpe?g|png|gif|webp|bmp|tiff?)", re.IGNORECASE)
_NUMBERED = late(
    r"(?:product|produkt|producto|produit|prodotto|produto|item|article|artikel|товар|model) ?#?[0-9]{1,6}",
    re.IGNORECASE,
)
"""What a demonstration of a shop system calls its goods."""
_FEWEST = 3
_LEAST_LETTERS = 6
"""Characters of a code that is no word of a name: "A54" is a model's name, as its makers call it."""


def without_names(plan: Plan, header: Header, rows: Sequence[Cells]) -> Plan:
    """The plan without a title, where the column that was taken for one has another name and holds none."""
    if plan.title < 0:
        return plan
    found = meaning(header.cells[plan.title])
    if found is None or found.member == "title":
        return plan
    cells = filled_cells(rows, plan.title)
    if len(cells) < _FEWEST or not all(map(_names_nothing, cells)):
        return plan
    has_model = any(fill.member == "mpn" for fill in (*plan.listing, *plan.variant))
    listing = tuple(
        replace(fill, member="mpn") if fill.member == "title" and fill.column == plan.title else fill
        for fill in plan.listing
        if not (has_model and fill.member == "title" and fill.column == plan.title)
    )
    return replace(plan, listing=listing)


def _names_nothing(cell: str) -> bool:
    return bool(
        (len(cell) >= _LEAST_LETTERS and _CODE.fullmatch(cell))
        or _FILE.fullmatch(cell)
        or _NUMBERED.fullmatch(cell)
    )

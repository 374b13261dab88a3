"""Columns that no name tells, known by what stands in them: the addresses of pictures, and bar codes.

Sellers call the picture of a book its cover, that of a dish its photo or its plate, each in his own language; what is in the
cells is the same everywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Plan

_FEWEST = 3
"""Cells that have to be alike before they say anything: one bar code in ten is right by chance."""
_ADDRESS = late(r"https?://[^\s<>\"]+")
_SHOWN = late(r"[^\s?#][^?#]*\.(?:jpe?g|jfif|png|webp|gif|avif|bmp)(?:[?#]\S*)?", re.IGNORECASE)
_SERVED = late(
    r"https?://(?:drive\.google\.com/(?:uc\?\S*export=view|thumbnail\?)|lh[0-9]\.googleusercontent\.com/"
    r"|res\.cloudinary\.com/[^/\s]{1,60}/image/|images\.unsplash\.com/photo-|picsum\.photos/|static\.wixstatic\.com/media/)\S+",
    re.IGNORECASE,
)
"""Addresses of services that show pictures and give them no ending."""
_PAGE = late(r"https?://[^?#]+\.(?:html?|php|aspx?|jsp|pdf|mp4|zip|docx?|xlsx?)(?:[?#].*)?", re.IGNORECASE)
_CODE = late(r"[0-9]{12,14}")
_OWN = ("2", "02", "04")
"""What the codes begin with that a shop gives to its own goods, by GS1: a seller's number may have thirteen digits, too."""


def told_by_rows(plan: Plan, header: Header, rows: Sequence[Cells]) -> Mapping[str, str]:
    """What the first rows say of columns without a place, as a map of columns: pictures and bar codes that the plan lacks."""
    if not plan.unplaced:
        return {}
    told: dict[str, str] = {}
    filled = {fill.member for fill in (*plan.listing, *plan.variant)}
    for column in plan.unplaced:
        cells = filled_cells(rows, column)
        if "images" not in told and not plan.pictures and are_pictures(cells):
            told["images"] = header.names[column]
        elif "gtin" not in told and "gtin" not in filled and are_codes(cells):
            told["gtin"] = header.names[column]
    return told


def filled_cells(rows: Sequence[Cells], column: int) -> list[str]:
    """What stands in a column, without the blanks around it and without empty cells."""
    return [row[column].strip() for row in rows if column < len(row) and row[column].strip()]


def are_pictures(cells: Sequence[str]) -> bool:
    """Whether all cells are addresses or files, none of them a page, and a third of them or more ends as pictures do.

    Some services show pictures, and their addresses end in anything.
    """
    shown = sum(1 for cell in cells if _SHOWN.fullmatch(cell) or _SERVED.fullmatch(cell))
    return (
        len(cells) >= _FEWEST
        and shown * 3 >= len(cells)
        and (shown == len(cells) or all(map(_ADDRESS.fullmatch, cells)))
        and not any(map(_PAGE.fullmatch, cells))
    )


def are_codes(cells: Sequence[str]) -> bool:
    """Whether all cells are different bar codes with the right check digit, of the kind that GS1 gives to makers of goods."""
    if len(cells) < _FEWEST or len(set(cells)) < len(cells) or not all(map(_CODE.fullmatch, cells)):
        return False
    from listing_lint.attributes.identifiers import gs1_valid

    return all(gs1_valid(cell) and not cell.startswith(_OWN) for cell in cells)

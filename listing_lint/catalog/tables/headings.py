"""Headings between the rows of a price list: "Grains & rice" alone above the goods of that kind.

A row of which only the title is written may be goods that somebody has not finished. A list of headings shows itself: its first
row is one, or empty rows stand before them, or they have capitals where the goods have small letters, or the goods have numbers
in their names and the headings none. In a column of kinds, marks or pictures, which the goods leave empty or fill with what
a heading is not, they need no further sign.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.plan import Headings
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.plan import Cells, Plan

_LONGEST = 80
_FEWEST_GOODS = 3
_OF_KINDS = frozenset({"category", "product_type", "brand"})
_ADDRESS = late(r"\S*[/\\]\S*|\S+\.[A-Za-z]{3,4}")
"""A picture, or the path of one."""


def headings_in(plan: Plan, rows: Sequence[Cells], numbers: Sequence[int]) -> Headings | None:
    """Where the headings stand among the first rows, whose ``numbers`` tell of gaps; None where there are none.

    At least as many rows are goods, and most headings have goods right below. Rows of variants, which may have one cell as
    well, are told by a handle or a kind: such tables have no headings.
    """
    if plan.format != "table" or plan.title < 0 or plan.handle >= 0 or plan.kind >= 0:
        return None
    # Most tables have none, and are not gone through cell by cell.
    few = {at for at, cells in enumerate(rows) if cells.count("") + cells.count(" ") >= len(cells) - 1}
    if not few:
        return None
    goods: list[Cells] = []
    alone: list[
        tuple[int, int, bool, str]
    ] = []  # the column, the place among goods, whether behind a gap, the text
    last, first = 0, True
    for at_row, (number, cells) in enumerate(zip(numbers, rows, strict=True)):
        if at_row not in few:
            goods.append(cells)
        else:
            column = next((at for at, cell in enumerate(cells) if cell and not cell.isspace()), -1)
            if column < 0:
                continue  # an empty row leaves a gap
            alone.append((column, len(goods), first or number != last + 1, cells[column].strip()))
        last, first = number, False
    if not alone or len(goods) < _FEWEST_GOODS or len(alone) > len(goods):
        return None
    column = Counter(at for at, *_ in alone).most_common(1)[0][0]
    alone = [one for one in alone if one[0] == column]
    texts = [text for *_, text in alone]
    # Of headings that stand one below the other the last is right above goods.
    above = {place for _, place, *_ in alone if place < len(goods)}
    if len(above) * 2 < len(alone) or not all(map(_may_head, texts)):
        return None
    if column == plan.title:
        names = [cells[column] for cells in goods if _is_filled(cells, column)]
        gaps = sum(gap for _, _, gap, _ in alone)
        if not (alone[0][1] == 0 or gaps * 2 > len(alone) or _look_otherwise(texts, names)):
            return None
        others = [at for at in range(len(goods[0])) if at != column]
        witness = max(others, key=lambda at: sum(_is_filled(cells, at) for cells in goods), default=-1)
        if witness < 0 or sum(_is_filled(cells, witness) for cells in goods) * 10 < len(goods) * 9:
            return None
        return Headings(column, witness)
    if sum(_is_filled(cells, plan.title) for cells in goods) * 20 < len(goods) * 19:
        return None
    if any(one.column == column for one in plan.pictures):
        return None if any(map(_ADDRESS.fullmatch, texts)) else Headings(column, plan.title)
    kinds = {fill.column for fill in plan.listing if fill.member in _OF_KINDS}
    if column in kinds and sum(_is_filled(cells, column) for cells in goods) * 5 <= len(goods):
        return Headings(column, plan.title)
    return None


def is_heading(headings: Headings, cells: Cells) -> bool:
    """Whether a row holds a heading and nothing else."""
    column = headings.column
    return _is_filled(cells, column) and not any(
        cell and not cell.isspace() for at, cell in enumerate(cells) if at != column
    )


def _is_filled(cells: Cells, column: int) -> bool:
    return column < len(cells) and bool(cells[column]) and not cells[column].isspace()


def _may_head(text: str) -> bool:
    return len(text) <= _LONGEST and any(map(str.isalpha, text))


def _look_otherwise(texts: Sequence[str], names: Sequence[str]) -> bool:
    """Whether nearly all headings have capitals alone and most goods have not, or no number where most goods have one."""
    shouted = sum(map(str.isupper, texts)) * 5 >= len(texts) * 4
    if shouted and sum(map(str.isupper, names)) * 2 < len(names):
        return True
    return len(texts) > 1 and not any(map(_has_digit, texts)) and sum(map(_has_digit, names)) * 2 > len(names)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))

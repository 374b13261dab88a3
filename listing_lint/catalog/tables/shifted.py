"""Rows whose cells stand in other columns than they are of: one cell too few in the middle, or a separator that parted one.

Such a row may still be as wide as the header, where its last cells are empty. What columns hold tells: a bar code stands before
the column of bar codes, a picture's address where prices are. Read as it stands, it would be found fault with in each column.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from listing_lint.attributes.identifiers import gs1_valid
from listing_lint.catalog.money import read_money
from listing_lint.late import late
from listing_lint.text.placeholder_words import CELLS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.plan import Plan

Kind = Literal["price", "count", "gtin", "picture"]

_KINDS: Mapping[str, Kind] = {"price": "price", "list_price": "price", "stock": "count", "gtin": "gtin"}
_ADDRESS = late(r"(?:https?:)?//\S+|[^\s?*]{1,200}\.(?:jpe?g|png|webp|gif|avif|bmp)(?:[?#]\S*)?")
_DIGITS = late(r"[0-9]{6,14}")
_COUNT = late(r"[0-9]{1,9}(?:[.,]0{1,4})?")
_LONGEST_PRICE = 24
_LONGEST_SUM = 10
"""Digits without a point that may be a price."""
_LONGEST = 300
"""Characters of a cell that may be any of these, and a text beyond."""
_MOST_MOVED = 3
"""Cells that a row may have too few, or too many."""
_LEAST_BETTER = 3
"""By how much more cells must fit where they are read one column further: two that do, and one that no longer does not."""


def kinds_of(plan: Plan) -> Mapping[int, Kind]:
    """The columns whose cells show what they are."""
    found: dict[int, Kind] = {
        fill.column: _KINDS[fill.member]
        for fill in (*plan.listing, *plan.variant)
        if fill.member in _KINDS and fill.read in ("text", "code", "price", "count", "level")
    }
    return found | {one.column: "picture" for one in plan.pictures}


def is_shifted(cells: Sequence[str], width: int, kinds: Mapping[int, Kind]) -> bool:
    """Whether a row that is not ``width`` cells wide fits its columns well where it is read as one that lost or won a cell.

    Nothing is said of rows that fit as they stand, nor of those that fit nowhere.
    """
    off = len(cells) - width
    columns = sorted(column for column in kinds if column < width)
    if not columns or not 0 < abs(off) <= _MOST_MOVED:
        return False
    stands = [_mark(cells, column, kinds[column]) for column in columns]
    if -1 not in stands:
        return False
    moved = [_mark(cells, column + off, kinds[column]) for column in columns]
    # The cells before one of the columns stand where they belong, those behind are read as moved; what lies between is lost.
    least = sum(stands) + _LEAST_BETTER
    before, behind = list(accumulate(stands, initial=0)), list(accumulate(reversed(moved), initial=0))[::-1]
    right = next((number for number, mark in enumerate(stands) if mark == -1), len(stands))
    wrong = next((number for number in reversed(range(len(moved))) if moved[number] == -1), -1)
    for at in range(1, min(len(cells), width)):
        first, next_one = (at, at - off) if off < 0 else (at - 1, at)
        kept, read = bisect_left(columns, first), bisect_left(columns, next_one)
        if kept <= right and read > wrong and before[kept] + behind[read] >= least:
            return True
    return False


def _mark(cells: Sequence[str], at: int, kind: Kind) -> int:
    """1 for a cell that is of a kind, -1 for one that is of another, 0 for one that says nothing or is not there."""
    text = cells[at].strip() if 0 <= at < len(cells) else ""
    if not text or text.casefold() in CELLS:
        return 0
    if len(text) > _LONGEST:
        return 0 if kind == "picture" else -1
    shown = _ADDRESS.match(text) is not None
    if kind == "picture":
        return 1 if shown else -1
    if shown:
        return -1
    if kind == "gtin":
        if _DIGITS.fullmatch(text):
            return 1 if len(text) in (8, 12, 13, 14) and gs1_valid(text) else 0
        return -1
    if kind == "count":
        if _COUNT.fullmatch(text):
            return 1
        return -1 if len(text) > _LONGEST_PRICE or (text.isdecimal() and len(text) > _LONGEST_SUM) else 0
    money = read_money(text) if len(text) <= _LONGEST_PRICE else None
    if money is not None and money.amount is not None:
        return 0 if len(text) > _LONGEST_SUM and text.isdecimal() else 1
    return -1

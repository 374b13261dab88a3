"""Columns that go together: pictures in a series, options with their names, attributes in pairs of columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.names import plain
from listing_lint.catalog.tables.plan import Attribute

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.header import Header


def named_pairs(
    header: Header, used: Mapping[int, tuple[str, int, str]], by_member: Mapping[str, list[int]]
) -> tuple[Attribute, ...]:
    """Attributes whose names stand in a column of the same number."""
    names = {(_stem_of(header, column), used[column][1]): column for column in by_member.get("pair-name", ())}
    pairs = (
        (column, (_stem_of(header, column), used[column][1])) for column in by_member.get("pair-value", ())
    )
    return tuple(Attribute(column, header.names[column], names[key]) for column, key in pairs if key in names)


def _stem_of(header: Header, column: int) -> str:
    """What the columns of one attribute are called before their brackets."""
    return re.split("[（(]", header.cells[column].strip(), maxsplit=1)[0]


def in_series(header: Header, columns: Sequence[int], used: Mapping[int, tuple[str, int, str]]) -> list[int]:
    """Columns of pictures, one series after the other, each by its numbers: ``SKU image 1, 2``, then ``Detail image 1``."""
    starts: dict[str, int] = {}
    for column in sorted(columns):
        starts.setdefault(series_of(header, column), column)
    return sorted(columns, key=lambda column: (starts[series_of(header, column)], used[column][1], column))


def series_of(header: Header, column: int) -> str:
    """What a column is called without its number in a series."""
    return plain(header.cells[column]).strip("0123456789 ")


def options_of(
    header: Header, names: Sequence[int], values: Sequence[int], used: Mapping[int, tuple[str, int, str]]
) -> tuple[Attribute, ...]:
    """The options, each with the column of its name: that of the same number, with the most words in common."""
    left = list(names)
    found = []
    for value in values:
        words = set(plain(header.cells[value]).split())
        best = max(
            left,
            key=lambda name: (
                used[name][1] == used[value][1],
                # Etsy's "Custom Property" is a type; what the seller called it stands under the name.
                _TYPES.isdisjoint(plain(header.cells[name]).split()),
                len(words.intersection(plain(header.cells[name]).split())),
                -name,
            ),
            default=-1,
        )
        if best >= 0:
            left.remove(best)
        found.append(Attribute(value, header.names[value], best))
    return tuple(found)


_TYPES = frozenset({"type", "typ", "tipo"})


def nameless_pictures(header: Header, pictures: Sequence[int]) -> list[int]:
    """Columns without a name to the right of pictures: a header that was merged over several columns."""
    found = []
    for column in pictures:
        at = column + 1
        while at < len(header.cells) and not header.cells[at].strip() and at not in pictures:
            found.append(at)
            at += 1
    return found

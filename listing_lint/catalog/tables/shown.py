"""The pictures of many rows at once, from the columns that show them.

What is found here is what :meth:`listing_lint.catalog.tables.quick.Maker.plain_sources` finds row by row.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain, compress, count, islice, repeat
from operator import ne
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.tables.making import SHORT
from listing_lint.catalog.tables.quick import has_several

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.plan import Pictures

_MARKS = ",;|~"
_ADDRESSES = ("https://", "http://")
_strip = str.strip


def all_single(sources: Sequence[str]) -> bool:
    """Whether each text is surely one plain address, or name of a file."""
    if not sources:
        return True
    joined = "".join(sources)
    if has_several(joined) or min(map(len, sources)) < SHORT:
        return False
    addresses = joined.count("//")
    if addresses:
        return addresses == len(sources) and all(map(str.startswith, sources, repeat(_ADDRESSES)))
    return not any(map(str.startswith, sources, repeat("/")))


def _parted(texts: Sequence[str], separators: str) -> list[list[str]] | None:
    """The addresses of each cell, where one mark parts all that stand in any of them; None where it may be otherwise."""
    joined = "".join(texts)
    marks = [mark for mark in _MARKS if mark in joined]
    if len(marks) != 1 or marks[0] not in separators or ")" in joined or "\\" in joined:
        return None
    (mark,) = marks
    if f"{mark} " in joined:
        mark = f"{mark} "
    cells = [text.split(mark) if text else [] for text in texts]
    pieces = list(chain.from_iterable(cells))
    # An address in each piece, and so no mark that stands without a blank where the others have one.
    return cells if "//" in joined and all_single(pieces) else None


def shown_in(columns: Sequence[Sequence[str]], pictures: Sequence[Pictures]) -> Sequence[Any] | None:
    """The pictures of each row from the cells of the columns, ``""`` where it has none.

    None where a row has to be read with more care, or a column says more of its pictures than a role.
    """
    texts: list[list[Any]] = [list(map(_strip, cells)) for cells in columns]
    whole = True
    for at, one in enumerate(pictures):
        if one.alt >= 0 or one.position >= 0:
            return None
        if all_single(list(filter(None, texts[at]))):
            continue
        cells = _parted(texts[at], one.separators)
        if cells is None:
            return None
        texts[at] = cells
        whole = False
    if whole and not any(one.repeats for one in pictures):
        return _of_singles(texts, pictures)
    for at, sources in enumerate(texts):
        if sources and sources[0].__class__ is str:
            texts[at] = [[source] if source else () for source in sources]
    for at, one in enumerate(pictures):
        if one.repeats:
            earlier = [list(chain.from_iterable(row)) for row in zip(*texts[:at])]  # noqa: B905
            texts[at] = [_new(row, known) for row, known in zip(texts[at], earlier)] if at else texts[at]  # noqa: B905
        if one.role:
            texts[at] = [[{"src": source, "role": one.role} for source in row] for row in texts[at]]
    return [list(chain.from_iterable(row)) or "" for row in zip(*texts)]  # noqa: B905


def _new(sources: Sequence[str], known: Sequence[Any]) -> Sequence[str]:
    """The pictures that no earlier column of the row has shown."""
    return [source for source in sources if source not in known]


def _of_singles(texts: list[list[Any]], pictures: Sequence[Pictures]) -> list[Any]:
    """The pictures of each row, where a cell has one at the most."""
    for at, one in enumerate(pictures):
        if one.role:
            texts[at] = [{"src": source, "role": one.role} if source else "" for source in texts[at]]
    if len(texts) == 1:
        return [[source] if source else "" for source in texts[0]]
    if any("" in sources for sources in texts):
        return [list(filter(None, sources)) or "" for sources in zip(*texts)]  # noqa: B905
    return list(map(list, zip(*texts)))  # noqa: B905


def shown_together(
    columns: Sequence[Sequence[str]], pictures: Sequence[Pictures], starts: Sequence[int]
) -> list[Any] | None:
    """The same for products of several rows: one that a row above has shown is not told again.

    The rows of product ``n`` are those from ``starts[n]`` to before ``starts[n + 1]``. None for a product that has to be read
    with more care.
    """
    found = shown_in([[cells[start] for start in starts[:-1]] for cells in columns], pictures)
    if found is None:
        return None
    shown: list[Any] = [images or [] for images in found]
    firsts = set(starts)
    others: set[int] = set()
    for cells in columns:
        others |= set(compress(count(1), map(ne, cells, islice(cells, 1, None)))) - firsts
    rows = sorted(at for at in others if starts[0] < at < starts[-1])
    if not rows:
        return shown
    plain = not any(one.repeats or one.role for one in pictures)
    further = shown_in([[cells[at] for at in rows] for cells in columns], pictures) if plain else None
    if further is None:
        for at in rows:
            shown[bisect_right(starts, at) - 1] = None
        return shown
    number, last, known = 0, -1, set[str]()
    for at, images in zip(rows, further):  # noqa: B905
        while starts[number + 1] <= at:
            number += 1
        if number != last:
            last, known = number, set(shown[number])
        new = [source for source in images if source not in known]
        shown[number] += new
        known.update(new)
    return shown

"""Goods in JSON whose members nobody knows by name: ``{"49162712": {"n": "Trimmer line", "f": "https://…jpg", "s": 872.0}}``.

Programs that write for their own page shorten the names of members, or call them after places of a page. As in tables without
a heading, what stands in them says what they are: names, prices, and the pictures that such lists show.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.renamed import convert_renamed
from listing_lint.catalog.readers.values import scalar
from listing_lint.catalog.readers.words import other_than_goods, stands_for
from listing_lint.catalog.tables.by_contents import told_by_contents
from listing_lint.catalog.tables.by_rows import are_pictures
from listing_lint.catalog.tables.header import make_header
from listing_lint.catalog.tables.names import meaning
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listing_lint.catalog.readers.shapes import Made, Skipped

_FEWEST = 4
"""Entries that have to be alike before they say anything."""
ASKED = 20
"""Entries that are asked what their members hold."""
_MOST_MEMBERS = 40
_DEPTH = 4
_PAGE = late(r"https?://\S+")


class ToldList(NamedTuple):
    """A list, or an object with keys, of goods inside a value: its pointer, and what the members of its entries are."""

    at: str
    members: Mapping[str, str]


def told_by_values(entries: Sequence[Any]) -> Mapping[str, str]:
    """What members of alike entries are, by their names in the file: ``{"n": "title", "s": "price"}``; empty for no goods.

    A name and a price are not enough here, as everything is kept in JSON: each list of goods that a page shows has pictures,
    too, under whatever name.
    """
    if len(entries) < _FEWEST or not all(type(entry) is dict and entry for entry in entries):
        return {}
    names = list(dict.fromkeys(name for entry in entries for name in entry))
    first = entries[0].keys()
    if len(names) > _MOST_MEMBERS or any(
        len(first & entry.keys()) * 2 < len(first | entry.keys()) for entry in entries
    ):
        return {}
    if other_than_goods(names) is not None:
        return {}
    plain = [name for name in names if all(_is_plain(entry.get(name)) for entry in entries)]
    rows = [[_cell(entry.get(name)) for name in plain] for entry in entries]
    columns = {
        name: [cell for cell in cells if cell]
        for name, cells in zip(plain, zip(*rows, strict=True), strict=True)
    }
    picture = next(
        (
            name
            for name, cells in columns.items()
            if stands_for(name) in ("", "images") and len(cells) * 2 > len(entries) and are_pictures(cells)
        ),
        None,
    )
    if picture is None:
        return {}
    # A text that is a sum of money in each entry is no description, whatever it is called.
    header = make_header([_heading(name, columns[name]) for name in plain], 1, len(plain))
    contents = told_by_contents(header, rows)
    if not contents:
        return {}
    told = {plain[header.names.index(name)]: member for member, name in contents.items()}
    told |= {picture: "image"}
    if any(member in names and member != name for name, member in told.items()):
        return {}
    page = next(
        (
            name
            for name, cells in columns.items()
            if name not in told and cells and meaning(name) is None and all(map(_PAGE.fullmatch, cells))
        ),
        None,
    )
    return told if page is None else told | {page: "url"}


def _heading(name: str, cells: Sequence[str]) -> str:
    known = meaning(name)
    if known is not None and known.member in _TEXTS and all(map(_SUM.fullmatch, cells)):
        return ""
    return name


_TEXTS = frozenset({"description", "short_description"})
_SUM = late(r"[^\W\d_]{0,4}\W{0,2}[0-9][0-9.,\s]*\W{0,2}[^\W\d_]{0,4}\.?")


def _is_plain(value: Any) -> bool:
    return value is None or scalar(value)


def _cell(value: Any) -> str:
    return "" if value is None or isinstance(value, bool) else str(value).strip()


def told_lists(value: Mapping[str, Any]) -> Iterator[ToldList]:
    """The lists of goods in a value that are known by what stands in them, the outermost first."""
    waiting: deque[tuple[str, Any, int]] = deque([("", value, 0)])
    while waiting:
        at, item, depth = waiting.popleft()
        entries = item if isinstance(item, list) else list(item.values())
        told = told_by_values(entries[:ASKED])
        if told:
            yield ToldList(at, told)
        elif depth < _DEPTH and isinstance(item, dict):
            waiting += [
                (f"{at}/{escape(name)}", inner, depth + 1)
                for name, inner in item.items()
                if isinstance(inner, dict | list) and inner
            ]


def names_of(members: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The members that only their contents told, each with what it was taken for."""
    for name, member in members.items():
        known = meaning(name)
        wanted = "images" if member == "image" else member
        if known is None or known.member != wanted:
            yield name, wanted


def convert(value: dict[str, Any], members: Mapping[str, str]) -> Made | Skipped:
    """The product of an entry whose members are known by their contents."""
    called = {members.get(name, name): part for name, part in value.items()}
    places = {f"/{member}": f"/{escape(name)}" for name, member in members.items()}
    return convert_renamed(called, value, places)

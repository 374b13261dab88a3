"""Tables that no marketplace's format names: columns are known by a map of the configuration, or by their usual names.

Rows are one product where they share a handle, where the parent that they name stands in the file, or where a row has
neither identifier nor title of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.names import Meaning, meaning, plain
from listing_lint.catalog.tables.plan import Attribute, Fill, Pictures, Plan, any_filled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Reading

_SEPARATORS = "|~\n;,"
_READINGS: Mapping[str, Reading] = {
    "price": "price",
    "list_price": "price",
    "stock": "count",
    "weight": "weight",
    "currency": "currency",
    "bullets": "list",
}
_OF_VARIANTS = ("sku", "variant-title", "price", "list_price", "stock", "gtin", "weight")
_OWN_FIELD = re.compile(
    r"(?:custom[ _]?fields?|attributes?|attr|property|properties|spec|specification|характеристика|eigenschaft|属性|参数)"
    r"[ :._/-]+(?:custom\.)?([^0-9\s][^:]{0,58})",
    re.IGNORECASE,
)
"""Names of fields that shops let their sellers make themselves."""
_SIDES = ("length", "width", "height")
MEMBERS = frozenset(
    {
        *(
            "id",
            "sku",
            "handle",
            "parent",
            "title",
            "subtitle",
            "description",
            "short_description",
            "bullets",
        ),
        *("keywords", "tags", "brand", "manufacturer", "category", "images", "video", "price", "list_price"),
        *("currency", "stock", "gtin", "mpn", "condition", "origin", "weight", "dimensions", "shipping"),
        *(
            "returns",
            "warranty",
            "url",
            "status",
            "locale",
            "marketplace",
            "store",
            "length",
            "width",
            "height",
        ),
    }
)
"""What a map of columns may name; ``attributes/NAME`` is an attribute."""


def plan(header: Header, columns: Mapping[str, str | Sequence[str]] | None = None) -> Plan | None:
    """The plan for whatever table; None where no column is a title or an identifier.

    ``columns`` says which columns fill which member, by their names, letters or numbers; columns that it does not name keep
    their usual meaning, unless another column has that already.
    """
    meanings = _meanings(header)
    told = _told(header, columns or {})
    members = {member for member, _ in told.values()}
    used: dict[int, tuple[str, int, str]] = {}
    for column, found in meanings.items():
        if column not in told and found.member not in members:
            used[column] = (found.member, found.number, found.unit)
    for column, (member, number) in told.items():
        unit = meanings[column].unit if column in meanings else ""
        used[column] = (member, number, unit)
    by_member: dict[str, list[int]] = {}
    for column in sorted(used, key=lambda column: (used[column][1], column)):
        by_member.setdefault(used[column][0], []).append(column)
    if not by_member.keys() & {"title", "id", "sku", "handle"} or len(by_member) < 2:
        return None
    return _plan(header, used, by_member, meanings, told=bool(told))


def _meanings(header: Header) -> dict[int, Meaning]:
    """What each column is usually called; a name that is only nearly usual counts where no other column is it."""
    found: dict[int, Meaning] = {}
    for column, name in enumerate(header.cells):
        known = meaning(name)
        if known is None and (match := _OWN_FIELD.fullmatch(name.strip())):
            known = Meaning(f"attributes/{match[1].strip()}")
        if known is not None:
            found[column] = known
    sure = {known.member for known in found.values() if known.sure}
    return {column: known for column, known in found.items() if known.sure or known.member not in sure}


def _told(header: Header, columns: Mapping[str, str | Sequence[str]]) -> dict[int, tuple[str, int]]:
    """Columns of the configuration's map, with the member and the place in a list of columns."""
    found: dict[int, tuple[str, int]] = {}
    for member, named in columns.items():
        names = [named] if isinstance(named, str) else list(named)
        for number, name in enumerate(names):
            column = column_of(header, name)
            if column >= 0:
                found[column] = (member, number)
    return found


def column_of(header: Header, name: str) -> int:
    """The column of a name as the configuration writes it: exactly, plainly, or as a number from 1."""
    if name in header.names:
        return header.names.index(name)
    if name.strip() in header.names:
        return header.names.index(name.strip())
    if plain(name) in header.known:
        return header.known[plain(name)]
    if name.isascii() and name.isdigit() and len(name) < 6 and 0 < int(name) <= len(header.names):
        return int(name) - 1
    return -1


def _plan(
    header: Header,
    used: Mapping[int, tuple[str, int, str]],
    by_member: Mapping[str, list[int]],
    meanings: Mapping[int, Meaning],
    *,
    told: bool,
) -> Plan:
    def column(*members: str) -> int:
        return next((by_member[member][0] for member in members if member in by_member), -1)

    id_, sku, handle, parent = column("id"), column("sku"), column("handle"), column("parent")
    title = column("title")
    names = by_member.get("option-name", [])
    values = by_member.get("option-value", [])
    options = tuple(
        Attribute(value, header.names[value], names[index] if index < len(names) else -1)
        for index, value in enumerate(values)
    )
    grouped = handle >= 0 or parent >= 0 or bool(options)
    currency, unit_column = column("currency"), _beside(header, "weight unit", "unit of weight")
    listing: list[Fill] = []
    variant: list[Fill] = []
    placed: set[int] = {*names, *values}
    for source in (by_member.get("id"), by_member.get("sku"), by_member.get("handle")):
        if source:
            listing.append(Fill("id", source[0]))
            placed.add(source[0])
    if parent >= 0:
        placed.add(parent)
    for member, of_member in by_member.items():
        if member in ("id", "handle", "parent", "images", "main-image", "option-name", "option-value"):
            continue
        for index, number in enumerate(of_member):
            unit = used[number][2]
            if member in _SIDES:
                fill = Fill(f"dimensions/{member}", number, "part", unit)
            elif member == "variant-title":
                fill = Fill("title", number)
            elif member == "attribute" or member.startswith("attributes/"):
                continue
            else:
                reading = _READINGS.get(member, "text")
                currency_unit = (
                    unit.upper() if reading == "price" and len(unit) == 3 and unit.isalpha() else ""
                )
                given = (
                    currency_unit
                    if reading == "price" and currency < 0
                    else unit
                    if reading == "weight"
                    else ""
                )
                fill = Fill(member, number, reading, given, unit_column if reading == "weight" else -1)
            if index and fill.read != "list" and member not in ("price", "category"):
                continue  # a second column of the same meaning has no place
            placed.add(number)
            (variant if member in _OF_VARIANTS else listing).append(fill)
    attributes = [
        Attribute(number, header.names[number] if member == "attribute" else member.partition("/")[2])
        for number, (member, _, _) in used.items()
        if member == "attribute" or member.startswith("attributes/")
    ]
    placed.update(one.column for one in attributes)
    if unit_column >= 0:
        placed.add(unit_column)
    pictures = [*by_member.get("main-image", []), *by_member.get("images", [])]
    pictures += _nameless_pictures(header, pictures)
    placed.update(pictures)
    identified = min(column for column in (id_, sku, handle, 1 << 30) if column >= 0) < 1 << 30

    def belongs(first: Cells, row: Cells) -> bool:
        if handle >= 0 and row[handle].strip():
            return row[handle] == first[handle] and (
                title < 0 or not row[title].strip() or row[title] == first[title]
            )
        if id_ >= 0 and row[id_].strip():
            return bool(
                sku >= 0
                and row[id_] == first[id_]
                and row[sku].strip()
                and row[sku] != first[sku]
                and (title < 0 or not row[title].strip() or row[title] == first[title])
            )
        if title >= 0 and row[title].strip():
            return False
        # Neither handle, identifier nor title of its own: a further variant or picture of the product above.
        return title >= 0 or id_ >= 0 or handle >= 0

    def key(row: Cells) -> str:
        if row[parent].strip():
            return row[parent].strip()
        return row[own].strip()

    own = sku if sku >= 0 else id_ if id_ >= 0 else handle
    by_parent = parent >= 0 and own >= 0
    return Plan(
        "table",
        tuple(listing),
        tuple(variant),
        tuple(Pictures(number, _SEPARATORS) for number in pictures),
        () if grouped and by_parent else tuple(attributes),
        (*options, *(attributes if by_parent else ())),
        belongs=None if by_parent else belongs,
        key=key if by_parent else (lambda row: row[handle].strip()) if handle >= 0 and title >= 0 else None,
        leads=(lambda row: not row[parent].strip()) if by_parent else lambda row: bool(row[title].strip()),
        is_variant=any_filled([*(fill.column for fill in variant), *(one.column for one in options)])
        if variant
        else None,
        skip=lambda row: _blank_row(row, title, (id_, sku, handle)),
        plain_option="Default Title",
        currency=currency,
        groups=tuple(column for column in (parent, handle) if column >= 0),
        unplaced=tuple(index for index in range(len(header.names)) if index not in placed),
        guessed=tuple(
            (number, found.member)
            for number, found in meanings.items()
            if not found.sure and number in placed
        )
        if not told
        else (),
        nameless=not identified,
    )


def _blank_row(row: Cells, title: int, identifiers: tuple[int, ...]) -> str | None:
    if title >= 0 and row[title].strip():
        return None
    if any(column >= 0 and row[column].strip() for column in identifiers):
        return None
    return "it has neither identifier nor title, and no product stands above it"


def _beside(header: Header, *names: str) -> int:
    return header.find(*names)


def _nameless_pictures(header: Header, pictures: Sequence[int]) -> list[int]:
    """Columns without a name to the right of pictures: a header that was merged over several columns."""
    found = []
    for column in pictures:
        at = column + 1
        while at < len(header.cells) and not header.cells[at].strip() and at not in pictures:
            found.append(at)
            at += 1
    return found

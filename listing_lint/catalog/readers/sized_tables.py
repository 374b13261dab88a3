"""The plan of a table that has a price for each size: see :mod:`listing_lint.catalog.tables.by_size`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.catalog.readers import table
from listing_lint.catalog.tables.names import meaning

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Plan, Size

_NAMES = frozenset({"title", "title-instead"})
_NO_NAMES = frozenset({"id", "id-instead", "sku", "gtin", "mpn", "brand", "category", "status", "stock"})


def with_sizes(
    plan: Plan | None, header: Header, sizes: Sequence[Size], meant: Mapping[str, str]
) -> Plan | None:
    """The plan of a table that has a price for each size, which is no other member; None where nothing names the goods.

    Before prices by weight or volume the first column names them, whatever it is called.
    """
    columns = {one.column for one in sizes} | {one.listed for one in sizes}
    told = {member: name for member, name in meant.items() if header.names.index(name) not in columns}
    if plan is not None and plan.title >= 0 and plan.title not in columns:
        told.setdefault("title", header.names[plan.title])
    elif "title" not in told:
        named = next(
            (at for at, cell in enumerate(header.cells) if at not in columns and _is_name(cell)), None
        )
        if named is None and sizes[0].measured:
            named = next((at for at in range(min(columns - {-1})) if _may_name(header.cells[at])), None)
        if named is None:
            return plan
        told["title"] = header.names[named]
    made = table.plan(header, told, without=columns)
    if made is None:
        return plan
    guessed = plan.guessed if plan is not None else ()
    return replace(
        made,
        sizes=tuple(sizes),
        unplaced=tuple(column for column in made.unplaced if column not in columns),
        guessed=tuple(one for one in guessed if one[0] not in columns),
        nameless=made.nameless or (plan is not None and plan.nameless),
    )


def _may_name(cell: str) -> bool:
    found = meaning(cell)
    return bool(cell.strip()) and (found is None or found.member not in _NO_NAMES)


def _is_name(cell: str) -> bool:
    found = meaning(cell)
    return found is not None and found.member in _NAMES

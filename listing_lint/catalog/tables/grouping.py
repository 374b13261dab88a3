"""Which rows of a table that no format names are one product: by their handle, their parent, their code, or their title.

Rows are one product where they share a handle, where the parent that they name stands in the file, or where a row has
neither identifier nor title of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.tables.kinds import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.plan import Cells


def grouping(by_member: Mapping[str, list[int]], title: int) -> Rows:
    """How rows are told to be of one product, by the columns of each member and that of the title."""

    def column(member: str) -> int:
        return by_member.get(member, [-1])[0]

    id_, sku, handle, parent = column("id"), column("sku"), column("handle"), column("parent")
    own = sku if sku >= 0 else id_ if id_ >= 0 else handle
    if parent >= 0 and own >= 0 and own != parent:
        others = [column for column in (id_, handle) if column >= 0 and column not in (own, parent)]
        return Rows(
            None,
            lambda row: row[parent].strip() or row[own].strip(),
            lambda row: (
                not row[parent].strip()
                or row[parent].strip() == row[own].strip()
                or any(row[parent].strip() == row[column].strip() for column in others)
            ),
            (lambda row: [row[column].strip() for column in others if row[column].strip()])
            if others
            else None,
        )

    options = by_member.get("option-value", [])
    told = [
        *options,
        *by_member.get("attribute", []),
        *by_member.get("gtin", []),
        *by_member.get("variant-id", []),
    ]
    # Where nothing identifies a product; Magento 1 writes further categories of one in rows of their own.
    whose = (
        [column for member in ("category", "brand", "url") for column in by_member.get(member, [])]
        if max(id_, sku, handle) < 0
        else []
    )

    def same_title(first: Cells, row: Cells) -> bool:
        return title < 0 or not row[title].strip() or row[title] == first[title]

    described = by_member.get("description", [])
    own_options = [
        column
        for member, columns in by_member.items()
        if member.startswith("attributes/")
        for column in columns
    ]
    varying = [*told, *own_options, *by_member.get("sku", []), *by_member.get("price", [])]
    read = [column for columns in by_member.values() for column in columns if column != title]

    def is_another(first: Cells, row: Cells) -> bool:
        # A title, another identifier and nothing in which variants differ: the address is no product's ("nan").
        return bool(
            title >= 0
            and row[title].strip()
            and row[id_].strip()
            and first[id_].strip()
            and row[id_] != first[id_]
            and not any(row[column].strip() and row[column] != first[column] for column in varying)
        )

    def brings_nothing(first: Cells, row: Cells) -> bool:
        # No picture, price or value of its own: a product whose title is lost, and no part of the one above.
        return not any(row[column].strip() and row[column] != first[column] for column in read)

    def belongs(first: Cells, row: Cells) -> bool:
        if handle >= 0 and row[handle].strip():
            if row[handle] != first[handle] or not same_title(first, row):
                return False
            return id_ < 0 or not is_another(first, row)
        if id_ >= 0 and row[id_].strip():
            # One identifier and several codes, or sizes: rows are variants.
            if row[id_] != first[id_] or not same_title(first, row):
                return False
            if title >= 0 and first[title].strip() and not row[title].strip():
                return True  # it says more of a product that has its name from its own row
            if sku >= 0 and row[sku].strip():
                return row[sku] != first[sku]
            return any(row[column].strip() and row[column] != first[column] for column in told)
        if sku >= 0 and id_ < 0 and row[sku].strip() and row[sku] == first[sku]:
            # One code of the product, and rows for its sizes, colours and bar codes.
            return same_title(first, row) and any(
                row[column].strip() and row[column] != first[column] for column in told
            )
        if title >= 0 and row[title].strip():
            # Without an identifier, one title with several values of an option is one product.
            return row[title] == first[title] and any(
                row[column].strip() and first[column].strip() and row[column] != first[column]
                for column in options
            )
        # Neither handle, identifier nor title of its own: a further variant or picture of the product above, which says
        # nothing of a product's that is another one's.
        if any(
            row[column].strip() and first[column].strip() and row[column] != first[column] for column in whose
        ):
            return False
        if _is_full(row, first):
            if max(id_, sku, handle) < 0 and brings_nothing(first, row):
                return False
            if any(_describes_another(row[column], first[column]) for column in described):
                return False
        return title >= 0 or id_ >= 0 or handle >= 0

    if handle < 0 or title < 0:
        return Rows(belongs, None, None)
    return Rows(
        belongs,
        lambda row: row[handle].strip(),
        lambda row: bool(row[title].strip()),
        handle=handle,
        identity=id_,
    )


def _is_full(row: Cells, first: Cells) -> bool:
    """Whether a row says about as much as a product's own row, and not only what further rows of it say."""
    return 2 * sum(map(bool, row)) > sum(map(bool, first))


def _describes_another(text: str, above: str) -> bool:
    """Whether a row has a description that is not the one of the product above it: variants share theirs."""
    return len(text) >= _A_DESCRIPTION and len(above) >= _A_DESCRIPTION and text.strip() != above.strip()


_A_DESCRIPTION = 40
"""Characters from which a text tells of goods, and names no size or colour."""


def apart(by_member: Mapping[str, list[int]], title: int) -> tuple[int, ...]:
    """The columns that tell products apart where each row has other texts in them; see :func:`grouping`."""
    if title < 0 or "handle" in by_member:
        return ()
    if "id" in by_member:
        return (by_member["id"][0],)
    return (title, *by_member.get("sku", [])[:1])


def blank_row(
    row: Cells, title: int, identifiers: Sequence[int], described: Sequence[int] = ()
) -> str | None:
    """Why a row that would start a product is none; None where it is one. ``described`` are columns of descriptions."""
    if title >= 0 and row[title].strip():
        return None
    if any(row[column].strip() for column in identifiers):
        return None
    if title >= 0 and any(len(row[column]) >= _A_DESCRIPTION for column in described):
        return "it has a description, and neither identifier nor title"
    return "it has neither identifier nor title, and belongs to no product above it"

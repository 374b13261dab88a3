"""Amazon's flat files: templates with a line of settings, a row of labels and a row of names; one row an item.

Old templates name columns ``item_sku``, new ones ``item_name[marketplace_id=A1PA6795UKMFR9][language_tag=de_DE]#1.value``.
Parent rows and their children are items of their own on Amazon, and so listings of their own here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.plan import Attribute, Fill, Pictures, Plan
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Reading

_MEMBERS: dict[str, tuple[str, Reading]] = {
    "item_sku": ("id", "text"),
    "contribution_sku": ("id", "text"),
    "sku": ("id", "text"),
    "item_name": ("title", "text"),
    "title": ("title", "text"),
    "product_description": ("description", "text"),
    "brand_name": ("brand", "text"),
    "brand": ("brand", "text"),
    "manufacturer": ("manufacturer", "text"),
    "bullet_point": ("bullets", "list"),
    "generic_keywords": ("keywords", "text"),
    "generic_keyword": ("keywords", "text"),
    "item_type": ("category", "text"),
    "item_type_keyword": ("category", "text"),
    "product_type": ("category", "text"),
    "feed_product_type": ("category", "text"),
    "recommended_browse_nodes": ("category", "text"),
    "standard_price": ("price", "price"),
    "our_price": ("price", "price"),
    "list_price": ("list_price", "price"),
    "currency": ("currency", "currency"),
    "quantity": ("stock", "count"),
    "fulfillment_availability": ("stock", "count"),
    "external_product_id": ("gtin", "text"),
    "amzn1.volt.ca.product_id_value": ("gtin", "text"),
    "externally_assigned_product_identifier": ("gtin", "text"),
    "part_number": ("mpn", "text"),
    "model": ("mpn", "text"),
    "condition_type": ("condition", "text"),
    "country_of_origin": ("origin", "text"),
    "update_delete": ("", "text"),
    "record_action": ("", "text"),
}
_PICTURES = late(r"(?:main|other)_(?:image_url|product_image_locator)_?[0-9]*")
_QUALIFIED = late(r"\[[^\]]*\]")
_NUMBER = late(r"(?:#[0-9]+|_?[0-9]{1,2})$")
_PRICE = late(r"purchasable_offer\b.*our_price.*value_with_tax")
_SALE_PRICE = late(r"purchasable_offer\b.*discounted_price.*value_with_tax")
_SALE = ("sale_price", "discounted_price")
_LABEL = late(r"(?:item_sku|contribution_sku\b.*|.*\[(?:marketplace_id|language_tag)=.*|sku)", re.IGNORECASE)
_DATA_ROW = late(r"\bdataRow=([0-9]{1,3})\b")
_GONE = ("delete", "löschen", "supprimer", "eliminar", "elimina")


def names_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The row of names among the first ones of a template."""
    best, most = None, 2
    for index, row in enumerate(rows[:12]):
        names = [cell.strip() for cell in row if cell.strip()]
        if len(names) > 3 and any(_LABEL.fullmatch(name) for name in names[:40]):
            known = _known(names)
            if known > most:  # labels above the names are called alike
                best, most = index, known
    return best


def data_row(above: Sequence[Sequence[str]]) -> int:
    """The number of the first row of products, as the settings above the names say it; 0 where they do not."""
    for row in above[:3]:
        for cell in row[:3]:
            match = _DATA_ROW.search(cell[:2000])
            if match is not None:
                return int(match[1])
    return 0


def _known(names: Sequence[str]) -> int:
    return sum(1 for name in names if _base(name) in _MEMBERS or _PICTURES.match(name))


def _base(name: str) -> str:
    """A column's attribute without its marketplace, language and number."""
    text = _QUALIFIED.sub("", name.strip()).lower()
    if _PRICE.match(text):
        return "our_price"
    if _SALE_PRICE.match(text):
        return "sale_price"
    if text.startswith("purchasable_offer") and "currency" in text:
        return "currency"
    if text in _MEMBERS or (text.startswith("fulfillment_availability") and not text.endswith("quantity")):
        return text
    head, _, field = text.partition(".")
    head = _NUMBER.sub("", head)
    return f"{head}.{field}" if field in ("type", "unit") and head in _MEMBERS else head


_NAMES_OF_ITS_OWN = (
    "item_sku contribution_sku feed_product_type external_product_id external_product_id_type amzn1.volt.ca.product_id_value"
    " externally_assigned_product_identifier recommended_browse_nodes item_type_keyword generic_keywords generic_keyword"
    " bullet_point update_delete record_action fulfillment_availability main_image_url other_image_url condition_type"
    " standard_price"
)
_ITS_OWN = frozenset(_NAMES_OF_ITS_OWN.split())
"""Names that nobody else gives to columns. An ``item_name`` beside a ``sku`` is there in the exports of many a shop's books."""


def _is_of_amazon(name: str) -> bool:
    """Whether a column has a name that only Amazon's templates have."""
    return _base(name) in _ITS_OWN or "[marketplace_id=" in name


def plan(header: Header) -> Plan | None:
    """The plan for a row of names of Amazon's; None for any other header."""
    names = [cell.strip() for cell in header.cells]
    if names_row([names]) is None or not any(map(_is_of_amazon, names)):
        return None
    fills: list[Fill] = []
    attributes, pictures = [], []
    action = -1
    bases = [_base(name) for name in names]
    sale = next((column for column, base in enumerate(bases) if base in _SALE), -1)
    regular = next(
        (column for column, base in enumerate(bases) if base in ("standard_price", "our_price")), -1
    )
    if sale >= 0 and regular >= 0:
        # Most goods are not on sale: then it is the price that a seller must not leave blank.
        fills.append(Fill("price", sale, "price", may_lack=True))
        fills.append(Fill("list_price", regular, "price", beside=sale))
    for column, name in enumerate(names):
        if not name:
            continue
        base = bases[column]
        if column == sale and regular >= 0:
            continue
        if _PICTURES.fullmatch(base):
            pictures.append((not base.startswith("main"), column))
        elif base in ("update_delete", "record_action"):
            action = column
        elif base in _MEMBERS:
            member, reading = _MEMBERS[base]
            fills.append(Fill(member, column, reading))
        elif re.fullmatch(r"[a-z][a-z_0-9]*", base) and not base.startswith(("is_", "swatch_")):
            attributes.append(Attribute(column, base))

    def is_gone(row: Cells) -> bool:
        return any(word in row[action].casefold() for word in _GONE)

    return Plan(
        "amazon-flat-file",
        tuple(fills),
        pictures=tuple(Pictures(column) for _, column in sorted(pictures)),
        attributes=tuple(attributes),
        leads=None if action < 0 else lambda row: not is_gone(row),
        kind=action,
        skip=None if action < 0 else lambda row: "it deletes a listing" if is_gone(row) else None,
        implied={"marketplace": "amazon"},
    )

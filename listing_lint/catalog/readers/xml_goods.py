"""Which elements of an XML file are products, by what the elements and attributes in them are called; and its categories.

Only the first bytes are looked at. They may end anywhere, and may not be well-formed to their end.
"""

from __future__ import annotations

import re

from listing_lint.catalog.readers.words import describes_goods, names_goods
from listing_lint.catalog.readers.xml_head import read_head
from listing_lint.entities import unescape

_NAMES = (
    "product",
    "offer",
    "item",
    "shopitem",
    "artikel",
    "article",
    "row",
    "record",
    "listing",
    "goods",
    "товар",
    "o",
)
ITEMS = frozenset(form for name in _NAMES for form in (name, name.capitalize(), name.upper()))
"""What a product is called; the outermost element of such a name is one."""

_DEEPEST = 12
_MOST_NAMES = 2000


def goods_elements(text: str) -> frozenset[str]:
    """Local names of the elements that stand for a product: they have a name, and what else only goods have.

    Of elements inside of each other the outer one counts. Where none has a name, and none is called as products usually are,
    those count that are described as only goods are: it is told of each that its name is missing.
    """
    inside: dict[tuple[str, ...], set[str]] = {}
    path: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if path and len(path) <= _DEEPEST and len(inside) < _MOST_NAMES:
            inside.setdefault(tuple(path), set()).add(local)
        path.append(local)
        if attributes and len(path) <= _DEEPEST and len(inside) < _MOST_NAMES:
            inside.setdefault(tuple(path), set()).update(attributes)

    def end(_name: str) -> None:
        path.pop()

    if not read_head(text, start, end):
        return frozenset()
    sold = {
        way: names
        for way, names in inside.items()
        if len(way) > 1 and OTHERS.isdisjoint(name.lower() for name in way)
    }
    goods = [way for way, names in sold.items() if names_goods(names)]
    if not goods and ITEMS.isdisjoint(name for way in inside for name in way):
        goods = [way for way, names in sold.items() if describes_goods(names)]
    outer = [way for way in goods if not any(way[: len(other)] == other != way for other in goods)]
    return frozenset(way[-1] for way in outer)


OTHERS = frozenset(
    {
        *(
            "order",
            "orders",
            "invoice",
            "invoices",
            "cart",
            "basket",
            "shipment",
            "reviews",
            "review",
            "customer",
            "descriptiondata",  # of Amazon's feed: a part of its product
        ),
        *(
            "receipt",
            "sale",
            "sales",
            "transaction",
            "transactions",
            "purchase",
            "bestellung",
            "commande",
            "pedido",
        ),
        *("заказ", "заказы", "документ"),
    }
)
"""Elements whose goods are sold already: a line of an order has a name and a price, too."""


_CATEGORY = re.compile(r"<category\s([^>]{1,300})>\s*(?:<!\[CDATA\[)?([^<\]]{1,300})", re.IGNORECASE)
_PARTS = re.compile(
    r"<category>\s*<id>\s*([^<]{1,60}?)\s*</id>\s*(?:<parent_?id>\s*([^<]{0,60}?)\s*</parent_?id>\s*)?"
    r"<name>\s*(?:<!\[CDATA\[)?([^<\]]{1,300})",
    re.IGNORECASE,
)
_ID = re.compile(r"""\bid\s*=\s*["']([^"']{1,60})["']""", re.IGNORECASE)
_PARENT = re.compile(r"""\bparent_?id\s*=\s*["']([^"']{1,60})["']""", re.IGNORECASE)
_LEVELS = 8


def categories(text: str) -> dict[str, str]:
    """The categories that a feed names once and its products by their ids: ``{"7": "Kitchen > Mugs"}``."""
    names: dict[str, tuple[str, str]] = {}
    for match in _CATEGORY.finditer(text):
        own = _ID.search(match[1])
        above = _PARENT.search(match[1])
        name = " ".join(unescape(match[2]).split())
        if own and name:
            names[own[1]] = (name, above[1] if above else "")
    for match in _PARTS.finditer(text):
        names[match[1]] = (" ".join(unescape(match[3]).split()), match[2] or "")
    return {key: " > ".join(_way(key, names)) for key in names}


def _way(key: str, names: dict[str, tuple[str, str]]) -> list[str]:
    way: list[str] = []
    while key in names and len(way) < _LEVELS:
        name, key = names[key]
        way.insert(0, name)
    return way

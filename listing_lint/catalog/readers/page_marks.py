"""Products that a web page marks without JSON-LD: by microdata or RDFa in its elements, or by Open Graph's tags in its head.

Buttons of a shopping cart may say what they put into it, too. All of them say what JSON-LD says, in other places. They are
put together as its nodes, and where each member stands in the page is kept beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.page_elements import PICTURES, VOID, Closed, Opened, Text, Value, elements
from listing_lint.catalog.readers.schema_org_nodes import PRODUCTS, WORKS
from listing_lint.catalog.spans import Place
from listing_lint.entities import unescape

if TYPE_CHECKING:
    from collections.abc import Mapping

_KINDS = "|".join(sorted(PRODUCTS | WORKS))
MARKED = re.compile(
    r"itemtype\s*+=\s*+(?:[\"']\s*+)?https?://(?:www\.)?schema\.org/"
    rf"(?:{_KINDS})\b"
    rf"|typeof\s*+=\s*+(?:[\"']\s*+)?(?:schema:|https?://schema\.org/)?(?:{_KINDS})\b"
    r"|[\"'](?:product|og):price:amount[\"']|\sdata-item-price\s*="
    r"|[\"']og:type[\"'][^<>]{0,60}content\s*+=\s*+[\"'](?:og:)?product\b",
    re.IGNORECASE,
)
"""What a page that marks a product holds."""
_MOST = 20_000
_WITHIN = 16
"""Properties inside of each other whose texts are read, each once more."""


class Marked(NamedTuple):
    """The nodes of products that a page marks, and where the pointers into their list stand in it."""

    nodes: list[Any]
    places: dict[str, Place]


class Item:
    """An item of microdata: its type, and its properties in the order of the page."""

    __slots__ = ("end", "kind", "properties", "start")

    def __init__(self, kind: str, start: int) -> None:
        self.kind = kind
        self.start = start
        self.end = start
        self.properties: dict[str, list[Item | Value]] = {}

    def put(self, names: str, value: Item | Value) -> None:
        """A value of the properties of these names, which blanks part."""
        for name in names.split():
            self.properties.setdefault(name.rpartition("/")[2].rpartition(":")[2], []).append(value)


class _Open(NamedTuple):
    """An element that is open: the item that it began, and the property that its text is."""

    item: Item | None
    property: str
    owner: Item | None
    text_from: int


def marked_products(page: str) -> list[Item]:
    """The products of a page by its microdata, else the one by its Open Graph tags."""
    items, head = _read(page)
    node = _of_tags(head)
    if len(items) == 1 and node is not None:
        for name in ("image", "description"):
            if name not in items[0].properties and name in node.properties:
                items[0].properties[name] = node.properties[name]  # it is said once for the page
    return items or ([] if node is None else [node])


def as_nodes(items: list[Item]) -> Marked:
    """Items as JSON-LD would say them, with their places."""
    found = Marked([], {})
    for number, item in enumerate(items):
        found.nodes.append(_written(item, f"/{number}", found.places))
    return found


def _read(page: str) -> tuple[list[Item], dict[str, list[Value]]]:
    """The outermost products of a page, and what its head says by the names of Open Graph."""
    open_: list[_Open] = []
    texts: list[Text] = []
    top: list[Item] = []
    head: dict[str, list[Value]] = {}
    carted: dict[str, Item] = {}
    items = 0
    for one in elements(page):
        if isinstance(one, Text):
            if any(part.property for part in open_):
                texts.append(one)
        elif isinstance(one, Closed):
            _close(page, open_, texts, one.end)
        else:
            attributes = one.attributes
            if one.name == "meta" and "content" in attributes:
                said = attributes.get("property") or attributes.get("name")
                if said is not None and said.text.lower().startswith(("og:", "product:")):
                    head.setdefault(said.text.lower(), []).append(attributes["content"])
            owner = next((part.item for part in reversed(open_) if part.item is not None), None)
            names = _property(attributes)
            item = None
            if ("itemscope" in attributes or "typeof" in attributes) and items < _MOST:
                items += 1
                item = Item(_kind(attributes), one.start)
                if names and owner is not None:
                    owner.put(names, item)
                elif item.kind in PRODUCTS or item.kind in WORKS:
                    top.append(item)
                names = ""
            elif names and owner is not None:
                value = _value(one)
                if value is not None:
                    owner.put(names, value)
                if value is not None or sum(1 for part in open_ if part.property) >= _WITHIN:
                    names = ""
            else:
                names = ""
            if (
                owner is None
                and item is None
                and len(carted) < _MOST
                and (put := _of_button(one)) is not None
            ):
                carted.setdefault(_number(put), put)
            if one.holds:
                open_.append(_Open(item, names, owner, one.end))
    for part in open_:
        if part.item is not None:
            part.item.end = len(page)
    top = [item for item in top if item.kind in PRODUCTS or "offers" in item.properties]
    return top or list(carted.values()), head


_CARTED = {
    "data-item-name": "name",
    "data-item-id": "sku",
    "data-item-description": "description",
    "data-item-image": "image",
    "data-item-url": "url",
}


def _of_button(opened: Opened) -> Item | None:
    """What a button puts into a shopping cart, as Snipcart has it; None where a template still has to say what that is."""
    attributes = opened.attributes
    if "data-item-name" not in attributes or "data-item-price" not in attributes:
        return None
    item = Item("Product", opened.start)
    item.end = opened.end
    for name, member in _CARTED.items():
        if name in attributes and attributes[name].text.strip():
            item.put(member, attributes[name])
    if "name" not in item.properties or any(sign in attributes["data-item-name"].text for sign in _TEMPLATES):
        return None
    offer = Item("Offer", opened.start)
    offer.end = opened.end
    offer.put("price", attributes["data-item-price"])
    item.put("offers", offer)
    return item


_TEMPLATES = ("{{", "{%", "<%", "<?", "${")


def _number(item: Item) -> str:
    """What tells an item from others: the same one may have several buttons."""
    known = item.properties.get("sku") or item.properties["name"]
    return known[0].text if isinstance(known[0], Value) else ""


def _close(page: str, open_: list[_Open], texts: list[Text], end: int) -> None:
    """Close the innermost element, whose tag ends there; the text of a property is known by then."""
    part = open_.pop()
    if part.item is not None:
        part.item.end = end
    if part.property and part.owner is not None:
        part.owner.put(part.property, shown_text(page, texts, part.text_from))
    if not any(part.property for part in open_):
        texts.clear()


def _property(attributes: Mapping[str, Value]) -> str:
    """What an element says of the item around it, in microdata or RDFa; Open Graph's names are the page's."""
    for name in ("itemprop", "property"):
        if name in attributes and not attributes[name].text.lower().startswith(_OF_PAGES):
            return attributes[name].text
    return ""


_OF_PAGES = ("og:", "product:", "fb:", "twitter:", "article:")


def _kind(attributes: Mapping[str, Value]) -> str:
    said = attributes.get("itemtype") or attributes.get("typeof")
    if said is None or not said.text.strip():
        return ""
    return said.text.split()[0].rpartition("/")[2].rpartition(":")[2]


_ADDRESSES = {
    "img": PICTURES,
    "source": ("src", "srcset"),
    "a": ("href",),
    "link": ("href",),
    "area": ("href",),
    "object": ("data",),
    "data": ("value",),
    "meter": ("value",),
    "time": ("datetime",),
    "input": ("value",),
}


def _value(opened: Opened) -> Value | None:
    """The value of a property that an attribute says; None where the text of the element is it."""
    attributes = opened.attributes
    if "content" in attributes:
        return attributes["content"]
    for name in _ADDRESSES.get(opened.name, ()):
        if name in attributes and attributes[name].text:
            return attributes[name]
    return Value("", opened.start, opened.end) if opened.name in VOID else None


def shown_text(page: str, texts: list[Text], start: int) -> Value:
    """What a shopper reads from a place on: a line a block, blanks together. ``texts`` are what was read of the page so far."""
    lines = [""]
    first = last = start
    for one in texts[bisect_left(texts, (start,)) :]:
        if one.start == one.end:
            lines.append("")
            continue
        piece = unescape(page[one.start : one.end])
        if piece.strip():
            first = one.start if first == start else first
            last = one.end
        lines[-1] += piece
    text = "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)
    lead = len(page[first:last]) - len(page[first:last].lstrip())
    return Value(text, first + lead, first + len(page[first:last].rstrip()))


_TAGS = {
    "og:title": "name",
    "og:description": "description",
    "og:image": "image",
    "og:url": "url",
    "og:brand": "brand",
    "product:brand": "brand",
    "product:category": "category",
    "product:retailer_item_id": "sku",
    "product:sku": "sku",
    "product:ean": "gtin",
    "product:upc": "gtin",
    "product:isbn": "isbn",
    "product:mfr_part_no": "mpn",
    "product:color": "color",
    "product:size": "size",
    "product:material": "material",
    "product:condition": "itemCondition",
}
_OFFERED = {
    "product:sale_price:amount": "price",
    "product:price:amount": "price",
    "og:price:amount": "price",
    "product:price:currency": "priceCurrency",
    "og:price:currency": "priceCurrency",
    "product:availability": "availability",
    "og:availability": "availability",
}


def _of_tags(head: Mapping[str, list[Value]]) -> Item | None:
    """The product that Open Graph's tags tell: one with a price, or of a page that is called one of a product."""
    kind = head.get("og:type", [Value("", 0, 0)])[0].text.lower().removeprefix("og:")
    offered = [(name, value) for tag, name in _OFFERED.items() for value in head.get(tag, ())[:1]]
    priced = any(name == "price" and value.text.strip() for name, value in offered)
    if "og:title" not in head or not (priced or kind.startswith("product")):
        return None
    if kind.startswith("product.group"):
        return None  # a page of several
    item = Item("Product", head["og:title"][0].start)
    item.end = head["og:title"][0].end
    for tag, name in _TAGS.items():
        values = [value for value in head.get(tag, ()) if value.text.strip()]
        if values and name not in item.properties:
            item.properties[name] = [*(values if name == "image" else values[:1])]
    offer = Item("Offer", item.start)
    offer.end = item.end
    for name, value in offered:
        offer.properties.setdefault(name, [value])
    if offer.properties:
        item.properties["offers"] = [offer]
    return item


def _written(item: Item, at: str, places: dict[str, Place]) -> dict[str, Any]:
    """An item as a node of JSON-LD; ``places`` gets where its members stand."""
    node: dict[str, Any] = {"@type": item.kind or "Thing"}
    places[at] = Place(item.start, item.end)
    for name, values in item.properties.items():
        here = f"{at}/{escape(name)}"
        if len(values) == 1:
            node[name] = _one(values[0], here, places)
            continue
        node[name] = [_one(value, f"{here}/{index}", places) for index, value in enumerate(values)]
        places[here] = places[f"{here}/0"]
    return node


def _one(value: Item | Value, at: str, places: dict[str, Place]) -> Any:
    if isinstance(value, Item):
        return _written(value, at, places)
    places[at] = Place(value.start, value.end)
    return value.text

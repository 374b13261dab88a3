"""DHgate items as ``dh.item.add`` takes them and ``dh.item.get`` gives them back."""

from __future__ import annotations

import re
from typing import Any

from listing_lint.catalog.readers.draft import (
    Draft,
    Fields,
    Wanted,
    late,
    opened,
    scalar,
    take,
    take_parcel,
    whole,
)
from listing_lint.catalog.readers.fields import Naming
from listing_lint.catalog.readers.ladders import take_ladder
from listing_lint.catalog.readers.shapes import Made

_BRAND = "99"
"""``attrId`` of the brand."""
_CUSTOM = "11"
"""``attrId`` of the attributes that a seller names, of which DHgate takes only so many."""
_SPECIFICATION = "9999"
"""``attrId`` of the specifications that a seller names."""
_ALBUM = re.compile(r"/?(?:f[0-9]+/)?albu[/_]")
_SERVER = "https://www.dhresource.com/0x0/"
"""Where DHgate shows the pictures of its album, which items name by their path there."""
_PROMOTION = "3"
"""``type`` of the picture for promotion outside of DHgate."""

_KEYWORDS = ("keyword1", "keyword2", "keyword3")

_ITEM = Wanted(
    id="itemcode itemid productid id",
    category="catepubid",
)
_BASE = Wanted(
    id="itemcode itemid",
    title="itemname",
    short_description="shortdesc",
    description="htmlcontent",
    category="catepubid",
    video="videourl",
    url="itemurl",
)
_SKU = Wanted(
    {"price": "retailprice price"},
    {"stock": "inventory stock"},
    sku="skucode",
    gtin="barcode upc",
)
_CHOSEN = ("itemskuattrvallist", "itemskuattrvaluelist", "itemattrvallist", "prodskuattrvallist")
"""What an SKU chooses is called otherwise when an item is added, changed and read."""
_STORED = ("itemskuinvenlist", "itemskuinventorylist")
"""Goods that lie ready, by place."""
_LADDER = "itemwholesalerangelist"
"""From how many pieces on each costs less, and by which share: 0.05 is 5 %."""
_FLAGS = frozenset({"isbrand", "buyattr", "saleattr"})
_VALUES = Naming("attrvalid", "lineattrvalname attrvalname attrvalnameen")
_NAMED_VALUES = Naming("attrvalid", "lineattrvalname attrvalname attrvalnameen", more="attrname")
_PICTURE = Naming("imgurl", "type")
_CHOICE = Naming("attrid", "attrvalid", more="attrname attrvalname lineattrvalname")
_PARCEL = Wanted(
    weight="grossweight itemweight weight",
    length="length",
    width="width",
    height="height",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """An item with its SKUs; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    return Made(*late(_take, "dhgate", value, prefix, raw))


def _take(draft: Draft, value: dict[str, Any]) -> dict[str, str]:
    item = Fields(opened(value), "", draft.placed)
    base = item.inner("itembase")
    take(draft, item, _ITEM)
    take(draft, base, _BASE)
    site, at = item.get("siteid")
    if isinstance(site, str):
        draft.put("locale", site.lower(), at)
    if "iteminventory" in item.kind.names and not item.each("itemskulist"):
        stock, at = item.inner("iteminventory").get("inventoryqty")
        draft.put("stock", whole(stock), at)
    _keywords(draft, base)
    names = _attributes(draft, item)
    pictures = zip(item.each("itemimglist"), _PICTURE.of(item, "itemimglist"), strict=True)
    for (picture, at), (src, src_at, kind, kind_at, _) in pictures:
        role = "promotion" if str(kind) == _PROMOTION else None
        draft.use(kind_at)
        if isinstance(src, str) and _ALBUM.match(src):
            draft.picture(_SERVER + src.lstrip("/"), src_at, role=role)
        else:
            draft.pictures(picture, at, role=role)
    for own in item.objects("itemspecselfdeflist"):
        identity, _ = own.get("attrvalid")
        label, place = own.get("attrvalname", "attrvalnamecn")
        names[_SPECIFICATION, str(identity)] = (
            "Specification",
            label if scalar(label) else None,
            place or own.at,
        )
    for sku in item.objects("itemskulist"):
        _sku(draft, sku, names)
    take_ladder(draft, item.objects(_LADDER), item.get(_LADDER)[1], shares=True)
    take_parcel(draft, item.inner("itempackage"), _PARCEL)
    draft.name_itself()
    return {"marketplace": "dhgate", "currency": "USD"}


def _keywords(draft: Draft, base: Fields) -> None:
    words: list[Any] = []
    for name in base.known(_KEYWORDS):
        word, at = base.get(name)
        if word is not None:
            draft.pointers[f"/keywords/{len(words)}"] = draft.prefix + at
            words.append(word)
    if words:
        draft.put("keywords", words, base.at)


_Names = dict[tuple[str, str], tuple[str, Any, str]]
"""Attribute and value by their numbers: the attribute's name, the value's text, and where that stands."""


def _attributes(draft: Draft, item: Fields) -> _Names:
    """The attributes of an item; what the SKUs choose from has the same numbers."""
    names: _Names = {}
    for entry in item.objects("itemattrlist"):
        flagged = not _FLAGS.isdisjoint(entry.kind.names)
        identity = str(entry.get("attrid")[0])
        name, name_at = entry.get("attrname", "attrnameen")
        draft.use(name_at)
        brand = identity == _BRAND or (flagged and _is_set(entry, "isbrand"))
        kind = "custom" if identity == _CUSTOM else _kind(entry) if flagged else None
        called = "Brand" if brand else name if isinstance(name, str) else f"Attribute {identity}"
        told = brand or isinstance(name, str)
        values = (_VALUES if told else _NAMED_VALUES).of(entry, "itemattrvallist", "prodattrvallist")
        for number, number_at, called_so, called_at, value in values:
            numbered = called_so is None and not brand
            chosen, at = (number, number_at) if numbered else (called_so, called_at)
            own = None if told or value is None else value.get("attrname")[0]
            label = own if isinstance(own, str) else called
            names[identity, str(number)] = (label, chosen, at)
            if brand and "brand" not in draft.fields:
                draft.put("brand", chosen, at)
            else:
                _attribute(draft, kind, label, chosen, at)
        if not values:
            chosen, at = entry.get("attrvalue", "attrvalname", "value")
            draft.attribute(called, chosen, at if chosen is not None else name_at)
    return names


def _is_set(entry: Fields, name: str) -> bool:
    return entry.get(name)[0] in (1, "1", True, "true")


def _kind(entry: Fields) -> str | None:
    """What the category says of an attribute, where its definition was kept: shoppers choose from it, or it is sold by it."""
    if _is_set(entry, "buyattr"):
        return "purchase"
    return "sales" if _is_set(entry, "saleattr") else None


def _attribute(draft: Draft, kind: str | None, label: str, chosen: Any, at: str) -> None:
    """An attribute with its kind, unless its name comes twice, since a list has no place for it."""
    attributes = draft.fields.get("attributes", {})
    if label not in attributes:
        told = kind is not None and scalar(chosen)
        draft.attribute(label, {"value": chosen, "kind": kind} if told else chosen, at)
        return
    known = attributes[label]
    if isinstance(known, dict) and known.keys() == {"value", "kind"}:  # else an object of the file's own
        attributes[label] = known["value"]
    draft.attribute(label, chosen, at)


def _sku(draft: Draft, sku: Fields, names: _Names) -> None:
    variant = draft.variant()
    variant.stands(sku.at)
    take(variant, sku, _SKU)
    for name in sku.known(_STORED):
        for stored in sku.objects(name):
            stock, at = stored.get("skuinventoryqty")
            variant.put("stock", whole(stock), at)
    for identity, _, number, number_at, more in _CHOICE.of(sku, *_CHOSEN):
        label, text, _ = names.get((str(identity), str(number)), (f"Attribute {identity}", None, ""))
        value, place = number if text is None else text, number_at
        if more is not None:
            own, own_at = more.get("attrname")
            label = own if isinstance(own, str) else label
            draft.use(own_at)
            called, called_at = more.get("attrvalname", "lineattrvalname")
            if called is not None:
                value, place = called, called_at
        variant.attribute(label, value, place)

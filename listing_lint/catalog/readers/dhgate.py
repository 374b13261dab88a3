"""DHgate items as ``dh.item.add`` takes them and ``dh.item.get`` gives them back."""

from __future__ import annotations

import re
from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Wanted, opened, scalar, take, take_parcel, whole
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
_PARCEL = Wanted(
    weight="grossweight itemweight weight",
    length="length",
    width="width",
    height="height",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """An item with its SKUs; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("dhgate", raw, prefix)
    item = Fields(opened(value), "")
    base = item.inner("itembase")
    take(draft, item, _ITEM)
    take(draft, base, _BASE)
    site, at = item.get("siteid")
    if isinstance(site, str):
        draft.put("locale", site.lower(), at)
    stock, at = item.inner("iteminventory").get("inventoryqty")
    if not item.each("itemskulist"):
        draft.put("stock", whole(stock), at)
    _keywords(draft, base)
    names = _attributes(draft, item)
    for picture, at in item.each("itemimglist"):
        kind = str(Fields(picture, at).get("type")[0])
        role = "promotion" if kind == _PROMOTION else None
        src, src_at = Fields(picture, at).get("imgurl")
        if isinstance(src, str) and _ALBUM.match(src):
            draft.picture(_SERVER + src.lstrip("/"), src_at, role=role)
        else:
            draft.pictures(picture, at, role=role)
    for at, own in ((own.at, own) for own in item.objects("itemspecselfdeflist")):
        identity, _ = own.get("attrvalid")
        label, place = own.get("attrvalname", "attrvalnamecn")
        names[_SPECIFICATION, str(identity)] = (
            "Specification",
            label if scalar(label) else None,
            place or at,
        )
    for sku in item.objects("itemskulist"):
        _sku(draft, sku, names)
    take_parcel(draft, item.inner("itempackage"), _PARCEL)
    draft.name_itself()
    return Made(*draft.made(marketplace="dhgate", currency="USD"))


def _keywords(draft: Draft, base: Fields) -> None:
    words: list[Any] = []
    for number in (1, 2, 3):
        word, at = base.get(f"keyword{number}")
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
        identity = str(entry.get("attrid")[0])
        name, name_at = entry.get("attrname", "attrnameen")
        draft.use(name_at)
        brand = identity == _BRAND or _is_set(entry, "isbrand")
        kind = "custom" if identity == _CUSTOM else _kind(entry)
        called = "Brand" if brand else name if isinstance(name, str) else f"Attribute {identity}"
        values = entry.objects("itemattrvallist", "prodattrvallist")
        for value in values:
            chosen, at = value.get("lineattrvalname", "attrvalname", "attrvalnameen")
            if chosen is None and not brand:
                chosen, at = value.get("attrvalid")
            own, _ = value.get("attrname")
            label = own if isinstance(own, str) and not isinstance(name, str) and not brand else called
            number = str(value.get("attrvalid")[0])
            names[identity, number] = (label, chosen, at)
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
    known = draft.fields.get("attributes", {}).get(label)
    if isinstance(known, dict):
        draft.fields["attributes"][label] = known["value"]
    told = kind is not None and known is None and scalar(chosen)
    draft.attribute(label, {"value": chosen, "kind": kind} if told else chosen, at)


def _sku(draft: Draft, sku: Fields, names: _Names) -> None:
    variant = draft.variant()
    variant.stands(sku.at)
    take(variant, sku, _SKU)
    for name in ("itemskuinvenlist", "itemskuinventorylist"):  # goods that lie ready, by place
        for stored in sku.objects(name):
            stock, at = stored.get("skuinventoryqty")
            variant.put("stock", whole(stock), at)
    for chosen in sku.objects(*_CHOSEN):
        identity, number = str(chosen.get("attrid")[0]), str(chosen.get("attrvalid")[0])
        label, text, _ = names.get((identity, number), (f"Attribute {identity}", None, ""))
        own, _ = chosen.get("attrname")
        value, place = chosen.get("attrvalname", "lineattrvalname")
        if value is None:
            value, place = chosen.get("attrvalid")
            value = text if text is not None else value
        variant.attribute(own if isinstance(own, str) else label, value, place)

"""Google Merchant products: of the Content API, of the Merchant API, and feeds written as JSON."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Members, Wanted, take
from listing_lint.catalog.readers.shapes import Made

_ATTRIBUTES = (
    "color",
    "size",
    "sizes",
    "material",
    "pattern",
    "gender",
    "agegroup",
    "sizetype",
    "sizesystem",
    "energyefficiencyclass",
    "multipack",
    "availability",
    "itemgroupid",
    "identifierexists",
)

_OUTER = Wanted(
    id="offerid id",
    locale="contentlanguage",
)
_PRODUCT = Wanted(
    id="id",
    title="title",
    description="description",
    brand="brand",
    mpn="mpn",
    condition="condition",
    category="googleproductcategory",
    url="link",
    bullets="producthighlights producthighlight",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("google", raw, prefix)
    outer = Fields(value, "")
    inner = outer.inner("productattributes", "attributes")
    item = inner if inner.value else outer
    take(draft, outer, _OUTER)
    for source in (item, outer):
        take(draft, source, _PRODUCT)
        for native, name in (("structuredtitle", "title"), ("structureddescription", "description")):
            draft.put(name, *source.inner(native).get("content"))
        for gtin, at in source.each("gtin", "gtins"):
            draft.put("gtin", gtin, at)
        for kind, at in source.each("producttypes", "producttype"):
            draft.put("category", kind, at)
        if "images" not in draft.fields:
            draft.pictures(*source.get("imagelink"), role="main")
            for picture, at in source.each("additionalimagelinks", "additionalimagelink"):
                draft.pictures(picture, at)
            for picture, at in source.each("lifestyleimagelinks", "lifestyleimagelink"):
                draft.pictures(picture, at)
        sale, at = source.get("saleprice")
        _money(draft, "price", sale, at)
        _money(draft, "list_price" if sale is not None else "price", *source.get("price"))
        for name in ("productweight", "shippingweight"):
            weight, at = source.get(name)
            draft.put("weight", weight, at)
        for name in _ATTRIBUTES:
            draft.attribute(*_named(source, name))
        for detail in source.objects("productdetails", "productdetail"):
            name, _ = detail.get("attributename")
            text, at = detail.get("attributevalue")
            draft.attribute(name if isinstance(name, str) else "Detail", text, at)
        if source is outer:
            break
    draft.name_itself()
    return Made(*draft.made(marketplace="google"))


def _named(source: Fields, name: str) -> tuple[str, Any, str]:
    value, at = source.get(name)
    return at.rpartition("/")[2], value, at


def _money(into: Members, name: str, value: Any, at: str) -> None:
    """``{"value": "15.00", "currency": "USD"}``, ``{"amountMicros": "15000000", ...}`` or ``"15.00 USD"``."""
    if not isinstance(value, dict):
        into.price(name, value, at)
        return
    money = Fields(value, at)
    micros, place = money.get("amountmicros")
    if micros is not None:
        digits = str(micros)
        into.put(
            name,
            int(digits) / 1_000_000 if digits.isascii() and digits.isdigit() and len(digits) < 19 else micros,
            place,
        )
    into.price(name, *money.get("value", "amount"))
    into.put("currency", *money.get("currency", "currencycode"))

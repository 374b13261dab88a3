"""Google Merchant products: of the Content API, of the Merchant API, and feeds written as JSON."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Members, Wanted, late, take
from listing_lint.catalog.readers.fields import Naming
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
_STRUCTURED = ("structuredtitle", "structureddescription")
_DETAIL = Naming("attributename", "attributevalue")
_ASKED = (
    *(native for _, _, native in _PRODUCT.natives),
    *_ATTRIBUTES,
    *_STRUCTURED,
    *("gtin", "gtins", "producttypes", "producttype"),
    *(
        "imagelink",
        "additionalimagelinks",
        "additionalimagelink",
        "lifestyleimagelinks",
        "lifestyleimagelink",
    ),
    *("saleprice", "price", "productweight", "shippingweight", "productdetails", "productdetail"),
)
"""What is asked of a product: an envelope of it mostly has none of that."""


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    return Made(*late(_take, "google", value, prefix, raw))


def _take(draft: Draft, value: dict[str, Any]) -> dict[str, str]:
    outer = Fields(value, "", draft.placed)
    inner = outer.inner("productattributes", "attributes")
    item = inner if inner.value else outer
    take(draft, outer, _OUTER)
    for source in (item, outer):
        if source is not item and not source.known(_ASKED):
            continue
        take(draft, source, _PRODUCT)
        for native in source.known(_STRUCTURED):
            draft.put(native.removeprefix("structured"), *source.inner(native).get("content"))
        for gtin, at in source.each("gtin", "gtins"):
            draft.put("gtin", gtin, at)
        for kind, at in source.each("producttypes", "producttype"):
            draft.put("category", kind, at)
        if "images" not in draft.fields:
            draft.pictures(*source.get("imagelink"), role="main")
            draft.pictures_of(source, "additionalimagelinks", "additionalimagelink")
            draft.pictures_of(source, "lifestyleimagelinks", "lifestyleimagelink")
        sale, at = source.get("saleprice")
        _money(draft, "price", sale, at)
        _money(draft, "list_price" if sale is not None else "price", *source.get("price"))
        for name in source.known(("productweight", "shippingweight")):
            weight, at = source.get(name)
            draft.put("weight", weight, at)
        for name in source.known(_ATTRIBUTES):
            value, at = source.get(name)
            draft.attribute(source.kind.names[name][0], value, at)
        for name, _, text, at, _ in _DETAIL.of(source, "productdetails", "productdetail"):
            draft.attribute(name if isinstance(name, str) else "Detail", text, at)
        if source is outer:
            break
    draft.name_itself()
    return {"marketplace": "google"}


def _money(into: Members, name: str, value: Any, at: str) -> None:
    """``{"value": "15.00", "currency": "USD"}``, ``{"amountMicros": "15000000", ...}`` or ``"15.00 USD"``."""
    if not isinstance(value, dict):
        into.price(name, value, at)
        return
    money = Fields(value, at, into.placed)
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

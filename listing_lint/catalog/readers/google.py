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
_CODES = ("gtin", "gtins")
_TYPES = ("producttypes", "producttype")
_MAIN = ("imagelink",)
_MORE = ("additionalimagelinks", "additionalimagelink")
_SHOWN = ("lifestyleimagelinks", "lifestyleimagelink")
_PRICES = ("saleprice", "price")
_WEIGHTS = ("productweight", "shippingweight")
_DETAILS = ("productdetails", "productdetail")
_DETAIL = Naming("attributename", "attributevalue")
_ASKED = (
    *(native for _, _, native in _PRODUCT.natives),
    *_ATTRIBUTES,
    *_STRUCTURED,
    *_CODES,
    *_TYPES,
    *_MAIN,
    *_MORE,
    *_SHOWN,
    *_PRICES,
    *_WEIGHTS,
    *_DETAILS,
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
        for gtin, at in source.each(*_CODES):
            draft.put("gtin", gtin, at)
        for kind, at in source.each(*_TYPES):
            draft.put("category", kind, at)
        if "images" not in draft.fields:
            draft.pictures(*source.get(*_MAIN), role="main")
            draft.pictures_of(source, *_MORE)
            draft.pictures_of(source, *_SHOWN)
        of_sale, usual = _PRICES
        sale, at = source.get(of_sale)
        _money(draft, "price", sale, at)
        _money(draft, "list_price" if sale is not None else "price", *source.get(usual))
        for name in source.known(_WEIGHTS):
            weight, at = source.get(name)
            draft.put("weight", weight, at)
        for name in source.known(_ATTRIBUTES):
            value, at = source.get(name)
            draft.attribute(source.kind.names[name][0], value, at)
        for name, _, text, at, _ in _DETAIL.of(source, *_DETAILS):
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

"""Products of Lazada's open platform: texts in ``attributes``, and what is sold in ``skus``."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Members, Wanted, filled, scalar, take, whole
from listing_lint.catalog.readers.shapes import Made

_PRODUCT = Wanted(id="itemid", category="primarycategory", status="status")
_TEXTS = Wanted(
    title="name nameen",
    description="description descriptionen",
    short_description="shortdescription shortdescriptionen",
    brand="brand",
    warranty="warranty warrantytype",
    video="video",
    mpn="model",
)
_SKU = Wanted(
    {}, {"stock": "quantity available"}, sku="sellersku", gtin="barcodeean gtin", weight="packageweight"
)
_KNOWN = frozenset(native for _, _, native in _TEXTS.natives)
_NOTHING = frozenset({"0", "0.0", "0.00"})


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("generic", raw, prefix)
    item = Fields(value, "")
    texts = item.inner("attributes")
    take(draft, item, _PRODUCT)
    take(draft, texts, _TEXTS)
    for folded, (native, place) in texts.kind.names.items():
        inner = texts.value[native]
        if folded not in _KNOWN and scalar(inner):
            draft.attribute(native, inner, texts.at + place)
    for picture, at in item.each("images"):
        draft.pictures(picture, at)
    skus = item.objects("skus")
    chosen = [sku for sku in skus if sku.inner("saleprop").value]
    if len(skus) == 1 and not chosen:
        _offer(draft, skus[0])
        skus = []
    for sku in skus:
        variant = draft.variant()
        variant.stands(sku.at)
        _offer(variant, sku)
        options = sku.inner("saleprop")
        for native, place in options.kind.names.values():
            if scalar(options.value[native]):
                variant.attribute(native, options.value[native], options.at + place)
    if not item.each("images"):
        for sku in skus:
            for picture, at in sku.each("images"):
                draft.pictures(picture, at)
    draft.name_itself()
    return Made(*draft.made())


def _offer(into: Members, sku: Fields) -> None:
    take(into, sku, _SKU)
    into.fields.update({"weight": whole(into.fields["weight"])} if "weight" in into.fields else {})
    price, at = sku.get("price")
    reduced, place = sku.get("specialprice")
    if filled(reduced) is not None and str(reduced) not in _NOTHING:
        into.price("price", reduced, place)
        into.price("list_price", price, at)
    else:
        into.price("price", price, at)

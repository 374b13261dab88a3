"""Products as AliExpress answers those who resell them (``aliexpress.ds.product.get``): in parts, each an object of its own.

Source: openservice.aliexpress.com/doc/api.htm, aliexpress.ds.product.get.
"""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, whole
from listing_lint.catalog.readers.nested import walk
from listing_lint.catalog.readers.shapes import Made

_BASE = "aeitembaseinfodto"
_PLAIN = (
    ("id", f"{_BASE} productid"),
    ("title", f"{_BASE} subject"),
    ("category", f"{_BASE} categoryid"),
    ("description", f"{_BASE} detail"),
    ("weight", "packageinfodto grossweight"),
)
_SKUS = ("aeitemskuinfodtos aeitemskuinfodto", "aeitemskuinfodtos")
_CHOICES = ("aeskupropertydtos aeskupropertydto", "aeskupropertydtos")
_PROPERTIES = ("aeitemproperties aeitemproperty", "aeitemproperties")


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product with its SKUs; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("aliexpress", raw, prefix)
    for name, way in _PLAIN:
        draft.put(name, *walk(value, way))
    pictures, at = walk(value, "aemultimediainfodto imageurls")
    draft.pictures(pictures, at)
    for one, at in _each(value, _PROPERTIES):
        name, text = walk(one, "attrname")[0], walk(one, "attrvalue", at)
        if isinstance(name, str) and text[0] is not None:
            draft.attribute(name, *text)
    for one, at in _each(value, _SKUS):
        variant = draft.variant()
        variant.stands(at)
        variant.put("sku", *walk(one, "skuid", at))
        sold, place = walk(one, "offersaleprice", at)
        full, beside = walk(one, "skuprice", at)
        variant.price("price", *((full, beside) if sold is None else (sold, place)))
        if sold is not None and full is not None and sold != full:
            variant.price("list_price", full, beside)
        variant.put("currency", *walk(one, "currencycode", at))
        stock, place = walk(one, "skuavailablestock", at)
        variant.put("stock", whole(stock), place)
        for choice, here in _each(one, _CHOICES, at):
            name = walk(choice, "skupropertyname")[0]
            chosen = walk(choice, "propertyvaluedefinitionname", here)
            chosen = chosen if chosen[0] is not None else walk(choice, "skupropertyvalue", here)
            if isinstance(name, str) and chosen[0] is not None:
                variant.attribute(name, *chosen)
    code, at = walk(value, f"{_BASE} currencycode")
    if any("currency" not in one for one in draft.fields.get("variants", ())):
        draft.put("currency", code, at)
    draft.name_itself()
    return Made(*draft.made(marketplace="aliexpress"))


def _each(value: Any, ways: tuple[str, ...], at: str = "") -> list[tuple[Any, str]]:
    """The entries of the first list that stands at the end of one of the ways."""
    for way in ways:
        found, place = walk(value, way, at)
        if isinstance(found, list):
            return [(one, f"{place}/{index}") for index, one in enumerate(found)]
    return []

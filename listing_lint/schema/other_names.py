"""What other formats and home-made files call the fields of the canonical form.

A file that has some fields by their right names is read as canonical, and what it calls ``options`` or ``qty`` is read by
nobody. Common knowledge of the formats that the readers know; :mod:`listing_lint.catalog.tables.names` has names of columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_NAMES = {
    "attributes": "options option optionvalues selectedoptions specs specifications properties itemspecifics characteristics",
    "title": "name productname itemname producttitle producttitel titel titre titulo",
    "description": "desc body bodyhtml longdescription productdescription beschreibung descripcion",
    "images": "photos pictures gallery imageurls imagelinks picurls media",
    "stock": "qty quantity inventory inventoryquantity stockquantity availablequantity amountinstock",
    "gtin": "ean upc barcode isbn ean13 jan",
    "bullets": "bulletpoints features highlights sellingpoints keyfeatures",
    "variants": "variations skus children items",
    "brand": "brandname marke marque marca",
    "mpn": "partnumber manufacturerpartnumber modelnumber",
    "keywords": "searchterms searchkeywords backendkeywords",
    "list_price": "compareatprice rrp msrp oldprice originalprice strikeprice",
    "sku": "itemsku sellersku merchantsku articlenumber",
    "price": "saleprice unitprice sellingprice preis prix precio",
    "currency": "currencycode pricecurrency",
}
_KNOWN = {other: name for name, others in _NAMES.items() for other in others.split()}
_SIGNS = str.maketrans("", "", "-_ .")
_SORTS: dict[str, tuple[type, ...]] = {
    "attributes": (dict,),
    "images": (list, str),
    "bullets": (list,),
    "variants": (list,),
    "keywords": (list, str),
    "stock": (int,),
    "price": (int, float, str),
    "list_price": (int, float, str),
}
"""What the value has to be, for the name to mean the field; any other is a text."""


def meant(member: str, fields: Mapping[str, Any], known: Collection[str]) -> str | None:
    """The field that an unknown member means: one of ``known`` that the object lacks, and that is called so elsewhere."""
    name = _KNOWN.get(member.casefold().translate(_SIGNS))
    if name is None or name not in known or fields.get(name) is not None:
        return None
    value = fields.get(member)
    fits = isinstance(value, _SORTS.get(name, (str,))) and not isinstance(value, bool)
    return name if fits and value not in ("", [], {}) else None

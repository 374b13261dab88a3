"""Items as Amazon's interfaces answer with them: the Product Advertising API, and the catalogue of the Selling Partner API.

Sources: webservices.amazon.com/paapi5/documentation (SearchItems, GetItems), and Catalog Items 2022-04-01 without attributes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.draft import Draft
from listing_lint.catalog.readers.nested import walk
from listing_lint.catalog.readers.shapes import Made

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = (
    ("id", "asin"),
    ("title", "iteminfo title displayvalue"),
    ("title", "summaries 0 itemname"),
    ("brand", "iteminfo bylineinfo brand displayvalue"),
    ("brand", "summaries 0 brand"),
    ("brand", "summaries 0 brandname"),
    ("manufacturer", "iteminfo bylineinfo manufacturer displayvalue"),
    ("manufacturer", "summaries 0 manufacturer"),
    ("category", "iteminfo classifications productgroup displayvalue"),
    ("category", "summaries 0 browseclassification displayname"),
    ("mpn", "iteminfo manufactureinfo itempartnumber displayvalue"),
    ("mpn", "summaries 0 partnumber"),
    ("bullets", "iteminfo features displayvalues"),
    ("gtin", "iteminfo externalids eans displayvalues 0"),
    ("gtin", "iteminfo externalids upcs displayvalues 0"),
    ("condition", "offers listings 0 condition value"),
    ("url", "detailpageurl"),
)
_PRICES = (
    ("price", "offersv2 listings 0 price money"),
    ("list_price", "offersv2 listings 0 price savingbasis money"),
    ("price", "offers listings 0 price"),
    ("list_price", "offers listings 0 savingbasis"),
    ("price", "offers summaries 0 lowestprice"),
)
_ATTRIBUTES = (
    ("color", "iteminfo productinfo color displayvalue"),
    ("color", "summaries 0 color"),
    ("size", "iteminfo productinfo size displayvalue"),
    ("size", "summaries 0 size"),
    ("style", "summaries 0 style"),
    ("model", "iteminfo manufactureinfo model displayvalue"),
    ("model", "summaries 0 modelnumber"),
)
_SIZES = ("large", "hires", "medium", "small")


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """An item; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("generic", raw, prefix)
    for name, way in _PLAIN:
        found, at = walk(value, way)
        draft.put(name, found, at)
    for name, way in _PRICES:
        price, at = walk(value, way)
        amount, place = walk(price, "amount", at)
        if amount is not None and name not in draft.fields:
            draft.price(name, amount, place)
            draft.put("currency", *walk(price, "currency", at))
    for name, way in _ATTRIBUTES:
        found, at = walk(value, way)
        if isinstance(found, str | int | float):
            draft.attribute(name, found, at)
    for picture, at in _pictures(value):
        draft.picture(picture, at)
    identifiers, place = walk(value, "identifiers 0 identifiers")
    for index, one in enumerate(identifiers if isinstance(identifiers, list) else ()):
        if isinstance(one, dict) and one.get("identifierType") in ("EAN", "UPC", "GTIN", "ISBN"):
            draft.put("gtin", one.get("identifier"), f"{place}/{index}/identifier")
    draft.name_itself()
    return Made(*draft.made())


def _pictures(value: dict[str, Any]) -> Iterator[tuple[Any, str]]:
    images, at = walk(value, "images")
    if isinstance(images, dict):
        for name in ("primary", "variants"):
            held, place = walk(images, name, at)
            entries = enumerate(held) if isinstance(held, list) else [("", held)]
            for index, one in entries:
                here = f"{place}/{index}" if index != "" else place
                found = next((hit for size in _SIZES if (hit := walk(one, f"{size} url", here))[0]), None)
                if found is not None:
                    yield found
        return
    held, place = walk(value, "images 0 images")
    seen: set[str] = set()
    for index, one in enumerate(held if isinstance(held, list) else ()):
        # The same picture in several sizes has the same variant ("MAIN"), the largest one first.
        if isinstance(one, dict) and str(one.get("variant", index)) not in seen:
            seen.add(str(one.get("variant", index)))
            yield one.get("link"), f"{place}/{index}/link"

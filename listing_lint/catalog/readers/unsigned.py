"""Products that have no sign of a known form: what their members say together."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_CALLED = frozenset(
    {
        "name",
        "productname",
        "producttitle",
        "itemname",
        "itemtitle",
        "displayname",
        "goodsname",
        "listingtitle",
    }
)
_SOLD = frozenset(
    {
        *(
            "price",
            "prices",
            "saleprice",
            "unitprice",
            "sellingprice",
            "productprice",
            "currentprice",
            "regularprice",
        ),
        *(
            "listprice",
            "retailprice",
            "finalprice",
            "discountedprice",
            "actualprice",
            "pricemoney",
            "sku",
            "gtin",
            "ean",
        ),
        *(
            "upc",
            "barcode",
            "mpn",
            "brand",
            "stock",
            "quantity",
            "inventory",
            "availablequantity",
            "productdescription",
        ),
        *(
            "imageurl",
            "images",
            "imageurls",
            "productimage",
            "productimages",
            "variants",
            "variations",
            "asin",
        ),
    }
)
_MOST_STRANGE = 3
"""Members that a canonical listing may have too many, before it is taken for a shop's own form."""


def speaks_for_itself(value: Mapping[str, Any], names: set[str], canonical: frozenset[str]) -> bool:
    """Whether an object without a sign is a product all the same.

    ``names`` are its members' without case and underscores, ``canonical`` those of a listing of ours.
    It has a product's name and two things that only goods have; or a title among more members of another form than of ours.
    """
    if not _CALLED.isdisjoint(names):
        return "title" not in names and len(_SOLD & names) > 1
    if "title" not in names:
        return False
    strange = sum(1 for name in value if name not in canonical and not name.startswith("x-"))
    return strange > _MOST_STRANGE and strange * 2 > len(value) and not _SOLD.isdisjoint(names)


def is_typed(value: Mapping[str, Any]) -> bool:
    """Whether the values stand under the names of their kinds: ``{"title": {"S": "Mug"}, "price": {"N": "9.99"}}``."""
    if not any(type(inner) is dict for inner in islice(value.values(), 3)):
        return False
    kinds = [next(iter(inner)) for inner in value.values() if isinstance(inner, dict) and len(inner) == 1]
    if len(kinds) < 2 or len(kinds) * 2 < len(value):
        return False
    return {"S", "N"} >= set(kinds[:1]) or ("S" in kinds and "N" in kinds)

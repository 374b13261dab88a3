"""Objects that have no sign of a known form: what their members say together, a product or no listing at all."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.labels import are_labels
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.words import is_identifier, is_word, other_than_goods, stands_for
from listing_lint.catalog.tables.names import in_language

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
_PICTURED = frozenset(
    {
        *(
            "image",
            "images",
            "img",
            "imgs",
            "imageurl",
            "imageurls",
            "imgurl",
            "imagelink",
            "picture",
            "pictures",
        ),
        *("photo", "photos", "thumbnail", "gallery", "mainimage", "productimage", "productimages"),
        *("mainpicture", "mainphoto", "primaryimage", "coverimage", "heroimage"),
    }
)
_MADE = frozenset(
    {
        *(
            "brand",
            "brandname",
            "sku",
            "gtin",
            "ean",
            "upc",
            "mpn",
            "asin",
            "stock",
            "variants",
            "manufacturer",
        ),
        *(
            "productid",
            "productcode",
            "itemcode",
            "itemnumber",
            "partnumber",
            "articlenumber",
            "modelnumber",
            "model",
        ),
        *(
            "material",
            "materials",
            "fabric",
            "sizes",
            "colors",
            "colours",
            "dimensions",
            "specs",
            "specifications",
        ),
        *("moq", "moqs", "minorder", "minorderquantity", "minimumorder", "applications"),
    }
)
"""Members that only goods have beside a picture. A colour, a size or a weight may be a file's, a team's or an animal's."""
_MOST_STRANGE = 3
"""Members that a canonical listing may have too many, before it is taken for a shop's own form."""


def speaks_for_itself(value: Mapping[str, Any], names: set[str], canonical: frozenset[str]) -> bool:
    """Whether an object without a sign is a product all the same.

    ``names`` are its members' without case and underscores, ``canonical`` those of a listing of ours.
    It has a product's name and two things that only goods have; or a title among more members of another form than of ours.
    """
    if not _CALLED.isdisjoint(names):
        return "title" not in names and (len(_SOLD & names) > 1 or _is_shown(names))
    if "title" not in names:
        # In another language: {"nom": …, "categorie": …, "photos": …, "dimensions": …}. "titleEn" is a text in two of them.
        told = {stands_for(name) for name in value if in_language(name) is None}
        return "title" in told and not told.isdisjoint(_SORTED) and _is_shown(names | told)
    strange = sum(1 for name in value if name not in canonical and not name.startswith("x-"))
    return (
        strange > _MOST_STRANGE
        and strange * 2 > len(value)
        and (not _SOLD.isdisjoint(names) or _is_shown(names))
    )


_SORTED = frozenset({"brand", "category", "price", "stock", "gtin"})


def _is_shown(names: set[str]) -> bool:
    """Whether goods are shown that nobody says a price of: a picture or a category, and what they are made of or sold as.

    People, places, categories of a shop and pages of text have a name, a picture and a description, too. Hotels and filters
    of a page have a lowest and a highest price, but nobody who sells them.
    """
    made = len(_MADE & names)
    if made:
        return bool(_PICTURED & names or (made > 1 and "category" in names))
    ranged = any(ends <= names for ends in _RANGES)
    return ranged and not _PICTURED.isdisjoint(names) and not _OF_SELLERS.isdisjoint(names)


_RANGES = (
    frozenset({"minprice", "maxprice"}),
    frozenset({"pricemin", "pricemax"}),
    frozenset({"lowprice", "highprice"}),
)


def is_a_shops_own(value: Mapping[str, Any], canonical: frozenset[str]) -> bool:
    """Whether an object with a title, which a canonical listing has, too, is a shop's: by what its other members are called.

    A picture or a description under a name that is not ours is enough where ours is missing; else it takes three names
    that are usual in shops' exports.
    """
    if not value.keys().isdisjoint(_OURS):
        return False
    strange = [name for name in value if name not in canonical and not name.startswith("x-")]
    if _SOLD.isdisjoint(map(folded, value)) and all(stands_for(name) != "price" for name in strange):
        return False
    if any((member := stands_for(name)) and member not in value for name in strange):
        return True
    if value.keys().isdisjoint(("id", "sku")) and any(
        folded(name) in _OF_SELLERS or is_identifier(name) for name in strange
    ):
        return True
    return sum(_is_usual(name) for name in strange) > 2


def _is_usual(name: str) -> bool:
    return folded(name) in _OF_SHOPS or is_word(name)


_OURS = frozenset({"$schema", "marketplace", "store", "bullets"})
"""Members that only a listing of ours is likely to have."""
_OF_SHOPS = frozenset(
    {
        *("rating", "ratings", "reviews", "reviewcount", "ratingcount", "numreviews", "discountpercentage"),
        *(
            "discount",
            "createdat",
            "creationat",
            "updatedat",
            "slug",
            "id",
            "v",
            "instock",
            "isavailable",
            "featured",
            "isnew",
        ),
    }
)
"""Folded names that no column of goods has, and that shops' interfaces write beside them."""
_OF_SELLERS = frozenset(
    {
        *("seller", "sellername", "shop", "shopname", "storename", "nick", "merchant", "merchantname"),
        *("sold", "soldcount", "sales", "salescount", "rank", "position", "scrapedat"),
    }
)
"""What only those write who copy the offers of others: a list without numbers is theirs, and no listing of ours."""


def is_named_otherwise(value: Mapping[str, Any], canonical: frozenset[str]) -> bool:
    """Whether an object that would be read as a listing of ours without a title has one under another name.

    A shop's list without prices has an ``id``, a ``category`` and a ``description`` as well, and a ``name`` and an ``image``
    beside them. What has no more than a number and a name may be a category or a colour.
    """
    if "title" in value or not value.keys().isdisjoint(_OURS) or "variants" in value:
        return False
    strange = [name for name in value if name not in canonical]
    if not any(stands_for(name) == "title" for name in strange) or other_thing(value, canonical) is not None:
        return False
    told = {*map(stands_for, strange), *value.keys()}
    return not told.isdisjoint(("images", "price", "description"))


def is_of_another_form(value: Mapping[str, Any], canonical: frozenset[str]) -> bool:
    """Whether an entry with a title in a list of goods has what we call otherwise: ``categories``, ``image``."""
    if not value.keys().isdisjoint(_OURS):
        return False
    strange = [name for name in value if name not in canonical and not name.startswith("x-")]
    return any((member := stands_for(name)) and member not in value for name in strange)


def priced_lists(value: Mapping[str, Any]) -> list[str]:
    """Members that list what a product costs in each size or pack: ``{"sizes": [{"label": "8 oz", "price": 8}]}``.

    What has a name of its own there is another product, or a line of an order.
    """
    return [
        name
        for name, entries in value.items()
        if isinstance(entries, list)
        and entries
        and folded(name) in BY_SIZE
        and all(isinstance(one, dict) and _is_a_size(one) for one in entries)
        and any(stands_for(inner) == "price" for one in entries for inner in one)
        and not (len(entries) == 1 and _SUM.issuperset(map(folded, entries[0])))
    ]


def _is_a_size(entry: Mapping[str, Any]) -> bool:
    return len(entry) <= _MOST_OF_A_SIZE and all(stands_for(name) != "title" for name in entry)


_MOST_OF_A_SIZE = 6
_SUM = frozenset(
    {"price", "amount", "value", "currency", "currencyid", "currencycode", "quantity", "minquantity", "unit"}
)
"""What a price alone says of itself: ``[{"price": "57.00", "currencyId": "AUD", "quantity": "0", "unit": "each"}]``."""
BY_SIZE = frozenset(
    {
        *(
            "sizes",
            "prices",
            "weights",
            "volumes",
            "packs",
            "packages",
            "packaging",
            "formats",
            "portions",
            "options",
        ),
        *(
            "tamanos",
            "tamaños",
            "tamanhos",
            "taglie",
            "formati",
            "tailles",
            "formats",
            "groessen",
            "größen",
            "gebinde",
        ),
        *(
            "precios",
            "precos",
            "preços",
            "prezzi",
            "prix",
            "preise",
            "ceny",
            "размеры",
            "цены",
            "фасовки",
            "boyutlar",
        ),
        *("gramajes", "pesos", "rozmiary", "velikosti", "maten", "prijzen", "storlekar", "kiszerelesek"),
    }
)
"""Folded names of lists of what goods are sold in."""


def is_priced_by_size(value: Mapping[str, Any]) -> bool:
    """Whether an object has a name, and its prices in a list by sizes."""
    return bool(priced_lists(value)) and any(stands_for(name) == "title" for name in value)


def other_thing(value: Mapping[str, Any], canonical: frozenset[str]) -> str | None:
    """Why an object of no known form is no listing either, though it has members that a listing may have; else None."""
    own = other_than_goods(value)
    if own is not None:
        return f"the object has '{own[:30]}', as orders and reviews have"
    strange = [name for name in value if name not in canonical and not name.startswith("x-")]
    if not value.keys().isdisjoint(_SURELY_OURS):
        return None
    names = ", ".join(f"'{name[:30]}'" for name in list(value)[:4])
    if are_labels(value, canonical):
        return f"the object has {names} and labels of a page in them"
    if len(strange) * 2 <= len(value):
        page = (
            strange
            and value.keys().isdisjoint(_OF_A_LISTING)
            and all(isinstance(one, str) for one in value.values())
        )
        return f"the object has {names} and nothing that only goods have" if page else None
    if "title" not in value:
        return f"the object has {names} and no title" if len(strange) > 1 else None
    goods = len(strange) <= _MOST_STRANGE or not value.keys().isdisjoint(_OF_GOODS)
    return None if goods else f"the object has {names} and nothing that only goods have"


_SURELY_OURS = frozenset({"$schema", "marketplace", "variants", "bullets"})
_OF_GOODS = frozenset(
    {
        *(
            "price",
            "list_price",
            "images",
            "variants",
            "sku",
            "brand",
            "manufacturer",
            "stock",
            "gtin",
            "mpn",
            "category",
        ),
        *("attributes", "condition", "shipping", "returns", "package", "warranty", "currency", "description"),
    }
)
"""Members of a canonical listing that other things seldom have."""


_OF_A_LISTING = (_OF_GOODS - {"description"}) | {"id", "store", "keywords", "tags"}
"""Members of a canonical listing that pages of words have not: those have titles, subtitles and descriptions."""


def is_typed(value: Mapping[str, Any]) -> bool:
    """Whether the values stand under the names of their kinds: ``{"title": {"S": "Mug"}, "price": {"N": "9.99"}}``."""
    for inner in islice(value.values(), 3):
        if type(inner) is dict:
            break
    else:
        return False
    kinds = [next(iter(inner)) for inner in value.values() if isinstance(inner, dict) and len(inner) == 1]
    if len(kinds) < 2 or len(kinds) * 2 < len(value):
        return False
    return {"S", "N"} >= set(kinds[:1]) or ("S" in kinds and "N" in kinds) or "stringValue" in kinds

"""What the interfaces of shop systems and marketplaces keep inside of other members: prices, offers, units of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import UNREAD
from listing_lint.catalog.readers.draft import Fields, scalar
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Collection

    from listing_lint.catalog.readers.draft import Draft, Members, Variant

_WAYS = (
    ("pricing", "pricerange", "start", "gross"),
    ("pricing", "price", "gross"),
    ("calculatedprice",),
    ("sellingmode", "price"),
    ("pricerange", "minimumprice", "finalprice"),
    ("pricerange", "minimumprice", "regularprice"),
    ("pricerange", "minvariantprice"),
    ("pricerange", "sellingprice"),
    ("sellers", "commertialoffer"),
    ("maindetail", "prices"),
    ("pricing", "bundleprices"),
    ("prices", "saleprice"),
    ("prices",),
)
"""Where a price stands in Saleor, Medusa, Allegro, Magento, Shopify's front, VTEX, Shopware, bol and AliExpress."""
_AMOUNTS = ("amount", "calculatedamount", "price", "lowprice", "value", "minprice", "unitprice")
_LISTED = ("listprice", "originalamount")


def take_price_inside(into: Members, item: Fields) -> None:
    """The price that stands inside of other members, where there is none of its own; of several the first one."""
    if scalar(into.fields.get("price")):
        return
    for way in _WAYS:
        inner: Fields | None = item
        for name in way:
            inner = _first(inner, name) if inner is not None else None
        amount, at = inner.get(*_AMOUNTS) if inner is not None else (None, "")
        if inner is None or amount is None or not scalar(amount):
            continue
        into.fields.pop("price", None)
        into.pointers.pop(f"{into.here}/price", None)
        into.price("price", amount, at)
        listed, place = inner.get(*_LISTED)
        if listed is None and way[-1] == "saleprice":
            before = _first(item.inner(way[0]), "originalprice")
            listed, place = before.get(*_AMOUNTS) if before is not None else (None, "")
        if scalar(listed) and listed != amount:
            into.price("list_price", listed, place)
        code, place = inner.get("currencycode", "currency")
        into.put("currency", code.upper() if isinstance(code, str) else code, place)
        stock, place = inner.get("availablequantity")
        if isinstance(stock, int):
            into.put("stock", stock, place)
        return


def _first(item: Fields, name: str) -> Fields | None:
    """An object by its name, or the first one of a list of them."""
    value, at = item.get(name)
    if isinstance(value, list) and value:
        value, at = value[0], f"{at}/0"
    return Fields(value, at) if isinstance(value, dict) else None


def offers_of_vtex(draft: Draft, item: Fields) -> list[Fields]:
    """What is sold of a product of VTEX, whose pictures it has as well."""
    if "items" not in item.kind.names or item.kind.names.keys().isdisjoint(("productid", "productname")):
        return []
    found = [one for one in item.objects("items") if {"itemid", "sellers"} <= one.kind.names.keys()]
    if "images" not in draft.fields:
        seen: set[str] = set()
        for one in found:
            for picture, at in one.each("images"):
                address = picture.get("imageUrl") if isinstance(picture, dict) else None
                if isinstance(address, str) and address not in seen:
                    seen.add(address)
                    draft.picture(address, f"{at}/imageUrl")
    return found


def name_offer_of_vtex(variant: Variant, entry: Fields) -> None:
    """The number of an offer of VTEX, and what it is chosen by: ``{"variations": ["Size"], "Size": ["M"]}``."""
    if "itemid" not in entry.kind.names or "sellers" not in entry.kind.names:
        return
    variant.put("sku", *entry.get("itemid"))
    for option, at in entry.each("variations"):
        name = option.get("name") if isinstance(option, dict) else option
        if not isinstance(name, str):
            continue
        values, place = entry.value.get(name), f"{entry.at}/{escape(name)}"
        if isinstance(option, dict):
            values, place = option.get("values"), f"{at}/values"
        if isinstance(values, list) and len(values) == 1 and scalar(values[0]):
            variant.attribute(name, values[0], f"{place}/0")


def category_of_paths(draft: Draft) -> None:
    """The first of several paths of categories, which is the deepest: ``["/Clothes/Dresses/", "/Clothes/"]``."""
    paths = draft.fields.get("category")
    if (
        isinstance(paths, list)
        and paths
        and all(isinstance(one, str) and one[:1] == one[-1:] == "/" for one in paths)
    ):
        draft.fields["category"] = " > ".join(part for part in paths[0].split("/") if part)
        draft.pointers["/category"] += "/0"


def settle_odoo(draft: Draft) -> None:
    """Odoo's ways to write: a category or a currency as its number and its name, and false for a text that nobody wrote."""
    for name in ("category", "currency", "brand", "manufacturer", "origin"):
        record = draft.fields.get(name)
        if isinstance(record, list) and [type(one) for one in record] == [int, str]:
            draft.fields[name] = record[1]
            draft.pointers[f"/{name}"] += "/1"
    for name in ("gtin", "mpn", "sku", "brand", "description", "short_description", "tags"):
        if draft.fields.get(name) is False:
            del draft.fields[name], draft.pointers[f"/{name}"]


_READ = ("description", "short_description", "subtitle")


def leave_unread(draft: Draft) -> None:
    """Leave texts out that stand in objects or lists of no known form, which is told."""
    for name in _READ:
        if isinstance(draft.fields.get(name), dict | list):
            draft.lose(draft.take_back(name), UNREAD)


def counts_as_shopee(names: Collection[str]) -> bool:
    """Whether the members of a product, folded, are Shopee's own, which counts money in parts of a hundred thousand."""
    return "itemid" in names and "shopid" in names and ("pricemin" in names or "models" in names)


def settle_parts(into: Members) -> None:
    """Prices that Shopee counts in parts of a hundred thousand, as money."""
    for name in ("price", "list_price"):
        amount: Any = into.fields.get(name)
        if type(amount) is int:
            into.fields[name] = amount / 100_000


def address_pictures(draft: Draft) -> None:
    """Give the pictures of Shopee their addresses: a product has the last part of each alone."""
    pictures = draft.fields.get("images", [])
    draft.fields["images"] = [
        f"{_PICTURES}{one}" if isinstance(one, str) and one and "/" not in one and "." not in one else one
        for one in pictures
    ]


_PICTURES = "https://cf.shopee.com/file/"


def address_pictures_of_wix(draft: Draft) -> None:
    """Give the pictures of Wix their addresses: ``wix:image://v1/22e5_4a8c~mv2.jpg/Vase.jpg#originWidth=3000``."""
    for index, picture in enumerate(draft.fields.get("images", ())):
        if isinstance(picture, str) and picture.startswith(_OF_WIX):
            file = picture.removeprefix(_OF_WIX).partition("/")[0].partition("#")[0]
            draft.fields["images"][index] = f"https://static.wixstatic.com/media/{file}"


def address_pictures_of_hosts(draft: Draft) -> None:
    """Give pictures their addresses that begin with the host: ``images.shop.com/products/7.jpg``, as ASOS writes them.

    A folder may be called like a host of two names, and seldom like one of three.
    """
    for index, picture in enumerate(draft.fields.get("images", ())):
        if isinstance(picture, str) and _HOST.match(picture) is not None:
            draft.fields["images"][index] = f"//{picture}"


_HOST = late(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){2,4}"
    r"(?:com|net|org|io|co|shop|store|dev|cloud|eu|de|fr|es|it|uk|nl|pl|cz|ru|cn|in|br|jp|vn|th|id|au|ca|us|tr)/[^\s/]"
)
_OF_WIX = "wix:image://v1/"

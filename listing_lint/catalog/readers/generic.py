"""Products of shops that have no form of their own here: objects with a name and a price, by the usual names of members."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.draft import Draft, Fields, Members, Wanted, members, scalar, take, whole
from listing_lint.catalog.readers.nested import folded, nested_parts
from listing_lint.catalog.readers.shapes import Made
from listing_lint.catalog.readers.wording import unwrap_languages, unwrap_texts, unwrap_typed
from listing_lint.catalog.tables.currencies import code_of, currency_of

_PRODUCT = Wanted(
    {
        "price": "saleprice specialprice finalprice currentprice sellingprice discountedprice price prices pricedata priceinfo "
        "pricemoney unitprice productprice regularprice listprice",
        "list_price": "regularprice listprice originalprice compareatprice retailprice msrp mrp oldprice",
    },
    {
        "stock": "stock stockquantity inventory quantity qty inventorylevel inventoryquantity availablequantity"
    },
    id="id sku offerid productid itemid listingid asin nmid identifier code handle slug uniqid pid",
    title="title name productname producttitle itemname goodsname displayname prodcutname",
    subtitle="subtitle",
    description="description productdescription longdescription bodyhtml descriptionhtml body details about desc content text",
    short_description="shortdescription summary",
    brand="brandname brand vendor",
    manufacturer="manufacturer",
    category="categoryname category categorypath producttype categories breadcrumbs breadcrumb categoryid",
    sku="sku skucode itemnumber itemsku vendorcode",
    gtin="gtin ean upc barcode isbn gtin13",
    mpn="mpn partnumber",
    currency="currency currencycode pricecurrency currencyid",
    condition="condition",
    warranty="warranty",
    origin="countryoforigin origin",
    url="url link permalink producturl",
    weight="weight",
    locale="locale language lang",
    tags="tags keywords",
    status="status",
)
_VARIANT = Wanted(
    {
        "price": "saleprice price prices pricemoney",
        "list_price": "listprice compareatprice originalprice regularprice",
    },
    {"stock": "stock stockquantity inventory quantity qty inventorylevel"},
    sku="sku skucode code",
    title="title name",
    gtin="gtin ean upc barcode",
    currency="currency currencycode",
)
_PICTURES = (
    "images",
    "highresolutionimages",
    "imageslist",
    "imagelinks",
    "imagesurls",
    "photourls",
    "pictureurls",
    "productimages",
    "imageurls",
    "mediagalleryentries",
    "mainimage",
    "mainimageurl",
    "primaryimage",
    "image",
    "imageurl",
    "imagelink",
    "pictures",
    "photos",
    "gallery",
    "productimage",
    "imgurl",
    "img",
    "thumbnailimage",
    "thumbnail",
)
_MAY_LACK = (
    "saleprice",
    "specialprice",
    "retailprice",
    "listprice",
    "regularprice",
    "compareatprice",
    "originalprice",
    "msrp",
)
"""Prices that are 0 where there is none."""
_MAIN_PICTURE = ("mainimage", "mainimageurl", "primaryimage")
"""The first picture, which some interfaces keep apart from the list of the others."""
_MORE_PICTURES = (
    "additionalimages",
    "additionalimageurls",
    "extraimages",
    "productsecondaryimageurl",
    "secondaryimageurls",
    "gallery",
)
_SHOWN = (*_PICTURES, *_MORE_PICTURES, "media", "cover", "featuredimage", "assets", "files", "attachments")
_NO_PICTURES = frozenset({"/images"})
_ATTRIBUTES = ("color", "colour", "size", "material", "gender", "style", "pattern", "model")
_POINTS = ("bulletpoints", "bullets", "features", "keyfeatures", "featurebullets", "highlights", "aboutitem")
_LISTS = (
    "attributes",
    "specifications",
    "specs",
    "properties",
    "features",
    "customattributes",
    "productattributes",
    "characteristics",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("generic", raw, prefix)
    item = Fields(_with_prices(value), "")
    _take_part(draft, item)
    if not item.known(_SHOWN):
        draft.lacks = _NO_PICTURES  # an interface of stock and prices, perhaps: it says nothing of pictures
    draft.name_itself()
    return Made(*draft.made())


def convert_nested(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product whose members stand in several objects (``Orderable`` and ``Visible``), the outer ones first."""
    draft = Draft("generic", raw, prefix)
    for at, part in nested_parts(value):
        _take_part(draft, Fields(_with_prices(part), at))
    draft.name_itself()
    return Made(*draft.made())


def _take_part(draft: Draft, item: Fields) -> None:
    take(draft, item, _PRODUCT)
    unwrap_typed(draft)
    unwrap_languages(draft)
    _simple(draft)
    unwrap_texts(draft)
    if "description" not in item.kind.names and "description" not in draft.fields:
        # The only text there is is the description, whatever it is called.
        only = draft.fields.pop("short_description", None)
        if only is not None:
            draft.fields["description"] = only
            draft.pointers["/description"] = draft.pointers.pop("/short_description")
    for name in ("brand", "category", "manufacturer", "tags"):
        _named(draft, name)
    for name in ("price", "list_price"):
        _money(draft, name)
    _currency(draft)
    _pictures(draft, item)
    for name in item.known(_ATTRIBUTES):
        text, at = item.get(name)
        if scalar(text) or (isinstance(text, list) and text and all(map(scalar, text))):
            draft.attribute(at.rpartition("/")[2], text, at)
    for name in item.known(_POINTS):
        points, at = item.get(name)
        if isinstance(points, list) and points and all(isinstance(point, str) for point in points):
            draft.put("bullets", points, at)
    for name in item.known(_LISTS):
        _attributes(draft, item, name)
    entries = item.objects("variants", "variations", "skus")
    if not entries and item.known(("inventory",)):
        entries = item.inner("inventory").objects("products")
    for entry in entries:
        if entry.value:
            _variant(draft, entry)


def _pictures(draft: Draft, item: Fields) -> None:
    names = item.known(_PICTURES)
    listed = [one for name in names if name not in _MAIN_PICTURE for one in item.each(name)[:1]]
    if listed and isinstance(listed[0][0], str):
        # The main picture stands apart, and may stand in the list once more.
        src, at = item.get(*_MAIN_PICTURE)
        others = {
            picture
            for name in item.known(_PICTURES[:2])
            for picture, _ in item.each(name)
            if isinstance(picture, str)
        }
        if isinstance(src, str) and src not in others:
            draft.picture(src, at)
    for name in names:
        for picture, at in item.each(name):
            if draft.prefix + at not in draft.pointers.values():
                draft.pictures(picture, at)
        if "images" in draft.fields and item.each(name):
            break
    if "images" not in draft.fields:
        for name in item.known(("media", "cover", "featuredimage")):
            if "images" in draft.fields:
                break
            for picture, at in item.each(name) if isinstance(item.get(name)[0], list | dict) else ():
                if _shows(picture):
                    draft.pictures(picture, at)
    if "images" not in draft.fields and item.known(("media",)):
        media = item.inner("media")  # of Wix
        for entry in (media.inner("mainmedia", "main"), *media.objects("items")):
            picture, at = entry.get("image")
            if picture is not None and at not in draft.pointers.values():
                draft.pictures(picture, at)
    for name in item.known(_MORE_PICTURES):
        for picture, at in item.each(name):
            if all(draft.prefix + at != known for known in draft.pointers.values()):
                draft.pictures(picture, at)


def _shows(picture: Any) -> bool:
    """Whether an object of media is a picture with its address: ``{"media": {"url": ...}}``, ``{"url": ...}``."""
    for _ in range(3):
        if not isinstance(picture, dict):
            return False
        if isinstance(picture.get("url"), str) or isinstance(picture.get("src"), str):
            return True
        picture = next((inner for inner in picture.values() if isinstance(inner, dict)), None)
    return False


def _variant(draft: Draft, entry: Fields) -> None:
    variant = draft.variant()
    variant.stands(entry.at)
    take(variant, entry, _VARIANT)
    inside = entry.known(("itemvariationdata", "node", "attributes", "offerings"))
    for part in (entry.objects(name)[0] for name in inside if entry.objects(name)):
        if part.kind.names.keys() & {"sku", "price", "pricemoney"}:
            take(variant, part, _VARIANT)
    for name in ("price", "list_price"):
        _money(variant, name)
    for name in entry.known(_ATTRIBUTES):
        text, at = entry.get(name)
        if scalar(text):
            variant.attribute(at.rpartition("/")[2], text, at)
    for name in (
        "optionvalues",
        "selectedoptions",
        "attributes",
        "options",
        "attributecombinations",
        "propertyvalues",
    ):
        for option in entry.objects(name):
            label, _ = option.get("optiondisplayname", "name", "propertyname")
            text, at = option.get("label", "value", "valuename", "values")
            if isinstance(text, list) and len(text) == 1:
                text, at = text[0], f"{at}/0"
            if isinstance(label, str) and scalar(text):
                variant.attribute(label, text, at)


def _with_prices(value: dict[str, Any]) -> dict[str, Any]:
    """The members without prices that are 0 where there is none; another price must be there."""
    names = Fields(value, "").kind.names
    lacking = {names[name][0] for name in _MAY_LACK if name in names and value[names[name][0]] in _NOTHING}
    if not lacking or not any(
        name in names for name in ("price", "currentprice", "sellingprice", "finalprice")
    ):
        return value
    return {name: part for name, part in value.items() if name not in lacking}


_NOTHING = (0, "0", "0.0", "0.00", "0.0000")


def _simple(draft: Draft) -> None:
    """Members that some interfaces wrap or number: a stock with its places, a status by its number."""
    stock = draft.fields.get("stock")
    if isinstance(stock, dict):
        at = draft.pointers["/stock"].removeprefix(draft.prefix)
        del draft.fields["stock"]
        found, place = Fields(stock, at).get("available", "quantity", "total", "onhand", "value")
        draft.put("stock", whole(found), place)
    status = draft.fields.get("status")
    if isinstance(status, int) and not isinstance(status, bool):
        draft.fields["status"] = str(status)


def _currency(draft: Draft) -> None:
    """The code in the place of a currency's sign; a sign of several says nothing."""
    currency = draft.fields.get("currency")
    if isinstance(currency, str) and not (len(currency) == 3 and currency.isalpha()):
        code = code_of(currency)
        if code is None or len(code) != 3:
            del draft.fields["currency"]  # "$" is the sign of several
        else:
            draft.fields["currency"] = code


def _named(into: Members, name: str) -> None:
    """``{"name": "..."}`` and lists of such stand for the name, of categories the last one."""
    value, here = into.fields.get(name), f"/{name}"
    if isinstance(value, dict):
        at = into.pointers[here].removeprefix(into.prefix)
        inner, place = Fields(value, at).get(
            "name", "title", "value", "originalbrandname", "displaybrandname"
        )
        del into.fields[name]
        into.put(name, inner, place)
    elif isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
        names = [members(entry).get("name", entry) for entry in value]
        into.fields[name] = [entry for entry in names if scalar(entry)]


def _money(into: Members, name: str) -> None:
    """``{"value": 12.5, "currency": "EUR"}`` in the place of a price."""
    value = into.fields.get(name)
    at = into.pointers[f"{into.here}/{name}"].removeprefix(into.prefix) if name in into.fields else ""
    for _ in range(2):
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
            value, at = value[0], f"{at}/0"
        if isinstance(value, dict) and isinstance(value.get("data"), list):
            value, at = value["data"], f"{at}/data"  # of Akeneo
    if not isinstance(value, dict):
        return
    del into.fields[name]
    price = Fields(value, at)
    amount, place = price.get("value", "amount", "price", "currentprice", "current", "centamount")
    if amount is None:
        amount, place = price.get("gross", "net")
    if amount is None and len(value) < 40:
        # By currency: {"usd": 24, "eur": 22}.
        code = next((key for key, inner in value.items() if currency_of(key) and scalar(inner)), None)
        if code is not None:
            into.price(name, value[code], f"{at}/{escape(code)}")
            into.put("currency", currency_of(code), f"{at}/{escape(code)}")
            return
    if isinstance(amount, dict):
        price = Fields(amount, place)
        amount, place = price.get("value", "amount", "centamount")
    divisor, _ = price.get("divisor")
    digits, _ = price.get("fractiondigits")
    if place.endswith("/centAmount") and type(digits) is int and 0 <= digits < 9:
        divisor = 10**digits
    if folded(at.rpartition("/")[2]).endswith("pricemoney"):
        divisor = 100  # Square counts in the smallest coin
    if type(amount) is int and type(divisor) is int and divisor > 0:
        amount = amount / divisor  # Etsy and commercetools count in cents
    into.price(name, amount, place)
    into.put("currency", *price.get("currency", "currencycode"))


_LABEL = ("name", "attributecode", "label", "key", "attribute", "fname", "paramname", "наименование")
_VALUE = ("value", "valuename", "values", "option", "options", "fvalue", "val", "значение")


def _attributes(draft: Draft, item: Fields, name: str) -> None:
    given, at = item.get(name)
    # <param name="Colour">blue</param>, where there is only one of them.
    known = Fields(given, at).kind.names.keys()
    single = len(known) < 4 and bool(known & set(_LABEL)) and bool(known & set(_VALUE))
    if isinstance(given, dict) and not single:
        inner = Fields(given, at)
        if inner.kind.names.keys() & {"name", "title"} and inner.kind.names.keys() & {
            "price",
            "description",
            "slug",
        }:
            return  # the product itself, which JSON:API calls its attributes
        for native in given:
            text, place = inner.get(folded(native))
            if scalar(text) or isinstance(text, list):
                draft.attribute(native, text, place)
        return
    for entry in [Fields(given, at)] if isinstance(given, dict) else item.objects(name):
        label, _ = entry.get(*_LABEL)
        text, place = entry.get(*_VALUE)
        if label in ("description", "short_description") and isinstance(text, str):
            draft.put(label, text, place)
        elif isinstance(label, str):
            draft.attribute(label, text, place)

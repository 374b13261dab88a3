"""AliExpress: the classic product with its ``aeop…`` members, in both spellings, and the forms of the schema interface."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Wanted, late, opened, scalar, take, take_parcel
from listing_lint.catalog.readers.fields import Naming
from listing_lint.catalog.readers.ladders import amount_of, put_ladder, span
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.shapes import Made

_PRODUCT = Wanted(
    id="productid itemid id externalid",
    locale="locale language",
    category="categoryid aliexpresscategoryid",
    keywords="keyword",
    brand="brandname",
    status="productstatustype wsdisplay",
)
_TEXTS = Wanted(
    {"price": "productprice"},
    title="subject title",
    description="detail description",
    currency="currencycode productcurrency",
)
_SKU = Wanted(
    {"price": "skuprice price"},
    counts={"stock": "ipmskustock inventory skuavailablestock"},
    sku="skucode",
    gtin="barcode eancode",
    currency="currencycode",
)
_PARCEL = Wanted(
    weight="grossweight packageweight weight",
    length="packagelength",
    width="packagewidth",
    height="packageheight",
)
_ATTRIBUTES = Naming(
    "attrname attributename attrnameid attributenameid",
    "attrvalue attributevalue attrvalueid attributevalueid",
)
_CHOICES = Naming(
    "skupropertyname skuattributename skupropertyid skuattributenameid",
    "propertyvaluedefinitionname skupropertyvalue propertyvaluename skuattributevalue propertyvalueid",
    more="skuimage",
)
_CHOICE_LISTS = ("aeopskupropertys", "aeopskuproperty", "skuattributeslist", "aeopskupropertylist")
_TITLES = ("titlemultilanguagelist", "multilanguagesubjectlist", "subjectlist")
_DESCRIPTIONS = ("descriptionmultilanguagelist", "multilanguagedescriptionlist", "detailsourcelist")
_PICTURES = ("imageurls", "imageurllist", "mainimageurlslist", "imageurl")
_PROMOTION = ("marketimages", "marketingimages")
_BULK = ("bulkorder", "bulkdiscount")
_BRANDS = frozenset({"brand name", "brand"})
_RARE = frozenset({"skudiscountprice", "discountprice", "skuattributes"})
"""What few SKUs have. A feed has a hundred thousand of them: what none of a kind has is not asked for."""


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product with its SKUs; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    return Made(*late(_take, "aliexpress", value, prefix, raw))


def _take(draft: Draft, value: dict[str, Any]) -> dict[str, str]:
    item = Fields(opened(value), "", draft.placed)
    take(draft, item, _PRODUCT)
    _text(draft, "title", item, _TITLES, ("title", "subject", "value"))
    _description(draft, item)
    take(draft, item, _TEXTS)
    for name in item.known(_PICTURES):
        for picture, at in item.each(name):
            draft.pictures(picture, at)
        if "images" in draft.fields:
            break
    for name in item.known(_PROMOTION):
        for picture, at in item.each(name):
            draft.pictures(picture, at, role="promotion")
    _attributes(draft, item)
    skus = item.objects("aeopaeproductskus", "skuinfolist", "aeopskuproductlist")
    for sku in skus:
        _sku(draft, sku)
    _bulk_price(draft, item)
    draft.name_itself()
    take_parcel(draft, item, _PARCEL)
    if "skuinfolist" in item.kind.names:
        return {"marketplace": "aliexpress"}
    # Classic products without a currency are in dollars.
    return {"marketplace": "aliexpress", "currency": "USD"}


def _bulk_price(draft: Draft, item: Fields) -> None:
    """The one step that AliExpress has: from how many pieces on, and how many per cent cheaper."""
    if not item.known(_BULK):
        return
    (least, at), (discount, discount_at) = item.get("bulkorder"), item.get("bulkdiscount")
    pieces, off = span(least)[0], amount_of(discount)
    if pieces is not None and off is not None and 0 < off <= 100:
        places = {"": discount_at, "min_quantity": at, "discount": discount_at}
        put_ladder(draft, [({"min_quantity": pieces, "discount": off}, places)], at)


def _text(draft: Draft, name: str, item: Fields, lists: tuple[str, ...], members: tuple[str, ...]) -> None:
    """A text in several languages: the first one is checked."""
    for number, entry in enumerate(item.objects(*lists)):
        if number:
            draft.lose(entry.at, "a listing has one language; this text is in another one")
            continue
        text, at = entry.get(*members)
        if text is not None:
            draft.put(name, text, at)
            draft.put("locale", *entry.get("locale", "language"))


def _description(draft: Draft, item: Fields) -> None:
    """The modules of a description; the HTML of several is joined, as the page shows it."""
    found: list[tuple[str, str]] = []
    for number, entry in enumerate(item.objects(*_DESCRIPTIONS)):
        if number:
            draft.lose(entry.at, "a listing has one language; this text is in another one")
            continue
        draft.put("locale", *entry.get("locale", "language"))
        modules = entry.objects("modulelist")
        if not modules:  # a text of JSON, as the newer interfaces have it
            text = entry.get("webdetail")[0]
            page = Fields(opened({"webDetail": text}), "", draft.placed).inner("webdetail")
            at = entry.get("webdetail")[1]
            modules = [Fields(module, f"{at}{below}") for module, below in page.each("modulelist")]
        for module in modules:
            for kind in ("html", "text"):
                content, at = module.inner(kind).get("content")
                texts = module.inner(kind).each("texts", "content") if content is None else [(content, at)]
                found += [(text, place) for text, place in texts if isinstance(text, str)]
        for name in ("webdetail", "mobiledetail", "description", "detail"):
            text, at = entry.get(name)
            if isinstance(text, str) and not found:
                found.append((text, at))
    if len(found) == 1:
        draft.put("description", *found[0])
    elif found:
        joined = "\n".join(text for text, _ in found)
        draft.put("description", joined, found[0][1].rpartition("/module")[0])


def _attributes(draft: Draft, item: Fields) -> None:
    for told in _ATTRIBUTES.of(item, "aeopaeproductpropertys", "aeopaeproductproperties", "attributelist"):
        name, at, value, place, _ = told
        if value is not None:
            draft.use(at)
        _attribute(draft, name, value, place if value is not None else at)
    given, at = item.get("categoryattributes")
    if isinstance(given, dict):
        entries = Fields(given, at)
        for native in given:
            value, place = entries.get(folded(native))
            if isinstance(value, dict):
                value, place = Fields(value, place).get("value", "customvalue", "alias")
            _attribute(draft, native, value, place)


def _attribute(draft: Draft, name: Any, value: Any, at: str) -> None:
    if isinstance(name, str):
        if name[:1] in "Bb" and name.strip().casefold() in _BRANDS and "brand" not in draft.fields:
            draft.put("brand", value, at)
        else:
            draft.attribute(name, value, at)
        return
    draft.attribute(f"Attribute {name}" if scalar(name) else "Attribute", value, at)


def _sku(draft: Draft, sku: Fields) -> None:
    variant = draft.variant()
    variant.stands(sku.at)
    rare = not _RARE.isdisjoint(sku.kind.names)
    if rare:
        reduced, at = sku.get("skudiscountprice", "discountprice")
        if reduced is not None and reduced not in (0, "0"):
            variant.price("price", reduced, at)
            variant.price("list_price", *sku.get("skuprice", "price"))
    take(variant, sku, _SKU)
    for told in _CHOICES.of(sku, *_CHOICE_LISTS):
        name, name_at, value, at, chosen = told
        variant.attribute(name if type(name) is str else f"Property {name}", value, at if value else name_at)
        if chosen is not None and "skuimage" in chosen.kind.names:
            variant.put("image", *chosen.get("skuimage"))
    given, at = sku.get("skuattributes") if rare else (None, "")
    if isinstance(given, dict):
        entries = Fields(given, at)
        for native in given:
            value, place = entries.get(folded(native))
            if isinstance(value, dict):
                inner = Fields(value, place)
                variant.put("image", *inner.get("skuimageurl", "skuimage"))
                value, place = inner.get("alias", "value")
            variant.attribute(native, value, place)

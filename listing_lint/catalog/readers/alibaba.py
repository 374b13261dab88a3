"""Alibaba.com: products of ``alibaba.icbu.product``, and the fields of its item schema written as JSON."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.draft import Draft, Fields, Wanted, late, members, scalar, take
from listing_lint.catalog.readers.fields import Naming
from listing_lint.catalog.readers.ladders import take_ladder
from listing_lint.catalog.readers.shapes import Made
from listing_lint.catalog.readers.values import are_addresses

_PRODUCT = Wanted(
    id="productid id itemid",
    title="subject producttitle title",
    description="description supertext detail",
    category="categoryid catid",
    locale="language",
    status="status display",
)
_SKU = Wanted(
    {"price": "price"},
    {"stock": "inventory stock"},
    sku="skucode sku",
)
_ATTRIBUTE = Naming("attributename attributeid", "valuename value valueid")
_TRADES = ("wholesaletrade", "sourcingtrade")
_PRICES = ("fobprice", "price")
_LADDERS = ("ladderprice", "ladderprices", "bulkdiscountprices")


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    return Made(*late(_take, "alibaba", value, prefix, raw))


def _take(draft: Draft, value: dict[str, Any]) -> dict[str, str]:
    item = Fields(value, "", draft.placed)
    take(draft, item, _PRODUCT)
    _texts(draft, "keywords", item, "keywords", "productkeywords")
    _pictures(draft, item)
    for name, at, text, place, _ in _ATTRIBUTE.of(item, "attributes"):
        if text is not None:
            draft.use(at)
        _attribute(draft, name, text, place if text is not None else at)
    _properties(draft, *item.get("icbucatprop"))
    _trade(draft, item)
    for sku in _skus(item):
        variant = draft.variant()
        variant.stands(sku.at)
        take(variant, sku, _SKU)
        if sku.known(_LADDERS):
            ladder = sku.objects(*_LADDERS)
            for step in ladder[:1]:
                variant.price("price", *step.get("price", "bulkdiscountprice"))
            take_ladder(variant, ladder, sku.get(*_LADDERS)[1])
        chosen, at = sku.get("attr2value", "attributes")
        for name, text in members(chosen).items():
            variant.attribute(name, text, f"{at}/{escape(name)}")
    draft.name_itself()
    return {"marketplace": "alibaba"}


def _texts(draft: Draft, name: str, item: Fields, *natives: str) -> None:
    value, at = item.get(*natives)
    if isinstance(value, str):
        draft.put(name, value, at)
        return
    texts: list[Any] = []
    found = item.each(*natives)
    if len(found) == 1 and isinstance(found[0][0], dict):
        entries, at = found[0]
        found = [(text, f"{at}/{escape(key)}") for key, text in entries.items()]
    for text, place in found:
        draft.pointers[f"/{name}/{len(texts)}"] = draft.prefix + place
        texts.append(text)
    if texts:
        draft.put(name, texts, at)


def _pictures(draft: Draft, item: Fields) -> None:
    main = item.inner("mainimage")
    addresses, at = main.get("images")
    if addresses and type(addresses) is list and are_addresses(addresses):
        draft.pictures(addresses, at)
        return
    for picture, at in main.each("images") or item.each("scimages", "images", "imageurls"):
        entries = members(picture)
        if entries and not any(name in entries for name in ("src", "url", "imgUrl", "imageUrl")):
            for name, address in entries.items():  # {"scImages_0": "https://..."}
                draft.pictures(address, f"{at}/{escape(name)}")
        else:
            draft.pictures(picture, at)


def _properties(draft: Draft, value: Any, at: str) -> None:
    """Category properties as the schema's JSON has them: by their numbers, or as a list of ``{id, name, value}``."""
    if isinstance(value, list):
        for index, entry in enumerate(value):
            held = Fields(entry, f"{at}/{index}", draft.placed)
            name, _ = held.get("name", "attributename", "id")
            _attribute(draft, name, *held.get("value", "valuename", "values"))
        return
    for name, entry in members(value).items():
        place = f"{at}/{escape(name)}"
        if isinstance(entry, dict):
            held = Fields(entry, place, draft.placed)
            called, _ = held.get("name")
            _attribute(draft, called or name, *held.get("value", "valuename", "text"))
        else:
            _attribute(draft, name, entry, place)


def _attribute(draft: Draft, name: Any, value: Any, at: str) -> None:
    if (
        isinstance(name, str)
        and "brand" not in draft.fields
        and name.strip().casefold() in ("brand name", "brand")
    ):
        draft.put("brand", value, at)
        return
    called = name if isinstance(name, str) else f"Attribute {name}" if scalar(name) else "Attribute"
    draft.attribute(called, value, at)


def _trade(draft: Draft, item: Fields) -> None:
    """The price: of one piece, else the least of what is asked."""
    for name in item.known(_TRADES):
        trade = item.inner(name)
        draft.put("currency", *trade.get("fobcurrency", "currency"))
        draft.price("price", *trade.get("price", "fobminprice"))
    if item.known(_PRICES):
        fob = item.inner(*_PRICES)
        draft.put("currency", *fob.get("currency", "currencycode"))
        draft.price("price", *fob.get("min", "pricemin", "value", "amount"))
    for step in item.objects(*_LADDERS)[:1]:
        draft.price("price", *step.get("price", "bulkdiscountprice"))
    take_ladder(draft, item.objects(*_LADDERS), item.get(*_LADDERS)[1])
    price, at = item.get(*_PRICES)
    if scalar(price):
        draft.price("price", price, at)
    draft.put("currency", *item.get("currency", "currencycode"))


def _skus(item: Fields) -> list[Fields]:
    found = item.inner("productsku").objects("skus") or item.objects("saleprop", "skus")
    return [sku for sku in found if sku.value]

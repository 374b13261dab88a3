"""WooCommerce products of its REST interface."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.draft import Draft, Fields, Wanted, take, whole
from listing_lint.catalog.readers.shapes import Made
from listing_lint.late import late

_PRODUCT = Wanted(
    id="sku id",
    title="name title",
    description="description",
    short_description="shortdescription",
    sku="sku",
    gtin="globaluniqueid",
    url="permalink",
    status="status",
)
_VARIATION = Wanted(
    sku="sku",
    gtin="globaluniqueid",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product, with its variations where they are written out; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("woocommerce", raw, prefix)
    item = Fields(value, "")
    take(draft, item, _PRODUCT)
    draft.price("price", *item.get("saleprice", "price", "regularprice"))
    if item.get("saleprice")[0] is not None:
        draft.price("list_price", *item.get("regularprice"))
    _shown_prices(draft, item)
    stock, at = item.get("stockquantity")
    draft.put("stock", whole(stock), at)
    for name, natives in (("category", "categories"), ("brand", "brands")):
        for entry, at in item.each(natives):
            draft.put(name, *(Fields(entry, at).get("name") if isinstance(entry, dict) else (entry, at)))
    tags: list[Any] = []
    for entry in item.objects("tags"):
        tag, at = entry.get("name")
        if tag is not None:
            draft.pointers[f"/tags/{len(tags)}"] = draft.prefix + at
            tags.append(tag)
    if tags:
        draft.put("tags", tags, "/tags")
    for picture, at in item.each("images", "allimages", "mainimage"):
        draft.pictures(picture, at)
    for attribute in item.objects("attributes"):
        name, _ = attribute.get("name")
        for text, at in attribute.each("options", "option"):
            draft.attribute(name if isinstance(name, str) else "Attribute", text, at)
    named, at = item.get("attributes")
    if isinstance(named, dict):  # as programs write them that read the pages of a shop
        for name, text in named.items():
            draft.attribute(name, text, f"{at}/{escape(name)}")
    for entry in item.objects("variations"):
        if entry.value:
            _variation(draft, entry)
    draft.name_itself()
    return Made(*draft.made(marketplace="woocommerce"))


def _shown_prices(draft: Draft, item: Fields) -> None:
    """The prices of the Store API, which shoppers' pages ask: ``{"price": "280000", "currency_minor_unit": 2, …}``.

    It states all three of them always; what it cost before is one only where it is on sale.
    """
    prices = item.inner("prices")
    if not prices.value:
        return
    digits, _ = prices.get("currencyminorunit")
    coins = 10**digits if type(digits) is int and 0 <= digits < 9 else 1
    before = ("regularprice",) if item.get("onsale")[0] is True else ()
    for name, natives in (("price", ("price", "saleprice", "regularprice")), ("list_price", before)):
        amount, at = prices.get(*natives) if natives else (None, "")
        if isinstance(amount, str) and amount.isdecimal():
            amount = int(amount)
        draft.price(name, amount / coins if type(amount) is int and coins > 1 else amount, at)
    draft.put("currency", *prices.get("currencycode"))


def _variation(draft: Draft, entry: Fields) -> None:
    variant = draft.variant()
    variant.stands(entry.at)
    take(variant, entry, _VARIATION)
    variant.price("price", *entry.get("saleprice", "price", "regularprice"))
    stock, at = entry.get("stockquantity")
    variant.put("stock", whole(stock), at)
    for attribute in entry.objects("attributes"):
        name, _ = attribute.get("name")
        variant.attribute(name if isinstance(name, str) else "Attribute", *attribute.get("option", "value"))
    said, at = entry.get("attributes")
    if isinstance(said, str):  # as programs write them: "Size: 24m, Colour: Blue"
        for choice in _CHOICE.finditer(said):
            variant.attribute(choice[1], choice[2].rstrip(), at)
    picture, at = entry.get("image")
    if isinstance(picture, str):
        variant.put("image", picture, at)
    variant.put("image", *entry.inner("image").get("src"))


_CHOICE = late(r"([^\s:,;|][^:,;|]{0,60}):\s*+([^:,;|]{1,120})")

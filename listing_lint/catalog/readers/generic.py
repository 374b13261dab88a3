"""Products of shops that have no form of their own here: objects with a name and a price, by the usual names of members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import REFERENCE
from listing_lint.catalog.readers.answers import (
    address_pictures,
    counts_as_shopee,
    offers_of_vtex,
    settle_parts,
    take_price_inside,
)
from listing_lint.catalog.readers.draft import (
    Draft,
    Fields,
    take,
)
from listing_lint.catalog.readers.fields import Names
from listing_lint.catalog.readers.generic_attributes import take_attributes
from listing_lint.catalog.readers.generic_names import (
    PICTURES,
    PRICES,
    PRODUCT,
    fields_of,
)
from listing_lint.catalog.readers.generic_phases import EVERY_STEP, PHASES, put_attribute
from listing_lint.catalog.readers.generic_pictures import (
    settle_pictures,
    take_pictures,
    take_pictures_by_address,
    take_pictures_by_sources,
    take_pictures_by_words,
)
from listing_lint.catalog.readers.generic_steps import (
    phases_of,
)
from listing_lint.catalog.readers.generic_variants import (
    by_keys,
    entries_of,
    is_option,
    may_have_variants,
    named_by,
    variant_of,
    variants_beside,
)
from listing_lint.catalog.readers.lacking import (
    NO_PICTURES,
    NO_PRICE,
    find_price,
    names_pictures,
    numbered_pictures,
    say_no_price,
)
from listing_lint.catalog.readers.nested import folded, nested_parts
from listing_lint.catalog.readers.priced_sizes import take_prices_by_size
from listing_lint.catalog.readers.shapes import Made
from listing_lint.catalog.readers.shop_forms import (
    counts_as_medusa,
    counts_as_vendure,
    names_alone,
    take_previews,
)
from listing_lint.catalog.readers.shop_prices import (
    NOTHING,
    counts_in_coins,
    currency_in,
    settle_coins,
    settle_currency,
    with_prices,
)
from listing_lint.catalog.readers.unsigned import priced_lists
from listing_lint.catalog.readers.ways_of_sale import (
    is_sold_in_parts,
)

if TYPE_CHECKING:
    from listing_lint.catalog.readers.words import Words


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    draft = Draft("generic", raw, prefix)
    item, words = fields_of(value, "")
    parts = _parts_of(item)
    item, words = _priced(item, words) if len(parts) == 1 else _priced(*fields_of(parts[0][1], ""))
    _take_part(draft, item, words)
    for at, part in parts[1:]:
        _take_part(draft, *_priced(*fields_of(part, at)))
    _name_brand_beside(draft, [("", value)])
    find_price(draft, item)
    if "images" not in draft.fields and (numbered := numbered_pictures(item)):
        draft.refer_to_pictures(numbered)
    elif not names_pictures(item, words) and not _are_shown(draft):
        draft.lacks = NO_PICTURES  # an interface of stock and prices, perhaps: it says nothing of pictures
    say_no_price(draft, item)
    draft.name_itself()
    return Made(*draft.made())


def _are_shown(draft: Draft) -> bool:
    """Whether a picture was found, of the product or of a variant."""
    return "images" in draft.fields or any("image" in one for one in draft.fields.get("variants", ()))


def _priced(item: Fields, words: Words) -> tuple[Fields, Words]:
    """The members of a product, without prices that are 0 where there is none."""
    left = with_prices(item)
    return (item, words) if left is item.value else fields_of(left, item.at)


_DETAILS = frozenset(
    {
        "goodsdetail",
        "goodsdetails",
        "productdetail",
        "itemdetail",
        "detail",
        "productinfo",
        "goodsinfo",
        "iteminfo",
    }
)


def _parts_of(item: Fields) -> list[tuple[str, dict[str, Any]]]:
    """A product, and the object inside of it that shows its pictures: ``{"name": "Mug", "goods_detail": {"images": […]}}``."""
    value = item.value
    if _DETAILS.isdisjoint(item.kind.names):
        return [("", value)]
    name = next(
        (name for name, part in value.items() if isinstance(part, dict) and folded(name) in _DETAILS), None
    )
    if (
        name is None
        or not _shown_in(value).isdisjoint(PICTURES)
        or _shown_in(value[name]).isdisjoint(PICTURES)
    ):
        return [("", value)]
    outer = {other: part for other, part in value.items() if other != name}
    return [("", outer), (f"/{escape(name)}", value[name])]


def _shown_in(part: dict[str, Any]) -> set[str]:
    return {folded(name) for name, held in part.items() if held}


def convert_nested(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product whose members stand in several objects (``Orderable`` and ``Visible``), the outer ones first."""
    draft = Draft("generic", raw, prefix)
    parts = nested_parts(value)
    for at, part in parts:
        _take_part(draft, *_priced(*fields_of(part, at)))
        if isinstance(draft.fields.get("title"), dict):
            # The product itself, whose title stands in it.
            del draft.fields["title"], draft.pointers["/title"]
    _name_brand_beside(draft, parts)
    find_price(draft, Fields(value, ""))
    fields = [fields_of(part, "") for _, part in parts]
    if not any(names_pictures(*one) for one in fields) and not _are_shown(draft):
        draft.lacks |= NO_PICTURES
    if not any(one.known(PRICES) for one, _ in fields) and "price" not in draft.fields:
        draft.lacks |= NO_PRICE
    draft.name_itself()
    return Made(*draft.made())


def _name_brand_beside(draft: Draft, parts: list[tuple[str, dict[str, Any]]]) -> None:
    """The brand that an object in one of the parts is or names: ``{"primary_brand": {"name": "Acme"}}``."""
    if "brand" in draft.fields:
        return
    for at, part in parts:
        for name, held in [one for one in part.items() if one[1].__class__ is dict]:
            inner = Fields(held, f"{at}/{escape(name)}")
            wanted = (
                ("brandname", "name", "title", "value") if folded(name).endswith("brand") else ("brandname",)
            )
            found, place = inner.get(*wanted)
            draft.put("brand", found if isinstance(found, str) else None, place)


def _take_part(draft: Draft, item: Fields, words: Words) -> None:
    is_first = not draft.fields
    take(draft, item, PRODUCT)
    texts, prices, pictures, others = phases_of(item, PHASES, draft) if is_first else EVERY_STEP
    for step in texts:
        step(draft, item)
    coins = counts_in_coins(item.kind.names) or counts_as_vendure(item) or counts_as_medusa(item)
    settle_coins(draft, draft.fields.get("currency"), always=coins)
    for step in prices:
        step(draft, item)
    shopee = counts_as_shopee(item.kind.names)
    if shopee:
        settle_parts(draft)
    else:
        take_price_inside(draft, item)
    settle_currency(draft)
    named = words.members.get("price")
    if named is not None and "price" in draft.fields and "currency" not in draft.fields:
        draft.put("currency", currency_in(named.name), item.at + named.at)  # "price_eur"
    take_pictures(draft, item, words)
    take_pictures_by_words(draft, item, words)
    if "images" not in draft.fields:
        take_pictures_by_sources(draft, item)
        take_pictures_by_address(draft, item)
        take_previews(draft, item)
    if shopee and "images" in draft.fields:
        address_pictures(draft)
    settle_pictures(draft)
    for step in pictures:
        step(draft, item)
    for label, below in words.attributes:
        if folded(label) == "volume" and not _OF_SELLERS.isdisjoint(item.kind.names):
            draft.use(item.at + below)  # how many were sold, as Taobao says it
        else:
            put_attribute(draft, label, item.value[label], item.at + below)
    for step in others:
        step(draft, item)
    if may_have_variants(item):
        _take_variants(draft, item, coins=coins, shopee=shopee)
    take_prices_by_size(draft, item)
    if draft.fields.get("price") in NOTHING and (
        is_sold_in_parts(item) or any("price" in one for one in draft.fields.get("variants", ()))
    ):
        del draft.fields["price"], draft.pointers["/price"]  # what the variants cost stands in them


def _take_variants(draft: Draft, item: Fields, *, coins: bool, shopee: bool) -> None:
    found = item.objects("variants", "variations", "skus") or variants_beside(item)
    if found and all(map(is_option, found)):
        for name in item.known(_OF_VARIANTS):
            take_attributes(draft, item, name)  # of Chec: what is chosen between, and no variants
        found = []
    if not found and "sellerproductname" in item.kind.names:
        found = item.objects("items")  # of Coupang
    if not found:
        found = item.objects("models") if shopee else offers_of_vtex(draft, item)
    if not found:
        found = [entry for name in priced_lists(item.value) for entry in item.objects(folded(name))]
    keyed = by_keys(found)
    entries = [] if keyed else entries_of(found)
    if not found and item.known(_INVENTORY):
        entries = item.inner("inventory").objects("products")
    for entry in entries:
        if names_alone(entry.value):
            draft.lose(entry.at, REFERENCE)
        elif entry.value:
            variant = variant_of(draft, entry, coins=coins)
            if shopee:
                settle_parts(variant)
    for key, entry in keyed:
        named_by(variant_of(draft, entry, coins=coins), key, entry.at)
    _brand_of_variants(draft, entries)


_INVENTORY = Names(("inventory",))
_OF_VARIANTS = Names(("variants", "variations"))


def _brand_of_variants(draft: Draft, entries: list[Fields]) -> None:
    """The brand that all variants name, where the product names none: ``{"variants": [{"sku": "S-1", "brand": "Acme"}]}``."""
    if "brand" in draft.fields or not entries:
        return
    named = [one.get("brandname", "brand") for one in entries]
    brand, at = named[0]
    if isinstance(brand, str) and all(other == brand for other, _ in named):
        draft.put("brand", brand, at)


_OF_SELLERS = frozenset({"shoptitle", "sellerid", "usertype", "nick", "provcity"})

"""The variants of shops' objects: where they stand, what they are called by, and what each of them says."""

from __future__ import annotations

from typing import NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import UNREAD
from listing_lint.catalog.readers.answers import name_offer_of_vtex, take_price_inside
from listing_lint.catalog.readers.draft import Draft, Fields, Variant, scalar, take
from listing_lint.catalog.readers.fields import Names
from listing_lint.catalog.readers.generic_names import ATTRIBUTES, PICTURES, VARIANT, worded
from listing_lint.catalog.readers.ladders import LADDERS, take_any_ladder
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.prices_within import take_price_within
from listing_lint.catalog.readers.shop_prices import settle_coins, settle_currency, settle_price, settle_stock
from listing_lint.catalog.readers.unsigned import BY_SIZE
from listing_lint.catalog.readers.wording import unwrap_texts, unwrap_values
from listing_lint.late import late


def may_have_variants(item: Fields) -> bool:
    """Whether variants may stand anywhere in objects of these names; see what :func:`variants_beside` and others look for."""
    found = item.kind.plans.get(may_have_variants)
    if found is None:
        found = item.kind.plans[may_have_variants] = any(
            name in _PLACES or name in BY_SIZE or name.endswith(_ENDS) for name in item.kind.names
        )
    return bool(found)


_PLACES = frozenset({"variants", "variations", "skus", "sellerproductname", "items", "models", "inventory"})


def is_option(entry: Fields) -> bool:
    """Whether an entry is what buyers choose between, and no variant: ``{"name": "Size", "options": [{"name": "S"}]}``."""
    names = entry.kind.names.keys()
    if "name" not in names or not _OF_ONE.isdisjoint(names):
        return False
    return any(isinstance(entry.get(name)[0], list) and entry.get(name)[0] for name in ("options", "values"))


_OF_ONE = frozenset({"sku", "skucode", "price", "prices", "barcode", "stock", "quantity", "selectedoptions"})
"""What one variant has, and what is chosen between has not."""


def variants_beside(item: Fields) -> list[Fields]:
    """The variants under a longer name, which says whose or what they are: ``sync_variants``, ``productVariations``.

    Those of other goods, which are shown beside, are none; nor is what has neither a price nor a code of its own.
    """
    for folded_name in item.kind.names:
        if not folded_name.endswith(_ENDS) or any(word in folded_name for word in _OF_OTHERS):
            continue
        found = item.objects(folded_name)
        if found and all(_OF_VARIANTS_BESIDE & one.kind.names.keys() for one in found):
            return found
    return []


_ENDS = ("variants", "variations")
_OF_OTHERS = ("related", "similar", "recommend", "accessor", "crosssell", "upsell", "other")


def entries_of(entries: list[Fields]) -> list[Fields]:
    """The variants, or those in the list beside the names of the options: ``{"dimensions": […], "combinations": […]}``."""
    if len(entries) != 1 or not entries[0].value:
        return entries
    around = entries[0]
    lists = [name for name, inner in around.value.items() if isinstance(inner, list)]
    if len(lists) < len(around.value):
        return entries
    inside = [around.objects(folded(name)) for name in lists]
    return next((one for one in inside if one and one[0].kind.names.keys() & _OF_VARIANTS), [])


_OF_VARIANTS = frozenset({"price", "saleprice", "currentprice", "baseprice", "sku"})
_OF_VARIANTS_BESIDE = _OF_VARIANTS | {"retailprice", "skucode", "pricing", "prices"}
_OF_ONE_VARIANT = _OF_VARIANTS | {
    "stock",
    "quantity",
    "qty",
    "inventory",
    "color",
    "colour",
    "size",
    "options",
}


def by_keys(entries: list[Fields]) -> list[tuple[str, Fields]]:
    """The variants where an object holds them by their codes or choices: ``{"M-1-W": {"price": …}, "M-1-B": {…}}``."""
    if len(entries) != 1 or _OF_VARIANTS & entries[0].kind.names.keys():
        return []
    around = entries[0]
    if not all(isinstance(inner, dict) for inner in around.value.values()):
        return []
    inside = [(key, Fields(inner, f"{around.at}/{escape(key)}")) for key, inner in around.value.items()]
    return inside if all(_OF_ONE_VARIANT & one.kind.names.keys() for _, one in inside) else []


def named_by(variant: Variant, key: str, at: str) -> None:
    """A variant's key is its code, or what it is chosen by (a size, an amount); the number of a place says nothing."""
    if any(map(str.isdigit, key)) and " " not in key and not _AMOUNT.fullmatch(key):
        variant.put("sku", key, at)
    elif not key.isdigit() and "attributes" not in variant.fields:
        variant.attribute("option", key, at)


_AMOUNT = late(r"\d{1,4}(?:[.,]\d{1,3})?[A-Za-z]{0,3}")


def variant_of(draft: Draft, entry: Fields, *, coins: bool) -> Variant:
    """A variant of a draft from its entry; with ``coins`` its sums are in the smallest coin of the currency."""
    variant = draft.variant()
    variant.stands(entry.at)
    entry, words = worded(entry)
    known = entry.kind.plans.get(variant_of) or _known_of(entry)
    take(variant, entry, VARIANT)
    parts = {name: entry.objects(name) for name in known.parts}
    for inside in parts.values():
        if inside and not _SOLD.isdisjoint(inside[0].kind.names):
            take(variant, inside[0], VARIANT)
    fields = variant.fields
    if isinstance(fields.get("stock"), str):
        del fields["stock"], variant.pointers[f"{variant.here}/stock"]  # "IN_STOCK" counts none
    for value in fields.values():
        if type(value) in _UNSETTLED:
            unwrap_values(variant)
            settle_price(variant, "price")
            settle_price(variant, "list_price")
            settle_stock(variant)
            unwrap_texts(variant)
            _leave_unread(draft, variant, "title", "image", "gtin")
            break
    if "price" not in fields or type(fields["price"]) in _UNSETTLED:
        _find_price(variant, entry)
        _leave_unread(draft, variant, "price", "list_price")
    if "currency" in fields:
        settle_currency(variant)
    name_offer_of_vtex(variant, entry)
    if coins or type(fields.get("price")) is int or type(fields.get("list_price")) is int:
        settle_coins(variant, fields.get("currency", draft.fields.get("currency")), always=coins)
    if known.ladders:
        take_any_ladder(variant, entry)
    for name in known.attributes:
        text, at = entry.get(name)
        if scalar(text):
            variant.attribute(at.rpartition("/")[2], text, at)
    for name in known.sizes if "attributes" not in fields else ():
        text, at = entry.get(name)
        if scalar(text):
            variant.attribute(at.rpartition("/")[2], text, at)
    if known.pictures:
        picture, at = entry.get(*known.pictures)
        if isinstance(picture, str):
            variant.put("image", picture, at)
        elif isinstance(picture, list | dict) and "images" not in draft.fields:
            _show(variant, picture, at)
    for label, below in words.attributes:
        if scalar(entry.value[label]):
            variant.attribute(label, entry.value[label], entry.at + below)
    for name in known.chosen:
        for option in parts[name] if name in parts else entry.objects(name):
            _choose(variant, option)
    return variant


class _Known(NamedTuple):
    """Which of the members that variants may have are there, in objects of the same names."""

    parts: tuple[str, ...]
    ladders: tuple[str, ...]
    attributes: tuple[str, ...]
    sizes: tuple[str, ...]
    pictures: tuple[str, ...]
    chosen: tuple[str, ...]


def _known_of(entry: Fields) -> _Known:
    found = _Known(*map(entry.known, (_PARTS, LADDERS, ATTRIBUTES, _SIZES, PICTURES, _CHOSEN)))
    entry.kind.plans[variant_of] = found
    return found


def _leave_unread(draft: Draft, variant: Variant, *names: str) -> None:
    """Leave out of a variant, and tell, what stands in objects or lists of no known form; an empty one is nothing."""
    for name in names:
        held = variant.fields.get(name)
        if type(held) in _UNSETTLED:
            at = variant.take_back(name)
            if held:
                draft.lose(at, UNREAD)


def _choose(variant: Variant, option: Fields) -> None:
    """What a variant is chosen by: one choice with its name and value, or several by their names."""
    if _LABELS.isdisjoint(option.kind.names):
        for label, text in option.value.items():
            if scalar(text) and folded(label) not in _OF_VARIANT:
                variant.attribute(label, text, f"{option.at}/{escape(label)}")
        return
    label, _ = option.get("optiondisplayname", "name", "propertyname", "optionname", "attributetypename")
    if label is None:
        label, _ = option.inner("option").get("title", "name")  # of Medusa
    text, at = option.get("label", "value", "valuename", "values", "attributevaluename")
    if text is None and "group" in option.kind.names:
        label, _ = option.inner("group").get("name", "code")  # of Vendure
        text, at = option.get("name")
    if isinstance(text, list) and len(text) == 1:
        text, at = text[0], f"{at}/0"
    if isinstance(label, str) and scalar(text) and text != _NO_CHOICE:
        variant.attribute(label, text, at)


def _find_price(variant: Variant, entry: Fields) -> None:
    """The price that stands inside of other members: of an offer, or of one of several shops.

    ``{"stores": [{"store_id": 1, "price": 300}]}``
    """
    take_price_inside(variant, entry)
    if variant.fields.keys().isdisjoint(("price", "list_price")):
        inside_of = {name: part for name, part in entry.value.items() if isinstance(part, dict | list)}
        take_price_within(variant, inside_of, entry.at)


_UNSETTLED = (dict, list)
"""What stands in the place of a plain value."""


def _show(variant: Variant, pictures: object, at: str) -> None:
    """The first of a variant's own pictures: ``{"images": [{"imageOrder": 0, "vendorPath": "https://…"}]}``."""
    alone = Draft("generic", {}, variant.prefix)
    alone.pictures(pictures, at)
    first = next(iter(alone.fields.get("images", ())), None)
    src = first.get("src") if isinstance(first, dict) else first
    if isinstance(src, str):
        variant.put("image", src, alone.pointers["/images/0"].removeprefix(variant.prefix))


_PARTS = Names(("itemvariationdata", "node", "attributes", "offerings"))
"""Objects in which members of a variant may stand."""
_SOLD = frozenset({"sku", "price", "pricemoney"})
_CHOSEN = Names(
    (
        "optionvalues",
        "selectedoptions",
        "attributes",
        "options",
        "attributecombinations",
        "propertyvalues",
    )
)
"""What a variant is chosen by."""
_NO_CHOICE = "Default option value"
"""What Medusa writes where a product has only one variant."""
_SIZES = Names(("label", "weight", "volume", "capacity", "amount", "unit", "pack", "format", "portion"))
"""What a variant is chosen by, where it has no option."""
_OF_VARIANT = frozenset(part for _, _, part in VARIANT.natives)
_LABELS = frozenset(
    {
        *(
            "optiondisplayname",
            "name",
            "propertyname",
            "optionname",
            "label",
            "value",
            "valuename",
            "values",
            "id",
        ),
        *("attributetypename", "attributevaluename"),
    }
)
"""Members of an option that says its name and value in members of their own, and not ``{"Colour": "White"}``."""

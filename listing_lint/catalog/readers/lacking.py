"""What a product of no known form says nothing of: whether any of its members is for pictures, or for a price."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.draft import scalar
from listing_lint.catalog.readers.fields import Names
from listing_lint.catalog.readers.generic_names import PRICES, SHOWN
from listing_lint.catalog.readers.prices_within import take_price_within
from listing_lint.catalog.readers.shop_prices import counts_in_coins, settle_coins, settle_currency
from listing_lint.catalog.readers.values import is_address
from listing_lint.catalog.tables.names import plain
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.readers.draft import Draft, Fields
    from listing_lint.catalog.readers.words import Words

NO_PICTURES = frozenset({"/images"})
NO_PRICE = frozenset({"/price"})


def find_price(draft: Draft, item: Fields) -> None:
    """The price that stands deeper than where it usually does, where neither the product nor a variant has one."""
    if scalar(draft.fields.get("price")) or any("price" in one for one in draft.fields.get("variants", ())):
        return
    take_price_within(draft, item.value, item.at)
    settle_coins(draft, draft.fields.get("currency"), always=counts_in_coins(item.kind.names))
    settle_currency(draft)


def numbered_pictures(item: Fields) -> str:
    """Where a member numbers or names the pictures of a product, which stand elsewhere; empty where none does.

    ``{"image_id": 77}``, ``{"image_key": "v1643/N52948934A_1"}``. What ends in a kind of files names one that may be opened.
    """
    known: list[tuple[str, str]] | None = item.kind.plans.get(numbered_pictures)
    if known is None:
        known = item.kind.plans[numbered_pictures] = [
            one for one in item.kind.names.values() if _numbers_pictures(one[0])
        ]
    for name, place in known:
        held = item.value[name]
        first = held[0] if isinstance(held, list) and held else held
        if isinstance(first, int | str) and not isinstance(first, bool) and first and not is_address(first):
            return item.at + place
    for name in item.known(_IN_THE_RECORD):
        held, at = item.get(name)
        if isinstance(held, str) and not is_address(held):
            return at  # of Odoo, the picture itself: {"image_1920": "iVBORw0KGgo…"}
    for name in item.known(_AROUND):
        around = item.inner(name)
        for shown in around.known(SHOWN):
            if any({"id"} == one.kind.names.keys() for one in around.objects(shown)):
                return around.get(shown)[1]  # of PrestaShop: {"associations": {"images": [{"id": "1"}]}}
    return ""


def _numbers_pictures(name: str) -> bool:
    """Whether a member is called the number or the key of a picture."""
    words = plain(name).split()
    return len(words) > 1 and words[-1] in _KEYS and any(map(_PICTURE.fullmatch, words[:-1]))


_AROUND = Names(("associations", "embedded"))
_IN_THE_RECORD = Names(("image1920", "image1024", "image512", "image256", "image128"))
_PICTURE = late(r"images?|imgs?|pictures?|pics?|photos?|media|thumb(?:nail)?s?")
_KEYS = frozenset(
    {"id", "ids", "key", "keys", "uuid", "uuids", "guid", "hash", "token", "ref", "refs", "reference"}
)
"""What the number or the name of a thing is called that stands elsewhere."""


def names_pictures(item: Fields, words: Words) -> bool:
    """Whether a member is for pictures: numbers under such a name count them: ``{"pics": 19}``."""
    named = [item.kind.names[name][0] for name in item.known(SHOWN)]
    named += [place.name for place in (*words.pictures, *words.thumbnails)]
    return any(_may_show(item.value[name]) for name in named)


def _may_show(value: Any) -> bool:
    if isinstance(value, dict) and value:
        return not all(isinstance(inner, int | float) for inner in value.values())
    return not isinstance(value, int | float)


def say_no_price(draft: Draft, item: Fields) -> None:
    """Say that no member is for a price, or that each of those there are is blank, that of a sale among them."""
    if not draft.fields.keys().isdisjoint(("price", "list_price")):
        return
    known = item.known(PRICES)
    if not known:
        draft.lacks |= NO_PRICE
    elif draft.placed and all(item.value[item.kind.names[name][0]] in (None, "") for name in known):
        draft.pointers.setdefault("/price", draft.prefix + item.at + item.kind.names[known[0]][1])

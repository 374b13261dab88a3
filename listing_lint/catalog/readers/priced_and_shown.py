"""Goods that an interface names, prices and shows under words of its own: ``goods_name``, ``zk_final_price``, ``pict_url``.

What has all three, and a member that says it is of goods, is a product, wherever in its objects they stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.kept_names import kept
from listing_lint.catalog.readers.nested import COUNTED, folded, nested_parts
from listing_lint.catalog.readers.picture_sizes import PICTURE_FILE, SHOWS
from listing_lint.catalog.readers.prices_within import is_sum, may_be_price
from listing_lint.catalog.readers.values import is_address
from listing_lint.catalog.readers.words import other_than_goods
from listing_lint.catalog.tables.names import meaning, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

_GOODS = re.compile(r"\b(?:items?|goods|skus?|spus?|products?|offers?|wares?|commodity|articles?|asin|iid)\b")
_TITLED = re.compile(
    r"(?:(?:item|goods|sku|spu|product|offer|ware|commodity|article|listing) )?(?:title|name)"
)
_OF_OTHERS = re.compile(
    r"\b(?:shop|store|mall|seller|brand|user|nick|author|company|event|hotel|room|course|city|country|venue|banner|logo|avatar|icon"
    r"|categor(?:y|ies)|video|flag|qr|owner|buyer|customer|review\w*|page|share)\b"
)
_MOST = 300
"""Members that a product has at the most in one object: what has more holds things by their keys."""


def is_priced_and_shown(value: Mapping[str, Any]) -> bool:
    """Whether an object is a product by a name, a price and a picture, and by a member that is called one of goods."""
    titled = priced = shown = goods = False
    if len(value) > _MOST:
        return False
    for at, part in nested_parts(dict(value)):
        if at.count("/") > 1:
            break
        if (
            len(part) > _MOST
            or not COUNTED.isdisjoint(map(folded, part))
            or other_than_goods(part) is not None
        ):
            return False
        for name, held in part.items():
            words = plain(name)
            if _OF_OTHERS.search(words):
                continue
            goods = goods or bool(_GOODS.search(words))
            if isinstance(held, str) and _TITLED.fullmatch(words):
                titled = titled or any(map(str.isalpha, held))
            elif is_sum(held):
                priced = priced or may_be_price(words)
            elif shows(name, held):
                shown = True
    return titled and priced and shown and goods


def shows(name: str, held: Any) -> bool:
    """Whether a member is called a picture, and holds an address or several."""
    if not _holds_address(held):
        return False
    words = plain(name)
    return any(map(_shows, words.split())) and not _OF_OTHERS.search(words)


@kept
def _shows(word: str) -> bool:
    """Whether a word is one for pictures, in any of the languages that columns have names in: "imagenes", "slika"."""
    if SHOWS.fullmatch(word):
        return True
    known = meaning(word)
    return known is not None and known.sure and known.member in _PICTURES and word not in _OF_ANYTHING


_PICTURES = frozenset({"images", "main-image", "thumbnail"})
_OF_ANYTHING = frozenset({"media", "assets", "attachments"})
"""Words for pictures that films and sheets of data are called by, too."""


def _holds_address(held: Any) -> bool:
    for _ in range(3):
        if isinstance(held, dict):
            held = next(
                (one for one in held.values() if isinstance(one, dict | list) or is_address(one)), None
            )
        elif isinstance(held, list) and held:
            held = held[0]
    return is_address(held) or (isinstance(held, str) and PICTURE_FILE.search(held) is not None)

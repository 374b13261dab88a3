"""Labels of a page or a program under the names of what they label: ``{"title": "Products", "price": "Price"}``.

Translations of shops have members that are called like a listing's, and hold no goods.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.tables.names import meaning

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 24
_SAYS_MORE = frozenset({"price", "list_price", "description", "stock", "sku", "gtin", "images"})
"""Members whose values are seldom a word or two: a price has digits, a description says more than its name."""
_NAMED = _SAYS_MORE | {"title", "id", "brand", "category", "currency", "status"}
"""Those of which others tell that they are labels."""
_CODES = frozenset({"id", "sku", "handle", "mpn"})
_NUMBERS = frozenset({"price", "listprice", "saleprice", "stock", "quantity", "gtin", "ean", "barcode"})
"""Folded names under which goods have numbers, and labels have none."""
_HOLE = re.compile(r"\{\{?\s*[\w.]+(?:, [^{}]*)?\}?\}|%\{\w+\}|%(?:\d\$)?[sd@]")
"""Where a program puts a value: ``Delete {{name}}?``, ``{count} items``, ``%s``."""
_DIGIT = re.compile(r"\d")
_FEW = 2


def are_labels(value: Mapping[str, Any], known: frozenset[str]) -> bool:
    """Whether the members of an object label what they are called after; ``known`` are those of a listing.

    All of them are texts, or objects of such. Two say nothing but their own names, or one does beside members that no listing
    has; texts with places for values of a program count like those.
    """
    price = value.get("price")
    if len(value) < _FEW or (price.__class__ is str and _DIGIT.search(price)):
        return False  # the sooner, the better: almost all goods have a price
    for item in value.values():
        if item.__class__ is not str and item.__class__ is not dict:
            return False
    texts = [(name, text) for name, text in value.items() if text.__class__ is str]
    said = [name for name, text in texts if _says_its_name(name, text, _SAYS_MORE)]
    if said:
        said = [name for name, text in texts if _says_its_name(name, text, _NAMED)]
    if any(name in value and name not in said for name in ("id", "sku")):
        return False
    if any(_DIGIT.search(text) and folded(name) in _NUMBERS for name, text in texts):
        return False
    if len(said) >= _FEW:
        return True
    strange = sum(1 for name, _ in texts if name not in known)
    return strange >= _FEW and (bool(said) or any(map(_HOLE.search, (text for _, text in texts))))


def _says_its_name(name: str, text: str, members: frozenset[str]) -> bool:
    """Whether a text is the name of its member, in whatever language: ``"price": "Preis"``."""
    if len(text) > _LONGEST or _DIGIT.search(text):
        return False
    if folded(text.strip(" :*")) == folded(name):
        return True
    found = meaning(name)
    if found is None or found.member not in members:
        return False
    said = meaning(text)
    if said is None or not said.sure:
        return False
    return said.member == found.member or {said.member, found.member} <= _CODES

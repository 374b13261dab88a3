"""Where a listing tells what it sells, beside its title: the last part of its category, and attributes that name the goods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.late import late
from listing_lint.restricted.first_words import TOLD, TOLD_UNSPACED
from listing_lint.restricted.reading import is_han, simple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST = 400
"""Characters of a text that are read."""

TYPES = frozenset(
    (
        "type|product type|item type|goods type|kind|active ingredient|active ingredients|generic name|produkttyp|artikeltyp|wirkstoff"
        "|type de produit|principe actif|tipo|tipo de producto|tipo de produto|principio activo|princípio ativo|principio attivo|тип"
        "|тип товара|действующее вещество|类型|产品类型|商品类型|有效成分"
    ).split("|")
)
"""Names of attributes that tell what the goods are, in small letters."""


def category_of(fields: Mapping[str, Any]) -> str:
    """The category as one text."""
    value = fields.get("category")
    if value.__class__ is list:
        return " > ".join(one for one in value if isinstance(one, str))
    return value if isinstance(value, str) else ""


_TAG = late(r"<[^<>]*>")
_MOST_DESCRIPTION = 1500
"""Characters of a description that are read."""


def description_of(fields: Mapping[str, Any]) -> str:
    """What is read of the description, or of the points where there is none, without tags."""
    value = fields.get("description")
    text = value[:_MOST_DESCRIPTION] if isinstance(value, str) else ""
    points = fields.get("bullets") if not text else None
    if isinstance(points, list):
        text = "\n".join(one for one in points if isinstance(one, str))[:_MOST_DESCRIPTION]
    return _TAG.sub(" ", text) if "<" in text else text


_WORD = late(r"[^\W_]+")


_ANY = frozenset(word for _, strong, what, _ in TOLD for word in strong | what)


def may_tell(text: str) -> bool:
    """Whether a title and description have words that tell restricted goods where the title is a mere name."""
    words = _WORD.findall(text.lower())
    hits = _ANY.intersection(words)
    if hits and any(
        not hits.isdisjoint(strong) or (not hits.isdisjoint(what) and not how.isdisjoint(words))
        for _, strong, what, how in TOLD
    ):
        return True
    return is_han(text) and any(one in simple(text.lower()) for one in TOLD_UNSPACED)


def category_end(fields: Mapping[str, Any]) -> str:
    """The last part of a category's path."""
    path = category_of(fields)[-LONGEST:]
    for sign in ">/|›»\\":
        if sign in path:
            path = path.rpartition(sign)[2]
    return path.strip()


def told_goods(fields: Mapping[str, Any]) -> Iterator[tuple[str, str, str | int]]:
    """The attributes that tell what the goods are: where, the value, and its key or number."""
    attributes = fields.get("attributes")
    if attributes.__class__ is dict:
        for name, value in attributes.items():
            if value.__class__ is str and _is_type(name):
                yield "attributes", value[:LONGEST], name
    elif attributes.__class__ is list:
        for number, one in enumerate(attributes):
            if one.__class__ is dict and one.get("value").__class__ is str and _is_type(one.get("name")):
                yield "attributes", one["value"][:LONGEST], number


def _is_type(name: object) -> bool:
    return isinstance(name, str) and name.lower().replace("_", " ") in TYPES

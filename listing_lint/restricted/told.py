"""Where a listing tells what it sells, beside its title: the last part of its category, attributes that name the goods, doses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.brands.letters import bare
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


_DOSES = frozenset(
    (
        "dosage|dose|doses|strength|potency|content|concentration|size|sizes|pack|variant|option|dosage form|dosierung|dosis|stärke|wirkstärke"
        "|konzentration|posologie|concentration|dosaggio|dose|dosagem|dosificación|concentración|concentração|concentrazione|dozaj"
        "|дозировка|доза|концентрация|dawka|dávkování|剂量|规格|浓度|含量|用量|용량|함량"
    ).split("|")
)
"""Names of attributes that may tell the dose of a medicine, in small letters."""
_MOST_VARIANTS = 5

_OF_THE_SHOP = frozenset(
    "our all new nos notre unsere alle nuestros nuestras tous toutes nossos nossas todos todas nostri tutti наши все onze".split()
)
"""What stands before the goods in the name of a category and says nothing about them."""
_FROM = frozenset("de du des d del da do di dei della dal dalla aus von vom from из z ze van uit".split())
"""What stands behind the goods in the name of a category, before where they come from."""


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


def names_of_category(end: str) -> tuple[str, ...]:
    """The last part of a category's path as it is compared, and its goods without where they come from: "Nos vins de Loire"."""
    name = bare(end)
    words = name.split(" ")
    while len(words) > 1 and words[0] in _OF_THE_SHOP:
        del words[0]
    at = next((number for number, word in enumerate(words) if number and word in _FROM), len(words))
    short = " ".join(words[:at])
    return (name, short) if short != name else (name,)


def doses_of(fields: Mapping[str, Any]) -> str:
    """What attributes and the first variants tell of a dose, one value behind the other."""
    told = [*_doses(fields.get("attributes"))]
    variants = fields.get("variants")
    if variants.__class__ is list:
        for one in variants[:_MOST_VARIANTS]:
            if one.__class__ is dict:
                told += _doses(one.get("attributes"))
    return " | ".join(told)


def _doses(attributes: object) -> Iterator[str]:
    if isinstance(attributes, dict):
        pairs = [*attributes.items()]
    elif isinstance(attributes, list):
        pairs = [(one.get("name"), one.get("value")) for one in attributes if isinstance(one, dict)]
    else:
        return
    for name, value in pairs:
        if isinstance(value, str) and isinstance(name, str) and name.lower().replace("_", " ") in _DOSES:
            yield value[:LONGEST]


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

"""ATT226 and ATT227: the measurements of clothing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.attributes.categories import kinds_of
from listing_lint.attributes.name_words import NAMES
from listing_lint.attributes.reading import attributes_of
from listing_lint.finding import Hit
from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_MEASURED = ("chest", "waist", "hip", "shoulder", "sleeve", "back", "inseam")
_MOST = 100_000
_TAG = late(r"<[^<>]{0,500}>")
_UNIT = re.compile(
    r"(?i)(?<![a-z])(?:cms?|mm|centimet(?:er|re)s?|inch(?:es)?|ins?|zoll|zentimeter|pouces?|centim[eè]tres?|pulgadas?|centímetros?"
    r"|pollici|centimetri|cali|см|мм|дюйм\w{0,3})(?![a-z])|(?<=\d)\s?[\"″]|厘米|公分|英寸|センチ|[(（]\s*吋"
)
_WORD = late(r"[^\W\d_]+")
_NUMBER = late(r"[0-9]{2,3}(?:[.,][0-9])?")
_IN_UNITS = late(r"[0-9]{2,3}(?:[.,][0-9])? ?(?:cm|in\b|inch|\"|″|см|厘米|センチ)", re.IGNORECASE)
_ENOUGH_WORDS, _ENOUGH_NUMBERS = 2, 3
_DRESS = "Cotton summer dress, knee length, blue"
_TABLE = (
    "<table><tr><td>Size</td><td>Bust{unit}</td><td>Waist{unit}</td></tr>"
    "<tr><td>S</td><td>86</td><td>66</td></tr><tr><td>M</td><td>90</td><td>70</td></tr></table>"
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of measurements: single ones, phrases, and those of languages that part no words."""

    single: dict[str, str]
    phrases: tuple[tuple[str, str], ...]


@cache
def _words() -> _Words:
    single: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for meaning in (*_MEASURED, "length"):
        for word in NAMES[meaning].casefold().split(", "):
            alone = word.isalpha() and not _unspaced(word)
            if len(word) > 2 or not alone:
                (single if alone else phrases).setdefault(word, meaning)
    return _Words(single, tuple(phrases.items()))


def _unspaced(word: str) -> bool:
    return any("\u2e80" <= char <= "\ud7ff" for char in word)


def _measured(text: str) -> set[str]:
    """The measurements that a text names beside enough numbers."""
    if _digits(text) < 2 * _ENOUGH_WORDS:  # two of them with their units are enough
        return set()
    plain = _TAG.sub(" ", text)
    measured = len(_IN_UNITS.findall(plain)) >= _ENOUGH_WORDS
    if not measured and len(_NUMBER.findall(plain)) < _ENOUGH_NUMBERS:
        return set()
    known, plain = _words(), plain.casefold()
    found = {known.single[word] for word in known.single.keys() & set(_WORD.findall(plain))}
    found |= {meaning for phrase, meaning in known.phrases if phrase in plain}
    # "Knee length" is none, "length 56 cm" is one.
    return found if measured else found - {"length"}


def _digits(text: str) -> int:
    """How many digits a text holds, which is soon counted: a table of measurements has many."""
    return sum(map(text.count, "0123456789"))


def _texts(listing: Listing) -> list[str]:
    found = [text for name in ("description", "short_description") if (text := listing.text(name))]
    return [*found, *(text for text, _ in listing.texts("bullets"))]


@rule(
    "ATT226",
    "clothing-measurements-missing",
    severity="warning",
    reads=("/description", "/attributes", "/category"),
    figures=("attributes.clothing_measurements",),
    good=[
        Example(
            {
                "id": "A1",
                "title": _DRESS,
                "category": "Apparel > Dresses",
                "description": _TABLE.format(unit=" (cm)"),
            },
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": "Steel bottle", "category": "Kitchen"}, why="no clothing", profile="dhgate"
        ),
        Example(
            {
                "id": "A1",
                "title": _DRESS,
                "category": "Dresses",
                "attributes": {"Shoulder width": "38 cm", "Waist": "70 cm"},
            },
            why="as attributes",
            profile="dhgate",
        ),
        Example(
            {
                "id": "A1",
                "title": "Knitted pullover",
                "category": "Apparel > Knitwear",
                "description": "Length 62 cm, chest 52 cm in size M.",
            },
            why="in a sentence",
            profile="dhgate",
        ),
        Example(
            {
                "id": "A1",
                "title": "Leather sandals",
                "category": "Apparel > Shoes",
                "attributes": {"Size": "38"},
            },
            why="shoes are no garment",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": _DRESS,
                "category": "Apparel > Dresses",
                "description": "A light dress for hot days.",
            },
            says="gives no measurements",
            at="",
            profile="dhgate",
        )
    ],
)
def clothing_measurements_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report clothing without the measurements that tell whether it fits: shoulder, back, bust, waist.

    Looks for two of them with numbers in the texts, for attributes of that name, and for a picture with the role size-chart.
    What is clothing is told by the words of the category.

    Sizes differ between countries and makers: what does not fit comes back.

    Add a table with shoulder, back, bust and waist of every size, and the unit.
    """
    figure = ctx.figure("attributes.clothing_measurements")
    if figure is None or figure.value is not True:
        return
    kinds = kinds_of(listing.fields.get("category"))
    if "clothing" not in kinds or kinds & {"clothing accessories", "shoes"}:
        return
    if any(image.role == "size-chart" for image in listing.images):
        return
    named = {attribute.meaning for attribute in attributes_of(listing)} & {*_MEASURED, "length"}
    for text in _texts(listing):
        if len(named) >= _ENOUGH_WORDS:
            return
        named |= _measured(text[:_MOST])
    if len(named) < _ENOUGH_WORDS or named == {"length"}:
        yield Hit(
            "the listing gives no measurements of the garment",
            "",
            "Add a table with shoulder, back, bust and waist of every size, and the unit.",
            figure=figure,
            confidence="medium",
        )


@rule(
    "ATT227",
    "measurements-without-unit",
    severity="warning",
    reads=("/description", "/category"),
    good=[
        Example(
            {"id": "A1", "title": _DRESS, "category": "Dresses", "description": _TABLE.format(unit=" (cm)")},
            why="the unit stands in the head of the table",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": _DRESS, "category": "Dresses", "description": _TABLE.format(unit="")},
            says="measurements (chest, waist) without a unit",
            at="/description",
        )
    ],
)
def measurements_without_unit(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a table of clothing measurements that never says whether it is in centimetres or inches.

    Looks at descriptions of clothing that name two measurements or more beside numbers, and hold no unit of length at all.

    86 is a bust in centimetres, 34 one in inches; shoppers guess, and send it back.

    Write the unit into the head of the table.
    """
    description = listing.description
    if not description or "clothing" not in kinds_of(listing.fields.get("category")):
        return
    description = description[:_MOST]
    if _digits(description) < 2 * _ENOUGH_NUMBERS:
        return
    if _UNIT.search(description):
        return
    found = _measured(description) - {"length"}
    if len(found) >= _ENOUGH_WORDS:
        yield Hit(
            f"the description gives measurements ({', '.join(sorted(found))}) without a unit",
            listing.at("description"),
            "Write into the head of the table whether they are centimetres or inches.",
            confidence="medium",
        )


RULES: tuple[Rule, ...] = (clothing_measurements_missing, measurements_without_unit)

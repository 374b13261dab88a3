"""ATT22x: numbers without a unit, units that do not fit, commas that are read as something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.attributes.categories import kinds_of
from listing_lint.attributes.kinds import called
from listing_lint.attributes.name_words import BARE_NUMBERS, COUNTS_OR_MEASURES, DIMENSIONS
from listing_lint.attributes.names import unit_in_name
from listing_lint.attributes.quantities import LONGEST, Quantity, is_bare, quantities_in
from listing_lint.attributes.reading import Attribute, attributes_of
from listing_lint.attributes.units import dimensions_of
from listing_lint.brands.letters import bare
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_BOX = {"id": "A1", "title": "Storage box with lid, bamboo"}
_UNIT_WORDS = frozenset(
    {"unit", "units", "uom", "einheit", "maßeinheit", "masseinheit", "unité", "unite", "unidad", "unità", "unita", "unidade",
     "eenheid", "jednostka", "единица", "единицы", "单位", "單位", "単位"}
)  # fmt: skip
_DIGIT = re.compile(r"[0-9]")
_SERIES = re.compile(r"[0-9]\s*[x×*XхХ]\s*[0-9]")
_COMMA = re.compile(r"(?<![0-9.,])[0-9]+(,)[0-9]{1,2}(?![0-9.,])(?=\s?[^\W\d_\s])")
_POINT_LANGUAGES = frozenset({"en", "zh", "ja", "ko", "th", "he", "hi", "ms"})
"""Languages that write a decimal point, by CLDR."""
_SHORT_UNITS = frozenset(["g", "m", "l", "L", "W", "V", "A"])
"""Single letters that are units after a number; others are sizes, versions and grades: 34 D, 5 C, 32 L in trousers."""
_NEVER_MISFITS = frozenset({"count", "share", "angle"})

_LIKELY = {
    "mass": "g or kg", "length": "cm or mm", "volume": "ml or l", "data": "GB or TB", "power": "W", "voltage": "V",
    "charge": "mAh", "frequency": "Hz",
}  # fmt: skip


def covered_dimensions(listing: Listing) -> frozenset[str]:
    """What the listing gives units for in attributes of their own: ``weight_unit = kg`` covers every mass."""
    found: set[str] = set()
    for attribute in attributes_of(listing):
        if (
            isinstance(attribute.value, str)
            and len(attribute.value) <= 30
            and "unit" in attribute.name.casefold()[-40:]
        ) or (
            isinstance(attribute.value, str)
            and not _UNIT_WORDS.isdisjoint(bare(attribute.name[:80]).split(" "))
        ):
            found |= dimensions_of(attribute.text)
    return frozenset(found)


def _first_dimension(meaning: str) -> str:
    return DIMENSIONS[meaning].split(", ")[0]


@rule(
    "ATT221",
    "number-without-unit",
    severity="warning",
    reads=("/attributes", "/variants"),
    good=[
        Example({**_BOX, "attributes": {"Height": "20 cm", "Weight (kg)": "1.2", "Size": "42"}}),
        Example(
            {**_BOX, "attributes": {"Height": 20, "dimensions_unit": "cm"}},
            why="the unit has an attribute of its own",
        ),
        Example({**_BOX, "attributes": [{"name": "Height", "value": 20, "unit": "cm"}]}),
        Example(
            {
                "id": "A1",
                "title": "Straight jeans",
                "category": "Apparel > Jeans",
                "attributes": {"Length": "7/8", "Waist": "32"},
            },
            why="a cut and a size of clothing",
        ),
        Example(
            {"id": "A1", "title": "Dome tent", "category": "Tents", "attributes": {"Capacity": "4"}},
            why="persons",
        ),
    ],
    bad=[
        Example(
            {**_BOX, "attributes": {"Height": "20"}},
            says='Height is "20", without a unit',
            at="/attributes/Height",
        ),
        Example(
            {**_BOX, "attributes": {"Capacity": "750"}},
            says='Capacity is "750", without a unit',
            at="/attributes/Capacity",
        ),
        Example(
            {**_BOX, "attributes": {"Abmessungen": "30 x 20 x 15"}},
            why="in any language",
            says='Abmessungen is "30 x 20 x 15", without a unit',
            at="/attributes/Abmessungen",
        ),
    ],
)
def number_without_unit(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report weights, lengths and other measures that are a number alone.

    Looks at attributes whose name means a measure, in a dozen languages. The unit may stand behind the number, in the name, in
    the member `unit` or in an attribute such as "weight_unit". A size such as 42 needs none. Numbers in JSON, whose unit a
    program may know, are information only.

    Shoppers of another country read centimetres as inches, and what they get is a dispute.

    Write the unit behind the number.
    """
    covered: frozenset[str] | None = None
    seen: set[tuple[str, str]] = set()
    for attribute in attributes_of(listing):
        meaning = attribute.meaning
        if meaning is None or isinstance(attribute.value, bool) or attribute.unit:
            continue
        text = attribute.text.strip()
        if (
            meaning not in BARE_NUMBERS
            and not (meaning == "size" and _is_series(attribute, listing))
            and not (meaning in COUNTS_OR_MEASURES and _is_measure(text))
        ):
            continue
        if not is_bare(text) or not text.strip("0., ") or unit_in_name(attribute.name):
            continue
        if _is_cut(meaning, text, listing):
            continue
        if covered is None:
            covered = covered_dimensions(listing)
        if meaning in COUNTS_OR_MEASURES:
            if covered & {"volume", "mass", "data", "charge"}:
                continue
            dimension = "volume"
        else:
            dimension = _first_dimension(meaning) if meaning in DIMENSIONS else "length"
        if dimension in covered or (attribute.name, text) in seen:
            continue
        seen.add((attribute.name, text))
        likely = _CAPACITIES if meaning in COUNTS_OR_MEASURES else _LIKELY[dimension]
        sure = meaning != "size" and meaning not in COUNTS_OR_MEASURES and isinstance(attribute.value, str)
        yield Hit(
            f'{called(listing, attribute)} is "{show(text, 40)}", without a unit',
            attribute.pointer,
            f"Write the unit behind the number, such as {likely}.",
            actual=storable(text),
            severity="warning" if isinstance(attribute.value, str) else "info",
            confidence="high" if sure else "medium",
            data={"attribute": storable(attribute.name), "dimension": dimension},
        )


_CAPACITIES = "ml, l, kg, GB or mAh"
_MOST_PERSONS = 16


def _is_measure(text: str) -> bool:
    """Whether a bare number is too large, or too exact, for a number of persons, places or a volume of a series."""
    try:
        number = float(text)
    except ValueError:
        return False
    return number > _MOST_PERSONS or not number.is_integer()


_CUTS = re.compile(r"[1-9]/(?:8|4|3|2)")
_SIZES_OF_TROUSERS = re.compile(r"2[2-9]|[34]\d|5[0-6]")


def _is_cut(meaning: str, text: str, listing: Listing) -> bool:
    """Whether a number is the name of a cut or a size of clothing: leggings of length 7/8, jeans of waist 32."""
    if meaning not in {"length", "waist", "inseam", "sleeve"}:
        return False
    if _CUTS.fullmatch(text):
        return True
    sized = meaning in {"waist", "inseam"} and _SIZES_OF_TROUSERS.fullmatch(text) is not None
    return sized and "clothing" in kinds_of(listing.fields.get("category"))


def _is_series(attribute: Attribute, listing: Listing) -> bool:
    """Whether a size is made of several numbers (30 x 40), and is not that of trousers (32 x 34)."""
    return (
        isinstance(attribute.value, str)
        and len(_SERIES.findall(attribute.value)) >= 1
        and not kinds_of(listing.fields.get("category"))
    )


def _telling(quantity: Quantity) -> bool:
    """Whether the unit is more than a letter that may be a size."""
    written = quantity.written.strip(".")
    return len(written) > 1 or written in _SHORT_UNITS or (bool(written) and not written.isascii())


@rule(
    "ATT222",
    "unit-does-not-fit",
    severity="warning",
    reads=("/attributes", "/variants"),
    good=[
        Example(
            {**_BOX, "attributes": {"Weight": "1.2 kg", "Length": "90 minutes", "Voltage": "220 V, 50 Hz"}}
        ),
        Example({**_BOX, "attributes": {"Weight": "180 g/m²"}}, why="the weight of a fabric"),
    ],
    bad=[
        Example(
            {**_BOX, "attributes": {"Weight": "30 cm"}},
            says='Weight is "30 cm", and cm is no unit of mass',
            at="/attributes/Weight",
        ),
        Example(
            {**_BOX, "attributes": [{"name": "Höhe", "value": "20", "unit": "kg"}]},
            says="kg is no unit of length",
            at="/attributes/0/value",
        ),
    ],
)
def unit_does_not_fit(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a unit that measures something else than the attribute: a weight in centimetres, a height in kilograms.

    Where a value has several units, one that fits is enough.

    The values of two attributes are swapped, or the unit is wrong; filters and delivery costs go by it.

    Correct the unit, or move the value to its own attribute.

    Lengths may be times and counts, as for films and books.
    """
    seen: set[tuple[str, str]] = set()
    for attribute in attributes_of(listing):
        meaning = attribute.meaning
        if meaning not in DIMENSIONS or isinstance(attribute.value, bool):
            continue
        text = attribute.text.strip()
        if (not attribute.unit and text.isdecimal()) or len(text) > LONGEST or not _DIGIT.search(text):
            continue
        if attribute.unit:
            text = f"{text} {attribute.unit.strip()}"[:LONGEST]
        found = [one for one in quantities_in(text) if one.units and _telling(one)]
        allowed = set(DIMENSIONS[meaning].split(", "))
        if attribute.name.strip().lower() == "masse":
            allowed.add("mass")  # the German word for measures without its ß is the French one for a mass
        if not found or any(one.dimensions & (allowed | _NEVER_MISFITS) for one in found):
            continue
        if (attribute.name, text) in seen:
            continue
        seen.add((attribute.name, text))
        wrong = found[0]
        yield Hit(
            f'{called(listing, attribute)} is "{show(text, 40)}", and {show(wrong.written, 20)} is no unit of '
            f"{_first_dimension(meaning)}",
            attribute.pointer,
            "Correct the unit, or move the value to its own attribute.",
            actual=storable(text),
            confidence="medium",
            data={"attribute": storable(attribute.name), "unit": storable(wrong.written)},
        )


@rule(
    "ATT223",
    "decimal-comma",
    severity="warning",
    reads=("/attributes", "/variants"),
    good=[
        Example(
            {**_BOX, "locale": "de-DE", "attributes": {"Gewicht": "1,5 kg"}}, why="how German is written"
        ),
        Example({**_BOX, "locale": "en-US", "attributes": {"Weight": "1,500 g"}}, why="thousands"),
    ],
    bad=[
        Example(
            {**_BOX, "locale": "en-US", "attributes": {"Weight": "1,5 kg"}},
            says='"1,5" has a comma',
            at="/attributes/Weight",
        )
    ],
)
def decimal_comma(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report decimal commas in measures of listings in a language that writes a decimal point.

    Runs where the listing says its language, for one comma that cannot part thousands, before a unit.

    Import forms read "1,5 kg" as 15 kg, or as two values; shoppers stumble over it.

    Write a point.
    """
    locale = (listing.locale or "").replace("_", "-").casefold()
    if locale.partition("-")[0] not in _POINT_LANGUAGES or locale == "en-za":
        return
    for attribute in attributes_of(listing):
        value = attribute.value
        if not isinstance(value, str) or value.count(",") != 1 or len(value) > LONGEST:
            continue
        match = _COMMA.search(value)
        if match is None or not any(one.units and "," in one.number for one in quantities_in(value)):
            continue
        yield Hit(
            f'the value of {called(listing, attribute)} is written the continental way: "{match[0]}" has a comma',
            attribute.pointer,
            f'Write "{match[0].replace(",", ".")}".',
            chars=match.span(),
            actual=storable(value),
            confidence="medium",
        )


RULES: tuple[Rule, ...] = (number_without_unit, unit_does_not_fit, decimal_comma)

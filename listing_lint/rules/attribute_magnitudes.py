"""ATT224 and ATT225: measures that no product has, and weights that do not go with sizes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.attributes.kinds import called
from listing_lint.attributes.name_words import DIMENSIONS
from listing_lint.attributes.names import unit_in_name
from listing_lint.attributes.quantities import LONGEST, quantities_in, value_in
from listing_lint.attributes.reading import Attribute, attributes_of
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_BOX = {"id": "A1", "title": "Storage box with lid, bamboo"}

_BOUNDS: dict[str, tuple[str, float, float, str]] = {
    "weight": ("mass", 0.001, 5e7, "1 mg to 50 t"),
    "width": ("length", 1e-6, 200, "0.001 mm to 200 m"),
    "height": ("length", 1e-6, 200, "0.001 mm to 200 m"),
    "depth": ("length", 1e-6, 12_000, "0.001 mm to 12 km"),
    "diameter": ("length", 1e-7, 200, "0.0001 mm to 200 m"),
    "thickness": ("length", 1e-9, 50, "a nanometre to 50 m"),
    "dimensions": ("length", 1e-6, 200, "0.001 mm to 200 m"),
    "screen": ("length", 0.005, 30, "5 mm to 30 m"),
    "length": ("length", 1e-6, 200_000, "0.001 mm to 200 km"),
    "storage": ("data", 1, 1e16, "up to 10,000 TB"),
    "memory": ("data", 1, 1e14, "up to 100 TB"),
    "voltage": ("voltage", 1e-6, 1e6, "up to 1,000 kV"),
    "charge": ("charge", 1e-4, 1e5, "0.1 mAh to 100,000 Ah"),
    "chest": ("length", 0.05, 4, "5 cm to 4 m"),
    "waist": ("length", 0.05, 4, "5 cm to 4 m"),
    "hip": ("length", 0.05, 4, "5 cm to 4 m"),
    "shoulder": ("length", 0.02, 2, "2 cm to 2 m"),
    "sleeve": ("length", 0.005, 2, "5 mm to 2 m"),
    "inseam": ("length", 0.005, 2, "5 mm to 2 m"),
}
"""Base dimension, least, most and the range in words: far beyond anything that is sold, in the base units of ``UNITS``."""

_DENSEST = 22_600
"""Grams a litre: osmium, the densest matter there is (22.59 kg/l)."""


_WRAPPING = 2_000
"""Grams that the wrapping of a small thing has at most: a ring is weighed in its box, and that in a carton."""
_PACKED = late(
    r"ship|pack|parcel|gross|brut|carton|karton|versand|paket|emball|colis|env[ií]o|embala|imball|spedizion|lordo|verzend|opakow|wysył"
    r"|упаков|брутто|достав|ambalaj|kargo|包装|包裝|毛重|梱包|포장",
    re.IGNORECASE,
)
"""Parts of the names of measures that are taken of the parcel."""
_CARRIED = late(
    r"capacit|load|max|limit|support|user|rider|recommend|suitable|trag|belast|zulad|charge|carga|portat|capaci|draag|nośno|obciąż|нагруз|грузо"
    r"|taşıma|承重|載重|载重|耐荷重|하중",
    re.IGNORECASE,
)
"""Parts of the names of weights that a thing bears, and has not."""


@rule(
    "ATT224",
    "implausible-measure",
    severity="info",
    reads=("/attributes", "/variants", "/weight", "/dimensions", "/package"),
    good=[Example({**_BOX, "attributes": {"Height": "20 cm", "Waist": "86 cm"}})],
    bad=[
        Example(
            {**_BOX, "attributes": {"Height": "2000 m"}},
            says='Height is "2000 m", far from what is sold',
            at="/attributes/Height",
        ),
        Example(
            {**_BOX, "attributes": {"Weight": "0 kg"}},
            says='Weight is "0 kg", which no product',
            at="/attributes/Weight",
        ),
        Example(
            {**_BOX, "attributes": {"Depth": "0"}},
            why="what programs write where nobody measured, told once a file",
            says='Depth is "0", which no product',
            at="/attributes/Depth",
        ),
        Example(
            {**_BOX, "weight": {"value": 0, "unit": "kg"}},
            why="of the listing itself, told once a file, too",
            says='weight is "0 kg", which no product',
            at="/weight",
        ),
    ],
)
def implausible_measure(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report measures of zero, and measures far beyond what anybody sells: a box 2,000 m high, a waist of 86 mm.

    The ranges are wide, so that only a wrong unit or a slipped point falls outside.

    Delivery costs, filters and the shopper's picture of the product go by such figures.

    Correct the number or its unit; leave the attribute out where the measure is not known.
    """
    yield from _of_nothing(listing)
    for attribute in attributes_of(listing):
        meaning = attribute.meaning
        bounds = _BOUNDS.get(meaning) if meaning is not None else None
        if bounds is None or isinstance(attribute.value, bool):
            continue
        text = _with_unit(attribute)
        if text is None:
            continue
        if meaning in _OF_EVERYTHING and _ZERO.fullmatch(attribute.text):
            yield Hit(
                f'{called(listing, attribute)} is "{show(attribute.text, 40)}", which no product measures',
                attribute.pointer,
                "Enter the measure, or leave the attribute out.",
                actual=storable(attribute.text),
                confidence="medium",
                fold=True,
            )
            continue
        base, least, most, words = bounds
        for quantity in quantities_in(text):
            if len(quantity.written) < 2 and quantity.written not in ("g", "m", "l", '"', "″"):
                continue
            measured = value_in(quantity, base)
            if measured is None or least <= measured <= most:
                continue
            if measured == 0:
                message = f'{called(listing, attribute)} is "{show(text, 40)}", which no product measures'
            else:
                message = (
                    f'{called(listing, attribute)} is "{show(text, 40)}", far from what is sold ({words})'
                )
            yield Hit(
                message,
                attribute.pointer,
                "Correct the number or its unit, or leave the attribute out.",
                actual=storable(text),
                confidence="medium",
            )
            break


def _of_nothing(listing: Listing) -> Iterator[Hit]:
    """The weight and the sides of the goods and of their parcel, where all that is said of them is 0."""
    parcel = listing.fields.get("package")
    inside: dict[str, Any] = parcel if isinstance(parcel, dict) else {}
    weights: tuple[tuple[str, Any, str], ...] = (
        ("weight", listing.fields.get("weight"), listing.at("weight")),
        ("parcel's weight", inside.get("weight"), listing.at("package", "weight")),
    )
    for name, weight, pointer in weights:
        if _is_nothing(weight):
            yield _nothing(name, _field(weight) or _number(weight), pointer)
    boxes: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
        ("", listing.fields.get("dimensions"), ("dimensions",)),
        ("parcel's ", inside.get("dimensions"), ("package", "dimensions")),
        ("parcel's ", inside, ("package",)),
    )
    for whose, box, where in boxes:
        sides = [side for side in _SIDES if _is_nothing(box.get(side))] if isinstance(box, dict) else []
        if sides:
            unit = f" {box['unit']}" if isinstance(box.get("unit"), str) else ""
            first = box[sides[0]]
            shown = _field(first) or f"{_number(first)}{unit}"
            named = " and ".join([", ".join(sides[:-1]), sides[-1]] if len(sides) > 1 else sides)
            yield _nothing(whose + named, shown, listing.at(*where, sides[0]))


def _nothing(name: str, shown: str, pointer: str) -> Hit:
    are = "are" if " and " in name else "is"
    return Hit(
        f'{name} {are} "{show(shown, 40)}", which no product measures',
        pointer,
        "Enter what it measures, or leave it out.",
        actual=storable(shown),
        confidence="medium",
        fold=True,
        subject=name,
    )


_SIDES = ("length", "width", "height", "depth")


def _is_nothing(value: Any) -> bool:
    """Whether a measure is 0, in whatever unit."""
    number = _number(value)
    return bool(number) and _NO_MEASURE.fullmatch(number) is not None


def _number(value: Any) -> str:
    """A number as it is written, alone or in a measure; empty where there is none."""
    value = value.get("value") if isinstance(value, dict) else value
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


_NO_MEASURE = late(r"\s*0+(?:[.,]0+)?\s*(?:[a-z]{1,3}|lbs|pounds?|kilograms?|grams?)?\s*", re.IGNORECASE)
_OF_EVERYTHING = frozenset({"weight", "width", "height", "depth", "diameter", "thickness", "length"})
"""Measures that every thing has: a 0 is none in whatever unit, and programs write it where nobody measured."""
_ZERO = late(r"\s*0+(?:[.,]0+)?\s*")


def _with_unit(attribute: Attribute) -> str | None:
    """The value with the unit that stands beside it or in the name; None where there is nothing to measure."""
    text = attribute.text.strip()
    if not text or len(text) > LONGEST or not any("0" <= char <= "9" for char in text):
        return None
    unit = attribute.unit or (unit_in_name(attribute.name) if text[-1:].isdigit() else None)
    return f"{text} {unit.strip()}" if unit else text


@rule(
    "ATT225",
    "weight-against-size",
    severity="warning",
    reads=("/attributes", "/weight", "/dimensions"),
    good=[
        Example({**_BOX, "attributes": {"Weight": "1.2 kg", "Dimensions": "30 x 20 x 15 cm"}}),
        Example(
            {**_BOX, "attributes": {"Shipping weight": "0.5 lb", "Dimensions": "1.25 x 0.95 x 0.1 inches"}},
            why="a card, weighed in its parcel",
        ),
    ],
    bad=[
        Example(
            {**_BOX, "attributes": {"Weight": "1.2 kg", "Dimensions": "30 x 20 x 15 mm"}},
            why="millimetres for centimetres",
            says="does not fit the size",
            at="/attributes/Weight",
        )
    ],
)
def weight_against_size(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a weight that matter of this size cannot have: it would be denser than osmium.

    Needs a weight and three sides with their units, from the attributes or the fields `weight` and `dimensions`. Of a weight
    that may be the parcel's, beside the sides of the bare thing, two kilograms may be wrapping. What a thing carries is not
    its weight.

    One of the units is wrong, or a point has slipped; delivery is charged by both.

    Correct the weight or the sizes.
    """
    found = _weight(listing)
    volume = _volume(listing) if found is not None else None
    if found is None or not volume:
        return
    grams, pointer, shown, packed = found
    density = grams / volume
    if density > _DENSEST and (not packed or grams > _DENSEST * volume + _WRAPPING):
        yield Hit(
            f'the weight "{show(shown, 40)}" does not fit the size: in {volume:,.3g} litres that is '
            f"{density / 1000:,.0f} kg a litre, and lead has 11",
            pointer,
            "Correct the weight or the sizes: one of the units is probably wrong.",
            actual=storable(shown),
            data={"grams": grams, "litres": volume},
        )


def _named(listing: Listing, *meanings: str) -> Iterator[Attribute]:
    for attribute in attributes_of(listing):
        if (
            attribute.variant is None
            and not isinstance(attribute.value, bool)
            and attribute.meaning in meanings
        ):
            yield attribute


def _weight(listing: Listing) -> tuple[float, str, str, bool] | None:
    """Grams, their place, what is written there, and whether the wrapping may be weighed with it, but not measured."""
    bare = not any(_PACKED.search(it.name) for it in _named(listing, "dimensions", "width", "height"))
    for attribute in _named(listing, "weight"):
        if _CARRIED.search(attribute.name):
            continue
        text = _with_unit(attribute)
        for quantity in quantities_in(text) if text else ():
            grams = value_in(quantity, "mass")
            if grams and _sure(quantity.units):
                packed = bare and _PACKED.search(attribute.name) is not None
                return grams, attribute.pointer, text or "", packed
    text = _field(listing.fields.get("weight"))
    for quantity in quantities_in(text) if text else ():
        grams = value_in(quantity, "mass")
        if grams and _sure(quantity.units):
            # Shops weigh for the carrier what the attributes measure for the buyer.
            return grams, listing.at("weight"), text, bare and listing.fields.get("dimensions") is None
    return None


def _sure(units: tuple[str, ...]) -> bool:
    return bool(units) and units[0] not in ("t", "st", "gr")


def _field(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        number, unit = value.get("value"), value.get("unit")
        if isinstance(number, (str, int, float)) and isinstance(unit, str):
            return f"{number} {unit}"
    return ""


def _volume(listing: Listing) -> float | None:
    """Litres of the box that the product fills."""
    for attribute in _named(listing, "dimensions"):
        sides = _sides(_with_unit(attribute) or "")
        if len(sides) == 3:
            return _litres(sides)
    value = listing.fields.get("dimensions")
    if isinstance(value, str):
        sides = _sides(value)
        if len(sides) == 3:
            return _litres(sides)
    if isinstance(value, dict) and isinstance(value.get("unit"), str):
        numbers = [value.get(name) for name in ("length", "width", "height", "depth")]
        sides = _sides(
            " x ".join(str(one) for one in numbers if isinstance(one, (str, int, float)))
            + f" {value['unit']}"
        )
        if len(sides) == 3:
            return _litres(sides)
    sides = []
    for names in (("length", "depth"), ("width",), ("height",)):
        for attribute in _named(listing, *names):
            found = _sides(_with_unit(attribute) or "")
            if len(found) == 1:
                sides.append(found[0])
                break
    return _litres(sides) if len(sides) == 3 else None


def _sides(text: str) -> list[float]:
    return [
        side
        for one in quantities_in(text)
        if one.units and (side := value_in(one, DIMENSIONS["width"].split(", ")[0]))
    ]


def _litres(sides: list[float]) -> float:
    return sides[0] * sides[1] * sides[2] * 1000


RULES: tuple[Rule, ...] = (implausible_measure, weight_against_size)

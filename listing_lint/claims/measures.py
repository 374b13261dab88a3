"""Measures that labels name: which of them, of what, and every size that it may be."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.claims.packs import counts
from listing_lint.claims.quantities import quantities
from listing_lint.claims.told import Spot
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.claims.labels import Label
    from listing_lint.claims.quantities import Quantity
    from listing_lint.claims.statements import Statement
    from listing_lint.claims.told import Told
    from listing_lint.claims.units import Dimension

Key = tuple["Dimension", str, tuple[str, ...]]

_ROLES: dict[str, dict[Dimension, str]] = {
    "storage": {"data": "storage"},
    "memory": {"data": "memory"},
    "any memory": {"data": "any memory"},
    "capacity": {
        "data": "storage",
        "volume": "volume",
        "mass": "load",
        "charge": "battery",
        "energy": "battery energy",
    },
    "content": {"volume": "volume", "mass": "net weight"},
    "load": {"mass": "load"},
    "weight": {"mass": "weight"},
    "length": {"length": "length"},
    "width": {"length": "width"},
    "height": {"length": "height"},
    "depth": {"length": "depth"},
    "diameter": {"length": "diameter"},
    "thickness": {"length": "thickness"},
    "screen": {"length": "screen"},
    "power": {"power": "power"},
    "voltage": {"voltage": "voltage"},
    "battery": {"charge": "battery", "energy": "battery energy", "voltage": "battery voltage"},
    "refresh rate": {"frequency": "refresh"},
    "resolution": {"pixels": "resolution"},
    "size": {"data": "storage", "volume": "volume", "mass": "net weight"},
    "count": {"mass": "net weight", "volume": "volume"},
}

NAMES: dict[str, str] = {
    "storage": "storage",
    "memory": "memory",
    "any memory": "memory",
    "volume": "capacity",
    "load": "load capacity",
    "net weight": "net weight",
    "battery": "battery capacity",
    "battery energy": "battery capacity",
    "battery voltage": "battery voltage",
    "screen": "screen size",
    "refresh": "refresh rate",
}

_NET = frozenset("net netto neto neta нетто 净 net. líquido liquido".split())

_GROSS = frozenset(
    "gross shipping package packaged packaging brutto versand verpackung paket brut expédition bruto envío paquete embalaje lordo"
    " брутто упаковки в упаковке посылки 毛 包装 毛重 包裹 carton box with".split()
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What one label says: several quantities are alternatives (``500 ml (17 oz)``)."""

    key: Key
    statement: Statement
    quantities: tuple[Quantity, ...]


def measures(statements: Iterable[Statement]) -> list[Measure]:
    """The measures that statements with a known label state; what one label says in one place is one measure."""
    found: list[Measure] = []
    for statement in statements:
        label = statement.label
        if label is None or label.role not in _ROLES:
            continue
        made = quantities(statement.text)  # remembered, and mostly none
        if (not made and not label.unit) or _EACH.search(statement.text):
            continue
        if not made:
            if label.unit:
                found += _with_unit(statement, label)
            continue
        for dimension, role in _ROLES[label.role].items():
            its = tuple(quantity for quantity in made if dimension in quantity.dimensions)
            if its and not any(quantity.sides for quantity in its):
                found.append(Measure(_key(dimension, role, label), statement, its))
    return _merged(found)


def names_measure(statement: Statement) -> bool:
    """Whether a statement's label may name a measure at all."""
    return statement.label is not None and statement.label.role in _ROLES


_EACH = re.compile(
    r"\b(?:each|apiece|per|je|jeweils|pro|chacune?|cada|ciascun[oa]?|каждый|каждая|без учета)\b|每|各|/ ?(?:pc|pcs|piece|unit|stk)",
    re.IGNORECASE,
)
"""A value of one piece, which is not that of the goods."""


def _with_unit(statement: Statement, label: Label) -> Iterator[Measure]:
    """A bare number whose unit stands in the label: "Weight (g)": 500."""
    text = statement.text.strip()
    if len(text) > 20:
        return
    made = quantities(f"{text} {label.unit}")
    for dimension, role in _ROLES[label.role].items():
        its = tuple(
            replace(quantity, start=0, end=len(statement.text))
            for quantity in made
            if dimension in quantity.dimensions and not quantity.sides
        )
        if its:
            yield Measure(_key(dimension, role, label), statement, its)


def _key(dimension: Dimension, role: str, label: Label) -> Key:
    of = label.of
    if role == "weight":
        if any(word in _NET for word in of):
            role, of = "net weight", tuple(word for word in of if word not in _NET)
        elif any(word in _GROSS for word in of):
            role = "gross weight"
    return dimension, role, of


def _merged(measures: list[Measure]) -> list[Measure]:
    """Values of one label in one kind of place are alternatives: a list, the variants, the lines of a text."""
    found: dict[tuple[Key, str, str], Measure] = {}
    for measure in measures:
        statement = measure.statement
        place = (
            measure.key,
            statement.where,
            statement.name if statement.where == "attribute" else statement.pointer,
        )
        known = found.get(place)
        found[place] = (
            measure
            if known is None
            else Measure(known.key, known.statement, known.quantities + measure.quantities)
        )
    return list(found.values())


def spot_of(measure: Measure) -> Spot:
    """Where a measure stands first."""
    first = measure.quantities[0]
    return Spot(measure.statement, first.start, first.end)


def name_of(key: Key) -> str:
    """What messages call a measure."""
    name = NAMES.get(key[1], key[1])
    return f"{name} ({' '.join(key[2])})" if key[2] else name


def packs_of(one: Told) -> frozenset[int]:
    """The numbers of pieces that the title and the attributes state."""
    found = {count.number for count in one.packs}
    if one.title is not None:
        found |= {int(number) for number in _TIMES.findall(one.title.text)}
    for statement in one.pairs:
        if statement.label is not None and statement.label.role == "count":
            found |= {count.number for count in counts(statement.text)}
            if statement.text.strip().isdecimal() and len(statement.text) < 5:
                found.add(int(statement.text))
    return frozenset(number for number in found if 1 < number < 1000)


_TIMES = re.compile(r"(?<![\w.,])(\d{1,3}) [^\W\d]{2,12} ?[x×*à@] ?(?=\d)")
"""20 bags x 2 g."""


def in_packs(quantity: Quantity, packs: frozenset[int]) -> Quantity:
    """A quantity that may be that of one piece or of the whole pack."""
    if not packs or not quantity.dimensions & {"volume", "mass", "length"} or quantity.sides:
        return quantity
    more = [
        (dimension, least * by, most * by)
        for number in sorted(packs)[:4]
        for by in (number, 1 / number)
        for dimension, least, most in quantity.sizes[:8]
    ]
    return replace(quantity, sizes=(*quantity.sizes, *more))

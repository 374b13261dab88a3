"""Measures that a title does not name, because the goods do: a pan's is its diameter, "8GB+256GB" are memory and storage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.claims.measures import measures
from listing_lint.claims.surroundings import is_elsewhere
from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.measures import Measure
    from listing_lint.claims.told import Told

_PAIR = late(
    r"(?<![\w.,])(?P<ram>\d{1,2}) ?(?:GB|G|Go|ГБ)(?P<named> ?(?:RAM|DDR\d\w?|LPDDR\d\w?))?"
    r"(?P<joint>\s?[+/,]\s?|\s)(?P<rom>\d{2,4}|[12]) ?(?P<unit>GB|TB|G|Go|To|ГБ|ТБ)\b(?! ?(?:RAM|DDR))",
    re.IGNORECASE,
)
_GIGA = 1e9
_ROUND = frozenset(
    "pan skillet frypan wok plate plates bowl clock umbrella lampshade pizza trampoline tin platter pfanne bratpfanne topf teller poêle"
    " sartén padella сковорода hoop ball".split()
)
"""Goods of one measure, across. A pot or a box may be told by its height as well."""
_ACROSS = late(
    r"(?<![\w.,x×*])(?P<n>\d{1,3}(?:[.,]\d)?) ?(?P<unit>cm|inches|inch|in\b|\"|″|''|см)", re.IGNORECASE
)
_SIDES = late(r"\d\s?(?:cm|in|\"|″)?\s?[x×*]\s?\d")
_MILLIMETRES = {"cm": 10.0, "см": 10.0}


def implied_clashes(all_: Told) -> Iterator[Clash]:
    """Contradictions between such a measure and the attribute that names it; at most one of each kind."""
    if all_.title is None or not (all_.pairs or all_.options):
        return
    yield from _memory(all_)
    yield from _diameter(all_)


def _stated(all_: Told, dimension: str, roles: tuple[str, ...]) -> tuple[list[Measure], list[Measure]]:
    """What the attributes say, and what the variants offer."""
    own, offered = measures(all_.pairs), measures(all_.options)
    return (
        [one for one in own if one.key[0] == dimension and one.key[1] in roles and not one.key[2]],
        [one for one in offered if one.key[0] == dimension],
    )


def _memory(all_: Told) -> Iterator[Clash]:
    assert all_.title is not None
    text = all_.title.text
    pairs = list(_PAIR.finditer(text))
    if len(pairs) != 1:
        return
    match = pairs[0]
    joined = match["joint"].strip() in ("+", "/")
    ram, rom = float(match["ram"]), float(match["rom"]) * (1000 if match["unit"][0] in "TtТ" else 1)
    if not (match["named"] or joined) or rom <= ram or is_elsewhere(text, match.start(), match.end()):
        return
    own, offered = _stated(all_, "data", ("storage", "memory"))
    for one in own:
        begin, end = match.span("ram") if one.key[1] == "memory" else (match.start("rom"), match.end("unit"))
        # Whoever mixes the two up has another fault than a contradiction; thousands and 1,024 are one.
        if _among(one, (ram, rom, rom * 1.024)) or any(_among(other, (ram, rom)) for other in offered):
            continue
        first = one.quantities[0]
        yield Clash(one.key[1], Spot(one.statement, first.start, first.end), Spot(all_.title, begin, end))
        return


def _among(one: Measure, sizes: tuple[float, ...]) -> bool:
    return any(
        least <= size * _GIGA * 1.08 and size * _GIGA * 0.92 <= most
        for quantity in one.quantities
        for least, most in quantity.of("data")
        for size in sizes
    )


def _diameter(all_: Told) -> Iterator[Clash]:
    assert all_.title is not None
    text = all_.title.text
    own, offered = _stated(all_, "length", ("diameter",))
    found = list(_ACROSS.finditer(text))
    if not own or len(found) != 1 or _SIDES.search(text):
        return
    if _ROUND.isdisjoint(text.casefold().replace(",", " ").replace("-", " ").split()):
        return
    match = found[0]
    if is_elsewhere(text, match.start(), match.end()):
        return
    size = float(match["n"].replace(",", ".")) * _MILLIMETRES.get(match["unit"].lower(), 25.4)
    lengths = [one for one in measures(all_.pairs) if one.key[0] == "length"]
    if any(
        least * 0.96 <= size <= most * 1.04
        for one in (*lengths, *offered)
        for quantity in one.quantities
        for least, most in quantity.of("length")
    ):
        return
    first = own[0].quantities[0]
    yield Clash("diameter", Spot(own[0].statement, first.start, first.end), Spot(all_.title, *match.span()))

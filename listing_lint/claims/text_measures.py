"""Contradictions of running text with the measures of the title and the attributes.

Running text speaks of many things: only a quantity beside words of the title, or beside a word that says that the goods hold,
weigh or draw it, is taken for one of the goods; and the whole text must hold nothing that agrees.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.claims.measures import NAMES, in_packs, measures, name_of, packs_of, spot_of
from listing_lint.claims.quantities import agree, quantities
from listing_lint.claims.statements import Statement
from listing_lint.claims.surroundings import role_in_text, words_after
from listing_lint.claims.told import Clash, Spot, words_of
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.measures import Key, Measure
    from listing_lint.claims.quantities import Quantity
    from listing_lint.claims.told import Told
    from listing_lint.claims.units import Dimension


_TEXT_BARE = frozenset(["storage", "volume", "power", "voltage", "battery", "net weight", "battery energy"])


@dataclass(frozen=True, slots=True)
class _Said:
    """A quantity of running text; ``of_goods`` tells that it is likely to be one of the goods."""

    quantity: Quantity
    spot: Spot
    roles: frozenset[str]
    of_goods: bool


def text_measure_clashes(all_: Told) -> Iterator[tuple[Key, Clash]]:
    """The contradictions of the running texts with the title or an attribute, at most one a dimension."""
    if not all_.counts:
        return
    named = measures([*all_.pairs, *all_.options])
    titled: dict[Dimension, list[Quantity]] = {}
    packs = packs_of(all_)
    for quantity in all_.heads:
        for dimension in quantity.dimensions:
            titled.setdefault(dimension, []).append(in_packs(quantity, packs))
    wanted = set(titled) | {measure.key[0] for measure in named}
    if not wanted:
        return
    for dimension, claims in _said(all_, wanted).items():
        own = next((claim for claim in claims if claim.of_goods), None)
        sizes = {claim.quantity.sizes for claim in claims}
        # Ports and levels have a power each.
        if own is None or len(sizes) > (1 if dimension == "power" else 3):
            continue
        if _confirmed(dimension, claims, own, named, titled):
            continue
        clash = _with_attribute(dimension, own, named) or _with_title(all_, dimension, own, titled)
        if clash is not None:
            yield clash


def _said(all_: Told, wanted: set[Dimension]) -> dict[Dimension, list[_Said]]:
    found: dict[Dimension, list[_Said]] = {}
    for passage in all_.passages:
        text = passage.view.text
        statement = Statement("text", text, passage.pointer, None, "", passage.view)
        for quantity in quantities(text):
            for dimension in quantity.dimensions & wanted:
                roles, own = role_in_text(text, quantity, dimension)
                named = dimension in ("data", "power") and bool(roles)
                of_goods = own and (named or _same_thing(all_, text, quantity))
                spot = Spot(statement, quantity.start, quantity.end)
                found.setdefault(dimension, []).append(_Said(quantity, spot, roles, of_goods))
    return found


def _confirmed(
    dimension: Dimension,
    claims: list[_Said],
    own: _Said,
    named: list[Measure],
    titled: dict[Dimension, list[Quantity]],
) -> bool:
    """Whether anything in the text agrees with the title or an attribute: alone, added up, or read as another dimension."""

    def known(what: Dimension) -> list[Quantity]:
        return [
            *titled.get(what, []),
            *(its for measure in named if measure.key[0] == what for its in measure.quantities),
        ]

    # 30 W and 18 W are the 48 W of the title.
    several = [*(claim.quantity for claim in claims), *_total(dimension, claims)]
    if any(agree(dimension, its, one) for its in known(dimension) for one in several):
        return True
    return len(own.quantity.dimensions) > 1 and any(
        agree(what, own.quantity, its) for what in own.quantity.dimensions for its in known(what)
    )


def _with_attribute(dimension: Dimension, own: _Said, named: list[Measure]) -> tuple[Key, Clash] | None:
    for measure in named:
        role = measure.key[1]
        alike = role in own.roles if own.roles else role in _TEXT_BARE
        if measure.key[0] == dimension and not measure.key[2] and alike:
            return measure.key, Clash(name_of(measure.key), spot_of(measure), own.spot, sure=False)
    return None


def _with_title(
    all_: Told, dimension: Dimension, own: _Said, titled: dict[Dimension, list[Quantity]]
) -> tuple[Key, Clash] | None:
    heads = titled.get(dimension, [])
    if len(heads) != 1 or all_.title is None:
        return None
    head = heads[0]
    roles, of_goods = role_in_text(all_.title.text, head, dimension)
    if not of_goods or head.sides or own.quantity.sides:
        return None
    shared = roles & own.roles if roles and own.roles else (own.roles or roles or _default(dimension))
    if not shared or not _usual(dimension, head, own.quantity, cued=bool(roles & own.roles)):
        return None
    what = min(shared)
    said = Spot(all_.title, head.start, head.end)
    return (dimension, what, ()), Clash(NAMES.get(what, what), said, own.spot, sure=False)


def _total(dimension: Dimension, claims: list[_Said]) -> list[Quantity]:
    """What the quantities of a text add up to: the first two, the first three, and so on."""
    found = []
    total = 0.0
    for claim in claims[:6]:
        total += claim.quantity.of(dimension)[0][1]
        found.append(replace(claim.quantity, sizes=((dimension, total, total),)))
    return found[1:]


def _usual(dimension: Dimension, head: Quantity, other: Quantity, *, cued: bool) -> bool:
    """Whether a bare quantity of the title and one of the text are likely to be the same measure."""
    if dimension == "length":
        return cued
    if dimension == "voltage":
        return (head.sizes[0][1] >= 90) == (other.sizes[0][1] >= 90)
    # Further apart than two sizes of one product ever are, it is another measure.
    small, large = sorted((head.sizes[0][1], other.sizes[0][1]))
    return small > 0 and large <= 128 * small


def _default(dimension: Dimension) -> frozenset[str]:
    return {
        "data": frozenset(["storage"]),
        "volume": frozenset(["volume"]),
        "mass": frozenset(["net weight"]),
        "power": frozenset(["power"]),
        "voltage": frozenset(["voltage"]),
        "charge": frozenset(["battery"]),
    }.get(dimension, frozenset())


_SAYS = frozenset(
    "holds hold stores capacity weighs weight contains content volume fasst fassungsvermögen kapazität inhalt enthält wiegt gewicht"
    " contient capacité contenance pèse poids contiene capacidad pesa peso contém capacità емкость ёмкость объем объём весит вес объемом"
    " ёмкостью емкостью весом stockage storage speicher 容量 重量 净重 bevat inhoud pojemność delivers output power voltage leistung".split()
)

_SAYS_UNSPACED = ("容量", "净重", "重量", "净含量", "功率", "电压", "電圧", "内容量", "용량")


def _same_thing(all_: Told, text: str, quantity: Quantity) -> bool:
    """Whether the words beside a quantity are words of the title, or say that the goods hold, weigh or draw it."""
    after = text[quantity.end : quantity.end + 40].split("\n", 1)[0]
    before = text[max(0, quantity.start - 32) : quantity.start].rsplit("\n", 1)[-1]
    close = words_of(before)
    if close & _SAYS or any(word in before[-6:] for word in _SAYS_UNSPACED):
        return True
    if "power" in quantity.dimensions and re.match(r"[ -](?:motor|engine|Motor|moteur)\b", after):
        return True
    following = [word for word in words_after(text, quantity.end) if len(word) > 2]
    return any(words_of(word) & all_.words - _COMMON for word in following) or bool(
        words_of(after[:5]) & all_.words and not after[:1].isascii()
    )


_COMMON = frozenset(
    "the and for with of new set pack und mit für avec pour les des con para per для with from our your you all".split()
)

"""Contradictions between measures: capacity, storage, weight, power, voltage, length, screen.

Two places contradict each other only if both speak of the same measure of the same thing and no reading of their
numbers agrees. A value of the title that another attribute confirms belongs to that one; variants may offer several.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.claims.measures import in_packs, measures, name_of, packs_of, spot_of
from listing_lint.claims.quantities import agree
from listing_lint.claims.surroundings import role_in_text
from listing_lint.claims.text_measures import text_measure_clashes
from listing_lint.claims.told import Clash, Spot, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.measures import Key, Measure
    from listing_lint.claims.quantities import Quantity
    from listing_lint.claims.statements import Statement
    from listing_lint.claims.told import Told
    from listing_lint.claims.units import Dimension


_BARE = frozenset(
    [
        "storage",
        "any memory",
        "volume",
        "net weight",
        "length",
        "screen",
        "power",
        "voltage",
        "battery",
        "battery energy",
        "refresh",
        "resolution",
        "weight",
    ]
)
"""What a quantity without a word beside it may be."""

_BEARS = (
    "scale scales waage balance báscula bascule bilancia весы 秤 hook hooks haken hanger holder shelf rack bracket cart trolley chair stool"
    " ladder jack winch hoist strap rope hammock crane lift swing bench tripod mount luggage fishing line cord magnet magnetic carabiner"
    " drone bed table desk stand bag backpack hängematte стул полка крепление trampoline bike bicycle scooter treadmill exercise washer"
    " washing waschmaschine lavadora machine dryer mixer paper canvas denim blanket stationery ream copy envelopes toner projector"
)


@cache
def _bears() -> frozenset[str]:
    return words_of(_BEARS)


def measure_clashes(all_: Told) -> Iterator[Clash]:
    """The contradictions between measures, at most one a measure."""
    if all_.alone:
        return
    done: set[Key] = set()
    told: set[Dimension] = set()
    for one in (all_, *all_.parts):
        for key, clash in _of_pairs(one, all_.options if one is all_ else []):
            if key not in done:
                done.add(key)
                told.add(key[0])
                yield clash
    if all_.title is None:
        return
    for key, clash in text_measure_clashes(all_):
        if key[0] not in told:
            told.add(key[0])
            yield clash


def _of_pairs(one: Told, options: list[Statement]) -> Iterator[tuple[Key, Clash]]:
    named = [measure for measure in measures(one.pairs) if not _is_unset(measure)]
    offered = measures(options)
    if not named and not offered and not one.talks:
        return
    heads = one.heads
    lines = measures(one.lines) if (named or offered or heads) and one.counts else []
    groups: dict[Key, list[Measure]] = {}
    for measure in named:
        groups.setdefault(measure.key, []).append(measure)
    told: set[Key] = set()
    for key, members in groups.items():
        dimension = key[0]
        choices = [other for other in offered if other.key == key]
        said = [other for other in lines if other.key == key]
        mine = _weighed(members) if key[1] == "weight" else members
        clash = _apart(dimension, mine[:1], mine[1:])
        if clash is None:
            clash = _apart(dimension, choices, mine) if choices else _apart(dimension, mine, said)
        if clash is not None:
            told.add(key)
            yield key, clash
    for key, first, second in _twice(lines):
        if key not in groups and (clash := _apart(key[0], [first], [second])) is not None:
            told.add(key)
            yield key, replace(clash, sure=False)
    if one.title is None:
        return
    packs = packs_of(one) if heads else frozenset()
    titled = [
        (in_packs(quantity, packs), dimension, *role_in_text(one.title.text, quantity, dimension))
        for quantity in heads
        for dimension in quantity.dimensions
    ]
    if not titled:
        return
    every = [*named, *offered, *lines]
    seen: set[Key] = set()
    for measure in [*named, *offered, *lines]:
        key = measure.key
        if key in told or key in seen:
            continue
        seen.add(key)
        clash = _against_title(one, measure, [other for other in every if other.key == key], every, titled)
        if clash is not None:
            yield key, clash


def _is_unset(measure: Measure) -> bool:
    """Whether a label says nought, as shops fill it that nobody has filled: no goods weigh or hold nothing."""
    dimension = measure.key[0]
    return all(most == 0 for quantity in measure.quantities for _, most in quantity.of(dimension))


def _weighed(members: list[Measure]) -> list[Measure]:
    """The weights that can be compared: the field may weigh the parcel, and then the goods weigh less."""
    fields = [one for one in members if one.statement.where == "field"]
    others = [one for one in members if one.statement.where != "field"]
    if not fields or not others:
        return members
    parcel = max(most for quantity in fields[0].quantities for _, most in quantity.of("mass"))
    item = min(least for quantity in others[0].quantities for least, _ in quantity.of("mass"))
    return members if item > 1.05 * parcel else others


def _twice(lines: list[Measure]) -> Iterator[tuple[Key, Measure, Measure]]:
    """The labels that stand in two running texts, such as a selling point and the description."""
    known: dict[Key, Measure] = {}
    for measure in lines:
        first = known.setdefault(measure.key, measure)
        if first is not measure and first.statement.pointer != measure.statement.pointer:
            yield measure.key, first, measure


def _apart(dimension: Dimension, some: list[Measure], others: list[Measure]) -> Clash | None:
    """A contradiction between two groups of measures of one label, if nothing of the one agrees with anything of the other."""
    if not some or not others:
        return None
    for one in some:
        for other in others:
            if any(agree(dimension, mine, its) for mine in one.quantities for its in other.quantities):
                return None
    at, other = others[0], some[0]
    if at.statement.where != "attribute" and other.statement.where == "attribute":
        at, other = other, at
    return Clash(name_of(at.key), spot_of(at), spot_of(other))


def _against_title(
    one: Told,
    measure: Measure,
    same: list[Measure],
    every: list[Measure],
    titled: list[tuple[Quantity, Dimension, frozenset[str], bool]],
) -> Clash | None:
    """A contradiction between the title and all that one label says."""
    dimension, role, of = measure.key
    if of and not _narrowed_alike(of, one.words):
        return _mains_clash(one, measure, titled) if role == "voltage" and _of_mains(of) else None
    wanted = {role, "storage", "memory"} if role == "any memory" else {role}
    mine = [(quantity, roles, own) for quantity, what, roles, own in titled if what == dimension]
    if any(
        agree(dimension, quantity, its)
        for quantity, _, _ in mine
        for other in same
        for its in other.quantities
    ):
        return None
    cued = [quantity for quantity, roles, own in mine if own and roles & wanted]
    bare = [quantity for quantity, roles, own in mine if own and not roles]
    chosen = cued if cued and role != "any memory" else bare + cued
    if not chosen or (not cued and role not in _BARE):
        return None
    if len(chosen) > 2 or any(quantity.sides for quantity in chosen):
        return None
    first = chosen[0]
    if not cued:
        confirmed = any(
            agree(dimension, first, its)
            for other in every
            if other.key != measure.key and other.key[0] == dimension
            for its in other.quantities
        )
        if confirmed or not _comparable(one, measure, first, mine):
            return None
    # An ounce that fills and weighs: the other dimension may be the one that is meant.
    if len(first.dimensions) > 1 and any(
        agree(what, first, its) for other in every for its in other.quantities for what in first.dimensions
    ):
        return None
    title = one.title
    assert title is not None
    sure = bool(cued) or role not in ("weight", "length", "any memory")
    return Clash(name_of(measure.key), spot_of(measure), Spot(title, first.start, first.end), sure=sure)


_MAINS = tuple(
    "input mains supply eingang netz entrée d'entrée entrada ingresso d'ingresso alimentation alimentación alimentazione alimentação"
    " wejściowe zasilania входное питания сети 输入 入力 입력".split()
)
_CONVERTS = frozenset(
    "converter inverter transformer output stabilizer adapter wandler wechselrichter transformator ausgang convertisseur transformateur"
    " onduleur convertidor inversor transformador conversor convertitore trasformatore преобразователь инвертор трансформатор".split()
)
_LEAST_OF_MAINS = 90.0


def _of_mains(of: tuple[str, ...]) -> bool:
    """Whether a label asks for the voltage of the wall: "Input voltage", "Netzspannung"."""
    return len(of) == 1 and of[0].startswith(_MAINS)


def _mains_clash(
    one: Told, measure: Measure, titled: list[tuple[Quantity, Dimension, frozenset[str], bool]]
) -> Clash | None:
    """The title's one voltage of the mains against another one in an attribute: 110 V and 220 V."""
    title = one.title
    if title is None or not _CONVERTS.isdisjoint(one.words):
        return None
    mine = [
        quantity
        for quantity, what, _, own in titled
        if what == "voltage" and own and quantity.of("voltage")[0][1] >= _LEAST_OF_MAINS
    ]
    its = measure.quantities
    if len(mine) != 1 or any(size[0] < _LEAST_OF_MAINS for other in its for size in other.of("voltage")):
        return None
    if any(agree("voltage", mine[0], other) for other in its):
        return None
    return Clash(name_of(measure.key), spot_of(measure), Spot(title, mine[0].start, mine[0].end))


def _narrowed_alike(of: tuple[str, ...], words: frozenset[str]) -> bool:
    """Whether the title speaks of what narrows a label: the charging power of a charger, the cable length of a cable."""
    return all(any(word[:5] == title[:5] for title in words) for word in of)


def _comparable(
    one: Told,
    measure: Measure,
    first: Quantity,
    mine: list[tuple[Quantity, frozenset[str], bool]],
) -> bool:
    """Whether a bare quantity of the title can be the measure that an attribute names."""
    dimension, role, _ = measure.key
    its = measure.quantities[0]
    size = first.of(dimension)[0]
    least, most = size
    low = min(size[0] for size in its.of(dimension))
    high = max(size[1] for size in its.of(dimension))
    if role == "any memory":
        return least < 4 * high and low < 4 * most
    if role == "weight":
        # A scale, a shelf or paper is sold by a weight that is not its own, and a parcel weighs more than the goods. Less than
        # the title promises is suspicious; more is so only between sizes of a shelf, not of a parcel in pounds.
        if (
            first.unit not in ("g", "kg", "lb")
            or one.words & _bears()
            or measure.statement.where != "attribute"
        ):
            return False
        metric = first.unit != "lb" and its.unit in ("g", "kg")
        return 1.25 * high < least <= 8 * low or (metric and 1.8 * most <= low <= 8 * most)
    if role == "length":
        return (
            len(mine) == 1
            and not first.sides
            and first.unit != "mm"
            and its.unit != "mm"
            and ((first.unit == "in") == (its.unit == "in"))
        )
    if role == "screen":
        return first.unit == "in" and its.unit in ("in", "cm") and 25.4 <= least <= 3000
    if role == "voltage":
        return (least >= 90) == (high >= 90)
    if role == "refresh":
        return least >= 24 and most <= 600
    return len(mine) <= 2

"""From a contradiction to a hit: both places quoted, the finding at the one, the other beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit, Nearby
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.claims.told import Clash, Spot, Told


def worth_reading(listing: Listing, sign: re.Pattern[str]) -> bool:
    """A cheap look: whether the title, or the attributes and variants, hold what a contradiction needs."""
    title = listing.title
    if title is not None and sign.search(title):
        return True
    fields = listing.fields
    return bool(fields.get("attributes") or fields.get("variants"))


def reported(listing: Listing, find: Callable[[Told], Iterable[Clash]]) -> Iterator[Hit]:
    """Yield the contradictions that a finder finds as hits."""
    from listing_lint.claims.told import told

    for clash in find(told(listing)):
        yield _hit(clash)


def _hit(clash: Clash) -> Hit:
    at, other = clash.at, clash.other
    if at.statement.where == "title":  # what is not the title is the likelier slip
        at, other = other, at
    here, there = at.statement.pointer, other.statement.pointer
    said, denied = _quoted(at), _quoted(other)
    return Hit(
        f"{clash.what} is {said} here, but {denied} in {_place(other)}",
        here,
        f"Correct the wrong one of the two places; if both are right, say what each {clash.what.partition(' (')[0]} is of.",
        chars=_chars(at),
        actual=storable(at.text),
        severity=None if clash.sure else "warning",
        confidence="high" if clash.sure else "medium",
        nearby=(Nearby(f"{clash.what} {denied}", there, _chars(other)),),
        data={"what": clash.what, "here": storable(at.text), "there": storable(other.text), "other": there},
    )


def _chars(spot: Spot) -> tuple[int, int] | None:
    return spot.statement.chars(spot.start, spot.end) if spot.end > spot.start else None


_WITH_POINTS = frozenset({"in", "ft", "oz", "lb", "bs", "qt", "pt", "al"})
"""Ends of abbreviations that are written with a point: in., ft., fl. oz., lbs., gal."""


_BARE = late(r"[0-9]+(?:[.,][0-9]+)?")


def _quoted(spot: Spot) -> str:
    # The full stop of a sentence is no part of the measure: "holds 500 ml."
    text = spot.text.strip()
    label = spot.statement.label
    if label is not None and label.unit and _BARE.fullmatch(text):
        return f'"{show(text, 40)} {show(label.unit, 20)}"'  # the unit stands beside the number
    return f'"{show(text.removesuffix(".") if text[-3:-1] not in _WITH_POINTS else text, 60)}"'


def _place(spot: Spot) -> str:
    statement = spot.statement
    part = statement.pointer.split("/")
    variant = (
        f" of variant {int(part[2]) + 1}"
        if len(part) > 2 and part[1] == "variants" and part[2].isdigit()
        else ""
    )
    if statement.where == "title":
        return f"the title{variant}"
    if statement.where == "attribute":
        return f'the attribute "{show(statement.name, 40)}"{variant}'
    if statement.where == "field":
        return f'the field "{statement.name}"'
    if part[1] == "bullets" and len(part) > 2:
        return f"selling point {int(part[2]) + 1}"
    return f"the {part[1].replace('_', ' ')}"

"""A mention in its place: with those of the same mark beside it, what its sentence says it is named for."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from listing_lint.brands import surroundings
from listing_lint.brands.inside import makes_parts, part_of
from listing_lint.brands.kept_apart import is_kept_apart
from listing_lint.brands.kinds import SHOWN_PEOPLE
from listing_lint.brands.made_for import is_disclaimed, is_made_for
from listing_lint.brands.references import Place, is_reference

if TYPE_CHECKING:
    from listing_lint.brands.counting import Field, Listing
    from listing_lint.brands.found import Mention
    from listing_lint.brands.inside import Part
    from listing_lint.brands.mentions import Reading


def is_made_for_here(
    number: int, reading: Reading, field: Field, listing: Listing, last: Mention | None
) -> bool:
    """Whether a mark is what the goods are made for; ``last`` is the one before it in a list of such marks."""
    place = place_of(number, reading, field)
    if surroundings.is_for_fans(reading.text, place.start, place.end):
        return False
    return is_reference(place, listing.sold, last)


def part_at(number: int, reading: Reading, field: Field, listing: Listing) -> Part | None:
    """The part of the goods that a mark is the maker of; a description that says so once says so of all its mentions."""
    mention = reading.mentions[number]
    mark = mention.term.mark.id
    if not makes_parts(mark):
        return None
    found = part_of(place_of(number, reading, field), listing.sold)
    if found is not None or field.role != "description" or mention.deformed or mark in listing.sold.titled:
        return found
    same = (at for at, one in enumerate(reading.mentions) if at != number and one.term.mark.id == mark)
    told = (part_of(place_of(at, reading, field), listing.sold) for at in islice(same, _BESIDE))
    return next((one for one in told if one is not None), None)


_FIRST = 4
"""Signs before a name that stands first in a title, at the most: a quotation mark, "New"."""
_BESIDE = 8
"""Mentions of one mark in a row that are one name, on either side, at the most."""
_SIGHT = 120
"""Signs before a name in which a list of other marks may stand."""


def place_of(number: int, reading: Reading, field: Field) -> Place:
    """A mention with those of the same mark beside it: a mark and its line are one name."""
    mentions, text = reading.mentions, reading.text
    first = last = number
    while first and number - first < _BESIDE and _beside(mentions[first - 1], mentions[first], text):
        first -= 1
    most = min(number + _BESIDE, len(mentions) - 1)
    while last < most and _beside(mentions[last], mentions[last + 1], text):
        last += 1
    end = max(one.until for one in mentions[first : last + 1])
    begin, name = mentions[first].at, mentions[first].term.mark.name.casefold()
    house = mentions[first].term.kind in {"name", "word"} or text[
        begin : begin + len(name)
    ].casefold().startswith(name)
    earlier = (mentions[at] for at in range(first - 1, -1, -1))
    before = takewhile(lambda one: one.at >= begin - _SIGHT, earlier)
    return Place(
        text,
        field.role,
        field.label,
        mentions[number],
        mentions[first].at,
        end,
        mentions[last + 1].at if last + 1 < len(mentions) else None,
        tuple((one.at, one.until) for one in before)[::-1],
        any(one.term.kind == "line" for one in mentions[first : last + 1]),
        any(
            one.term.mark.id != mentions[number].term.mark.id
            and is_made_for(text, one.at, one.until, goods=one.term.mark.goods)
            for one in mentions[last + 1 : last + 4]
        ),
        house and mentions[first].at < _FIRST,
    )


def _beside(one: Mention, other: Mention, text: str) -> bool:
    return one.term.mark.id == other.term.mark.id and not text[one.until : other.at].strip(" ®™-'’s")


def is_apart(number: int, reading: Reading, field: Field) -> bool:
    """Whether a sentence names a mark only to say whose it is, or that the goods are not of its maker."""
    mention = reading.mentions[number]
    if mention.term.mark.class_ in SHOWN_PEOPLE:
        return is_kept_apart(reading.text, mention)
    place = place_of(number, reading, field)
    return is_disclaimed(reading.text, place.start, place.end, place.before)

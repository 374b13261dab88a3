"""What the texts of a listing say about getting in touch: read once, however many rules ask."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.catalog.texts import Text, strings_of, texts_of
from listing_lint.records import dataclass
from listing_lint.text.trigger import any_suspicious, suspicious

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.text.seeing import Found, Sight

_NEAR = 80
"""Characters at the end of one text and the start of the next that are read together."""

_SHORT, _REMEMBERED = 60, 20_000
"""Texts up to this length are remembered as clean, so many at the most."""

_FOLLOWS = {
    "title": {"title", "description"},
    "bullet": {"bullet"},
    "keyword": {"keyword"},
    "variant": {"variant"},
    "attribute": {"attribute"},
}
"""Which texts a shopper reads one after the other."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text in which something was seen."""

    text: Text
    sight: Sight


class Sights:
    """Reads a listing once; what it saw is kept with the listing."""

    def __init__(self) -> None:
        self._clean: set[str] = set()

    def of(self, listing: Listing) -> tuple[Seen, ...]:
        """What was seen in each text of the listing, in the order of the fields; most listings show nothing."""
        seen: tuple[Seen, ...] | None = listing.__dict__.get("_sights")
        if seen is None:
            # One look at all texts together; the places are worked out only where it finds something.
            seen = _look(listing) if self._stopped(strings_of(listing.fields)) else ()
            listing.__dict__["_sights"] = seen
        return seen

    def _stopped(self, texts: list[str]) -> bool:
        """Whether the first look stops one of the texts; "Material: cotton" is looked at once, not in every listing."""
        clean = self._clean
        fresh = [text for text in texts if text not in clean]
        if any_suspicious(fresh):
            return True
        if len(clean) < _REMEMBERED:
            clean.update(text for text in fresh if len(text) < _SHORT)
        return False


def _look(listing: Listing) -> tuple[Seen, ...]:
    from listing_lint.text.seeing import NOTHING, see

    found: list[Seen] = []
    texts = list(texts_of(listing))
    for text in texts:
        if not suspicious(text.text if not text.label else f"{text.label}: {text.text}"):
            continue
        sight = see(text.text, label=text.label)
        if sight != NOTHING:
            found.append(Seen(text, sight))
    return tuple(_with_split(texts, found))


def _with_split(texts: Sequence[Text], found: list[Seen]) -> list[Seen]:
    """Add the contacts that begin in one text and end in the next one; each is told of the text that it ends in."""
    from listing_lint.text.seeing import Sight, find_contacts

    seen = {(one.text.pointer, one.text.on_key): one for one in found}
    for first, second in pairwise(one for one in texts if one.role in _FOLLOWS):
        if second.role not in _FOLLOWS[first.role]:
            continue
        place = (second.pointer, second.on_key)
        known = seen[place].sight if place in seen else Sight()
        if any(one.start == 0 and one.kind != "domain" for one in known.contacts):
            continue  # it is whole without the text before it
        before, after = first.text[-_NEAR:], second.text[:_NEAR]
        for glue in (" ", ""):
            joined = f"{before}{glue}{after}"
            if not suspicious(joined):
                continue
            edge = len(before) + len(glue)
            across = [one for one in find_contacts(joined) if one.start < len(before) and one.end > edge]
            whole = [_moved(one, edge) for one in across if _is_whole(one)]
            if not whole:
                continue
            # What one half of it looked like by itself ("goods.com") is not told as well.
            others = [one for one in known.contacts if one.start >= max(other.end for other in whole)]
            seen[place] = Seen(second, replace(known, contacts=(*whole, *others)))
            break
    order = {(text.pointer, text.on_key): number for number, text in enumerate(texts)}
    return sorted(seen.values(), key=lambda one: order[one.text.pointer, one.text.on_key])


def _is_whole(found: Found) -> bool:
    """Whether a contact that was put together of two texts stands on its own feet: numbers side by side do not."""
    return found.kind in {"email", "url", "messenger", "phone"} and found.confidence == "high"


def _moved(found: Found, edge: int) -> Found:
    return replace(
        found,
        start=0,
        end=found.end - edge,
        ways=(*found.ways, "split over several fields"),
        confidence="medium",
    )

"""What the texts of a listing say about getting in touch: read once, however many rules ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listing_lint.catalog.texts import Text, strings_of, texts_of
from listing_lint.text.trigger import suspicious, worth_a_look

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing
    from listing_lint.text.seeing import Sight


@dataclass(frozen=True, slots=True)
class Seen:
    """A text in which something was seen."""

    text: Text
    sight: Sight


class Sights:
    """Remembers the listing that was asked for last: all rules ask about one before the next one comes."""

    def __init__(self) -> None:
        self._last: Listing | None = None
        self._seen: tuple[Seen, ...] = ()

    def of(self, listing: Listing) -> tuple[Seen, ...]:
        """What was seen in each text of the listing, in the order of the fields; most listings show nothing."""
        if listing is not self._last:
            # One look at all texts together; the places are worked out only where it finds something.
            self._seen = _look(listing) if worth_a_look("\n".join(strings_of(listing.fields))) else ()
            self._last = listing
        return self._seen


def _look(listing: Listing) -> tuple[Seen, ...]:
    from listing_lint.text.seeing import NOTHING, see

    found = []
    for text in texts_of(listing):
        if not suspicious(text.text if not text.label else f"{text.label}: {text.text}"):
            continue
        sight = see(text.text, label=text.label)
        if sight != NOTHING:
            found.append(Seen(text, sight))
    return tuple(found)

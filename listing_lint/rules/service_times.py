"""Times of dispatch and delivery against each other, and how another place of the same claim is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.rules.service_judging import Said, hit, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit
    from listing_lint.profiles.model import Figure


def general(one: Said) -> bool:
    """Whether a claim holds for all buyers: a sentence that names a place speaks of one of several times."""
    from listing_lint.service.places import place_in

    return place_in(one.claim.sentence) is None


def worldwide(one: Said) -> bool:
    """Whether a claim is for the whole world and its sentence names no other place: nobody waits longer."""
    from listing_lint.service.places import WORLD, place_in

    sentence = one.claim.sentence
    return place_in(sentence) == WORLD and place_in(sentence, beside=WORLD) is None


def place_of(other: Said, one: Said) -> str:
    """How a finding about one claim names the place of another."""
    same = other.text.pointer == one.text.pointer
    return "another sentence of it" if same else f"the {other.text.name}"


def arrives_before(listing: Listing, figure: Figure) -> Iterator[Hit]:
    """Goods that arrive sooner than they are dispatched: delivery in 2 days, dispatch in 10 to 14."""
    arrival = [one for one in said(listing, "arrival") if len(one.claim.spans) == 1 and general(one)]
    dispatch = [one for one in said(listing, "dispatch") if len(one.claim.spans) == 1 and general(one)]
    for one in arrival:
        for other in dispatch:
            if other.claim.spans[0].low > one.claim.spans[0].high + 1 and not _made_to_order(other, one):
                yield hit(
                    one,
                    f"states a time of delivery before the goods are dispatched, as {place_of(other, one)} says",
                    "State the time from the order to the dispatch, and that from there to the buyer, or their sum.",
                    figure,
                    confidence="medium",
                    data={"other": other.claim.quote},
                )
                return


_BEHIND = late(
    r"custom|made to order|personali|pre-?order|after (?:shipment|dispatch|shipping)|once (?:shipped|dispatched)"
    r"|from dispatch|transit|out of stock|nach versand|maßanfertig|sonderanfertig|vorbestell|après expédition"
    r"|sur mesure|tras el envío|a medida|personnalis|su misura|после отправки|под заказ|from (?:the )?date of",
    re.IGNORECASE,
)
"""Words of a time that counts from the dispatch, or that holds for what is made for one buyer."""


def _made_to_order(*some: Said) -> bool:
    """Whether one of the times counts from the dispatch, or holds for what is made for one buyer."""
    return any(_BEHIND.search(one.claim.sentence) for one in some)

"""What a person sees of a listing: for reports that show two side by side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.catalog.listing import Listing
    from listing_lint.images.pictures import Pictures

_LONGEST = 2_000
"""Characters of a text that are shown."""
_MOST_DETAILS = 40
_MOST_PICTURES = 6


@dataclass(frozen=True, slots=True)
class Face:
    """What a person sees of a listing. ``pictures`` are full paths or web addresses, as far as they are known."""

    title: str = ""
    price: str = ""
    text: str = ""
    details: tuple[tuple[str, str], ...] = ()
    pictures: tuple[str, ...] = ()
    path: str = ""
    line: int = 1


def face_of(listing: Listing, pictures: Pictures, line: int) -> Face:
    """Gather it from a listing that starts at this line of its file."""
    from listing_lint.similarity.fingerprint import visible

    shown = [
        picture.file or (picture.src if picture.kind == "remote" else "") for picture in pictures.of(listing)
    ]
    bullets = [text for text, _ in listing.texts("bullets")]
    text = " · ".join([*bullets[:10], listing.description or ""])
    return Face(
        title=visible(listing.title or "", _LONGEST),
        price=_price(listing),
        text=visible(text[: 20 * _LONGEST], _LONGEST),
        details=tuple(_details(listing)),
        pictures=tuple(picture for picture in shown if picture)[:_MOST_PICTURES],
        path=listing.path,
        line=line,
    )


def _price(listing: Listing) -> str:
    price = listing.fields.get("price")
    if isinstance(price, bool) or not isinstance(price, (int, float, str)):
        return ""
    return f"{str(price)[:40]} {listing.currency or ''}".strip()


def _details(listing: Listing) -> list[tuple[str, str]]:
    """The attributes as plain texts, and what identifies the product."""
    found = [
        (name, str(value)[:200])
        for name in ("brand", "gtin", "mpn", "sku")
        if isinstance(value := listing.fields.get(name), (str, int)) and value != ""
    ]
    attributes = listing.fields.get("attributes")
    entries: Iterable[tuple[Any, Any]] = ()
    if isinstance(attributes, dict):
        entries = attributes.items()
    elif isinstance(attributes, list):
        entries = ((one.get("name"), one.get("value")) for one in attributes if isinstance(one, dict))
    for name, entry in islice(entries, _MOST_DETAILS):
        if isinstance(name, str) and isinstance(entry, (str, int, float)):
            found.append((name[:100], str(entry)[:200]))
    return found

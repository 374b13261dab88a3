"""What the rules on pixels share: the gallery, the main picture, and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Drawing
from listing_lint.rules.image_facts import readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json
    from listing_lint.images.facts import Header
    from listing_lint.images.locate import Picture
    from listing_lint.rule import Context

PHOTO = Drawing(width=600, height=600)
OTHER = Drawing(width=600, height=600, seed=2)
LEAST_CONTRAST = 16
"""Levels of 255 that brightness or colours must vary by in a picture that shows something."""
TINY = 2
"""Pixels a side up to which a picture is a stand-in."""

_GALLERY = frozenset({None, "main", "gallery", "detail"})


def listing_with(*images: Json, **more: Json) -> dict[str, Json]:
    """Return a listing with these pictures, for examples."""
    return {"id": "A1", "title": "Cotton summer dress, knee length, blue", "images": list(images), **more}


def gallery(listing: Listing, ctx: Context) -> Sequence[tuple[Picture, Header]]:
    """Return the readable pictures of the gallery, those of the variants left out."""
    places = {picture.pointer for picture in ctx.pictures.of(listing)}
    return [(picture, header) for picture, header in readable(listing, ctx) if picture.pointer in places]


def main_picture(listing: Listing, ctx: Context) -> Picture | None:
    """Return the main picture, if the listing has one."""
    return next((picture for picture in ctx.pictures.of(listing) if picture.is_main), None)


def role_group(picture: Picture) -> str:
    """Name what a picture is for: in different roles, the same picture may be there on purpose."""
    return "" if picture.role in _GALLERY else str(picture.role)


def percent(share: float) -> str:
    """Return a share for reading; never rounded up to 100 %."""
    return f"{share * 100:.0f} %" if share <= 0.99 or share == 1 else f"{share * 100:.1f} %"

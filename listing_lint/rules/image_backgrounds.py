"""IMG4xx: what is around the product, a background or a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.facts import Unreadable
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import about
from listing_lint.rules.image_gallery import PHOTO, gallery, listing_with, main_picture, percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing


@rule(
    "IMG404",
    "main-background-not-white",
    severity="warning",
    reads="/images",
    figures=("images.main_background_white",),
    cost="pixels",
    good=[
        Example(
            listing_with("front.jpg"), files={"front.jpg": PHOTO}, profile="amazon", why="a product on white"
        ),
        Example(
            listing_with("front.png"),
            files={"front.png": Drawing(format="PNG", mode="RGBA", width=600, height=600)},
            profile="amazon",
            why="a transparent background is shown on white",
        ),
        Example(
            listing_with("front.jpg", "worn.jpg"),
            files={"front.jpg": PHOTO, "worn.jpg": Drawing(width=600, height=600, motif="scene")},
            profile="amazon",
            why="further pictures may have any background",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, motif="scene")},
            profile="amazon",
            why="a table top as background",
            says="the background of the main picture front.jpg is not white",
            at="/images/0",
        )
    ],
)
def main_background_not_white(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a main picture whose background is not white.

    Measures how much of the picture's edge is white; what JPEG makes of pure white counts as white. Where the
    product reaches the middle of an edge, the corners decide.

    The marketplace hides listings whose main picture does not stand on pure white.

    Cut the product out and put it on white (255, 255, 255), or move this picture to a later place.

    A light grey that looks white on the screen is not white. A white background with a grey area around the
    product is not found: only the edge is looked at.
    """
    figure = ctx.figure("images.main_background_white")
    picture = main_picture(listing, ctx)
    if figure is None or picture is None or picture.kind != "local":
        return
    pixels = ctx.pictures.pixels(picture)
    if isinstance(pixels, Unreadable) or pixels.edge is None:
        return
    edge = pixels.edge
    if max(edge.white, edge.corners) >= figure.number:
        return
    red, green, blue = edge.colour
    usual = "" if min(edge.colour) >= 248 else f"; its usual colour is #{red:02x}{green:02x}{blue:02x}"
    yield Hit(
        f"the background of the main picture {picture.shown} is not white: {percent(edge.white)} of its edge is"
        f" white, at least {percent(figure.number)} has to be{usual}",
        picture.pointer,
        "Put the product on pure white (255, 255, 255), or make another picture the main one.",
        limit=figure.number,
        actual=edge.white,
        figure=figure,
        data=about(picture),
    )


_NO_BORDER = {"profiles": {"base": {"images": {"border_allowed": False}}}}


@rule(
    "IMG405",
    "image-border",
    severity="warning",
    reads="/images",
    figures=("images.border_allowed",),
    cost="pixels",
    good=[
        Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, config=_NO_BORDER, why="no frame"),
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, motif="scene")},
            config=_NO_BORDER,
            why="a scene that fills the picture",
        ),
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, motif="framed")},
            why="no marketplace that forbids frames",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, motif="framed")},
            config=_NO_BORDER,
            why="a black frame",
            says="front.jpg has a frame",
            at="/images/0",
        )
    ],
)
def image_border(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a coloured frame around a picture.

    Looks for an edge of one colour, equally wide on all four sides, that is not white, and for black bars on
    two opposite sides.

    Marketplaces that forbid frames reject or demote the listing; the frame also makes the product smaller.

    Crop the frame away.

    Frames with a pattern or text, frames thinner than about half a percent of the picture, and lines that stand
    a little inside the picture are not found. A product that is itself a rectangle, laid exactly in the middle
    of a coloured ground, can be taken for a framed picture.
    """
    figure = ctx.figure("images.border_allowed")
    if figure is None or figure.value is not False:
        return
    for picture, _ in gallery(listing, ctx):
        pixels = ctx.pictures.pixels(picture)
        if isinstance(pixels, Unreadable) or pixels.border is None:
            continue
        border = pixels.border
        red, green, blue = border.colour
        wide = {
            "left": border.left * pixels.width,
            "top": border.top * pixels.height,
            "right": border.right * pixels.width,
            "bottom": border.bottom * pixels.height,
        }
        edges = ", ".join(f"{name} {width:.0f}" for name, width in wide.items() if width >= 0.5)
        yield Hit(
            f"{picture.shown} has a frame in the colour #{red:02x}{green:02x}{blue:02x}, about so many pixels wide:"
            f" {edges}; frames are not allowed",
            picture.pointer,
            "Crop the frame away.",
            actual=round(max(border.left, border.top, border.right, border.bottom), 4),
            figure=figure,
            confidence="medium",
            data=about(picture),
        )


RULES: tuple[Rule, ...] = (main_background_not_white, image_border)

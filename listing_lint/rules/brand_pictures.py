"""BRD3xx: the marks of others in pictures, as text and covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.facts import NotRead, Unreadable
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.brand_judging import FIGURE, about, forbidden, whose, written
from listing_lint.rules.image_facts import readable, storable
from listing_lint.rules.image_gallery import PHOTO, listing_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_LEAST_LETTERS = 5
"""Letters of a deformed name in a picture: the reader of pictures confuses letters itself."""


@rule(
    "BRD301",
    "brand-in-picture",
    severity="warning",
    reads="/images",
    figures=(FIGURE,),
    cost="text",
    good=[Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, why="no text")],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=800, height=800, lines=("ADIDAS",))},
            why="a wordmark on the picture",
            says="front.jpg shows Adidas",
            at="/images/0",
            profile="dhgate",
        ),
    ],
)
def brand_in_picture(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report marks that are written in a picture.

    Needs the extra `ocr`. The lines of text go through the same readers as texts do, and the finding names the box.

    Marketplaces read pictures too, and count registered logos as infringement.

    Use pictures without the mark, or name the authorisation in the configuration.

    Reading pictures is less sure than reading text, so this is a warning. Wordmarks are read; figurative logos (the swoosh,
    the bitten apple, the three stripes) are not recognised at all.
    """
    figure = forbidden(ctx)
    if figure is None or ctx.marks is None:
        return
    for picture, _ in readable(listing, ctx):
        lines = ctx.pictures.lines(picture)
        if isinstance(lines, Unreadable | NotRead):
            continue  # picture-contact tells of a picture that could not be read
        told: set[str] = set()
        for line, claim in ctx.marks.in_lines(listing, [line.text for line in lines]):
            mention = claim.mention
            name = mention.term.mark.id
            short = mention.deformed and len(mention.matched) < _LEAST_LETTERS
            if name in told or claim.level == "made for" or short or mention.term.kind == "initials":
                continue
            told.add(name)
            deformed = f", disguised as {written(claim)}" if mention.deformed else ""
            yield Hit(
                f"{picture.shown} shows {whose(claim)}{deformed}",
                picture.pointer,
                "Use a picture without the mark, or name the authorisation under authorized in [[stores]].",
                actual=storable(mention.matched),
                figure=figure,
                severity="warning",
                confidence="low" if mention.deformed else "medium",
                data=about(claim, picture=storable(picture.src), box=list(lines[line].box)),
            )


@rule(
    "BRD302",
    "brand-covered-in-picture",
    severity="warning",
    reads="/images",
    figures=(FIGURE,),
    cost="text",
    good=[Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, why="nothing is covered")],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=800, height=800, motif="scene", mosaic=20)},
            why="a part of the picture in coarse squares",
            says="front.jpg has a mosaic",
            at="/images/0",
            profile="dhgate",
        ),
    ],
)
def brand_covered_in_picture(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report pictures of which a part is covered by a mosaic.

    Needs the extra `ocr`. Looks for cells of one colour, 4 to 40 pixels a side, on a regular grid inside a picture that is
    otherwise detailed.

    A covered logo on the goods is still the logo, and marketplaces count it as infringement: the buyer gets it uncovered.

    Use pictures of goods without the mark, or show it and name the authorisation.

    A face or a number plate may be covered as well. Logos that are blurred, or hidden behind a plain patch, are not found.
    """
    figure = forbidden(ctx)
    if figure is None:
        return
    for picture, header in readable(listing, ctx):
        if picture.kind != "local" or header.bomb:
            continue
        found = ctx.pictures.mosaics(picture)
        if isinstance(found, Unreadable | NotRead) or not found:
            continue  # image-damaged tells of a picture that could not be decoded
        first = found[0]
        x, y, width, height = first.box
        yield Hit(
            f"{picture.shown} has a mosaic of {width} x {height} pixels at {x}, {y}, in squares of {first.cell}: "
            "a logo may be covered there",
            picture.pointer,
            "Use a picture of goods without the mark, or show the mark and name its authorisation under authorized in"
            " [[stores]].",
            figure=figure,
            severity="warning",
            confidence="medium",
            data={"picture": storable(picture.src), "box": list(first.box), "cell": first.cell},
        )


RULES: tuple[Rule, ...] = (brand_in_picture, brand_covered_in_picture)

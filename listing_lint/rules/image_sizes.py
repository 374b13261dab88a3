"""IMG203 to IMG206: pixels, proportions and bytes of picture files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.asked_sizes import asked_size
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import about, in_bytes, listing_with, milder, readable, sides
from listing_lint.rules.image_repairs import redrawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json, Severity
    from listing_lint.images.locate import Picture
    from listing_lint.profiles.model import Figure

_SHARED = "/images", "/variants"


def _own(**figures: Json) -> dict[str, Json]:
    """Return a configuration that sets figures of pictures by itself, for examples."""
    return {"profiles": {"base": {"images": figures}}}


def _too_small(
    picture: Picture, size: tuple[int, int], ctx: Context
) -> tuple[str, Figure, int, Severity | None] | None:
    """Return the allowed size in words, the figure that is missed, the actual pixels and a milder severity."""
    width, height = size
    least_width, least_height = ctx.figure("images.min_width"), ctx.figure("images.min_height")
    narrow = least_width is not None and width < least_width.number
    low = least_height is not None and height < least_height.number
    if (narrow and least_width) or (low and least_height):
        figure, actual = (least_width, width) if narrow else (least_height, height)
        assert figure is not None
        if least_width is not None and least_height is not None:
            return f"wants at least {sides(least_width.number, least_height.number)}", figure, actual, None
        side = "width" if narrow else "height"
        return f"wants a {side} of at least {figure.number:,} pixels", figure, actual, None
    longest = max(size)
    figure = ctx.figure("images.min_longest_side")
    if figure is not None and longest < figure.number:
        return f"wants a longer side of at least {figure.number:,} pixels", figure, longest, None
    if picture.role == "variant":
        return None
    usual: Severity
    for key, usual in (("images.advised_longest_side", "warning"), ("images.best_longest_side", "info")):
        figure = ctx.figure(key)
        if figure is not None and longest < figure.number:
            return (
                f"advises a longer side of at least {figure.number:,} pixels",
                figure,
                longest,
                milder(figure, usual),
            )
    return None


@rule(
    "IMG203",
    "image-too-small",
    severity="error",
    reads=_SHARED,
    figures=(
        "images.min_width",
        "images.min_height",
        "images.min_longest_side",
        "images.advised_longest_side",
        "images.best_longest_side",
    ),
    cost="headers",
    good=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(width=1600, height=1200)},
            why="large enough to zoom",
            profile="amazon",
        ),
        Example(
            listing_with({"src": "blue.jpg", "role": "swatch"}),
            files={"blue.jpg": Drawing(width=60, height=60)},
            why="a swatch is small by nature",
            profile="amazon",
        ),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(width=400, height=300)},
            why="a thumbnail",
            says="dress.jpg has 400 x 300 pixels, Amazon wants a longer side of at least 500 pixels",
            at="/images/0",
            profile="amazon",
        ),
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(width=800, height=600)},
            why="taken, but without zoom: one finding, for the nearest figure",
            says="Amazon advises a longer side of at least 1,000 pixels",
            at="/images/0",
            profile="amazon",
        ),
        Example(
            listing_with("https://thumbnail.shop.example/dress.jpg?_ex=128x128"),
            why="the address of a small copy",
            says="asks for 128 x 128 pixels, Amazon wants a longer side of at least 500 pixels",
            at="/images/0",
            profile="amazon",
        ),
    ],
)
def image_too_small(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture with fewer pixels than the marketplace wants.

    Compares width, height and longer side, as the picture is meant to be seen, with the marketplace's
    figures. Where the picture is large enough to be taken but too small for zoom or a good place, that is
    said more mildly.

    Small pictures are rejected, or shown without zoom and ranked lower.

    Use the original from the camera or the factory.

    Don't enlarge a small picture: it gets blurred, and shoppers notice. Pictures with the role `swatch`
    are not measured, and those of variants only against the hard limits. Pictures on the network are not opened; of them
    the size is compared that the address asks for, as in `?_ex=128x128`, which only warns, once a file.
    """
    for picture, header in readable(listing, ctx):
        if picture.role == "swatch":
            continue
        found = _too_small(picture, header.sides, ctx)
        if found is not None:
            wanted, figure, actual, severity = found
            yield Hit(
                f"{picture.shown} has {sides(*header.sides)}, {ctx.profile.title} {wanted}",
                pointer=picture.pointer,
                help="Use the original in full size; enlarging a small picture blurs it.",
                limit=figure.number,
                actual=actual,
                figure=figure,
                severity=severity,
                fold=severity == "info",
                data=_measured(picture, header.sides),
            )
    for picture in ctx.pictures.all_of(listing):
        size = asked_size(picture.src) if picture.kind == "remote" and picture.role != "swatch" else None
        found = _too_small(picture, size, ctx) if size is not None else None
        if size is not None and found is not None:
            wanted, figure, actual, severity = found
            yield Hit(
                f"the address {picture.shown} asks for {sides(*size)}, {ctx.profile.title} {wanted}",
                pointer=picture.pointer,
                help="Give the address of the picture in full size, without what asks for a small copy.",
                limit=figure.number,
                actual=actual,
                figure=figure,
                severity="info" if severity == "info" else "warning",
                confidence="medium",
                fold=True,
                data=_measured(picture, size),
            )


def _measured(picture: Picture, size: tuple[int, int]) -> Mapping[str, Json]:
    return about(picture, width=size[0], height=size[1])


@rule(
    "IMG204",
    "image-too-large",
    severity="error",
    fix="unsafe",
    reads=_SHARED,
    figures=("images.max_longest_side", "images.max_megapixels"),
    cost="headers",
    good=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(width=1600, height=1600)},
            why="far below the limit",
            profile="amazon",
        ),
    ],
    bad=[
        Example(
            listing_with("dress.png"),
            files={"dress.png": Drawing("PNG", width=10_001, height=8, motif="blank")},
            why="one pixel too wide",
            says="dress.png has 10,001 x 8 pixels, Amazon allows a longer side of 10,000 pixels",
            at="/images/0",
            profile="amazon",
        ),
    ],
)
def image_too_large(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture with more pixels than the marketplace takes.

    Compares the longer side and the area with the marketplace's figures.

    The upload rejects the picture.

    Save it smaller; 2,000 pixels on the longer side are enough for zoom.

    Pictures above 80 megapixels are reported by `image-bomb` instead.
    """
    side, area = ctx.figure("images.max_longest_side"), ctx.figure("images.max_megapixels")
    for picture, header in readable(listing, ctx):
        if header.bomb:
            continue
        if side is not None and max(header.sides) > side.number:
            figure, actual = side, float(max(header.sides))
            allowed = f"a longer side of {side.number:,} pixels"
        elif area is not None and header.megapixels > area.number:
            figure, actual = area, round(header.megapixels, 3)
            allowed = f"{area.number:,} megapixels"
        else:
            continue
        yield Hit(
            f"{picture.shown} has {sides(*header.sides)}, {ctx.profile.title} allows {allowed}",
            pointer=picture.pointer,
            help="Save the picture smaller; 2,000 pixels on the longer side are enough for zoom.",
            limit=figure.number,
            actual=int(actual) if actual.is_integer() else actual,
            figure=figure,
            data=_measured(picture, header.sides),
            fix=redrawn(picture, header, ctx, figure),
        )


@rule(
    "IMG205",
    "image-aspect-ratio",
    severity="warning",
    reads=_SHARED,
    figures=("images.min_aspect", "images.max_aspect"),
    cost="headers",
    good=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(width=800, height=801)},
            why="square but for a pixel of rounding",
            config=_own(min_aspect=1, max_aspect=1),
        ),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(width=800, height=1200)},
            why="upright where square pictures are wanted",
            says="dress.jpg has 800 x 1,200 pixels, a width of 0.67 of its height",
            at="/images/0",
            config=_own(min_aspect=1, max_aspect=1),
        ),
    ],
)
def image_aspect_ratio(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that is narrower or wider than the marketplace wants.

    Divides the width by the height, as the picture is meant to be seen. One pixel of rounding is allowed.

    Pictures of another shape are cut or padded where you can't see it, and a row of products looks uneven.

    Crop the picture, or add background on two sides.

    Pictures with the role `swatch` or `size-chart` are not measured.
    """
    narrowest, widest = ctx.figure("images.min_aspect"), ctx.figure("images.max_aspect")
    for picture, header in readable(listing, ctx):
        if picture.role in {"swatch", "size-chart"}:
            continue
        width, height = header.sides
        if narrowest is not None and width + 1 < narrowest.number * height:
            figure, word = narrowest, "at least"
        elif (
            widest is not None and width - 1 > widest.number * height and width > widest.number * (height + 1)
        ):
            figure, word = widest, "at most"
        else:
            continue
        ratio = width / height
        yield Hit(
            f"{picture.shown} has {sides(width, height)}, a width of {ratio:.2f} of its height; "
            f"{ctx.profile.title} wants {word} {figure.number:g}",
            pointer=picture.pointer,
            help="Crop the picture, or add background on two sides.",
            limit=figure.number,
            actual=round(ratio, 4),
            figure=figure,
            data=_measured(picture, header.sides),
        )


@rule(
    "IMG206",
    "image-file-size",
    severity="error",
    fix="unsafe",
    reads=_SHARED,
    figures=("images.max_bytes", "images.advised_max_bytes"),
    cost="headers",
    good=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing()},
            why="well below two megabytes",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(width=400, height=400)},
            why="more bytes than the seller's own limit",
            says="the base profile allows 100 bytes",
            at="/images/0",
            config=_own(max_bytes=100),
        ),
    ],
)
def image_file_size(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture file with more bytes than the marketplace takes.

    Compares the file's size with the limit, and with the stricter reading of a limit where sources leave
    open whether a megabyte has 1,000,000 or 1,048,576 bytes.

    The upload rejects the file.

    Save the picture as JPEG with a quality of 80 to 90, or with fewer pixels.

    Saving a JPEG again and again loses quality each time: start from the original.
    """
    hard, advised = ctx.figure("images.max_bytes"), ctx.figure("images.advised_max_bytes")
    for picture, header in readable(listing, ctx):
        for limit, verb in ((hard, "allows"), (advised, "may allow only")):
            if limit is None or header.size <= limit.number:
                continue
            yield Hit(
                f"{picture.shown} has {in_bytes(header.size)}, {ctx.profile.title} {verb} {in_bytes(limit.number)}",
                pointer=picture.pointer,
                help="Save the picture as JPEG with a quality of 80 to 90, or with fewer pixels.",
                limit=limit.number,
                actual=header.size,
                figure=limit,
                severity=None if limit is hard else milder(limit, "warning"),
                data=about(picture, bytes=header.size),
                fix=redrawn(picture, header, ctx, limit),
            )
            break


RULES: tuple[Rule, ...] = (
    image_too_small,
    image_too_large,
    image_aspect_ratio,
    image_file_size,
)

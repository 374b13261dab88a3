"""IMG2xx: formats and contents of picture files, as their headers tell them; their names are in ``image_names``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import (
    about,
    acceptance,
    format_list,
    format_name,
    listing_with,
    milder,
    readable,
)
from listing_lint.rules.image_names import misnamed
from listing_lint.rules.image_repairs import redrawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Fix

_PHOTO = Drawing()
# A grey square of 8 x 8 pixels with the coordinates 52°30' N, 13°24' E.
_LOCATED = Drawing(
    content=bytes.fromhex(
        "ffd8ffe000104a46494600010100000100010000ffe100884578696600004d4d002a0000000800018825000400000001"
        "0000001a00000000000400010002000000024e0000000002000500000003000000500003000200000002450000000004"
        "000500000003000000680000000000000034000000010000001e0000000100000000000000010000000d000000010000"
        "0018000000010000000000000001ffdb004300"
    )
    + bytes([255]) * 64
    + bytes.fromhex(
        "ffc0000b080008000801011100ffc40014000100000000000000000000000000000002ffc40014100100000000000000"
        "000000000000000000ffda0008010100003f004fffd9"
    )
)
_SHARED = "/images", "/variants"


@rule(
    "IMG201",
    "image-format",
    severity="error",
    fix="unsafe",
    reads=_SHARED,
    figures=("images.formats",),
    cost="headers",
    good=[
        Example(listing_with("dress.jpg"), files={"dress.jpg": _PHOTO}, why="JPEG", profile="dhgate"),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing("WEBP")},
            why="the classic: WebP from a web site, saved under the name of a JPEG",
            says="dress.jpg is in the format WebP, although it is named .jpg; DHgate accepts JPEG",
            at="/images/0",
            profile="dhgate",
        ),
        Example(
            listing_with("dress.png"),
            files={"dress.png": Drawing("PNG")},
            why="the sources on DHgate contradict each other",
            says="dress.png is in the format PNG; sources differ on whether DHgate accepts it beside JPEG",
            at="/images/0",
            profile="dhgate",
        ),
    ],
)
def image_format(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture in a format that the marketplace does not take.

    Reads the format in the file's content, not in its name, and compares it with the formats that the
    marketplace accepts. A format that one source accepts and another refuses is a warning.

    The upload rejects the picture, or turns it into another format with a loss of quality.

    Save the picture anew in an accepted format. Renaming the file changes nothing in it.

    The double pictures that some phones write (MPO) count as JPEG: every program reads them as such.
    """
    allowed = ctx.figure("images.formats")
    if allowed is None:
        return
    tolerated = ctx.figure("images.tolerated_formats")
    for picture, header in readable(listing, ctx):
        verdict = acceptance(header, ctx)
        if verdict == "accepted":
            continue
        real, list_ = format_name(header.format), format_list(allowed.names)
        wrong = misnamed(picture, header)
        is_ = f"{picture.shown} is in the format {real}" + (
            f", although it is named {wrong}" if wrong else ""
        )
        doubtful = tolerated is not None and verdict == "tolerated"
        ending = (
            f"sources differ on whether {ctx.profile.title} accepts it beside {list_}"
            if doubtful
            else f"{ctx.profile.title} accepts {list_}"
        )
        figure = tolerated if tolerated is not None and doubtful else allowed
        yield Hit(
            f"{is_}; {ending}",
            pointer=picture.pointer,
            help=f"Save the picture anew as {format_name(allowed.names[0]) if allowed.names else 'JPEG'}; "
            "renaming it is not enough.",
            limit=list(allowed.names),
            actual=header.format,
            figure=figure,
            severity=milder(figure, "warning") if doubtful else None,
            data=about(picture, format=header.format),
            # Every source takes the format that it is drawn in, so that the repair is right whichever of them is.
            fix=_on_no_figure(redrawn(picture, header, ctx)),
        )


def _on_no_figure(fix: Fix | None) -> Fix | None:
    return fix and replace(fix, on_figure=False)


@rule(
    "IMG207",
    "image-animated",
    severity="error",
    reads=_SHARED,
    figures=("images.animation_allowed",),
    cost="headers",
    good=[
        Example(
            listing_with("dress.gif"), files={"dress.gif": Drawing("GIF")}, why="a GIF that stands still"
        ),
    ],
    bad=[
        Example(
            listing_with("dress.gif"),
            files={"dress.gif": Drawing("GIF", width=200, height=200, frames=3)},
            why="a moving picture",
            says="dress.gif is animated",
            at="/images/0",
        ),
    ],
)
def image_animated(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report an animated picture where the marketplace takes still ones.

    Looks for a second frame in GIF, PNG, WebP, AVIF and HEIC files. No frame is decoded.

    Marketplaces reject moving pictures or show the first frame alone, often a blank one.

    Save the best frame as a still picture, and add the movement as a video if the marketplace takes one.

    A TIFF with several pages and a phone's double JPEG don't move and are not reported. Where the format
    itself is refused, `image-format` speaks and this rule is silent.
    """
    flag = ctx.figure("images.animation_allowed")
    if flag is None or flag.value is not False:
        return
    for picture, header in readable(listing, ctx):
        if header.animated and acceptance(header, ctx) != "refused":
            yield Hit(
                f"{picture.shown} is animated, {ctx.profile.title} accepts still pictures",
                pointer=picture.pointer,
                help="Save one frame as a still picture.",
                limit=False,
                actual=True,
                figure=flag,
                data=about(picture),
            )


@rule(
    "IMG208",
    "image-cmyk",
    severity="warning",
    fix="unsafe",
    reads=_SHARED,
    figures=("images.cmyk_allowed",),
    cost="headers",
    good=[
        Example(listing_with("dress.jpg"), files={"dress.jpg": _PHOTO}, why="colours for screens"),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(mode="CMYK")},
            why="straight from the printer's layout",
            says="dress.jpg has the colours of print (CMYK)",
            at="/images/0",
        ),
    ],
)
def image_cmyk(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture in the colours of print.

    Reads the colour channels in the header of JPEG, TIFF and Photoshop files.

    Print colours (CMYK) look wrong or negative in browsers and apps, and some uploads reject them.

    Save the picture with screen colours: RGB, best with the profile sRGB.

    The colours shift a little when they are converted; look at the result before the upload.
    """
    flag = ctx.figure("images.cmyk_allowed")
    if flag is None or flag.value is not False:
        return
    for picture, header in readable(listing, ctx):
        if header.cmyk:
            yield Hit(
                f"{picture.shown} has the colours of print (CMYK), {ctx.profile.title} wants those of screens (RGB)",
                pointer=picture.pointer,
                help="Save the picture with RGB colours, best with the profile sRGB.",
                limit="RGB",
                actual="CMYK",
                figure=flag,
                data=about(picture),
                # That RGB is taken everywhere is beyond doubt, whoever refuses the other.
                fix=_on_no_figure(redrawn(picture, header, ctx)),
            )


@rule(
    "IMG209",
    "image-bit-depth",
    severity="info",
    fix="unsafe",
    reads=_SHARED,
    cost="headers",
    good=[
        Example(listing_with("dress.png"), files={"dress.png": Drawing("PNG")}, why="8 bits a channel"),
    ],
    bad=[
        Example(
            listing_with("dress.png"),
            files={"dress.png": Drawing("PNG", width=200, height=200, mode="I;16")},
            why="an export of a photo editor",
            says="dress.png has 16 bits a colour channel, screens show 8",
            at="/images/0",
        ),
    ],
)
def image_bit_depth(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Note a JPEG, PNG or TIFF with more than 8 bits a colour channel.

    Reads the depth in the header.

    Such files are at least twice as large, shoppers see no difference, and some programs turn them black
    or refuse them.

    Export the picture with 8 bits a channel.

    HEIC and AVIF files usually have 10 bits and are not reported. Where the format itself is refused,
    `image-format` speaks and this rule is silent.
    """
    for picture, header in readable(listing, ctx):
        common = header.format in {"JPEG", "PNG", "TIFF"}
        if common and header.bits > 8 and acceptance(header, ctx) != "refused":
            yield Hit(
                f"{picture.shown} has {header.bits} bits a colour channel, screens show 8",
                pointer=picture.pointer,
                help="Export the picture with 8 bits a channel.",
                limit=8,
                actual=header.bits,
                data=about(picture),
                fix=redrawn(picture, header, ctx),
            )


_TURNS = {3: "upside down", 6: "lying on its side", 8: "lying on its side"}


@rule(
    "IMG210",
    "image-rotated",
    severity="warning",
    fix="unsafe",
    reads=_SHARED,
    cost="headers",
    good=[
        Example(listing_with("dress.jpg"), files={"dress.jpg": _PHOTO}, why="stored upright"),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(orientation=6)},
            why="from a phone that was held upright",
            says="dress.jpg is stored lying on its side",
            at="/images/0",
        ),
    ],
)
def image_rotated(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that is only turned upright by a note in its EXIF data.

    Cameras store what they saw and note how they were held. The rule reports every EXIF orientation but
    the upright one.

    Programs that ignore the note, and uploads that remove EXIF data, show the picture sideways, upside
    down or mirrored.

    Turn the pixels themselves: open the picture in an editor and save it anew, or export it "for the web".

    Sizes and proportions are checked as the picture is meant to be seen.
    """
    for picture, header in readable(listing, ctx):
        if header.orientation != 1:
            how = _TURNS.get(header.orientation, "mirrored")
            yield Hit(
                f"{picture.shown} is stored {how} and only turned upright by its EXIF data",
                pointer=picture.pointer,
                help="Turn the pixels themselves: save the picture anew in an editor that applies the rotation.",
                limit=1,
                actual=header.orientation,
                data=about(picture),
                fix=redrawn(picture, header, ctx),
            )


@rule(
    "IMG211",
    "image-location",
    severity="warning",
    fix="safe",
    reads=_SHARED,
    cost="headers",
    good=[
        Example(listing_with("dress.jpg"), files={"dress.jpg": _PHOTO}, why="no coordinates inside"),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": _LOCATED},
            why="taken with a phone, at home",
            says="dress.jpg tells the place where it was taken",
            at="/images/0",
        ),
    ],
)
def image_location(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that carries the coordinates of the place where it was taken.

    Looks for a latitude and a longitude in the EXIF and XMP data. The place itself is never printed.

    Whoever can download the picture, or read the repository, learns where your home or workshop is.

    Remove the location before you commit the picture: export it "for the web", or without location.

    A picture that was committed once stays in the repository's history. Empty coordinates, as cameras without
    reception write them, are not reported. Of HEIC and AVIF files this is not looked at.
    """
    for picture, header in readable(listing, ctx):
        if header.located:
            yield Hit(
                f"{picture.shown} tells the place where it was taken (GPS coordinates)",
                pointer=picture.pointer,
                help="Save the picture without location data.",
                data=about(picture),
                fix=redrawn(picture, header, ctx),
            )


RULES: tuple[Rule, ...] = (
    image_format,
    image_animated,
    image_cmyk,
    image_bit_depth,
    image_rotated,
    image_location,
)

"""IMG202 and IMG212: what picture files are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.formats import EXTENSIONS, FORMAT_OF
from listing_lint.images.locate import address
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import about, acceptance, format_name, listing_with, readable, storable
from listing_lint.rules.image_repairs import redrawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.images.facts import Header
    from listing_lint.images.locate import Picture

_PHOTO = Drawing()
_SHARED = "/images", "/variants"


def _extension(src: str) -> str:
    name = _file_name(src)
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""


def _file_name(src: str) -> str:
    return src.replace("\\", "/").rpartition("/")[2]


def misnamed(picture: Picture, header: Header) -> str:
    """The extension of another format that the name of a picture ends in, or an empty text."""
    extension = _extension(picture.src)
    return extension if FORMAT_OF.get(extension, header.format) != header.format else ""


@rule(
    "IMG202",
    "image-extension",
    severity="warning",
    fix="safe",
    reads=_SHARED,
    cost="headers",
    good=[
        Example(listing_with("dress.JPG"), files={"dress.JPG": _PHOTO}, why="case does not matter here"),
        Example(listing_with("dress.jfif"), files={"dress.jfif": _PHOTO}, why="another name of JPEG"),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing("PNG")},
            why="a PNG under the name of a JPEG",
            says="dress.jpg is named .jpg, but its content is PNG",
            at="/images/0",
        ),
    ],
)
def image_extension(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture whose extension belongs to another format than its content.

    Compares the end of the file's name with the format found in its content, where the marketplace
    accepts that format.

    Upload forms that go by the name reject the file or treat it wrongly; some marketplaces demand that
    both agree.

    Rename the file and its entry, or save the picture in the format that its name promises.

    Capital letters and the lesser names of a format, such as `.jfif` and `.jpe`, are fine. Names without
    an extension, or with one that belongs to no picture format, are left alone. Where the format itself
    is refused, `image-format` speaks and this rule is silent.
    """
    for picture, header in readable(listing, ctx):
        wrong = misnamed(picture, header)
        if wrong and acceptance(header, ctx) == "accepted":
            real, right = format_name(header.format), EXTENSIONS[header.format][0]
            yield Hit(
                f"{picture.shown} is named {wrong}, but its content is {real}",
                pointer=picture.pointer,
                help=f"Let the name end in {right}, in the listing as well, or save the picture as "
                f"{format_name(FORMAT_OF[wrong])}.",
                limit=right,
                actual=wrong,
                data=about(picture, format=header.format),
                fix=redrawn(picture, header, ctx),
            )


@rule(
    "IMG212",
    "image-file-name",
    severity="warning",
    reads=_SHARED,
    figures=("images.max_name_length",),
    good=[
        Example(listing_with("images/dress-front.jpg"), why="short", profile="aliexpress"),
    ],
    bad=[
        Example(
            listing_with(f"images/{'dress-' * 43}.jpg"),
            why="a title as a file name",
            says="name has 262 characters, AliExpress allows 256",
            at="/images/0",
            profile="aliexpress",
        ),
    ],
)
def image_file_name(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture whose file name is longer than the marketplace takes.

    Counts the characters of the name, with its extension and without its folders. Addresses are not
    looked at.

    The upload rejects the file, or cuts the name and may put one picture in another's place.

    Give the file a shorter name and correct the entry.

    Most file systems take 255 bytes at most, so a longer name usually is a missing file as well.
    """
    limit = ctx.figure("images.max_name_length")
    if limit is None:
        return
    for ref in listing.images:
        length = len(_file_name(ref.src))
        if address(ref.src) is None and length > limit.number:
            yield Hit(
                f"the picture's file name has {length} characters, {ctx.profile.title} allows {limit.number}",
                pointer=ref.pointer,
                help="Give the file a shorter name.",
                limit=limit.number,
                actual=length,
                figure=limit,
                data={"picture": storable(ref.src)},
            )


RULES: tuple[Rule, ...] = (image_extension, image_file_name)

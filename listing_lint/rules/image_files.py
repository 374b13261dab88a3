"""IMG103 to IMG107: whether each picture can be found and opened; and all rules on picture files in one tuple.

What the listing alone shows is in ``image_lists``, formats and contents are in ``image_headers``, names in
``image_names``, sizes in ``image_sizes``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.recognising import is_packed
from listing_lint.finding import Hit
from listing_lint.images.facts import MAX_PIXELS, Unreadable
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.repair.changes import writing_text
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules import image_headers, image_lists, image_names, image_sizes
from listing_lint.rules.image_facts import about, listing_with, readable, sides, storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Fix
    from listing_lint.images.locate import Nearness, Picture

_PHOTO = Drawing()
# A PNG whose header declares 60,000 x 60,000 pixels; it has 57 bytes.
_BOMB = Drawing(
    content=bytes.fromhex(
        "89504e470d0a1a0a0000000d494844520000ea600000ea6008020000000fb0e215"
        "000000004944415435af061e0000000049454e44ae426082"
    )
)
_ERROR_PAGE = Drawing(content=b"<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>\n")


_KEPT_BY_WIX = late(r"[0-9a-f]{6}_[0-9a-f]{32}~mv2[^/\\]{0,80}")
_NEAR_HELP: dict[Nearness, str] = {
    "case": "Write the name as the file has it: capital and small letters differ on most upload servers.",
    "unicode": "Write the name anew: the two look alike but are made of different characters.",
    "query": "Leave out what follows the name: it belongs to an address on the network.",
    "extension": "Write the name with the extension that the file has.",
    "folder": "Correct the name of the folder.",
    "typo": "Correct the name if that is the picture that was meant; otherwise add the file.",
    "": "Add the file, or remove the entry.",
}


@rule(
    "IMG103",
    "image-missing",
    severity="error",
    fix="safe",
    reads=("/images", "/variants"),
    cost="headers",
    good=[
        Example(
            listing_with("images/dress.jpg"), files={"images/dress.jpg": _PHOTO}, why="the file is there"
        ),
        Example(
            listing_with("images\\summer%20dress.jpg"),
            files={"images/summer dress.jpg": _PHOTO},
            why="written by a Windows program, or percent-encoded: found all the same",
        ),
    ],
    bad=[
        Example(
            listing_with("images/dress.jpg"),
            files={"images/dress.jpeg": _PHOTO},
            why="the file has another extension",
            says="images/dress.jpg does not exist; images/dress.jpeg does",
            at="/images/0",
        ),
        Example(
            listing_with("images/back.jpg"),
            files={"images/front.jpg": _PHOTO},
            why="no such file, and none like it",
            says="images/back.jpg does not exist",
            at="/images/0",
        ),
        Example(
            listing_with("2077e7_0123456789abcdef0123456789abcdef~mv2.jpg"),
            why="as an export of Wix names it: a note, as nothing is wrong with it",
            says="2077e7_0123456789abcdef0123456789abcdef~mv2.jpg is a picture that Wix keeps and was not opened",
            at="/images/0",
        ),
    ],
)
def image_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture whose file does not exist.

    Looks for each local picture of the listing and its variants, beside the listing's file first and then
    below `--images-root`, if one is given. Where a file with nearly the same name is there, the message
    names it.

    The upload fails or goes out without the picture. A missing picture cannot be checked either.

    Correct the name, add the file, or remove the entry.

    On a computer that takes capital and small letters for the same, a name in the wrong case is found;
    the same catalog then fails on another computer. Files that Git has not fetched are present but hold
    no picture.

    Exports of Wix name pictures as Wix keeps them. Where no such file is there, that is one note for the file.

    An export of a shop names pictures as the shop keeps them. Where none of them came along with it and you
    name no marketplace that it is meant for, that is one warning for the file. So it is for an archive, in which no picture
    is looked at.
    """
    for picture in ctx.pictures.all_of(listing):
        if picture.kind == "missing" and _KEPT_BY_WIX.fullmatch(picture.src.strip()):
            yield Hit(
                f"{picture.shown} is a picture that Wix keeps and was not opened",
                pointer=picture.pointer,
                help="Save the picture under this name beside the export to have it checked.",
                data=about(picture),
                severity="info",
                fold=True,
            )
        elif picture.kind == "missing" and ctx.pictures.left_behind(listing, picture):
            packed = is_packed(listing.path)
            yield Hit(
                f"{picture.shown} does not lie beside the archive, and pictures inside of it are not looked at"
                if packed
                else f"{picture.shown} does not exist, and no other picture lies where it should",
                pointer=picture.pointer,
                help="Unpack the archive, and check its folder."
                if packed
                else "Put the shop's pictures beside its export, or name their folder with --images-root.",
                data=about(picture),
                severity="warning",
                fold=True,
            )
        elif picture.kind == "missing":
            near = show(picture.near)
            ending = {"": "", "typo": f"; the nearest name is {near}"}.get(picture.nearness, f"; {near} does")
            yield Hit(
                f"{picture.shown} does not exist{ending}",
                pointer=picture.pointer,
                help=_NEAR_HELP[picture.nearness],
                data=about(picture, near=storable(picture.near)) if picture.near else about(picture),
                fix=_named(listing, picture),
            )


def _named(listing: Listing, picture: Picture) -> Fix | None:
    """Write the name as the file has it, where the two differ in letters' case or in how they are made alone."""
    if picture.nearness not in ("case", "unicode") or "\\" in picture.src or "%" in picture.src:
        return None
    folder, slash, _ = picture.src.rpartition("/")
    near = picture.near.rpartition("/")[2]
    if not near or len(near) > 200:
        return None
    return writing_text(picture.pointer, folder + slash + near, "Write the name as the file has it.")


@rule(
    "IMG104",
    "image-outside-catalog",
    severity="error",
    reads=("/images", "/variants"),
    cost="headers",
    good=[
        Example(
            listing_with("images/dress.jpg"), files={"images/dress.jpg": _PHOTO}, why="below the listing"
        ),
    ],
    bad=[
        Example(
            listing_with("C:\\Users\\seller\\Desktop\\dress.jpg"),
            why="a path of one computer",
            says="leads outside the catalog",
            at="/images/0",
        ),
        Example(
            listing_with("../../../dress.jpg"),
            why="up and out of the catalog",
            says="leads outside the catalog and was not opened",
            at="/images/0",
        ),
    ],
)
def image_outside_catalog(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture whose path leads out of the catalog.

    Absolute paths, drive letters, network shares, `file:` addresses, `../` beyond the catalog's root and
    symbolic links that lead out all count. Nothing out there is opened, and the message is the same
    whether a file exists there or not: a listing from a stranger must not tell what your computer holds.

    Such a picture is not in the repository, so nobody else can upload or check the listing.

    Copy the picture into the catalog and write its path relative to the listing's file.

    The root is the folder of the configuration, or else the one that is checked. For a folder of pictures
    elsewhere that you trust, use `--images-root`. A path such as `/images/dress.jpg` is absolute; only in
    the export of a shop is it taken for an address on the shop's site, and noted. So is `../` in a saved web page.
    """
    for picture in ctx.pictures.all_of(listing):
        if picture.kind == "outside" and ctx.pictures.left_behind(listing, picture):
            yield Hit(
                f"{picture.shown} is an address on the shop's own site and was not opened",
                pointer=picture.pointer,
                help="Keep the picture as a file in the catalog to have it checked, or write its whole address.",
                data=about(picture),
                severity="info",
                fold=True,
            )
        elif picture.kind == "outside":
            yield Hit(
                f"{picture.shown} leads outside the catalog and was not opened",
                pointer=picture.pointer,
                help="Copy the picture into the catalog and write its path relative to the listing's file.",
                data=about(picture),
            )


_CONTENT_HELP = {
    "HTML": "The download of the picture failed and left an error page: fetch the picture again.",
    "XML": "The download of the picture failed and left an error message: fetch the picture again.",
    "JSON": "The download of the picture failed and left an error message: fetch the picture again.",
    "LFS": "Run 'git lfs pull' and check again; in a CI job, switch LFS on for the checkout.",
}
_STATES = frozenset({"directory", "special", "unreadable", "invalid"})


@rule(
    "IMG105",
    "image-unreadable",
    severity="error",
    reads=("/images", "/variants"),
    cost="headers",
    good=[
        Example(listing_with("dress.jpg"), files={"dress.jpg": _PHOTO}, why="a picture"),
    ],
    bad=[
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": _ERROR_PAGE},
            why="the classic: an error page saved as a picture",
            says="dress.jpg is a web page, not a picture",
            at="/images/0",
        ),
        Example(
            listing_with("dress.jpg"),
            files={"dress.jpg": Drawing(content=b"")},
            why="a failed copy",
            says="dress.jpg is empty",
            at="/images/0",
        ),
        Example(
            listing_with("dress.png"),
            files={"dress.png": Drawing(content=b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")},
            why="the file ends within its header",
            says="dress.png is cut short",
            at="/images/0",
        ),
    ],
)
def image_unreadable(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a file that is there but holds no picture that can be opened.

    Reads the first bytes of each local file. Empty files, web pages and documents saved under a picture's
    name, files that Git LFS has not fetched, damaged headers, folders, pipes and files without permission
    are reported, each with what it is.

    The upload fails on such a file, and nothing else about the picture could be checked.

    Fetch or save the picture again. The message says what the file really holds.

    Only the header is read here: a picture that breaks off further down is found by the rules on pixels.
    A valid picture in a format that the marketplace refuses is `image-format`.
    """
    for picture in ctx.pictures.all_of(listing):
        if picture.kind in _STATES:
            help_ = "Write the path of a picture file."
            if picture.kind == "unreadable":
                help_ = "Give the program that checks the catalog permission to read the file."
            yield _unreadable(picture, Unreadable(picture.detail), help_)
        elif picture.kind == "local":
            header = ctx.pictures.header(picture)
            if isinstance(header, Unreadable):
                help_ = _CONTENT_HELP.get(header.format, "Save the picture again, as JPEG.")
                yield _unreadable(picture, header, help_)


def _unreadable(picture: Picture, fault: Unreadable, help_: str) -> Hit:
    data = about(picture, content=fault.format) if fault.format else about(picture)
    name = picture.shown if picture.src.strip() else "the picture's path"
    return Hit(f"{name} {fault.reason}", picture.pointer, help_, data=data)


@rule(
    "IMG107",
    "image-bomb",
    severity="error",
    reads=("/images", "/variants"),
    cost="headers",
    good=[
        Example(listing_with("dress.jpg"), files={"dress.jpg": _PHOTO}, why="a megapixel"),
    ],
    bad=[
        Example(
            listing_with("dress.png"),
            files={"dress.png": _BOMB},
            why="57 bytes that would unfold to ten gigabytes",
            says="dress.png declares 60,000 x 60,000 pixels",
            at="/images/0",
        ),
    ],
)
def image_bomb(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that declares so many pixels that it is never decoded.

    The limit is 80 megapixels by the picture's header. It is listing-lint's own, a quarter above the
    largest picture that any marketplace is known to take, and has no option: it protects the computer
    that runs the check.

    A tiny file can declare a picture of gigabytes and exhaust the memory of every program that opens it.
    Because such a picture is not decoded, the rules on pixels have not seen it.

    Save the picture with a longer side of 2,000 to 4,000 pixels.

    Some phones write pictures of 108 or 200 megapixels; these are reported as well.
    """
    for picture, header in readable(listing, ctx):
        if header.bomb:
            yield Hit(
                f"{picture.shown} declares {sides(header.width, header.height)}, more than the "
                f"{MAX_PIXELS // 1_000_000} megapixels that are opened",
                pointer=picture.pointer,
                help="Save the picture with a longer side of 2,000 to 4,000 pixels.",
                limit=MAX_PIXELS,
                actual=header.width * header.height,
                data=about(picture),
            )


RULES: tuple[Rule, ...] = (
    *image_lists.RULES,
    image_missing,
    image_outside_catalog,
    image_unreadable,
    image_bomb,
    *image_headers.RULES,
    *image_names.RULES,
    *image_sizes.RULES,
)

"""IMG1xx: how many pictures there are, and whether each can be found and opened.

The rules on formats and contents are in ``image_headers``, those on sizes in ``image_sizes``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.facts import MAX_PIXELS, Unreadable
from listing_lint.images.locate import address, show
from listing_lint.images.pictures import variant_images
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules import image_headers, image_sizes
from listing_lint.rules.image_facts import about, milder, readable, sides, storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import ImageRef, Listing
    from listing_lint.finding import Json
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
_ELSEWHERE = frozenset({"swatch", "variant", "size-chart"})


def _listing(*images: Json) -> dict[str, Json]:
    return {"id": "A1", "title": "Cotton summer dress, knee length, blue", "images": list(images)}


def _several(count: int) -> list[str]:
    return [f"images/{number}.jpg" for number in range(1, count + 1)]


def _pictures(count: int) -> str:
    return f"{count} picture" if count == 1 else f"{count} pictures"


@rule(
    "IMG101",
    "image-count",
    severity="error",
    reads="/images",
    figures=("images.max_count", "images.advised_max_count"),
    good=[
        Example(_listing(*_several(8)), why="exactly as many as DHgate allows", profile="dhgate"),
        Example(
            _listing(*_several(9), {"src": "images/blue.jpg", "role": "swatch"}),
            why="a swatch has a place of its own",
            profile="amazon",
        ),
    ],
    bad=[
        Example(
            _listing(*_several(11)),
            why="three too many",
            says="11 pictures, DHgate allows 8",
            at="/images/8",
            profile="dhgate",
        ),
    ],
)
def image_count(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing with more pictures than the marketplace takes.

    Counts the entries of `images`, local files and addresses alike, and points at the first one beyond
    the limit.

    Pictures beyond the limit are cut off in an order that you don't choose, or the upload is rejected.

    Remove the least useful pictures, or move pictures of a single variant to that variant.

    Entries with the role `swatch`, `variant` or `size-chart` are not counted, and neither are pictures of
    variants: marketplaces keep other places for them.
    """
    counted = [ref for ref in listing.images if ref.role not in _ELSEWHERE]
    hard, advised = ctx.figure("images.max_count"), ctx.figure("images.advised_max_count")
    for limit, verb in ((hard, "allows"), (advised, "advises at most")):
        if limit is None or len(counted) <= limit.number:
            continue
        surplus = counted[int(limit.number) :]
        last = ", ".join(show(ref.src, 60) for ref in surplus[:3]) + (
            " and so on" if len(surplus) > 3 else ""
        )
        yield Hit(
            f"{_pictures(len(counted))}, {ctx.profile.title} {verb} {limit.number}",
            pointer=surplus[0].pointer,
            help=f"Remove {_pictures(len(surplus))}. The last ones are {last}; keep them if others show less.",
            limit=limit.number,
            actual=len(counted),
            figure=limit,
            severity=None if limit is hard else milder(limit, "info"),
        )
        return


@rule(
    "IMG102",
    "too-few-images",
    severity="error",
    reads="/images",
    figures=("images.min_count", "images.advised_min_count"),
    good=[
        Example(_listing(*_several(3)), why="a main and two detail pictures", profile="dhgate"),
    ],
    bad=[
        Example(
            _listing("images/1.jpg"),
            why="one picture where three are wanted",
            says="1 picture, DHgate wants at least 3",
            at="/images",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": "Cotton summer dress"},
            why="no pictures at all",
            says="no picture",
            at="",
        ),
    ],
)
def too_few_images(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing with fewer pictures than the marketplace wants.

    Counts the entries of `images`, local files and addresses alike. A listing without `images` has none.

    A listing without enough pictures is rejected or ranks low, and shoppers pass it by.

    Add pictures that show the product from other sides, its details, and its size beside a known object.

    Don't repeat a picture to reach the number: marketplaces notice, and so does `image-listed-twice`.
    """
    count = len(listing.images)
    hard, advised = ctx.figure("images.min_count"), ctx.figure("images.advised_min_count")
    for limit, verb in ((hard, "wants"), (advised, "advises")):
        if limit is None or count >= limit.number:
            continue
        yield Hit(
            f"{_pictures(count) if count else 'no picture'}, {ctx.profile.title} {verb} at least {limit.number}",
            pointer=listing.at("images") if listing.fields.get("images") is not None else "",
            help="Add pictures of other sides and of details, none of them twice.",
            limit=limit.number,
            actual=count,
            figure=limit,
            severity=None if limit is hard else milder(limit, "info"),
        )
        return


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
    reads=("/images", "/variants"),
    cost="headers",
    good=[
        Example(_listing("images/dress.jpg"), files={"images/dress.jpg": _PHOTO}, why="the file is there"),
        Example(
            _listing("images\\summer%20dress.jpg"),
            files={"images/summer dress.jpg": _PHOTO},
            why="written by a Windows program, or percent-encoded: found all the same",
        ),
    ],
    bad=[
        Example(
            _listing("images/dress.jpg"),
            files={"images/dress.jpeg": _PHOTO},
            why="the file has another extension",
            says="images/dress.jpg does not exist; images/dress.jpeg does",
            at="/images/0",
        ),
        Example(
            _listing("images/back.jpg"),
            files={"images/front.jpg": _PHOTO},
            why="no such file, and none like it",
            says="images/back.jpg does not exist",
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
    """
    for picture in ctx.pictures.all_of(listing):
        if picture.kind == "missing":
            near = show(picture.near)
            ending = {"": "", "typo": f"; the nearest name is {near}"}.get(picture.nearness, f"; {near} does")
            yield Hit(
                f"{picture.shown} does not exist{ending}",
                pointer=picture.pointer,
                help=_NEAR_HELP[picture.nearness],
                data=about(picture, near=storable(picture.near)) if picture.near else about(picture),
            )


@rule(
    "IMG104",
    "image-outside-catalog",
    severity="error",
    reads=("/images", "/variants"),
    cost="headers",
    good=[
        Example(_listing("images/dress.jpg"), files={"images/dress.jpg": _PHOTO}, why="below the listing"),
    ],
    bad=[
        Example(
            _listing("C:\\Users\\seller\\Desktop\\dress.jpg"),
            why="a path of one computer",
            says="leads outside the catalog",
            at="/images/0",
        ),
        Example(
            _listing("../../../dress.jpg"),
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
    elsewhere that you trust, use `--images-root`. A path such as `/images/dress.jpg` is absolute, even if
    a web site means its own folder by it.
    """
    for picture in ctx.pictures.all_of(listing):
        if picture.kind == "outside":
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
        Example(_listing("dress.jpg"), files={"dress.jpg": _PHOTO}, why="a picture"),
    ],
    bad=[
        Example(
            _listing("dress.jpg"),
            files={"dress.jpg": _ERROR_PAGE},
            why="the classic: an error page saved as a picture",
            says="dress.jpg is a web page, not a picture",
            at="/images/0",
        ),
        Example(
            _listing("dress.jpg"),
            files={"dress.jpg": Drawing(content=b"")},
            why="a failed copy",
            says="dress.jpg is empty",
            at="/images/0",
        ),
        Example(
            _listing("dress.png"),
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
        Example(_listing("dress.jpg"), files={"dress.jpg": _PHOTO}, why="a megapixel"),
    ],
    bad=[
        Example(
            _listing("dress.png"),
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


@rule(
    "IMG108",
    "remote-image",
    severity="info",
    reads=("/images", "/variants"),
    fold=True,
    good=[
        Example(_listing("images/dress.jpg"), why="a file in the catalog"),
    ],
    bad=[
        Example(
            _listing("https://shop.example/images/dress.jpg"),
            why="listing-lint never opens a network connection by itself",
            says="https://shop.example/images/dress.jpg is an address on the network and was not opened",
            at="/images/0",
        ),
        Example(
            _listing("data:image/gif;base64,R0lGODlhAQABAAAAACw="),
            why="a picture within the text",
            says="picture 1 is written into the listing itself and was not checked",
            at="/images/0",
        ),
    ],
)
def remote_image(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Note a picture that was not checked because it is no file of the catalog.

    Names the first picture in each file that is an address on the network, and the first that is written
    into the listing as data, and counts the others.

    Nothing is wrong with an address as such, but no rule has seen the picture: a check without findings says
    nothing about it.

    Keep the picture files in the catalog and let the upload turn them into addresses.

    No address is ever opened, so nobody learns from the check that you hold the listing.
    """
    for ref in (*listing.images, *variant_images(listing)):
        kind = address(ref.src)
        if kind == "remote":
            message = f"{show(ref.src)} is an address on the network and was not opened"
        elif kind == "embedded":
            message = f"picture {ref.index + 1} is written into the listing itself and was not checked"
        else:
            continue
        yield Hit(
            message,
            pointer=ref.pointer,
            help="Keep the picture as a file in the catalog to have it checked.",
            data={"picture": storable(ref.src)},
            subject=kind,
        )


@rule(
    "IMG109",
    "image-listed-twice",
    severity="warning",
    reads="/images",
    good=[
        Example(_listing("images/front.jpg", "images/back.jpg"), why="two pictures"),
        Example(
            _listing("images/front.jpg", {"src": "images/front.jpg", "role": "promotion"}),
            why="the same picture in another role",
        ),
    ],
    bad=[
        Example(
            _listing("images/front.jpg", "images/back.jpg", "images\\front.jpg"),
            why="the same file, spelt another way",
            says="pictures 1 and 3 are the same file",
            at="/images/2",
        ),
    ],
)
def image_listed_twice(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that the listing names twice.

    Compares the paths and addresses of `images` as they are written, apart from slashes and backslashes
    and steps such as `./`. No file is opened.

    The repeated picture takes a place that another view of the product could have, and some marketplaces
    reject listings that fill up with repeated pictures.

    Remove the second entry, or replace it by another picture.

    The same picture may be listed again in another role, and variants may share the pictures of the
    gallery. Copies under two names are found by the rules on pixels.
    """
    first: dict[tuple[str, str], ImageRef] = {}
    for ref in listing.images:
        role = "" if ref.role in {None, "main", "gallery", "detail"} else str(ref.role)
        other = first.setdefault((_plain(ref.src), role), ref)
        if other is not ref:
            thing = "file" if address(ref.src) in {None, "outside"} else "address"
            yield Hit(
                f"pictures {other.index + 1} and {ref.index + 1} are the same {thing}, {show(ref.src)}",
                pointer=ref.pointer,
                help="Remove the second entry, or show another view of the product instead.",
                data={"picture": storable(ref.src), "first": other.pointer},
            )


def _plain(src: str) -> str:
    if address(src) in {"remote", "embedded", "invalid"}:
        return src.strip()
    import posixpath

    return posixpath.normpath(src.replace("\\", "/"))


RULES: tuple[Rule, ...] = (
    image_count,
    too_few_images,
    image_missing,
    image_outside_catalog,
    image_unreadable,
    image_bomb,
    remote_image,
    image_listed_twice,
    *image_headers.RULES,
    *image_sizes.RULES,
)

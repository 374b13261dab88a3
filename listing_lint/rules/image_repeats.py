"""IMG3xx: the same picture twice, within a listing and across listings."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Annotated

from listing_lint.catalog.families import family_of
from listing_lint.finding import Hit, Related
from listing_lint.images.facts import Unreadable
from listing_lint.images.locate import show
from listing_lint.records import dataclass
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import about, sides, storable
from listing_lint.rules.image_gallery import (
    LEAST_CONTRAST,
    OTHER,
    PHOTO,
    gallery,
    listing_with,
    main_picture,
    percent,
    role_group,
)
from listing_lint.rules.image_lists import without_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.images.locate import Picture
    from listing_lint.images.pixels import Pixels
    from listing_lint.images.signature import Likeness
    from listing_lint.rule import Member

_MOST_COMPARED = 100
"""Pictures that each further one of a listing is compared with, so that the work grows with their number only."""


@rule(
    "IMG301",
    "duplicate-image",
    severity="warning",
    fix="safe",
    reads="/images",
    cost="headers",
    good=[
        Example(
            listing_with("front.jpg", "back.jpg"),
            files={"front.jpg": PHOTO, "back.jpg": OTHER},
            why="two pictures",
        ),
        Example(
            listing_with("front.jpg", {"src": "blue.jpg", "role": "swatch"}),
            files={"front.jpg": PHOTO, "blue.jpg": PHOTO},
            why="the same picture in another role",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg", "back.jpg", "front (1).jpg"),
            files={"front.jpg": PHOTO, "back.jpg": OTHER, "front (1).jpg": PHOTO},
            why="a copy under another name",
            says="pictures 1 and 3 are the same file under two names",
            at="/images/2",
        )
    ],
)
def duplicate_image(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report two pictures of a listing with the same content under two names.

    Compares the bytes of the files; only files of equal size are read.

    The copy takes a place that another view of the product could have, and some marketplaces reject listings
    that fill up with repeated pictures.

    Remove the copy, or replace it by another view.

    The same picture in another role, such as a swatch, is allowed. The same path listed twice is reported by
    image-listed-twice, a copy that was saved again by near-duplicate-image.
    """
    by_size: dict[tuple[int, str], list[Picture]] = {}
    for picture, header in gallery(listing, ctx):
        by_size.setdefault((header.size, role_group(picture)), []).append(picture)
    found = []
    for pictures in by_size.values():
        if len(pictures) < 2:
            continue
        first: dict[str, Picture] = {}
        for picture in pictures:
            digest = ctx.pictures.digest(picture)
            other = first.setdefault(digest, picture) if digest else picture
            if other is not picture and _path(other) != _path(picture):
                found.append((picture, other))
    for picture, other in sorted(found, key=lambda pair: pair[0].index):
        yield Hit(
            f"pictures {other.index + 1} and {picture.index + 1} are the same file under two names,"
            f" {other.shown} and {picture.shown}",
            picture.pointer,
            "Remove the copy, or show another view of the product instead.",
            data=about(picture, other=storable(other.src), first=other.pointer),
            fix=without_entry(listing, picture) if picture.role == other.role else None,
        )


def _path(picture: Picture) -> str:
    return posixpath.normpath(picture.src.replace("\\", "/"))


@dataclass(frozen=True, slots=True)
class NearDuplicateOptions:
    """``mirrored`` also reports the mirror image of a picture.

    It is off by default: a left and a right shoe are two honest pictures.
    """

    mirrored: Annotated[bool, "Also report the mirror image of a picture."] = False


@rule(
    "IMG302",
    "near-duplicate-image",
    severity="warning",
    reads="/images",
    cost="pixels",
    options=NearDuplicateOptions,
    good=[
        Example(
            listing_with("front.jpg", "back.jpg"),
            files={"front.jpg": PHOTO, "back.jpg": OTHER},
            why="two pictures",
        ),
        Example(
            listing_with("front.jpg", "copy.jpg"),
            files={"front.jpg": PHOTO, "copy.jpg": PHOTO},
            why="equal files are reported by duplicate-image alone",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg", "front-small.jpg"),
            files={"front.jpg": PHOTO, "front-small.jpg": Drawing(width=400, height=400, quality=70)},
            why="the same picture, smaller",
            says="pictures 1 and 2 show the same picture in two sizes",
            at="/images/1",
        ),
        Example(
            listing_with("front.jpg", "front.png"),
            files={"front.jpg": PHOTO, "front.png": Drawing(width=600, height=600, format="PNG")},
            why="the same picture in two formats",
            says="pictures 1 and 2 show the same picture, saved twice",
            at="/images/1",
        ),
    ],
)
def near_duplicate_image(listing: Listing, options: NearDuplicateOptions, ctx: Context) -> Iterator[Hit]:
    """Report two pictures of a listing that show nearly the same.

    Lays a small version of each picture over the others and compares shapes and colours. Another size, format
    or compression, a few percent cut off at the edges, and a slightly changed brightness count as the same
    picture. Another colour of the same garment does not.

    The copy takes a place that another view of the product could have, and marketplaces that compare pictures
    see it as well.

    Remove one of the two, or show another view.

    Two pictures that differ in small print alone, such as size charts in centimetres and inches, can be taken
    for the same; give charts the role `size-chart`, which is left out. Beyond 100 different pictures in a
    listing, a picture is compared with the first 100 only.
    """
    from listing_lint.images.signature import same_picture

    earlier: dict[str, list[tuple[Picture, Pixels, int]]] = {}
    for picture, header in gallery(listing, ctx):
        pixels = ctx.pictures.pixels(picture)
        if picture.role == "size-chart" or isinstance(pixels, Unreadable) or pixels.contrast < LEAST_CONTRAST:
            continue
        seen = earlier.setdefault(role_group(picture), [])
        for other, others_pixels, size in seen:
            if other.file == picture.file or (
                size == header.size and ctx.pictures.digest(other) == ctx.pictures.digest(picture)
            ):
                break
            likeness = same_picture(others_pixels.signature, pixels.signature, mirrored=options.mirrored)
            if likeness is not None:
                yield Hit(
                    f"pictures {other.index + 1} and {picture.index + 1} show the same picture"
                    f"{_difference(likeness, others_pixels, pixels)}",
                    picture.pointer,
                    "Remove one of the two, or show another view of the product instead.",
                    confidence="medium",
                    data=about(picture, other=storable(other.src), first=other.pointer),
                    fix=without_entry(listing, picture, "suggested") if picture.role == other.role else None,
                )
                break
        else:
            if len(seen) < _MOST_COMPARED:
                seen.append((picture, pixels, header.size))


def _difference(likeness: Likeness, first: Pixels, second: Pixels) -> str:
    """Say how the second differs from the first, as the end of a sentence."""
    words = []
    if likeness.mirrored:
        words.append("mirrored")
    if likeness.trim >= 0.01:
        words.append(f"one of them cut by about {percent(likeness.trim)} at an edge")
    if abs(likeness.gain - 1) >= 0.03:
        more = "brighter" if likeness.gain > 1 else "darker"
        words.append(f"the second about {percent(abs(likeness.gain - 1))} {more}")
    if words:
        return f", {', '.join(words)}"
    if (first.width, first.height) != (second.width, second.height):
        return f" in two sizes, {sides(first.width, first.height)} and {sides(second.width, second.height)}"
    return ", saved twice"


def _main_key(listing: Listing, ctx: Context) -> str | None:
    """Name the content of the main picture within the store, or, without a store, within the folder.

    Of a picture on the network the address is all that is known; one address shows one picture.
    """
    figure = ctx.figure("images.main_unique")
    picture = main_picture(listing, ctx)
    if figure is None or figure.value is not True or picture is None:
        return None
    digest = f"at {picture.src.strip()}" if picture.kind == "remote" else ctx.pictures.digest(picture)
    if not digest:
        return None
    store = f"store {listing.store}" if listing.store else f"folder {listing.folder}"
    return "\0".join((listing.marketplace or "", store, digest))


_DRESS = listing_with("a.jpg")
_SHIRT = {**listing_with("b.jpg"), "id": "A2", "title": "Cotton shirt, long sleeves, white"}


@rule(
    "IMG303",
    "main-image-reused",
    severity="warning",
    reads="/images",
    scope="catalog",
    key=_main_key,
    figures=("images.main_unique",),
    cost="headers",
    good=[
        Example(
            [_DRESS, _SHIRT],
            files={"a.jpg": PHOTO, "b.jpg": OTHER},
            profile="dhgate",
            why="each listing has its own main picture",
        ),
        Example(
            [{**_DRESS, "store": "north"}, {**_SHIRT, "store": "south"}],
            files={"a.jpg": PHOTO, "b.jpg": PHOTO},
            profile="dhgate",
            why="two stores",
        ),
        Example(
            [_DRESS, _SHIRT], files={"a.jpg": PHOTO, "b.jpg": PHOTO}, why="no marketplace that asks for it"
        ),
        Example(
            [
                {**_DRESS, "attributes": {"item_group_id": "D1"}},
                {**_DRESS, "id": "A2", "attributes": {"item_group_id": "D1"}},
            ],
            files={"a.jpg": PHOTO},
            profile="dhgate",
            why="two sizes of one product, joined by their group",
        ),
    ],
    bad=[
        Example(
            [_DRESS, _SHIRT],
            files={"a.jpg": PHOTO, "b.jpg": PHOTO},
            profile="dhgate",
            why="one file as the main picture of two listings",
            says="b.jpg is also the main picture of listing A1",
            at="/images/0",
        ),
        Example(
            [
                {**_DRESS, "images": ["https://img.example/new.jpg"]},
                {**_SHIRT, "images": ["https://img.example/new.jpg"]},
            ],
            profile="dhgate",
            why="one address as the main picture of two listings",
            says="https://img.example/new.jpg is also the main picture of listing A1",
            at="/images/0",
        ),
    ],
)
def main_image_reused(members: Sequence[Member], options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report listings of one store that share their main picture.

    Compares the bytes of the main pictures of all listings of a store, of pictures on the network their addresses;
    without a store, those of a folder. Every listing after the first is reported.

    The marketplace takes the second listing for a copy of the first, and rejects or hides it.

    Give each listing a main picture of its own, such as another angle or colour.

    The same picture saved again has other bytes and is not found. Sizes of one product that are listed
    separately share their picture as well; such listings are better joined as variants. Those that name the
    same group (`item_group_id`) or parent are left alone.
    """
    first = members[0]
    name = show(first.listing.id) or "without an id"
    for index, member in enumerate(members[1:], start=1):
        if member.listing.id and member.listing.id == first.listing.id:
            continue  # the same listing twice is another rule's matter
        if family_of(member.listing) == family_of(first.listing) != "":
            continue  # colours and sizes that the store has joined
        picture = main_picture(member.listing, ctx)
        if picture is None:
            continue
        yield Hit(
            f"{picture.shown} is also the main picture of listing {name} at {first.listing.path}:{first.line}",
            picture.pointer,
            "Give this listing a main picture of its own.",
            figure=ctx.figure("images.main_unique"),
            related=(
                Related("the first listing with this picture", first.listing.path, first.line, first.column),
            ),
            data=about(picture, other_listing=storable(first.listing.id)),
            member=index,
        )


RULES: tuple[Rule, ...] = (duplicate_image, near_duplicate_image, main_image_reused)

"""IMG101, IMG102, IMG108, IMG109: what the listing says about its pictures; no file is looked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.finding import Change, Fix, Hit
from listing_lint.images.facts import Unreadable
from listing_lint.images.locate import address, show
from listing_lint.images.pictures import variant_images
from listing_lint.late import late
from listing_lint.repair.changes import removing
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import listing_with, milder, storable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.listing import ImageRef, Listing
    from listing_lint.finding import FixLevel
    from listing_lint.images.locate import Picture

_ELSEWHERE = frozenset({"swatch", "variant", "size-chart"})


def _several(count: int) -> list[str]:
    return [f"images/{number}.jpg" for number in range(1, count + 1)]


def _pictures(count: int) -> str:
    return f"{count} picture" if count == 1 else f"{count} pictures"


@rule(
    "IMG101",
    "image-count",
    severity="error",
    fix="unsafe",
    reads="/images",
    figures=("images.max_count", "images.advised_max_count"),
    good=[
        Example(listing_with(*_several(8)), why="exactly as many as DHgate allows", profile="dhgate"),
        Example(
            listing_with(*_several(9), {"src": "images/blue.jpg", "role": "swatch"}),
            why="a swatch has a place of its own",
            profile="amazon",
        ),
    ],
    bad=[
        Example(
            listing_with(*_several(11)),
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
            fold=limit is not hard and milder(limit, "info") == "info",
            fix=_best(listing, counted, int(limit.number), ctx),
        )
        return


def _is_parent(listing: Listing) -> bool:
    from listing_lint.catalog.families import is_parent

    return is_parent(listing)


@rule(
    "IMG102",
    "too-few-images",
    severity="error",
    reads="/images",
    figures=("images.min_count", "images.advised_min_count"),
    good=[
        Example(listing_with(*_several(3)), why="a main and two detail pictures", profile="dhgate"),
        Example(
            {"id": "A1", "title": "Cotton summer dress", "attributes": {"parent_child": "Parent"}},
            why="a parent that only holds its children together",
            profile="amazon",
        ),
        Example(
            {"id": "A1", "title": "Dress", "variants": [{"options": {"Color": "Red"}, "image": "red.jpg"}]},
            why="its variants show it",
        ),
    ],
    bad=[
        Example(
            listing_with("images/1.jpg"),
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

    Counts the entries of `images`, local files and addresses alike. A listing without `images` has those of its variants.

    A listing without enough pictures is rejected or ranks low, and shoppers pass it by.

    Add pictures that show the product from other sides, its details, and its size beside a known object.

    Don't repeat a picture to reach the number: marketplaces notice, and so does `image-listed-twice`.
    """
    count = len(listing.images) or len({ref.src for ref in variant_images(listing)})
    if not count and "attributes" in listing.fields and _is_parent(listing):
        return
    hard, advised = ctx.figure("images.min_count"), ctx.figure("images.advised_min_count")
    for limit, verb in ((hard, "wants"), (advised, "advises")):
        if limit is None or count >= limit.number:
            continue
        yield Hit(
            f"{_pictures(count) if count else 'no picture'}, {ctx.profile.title} {verb} at least {limit.number}",
            pointer=listing.at("images") if listing.fields.get("images") is not None else "",
            help="Add pictures of other sides and of details, none of them twice."
            if count
            else "Add a picture of the whole product, then others of its sides and details.",
            limit=limit.number,
            actual=count,
            figure=limit,
            severity=None if limit is hard else milder(limit, "info"),
            fold=limit is not hard and milder(limit, "info") == "info",
        )
        return


_NO_SITE = late(
    r"(?:https?:)?//(?:[^/?#\\]*\s[^/?#\\]*(?:[/?#].*)?"
    r"|[^/?#\\]*\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic|svg))",
    re.IGNORECASE,
)


def _leads_nowhere(src: str) -> bool:
    """Whether what stands for the site in an address is none: it has a blank in it, or is the name of a picture."""
    return len(src) < 300 and src.count("//") == 1 and _NO_SITE.fullmatch(src.strip()) is not None


@rule(
    "IMG108",
    "remote-image",
    severity="info",
    reads=("/images", "/variants"),
    fold=True,
    good=[
        Example(listing_with("images/dress.jpg"), why="a file in the catalog"),
    ],
    bad=[
        Example(
            listing_with("https://shop.example/images/dress.jpg"),
            why="listing-lint never opens a network connection by itself",
            says="https://shop.example/images/dress.jpg is an address on the network and was not opened",
            at="/images/0",
        ),
        Example(
            listing_with("data:image/gif;base64,R0lGODlhAQABAAAAACw="),
            why="a picture within the text",
            says="picture 1 is written into the listing itself and was not checked",
            at="/images/0",
        ),
        Example(
            listing_with("https://starlight - pearl.jpg"),
            why="a file's name behind https://",
            says="https://starlight - pearl.jpg is no address: no site is called so",
            at="/images/0",
        ),
    ],
)
def remote_image(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Note a picture that was not checked because it is no file of the catalog.

    Names the first picture in each file that is an address on the network, and the first that is written
    into the listing as data, and counts the others.

    Nothing is wrong with an address as such, but no rule has seen the picture: a check without findings says
    nothing about it. An address with the name of a file, or with a blank, where its site should stand is an
    error: it leads nowhere.

    Keep the picture files in the catalog and let the upload turn them into addresses.

    No address is ever opened, so nobody learns from the check that you hold the listing.
    """
    for ref in (*listing.images, *variant_images(listing)):
        kind = address(ref.src) if ":" in ref.src or ref.src.startswith("//") else None
        if kind == "remote" and _leads_nowhere(ref.src):
            yield Hit(
                f"{show(ref.src)} is no address: no site is called so",
                pointer=ref.pointer,
                help="Write the whole address of the picture, with the site and the folder, or add the file.",
                data={"picture": storable(ref.src)},
                severity="error",
                subject="nowhere",
            )
            continue
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
    fix="safe",
    reads="/images",
    good=[
        Example(listing_with("images/front.jpg", "images/back.jpg"), why="two pictures"),
        Example(
            listing_with("images/front.jpg", {"src": "images/front.jpg", "role": "promotion"}),
            why="the same picture in another role",
        ),
    ],
    bad=[
        Example(
            listing_with("images/front.jpg", "images/back.jpg", "images\\front.jpg"),
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
    images = listing.images
    if _all_plain_and_different(images):
        return
    first: dict[tuple[str, str], ImageRef] = {}
    for ref in images:
        role = "" if ref.role in {None, "main", "gallery", "detail"} else str(ref.role)
        other = first.setdefault((_plain(ref.src), role), ref)
        if other is not ref:
            thing = "file" if address(ref.src) in {None, "outside"} else "address"
            yield Hit(
                f"pictures {other.index + 1} and {ref.index + 1} are the same {thing}, {show(ref.src)}",
                pointer=ref.pointer,
                help="Remove the second entry, or show another view of the product instead.",
                data={"picture": storable(ref.src), "first": other.pointer},
                fix=without_entry(listing, ref) if ref.role == other.role else None,
            )


def without_entry(listing: Listing, ref: ImageRef | Picture, level: FixLevel = "safe") -> Fix | None:
    """Take the second entry out, where nothing but the picture is said in it."""
    if not _says_no_more(listing, ref):
        return None
    return removing(listing.at("images", ref.index), "Take the second entry out.", level)


def _says_no_more(listing: Listing, ref: ImageRef | Picture) -> bool:
    """Whether an entry of the gallery says nothing beside which picture it is, and for what."""
    entries = listing.fields.get("images")
    entry = entries[ref.index] if isinstance(entries, list) and ref.index < len(entries) else None
    return entry is not None and (not isinstance(entry, dict) or set(entry) <= {"src", "role"})


def _best(listing: Listing, counted: Sequence[ImageRef], number: int, ctx: Context) -> Fix | None:
    """Take out what shows the least: pictures that are not there, then repeated ones, then small ones, then the last.

    The main picture stays, and the others stay in their order.
    """
    if number < 1 or not all(_says_no_more(listing, ref) for ref in counted):
        return None
    grades = _grades(listing, ctx)
    order = sorted(
        (ref for ref in counted if not ref.is_main),
        key=lambda ref: (grades.get(ref.pointer, _GOOD), -ref.index),
    )
    gone = order[: len(counted) - number]
    if len(counted) - len(gone) > number:
        return None
    changes = tuple(
        Change(listing.at("images", ref.index), "remove") for ref in sorted(gone, key=lambda ref: ref.index)
    )
    names = ", ".join(show(ref.src, 40) for ref in sorted(gone, key=lambda ref: ref.index)[:5])
    more = " and so on" if len(gone) > 5 else ""
    return Fix(f"Keep the best {number}: take {names}{more} out.", changes, "unsafe")


_ABSENT, _AGAIN, _SMALL, _GOOD = range(4)


def _grades(listing: Listing, ctx: Context) -> dict[str, int]:
    """How much each picture shows, by its pointer, as far as headers and equal bytes tell."""
    found: dict[str, int] = {}
    seen: set[object] = set()
    if not ctx.pictures.opens:
        for ref in listing.images:
            if _plain(ref.src) in seen:
                found[ref.pointer] = _AGAIN
            seen.add(_plain(ref.src))
        return found
    least = [ctx.figure(key) for key in ("images.min_longest_side", "images.advised_longest_side")]
    wanted = max((figure.number for figure in least if figure is not None), default=0)
    for picture in ctx.pictures.of(listing):
        header = ctx.pictures.header(picture)
        if isinstance(header, Unreadable):
            remote = picture.kind in ("remote", "embedded")
            same: object = _plain(picture.src)
            grade = _GOOD if remote else _ABSENT
        else:
            same = (header.size, ctx.pictures.digest(picture))
            grade = _SMALL if max(header.sides) < wanted else _GOOD
        found[picture.pointer] = _AGAIN if same in seen and grade != _ABSENT else grade
        seen.add(same)
    return found


def _all_plain_and_different(images: tuple[ImageRef, ...]) -> bool:
    """Whether no source is spelt in more ways than one and no two are equal: the usual case, told quickly."""
    sources = {ref.src for ref in images}
    text = "\n".join(sources)
    return (
        len(sources) == len(images)
        and "\\" not in text
        and "./" not in text
        and "//" not in text
        and ":" not in text
        and " \n" not in text
        and "/\n" not in text
        and text[-1:] not in (" ", "/", ".")
    )


def _plain(src: str) -> str:
    if address(src) in {"remote", "embedded", "invalid"}:
        return src.strip()
    import posixpath

    return posixpath.normpath(src.replace("\\", "/"))


RULES: tuple[Rule, ...] = (image_count, too_few_images, remote_image, image_listed_twice)

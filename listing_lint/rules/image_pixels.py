"""IMG106 and IMG4xx: broken, blurred and empty pictures, and stand-ins.

The rules on repeated pictures are in ``image_repeats``, those on backgrounds and frames in ``image_backgrounds``. All
measures of a picture come out of one decoding (``listing_lint.images.pixels``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

from listing_lint.finding import Hit
from listing_lint.images.facts import Unreadable
from listing_lint.images.locate import address
from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules import image_backgrounds, image_repeats
from listing_lint.rules.image_facts import about, readable, sides
from listing_lint.rules.image_gallery import LEAST_CONTRAST, PHOTO, TINY, gallery, listing_with, percent
from listing_lint.text.domains import host_of, under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_PLAIN_BY_NATURE = frozenset({"swatch", "variant"})
"""Roles of pictures that may show a colour or a fabric and nothing else."""


@rule(
    "IMG106",
    "image-truncated",
    severity="error",
    reads=("/images", "/variants"),
    cost="pixels",
    good=[Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, why="a complete picture")],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, truncate=0.6)},
            why="a download or copy that stopped half way",
            says="front.jpg is cut off",
            at="/images/0",
        )
    ],
)
def image_truncated(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture whose data is cut off or broken.

    Decodes the picture and reports what cannot be decoded to the end. A JPEG that was cut and closed again
    has a plain grey lower part; that is reported with medium confidence.

    Marketplaces reject such a file, or show the upper half of the product above a grey area.

    Copy or export the picture again from its original.

    Damage in the middle of a JPEG that leaves it decodable, such as shifted colours, is not found, and neither
    is a progressive JPEG that was cut and closed again: it only looks soft.
    """
    from listing_lint.images.pixels import Damaged

    for picture, _ in readable(listing, ctx):
        pixels = ctx.pictures.pixels(picture)
        again = "Export or copy the picture again from its original; the file stopped half way."
        if isinstance(pixels, Damaged):
            yield Hit(f"{picture.shown} {pixels.reason}", picture.pointer, again, data=about(picture))
        elif not isinstance(pixels, Unreadable) and pixels.grey_tail > 0:
            yield Hit(
                f"{picture.shown} is probably cut off: the lower {percent(pixels.grey_tail)} is plain grey,"
                " as decoders fill in for missing data",
                picture.pointer,
                again,
                confidence="medium",
                data=about(picture, missing=pixels.grey_tail),
            )


@dataclass(frozen=True, slots=True)
class BlurOptions:
    """``max_edge_width`` is how wide the sharpest edges may be, as a share of the picture's longest side.

    Sharp photos measured 0.003 to 0.011, the same photos out of focus by 1 % of the side 0.022 and more.
    """

    max_edge_width: Annotated[
        float, "How wide the sharpest edges may be, as a share of the picture's longest side."
    ] = 0.018


_LEAST_EDGE = 5.0
"""Pixels that an edge may always stretch: what resizing and compression make of a sharp one in a small picture."""


@rule(
    "IMG401",
    "image-blurred",
    severity="warning",
    reads=("/images", "/variants"),
    cost="pixels",
    options=BlurOptions,
    good=[
        Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, why="a sharp product on white"),
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, motif="scene")},
            why="a sharp scene",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=800, height=800, motif="blurred")},
            why="a small picture enlarged, or a photo out of focus",
            says="front.jpg is blurred",
            at="/images/0",
        )
    ],
)
def image_blurred(listing: Listing, options: BlurOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that is out of focus or was enlarged.

    Measures how wide the sharpest edges are, compared with the picture's longest side. One sharp part is
    enough for a picture to count as sharp, so a blurred background or a smooth product is no fault.

    Marketplaces ask for clear pictures, and buyers skip what they cannot make out.

    Take the photo again with focus on the product, or use the original instead of an enlarged copy.

    A blurred photo with a sharp watermark or text on it counts as sharp, and so does one that was blurred by
    motion in one direction. Pictures without any strong edge are not judged.
    """
    for picture, _ in readable(listing, ctx):
        pixels = ctx.pictures.pixels(picture)
        if picture.role == "swatch" or isinstance(pixels, Unreadable) or pixels.edge_width is None:
            continue
        limit = max(options.max_edge_width, _LEAST_EDGE / max(pixels.width, pixels.height))
        if pixels.edge_width > limit:
            yield Hit(
                f"{picture.shown} is blurred: its sharpest edges are {pixels.edge_width * 100:.1f} % of the longest"
                f" side wide, sharp pictures stay below {limit * 100:.1f} %",
                picture.pointer,
                "Take the photo again with focus on the product, or use the original instead of an enlarged copy.",
                limit=round(limit, 4),
                actual=round(pixels.edge_width, 4),
                confidence="medium",
                data=about(picture),
            )


@dataclass(frozen=True, slots=True)
class BlankOptions:
    """``min_contrast`` is the smallest range of brightness or colour a picture must have, in levels of 255."""

    min_contrast: Annotated[
        int, "The smallest range of brightness or colour that a picture must have, in levels of 255."
    ] = LEAST_CONTRAST


@rule(
    "IMG402",
    "image-blank",
    severity="warning",
    reads="/images",
    cost="pixels",
    options=BlankOptions,
    good=[
        Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, why="a product"),
        Example(
            listing_with("front.jpg", {"src": "blue.png", "role": "swatch"}),
            files={
                "front.jpg": PHOTO,
                "blue.png": Drawing(format="PNG", width=100, height=100, motif="blank"),
            },
            why="a swatch may be plain",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, motif="blank")},
            why="one colour from edge to edge",
            says="front.jpg shows nothing",
            at="/images/0",
        )
    ],
)
def image_blank(listing: Listing, options: BlankOptions, ctx: Context) -> Iterator[Hit]:
    """Report a picture that is one plain colour.

    Looks at the range of brightness and colour in the whole picture, transparent parts on white.

    An export that failed leaves such files; the buyer sees an empty frame.

    Export the picture again, or remove it.

    Pictures in the roles `swatch` and `variant` may be plain.
    """
    for picture, header in gallery(listing, ctx):
        if picture.role in _PLAIN_BY_NATURE or max(header.width, header.height) <= TINY:
            continue
        pixels = ctx.pictures.pixels(picture)
        if isinstance(pixels, Unreadable) or pixels.grey_tail:
            continue
        if pixels.contrast < options.min_contrast:
            yield Hit(
                f"{picture.shown} shows nothing: its brightness and colours vary by {pixels.contrast} of 255 levels,"
                f" at least {options.min_contrast} are expected",
                picture.pointer,
                "Export the picture again, or remove it.",
                limit=options.min_contrast,
                actual=pixels.contrast,
                data=about(picture),
            )


# A part of every phrase and word below: one quick look spares most names the rest.
_TELLING = late(
    r"no|missing|awaiting|coming|placeh|transparent|gr[ea]y|spacer|default|blank|unavailable|logo"
    r"|dummyimage|fakeimg|lorem|picsum",
    re.IGNORECASE,
)
_WORD = late(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+(?:x[0-9]+)?")
_MISSING = (
    "no image", "no images", "no img", "no photo", "no picture", "no pic", "noimage", "noimg", "nophoto",
    "nopicture", "nopic", "image missing", "missing image", "image not available", "photo not available",
    "picture not available", "image unavailable", "image not found", "image coming soon", "photo coming soon",
    "coming soon", "comingsoon", "awaiting image", "placeholder", "placeholders", "transparent pixel",
    "grey pixel", "gray pixel", "spacer",
)  # fmt: skip
_EMPTY_WORDS = frozenset(
    {
        "default",
        "blank",
        "image",
        "images",
        "img",
        "photo",
        "picture",
        "pic",
        "product",
        "item",
        "thumb",
        "thumbnail",
        "logo",
        "shop",
        "store",
        "site",
        "company",
    }
)
_SHOWS_NOTHING = frozenset({"default", "blank", "logo"})
_STAND_INS = frozenset(
    {
        *("placeholder.com", "placehold.co", "placehold.it", "placeholder.pics", "placehold.jp"),
        *("dummyimage.com", "fakeimg.pl", "lorempixel.com", "loremflickr.com", "picsum.photos"),
    }
)
"""Sites that draw a grey field or send any photograph at all, for pages that are not finished."""

_BANK_SITES = (
    "unsplash.com pexels.com pixabay.com istockphoto.com gettyimages.com shutterstock.com stock.adobe.com ftcdn.net"
    " depositphotos.com dreamstime.com 123rf.com alamy.com freepik.com stocksy.com stocksnap.io burst.shopifycdn.com"
)
_BANKS = tuple(sorted(_BANK_SITES.split()))
"""Sites that lend photographs to anybody: what they show is some mug, and not the one that is sold."""
_LENDING = late(r"(?://|\.)(?:" + "|".join(map(re.escape, _BANKS)) + ")", re.IGNORECASE)


def _bank(src: str) -> str | None:
    """The site of a bank of photographs that an address is of."""
    host = host_of(src) if _LENDING.search(src[:200]) is not None else None
    if host is None:
        return None
    return next((bank for bank in _BANKS if under(host, frozenset({bank}))), None)


def _stand_in_site(src: str) -> str | None:
    """The host of an address, where a site for stand-ins answers there."""
    host = host_of(src)
    return host if host is not None and under(host, _STAND_INS) else None


def _placeholder_words(src: str) -> str | None:
    """Find the words in a file's name, or the host, that stand for a missing picture."""
    if _TELLING.search(src) is None or address(src) == "embedded":
        return None
    remote = address(src) == "remote"
    if remote and (site := _stand_in_site(src)) is not None:
        return site
    path = re.split(r"[?#]", src, maxsplit=1)[0] if remote else src
    name = path.replace("\\", "/").rstrip("/").rpartition("/")[2][-300:].replace("%20", " ")
    stem = re.sub(r"(?:\.[A-Za-z0-9]{2,5})+$", "", name) or name
    words = [word.lower() for word in _WORD.findall(stem)]
    text = f" {' '.join(words)} "
    for phrase in _MISSING:
        if f" {phrase} " in text:
            return phrase
    if words and _EMPTY_WORDS.issuperset(words) and _SHOWS_NOTHING & set(words):
        return " ".join(words)
    return None


@rule(
    "IMG403",
    "image-placeholder",
    severity="warning",
    reads=("/images", "/variants"),
    figures=("images.placeholder_allowed",),
    cost="headers",
    good=[
        Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, why="a picture"),
        Example(
            listing_with("https://img.example/12-large_default.jpg"),
            why="a shop system's name for a real picture in its usual size",
        ),
        Example(listing_with("https://img.example/google-pixel-case.jpg"), why="a product's name"),
        Example(listing_with("https://img.example/mug-with-logo.jpg"), why="a mug that bears one"),
    ],
    bad=[
        Example(
            listing_with("https://img.example/g/transparent-pixel.jpg"),
            why="left over from a crawled page",
            says='transparent-pixel.jpg is a placeholder by its name ("transparent pixel")',
            at="/images/0",
        ),
        Example(
            listing_with("https://placehold.co/600x600?text=Dress"),
            why="from the shop's template, and never replaced",
            says='is a placeholder by its address ("placehold.co")',
            at="/images/0",
        ),
        Example(
            listing_with("https://images.unsplash.com/photo-1514228742587-6b1558fcca3d?w=600"),
            why="a photograph that anybody may take, of somebody's mug",
            says='comes from a bank of photographs ("unsplash.com")',
            at="/images/0",
        ),
        Example(
            listing_with("img/no_image.png"),
            files={"img/no_image.png": Drawing(format="PNG", width=600, height=600)},
            why="a shop system's stand-in",
            says='img/no_image.png is a placeholder by its name ("no image")',
            at="/images/0",
        ),
        Example(
            listing_with("dot.gif"),
            files={"dot.gif": Drawing(format="GIF", width=1, height=1, motif="blank")},
            why="a single pixel",
            says="dot.gif has 1 x 1 pixels",
            at="/images/0",
        ),
    ],
)
def image_placeholder(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a stand-in for a missing picture.

    Looks for names such as `no-image`, `placeholder`, `coming-soon`, `transparent-pixel` or a bare `default` or `logo`,
    as whole words of the file's name, for addresses of sites that draw stand-ins (`placehold.co`) or lend photographs to
    anybody (`unsplash.com`, told once a file), and for pictures of one or two pixels.

    Marketplaces do not accept placeholders, and the listing looks unfinished; what a shopper gets looks otherwise than a
    lent photograph.

    Add a real picture, or remove the entry.

    The name alone decides. A real picture under such a name has to be renamed, which helps everybody.
    """
    figure = ctx.figure("images.placeholder_allowed")
    if figure is None or figure.value is not False:
        return
    help_ = "Add a real picture of the product, or remove the entry."
    for picture in ctx.pictures.all_of(listing):
        words = _placeholder_words(picture.src)
        if words is not None:
            by = "address" if "." in words else "name"
            said = f'{picture.shown} is a placeholder by its {by} ("{words}"), not a picture of the product'
            yield Hit(said, picture.pointer, help_, figure=figure, data=about(picture))
        elif (bank := _bank(picture.src)) is not None:
            yield Hit(
                f'{picture.shown} comes from a bank of photographs ("{bank}"), and shows other goods than yours',
                picture.pointer,
                "Take a picture of the product itself.",
                figure=figure,
                data=about(picture),
                confidence="medium",
                fold=True,
                subject=bank,
            )
    for picture, header in readable(listing, ctx):
        if max(header.width, header.height) <= TINY and _placeholder_words(picture.src) is None:
            said = f"{picture.shown} has {sides(header.width, header.height)} and shows nothing"
            yield Hit(said, picture.pointer, help_, figure=figure, data=about(picture))


RULES: tuple[Rule, ...] = (
    image_truncated,
    *image_repeats.RULES,
    image_blurred,
    image_blank,
    image_placeholder,
    *image_backgrounds.RULES,
)

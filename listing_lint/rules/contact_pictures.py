"""CON3xx: contact details in pictures, as codes and as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.facts import NotRead, Unreadable
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.contact_judging import about, allowed, forbidden, what
from listing_lint.rules.image_facts import acceptance, readable, storable
from listing_lint.rules.image_gallery import PHOTO, listing_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Confidence, Json
    from listing_lint.images.codes import Code
    from listing_lint.images.facts import Header
    from listing_lint.images.locate import Picture
    from listing_lint.images.ocr import Line
    from listing_lint.profiles.model import Figure
    from listing_lint.text.seeing import Found

_WHOLE_ADDRESS = late(r"[A-Za-z][A-Za-z0-9+.\-]{1,20}:\S+")
_CARD = late(r"(?:BEGIN:VCARD|MECARD:|BIZCARD:)", re.IGNORECASE)
_CARD_LINE = late(r"(?:^|[\n;:])(TEL|EMAIL|URL)[^:\n]{0,40}:([^;\n]{3,200})", re.IGNORECASE)
_LOWER: dict[Confidence, Confidence] = {"high": "medium", "medium": "low", "low": "low"}


@rule(
    "CON301",
    "picture-code",
    severity="error",
    reads="/images",
    figures=("contact.details_allowed",),
    cost="pixels",
    good=[
        Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, why="no code"),
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, code="LOT 2026-11 CUP 350 ML")},
            why="a code that leads nowhere",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=600, height=600, code="https://u.wechat.com/kHarborGoods")},
            why="a code that adds a WeChat contact",
            says="front.jpg has a QR code that leads to a web address: https://u.wechat.com/kHarborGoods",
            at="/images/0",
            profile="aliexpress",
        ),
    ],
)
def picture_code(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a QR or other code in a picture that holds a contact detail or an address.

    Reads QR, Micro QR, rMQR, Data Matrix, Aztec and PDF417 codes, turned, inverted and slanted ones too, and a MaxiCode
    that fills the picture. What they say goes through the same readers as texts do. The bars of article numbers
    (EAN, UPC) are not read.

    Marketplaces forbid contact details in pictures as they do in texts; the listing is removed, and in repeated cases the
    account is closed.

    Remove the code from the picture.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    for picture, codes in _codes(listing, ctx):
        for code in () if isinstance(codes, Unreadable) else codes:
            for found in _in_code(code) if code.readable else ():
                if allowed(found, listing, ctx):
                    continue
                verb = "leads to" if found.kind in {"url", "domain"} else "holds"
                yield Hit(
                    f"{picture.shown} has a {code.format} that {verb} {what(found)}: {show(found.value)}",
                    picture.pointer,
                    "Remove the code from the picture.",
                    actual=storable(found.value),
                    figure=figure,
                    data=about(found, **_where(picture, code.box), way=f"in a {code.format}"),
                )


def _codes(listing: Listing, ctx: Context) -> Iterator[tuple[Picture, tuple[Code, ...] | Unreadable]]:
    """The codes of each picture, or why it was not searched where no rule on picture files says so already."""
    for picture, header in readable(listing, ctx):
        codes = ctx.pictures.codes(picture)
        if not (isinstance(codes, Unreadable) and _told(codes, header, ctx)):
            yield picture, codes


def _lines(listing: Listing, ctx: Context) -> Iterator[tuple[Picture, tuple[Line, ...] | Unreadable]]:
    """The lines of text of each picture, or why there are none where no rule on picture files says so already."""
    for picture, header in readable(listing, ctx):
        lines = ctx.pictures.lines(picture)
        if isinstance(lines, NotRead):
            return  # the command says once that text was not read
        if not (isinstance(lines, Unreadable) and _told(lines, header, ctx)):
            yield picture, lines


def _told(result: Unreadable, header: Header, ctx: Context) -> bool:
    """Whether the seller hears of the file anyway: it is damaged, a bomb, or of a format that is refused."""
    from listing_lint.images.pixels import Damaged

    return isinstance(result, Damaged) or header.bomb or acceptance(header, ctx) == "refused"


def _unread(picture: Picture, result: Unreadable, what_for: str, figure: Figure) -> Hit:
    return Hit(
        f"{picture.shown} was not {what_for}: it {result.reason}",
        picture.pointer,
        "Save the picture again as a plain JPEG or PNG, or make sure that it shows no contact.",
        figure=figure,
        severity="warning",
        data={"picture": storable(picture.src)},
    )


def _in_code(code: Code) -> list[Found]:
    """The contact details of a code's content: an address, a card, or a text that shows one."""
    from listing_lint.text.seeing import Found, find_contacts

    text = code.text.strip()
    if _CARD.match(text):
        kinds: dict[str, str] = {"TEL": "phone", "EMAIL": "email", "URL": "url"}
        return [
            Found(kinds[match[1].upper()], match[2].strip(), *match.span(2))  # type: ignore[arg-type]
            for match in _CARD_LINE.finditer(text)
        ]
    found = find_contacts(text)
    if (
        not found
        and _WHOLE_ADDRESS.fullmatch(text)
        and not text.upper().startswith(("WIFI:", "GS1:", "LOT:", "SN:"))
    ):
        return [Found("url", text, 0, len(text))]
    return found


def _where(picture: Picture, box: tuple[int, int, int, int]) -> dict[str, Json]:
    return {"picture": storable(picture.src), "box": list(box)}


@rule(
    "CON302",
    "picture-code-unreadable",
    severity="warning",
    reads="/images",
    figures=("contact.details_allowed",),
    cost="pixels",
    good=[Example(listing_with("front.jpg"), files={"front.jpg": PHOTO}, why="no code")],
    bad=[
        Example(
            listing_with("front.png"),
            files={
                "front.png": Drawing(
                    format="PNG", code="https://u.wechat.com/kHarborGoods", code_covered=True
                )
            },
            why="a code with a part painted over",
            says="front.png has a QR code that cannot be read",
            at="/images/0",
        ),
    ],
)
def picture_code_unreadable(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a QR code in a picture that is there and cannot be read.

    Looks for codes whose corners and grid are found and whose content is damaged: blurred, covered or too small. A
    picture that could not be searched at all is reported too.

    A marketplace's reader may be better than ours, and shoppers' cameras are; the code may hold a contact.

    Remove the code from the picture, or make sure what it says.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    for picture, codes in _codes(listing, ctx):
        if isinstance(codes, Unreadable):
            yield _unread(picture, codes, "searched for QR codes", figure)
            continue
        for code in codes:
            if not code.readable:
                yield Hit(
                    f"{picture.shown} has a {code.format} that cannot be read; it may hold a contact",
                    picture.pointer,
                    "Remove the code from the picture, or make sure what it says.",
                    figure=figure,
                    severity="warning",
                    confidence="medium",
                    data={
                        "kind": "code",
                        "value": "",
                        "way": f"in a {code.format}",
                        **_where(picture, code.box),
                    },
                )


@rule(
    "CON303",
    "picture-contact",
    severity="error",
    reads="/images",
    figures=("contact.details_allowed",),
    cost="text",
    good=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=800, height=800, lines=("12V / 5A fast charger",))},
            why="what the product is",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=800, height=800, lines=("WhatsApp: +86 138 0013 8000",))},
            why="a number written on the picture",
            says="front.jpg shows a WhatsApp contact: +8613800138000",
            at="/images/0",
            profile="aliexpress",
        ),
    ],
)
def picture_contact(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report contact details in the text of a picture.

    Needs the extra `ocr`; without it a line on standard error says that text was not read. The lines of text go through
    the same readers as texts do, and the finding names the box in the picture. A picture whose text could not be read is
    reported as a warning.

    Marketplaces read the text of pictures too, and forbid contact details there.

    Remove the text from the picture.

    Reading text in pictures is less sure than reading text, so the confidence is one step lower. Latin and Chinese
    letters are read, others are not; their digits are.
    """
    figure = forbidden(ctx, "contact.details_allowed")
    if figure is None:
        return
    from listing_lint.text.seeing import find_contacts
    from listing_lint.text.trigger import suspicious

    for picture, lines in _lines(listing, ctx):
        if isinstance(lines, Unreadable):
            yield _unread(picture, lines, "read for text", figure)
            continue
        for line in lines:
            for found in find_contacts(line.text) if suspicious(line.text) else ():
                if found.kind in {"invitation", "address"} or allowed(found, listing, ctx):
                    continue
                confidence = _LOWER[found.confidence]
                yield Hit(
                    f"{picture.shown} shows {what(found)}: {show(found.value)}",
                    picture.pointer,
                    "Remove the text from the picture.",
                    actual=storable(found.value),
                    figure=figure,
                    severity="warning" if confidence == "low" else None,
                    confidence=confidence,
                    data=about(found, **_where(picture, line.box)),
                )


@rule(
    "CON304",
    "main-picture-text",
    severity="warning",
    reads="/images",
    figures=("images.main_text_allowed",),
    cost="text",
    good=[
        Example(
            listing_with("front.jpg", "detail.jpg"),
            files={
                "front.jpg": PHOTO,
                "detail.jpg": Drawing(width=800, height=800, lines=("Free gift inside",)),
            },
            profile="amazon",
            why="further pictures may hold text",
        ),
    ],
    bad=[
        Example(
            listing_with("front.jpg"),
            files={"front.jpg": Drawing(width=800, height=800, lines=("Best price free gift",))},
            profile="amazon",
            why="a slogan beside the product",
            says="the main picture front.jpg has text beside the product: Best price free gift",
            at="/images/0",
        ),
    ],
)
def main_picture_text(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report text on the main picture that stands beside the product.

    Needs the extra `ocr`. Text counts when it stands on the plain ground that reaches the picture's corners: what is
    printed on the product or its box is left alone.

    The marketplace hides listings whose main picture carries text, a logo or a watermark.

    Remove the text, or make another picture the main one.

    Text that is laid over the product, and text on a ground that is not plain, are not found.
    """
    figure = forbidden(ctx, "images.main_text_allowed")
    if figure is None:
        return
    for picture, lines in _lines(listing, ctx):
        if not picture.is_main:
            continue
        if isinstance(lines, Unreadable):
            if forbidden(ctx, "contact.details_allowed") is None:  # else picture-contact says so
                yield _unread(picture, lines, "read for text", figure)
            continue
        apart = [line for line in lines if line.apart and sum(char.isalpha() for char in line.text) >= 3]
        if apart:
            text = "; ".join(line.text for line in apart)
            yield Hit(
                f"the main picture {picture.shown} has text beside the product: {show(text)}",
                picture.pointer,
                "Remove the text, or make another picture the main one.",
                actual=storable(text),
                figure=figure,
                confidence="medium",
                data={"kind": "text", "value": storable(text), **_where(picture, apart[0].box)},
            )


RULES: tuple[Rule, ...] = (picture_code, picture_code_unreadable, picture_contact, main_picture_text)

"""DSC104 to DSC106 and TTL501: how many and how long selling points and keywords may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.formats import BY_NAME
from listing_lint.finding import Hit
from listing_lint.profiles.units import counted, digits, fitting, size
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_CUP = {"id": "A1", "title": "Stainless Steel Travel Cup with Lid, 500 ml"}
_POINTS = ["Keeps coffee hot for eight hours", "Fits most car holders", "Opens with one hand"]


@rule(
    "DSC104",
    "bullet-count",
    severity="warning",
    reads="/bullets",
    figures=("bullets.max_count", "bullets.min_count"),
    good=[
        Example({**_CUP, "bullets": _POINTS}, why="three, as Amazon wants at least", profile="amazon"),
        Example(_CUP, why="none at all is not its matter", profile="amazon"),
    ],
    bad=[
        Example(
            {**_CUP, "bullets": _POINTS * 2},
            says="6 selling points, Amazon takes 5 at most",
            at="/bullets/5",
            profile="amazon",
        ),
        Example(
            {**_CUP, "bullets": _POINTS[:2]},
            says="2 selling points, Amazon wants at least 3",
            at="/bullets",
            profile="amazon",
        ),
    ],
)
def bullet_count(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report more or fewer selling points than the marketplace takes.

    Counts the entries of `bullets`; a listing without any is left alone.

    Those beyond the limit are not shown; too few leave room that a competitor uses.

    Join two that belong together, or split one.
    """
    most, least = ctx.figure("bullets.max_count"), ctx.figure("bullets.min_count")
    points = listing.fields.get("bullets")
    if not isinstance(points, list) or not points:
        return
    if most is not None and len(points) > most.number:
        yield Hit(
            f"listing has {len(points)} selling points, {ctx.profile.title} takes {digits(most.number)} at most",
            listing.at("bullets", int(most.number)),
            "Join those that belong together.",
            limit=most.number,
            actual=len(points),
            figure=most,
        )
    elif least is not None and len(points) < least.number:
        yield Hit(
            f"listing has {counted(len(points), least)}, {ctx.profile.title} wants at least {digits(least.number)}",
            listing.at("bullets"),
            "Add what the product is made of, its size and its use.",
            limit=least.number,
            actual=len(points),
            figure=least,
        )


@rule(
    "DSC105",
    "bullet-length",
    severity="warning",
    reads="/bullets",
    figures=("bullets.max_length", "bullets.min_length"),
    good=[Example({**_CUP, "bullets": _POINTS}, why="a sentence each", profile="amazon")],
    bad=[
        Example(
            {**_CUP, "bullets": [*_POINTS, "Steel"]},
            says="selling point 4 has 5 characters, Amazon wants at least 10",
            at="/bullets/3",
            profile="amazon",
        ),
        Example(
            {**_CUP, "bullets": [*_POINTS, "Keeps coffee hot. " * 20]},
            says="selling point 4 has 360 characters, Amazon allows 255",
            at="/bullets/3",
            profile="amazon",
        ),
    ],
)
def bullet_length(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report selling points that are longer or shorter than the marketplace takes.

    Counts each selling point as it is written, in the marketplace's unit.

    What is too long is cut or refused, what is too short says nothing.

    Say one thing in each, and say it whole.
    """
    most, least = ctx.figure("bullets.max_length"), ctx.figure("bullets.min_length")
    for number, (text, pointer) in enumerate(listing.texts("bullets"), 1):
        if most is not None and size(text, most) > most.number:
            length = size(text, most)
            yield Hit(
                f"selling point {number} has {counted(length, most)}, {ctx.profile.title} allows {digits(most.number)}",
                pointer,
                "Shorten it; the marked characters are over the limit.",
                chars=(fitting(text, most), len(text)),
                limit=most.number,
                actual=length,
                figure=most,
            )
        elif least is not None and size(text.strip(), least) < least.number:
            length = size(text.strip(), least)
            yield Hit(
                f"selling point {number} has {counted(length, least)}, {ctx.profile.title} wants at least "
                f"{digits(least.number)}",
                pointer,
                "Say one thing, and say it whole.",
                limit=least.number,
                actual=length,
                figure=least,
            )


@rule(
    "DSC106",
    "bullets-too-long",
    severity="warning",
    reads="/bullets",
    figures=("bullets.max_total_length",),
    good=[Example({**_CUP, "bullets": _POINTS}, why="short ones", profile="amazon")],
    bad=[
        Example(
            {**_CUP, "bullets": ["Keeps coffee hot for eight hours and tea cold. " * 5] * 5},
            says="selling points have 1175 characters together, Amazon allows 999",
            at="/bullets",
            profile="amazon",
        ),
    ],
)
def bullets_too_long(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report selling points that are longer together than the marketplace takes.

    Adds up the characters of all selling points.

    The marketplace searches only the first part of them, or refuses the listing.

    Shorten them all a little; leave out what the title says.
    """
    limit = ctx.figure("bullets.max_total_length")
    if limit is None:
        return
    total = sum(size(text, limit) for text, _ in listing.texts("bullets"))
    if total > limit.number:
        yield Hit(
            f"selling points have {counted(total, limit)} together, {ctx.profile.title} allows {digits(limit.number)}",
            listing.at("bullets"),
            "Shorten them; leave out what the title says.",
            limit=limit.number,
            actual=total,
            figure=limit,
        )


@rule(
    "TTL501",
    "keyword-limits",
    severity="error",
    reads="/keywords",
    figures=("keywords.max_count", "keywords.max_length", "keywords.max_total_bytes"),
    good=[
        Example({**_CUP, "keywords": ["travel cup", "steel mug"]}, why="two of three", profile="dhgate"),
        Example({**_CUP, "keywords": "coffee mug car flask thermos"}, why="one string", profile="amazon"),
    ],
    bad=[
        Example(
            {**_CUP, "keywords": ["travel cup", "steel mug", "car flask", "thermos"]},
            says="4 keywords, DHgate takes 3",
            at="/keywords",
            profile="dhgate",
        ),
        Example(
            {**_CUP, "keywords": "travel cup, steel mug, car flask, thermos"},
            says="4 keywords, DHgate takes 3",
            at="/keywords",
            why="commas part them",
            profile="dhgate",
        ),
        Example(
            {**_CUP, "keywords": ["travel cup " * 13]},
            says="keyword 1 has 143 characters, DHgate allows 130",
            at="/keywords/0",
            profile="dhgate",
        ),
        Example(
            {**_CUP, "keywords": ["保温杯 不锈钢 " * 14]},
            says="keywords have 279 bytes in UTF-8 together, Amazon reads 249",
            at="/keywords",
            profile="amazon",
        ),
    ],
)
def keyword_limits(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report keywords that are more or longer than the marketplace takes.

    Counts the keywords, the length of each, and the bytes in UTF-8 of all together with a blank between
    two: a Latin letter is one byte, an accented one two, a Chinese character three. Where they stand in one text, commas part
    them, as shops write them; that an export of a shop has too many only warns.

    DHgate refuses the upload; Amazon ignores the whole field as soon as it is too long.

    Leave out what the title says; word order and repetition don't matter.
    """
    texts = list(listing.texts("keywords"))
    if not texts:
        return
    count, longest, total = (
        ctx.figure("keywords.max_count"),
        ctx.figure("keywords.max_length"),
        ctx.figure("keywords.max_total_bytes"),
    )
    words = list(_keywords(listing))
    if count is not None and len(words) > count.number:
        yield Hit(
            f"listing has {counted(len(words), count)}, {ctx.profile.title} takes {digits(count.number)}",
            listing.at("keywords"),
            "Keep those that shoppers search for most.",
            severity="warning" if _of_a_shop(listing) else None,
            limit=count.number,
            actual=len(words),
            figure=count,
        )
    if longest is not None:
        for number, (text, pointer, start) in enumerate(words, 1):
            length = size(text, longest)
            if length > longest.number:
                yield Hit(
                    f"keyword {number} has {counted(length, longest)}, {ctx.profile.title} allows {digits(longest.number)}",
                    pointer,
                    "Shorten it; the marked characters are over the limit.",
                    chars=(start + fitting(text, longest), start + len(text)),
                    limit=longest.number,
                    actual=length,
                    figure=longest,
                )
    if total is not None:
        length = size(" ".join(text.strip() for text, _ in texts), total)
        if length > total.number:
            yield Hit(
                f"keywords have {counted(length, total)} together, {ctx.profile.title} reads {digits(total.number)}",
                listing.at("keywords"),
                "Leave out what the title says, and words that stand there twice.",
                limit=total.number,
                actual=length,
                figure=total,
            )


def _of_a_shop(listing: Listing) -> bool:
    """Whether the keywords are those of a shop's own page, in an export that nobody uploads as it is."""
    return listing.native is not None and not BY_NAME[listing.native.format].upload


_KEYWORD = re.compile(r"[^,;，；、|\n]+")


def _keywords(listing: Listing) -> Iterator[tuple[str, str, int]]:
    """The keywords, each with its pointer and where it starts in the text there."""
    one = listing.fields.get("keywords")
    if not isinstance(one, str):
        yield from ((text, pointer, 0) for text, pointer in listing.texts("keywords"))
        return
    for match in _KEYWORD.finditer(one):
        text = match[0].strip()
        if text:
            yield text, listing.at("keywords"), match.start() + match[0].index(text)


RULES: tuple[Rule, ...] = (bullet_count, bullet_length, bullets_too_long, keyword_limits)

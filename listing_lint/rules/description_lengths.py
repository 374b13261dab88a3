"""DSC: descriptions. Lengths so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.profiles.units import counted, digits, fitting, size
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_BASE = {"id": "A1", "title": "Stainless Steel Insulated Travel Cup with Lid, 500 ml, Matte Black"}
_TEXT = "A cup of stainless steel, 500 ml, 22 cm high, for hot and cold drinks on the way."


def _too_long(listing: Listing, ctx: Context, member: str, keys: tuple[str, ...], what: str) -> Iterator[Hit]:
    text = listing.text(member)
    if text is None:
        return
    for key in keys:
        limit = ctx.figure(key)
        if limit is None:
            continue
        length = size(text, limit)
        if length > limit.number:
            yield Hit(
                f"{what} has {counted(length, limit)}, {ctx.profile.title} allows {digits(limit.number)}",
                pointer=listing.at(member),
                help=f"Shorten the {what}; the marked characters are over the limit.",
                chars=(fitting(text, limit), len(text)),
                limit=limit.number,
                actual=length,
                figure=limit,
            )
            return  # one text, one finding: two units would say the same twice


@rule(
    "DSC101",
    "description-too-long",
    severity="error",
    reads="/description",
    figures=("description.max_length", "description.max_bytes"),
    good=[
        Example({**_BASE, "description": f"<p>{_TEXT}</p>"}, why="a short detail page", profile="dhgate"),
    ],
    bad=[
        Example(
            {**_BASE, "description": f"<p>{_TEXT}</p>"},
            why="tags count; the limit is lowered to 80 to keep the example short",
            says="description has 88 characters, DHgate allows 80",
            at="/description",
            profile="dhgate",
            config={"profiles": {"dhgate": {"description": {"max_length": 80}}}},
        ),
        Example(
            {**_BASE, "description": "不锈钢保温杯，五百毫升，黑色。"},
            why="Amazon counts bytes, three for a Chinese character; the limit is lowered to 40 here",
            says="description has 45 bytes in UTF-8, Amazon allows 40",
            at="/description",
            profile="amazon",
            config={"profiles": {"amazon": {"description": {"max_bytes": 40}}}},
        ),
    ],
)
def description_too_long(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a description that is longer than the marketplace allows.

    Counts the description as it is written, HTML tags and entities included: in characters (Unicode code
    points) where the marketplace limits those, in bytes of UTF-8 where it limits bytes. The finding points
    at what is beyond.

    A description over the limit may be rejected at upload, or lose its end.

    Remove pasted markup first: styles, empty paragraphs and attributes of a word processor often weigh more
    than the text.

    In bytes, a Latin letter is one, an accented one two, a Chinese character three, most emoji four.
    """
    return _too_long(
        listing, ctx, "description", ("description.max_length", "description.max_bytes"), "description"
    )


@rule(
    "DSC102",
    "short-description-too-long",
    severity="error",
    reads="/short_description",
    figures=("short_description.max_length",),
    good=[
        Example({**_BASE, "short_description": _TEXT}, why="one sentence", profile="dhgate"),
    ],
    bad=[
        Example(
            {**_BASE, "short_description": f"{_TEXT} " * 7},
            why="over DHgate's 500 characters",
            says="short description has 574 characters, DHgate allows 500",
            at="/short_description",
            profile="dhgate",
        ),
    ],
)
def short_description_too_long(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a short description that is longer than the marketplace allows.

    Counts the characters (Unicode code points) of the short description as it is written.

    A short description over the limit may be rejected at upload, or lose its end.

    Keep material, size, unit and use; the rest belongs in the description.

    It should not repeat the title either: some marketplaces compare the two.
    """
    return _too_long(
        listing, ctx, "short_description", ("short_description.max_length",), "short description"
    )


RULES: tuple[Rule, ...] = (description_too_long, short_description_too_long)

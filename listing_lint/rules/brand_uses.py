"""BRD105 to BRD107: marks that goods are made for or have a part of, words for copies, authorisations that have ended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.brand_judging import (
    FIGURE,
    again,
    claims,
    forbidden,
    hit,
    is_meant,
    kind_of,
    matter_of,
    named,
    shoe,
    whose,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Confidence, Hit


_FOR_IT = 'Keep "for" or "compatible with" before the mark, and leave its logo out of the pictures.'
_WITH_IT = 'Keep the {part} behind the name of the goods, with "with" before the mark, and leave its logo out of the pictures.'

_APART = (
    "Leave the mark out where the goods have nothing to do with it: a disclaimer gives no right to the name."
)


@rule(
    "BRD105",
    "brand-made-for",
    severity="info",
    marks=True,
    figures=(FIGURE,),
    good=[Example(shoe(title="Silicone phone case, clear, with stand"), why="no mark")],
    bad=[
        Example(
            shoe(title="Silicone case for iPhone 15, clear"),
            why="made for another's product",
            says='title names "iPhone", a product line of Apple (owner: Apple Inc.), as what the goods are made for',
            at="/title",
            profile="dhgate",
        ),
        Example(
            shoe(title="Mountain bike 26 inch with Shimano gears, 21 speed"),
            why="a part that the maker of the goods buys",
            says="title names Shimano (owner: Shimano Inc.) as the gears or brakes that the goods have",
            at="/title",
            profile="dhgate",
        ),
        Example(
            shoe(title="Mini PC with Intel N100 processor, 16 GB"),
            why="the chip in a machine",
            says="title names Intel (owner: Intel Corporation) as a chip that the goods have inside",
            at="/title",
            profile="dhgate",
        ),
        Example(
            shoe(description="Building bricks of our own mould, not affiliated with LEGO or Disney."),
            why="a disclaimer",
            says="description names Disney (owner: The Walt Disney Company) in a disclaimer",
            at="/description",
            profile="dhgate",
        ),
    ],
)
def brand_made_for(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Tell of marks that say what the goods are made for ("for iPhone 15") or have as a part, and of disclaimers.

    Most marketplaces allow it where the words are plain about it, and some want the mark behind "for" or "compatible with"
    and never first in the title.

    Keep the words "for" or "compatible with" before the mark; leave logos out.
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        claim = one.claim
        if matter_of(claim) != "made for":
            continue
        kind = kind_of(claim)
        what = f"{written(claim)}, {kind} {whose(claim)}," if kind else whose(claim)
        use = f"as {claim.part.words}" if claim.part else "as what the goods are made for"
        do = _WITH_IT.format(part=claim.part.name) if claim.part else _FOR_IT
        if claim.apart:
            use, do = "in a disclaimer", _APART
        yield hit(
            one,
            f"{named(one)} names {what} {use}{again(claim)}",
            do,
            figure,
            severity="info",
            confidence="medium",
        )


@rule(
    "BRD106",
    "brand-copy-words",
    severity="error",
    marks=True,
    figures=(FIGURE,),
    good=[
        Example(
            shoe(title="AAA battery pack, 1:1 scale model, vintage style lamp"),
            why="the words without a mark",
        ),
        Example(
            shoe(title="Sony bud style headphones", description="Copy and paste from Photoshop."),
            why="a style of the goods, and a verb",
        ),
    ],
    bad=[
        Example(
            shoe(title="Gucci style leather belt, brown"),
            why="a copy, and said so",
            says='title says "style" beside Gucci',
            at="/title",
            profile="dhgate",
        ),
    ],
)
def brand_copy_words(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report words beside a mark that say that the goods are copies: style, inspired, dupe, replica, 1:1, 同款, 高仿.

    Such words make of a stray brand word an offer of counterfeits.

    Take the mark and the word out, and describe the goods by themselves.
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        claim = one.claim
        if matter_of(claim) != "copy" or claim.worse is None:
            continue
        disguise = f" ({', '.join(claim.mention.ways)})" if claim.mention.deformed else ""
        confidence: Confidence = (
            "high" if claim.sure and (not claim.mention.deformed or is_meant(claim)) else "medium"
        )
        yield hit(
            one,
            f'{named(one)} says "{claim.worse[1]}" beside {whose(claim)}{disguise}, which reads as an offer of copies',
            "Take the mark and the word out, and describe the goods by themselves.",
            figure,
            confidence=confidence,
            worse=claim.worse[0],
        )


@rule(
    "BRD107",
    "brand-authorization-expired",
    severity="error",
    marks=True,
    figures=(FIGURE,),
    good=[
        Example(
            shoe(title="Nike running shoes"),
            config={"stores": [{"path": "**", "authorized": [{"mark": "Nike", "until": date(2027, 3, 31)}]}]},
            as_of=date(2026, 11, 27),
            why="an authorisation in force",
        ),
    ],
    bad=[
        Example(
            shoe(title="Nike running shoes"),
            config={
                "stores": [
                    {
                        "path": "**",
                        "authorized": [
                            {"mark": "Nike", "until": date(2026, 3, 31), "document": "nike-letter.pdf"}
                        ],
                    }
                ]
            },
            as_of=date(2026, 11, 27),
            why="an authorisation that has run out",
            says="title names Nike (owner: Nike, Inc.), and the authorisation ended on 2026-03-31 (nike-letter.pdf)",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def brand_authorization_expired(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report marks whose authorisation has run out.

    Marketplaces check the dates of authorisations, and take a listing down when one ends.

    Renew the authorisation and its date in the configuration, or take the listing off sale.
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        expired = one.claim.expired
        if expired is None or expired.until is None:
            continue
        document = f" ({expired.document})" if expired.document else ""
        yield hit(
            one,
            f"{named(one)} names {whose(one.claim)}, and the authorisation ended on {expired.until}{document}",
            "Renew the authorisation and its date under authorized in [[stores]], or take the listing off sale.",
            figure,
            until=str(expired.until),
        )


RULES: tuple[Rule, ...] = (brand_made_for, brand_copy_words, brand_authorization_expired)

"""BRD1xx: the marks of others in the texts of a listing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.brand_judging import (
    AUTHORIZE,
    FIGURE,
    again,
    claims,
    forbidden,
    hit,
    matter_of,
    named,
    what_is_it,
    whose,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.brands.judging import Claim
    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Confidence, Hit, Json

_KINDS = {
    "line": "a product line of",
    "translit": "a name of",
    "partial": "a short form of",
    "initials": "short for",
}


def _what(claim: Claim) -> str:
    """What a text names, for reading; of a game the owner: the lexicon gathers his games under one of them."""
    kind = _kind_of(claim)
    mark = claim.mention.term.mark
    if kind == _KINDS["line"] and mark.class_ == "game" and mark.owner:
        return f"{written(claim)}, a mark of {show(mark.owner, 60)}"
    return f"{written(claim)}, {kind} {whose(claim)}" if kind else whose(claim)


def _kind_of(claim: Claim) -> str | None:
    """What a name is to its mark; None where it is the mark's own, or that without its goods: Citizen, of Citizen Watch."""
    term = claim.mention.term
    if term.mark.name.casefold().startswith(f"{term.text} ".casefold()):
        return None
    return _KINDS.get(term.kind)


def _shoe(**fields: Json) -> dict[str, Json]:
    return {"id": "A1", "title": "Men's breathable running shoes, lightweight, size 42", **fields}


@rule(
    "BRD101",
    "brand-name",
    severity="error",
    marks=True,
    figures=(FIGURE,),
    good=[
        Example(
            _shoe(title="Mike's bike bag for the apple harvest, orange"), why="words that are near to marks"
        ),
        Example(
            _shoe(title="Nike Air Max running shoes"),
            config={"stores": [{"path": "**", "authorized": ["Nike"]}]},
            why="the store may use the mark and its product lines",
        ),
        Example(
            _shoe(attributes={"item_group_id": "nike-air-max"}), why="the code of a group, which nobody reads"
        ),
        Example(
            _shoe(attributes={"主要下游平台": "wish、SHEIN、LAZADA"}),
            why="the marketplaces that a supplier's customers sell on",
        ),
        Example(
            _shoe(title="Silicone case for iPhone 15"), why="made for a product, which is brand-made-for"
        ),
    ],
    bad=[
        Example(
            _shoe(title="Nike running shoes for men, size 42"),
            why="a mark in the title",
            says="title names Nike (owner: Nike, Inc.)",
            at="/title",
            profile="dhgate",
        ),
        Example(
            _shoe(description="<p>Soft sole, in the colours of the Air Max.</p>"),
            why="a product line without the mark",
            says='description names "Air Max", a product line of Nike',
            at="/description",
            profile="dhgate",
        ),
    ],
)
def brand_name(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report the marks of others: brand names, product lines and their names in other scripts.

    Looks in titles, descriptions, selling points, keywords, attributes, variants and the names of picture files. A word
    that is also a usual one (Apple, Coach, Orange) counts beside its goods and when it is written like a name. What the
    store is authorised to use, and the listing's own brand, stay silent.

    Marketplaces take a mark in a listing for a claim to sell its goods, and want the owner's authorisation for it.

    Take the mark out, or name the authorisation in the configuration.

    The lexicon holds marks that are often copied, not every mark there is; logos in pictures are not recognised.
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        claim = one.claim
        if matter_of(claim) != "name":
            continue
        yield hit(
            one,
            f"{named(one)} names {_what(claim)}{again(claim)}",
            f"Take the mark out. {AUTHORIZE}",
            figure,
            confidence="high" if claim.sure else "medium",
        )


_MEANT = late(
    r"[^A-Za-z\s]+ for |[A-Z][A-Za-z]+ letters|split by HTML tags|invisible characters|full-width or decorated characters"
    r"|combining marks|covered letters|other characters of the same sound"
)


def _is_meant(claim: Claim) -> bool:
    """Whether a disguise cannot be a slip or a chance: signs and foreign letters in place of the name's own."""
    return any(_MEANT.match(way) for way in claim.mention.ways)


@rule(
    "BRD102",
    "brand-deformed",
    severity="error",
    marks=True,
    figures=(FIGURE,),
    good=[
        Example(_shoe(title="Bike link set, nice new line, model N1K-3E"), why="words and model numbers"),
        Example(
            _shoe(title="CD-ROM and manual, plays VCD's", description="Fits well.A sole of rubber."),
            why="a joining word, a plural, a full stop without its blank",
        ),
    ],
    bad=[
        Example(
            _shoe(title="N1ke style running shoes".replace(" style", "")),
            why="a digit for a letter",
            says='title shows "N1ke", a disguised Nike (owner: Nike, Inc.): 1 for i',
            at="/title",
            profile="dhgate",
        ),
        Example(
            _shoe(title="N**e running shoes"),
            why="most letters are covered; the goods tell whose name it is",
            says='title shows "N**e", a disguised Nike (owner: Nike, Inc.): most letters covered',
            at="/title",
            profile="dhgate",
        ),
        Example(
            _shoe(title="A d i d a s running shoes"),
            why="spread letters",
            says="spaces between the letters",
            profile="dhgate",
        ),
    ],
)
def brand_deformed(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report marks that are disguised: deformed, covered, spread, misspelt or in look-alike letters.

    Reads digits and signs as letters, letters of other scripts as those they look like, and looks for names with letters
    left out, added, swapped, repeated, covered, parted, turned round, written backwards, by their sound or run together
    with other words. Chinese names count in other characters of the same sound, too.

    Marketplaces count deformed brand words as infringement, and a disguise shows that the seller knew.

    Take the word out.

    A word that is nobody's and one letter from a mark may be your own brand: declare it in the field brand, or name it
    under remove in [brands].
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        claim = one.claim
        if matter_of(claim) != "deformed":
            continue
        yield hit(
            one,
            f"{named(one)} shows {written(claim)}, a disguised {whose(claim)}: {', '.join(claim.mention.ways)}{again(claim)}",
            "Take the word out. If it is your own brand, declare it in the field brand.",
            figure,
            confidence="high" if claim.sure and _is_meant(claim) else "medium",
        )


@rule(
    "BRD103",
    "brand-short-form",
    severity="warning",
    marks=True,
    figures=(FIGURE,),
    good=[Example(_shoe(title="LV circuit breaker, 230 V, DG set"), why="abbreviations of something else")],
    bad=[
        Example(
            _shoe(title="LV monogram handbag, brown leather tote"),
            why="initials beside the mark's goods",
            says='title shows "LV", short for Louis Vuitton',
            at="/title",
            profile="dhgate",
        ),
    ],
)
def brand_short_form(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report short forms of marks: cut words and initials beside the mark's goods.

    Marketplaces count partial words, abbreviations and nicknames of brands as infringement.

    Take the word out, or name the authorisation in the configuration.

    Initials are also other people's: they count in capitals and beside goods of the mark only.
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        claim = one.claim
        if matter_of(claim) != "short":
            continue
        kind = _KINDS[claim.mention.term.kind]
        yield hit(
            one,
            f"{named(one)} shows {written(claim)}, {kind} {whose(claim)}{again(claim)}",
            f"Take the word out. {AUTHORIZE}",
            figure,
            severity="warning",
            confidence="medium",
        )


@rule(
    "BRD104",
    "brand-character",
    severity="error",
    marks=True,
    figures=(FIGURE,),
    good=[Example(_shoe(title="One piece swimsuit, black, bleach free"), why="usual words")],
    bad=[
        Example(
            _shoe(title="Hello Kitty backpack for girls"),
            why="a character",
            says="title names Hello Kitty",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def brand_character(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report characters, films, clubs, leagues, bands and persons, whose names and pictures belong to somebody.

    Marketplaces remove goods with protected characters and with the names of persons and clubs.

    Take the name out, and the figure or face off the goods, or name the licence in the configuration.
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        claim = one.claim
        if matter_of(claim) != "shown":
            continue
        kind = _kind_of(claim)
        what = f"{written(claim)}, {kind} {whose(claim)}" if kind else whose(claim)
        yield hit(
            one,
            f"{named(one)} names {what}, {what_is_it(claim)}{again(claim)}",
            f"Take the name out, also off the goods and the pictures. {AUTHORIZE}",
            figure,
            confidence="high" if claim.sure else "medium",
        )


_FOR_IT = 'Keep "for" or "compatible with" before the mark, and leave its logo out of the pictures.'
_WITH_IT = 'Keep the chip behind the name of the goods, with "with" before it, and leave its logo out of the pictures.'


@rule(
    "BRD105",
    "brand-made-for",
    severity="info",
    marks=True,
    figures=(FIGURE,),
    good=[Example(_shoe(title="Silicone phone case, clear, with stand"), why="no mark")],
    bad=[
        Example(
            _shoe(title="Silicone case for iPhone 15, clear"),
            why="made for another's product",
            says='title names "iPhone", a product line of Apple (owner: Apple Inc.), as what the goods are made for',
            at="/title",
            profile="dhgate",
        ),
        Example(
            _shoe(title="Mini PC with Intel N100 processor, 16 GB"),
            why="the chip in a machine",
            says="title names Intel (owner: Intel Corporation) as a chip that the goods have inside",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def brand_made_for(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Tell of marks that say what the goods are made for ("for iPhone 15") or have inside ("Intel N100").

    Most marketplaces allow it where the words are plain about it, and some want the mark behind "for" or "compatible with"
    and never first in the title.

    Keep the words "for" or "compatible with" before the mark; leave logos out.
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        claim = one.claim
        if matter_of(claim) != "made for":
            continue
        kind = _kind_of(claim)
        what = f"{written(claim)}, {kind} {whose(claim)}," if kind else whose(claim)
        use = "a chip that the goods have inside" if claim.inside else "what the goods are made for"
        yield hit(
            one,
            f"{named(one)} names {what} as {use}{again(claim)}",
            _WITH_IT if claim.inside else _FOR_IT,
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
            _shoe(title="AAA battery pack, 1:1 scale model, vintage style lamp"),
            why="the words without a mark",
        ),
        Example(
            _shoe(title="Sony bud style headphones", description="Copy and paste from Photoshop."),
            why="a style of the goods, and a verb",
        ),
    ],
    bad=[
        Example(
            _shoe(title="Gucci style leather belt, brown"),
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
            "high" if claim.sure and (not claim.mention.deformed or _is_meant(claim)) else "medium"
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
            _shoe(title="Nike running shoes"),
            config={"stores": [{"path": "**", "authorized": [{"mark": "Nike", "until": date(2027, 3, 31)}]}]},
            as_of=date(2026, 11, 27),
            why="an authorisation in force",
        ),
    ],
    bad=[
        Example(
            _shoe(title="Nike running shoes"),
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


RULES: tuple[Rule, ...] = (
    brand_name,
    brand_deformed,
    brand_short_form,
    brand_character,
    brand_made_for,
    brand_copy_words,
    brand_authorization_expired,
)

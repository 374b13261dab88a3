"""BRD101 to BRD104: the marks of others in the texts of a listing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.brand_judging import (
    AUTHORIZE,
    FIGURE,
    KINDS,
    again,
    claims,
    forbidden,
    hit,
    is_meant,
    kind_of,
    matter_of,
    named,
    shoe,
    what_is_it,
    whose,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.brands.judging import Claim
    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit


def _what(claim: Claim) -> str:
    """What a text names, for reading; of a game the owner: the lexicon gathers his games under one of them."""
    kind = kind_of(claim)
    mark = claim.mention.term.mark
    if kind == KINDS["line"] and mark.class_ == "game" and mark.owner:
        return f"{written(claim)}, a mark of {show(mark.owner, 60)}"
    return f"{written(claim)}, {kind} {whose(claim)}" if kind else whose(claim)


@rule(
    "BRD101",
    "brand-name",
    severity="error",
    marks=True,
    figures=(FIGURE,),
    good=[
        Example(
            shoe(title="Mike's bike bag for the apple harvest, orange"), why="words that are near to marks"
        ),
        Example(
            shoe(title="Nike Air Max running shoes"),
            config={"stores": [{"path": "**", "authorized": ["Nike"]}]},
            why="the store may use the mark and its product lines",
        ),
        Example(
            shoe(attributes={"item_group_id": "nike-air-max"}), why="the code of a group, which nobody reads"
        ),
        Example(
            shoe(attributes={"主要下游平台": "wish、SHEIN、LAZADA"}),
            why="the marketplaces that a supplier's customers sell on",
        ),
        Example(shoe(title="Silicone case for iPhone 15"), why="made for a product, which is brand-made-for"),
    ],
    bad=[
        Example(
            shoe(title="Nike running shoes for men, size 42"),
            why="a mark in the title",
            says="title names Nike (owner: Nike, Inc.)",
            at="/title",
            profile="dhgate",
        ),
        Example(
            shoe(description="<p>Soft sole, in the colours of the Air Max.</p>"),
            why="a product line without the mark",
            says='description names "Air Max", a product line of Nike',
            at="/description",
            profile="dhgate",
        ),
        Example(
            shoe(images=["nike-front.jpg"]),
            why="a picture's name alone, a warning since shoppers hardly see it",
            says="file name of a picture names Nike (owner: Nike, Inc.)",
            at="/images/0",
            profile="dhgate",
        ),
    ],
)
def brand_name(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report the marks of others: brand names, product lines and their names in other scripts.

    Looks in titles, descriptions, selling points, keywords, attributes, variants and the names of picture files. A word
    that is also a usual one (Apple, Coach, Orange) counts beside its goods and when it is written like a name. What the
    store is authorised to use, and the listing's own brand, stay silent. The name of a file counts a step less, and is not
    told where the texts name the mark as well.

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


@rule(
    "BRD102",
    "brand-deformed",
    severity="error",
    marks=True,
    figures=(FIGURE,),
    good=[
        Example(shoe(title="Bike link set, nice new line, model N1K-3E"), why="words and model numbers"),
        Example(
            shoe(title="CD-ROM and manual, plays VCD's", description="Fits well.A sole of rubber."),
            why="a joining word, a plural, a full stop without its blank",
        ),
    ],
    bad=[
        Example(
            shoe(title="N1ke style running shoes".replace(" style", "")),
            why="a digit for a letter",
            says='title shows "N1ke", a disguised Nike (owner: Nike, Inc.): 1 for i',
            at="/title",
            profile="dhgate",
        ),
        Example(
            shoe(title="N**e running shoes"),
            why="most letters are covered; the goods tell whose name it is",
            says='title shows "N**e", a disguised Nike (owner: Nike, Inc.): most letters covered',
            at="/title",
            profile="dhgate",
        ),
        Example(
            shoe(title="A d i d a s running shoes"),
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
            confidence="high" if claim.sure and is_meant(claim) else "medium",
        )


@rule(
    "BRD103",
    "brand-short-form",
    severity="warning",
    marks=True,
    figures=(FIGURE,),
    good=[Example(shoe(title="LV circuit breaker, 230 V, DG set"), why="abbreviations of something else")],
    bad=[
        Example(
            shoe(title="LV monogram handbag, brown leather tote"),
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
        kind = KINDS[claim.mention.term.kind]
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
    good=[
        Example(shoe(title="One piece swimsuit, black, bleach free"), why="usual words"),
        Example(
            shoe(title="LEGO Star Wars building set, 300 pieces"),
            config={"stores": [{"path": "**", "authorized": ["LEGO"]}]},
            why="the store may sell the goods of a maker who has the licence",
        ),
    ],
    bad=[
        Example(
            shoe(title="Hello Kitty backpack for girls"),
            why="a character",
            says="title names Hello Kitty",
            at="/title",
            profile="dhgate",
        ),
        Example(
            shoe(title="LEGO Star Wars building set, 300 pieces"),
            why="advice, since the maker is told",
            says="on goods of LEGO, which has licences for such",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def brand_character(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report characters, films, clubs, leagues, bands and persons, whose names and pictures belong to somebody.

    Marketplaces remove goods with protected characters and with the names of persons and clubs.

    Goods of makers who have licences for such (LEGO, Funko, Panini) are told by the maker's name, and whom they show is
    advice; it is silent where the store may sell the maker's goods.

    Take the name out, and the figure or face off the goods, or name the licence in the configuration.
    """
    figure = forbidden(ctx)
    for one in claims(listing, ctx):
        claim = one.claim
        if matter_of(claim) != "shown":
            continue
        kind = kind_of(claim)
        what = f"{written(claim)}, {kind} {whose(claim)}" if kind else whose(claim)
        yield hit(
            one,
            f"{named(one)} names {what}, {what_is_it(claim)}{again(claim)}"
            + (f", on goods of {claim.maker}, which has licences for such" if claim.maker else ""),
            _OF_MAKER.format(maker=claim.maker)
            if claim.maker
            else f"Take the name out, also off the goods and the pictures. {AUTHORIZE}",
            figure,
            severity="info" if claim.maker else None,
            confidence="high" if claim.sure and not claim.maker else "medium",
        )


_OF_MAKER = (
    "If {maker} made the goods, name {maker} under authorized in [[stores]]; if not, take both names out."
)


RULES: tuple[Rule, ...] = (
    brand_name,
    brand_deformed,
    brand_short_form,
    brand_character,
)

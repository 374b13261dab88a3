"""ATT3xx: contradictions in words. Materials, colours, brands, and whom the goods are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.contradictions_told import reported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit

_READS = ("/title", "/attributes", "/bullets", "/description", "/variants")


@rule(
    "ATT304",
    "material-contradiction",
    severity="error",
    reads=_READS,
    good=[
        Example(
            {"id": "A1", "title": "Cotton T-shirt", "attributes": {"Material": "95% cotton, 5% elastane"}},
            why="a blend",
        ),
        Example(
            {"id": "A1", "title": "Faux leather wallet", "attributes": {"Material": "PU"}},
            why="two names of one",
        ),
        Example(
            {"id": "A1", "title": "Watch with leather strap", "attributes": {"Material": "Stainless steel"}},
            why="a part of it",
        ),
        Example(
            {"id": "A1", "title": "Drill bit for wood", "attributes": {"Material": "Steel"}},
            why="what it is used on",
        ),
        Example(
            {"id": "A1", "title": "Gold plated ring", "attributes": {"Material": "925 silver"}},
            why="gold on silver",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Cotton T-shirt, crew neck", "attributes": {"Material": "Polyester"}},
            why="natural or not?",
            says='material is "Polyester" here, but "Cotton" in the title',
            at="/attributes/Material",
        ),
        Example(
            {
                "id": "A1",
                "title": "100% cotton sweater",
                "attributes": {"Composition": "60% cotton, 40% polyester"},
            },
            why="pure, or a blend?",
            says='share of cotton is "60% cotton" here, but "100% cotton" in the title',
            at="/attributes/Composition",
        ),
        Example(
            {"id": "A1", "title": "Кожаный кошелёк", "attributes": {"Материал": "экокожа"}},
            why="in Russian",
            says='material is "экокожа" here, but "Кожаный" in the title',
            at="/attributes/Материал",
        ),
        Example(
            {"id": "A1", "title": "Gold plated ring", "attributes": {"Material": "18k gold"}},
            why="gold, or brass under gold?",
            says='material is "18k gold" here, but "Gold plated" in the title',
            at="/attributes/Material",
        ),
    ],
)
def material_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a material that two places of a listing state differently.

    Compares materials, and the shares of a composition, between the title, attributes, variants, selling points and
    description, in many languages.

    Names of fibres are regulated (in the EU and the US, for example), and "leather" for a plastic is a false
    description: buyers win such disputes.

    Correct the wrong place; where the goods are of several materials, name all of them.

    Wider and narrower names agree (merino and wool). Materials of parts, looks ("wood look") and what the goods are used on are
    not compared. Wood against metal, and the like, only warns: goods may be made of both. Gold
    or silver against what is plated with it counts, too.
    """
    from listing_lint.claims.term_clashes import material_clashes

    yield from reported(listing, material_clashes)


@rule(
    "ATT305",
    "colour-contradiction",
    severity="error",
    reads=_READS,
    good=[
        Example({"id": "A1", "title": "Red dress", "attributes": {"Color": "Burgundy"}}, why="a shade of it"),
        Example(
            {"id": "A1", "title": "Kleid, blau", "attributes": {"Farbe": "Navy"}}, why="in two languages"
        ),
        Example(
            {"id": "A1", "title": "Black and white scarf", "attributes": {"Color": "White"}}, why="one of two"
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Red summer dress", "attributes": {"Color": "Blue"}},
            why="red or blue?",
            says='colour is "Blue" here, but "Red" in the title',
            at="/attributes/Color",
        ),
        Example(
            {"id": "A1", "title": "红色连衣裙 夏季", "attributes": {"颜色": "蓝色"}},
            why="in Chinese",
            says='colour is "蓝色" here, but "红色" in the title',
            at="/attributes/颜色",
        ),
    ],
)
def colour_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a colour that two places of a listing state differently.

    Compares families of colours between the title, attributes, variants and texts, in many languages.

    The buyer gets another colour than one of the two places promised, and sends it back.

    Correct the wrong place, or name all colours.

    Neighbouring shades agree (grey and silver, navy and black). Words such as "red wine" or "Black Friday" are no
    colours of the goods.
    """
    from listing_lint.claims.term_clashes import colour_clashes

    yield from reported(listing, colour_clashes)


@rule(
    "ATT306",
    "brand-contradiction",
    severity="error",
    reads=("/brand", "/attributes"),
    good=[
        Example(
            {"id": "A1", "title": "Shoes", "brand": "Harbor", "attributes": {"Brand": "HARBOR Inc."}},
            why="one brand",
        ),
        Example(
            {"id": "A1", "title": "Shoes", "brand": "No brand", "attributes": {"Brand": "None"}},
            why="two words for no brand",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Shoes", "brand": "Harbor", "attributes": {"Brand": "Lighthouse"}},
            why="two brands",
            says='brand is "Lighthouse" here, but "Harbor" in the field "brand"',
            at="/attributes/Brand",
        ),
    ],
)
def brand_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report two declarations of the brand that differ.

    Compares the field `brand`, the attribute of that name and a line "Brand: …" of the description.

    A wrong brand attribute fails the review or gets the product removed.

    Declare the brand that the goods carry in both places.

    The title is compared by brand-differs-from-title.
    """
    from listing_lint.claims.other_clashes import brand_clashes

    yield from reported(listing, brand_clashes)


@rule(
    "ATT307",
    "gender-contradiction",
    severity="error",
    reads=("/title", "/attributes"),
    good=[
        Example({"id": "A1", "title": "Men's shirt", "attributes": {"Gender": "Male"}}),
        Example(
            {"id": "A1", "title": "Men's shirt", "attributes": {"Gender": "Unisex"}}, why="for men as well"
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Men's running shoes", "attributes": {"Department": "Women"}},
            why="whom is it for?",
            says='gender is "Women" here, but "Men\'s" in the title',
            at="/attributes/Department",
        ),
    ],
)
def gender_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report goods for men in the title and for women in the attributes, or the like.

    Compares men, women, boys and girls in the title with the attribute that asks for it.

    Filters show the listing to the wrong buyers, and marketplaces call it a wrong attribute.

    Correct the wrong place.

    Unisex, adults and children contradict nothing.
    """
    from listing_lint.claims.other_clashes import gender_clashes

    yield from reported(listing, gender_clashes)


RULES: tuple[Rule, ...] = (
    material_contradiction,
    colour_contradiction,
    brand_contradiction,
    gender_contradiction,
)

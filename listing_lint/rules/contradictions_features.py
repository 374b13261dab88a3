"""ATT3xx: contradictions in what goods of one kind are told apart by: a bed's size, a plug, a flavour, a number of seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.contradictions_told import reported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit


@rule(
    "ATT308",
    "feature-contradiction",
    severity="error",
    reads=("/title", "/attributes", "/variants", "/condition", "/origin", "/bullets", "/description"),
    good=[
        Example(
            {"id": "A1", "title": "Queen Size Bed Sheet Set", "attributes": {"Size": "Queen"}},
            why="one size",
        ),
        Example(
            {"id": "A1", "title": "Fitted Sheet, fits Queen and King", "attributes": {"Bed size": "King"}},
            why="what it fits",
        ),
        Example(
            {
                "id": "A1",
                "title": "Whey Protein, Vanilla",
                "variants": [{"attributes": {"Flavor": "Chocolate"}}, {"attributes": {"Flavor": "Vanilla"}}],
            },
            why="one of the variants",
        ),
        Example(
            {"id": "A1", "title": "Case for waterproof cameras", "attributes": {"Waterproof": "No"}},
            why="what it is for",
        ),
        Example(
            {"id": "A1", "title": "14K Gold Ring", "attributes": {"Metal Purity": "585"}},
            why="the same by another mark",
        ),
        Example({"id": "A1", "title": "Used-look jeans, blue", "condition": "new"}, why="a fashion"),
        Example(
            {"id": "A1", "title": "Watch, movement made in Japan", "origin": "CN"},
            why="a part of it",
        ),
        Example(
            {
                "id": "A1",
                "title": "Torch, 800 lumens, IP65",
                "attributes": {"Lumens": "806 lm", "IP rating": "IP65"},
            },
            why="rounded",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Queen Size Bed Sheet Set, 4 pieces", "attributes": {"Size": "King"}},
            why="another bed",
            says='bed size is "King" here, but "Queen" in the title',
            at="/attributes/Size",
        ),
        Example(
            {"id": "A1", "title": "Outdoor camera IP67", "attributes": {"IP rating": "IP44"}},
            why="it would not survive the rain",
            says='protection code (IP) is "IP44" here, but "IP67" in the title',
            at="/attributes/IP rating",
        ),
        Example(
            {"id": "A1", "title": "Leather wallet, made in Italy", "origin": "CN"},
            why="another country",
            says='origin is "CN" here, but "made in Italy" in the title',
            at="/origin",
        ),
        Example(
            {"id": "A1", "title": "Refurbished laptop, 14 inch", "attributes": {"Condition": "New"}},
            why="new or used",
            says='condition is "New" here, but "Refurbished" in the title',
            at="/attributes/Condition",
        ),
        Example(
            {"id": "A1", "title": "Sunscreen SPF 50, 100 ml", "attributes": {"SPF": "30"}},
            why="less protection",
            says='sun protection factor is "30" here, but "SPF 50" in the title',
            at="/attributes/SPF",
        ),
        Example(
            {"id": "A1", "title": "3-Seater Sofa, grey", "attributes": {"Number of seats": 2}},
            why="two or three?",
            says='number of seats is "2" here, but "3-Seater" in the title',
            at="/attributes/Number of seats",
        ),
        Example(
            {"id": "A1", "title": "Adapter 65 W, EU plug", "attributes": {"Plug Type": "US"}},
            why="it does not fit the socket",
            says='plug is "US" here, but "EU plug" in the title',
            at="/attributes/Plug Type",
        ),
        Example(
            {"id": "A1", "title": "Rechargeable bicycle light", "attributes": {"Rechargeable": "No"}},
            why="yes or no?",
            says='rechargeable is "No" here, but "Rechargeable" in the title',
            at="/attributes/Rechargeable",
        ),
        Example(
            {"id": "A1", "title": "Backpack with 7 pockets", "attributes": {"Number of pockets": 5}},
            why="seven or five?",
            says='number of pockets is "5" here, but "7 pockets" in the title',
            at="/attributes/Number of pockets",
        ),
        Example(
            {"id": "A1", "title": "Brand new leather wallet", "condition": "Used"},
            why="which of them?",
            says='condition is "Used" here, but "Brand new" in the title',
            at="/condition",
        ),
    ],
)
def feature_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report an attribute that asks for one feature and denies what the title says of it.

    Compares sizes of beds, sleeves, necklines, closures, wired and wireless, corded and cordless, plugs, flavours, whether a
    battery is included, features that are answered by yes or no (waterproof, rechargeable, wireless, foldable, dimmable,
    vegan and more), patterns, and numbers: seats, persons, plies, threads, SPF, denier, karat, carat, power of lenses, drawers,
    protection codes (IP67), versions of Bluetooth and USB, bases of bulbs, colour temperature, lumens, the least age, and
    whatever else an attribute asks a number of; and the condition, new or used, and the origin with the title and the texts.

    Filters and size tables go by the attribute, buyers by the title: one of them gets the wrong goods, and wins the dispute.

    Correct the wrong place.

    A title that names two values, or says what the goods fit, contradicts nothing, nor does a list, or a variant that offers
    what the title names. Closures and patterns only warn: goods may have two; so does the condition.
    """
    from listing_lint.claims.condition import condition_clashes, has_condition
    from listing_lint.claims.facet_clashes import asks_for_facets, facet_clashes
    from listing_lint.claims.origin import has_origin, origin_clashes

    if listing.title and asks_for_facets(listing):
        yield from reported(listing, facet_clashes)
    if has_condition(listing):
        yield from reported(listing, condition_clashes)
    if has_origin(listing):
        yield from reported(listing, origin_clashes)


RULES: tuple[Rule, ...] = (feature_contradiction,)

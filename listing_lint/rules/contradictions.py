"""ATT3xx: what one place of a listing says and another denies. Measures, counts and sizes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.contradictions_told import reported, worth_reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Hit

_READS = ("/title", "/attributes", "/bullets", "/description", "/variants")
_DIGIT = re.compile(r"\d")


@rule(
    "ATT301",
    "measure-contradiction",
    severity="error",
    reads=_READS,
    good=[
        Example(
            {
                "id": "A1",
                "title": "Tablet, 8GB RAM, 256GB storage",
                "attributes": {"RAM": "8 GB", "Storage": "256 GB"},
            },
            why="two measures, each with its own name",
        ),
        Example(
            {"id": "A1", "title": "Cola, 6 x 330 ml", "attributes": {"Volume": "1.98 l"}},
            why="the same after multiplication",
        ),
        Example(
            {"id": "A1", "title": "Case for 64GB phones", "attributes": {"Storage": "none"}},
            why="the phone's storage, not that of the goods",
        ),
        Example(
            {
                "id": "A1",
                "title": "USB stick 64GB",
                "variants": [{"attributes": {"Capacity": "32GB"}}, {"attributes": {"Capacity": "64GB"}}],
            },
            why="one of the variants",
        ),
        Example({"id": "A1", "title": "Bottle 12 oz", "attributes": {"Capacity": "355 ml"}}, why="converted"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "USB stick 64GB, black", "attributes": {"Capacity": "32GB"}},
            why="the title sells twice as much",
            says='storage is "32GB" here, but "64GB" in the title',
            at="/attributes/Capacity",
        ),
        Example(
            {"id": "A1", "title": "Smartphone 8GB+256GB, blue", "attributes": {"Storage": "128 GB"}},
            why="memory and storage",
            says='storage is "128 GB" here, but "256GB" in the title',
            at="/attributes/Storage",
        ),
        Example(
            {"id": "A1", "title": "Ladegerät 65 W", "attributes": {"Leistung": "45 Watt"}},
            why="the power",
            says='power is "45 Watt" here, but "65 W" in the title',
            at="/attributes/Leistung",
        ),
        Example(
            {
                "id": "A1",
                "title": "Steel bottle 750 ml",
                "description": "<p>Keeps cold for a day.</p><p>Capacity: 500 ml</p>",
            },
            why="the title and a line of the description",
            says='capacity is "500 ml" here, but "750 ml" in the title',
            at="/description",
        ),
        Example(
            {
                "id": "A1",
                "title": "Hair dryer",
                "attributes": {"Voltage": "110V", "Rated voltage": "220-240 V"},
            },
            why="two attributes",
            says='voltage is "220-240 V" here, but "110V" in the attribute "Voltage"',
            at="/attributes/Rated voltage",
        ),
    ],
)
def measure_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a measure that two places of a listing state differently.

    Compares storage, memory, capacity, weight, power, voltage, battery, screen and length between the title, attributes,
    selling points, description and variants. Both places must speak of the same measure, and no reading may agree: units
    are converted, ranges and packs (`6 x 330 ml`) are understood, a variant may offer what the title names.

    Buyers get something else than they read, which loses the dispute; marketplaces compare title and attributes, and call the
    difference a false description.

    Correct the wrong place. Where both are right, name the measures: "8 GB RAM", "256 GB storage".

    A contradiction with running text is a guess and only warns. Values behind "for", "up to" or "compatible with" are none of
    the goods and are not compared.
    """
    from listing_lint.claims.boxes import box_clashes
    from listing_lint.claims.implied_measures import implied_clashes
    from listing_lint.claims.measure_clashes import measure_clashes

    if worth_reading(listing, _DIGIT):
        clashed = False
        for hit in reported(listing, measure_clashes):
            clashed = True
            yield hit
        if not clashed:
            yield from reported(listing, implied_clashes)
        yield from reported(listing, box_clashes)


@rule(
    "ATT302",
    "pack-contradiction",
    severity="error",
    reads=_READS,
    good=[
        Example({"id": "A1", "title": "Socks, pack of 6", "attributes": {"Pack size": "6 pairs"}}),
        Example(
            {"id": "A1", "title": "2 packs of 4 batteries", "attributes": {"Number of pieces": 8}},
            why="two times four",
        ),
        Example({"id": "A1", "title": "Set of 6 glasses", "attributes": {"Quantity": 1}}, why="one set"),
        Example(
            {
                "id": "A1",
                "title": "Kitchen knife set, 8 pieces",
                "bullets": ["Contains 5 knives and a block"],
            },
            why="some of the eight",
        ),
        Example(
            {
                "id": "A1",
                "title": "Vitamin C, 120 capsules",
                "bullets": ["60 capsules per bottle, 2 bottles"],
            },
            why="two times sixty",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Cotton socks, pack of 6", "attributes": {"Pack size": "Set of 4"}},
            why="six or four?",
            says='number of pieces is "Set of 4" here, but "pack of 6" in the title',
            at="/attributes/Pack size",
        ),
        Example(
            {"id": "A1", "title": "Gläser 6er-Set", "attributes": {"Stückzahl": "4"}},
            why="in German",
            says='number of pieces is "4" here, but "6er-Set" in the title',
            at="/attributes/Stückzahl",
        ),
        Example(
            {"id": "A1", "title": "Kitchen knife set, 8 pieces", "bullets": ["Includes 6 pieces of steel"]},
            why="a selling point",
            says='number of pieces is "6 pieces" here, but "8 pieces" in the title',
            at="/bullets/0",
        ),
    ],
)
def pack_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a number of pieces that two places of a listing state differently.

    Compares packs, sets, pieces, and capsules, bags, rolls and the like, between the title, attributes, variants and texts.

    A buyer who pays for six and gets four wins the dispute, and the pack's price is compared with the wrong number.

    Correct the wrong place.

    Packs of sets are multiplied. A quantity of one means one pack and contradicts nothing. A bare "quantity" may be the stock:
    then the finding is a warning.
    """
    from listing_lint.claims.other_clashes import count_clashes

    yield from reported(listing, count_clashes)


@rule(
    "ATT303",
    "size-contradiction",
    severity="error",
    reads=_READS,
    good=[
        Example(
            {"id": "A1", "title": "Shirt, size XXL", "attributes": {"Size": "2XL"}},
            why="two names of one size",
        ),
        Example({"id": "A1", "title": "Shoes size EU 42", "attributes": {"Size": "US 9"}}, why="two systems"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Linen shirt, size L", "attributes": {"Size": "M"}},
            why="the title sells another size",
            says='size is "M" here, but "L" in the title',
            at="/attributes/Size",
        ),
    ],
)
def size_contradiction(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a size in the title that is not the one in the attributes or variants.

    Compares sizes of one system: letters, or numbers of the same country.

    The wrong size comes back, at the seller's cost.

    Correct the wrong place.

    Ranges, lists and sizes of different countries are not compared.
    """
    from listing_lint.claims.size_clashes import size_clashes

    yield from reported(listing, size_clashes)


RULES: tuple[Rule, ...] = (measure_contradiction, pack_contradiction, size_contradiction)

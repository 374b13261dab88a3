"""VAR3xx: goods without a price: one that is left blank, and files that have no place for any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.families import is_parent
from listing_lint.finding import Hit
from listing_lint.offers.variants import offers_of, variants_of
from listing_lint.offers.written_prices import named
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_ENTER = "Enter the price, or take the listing out of the feed until it has one."


@rule(
    "VAR307",
    "price-blank",
    severity="warning",
    reads=("/price", "/variants"),
    good=[
        Example({"id": "A1", "title": "Mug", "price": 9, "currency": "EUR"}),
        Example({"id": "A1", "title": "Mug"}, why="a file of texts: it has no place for prices"),
        Example(
            {"id": "A1", "title": "Mug", "price": None, "currency": "EUR", "variants": [{"price": 9}]},
            why="the variants have the prices",
        ),
    ],
    bad=[
        Example({"id": "A1", "title": "Mug", "price": None}, says="price is blank", at="/price"),
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "currency": "EUR",
                "variants": [{"sku": "S", "price": 9}, {"sku": "L", "price": ""}],
            },
            why="one of two",
            says="price of variant 2 is blank",
            at="/variants/1/price",
        ),
    ],
)
def price_blank(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing, or a variant, whose price is left blank.

    Looks for a cell or a member that is there for the price and holds nothing, where neither the listing nor a variant has
    one; and for the variants without a price among those that have one.

    Marketplaces refuse it, or take the product and offer it to nobody.

    Enter the price, or take the listing out of the feed until it has one.

    A file that has no place for prices at all is left alone. The listings of one file are counted together.
    """
    bare = [offer for offer in offers_of(listing) if offer.fields.get("price") in (None, "")]
    if not bare or bare[0].index is not None:
        return  # its own price is for all of its variants
    blank = [offer for offer in bare if listing.is_blank("price", offer.at, offer.fields)]
    if len(bare) > len(variants_of(listing)):
        blank = [] if is_parent(listing) else blank[:1]  # nothing has one: that is told once
    elif blank and blank[0].index is None:
        del blank[0]  # the variants have them
    for offer in blank:
        yield Hit(f"{named(offer, 'price')} is blank", f"{offer.at}/price", _ENTER, fold=True)


@rule(
    "VAR309",
    "price-column-missing",
    severity="info",
    reads="/price",
    good=[
        Example("sku,title,price\nM1,Stoneware mug,9\n", file="shop.csv"),
        Example(
            "sku,title,price\nM1,Stoneware mug,\n", file="shop.csv", why="a blank price is price-blank's"
        ),
    ],
    bad=[
        Example(
            "sku,title,brand\nM1,Stoneware mug,Olive\n",
            file="shop.csv",
            why="nothing to upload at",
            says="no price; the table has no column for it",
        ),
        Example(
            '[{"product_name": "Stoneware mug", "description": "Glazed by hand.", "category": "Mugs"}]',
            file="shop.json",
            why="a producer's own list of goods",
            says="no price; no member is called like one",
        ),
    ],
)
def price_column_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a table of goods that has no column of prices, and products in JSON or XML that have no member for one.

    Looks at the names of columns, those that a column map gives included, and of members.

    A marketplace takes no offer without a price, and a column whose name is not understood is not checked.

    Add the column, or map the one that has the prices in the configuration. Where another file has them, nothing is amiss.

    Advice, told once a file. A single price that is left blank is `price-blank`.
    """
    native = listing.native
    if native is None or "/price" not in native.lacks or any(offer.price for offer in offers_of(listing)):
        return
    yield Hit(
        "no price", "", "Add a column of prices, or map the one that has them, unless another file has them."
    )


RULES: tuple[Rule, ...] = (price_blank, price_column_missing)

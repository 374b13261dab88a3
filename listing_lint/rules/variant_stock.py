"""VAR4xx: stock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.offers.variants import offers_of, variants_of
from listing_lint.profiles.units import digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.offers.variants import Offer


def _stock(offer: Offer) -> int | None:
    value = offer.fields.get("stock")
    return value if isinstance(value, int) and not isinstance(value, bool) else None


@rule(
    "VAR401",
    "nothing-in-stock",
    severity="info",
    reads=("/stock", "/variants"),
    good=[
        Example({"id": "A1", "title": "Mug", "variants": [{"stock": 0}, {"stock": 4}]}, why="one is there"),
        Example({"id": "A1", "title": "Mug"}, why="nothing is said"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Mug", "variants": [{"stock": 0}, {"stock": 0}]},
            why="nobody can buy it",
            says="no variant is in stock",
            at="/variants",
        ),
        Example(
            {"id": "A1", "title": "Mug", "variants": [{"stock": 0}]},
            why="AliExpress wants one piece at least",
            says="no variant is in stock, AliExpress wants at least 1",
            at="/variants",
            profile="aliexpress",
        ),
    ],
)
def nothing_in_stock(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing of which nothing is in stock.

    Adds up `stock` of the variants, or reads that of the listing where the variants have none.

    Some marketplaces refuse such a listing; the others show it to nobody.

    Restock it, or take it out of the feed until it is back.

    An error where the marketplace's profile has a minimum, and a remark elsewhere.
    """
    variants = variants_of(listing)
    counted = [stock for one in variants if (stock := _stock(one)) is not None]
    at = "/variants"
    if not counted:
        own = listing.fields.get("stock")
        if not isinstance(own, int) or isinstance(own, bool):
            return
        counted, at = [own], "/stock"
    elif len(counted) < len(variants):
        return
    limit = ctx.figure("variants.min_total_stock")
    least = limit.number if limit is not None else 1
    total = sum(max(stock, 0) for stock in counted)
    if total >= least:
        return
    wants = f", {ctx.profile.title} wants at least {digits(least)}" if limit is not None else ""
    said = "no variant is in stock" if at == "/variants" else "nothing is in stock"
    yield Hit(
        (said if not total else f"only {digits(total)} in stock") + wants,
        at,
        "Restock it, or take it out of the feed until it is back.",
        limit=least if limit is not None else None,
        actual=total,
        figure=limit,
        severity="error" if limit is not None and limit.severity is None else None,
    )


@rule(
    "VAR402",
    "stock-too-large",
    severity="error",
    reads=("/stock", "/variants"),
    figures=("variants.max_stock", "variants.max_total_stock"),
    good=[Example({"id": "A1", "title": "Mug", "variants": [{"stock": 999_999}]}, profile="aliexpress")],
    bad=[
        Example(
            {"id": "A1", "title": "Mug", "variants": [{"stock": 9_999_999}]},
            why="a number that stands for endless",
            says="stock of variant 1 is 9,999,999, AliExpress allows 999,999",
            at="/variants/0/stock",
            profile="aliexpress",
        ),
        Example(
            {"id": "A1", "title": "Mug", "variants": [{"stock": 600_000}, {"stock": 600_000}]},
            why="together",
            says="stock of all variants is 1,200,000, AliExpress allows 999,999",
            at="/variants",
            profile="aliexpress",
        ),
    ],
)
def stock_too_large(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a stock beyond what the marketplace takes.

    Compares `stock` of the listing and of each variant, and their sum.

    The upload is rejected.

    Enter what you can deliver; a number that stands for "endless" must fit the limit.
    """
    single, total = ctx.figure("variants.max_stock"), ctx.figure("variants.max_total_stock")
    said = False
    for offer in offers_of(listing):
        stock = _stock(offer)
        if single is not None and stock is not None and stock > single.number:
            said = True
            yield Hit(
                f"stock{'' if offer.index is None else f' of {offer.name}'} is {digits(stock)}, "
                f"{ctx.profile.title} allows {digits(single.number)}",
                f"{offer.at}/stock",
                "Enter what you can deliver.",
                limit=single.number,
                actual=stock,
                figure=single,
            )
    if said or total is None:
        return
    together = sum(stock for one in variants_of(listing) if (stock := _stock(one)) is not None)
    if together > total.number:
        yield Hit(
            f"stock of all variants is {digits(together)}, {ctx.profile.title} allows {digits(total.number)}",
            "/variants",
            "Enter what you can deliver.",
            limit=total.number,
            actual=together,
            figure=total,
        )


RULES: tuple[Rule, ...] = (nothing_in_stock, stock_too_large)

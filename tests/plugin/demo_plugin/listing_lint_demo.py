"""A plugin as somebody outside of listing-lint writes it: one rule that works, and one that crashes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from listing_lint import Context, Example, Hit, Listing, Rule
from listing_lint.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class PriceEnding:
    """Options of SHOP101."""

    endings: Annotated[tuple[str, ...], "How a price may end."] = (".99", ".95")


@rule(
    "SHOP101",
    "price-ending",
    severity="warning",
    since="1.0",
    reads="/price",
    options=PriceEnding,
    good=[
        Example({"id": "A-1", "title": "Teapot", "price": 12.99}),
        Example({"id": "A-1", "title": "Teapot", "price": "12.00"}, options={"endings": [".00"]}),
    ],
    bad=[Example({"id": "A-1", "title": "Teapot", "price": "12.50"}, says="12.50", at="/price")],
)
def price_ending(listing: Listing, options: PriceEnding, ctx: Context) -> Iterator[Hit]:
    """Report a price that does not end as our prices do.

    Uneven endings make a shop look careless. Round to the nearest of the house endings.
    """
    price = listing.fields.get("price")
    if not isinstance(price, int | float | str):
        return
    written = price if isinstance(price, str) else f"{price:.2f}"
    if not written.endswith(options.endings):
        yield Hit(
            message=f"the price {written} ends in none of {', '.join(options.endings)}",
            pointer=listing.at("price"),
            help="Round it to the nearest house price.",
            actual=price,
            limit=options.endings,
        )


RULES: tuple[Rule, ...] = (price_ending,)


@rule(
    "SHOP901",
    "always-crashes",
    severity="info",
    good=[Example({"id": "A-1", "title": "Teapot"})],
    bad=[Example({"id": "A-1", "title": "Teapot"})],
)
def always_crashes(listing: Listing, options: object, ctx: Context) -> Iterator[Hit]:
    """Crash on every listing."""
    yield Hit(message=str(len(listing.title or "") // 0))


def broken_rules() -> list[Rule]:
    """An entry point may be a function too."""
    return [always_crashes]

"""VAR6xx: bulk prices by quantity."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.money import read_money
from listing_lint.finding import Hit, Nearby
from listing_lint.offers.variants import offers_of
from listing_lint.records import dataclass
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.offers.variants import Offer


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a ladder: from ``least`` pieces (to ``most``, if it says so) each costs ``price``, ``discount`` % less."""

    at: str
    least: float
    most: float | None
    price: float | None
    discount: float | None = None


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if math.isfinite(value) and abs(value) < 1e15 else None


def _ladders(listing: Listing) -> Iterator[tuple[Offer, list[Step]]]:
    """The ladders of the listing and of its variants, by rising quantity; steps without a quantity are left out."""
    for offer in offers_of(listing):
        tiers = offer.fields.get("price_tiers")
        if not isinstance(tiers, list):
            continue
        steps = []
        for index, tier in enumerate(tiers[:200]):
            least = _number(tier.get("min_quantity")) if isinstance(tier, dict) else None
            if least is None:
                continue
            money = read_money(tier.get("price"))
            discount = _number(tier.get("discount"))
            base = offer.price
            price = money.amount if money is not None else None
            if price is None and discount is not None and base is not None and base.amount is not None:
                price = base.amount * (1 - discount / 100)
            at = f"{offer.at}/price_tiers/{index}"
            steps.append(Step(at, least, _number(tier.get("max_quantity")), price, discount))
        steps.sort(key=lambda step: step.least)
        if steps:
            yield offer, steps


def _owner(offer: Offer) -> str:
    return "" if offer.index is None else f" of {offer.name}"


@rule(
    "VAR601",
    "price-ladder-rises",
    severity="error",
    reads=("/price_tiers",),
    good=[
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "price_tiers": [{"min_quantity": 1, "price": 5}, {"min_quantity": 100, "price": 4.2}],
            }
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "price_tiers": [{"min_quantity": 1, "price": 5}, {"min_quantity": 100, "price": 6}],
            },
            why="a hundred cost more a piece than one",
            says="from 100 pieces each costs 6, from 1 only 5",
            at="/price_tiers/1",
        ),
        Example(
            {"id": "A1", "title": "Mug", "price": 5, "price_tiers": [{"min_quantity": 10, "price": 5.5}]},
            why="ten are dearer a piece than a single one",
            says="from 10 pieces each costs 5.5, a single one only 5",
            at="/price_tiers/0",
        ),
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "variants": [{"attributes": {"Colour": "Blue"}, "price": 5}],
                "price_tiers": [{"min_quantity": 10, "discount": 8}, {"min_quantity": 50, "discount": 5}],
            },
            why="the larger order has the smaller discount",
            says="from 50 pieces the discount is 5 %, from 10 already 8 %",
            at="/price_tiers/1",
        ),
    ],
)
def price_ladder_rises(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report bulk prices that rise with the quantity.

    Compares the price a piece of each step in `price_tiers` with that of the step before. A step may give a `discount`
    in per cent of the price instead; discounts are compared with each other where the price is not said.

    Nobody orders a hundred at a higher price than one: the steps were mixed up, and wholesale marketplaces refuse them.

    Put the prices in order; the more pieces, the lower the price a piece.
    """
    for offer, steps in _ladders(listing):
        priced = [step for step in steps if step.price is not None]
        if not priced:
            yield from _discounts(offer, steps)
            continue
        yield from _above_the_price(offer, priced)
        for before, after in itertools.pairwise(priced):
            assert before.price is not None
            assert after.price is not None
            if after.least > before.least and after.price > before.price * (1 + 1e-9):
                yield Hit(
                    f"from {after.least:,.12g} pieces{_owner(offer)} each costs {after.price:,.12g}, "
                    f"from {before.least:,.12g} only {before.price:,.12g}",
                    after.at,
                    "Put the prices in order: the more pieces, the lower the price a piece.",
                    limit=before.price,
                    actual=after.price,
                    nearby=(Nearby("the step before", before.at),),
                )


def _above_the_price(offer: Offer, steps: list[Step]) -> Iterator[Hit]:
    """A ladder of which every step is dearer than a single piece."""
    base = offer.price.amount if offer.price is not None else None
    first = steps[0]
    assert first.price is not None
    if base is None or base <= 0 or first.least <= 1 or offer.fields.get("list_price") is not None:
        return
    if all(step.price is not None and step.price > base * (1 + 1e-9) for step in steps):
        yield Hit(
            f"from {first.least:,.12g} pieces{_owner(offer)} each costs {first.price:,.12g}, a single one only {base:,.12g}",
            first.at,
            "Let a bulk price be below the price of a single piece.",
            limit=base,
            actual=first.price,
            nearby=(Nearby("the price", f"{offer.at}/price"),),
        )


def _discounts(offer: Offer, steps: list[Step]) -> Iterator[Hit]:
    """Discounts of a price that is not known, or has its place in the variants: they fall where prices rise."""
    told = [step for step in steps if step.discount is not None]
    for before, after in itertools.pairwise(told):
        assert before.discount is not None
        assert after.discount is not None
        if after.least > before.least and after.discount < before.discount - 1e-9:
            yield Hit(
                f"from {after.least:,.12g} pieces{_owner(offer)} the discount is {after.discount:,.12g} %, "
                f"from {before.least:,.12g} already {before.discount:,.12g} %",
                after.at,
                "Put the discounts in order: the more pieces, the higher the discount.",
                limit=before.discount,
                actual=after.discount,
                nearby=(Nearby("the step before", before.at),),
            )


@rule(
    "VAR602",
    "price-ladder-overlaps",
    severity="error",
    reads=("/price_tiers",),
    good=[
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "price_tiers": [
                    {"min_quantity": 1, "max_quantity": 99, "price": 5},
                    {"min_quantity": 100, "price": 4.2},
                ],
            }
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "price_tiers": [
                    {"min_quantity": 1, "max_quantity": 100, "price": 5},
                    {"min_quantity": 100, "price": 4.2},
                ],
            },
            why="a hundred pieces have two prices",
            says="the steps from 1 and from 100 pieces overlap",
            at="/price_tiers/1",
        ),
        Example(
            {
                "id": "A1",
                "title": "Mug",
                "price_tiers": [{"min_quantity": 50, "max_quantity": 10, "price": 5}],
            },
            why="the ends are mixed up",
            says="a step goes from 50 to 10 pieces",
            at="/price_tiers/0",
        ),
    ],
)
def price_ladder_overlaps(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report steps of a bulk price that overlap, or that end before they begin.

    Compares `min_quantity` and `max_quantity` of the steps in `price_tiers`.

    For some quantities there are two prices, or none: the upload fails, or the buyer is charged another price than shown.

    Let each step begin one piece after the one before ends, or leave `max_quantity` out.
    """
    for offer, steps in _ladders(listing):
        for step in steps:
            if step.most is not None and step.most < step.least:
                yield Hit(
                    f"a step{_owner(offer)} goes from {step.least:,.12g} to {step.most:,.12g} pieces",
                    step.at,
                    "Write the smaller quantity as min_quantity.",
                    limit=step.least,
                    actual=step.most,
                )
        for before, after in itertools.pairwise(steps):
            end = before.least if before.most is None else before.most
            if before.most is not None and before.most < before.least:
                continue
            if end >= after.least:
                yield Hit(
                    f"the steps from {before.least:,.12g} and from {after.least:,.12g} pieces{_owner(offer)} overlap",
                    after.at,
                    "Let each step begin one piece after the one before ends.",
                    limit=end,
                    actual=after.least,
                    nearby=(Nearby("the step before", before.at),),
                )


RULES: tuple[Rule, ...] = (price_ladder_rises, price_ladder_overlaps)

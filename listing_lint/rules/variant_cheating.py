"""VAR5xx: variants that pull the price down: accessories, samples, fees, and prices that stand apart."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Annotated

from listing_lint.finding import Hit, Nearby
from listing_lint.images.locate import show
from listing_lint.offers.odd import odd_words
from listing_lint.offers.spread import deviations_below, median_of_others, slipped_above
from listing_lint.offers.units_sold import held
from listing_lint.offers.variants import texts, variants_of
from listing_lint.records import dataclass
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Confidence, Json
    from listing_lint.offers.odd import Sort
    from listing_lint.offers.variants import Offer
    from listing_lint.profiles.model import Figure

_BUNDLES: list[Json] = [
    {"attributes": {"Bundle": "Camera"}, "price": 89},
    {"attributes": {"Bundle": "Camera with case"}, "price": 95},
    {"attributes": {"Bundle": "Case"}, "price": 3.9},
]


def _camera(*bundles: Json) -> dict[str, Json]:
    return {"id": "A1", "title": "4K sports camera, waterproof", "currency": "USD", "variants": list(bundles)}


_SORTS: dict[Sort, str] = {
    "fee": "is no product but a payment",
    "sample": "is a sample",
    "part": "is a part or accessory",
}


@dataclass(frozen=True, slots=True)
class CheatingOptions:
    """Options of sku-cheating."""

    share: Annotated[
        float, "Share of the others' middle price up to which a part or a sample counts as cheap."
    ] = 0.4


@dataclass(frozen=True, slots=True)
class SpreadOptions:
    """Options of price-spread."""

    variants: Annotated[
        int, "Variants with a price from which on the ratio alone tells; of fewer it is squared."
    ] = 3
    ratio: Annotated[float, "How many times a price must go into the middle one of the others."] = 8.0


def _priced(listing: Listing) -> list[tuple[Offer, float]]:
    """The variants whose prices can be compared. Kept with the listing; nobody may change the list."""
    found: list[tuple[Offer, float]] | None = listing.__dict__.get("_priced")
    if found is None:
        found = listing.__dict__["_priced"] = [
            (variant, money.amount)
            for variant in variants_of(listing)
            if (money := variant.price) is not None
            and money.amount is not None
            and money.amount > 0
            and math.isfinite(money.amount)
        ]
    return found


@rule(
    "VAR501",
    "sku-cheating",
    severity="error",
    reads=("/variants", "/title"),
    figures=("variants.others_allowed",),
    options=CheatingOptions,
    good=[
        Example(
            _camera(*_BUNDLES[:2]),
            why="the case comes with the camera",
        ),
        Example(
            {
                "id": "A1",
                "title": "Phone case",
                "variants": [{"title": "Phone case", "price": 3}, {"title": "Leather case", "price": 19}],
            },
            why="cases are what is sold",
        ),
    ],
    bad=[
        Example(
            _camera(*_BUNDLES),
            why="the camera's title at the price of its case",
            says='variant 3 ("Case") is a part or accessory at 3.90, the others cost about 92',
            at="/variants/2/attributes/Bundle",
        ),
        Example(
            {
                "id": "A1",
                "title": "Wooden dining table",
                "variants": [
                    {"attributes": {"Size": "120 cm"}, "price": 240},
                    {"attributes": {"Size": "Deposit"}, "price": 1},
                ],
            },
            why="a payment link",
            says='variant 2 ("Deposit") is no product but a payment',
            at="/variants/1/attributes/Size",
        ),
        Example(
            {
                "id": "A1",
                "title": "运动相机 4K",
                "variants": [
                    {"attributes": {"套餐": "标配"}, "price": 399},
                    {"attributes": {"套餐": "补差价专拍"}, "price": 1},
                ],
            },
            why="in Chinese",
            says="is no product but a payment",
            at="/variants/1/attributes/套餐",
        ),
    ],
)
def sku_cheating(listing: Listing, options: CheatingOptions, ctx: Context) -> Iterator[Hit]:
    """Report a variant that is an accessory, a spare part, a sample or a fee under the main product's title.

    Reads the options and titles of the variants in many languages, and compares the price with the middle price of the
    others. A fee, deposit or payment link is reported at any price; a part or a sample only where it is much cheaper
    than the rest, and where the listing's title does not sell just that. A sample of what is sold by length, area,
    weight or volume is the least of it, and left alone.

    The search shows the listing at its lowest price. Marketplaces call an accessory at a dollar under the title of a
    camera SKU cheating: the listing is removed, the store's ranking falls, accounts are closed.

    Sell accessories in a listing of their own, and take payments through the marketplace.

    No marketplace publishes a ratio; `share` sets how cheap counts (0.4 of the middle price). "Camera with case" is a
    bundle and is left alone.
    """
    figure = ctx.figure("variants.others_allowed")
    variants = variants_of(listing)
    if len(variants) < 2 or figure is None or figure.value is True:
        return
    title = (listing.title or "").casefold()
    said: list[tuple[Offer, str, str, tuple[Sort, str, int, int]]] = []
    for variant in variants:
        for text, at in texts(variant):
            found = odd_words(text)
            if found is not None and found[1].casefold() not in title:
                said.append((variant, text, at, found))
                break
    if not said or len({variant.index for variant, *_ in said}) == len(variants):
        return
    prices = {variant.index: price for variant, price in _priced(listing)}
    odd = {variant.index for variant, *_ in said}
    usual = [price for index, price in prices.items() if index not in odd]
    by_amount = any(found[0] == "sample" for *_, found in said) and _are_sold_by_amount(
        [one for one in variants if one.index not in odd]
    )
    for variant, text, at, (sort, word, start, end) in said:
        if sort == "sample" and by_amount:
            continue  # a swatch of what is sold by the yard is less of it, and says so
        price = prices.get(variant.index)
        middle = median_of_others([*usual, 0.0], len(usual)) if usual else None
        cheap = price is not None and middle is not None and price <= options.share * middle
        if not cheap and sort != "fee":
            continue
        if sort == "fee" and middle is not None and price is not None and price > 2 * middle:
            continue
        costs = (
            f" at {_money(price)}, the others cost about {_money(middle)}"
            if cheap and price is not None and middle is not None
            else ""
        )
        confidence: Confidence = "high" if cheap else "medium"
        yield Hit(
            f'{variant.name} ("{show(text.strip(), 40)}") {_SORTS[sort]}{costs}',
            at,
            "Take payments through the marketplace, and remove this variant."
            if sort == "fee"
            else "Sell it in a listing of its own.",
            chars=(start, end),
            actual=price,
            limit=middle,
            severity=None if cheap else "warning",
            confidence=confidence,
            figure=figure,
            data={"word": storable(word), "sort": sort, "price": price, "middle": middle},
        )


_AMOUNTS = ("length", "mass", "volume", "area")


def _are_sold_by_amount(variants: Sequence[Offer]) -> bool:
    """Whether each variant says how much of the goods it is: "1 yard", "50 ml"."""
    return bool(variants) and all(
        any(dimension in _AMOUNTS for _, dimension in held(variant)) for variant in variants
    )


def _money(value: float) -> str:
    return f"{value:,.2f}".removesuffix(".00")


@rule(
    "VAR502",
    "price-spread",
    severity="warning",
    reads=("/variants",),
    figures=("variants.others_allowed",),
    options=SpreadOptions,
    good=[
        Example(
            {
                "id": "A1",
                "title": "Screws",
                "variants": [
                    {"attributes": {"Pack": "10 pcs"}, "price": 1.2},
                    {"attributes": {"Pack": "100 pcs"}, "price": 9},
                    {"attributes": {"Pack": "200 pcs"}, "price": 16},
                    {"attributes": {"Pack": "500 pcs"}, "price": 35},
                ],
            },
            why="ten screws cost less than a hundred",
        ),
        Example(
            {
                "id": "A1",
                "title": "Screws",
                "variants": [
                    {"attributes": {"Pack": "10 pcs"}, "price": 1.2},
                    {"attributes": {"Pack": "12 pcs"}, "price": 1.3},
                    {"attributes": {"Pack": "200 pcs"}, "price": 16},
                ],
            },
            why="and two hundred more than ten",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Sports camera",
                "variants": [
                    {"attributes": {"Colour": "black"}, "price": 89},
                    {"attributes": {"Colour": "white"}, "price": 92},
                    {"attributes": {"Colour": "red"}, "price": 89},
                    {"attributes": {"Colour": "option 4"}, "price": 2.5},
                ],
            },
            why="one variant at a fortieth of the price",
            says="price of variant 4 is 2.50, a 36th of the middle price of the others (89)",
            at="/variants/3/price",
        ),
        Example(
            {
                "id": "A1",
                "title": "Sports camera",
                "variants": [
                    {"attributes": {"Colour": "black"}, "price": 5.9},
                    {"attributes": {"Colour": "white"}, "price": 0.01},
                ],
            },
            why="a cent beside six dollars",
            says="price of variant 2 is 0.01, a 590th of the middle price of the others (5.90)",
            at="/variants/1/price",
        ),
        Example(
            {
                "id": "A1",
                "title": "T-shirt",
                "variants": [
                    {"attributes": {"Size": "S"}, "price": 19.99},
                    {"attributes": {"Size": "M"}, "price": 199.9},
                    {"attributes": {"Size": "L"}, "price": 20.99},
                ],
            },
            why="a decimal point that slipped",
            says="price of variant 2 is 199.90, 10 times the middle price of the others (20.49)",
            at="/variants/1/price",
        ),
    ],
)
def price_spread(listing: Listing, options: SpreadOptions, ctx: Context) -> Iterator[Hit]:
    """Report a variant whose price alone stands far below those of the others, or far above others that are alike.

    Compares the logarithms of the prices with their median, by the median absolute deviation. Where the options state amounts
    (pieces, millilitres, gigabytes), a smaller one may cost less in proportion.

    A single cheap variant pulls the listing up in a search by price: marketplaces take it for SKU cheating. It may be a slip of
    the decimal point as well.

    Check the price; sell what is something else in a listing of its own.

    The price alone proves nothing, so the finding has low confidence. `ratio` and `variants` set when it speaks; of fewer
    variants the ratio has to be squared: 0.01 beside 5.90.
    """
    figure = ctx.figure("variants.others_allowed")
    priced = _priced(listing)
    if len(priced) < 2 or figure is None or figure.value is True:
        return
    prices = [price for _, price in priced]
    # Of a few prices none is the odd one, unless the gap is gross.
    least = options.ratio if len(priced) >= options.variants else options.ratio**2
    if max(prices) < least * min(prices):
        return
    amounts: list[Mapping[tuple[str, str], tuple[float, str]]] | None = None
    for index, (variant, price) in enumerate(priced):
        middle = median_of_others(prices, index)
        if middle < options.ratio * price:
            continue
        if sorted(prices)[len(prices) // 2] < options.ratio * price and len(prices) > 2:
            continue  # half of them are that cheap
        if len(prices) > 3 and deviations_below(prices, index) < 3.5:
            continue
        if any(odd_words(text) for text, _ in texts(variant)):
            continue  # sku-cheating speaks, or has looked
        amounts = [held(one) for one, _ in priced] if amounts is None else amounts
        if _smaller(amounts, index, middle / price):
            continue
        ratio = round(middle / price)
        yield Hit(
            f"price of {variant.name} is {_money(price)}, "
            f"a {_ordinal(ratio)} of the middle price of the others ({_money(middle)})",
            f"{variant.at}/price",
            "Check the price; sell what is something else in a listing of its own.",
            limit=middle,
            actual=price,
            severity="warning",
            confidence="low",
            figure=figure,
            data={"middle": middle, "ratio": ratio},
        )

    yield from _too_dear(priced, options, figure)


def _too_dear(priced: list[tuple[Offer, float]], options: SpreadOptions, figure: Figure) -> Iterator[Hit]:
    """A price whose decimal point has slipped: 199.9 beside 19.99 and 20.99."""
    prices = [price for _, price in priced]
    dear = slipped_above(prices, options.ratio) if len(prices) >= options.variants else None
    if dear is None or any(odd_words(text) for one, _ in priced for text, _ in texts(one)):
        return  # samples and parts beside the goods
    amounts = [held(one) for one, _ in priced]
    if any(
        amounts[dear][key][0] > amount[0]
        for at, its in enumerate(amounts)
        if at != dear
        for key, amount in its.items()
        if key in amounts[dear]
    ):
        return
    variant, price = priced[dear]
    middle = median_of_others(prices, dear)
    ratio = round(price / middle)
    yield Hit(
        f"price of {variant.name} is {_money(price)}, {ratio} times the middle price of the others ({_money(middle)})",
        f"{variant.at}/price",
        "Check the price: the decimal point may have slipped.",
        limit=middle,
        actual=price,
        severity="warning",
        confidence="low",
        figure=figure,
        data={"middle": middle, "ratio": ratio},
    )


def _smaller(amounts: list[Mapping[tuple[str, str], tuple[float, str]]], index: int, ratio: float) -> bool:
    """Whether a variant holds so much less than the others that the price may be right."""
    for key, (amount, _) in amounts[index].items():
        others = sorted(its[key][0] for place_, its in enumerate(amounts) if place_ != index and key in its)
        if (
            others
            and amount > 0
            and others[len(others) // 2] / amount * 3 >= ratio
            and others[len(others) // 2] > amount
        ):
            return True
    return False


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@rule(
    "VAR503",
    "larger-pack-cheaper",
    severity="info",
    reads=("/variants",),
    good=[
        Example(
            {
                "id": "A1",
                "title": "Socks",
                "variants": [
                    {"attributes": {"Pack": "1 pc"}, "price": 3},
                    {"attributes": {"Pack": "10 pcs"}, "price": 20},
                ],
            }
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Socks",
                "variants": [
                    {"attributes": {"Pack": "1 pc"}, "price": 12},
                    {"attributes": {"Pack": "10 pcs"}, "price": 9},
                ],
            },
            why="ten cost less than one",
            says='variant 2 ("10 pcs") costs 9, less than variant 1 ("1 pc") at 12',
            at="/variants/1/price",
        ),
        Example(
            {
                "id": "A1",
                "title": "Vitamin C",
                "variants": [
                    {"attributes": {"Size": "60 capsules"}, "price": 12},
                    {"attributes": {"Size": "120 capsules"}, "price": 9},
                ],
            },
            why="twice as many cost less",
            says='variant 2 ("120 capsules") costs 9, less than variant 1 ("60 capsules") at 12',
            at="/variants/1/price",
        ),
    ],
)
def larger_pack_cheaper(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a variant that holds more and costs less than another one that is otherwise the same.

    Compares variants whose options are alike but for one, which states pieces, capsules, bags, rolls and the like, a volume, a
    weight or a storage size, and says the same besides: "10 pcs, red" and "20 pcs, blue" are two things.

    Either the price or the pack size belongs to the other variant, and buyers will find out first.

    Check both prices and both sizes. A clearance may be the reason: then leave it.
    """
    priced = _priced(listing)
    if len(priced) < 2:
        return
    groups: dict[tuple[object, ...], list[tuple[float, float, str, Offer]]] = {}
    for variant, price in priced:
        for (name, dimension), (amount, words) in held(variant).items():
            if dimension in ("length", "area") or not name:
                continue
            rest = tuple(sorted((other, value) for other, value in variant.options.items() if other != name))
            besides = "".join(filter(str.isalnum, variant.options[name].replace(words, "", 1).casefold()))
            groups.setdefault((name, dimension, besides, rest), []).append((amount, price, words, variant))
    for members in groups.values():
        members.sort(key=lambda one: (one[0], one[1]))
        for small, large in itertools.pairwise(members):
            if large[0] > small[0] and large[1] < small[1]:
                yield Hit(
                    f'{large[3].name} ("{show(large[2], 30)}") costs {_money(large[1])}, less than '
                    f'{small[3].name} ("{show(small[2], 30)}") at {_money(small[1])}',
                    f"{large[3].at}/price",
                    "Check both prices and both sizes.",
                    limit=small[1],
                    actual=large[1],
                    nearby=(Nearby("the smaller one", f"{small[3].at}/price"),),
                )
                break


RULES: tuple[Rule, ...] = (sku_cheating, price_spread, larger_pack_cheaper)

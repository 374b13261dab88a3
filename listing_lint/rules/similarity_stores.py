"""SIM2xx: two stores that have so much in common that a marketplace takes them for one seller's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from listing_lint.finding import Hit, Related
from listing_lint.images.locate import show
from listing_lint.records import dataclass
from listing_lint.rule import Context, Example, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.rules.similarity import FIELDS, KETTLE, MUG, listed, name_of, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.profiles.model import Figure
    from listing_lint.rule import Stores
    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.shares import StoreShare

_NAMED = 10
"""Listings that a message names; the others are counted."""

_OWN = ("title", "description", "pictures")
"""What a seller can make different and stay honest."""


@dataclass(frozen=True, slots=True)
class StoreOptions:
    """How the share of two stores is measured. How marketplaces measure it is not known."""

    measure: Annotated[
        Literal["min", "each", "jaccard"],
        "What the share is of: min the smaller store, each both stores, jaccard all products of both.",
    ] = "min"


_FEW = {
    "profiles": {"aliexpress": {"similarity": {"min_matched": 1, "min_products": 2}}},
}
"""Small stores, so that the examples stay short."""

_LAMP: dict[str, Any] = {
    "title": "Clip-on reading lamp with flexible neck, warm white, three levels, rechargeable",
    "description": "Clips on to a book or a shelf. One charge lasts for twenty hours of reading at the lowest level.",
    "attributes": {"power": "2 W", "colour": "white"},
}
_ROPE: dict[str, Any] = {
    "title": "Skipping rope with ball bearings, adjustable steel cable, foam grips",
    "description": "For training at home and outdoors. The cable is shortened in a moment, without tools.",
    "attributes": {"length": "3 m"},
}
_TOWEL: dict[str, Any] = {
    "title": "Microfibre sports towel, quick drying, 80 x 130 cm, with carrying bag",
    "description": "Dries within an hour on a line. Takes as little room as a shirt. Wash it at 40 degrees.",
    "attributes": {"size": "80 x 130 cm"},
}
_NORTH = [
    listed(MUG, "A1", "north"),
    listed(KETTLE, "A2", "north"),
    listed(_LAMP, "A3", "north"),
    listed(_ROPE, "A4", "north"),
]
_SOUTH = [listed(MUG, "B1", "south"), listed(_TOWEL, "B2", "south")]
_CHEST: dict[str, Any] = {
    "title": "Bamboo storage chest with lid and cotton lining, foldable, for wardrobes",
    "description": "Keeps winter clothes free of dust. Folds flat when it is empty. Handles at both ends.",
    "attributes": {"material": "bamboo"},
}
_CLOCK: dict[str, Any] = {
    "title": "Silent wall clock without numbers, oak frame, radio controlled, 30 cm",
    "description": "Sets itself by the radio signal. The hands sweep without a tick. For one AA battery.",
    "attributes": {"diameter": "30 cm"},
}


@rule(
    "SIM201",
    "store-association",
    severity="error",
    scope="stores",
    figures=("similarity.store_share",),
    options=StoreOptions,
    good=[
        Example(
            [*_NORTH, listed(_TOWEL, "B1", "south"), listed(_CHEST, "B2", "south")],
            profile="aliexpress",
            config=_FEW,
            why="nothing in common",
        ),
        Example([*_NORTH, *_SOUTH], profile="aliexpress", why="too few products to tell anything"),
        Example(
            [*_NORTH, *_SOUTH],
            profile="aliexpress",
            config={**_FEW, "stores": [{"path": "**", "linked": ["north", "south"]}]},
            why="the configuration links the stores",
        ),
    ],
    bad=[
        Example(
            [*_NORTH, *_SOUTH],
            profile="aliexpress",
            config=_FEW,
            why="half of the smaller store",
            says='the stores "north" and "south" have 1 of 2 products in common, 50 % of the smaller one',
            at="",
        )
    ],
)
def store_association(subject: Stores, options: StoreOptions, ctx: Context) -> Iterator[Hit]:
    """Report two stores that share so many products that they count as one seller's.

    Takes copies and variants within a store together, matches the products of both stores one to one, and
    measures the share of the smaller store. Only what is surely the same counts. The finding stands at the first
    listing to change and says how many must change; `listing-lint compare` shows all of them side by side.

    Marketplaces treat associated stores as one: duplicates are taken off or ranked down, and a penalty of one
    store meets the other.

    Make that many products different in the smaller store or in the larger one, or, where the marketplace knows
    that the stores belong together, name them in `linked` of `[[stores]]`. Deleting takes more of them, because
    the store gets smaller, too.

    How marketplaces measure is not published; the share of the smaller store is the careful reading. Stores of
    fewer than 20 products, or with fewer than 5 in common, are not reported here.
    """
    found = _compared(subject, options, ctx)
    if found is None:
        return
    comparison, figure = found
    plans = {(plan.a, plan.b): plan for plan in comparison.plans}
    for share in comparison.shares:
        if share.verdict != "fail":
            continue
        plan = plans[share.a, share.b]
        first = plan.changes[0]
        reported = _reported(subject, comparison, share, first.listings[0], first.twin)
        if reported is None:
            continue
        names = [_changed(subject, place) for one in plan.changes for place in one.listings]
        named = ", ".join(names[:_NAMED]) + (
            f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
        )
        alike = " and ".join(FIELDS[name] for name in first.fields if name in _OWN) or "texts and pictures"
        count = len(plan.changes)
        yield Hit(
            _sentence(comparison, share, ctx, figure),
            help=f"Make {count:,} product{'s' * (count > 1)} different, beginning with the {alike}: {named}. "
            f"Deleting would take {min(plan.delete_a, plan.delete_b):,}.",
            limit=float(figure.number),
            actual=round(share.share, 4),
            figure=figure,
            related=_examples(subject, comparison, share),
            data=_data(comparison, share, *reported),
            member=reported[0],
        )


@rule(
    "SIM202",
    "store-association-near",
    severity="warning",
    scope="stores",
    figures=("similarity.store_share",),
    options=StoreOptions,
    good=[
        Example(
            [*_NORTH, listed(_TOWEL, "B1", "south"), listed(_CHEST, "B2", "south")],
            profile="aliexpress",
            config=_FEW,
            why="nothing in common",
        ),
        Example(
            [*_NORTH, *_SOUTH],
            profile="aliexpress",
            config=_FEW,
            why="at the limit: told by store-association",
        ),
    ],
    bad=[
        Example(
            [
                *_NORTH,
                *_SOUTH,
                listed(_CHEST, "B3", "south"),
                listed(_CLOCK, "B4", "south"),
            ],
            profile="aliexpress",
            config=_FEW,
            why="one of four, and the limit is 30 %",
            says='the stores "north" and "south" have 1 of 4 products in common, 25 % of the smaller one',
            at="",
        )
    ],
)
def store_association_near(subject: Stores, options: StoreOptions, ctx: Context) -> Iterator[Hit]:
    """Report two stores that are near the share from which they count as one seller's.

    Measures as store-association does. A pair is near it from four fifths of the limit on. Small stores with
    several products in common are a note, and so are those where only what may be the same would reach it.

    A few more listings bring both stores over the limit.

    Look at the pairs with `listing-lint compare`, and make new listings of these stores different from the start.

    What may be the same product is a guess: pairs with other pack sizes, for example, count there.
    """
    found = _compared(subject, options, ctx)
    if found is None:
        return
    comparison, figure = found
    for share in comparison.shares:
        if share.verdict not in ("near", "too-few"):
            continue
        if share.verdict == "too-few" and share.matched < comparison.settings.min_matched:
            continue  # each twin is told by itself; one of three is a third and says no more
        reported = _reported(subject, comparison, share, *_first_pair(comparison, share))
        if reported is None:
            continue
        member, twin = reported
        few = share.verdict == "too-few"
        note = "; the stores are too small to tell anything" if few else ""
        guess = share.lower < float(figure.number) * comparison.settings.near
        if guess and not few:
            note = f"; with products that may be the same it is {_percent(share.upper)}"
        yield Hit(
            _sentence(comparison, share, ctx, figure) + note,
            help="Look at the pairs with listing-lint compare, and make new listings different from the start.",
            limit=float(figure.number),
            actual=round(share.share, 4),
            figure=figure,
            severity="info" if few or guess or figure.severity == "info" else "warning",
            confidence="medium" if guess else "high",
            related=_examples(subject, comparison, share),
            data=_data(comparison, share, member, twin),
            member=member,
        )


def _compared(subject: Stores, options: StoreOptions, ctx: Context) -> tuple[Comparison, Figure] | None:
    """Judge the stores by the marketplace's figures; None where it sets no share."""
    figure = ctx.figure("similarity.store_share")
    if figure is None or not 0 < float(figure.number) <= 1:
        return None
    from listing_lint.similarity.limits import CompareSettings

    usual = CompareSettings()
    near, matched, products = (
        ctx.figure(f"similarity.{name}") for name in ("near_share", "min_matched", "min_products")
    )
    settings = CompareSettings(
        limit=float(figure.number),
        near=float(near.number) if near is not None and near.number > 0 else usual.near,
        measure=options.measure,
        min_matched=int(matched.number) if matched is not None else usual.min_matched,
        min_products=int(products.number) if products is not None else usual.min_products,
        linked=subject.linked,
    )
    return subject.compared(settings), figure


def _sentence(comparison: Comparison, share: StoreShare, ctx: Context, figure: Figure) -> str:
    a, b = (show(comparison.stores[number].label, 60) for number in (share.a, share.b))
    sizes = {
        "min": (min(share.n_a, share.n_b), "of the smaller one"),
        "each": (max(share.n_a, share.n_b), "of the larger one"),
        "jaccard": (share.n_a + share.n_b - share.matched, "of all"),
    }
    whole, of = sizes[comparison.settings.measure]
    known = "is said to take" if figure.confidence == "unverified" else "takes"
    return (
        f'the stores "{a}" and "{b}" have {share.matched:,} of {whole:,} products in common, '
        f"{_percent(share.share)} {of}; {ctx.profile.title} {known} stores for one seller's from "
        f"{_percent(float(figure.number))}"
    )


def _percent(share: float) -> str:
    return f"{share * 100:.3g} %"


def _first_pair(comparison: Comparison, share: StoreShare) -> tuple[int, int]:
    """The listing at which a pair of stores is reported, of the later store, and its twin."""
    if share.twins:
        pair = comparison.pairs[share.twins[0].pair]
    else:  # only what may be the same
        stores = {share.a, share.b}
        of = comparison.clusters.store_of
        pair = next(one for one in comparison.pairs if {of[one.a], of[one.b]} == stores)
    return (pair.b, pair.a) if pair.a < pair.b else (pair.a, pair.b)


def _reported(
    subject: Stores, comparison: Comparison, share: StoreShare, member: int, twin: int
) -> tuple[int, int] | None:
    """The listing at which a pair of stores is reported, and its twin: one of the run, whatever the index holds.

    Where none of the run's has a twin, the stores are near each other by what the index holds, and its first is taken.
    None where neither store is in the run.
    """
    if member >= subject.held:
        return member, twin
    for found in share.twins:
        one, other = comparison.pairs[found.pair][:2]
        if max(one, other) >= subject.held:
            return max(one, other), min(one, other)
    store_of = comparison.clusters.store_of
    for place in range(subject.held, len(subject.listings)):
        if store_of[place] in (share.a, share.b):
            return place, member if store_of[member] != store_of[place] else twin
    return None


def _changed(subject: Stores, place: int) -> str:
    """Name a listing to change; one of the index with its store, because it is in another repository."""
    one = subject.listings[place]
    name = show(one.listing, 40)
    return f'{name} of store "{show(one.store, 40)}"' if place < subject.held else name


def _examples(subject: Stores, comparison: Comparison, share: StoreShare) -> tuple[Related, ...]:
    """Point at a few twins, the most alike first."""
    found = []
    for twin in share.twins[:3]:
        for place in comparison.pairs[twin.pair][:2]:
            label = show(comparison.label(place), 60)
            found.append(place_of(subject, place, f'{name_of(subject.listings[place])} of store "{label}"'))
    return tuple(found)


def _data(comparison: Comparison, share: StoreShare, member: int, twin: int) -> dict[str, Any]:
    from listing_lint.similarity.limits import to_rewrite

    return {
        "other_store": storable(comparison.label(twin)),
        "other_listing": storable(comparison.listings[twin].listing),
        "score": round(share.share, 4),
        "store": storable(comparison.label(member)),
        "matched": share.matched,
        "products": share.n_a if comparison.clusters.store_of[member] == share.a else share.n_b,
        "other_products": share.n_b if comparison.clusters.store_of[member] == share.a else share.n_a,
        "upper": round(share.upper, 4),
        "must_change": to_rewrite(share.matched, share.n_a, share.n_b, comparison.settings),
    }


RULES: tuple[Rule, ...] = (store_association, store_association_near)

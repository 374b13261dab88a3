"""What to change so that stores no longer look like one owner's: the fewest products, and what of them.

For two stores the number is exact. Every product of a smallest set that touches all matches (Koenig) lowers the number of
matches by one when it is made different, no single change can lower it by more, and changes of several of them add up. For
many stores at once it is a covering problem, which is solved greedily: small, and not always the smallest.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.similarity.limits import share_of, to_delete, to_rewrite
from listing_lint.similarity.matching import components, minimum_cover
from listing_lint.similarity.values import Parts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.similarity.clusters import Clusters
    from listing_lint.similarity.limits import CompareSettings
    from listing_lint.similarity.matching import Matching
    from listing_lint.similarity.shares import Meeting, StoreShare
    from listing_lint.similarity.values import Pair

ALIKE = 0.6
"""From how much a respect (title, pictures ...) counts as one that must be changed."""


class Change(NamedTuple):
    """One product to make different.

    ``listings`` are those of it that have a twin, all of which must change; ``twin`` is the listing of the other store that
    is most like them, ``pair`` the place of the pair that shows it. ``fields`` are the respects in which they are alike,
    the most alike first. ``share`` is what this change and those before it bring the share of the two stores to; in a plan
    for several pairs of stores, the largest share that is left among those it touches.
    """

    store: int
    product: int
    listings: tuple[int, ...]
    twin: int
    pair: int
    fields: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class PairPlan:
    """How two stores get below the limit: ``changes`` are the fewest, in the order of what they are worth.

    ``delete_a`` and ``delete_b`` count the matched products that store a, or store b, must delete instead.
    """

    a: int
    b: int
    changes: tuple[Change, ...]
    delete_a: int
    delete_b: int


@dataclass(frozen=True, slots=True)
class Plan:
    """How all failing pairs of stores get below the limit. ``smallest`` says that no smaller set exists."""

    changes: tuple[Change, ...]
    smallest: bool


@dataclass(slots=True)
class _Candidate:
    """A product that can be changed: the failing stores and how many products it has twins in, and what it costs.

    ``pairs`` are the places of its strict pairs with those stores, the most alike first.
    """

    stores: set[tuple[int, int]]
    twins: int
    pairs: list[int]
    listings: set[int]
    fields: set[str]

    @property
    def cost(self) -> tuple[int, int]:
        return len(self.listings), len(self.fields)


def make_plans(
    clusters: Clusters,
    pairs: Sequence[Pair],
    shares: Sequence[StoreShare],
    meetings: Mapping[tuple[int, int], Meeting],
    settings: CompareSettings,
) -> tuple[tuple[PairPlan, ...], Plan]:
    """Plan for each failing pair of stores by itself, and for all of them together."""
    failing = {(share.a, share.b): share for share in shares if share.verdict == "fail"}
    listed = _strict_listings(clusters, pairs, failing)
    made = []
    for stores, share in failing.items():
        candidates = _candidates(clusters, pairs, {stores: meetings[stores]}, listed)
        cover = _cover(meetings[stores], candidates, prefer_left=share.n_a < share.n_b)
        cover.sort(key=lambda product: _order(candidates[product], product))
        needed = to_rewrite(share.matched, share.n_a, share.n_b, settings)
        changes = [
            _change(
                clusters,
                pairs,
                candidates[product],
                product,
                float(share_of(share.matched - count, share.n_a, share.n_b, settings.measure)),
            )
            for count, product in enumerate(cover[:needed], start=1)
        ]
        made.append(
            PairPlan(
                *stores,
                tuple(changes),
                to_delete(share.matched, share.n_a, share.n_b, settings),
                to_delete(share.matched, share.n_b, share.n_a, settings),
            )
        )
    if len(made) <= 1:
        return tuple(made), Plan(made[0].changes if made else (), smallest=True)
    return tuple(made), _together(clusters, pairs, failing, meetings, listed, settings)


def _together(
    clusters: Clusters,
    pairs: Sequence[Pair],
    failing: Mapping[tuple[int, int], StoreShare],
    meetings: Mapping[tuple[int, int], Meeting],
    listed: Mapping[int, list[int]],
    settings: CompareSettings,
) -> Plan:
    """Take again and again the product that helps most of the pairs of stores that still fail."""
    candidates = _candidates(clusters, pairs, meetings, listed)
    helps: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for stores, share in failing.items():
        for product in _cover(meetings[stores], candidates, prefer_left=share.n_a < share.n_b):
            helps[product].append(stores)
    needed = {
        stores: to_rewrite(share.matched, share.n_a, share.n_b, settings) for stores, share in failing.items()
    }
    open_pairs = sum(number > 0 for number in needed.values())
    queue = [(-len(of), _order(candidates[product], product), product) for product, of in helps.items()]
    heapq.heapify(queue)
    chosen: list[int] = []
    while queue and open_pairs:
        worth, order, product = heapq.heappop(queue)
        now = sum(needed[stores] > 0 for stores in helps[product])
        if now == 0:
            continue
        if now < -worth:  # worth less than when it was queued
            heapq.heappush(queue, (-now, order, product))
            continue
        chosen.append(product)
        for stores in helps[product]:
            needed[stores] -= 1
            open_pairs -= needed[stores] == 0
    spared = set()
    for product in reversed(chosen):  # an early choice may be of no use any more
        if all(needed[stores] < 0 for stores in helps[product]):
            spared.add(product)
            for stores in helps[product]:
                needed[stores] += 1
    done = dict.fromkeys(failing, 0)
    changes = []
    for product in (one for one in chosen if one not in spared):
        for stores in helps[product]:
            done[stores] += 1
        left = max(
            share_of(failing[s].matched - done[s], failing[s].n_a, failing[s].n_b, settings.measure)
            for s in helps[product]
        )
        changes.append(_change(clusters, pairs, candidates[product], product, float(left)))
    return Plan(tuple(changes), smallest=False)


def _strict_listings(
    clusters: Clusters, pairs: Sequence[Pair], failing: Mapping[tuple[int, int], StoreShare]
) -> dict[int, list[int]]:
    """Give the places of the strict pairs of failing stores, by each of their two products."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        if pair.tier == "strict" and _stores(clusters, pair) in failing:
            found[clusters.product_of[pair.a]].append(number)
            found[clusters.product_of[pair.b]].append(number)
    return found


def _candidates(
    clusters: Clusters,
    pairs: Sequence[Pair],
    meetings: Mapping[tuple[int, int], Meeting],
    listed: Mapping[int, list[int]],
) -> dict[int, _Candidate]:
    found: dict[int, _Candidate] = {}
    for stores, meeting in meetings.items():
        for one, other in meeting.best:
            for product in (meeting.left[one], meeting.right[other]):
                known = found.setdefault(product, _Candidate(set(), 0, [], set(), set()))
                known.stores.add(stores)
                known.twins += 1
    for product, candidate in found.items():
        for number in listed[product]:
            pair = pairs[number]
            if _stores(clusters, pair) in candidate.stores:
                candidate.pairs.append(number)
                candidate.listings.add(pair.a if clusters.product_of[pair.a] == product else pair.b)
                candidate.fields.update(_alike(pair.parts))
    return found


def _stores(clusters: Clusters, pair: Pair) -> tuple[int, int]:
    one, other = clusters.store_of[pair.a], clusters.store_of[pair.b]
    return (one, other) if one < other else (other, one)


def _order(candidate: _Candidate, product: int) -> tuple[int, int, tuple[int, int], int]:
    """Hubs first: twins in many failing pairs of stores, then many twins; then what is least work."""
    return -len(candidate.stores), -candidate.twins, candidate.cost, product


def _cover(meeting: Meeting, candidates: Mapping[int, _Candidate], *, prefer_left: bool) -> list[int]:
    """Give a smallest set of products that touches every strict edge.

    In each connected part the two extreme covers are compared, and that one is taken whose products are the better to
    change. Equals go to the smaller store, which is more often the copy.
    """
    edges, matching = meeting.edges, meeting.matching
    back = edges.reversed()
    turned = _turned(matching)
    few_left = minimum_cover(back, turned)
    covers = (minimum_cover(edges, matching), (few_left[1], few_left[0]))
    part_left, part_right = components(edges)
    by_part: list[dict[int, list[int]]] = [defaultdict(list), defaultdict(list)]
    for parts, (left, right) in zip(by_part, covers, strict=True):
        for one in left:
            parts[part_left[one]].append(meeting.left[one])
        for other in right:
            parts[part_right[other]].append(meeting.right[other])

    def worth(products: list[int]) -> tuple[int, int, int, int]:
        chosen = [candidates[product] for product in products]
        return (
            sum(len(one.stores) for one in chosen),
            sum(one.twins for one in chosen),
            -sum(one.cost[0] for one in chosen),
            -sum(one.cost[1] for one in chosen),
        )

    found: list[int] = []
    for part, first in by_part[0].items():
        second = by_part[1][part]
        better, worse = (first, second) if prefer_left else (second, first)
        found += worse if worth(worse) > worth(better) else better
    return found


def _turned(matching: Matching) -> Matching:
    return type(matching)(matching.of_right, matching.of_left, matching.size)


def _alike(parts: Parts) -> tuple[str, ...]:
    """Name the respects in which two listings are alike, the most alike first; at least one, where any was compared."""
    known = [
        (-value, place, name)
        for place, (name, value) in enumerate(zip(Parts._fields, parts, strict=True))
        if value is not None
    ]
    known.sort()
    return tuple(name for value, _, name in known if -value >= ALIKE) or tuple(
        name for _, _, name in known[:1]
    )


def _change(
    clusters: Clusters, pairs: Sequence[Pair], candidate: _Candidate, product: int, share: float
) -> Change:
    """Word a change by the best of the strict pairs that its product has."""
    number = candidate.pairs[0]
    pair = pairs[number]
    twin = pair.b if clusters.product_of[pair.a] == product else pair.a
    order = _alike(pair.parts)
    rest = [name for name in Parts._fields if name in candidate.fields and name not in order]
    listings = tuple(sorted(candidate.listings))
    return Change(clusters.owner[product], product, listings, twin, number, (*order, *rest), share)

"""The whole comparison of stores: who shares how much with whom, what that means, and what to change."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from listing_lint.similarity.clusters import Clusters, cluster
from listing_lint.similarity.limits import CompareSettings
from listing_lint.similarity.planning import PairPlan, Plan, make_plans
from listing_lint.similarity.shares import (
    StoreShare,
    UnionShare,
    associated,
    edges_between,
    store_shares,
    union_shares,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.similarity.clusters import Store, StoreKey, Unlisted
    from listing_lint.similarity.values import Fingerprint, Pair


@dataclass(frozen=True, slots=True)
class Comparison:
    """A finished comparison. Listings, pairs, stores and products are named by their places in these sequences.

    ``shares`` judges every two stores, the weightiest first; ``groups`` are stores that failing pairs join; ``unions`` is
    each store against all the others; ``plans`` say for each failing pair of stores what to change, ``plan`` for all
    together.
    """

    settings: CompareSettings
    listings: Sequence[Fingerprint]
    pairs: Sequence[Pair]
    clusters: Clusters
    shares: tuple[StoreShare, ...]
    groups: tuple[tuple[int, ...], ...]
    unions: tuple[UnionShare, ...]
    plans: tuple[PairPlan, ...]
    plan: Plan

    @property
    def stores(self) -> tuple[Store, ...]:
        """The stores, in the order of their names."""
        return self.clusters.stores

    @property
    def failed(self) -> bool:
        """Whether any two stores are at the limit."""
        return any(share.verdict == "fail" for share in self.shares)

    def label(self, listing: int) -> str:
        """Name the store of a listing."""
        return self.stores[self.clusters.store_of[listing]].label


_GRAVITY = {"fail": 0, "near": 1, "too-few": 2, "ok": 3, "linked-exempt": 4}


def compare(
    listings: Sequence[Fingerprint],
    pairs: Sequence[Pair],
    settings: CompareSettings | None = None,
    unlisted: Mapping[StoreKey, Unlisted] = MappingProxyType({}),
) -> Comparison:
    """Judge the stores of these listings by the pairs that are alike. Equal input gives an equal comparison.

    ``pairs`` name listings by their places; the order in which they come does not matter. ``unlisted`` is what stores hold
    besides. Raises :class:`ValueError` for a
    pair of a listing with itself, and :class:`IndexError` for one of a listing that is not there.
    """
    settings = settings or CompareSettings()
    for pair in pairs:
        if pair.a == pair.b:
            raise ValueError(f"listing {pair.a} is paired with itself")
        if not (0 <= pair.a < len(listings) and 0 <= pair.b < len(listings)):
            raise IndexError(f"pair ({pair.a}, {pair.b}) of {len(listings)} listings")
    ordered = sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b, pair.tier != "strict"))
    clusters = cluster(listings, ordered, unlisted)
    edges = edges_between(clusters, ordered)
    shares, meetings = store_shares(clusters, ordered, edges, settings)
    plans, plan = make_plans(clusters, ordered, shares, meetings, settings)
    shares.sort(key=lambda share: (_GRAVITY[share.verdict], -share.share, -share.upper, share.a, share.b))
    return Comparison(
        settings=settings,
        listings=listings,
        pairs=ordered,
        clusters=clusters,
        shares=tuple(shares),
        groups=associated(shares),
        unions=union_shares(clusters, ordered, edges, settings),
        plans=plans,
        plan=plan,
    )

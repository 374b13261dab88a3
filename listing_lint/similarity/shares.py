"""Which part of its products a store has in common with another, counted one to one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from listing_lint.similarity.limits import share_of, verdict
from listing_lint.similarity.matching import Graph, Matching, graph, maximum_matching

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.similarity.clusters import Clusters, StoreKey
    from listing_lint.similarity.limits import CompareSettings, Verdict
    from listing_lint.similarity.values import Pair

ALL_PAIRS = 300
"""Stores up to which every two are listed. With more of them only those are that have anything alike."""

Exempt = Literal["", "linked", "same-store", "other-marketplace"]


class Twin(NamedTuple):
    """Two products that were matched, and the pair of listings that shows it best (its place among the pairs)."""

    a: int
    b: int
    pair: int


@dataclass(frozen=True, slots=True)
class StoreShare:
    """Two stores. ``a`` and ``b`` are their numbers, ``n_a`` and ``n_b`` their products.

    ``matched`` counts the matches by strict pairs, ``possible`` those by all pairs: the least and the most that the stores
    have in common. ``share`` is the verdict's share and equals ``lower``, ``upper`` is that of the possible matches.
    ``share_a``, ``share_b`` and ``jaccard`` are for information. ``twins`` are the strict matches, the most alike first.
    """

    a: int
    b: int
    n_a: int
    n_b: int
    matched: int
    possible: int
    share_a: float
    share_b: float
    share: float
    lower: float
    upper: float
    jaccard: float
    verdict: Verdict
    exempt: Exempt = ""
    twins: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True)
class UnionShare:
    """A store against all others together, for information: ``matched`` of its ``products`` have a twin somewhere."""

    store: int
    products: int
    matched: int

    @property
    def share(self) -> float:
        """The part of its products, in [0, 1]."""
        return self.matched / self.products if self.products else 0.0


@dataclass(frozen=True, slots=True)
class Meeting:
    """The products of two stores that have anything alike, renumbered, as a graph.

    ``left`` and ``right`` give the product of a vertex. ``best`` is the pair that shows an edge best; ``edges`` hold the
    strict edges alone.
    """

    left: Sequence[int]
    right: Sequence[int]
    edges: Graph
    matching: Matching
    best: dict[tuple[int, int], int]


Edges = dict[tuple[int, int], dict[tuple[int, int], int]]
"""By two stores, by two products: the pair that shows best that they are alike."""


def edges_between(clusters: Clusters, pairs: Sequence[Pair]) -> Edges:
    """Collect what joins products of different stores; ``a`` is always the store with the smaller number."""
    found: Edges = defaultdict(dict)
    for number, pair in enumerate(pairs):
        one, other = pair.a, pair.b
        if clusters.store_of[one] > clusters.store_of[other]:
            one, other = other, one
        stores = (clusters.store_of[one], clusters.store_of[other])
        if stores[0] == stores[1]:
            continue
        here = found[stores]
        edge = (clusters.product_of[one], clusters.product_of[other])
        known = here.get(edge)
        if known is None or _rank(pair) > _rank(pairs[known]):
            here[edge] = number
    return found


def _rank(pair: Pair) -> tuple[bool, float]:
    return pair.tier == "strict", pair.score


def meet(edges: dict[tuple[int, int], int], pairs: Sequence[Pair], *, strict: bool) -> Meeting:
    """Match the products of two stores by their strict edges, or by all."""
    chosen = sorted(
        (edge for edge, pair in edges.items() if not strict or pairs[pair].tier == "strict"),
        key=lambda edge: (pairs[edges[edge]].tier != "strict", -pairs[edges[edge]].score, edge),
    )
    left = sorted({one for one, _ in chosen})
    right = sorted({other for _, other in chosen})
    left_at = {product: place for place, product in enumerate(left)}
    right_at = {product: place for place, product in enumerate(right)}
    local = [(left_at[one], right_at[other]) for one, other in chosen]
    made = graph(len(left), len(right), local)
    best = {place: edges[edge] for place, edge in zip(local, chosen, strict=True)}
    return Meeting(left, right, made, maximum_matching(made, local), best)


def exempt_by(a: StoreKey, b: StoreKey, settings: CompareSettings) -> Exempt:
    """Tell why two stores may sell the same, if they may."""
    first, second = a.store.casefold(), b.store.casefold()
    if first and first == second:
        return "same-store"
    for names in settings.linked:
        folded = {name.casefold() for name in names}
        if first in folded and second in folded:
            return "linked"
    if not settings.across and a.marketplace and b.marketplace and a.marketplace != b.marketplace:
        return "other-marketplace"
    return ""


def store_shares(
    clusters: Clusters, pairs: Sequence[Pair], edges: Edges, settings: CompareSettings
) -> tuple[list[StoreShare], dict[tuple[int, int], Meeting]]:
    """Judge every two stores; also give the meetings of those that fail."""
    count = len(clusters.stores)
    if count <= ALL_PAIRS:
        wanted: Iterable[tuple[int, int]] = ((a, b) for a in range(count) for b in range(a + 1, count))
    else:
        wanted = sorted(edges)
    shares, failing = [], {}
    for stores in wanted:
        share, meeting = _share(clusters, pairs, stores, edges.get(stores, {}), settings)
        shares.append(share)
        if share.verdict == "fail":
            failing[stores] = meeting
    return shares, failing


def _share(
    clusters: Clusters,
    pairs: Sequence[Pair],
    stores: tuple[int, int],
    edges: dict[tuple[int, int], int],
    settings: CompareSettings,
) -> tuple[StoreShare, Meeting]:
    a, b = (clusters.stores[number] for number in stores)
    sure = meet(edges, pairs, strict=True)
    matched = sure.matching.size
    several = any(pairs[pair].tier != "strict" for pair in edges.values())
    possible = meet(edges, pairs, strict=False).matching.size if several else matched
    reason = exempt_by(a.key, b.key, settings)
    lower = float(share_of(matched, a.products, b.products, settings.measure))
    share = StoreShare(
        a=stores[0],
        b=stores[1],
        n_a=a.products,
        n_b=b.products,
        matched=matched,
        possible=possible,
        share_a=matched / a.products,
        share_b=matched / b.products,
        share=lower,
        lower=lower,
        upper=float(share_of(possible, a.products, b.products, settings.measure)),
        jaccard=float(share_of(matched, a.products, b.products, "jaccard")),
        verdict="linked-exempt" if reason else verdict(matched, possible, a.products, b.products, settings),
        exempt=reason,
        twins=_twins(sure, pairs),
    )
    return share, sure


def _twins(meeting: Meeting, pairs: Sequence[Pair]) -> tuple[Twin, ...]:
    found = [
        Twin(meeting.left[one], meeting.right[other], meeting.best[one, other])
        for one, other in enumerate(meeting.matching.of_left)
        if other >= 0
    ]
    return tuple(sorted(found, key=lambda twin: (-pairs[twin.pair].score, twin)))


def associated(shares: Sequence[StoreShare]) -> tuple[tuple[int, ...], ...]:
    """Give the groups of stores that failing pairs join, through others too."""
    beside: dict[int, list[int]] = defaultdict(list)
    for share in shares:
        if share.verdict == "fail":
            beside[share.a].append(share.b)
            beside[share.b].append(share.a)
    groups, met = [], set()
    for start in sorted(beside):
        if start in met:
            continue
        met.add(start)
        group, waiting = [], [start]
        while waiting:
            store = waiting.pop()
            group.append(store)
            for other in beside[store]:
                if other not in met:
                    met.add(other)
                    waiting.append(other)
        groups.append(tuple(sorted(group)))
    return tuple(groups)


def union_shares(
    clusters: Clusters, pairs: Sequence[Pair], edges: Edges, settings: CompareSettings
) -> tuple[UnionShare, ...]:
    """Match each store with all the others that are not exempt, taken together; only where there are three or more."""
    if len(clusters.stores) < 3:
        return ()
    mine: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (a, b), here in sorted(edges.items()):
        if exempt_by(clusters.stores[a].key, clusters.stores[b].key, settings):
            continue
        for (one, other), pair in sorted(here.items()):
            if pairs[pair].tier == "strict":
                mine[a].append((one, other))
                mine[b].append((other, one))
    found = []
    for number, store in enumerate(clusters.stores):
        met = mine[number]
        left = {product: place for place, product in enumerate(dict.fromkeys(one for one, _ in met))}
        right = {product: place for place, product in enumerate(dict.fromkeys(other for _, other in met))}
        local = [(left[one], right[other]) for one, other in met]
        made = graph(len(left), len(right), local)
        found.append(UnionShare(number, store.products, maximum_matching(made, local).size))
    return tuple(found)

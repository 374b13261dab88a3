"""A store's own products: listings that are copies of each other, or sizes and colours of one, are counted once.

Two listings that the same store has twice would otherwise be able to match two of another store, and a store could thin
out its share by listing everything twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.similarity.copies import listed_twice
from listing_lint.similarity.values import owners

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listing_lint.similarity.values import Fingerprint, Pair


class StoreKey(NamedTuple):
    """What tells stores apart: a store that sells on two marketplaces has an account on each."""

    store: str
    marketplace: str


@dataclass(frozen=True, slots=True)
class Store:
    """A store and what it holds. ``products`` counts its listings with copies and variants of one taken together.

    ``copies`` are the listings that are a copy of an earlier one of the same store, by strict pairs alone: what
    marketplaces call duplicate posting. ``label`` is the name it is shown by, which no other store has.
    """

    key: StoreKey
    label: str
    listings: int
    products: int
    copies: int

    @property
    def copy_rate(self) -> float:
        """The part of its listings that are copies, in [0, 1]."""
        return self.copies / self.listings if self.listings else 0.0


@dataclass(frozen=True, slots=True)
class Clusters:
    """Listings sorted into stores and products. All lists are by the place of a listing, or by the number of a product.

    ``store_of`` and ``product_of`` tell a listing's store and product, ``owner`` a product's store, ``members`` its
    listings in order. Stores stand in the order of their keys, products in that of their first listings.
    """

    stores: tuple[Store, ...]
    store_of: Sequence[int]
    product_of: Sequence[int]
    owner: Sequence[int]
    members: Sequence[Sequence[int]]


class Unlisted(NamedTuple):
    """What a store holds besides the listings that are compared: nothing of it is alike with any of them."""

    listings: int = 0
    products: int = 0


def cluster(
    listings: Sequence[Fingerprint],
    pairs: Iterable[Pair],
    unlisted: Mapping[StoreKey, Unlisted] = MappingProxyType({}),
) -> Clusters:
    """Sort listings into stores, and those of a store into products.

    Listings of one store are one product where one is a copy of the other, as
    :func:`~listing_lint.similarity.copies.listed_twice` tells, through others too, or where they name the same group (a
    parent with its sizes and colours). Listings that only share a description stay apart: else a store of two hundred phone
    cases would have one product, and could not be compared. Pairs of different stores are passed over here. ``unlisted``
    counts in the sizes of stores.
    """
    of = owners(listings)
    keys = [StoreKey(one.store, one.marketplace) for one in of]
    ordered = sorted(set(keys))
    number = {key: place for place, key in enumerate(ordered)}
    store_of = [number[key] for key in keys]

    copies = list(range(len(listings)))
    for pair in pairs:
        if store_of[pair.a] == store_of[pair.b] and listed_twice(pair, listings[pair.a], listings[pair.b]):
            _join(copies, pair.a, pair.b)
    repeated = [0] * len(ordered)
    for place, store in enumerate(store_of):
        repeated[store] += _root(copies, place) != place

    products = copies  # goes on where the copies ended
    first: dict[tuple[int, str | int], int] = {}
    for place, one in enumerate(of):
        if one.group:
            _join(products, first.setdefault((store_of[place], one.group), place), place)

    product_of: list[int] = []
    owner: list[int] = []
    members: list[list[int]] = []
    for place, store in enumerate(store_of):
        root = _root(products, place)
        if root == place:
            product_of.append(len(members))
            members.append([place])
            owner.append(store)
        else:  # a root stands before all that hang on it
            product_of.append(product_of[root])
            members[product_of[root]].append(place)

    held, counted = [0] * len(ordered), [0] * len(ordered)
    for store in store_of:
        held[store] += 1
    for store in owner:
        counted[store] += 1
    for place, key in enumerate(ordered):
        more = unlisted.get(key, Unlisted())
        held[place] += more.listings
        counted[place] += more.products
    stores = tuple(
        Store(key, label, held[place], counted[place], repeated[place])
        for place, (key, label) in enumerate(zip(ordered, _labels(ordered), strict=True))
    )
    return Clusters(stores, store_of, product_of, owner, members)


def _root(parents: list[int], place: int) -> int:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place


def _join(parents: list[int], one: int, other: int) -> None:
    """Hang the later root on the earlier one, so that the first listing of a product stands for it."""
    first, second = sorted((_root(parents, one), _root(parents, other)))
    parents[second] = first


def _labels(keys: Sequence[StoreKey]) -> list[str]:
    """Names for stores: as short as they can be while no two are the same."""
    several: dict[str, int] = {}
    for key in keys:
        several[key.store] = several.get(key.store, 0) + 1
    labels: list[str] = []
    taken: set[str] = set()
    for key in keys:
        label = key.store or "(no store)"
        if several[key.store] > 1 or label in taken:
            label = f"{label} @ {key.marketplace or 'no marketplace'}"
        base, count = label, 2
        while label in taken:  # a store may be called what two others are shown as
            label, count = f"{base} ({count})", count + 1
        taken.add(label)
        labels.append(label)
    return labels

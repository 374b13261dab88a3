"""Products of a store: copies and variants together, and never across stores."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.similarity.clusters import cluster
from listing_lint.similarity.values import Fingerprint, Pair, Parts

from .planted import Planted


def test_copies_are_one_product_and_are_counted() -> None:
    planted = Planted().store("north", 4)
    planted.pair(0, 1).pair(1, 3)
    made = cluster(planted.listings, planted.pairs)
    (store,) = made.stores
    assert (store.listings, store.products, store.copies) == (4, 2, 2)
    assert [list(one) for one in made.members] == [[0, 1, 3], [2]]
    assert store.copy_rate == 0.5


def test_variants_of_one_group_are_one_product_and_no_copies() -> None:
    planted = Planted().store("north", 3, groups={0: "parent", 2: "parent"})
    (store,) = cluster(planted.listings, planted.pairs).stores
    assert (store.products, store.copies) == (2, 0)


def test_possible_pairs_join_nothing() -> None:
    planted = Planted().store("north", 2)
    planted.pair(0, 1, "possible")
    assert cluster(planted.listings, planted.pairs).stores[0].products == 2


def test_listings_without_a_group_are_products_of_their_own() -> None:
    listings = [Fingerprint("", "north", "", "a.json") for _ in range(3)]
    assert cluster(listings, []).stores[0].products == 3


def test_the_same_group_of_two_stores_is_two_products() -> None:
    planted = Planted().store("north", 1, groups={0: "g"}).store("south", 1, groups={0: "g"})
    planted.pair(0, 1)
    assert [store.products for store in cluster(planted.listings, planted.pairs).stores] == [1, 1]


def test_stores_are_told_apart_by_their_marketplace() -> None:
    planted = Planted().store("north", 1, marketplace="dhgate").store("north", 1, marketplace="wish")
    assert [store.label for store in cluster(planted.listings, []).stores] == [
        "north @ dhgate",
        "north @ wish",
    ]


NAMES = st.sampled_from(["", "a", "b", "a @ x", "(no store)", "a @ no marketplace"])


@given(
    st.lists(st.tuples(NAMES, st.sampled_from(["", "x"]), st.sampled_from(["", "g", "h"])), max_size=12),
    st.data(),
)
def test_every_listing_is_in_one_product_of_its_own_store(
    kinds: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    listings = [
        Fingerprint(str(n), store, market, "", group=group) for n, (store, market, group) in enumerate(kinds)
    ]
    places = st.integers(0, max(len(listings) - 1, 0))
    edges = data.draw(st.lists(st.tuples(places, places), max_size=10)) if len(listings) > 1 else []
    pairs = [Pair(min(e), max(e), 1.0, "strict", Parts()) for e in edges if e[0] != e[1]]
    made = cluster(listings, pairs)
    assert sorted(place for members in made.members for place in members) == list(range(len(listings)))
    assert len({store.label for store in made.stores}) == len(made.stores)
    for product, members in enumerate(made.members):
        assert {made.store_of[place] for place in members} == {made.owner[product]}
        assert all(made.product_of[place] == product for place in members)
    for number, store in enumerate(made.stores):
        assert store.products == sum(owner == number for owner in made.owner)
        assert 0 <= store.copies <= store.listings - store.products

"""Whole comparisons: verdicts at the planted shares, exemptions, groups, and plans that are as small as can be."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.similarity.clusters import cluster
from listing_lint.similarity.comparison import Comparison, compare
from listing_lint.similarity.limits import CompareSettings
from listing_lint.similarity.shares import ALL_PAIRS
from listing_lint.similarity.values import Pair, Parts

from .planted import Planted


def made(planted: Planted, **how: object) -> Comparison:
    return compare(planted.listings, planted.pairs, CompareSettings(**how))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("twins", "verdict", "changes"), [(10, "ok", 0), (29, "near", 0), (31, "fail", 2), (60, "fail", 31)]
)
def test_planted_shares(twins: int, verdict: str, changes: int) -> None:
    planted = Planted().store("a", 100).store("b", 250).twins("a", "b", range(twins))
    found = made(planted)
    (share,) = found.shares
    assert (share.n_a, share.n_b, share.matched) == (100, 250, twins)
    assert (share.share_a, share.share_b) == (twins / 100, twins / 250)
    assert share.share == share.lower == share.upper == twins / 100
    assert share.verdict == verdict
    assert len(found.plan.changes) == changes
    assert found.failed == (verdict == "fail")
    if changes:
        assert (
            found.plan.changes[-1].share
            < 0.30
            <= (found.plan.changes[-2].share if changes > 1 else share.share)
        )


def test_own_copies_thin_nothing_out_and_match_nothing_more() -> None:
    planted = Planted().store("a", 60).store("b", 30)
    for number in range(10, 20):  # ten products of a, each listed twice more
        planted.pair(planted.at("a", number), planted.at("a", number + 10))
        planted.pair(planted.at("a", number), planted.at("a", number + 20))
        planted.pair(planted.at("b", number), planted.at("a", number + 20))
    (share,) = made(planted).shares
    assert (share.n_a, share.n_b, share.matched) == (40, 30, 10)


def test_one_generic_listing_matches_one() -> None:
    planted = Planted().store("a", 30).store("b", 30)
    for number in range(25):
        planted.pair(planted.at("a", 0), planted.at("b", number))
    assert made(planted).shares[0].matched == 1


def test_a_hub_is_changed_first() -> None:
    planted = Planted().store("a", 30).store("b", 30).twins("a", "b", range(1, 12))
    for number in range(20, 28):
        planted.pair(planted.at("a", 0), planted.at("b", number))
    found = made(planted)
    assert found.shares[0].matched == 12
    assert found.plan.changes[0].listings == (planted.at("a", 0),)
    assert len(found.plan.changes) == 12 - 8


def test_linked_stores_and_one_store_on_two_marketplaces_are_exempt() -> None:
    planted = Planted().store("a", 30).store("B", 30).twins("a", "B", range(30))
    found = made(planted, linked=(frozenset({"A", "b"}),))
    assert (found.shares[0].verdict, found.shares[0].exempt) == ("linked-exempt", "linked")
    assert not found.failed
    assert not found.groups
    planted = Planted().store("a", 30, marketplace="wish").store("a", 30, marketplace="dhgate")
    for number in range(30):
        planted.pair(planted.at("a", number, "wish"), planted.at("a", number, "dhgate"))
    assert made(planted).shares[0].exempt == "same-store"


def test_stores_of_two_marketplaces_are_judged_when_asked() -> None:
    planted = Planted().store("a", 30, marketplace="wish").store("b", 30, marketplace="dhgate")
    for number in range(30):
        planted.pair(planted.at("a", number, "wish"), planted.at("b", number, "dhgate"))
    assert made(planted).shares[0].exempt == "other-marketplace"
    assert made(planted, across=True).shares[0].verdict == "fail"
    planted = Planted().store("a", 30).store("b", 30, marketplace="dhgate")
    for number in range(30):
        planted.pair(planted.at("a", number), planted.at("b", number, "dhgate"))
    assert made(planted).shares[0].verdict == "fail"  # where one does not say, it may be the same


def test_groups_are_what_failing_pairs_join() -> None:
    planted = Planted().store("a", 30).store("b", 30).store("c", 30).store("d", 30).store("e", 30)
    planted.twins("a", "b", range(10)).twins("b", "c", range(10, 20)).twins("d", "e", range(3))
    found = made(planted)
    assert found.groups == ((0, 1, 2),)
    assert {(one.store, one.matched) for one in found.unions} == {(0, 10), (1, 20), (2, 10), (3, 3), (4, 3)}


def test_bounds_come_from_the_two_tiers() -> None:
    planted = Planted().store("a", 100).store("b", 100).twins("a", "b", range(20))
    planted.twins("a", "b", range(20, 32), "possible")
    (share,) = made(planted).shares
    assert (share.lower, share.upper, share.matched, share.possible) == (0.2, 0.32, 20, 32)
    assert share.verdict == "near"
    assert len(share.twins) == 20


def test_all_variants_of_a_product_that_have_a_twin_must_change() -> None:
    groups = {0: "g", 1: "g", 2: "g"}
    planted = Planted().store("a", 30, groups=groups).store("b", 40).twins("a", "b", [0, 2, *range(5, 13)])
    found = made(planted)
    assert (found.shares[0].n_a, found.shares[0].matched) == (28, 9)
    hub = found.plan.changes[0]
    assert hub.listings == (planted.at("a", 0), planted.at("a", 2))


def test_the_fields_to_change_are_those_that_are_alike() -> None:
    planted = Planted().store("a", 20).store("b", 20)
    for number in range(6):
        parts = Parts(title=0.95, description=0.1, pictures=1.0, codes=0.0)
        planted.pair(planted.at("a", number), planted.at("b", number), parts=parts)
    (change,) = made(planted).plan.changes
    assert change.fields == ("pictures", "title")
    assert found_twin(change.twin, planted) == "a"


def found_twin(place: int, planted: Planted) -> str:
    return planted.listings[place].store


def test_one_store_copied_to_many_is_changed_once_for_all() -> None:
    planted = Planted().store("hub", 20)
    for name in ("s", "t", "u", "v"):
        planted.store(name, 20).twins("hub", name, range(8))
        for other in ("s", "t", "u"):
            if other < name:
                planted.twins(other, name, range(8))
    found = made(planted)
    assert sum(share.verdict == "fail" for share in found.shares) == 10
    assert not found.plan.smallest
    assert all(len(plan.changes) == 3 for plan in found.plans)
    assert len(found.plan.changes) <= 15  # ten pairs of stores, three each by themselves
    rewritten = {place for change in found.plan.changes for place in change.listings}
    after = compare(
        planted.listings,
        [pair for pair in planted.pairs if pair.a not in rewritten and pair.b not in rewritten],
    )
    assert not after.failed


def test_a_pair_with_itself_or_with_nobody_is_refused() -> None:
    planted = Planted().store("a", 2)
    with pytest.raises(ValueError, match="itself"):
        compare(planted.listings, [Pair(1, 1, 1.0, "strict", Parts())])
    with pytest.raises(IndexError):
        compare(planted.listings, [Pair(0, 2, 1.0, "strict", Parts())])


def test_many_stores_list_only_what_they_share() -> None:
    planted = Planted()
    for number in range(ALL_PAIRS + 1):
        planted.store(f"s{number}", 1)
    planted.twins("s0", "s1", [0])
    assert len(made(planted).shares) == 1


def test_nothing_at_all() -> None:
    found = compare([], [])
    assert (found.shares, found.groups, found.stores) == ((), (), ())


SMALL = st.integers(3, 5)


@settings(max_examples=60)
@given(SMALL, SMALL, st.data())
def test_no_smaller_set_of_products_would_do(a: int, b: int, data: st.DataObject) -> None:
    planted = Planted().store("a", a).store("b", b)
    edges = st.tuples(st.integers(0, a - 1), st.integers(0, b - 1))
    for one, other in data.draw(st.lists(edges, unique=True, max_size=9)):
        planted.pair(planted.at("a", one), planted.at("b", other))
    how = CompareSettings(min_matched=1, min_products=1, limit=data.draw(st.sampled_from([0.3, 0.5, 0.6])))
    found = compare(planted.listings, planted.pairs, how)

    def fails(gone: tuple[int, ...]) -> bool:
        pairs = [pair for pair in planted.pairs if pair.a not in gone and pair.b not in gone]
        return compare(planted.listings, pairs, how).failed

    changes = tuple(place for change in found.plan.changes for place in change.listings)
    assert not fails(changes)
    if changes:
        assert all(fails(gone) for gone in combinations(range(a + b), len(changes) - 1))
    for count in range(len(changes)):
        assert fails(changes[:count])


@settings(max_examples=60)
@given(st.integers(2, 4), st.data())
def test_the_plan_for_all_is_enough_and_nothing_depends_on_the_order(count: int, data: st.DataObject) -> None:
    planted = Planted()
    for number in range(count):
        planted.store(f"s{number}", data.draw(st.integers(1, 5)))
    places = st.integers(0, len(planted.listings) - 1)
    for one, other in data.draw(st.lists(st.tuples(places, places), max_size=20)):
        if one != other:
            tier = data.draw(st.sampled_from(["strict", "strict", "possible"]))
            planted.pair(one, other, tier, data.draw(st.sampled_from([0.5, 0.9])))  # type: ignore[arg-type]
    how = CompareSettings(min_matched=1, min_products=1)
    found = compare(planted.listings, planted.pairs, how)
    again = compare(planted.listings, data.draw(st.permutations(planted.pairs)), how)
    assert found.shares == again.shares
    assert found.plan == again.plan
    owner = cluster(planted.listings, planted.pairs)
    gone = {place for change in found.plan.changes for place in change.listings}
    left = [
        pair
        for pair in planted.pairs
        if owner.store_of[pair.a] == owner.store_of[pair.b] or (pair.a not in gone and pair.b not in gone)
    ]
    assert not compare(planted.listings, left, how).failed
    for share in found.shares:
        assert 0 <= share.lower <= share.upper <= 1
        assert share.matched == len(share.twins)

"""Which possible twins count: learned from what listings of one store reach by chance."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.similarity.promoting import BEYOND, Promotion, learn, open_to, promoted
from listing_lint.similarity.values import Fingerprint, Pair, Parts, Tier

NONE = Parts(title=0.8)


def catalog(size: int, stores: int = 2) -> list[Fingerprint]:
    return [Fingerprint(f"{n}", f"s{n % stores}", "", "x", group=f"{n}") for n in range(size)]


def pairs_of(
    number: int, low: float, high: float, *, within: bool, size: int, seed: int, tier: Tier = "possible"
) -> list[Pair]:
    """Random pairs of two stores, or of one (even and odd places)."""
    draw = random.Random(seed)
    found: dict[tuple[int, int], Pair] = {}
    while len(found) < number:
        a = draw.randrange(size)
        b = (a + 2 * draw.randrange(1, size // 2) + (not within)) % size
        if a != b and (a % 2 == b % 2) is within:
            found[min(a, b), max(a, b)] = Pair(min(a, b), max(a, b), draw.uniform(low, high), tier, NONE)
    return list(found.values())


def test_twins_that_chance_does_not_reach_are_promoted() -> None:
    listings = catalog(2000)
    pairs = pairs_of(300, 0.8, 0.94, within=False, size=2000, seed=1)
    promotion = learn(listings, pairs)
    assert promotion.least <= 0.81
    assert promotion.sure
    found, named = promoted(listings, pairs, promotion)
    assert len(named) > 290
    assert sum(pair.tier == "strict" and BEYOND in pair.evidence for pair in found) == len(named)


def test_look_alikes_within_stores_raise_the_threshold() -> None:
    listings = catalog(2000)
    twins = pairs_of(300, 0.85, 0.94, within=False, size=2000, seed=1)
    noise = pairs_of(400, 0.5, 0.85, within=False, size=2000, seed=2)
    noise += pairs_of(400, 0.5, 0.85, within=True, size=2000, seed=3)
    promotion = learn(listings, [*twins, *noise])
    assert 0.8 <= promotion.least <= 0.88


def test_where_everything_is_alike_nothing_is_promoted() -> None:
    listings = catalog(400)
    pairs = pairs_of(4000, 0.9, 0.95, within=False, size=400, seed=2)
    pairs += pairs_of(4000, 0.9, 0.95, within=True, size=400, seed=3)
    assert promoted(listings, pairs, learn(listings, pairs))[1] == frozenset()


def test_what_speaks_against_a_pair_keeps_it_possible() -> None:
    assert open_to(Pair(0, 1, 0.9, "possible", NONE, ("the same title",)))
    for fact in (
        "2 against 3",
        "64gb against 128gb",
        "another code: a variant",
        "another model: a against b",
    ):
        pair = Pair(0, 1, 0.9, "possible", NONE, (fact,))
        assert not open_to(pair)
        assert promoted(catalog(2), [pair], Promotion(0.5))[0] == [pair]


def test_pairs_of_one_store_are_never_promoted() -> None:
    pair = Pair(0, 2, 0.94, "possible", NONE)
    assert promoted(catalog(4), [pair], Promotion(0.5)) == ([pair], frozenset())


@given(st.integers(0, 12), st.data())
def test_any_pairs_give_a_threshold_and_their_order_does_not_matter(size: int, data: st.DataObject) -> None:
    listings = [Fingerprint(f"{n}", data.draw(st.sampled_from("ab")), "", "x") for n in range(size)]
    places = st.integers(0, max(size - 1, 0))
    drawn = data.draw(st.lists(st.tuples(places, places, st.floats(0.5, 1)), max_size=15)) if size > 1 else []
    pairs = [Pair(min(a, b), max(a, b), score, "possible", NONE) for a, b, score in drawn if a != b]
    promotion = learn(listings, pairs)
    assert promotion == learn(listings, data.draw(st.permutations(pairs)))
    assert 0 <= promotion.true_part <= 1
    found, named = promoted(listings, pairs, promotion)
    assert len(found) == len(pairs)
    assert all(listings[a].store != listings[b].store for a, b in named)


def test_of_a_small_store_little_is_known_of_chance() -> None:
    few = pairs_of(10, 0.9, 0.95, within=False, size=80, seed=1)
    assert learn(catalog(80), few).least > 1


def test_look_alikes_to_the_facts_weigh_against_those_that_score_alike() -> None:
    listings = [
        Fingerprint(f"{n}", f"s{n % 2}", "", "x", title=("shelf", f"w{n}"), group=f"{n}") for n in range(2000)
    ]
    twins = pairs_of(600, 0.6, 0.94, within=False, size=2000, seed=1)
    sure = pairs_of(300, 0.96, 0.99, within=False, size=2000, seed=2, tier="strict")
    siblings = pairs_of(300, 0.96, 0.99, within=True, size=2000, seed=3, tier="strict")
    assert learn(listings, [*twins, *sure, *siblings]).least > learn(listings, [*twins, *sure]).least

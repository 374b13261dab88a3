"""Which possible twins count: learned from what listings of one store reach by chance."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.similarity.clusters import StoreKey
from listing_lint.similarity.promoting import BEYOND, Promotion, learn, open_to, promoted
from listing_lint.similarity.scoring import SAID, faint
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


def test_faint_pairs_count_where_chance_hardly_makes_any_and_else_are_left_out() -> None:
    """Of a catalog whose copies all have another brand, which takes much from their score."""
    listings = catalog(2000)
    twins = pairs_of(300, 0.25, 0.6, within=False, size=2000, seed=1)
    found, named = promoted(listings, twins, learn(listings, twins))
    assert len(named) > 290
    assert not any(faint(pair) for pair in found)
    noise = pairs_of(300, 0.2, 0.4, within=True, size=2000, seed=3)
    noise += pairs_of(300, 0.2, 0.4, within=False, size=2000, seed=2)
    found, named = promoted(listings, noise, learn(listings, noise))
    assert len(named) < 20
    assert not any(faint(pair) for pair in found)


def test_promotions_tell_how_low_pairs_must_be_known() -> None:
    stores = (StoreKey("a", ""), StoreKey("b", ""))
    assert Promotion(0.7).lowest == 0.5
    assert Promotion(0.7, by_stores={stores: 0.3}).lowest == 0.3


def test_stores_whose_listings_are_worded_alike_have_a_chance_of_their_own() -> None:
    """Two of six stores word all alike: within each of them, and so between them, is five times as much by chance."""
    listings = [Fingerprint(f"{n}", f"s{n % 6}", "", "x", group=f"{n}") for n in range(3000)]
    draw = random.Random(7)

    def alike(first: int, second: int, number: int) -> list[Pair]:
        found: dict[tuple[int, int], Pair] = {}
        while len(found) < number:
            a, b = sorted((6 * draw.randrange(500) + first, 6 * draw.randrange(500) + second))
            if a != b:
                found[a, b] = Pair(a, b, draw.uniform(0.5, 0.9), "possible", NONE)
        return list(found.values())

    pairs = [one for store in range(6) for one in alike(store, store, 60 if store < 2 else 4)]
    pairs += alike(0, 1, 120)
    assert len(promoted(listings, pairs, learn(listings, pairs))[1]) < 25


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


def test_stores_that_share_much_take_what_strangers_do_not() -> None:
    """The same scores between two that have hundreds of sure twins, and between two that have none."""
    listings = [Fingerprint(f"{n}", f"s{n % 4}", "", "x", group=f"{n}") for n in range(4000)]
    draw = random.Random(5)

    def between(first: int, second: int, number: int, tier: Tier, low: float, high: float) -> list[Pair]:
        lefts, rights = draw.sample(range(1000), number), draw.sample(range(1000), number)
        return [
            Pair(4 * a + first, 4 * b + second, draw.uniform(low, high), tier, NONE)
            if 4 * a + first < 4 * b + second
            else Pair(4 * b + second, 4 * a + first, draw.uniform(low, high), tier, NONE)
            for a, b in zip(lefts, rights, strict=True)
        ]

    chance = [
        one for store in range(4) for one in between(store, store, 20, "possible", 0.5, 0.9) if one.a != one.b
    ]
    pairs = [*chance, *between(2, 3, 40, "possible", 0.5, 0.9)]
    pairs += [*between(0, 1, 500, "strict", 0.9, 1), *between(0, 1, 100, "possible", 0.5, 0.9)]
    _, named = promoted(listings, pairs, learn(listings, pairs))
    assert sum(a % 4 < 2 for a, _ in named) >= 30
    assert sum(a % 4 >= 2 for a, _ in named) <= 8


def test_titles_of_one_pattern_that_say_the_same_are_twins() -> None:
    """Within each store everything scores alike, and nothing says the same."""
    listings = catalog(400)
    noise = pairs_of(3000, 0.8, 0.99, within=True, size=400, seed=3)
    twins = [Pair(n, n + 1, 0.8, "possible", NONE, (SAID,)) for n in range(0, 160, 2)]
    found, named = promoted(listings, [*noise, *twins], learn(listings, [*noise, *twins]))
    assert sum(pair.tier == "strict" for pair in found) == len(twins)
    assert not named

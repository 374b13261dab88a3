"""The threshold of a catalog."""

from __future__ import annotations

from itertools import product

from listing_lint.similarity.calibration import Calibration, calibrate
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.scoring import POSSIBLE, score_pairs
from listing_lint.similarity.values import Fingerprint, Pair, Parts
from tests.similarity.listings import mark, shop


def cross(listings: list[Fingerprint]) -> list[Pair]:
    """All scored pairs of two stores."""
    stores = {one.store for one in listings}
    assert len(stores) == 2
    first = [at for at, one in enumerate(listings) if one.store == min(stores)]
    rest = [at for at, one in enumerate(listings) if one.store != min(stores)]
    return list(score_pairs(listings, product(first, rest), count(listings)))


def look_alikes(store: str, size: int = 60) -> list[Fingerprint]:
    """Phone cases that differ in the phone alone."""
    return [
        mark(store, str(at), title=f"Silicone phone case for Galaxy {at + 100} slim soft cover {store}")
        for at in range(size)
    ]


def test_few_candidates_leave_the_default() -> None:
    listings = shop("a", 10) + shop("b", 10)
    found = calibrate(listings, [], count(listings))
    assert (found.possible, found.sureness, found.listings) == (POSSIBLE, "low", 0)
    assert calibrate([], [], count([])).sureness == "low"


def test_look_alikes_push_the_threshold_up() -> None:
    listings = look_alikes("a") + look_alikes("b")
    # No two of them are one: whatever reaches the default is a rival.
    pairs = [pair._replace(tier="possible") for pair in cross(listings) if pair.a % 60 != pair.b % 60]
    found = calibrate(listings, pairs, count(listings))
    assert found.possible > POSSIBLE or not pairs


def test_rivals_push_the_threshold_above_them() -> None:
    listings = shop("a", 100) + shop("b", 100)
    pairs = [Pair(at, 100 + at, 0.9, "possible", Parts()) for at in range(100)]
    pairs += [Pair(at, 100 + (at + 1) % 100, 0.7, "possible", Parts()) for at in range(100)]
    found = calibrate(listings, pairs, count(listings))
    assert 0.7 < found.possible <= 0.9
    assert found.sureness == "high"
    assert found.keeps(pairs[0])
    assert not found.keeps(pairs[150])


def test_twins_of_one_store_are_no_rivals() -> None:
    listings = shop("a", 60) + [
        mark("b", str(at), title="Norden oak lamp with linen shade", description="A lamp.")
        for at in range(60)
    ]
    pairs = [Pair(at, 60 + at, 0.9, "possible", Parts()) for at in range(60)]
    pairs += [Pair(at, 60 + (at + 1) % 60, 0.9, "possible", Parts()) for at in range(60)]
    # Of the first store's listings the second best is a twin; those of the second have each two candidates that differ.
    found = calibrate(listings, pairs, count(listings))
    assert found.rivals <= 60


def test_strict_pairs_are_kept_whatever_the_threshold() -> None:
    found = Calibration(0.9, "high", 1, 0, 0.0, 0, 0)
    assert found.keeps(Pair(0, 1, 0.5, "strict", Parts()))
    assert not found.keeps(Pair(0, 1, 0.8, "possible", Parts()))


def test_the_same_seed_gives_the_same_answer() -> None:
    listings = look_alikes("a") + look_alikes("b")
    pairs, known = cross(listings), count(listings)
    assert calibrate(listings, pairs, known, seed=3) == calibrate(listings, pairs, known, seed=3)

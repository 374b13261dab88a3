"""A few listings of a catalog against all of it: the pairs that a join of the whole catalog gives, and no others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.similarity import keys
from listing_lint.similarity.asking import Asking
from listing_lint.similarity.candidates import Wanted, plain_candidates
from listing_lint.similarity.frequencies import Counted, count
from listing_lint.similarity.numbered import numbered, of_plain, plain
from listing_lint.similarity.values import Fingerprint

_WORDS = st.lists(st.sampled_from([f"w{n}" for n in range(14)]), max_size=8).map(tuple)
_LISTING = st.builds(
    Fingerprint,
    listing=st.just("1"),
    store=st.sampled_from(["a", "b", "c"]),
    marketplace=st.just(""),
    path=st.just("f.jsonl"),
    title=_WORDS,
    body=_WORDS.map(lambda words: tuple(dict.fromkeys(words))),
    models=st.lists(st.sampled_from(["m1x", "m2x"]), max_size=1).map(tuple),
    codes=st.lists(st.sampled_from(["gtin:1", "gtin:2"]), max_size=1).map(tuple),
    whole=st.integers(0, 3),
)


@pytest.fixture(autouse=True)
def small_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Buckets that are full with a few listings, in all modules that know the sizes."""
    sizes = (3, 3, 3, 3, 3, 5, 4)
    for module in ("keys", "candidates", "joining", "asking"):
        monkeypatch.setattr(f"listing_lint.similarity.{module}.CAPS", sizes)


@given(st.lists(_LISTING, max_size=14), st.lists(_LISTING, max_size=6), st.data())
@settings(max_examples=300)
def test_the_same_pairs_as_a_join_of_everything(
    before: list[Fingerprint], after: list[Fingerprint], data: Any
) -> None:
    """Whatever was known of some listings, in whatever order they stand today, and whichever are asked about."""
    kept = of_plain(plain(numbered(before)))
    order = data.draw(st.permutations(range(len(before) + len(after))))
    order = order[: data.draw(st.integers(0, len(order)))]  # some are no more
    listings = [(before + after)[place] for place in order]
    asked = np.array(data.draw(st.lists(st.booleans(), min_size=len(order), max_size=len(order))), np.bool_)
    numbers = numbered(after, kept).taken(np.array(order, np.int64))
    for each in (numbers, numbers.used()):
        names = [each.stores[number] for number in each.store_of]
        found = Asking(each.columns(), names, listings).candidates(asked)
        whole = plain_candidates(listings, keys.count_words(listings), Wanted())
        assert list(found) == [pair for pair in whole if asked[pair[0]] or asked[pair[1]]]
        assert found.full == whole.full


@given(st.lists(_LISTING, max_size=8), st.lists(_LISTING, max_size=8), st.lists(_LISTING, max_size=8))
def test_listings_that_come_and_go_are_counted_as_if_they_had_not_been_there(
    stay: list[Fingerprint], go: list[Fingerprint], come: list[Fingerprint]
) -> None:
    counted = Counted()
    for one in (*go, *stay):
        counted.add(one)
    counted = Counted.of(counted.plain())
    for one in go:
        counted.take(one)
    for one in come:
        counted.add(one)
    assert counted.frequencies() == count([*stay, *come])


def test_a_title_of_very_many_words() -> None:
    """Only so many of its words are looked at for keys; all of them count for the score."""
    long = Fingerprint("1", "a", "", "f", title=tuple(f"w{n}" for n in range(200)))
    numbers = numbered([long, replace(long, listing="2")])
    assert numbers.lists.titles.lengths.tolist() == [keys.LONGEST, keys.LONGEST]

"""A part of a catalog beside an index of all of it says what the whole catalog says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listing_lint.engine.beside import together
from listing_lint.similarity.comparison import Comparison, compare
from listing_lint.similarity.index import Entry, Index
from listing_lint.similarity.index_writing import build_index, update_index
from listing_lint.similarity.limits import CompareSettings
from listing_lint.similarity.run import compare_listings
from tests.similarity.listings import mark
from tools.fixture_stores import stores

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.similarity.values import Fingerprint


def catalog() -> list[Fingerprint]:
    return [
        replace(
            mark(name, one["id"], **{key: value for key, value in one.items() if key not in ("id", "store")}),
            marketplace="aliexpress",
        )
        for name, listings in stores().items()
        for one in listings
    ]


ALL = catalog()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    path = tmp_path_factory.mktemp("index") / "stores.idx"
    build_index(path, map(Entry, ALL))
    return Index(path)


def judged(index: Index, run: list[Fingerprint]) -> Comparison:
    there = together(run, index)
    listings = [*(entry.fingerprint for entry in there.entries), *run]
    return compare(listings, there.pairs, CompareSettings(), there.unlisted)


def shares(comparison: Comparison) -> dict[tuple[str, str], tuple[int, int, int, int, str]]:
    return {
        (comparison.stores[one.a].label, comparison.stores[one.b].label): (
            one.matched, one.possible, one.n_a, one.n_b, one.verdict,
        )
        for one in comparison.shares
        if one.possible
    }  # fmt: skip


@given(st.sets(st.integers(0, len(ALL) - 1), min_size=1, max_size=40))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_part_beside_an_index_of_all_says_what_all_say(index: Index, places: set[int]) -> None:
    run = [ALL[place] for place in sorted(places)]
    whole = shares(compare_listings(ALL)[0])
    names = {one.store for one in run}
    expected = {both: one for both, one in whole.items() if names & set(both)}
    assert shares(judged(index, run)) == expected


def test_a_rewritten_listing_takes_the_place_of_what_it_was(index: Index) -> None:
    before = shares(judged(index, [next(one for one in ALL if one.store == "south-lane")]))
    (matched, _, n_a, n_b, _) = before["north-lane", "south-lane"]
    assert (matched, n_a, n_b) == (31, 100, 100)
    comparison = compare_listings(ALL)[0]
    share = next(one for one in comparison.shares if one.verdict == "fail")
    twins = [max(comparison.pairs[twin.pair][:2]) for twin in share.twins[:2]]
    new = [
        replace(
            ALL[place],
            title=(f"unlike{place}", f"others{place}"),
            body=(f"nothing{place}",),
            codes=(),
            models=(),
            numbers=(),
            attributes=(),
            whole=place + 1,
        )
        for place in twins
    ]
    after = shares(judged(index, new))["north-lane", "south-lane"]
    assert after[0] == 29
    assert after[2:] == (100, 100, "near")


def test_an_update_leaves_what_a_build_makes(tmp_path: Path) -> None:
    path = tmp_path / "stores.idx"
    build_index(path, map(Entry, ALL[:250]))
    update_index(path, map(Entry, ALL[250:]))
    whole = shares(compare_listings(ALL)[0])
    run = [one for one in ALL if one.store == "north-lane"][:3]
    found = shares(judged(Index(path), run))
    assert {both: one[:1] + one[2:] for both, one in found.items()} == {
        both: one[:1] + one[2:] for both, one in whole.items() if "north-lane" in both
    }


def test_marketplaces_do_not_meet(index: Index) -> None:
    run = [replace(one, store="other", marketplace="dhgate") for one in ALL[:20]]
    assert not together(run, index).entries
    run = [replace(one, store="other") for one in ALL[:20]]
    assert len(together(run, index).entries) >= 20

"""Listings that share a key: across files, inside files, across pieces, in any number."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.engine import run as running
from listing_lint.engine.store import FindingStore
from listing_lint.finding import Finding, Span

if TYPE_CHECKING:
    from .conftest import Lint

OK: dict[str, Any] = {"title": "Enamel mug", "marketplace": "dhgate", "brand": "Unbranded", "store": "s"}


def lines(*ids: str) -> str:
    return "".join(json.dumps({"id": one, **OK}) + "\n" for one in ids)


def repeated(found: list[Finding]) -> list[tuple[str, int, str, int]]:
    return [
        (one.path, one.span.line, one.related[0].path, one.related[0].line)
        for one in found
        if one.code == "SCH201"
    ]


@pytest.mark.parametrize("batch", [1 << 20, 300, 1])
@pytest.mark.parametrize("jobs", [1, 2])
def test_copies_are_found_wherever_they_stand(
    lint: Lint, monkeypatch: pytest.MonkeyPatch, batch: int, jobs: int
) -> None:
    monkeypatch.setattr(running, "BATCH", batch)
    wrapper = json.dumps({"listings": [{"id": "b", **OK}, {"id": "z", **OK}]}, indent=0)
    found = lint(
        {
            "1.jsonl": "\n" + lines("a", "b", "c", "a"),
            "2.json": wrapper,
            "3.jsonl": "\ufeff" + lines("c", "d"),
        },
        jobs=jobs,
    )
    second = wrapper.split("\n").index('"id": "b",') + 1
    assert repeated(found) == [
        ("1.jsonl", 5, "1.jsonl", 2),
        ("2.json", second, "1.jsonl", 3),
        ("3.jsonl", 1, "1.jsonl", 4),
    ]


def test_a_group_of_any_size_is_reported_whole(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BATCH", 20_000)
    found = lint({"feed.jsonl": lines(*["same"] * 2345)})
    assert [row[1] for row in repeated(found)] == list(range(2, 2346))
    assert {row[2:] for row in repeated(found)} == {("feed.jsonl", 1)}


def test_the_store_comes_from_the_listing_the_wrapper_or_the_table(lint: Lint) -> None:
    bare = {key: value for key, value in OK.items() if key != "store"}
    files = {
        "north/a.json": json.dumps({"id": "1", **bare}),
        "south/a.json": json.dumps({"id": "1", **bare}),
        "south/b.json": json.dumps({"listings": [{"id": "1", **bare}], "store": "north"}),
        "south/c.json": json.dumps({"id": "1", **bare, "store": "east"}),
    }
    config = {"stores": [{"path": "north/**", "store": "north"}, {"path": "south/**", "store": "south"}]}
    found = lint(files, config=config)
    assert [(row[0], row[2]) for row in repeated(found)] == [("south/b.json", "north/a.json")]


def test_a_link_to_a_file_is_no_copy_of_it(lint: Lint, tmp_path: Any) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.json").symlink_to("../a.json")
    assert repeated(lint({"a.json": json.dumps({"id": "1", **OK})})) == []


def finding(number: int, line: int, column: int) -> Finding:
    span = Span(line, column, line, column)
    return Finding("ABC101", "n", "error", "high", "m", f"{number % 3}.json", "", span, help=str(number))


@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(1, 3)), max_size=60),
    st.integers(1, 9),
    st.integers(1, 7),
)
def test_a_store_on_disk_gives_the_order_of_one_sort(
    places: list[tuple[int, int]], in_memory: int, at_once: int
) -> None:
    found = [finding(number, *place) for number, place in enumerate(places)]
    store = FindingStore(in_memory)
    for start in range(0, len(found), at_once):
        store.extend(found[start : start + at_once])
    try:
        assert len(store) == len(found)
        assert list(store) == list(store) == sorted(found, key=Finding.sort_key)
    finally:
        store.close()


def test_a_store_in_memory_is_stable() -> None:
    found = [finding(number, 1, 1) for number in range(50)]
    random.Random(1).shuffle(found)
    store = FindingStore(7)
    store.extend(found)
    assert list(store) == sorted(found, key=Finding.sort_key)
    store.close()


def test_advice_is_folded_into_one_finding_a_file(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = {"title": "Enamel mug", "brand": "Unbranded"}
    feed = "".join(json.dumps({"id": str(number), **bare}) + "\n" for number in range(30))
    whole = [one for one in lint({"feed.jsonl": feed}) if one.code == "LNT103"]
    monkeypatch.setattr(running, "BATCH", 200)
    pieces = [one for one in lint({"feed.jsonl": feed}, jobs=2) if one.code == "LNT103"]
    assert whole == pieces
    assert [(one.span.line, one.data["occurrences"]) for one in whole] == [(1, 30)]

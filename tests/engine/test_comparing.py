"""Listings of all stores, compared at the end: across files and pieces, by marketplace, in any number of processes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listing_lint.catalog.sources import SourceFile, discover
from listing_lint.engine import run as running
from listing_lint.engine.session import Session
from listing_lint.engine.stores import faces, gather
from listing_lint.rule import Example, Stores, rule
from listing_lint.similarity.run import compare_listings
from tools.fixture_stores import product, stores

from .conftest import make_setup, run_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from listing_lint.finding import Finding, Hit

    from .conftest import Lint


def lines(*listings: dict[str, Any]) -> str:
    return "".join(json.dumps(one) + "\n" for one in listings)


def item(
    listing: str, number: int, store: str = "a", market: str = "aliexpress", **more: Any
) -> dict[str, Any]:
    return {"id": listing, "store": store, "marketplace": market, **product(number), **more}


def told(found: list[Finding], prefix: str = "SIM") -> list[tuple[str, str, int, str | None]]:
    return [(one.code, one.path, one.span.line, one.listing) for one in found if one.code.startswith(prefix)]


def test_copies_and_twins_stand_at_their_lines(lint: Lint) -> None:
    found = lint(
        {
            "a.jsonl": lines(item("1", 1), item("2", 2), item("3", 1)),
            "b.json": json.dumps([item("4", 3, "b"), item("5", 2, "b")]),
        }
    )
    assert told(found) == [
        ("SIM101", "a.jsonl", 3, "3"),
        ("SIM102", "b.json", 1, "5"),
    ]
    (copy, twin) = [one for one in found if one.code.startswith("SIM")]
    assert (copy.related[0].path, copy.related[0].line) == ("a.jsonl", 1)
    assert (twin.related[0].path, twin.related[0].line) == ("a.jsonl", 2)
    assert twin.data["other_store"] == "a"
    assert twin.data["other_listing"] == "2"
    assert twin.store == "b"


def test_copies_on_other_marketplaces_are_silent(lint: Lint) -> None:
    found = lint({"a.jsonl": lines(item("1", 1), item("1", 1, market="dhgate"), item("1", 1, "b", "wish"))})
    assert told(found) == []


def test_spellings_of_one_marketplace_are_one(lint: Lint) -> None:
    found = lint({"a.jsonl": lines(item("1", 1, market="dhgate"), item("2", 1, "b", "DHgate.com"))})
    assert told(found) == [("SIM102", "a.jsonl", 2, "2")]


def test_marketplaces_that_do_not_care_are_silent(lint: Lint) -> None:
    found = lint({"a.jsonl": lines(item("1", 1, market="amazon"), item("2", 1, market="amazon"))})
    assert told(found) == []


def test_listings_without_a_store_belong_to_their_folder(lint: Lint) -> None:
    listing = {key: value for key, value in item("1", 1).items() if key != "store"}
    found = lint({"a/1.json": json.dumps(listing), "b/2.json": json.dumps({**listing, "id": "2"})})
    assert told(found) == [("SIM102", "b/2.json", 1, "2")]


def test_files_that_ignore_a_rule_are_compared_and_not_reported(lint: Lint) -> None:
    files = {"a.jsonl": lines(item("1", 1)), "b.jsonl": lines(item("2", 1, "b"))}
    assert told(lint(files, config={"per-file-ignores": {"b.jsonl": ["SIM"]}})) == []
    assert told(lint(files, config={"per-file-ignores": {"a.jsonl": ["SIM"]}})) == [
        ("SIM102", "b.jsonl", 1, "2")
    ]


def test_linked_stores_come_from_the_configuration(lint: Lint) -> None:
    files = {"a.jsonl": lines(item("1", 1)), "b.jsonl": lines(item("2", 1, "b"))}
    assert told(lint(files, config={"stores": [{"path": "a.jsonl", "linked": ["B"]}]})) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_pieces_and_processes_find_the_same(lint: Lint, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BATCH", 10_000)
    monkeypatch.setattr(running, "WORTH_A_POOL", 0)
    files = {
        f"{name}.jsonl": lines(*({**one, "store": name, "marketplace": "aliexpress"} for one in listings))
        for name, listings in stores().items()
    }
    found = told(lint(files, jobs=jobs))
    assert [one[0] for one in found].count("SIM102") == 60
    assert [one[0] for one in found].count("SIM201") == 1
    for _, path, line, listing in found:
        assert json.loads(files[path].splitlines()[line - 1])["id"] == listing


def test_a_rule_that_crashes_is_told(lint: Lint) -> None:
    example = Example({"id": "1"})

    @rule("OWN101", "own-rule", severity="warning", scope="stores", good=[example], bad=[example])
    def own(subject: Stores, options: object, ctx: object) -> Iterator[Hit]:
        """Fail."""
        assert len(subject.listings) == 2
        yield from ()
        raise RuntimeError("no more")

    found = lint({"a.jsonl": lines(item("1", 1), item("2", 2))}, rules=[own])
    (crash,) = [one for one in found if "RuntimeError" in one.message]
    assert "OWN101" in crash.message


def test_one_file_under_two_names_holds_no_copies(lint: Lint, tmp_path: Any) -> None:
    (tmp_path / "b.jsonl").symlink_to("a.jsonl")
    assert told(lint({"a.jsonl": lines(item("1", 1))})) == []


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)
FIELDS = [
    "id",
    "store",
    "marketplace",
    "locale",
    "title",
    "description",
    "bullets",
    "brand",
    "gtin",
    "mpn",
    "price",
    "currency",
    "attributes",
    "images",
    "variants",
    "condition",
    "status",
    "category",
    "keywords",
]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), ANY, max_size=8), min_size=2, max_size=5))
def test_any_value_in_any_field_is_compared_or_left_out(
    tmp_path: Path, listings: list[dict[str, Any]]
) -> None:
    file = tmp_path / "any.json"
    file.write_text(json.dumps([*listings, *listings]), encoding="utf-8")
    setup = make_setup(tmp_path, lint={"profile": "aliexpress", "select": ["SIM", "LNT"]})
    result = run_on(setup, ["any.json"])
    assert not [one for one in result.findings if one.name == "rule-crashed"]
    (source,) = discover(["any.json"], base=str(tmp_path), root=str(tmp_path), excluded=lambda _path: False)
    assert isinstance(source, SourceFile)
    session = Session(setup.settings, setup.rules)
    gathered = gather(session, [source])
    comparison, _ = compare_listings([one.fingerprint for one in gathered.seen])
    for place in faces(session, gathered, range(len(gathered.seen))):
        assert comparison.label(place)

"""``compare`` from the command line: verdicts as exit status, stores by name, file and folder, nothing dropped in silence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tools.fixture_stores import product, stores, twin

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Lint


def goods(numbers: range, **more: Any) -> str:
    return "".join(json.dumps({"id": f"{number}", **product(number), **more}) + "\n" for number in numbers)


@pytest.fixture
def three(catalog: Path) -> Path:
    for name, listings in stores().items():
        (catalog / f"{name}.jsonl").write_text(
            "".join(json.dumps(one) + "\n" for one in listings), encoding="utf-8"
        )
    return catalog


def compared(done: Any) -> dict[tuple[str, str], dict[str, Any]]:
    return {(one["a"], one["b"]): one for one in json.loads(done.out)["stores"]}


def test_three_stores_at_29_and_31_per_cent(three: Path, lint: Lint) -> None:
    done = lint("compare", ".", "-o", "json")
    assert done.status == 1
    found = compared(done)
    north_south = found["north-lane.jsonl", "south-lane.jsonl"]
    assert (north_south["matched"], north_south["share"], north_south["verdict"]) == (31, 0.31, "fail")
    assert len(north_south["change"]) == 2
    assert found["east-lane.jsonl", "north-lane.jsonl"]["share"] == 0.29
    assert found["east-lane.jsonl", "north-lane.jsonl"]["verdict"] == "near"
    assert found["east-lane.jsonl", "south-lane.jsonl"]["matched"] == 0


def test_the_limit_decides(three: Path, lint: Lint) -> None:
    assert lint("compare", ".", "--limit", "32%", "-q").status == 0
    done = lint("compare", ".", "--limit", "0.29", "-o", "json")
    assert done.status == 1
    assert len(json.loads(done.out)["groups"][0]) == 3
    assert lint("compare", ".", "--exit-zero", "-q").status == 0


@pytest.mark.parametrize("limit", ["0", "1.5", "nan", "-1", "101%", "much"])
def test_a_wrong_limit_is_told(three: Path, lint: Lint, limit: str) -> None:
    done = lint("compare", ".", "--limit", limit)
    assert done.status == 2
    assert "--limit" in done.err


def test_linked_stores_are_exempt(three: Path, lint: Lint) -> None:
    done = lint("compare", ".", "--linked", "North-Lane.jsonl,south-lane.jsonl", "-o", "json")
    assert done.status == 0
    assert compared(done)["north-lane.jsonl", "south-lane.jsonl"]["verdict"] == "linked-exempt"
    assert lint("compare", ".", "--linked", "alone").status == 2


def test_the_configuration_names_and_links_stores(three: Path, lint: Lint) -> None:
    (three / "listing-lint.toml").write_text(
        '[[stores]]\npath = "north*"\nstore = "North"\nlinked = ["South"]\n\n[[stores]]\npath = "south*"\nstore = "South"\n'
        '\n[[stores]]\npath = "east*"\nstore = "East"\n',
        encoding="utf-8",
    )
    done = lint("compare", ".", "-o", "json")
    assert done.status == 0
    assert compared(done)["North", "South"]["verdict"] == "linked-exempt"
    assert compared(done)["East", "North"]["verdict"] == "near"


def test_a_store_on_two_marketplaces_is_one_sellers(catalog: Path, lint: Lint) -> None:
    (catalog / "a.jsonl").write_text(goods(range(30), store="S", marketplace="wish"), encoding="utf-8")
    (catalog / "b.jsonl").write_text(goods(range(30), store="S", marketplace="dhgate"), encoding="utf-8")
    (catalog / "c.jsonl").write_text(goods(range(30), store="T", marketplace="敦煌网"), encoding="utf-8")
    done = lint("compare", ".", "-o", "json")
    verdicts = {pair: one["verdict"] for pair, one in compared(done).items()}
    assert verdicts == {
        ("S @ dhgate", "S @ wish"): "linked-exempt",
        ("S @ dhgate", "T"): "fail",
        ("S @ wish", "T"): "linked-exempt",
    }
    across = compared(lint("compare", ".", "-o", "json", "--across-marketplaces"))
    assert across["S @ wish", "T"]["verdict"] == "fail"


def test_folders_are_stores_where_none_is_named(catalog: Path, lint: Lint) -> None:
    for folder, numbers in (("a", range(25)), ("b", range(20, 45))):
        (catalog / folder).mkdir()
        for number in numbers:
            text = json.dumps({"id": f"{number}", **product(number)})
            (catalog / folder / f"{number}.json").write_text(text, encoding="utf-8")
    (found,) = compared(lint("compare", ".", "-o", "json")).items()
    assert found[0] == ("a", "b")
    assert (found[1]["n_a"], found[1]["n_b"], found[1]["matched"]) == (25, 25, 5)


def test_every_format_in_one_run(three: Path, lint: Lint) -> None:
    done = lint(
        "compare", ".", "-o", "full", "-o", "json=out/c.json", "-o", "csv=out/c.csv", "-o", "html=out/c.html"
    )
    assert done.status == 1
    assert "2 products, no fewer will do" in done.out
    assert json.loads((three / "out/c.json").read_text(encoding="utf-8"))["stores"]
    assert (three / "out/c.csv").read_text(encoding="utf-8").startswith("store_a,")
    assert (three / "out/c.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    before = (three / "out/c.json").read_bytes()
    again = lint("compare", ".", "-o", "json=out/c.json", "-o", "csv=out/c.csv", "-o", "html=out/c.html")
    assert (again.status, again.err) == (1, "")  # an earlier report is replaced, and no catalog
    assert (three / "out/c.json").read_bytes() == before


@pytest.mark.parametrize(
    "outputs",
    [
        ["-o", "xml"],
        ["-o", "json", "-o", "csv"],
        ["-o", "json="],
        ["-o", "json=a", "-o", "csv=a"],
        ["-o", "json=."],
    ],
)
def test_wrong_outputs_are_told(three: Path, lint: Lint, outputs: list[str]) -> None:
    done = lint("compare", ".", *outputs)
    assert done.status == 2
    assert "--output-format" in done.err


def test_what_cannot_be_read_fails_the_gate(catalog: Path, lint: Lint) -> None:
    (catalog / "a.json").write_text("[" + json.dumps({"id": "1", **product(1)}) + ",", encoding="utf-8")
    (catalog / "b.jsonl").write_text(goods(range(20, 45), store="b"), encoding="utf-8")
    done = lint("compare", ".", "-o", "json")
    assert done.status == 1
    assert "a.json:1: error" in done.err
    assert "could not be read" in json.loads(done.out)["notes"][0]


def test_the_variable_of_check_is_another(three: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTING_LINT_OUTPUT_FORMAT", "sarif")
    monkeypatch.setenv("LISTING_LINT_COMPARE_OUTPUT_FORMAT", "json")
    assert json.loads(lint("compare", ".").out)["stores"]


def test_nothing_to_compare(catalog: Path, lint: Lint) -> None:
    (catalog / "a.json").write_text("[]", encoding="utf-8")
    done = lint("compare", ".")
    assert done.status == 2
    assert "no listing found" in done.err


def test_one_store_is_hinted_at(catalog: Path, lint: Lint) -> None:
    (catalog / "a.jsonl").write_text(goods(range(3), store="a"), encoding="utf-8")
    done = lint("compare", ".")
    assert done.status == 0
    assert "one store" in done.err


def test_ended_listings_are_left_out_and_said_to_be(catalog: Path, lint: Lint) -> None:
    (catalog / "a.jsonl").write_text(goods(range(25), store="a"), encoding="utf-8")
    (catalog / "b.jsonl").write_text(
        goods(range(25), store="b", status="Closed") + goods(range(30, 55), store="b"), encoding="utf-8"
    )
    done = lint("compare", ".", "-o", "json")
    assert done.status == 0
    assert compared(done)["a", "b"]["n_b"] == 25
    assert "25 listings are no longer for sale" in json.loads(done.out)["notes"][0]


def test_entries_that_say_nothing_do_not_thin_out_a_share(catalog: Path, lint: Lint) -> None:
    (catalog / "a.jsonl").write_text(goods(range(25), store="a"), encoding="utf-8")
    prices = "".join(json.dumps({"id": f"p{n}", "store": "b", "price": n}) + "\n" for n in range(100))
    (catalog / "b.jsonl").write_text(goods(range(25), store="b") + prices, encoding="utf-8")
    done = lint("compare", ".", "-o", "json")
    assert compared(done)["a", "b"]["n_b"] == 25
    assert "100 listings say nothing" in json.loads(done.out)["notes"][0]


def test_one_file_under_two_names_is_read_once(catalog: Path, lint: Lint) -> None:
    (catalog / "a.jsonl").write_text(goods(range(25), store="a"), encoding="utf-8")
    (catalog / "b.jsonl").symlink_to("a.jsonl")
    done = lint("compare", ".", "-o", "json")
    assert json.loads(done.out)["own"][0] | {"share_of_all_others": None} == {
        "store": "a", "listings": 25, "products": 25, "copies": 0, "share_of_all_others": None,
    }  # fmt: skip


def test_own_copies_are_counted_once(catalog: Path, lint: Lint) -> None:
    twice = goods(range(25), store="a") + "".join(
        json.dumps({"id": f"c{n}", "store": "a", **twin(n, 0)}) + "\n" for n in range(5)
    )
    (catalog / "a.jsonl").write_text(twice, encoding="utf-8")
    (catalog / "b.jsonl").write_text(goods(range(20), store="b"), encoding="utf-8")
    done = lint("compare", ".", "-o", "json")
    assert compared(done)["a", "b"]["n_a"] == 25
    assert json.loads(done.out)["own"][0]["copies"] == 5


def test_the_order_of_files_changes_nothing(three: Path, lint: Lint) -> None:
    names = ["north-lane.jsonl", "south-lane.jsonl", "east-lane.jsonl"]
    first = json.loads(lint("compare", *names, "-o", "json").out)
    again = json.loads(lint("compare", *reversed(names), "-o", "json").out)
    assert first["groups"] == again["groups"]
    for one, other in zip(first["stores"], again["stores"], strict=True):
        del one["change"], other["change"]
        assert one == other

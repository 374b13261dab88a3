"""``index`` and ``--index`` from the command line: new listings against those of another place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tools.fixture_stores import stores

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Done, Lint

PLAIN = ("--no-images", "-q")


def write(file: Path, listings: list[dict[str, Any]]) -> None:
    file.write_text("".join(json.dumps(one) + "\n" for one in listings), encoding="utf-8")


@pytest.fixture
def elsewhere(catalog: Path, lint: Lint) -> Path:
    """Three stores of which an index holds all; the folder here holds five listings of one."""
    (catalog / "other").mkdir()
    for name, listings in stores().items():
        named = [{**one, "store": name, "marketplace": "aliexpress"} for one in listings]
        write(catalog / "other" / f"{name}.jsonl", named)
        if name == "south-lane":
            write(catalog / "here.jsonl", named[:5])
    done = lint("index", "build", "stores.idx", "other", *PLAIN)
    assert (done.status, done.out) == (0, "")
    return catalog


def told(done: Done) -> list[dict[str, Any]]:
    return [one for one in json.loads(done.out)["findings"] if one["code"].startswith("SIM")]


def info(lint: Lint) -> dict[str, Any]:
    done = lint("index", "info", "stores.idx", "--format", "json")
    assert done.status == 0
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_new_listings_meet_those_of_the_index(elsewhere: Path, lint: Lint) -> None:
    assert told(lint("check", "here.jsonl", "--select", "SIM", "-o", "json")) == []
    done = lint("check", "here.jsonl", "--select", "SIM", "--index", "stores.idx", "-o", "json")
    assert done.status == 1
    twin, share = told(done)
    assert (twin["code"], share["code"]) == ("SIM102", "SIM201")
    assert twin["path"] == share["path"] == "here.jsonl"
    assert (twin["data"]["other_store"], twin["data"]["other_listing"]) == ("north-lane", "NL-004")
    assert "in the index (other/north-lane.jsonl)" in twin["message"]
    assert twin["related"][0]["path"] == "other/north-lane.jsonl"
    lines = (elsewhere / "other" / "north-lane.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[twin["related"][0]["line"] - 1])["id"] == "NL-004"
    assert (share["data"]["matched"], share["data"]["products"], share["data"]["other_products"]) == (
        31,
        100,
        100,
    )


def test_the_index_of_the_configuration_stands_beside_it(
    elsewhere: Path, lint: Lint, monkeypatch: Any
) -> None:
    (elsewhere / "listing-lint.toml").write_text('[lint]\nindex = "stores.idx"\n', encoding="utf-8")
    monkeypatch.chdir(elsewhere / "other")
    found = told(lint("check", "../here.jsonl", "--select", "SIM", "-o", "json"))
    assert [one["code"] for one in found] == ["SIM102", "SIM201"]


def test_processes_make_no_difference(elsewhere: Path, lint: Lint) -> None:
    wanted = ("check", "here.jsonl", "--index", "stores.idx", "-o", "json")
    assert lint(*wanted, "--jobs", "1").out == lint(*wanted, "--jobs", "2").out


def test_compare_shows_the_stores_of_the_index(elsewhere: Path, lint: Lint) -> None:
    done = lint("compare", "here.jsonl", "--index", "stores.idx", "--no-images", "-o", "json")
    assert done.status == 1
    (share,) = json.loads(done.out)["stores"]
    assert (share["a"], share["b"], share["matched"], share["verdict"]) == (
        "north-lane",
        "south-lane",
        31,
        "fail",
    )
    assert "south-lane" in lint("compare", "here.jsonl", "--index", "stores.idx", "--no-images").out


def test_info_tells_what_is_held(elsewhere: Path, lint: Lint) -> None:
    found = info(lint)
    assert (found["listings"], found["counted"], found["updates"], found["recount"]) == (300, 300, 0, False)
    assert [one["store"] for one in found["stores"]] == ["east-lane", "north-lane", "south-lane"]
    assert found["marketplaces"] == ["aliexpress"]
    assert found["pairs"] >= 60
    assert "300 listings of 3 stores" in lint("index", "info", "stores.idx").out


def test_an_update_adds_replaces_and_takes_out(elsewhere: Path, lint: Lint) -> None:
    file = elsewhere / "other" / "south-lane.jsonl"
    listings = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    write(file, [*listings[:50], {**listings[0], "id": "more"}])
    write(elsewhere / "west.jsonl", [{**one, "store": "west"} for one in listings])
    done = lint("index", "update", "stores.idx", "other/south-lane.jsonl", "west.jsonl", "--no-images")
    assert done.status == 0
    assert "351 listings of 4 stores" in done.out
    sizes = {one["store"]: one["listings"] for one in info(lint)["stores"]}
    assert sizes == {"east-lane": 100, "north-lane": 100, "south-lane": 51, "west": 100}
    assert lint("index", "update", "stores.idx", "--remove-store", "West", *PLAIN).status == 0
    assert info(lint)["listings"] == 251


def test_a_file_of_the_same_name_elsewhere_takes_nothing_out(elsewhere: Path, lint: Lint) -> None:
    write(
        elsewhere / "other" / "south-lane.jsonl",
        [{"id": "1", "title": "a mug", "store": "new", "marketplace": "wish"}],
    )
    lint("index", "update", "stores.idx", "other/south-lane.jsonl", *PLAIN)
    assert info(lint)["listings"] == 301


def test_a_file_that_cannot_be_read_takes_nothing_out(elsewhere: Path, lint: Lint) -> None:
    file = elsewhere / "other" / "south-lane.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([*lines[:3], '{"id": ', *lines[4:6]]), encoding="utf-8")
    assert lint("index", "update", "stores.idx", "other/south-lane.jsonl", *PLAIN).status == 1
    assert info(lint)["listings"] == 300


def test_growth_is_told_until_the_words_are_counted_anew(elsewhere: Path, lint: Lint) -> None:
    listings = [{**one, "store": "new", "marketplace": "aliexpress"} for one in stores()["east-lane"]]
    write(elsewhere / "new.jsonl", listings)
    done = lint("index", "update", "stores.idx", "new.jsonl", "--no-images")
    assert "grown by 33%" in done.err
    assert info(lint)["recount"] is True
    done = lint("index", "update", "stores.idx", "--recount")
    assert "hint" not in done.err
    assert (info(lint)["counted"], info(lint)["recount"]) == (400, False)


@pytest.mark.parametrize("fault", ["missing", "foreign", "cut", "folder"])
@pytest.mark.parametrize(
    "command",
    [
        ("check", "here.jsonl", "--index", "bad.idx"),
        ("compare", "here.jsonl", "--index", "bad.idx"),
        ("index", "info", "bad.idx"),
        ("index", "update", "bad.idx", "here.jsonl"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_an_index_that_cannot_be_used_is_an_error(
    elsewhere: Path, lint: Lint, fault: str, command: tuple[str, ...]
) -> None:
    bad = elsewhere / "bad.idx"
    if fault == "foreign":
        bad.write_text("{}")
    elif fault == "cut":
        bad.write_bytes((elsewhere / "stores.idx").read_bytes()[:-100])
    elif fault == "folder":
        bad.mkdir()
    done = lint(*command)
    assert done.status == 2
    assert "bad.idx" in done.err
    assert "Traceback" not in done.err


def test_wrong_usage(elsewhere: Path, lint: Lint) -> None:
    assert "--recount" in lint("index", "update", "stores.idx").err
    done = lint("index", "update", "stores.idx", "--remove-store", "nobody")
    assert done.status == 2
    assert "'nobody'" in done.err
    (elsewhere / "empty").mkdir()
    assert lint("index", "build", "new.idx", "empty").status == 2
    assert not (elsewhere / "new.idx").exists()


def test_stores_without_a_name_are_told(catalog: Path, lint: Lint) -> None:
    write(catalog / "a.jsonl", [{"id": "1", "title": "Enamel camping mug", "marketplace": "wish"}])
    assert "1 listings name no store" in lint("index", "build", "stores.idx", "a.jsonl", "--no-images").err
    # The same listing, checked where it was: it is no twin of itself.
    assert told(lint("check", "a.jsonl", "--index", "stores.idx", "-o", "json")) == []


def kettles(what: str, prefix: str, count: int) -> list[dict[str, Any]]:
    return [
        {
            "id": f"{prefix}{number}",
            "marketplace": "dhgate",
            "title": f"Stainless steel vacuum {what} model {number} leakproof bottle with cup lid {number * 7}",
            "description": f"Keeps drinks hot for {number + 6} hours. 500 ml steel {what} number {number} with silicone ring.",
        }
        for number in range(count)
    ]


def test_listings_of_a_store_may_be_alike_and_yet_several_products(catalog: Path, lint: Lint) -> None:
    (catalog / "other").mkdir()
    write(catalog / "other" / "kettles.jsonl", kettles("kettle", "x", 20))
    write(catalog / "here.jsonl", kettles("flask", "y", 8))
    assert lint("index", "build", "kettles.idx", "other", *PLAIN).status == 0
    done = lint(
        "check", "here.jsonl", "--select", "SIM", "--index", "kettles.idx", "-o", "json", "--no-images"
    )
    assert done.status in (0, 1)
    assert told(done)


def test_an_index_that_was_made_anew_is_read_anew(elsewhere: Path, lint: Lint) -> None:
    again = ("check", "here.jsonl", "--select", "SIM", "--index", "stores.idx", "-o", "json")
    first, second = told(lint(*again)), told(lint(*again))
    assert first == second != []
    (elsewhere / "other" / "north-lane.jsonl").unlink()
    assert lint("index", "build", "stores.idx", "other", *PLAIN).status == 0
    assert told(lint(*again)) == []

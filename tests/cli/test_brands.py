"""``listing-lint brands``: trying a text, counting, bringing in a list, and a run with its own marks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Lint


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def save(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def test_a_text_is_tried(lint: Lint) -> None:
    done = lint("brands", "check", "N1ke style shoes, for iPhone 15")
    assert done.status == 1
    assert done.out.splitlines()[0] == (
        '"N1ke" at 1: Nike (owner: Nike, Inc.), name; 1 for i; "style" beside it'
    )


def test_a_harmless_text(lint: Lint) -> None:
    done = lint("brands", "check", "Mike's bike bag, orange")
    assert (done.status, done.out) == (0, "No mark found.\n")


def test_an_authorised_mark_and_json(lint: Lint) -> None:
    done = lint("brands", "check", "Nike Air Max", "--authorized", "nike", "--format", "json")
    assert (done.status, json.loads(done.out)) == (0, [])
    done = lint("brands", "check", "Nike shoes", "--format", "json")
    (one,) = json.loads(done.out)
    assert (one["mark"], one["kind"], one["way"], one["matched"], one["start"]) == (
        "Nike",
        "name",
        "plain",
        "Nike",
        0,
    )


def test_counts(lint: Lint) -> None:
    done = lint("brands", "stats", "--format", "json")
    counts = json.loads(done.out)
    assert counts["marks"] >= 800
    assert sum(counts["classes"].values()) == counts["marks"]
    assert "marks with" in lint("brands", "stats").out


def test_a_list_is_brought_in_and_used(lint: Lint, tmp_path: Path) -> None:
    save(
        tmp_path / "tm.csv",
        "trademark name;nice class;status;owner\nNordlyst;25;live;Nordlyst AS\nVestmark;9;live;V\nGone;25;dead;G\n",
    )
    done = lint("brands", "import", "tm.csv", "--nice", "25", "--out", "marks.csv")
    left = "Left out: 1 of other classes, 1 no longer in force (--dead keeps them)."
    assert done.status == 0
    assert done.out == f"marks.csv: 1 names. Name it under files in [brands].\n{left}\n"
    assert (tmp_path / "marks.csv").read_text() == "name,owner\nNordlyst,Nordlyst AS\n"
    save(tmp_path / "listing-lint.toml", '[brands]\nfiles = ["marks.csv"]\n')
    save(tmp_path / "a.json", json.dumps({"id": "A1", "title": "Nordlyst wool hat"}))
    checked = lint("check", "--select", "BRD101", "--output-format", "json", "a.json")
    assert checked.err == ""
    found = json.loads(checked.out)["findings"]
    assert [one["data"]["owner"] for one in found] == ["Nordlyst AS"]


def test_a_bulk_file_of_the_register_is_brought_in(lint: Lint, tmp_path: Path) -> None:
    case = (
        "<case-file><case-file-header><status-code>{}</status-code><mark-identification>{}</mark-identification>"
        "</case-file-header><classifications><classification><international-code>025</international-code>"
        "</classification></classifications></case-file>"
    )
    cases = case.format(700, "Nordlyst") + case.format(710, "Gone")
    save(tmp_path / "apc.xml", f"<trademark-applications-daily>{cases}</trademark-applications-daily>")
    done = lint("brands", "import", "apc.xml", "--nice", "25", "--out", "marks.csv")
    assert (done.status, done.err) == (0, "")
    assert (tmp_path / "marks.csv").read_text() == "name,owner\nNordlyst,\n"
    save(tmp_path / "apc.xml", "<?xml version='1.0'?><other/>")
    assert "no case-file elements" in lint("brands", "import", "apc.xml", "--out", "marks.csv").err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("brands", "import", "none.csv", "--out", "x.csv"), "does not exist"),
        (("brands", "import", "tm.csv", "--out", "x.csv", "--nice", "a"), "is no list of numbers"),
        (("brands", "import", "tm.csv", "--out", "x.csv"), "no column is called"),
    ],
)
def test_what_cannot_be_brought_in(lint: Lint, tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    save(tmp_path / "tm.csv", "a,b\n1,2\n")
    done = lint(*arguments)
    assert done.status == 2
    assert says in done.err


def test_a_file_of_marks_that_is_missing_is_a_configuration_fault(lint: Lint, tmp_path: Path) -> None:
    save(tmp_path / "listing-lint.toml", '[brands]\nfiles = ["gone.csv"]\n')
    save(tmp_path / "a.json", json.dumps({"id": "A1", "title": "Wool hat"}))
    done = lint("check", "a.json")
    assert done.status == 2
    assert "brands.files: gone.csv" in done.err

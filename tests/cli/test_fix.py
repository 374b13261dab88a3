"""``fix``, ``check --fix`` and ``--diff``: what is written, what is told, and that nothing gets worse."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, QUIET, Lint, write

CATALOGS = Path(__file__).parents[2] / "fixtures" / "catalogs"
MESSY = '\ufeff{\r\n\t"id" : "M-1",\r\n\t"title":"Enamel  camping mug, 350\\u200bml, blue rim",\r\n\t"marketplace":"wish"}\r\n'
TIDY = (
    '{\r\n\t"id" : "M-1",\r\n\t"title":"Enamel camping mug, 350ml, blue rim",\r\n\t"marketplace":"wish"}\r\n'
)


def messy(folder: Path) -> Path:
    file = folder / "mug.json"
    file.write_bytes(MESSY.encode())
    return file


@pytest.mark.parametrize("command", [("fix",), ("check", "--fix"), ("--fix",)])
def test_a_file_is_repaired_and_keeps_its_form(catalog: Path, lint: Lint, command: tuple[str, ...]) -> None:
    file = messy(catalog)
    done = lint(*command, "mug.json", *QUIET)
    assert file.read_bytes() == TIDY.encode()
    assert done.status == 0
    assert "repaired: mug.json: LOD103 1, TTL104 1, TTL305 1" in done.err
    assert lint("fix", "mug.json", *QUIET).err == "repaired: nothing\n"
    assert [one.name for one in catalog.iterdir()] == ["mug.json"]


def test_check_tells_what_can_be_repaired(catalog: Path, lint: Lint) -> None:
    messy(catalog)
    assert "[*] 3 findings can be repaired" in lint("mug.json", *QUIET).out
    assert "TTL104 [*] title has" in lint("mug.json", *QUIET, "-o", "concise").out
    report = json.loads(lint("mug.json", *QUIET, "-o", "json").out)
    assert report["summary"]["fixable"] == 3
    (blank,) = [one for one in report["findings"] if one["code"] == "TTL104"]
    assert blank["fix"]["level"] == "safe"
    assert [(edit["text"], edit["span"]["line"]) for edit in blank["fix"]["edits"]] == [(" ", 3)]
    (run,) = json.loads(lint("mug.json", *QUIET, "-o", "sarif").out)["runs"]
    assert sum("fixes" in one for one in run["results"]) == 3


def test_a_diff_writes_nothing_and_shows_what_would_be_written(catalog: Path, lint: Lint) -> None:
    file = messy(catalog)
    done = lint("fix", "--diff", "mug.json", *QUIET)
    assert file.read_bytes() == MESSY.encode()
    assert done.out.startswith("--- a/mug.json\n+++ b/mug.json\n@@ ")
    assert "would be repaired: mug.json" in done.err


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
def test_patch_makes_of_the_diff_what_fix_writes(catalog: Path, lint: Lint) -> None:
    lines = [
        json.dumps({**CLEAN, "id": f"M-{number}", "title": f"Enamel mug, {number} ml"})
        for number in range(40)
    ]
    lines[3] = lines[3].replace("mug", " mug")
    lines[30] = lines[30].replace(" ml", "  ml")
    (catalog / "a.jsonl").write_text("\n".join(lines))
    diff = lint("fix", "--diff", "a.jsonl", "--select", "TTL104").out
    (catalog / "b.jsonl").write_bytes((catalog / "a.jsonl").read_bytes())
    subprocess.run(["patch", "-s", "b.jsonl"], input=diff.encode(), check=True, cwd=catalog)
    lint("fix", "a.jsonl", "--select", "TTL104")
    assert (catalog / "a.jsonl").read_bytes() == (catalog / "b.jsonl").read_bytes()
    assert diff.count("@@ -") == 2


def test_unsafe_repairs_are_made_when_asked_for(catalog: Path, lint: Lint) -> None:
    text = "Keeps soup warm on every trip outdoors. Mail sales@harborgoods.com for more. Two walls of steel."
    file = write(catalog / "mug.json", description=text)
    lint("fix", "mug.json", *QUIET)
    assert "harborgoods" in file.read_text()
    lint("fix", "--unsafe-fixes", "mug.json", *QUIET)
    assert (
        json.loads(file.read_text())["description"]
        == "Keeps soup warm on every trip outdoors. Two walls of steel."
    )


def test_a_repair_that_brings_a_new_finding_is_taken_back(catalog: Path, lint: Lint) -> None:
    """The misspelt description holds a script and a phone number, which nobody saw so far."""
    file = write(
        catalog / "mug.json", desciption="Call +1 (212) 555-0187 for more", title="Enamel  mug, 350 ml"
    )
    before = file.read_bytes()
    done = lint("fix", "mug.json", *QUIET, "--select", "SCH,CON")
    assert file.read_bytes() == before
    assert "would bring new findings (CON102)" in done.err
    other = write(catalog / "other.json", id="M-2", desciption="Two walls of steel keep soup warm for hours.")
    lint("fix", "other.json", *QUIET, "--select", "SCH,CON")
    assert '"description"' in other.read_text()


def test_what_is_not_selected_is_left(catalog: Path, lint: Lint) -> None:
    file = messy(catalog)
    lint("fix", "mug.json", "--ignore", "TTL104", *QUIET)
    assert "Enamel  camping" in file.read_text(encoding="utf-8-sig")


def test_a_table_is_repaired_cell_by_cell(catalog: Path, lint: Lint) -> None:
    rows = 'id,title,description,link\r\n1,"Enamel ""Fox""  mug, 350 ml",Blue,\r\n2,Steel  mug,Grey,\r\n'
    file = catalog / "feed.csv"
    file.write_bytes(rows.encode())
    lint("fix", "feed.csv", "--select", "TTL104")
    assert file.read_bytes() == rows.replace("  ", " ").encode()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")
def test_a_protected_file_is_told_of(catalog: Path, lint: Lint) -> None:
    file = messy(catalog)
    file.chmod(0o444)
    done = lint("fix", "mug.json", *QUIET)
    assert file.read_bytes() == MESSY.encode()
    assert "write-protected" in done.err
    assert "TTL104" in done.out


def test_standard_input_is_refused(lint: Lint) -> None:
    assert lint("fix", "-").status == 2


@pytest.mark.parametrize("unsafe", [(), ("--unsafe-fixes",)])
@pytest.mark.parametrize("name", sorted(folder.name for folder in CATALOGS.iterdir() if folder.is_dir()))
def test_fixtures_get_no_new_finding(
    name: str, unsafe: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lint: Lint
) -> None:
    shutil.copytree(CATALOGS / name, tmp_path / "catalog")
    monkeypatch.chdir(tmp_path / "catalog")
    options = ("--as-of", "2026-11-22", "--no-ocr", "-o", "json")
    before = json.loads(lint("check", *options).out)
    lint("fix", *unsafe, *options)
    after = json.loads(lint("check", *options).out)

    def places(report: dict[str, list[dict[str, str]]]) -> set[tuple[str, ...]]:
        return {(one["path"], one["code"], str(one["listing"])) for one in report["findings"]}

    assert places(after) <= places(before)
    files = {file: file.read_bytes() for file in Path().rglob("*") if file.is_file()}
    assert "repaired: nothing" in lint("fix", *unsafe, *options).err
    assert files == {file: file.read_bytes() for file in Path().rglob("*") if file.is_file()}


def test_no_title_is_cut_unasked_at_a_length_that_is_only_said(catalog: Path, lint: Lint) -> None:
    """Within 200 characters a title would be cut at 75, a figure that was read at second hand."""
    title = "Enamel camping mug, 350 ml, blue rim, with a steel handle, for trips, " * 4
    file = write(catalog / "mug.json", title=title.strip(" ,"), marketplace="amazon")
    before = file.read_bytes()
    options = ("--select", "TTL101", "--as-of", "2026-11-22")
    lint("fix", "--unsafe-fixes", "mug.json", *options)
    assert file.read_bytes() == before
    (one,) = json.loads(lint("mug.json", *options, "-o", "json").out)["findings"]
    assert one["fix"]["level"] == "suggested"
    lint("fix", "--suggested-fixes", "TTL101", "mug.json", *options)
    assert len(json.loads(file.read_text())["title"]) <= 75


def test_a_repair_on_an_unverified_figure_steps_down(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", title="Enamel camping mug, 350 ml, " * 20)
    for confidence, level in (("primary", "unsafe"), ("unverified", "suggested")):
        (catalog / "listing-lint.toml").write_text(
            "[profiles.wish.title]\n"
            f'max_length = {{value = 60, source = "a test", checked = 2026-11-22, confidence = "{confidence}"}}\n'
        )
        found = json.loads(lint("mug.json", "--select", "TTL101", "-o", "json").out)["findings"]
        assert [one["fix"]["level"] for one in found] == [level]


def test_xml_is_said_not_to_be_repaired(catalog: Path, lint: Lint) -> None:
    item = "<item><g:id>1</g:id><g:title>Enamel  mug</g:title><g:link>https://shop.example/1</g:link></item>"
    (catalog / "feed.xml").write_text(
        f'<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>{item}</channel></rss>'
    )
    before = (catalog / "feed.xml").read_bytes()
    done = lint("fix", "feed.xml", "--select", "TTL104")
    assert "TTL104" in done.out
    assert "workbooks, XML and web pages are not repaired" in done.err
    assert (catalog / "feed.xml").read_bytes() == before

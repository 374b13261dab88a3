"""Reports of our own that lie among the listings are passed over, and nothing else is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.own_reports import is_own_report
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

BAD = {
    "id": "A-1",
    "store": "a",
    "marketplace": "wish",
    "title": "Mug!!! write to me@example.com",
    "price": "x",
}
FORMS = {
    "json": "r.json",
    "jsonl": "r.jsonl",
    "sarif": "r.sarif.json",
    "gitlab": "gl.json",
    "junit": "j.xml",
    "html": "r.html",
}
COMPARED = {"json": "c.json", "html": "c.html", "csv": "c.csv"}


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for store in "ab":
        (tmp_path / store).mkdir()
        (tmp_path / store / "feed.json").write_text(json.dumps({**BAD, "store": store, "id": f"{store}-1"}))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(words: list[str], forms: dict[str, str]) -> None:
    outputs = [word for form, name in forms.items() for word in ("-o", f"{form}={name}")]
    run([*words, ".", "--no-cache", *outputs] if words[0] == "check" else [*words, ".", *outputs])


def test_every_report_is_known(catalog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", ".", "--no-cache", "-o", "json"])
    before = json.loads(capsys.readouterr().out)
    written(["check"], FORMS)
    written(["compare"], COMPARED)
    for name in (*FORMS.values(), *COMPARED.values()):
        assert is_own_report((catalog / name).read_bytes()), name
    capsys.readouterr()
    run(["check", ".", "--no-cache", "-o", "json"])
    said = capsys.readouterr()
    assert json.loads(said.out) == before
    assert "hint: 9 reports of listing-lint were passed over: c.csv, c.html, c.json and 6 more" in said.err
    # Of what is replaced, and where nobody wants hints, nothing is said.
    written(["check"], {**FORMS, "markdown": "r.md"})
    assert "passed over: c.csv, c.html, c.json\n" in capsys.readouterr().err
    run(["check", ".", "--no-cache", "-q"])
    assert "passed over" not in capsys.readouterr().err


def test_reports_of_a_clean_catalog(catalog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean = FORMS.keys() - {"gitlab"}  # an empty list, which may be anybody's
    words = ["check", "a", "--no-cache", "--select", "LOD104"]
    run([*words, *(word for form in clean for word in ("-o", f"{form}={FORMS[form]}"))])
    for form in clean:
        assert is_own_report((catalog / FORMS[form]).read_bytes()), form


def test_one_that_was_laid_out_anew(catalog: Path) -> None:
    written(["check"], FORMS)
    for form in ("json", "sarif", "gitlab"):
        value = json.loads((catalog / FORMS[form]).read_text())
        for indent in (None, 4, "\t"):
            assert is_own_report(json.dumps(value, indent=indent).encode()), (form, indent)


def test_one_that_is_named_is_told(catalog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(["check"], {"json": "r.json"})
    capsys.readouterr()
    assert run(["check", "r.json", "--no-cache", "-o", "concise"]) == 1
    assert "a report of listing-lint" in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({**BAD, "name": "listing-lint"}),
        json.dumps({"version": 1, "tool": {"name": "hammer"}, "title": "listing-lint"}),
        json.dumps([{"description": "A mug", "check_name": "B-1", "title": "listing-lint"}]),
        '<?xml version="1.0"?><rss><channel><title>listing-lint</title></channel></rss>',
        "<!doctype html><html><head><title>listing-lint</title></head></html>",
        "id,title\nlisting-lint,x\n",
        "",
        "[]\n",
    ],
)
def test_what_is_called_alike_is_none(text: str) -> None:
    assert not is_own_report(text.encode())


def test_a_file_whose_format_is_configured_is_believed(
    catalog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(["check"], {"json": "r.json"})
    (catalog / "listing-lint.toml").write_text('[[stores]]\npath = "r.json"\nformat = "canonical"\n')
    capsys.readouterr()
    run(["check", ".", "--no-cache", "-o", "concise"])
    assert "r.json:1:1: LOD301" in capsys.readouterr().out

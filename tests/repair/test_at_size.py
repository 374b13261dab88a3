"""Repairs of catalogs that others wrote: no new finding, no byte changed outside of what was reported, no crash."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from listing_lint.finding import Edit, Span
from listing_lint.repair.edits import Lines, find

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = Path(__file__).parents[3] / "shared" / "data" / "catalogs"
OPTIONS = ("--no-cache", "--no-ocr", "--as-of", "2026-11-22", "--ignore", "SIM", "--exit-zero")
BEYOND = 10
"""Pictures that are copied from a catalog: drawing all of them anew takes minutes."""

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the trials' catalogs are not in ../shared/data")


@pytest.fixture
def copied(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "catalog"
    folder.mkdir()
    source = SHARED / str(request.param)
    if source.is_file():
        shutil.copy(source, folder)
    else:
        pictures = 0
        for file in sorted(source.rglob("*")):
            picture = file.suffix in {".webp", ".jpg", ".jpeg", ".png"}
            pictures += picture
            if file.is_file() and not (picture and pictures > BEYOND):
                target = folder / file.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, target)
    monkeypatch.chdir(folder)
    return folder


def report(*arguments: str) -> dict[str, Any]:
    import contextlib
    import io

    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run([*arguments, *OPTIONS, "-o", "json"])
    assert status == 0, err.getvalue()
    assert "Traceback" not in err.getvalue()
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


def places(found: dict[str, Any]) -> set[tuple[str, ...]]:
    return {(one["path"], one["code"], str(one["store"]), str(one["listing"])) for one in found["findings"]}


def spans(found: dict[str, Any], path: str) -> Iterator[Span]:
    for one in found["findings"]:
        if one["path"] == path and one["fix"]:
            yield from (Span(**edit["span"]) for edit in one["fix"]["edits"])


def outside(text: str, reported: list[Span]) -> list[str]:
    """The stretches of a text between the reported places."""
    lines = Lines(text)
    places = sorted({lines.range(span) for span in reported})
    parts, at = [], 0
    for start, end in places:
        if start > at:
            parts.append(text[at:start])
        at = max(at, end)
    return [*parts, text[at:]]


def is_kept(parts: list[str], after: str) -> bool:
    """Whether all of the parts stand in the text, in order."""
    at = 0
    for part in parts:
        at = after.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


@pytest.mark.parametrize("profile", ["dhgate", "amazon"])
@pytest.mark.parametrize(
    "copied",
    ["bagisto", "dummyjson", "grocery", "spree", "amazon-listings-feed.example.json"],
    indirect=True,
)
def test_nothing_gets_worse(copied: Path, profile: str) -> None:
    before = report("check", ".", "--profile", profile)
    files = {file: file.read_bytes() for file in copied.rglob("*") if file.is_file()}
    report("fix", ".", "--unsafe-fixes", "--profile", profile)
    after = report("check", ".", "--profile", profile)
    assert places(after) <= places(before)
    for file, data in files.items():
        now = file.read_bytes()
        if now == data:
            continue
        reported = list(spans(before, str(file.relative_to(copied))))
        text = data.decode()
        rest = outside(text, reported)
        assert is_kept(rest, now.decode()), f"{file.name} changed elsewhere"
        json.loads(now) if file.suffix == ".json" else None
    once = {file: file.read_bytes() for file in copied.rglob("*") if file.is_file()}
    report("fix", ".", "--unsafe-fixes", "--profile", profile)
    assert {file: file.read_bytes() for file in copied.rglob("*") if file.is_file()} == once


def test_the_test_sees_what_changes_elsewhere() -> None:
    text = "one  two\nthree"
    parts = outside(text, [Span(1, 4, 1, 6)])
    assert parts == ["one", "two\nthree"]
    assert is_kept(parts, "one two\nthree")
    assert not is_kept(parts, "one two\nthre")
    assert find([Edit(Span(1, 4, 1, 6), " ", "  ")], Lines(text)) == [(3, 5, " ")]

"""What small files are, known again by their content: the same as when each is parsed for it."""

from __future__ import annotations

import json
import os
import time
from typing import IO, TYPE_CHECKING

import pytest

from listing_lint.catalog import contents as contents_module
from listing_lint.catalog import recognising
from listing_lint.catalog.contents import TICK, Contents, What, key_of
from listing_lint.catalog.sources import BrokenFile, SourceFile, discover, find_root
from listing_lint.globs import compile_globs

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.catalog.recognising import Form

FILES = 230
"""More than are parsed before what was met is asked for."""
KINDS = (
    ("canonical.json", '{"id": "1", "title": "Mug"}'),
    ("lines.json", '{"id": "1", "title": "Mug"}\n{"id": "2", "title": "Cup"}\n'),
    ("lines.jsonl", '{"id": "1", "title": "Mug"}\n'),
    ("shop.json", '{"products": [{"title": "Mug", "handle": "mug", "variants": [{"price": "9.00"}]}]}'),
    ("broken.json", '{"id": "1", "title": '),
    ("empty.json", ""),
    ("report.json", '{"version": 1, "tool": {"name": "listing-lint", "version": "1"}, "findings": []}'),
    ("large.json", json.dumps({"id": "1", "title": "Mug", "description": "x" * 70_000})),
    ("table.csv", "id,title,price\n1,Mug,9\n"),
)


class Shelf:
    """A memory in this process."""

    def __init__(self) -> None:
        self.met: dict[bytes, What] = {}
        self.kept = 0

    def load(self) -> dict[bytes, What]:
        return dict(self.met)

    def keep(self, met: dict[bytes, What]) -> None:
        self.met = met
        self.kept += 1


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    for name, text in KINDS:
        (tmp_path / name).write_text(text, encoding="utf-8")
    for number in range(FILES):
        text = json.dumps({"id": str(number), "title": f"Mug {number}"})
        (tmp_path / f"mug-{number:03}.json").write_text(text, encoding="utf-8")
    time.sleep(2 * TICK)
    return tmp_path


def found(folder: Path, known: Contents | None, passed: list[str] | None = None) -> list[tuple[object, ...]]:
    items = discover(
        ["."],
        base=str(folder),
        root=find_root(["."], str(folder), None),
        excluded=compile_globs(["skipped.json"]),
        passed=(passed if passed is not None else []).append,
        contents=known,
    )
    return [
        (one.path, one.problem)
        if isinstance(one, BrokenFile)
        else (one.path, one.file, one.form, one.format, one.size, one.folder, one.columns)
        for one in items
    ]


def test_files_are_what_they_are_without_a_memory(catalog: Path) -> None:
    (catalog / "skipped.json").write_text("{}", encoding="utf-8")
    passed: list[str] = []
    plain = found(catalog, None, passed)
    assert passed == ["report.json"]
    shelf = Shelf()
    for _ in range(3):
        told: list[str] = []
        known = Contents(shelf)
        assert found(catalog, known, told) == plain
        assert told == passed
        known.keep()
    assert shelf.kept == 1  # the later runs met nothing new


def test_what_was_met_is_not_parsed_again(catalog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    first = Contents(shelf)
    found(catalog, first)
    first.keep()
    parsed: list[str] = []

    def recognise(stream: IO[bytes], name: str) -> tuple[Form, str | None]:
        parsed.append(os.path.basename(name))
        return recognising.recognise(stream, name)

    monkeypatch.setattr(contents_module, "recognise", recognise)
    (catalog / "mug-229.json").write_text('{"products": [{"title": "Mug", "handle": "m", "variants": []}]}')
    time.sleep(2 * TICK)
    again = {row[0]: row for row in found(catalog, Contents(shelf))}
    # A few are parsed before what was met is loaded; of the others only the changed one.
    assert "mug-229.json" in parsed
    assert len(parsed) < FILES - 20
    assert again["mug-229.json"][3] != "canonical"


def test_one_content_under_two_names(tmp_path: Path) -> None:
    digest = b"d" * 32
    assert key_of(digest, "a.json") != key_of(digest, "a.jsonl")
    assert key_of(digest, "a.jsonl") == key_of(digest, "b.ndjson")


def test_links_and_files_that_are_being_written_are_looked_at_in_the_usual_way(tmp_path: Path) -> None:
    (tmp_path / "mug.json").write_text('{"id": "1", "title": "Mug"}', encoding="utf-8")
    (tmp_path / "deep").mkdir()
    try:
        (tmp_path / "deep" / "link.json").symlink_to(tmp_path / "mug.json")
    except OSError:
        pytest.skip("this system makes no links")
    found_now = [
        one
        for one in discover(
            ["."],
            base=str(tmp_path),
            root=str(tmp_path),
            excluded=lambda _path: False,
            contents=Contents(Shelf()),
        )
        if isinstance(one, SourceFile)
    ]
    assert [one.path for one in found_now] == ["deep/link.json", "mug.json"]
    assert found_now[0].content is None

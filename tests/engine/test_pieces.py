"""A JSONL feed cut anywhere, read by any number of processes, gives the bytes of the whole read."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.engine import run as running
from listing_lint.engine import tasks, workers
from listing_lint.reports.machine import write_json
from listing_lint.reports.model import Report, Style, summarize

from .conftest import Lint, make_setup, run_on

LIMIT = 400


def report(folder: Path, *, batch: int, jobs: int = 1) -> str:
    """The JSON report of everything in the folder."""
    setup = make_setup(folder, lint={"max-listing-size": LIMIT})
    with mock.patch.object(running, "BATCH", batch):
        result = run_on(setup, jobs=jobs)
    try:
        summary = summarize(result.findings, version="0", files=result.files, listings=result.listings)
        out = io.StringIO()
        write_json(Report(result.findings, summary), out, Style())
        return out.getvalue()
    finally:
        result.findings.close()


def record(**fields: Any) -> str:
    return json.dumps({"marketplace": "dhgate", "brand": "Unbranded", **fields}, ensure_ascii=False)


LINES = st.one_of(
    st.builds(
        lambda number, title: record(id=str(number), title=title),
        st.integers(0, 3),
        st.text("ab 漢😀é", max_size=12),
    ),
    st.sampled_from(
        [
            "",
            " ",
            '{"id": "x", "title": ',
            record(id="p", title="t", price=-1),
            record(id="p", title="t", price=-1).replace(", ", ",\r"),
            '{"id": "n", "title": "t", "price": NaN}',
            record(id="long", title="x" * LIMIT),
            record(id="wide", title="漢" * (LIMIT // 3)),
            "[]",
            "\r",
            record(id="two", title="t") * 2,
            "x" * (3 * LIMIT),
            ("y" * LIMIT + "\r") * 2,
        ]
    ),
)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r\n"])), min_size=1, max_size=12),
    st.booleans(),
    st.booleans(),
    st.lists(st.integers(1, 900), min_size=1, max_size=3),
)
def test_any_cut_gives_the_same_report(
    lines: list[tuple[str, str]], last: bool, mark: bool, batches: list[int]
) -> None:
    text = "".join(line + end for line, end in lines)
    text = text if last else text.rstrip("\r\n")
    data = (b"\xef\xbb\xbf" if mark else b"") + text.encode()
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "feed.jsonl").write_bytes(data)
        (Path(name) / "other.jsonl").write_text(record(id="1", title="b") + "\n")
        whole = report(Path(name), batch=1 << 22)
        with mock.patch.object(tasks, "_BLOCK", 7):
            for batch in batches:
                assert report(Path(name), batch=batch) == whole


def test_line_numbers_of_pieces_count_what_editors_count(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = record(id="1", title="t", price=-1)
    text = f"{bad}\r\n\n{bad.replace(', ', ',' + chr(13))}\n{'z' * LIMIT}\r{'z' * LIMIT}\n{bad}\n"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    expected = [number for number, line in enumerate(lines, 1) if '"price": -1' in line]
    assert len(expected) == 3
    monkeypatch.setattr(running, "BATCH", 64)
    found = lint({"feed.jsonl": text}, lint={"max-listing-size": LIMIT})
    assert [one.span.line for one in found if one.pointer == "/price" and one.code == "SCH106"] == expected
    assert [one.span.line for one in found if one.code == "LOD206"] == [lines.index("z" * LIMIT) + 1]


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    lines = [
        record(id=str(number % 40), title="x" * (number % 7 * 30), price=-1 if number % 5 == 0 else 2)
        for number in range(120)
    ]
    lines[17] = '{"broken": '
    lines[60] = "w" * (LIMIT + 1)
    (tmp_path / "feed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "b.json").write_text("[" + ",\n".join(lines[:10]) + "]", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", [2, 3])
def test_jobs_print_the_same_bytes(feed: Path, jobs: int) -> None:
    one = report(feed, batch=2000)
    assert '"SCH201"' in one
    assert report(feed, batch=2000, jobs=jobs) == one
    assert report(feed, batch=1 << 22) == one


def test_spawned_workers_print_the_same_bytes(feed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = report(feed, batch=4000)
    monkeypatch.setattr(workers, "FORKS", False)
    assert report(feed, batch=4000, jobs=2) == one

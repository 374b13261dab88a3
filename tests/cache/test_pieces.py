"""Feeds cut into pieces, some of which are kept: the report is that of the whole read."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.engine import run as running
from listing_lint.engine import tasks
from listing_lint.reports.machine import write_json
from listing_lint.reports.model import Report, Style, summarize
from tests.engine.conftest import make_setup, run_on

LIMIT = 400


def record(**fields: Any) -> str:
    return json.dumps({"marketplace": "dhgate", "brand": "Unbranded", **fields}, ensure_ascii=False)


LINES = st.one_of(
    st.builds(
        lambda number, title, price: record(id=str(number), title=title, price=price),
        st.integers(0, 5),
        st.text("ab 漢😀é", max_size=12),
        st.sampled_from([1, -1, "x"]),
    ),
    st.sampled_from(
        [
            "",
            '{"id": "x", "title": ',
            record(id="long", title="x" * LIMIT),
            "[]",
            record(id="s", title="\udc80"),
        ]
    ),
)


def report(folder: Path, *, batch: int, cache: bool) -> str:
    setup = make_setup(folder, lint={"max-listing-size": LIMIT, "cache": cache})
    with mock.patch.object(running, "BATCH", batch):
        result = run_on(setup)
    try:
        summary = summarize(result.findings, version="0", files=result.files, listings=result.listings)
        out = io.StringIO()
        write_json(Report(result.findings, summary), out, Style())
        return out.getvalue()
    finally:
        result.findings.close()


@settings(max_examples=25)
@given(st.lists(st.lists(LINES, max_size=12), min_size=2, max_size=4), st.integers(100, 900), st.booleans())
def test_edits_of_a_feed(states: list[list[str]], batch: int, mark: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "other.jsonl").write_text(record(id="1", title="b") + "\n")
        (folder / "doc.json").write_text(f"[{record(id='1', title='c')}]")
        for lines in [*states, states[0], [*states[0], *states[1]]]:
            text = "".join(f"{line}\n" for line in lines)
            data = (b"\xef\xbb\xbf" if mark else b"") + text.encode("utf-8", "surrogatepass")
            (folder / "feed.jsonl").write_bytes(data)
            cold = report(folder, batch=1 << 22, cache=False)
            for _ in range(2):
                assert report(folder, batch=batch, cache=True) == cold


def test_an_inserted_line_leaves_the_other_pieces_as_they_were(tmp_path: Path) -> None:
    from listing_lint.catalog.sources import SourceFile

    def pieces(lines: list[str]) -> set[bytes]:
        data = "".join(lines).encode()
        (tmp_path / "feed.jsonl").write_bytes(data)
        source = SourceFile("feed.jsonl", str(tmp_path / "feed.jsonl"), "lines", len(data), str(tmp_path))
        made = tasks.make_tasks([source], batch=2000, limit=LIMIT, steady=True)
        found = [data[task.start : task.end] for task in made]
        assert b"".join(found) == data
        assert all(piece.endswith(b"\n") and len(piece) <= 2000 for piece in found)
        return set(found)

    lines = [record(id=str(number), title="x" * (number * 7 % 30)) + "\n" for number in range(400)]
    before = pieces(lines)
    after = pieces([*lines[:3], record(id="new", title="t") + "\n", *lines[3:]])
    assert len(before) > 15
    assert len(after - before) <= 3

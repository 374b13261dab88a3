"""Source lines from disk: every encoding and line end, in one pass and bounded memory."""

from __future__ import annotations

import os
import re
import tempfile
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.reports import source
from listing_lint.reports.model import Excerpt
from listing_lint.reports.source import AFTER, BEFORE, SourceLines


def lines_of(tmp_path: Path, content: bytes, encoding: str | None = None) -> SourceLines:
    file = tmp_path / "file"
    file.write_bytes(content)
    lines = SourceLines()
    lines.register("shown", file, encoding)
    return lines


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, ending: str) -> None:
    lines = lines_of(tmp_path, ending.join(['{"a":', "", '"é韩🔥"}']).encode(encoding))
    assert lines("shown", 1) == Excerpt('{"a":')
    assert lines("shown", 2) == Excerpt("")
    assert lines("shown", 3, 2) == Excerpt('"é韩🔥"}')
    assert lines("shown", 4) is None


def test_a_named_encoding_wins(tmp_path: Path) -> None:
    assert lines_of(tmp_path, "韩版".encode("gb18030"), "gb18030")("shown", 1) == Excerpt("韩版")


def test_bytes_that_do_not_decode_are_replaced(tmp_path: Path) -> None:
    assert lines_of(tmp_path, b"a\xffb\n")("shown", 1) == Excerpt("a\ufffdb")


def test_no_line_behind_the_last_line_end(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, b"a\nb\n")
    assert lines("shown", 2) == Excerpt("b")
    assert lines("shown", 3) is None
    assert lines("shown", 1) == Excerpt("a")


def test_an_empty_file_has_one_empty_line(tmp_path: Path) -> None:
    assert lines_of(tmp_path, b"")("shown", 1) == Excerpt("")


@pytest.mark.parametrize("place", [(0, 1), (1, 0), (-1, -1)])
def test_impossible_places(tmp_path: Path, place: tuple[int, int]) -> None:
    assert lines_of(tmp_path, b"a\n")("shown", *place) is None


def test_what_nobody_registered_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("secret")
    assert SourceLines()(str(file), 1) is None


def test_a_vanished_file_and_a_folder(tmp_path: Path) -> None:
    lines = SourceLines()
    lines.register("gone", tmp_path / "gone")
    lines.register("folder", tmp_path)
    assert lines("gone", 1) is None
    assert lines("folder", 1) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_does_not_hang_the_report(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    lines = SourceLines()
    lines.register("pipe", tmp_path / "pipe")
    assert lines("pipe", 1) is None


def test_a_long_line_is_cut_around_the_column(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, b"x" * 1_000_000 + b"MARK" + b"y" * 1_000_000 + b"\nnext\n")
    found = lines("shown", 1, 1_000_001)
    assert found is not None
    assert found.cut
    assert found.column == 1_000_001 - BEFORE
    assert found.text[BEFORE : BEFORE + 4] == "MARK"
    assert len(found.text) <= BEFORE + AFTER
    assert lines("shown", 2) == Excerpt("next")


def test_a_column_behind_the_end_of_a_long_line(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, b"x" * 500_000 + b"\nnext\n")
    found = lines("shown", 1, 900_000)
    assert found is not None
    assert not found.cut
    assert found.column + len(found.text) == 500_001
    assert lines("shown", 2) == Excerpt("next")


def test_sorted_requests_read_a_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    cursor = source._Cursor

    def counted(*facts: object) -> source._Cursor:
        started.append(facts)
        return cursor(*facts)  # type: ignore[arg-type]

    monkeypatch.setattr(source, "_Cursor", counted)
    lines = lines_of(tmp_path, b"".join(b"line %d\n" % n for n in range(20_000)))
    for number in range(0, 20_000, 7):
        assert lines("shown", number + 1) == Excerpt(f"line {number}")
    assert len(started) == 1


def test_memory_is_bounded(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, b'{"title": "x"},' * 2_000_000)
    tracemalloc.start()
    try:
        found = lines("shown", 1, 29_000_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found is not None
    assert peak < 4_000_000


REQUESTS = st.lists(st.tuples(st.integers(1, 8), st.integers(1, 40)), min_size=1, max_size=8)


@given(st.text(st.sampled_from("ab韩🔥\r\n"), max_size=120), REQUESTS, st.booleans())
def test_blocks_of_any_size_give_the_same_lines(
    text: str, requests: list[tuple[int, int]], in_order: bool
) -> None:
    wanted = sorted(requests) if in_order else requests
    split = re.split(r"\r\n|\r|\n", text)
    if split[-1] == "" and len(split) > 1:
        split.pop()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(source, "_BLOCK", 5)
        patch.setattr(source, "BEFORE", 4)
        patch.setattr(source, "AFTER", 6)
        file = Path(folder, "file")
        file.write_bytes(text.encode())
        lines = SourceLines()
        lines.register("shown", file)
        for line, column in wanted:
            found = lines("shown", line, column)
            if line > len(split):
                assert found is None
                continue
            assert found is not None
            whole = split[line - 1]
            first = found.column - 1
            assert found.text == whole[first : first + len(found.text)]
            assert found.cut == (first + len(found.text) < len(whole))
            if column <= len(whole):
                assert first <= max(0, column - 1 - 4) or first == 0
                assert first + len(found.text) >= min(len(whole), column + 5)

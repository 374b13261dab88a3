"""The file of known findings: what it holds, what a merge may leave in it, and what is no baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.baseline import Entry, Sifted, file_for, read_entries, stale, write_entries
from listing_lint.config.layers import ConfigError
from listing_lint.finding import Finding, Span

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = st.text(max_size=12)
ENTRIES = st.lists(
    st.builds(Entry, TEXTS, TEXTS, TEXTS, TEXTS, st.text(min_size=1, max_size=8), TEXTS), max_size=6
)


def finding(mark: str, path: str = "a.json") -> Finding:
    return Finding(
        "CON101", "contact-email", "error", "high", "x", path, "", Span(1, 1, 1, 2), fingerprint=mark
    )


@given(ENTRIES)
def test_what_is_written_is_read_back_sorted_and_once(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]
) -> None:
    file = tmp_path_factory.mktemp("b") / "x.baseline"
    file.write_text("".join(write_entries([*entries, *entries])), encoding="utf-8")
    assert read_entries(str(file)) == sorted(set(entries))
    assert all(line.isascii() for line in write_entries(entries))


def test_a_merge_with_markers_and_repeated_lines_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.baseline"
    head, one, two = write_entries([Entry("a.json", "1", "A", "", "f1"), Entry("b.json", "2", "B", "", "f2")])
    file.write_text(f"{head}<<<<<<< ours\n{two}=======\n{two}{one}>>>>>>> theirs\n{head}\n", encoding="utf-8")
    assert {entry.fingerprint for entry in read_entries(str(file))} == {"f1", "f2"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "its first line is missing"),
        (b'{"id": "M-1"}\n', "no entry of a baseline"),
        (b'{"listing-lint-baseline": 1}\n{"fingerprint": 7}\n', ":2: no entry"),
        (b'{"listing-lint-baseline": 1}\nhello\n', ":2: no entry"),
        (b'{"listing-lint-baseline": 2}\n', "newer listing-lint"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "no entry"),
    ],
)
def test_what_is_no_baseline_is_said_and_not_passed_over(tmp_path: Path, text: bytes, says: str) -> None:
    file = tmp_path / "x.baseline"
    file.write_bytes(text)
    with pytest.raises(ConfigError, match=says):
        read_entries(str(file))


def test_known_findings_are_left_out_each_time() -> None:
    sifted = Sifted([finding("a"), finding("b"), finding("a")], [Entry("a.json", "", "", "", "a")])
    for _ in range(2):
        assert [one.fingerprint for one in sifted] == ["b"]
        assert (sifted.hidden, sifted.met) == (2, {"a"})


def test_stale_entries_are_those_of_files_that_were_checked() -> None:
    entries = [
        Entry("a.json", "", "", "", "a"),
        Entry("a.json", "", "", "", "b"),
        Entry("c.json", "", "", "", "c"),
    ]
    assert stale(entries, {"a"}, {"a.json"}.__contains__) == [entries[1]]


@pytest.mark.parametrize(
    ("name", "store", "file"),
    [
        ("x.baseline", "Shop A", "x.baseline"),
        ("b/{store}.baseline", "Shop A/../../etc", "b/Shop-A-..-..-etc.baseline"),
        ("{store}", "", "no-store"),
        ("{store}", "..", "no-store"),
        ("{store}", "小店", "小店"),
    ],
)
def test_a_file_for_each_store_stays_in_its_folder(name: str, store: str, file: str) -> None:
    assert file_for(name, store) == file

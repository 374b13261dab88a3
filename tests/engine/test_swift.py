"""Records of listings that did not change: the same ones as the full reader's, at the same offsets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.record import Record
from listing_lint.catalog.sources import SourceFile
from listing_lint.engine.known import Met
from listing_lint.engine.outcome import Outcome, Task
from listing_lint.engine.reading import read
from listing_lint.engine.swift import Looks, read_known

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LISTING: dict[str, Any] = {"id": "A-1", "title": "Becher für unterwegs", "price": 9.9}
LIMIT = 4000
LINES = (
    json.dumps(LISTING).encode(),
    json.dumps(LISTING, ensure_ascii=False).encode() + b"\r",
    b" " + json.dumps({**LISTING, "id": "A-2"}).encode() + b"  ",
    b"",
    b"   ",
    b'{"id": "A-3", "id": "A-4", "title": "x"}',
    b'{"id": "A-5", "title": "\\ud83d\\ude00 \\ud800"}',
    b'{"id": "A-6", "n": 1e400}',
    b'{"id": "A-7", "n": NaN}',
    b'{"id": "A-8"',
    b'{"id": "A-9"} {"id": "A-10"}',
    b'{"color": "red"}',
    b"[1, 2]",
    b"7",
    b'{"id": "\xff"}',
    b'{"id": "A-11", "title": "a\rb"}',
    b'{"id": "A-12", "deep": ' + b"[" * 80 + b"]" * 80 + b"}",
    b'{"id": "A-13", "title": "' + b"x" * 5000 + b'"}',
)


def both(
    file: Path, form: Any, *, wanted: frozenset[int] = frozenset(), piece: bool = False
) -> list[list[Any]]:
    size = file.stat().st_size
    source = SourceFile(file.name, str(file), form, size, str(file.parent))
    task = Task((source,), 0, size) if piece else Task((source,))
    found = []
    for items in (
        read(task, source, outcome := Outcome(), LIMIT),
        read_known(task, source, other := Outcome(), LIMIT, Looks(wanted)),
    ):
        found.append(
            [
                ("problem", item.rule)
                if isinstance(item, LoadProblem)
                else (item.value, item.offset, _line(item))
                for item in items
            ]
        )
    assert outcome.lines == other.lines
    return found


@given(st.lists(st.sampled_from(LINES), max_size=8), st.booleans(), st.booleans())
def test_lines(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], mark: bool, piece: bool) -> None:
    file = tmp_path_factory.getbasetemp() / "swift.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" * mark + b"\n".join(lines))
    full, swift = both(file, "lines", piece=piece)
    deep = [item for item in full if item[0] == "problem"]
    assert repr(swift) == repr(full), deep


@given(
    st.lists(st.sampled_from([line for line in LINES if line.strip()]), max_size=5),
    st.sampled_from([b"", b" ", b"\n"]),
)
def test_documents(tmp_path_factory: pytest.TempPathFactory, parts: list[bytes], gap: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "swift.json"
    file.write_bytes(b"[" + (b"," + gap).join(parts) + b"]")
    full, swift = both(file, "document")
    assert repr(swift) == repr(full)
    wanted = frozenset(item[1] for item in full[::2] if item[0] != "problem")
    full, swift = both(file, "document", wanted=wanted)
    assert repr(swift) == repr(full)


def _line(item: Record | Met) -> int:
    return item.line if isinstance(item, Met) else item.source.first_line


def test_what_is_known_is_not_read(tmp_path: Path) -> None:
    """Neither where its members are not wanted nor where it is no listing at all; the others are."""
    texts = [json.dumps({**LISTING, "id": str(number)}) for number in range(4)]
    for form, text in (("lines", "\n".join(texts)), ("document", "[" + ",".join(texts) + "]")):
        file = tmp_path / "a.json"
        file.write_text(text, encoding="utf-8")
        source = SourceFile("a.json", str(file), form, file.stat().st_size, str(tmp_path))  # type: ignore[arg-type]
        rows = {texts[1].encode(): 11, texts[3].encode(): 13}
        for unread in (True, False):
            looks = Looks(frozenset({text.index(texts[3])}), None, rows.get, unread)
            found = list(read_known(Task((source,)), source, Outcome(), LIMIT, looks))
            assert [type(one) for one in found] == [Record, Met, Record, Record]  # the last one is wanted
            known = found[1]
            assert isinstance(known, Met)
            assert (known.row, known.offset) == (11, text.index(texts[1]))
            assert known.line == (2 if form == "lines" else 1)
            assert known.value == (None if unread else {**LISTING, "id": "1"})


def test_a_wanted_listing_can_be_placed(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = [json.dumps({**LISTING, "id": str(number)}) for number in range(3)]
    file.write_text("\n".join(lines), encoding="utf-8")
    source = SourceFile("a.jsonl", str(file), "lines", file.stat().st_size, str(tmp_path))
    offset = len(lines[0]) + 1
    records = list(read_known(Task((source,)), source, Outcome(), LIMIT, Looks(frozenset({offset}))))
    texts = [one.source.text if isinstance(one, Record) else "" for one in records]
    assert texts == ["", lines[1], ""]

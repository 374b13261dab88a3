"""Packed exports: what is in them is read as it would be unpacked, and what is not read is told."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog import archives, formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import packed
from listing_lint.catalog.readers.packed import read
from listing_lint.catalog.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE = b"sku,title,price\nA-1,Enamel mug,4\nA-2,Enamel bowl,5\n"
LINES = b'{"id": "B-1", "title": "Linen towel"}\n{"id": "B-2", "title": "Linen apron", "images": ["a.jpg"]}\n'
DOCUMENT = json.dumps([{"id": "C-1", "title": "Oak board"}]).encode()


def archive(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def taken(data: bytes) -> tuple[list[Record], list[LoadProblem]]:
    items = list(read(io.BytesIO(data), 1 << 20, {}))
    return (
        [item for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


def ids(data: bytes) -> list[str]:
    return [record.value["id"] for record in taken(data)[0]]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (TABLE, ["A-1", "A-2"]),
        (LINES, ["B-1", "B-2"]),
        (DOCUMENT, ["C-1"]),
        (b"\xef\xbb\xbf" + TABLE, ["A-1", "A-2"]),
    ],
)
def test_a_file_packed_with_gzip_is_read_by_its_content(data: bytes, found: list[str]) -> None:
    assert formats.detect(gzip.compress(data), "products.csv.gz") == "packed"
    assert ids(gzip.compress(data)) == found
    assert not taken(gzip.compress(data))[1]


def test_all_feeds_of_an_archive_are_read_and_their_places_name_the_file() -> None:
    data = archive(
        {"a/mugs.csv": TABLE, "towels.jsonl": LINES, "boards.json": DOCUMENT, "readme.txt": b"Our export.\n"}
    )
    assert formats.detect(data, "export.zip") == "packed"
    records, problems = taken(data)
    assert [record.value["id"] for record in records] == ["A-1", "A-2", "B-1", "B-2", "C-1"]
    assert not problems
    assert len({record.offset for record in records}) == 5
    native = records[1].native
    assert native is not None
    assert native.locate is not None
    assert native.name_place is not None
    at = native.pointers["/title"]
    assert native.name_place(at) == "a/mugs.csv, row 3, column title"
    assert native.locate(at, None, False).line == 3
    other = records[2].native
    assert other is not None
    assert other.name_place is not None
    assert other.name_place("/title") == "towels.jsonl"


def test_a_workbook_is_no_packed_export_and_may_stand_in_one() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["sku", "title", "price"], ["W-1", "Wool scarf", 9]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    assert formats.detect(out.getvalue(), "feed.xlsx") == "workbook"
    assert ids(archive({"feed.xlsx": out.getvalue()})) == ["W-1"]


@pytest.mark.parametrize("name", ["../mugs.csv", "/etc/mugs.csv", "C:/mugs.csv", "a\\..\\..\\mugs.csv"])
def test_a_name_that_leads_out_of_the_archive_is_told(name: str) -> None:
    records, problems = taken(archive({name: TABLE, "b.jsonl": LINES}))
    assert [record.value["id"] for record in records] == ["B-1", "B-2"]
    assert [problem.rule for problem in problems] == ["archive-not-read"]


def test_what_is_nested_protected_or_cut_off_is_told() -> None:
    inner = archive({"mugs.csv": TABLE})
    _, problems = taken(archive({"inner.zip": inner, "mugs.csv": TABLE, "feed.csv": gzip.compress(TABLE)}))
    assert [problem.rule for problem in problems] == ["archive-not-read"] * 2
    locked = bytearray(inner)
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert ["password" in problem.detail for problem in taken(bytes(locked))[1]] == [True]
    many = b"sku,title,price\n" + b"".join(b"M-%d,Mug number %d,4\n" % (n, n * n) for n in range(5000))
    whole = gzip.compress(many)
    records, problems = taken(whole[: len(whole) // 2])
    assert 1000 < len(records) < 5000
    assert problems[0].rule == "archive-not-read"


def test_bombs_are_told_and_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "FREELY", 1 << 20)
    feed = TABLE + b"0" * (4 << 20)
    for data in (gzip.compress(feed), archive({"mugs.csv": feed})):
        records, problems = taken(data)
        assert not records
        assert ["far more" in problem.detail for problem in problems] == [True]
    monkeypatch.setattr(packed, "MOST_PARTS", 2)
    assert taken(archive({f"{n}.csv": TABLE for n in range(3)}))[1][0].rule == "archive-not-read"


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_that_unpack_without_a_bound_are_refused(way: int) -> None:
    """A read of a few bytes of them gives as much as there is: a kilobyte takes gigabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as made:
        made.writestr("mugs.csv", TABLE)
    damaged = bytearray(out.getvalue())
    damaged[45:60] = bytes(15)  # which LZMA tells by an error of its own
    for data in (out.getvalue(), bytes(damaged)):
        records, (problem,) = taken(data)
        assert not records
        assert "deflate" in problem.detail


def test_an_archive_of_pictures_is_no_feed() -> None:
    records, problems = taken(archive({"a.jpg": b"x", "__MACOSX/._a.csv": b"x"}))
    assert not records
    assert [(problem.rule, problem.lost) for problem in problems] == [("feed-not-read", False)]


@settings(max_examples=150)
@given(st.binary(max_size=200), st.integers(0, 400), st.integers(0, 255))
@example(b"\x00\x00\x00\x01\x00\x00\x02\x00\x00\x90", 300, 0)  # a member without a name
def test_no_bytes_make_it_raise(data: bytes, at: int, byte: int) -> None:
    for whole in (gzip.compress(TABLE + data), archive({"mugs.csv": TABLE + data, "b.jsonl": LINES})):
        damaged = bytearray(whole)
        damaged[at % len(damaged)] = byte
        taken(bytes(damaged))
        taken(whole[: at % len(whole)] + data)

"""Exports as shops hand them out: a file packed with gzip, or a ZIP archive of them. Nothing is unpacked into the catalog.

Each member is unpacked into a temporary file that nobody else sees, with bounds, and read by whatever its content is. The
names of members only say what is read: they never become a path.
"""

from __future__ import annotations

import gzip
import os
import zipfile
from dataclasses import replace
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, cast

from listing_lint.catalog import formats
from listing_lint.catalog.archives import DAMAGED, MOST_PARTS, MOST_UNPACKED, is_bounded, most_of
from listing_lint.catalog.native import LateNative, Native
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document, read_lines
from listing_lint.catalog.recognising import (
    FEED_SUFFIXES,
    LISTING_SUFFIXES,
    MAYBE_SUFFIXES,
    PACKED_SUFFIXES,
    kind_of,
    recognise,
)
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.products import Product
from listing_lint.catalog.text import lone_returns
from listing_lint.images.locate import show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from listing_lint.catalog.recognising import Form
    from listing_lint.catalog.tables.source import Table

_HELD = 16 * 1024 * 1024
"""Bytes of a member that are held in memory; what is longer waits on the disk."""
_CHUNK = 1 << 16
_LINES = 16 * 1024 * 1024
_DOCUMENT = 512 * 1024 * 1024
_NAME = 80
"""Characters of a member's name in a message."""
_TAR = b"ustar"
_FEEDS = tuple({*LISTING_SUFFIXES, *FEED_SUFFIXES, *MAYBE_SUFFIXES} - {*PACKED_SUFFIXES})
_NESTED = (".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".bz2", ".xz")
_WORDED = frozenset(
    {
        "broken-row",
        "entry-not-checked",
        "guessed-column",
        "missing-column",
        "no-listing",
        "no-product-columns",
        "not-a-listing",
        "row-without-product",
        "sheet-not-read",
        "short-row",
        "syntax-error",
        "too-large",
        "unplaced-columns",
        "workbook-not-read",
    }
)
"""Problems whose detail is a sentence, which may go on; others hold a key or a name."""
_LEFT = ("__macosx/", "thumbs.db", ".ds_store")
"""What packing programs put beside the files."""

_BOMB = "it unpacks to far more than it can hold"


def detect(head: bytes, _name: str) -> str | None:
    """A file packed with gzip, or a ZIP archive that is no workbook."""
    return "packed" if head.startswith((formats.GZIP, formats.ZIP)) else None


def read(
    stream: IO[bytes], limit: int, columns: Mapping[str, str | Sequence[str]]
) -> Iterator[Record | LoadProblem]:
    """The listings of everything in the file that is a feed; what is none, or cannot be unpacked, is told."""
    head = stream.read(4)
    stream.seek(0)
    if head.startswith(formats.GZIP):
        yield from _read_gzip(stream, limit, columns)
        return
    try:
        archive = zipfile.ZipFile(stream)
        members = [info for info in archive.infolist() if not info.filename.endswith("/")]
    except DAMAGED as error:
        yield _not_read(f"the archive cannot be read: {error}")
        return
    if len(members) > MOST_PARTS:
        yield _not_read(f"the archive holds {len(members):,} files, {MOST_PARTS:,} are the most")
        return
    yield from _read_members(archive, members, limit, columns)


def _read_gzip(
    stream: IO[bytes], limit: int, columns: Mapping[str, str | Sequence[str]]
) -> Iterator[Record | LoadProblem]:
    name = str(getattr(stream, "name", ""))
    inner = os.path.basename(name).lower().removesuffix(".gz")
    stream.seek(0, 2)
    packed = stream.tell()
    stream.seek(0)
    with _spooled() as spool, gzip.GzipFile(fileobj=stream, mode="rb") as unpacked:
        fault = _unpack(cast("IO[bytes]", unpacked), spool, packed, MOST_UNPACKED)
        if fault:
            yield _not_read(fault)
        if spool.tell() and not _is_bomb(fault):
            yield from _read_one(spool, inner, limit, columns, named="")


def _read_members(
    archive: zipfile.ZipFile,
    members: Sequence[zipfile.ZipInfo],
    limit: int,
    columns: Mapping[str, str | Sequence[str]],
) -> Iterator[Record | LoadProblem]:
    """The listings of all members that are feeds, numbered through."""
    feeds = [
        info for info in members if info.filename.lower().endswith(_FEEDS + _NESTED) and not _is_left(info)
    ]
    if not any(info.filename.lower().endswith(_FEEDS) for info in feeds):
        yield LoadProblem("feed-not-read", detail=f"a ZIP file that holds {_files(len(members))}", lost=False)
    left = MOST_UNPACKED
    count = 0
    for info in feeds:
        shown = show(info.filename, _NAME)
        why = _refused(info)
        if why:
            yield _not_read(f"{shown}: {why}")
            continue
        with _spooled() as spool:
            try:
                with archive.open(info) as part:
                    fault = _unpack(part, spool, info.compress_size, left)
            except DAMAGED as error:
                fault = f"it cannot be unpacked: {error}"
            left -= spool.tell()
            if fault:
                yield _not_read(f"{shown}: {fault}")
            if not spool.tell() or _is_bomb(fault):
                continue
            named = shown if len(feeds) > 1 else ""
            for item in _read_one(spool, info.filename.lower(), limit, columns, named=named):
                if isinstance(item, Record):
                    count += 1
                    yield item.as_found(item.native or Native("packed", item.value, {"": ""}), count)
                else:
                    yield item


def _refused(info: zipfile.ZipInfo) -> str:
    """Why a member is not unpacked; empty where it is."""
    name = info.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return "its name leads out of the archive"
    if name.lower().endswith(_NESTED):
        return "it is an archive inside of the archive, which is not opened"
    if info.flag_bits & 1:
        return "it is protected by a password"
    if not is_bounded(info):
        return "it is packed in a way that hardly any program knows; pack it with ZIP's usual one (deflate)"
    return ""


def _is_left(info: zipfile.ZipInfo) -> bool:
    name = info.filename.lower()
    return (
        name.startswith(_LEFT[0])
        or name.rsplit("/", 1)[-1] in _LEFT
        or name.rsplit("/", 1)[-1].startswith("._")
    )


def _unpack(part: IO[bytes], spool: IO[bytes], packed: int, most: int) -> str:
    """Unpack a member; what keeps it from being whole, empty where it is."""
    most = min(most, most_of(packed))
    size = 0
    try:
        # Piece by piece, so that what stands before a fault is there to be read.
        while block := part.read1(_CHUNK):  # type: ignore[attr-defined]
            size += len(block)
            if size > most:
                return f"{_BOMB}, {most:,} bytes are the most here"
            spool.write(block)
    except DAMAGED as error:
        return f"it cannot be unpacked to its end: {error}"
    return ""


def _is_bomb(fault: str) -> bool:
    return fault.startswith(_BOMB)


def _read_one(
    spool: IO[bytes], name: str, limit: int, columns: Mapping[str, str | Sequence[str]], *, named: str
) -> Iterator[Record | LoadProblem]:
    """The listings of an unpacked file; ``named`` is what it is called where there are several."""
    size = spool.tell()
    spool.seek(0)
    head = spool.read(_CHUNK)
    spool.seek(0)
    form, found = recognise(spool, name, table=bool(columns))
    spool.seek(0)
    where = f"{named}: " if named else ""
    if found == "packed" or head[257:262] == _TAR:
        yield _not_read(f"{where}it is an archive inside of the archive, which is not opened")
        return
    if found is None or (found == "canonical" and name.endswith((".txt", ".html", ".htm"))):
        if name.endswith(".txt") and named:
            return  # a note beside the feeds, as folders hold them
        kind = kind_of(name, head)
        yield LoadProblem("feed-not-read", detail=f"{where}{kind}, packed", lost=False)
        return
    if form == "document" and size > _DOCUMENT:
        yield LoadProblem(
            "too-large", detail=f"{where}the document has {size:,} bytes, {_DOCUMENT:,} is the most"
        )
        return
    tables: dict[int, Table] = {}
    for item in _records(spool, form, found, limit, columns):
        if not named:
            yield item
        elif isinstance(item, LoadProblem):
            yield replace(item, detail=f"{item.detail} (in {named})") if item.rule in _WORDED else item
        elif isinstance(item.native, Product):
            yield item.as_found(_labelled(item.native, named, tables))
        else:
            native = item.native or Native("packed", item.value, {"": ""})
            if isinstance(native, LateNative):
                native = native.settled()
            yield item.as_found(replace(native, name_place=partial(_in_member, named, native.name_place)))


def _records(
    spool: IO[bytes], form: Form, found: str, limit: int, columns: Mapping[str, str | Sequence[str]]
) -> Iterator[Record | LoadProblem]:
    told = {member: name if isinstance(name, str) else tuple(name) for member, name in columns.items()}
    if form == "stream":
        yield from formats.stream_reader(found)(spool, limit, told)
    elif formats.BY_NAME[found].kind != "json":
        yield from formats.reader(found, told)(spool.read(), 1, 0, limit)
    elif form == "document":
        yield from read_document(spool.read(), 1, 0, limit, native=None if found == "canonical" else found)
    else:
        line, offset = 1, 0
        while data := spool.read(_LINES):
            data += spool.readline()
            yield from read_lines(data, line, offset, limit, native=found)
            line += data.count(b"\n") + lone_returns(data)
            offset += len(data)


def _in_member(named: str, place: Callable[[str], str] | None, pointer: str) -> str:
    return f"{named}, {place(pointer)}" if place is not None else named


def _labelled(product: Product, name: str, tables: dict[int, Table]) -> Product:
    """The product with places that name the member, as those of a workbook name the sheet."""
    table = tables.get(id(product.table))
    if table is None:
        label = f"{name}!{product.table.label}" if product.table.label else name
        table = tables[id(product.table)] = replace(product.table, label=label)
    return Product(product.plan, table, product.rows)


def _not_read(why: str) -> LoadProblem:
    return LoadProblem("archive-not-read", detail=why)


def _spooled() -> IO[bytes]:
    return cast("IO[bytes]", SpooledTemporaryFile(_HELD))


def _files(count: int) -> str:
    return "one file" if count == 1 else f"{count:,} files"

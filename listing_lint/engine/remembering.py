"""At the end of a run: what is known of its listings is kept for ``check --against``."""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from listing_lint.engine.known import MOST, Parts, chunked, keep, marker, marks, settling, signature
from listing_lint.engine.settled import blob_name
from listing_lint.engine.swift import is_single

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listing_lint.cache.results import Results
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.comparing import Compared
    from listing_lint.engine.groups import Groups
    from listing_lint.engine.session import Session

LEAST = 2_000
"""Listings of a catalog that are compared quickly enough without it."""
_STALE = 0.1
"""Part of the listings that may be unknown until all of them are kept anew."""
_MARK = b"\xef\xbb\xbf"


def remember(compared: Compared, groups: Groups, session: Session, results: Results) -> None:
    """Keep what is known of the listings of a run, unless nearly all of them are kept already."""
    found = compared.numbering
    if found is None or not LEAST <= len(compared.prints) <= MOST:
        return
    import numpy as np

    from listing_lint.similarity.frequencies import Counted
    from listing_lint.similarity.numbered import plain

    known = session.known
    rows = compared.prints.rows
    if known is not None and sum(row < 0 for row in rows) < _STALE * len(rows):
        return
    blobs: dict[int, bytes] = {}
    marked = dict(_marked(compared, results, blobs))
    if known is None:
        before = marks(results)
        new = sum(mark not in before for mark in marked.values())
        if max(new, len(before) - len(marked) + new) < _STALE * len(marked):
            return
    markets = compared.markets(session)
    counted = {}
    for market, numbers in markets.items():
        here = counted[market] = Counted.of(found.counted[market].plain())
        for number in numbers:
            if number not in marked:
                here.take(compared.prints.at(number))
    kept = [number for number in sorted(chain.from_iterable(markets.values())) if number in marked]
    places = {compared.spot(number): row for row, number in enumerate(kept)}
    wheres = compared.wheres()
    numbers_kept = found.numbers.taken(np.array(kept, np.int64)).without_pictures().used()
    prints, ends = chunked(map(compared.prints.at, kept))
    keep(
        results,
        b"".join(marked[number] for number in kept),
        Parts(
            _keys(groups, places),
            signature(session, (where[0] for where in wheres)),
            wheres,
            array("I", (compared.where_number(number) for number in kept)).tobytes(),
            plain(numbers_kept),
            {market: one.plain() for market, one in counted.items()},
            ends,
            array("Q", (compared.prints.groups[number] for number in kept)).tobytes(),
            _settled(kept, blobs),
        ),
        prints,
    )


def _settled(kept: Sequence[int], blobs: Mapping[int, bytes]) -> tuple[bytes, bytes]:
    """The marks of files that are one listing each, and the rows of these."""
    found = [(blobs[number], row) for row, number in enumerate(kept) if number in blobs]
    return b"".join(mark for mark, _ in found), array("I", (row for _, row in found)).tobytes()


def _keys(groups: Groups, places: Mapping[tuple[str, int], int]) -> dict[str, tuple[bytes, bytes]]:
    """What the rules about several listings said of each row."""
    found = {}
    for code, entries in groups.keyed():
        digests, has = array("Q", bytes(8 * len(places))), bytearray(len(places))
        for file, offset, digest in entries:
            row = places.get((file, offset))
            if row is not None:
                digests[row], has[row] = digest, 1
        found[code] = digests.tobytes(), bytes(has)
    return found


def _marked(compared: Compared, results: Results, blobs: dict[int, bytes]) -> Iterator[tuple[int, bytes]]:
    """The digests of the texts of listings that can be known again: lines of files, elements of arrays, whole files.

    ``blobs`` takes the marks of the last.
    """
    settle = settling(results)
    by_file: dict[int, list[int]] = defaultdict(list)
    for number in range(len(compared.prints)):
        by_file[compared.place(number)[0]].append(number)
    for file, numbers in by_file.items():
        source = compared.files[file]
        if source.format != "canonical" or source.form not in ("lines", "document"):
            continue
        mark = marker(results, source)
        texts = _texts(source, [compared.place(number)[1] for number in numbers])
        for number, text in zip(numbers, texts, strict=False):
            if text is not None:
                yield number, mark(text)
                if source.form == "document" and is_single(text) and compared.place(number)[1] == 0:
                    shown, name = _parted(source.path)
                    blobs[number] = settle(source.folder, shown)(name, blob_name(text))


def _parted(path: str) -> tuple[str, str]:
    """A path as reports print it: all before its last name, and that."""
    name = path.rpartition("/")[2]
    return path.removesuffix(name), name


def _texts(source: SourceFile, offsets: Sequence[int]) -> Iterator[bytes | None]:
    """The texts of the listings at some offsets, as :mod:`.swift` finds them; nothing where the file is no longer there."""
    from listing_lint.catalog.disk import open_regular
    from listing_lint.engine.swift import elements

    try:
        with open_regular(source.file) as stream:
            if source.form == "document":
                there = dict(elements(stream.read()) or ())
                yield from map(there.get, offsets)
                return
            for offset in offsets:
                stream.seek(offset)
                line = stream.readline()
                # Behind a byte order mark a listing does not begin with its line.
                yield None if offset == len(_MARK) else line.removesuffix(b"\n")
    except OSError:
        return

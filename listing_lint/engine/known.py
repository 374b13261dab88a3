"""Listings that an earlier run met, known again by their text: ``check --against`` neither reads nor works them out anew.

What is kept of a listing depends on the listing, its file's name and the settings alone; what depends on other listings
(what a word weighs) is counted anew in each run, so that a run with what was kept says what one without it says.
"""

from __future__ import annotations

from array import array
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.digests import blake2b

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from listing_lint.cache.results import Results
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.session import Session
    from listing_lint.similarity.numbered import Numbered
    from listing_lint.similarity.values import Fingerprint

DIGEST = 16
"""Bytes by which the text of a listing is known."""
MOST = 400_000
"""Listings of a catalog of which this is kept: some hundred megabytes."""
_PART = 1 << 24
"""Bytes in one row of the file of kept results."""
_PRINTS = 1_000
"""Fingerprints in one row."""

Where = tuple[str, str, str, tuple[str, ...]]
"""The marketplace as written, the store, what makes two entries of one product no copies, and the stores that are linked."""


class Met(NamedTuple):
    """A listing that is known, at the place where it stands today. ``value`` is None where nobody needs its members."""

    row: int
    offset: int
    line: int
    value: dict[str, Any] | None


class Said(NamedTuple):
    """What the rules about several listings said of a known one: its key by row, where ``has`` it one."""

    code: str
    digests: array[int]
    has: bytes


class Parts(NamedTuple):
    """What is kept, as plain values: see :class:`Known`."""

    keys: dict[str, tuple[bytes, bytes]]
    signature: str
    wheres: list[Where]
    where_of: bytes
    numbers: tuple[Any, ...]
    counted: dict[str, tuple[Any, ...]]
    ends: bytes
    groups: bytes
    settled: tuple[bytes, bytes]


class Known:
    """The listings that are known, by their rows. ``counted`` are the words of those of each marketplace, as plain values."""

    def __init__(self, results: Results, marks: bytes, parts: Parts, prints: Sequence[bytes]) -> None:
        """Take what was kept."""
        self._results = results
        self._prints = prints
        self._ends = array("Q", parts.ends)
        self._marks = marks
        self.signature = parts.signature
        self.said = [Said(code, array("Q", digests), has) for code, (digests, has) in parts.keys.items()]
        self.wheres = parts.wheres
        self.where_of = array("I", parts.where_of)
        self.groups = array("Q", parts.groups)
        self.counted = parts.counted
        self._numbers = parts.numbers
        marks, rows = parts.settled
        self._settled = dict(zip(_cut(marks), array("I", rows), strict=True))

    def __len__(self) -> int:
        return len(self.where_of)

    def numbers(self) -> Numbered:
        """The words and keys of all of them."""
        from listing_lint.similarity.numbered import of_plain

        return of_plain(self._numbers)

    def store(self, row: int) -> str:
        """The name of the store of one."""
        return self.wheres[self.where_of[row]][1]

    def fingerprint(self, row: int) -> Fingerprint:
        """What is compared of one, without its pictures."""
        from listing_lint.cache.forms import fingerprint_of, unpacked

        chunk, place = divmod(row, _PRINTS)
        start = self._ends[row - 1] if place else 0
        return fingerprint_of(unpacked(self._prints[chunk][start : self._ends[row]]))

    def settled(self, source: SourceFile) -> int | None:
        """The row of the only listing of a file that is settled; None where that is not known."""
        return self._settled.get(source.settled) if source.settled else None

    @cached_property
    def _row_of(self) -> dict[bytes, int]:
        return {mark: row for row, mark in enumerate(_cut(self._marks))}

    def finder(self, source: SourceFile) -> Callable[[bytes], int | None]:
        """What gives the row of a listing of a file by its text; None for one that is not known."""
        mark, get = marker(self._results, source), self._row_of.get
        return lambda text: get(mark(text))


def marker(results: Results, source: SourceFile) -> Callable[[bytes], bytes]:
    """What gives the digest by which a listing of a file is known, by its text."""
    begun = blake2b(results.named(source).encode("utf-8", "surrogatepass") + b"\0", digest_size=DIGEST)

    def digest(text: bytes) -> bytes:
        mark = begun.copy()
        mark.update(text)
        made: bytes = mark.digest()
        return made

    return digest


def settling(results: Results) -> Callable[[str, str], Callable[[str, str], bytes]]:
    """What gives, for a folder and for how reports begin the paths in it, what marks a file that is one listing as settled.

    A mark is made of the file's name and git's name of its content; it says what :meth:`Results.named` says.
    """

    @cache
    def of(folder: str, shown: str) -> Callable[[str, str], bytes]:
        begun = blake2b(
            f"{results.folder_named(folder, shown)}\0".encode("utf-8", "surrogatepass"), digest_size=DIGEST
        )

        def mark(name: str, blob: str) -> bytes:
            made = begun.copy()
            made.update(f"{name}\0{blob}".encode("utf-8", "surrogatepass"))
            found: bytes = made.digest()
            return found

        return mark

    return of


def settled_marks(results: Results) -> frozenset[bytes]:
    """The marks of the files that are settled."""
    return frozenset(_cut(results.kept(_key(results, b"s")) or b""))


def signature(session: Session, marketplaces: Iterable[str]) -> str:
    """What the keys of listings follow from besides the listings: which rules ask on which day, and by which figures."""
    found = []
    for name in sorted(set(marketplaces)):
        panel = session.panel(*session.profile_name(name or None), frozenset())
        asking = [
            (
                bound.rule.code,
                [
                    repr(figure and figure.value)
                    for figure in map(bound.ctx.profile.figure, bound.rule.figures)
                ],
            )
            for bound in panel.catalog
        ]
        found.append((name, sorted(asking), bool(panel.stores)))
    return repr(found)


def load(results: Results, session: Session) -> Known | None:
    """What an earlier run kept; None where there is nothing, or it is not believed, or rules ask otherwise today."""
    from listing_lint.cache.forms import unpacked

    head = results.get(_key(results, b""))
    marks = results.kept(_key(results, b"d"))
    if head is None or marks is None:
        return None
    parts, chunks = head
    if session.against is not None and not session.against.compares_stores:
        chunks = 0  # only the keys are asked for
    rows = [results.kept(_key(results, b"p%d" % number)) for number in range(parts)]
    prints = [results.kept(_key(results, b"f%d" % number)) for number in range(chunks)]
    data = b"".join(row for row in rows if row is not None)
    held = [one for one in prints if one is not None]
    if None in rows or len(held) < chunks:
        return None
    found = Parts(*unpacked(data))
    if found.signature != signature(session, (where[0] for where in found.wheres)):
        return None
    return Known(results, marks, found, held)


def keep(results: Results, marks: bytes, parts: Parts, prints: Sequence[bytes]) -> None:
    """Keep what a run met, in the place of what was kept before. ``marks`` are the digests, one behind the other."""
    from listing_lint.cache.forms import packed
    from listing_lint.cache.results import KNOWN_KIND

    data = packed(tuple(parts))
    if data is None:
        return
    cut = [data[at : at + _PART] for at in range(0, len(data), _PART)]
    head = packed((len(cut), len(prints)))
    if head is None:
        return
    results.put(
        [
            (_key(results, b""), KNOWN_KIND, head),
            (_key(results, b"d"), KNOWN_KIND, marks),
            (_key(results, b"s"), KNOWN_KIND, parts.settled[0]),
            *((_key(results, b"p%d" % number), KNOWN_KIND, one) for number, one in enumerate(cut)),
            *((_key(results, b"f%d" % number), KNOWN_KIND, one) for number, one in enumerate(prints)),
        ]
    )


def marks(results: Results) -> frozenset[bytes]:
    """The digests of what is kept."""
    return frozenset(_cut(results.kept(_key(results, b"d")) or b""))


def _cut(marks: bytes) -> Iterator[bytes]:
    return (marks[at : at + DIGEST] for at in range(0, len(marks), DIGEST))


def chunked(fingerprints: Iterable[Fingerprint]) -> tuple[list[bytes], bytes]:
    """Fingerprints as they are kept, so many in each row, and where each ends in its row."""
    from listing_lint.cache.forms import packed, plain_fingerprint

    chunks: list[bytes] = []
    ends = array("Q")
    current = bytearray()
    for number, one in enumerate(fingerprints):
        if number and not number % _PRINTS:
            chunks.append(bytes(current))
            current.clear()
        current += packed(plain_fingerprint(one)) or b""
        ends.append(len(current))
    if current:
        chunks.append(bytes(current))
    return chunks, ends.tobytes()


def _key(results: Results, part: bytes) -> bytes:
    return results.around.listings + part

"""Listings that share a key, across all files: what catalog rules are asked about.

Kept as flat arrays (24 bytes a listing and rule) and resolved in slices, so that memory stays small however long the feed
is. The texts of the listings are read again only where a key occurs twice.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document, read_lines
from listing_lint.rule import Member

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.outcome import Outcome, Task
    from listing_lint.engine.session import Bound, Session
    from listing_lint.finding import Finding, Hit

_SLICES = 64
_MOST = 1000
"""Members of one group that a rule sees at once; larger groups are shown in turns, each with the first member."""


class _Table:
    def __init__(self) -> None:
        self.digests = array("Q")
        self.places = array("Q")  # offset, line and file, three entries a listing

    def add(self, digest: int, offset: int, line: int, file: int) -> None:
        self.digests.append(digest)
        self.places.extend((offset, line, file))

    def repeated(self) -> Iterator[list[tuple[int, int, int]]]:
        """Places (file, offset, line) of each digest that occurs more than once."""
        size = len(self.digests)
        slices = 1 if size < 100_000 else _SLICES
        for number in range(slices):
            first: dict[int, int] = {}
            more: dict[int, list[int]] = {}
            for index, digest in enumerate(self.digests):
                if slices > 1 and digest % slices != number:
                    continue
                if digest in first:
                    more.setdefault(digest, [first[digest]]).append(index)
                else:
                    first[digest] = index
            for indexes in more.values():
                yield [
                    (self.places[3 * index + 2], self.places[3 * index], self.places[3 * index + 1])
                    for index in indexes
                ]


class Groups:
    """Collects keys from outcomes; afterwards asks the catalog rules."""

    def __init__(self) -> None:
        self._tables: dict[str, _Table] = defaultdict(_Table)
        self._files: list[SourceFile] = []
        self._numbers: dict[str, int] = {}

    def add(self, outcome: Outcome, task: Task, lines: int) -> None:
        """Take the keys of one outcome; ``lines`` stand before its piece."""
        for code, entries in outcome.keys.items():
            table = self._tables[code]
            for digest, offset, line, number in entries:
                table.add(digest, offset, line + lines, self._number(task.files[number]))

    def _number(self, source: SourceFile) -> int:
        number = self._numbers.get(source.file)
        if number is None:
            number = self._numbers[source.file] = len(self._files)
            self._files.append(source)
        return number

    def findings(self, session: Session) -> Iterator[Finding]:
        """Findings of all catalog rules."""
        for code in sorted(self._tables):
            groups = sorted(sorted(group) for group in self._tables[code].repeated())
            if groups:
                yield from self._judge(code, groups, session)

    def _judge(
        self, code: str, groups: list[list[tuple[int, int, int]]], session: Session
    ) -> Iterator[Finding]:
        wanted: dict[int, dict[int, int]] = defaultdict(dict)
        for group in groups:
            for file, offset, line in group:
                wanted[file][offset] = line
        # Documents are read once, not once a group; only the repeated listings are kept.
        kept: dict[tuple[int, int], Record] = {}
        for file, offsets in sorted(wanted.items()):
            source = self._files[file]
            if source.form == "document":
                kept.update(
                    ((file, offset), record) for offset, record in _from_document(source, offsets, session)
                )
        for group in groups:
            members = []
            for file, offset, line in group:
                source = self._files[file]
                record = kept.get((file, offset)) or _from_lines(source, offset, line, session)
                if record is not None:
                    members.append((source, record))
            yield from _ask(code, members, session)


def _from_document(
    source: SourceFile, offsets: dict[int, int], session: Session
) -> Iterator[tuple[int, Record]]:
    try:
        with open(source.file, "rb") as stream:
            data = stream.read()
    except OSError:  # it was there a moment ago; the listings were checked, only the comparison is lost
        return
    limit = session.settings.config.lint.max_listing_size
    reader = read_lines if source.form == "lines" else read_document
    for item in reader(data, 1, 0, limit):
        if not isinstance(item, LoadProblem) and item.offset in offsets:
            yield item.offset, item


def _from_lines(source: SourceFile, offset: int, line: int, session: Session) -> Record | None:
    if source.form == "document":
        return None
    try:
        with open(source.file, "rb") as stream:
            stream.seek(offset)
            data = stream.readline()
    except OSError:
        return None
    limit = session.settings.config.lint.max_listing_size
    found = [item for item in read_lines(data, line, offset, limit) if not isinstance(item, LoadProblem)]
    return found[0] if found else None


def _ask(code: str, found: Sequence[tuple[SourceFile, Record]], session: Session) -> Iterator[Finding]:
    """Ask one rule about the listings of one digest, grouped by their exact key."""
    exact: dict[str, list[tuple[Member, Record, Bound]]] = defaultdict(list)
    for source, record in found:
        scope = session.scopes.of(source.path, source.file)
        listing = session.listing(record, source, scope)
        name, assumed = session.profile_name(listing.marketplace)
        bound = next(
            (one for one in session.panel(name, assumed, scope.ignored).catalog if one.rule.code == code),
            None,
        )
        if bound is None or bound.rule.key is None:
            continue
        key = bound.rule.key(listing, bound.ctx)
        if key is not None:
            line, column = record.source.position(record.start)
            exact[key].append((Member(listing, line, column), record, bound))
    for members in exact.values():
        first, rest = members[0], members[1:]
        for start in range(0, len(rest), _MOST - 1):
            part = [first, *rest[start : start + _MOST - 1]]
            yield from _verdicts(part, session)


def _verdicts(part: list[tuple[Member, Record, Bound]], session: Session) -> Iterator[Finding]:
    bound = part[0][2]
    group = [member for member, _, _ in part]
    try:
        hits: list[Hit] = list(bound.rule.check(group, bound.options, bound.ctx))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a rule raises becomes a finding
        yield from session.crashed(bound.rule, error, part[0][1], part[0][0].listing)
        return
    for hit in hits:
        member, record, own = part[hit.member]
        yield session.finding(own, hit, record, member.listing)

"""Listings that share a key, across all files: what catalog rules are asked about.

Kept as flat arrays (24 bytes a listing and rule) and resolved in slices, so that memory stays small however long the feed
is. The texts of the listings are read again only where a key occurs twice.
"""

from __future__ import annotations

import os
import time
from array import array
from collections import defaultdict
from dataclasses import field
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from listing_lint.engine.findings import NotAHitError, checked
from listing_lint.engine.listings import listing_of
from listing_lint.engine.outcome import Outcome
from listing_lint.engine.rereading import Place, documents_at, line_at
from listing_lint.records import dataclass
from listing_lint.rule import Member

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.findings import Bound
    from listing_lint.engine.known import Said
    from listing_lint.engine.outcome import Task
    from listing_lint.engine.scopes import Scope
    from listing_lint.engine.session import Session

_SLICE = 50_000
"""Keys that are compared at a time; more would make one long list of Python's numbers."""

_MOST = 1000
"""Members of one group that a rule sees at once; larger groups are shown in turns, each with the first member."""

_MOST_HITS = 10
"""Hits of one rule for each member of a group; a rule may go on without end."""


class _Table:
    def __init__(self) -> None:
        self.digests = array("Q")
        self.places = array("Q")  # offset, line and file, three entries a listing
        self.told = bytearray()  # whether it is checked, and not only compared

    def add(self, digest: int, offset: int, line: int, file: int, told: bool) -> None:
        self.digests.append(digest)
        self.told.append(told)
        self.places.extend((offset, line, file))

    def add_many(self, digests: Sequence[int], places: Iterable[int]) -> None:
        """Add listings that are only compared; ``places`` are three entries of each."""
        self.digests.extend(digests)
        self.told.extend(bytes(len(digests)))
        self.places.extend(places)

    def repeated(self) -> Iterator[list[Place]]:
        """Places (file, offset, line) of each digest that occurs more than once, with a listing that is checked."""
        slices = 1 + len(self.digests) // _SLICE
        for number in range(slices):
            # Sorted numbers take a fifth of the memory of a dictionary; almost all of them occur once.
            ordered = sorted(digest for digest in self.digests if digest % slices == number)
            more: dict[int, list[int]] = {one: [] for one, other in pairwise(ordered) if one == other}
            del ordered
            if not more:
                continue
            for index, digest in enumerate(self.digests):
                if digest in more:
                    more[digest].append(index)
            for indexes in more.values():
                if not any(map(self.told.__getitem__, indexes)):
                    continue
                yield [
                    (self.places[3 * index + 2], self.places[3 * index], self.places[3 * index + 1])
                    for index in indexes
                ]


class Groups:
    """Collects keys from outcomes; afterwards asks the catalog rules."""

    def __init__(self, said: Iterable[Said] = ()) -> None:
        """Begin with none. ``said`` is what rules said of the listings that an earlier run knew."""
        self._said = tuple(said)
        self._tables: dict[str, _Table] = defaultdict(_Table)
        self._files: list[SourceFile] = []
        self._numbers: dict[str, int] = {}

    def add(self, outcome: Outcome, task: Task, lines: int) -> None:
        """Take the keys of one outcome; ``lines`` stand before its piece."""
        for code, entries in outcome.keys.items():
            table = self._tables[code]
            for digest, offset, line, number, told in entries:
                table.add(digest, offset, line + lines, self._number(task.files[number]), told)
        if outcome.rested:
            for code, digests, has in self._said:
                here = [entry for entry in outcome.rested if has[entry[0]]]
                if not here:
                    continue
                places = (
                    (offset, line + lines, self._number(task.files[number]))
                    for _, offset, line, number in here
                )
                self._tables[code].add_many(
                    [digests[entry[0]] for entry in here], chain.from_iterable(places)
                )

    def keyed(self) -> Iterator[tuple[str, Iterator[tuple[str, int, int]]]]:
        """What was added, by rule: the file, the offset and the digest of each."""
        for code, table in self._tables.items():
            places = table.places
            yield (
                code,
                (
                    (self._files[places[3 * index + 2]].file, places[3 * index], digest)
                    for index, digest in enumerate(table.digests)
                ),
            )

    def _number(self, source: SourceFile) -> int:
        number = self._numbers.get(source.file)
        if number is None:
            number = self._numbers[source.file] = len(self._files)
            self._files.append(source)
        return number

    def outcomes(self, session: Session) -> Iterator[Outcome]:
        """What all catalog rules find, piece by piece."""
        for code in sorted(self._tables):
            groups = sorted(sorted(group) for group in self._tables[code].repeated())
            if not groups:
                continue
            documents = self._documents(groups, session)
            for group in groups:
                yield from _judge(code, self._members(group, documents, session), session)

    def _documents(self, groups: list[list[Place]], session: Session) -> dict[tuple[int, int], Record]:
        """The repeated listings of files that are not cut into lines, each of which is read once and not once a group."""
        limit = session.settings.config.lint.max_listing_size
        return documents_at(self._files, (place for group in groups for place in group), limit)

    def _members(
        self, group: list[Place], documents: dict[tuple[int, int], Record], session: Session
    ) -> Iterator[tuple[SourceFile, Record]]:
        met = set()
        for file, offset, line in group:
            source = self._files[file]
            here = (os.path.realpath(source.file), offset)
            if here in met:  # one file under two names: the listing is no copy of itself
                continue
            met.add(here)
            if source.form != "lines":
                record = documents.get((file, offset))
            else:
                record = line_at(source, offset, line, session.settings.config.lint.max_listing_size)
            if record is not None:
                yield source, record


@dataclass(slots=True)
class _Group:
    """Members of one exact key that the rule has not seen yet; the first one stays for later turns."""

    members: list[tuple[Member, Record, Bound, Scope]] = field(default_factory=list)
    shown: bool = False


def _judge(code: str, found: Iterator[tuple[SourceFile, Record]], session: Session) -> Iterator[Outcome]:
    """Ask one rule about the listings of one digest, by their exact key, without holding all of a large group."""
    exact: dict[str, _Group] = defaultdict(_Group)
    for source, record in found:
        scope = session.scopes.of(source.place)
        listing = listing_of(record, source, scope)
        profile, assumed = session.profile_name(listing.marketplace)
        panel = session.panel(profile, assumed, scope.ignored)
        bound = next((one for one in panel.catalog if one.rule.code == code), None)
        if bound is None:
            continue
        met = Outcome()
        key = session.asker.key(bound, record, listing, scope, met)
        if key is None:  # the first time there was one, so that the rule may have raised
            yield met
            continue
        line, column = record.source.position(record.start)
        group = exact[key]
        group.members.append((Member(listing, line, column), record, bound, scope))
        if len(group.members) == _MOST:
            yield _verdict(group, session)
            group.shown = True
            del group.members[1:]
    for group in exact.values():
        if len(group.members) > 1:
            if not group.shown:
                # By their names: which one is told must not change when a file is sorted anew.
                group.members.sort(key=_by_name)
            yield _verdict(group, session)


def _by_name(one: tuple[Member, Record, Bound, Scope]) -> tuple[str, str]:
    listing = one[0].listing
    return listing.store or "", listing.id


def _verdict(group: _Group, session: Session) -> Outcome:
    outcome = Outcome()
    shown, record, bound, scope = group.members[0]
    started = time.perf_counter()
    try:
        subjects = [member for member, _, _, _ in group.members]
        answers = bound.rule.check(subjects, bound.options, bound.ctx)
        for item in islice(answers, _MOST_HITS * len(subjects)):
            hit = checked(item)
            if not 0 <= hit.member < len(subjects):
                raise NotAHitError(f"the member of its Hit is {hit.member}, of {len(subjects)}")  # noqa: TRY301
            member, its_record, own, _ = group.members[hit.member]
            session.asker.take(own, hit, its_record, member.listing, outcome)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a rule raises becomes a finding
        session.asker.crashed(bound.rule, error, record, shown.listing, scope, outcome)
    if session.settings.timings:
        outcome.timings[bound.rule.code] = time.perf_counter() - started
    return outcome

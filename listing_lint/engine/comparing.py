"""Listings of all stores, compared at the end of a run: what rules with ``scope="stores"`` are asked about."""

from __future__ import annotations

import time
from array import array
from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.disk import real_paths
from listing_lint.engine.alike import alike, told
from listing_lint.engine.findings import NotAHitError, checked
from listing_lint.engine.known import MOST
from listing_lint.engine.listings import listing_of
from listing_lint.engine.outcome import Outcome
from listing_lint.engine.prints import IN_MEMORY, Chosen, Prints
from listing_lint.engine.rereading import documents_at, line_at
from listing_lint.engine.sighted import comparable, folder_of, linked_by, marks_of
from listing_lint.profiles.load import resolve_name
from listing_lint.rule import Stores

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.findings import Bound
    from listing_lint.engine.known import Known
    from listing_lint.engine.numbering import Numbering, Tally
    from listing_lint.engine.outcome import Task
    from listing_lint.engine.session import Session
    from listing_lint.finding import Hit
    from listing_lint.similarity.index import Index
    from listing_lint.similarity.values import Fingerprint, Pair

_MOST_HITS = 1_000_000
"""Hits of one rule about a whole catalog; a rule may go on without end."""

LEAST = 300
"""Listings of which fewer are compared with one another in less time than it takes to number them."""


class _Where(NamedTuple):
    """What many listings have in common: the marketplace as written, the store, and see :class:`Seen`."""

    marketplace: str
    store: str
    kind: str
    linked: tuple[str, ...]
    told: bool


class _Here:
    """The listings of one marketplace, by their numbers."""

    def __init__(self, compared: Compared, numbers: Sequence[int]) -> None:
        self._compared = compared
        self.numbers = numbers
        self.listings = Chosen(compared.prints, numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def place(self, member: int) -> tuple[int, int, int]:
        """The number of the file, the offset and the line of a listing."""
        return self._compared.place(self.numbers[member])

    def where(self, member: int) -> _Where:
        """What it has in common with others."""
        return self._compared.where(self.numbers[member])


class _Alike(NamedTuple):
    """What rules are asked about: listings of one marketplace, all or some. ``pairs`` are those of the subject among all."""

    here: _Here
    subject: Stores
    notes: tuple[str, ...]
    pairs: Sequence[Pair]

    @classmethod
    def all(cls, here: _Here, subject: Stores, notes: tuple[str, ...]) -> _Alike:
        """All of them."""
        return cls(here, subject, notes, subject.pairs)


class Compared:
    """Collects fingerprints from outcomes; afterwards asks the rules about stores.

    A listing costs a few numbers here, and its fingerprint lies on disk where there are many: see :mod:`.prints`.
    """

    def __init__(
        self,
        index: Index | None = None,
        known: Known | None = None,
        *,
        counts: bool = False,
        compares: bool = True,
    ) -> None:
        """Begin with none. ``known`` are listings of an earlier run, ``counts`` says that numbers and counts are of use.

        ``compares`` says that stores are compared at all: of listings that rest only the keys are wanted else.
        """
        self._compares = compares
        self._index = index
        self._counts = counts
        self._tally: Tally | None = None
        self._known = known
        self.prints = Prints(known)
        self.numbering: Numbering | None = None
        self._offsets, self._lines, self._in, self._of = array("q"), array("q"), array("l"), array("l")
        self._wheres: dict[_Where, int] = {}
        self._listed: list[_Where] = []
        self.files: list[SourceFile] = []
        self._known_wheres: dict[int, int] = {}
        self._numbers: dict[str, int] = {}
        self._distinct: Collection[int] | None = None

    def add(self, outcome: Outcome, task: Task, lines: int) -> None:
        """Take what one outcome saw; ``lines`` stand before its piece."""
        for one in outcome.seen:
            seen_as = one.fingerprint
            if not comparable(seen_as):
                continue
            number = self._number(task.files[one.file])
            store = seen_as.store or folder_of(self.files[number].path)
            where = _Where(seen_as.marketplace, store, one.kind, one.linked, one.told)
            kept = replace(seen_as, store=store, marketplace="")
            self.prints.append(kept)
            self._note(self._where_place(where), number, one.offset, one.line + lines)
            if self._tally is not None:
                self._tally.add(kept, where.marketplace)
        for several in (outcome.known, outcome.rested if self._compares else ()):
            if several:
                self._add_known(several, task, lines)
        if self._counts and len(self.prints) > IN_MEMORY:
            self._tally = (
                None if len(self.prints) > MOST else self._tally or self._counted_so_far(range(len(self._of)))
            )

    def _add_known(self, known: Sequence[tuple[int, int, int, int]], task: Task, lines: int) -> None:
        """Take known listings, by their rows and places."""
        rows, offsets, at, files = zip(*known, strict=True)
        self.prints.append_known(rows)
        self._of.extend(map(self._known_where, rows))
        self._in.extend([self._number(task.files[file]) for file in files])
        self._offsets.extend(offsets)
        self._lines.extend([line + lines for line in at] if lines else at)
        if self._tally is not None:
            self._tally.add_known(rows)

    def _note(self, where: int, file: int, offset: int, line: int) -> None:
        self._of.append(where)
        self._in.append(file)
        self._offsets.append(offset)
        self._lines.append(line)

    def _number(self, source: SourceFile) -> int:
        number = self._numbers.get(source.file)
        if number is None:
            number = self._numbers[source.file] = len(self.files)
            self.files.append(source)
        return number

    def _where_place(self, where: _Where) -> int:
        place = self._wheres.setdefault(where, len(self._listed))
        if place == len(self._listed):
            self._listed.append(where)
        return place

    def _known_where(self, row: int) -> int:
        """Where a known listing belongs; it is never told."""
        assert self._known is not None  # nothing is known without it
        number = self._known.where_of[row]
        place = self._known_wheres.get(number)
        if place is None:
            where = _Where(*self._known.wheres[number], told=False)
            place = self._known_wheres[number] = self._where_place(where)
        return place

    def wheres(self) -> list[tuple[str, str, str, tuple[str, ...]]]:
        """What listings have in common, by number."""
        return [where[:4] for where in self._listed]

    def where_number(self, number: int) -> int:
        """The number of what a listing has in common with others."""
        return self._of[number]

    def spot(self, number: int) -> tuple[str, int]:
        """The file and the offset of a listing."""
        return self.files[self._in[number]].file, self._offsets[number]

    def place(self, number: int) -> tuple[int, int, int]:
        """The number of the file, the offset and the line of a listing."""
        return self._in[number], self._offsets[number], self._lines[number]

    def where(self, number: int) -> _Where:
        """What a listing has in common with others."""
        return self._listed[self._of[number]]

    def outcomes(self, session: Session) -> Iterator[Outcome]:
        """What all rules about stores find, marketplace by marketplace."""
        markets = self.markets(session)
        self._count(session)
        for market, numbers in sorted(markets.items()):
            enough = len(numbers) > 1 or self._index is not None
            if enough and any(self.where(number).told for number in numbers):
                yield from self._judge(_Here(self, numbers), market, session)

    def markets(self, session: Session) -> dict[str, array[int]]:
        """The numbers of all listings that are compared, by marketplace."""
        known: dict[str, array[int]] = {}
        named: dict[str, str] = {}
        for number in self._alone():
            name = self.where(number).marketplace
            if name not in named:
                named[name] = market_named(name, session)
            known.setdefault(named[name], array("q")).append(number)
        return known

    def _count(self, session: Session) -> None:
        """Number and count the listings, where that is of use: to a change, and to the next run."""
        if not self._counts or not LEAST <= len(self.prints) <= MOST:
            return
        alone = self._alone()
        if self._tally is None or len(alone) < len(self._of):
            self._tally = self._counted_so_far(alone)
        self.numbering = self._tally.numbering(partial(market_named, session=session))

    def _counted_so_far(self, chosen: Collection[int]) -> Tally:
        """What counts some of the listings that are there already."""
        from listing_lint.engine.numbering import Tally

        tally = Tally(self._known)
        all_of_them = len(chosen) == len(self._of)
        numbers = () if all_of_them else frozenset(chosen)
        for number, row in enumerate(self.prints.rows):
            if not (all_of_them or number in numbers):
                tally.pass_over()
            elif row < 0:
                tally.add(self.prints.at(number), self.where(number).marketplace)
            else:
                tally.add_known((row,))
        return tally

    def _alone(self) -> Collection[int]:
        """The numbers of all listings, when all are there; one file under two names holds no copies of itself."""
        if self._distinct is None:
            first: dict[str, int] = {}
            path = real_paths()
            real = [
                first.setdefault(path(source.file, link=not source.settled), len(first))
                for source in self.files
            ]
            if len(first) == len(real):
                self._distinct = range(len(self._of))
            else:
                once = {(real[self._in[n]], self._offsets[n]): n for n in range(len(self._of))}
                self._distinct = tuple(once.values())
        return self._distinct

    def _judge(self, here: _Here, market: str, session: Session) -> Iterator[Outcome]:
        profile, assumed = session.profile_name(here.where(0).marketplace or None)
        here, subject, notes, _ = self._alike(here, market, session)
        wheres = [here.where(member) for member in range(len(here))]
        several = subject.held or len({where.store for where in wheres}) > 1
        if session.settings.verbose and several:
            for note in notes:
                session.settings.warn(note)
        subject = replace(
            subject,
            lines=[*subject.lines, *(self._lines[number] for number in here.numbers)],
            kinds=[*subject.kinds, *(where.kind for where in wheres)],
            linked=linked_by((where.store, where.linked) for where in wheres),
        )
        is_told = told(subject, [where.store for where in wheres], [where.told for where in wheres])
        hits: dict[int, list[tuple[str, Hit]]] = defaultdict(list)
        for bound in session.panel(profile, assumed, frozenset()).stores:
            started = time.perf_counter()
            try:
                for number, item in enumerate(bound.rule.check(subject, bound.options, bound.ctx)):
                    hit = checked(item)
                    if not 0 <= hit.member < len(subject.listings):
                        total = len(subject.listings)
                        raise NotAHitError(f"the member of its Hit is {hit.member}, of {total}")  # noqa: TRY301
                    if hit.member >= subject.held and is_told(hit):  # others belong to another repository
                        hits[hit.member - subject.held].append((bound.rule.code, hit))
                    if number == _MOST_HITS:
                        break
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - whatever a rule raises becomes a finding
                yield from self._crashed(bound, error, here.place(0), session)
            if session.settings.timings:
                yield Outcome(timings={bound.rule.code: time.perf_counter() - started})
        yield from self._placed(hits, here, session)

    def _alike(self, here: _Here, market: str, session: Session) -> _Alike:
        """The listings that rules are asked about, and what is alike among them."""
        found = self._found(here, market, session)
        if session.against is not None and self._look_closer(here, found, market, session):
            if self._tally is not None:
                self.numbering = self._tally.numbering(partial(market_named, session=session))
            found = self._found(here, market, session)
        return found

    def _found(self, here: _Here, market: str, session: Session) -> _Alike:
        if self.numbering is None:
            return _Alike.all(here, *alike(here.listings, market, self._index))
        import numpy as np

        from listing_lint.engine.touching import members, near

        numbers = self.numbering.numbers.taken(np.array(here.numbers, np.int64))
        frequencies, made = self.numbering.counted[market].frequencies(), numbers.columns()
        told = [where.told for where in self._listed]
        news = np.array([told[self._of[number]] for number in here.numbers], np.bool_)
        found = None
        if session.against is not None and self._index is None and own_rules(session):
            names = [numbers.stores[number] for number in numbers.store_of]
            found = near(here.listings, made, names, frequencies, news)
        if found is None:
            everything = _Alike.all(here, *alike(here.listings, market, self._index, frequencies, made))
            return _of_the_change(everything, news) if own_rules(session) else everything
        chosen = members(found, news)
        at = {member: place for place, member in enumerate(chosen)}
        pairs = [pair._replace(a=at[pair.a], b=at[pair.b]) for pair in found.pairs]
        there = _Here(self, [here.numbers[member] for member in chosen])
        return _Alike(there, Stores(there.listings, pairs, [], []), found.notes, found.pairs)

    def _look_closer(self, here: _Here, found: _Alike, market: str, session: Session) -> bool:
        """Open the pictures of the listings that a changed one is like by its words; whether there were any.

        Where only a change is checked, those of all other listings stay closed: opening them takes longer than all the rest.
        """
        pictures = session.compared_pictures
        if pictures is None:
            return False
        near: set[int] = set()
        held = found.subject.held
        for pair in found.pairs:
            one, other = pair.a - held, pair.b - held
            if one < 0 or other < 0 or here.where(one).told == here.where(other).told:
                continue
            near.add(other if here.where(one).told else one)
        limit = session.settings.config.lint.max_listing_size
        documents = documents_at(self.files, [here.place(member) for member in sorted(near)], limit)
        any_shown = False
        for member in sorted(near):
            read = self._record(here.place(member), documents, limit)
            if read is None:
                continue
            source, record = read
            marks = marks_of(listing_of(record, source, session.scopes.of(source.place)), pictures)
            if marks:
                any_shown = True
                number = here.numbers[member]
                shown = replace(self.prints.at(number), pictures=marks)
                self.prints.replace(number, shown)
                if self._tally is not None:
                    self._tally.show(number, shown, market)
        return any_shown

    def _placed(
        self, hits: dict[int, list[tuple[str, Hit]]], here: _Here, session: Session
    ) -> Iterator[Outcome]:
        """Read the listings again that something was found about, and make findings of it."""
        places = [here.place(member) for member in sorted(hits)]
        limit = session.settings.config.lint.max_listing_size
        documents = documents_at(self.files, places, limit)
        for member in sorted(hits):
            found = self._record(here.place(member), documents, limit)
            if found is None:
                continue
            source, record = found
            scope = session.scopes.of(source.place)
            listing = listing_of(record, source, scope)
            panel = session.panel(*session.profile_name(listing.marketplace), scope.ignored)
            own = {bound.rule.code: bound for bound in panel.stores}
            outcome = Outcome()
            for code, hit in hits[member]:
                if code in own:
                    session.asker.take(own[code], hit, record, listing, outcome)
            yield outcome

    def _record(
        self, place: tuple[int, int, int], documents: dict[tuple[int, int], Record], limit: int
    ) -> tuple[SourceFile, Record] | None:
        file, offset, line = place
        source = self.files[file]
        record = (
            line_at(source, offset, line, limit) if source.form == "lines" else documents.get((file, offset))
        )
        return None if record is None else (source, record)

    def _crashed(
        self, bound: Bound, error: BaseException, first: tuple[int, int, int], session: Session
    ) -> Iterator[Outcome]:
        outcome = Outcome()
        limit = session.settings.config.lint.max_listing_size
        documents = documents_at(self.files, [first], limit)
        found = self._record(first, documents, limit)
        if found is None:
            raise error
        source, record = found
        scope = session.scopes.of(source.place)
        session.asker.crashed(bound.rule, error, record, listing_of(record, source, scope), scope, outcome)
        yield outcome


def _of_the_change(found: _Alike, news: NDArray[np.bool_]) -> _Alike:
    """Let the rules about pairs see those alone of a change: of the ``news``, and of the twins of these."""
    if news.all():
        return found
    pairs = found.subject.pairs
    near = {place for pair in pairs if news[pair.a] or news[pair.b] for place in pair[:2]}
    told = [pair for pair in pairs if pair.a in near or pair.b in near]
    return found._replace(subject=replace(found.subject, pairs=told, every=pairs))


def counts_help(session: Session, index: Index | None) -> bool:
    """Whether it is of use to number and count the listings: to a change, and to the next run."""
    return session.results is not None or (
        session.against is not None and index is None and own_rules(session)
    )


def own_rules(session: Session) -> bool:
    """Whether all rules about stores are the linter's own: another one may ask about listings that no change touches."""
    return all(rule.package == "listing-lint" for rule in session.rules.values() if rule.scope == "stores")


def market_named(name: str, session: Session) -> str:
    """The marketplace that listings are compared on: by the name of its profile, where there is one."""
    name = name or session.settings.config.lint.profile or ""
    return resolve_name(name, session.settings.profiles) or name.casefold()


def market_of(one: Fingerprint, session: Session) -> str:
    """The marketplace that a listing is compared on."""
    return market_named(one.marketplace, session)

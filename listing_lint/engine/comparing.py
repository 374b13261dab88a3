"""Listings of all stores, compared at the end of a run: what rules with ``scope="stores"`` are asked about."""

from __future__ import annotations

import os
import posixpath
import time
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.engine.findings import NotAHitError, checked
from listing_lint.engine.outcome import Outcome, Seen
from listing_lint.engine.rereading import documents_at, line_at
from listing_lint.profiles.load import resolve_name
from listing_lint.rule import Stores
from listing_lint.similarity.clusters import StoreKey
from listing_lint.similarity.values import PictureMark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.findings import Bound
    from listing_lint.engine.outcome import Task
    from listing_lint.engine.session import Session
    from listing_lint.finding import Hit
    from listing_lint.images.pictures import Pictures
    from listing_lint.similarity.index import Index
    from listing_lint.similarity.values import Fingerprint

_MOST_HITS = 1_000_000
"""Hits of one rule about a whole catalog; a rule may go on without end."""

_MOST_PICTURES = 24
"""Pictures of a listing that are compared."""

_ENDED = frozenset(
    {
        "closed",
        "ended",
        "deleted",
        "removed",
        "archived",
        "inactive",
        "offline",
        "delisted",
        "expired",
        "suspended",
    }
)


def seen(
    listing: Listing, linked: tuple[str, ...], pictures: Pictures | None, place: tuple[int, int, int]
) -> Seen:
    """What is kept of a listing until the end of the run. ``place`` is offset, line and the number of the file.

    ``pictures`` is None where no rule about stores looks at pictures.
    """
    from listing_lint.similarity.fingerprint import fingerprint

    condition = listing.fields.get("condition")
    marks = () if pictures is None else _marks(listing, pictures)
    kind = f"{listing.locale or ''}\0{condition if isinstance(condition, str) else ''}".casefold()
    return Seen(fingerprint(listing, marks), kind, linked, *place)


def ended(listing: Listing) -> bool:
    """Whether a listing is no longer for sale, so that nobody compares it."""
    status = listing.fields.get("status")
    return isinstance(status, str) and status.strip().casefold() in _ENDED


def comparable(one: Fingerprint) -> bool:
    """Whether a listing says anything that could be compared: an entry that only changes a price does not."""
    return bool(one.title or one.body or one.codes or one.pictures)


def _marks(listing: Listing, pictures: Pictures) -> tuple[PictureMark, ...]:
    from hashlib import sha256

    found = []
    for picture in pictures.of(listing)[:_MOST_PICTURES]:
        if picture.kind == "remote":  # what one address shows is one picture, whatever it is
            address = picture.src.encode("utf-8", "surrogatepass")
            found.append(PictureMark(sha256(address).digest()))
        elif isinstance(mark := pictures.mark(picture), PictureMark):
            found.append(mark)
    return tuple(found)


class Compared:
    """Collects fingerprints from outcomes; afterwards asks the rules about stores."""

    def __init__(self, index: Index | None = None) -> None:
        self._index = index
        self._seen: list[Seen] = []
        self._files: list[SourceFile] = []
        self._numbers: dict[str, int] = {}

    def add(self, outcome: Outcome, task: Task, lines: int) -> None:
        """Take what one outcome saw; ``lines`` stand before its piece."""
        for one in outcome.seen:
            if not comparable(one.fingerprint):
                continue
            source = task.files[one.file]
            number = self._numbers.get(source.file)
            if number is None:
                number = self._numbers[source.file] = len(self._files)
                self._files.append(source)
            self._seen.append(one._replace(line=one.line + lines, file=number))

    def outcomes(self, session: Session) -> Iterator[Outcome]:
        """What all rules about stores find, marketplace by marketplace."""
        # One file under two names holds no copies of itself.
        alone = {(os.path.realpath(self._files[one.file].file), one.offset): one for one in self._seen}
        markets: dict[str, list[Seen]] = defaultdict(list)
        for one in alone.values():
            markets[market_of(one.fingerprint, session)].append(one)
        for market, here in sorted(markets.items()):
            if len(here) > 1 or self._index is not None:
                yield from self._judge(named_stores(here, self._files), market, session)

    def _judge(self, here: Sequence[Seen], market: str, session: Session) -> Iterator[Outcome]:
        profile, assumed = session.profile_name(here[0].fingerprint.marketplace or None)
        subject, notes = compared([one.fingerprint for one in here], market, self._index)
        for note in notes:
            session.settings.warn(note)
        subject = replace(
            subject,
            lines=[*subject.lines, *(one.line for one in here)],
            kinds=[*subject.kinds, *(one.kind for one in here)],
            linked=linked_sets(here),
        )
        hits: dict[int, list[tuple[str, Hit]]] = defaultdict(list)
        for bound in session.panel(profile, assumed, frozenset()).stores:
            started = time.perf_counter()
            try:
                for number, item in enumerate(bound.rule.check(subject, bound.options, bound.ctx)):
                    hit = checked(item)
                    if not 0 <= hit.member < len(subject.listings):
                        total = len(subject.listings)
                        raise NotAHitError(f"the member of its Hit is {hit.member}, of {total}")  # noqa: TRY301
                    if hit.member >= subject.held:  # others belong to another repository
                        hits[hit.member - subject.held].append((bound.rule.code, hit))
                    if number == _MOST_HITS:
                        break
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - whatever a rule raises becomes a finding
                yield from self._crashed(bound, error, here[0], session)
            if session.settings.timings:
                yield Outcome(timings={bound.rule.code: time.perf_counter() - started})
        yield from self._placed(hits, here, session)

    def _placed(
        self, hits: dict[int, list[tuple[str, Hit]]], here: Sequence[Seen], session: Session
    ) -> Iterator[Outcome]:
        """Read the listings again that something was found about, and make findings of it."""
        places = [(here[member].file, here[member].offset, here[member].line) for member in sorted(hits)]
        limit = session.settings.config.lint.max_listing_size
        documents = documents_at(self._files, places, limit)
        for member in sorted(hits):
            found = self._record(here[member], documents, limit)
            if found is None:
                continue
            source, record = found
            scope = session.scopes.of(source.place)
            listing = session.listing(record, source, scope)
            panel = session.panel(*session.profile_name(listing.marketplace), scope.ignored)
            own = {bound.rule.code: bound for bound in panel.stores}
            outcome = Outcome()
            for code, hit in hits[member]:
                if code in own:
                    session.group_finding(own[code], hit, record, listing, outcome)
            yield outcome

    def _record(
        self, one: Seen, documents: dict[tuple[int, int], Record], limit: int
    ) -> tuple[SourceFile, Record] | None:
        source = self._files[one.file]
        if source.form == "lines":
            record = line_at(source, one.offset, one.line, limit)
        else:
            record = documents.get((one.file, one.offset))
        return None if record is None else (source, record)

    def _crashed(
        self, bound: Bound, error: BaseException, first: Seen, session: Session
    ) -> Iterator[Outcome]:
        outcome = Outcome()
        limit = session.settings.config.lint.max_listing_size
        documents = documents_at(self._files, [(first.file, first.offset, first.line)], limit)
        found = self._record(first, documents, limit)
        if found is None:
            raise error
        source, record = found
        scope = session.scopes.of(source.place)
        session.crashed(bound.rule, error, record, session.listing(record, source, scope), scope, outcome)
        yield outcome


def market_of(one: Fingerprint, session: Session) -> str:
    """The marketplace that a listing is compared on: by the name of its profile, where there is one."""
    name = one.marketplace or session.settings.config.lint.profile or ""
    return resolve_name(name, session.settings.profiles) or name.casefold()


def compared(
    fingerprints: Sequence[Fingerprint], market: str, index: Index | None
) -> tuple[Stores, tuple[str, ...]]:
    """Find what is alike among listings of one marketplace, and in an index; also say what was not compared.

    The lines and kinds are those of the index's listings, which stand first. Raises :class:`ConfigError` for a damaged index.
    """
    listings = [replace(one, marketplace="") for one in fingerprints]
    if index is None:
        from listing_lint.similarity.run import find_pairs

        found = find_pairs(listings)
        return Stores(listings, found.pairs, [], [], guessed=found.guessed), found.notes
    from listing_lint.engine.beside import together

    there = together([replace(one, marketplace=market) for one in fingerprints], index)
    unlisted = {
        StoreKey(key.store, ""): more for key, more in there.unlisted.items() if key.marketplace == market
    }
    return (
        Stores(
            [*(replace(entry.fingerprint, marketplace="") for entry in there.entries), *listings],
            there.pairs,
            [entry.line for entry in there.entries],
            [entry.kind for entry in there.entries],
            guessed=there.guessed,
            held=len(there.entries),
            unlisted=unlisted,
        ),
        there.notes,
    )


def named_stores(here: Sequence[Seen], files: Sequence[SourceFile], *, by_file: bool = False) -> list[Seen]:
    """Name the store of listings that name none: by their folder, one folder a store.

    ``by_file`` goes by the file where all of them lie in one folder and each file holds several, as exports do.
    """
    nameless = [one for one in here if not one.fingerprint.store]
    if not nameless:
        return list(here)
    folders = {posixpath.dirname(one.fingerprint.path) for one in nameless}
    counts: dict[int, int] = defaultdict(int)
    for one in nameless:
        counts[one.file] += 1
    single = by_file and len(folders) == 1 and len(counts) > 1 and min(counts.values()) > 1

    def name(one: Seen) -> str:
        path = files[one.file].path.replace(os.sep, "/")
        return posixpath.basename(path) if single else posixpath.dirname(path) or "."

    return [
        one if one.fingerprint.store else one._replace(fingerprint=replace(one.fingerprint, store=name(one)))
        for one in here
    ]


def linked_sets(here: Sequence[Seen]) -> tuple[frozenset[str], ...]:
    """The stores that the configuration links, two by two."""
    return tuple(
        sorted(
            {
                frozenset((one.fingerprint.store.casefold(), other.casefold()))
                for one in here
                for other in one.linked
            },
            key=sorted,
        )
    )

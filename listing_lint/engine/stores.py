"""All listings of a few stores for ``compare``: read once for their fingerprints, and those that are shown once more."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from listing_lint.catalog.face import Face, face_of
from listing_lint.catalog.problem import LoadProblem
from listing_lint.engine.listings import listing_of
from listing_lint.engine.outcome import Outcome, Seen, shift
from listing_lint.engine.reading import read
from listing_lint.engine.rereading import documents_at, line_at
from listing_lint.engine.sighted import comparable, ended, linked_sets, named_stores, seen
from listing_lint.engine.tasks import make_tasks
from listing_lint.profiles.load import resolve_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.session import Session
    from listing_lint.finding import Finding

_BATCH = 4 << 20

Progress = Callable[[int], None]
"""``progress(listings)``: called now and then."""


@dataclass(slots=True)
class Gathered:
    """What was read. ``problems`` are the findings about what was not.

    ``ended`` counts the listings that are no longer for sale, ``silent`` those that say nothing that could be compared,
    ``nameless`` those that name no store.
    """

    sources: list[SourceFile]
    seen: list[Seen] = field(default_factory=list)
    problems: list[Finding] = field(default_factory=list)
    ended: int = 0
    silent: int = 0
    nameless: int = 0

    @property
    def linked(self) -> tuple[frozenset[str], ...]:
        """The stores that the configuration links."""
        return linked_sets(self.seen)


def gather(
    session: Session,
    sources: Sequence[SourceFile],
    progress: Progress | None = None,
    *,
    pictures: bool = True,
    by_file: bool = True,
) -> Gathered:
    """Read all listings of these files. Marketplaces become the names of their profiles, where there is one.

    ``by_file`` lets exports in one folder be stores of their own: see :func:`~listing_lint.engine.sighted.named_stores`.
    """
    made = Gathered(list(sources))
    limit = session.settings.config.lint.max_listing_size
    seen_of = session.pictures if pictures else None
    met: set[tuple[str, int]] = set()
    for number, source in enumerate(sources):
        scope = session.scopes.of(source.place)
        real = os.path.realpath(source.file)
        lines, items = 0, 0
        for task in make_tasks([source], batch=_BATCH, limit=limit):
            outcome = Outcome()
            for item in read(task, source, outcome, limit):
                if isinstance(item, LoadProblem):
                    items += item.rule != "byte-order-mark"
                    session.asker.problem(item, source.path, scope, outcome)
                    continue
                items += 1
                listing = listing_of(item, source, scope)
                if ended(listing):
                    made.ended += 1
                elif (real, item.offset) not in met:  # one file under two names is read once
                    met.add((real, item.offset))
                    place = (item.offset, item.line + lines, number)
                    one = seen(listing, scope.linked, seen_of, place)
                    if comparable(one.fingerprint):
                        made.seen.append(_settled(one, session))
                    else:
                        made.silent += 1
            made.problems += [shift(finding, lines) for finding in outcome.findings]
            made.problems += [shift(fold.unfolded(), lines) for fold in outcome.folded.values()]
            lines += outcome.lines
            if progress is not None:
                progress(len(made.seen))
        if not items:
            outcome = Outcome()
            session.asker.problem(LoadProblem("empty-file"), source.path, scope, outcome)
            made.problems += outcome.findings
    made.nameless = sum(not one.fingerprint.store for one in made.seen)
    made.seen = named_stores(made.seen, made.sources, by_file=by_file)
    return made


def _settled(one: Seen, session: Session) -> Seen:
    marketplace = one.fingerprint.marketplace
    known = resolve_name(marketplace, session.settings.profiles) if marketplace else None
    return (
        one
        if known in (None, marketplace)
        else one._replace(fingerprint=replace(one.fingerprint, marketplace=known or ""))
    )


def faces(session: Session, gathered: Gathered, wanted: Iterable[int]) -> dict[int, Face]:
    """What people see of these listings; one whose file has changed since is left out."""
    places = sorted(set(wanted))
    limit = session.settings.config.lint.max_listing_size
    stands = [gathered.seen[place] for place in places]
    documents = documents_at(gathered.sources, [(one.file, one.offset, one.line) for one in stands], limit)
    found = {}
    for place, one in zip(places, stands, strict=True):
        source = gathered.sources[one.file]
        if source.form == "lines":
            record = line_at(source, one.offset, one.line, limit)
        else:
            record = documents.get((one.file, one.offset))
        if record is not None:
            listing = listing_of(record, source, session.scopes.of(source.place))
            line, _ = record.source.position(record.start)
            found[place] = face_of(listing, session.pictures, line)
    return found

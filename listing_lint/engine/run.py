"""A whole run: discover, lint in one or several processes, merge in order, compare, count.

The merge follows the order of the tasks, so that one process and many give the same report.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import field, replace
from itertools import chain, groupby
from typing import TYPE_CHECKING

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.sources import BrokenFile, SourceFile, display_path, measured
from listing_lint.engine.beside import open_index
from listing_lint.engine.comparing import Compared, counts_help
from listing_lint.engine.ending import InOrder
from listing_lint.engine.groups import Groups
from listing_lint.engine.ignores import Ignores, place_of
from listing_lint.engine.outcome import Folded, Outcome, Task, fold_in, shift
from listing_lint.engine.session import Session
from listing_lint.engine.store import FindingStore
from listing_lint.engine.tasks import make_tasks
from listing_lint.engine.workers import in_processes, in_this_process, largest, processors
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.cache.runs import Counts, Places, WholeRun
    from listing_lint.cache.surroundings import Surroundings
    from listing_lint.engine.against import Asked
    from listing_lint.engine.settings import Setup
    from listing_lint.finding import Finding
    from listing_lint.similarity.index import Index


BATCH = 4 << 20
"""Bytes of listings in one task, if only their texts are read: see :func:`_weight`."""

WORTH_A_POOL = 8 << 20
"""Bytes of listings below which starting processes costs more than it saves, if only their texts are read."""

_NAMED = 5
"""Files that are named where many were not read."""

Progress = Callable[[int, int], None]
"""``progress(listings, files)``: called after each task."""


@dataclass(slots=True)
class Result:
    """A finished run. Close the findings when they are no longer read."""

    findings: FindingStore
    files: int = 0
    listings: int = 0
    pictures: int = 0
    profiles: tuple[str, ...] = ()
    timings: dict[str, float] = field(default_factory=dict)


def run(
    setup: Setup,
    found: Iterable[SourceFile | BrokenFile],
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    whole: bool = False,
    asked: Asked | None = None,
    keep: bool = True,
    staged: Mapping[str, str] | None = None,
) -> Result:
    """Lint everything that was found. ``jobs`` overrides the configuration; 0 is one for each processor.

    ``whole`` says that nothing of the catalog was left out: then an ``[[ignore]]`` table that silences nothing is told.
    ``asked`` asks for what changed only: see :mod:`listing_lint.engine.against`. ``keep`` allows results to be kept for later
    runs, and those of earlier ones to be used. ``staged`` are pictures that a repair would write, by the full real path that
    each would have; what was found with them is not kept.

    Raises :class:`WorkerDiedError`, and :class:`ConfigError` for an index that cannot be used; a fault of the catalog never
    raises.
    """
    with InOrder() as ending:
        return _run(setup, found, ending, jobs, progress, asked, staged, whole=whole, keep=keep)


def _run(
    setup: Setup,
    found: Iterable[SourceFile | BrokenFile],
    ending: InOrder,
    jobs: int | None,
    progress: Progress | None,
    asked: Asked | None,
    staged: Mapping[str, str] | None,
    *,
    whole: bool,
    keep: bool,
) -> Result:
    if staged:
        setup = replace(setup, settings=replace(setup.settings, staged=staged))
    settings = setup.settings
    session = Session(settings, setup.rules)
    if session.database is not None and (said := session.database.inspect()) is not None:
        settings.warn(said)
    around = _keeps(session, setup) if keep and not staged else None
    if around is not None and asked is None:
        session.keep_results(around)
    before = None
    if session.results is not None:
        from listing_lint.cache.runs import WholeRun

        found = list(found)
        before = WholeRun(session.results, found, whole=whole)
        known = before.known()
        if known is not None:
            try:
                return _again(*known)
            finally:
                session.results.database.close()
    if asked is not None:
        from listing_lint.engine.against import against

        ending.begin()
        found = list(found)
        session.against = against(session, found, asked)
        for warning in session.against.warnings:
            settings.warn(warning)
        if around is not None and session.asks_across and not session.against.nothing:
            session.know(around)
    merge = _Merge(session, open_index(settings))
    sources = []
    unread = []
    for item in found:
        if not _is_read(item, session):
            continue
        if isinstance(item, SourceFile):
            sources.append(measured(item) if item.settled and not session.rests(item) else item)
        elif item.problem.rule == "feed-not-read":
            unread.append(item)
        else:
            merge.broken(item)
    if unread:
        merge.unread(unread)
    weight = _weight(session)
    # One task: a listing that is put off meets the others in it.
    session.lone = len(sources) == 1 and sources[0].size < BATCH // weight and not settings.config.lint.index
    tasks = _tasks(sources, session, weight)
    wanted = settings.config.lint.jobs if jobs is None else jobs
    auto = wanted in ("auto", 0)
    workers = processors() if isinstance(wanted, str) or auto else wanted
    total = sum(source.size for source in sources)
    if workers > 1 or total > WORTH_A_POOL:
        ending.begin()
    outcomes: Generator[tuple[Task, Outcome]]
    if workers > 1 and (not auto or total * weight > WORTH_A_POOL):
        first = largest(sources, BATCH // weight, workers)
        # What a change is told of a file is not what the file's own result says.
        kept = around if session.results is not None else None
        outcomes = in_processes(session, setup, tasks, workers, kept, first)
    else:
        outcomes = in_this_process(session, tasks)
    try:
        for task, outcome in outcomes:
            merge.add(task, outcome)
            if progress is not None:
                progress(merge.listings, len(sources))
        touched = session.against.touches if session.against is not None else None
        read = len(sources) if touched is None else sum(map(touched, sources))
        result = merge.finish(files=read + merge.unreadable)
        if merge.ignores and session.against is None:
            merge.leftovers(setup, sources, whole=whole)
        elif merge.ignores:
            merge.leftovers(setup, [], whole=False)
        if before is not None and session.results is not None:
            merge.keep(before, result)
            session.results.prune()
        return result
    finally:
        outcomes.close()
        if session.database is not None:
            session.database.close()
            if around is not None and (fault := session.database.fault) is not None:
                settings.warn(
                    f"{session.database.file}: results cannot be kept ({fault}); the next run is no quicker"
                )


def _keeps(session: Session, setup: Setup) -> Surroundings | None:
    """What results are kept by; None where none are: each rule must run when it is to be timed, or to be heard."""
    if session.database is None or setup.settings.timings or setup.settings.verbose:
        return None
    from listing_lint.cache.surroundings import surroundings

    return surroundings(setup)


def _again(counts: Counts, chunks: Iterator[list[Finding]]) -> Result:
    """The result of a run that was kept."""
    store = FindingStore()
    for chunk in chunks:
        store.extend(chunk)
    return Result(store, counts.files, counts.listings, counts.pictures, counts.profiles)


def _tasks(sources: list[SourceFile], session: Session, weight: int) -> Iterator[Task]:
    """The tasks of a run. Files of which only keys are taken weigh what their texts weigh."""
    limit = session.settings.config.lint.max_listing_size
    if session.against is None:
        return make_tasks(sources, batch=BATCH // weight, limit=limit, steady=session.results is not None)
    touched = session.against.touches
    return chain.from_iterable(
        make_tasks(list(several), batch=BATCH // (weight if is_touched else 1), limit=limit, rests=rests)
        for (rests, is_touched), several in groupby(
            sources, key=lambda source: (session.rests(source), touched(source))
        )
    )


def _is_read(item: SourceFile | BrokenFile, session: Session) -> bool:
    """Whether a file is read at all: where only a change is checked, files that are the same are merely compared with it."""
    if session.against is None:
        return True
    if isinstance(item, BrokenFile):
        return item.place in session.against.broken
    if session.against.touches(item):
        return True
    if session.against.nothing:
        return False
    return session.asks_across or bool(session.against.pictures) or bool(session.against.gone)


def _weight(session: Session) -> int:
    """How much longer a byte of listings takes for the pictures that belong to it.

    Opening pictures takes a hundred times as long as the texts, and reading what is written on them half a second each:
    then a task is a listing or a few, so that the processors share them evenly and the progress moves.
    """
    if session.reads_text:
        return 2000
    return 100 if session.opens_pictures else 1


class _Merge:
    """Puts outcomes together in the order of the tasks."""

    def __init__(self, session: Session, index: Index | None = None) -> None:
        self.session = session
        self.store = FindingStore()
        known = session.known
        self.groups = Groups(
            () if known is None else (said for said in known.said if said.code in session.plain_keys)
        )
        self.compared = Compared(
            index, known, counts=counts_help(session, index), compares=session.compares_stores
        )
        self.folded: dict[tuple[str, str, str], Folded] = {}
        self.lines: dict[str, int] = {}
        self.blank: dict[str, tuple[SourceFile, bool]] = {}
        self.profiles: set[str] = set()
        self.timings: dict[str, float] = {}
        self.listings = self.pictures = self.unreadable = 0
        self.there: set[tuple[str, str]] = set()
        self.stands: list[Places] = []
        self.doubtful = False
        self.ignores = Ignores(session.settings)

    def broken(self, item: BrokenFile) -> None:
        outcome = Outcome()
        self.session.asker.problem(item.problem, item.path, self.session.scopes.of(item.place), outcome)
        self._take(outcome, 0)
        self.unreadable += 1

    def unread(self, items: list[BrokenFile]) -> None:
        """One finding for all files of a folder that may be feeds and do not look like one: mostly they are none."""
        names = ", ".join(item.path for item in items[:_NAMED])
        more = f" and {len(items) - _NAMED:,} more" if len(items) > _NAMED else ""
        detail = items[0].problem.detail if len(items) == 1 else f"{len(items):,} files ({names}{more})"
        self.broken(replace(items[0], problem=replace(items[0].problem, detail=detail)))
        self.unreadable += len(items) - 1

    def add(self, task: Task, outcome: Outcome) -> None:
        lines = 0
        if task.piece:
            file = task.files[0].file
            lines = self.lines.get(file, 0)
            self.lines[file] = lines + outcome.lines
            self.blank[file] = (task.files[0], self.blank.get(file, (None, True))[1] and not outcome.items)
        self._take(outcome, lines)
        self.groups.add(outcome, task, lines)
        self.compared.add(outcome, task, lines)
        self.profiles |= outcome.profiles
        self.there |= outcome.there
        self.stands += outcome.stands
        self.doubtful |= outcome.doubtful
        self.listings += outcome.listings
        self.pictures += outcome.pictures

    def _take(self, outcome: Outcome, lines: int) -> None:
        moved = (shift(finding, lines) for finding in outcome.findings)
        self.store.extend(self.ignores.left(moved) if self.ignores else moved)
        fold_in(self.folded, outcome, lines)
        for code, seconds in outcome.timings.items():
            self.timings[code] = self.timings.get(code, 0.0) + seconds

    def leftovers(self, setup: Setup, sources: list[SourceFile], *, whole: bool) -> None:
        """Tell of the tables of the configuration that do nothing any more."""
        file = setup.layers.file
        shown = (
            display_path(os.path.realpath(file), self.session.settings.base) if file else "(configuration)"
        )
        for left in self.ignores.leftovers([source.place for source in sources], whole=whole):
            outcome = Outcome()
            self.session.asker.leftover(left, shown, place_of(file, left.number), outcome)
            self._take(outcome, 0)

    def keep(self, before: WholeRun, result: Result) -> None:
        """Keep the whole run, unless something changed while it was read."""
        from listing_lint.cache.runs import MOST, Counts

        results = self.session.results
        if results is None or self.doubtful or len(result.findings) > MOST:
            return
        counts = Counts(result.files, result.listings, result.pictures, result.profiles)
        before.keep(counts, result.findings, self.stands, results.stands.taken())

    def finish(self, files: int) -> Result:
        if self.session.results is not None:
            # From here on what rules look at belongs to the run, and to no file.
            self.session.pictures.watch = self.session.results.stands.note
        for source, blank in self.blank.values():
            if blank and (self.session.against is None or self.session.against.touches(source)):
                self.broken(BrokenFile(source.path, LoadProblem("empty-file"), source.place))
                self.unreadable -= 1  # counted as a file already
        for outcome in self.groups.outcomes(self.session):
            self._take(outcome, 0)
        try:
            for outcome in self.compared.outcomes(self.session):
                self._take(outcome, 0)
            if self.session.memory is not None and self.compared.numbering is not None:
                from listing_lint.engine.remembering import remember

                remember(self.compared, self.groups, self.session, self.session.memory)
        finally:
            self.compared.prints.close()
        for key, several in (self.session.against.gone if self.session.against is not None else {}).items():
            if key not in self.there:
                for listing in several:
                    outcome = Outcome()
                    self.session.gone(listing, outcome)
                    self._take(outcome, 0)
        unfolded = (fold.unfolded() for fold in self.folded.values())
        self.store.extend(self.ignores.left(unfolded) if self.ignores else unfolded)
        return Result(
            self.store,
            files=files,
            listings=self.listings,
            pictures=self.pictures,
            profiles=tuple(sorted(self.profiles)),
            timings=self.timings,
        )

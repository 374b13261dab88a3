"""One process's linter: rules bound to profiles, schemas compiled, tasks turned into outcomes."""

from __future__ import annotations

import os
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from listing_lint.cache.database import Database, place_of
from listing_lint.catalog.marked import Marks
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_lines
from listing_lint.catalog.record import Record
from listing_lint.catalog.sights import Sights
from listing_lint.catalog.text import SourceText
from listing_lint.changes.pictures import main_of
from listing_lint.digests import blake2b
from listing_lint.engine.asking import Asker
from listing_lint.engine.batches import Batches, Waiting
from listing_lint.engine.findings import Bound
from listing_lint.engine.hits import product_types_in
from listing_lint.engine.known import Met
from listing_lint.engine.lexicons import lexicon_of, own_marks
from listing_lint.engine.listings import faults_of, keeps_rules_away, listing_of
from listing_lint.engine.outcome import Count, Outcome, Seen, Task
from listing_lint.engine.panels import Panel, gates, make_panel
from listing_lint.engine.reading import read
from listing_lint.engine.scopes import Scope, Scopes
from listing_lint.engine.sighted import ended, seen
from listing_lint.images.kept import Kept
from listing_lint.images.locate import Locator
from listing_lint.images.pictures import Pictures
from listing_lint.profiles.load import known_names, load_profile, resolve_name
from listing_lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listing_lint.cache.results import Results
    from listing_lint.cache.surroundings import Surroundings
    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.against import Against
    from listing_lint.engine.known import Known
    from listing_lint.engine.settings import Settings
    from listing_lint.profiles.model import Profile


class Session:
    """Everything a process needs to lint tasks. Made once; keeps what was compiled."""

    def __init__(self, settings: Settings, rules: Mapping[str, Rule]) -> None:
        self.settings = settings
        self.rules = {code: rule for code, rule in rules.items() if code in settings.active}
        lint = settings.config.lint
        costs = {rule.cost for rule in self.rules.values()}
        self.database = Database(place_of(settings.folder, lint.cache)) if lint.cache is not False else None
        self.kept = (
            Kept(settings.folder, self.database)
            if self.database is not None and costs & {"pixels", "text"}
            else None
        )
        self.results: Results | None = None
        about_stores = [rule for rule in self.rules.values() if rule.scope == "stores"]
        marks = any(rule.cost != "none" for rule in about_stores)
        self.pictures = Pictures(
            settings.root,
            lint.images_root,
            kept=self.kept,
            ocr=lint.ocr is not False,
            marks=marks,
            opens=bool(costs - {"none"}),
            staged=settings.staged,
        )
        self.sights = Sights()
        if settings.config.brands.files:
            own_marks(
                settings.config.brands, settings.folder
            )  # a fault in them is the configuration's, not a rule's
        self.marks = Marks(partial(lexicon_of, settings.config.brands, settings.folder), settings.as_of)
        self.product_types = product_types_in(settings.folder, lint.product_types)
        self.opens_pictures = bool(costs - {"none"})
        self.compares = bool(about_stores)
        self.compared_pictures = self.pictures if marks else None
        self.reads_text = "text" in costs and self.pictures.reads_text
        self.scopes = Scopes(settings, self.rules)
        self.asker = Asker(settings, self.sights, self.marks, self._events, self.scopes.of)
        self._gate_of = gates(self.sights.of, self.marks.of)
        self._profiles: dict[str, Profile] = {}
        self._panels: dict[tuple[str, bool, frozenset[str]], Panel] = {}
        self._names: dict[str | None, tuple[str, bool]] = {}
        self._batches = Batches(self.asker.keep_all, self.asker.crashed, single=self.opens_pictures)
        self.against: Against | None = None
        self.lone = False
        """Whether all listings stand in one small file, which may hold a single one."""
        self._held: Callable[[], Seen] | None = None
        self.memory: Results | None = None
        """Where is kept what is known of listings; in workers, which only take what is known, it may be missing."""
        self.known: Known | None = None
        # The keys of others may follow from pictures, or from who knows what.
        keyed = [rule for rule in self.rules.values() if rule.scope == "catalog"]
        self._keys_are_own = all(rule.package == "listing-lint" for rule in keyed)
        self._keys_are_known = self._keys_are_own and all(rule.cost == "none" for rule in keyed)
        self.plain_keys = frozenset(rule.code for rule in keyed if rule.cost == "none")
        self._locator = Locator(settings.root, lint.images_root)

    @property
    def asks_across(self) -> bool:
        """Whether rules are asked about several listings together, so that all of them must be read."""
        return self.compares_stores or any(rule.scope == "catalog" for rule in self.rules.values())

    @property
    def compares_stores(self) -> bool:
        """Whether listings of all stores are compared with one another."""
        return self.compares and (self.against is None or self.against.compares_stores)

    def keep_results(self, around: Surroundings) -> None:
        """Keep the results of files, and use those that were kept."""
        from listing_lint.cache.results import Results

        if self.database is not None:
            self.results = Results(self.database, around, self.pictures, self.settings.folder)
            self.memory = self.results

    def know(self, around: Surroundings) -> None:
        """Know the listings again that an earlier run met."""
        from listing_lint.cache.results import Results
        from listing_lint.engine.known import load

        if self.database is not None:
            self.memory = Results(self.database, around, self.pictures, self.settings.folder)
            self.known = load(self.memory, self)

    def run(self, task: Task) -> Outcome:
        """Lint one task, or find what an earlier run found. Never raises for anything that a catalog or a rule can do."""
        if self.results is None:
            return self._lint(task)
        return self.results.run(task, self._lint, lone=self.lone)

    def _lint(self, task: Task) -> Outcome:
        outcome = Outcome()
        self._batches.forget()  # nothing is left of a task that was interrupted
        limit = self.settings.config.lint.max_listing_size
        for number, source in enumerate(task.files):
            outcome.file = number
            scope = self.scopes.of(source.place)
            outcome.items = 0
            before = (outcome.listings, outcome.pictures, outcome.profiles)
            outcome.profiles = set()
            told = self.against is None or self.against.touches(source)
            for item in self._read(task, source, scope, outcome, limit):
                if isinstance(item, LoadProblem):
                    outcome.items += item.rule != "byte-order-mark"
                    if told:
                        self.asker.problem(item, source.path, scope, outcome)
                    continue
                outcome.items += 1
                if isinstance(item, Met):
                    self._met(item, source, scope, outcome)
                elif self.against is None:
                    self._record(item, source, scope, outcome)
                else:
                    self._compared(self.against, item, source, scope, outcome)
            if told and not outcome.items and not task.piece:
                self.asker.problem(LoadProblem("empty-file"), source.path, scope, outcome)
            if self.results is not None:
                outcome.counts.append(self._count(outcome, *before[:2]))
            outcome.profiles |= before[2]
        self._batches.ask(outcome)
        return outcome

    def rests(self, source: SourceFile) -> bool:
        """Whether a file is not even opened, because an earlier run knows all that is asked of it."""
        known = self.known
        return known is not None and self.leaves_unread and known.settled(source) is not None

    def rested(self, task: Task) -> Outcome:
        """The outcome of a task of files that rest."""
        assert self.known is not None  # nothing rests without it
        rows = map(self.known.settled, task.files)
        return Outcome(rested=[(row, 0, 1, number) for number, row in enumerate(rows) if row is not None])

    @cached_property
    def leaves_unread(self) -> bool:
        """Whether of listings that did not change, and that an earlier run knew, not even the members are asked for."""
        against = self.against
        if against is None:
            return False
        # Where the change has to do with no picture on this disk, no other listing has the keys of one.
        known = self._keys_are_known or (self._keys_are_own and against.sizes == frozenset())
        return known and not (against.pictures or against.gone)

    def _count(self, outcome: Outcome, listings: int, pictures: int) -> Count:
        """What the file that was read last held; the numbers are those before it."""
        return Count(
            outcome.items,
            outcome.listings - listings,
            outcome.pictures - pictures,
            frozenset(outcome.profiles),
            self.results.stands.taken() if self.results is not None else {},
        )

    def _read(
        self, task: Task, source: SourceFile, scope: Scope, outcome: Outcome, limit: int
    ) -> Iterator[Record | Met | LoadProblem]:
        against = self.against
        offsets = None if against is None else against.offsets(source)
        if offsets is None or against is None:
            return read(task, source, outcome, limit)
        from listing_lint.engine.swift import Looks, read_known

        shows = None
        if against.pictures:

            def shows(value: dict[str, Any]) -> bool:
                listing = listing_of(Record(value, SourceText("", 1), 0, 0, 0), source, scope)
                return against.pictures.shown_by(listing)

        row = self.known.finder(source) if self.known is not None and not self.lone else None
        return read_known(task, source, outcome, limit, Looks(offsets, shows, row, self.leaves_unread))

    def lines(self, data: bytes, source: SourceFile) -> Outcome:
        """Lint lines of JSON that stand in no file here; ``source`` says under which name they are reported."""
        outcome = Outcome()
        self._batches.forget()
        scope = self.scopes.of(source.place)
        limit = self.settings.config.lint.max_listing_size
        native = None if source.format == "canonical" else source.format
        for item in read_lines(data, 1, 0, limit, native=native):
            if isinstance(item, LoadProblem):
                self.asker.problem(item, source.path, scope, outcome)
            else:
                self._record(item, source, scope, outcome)
        self._batches.ask(outcome)
        return outcome

    def record(self, record: Record, source: SourceFile) -> Outcome:
        """Lint one listing that was read, by itself: for an editor, which asks only about those that changed."""
        outcome = Outcome()
        self._batches.forget()
        self._record(record, source, self.scopes.of(source.place), outcome)
        self._batches.ask(outcome)
        return outcome

    def panel(self, profile: str, assumed: bool, ignored: frozenset[str]) -> Panel:
        """The rules for one profile; ``assumed`` says that the marketplace did not lead to it."""
        key = (profile, assumed, ignored)
        panel = self._panels.get(key)
        if panel is None:
            panel = self._panels[key] = self._make_panel(profile, assumed, ignored)
        return panel

    def _events(self, ignored: frozenset[str]) -> Mapping[str, Bound]:
        """The rules that word events."""
        return self.panel("base", False, ignored).events

    def _make_panel(self, profile_name: str, assumed: bool, ignored: frozenset[str]) -> Panel:
        settings = self.settings
        profile = self.profile(profile_name)
        known = tuple(other for other in known_names(settings.profiles) if other != "base")
        ctx = Context(
            profile,
            self.pictures,
            settings.as_of,
            known,
            assumed,
            self.sights,
            self.marks,
            self.product_types,
        )
        bounds = [
            Bound(rule, self.scopes.options[rule.code], ctx, settings.severities.get(rule.code))
            for rule in self.rules.values()
            if rule.code not in ignored
            and (not rule.figures or any(profile.figure(key) is not None for key in rule.figures))
        ]
        return make_panel(bounds, self._gate_of)

    def profile(self, which: str) -> Profile:
        """A profile as in force on the day of the run."""
        profile = self._profiles.get(which)
        if profile is None:
            profile = load_profile(which, as_of=self.settings.as_of, sources=self.settings.profiles)
            self._profiles[which] = profile
        return profile

    def profile_name(self, marketplace: str | None) -> tuple[str, bool]:
        """The profile for a listing's marketplace, and whether it had to be assumed."""
        forced = self.settings.config.lint.profile
        if forced is not None:
            return forced, False
        found = self._names.get(marketplace)
        if found is None:
            known = resolve_name(marketplace, self.settings.profiles) if marketplace else None
            found = (known, False) if known else ("base", True)
            if len(self._names) < 10_000:
                self._names[marketplace] = found
        return found

    def _record(
        self, record: Record, source: SourceFile, scope: Scope, outcome: Outcome, *, faced: bool = True
    ) -> None:
        outcome.listings += 1
        broken: list[str] = []
        for flaw in record.flaws:
            self.asker.problem(flaw, source.path, scope, outcome)
            if flaw.replaced and record.native is None:
                broken.append(flaw.pointer)
            elif flaw.replaced and record.native is not None:
                broken += [here for here, at in record.native.pointers.items() if at == flaw.pointer]
        listing = listing_of(record, source, scope)
        profile, assumed = self.profile_name(listing.marketplace)
        outcome.profiles.add(profile)
        panel = self.panel(profile, assumed, scope.ignored)
        if self.opens_pictures:
            outcome.pictures += len(listing.images)
        for fault, canonical in faults_of(record, listing, profile, scope, panel.events):
            told = self.asker.ask(panel.events[fault.rule], fault, record, listing, scope, outcome)
            if told and canonical and keeps_rules_away(fault):
                broken.append(fault.pointer)
        if broken or self.settings.timings:
            self._batches.ask(outcome)  # rules that fold tell of the first listing
            self.asker.ask_some(panel, broken, record, listing, scope, outcome)
        else:
            self._batches.add(panel, Waiting(record, listing, scope), outcome)
        self._keys(panel, record, listing, scope, outcome, faced=faced)

    def _keys(
        self,
        panel: Panel,
        record: Record,
        listing: Listing,
        scope: Scope,
        outcome: Outcome,
        *,
        told: bool = True,
        faced: bool = True,
        row: int | None = None,
    ) -> None:
        """Note what rules about several listings need; ``told`` says that it is checked, and not only compared.

        ``faced`` says that it is new to the comparison of stores, ``row`` where it is known from an earlier run.
        """
        for bound in panel.catalog:
            if not told and bound.rule.cost != "none" and not self._may_share_a_picture(bound.rule, listing):
                continue
            key = self.asker.key(bound, record, listing, scope, outcome)
            if key is not None:
                digest = int.from_bytes(
                    blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
                )
                place = (digest, record.offset, record.line, outcome.file, told)
                outcome.keys.setdefault(bound.rule.code, []).append(place)
        if not self.compares_stores or ended(listing):
            return
        if self.panel(*self.profile_name(listing.marketplace), frozenset()).stores:
            stands = (record.offset, record.line, outcome.file)
            if row is not None:
                outcome.known.append((row, *stands))
                return
            # Pictures of listings that stayed what they were are opened for those that the change may be like.
            pictures = self.compared_pictures if faced else None
            ask = partial(seen, listing, scope.linked, pictures, stands, told=faced)
            if self.lone and self._held is None and not outcome.seen:
                self._held = ask  # a listing by itself is compared with none
                return
            if self._held is not None:
                outcome.seen.append(self._held())
                self._held = None
            outcome.seen.append(ask())

    def _met(self, met: Met, source: SourceFile, scope: Scope, outcome: Outcome) -> None:
        """Take the keys of a listing that did not change and is known from an earlier run."""
        known, against = self.known, self.against
        if known is None or against is None:
            raise AssertionError("nothing is known")
        if met.value is not None:
            record = Record(met.value, SourceText("", met.line), 0, 0, met.offset)
            self._compared(against, record, source, scope, outcome, row=met.row)
            return
        outcome.rested.append((met.row, met.offset, met.line, outcome.file))

    def _may_share_a_picture(self, rule: Rule, listing: Listing) -> bool:
        """Whether the main picture may have the content of one that a change has to do with, told without opening it."""
        sizes = self.against.sizes if self.against is not None else None
        if sizes is None or rule.package != "listing-lint":
            return True  # who knows what a plugin compares
        main = main_of(listing)
        if main is None:
            return False
        found = self._locator.locate(main, listing.folder, hint=False)
        if found.kind == "remote":
            return True  # compared by its address
        try:
            return found.kind == "local" and bool(sizes) and os.path.getsize(found.file) in sizes
        except OSError:
            return False

    def _compared(
        self,
        against: Against,
        record: Record,
        source: SourceFile,
        scope: Scope,
        outcome: Outcome,
        *,
        row: int | None = None,
    ) -> None:
        """Check a listing that a change touches, and what the change does to it; of others only the keys are taken."""
        offsets = against.offsets(source)
        listing = listing_of(record, source, scope)
        if against.gone and (key := (listing.store or "", listing.id)) in against.gone:
            outcome.there.add(key)
        touched = offsets is None or record.offset in offsets
        shows = bool(against.pictures) and against.pictures.shown_by(listing)
        panel = self.panel(*self.profile_name(listing.marketplace), scope.ignored)
        if not touched and not shows:
            self._keys(panel, record, listing, scope, outcome, told=False, faced=False, row=row)
            return
        faced = offsets is None or shows or (source.path, record.offset) in against.faces
        self._record(record, source, scope, outcome, faced=faced)
        if offsets is None or not panel.change:
            return
        from listing_lint.engine.edits import edit

        subject = edit(against, source, record, listing, touched=touched, shows=shows)
        for bound in panel.change:
            self.asker.ask(bound, subject, record, listing, scope, outcome)

    def gone(self, listing: Listing, outcome: Outcome) -> None:
        """Ask the rules about changes about a listing that was deleted. It is told at the beginning of its file."""
        from listing_lint.changes.sides import Edit

        profile, assumed = self.profile_name(listing.marketplace)
        place = os.path.normpath(os.path.join(self.settings.base, listing.path))
        scope = self.scopes.of(place)
        record = Record({}, SourceText(""), 0, 0, 0)
        for bound in self.panel(profile, assumed, scope.ignored).change:
            self.asker.ask(bound, Edit(listing, None), record, listing, scope, outcome)

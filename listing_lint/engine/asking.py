"""Asking rules about one thing: their hits become findings, and what they raise becomes one, too."""

from __future__ import annotations

import os
import time
from itertools import chain, islice
from typing import TYPE_CHECKING

from listing_lint.engine.findings import MOST_HITS, NotAHitError, Placer, checked, last_of_many, name
from listing_lint.engine.hits import Place, absent, is_absent, keep_hit, of_the_file, words_of
from listing_lint.engine.repairs import without_mark
from listing_lint.finding import Finding, fingerprint
from listing_lint.rule import Crash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.marked import Marks
    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sights import Sights
    from listing_lint.changes.sides import Edit
    from listing_lint.engine.findings import Bound
    from listing_lint.engine.outcome import Outcome
    from listing_lint.engine.panels import Panel
    from listing_lint.engine.scopes import Scope
    from listing_lint.engine.settings import Settings
    from listing_lint.finding import Hit, Span
    from listing_lint.rule import Leftover, Rule
    from listing_lint.schema.fault import SchemaFault


class Asker:
    """Asks rules and keeps what they say.

    ``sights`` and ``marks`` tell which texts rules need to look at; ``events`` are the rules that word events, by what a file
    leaves out, ``scope_of`` gives what holds at a place.
    """

    def __init__(
        self,
        settings: Settings,
        sights: Sights,
        marks: Marks,
        events: Callable[[frozenset[str]], Mapping[str, Bound]],
        scope_of: Callable[[str], Scope],
    ) -> None:
        self.settings = settings
        self.sights = sights
        self.marks = marks
        self._events = events
        self._scope_of = scope_of
        self._placer = Placer()

    def problem(self, problem: LoadProblem, path: str, scope: Scope, outcome: Outcome) -> None:
        """Report what could not be read."""
        place = Place(path, problem.span, problem.listing)
        self._event(problem, problem.detail, scope, outcome, place)

    def leftover(self, left: Leftover, path: str, span: Span, outcome: Outcome) -> None:
        """Report a part of the configuration that does nothing any more."""
        self._event(left, left.said, self._scope_of(self.settings.folder), outcome, Place(path, span, None))

    def _event(
        self,
        subject: LoadProblem | Crash | Leftover,
        value: str,
        scope: Scope,
        outcome: Outcome,
        place: Place,
    ) -> None:
        """Ask the rule that words an event. ``value`` tells the events of one place apart across runs."""
        bound = self._events(scope.ignored).get(subject.rule)
        if bound is None:
            return
        try:
            for item in islice(bound.rule.check(subject, bound.options, bound.ctx), MOST_HITS):
                hit = checked(item)
                listing = name(place.listing)
                finding = Finding(
                    code=bound.rule.code,
                    name=bound.rule.name,
                    severity=bound.severity or hit.severity or bound.rule.severity,
                    confidence=hit.confidence,
                    message=hit.message,
                    path=place.path,
                    pointer=hit.pointer,
                    span=place.span,
                    listing=listing,
                    store=name(place.store),
                    marketplace=name(place.marketplace),
                    penalty=hit.penalty,
                    help=hit.help,
                    fingerprint=fingerprint(
                        bound.rule.code, place.store, listing or self._named(place.path), hit.pointer, value
                    ),
                    data=hit.data,
                    fix=None if hit.fix is None else without_mark(hit.fix, place.span),
                )
                keep_hit(bound.rule, hit, finding, outcome)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            if isinstance(subject, Crash):
                raise  # the rule that words crashes is our own
            self._crashed(bound.rule, error, scope, outcome, place)

    def _named(self, path: str) -> str:
        """A file by its path from the configuration's folder: the same one wherever the command is given."""
        from listing_lint.catalog.sources import display_path

        return display_path(os.path.join(self.settings.base, path), self.settings.folder)

    def ask_some(
        self,
        panel: Panel,
        broken: list[str],
        record: Record,
        listing: Listing,
        scope: Scope,
        outcome: Outcome,
    ) -> None:
        """Ask the rules that read nothing broken, by the clock where timings are wanted."""
        for bound in panel.listing:
            if broken and any(
                pointer == read or read.startswith(pointer + "/")
                for read in bound.rule.reads
                for pointer in broken
            ):
                continue
            started = time.perf_counter()
            self.ask(bound, listing, record, listing, scope, outcome)
            if self.settings.timings:
                code = bound.rule.code
                outcome.timings[code] = outcome.timings.get(code, 0.0) + time.perf_counter() - started

    def ask(
        self,
        bound: Bound,
        subject: Listing | SchemaFault | Edit,
        record: Record,
        listing: Listing,
        scope: Scope,
        outcome: Outcome,
    ) -> int:
        """Ask one rule about one listing, or about a schema fault in it; returns how many hits were kept."""
        before = len(outcome.findings) + len(outcome.folded)
        count = 0
        try:
            if bound.rule.sights and not self.sights.of(listing):
                return 0
            if bound.rule.marks and not self.marks.of(listing):
                return 0
            if bound.rule.look is not None and not bound.rule.look(listing):
                return 0
            items = iter(bound.rule.check(subject, bound.options, bound.ctx))
            for item in items:
                count = self.keep_all(bound, item, items, record, listing, outcome)
                break
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - whatever a rule raises becomes a finding
            count = len(outcome.findings) + len(outcome.folded) - before
            self.crashed(bound.rule, error, record, listing, scope, outcome)
        return count

    def keep_all(
        self,
        bound: Bound,
        first: object,
        rest: Iterator[object],
        record: Record,
        listing: Listing,
        outcome: Outcome,
    ) -> int:
        """Keep the hits of one rule on one listing, up to the most that anybody reads; returns how many."""
        count = 0
        for item in chain((first,), rest):
            count += 1
            hit = checked(item)
            if count == MOST_HITS:
                hit = last_of_many(hit)
            native = record.native if record.native is not None and is_absent(record, hit) else None
            if native is not None and (gone := absent(bound.rule, hit)) and native.lacks >= gone:
                mild = bound.ctx.profile.name == "base" and bool(bound.rule.reads)
                hit = of_the_file(hit, native.lacks_because, mild=mild)
            if native is None or not native.partial:
                keep_hit(bound.rule, hit, self._placer.finding(bound, hit, record, listing), outcome)
            if count == MOST_HITS:
                break
        return count

    def key(
        self, bound: Bound, record: Record, listing: Listing, scope: Scope, outcome: Outcome
    ) -> str | None:
        """The text by which a catalog rule groups the listing, if it has one."""
        if bound.rule.key is None:
            return None
        try:
            key = bound.rule.key(listing, bound.ctx)
            if key is not None and not isinstance(key, str):
                raise NotAHitError(f"its key is a {type(key).__name__}, not a str")  # noqa: TRY301
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - as above
            self.crashed(bound.rule, error, record, listing, scope, outcome)
            return None
        return key

    def crashed(
        self,
        rule: Rule,
        error: BaseException,
        record: Record,
        listing: Listing,
        scope: Scope,
        outcome: Outcome,
    ) -> None:
        """Report a rule that raised; the other rules go on."""
        span = record.source.span(record.start, record.start + 1)
        place = Place(listing.path, span, listing.id, listing.store, listing.marketplace)
        self._crashed(rule, error, scope, outcome, place)

    def _crashed(
        self, rule: Rule, error: BaseException, scope: Scope, outcome: Outcome, place: Place
    ) -> None:
        trace = error.__traceback__
        where = ""
        while trace is not None:
            code = trace.tb_frame.f_code
            where = f"{code.co_filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{trace.tb_lineno}"
            trace = trace.tb_next
        crash = Crash("rule-crashed", rule.code, rule.package, words_of(error), where)
        self._event(crash, rule.code, scope, outcome, place)

    def take(self, bound: Bound, hit: Hit, record: Record, listing: Listing, outcome: Outcome) -> None:
        """Take a checked hit of a catalog rule."""
        keep_hit(bound.rule, hit, self._placer.finding(bound, hit, record, listing), outcome)

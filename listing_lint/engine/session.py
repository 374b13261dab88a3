"""One process's linter: rules bound to profiles, schemas compiled, tasks turned into outcomes."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import Listing
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document, read_lines
from listing_lint.catalog.spans import locate, within
from listing_lint.engine.outcome import Folded, Outcome, Task
from listing_lint.engine.scopes import Scope, Scopes, below_category
from listing_lint.finding import Finding, Hit, Json, Severity, Span, fingerprint
from listing_lint.images.pictures import Pictures
from listing_lint.profiles.load import known_names, load_profile, resolve_name
from listing_lint.rule import Context, Crash, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.settings import Settings
    from listing_lint.profiles.model import Figure, Profile

MAX_DOCUMENT = 512 * 1024 * 1024
"""Bytes of a JSON document that is read at once; JSONL has no such limit."""

_HARMLESS = frozenset({"missing-field", "unknown-field"})


@dataclass(frozen=True, slots=True)
class Bound:
    """A rule ready to run: its options, its context and the severity that the configuration gives it."""

    rule: Rule
    options: Any
    ctx: Context
    severity: Severity | None


@dataclass(frozen=True, slots=True)
class Panel:
    """The rules that run on the listings of one profile in one set of files."""

    listing: tuple[Bound, ...]
    catalog: tuple[Bound, ...]
    events: Mapping[str, Bound]


class Session:
    """Everything a process needs to lint tasks. Made once; keeps what was compiled."""

    def __init__(self, settings: Settings, rules: Mapping[str, Rule]) -> None:
        self.settings = settings
        self.rules = {code: rule for code, rule in rules.items() if code in settings.active}
        self.pictures = Pictures(settings.root, settings.config.lint.images_root)
        self.opens_pictures = any(rule.cost != "none" for rule in self.rules.values())
        self.scopes = Scopes(settings, self.rules)
        self._profiles: dict[str, Profile] = {}
        self._panels: dict[tuple[str, bool, frozenset[str]], Panel] = {}
        self._names: dict[str | None, tuple[str, bool]] = {}

    def run(self, task: Task) -> Outcome:
        """Lint one task. Never raises for anything a catalog can hold."""
        outcome = Outcome()
        for number, source in enumerate(task.files):
            outcome.file = number
            scope = self.scopes.of(source.path, source.file)
            for item in self._read(task, source, outcome):
                if isinstance(item, LoadProblem):
                    self.problem(item, source.path, scope, outcome)
                else:
                    self._record(item, source, scope, outcome)
        return outcome

    def _read(self, task: Task, source: SourceFile, outcome: Outcome) -> Iterator[Record | LoadProblem]:
        limit = self.settings.config.lint.max_listing_size
        if task.oversized:
            outcome.lines += 1
            size = (task.end or 0) - task.start
            yield LoadProblem("too-large", detail=f"this line has {size:,} bytes, {limit:,} is the most")
            return
        if source.form == "document" and source.size > MAX_DOCUMENT:
            detail = f"the document has {source.size:,} bytes, {MAX_DOCUMENT:,} is the most for one that is not JSONL"
            yield LoadProblem("too-large", detail=detail)
            return
        try:
            with open(source.file, "rb") as stream:
                stream.seek(task.start)
                data = stream.read(-1 if task.end is None else task.end - task.start)
        except OSError as error:
            yield LoadProblem("unreadable-file", detail=error.strerror or str(error))
            return
        if task.piece:
            outcome.lines += data.count(b"\n")
        elif not data.strip(b" \t\r\n"):
            yield LoadProblem("empty-file")
            return
        reader = read_lines if source.form == "lines" else read_document
        yield from reader(data, 1, task.start, limit)

    def problem(self, problem: LoadProblem, path: str, scope: Scope, outcome: Outcome) -> None:
        """Report what could not be read."""
        self._event(problem, scope, outcome, path=path, span=problem.span, listing=problem.listing)

    def _event(
        self,
        subject: LoadProblem | Crash,
        scope: Scope,
        outcome: Outcome,
        *,
        path: str,
        span: Span,
        listing: str | None,
        store: str | None = None,
        marketplace: str | None = None,
    ) -> None:
        bound = self.panel("base", False, scope.ignored).events.get(subject.rule)
        if bound is None:
            return
        for hit in bound.rule.check(subject, bound.options, bound.ctx):
            value = subject.detail if isinstance(subject, LoadProblem) else subject.crashed
            finding = Finding(
                code=bound.rule.code,
                name=bound.rule.name,
                severity=bound.severity or hit.severity or bound.rule.severity,
                confidence=hit.confidence,
                message=hit.message,
                path=path,
                pointer=hit.pointer,
                span=span,
                listing=listing,
                store=store,
                marketplace=marketplace,
                penalty=hit.penalty,
                help=hit.help,
                fingerprint=fingerprint(bound.rule.code, store, listing or path, hit.pointer, value),
                data=hit.data,
            )
            self._keep(bound.rule, hit, finding, outcome)

    def panel(self, profile: str, assumed: bool, ignored: frozenset[str]) -> Panel:
        """The rules for one profile; ``assumed`` says that the marketplace did not lead to it."""
        key = (profile, assumed, ignored)
        panel = self._panels.get(key)
        if panel is None:
            panel = self._panels[key] = self._make_panel(profile, assumed, ignored)
        return panel

    def _make_panel(self, name: str, assumed: bool, ignored: frozenset[str]) -> Panel:
        settings = self.settings
        profile = self.profile(name)
        known = tuple(other for other in known_names(settings.profiles) if other != "base")
        ctx = Context(profile, self.pictures, settings.as_of, known, assumed)
        bounds = [
            Bound(rule, self.scopes.options[rule.code], ctx, settings.severities.get(rule.code))
            for rule in self.rules.values()
            if rule.code not in ignored
            and (not rule.figures or any(profile.figure(key) is not None for key in rule.figures))
        ]
        return Panel(
            listing=tuple(bound for bound in bounds if bound.rule.scope == "listing"),
            catalog=tuple(bound for bound in bounds if bound.rule.scope == "catalog"),
            events={bound.rule.name: bound for bound in bounds if bound.rule.scope == "event"},
        )

    def profile(self, name: str) -> Profile:
        """A profile as in force on the day of the run."""
        profile = self._profiles.get(name)
        if profile is None:
            profile = load_profile(name, as_of=self.settings.as_of, sources=self.settings.profiles)
            self._profiles[name] = profile
        return profile

    def profile_name(self, marketplace: str | None) -> tuple[str, bool]:
        """The profile for a listing's marketplace, and whether it had to be assumed."""
        forced = self.settings.config.lint.profile
        if forced is not None:
            return forced, False
        found = self._names.get(marketplace)
        if found is None:
            name = resolve_name(marketplace, self.settings.profiles) if marketplace else None
            found = (name, False) if name else ("base", True)
            if len(self._names) < 10_000:
                self._names[marketplace] = found
        return found

    def listing(self, record: Record, source: SourceFile, scope: Scope) -> Listing:
        """The canonical listing of a record; what it does not say comes from its file, then from ``[[stores]]``."""
        value = record.value
        fields: Mapping[str, Any] = value
        if scope.defaults or record.inherited:
            given = (*scope.defaults, *record.inherited.items())
            missing = {
                key: default for key, default in given if default is not None and value.get(key) is None
            }
            fields = {**value, **missing}
        store, marketplace, id_ = fields.get("store"), fields.get("marketplace"), fields.get("id")
        return Listing(
            fields,
            value,
            id_ if type(id_) is str else "" if id_ is None else str(id_)[:200],
            source.path,
            source.folder,
            store if isinstance(store, str) and store else None,
            marketplace if isinstance(marketplace, str) and marketplace else None,
        )

    def _record(self, record: Record, source: SourceFile, scope: Scope, outcome: Outcome) -> None:
        outcome.listings += 1
        for flaw in record.flaws:
            self.problem(flaw, source.path, scope, outcome)
        listing = self.listing(record, source, scope)
        name, assumed = self.profile_name(listing.marketplace)
        outcome.profiles.add(name)
        panel = self.panel(name, assumed, scope.ignored)
        if self.opens_pictures:
            outcome.pictures += len(listing.images)
        broken = self._schema(record, listing, panel, scope, outcome)
        timings = outcome.timings if self.settings.timings else None
        for bound in panel.listing:
            if broken and any(
                pointer == read or read.startswith(pointer + "/")
                for read in bound.rule.reads
                for pointer in broken
            ):
                continue
            started = time.perf_counter() if timings is not None else 0.0
            try:
                for hit in bound.rule.check(listing, bound.options, bound.ctx):
                    self._hit(bound, hit, record, listing, outcome)
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a rule raises becomes a finding
                self._crash(bound.rule, error, record, listing, scope, outcome)
            if timings is not None:
                code = bound.rule.code
                timings[code] = timings.get(code, 0.0) + time.perf_counter() - started
        for bound in panel.catalog:
            try:
                key = bound.rule.key(listing, bound.ctx) if bound.rule.key is not None else None
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a rule raises becomes a finding
                self._crash(bound.rule, error, record, listing, scope, outcome)
                continue
            if key is not None:
                digest = int.from_bytes(
                    hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
                )
                place = (digest, record.offset, record.source.first_line, outcome.file)
                outcome.keys.setdefault(bound.rule.code, []).append(place)

    def _schema(
        self, record: Record, listing: Listing, panel: Panel, scope: Scope, outcome: Outcome
    ) -> list[str]:
        """Report what the schemas refuse; returns the pointers whose values no rule should read."""
        broken: list[str] = []
        for mapped in scope.schemas:
            if not mapped.canonical and (
                (mapped.store is not None and mapped.store != listing.store)
                or (
                    mapped.profile is not None and mapped.profile != self.profile_name(listing.marketplace)[0]
                )
                or (
                    mapped.category is not None
                    and not below_category(listing.fields.get("category"), mapped.category)
                )
            ):
                continue
            if mapped.compiled.is_valid(record.value):
                continue
            for fault in mapped.compiled.faults(record.value):
                if mapped.canonical and fault.rule not in _HARMLESS:
                    broken.append(fault.pointer)
                bound = panel.events.get(fault.rule)
                if bound is not None:
                    for hit in bound.rule.check(fault, bound.options, bound.ctx):
                        self._hit(bound, hit, record, listing, outcome)
        return broken

    def _crash(
        self,
        rule: Rule,
        error: BaseException,
        record: Record,
        listing: Listing,
        scope: Scope,
        outcome: Outcome,
    ) -> None:
        frames = []
        trace = error.__traceback__
        while trace is not None:
            code = trace.tb_frame.f_code
            frames.append(f"{code.co_filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{trace.tb_lineno}")
            trace = trace.tb_next
        text = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        self._event(
            Crash("rule-crashed", rule.code, rule.package, text, frames[-1] if frames else ""),
            scope,
            outcome,
            path=listing.path,
            span=record.source.span(record.start, record.start + 1),
            listing=listing.id,
            store=listing.store,
            marketplace=listing.marketplace,
        )

    def crashed(self, rule: Rule, error: BaseException, record: Record, listing: Listing) -> list[Finding]:
        """The finding that a catalog rule's crash becomes."""
        outcome = Outcome()
        self._crash(rule, error, record, listing, self.scopes.of(listing.path, ""), outcome)
        return outcome.findings

    def _hit(self, bound: Bound, hit: Hit, record: Record, listing: Listing, outcome: Outcome) -> None:
        finding = self.finding(bound, hit, record, listing)
        self._keep(bound.rule, hit, finding, outcome)

    def finding(self, bound: Bound, hit: Hit, record: Record, listing: Listing) -> Finding:
        """A finished finding: the hit with its place, severity, policy and fingerprint."""
        rule, figure = bound.rule, hit.figure
        severity = hit.severity or (figure.severity if figure else None) or rule.severity
        if figure is not None and figure.confidence == "unverified" and severity == "error":
            severity = "warning"
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=bound.severity or severity,
            confidence=hit.confidence,
            message=hit.message,
            path=listing.path,
            pointer=hit.pointer,
            span=_span(record, hit),
            listing=listing.id,
            store=listing.store,
            marketplace=listing.marketplace,
            limit=hit.limit,
            actual=hit.actual,
            policy=hit.policy or (figure.policy if figure else ""),
            penalty=hit.penalty or _risk(figure, bound.ctx.profile, bound.severity or severity),
            help=hit.help,
            related=hit.related,
            fingerprint=fingerprint(rule.code, listing.store, listing.id, hit.pointer, _value(record, hit)),
            data=hit.data,
        )

    @staticmethod
    def _keep(rule: Rule, hit: Hit, finding: Finding, outcome: Outcome) -> None:
        if not (rule.fold or hit.fold):
            outcome.findings.append(finding)
            return
        key = (finding.path, rule.code, hit.subject or (hit.figure.key if hit.figure else ""))
        known = outcome.folded.get(key)
        if known is None:
            outcome.folded[key] = Folded(finding)
        else:
            known.count += 1


def _span(record: Record, hit: Hit) -> Span:
    text = record.source.text
    if not hit.pointer and not hit.on_key:
        return record.source.span(record.start, record.start + 1)
    place = locate(text, record.start, hit.pointer, last=record.repeated)
    if hit.on_key and place.key_start >= 0:
        return record.source.span(place.key_start, place.key_end)
    if hit.chars is not None:
        return record.source.span(*within(text, place, hit.chars))
    return record.source.span(place.start, place.end)


def _risk(figure: Figure | None, profile: Profile, severity: Severity) -> str:
    """What breaking a figure risks: its own penalty, or the marketplace's in general; advice risks nothing."""
    if figure is None:
        return ""
    general = profile.penalty if severity != "info" and not figure.origin.startswith("base") else ""
    return figure.penalty or general


def _value(record: Record, hit: Hit) -> Json:
    """The offending value: what stands at the pointer; for the whole listing, what the rule measured."""
    if not hit.pointer:
        return hit.actual
    value: Any = record.value
    for token in hit.pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and name in value:
            value = value[name]
        elif isinstance(value, list) and name.isascii() and name.isdigit() and int(name) < len(value):
            value = value[int(name)]
        else:
            return hit.actual
    found: Json = value
    return found

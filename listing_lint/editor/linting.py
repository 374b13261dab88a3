"""Findings of documents that an editor holds, by the engine of ``check``.

Two answers: the quick one, here, asks the rules about the listings of one document that changed, and keeps what it knows of the
others by their text. The whole one (see :mod:`listing_lint.editor.whole`) is a run over the catalog, with the editor's texts in
the place of the files: it tells what listings are to each other, and ``[[ignore]]`` tables that do nothing.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from listing_lint.baseline import Sifted
from listing_lint.catalog.own_reports import HEAD, is_own_report
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.recognising import recognise
from listing_lint.catalog.sources import SourceFile, display_path, find_root
from listing_lint.config.layers import ConfigError, collect
from listing_lint.editor.kept import MOST, Kept, Key, Known, key_of, moved
from listing_lint.engine.ignores import Ignores
from listing_lint.engine.outcome import Folded, Outcome, Task, fold_in
from listing_lint.engine.reading import read
from listing_lint.engine.session import Session
from listing_lint.engine.settings import exclude_patterns, formats_told, prepare
from listing_lint.globs import GlobError, compile_globs
from listing_lint.profiles.layers import ProfileError
from listing_lint.registry import PluginError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listing_lint.catalog.record import Record
    from listing_lint.engine.settings import Setup
    from listing_lint.finding import Finding

ACROSS = ("catalog", "stores")
"""Scopes of rules that are asked about several listings: only a whole run can."""

FAULTS = (ConfigError, GlobError, ProfileError, PluginError)
"""What a configuration that cannot be used raises, in :func:`open_catalog` or later."""


class StoppedError(Exception):
    """The check was called off: its text is out of date."""


@dataclass(slots=True)
class Catalog:
    """One configuration and what was made of it. ``base`` is the folder that findings' paths start from."""

    setup: Setup
    base: str
    workspace: bool
    excluded: Callable[[str], bool]
    across: frozenset[str]
    kept: dict[str, Kept] = field(default_factory=dict)
    warmed: bool = False
    _session: Session | None = None

    @property
    def session(self) -> Session:
        """The session of quick answers, without the rules about several listings."""
        if self._session is None:
            self._session = self.new_session()
        return self._session

    def new_session(self, *, own: bool = False) -> Session:
        """Another such session, for another thread; ``own`` leaves out the rules of plugins."""
        settings, rules = self.setup.settings, self.setup.rules
        if own:
            rules = {code: rule for code, rule in rules.items() if rule.package == "listing-lint"}
        return Session(replace(settings, active=settings.active - self.across), rules)

    @property
    def pages(self) -> str | None:
        """The address of rules' pages, with ``{code}`` or ``{name}`` in it, if the configuration says it."""
        return self.setup.settings.config.lint.rule_pages

    def covers(self, file: str) -> bool:
        """Whether ``check`` would look at the file where it is given the folder."""
        relative = display_path(os.path.realpath(file), self.setup.settings.root)
        parts = relative.split("/")
        folders = ("/".join(parts[:count]) + "/" for count in range(1, len(parts)))
        return not self.excluded(relative) and not any(map(self.excluded, folders))


def open_catalog(
    file: str, folders: Sequence[str], configs: Sequence[str] = (), *, isolated: bool = False
) -> Catalog:
    """The catalog that a file belongs to; ``folders`` are those of the workspace.

    Raises :class:`ConfigError` and its relatives, as ``check`` does.
    """
    holding = [one for one in folders if file.startswith(one.rstrip(os.sep) + os.sep)]
    base = max(holding, key=len) if holding else os.path.dirname(file)
    layers = collect(paths=[file], configs=configs, isolated=isolated, options=[], base=base)
    root = find_root([base] if holding else [file], base, layers.folder if layers.holds else None)
    setup = prepare(layers, base=base, root=root)
    settings = setup.settings
    across = frozenset(code for code, rule in setup.rules.items() if rule.scope in ACROSS)
    excluded = compile_globs(exclude_patterns(settings.config))
    return Catalog(setup, base, bool(holding), excluded, across)


def catalog_of(
    known: dict[tuple[str, ...], Catalog],
    file: str,
    folders: Sequence[str],
    configs: Sequence[str],
    *,
    isolated: bool,
) -> Catalog:
    """The catalog of a file, from those that are ``known`` or added to them. Files of one workspace and configuration share it.

    Raises as :func:`open_catalog` does.
    """
    key = (os.path.dirname(file), *folders)
    found = known.get(key)
    if found is None:
        made = open_catalog(file, folders, configs, isolated=isolated)
        same = (
            one
            for one in known.values()
            if one.base == made.base and one.setup.layers.file == made.setup.layers.file
        )
        found = known[key] = next(same, made) if made.workspace else made
    return found


def source_of(catalog: Catalog, file: str, text: str, copy: str) -> SourceFile | None:
    """A document as a file of the catalog whose bytes stand in ``copy``; None for what is no listing file."""
    with open(copy, "wb") as out:
        out.write(text.encode("utf-8", "surrogatepass"))
    return recognised(catalog, file, copy)


def recognised(catalog: Catalog, file: str, copy: str) -> SourceFile | None:
    """The same for a text that is in ``copy`` already."""
    told = formats_told(catalog.setup.settings)(file)
    shown = display_path(file, catalog.base)
    with open(copy, "rb") as stream:
        form, name = recognise(stream, shown.lower(), told.format, table=bool(told.columns))
        size = os.fstat(stream.fileno()).st_size
        stream.seek(0)
        own = told.format is None and is_own_report(stream.read(HEAD))
    if name is None or own:
        return None
    return SourceFile(shown, copy, form, size, os.path.dirname(file), name, told.columns)


def quick(catalog: Catalog, source: SourceFile, stopped: Callable[[], bool] = lambda: False) -> list[Finding]:
    """The findings of one document, without those across listings. Only listings whose text changed are asked about.

    Raises :class:`StoppedError` when ``stopped`` says so; what was found until then is kept for the next time.
    """
    session = catalog.session
    kept = catalog.kept.setdefault(source.path, Kept())
    scope = session.scopes.of(source.place)
    limit = session.settings.config.lint.max_listing_size
    fresh: dict[Key, Known] = {}
    outcome = Outcome()
    folded: dict[tuple[str, str, str], Folded] = {}
    items = 0
    for item in read(Task((source,)), source, outcome, limit):
        if stopped():
            kept.add(fresh)
            raise StoppedError
        items += not isinstance(item, LoadProblem) or item.rule != "byte-order-mark"
        if isinstance(item, LoadProblem):
            session.asker.problem(item, source.path, scope, outcome)
            continue
        found = _about(item, source, session, kept, fresh)
        outcome.findings += found.findings
        fold_in(folded, found, 0)
    if not items:
        session.asker.problem(LoadProblem("empty-file"), source.path, scope, outcome)
    kept.add(fresh)
    fold_in(folded, outcome, 0)
    return told(catalog, [*outcome.findings, *(fold.unfolded() for fold in folded.values())])


def _about(
    record: Record, source: SourceFile, session: Session, kept: Kept, fresh: dict[Key, Known]
) -> Outcome:
    """What is found in one listing, by the rules or from what is kept; noted in ``fresh``."""
    place = key_of(record, source.format)
    known = None if place is None else fresh.get(place[0]) or kept.outcomes.get(place[0])
    if place is not None and known is not None:
        found = moved(known, place[1], record.native)
        if found is not None:
            if len(fresh) < MOST:
                fresh[place[0]] = known
            return found
    kept.asked += 1
    found = session.record(record, source)
    if place is not None and len(fresh) < MOST:
        fresh[place[0]] = Known(place[1], found)
    return found


def told(catalog: Catalog, findings: list[Finding]) -> list[Finding]:
    """The findings that nobody accepted, in order."""
    setup = catalog.setup
    left: list[Finding] = list(Ignores(setup.settings).left(findings)) if setup.settings.ignores else findings
    left.sort(key=lambda one: one.sort_key())
    return unknown(setup, left)


def unknown(setup: Setup, findings: list[Finding]) -> list[Finding]:
    """The findings that the baseline, if there is one, does not know."""
    if not setup.settings.config.lint.baseline:
        return findings
    from listing_lint.cli.baseline import known_findings

    return list(Sifted(findings, known_findings(setup) or []))


_SCRIPTS = (
    "Mug 🏺",
    "Tasse émaillée",
    "搪瓷杯",
    "カバン",
    "가방",
    "сумка",
    "τσάντα",
    "تيشيرت",
    "תיק",
    "กระเป๋า",
    "थैला",
)
_FAULTS = "<b>!!!</b> https://shop.example, me@shop.example, WhatsApp +1 202 555 0100"


def warm(catalog: Catalog, stopped: Callable[[], bool] = lambda: False) -> None:
    """Have the rules load what they load when they first meet a script or a suspicion: half a second, all in all.

    In a thread beside, after the first answer; else the first Han character that is typed would wait for it.
    """
    session = catalog.new_session(own=True)
    source = SourceFile("warm.jsonl", "", "lines", 0, catalog.base, "canonical")
    for text in (*_SCRIPTS, f"<p>{' '.join(_SCRIPTS)} {_FAULTS}</p>"):
        if stopped():
            return
        listing = {"id": "1", "title": text, "description": text}
        session.lines(json.dumps(listing, ensure_ascii=False).encode("utf-8"), source)

"""Findings of documents that an editor holds, by the engine of ``check``.

Two answers: the quick one asks the rules about the listings of one document that changed, and keeps what it knows of the
others by their text. The whole one is a run over the catalog, with the editor's texts in the place of the files: it tells what
listings are to each other, and ``[[ignore]]`` tables that do nothing.
"""

from __future__ import annotations

import io
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from listing_lint.baseline import Sifted
from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.sources import SourceFile, discover, display_path, find_root, recognise
from listing_lint.config.layers import collect
from listing_lint.digests import blake2b
from listing_lint.engine.ignores import Ignores
from listing_lint.engine.outcome import Folded, Outcome, Task, fold_in, shift
from listing_lint.engine.reading import read
from listing_lint.engine.run import run
from listing_lint.engine.session import Session
from listing_lint.engine.settings import exclude_patterns, formats_told, prepare
from listing_lint.globs import compile_globs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from listing_lint.catalog.record import Record
    from listing_lint.engine.settings import Setup
    from listing_lint.finding import Finding

ACROSS = ("catalog", "stores")
"""Scopes of rules that are asked about several listings: only a whole run can."""

_MOST = 20_000
"""Listings whose findings are kept for one document."""


class StoppedError(Exception):
    """The run was called off: what it would say is out of date."""


@dataclass(slots=True)
class Kept:
    """What is known of the listings of one document, by their text; each with the line it was found on."""

    outcomes: dict[tuple[object, ...], tuple[int, Outcome]] = field(default_factory=dict)
    asked: int = 0
    """Listings that the rules were asked about, for tests and figures."""


@dataclass(slots=True)
class Catalog:
    """One configuration and what was made of it. ``base`` is the folder that findings' paths start from."""

    setup: Setup
    base: str
    workspace: bool
    session: Session
    excluded: Callable[[str], bool]
    kept: dict[str, Kept] = field(default_factory=dict)
    across: frozenset[str] = frozenset()

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
    session = Session(replace(settings, active=settings.active - across), setup.rules)
    excluded = compile_globs(exclude_patterns(settings.config))
    return Catalog(setup, base, bool(holding), session, excluded, across=across)


def source_of(catalog: Catalog, file: str, text: str, copy: str) -> SourceFile | None:
    """A document as a file of the catalog whose bytes stand in ``copy``; None for what is no listing file."""
    data = text.encode("utf-8", "surrogatepass")
    told = formats_told(catalog.setup.settings)(file)
    shown = display_path(file, catalog.base)
    form, name = recognise(io.BytesIO(data), shown.lower(), told.format, table=bool(told.columns))
    if name is None:
        return None
    with open(copy, "wb") as out:
        out.write(data)
    return SourceFile(shown, copy, form, len(data), os.path.dirname(file), name, told.columns)


def quick(catalog: Catalog, source: SourceFile) -> list[Finding]:
    """The findings of one document, without those across listings. Only listings whose text changed are asked about."""
    session = catalog.session
    kept = catalog.kept.setdefault(source.path, Kept())
    scope = session.scopes.of(source.place)
    limit = session.settings.config.lint.max_listing_size
    by_text = formats.BY_NAME[source.format].kind == "json"
    fresh: dict[tuple[object, ...], tuple[int, Outcome]] = {}
    outcome = Outcome()
    folded: dict[tuple[str, str, str], Folded] = {}
    items = 0
    for item in read(Task((source,)), source, outcome, limit):
        if isinstance(item, LoadProblem):
            items += item.rule != "byte-order-mark"
            session.problem(item, source.path, scope, outcome)
            continue
        items += 1
        if not by_text:
            found, lines = session.record(item, source), 0
        else:
            line, column = item.source.position(item.start)
            key = _key(item, column)
            known = fresh.get(key) or kept.outcomes.get(key)
            if known is None:
                known = line, session.record(item, source)
                kept.asked += 1
            if len(fresh) < _MOST:
                fresh[key] = known
            found, lines = known[1], line - known[0]
        outcome.findings += (shift(one, lines) for one in found.findings)
        fold_in(folded, found, lines)
    if not items:
        session.problem(LoadProblem("empty-file"), source.path, scope, outcome)
    kept.outcomes = fresh
    fold_in(folded, outcome, 0)
    return told(catalog, [*outcome.findings, *(fold.unfolded() for fold in folded.values())])


def _key(record: Record, column: int) -> tuple[object, ...]:
    """What a listing's findings depend on, besides the configuration and the pictures."""
    text = record.source.text[record.start : record.end].encode("utf-8", "surrogatepass")
    native = record.native
    beside = repr((record.inherited, record.flaws, native and (record.value, native.implied)))
    return (
        column,
        blake2b(text, digest_size=16).digest(),
        blake2b(beside.encode("utf-8", "surrogatepass"), digest_size=16).digest(),
    )


def told(catalog: Catalog, findings: list[Finding]) -> list[Finding]:
    """The findings that nobody accepted, in order."""
    setup = catalog.setup
    left: list[Finding] = list(Ignores(setup.settings).left(findings)) if setup.settings.ignores else findings
    left.sort(key=lambda one: one.sort_key())
    return _new(setup, left)


def _new(setup: Setup, findings: list[Finding]) -> list[Finding]:
    if not setup.settings.config.lint.baseline:
        return findings
    from listing_lint.cli.baseline import known_findings

    return list(Sifted(findings, known_findings(setup) or []))


def whole(
    catalog: Catalog, documents: Mapping[str, SourceFile], stopped: Callable[[], bool]
) -> dict[str, list[Finding]]:
    """All findings of the catalog by path, the ``documents`` (by full path) as the editor has them.

    Raises :class:`StoppedError` when ``stopped`` says so, between two tasks.
    """
    settings = catalog.setup.settings

    def look(_listings: int, _files: int) -> None:
        if stopped():
            raise StoppedError

    found = []
    left = dict(documents)
    if catalog.workspace:
        for item in discover(
            [catalog.base],
            base=catalog.base,
            root=settings.root,
            excluded=catalog.excluded,
            told=formats_told(settings),
        ):
            full = item.file if isinstance(item, SourceFile) else item.place
            found.append(left.pop(full, item))
    found += left.values()
    result = run(catalog.setup, found, jobs=1, progress=look, whole=catalog.workspace, keep=False)
    by_path: dict[str, list[Finding]] = {}
    try:
        for finding in _new(catalog.setup, list(result.findings)):
            by_path.setdefault(finding.path, []).append(finding)
    finally:
        result.findings.close()
    return by_path

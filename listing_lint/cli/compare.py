"""``listing-lint compare``: how much stores have in common, and what to change."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

import click

from listing_lint import __version__
from listing_lint.catalog.sources import BrokenFile, SourceFile
from listing_lint.cli.cluster import cluster_options, compare_on_cluster, on_cluster
from listing_lint.cli.named import find, spool_input
from listing_lint.cli.options import Command, Lines, file_options, make_setup, option, words
from listing_lint.cli.output import colors, spare_listings
from listing_lint.engine.settings import exclude_patterns
from listing_lint.globs import compile_globs
from listing_lint.reports.compare import COMPARE_REPORTERS, compare_reporter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.cli.output import Outputs
    from listing_lint.engine.session import Session
    from listing_lint.engine.settings import Setup
    from listing_lint.engine.stores import Gathered
    from listing_lint.finding import Finding
    from listing_lint.reports.compare.model import CompareReport
    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.engine import Resources
    from listing_lint.similarity.index import Index
    from listing_lint.similarity.limits import CompareSettings

_HINT = "--output-format"
_TOLD = 20
"""Problems that are told on standard error one by one."""


if TYPE_CHECKING:
    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # generic only since click 8.3, and only for type checkers


class Share(_Type):
    """A share as ``0.3``, ``30%`` or ``30 %``."""

    name = "share"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read a share above 0 and at most 1."""
        text = str(value).strip()
        percent = text.endswith("%")
        try:
            number = float(text.removesuffix("%"))
        except ValueError:
            self.fail(f"{value!r} is no share such as 0.3 or 30%", param, ctx)
        number = number / 100 if percent else number
        if not 0 < number <= 1:
            self.fail(f"{value!r} is not above 0 and at most 1 (or 100%)", param, ctx)
        return round(number, 9)


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@option(
    "--limit",
    type=Share(),
    default=0.30,
    show_default="30%",
    group="Limits",
    help="Share at which stores fail.",
)
@option(
    "--near",
    type=Share(),
    default=0.8,
    show_default="80%",
    group="Limits",
    help="Part of the limit that is near.",
)
@option(
    "--measure",
    type=click.Choice(["min", "each", "jaccard"]),
    default="min",
    show_default=True,
    group="Limits",
    help="Share of the smaller store, of both, or of all products of both.",
)
@option(
    "--min-matched", type=click.IntRange(min=0), default=5, show_default=True, group="Limits",
    help="Fewest products in common with which stores fail.",
)  # fmt: skip
@option(
    "--min-products", type=click.IntRange(min=0), default=20, show_default=True, group="Limits",
    help="Fewest products of the smaller store with which stores fail.",
)  # fmt: skip
@option(
    "--linked",
    multiple=True,
    type=Lines(),
    metavar="STORE,STORE",
    group="Stores",
    help="Stores that may sell the same, besides those of the configuration. Repeatable.",
)
@option(
    "--across-marketplaces",
    is_flag=True,
    group="Stores",
    help="Judge stores of different marketplaces, too.",
)
@option("--no-images", is_flag=True, group="Pictures", help="Open no picture.")
@option(
    "--images-root",
    metavar="DIR",
    group="Pictures",
    help="Where pictures are looked up that are not beside the listing's file.",
)
@option(
    "--extend-exclude",
    multiple=True,
    type=Lines(),
    metavar="GLOB",
    group="Files",
    help="Path patterns to leave out besides the usual ones.",
)
@option(
    "--index",
    metavar="FILE",
    group="Files",
    help="Compare with the listings of this index, too; made by listing-lint index build.",
)
@option(
    "--stdin-filename", metavar="PATH", group="Files", help="The name of what comes from standard input (-)."
)
@option(
    "--memory",
    type=click.IntRange(min=64),
    metavar="MB",
    group="Running",
    help="Memory for the search of pairs; what needs more goes to a temporary folder.",
)
@option(
    "--work",
    type=click.Path(file_okay=False),
    metavar="DIR",
    group="Running",
    help="Keep finished stages there, so that a run that was stopped goes on where it was.",
)
@option("--exit-zero", is_flag=True, group="Result", help="Exit with 0 even when stores fail.")
@option(
    "-o",
    "--output-format",
    "outputs",
    multiple=True,
    type=Lines(),
    # Not the variable of check, whose formats are others.
    envvar="LISTING_LINT_COMPARE_OUTPUT_FORMAT",
    metavar="FORMAT[=FILE]",
    group="Output",
    help=f"Report format: {', '.join(COMPARE_REPORTERS)}. Repeatable; =FILE writes to a file.",
)
@option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    group="Output",
    help="Colours; auto for terminals.",
)
@option("-q", "--quiet", is_flag=True, group="Output", help="No progress and no hints.")
@cluster_options
@file_options
def compare(paths: tuple[str, ...], **chosen: Any) -> int:
    """Compare stores: how much they have in common, whether it is too much, and what to change.

    A listing belongs to the store that it names, or that [[stores]] of the configuration gives it; one without a store to
    its folder, or to its file where several exports lie in one folder.

    Exit status: 0 no two stores at the limit, 1 some are or something could not be read, 2 wrong usage or configuration, or
    nothing found to compare.
    """
    from listing_lint.engine.session import Session

    started = time.perf_counter()
    if on_cluster(chosen, paths, chosen["outputs"]):
        setup = make_setup(chosen)
        return compare_on_cluster(setup, _settings(chosen, ()), chosen)
    if not paths:
        raise click.UsageError("name the files or folders to compare")
    name = chosen["stdin_filename"]
    setup = make_setup(chosen, paths=[name if path == "-" and name else path for path in paths])
    outputs = parse_outputs(chosen["outputs"])
    excluded = compile_globs(exclude_patterns(setup.settings.config))
    spooled = spool_input() if "-" in paths else None
    try:
        found = spare_listings(outputs, find(list(paths), setup, excluded, spooled, name, outputs))
        session = Session(setup.settings, setup.rules)
        return _compare(session, setup, found, outputs, chosen, Counter(started, quiet=chosen["quiet"]))
    finally:
        if spooled is not None:
            os.unlink(spooled)


def _compare(
    session: Session,
    setup: Setup,
    found: Sequence[SourceFile | BrokenFile],
    outputs: Outputs,
    chosen: dict[str, Any],
    progress: Counter,
) -> int:
    from listing_lint.engine.beside import open_index
    from listing_lint.engine.stores import faces, gather
    from listing_lint.reports.compare.model import CompareReport, shown
    from listing_lint.similarity.run import compare_listings

    index = open_index(setup.settings)
    sources = [item for item in found if isinstance(item, SourceFile)]
    pictures = setup.settings.config.lint.images != "none"
    try:
        gathered = gather(
            session, sources, lambda count: progress.show(f"{count:,} listings read"), pictures=pictures
        )
        if not gathered.seen:
            progress.clear()
            tell_unread(session, found, gathered)
            click.echo("error: no listing found to compare", err=True)
            return 2
        settings = _settings(chosen, gathered.linked)
        if index is None:
            comparison, alike = compare_listings(
                [one.fingerprint for one in gathered.seen], settings, progress.stage, _resources(chosen)
            )
            held, notes = 0, alike.notes
        else:
            comparison, held, notes = _with_index(session, gathered, index, settings, chosen, progress)
        people = any(name in ("full", "html") for name, _ in outputs)
        wanted = shown(comparison) if people else ()
        faced = faces(session, gathered, [place - held for place in wanted if place >= held])
        known = {place + held: face for place, face in faced.items()}
    finally:
        progress.clear()
        if session.kept is not None:
            session.kept.close()
    unread = tell_unread(session, found, gathered)
    report = CompareReport(comparison, __version__, known, (*_notes(gathered, unread), *notes))
    _write(outputs, report, chosen)
    if len(comparison.stores) < 2 and not chosen["quiet"]:
        click.echo("hint: all listings belong to one store; see [[stores]] in listing-lint.toml", err=True)
    return int((comparison.failed or bool(unread)) and not chosen["exit_zero"])


def _with_index(
    session: Session,
    gathered: Gathered,
    index: Index,
    settings: CompareSettings,
    chosen: dict[str, Any],
    progress: Counter,
) -> tuple[Comparison, int, tuple[str, ...]]:
    """The comparison with an index, how many of its listings stand first in it, and what was not compared."""
    from dataclasses import replace

    from listing_lint.engine.beside import together
    from listing_lint.engine.comparing import market_of
    from listing_lint.similarity.comparison import compare as judge

    listings = [
        replace(one.fingerprint, marketplace=market_of(one.fingerprint, session)) for one in gathered.seen
    ]
    there = together(listings, index, progress.stage, _resources(chosen), limit=settings.limit)
    everything = [*(entry.fingerprint for entry in there.entries), *listings]
    note = f"listings of the index {index.path.name} that are alike with none here are counted and not shown"
    comparison = judge(everything, there.pairs, settings, there.unlisted)
    return comparison, len(there.entries), (*there.notes, note)


def _settings(chosen: dict[str, Any], known: tuple[frozenset[str], ...]) -> CompareSettings:
    from listing_lint.similarity.limits import CompareSettings

    linked = []
    for text in chosen["linked"]:
        names = words([text])
        if len(names) < 2:
            raise click.BadParameter(
                f"{text!r} must name two stores or more, with commas", param_hint="--linked"
            )
        linked.append(frozenset(names))
    return CompareSettings(
        limit=chosen["limit"],
        near=chosen["near"],
        measure=chosen["measure"],
        min_matched=chosen["min_matched"],
        min_products=chosen["min_products"],
        linked=(*linked, *known),
        across=chosen["across_marketplaces"],
    )


def _resources(chosen: dict[str, Any]) -> Resources:
    from pathlib import Path

    from listing_lint.similarity.engine import Resources

    memory = chosen["memory"]
    return Resources(
        **({} if memory is None else {"memory": memory << 20}),
        work=Path(chosen["work"]) if chosen["work"] else None,
    )


def tell_unread(
    session: Session, found: Sequence[SourceFile | BrokenFile], gathered: Gathered
) -> list[Finding]:
    """Say on standard error what could not be read; returns the errors among it."""
    from listing_lint.engine.outcome import Outcome

    outcome = Outcome()
    for item in found:
        if isinstance(item, BrokenFile):
            session.asker.problem(item.problem, item.path, session.scopes.of(item.place), outcome)
    problems = [*outcome.findings, *(fold.unfolded() for fold in outcome.folded.values()), *gathered.problems]
    from listing_lint.reports.display import visible

    for finding in problems[:_TOLD]:
        click.echo(
            f"{visible(finding.path)}:{finding.span.line}: {finding.severity}: {visible(finding.message)}",
            err=True,
        )
    if len(problems) > _TOLD:
        click.echo(
            f"… {len(problems) - _TOLD:,} more problems; listing-lint check tells all of them", err=True
        )
    return [finding for finding in problems if finding.severity == "error"]


def _notes(gathered: Gathered, unread: Sequence[Finding]) -> list[str]:
    notes = []
    if unread:
        notes.append(f"{len(unread):,} files or listings could not be read and were not compared")
    if gathered.ended:
        notes.append(f"{gathered.ended:,} listings are no longer for sale and were not compared")
    if gathered.silent:
        notes.append(f"{gathered.silent:,} listings say nothing that could be compared")
    return notes


def parse_outputs(texts: Sequence[str]) -> Outputs:
    """Read ``FORMAT[=FILE]``; a file called ``-`` is standard output. Raises :class:`click.BadParameter`."""
    outputs: Outputs = []
    for text in texts or ("full",):
        name, equals, file = text.partition("=")
        if name not in COMPARE_REPORTERS:
            raise click.BadParameter(
                f"no report format is called {name!r}; there are {', '.join(COMPARE_REPORTERS)}",
                param_hint=_HINT,
            )
        if equals and not file:
            raise click.BadParameter(f"{text!r} names no file after =", param_hint=_HINT)
        if file and os.path.isdir(file):
            raise click.BadParameter(f"{file!r} is a folder, not a file", param_hint=_HINT)
        outputs.append((name, None if file in ("", "-") else file))
    files = [os.path.realpath(file) for _, file in outputs if file is not None]
    if len(set(files)) < len(files):
        raise click.BadParameter("two reports would be written to the same file", param_hint=_HINT)
    if len(outputs) - len(files) > 1:
        raise click.BadParameter(
            "only one report can go to standard output; write =FILE after the others", param_hint=_HINT
        )
    return outputs


def _write(outputs: Outputs, report: CompareReport, chosen: dict[str, Any]) -> None:
    from listing_lint.atomic import replaced
    from listing_lint.reports.model import Style

    for name, file in outputs:
        write = compare_reporter(name)
        if file is not None:
            with replaced(file) as out:
                write(report, out, Style(shown=None, base=os.path.dirname(os.path.realpath(file))))
            continue
        width = 100
        if sys.stdout.isatty():
            import shutil

            width = max(shutil.get_terminal_size((100, 24)).columns, 40)
        style = Style(color=colors(chosen["color"]), width=width, quiet=chosen["quiet"], base=os.getcwd())
        write(report, sys.stdout, style)
        sys.stdout.flush()


class Counter:
    """A line on standard error: only on a terminal, and only after a second."""

    def __init__(self, started: float | None = None, *, quiet: bool) -> None:
        terminal = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._wanted = terminal and not quiet
        self._last = (time.perf_counter() if started is None else started) + 0.8
        self._shown = False

    def show(self, text: str) -> None:
        """Show a text in the place of the last one."""
        now = time.perf_counter()
        if self._wanted and now - self._last >= 0.2:
            self._last = now
            self._shown = True
            click.echo(f"\r\033[K{text}", err=True, nl=False)

    def stage(self, stage: str, done: int, of: int) -> None:
        """Show how much of a stage is done."""
        self.show(f"{done:,} {stage}" + (f" of {of:,}" if of else ""))

    def clear(self) -> None:
        """Leave an empty line."""
        if self._shown:
            self._shown = False
            click.echo("\r\033[K", err=True, nl=False)

"""``listing-lint check``: lint listings and report."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from listing_lint import __version__
from listing_lint.catalog.disk import spool
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.recognising import recognise
from listing_lint.catalog.sources import BrokenFile, NoSuchPathError, SourceFile, discover, display_path
from listing_lint.cli.cluster import check_on_cluster, cluster_options, on_cluster
from listing_lint.cli.options import Command, Lines, configuration_options, lint_options, make_setup, option
from listing_lint.cli.output import (
    Outputs,
    parse_outputs,
    spare_listings,
    without_standard_output,
    write_reports,
)
from listing_lint.cli.progress import Progress, is_wanted
from listing_lint.config.model import fails
from listing_lint.engine.settings import Setup, exclude_patterns, formats_told
from listing_lint.globs import compile_globs
from listing_lint.reports import REPORTERS

_READING = "; reading the text on pictures takes its time"

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from listing_lint.baseline import Sifted
    from listing_lint.changes.past import GitPast
    from listing_lint.engine.against import Asked
    from listing_lint.engine.run import Result
    from listing_lint.finding import Finding
    from listing_lint.reports.model import Report


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@configuration_options
@lint_options
@option(
    "--stdin-filename",
    metavar="PATH",
    group="Files",
    help="The name that listings from standard input (-) are reported under.",
)
@option(
    "--against",
    metavar="REV",
    group="Files",
    help="Check only what changed since the present branch left this git revision, and what the changes touch.",
)
@option(
    "--fix",
    is_flag=True,
    group="Repair",
    help="Repair what can be repaired safely, and tell what is left. A file is written whole or not at all.",
)
@option(
    "--unsafe-fixes",
    is_flag=True,
    group="Repair",
    help="Also make repairs that may lose something somebody wanted: shorten a title, save a picture anew.",
)
@option(
    "--suggested-fixes",
    multiple=True,
    metavar="CODES",
    group="Repair",
    help="Also make the suggested repairs of these rules, which rest on a guess: look at them first, with --diff.",
)
@option("--diff", is_flag=True, group="Repair", help="Print what --fix would change, and write nothing.")
@option("--exit-zero", is_flag=True, group="Result", help="Exit with 0 even with findings.")
@option(
    "-o",
    "--output-format",
    "outputs",
    multiple=True,
    type=Lines(),
    metavar="FORMAT[=FILE]",
    group="Output",
    help=f"Report format: {', '.join(REPORTERS)}. Repeatable; =FILE writes to a file.",
)
@option("--statistics", is_flag=True, group="Output", help="Count findings by rule instead of listing them.")
@option("--timings", is_flag=True, group="Output", help="Say on standard error how long each rule took.")
@option(
    "--progress",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    group="Output",
    help="Count listings on standard error; auto on a terminal, after a second.",
)
@option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    group="Output",
    help="Colours; auto for terminals.",
)
@option("-q", "--quiet", is_flag=True, group="Output", help="Print findings only, no summary and no hints.")
@option(
    "-v",
    "--verbose",
    is_flag=True,
    group="Output",
    help="Say on standard error what is read and by which settings.",
)
@cluster_options
def check(paths: tuple[str, ...], **chosen: Any) -> int:
    """Check listing files, folders and globs; - is standard input.

    Exit status: 0 no finding at or above --fail-on (or nothing changed since --against), 1 findings, 2 wrong usage,
    configuration, or nothing found to check.
    """
    started = time.perf_counter()
    if on_cluster(chosen, paths, chosen["outputs"]):
        return check_on_cluster(make_setup(chosen), chosen)
    stdin_name = chosen["stdin_filename"]
    named = list(paths) or (["-"] if stdin_name else ["."])
    if stdin_name and "-" not in named:
        raise click.UsageError("--stdin-filename needs - among the paths")
    outputs = parse_outputs(chosen["outputs"], statistics=chosen["statistics"])
    repairs = chosen["fix"] or chosen["diff"]
    if repairs and "-" in named:
        raise click.UsageError("standard input cannot be repaired; name the files")
    if repairs and chosen["against"] is not None:
        raise click.UsageError("--fix and --diff repair whole files; they do not go with --against")
    if chosen["diff"]:
        outputs = without_standard_output(outputs, chosen["outputs"])
    # Standard input counts as the file that it is said to be.
    searched = [stdin_name if word == "-" and stdin_name else word for word in named]
    setup = make_setup(chosen, paths=searched, timings=chosen["timings"])
    if chosen["verbose"]:
        setup = replace(setup, settings=replace(setup.settings, verbose=True))
    require(setup)
    excluded = compile_globs(exclude_patterns(setup.settings.config))
    spooled = spool_input() if "-" in named else None
    past = None
    try:
        if chosen["against"] is not None:
            past = past_of(setup, chosen["against"], named)
        every = find(named, setup, excluded, spooled, stdin_name, outputs, quiet=chosen["quiet"], past=past)
        found = spare_listings(outputs, every)
        if chosen["verbose"]:
            _explain(setup, found, chosen)
        return _check(setup, named, found, outputs, chosen, started, past)
    finally:
        if past is not None:
            past.close()
        if spooled is not None:
            os.unlink(spooled)


def _check(
    setup: Setup,
    named: Sequence[str],
    found: Sequence[SourceFile | BrokenFile],
    outputs: Outputs,
    chosen: dict[str, Any],
    started: float,
    past: GitPast | None = None,
) -> int:
    from listing_lint.engine.run import run

    lint = setup.settings.config.lint
    revision = chosen["against"]
    progress = Progress(started, _READING if _reads_text(setup) else "")
    try:
        go = partial(
            run,
            setup,
            progress=progress.show if is_wanted(chosen["progress"]) else None,
            whole=_is_whole(setup, named),
            asked=asked_of(setup, named, past) if past is not None else None,
            keep=not (chosen["fix"] or chosen["diff"]),  # what is repaired is soon something else
        )
        if chosen["fix"] or chosen["diff"]:
            from listing_lint.cli.fixing import repaired

            result = repaired(
                found,
                go,
                lambda result: _without_known(setup, result) or result.findings,
                setup.running,
                chosen,
            )
        else:
            result = go(found)
    finally:
        progress.clear()
    try:
        # Only a person wants the time; what goes to a file or a pipe is the same for the same catalog.
        elapsed = time.perf_counter() - started if sys.stdout.isatty() else None
        sifted = _without_known(setup, result)
        report = _report(setup, result, sifted or result.findings, elapsed, revision)
        write_reports(outputs, report, found, chosen, setup.settings)
        if not chosen["quiet"]:
            kept = found if revision is None else None
            for hint in (*_hints(setup, result), *_known_hints(setup, sifted, kept)):
                click.echo(f"hint: {hint}", err=True)
        if chosen["timings"]:
            from listing_lint.reports.model import Style
            from listing_lint.reports.statistics import write_timings

            write_timings(result.timings, setup.running, sys.stderr, Style())
        levels = report.summary.by_severity.items()
        failed = any(number and fails(level, lint.fail_on) for level, number in levels)
        if result.listings == 0 and revision is None and not lint.allow_empty and not failed:
            what = "the files hold none" if found else "no feed or JSON file that is not excluded"
            click.echo(f"error: no listing found: {what} (--allow-empty accepts that)", err=True)
            return 2
        return int(failed and not chosen["exit_zero"])
    finally:
        result.findings.close()


def past_of(setup: Setup, revision: str, named: Sequence[str] = ()) -> GitPast:
    """The catalog as git knows it: in the repository of the catalog root, else in that of the first path that is ``named``.

    Raises :class:`~listing_lint.changes.git.GitError`.
    """
    from listing_lint.catalog.sources import fixed_part
    from listing_lint.changes.git import NoRepositoryError, base_of
    from listing_lint.changes.past import GitPast

    try:
        return GitPast(base_of(setup.settings.root, revision))
    except NoRepositoryError:
        words = [word for word in named if word != "-"]
        if not words:
            raise
        first = os.path.abspath(os.path.join(setup.settings.base, fixed_part(words[0])))
        folder = first if os.path.isdir(first) else os.path.dirname(first)
        if not os.path.isdir(folder):
            raise
        return GitPast(base_of(folder, revision))


def asked_of(setup: Setup, named: Sequence[str], past: GitPast) -> Asked:
    """What a run against a revision asks for."""
    from listing_lint.catalog.sources import fixed_part
    from listing_lint.engine.against import Asked

    settings = setup.settings
    words = [os.path.normpath(os.path.join(settings.base, word)) for word in named if word != "-"]
    return Asked(
        past,
        tuple(os.path.realpath(fixed_part(word)) for word in words),
        compile_globs(exclude_patterns(settings.config)),
        formats_told(settings),
        setup.layers.file,
    )


def _is_whole(setup: Setup, named: Sequence[str]) -> bool:
    """Whether the words of the command line name the configuration's folder, or one above it."""
    folder = os.path.realpath(setup.settings.folder)
    places = (os.path.realpath(word) for word in named if os.path.isdir(word))
    return any(folder == place or folder.startswith(place.rstrip(os.sep) + os.sep) for place in places)


def require(setup: Setup) -> None:
    """Raise :class:`ConfigError` where an extra that the user insists on is missing."""
    from listing_lint.config.layers import ConfigError

    lint = setup.settings.config.lint
    if "ocr" in lint.require or lint.ocr is True:
        from listing_lint.images.ocr import installed

        if not installed():
            raise ConfigError("the extra ocr is required and not installed: pip install 'listing-lint[ocr]'")
        if "ocr" in lint.require and lint.ocr is False:
            raise ConfigError("the extra ocr is required, and ocr = false (or --no-ocr) switches it off")
        if "ocr" in lint.require and lint.images != "all":
            raise ConfigError(
                f"the extra ocr is required, and pictures are not decoded (images = {lint.images!r})"
            )


def spool_input() -> str:
    """Standard input as a temporary file, which the caller deletes."""
    if sys.stdin is None:
        raise click.UsageError("standard input is closed")
    return spool(sys.stdin.buffer)


def find(
    named: Sequence[str],
    setup: Setup,
    excluded: Callable[[str], bool],
    spooled: str | None,
    stdin_name: str | None,
    outputs: Sequence[tuple[str, str | None]] = (),
    *,
    quiet: bool = False,
    past: GitPast | None = None,
) -> list[SourceFile | BrokenFile]:
    """All files that the words of the command line name, and what of them cannot be read. Raises :class:`click.UsageError`.

    Reports of our own that lie in folders are passed over, with a word on standard error unless ``quiet``; of the ``outputs``
    of this run, which replace them, nothing needs to be said. ``past`` tells which files need not be opened.
    """
    settled = None
    if past is not None:
        from listing_lint.engine.settled import settled as settled_by

        settled = settled_by(setup, past)
    settings = setup.settings
    force = settings.config.lint.force_exclude
    told = formats_told(settings)
    found: list[SourceFile | BrokenFile] = []
    reports: list[str] = []
    if spooled is not None:
        full = os.path.normpath(os.path.join(settings.base, stdin_name or "<stdin>"))
        if not (force and stdin_name and excluded(display_path(full, settings.root))):
            shown = display_path(full, settings.base)
            say = told(full)
            with open(spooled, "rb") as stream:
                form, name = recognise(stream, shown.lower(), say.format)
            if name is None:
                found.append(BrokenFile(shown, LoadProblem("unsupported-format", "the input"), full))
            else:
                size, folder = os.path.getsize(spooled), os.path.dirname(full)
                found.append(SourceFile(shown, spooled, form, size, folder, name, say.columns))
    try:
        found += discover(
            [word for word in named if word != "-"],
            base=settings.base,
            root=settings.root,
            excluded=excluded,
            force_exclude=force,
            told=told,
            passed=reports.append,
            settled=settled,
        )
    except NoSuchPathError as error:
        raise click.UsageError(f"{error}{_command_hint(named)}") from error
    targets = {os.path.realpath(file) for _, file in outputs if file is not None}
    reports = [one for one in reports if os.path.realpath(os.path.join(settings.base, one)) not in targets]
    if reports and not quiet:
        click.echo(f"hint: {_passed_over(reports)}", err=True)
    return found


def _passed_over(reports: Sequence[str]) -> str:
    """What is said of reports that lie among the listings."""
    from listing_lint.reports.display import visible

    shown = ", ".join(visible(path) for path in reports[:3])
    more = f" and {len(reports) - 3:,} more" if len(reports) > 3 else ""
    one = len(reports) == 1
    what = "1 report of listing-lint was" if one else f"{len(reports):,} reports of listing-lint were"
    return f"{what} passed over: {shown}{more}"


def _command_hint(named: Sequence[str]) -> str:
    """For ``listing-lint rulse``, which reads as a path because ``check`` is the default command."""
    from listing_lint.cli.main import COMMANDS
    from listing_lint.suggest import closest

    for word in named:
        near = closest(word, COMMANDS) if word.isalpha() and not os.path.lexists(word) else None
        if near is not None:
            return (
                f" (the command {near!r} must come first)"
                if near == word
                else f"; did you mean the command {near!r}?"
            )
    return ""


def _without_known(setup: Setup, result: Result) -> Sifted | None:
    """The findings that the baseline does not know; None without a baseline."""
    if not setup.settings.config.lint.baseline:
        return None
    from listing_lint.baseline import Sifted
    from listing_lint.cli.baseline import known_findings

    return Sifted(result.findings, known_findings(setup) or [])


def _known_hints(
    setup: Setup, sifted: Sifted | None, found: Sequence[SourceFile | BrokenFile] | None
) -> Iterator[str]:
    """``found`` is None where not all listings of the files were checked: then nobody can say what no longer occurs."""
    if sifted is None:
        return
    from listing_lint.baseline import stale
    from listing_lint.cli.baseline import is_told, reached

    if sifted.hidden:
        one = sifted.hidden == 1
        yield f"{sifted.hidden:,} known finding{' is' if one else 's are'} not told (baseline); --no-baseline tells all"
    if found is None:
        return
    gone = [one for one in stale(sifted.entries, sifted.met, reached(setup, found)) if is_told(setup, one)]
    if gone:
        yield f"{len(gone):,} of the known findings no longer occur; listing-lint baseline prune takes them out"


def _report(
    setup: Setup,
    result: Result,
    findings: Iterable[Finding],
    elapsed: float | None,
    revision: str | None = None,
) -> Report:
    from listing_lint.reports.model import Report, summarize

    running = setup.running
    summary = summarize(
        findings,
        version=__version__,
        files=result.files,
        listings=result.listings,
        pictures=result.pictures,
        profiles=result.profiles,
        rules=len(running),
        fail_on=setup.settings.config.lint.fail_on,
        elapsed=elapsed,
        revision=revision,
    )
    return Report(findings, summary, running)


def _hints(setup: Setup, result: Result) -> list[str]:
    lint = setup.settings.config.lint
    hints = []
    if lint.images == "none" and result.listings:
        hints.append("pictures were not opened (--images none)")
    elif lint.images == "headers" and result.pictures:
        hints.append("pictures were not decoded (--images headers)")
    elif result.pictures and _reads_text(setup) is False:
        from listing_lint.images.ocr import MISSING

        hints.append(MISSING)
    return hints


def _reads_text(setup: Setup) -> bool | None:
    """Whether text in pictures is read; False where it cannot be, None where no rule asks for it."""
    if not any(rule.cost == "text" for rule in setup.running):
        return None
    from listing_lint.images.ocr import installed

    return installed()


def _explain(setup: Setup, found: Sequence[SourceFile | BrokenFile], chosen: dict[str, Any]) -> None:
    from listing_lint.cli.settings import DEFAULT, as_toml, settings_in_force

    settings = setup.settings
    click.echo(f"configuration: {setup.layers.file or 'no file'}", err=True)
    click.echo(f"catalog root: {settings.root}", err=True)
    click.echo(f"policies as of: {settings.as_of.isoformat()}", err=True)
    for key, (value, origin) in settings_in_force(setup, chosen).items():
        if not origin.startswith(DEFAULT):
            click.echo(f"setting: {key} = {as_toml(value)} ({origin})", err=True)
    click.echo(f"rules: {', '.join(rule.code for rule in setup.running)}", err=True)
    for item in found:
        state = f"not read, {item.problem.rule}" if isinstance(item, BrokenFile) else _read_as(item)
        click.echo(f"file: {item.path} ({state})", err=True)


def _read_as(source: SourceFile) -> str:
    return source.form if source.format == "canonical" else f"{source.form}, {source.format}"

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
from listing_lint.catalog.sources import BrokenFile, SourceFile
from listing_lint.cli.cluster import check_on_cluster, cluster_options, on_cluster
from listing_lint.cli.hints import hints, known_hints, reads_text, without_known
from listing_lint.cli.named import asked_of, find, is_whole, past_of, spool_input
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
from listing_lint.engine.settings import Setup, exclude_patterns
from listing_lint.globs import compile_globs
from listing_lint.reports import REPORTERS

_READING = "; reading the text on pictures takes its time"

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.changes.past import GitPast
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
        every = find(
            named,
            setup,
            excluded,
            spooled,
            stdin_name,
            outputs,
            quiet=chosen["quiet"],
            past=past,
            remember=not repairs,
        )
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
    progress = Progress(started, _READING if reads_text(setup) else "")
    try:
        go = partial(
            run,
            setup,
            progress=progress.show if is_wanted(chosen["progress"]) else None,
            whole=is_whole(setup, named),
            asked=asked_of(setup, named, past) if past is not None else None,
            keep=not (chosen["fix"] or chosen["diff"]),  # what is repaired is soon something else
        )
        if chosen["fix"] or chosen["diff"]:
            from listing_lint.cli.fixing import repaired

            result = repaired(
                found,
                go,
                lambda result: without_known(setup, result) or result.findings,
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
        sifted = without_known(setup, result)
        report = _report(setup, result, sifted or result.findings, elapsed, revision)
        write_reports(outputs, report, found, chosen, setup.settings)
        if not chosen["quiet"]:
            kept = found if revision is None else None
            for hint in (*hints(setup, result), *known_hints(setup, sifted, kept)):
                click.echo(f"hint: {hint}", err=True)
        if chosen["timings"]:
            from listing_lint.reports.model import Style
            from listing_lint.reports.statistics import write_timings

            write_timings(result.timings, setup.running, sys.stderr, Style())
        levels = report.summary.by_severity.items()
        failed = any(number and fails(level, lint.fail_on) for level, number in levels)
        if result.listings == 0 and revision is None and not lint.allow_empty and not failed:
            none = (
                "no feed and no JSON file is there, or 'exclude' leaves them out; name the folder of a store"
            )
            what = "the files hold none" if found else none
            click.echo(f"error: no listing found: {what} (--allow-empty accepts that)", err=True)
            return 2
        return int(failed and not chosen["exit_zero"])
    finally:
        result.findings.close()


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

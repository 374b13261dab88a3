"""``listing-lint check``: lint listings and report."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

import click

from listing_lint import __version__
from listing_lint.catalog.sources import BrokenFile, NoSuchPathError, SourceFile, discover, sniff, spool
from listing_lint.cli.options import configuration_options, make_setup, option, words
from listing_lint.config.layers import ConfigError
from listing_lint.config.model import fails
from listing_lint.engine.settings import Setup, exclude_patterns
from listing_lint.globs import GlobError, compile_globs
from listing_lint.reports import REPORTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.engine.run import Progress, Result
    from listing_lint.reports.model import Report


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@configuration_options
@option(
    "--per-file-ignores", multiple=True, metavar="GLOB:CODES", help="Leave rules out on files that match."
)
@option(
    "--schema", multiple=True, metavar="FILE", help="A JSON Schema of your own that every listing must meet."
)
@option(
    "--exclude", multiple=True, metavar="GLOB", help="Path patterns to leave out instead of the usual ones."
)
@option(
    "--extend-exclude",
    multiple=True,
    metavar="GLOB",
    help="Path patterns to leave out besides the usual ones.",
)
@option("--force-exclude", is_flag=True, help="Leave out excluded files even if they are named.")
@option(
    "--stdin-filename",
    metavar="PATH",
    help="The name that listings from standard input (-) are reported under.",
)
@option("--images", type=click.Choice(["all", "headers", "none"]), help="How far pictures are opened.")
@click.option("--no-images", is_flag=True, help="Open no picture: short for --images none.")
@option(
    "--images-root",
    metavar="DIR",
    help="Where pictures are looked up that are not beside the listing's file.",
)
@option(
    "-o",
    "--output-format",
    "outputs",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help=f"Report format: {', '.join(REPORTERS)}. Repeatable; =FILE writes to a file.",
)
@option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="Mildest severity that fails."
)
@option("--exit-zero", is_flag=True, help="Exit with 0 even with findings.")
@option("--allow-empty", is_flag=True, help="Accept that no listing is found.")
@option("--statistics", is_flag=True, help="Count findings by rule instead of listing them.")
@option("--timings", is_flag=True, help="Say on standard error how long each rule took.")
@option("-j", "--jobs", metavar="N|auto", help="Number of processes.")
@option("--no-cache", is_flag=True, help="Keep no results between runs.")
@option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; auto for terminals.",
)
@option("-q", "--quiet", is_flag=True, help="Print findings only, no summary and no hints.")
@option("-v", "--verbose", is_flag=True, help="Say on standard error what is read and by which settings.")
def check(paths: tuple[str, ...], **chosen: Any) -> int:
    """Check listing files, folders and globs; - is standard input.

    Exit status: 0 no finding at or above --fail-on, 1 findings, 2 wrong usage, configuration, or nothing found to check.
    """
    started = time.perf_counter()
    named = list(paths) or ["."]
    outputs = _outputs(chosen["outputs"])
    try:
        setup = make_setup(
            chosen,
            paths=_searched(named, chosen),
            lint=_lint(chosen),
            tables=_tables(chosen),
            timings=chosen["timings"],
        )
        excluded = compile_globs(exclude_patterns(setup.settings.config))
    except GlobError as error:
        raise ConfigError(str(error)) from error
    spooled = spool(sys.stdin.buffer) if "-" in named else None
    try:
        found = _find(named, setup, excluded, spooled, chosen["stdin_filename"])
        if chosen["verbose"]:
            _explain(setup, found)
        return _check(setup, found, outputs, chosen, started)
    finally:
        if spooled is not None:
            os.unlink(spooled)


def _check(
    setup: Setup,
    found: Sequence[SourceFile | BrokenFile],
    outputs: Sequence[tuple[str, str | None]],
    chosen: dict[str, Any],
    started: float,
) -> int:
    from listing_lint.engine.run import run

    config = setup.settings.config
    result = run(setup, found, jobs=_jobs(chosen["jobs"]), progress=_progress(started))
    try:
        # Only a person wants the time; what goes to a file or a pipe is the same for the same catalog.
        elapsed = time.perf_counter() - started if sys.stdout.isatty() else None
        report = _report(setup, result, elapsed)
        for name, file in outputs:
            _write(name, file, report, found, chosen)
        sys.stdout.flush()
        if not chosen["quiet"]:
            for hint in _hints(setup, result):
                click.echo(f"hint: {hint}", err=True)
        if chosen["timings"]:
            from listing_lint.reports.model import Style
            from listing_lint.reports.statistics import write_timings

            write_timings(result.timings, setup.running, sys.stderr, Style())
        levels = report.summary.by_severity.items()
        failed = any(number and fails(level, config.lint.fail_on) for level, number in levels)
        if result.listings == 0 and not config.lint.allow_empty and not failed:
            _say_nothing_found(found)
            return 2
        if chosen["exit_zero"]:
            return 0
        return int(failed)
    finally:
        result.findings.close()


def _say_nothing_found(found: Sequence[object]) -> None:
    what = "the files hold none" if found else "no .json, .jsonl or .ndjson file there that is not excluded"
    click.echo(f"error: no listing found: {what} (use --allow-empty if that is right)", err=True)


def _searched(named: Sequence[str], chosen: dict[str, Any]) -> list[str]:
    """The paths that the configuration is searched from: standard input counts as the file that it is said to be."""
    stdin = chosen["stdin_filename"]
    return [stdin if word == "-" and stdin else word for word in named]


def _find(
    named: Sequence[str], setup: Setup, excluded: Any, spooled: str | None, stdin_name: str | None
) -> list[SourceFile | BrokenFile]:
    settings = setup.settings
    found: list[SourceFile | BrokenFile] = []
    if spooled is not None:
        folder = os.path.dirname(os.path.abspath(stdin_name)) if stdin_name else settings.base
        shown = (stdin_name or "<stdin>").replace(os.sep, "/")
        with open(spooled, "rb") as stream:
            form = sniff(stream, shown.lower())
        found.append(SourceFile(shown, spooled, form, os.path.getsize(spooled), folder))
    try:
        found += discover(
            [word for word in named if word != "-"],
            base=settings.base,
            root=settings.root,
            excluded=excluded,
            force_exclude=settings.config.lint.force_exclude,
        )
    except NoSuchPathError as error:
        raise click.UsageError(str(error)) from error
    return found


def _lint(chosen: dict[str, Any]) -> dict[str, Any]:
    jobs = _jobs(chosen["jobs"])
    return {
        "schema": list(chosen["schema"]) or None,
        "exclude": words(chosen["exclude"]) or None,
        "extend-exclude": words(chosen["extend_exclude"]) or None,
        "force-exclude": chosen["force_exclude"] or None,
        "images": "none" if chosen["no_images"] else chosen["images"],
        "images-root": chosen["images_root"],
        "fail-on": chosen["fail_on"],
        "allow-empty": chosen["allow_empty"] or None,
        "jobs": "auto" if jobs == 0 else jobs,
        "cache": False if chosen["no_cache"] else None,
    }


def _tables(chosen: dict[str, Any]) -> dict[str, Any]:
    ignores: dict[str, list[str]] = {}
    for text in chosen["per_file_ignores"]:
        pattern, colon, codes = text.rpartition(":")
        if not colon or not pattern or not codes:
            raise click.BadParameter(
                f"{text!r} is not GLOB:CODES, such as drafts/**:IMG,TTL101", param_hint="--per-file-ignores"
            )
        ignores.setdefault(pattern, []).extend(words([codes]))
    return {"per-file-ignores": ignores} if ignores else {}


def _jobs(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "auto":
        return 0
    if text.isascii() and text.isdigit() and 0 < int(text) <= 1024:
        return int(text)
    raise click.BadParameter(f"{text!r} is neither a number of processes nor auto", param_hint="--jobs")


def _outputs(texts: Sequence[str]) -> list[tuple[str, str | None]]:
    outputs: list[tuple[str, str | None]] = []
    for text in texts:
        name, equals, file = text.partition("=")
        if name not in REPORTERS:
            from listing_lint.suggest import closest

            near = closest(name, REPORTERS)
            hint = f"did you mean {near!r}?" if near else f"there are {', '.join(REPORTERS)}"
            raise click.BadParameter(
                f"no report format is called {name!r}; {hint}", param_hint="--output-format"
            )
        if equals and not file:
            raise click.BadParameter(f"{text!r} names no file after =", param_hint="--output-format")
        outputs.append((name, file or None))
    if not outputs:
        outputs.append(("full", None))
        if os.environ.get("GITHUB_ACTIONS") == "true":
            outputs.append(("github", None))  # annotations beside the log; -o full leaves them out
    elif sum(file is None for _, file in outputs) > 1:
        raise click.BadParameter(
            "only one report can go to standard output; write =FILE after the others",
            param_hint="--output-format",
        )
    files = [os.path.abspath(file) for _, file in outputs if file is not None]
    if len(set(files)) < len(files):
        raise click.BadParameter(
            "two reports would be written to the same file", param_hint="--output-format"
        )
    return outputs


def _report(setup: Setup, result: Result, elapsed: float | None) -> Report:
    from listing_lint.reports.model import Report, summarize

    running = setup.running
    summary = summarize(
        result.findings,
        version=__version__,
        files=result.files,
        listings=result.listings,
        pictures=result.pictures,
        profiles=result.profiles,
        rules=len(running),
        fail_on=setup.settings.config.lint.fail_on,
        elapsed=elapsed,
    )
    return Report(result.findings, summary, running)


def _hints(setup: Setup, result: Result) -> list[str]:
    lint = setup.settings.config.lint
    hints = []
    if lint.images == "none" and result.listings:
        hints.append("pictures were not opened (--images none)")
    elif lint.images == "headers" and result.pictures:
        hints.append("pictures were not decoded (--images headers)")
    return hints


def _write(
    name: str,
    file: str | None,
    report: Report,
    found: Sequence[SourceFile | BrokenFile],
    chosen: dict[str, Any],
) -> None:
    from listing_lint.reports import reporter
    from listing_lint.reports.model import Style
    from listing_lint.reports.source import SourceLines

    if file is not None:
        from listing_lint.atomic import replaced

        with replaced(file) as out:
            sources = SourceLines()
            _register(sources, found)
            reporter(name)(report, out, Style(sources=sources, shown=None))
        return
    if chosen["statistics"] and name in ("full", "concise"):
        from listing_lint.reports.statistics import write_statistics

        if report.summary.findings:
            write_statistics(report, sys.stdout, Style(color=_colors(chosen["color"])))
        return
    sources = SourceLines()
    _register(sources, found)
    import shutil

    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
    style = Style(
        color=_colors(chosen["color"]), width=max(width, 40), sources=sources, quiet=chosen["quiet"]
    )
    reporter(name)(report, sys.stdout, style)


def _register(sources: Any, found: Sequence[SourceFile | BrokenFile]) -> None:
    for item in found:
        if isinstance(item, SourceFile):
            sources.register(item.path, item.file)


def _colors(when: str) -> bool:
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _progress(started: float) -> Progress | None:
    """A counter on standard error: only on a terminal, and only after a second."""
    if not sys.stderr.isatty():
        return None
    last = started + 0.8

    def show(listings: int, files: int) -> None:
        nonlocal last
        now = time.perf_counter()
        if now - last >= 0.2:
            last = now
            click.echo(f"\r\033[K{listings:,} listings checked ({files:,} files)", err=True, nl=False)

    import atexit

    atexit.register(lambda: click.echo("\r\033[K", err=True, nl=False))
    return show


def _explain(setup: Setup, found: Sequence[SourceFile | BrokenFile]) -> None:
    settings = setup.settings
    click.echo(f"configuration: {setup.layers.file or 'none'}", err=True)
    click.echo(f"catalog root: {settings.root}", err=True)
    click.echo(f"policies as of: {settings.as_of.isoformat()}", err=True)
    click.echo(f"rules: {', '.join(rule.code for rule in setup.running)}", err=True)
    for item in found:
        state = f"not read, {item.problem.rule}" if isinstance(item, BrokenFile) else item.form
        click.echo(f"file: {item.path} ({state})", err=True)

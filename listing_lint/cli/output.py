"""Where reports go: standard output or files, one each, and what a terminal can show."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from listing_lint.catalog.disk import real_paths
from listing_lint.catalog.own_reports import HEAD, is_own_report
from listing_lint.catalog.sources import SourceFile
from listing_lint.reports import REPORTERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from listing_lint.catalog.sources import BrokenFile
    from listing_lint.engine.settings import Settings
    from listing_lint.reports.model import Report

Outputs = list[tuple[str, str | None]]
"""Formats with their files; None is standard output."""

_COUNTED = ("full", "concise")
"""Formats that ``--statistics`` replaces by a table of counts."""

_SEEING = ("html",)
"""Formats that show listings and pictures, for which they are looked up again."""

_HINT = "--output-format"


def parse_outputs(texts: Sequence[str], *, statistics: bool) -> Outputs:
    """Read ``FORMAT[=FILE]``; a file called ``-`` is standard output. Raises :class:`click.BadParameter`."""
    outputs = [_parse(text) for text in texts]
    if not outputs:
        outputs.append(("full", None))
        if os.environ.get("GITHUB_ACTIONS") == "true":
            outputs.append(("github", None))  # annotations beside the log; -o full leaves them out
    elif sum(file is None for _, file in outputs) > 1:
        raise click.BadParameter(
            "only one report can go to standard output; write =FILE after the others", param_hint=_HINT
        )
    files = [os.path.realpath(file) for _, file in outputs if file is not None]
    if len(set(files)) < len(files):
        raise click.BadParameter("two reports would be written to the same file", param_hint=_HINT)
    if statistics and not any(name in _COUNTED and file is None for name, file in outputs):
        raise click.UsageError("--statistics goes with -o full or -o concise on standard output")
    return outputs


def without_standard_output(outputs: Outputs, told: Sequence[str]) -> Outputs:
    """The reports that go to files, where something else is printed. Raises :class:`click.UsageError`."""
    if told and any(file is None for _, file in outputs):
        raise click.UsageError("--diff prints the changes; write reports to files with -o FORMAT=FILE")
    return [(name, file) for name, file in outputs if file is not None]


def _parse(text: str) -> tuple[str, str | None]:
    name, equals, file = text.partition("=")
    if name not in REPORTERS:
        from listing_lint.suggest import closest

        near = closest(name, REPORTERS)
        hint = f"did you mean {near!r}?" if near else f"there are {', '.join(REPORTERS)}"
        raise click.BadParameter(f"no report format is called {name!r}; {hint}", param_hint=_HINT)
    if equals and not file:
        raise click.BadParameter(f"{text!r} names no file after =", param_hint=_HINT)
    if file and os.path.isdir(file):
        raise click.BadParameter(f"{file!r} is a folder, not a file", param_hint=_HINT)
    return name, None if file in ("", "-") else file


def spare_listings(
    outputs: Outputs, found: Sequence[SourceFile | BrokenFile]
) -> list[SourceFile | BrokenFile]:
    """What is left to check: not the reports of an earlier run, which this one is told to replace.

    Raises :class:`click.BadParameter` where a report would replace something else that is to be checked.
    """
    targets = {os.path.realpath(file): file for _, file in outputs if file is not None}
    if not targets:
        return list(found)
    real = real_paths()
    kept = []
    for item in found:
        place = item.file if isinstance(item, SourceFile) else item.place
        target = targets.get(real(place))
        if target is None or (not isinstance(item, SourceFile) and not _is_report(target)):
            kept.append(
                item
            )  # one that cannot be read is told of, and no listing is lost when it is replaced
        elif not _is_report(target):
            raise click.BadParameter(
                f"{target!r} is one of the files that are checked; the report would replace it. "
                "Name another file, or exclude this one",
                param_hint=_HINT,
            )
    return kept


def _is_report(file: str) -> bool:
    """Whether a file begins as one of our own reports that may be taken for a feed.

    GitLab's has no head of its own where nothing was found.
    """
    try:
        with open(file, "rb") as stream:
            head = stream.read(HEAD)
    except OSError:
        return False
    return head == b"[]\n" or is_own_report(head)


def write_reports(
    outputs: Outputs,
    report: Report,
    found: Sequence[SourceFile | BrokenFile],
    chosen: Mapping[str, Any],
    settings: Settings,
) -> None:
    """Write all reports. Raises :class:`~listing_lint.config.layers.ConfigError` for a file that cannot be written."""
    from listing_lint.catalog.formats import BY_NAME, TABLES
    from listing_lint.reports import reporter
    from listing_lint.reports.model import Style
    from listing_lint.reports.source import SourceLines

    def codec_of(file: Path) -> str | None:
        from listing_lint.catalog.tables.decoding import codec_of

        return codec_of(file)

    sources = SourceLines()
    for item in found:
        if isinstance(item, SourceFile) and BY_NAME[item.format].text:
            sources.register(item.path, item.file, codec_of if item.format in TABLES else None)
    seen: dict[str, Any] = {}
    if any(name in _SEEING for name, _ in outputs):
        from listing_lint.cli.seeing import glances, pictures

        seen = {"glances": glances(settings, found), "pictures": pictures(settings, found)}
    for name, file in outputs:
        if file is None:
            _print(name, report, {"sources": sources, **seen}, chosen)
            continue
        from listing_lint.atomic import replaced

        with replaced(file) as out:
            reporter(name)(report, out, Style(sources=sources, shown=None, **seen))
    if any(name == "markdown" for name, _ in outputs):
        _add_to_step_summary(report)


_STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Names the file that GitHub shows below a step; every tool appends its part."""
_STEP_LIMIT = 1 << 20
"""Bytes of it that GitHub shows; a longer one is dropped as a whole."""


def _add_to_step_summary(report: Report) -> None:
    """Append the Markdown report to the summary of the step that runs us, where there is one."""
    file = os.environ.get(_STEP_SUMMARY)
    if not file:
        return
    import io

    from listing_lint.reports import reporter
    from listing_lint.reports.model import Style

    out = io.StringIO()
    reporter("markdown")(report, out, Style())
    data = out.getvalue().encode("utf-8", "replace")
    try:
        with open(file, "ab") as stream:
            if stream.tell() + len(data) > _STEP_LIMIT:
                _note(f"the step's summary would be longer than GitHub shows; nothing was added to {file}")
            else:
                stream.write(data)
    except OSError as error:
        _note(f"the step's summary cannot be written: {error}")


def _note(text: str) -> None:
    click.echo(f"warning: {text}", err=True)


def _print(name: str, report: Report, given: Mapping[str, Any], chosen: Mapping[str, Any]) -> None:
    from listing_lint.reports import reporter
    from listing_lint.reports.model import Style

    terminal = sys.stdout.isatty()
    width = 100
    if terminal:
        import shutil

        width = max(shutil.get_terminal_size((100, 24)).columns, 40)
    style = Style(color=colors(chosen["color"]), width=width, quiet=chosen["quiet"], **given)
    if chosen["statistics"] and name in _COUNTED:
        _statistics(report, style)
    else:
        reporter(name)(report, sys.stdout, style)
    sys.stdout.flush()


def _statistics(report: Report, style: Any) -> None:
    from listing_lint.reports.closing import closing
    from listing_lint.reports.statistics import write_statistics

    if report.summary.findings:
        write_statistics(report, sys.stdout, style)
    elif not style.quiet:
        for line in closing(report.summary):
            click.echo(line)


def colors(when: str) -> bool:
    """Whether to colour standard output: the flag, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

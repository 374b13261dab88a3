"""``listing-lint convert``: any format that is read, as canonical JSON or JSONL."""

from __future__ import annotations

import json
import os
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, TextIO

import click

from listing_lint import __version__
from listing_lint.catalog.sources import BrokenFile, SourceFile
from listing_lint.cli.named import find, spool_input
from listing_lint.cli.options import Command, file_options, make_setup, option
from listing_lint.engine.settings import exclude_patterns
from listing_lint.globs import compile_globs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.engine.converting import Converted
    from listing_lint.engine.session import Session
    from listing_lint.finding import Finding

_LARGE = 32 << 20
"""Bytes of a file, or of all together, from which one listing a line is written unless a format is named."""

_LINES = (".jsonl", ".ndjson")
_TOLD = 40
"""Fields without a place that are told of one file; the report has all."""


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option(
    "-o",
    "--output",
    metavar="FILE|DIR",
    group="Output",
    help="A .json or .jsonl file for all listings, or a folder for one file each. Standard output if absent.",
)
@option(
    "--format",
    "form",
    type=click.Choice(["canonical-json", "jsonl"]),
    group="Output",
    help="One array, or one listing a line; by the file's name and size if absent.",
)
@option(
    "--report",
    metavar="FILE",
    group="Output",
    help="Write what had no place, and what was not read, as JSON.",
)
@option(
    "--stdin-filename", metavar="PATH", group="Files", help="The name of what comes from standard input (-)."
)
@file_options
def convert(paths: tuple[str, ...], **chosen: Any) -> int:
    """Write listings of any format that is read as canonical JSON.

    What has no place in a canonical listing is counted on standard error, field by field, and so is what could not be
    read. Input files are never replaced.

    Exit status: 0 all was read, 1 something was not, 2 wrong usage, configuration, or nothing found.
    """
    from listing_lint.engine.session import Session

    name = chosen["stdin_filename"]
    setup = make_setup(chosen, paths=[name if path == "-" and name else path for path in paths])
    excluded = compile_globs(exclude_patterns(setup.settings.config))
    spooled = spool_input() if "-" in paths else None
    try:
        found = find(list(paths), setup, excluded, spooled, name)
        sources = [item for item in found if isinstance(item, SourceFile)]
        if not found:
            raise click.UsageError("no file found to convert")
        session = Session(setup.settings, setup.rules)
        plan = _plan(sources, chosen["output"], chosen["form"], chosen["report"])
        done = _convert(session, plan)
    finally:
        if spooled is not None:
            os.unlink(spooled)
    broken = [item for item in found if isinstance(item, BrokenFile)]
    findings = [*_broken(session, broken), *(finding for one in done for finding in one.problems)]
    _tell(done, findings, _titles(done))
    if chosen["report"]:
        _write_report(chosen["report"], done, findings)
    unread = any(one.unread for one in done) or any(item.problem.rule != "feed-not-read" for item in broken)
    if not any(one.listings for one in done):
        click.echo("error: no listing was read, so nothing was written", err=True)
        return 1 if unread else 2
    return int(unread)


_Plan = list[tuple["str | None", bool, list[SourceFile]]]
"""Output file (None for standard output), whether it has a listing a line, and the files that go into it."""


def _plan(sources: Sequence[SourceFile], output: str | None, form: str | None, report: str | None) -> _Plan:
    total = sum(source.size for source in sources)
    if output is None:
        plan: _Plan = [(None, form == "jsonl" or (form is None and total > _LARGE), list(sources))]
    elif _is_file(output):
        lines = form == "jsonl" or (form is None and output.lower().endswith(_LINES))
        plan = [(output, lines, list(sources))]
    else:
        plan = []
        for source, stem in _named(sources):
            lines = form == "jsonl" or (form is None and source.size > _LARGE)
            plan.append((os.path.join(output, stem + (".jsonl" if lines else ".json")), lines, [source]))
    targets = [target for target, _, _ in plan if target is not None] + ([report] if report else [])
    for target in targets:
        if os.path.isfile(target) and any(os.path.samefile(target, source.file) for source in sources):
            raise click.UsageError(
                f"{target!r} is one of the files that are converted, and would be replaced"
            )
    reals = [os.path.realpath(target) for target in targets]
    if len(set(reals)) < len(reals):
        raise click.UsageError(
            "two results would have one name; convert the files one by one, or into one file"
        )
    return plan


def _is_file(output: str) -> bool:
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return False
    return os.path.exists(output) or output.lower().endswith((".json", *_LINES))


def _named(sources: Sequence[SourceFile]) -> list[tuple[SourceFile, str]]:
    """A name below the folder of results for each file: its own without the suffix, where that is nobody else's."""
    names = []
    for source in sources:
        path = source.path
        if path.startswith(("/", "..")) or ":" in path or path == "<stdin>":
            path = path.rsplit("/", 1)[-1].strip("<>")
        names.append(path)
    stems = [os.path.splitext(name)[0] for name in names]
    return [
        (source, stem if stems.count(stem) == 1 else name)
        for source, stem, name in zip(sources, stems, names, strict=True)
    ]


def _convert(session: Session, plan: _Plan) -> list[Converted]:
    from listing_lint.engine import converting

    done = []
    for target, lines, sources in plan:
        folder = os.path.dirname(os.path.abspath(target)) if target is not None else None
        with _written(target) as out:
            writer = _Writer(out, lines=lines)
            made = [converting.convert(session, source, writer.put, folder) for source in sources]
            done += made
            if writer.count:
                writer.close()
            else:
                out.abandon()
    return done


class _Output:
    """Where listings go; ``abandon`` leaves nothing behind."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.abandoned = False

    def abandon(self) -> None:
        self.abandoned = True

    def settle(self) -> None:
        """Raise where there is nothing to keep, so that the file that would be replaced stays."""
        if self.abandoned:
            raise _Abandoned


class _Abandoned(Exception):  # noqa: N818 - no error: nothing was there to be written
    pass


@contextmanager
def _written(target: str | None) -> Iterator[_Output]:
    if target is None:
        yield _Output(sys.stdout)
        sys.stdout.flush()
        return
    from listing_lint.atomic import replaced

    try:
        with ExitStack() as stack:
            out = _Output(stack.enter_context(replaced(target)))
            yield out
            out.settle()
    except _Abandoned:
        return


class _Writer:
    """Writes listings as they come: an array, or a listing a line."""

    def __init__(self, out: _Output, *, lines: bool) -> None:
        self._stream = out.stream
        self._lines = lines
        self.count = 0

    def put(self, listing: dict[str, Any]) -> None:
        if self._lines:
            self._stream.write(json.dumps(listing, ensure_ascii=False) + "\n")
        else:
            self._stream.write(",\n" if self.count else "[\n")
            self._stream.write(json.dumps(listing, ensure_ascii=False, indent=2))
        self.count += 1

    def close(self) -> None:
        if not self._lines:
            self._stream.write("\n]\n")


def _broken(session: Session, items: Sequence[BrokenFile]) -> list[Finding]:
    from listing_lint.engine.outcome import Outcome

    outcome = Outcome()
    for item in items:
        session.asker.problem(item.problem, item.path, session.scopes.of(item.place), outcome)
    return [*outcome.findings, *(fold.unfolded() for fold in outcome.folded.values())]


def _titles(done: Sequence[Converted]) -> dict[str, str]:
    """What the formats of the converted files are called."""
    from listing_lint.catalog.formats import BY_NAME

    return {one.source.path: BY_NAME[one.source.format].title for one in done}


def _tell(done: Sequence[Converted], findings: Sequence[Finding], titles: dict[str, str]) -> None:
    from listing_lint.reports.concise import line
    from listing_lint.reports.display import visible
    from listing_lint.reports.paint import Paint

    paint = Paint(color=False, hyperlinks=False)
    for finding in findings:
        click.echo(line(finding, paint), err=True)
    for one in done:
        many = "listing" if one.listings == 1 else "listings"
        click.echo(
            f"{visible(one.source.path)}: {one.listings:,} {many} ({titles[one.source.path]})", err=True
        )
        losses = sorted(one.lost.values(), key=lambda loss: (-loss.count, loss.field))
        for loss in losses[:_TOLD]:
            click.echo(f"  no place for {loss.count:,} x {visible(loss.field)}: {loss.reason}", err=True)
        if len(losses) > _TOLD:
            click.echo(f"  and for {len(losses) - _TOLD:,} more fields; --report FILE has them all", err=True)


def _write_report(file: str, done: Sequence[Converted], findings: Sequence[Finding]) -> None:
    from listing_lint.atomic import replaced
    from listing_lint.reports.machine import record

    report = {
        "tool": {"name": "listing-lint", "version": __version__},
        "files": [
            {
                "path": one.source.path,
                "format": one.source.format,
                "listings": one.listings,
                "complete": not one.unread,
                "lost": [
                    {
                        "field": loss.field,
                        "count": loss.count,
                        "reason": loss.reason,
                        "first": {"listing": loss.listing, "pointer": loss.pointer},
                    }
                    for loss in sorted(one.lost.values(), key=lambda loss: (-loss.count, loss.field))
                ],
            }
            for one in done
        ],
        "findings": [record(finding) for finding in findings],
    }
    with replaced(file) as out:
        json.dump(report, out, ensure_ascii=False, indent=2)
        out.write("\n")

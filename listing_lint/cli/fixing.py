"""``--fix`` and ``--diff``: the repair of a catalog, told on standard error and shown as a diff."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from listing_lint.repair.diff import unified
from listing_lint.repair.run import repair, write
from listing_lint.reports.closing import count
from listing_lint.reports.display import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set

    from listing_lint.catalog.sources import BrokenFile, SourceFile
    from listing_lint.engine.run import Result
    from listing_lint.finding import Finding, FixLevel
    from listing_lint.repair.run import Repaired

_NAMED = 20
"""Files that are named; the others are counted."""


def repaired(
    found: Sequence[SourceFile | BrokenFile],
    lint: Callable[[Sequence[SourceFile | BrokenFile]], Result],
    told: Callable[[Result], Iterable[Finding]],
    folds: Set[str],
    chosen: Mapping[str, Any],
) -> Result:
    """Repair what was found, or show how; gives the findings that are left."""
    levels: set[FixLevel] = {"safe", "unsafe"} if chosen["unsafe_fixes"] else {"safe"}
    done = repair(found, lint, told, levels=levels, folds=folds)
    if chosen["diff"]:
        _show(done)
        _tell(done, "would be repaired", quiet=chosen["quiet"])
        return done.result
    wanted = len(done.after)
    if wanted and write(done) < wanted:
        # What could not be written still has its findings.
        done.result.findings.close()
        done.result = lint(found)
    _tell(done, "repaired", quiet=chosen["quiet"])
    return done.result


def _show(done: Repaired) -> None:
    """Print the changes byte for byte, so that ``patch`` takes them; a terminal gets what steers it written out."""
    terminal = sys.stdout.isatty()
    for path in sorted(done.after):
        for line in unified(path, done.before[path], done.after[path]):
            if terminal:
                click.echo(visible(line.decode("utf-8", "replace").rstrip("\r\n")))
            else:
                click.echo(line, nl=False)


def _tell(done: Repaired, what: str, *, quiet: bool) -> None:
    for number, path in enumerate(sorted(done.refused)):
        if number < _NAMED:
            click.echo(
                f"warning: {visible(path)} was left as it is, or in part: {visible(done.refused[path])}",
                err=True,
            )
    if len(done.refused) > _NAMED:
        click.echo(f"warning: and {len(done.refused) - _NAMED:,} more files", err=True)
    if quiet:
        return
    total = 0
    for number, path in enumerate(sorted(done.fixed)):
        counted = done.fixed[path]
        total += counted.total()
        if number < _NAMED:
            codes = ", ".join(f"{code} {times:,}" for code, times in sorted(counted.items()))
            click.echo(f"{what}: {visible(path)}: {codes}", err=True)
    if not total:
        click.echo(f"{what}: nothing", err=True)
    elif len(done.fixed) > 1:
        click.echo(f"{what}: {count(total, 'finding')} in {count(len(done.fixed), 'file')}", err=True)

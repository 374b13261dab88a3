"""``listing-lint baseline``: keep known findings in a file, so that the gate asks only for what is new."""

from __future__ import annotations

import glob
import os
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from listing_lint.baseline import STORE, Entry, entry_of, file_for, read_entries, stale, write_entries
from listing_lint.cli.options import (
    Command,
    configuration_options,
    file_options,
    lint_options,
    make_setup,
    option,
)
from listing_lint.config.layers import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from listing_lint.catalog.sources import BrokenFile, SourceFile
    from listing_lint.engine.run import Result
    from listing_lint.engine.settings import Setup

DEFAULT = "listing-lint.baseline"
"""The file that is made where nothing names one, beside the configuration."""


@click.group(cls=click.Group)
def baseline() -> None:
    """Known findings, kept in a file, so that a gate asks only for what is new."""


@baseline.command(cls=Command)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@configuration_options
@lint_options
@option(
    "--replace",
    is_flag=True,
    group="Result",
    help="Replace what an existing file says of the files that are checked; the rest of it stays.",
)
def create(paths: tuple[str, ...], **chosen: Any) -> int:
    """Check, and keep every finding as known.

    Exit status: 0 written, 2 wrong usage, configuration, nothing found to check, or a file that is there already.
    """
    setup, found, result = _checked(paths, chosen)
    try:
        pattern = _pattern(setup)
        if not result.listings and not setup.settings.config.lint.allow_empty:
            raise click.UsageError(
                "no listing found: an empty baseline would say nothing (--allow-empty makes it)"
            )
        here = _paths_of(setup, found)
        old = [entry for file in _files(pattern) for entry in read_entries(file)]
        if _files(pattern) and not chosen["replace"]:
            raise click.UsageError(
                f"{_shown(pattern)} is there already: baseline prune takes out what is mended, --replace adds what is new"
            )
        folder = setup.settings.folder
        entries = [entry_of(one, _from_folder(one.path, setup)) for one in result.findings]
        entries += [
            entry
            for entry in old
            if entry.path not in here and os.path.exists(os.path.join(folder, entry.path))
        ]
        _write(pattern, entries)
        if _configured(setup) is None:
            click.echo(
                f'hint: add baseline = "{DEFAULT}" to [lint] in listing-lint.toml, or check --baseline',
                err=True,
            )
        return 0
    finally:
        result.findings.close()


@baseline.command(cls=Command)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@configuration_options
@lint_options
@option("--dry-run", is_flag=True, group="Result", help="Say what would be taken out, and change nothing.")
def prune(paths: tuple[str, ...], **chosen: Any) -> int:
    """Check, and take out of the baseline what is no longer found. Nothing is ever added.

    Exit status: 0 done, 2 wrong usage, configuration, or no baseline.
    """
    setup, found, result = _checked(paths, chosen)
    try:
        pattern = _pattern(setup)
        files = _existing(pattern)
        met = {finding.fingerprint for finding in result.findings}
        gone = 0
        for file in files:
            entries = read_entries(file)
            old = {one for one in stale(entries, met, reached(setup, found)) if is_told(setup, one)}
            gone += len(old)
            for entry in sorted(old) if chosen["dry_run"] else ():
                click.echo(f"{entry.path}: {entry.code} {entry.pointer} [{entry.listing}]")
            if old and not chosen["dry_run"]:
                _replace(file, [entry for entry in entries if entry not in old])
        verb = "would be taken out" if chosen["dry_run"] else "taken out"
        click.echo(f"{gone:,} of the known findings no longer occur: {verb} of {_shown(pattern)}")
        return 0
    finally:
        result.findings.close()


@baseline.command(cls=Command)
@file_options
@option("--baseline", metavar="FILE", group="Result", help="The file to show.")
@option("--list", "listed", is_flag=True, group="Result", help="Print every entry, not only the counts.")
def show(listed: bool, **chosen: Any) -> int:
    """Count the known findings by rule and by file.

    Exit status: 0, or 2 where there is no baseline.
    """
    setup = make_setup(chosen)
    pattern = _pattern(setup)
    entries = sorted({entry for file in _existing(pattern) for entry in read_entries(file)})
    if listed:
        for entry in entries:
            click.echo(f"{entry.path}: {entry.code} {entry.pointer} [{entry.listing}]")
        return 0
    files = {entry.path for entry in entries}
    click.echo(f"{len(entries):,} known findings in {len(files):,} files ({_shown(pattern)})")
    for title, counts in (
        ("by rule", Counter(f"{entry.code} {_name(setup, entry.code)}" for entry in entries)),
        ("by store", Counter(entry.store or "(no store)" for entry in entries)),
        ("by file", Counter(entry.path for entry in entries)),
    ):
        click.echo(f"\n{title}:")
        for name, number in counts.most_common(20):
            click.echo(f"  {number:6,}  {name}")
        if len(counts) > 20:
            click.echo(f"          and {len(counts) - 20:,} more")
    return 0


def known_findings(setup: Setup) -> list[Entry] | None:
    """The entries of the configured baseline; None where there is none.

    Raises :class:`ConfigError` for a file that is missing or no baseline: a gate must not pass over it.
    """
    if not _configured(setup):
        return None
    return [entry for file in _existing(_pattern(setup)) for entry in read_entries(file)]


def reached(setup: Setup, found: Sequence[SourceFile | BrokenFile]) -> Callable[[str], bool]:
    """Whether a run looked at a file, by its path from the configuration's folder; a file that is gone counts, too."""
    here, folder = _paths_of(setup, found), setup.settings.folder
    return lambda path: path in here or not os.path.exists(os.path.join(folder, path))


def is_told(setup: Setup, entry: Entry) -> bool:
    """Whether the run would have told of an entry: its rule is on, and what it looks at was opened."""
    rule = setup.rules.get(entry.code)
    lint = setup.settings.config.lint
    if rule is not None and rule.cost != "none" and (lint.images != "all" or rule.cost == "text"):
        return False
    return rule is None or entry.code in setup.settings.active


def _checked(
    paths: Sequence[str], chosen: dict[str, Any]
) -> tuple[Setup, list[SourceFile | BrokenFile], Result]:
    from listing_lint.cli.check import require
    from listing_lint.cli.named import find
    from listing_lint.engine.run import run
    from listing_lint.engine.settings import exclude_patterns
    from listing_lint.globs import compile_globs

    named = list(paths) or ["."]
    if "-" in named:
        raise click.UsageError("a baseline is of files, not of standard input")
    setup = make_setup(chosen, paths=named)
    require(setup)
    found = find(named, setup, compile_globs(exclude_patterns(setup.settings.config)), None, None)
    return setup, found, run(setup, found)


def _configured(setup: Setup) -> str | None:
    return setup.settings.config.lint.baseline


def _pattern(setup: Setup) -> str:
    """The baseline's full path, with ``{store}`` if its name holds it."""
    return os.path.normpath(os.path.join(setup.settings.folder, _configured(setup) or DEFAULT))


def _files(pattern: str) -> list[str]:
    if STORE not in pattern:
        return [pattern] if os.path.lexists(pattern) else []
    first, last = pattern.split(STORE, 1)
    return sorted(glob.glob(f"{glob.escape(first)}*{glob.escape(last.replace(STORE, ''))}"))


def _existing(pattern: str) -> list[str]:
    files = _files(pattern)
    if not files and STORE not in pattern:
        raise ConfigError(
            f"the baseline {_shown(pattern)} does not exist; listing-lint baseline create makes it"
        )
    return files


def _paths_of(setup: Setup, found: Iterable[SourceFile | BrokenFile]) -> set[str]:
    return {_from_folder(item.path, setup) for item in found}


def _from_folder(path: str, setup: Setup) -> str:
    """A printed path, from the configuration's folder."""
    from listing_lint.catalog.sources import display_path

    return display_path(os.path.join(setup.settings.base, path), setup.settings.folder)


def _write(pattern: str, entries: Iterable[Entry]) -> None:
    by_file: dict[str, list[Entry]] = {}
    for entry in entries:
        by_file.setdefault(file_for(pattern, entry.store), []).append(entry)
    if not by_file and STORE not in pattern:
        by_file[pattern] = []
    for file in {*by_file, *_files(pattern)}:
        _replace(file, by_file.get(file, []))
        kept = len(set(by_file.get(file, [])))
        click.echo(f"{kept:,} known finding{'s' * (kept != 1)} kept in {_shown(file)}")


def _replace(file: str, entries: Iterable[Entry]) -> None:
    from listing_lint.atomic import replaced

    with replaced(file) as out:
        out.writelines(write_entries(entries))


def _shown(path: str) -> str:
    from listing_lint.catalog.sources import display_path

    return display_path(path, os.getcwd())


def _name(setup: Setup, code: str) -> str:
    rule = setup.rules.get(code)
    return rule.name if rule is not None else "(no such rule here)"

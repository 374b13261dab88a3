"""``--fix`` and ``--diff``: the repair of a catalog, told on standard error and shown as a diff."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from listing_lint.catalog.sources import SourceFile
from listing_lint.engine.repairs import is_repairable
from listing_lint.repair.diff import unified
from listing_lint.repair.run import Asked, repair, write
from listing_lint.reports.closing import count
from listing_lint.reports.display import visible
from listing_lint.rules.image_facts import format_name, in_bytes, sides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from listing_lint.catalog.sources import BrokenFile
    from listing_lint.engine.run import Result
    from listing_lint.finding import Finding, FixLevel
    from listing_lint.images.facts import Header
    from listing_lint.repair.pictures import Made
    from listing_lint.repair.run import Lint, Repaired
    from listing_lint.rule import Rule

_NAMED = 20
"""Files that are named; the others are counted."""


def repaired(
    found: Sequence[SourceFile | BrokenFile],
    lint: Lint,
    told: Callable[[Result], Iterable[Finding]],
    rules: Sequence[Rule],
    chosen: Mapping[str, Any],
) -> Result:
    """Repair what was found, or show how; gives the findings that are left."""
    levels: set[FixLevel] = {"safe", "unsafe"} if chosen["unsafe_fixes"] else {"safe"}
    asked = Asked(frozenset(levels), _named(chosen["suggested_fixes"], rules))
    done = repair(found, lint, told, asked=asked, folds={rule.code for rule in rules if rule.fold})
    try:
        _note_unwritable(done, found)
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
    finally:
        done.close()


def _named(words: Iterable[str], rules: Sequence[Rule]) -> frozenset[str]:
    """The codes of the rules whose suggested repairs are wanted, by code, beginning of a code, or name.

    Raises :class:`click.UsageError` for a word that means no rule with repairs.
    """
    found: set[str] = set()
    for word in (part.strip() for text in words for part in text.split(",")):
        if not word:
            continue
        meant = {
            rule.code for rule in rules if rule.name == word.lower() or rule.code.startswith(word.upper())
        }
        if not meant:
            raise click.UsageError(f"--suggested-fixes: no rule that runs is called {word!r}")
        found |= meant
    return frozenset(found)


def _note_unwritable(done: Repaired, found: Sequence[SourceFile | BrokenFile]) -> None:
    """Say of files with findings whose kind is not repaired that it is not: silence would be taken for a repair."""
    left = {item.path for item in found if isinstance(item, SourceFile) and not is_repairable(item)}
    if not left:
        return
    for path in {finding.path for finding in done.result.findings if finding.path in left}:
        done.refused.setdefault(
            path, "workbooks, XML and web pages are not repaired; change them where they are made"
        )


def _show(done: Repaired) -> None:
    """Print the changes byte for byte, so that ``patch`` takes them; a terminal gets what steers it written out."""
    terminal = sys.stdout.isatty()
    for path in sorted(done.after):
        # What stands before the head of a diff is a remark to patch.
        for _, one in sorted(done.pictures.get(path, {}).items()):
            click.echo(_drawn(one, path))
        for line in unified(path, done.before[path], done.after[path]):
            if terminal:
                click.echo(visible(line.decode("utf-8", "replace").rstrip("\r\n")))
            else:
                click.echo(line, nl=False)


def _drawn(one: Made, path: str) -> str:
    """What becomes of a picture, in one line."""
    new, old = (os.path.basename(file) for file in (one.target, one.source))
    word = "picture that is there already" if one.there else "new picture"
    return visible(f"{word} for {path}: {new} ({_facts(one.after)}) from {old} ({_facts(one.before)})")


def _facts(header: Header) -> str:
    return f"{format_name(header.format)}, {sides(*header.sides)}, {in_bytes(header.size)}"


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
    total = new = 0
    for number, path in enumerate(sorted(done.fixed)):
        counted = done.fixed[path]
        total += counted.total()
        new += sum(not one.there for one in done.pictures.get(path, {}).values())
        if number < _NAMED:
            codes = ", ".join(f"{code} {times:,}" for code, times in sorted(counted.items()))
            click.echo(f"{what}: {visible(path)}: {codes}", err=True)
    if not total:
        click.echo(f"{what}: nothing", err=True)
    if new:
        click.echo(f"{count(new, 'new picture')} beside the old ones, which stay", err=True)
    if total and len(done.fixed) > 1:
        click.echo(f"{what}: {count(total, 'finding')} in {count(len(done.fixed), 'file')}", err=True)

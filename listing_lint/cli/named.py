"""What the words of a command line name: files, standard input, a revision; and what is told of those passed over."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from listing_lint.catalog.disk import spool
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.recognising import recognise
from listing_lint.catalog.sources import BrokenFile, NoSuchPathError, SourceFile, discover, display_path
from listing_lint.engine.settings import exclude_patterns, formats_told
from listing_lint.globs import compile_globs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listing_lint.changes.past import GitPast
    from listing_lint.engine.against import Asked
    from listing_lint.engine.settings import Setup


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
    remember: bool = False,
) -> list[SourceFile | BrokenFile]:
    """All files that the words of the command line name, and what of them cannot be read. Raises :class:`click.UsageError`.

    Reports of our own that lie in folders are passed over, with a word on standard error unless ``quiet``; of the ``outputs``
    of this run, which replace them, nothing needs to be said. ``past`` tells which files need not be opened; with ``remember``
    what files are is kept for the next run.
    """
    settled = None
    if past is not None:
        from listing_lint.engine.settled import settled as settled_by

        settled = settled_by(setup, past)
    # Against a revision git tells which files are the same, and those are not opened at all.
    settings = setup.settings
    before = contents = None
    if remember and past is None and settings.config.lint.cache is not False:
        from listing_lint.cache.contents import ContentsBefore
        from listing_lint.catalog.contents import Contents

        before = ContentsBefore(setup)
        contents = Contents(before)
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
                form, name = recognise(stream, shown.lower(), say.format, table=bool(say.columns))
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
            contents=contents,
        )
        if contents is not None:
            contents.keep()
    except NoSuchPathError as error:
        raise click.UsageError(f"{error}{_command_hint(named)}") from error
    finally:
        if before is not None:
            before.close()
    targets = {os.path.realpath(file) for _, file in outputs if file is not None}
    reports = [one for one in reports if os.path.realpath(os.path.join(settings.base, one)) not in targets]
    if reports and not quiet:
        click.echo(f"hint: {_passed_over(reports)}", err=True)
    return found


def spool_input() -> str:
    """Standard input as a temporary file, which the caller deletes."""
    if sys.stdin is None:
        raise click.UsageError("standard input is closed")
    return spool(sys.stdin.buffer)


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


def is_whole(setup: Setup, named: Sequence[str]) -> bool:
    """Whether the words of the command line name the configuration's folder, or one above it."""
    folder = os.path.realpath(setup.settings.folder)
    places = (os.path.realpath(word) for word in named if os.path.isdir(word))
    return any(folder == place or folder.startswith(place.rstrip(os.sep) + os.sep) for place in places)


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

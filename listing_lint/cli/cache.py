"""``listing-lint cache stats|clean``: what is kept between runs."""

from __future__ import annotations

import json
import os
from contextlib import closing
from typing import Any, NamedTuple

import click

from listing_lint.cache.database import (
    FILE,
    FOLDER,
    ForeignError,
    is_ours,
    place_of,
    reading,
    remove,
    size_of,
)
from listing_lint.cli.options import Command, file_options, make_setup, option
from listing_lint.config.layers import ConfigError

_COUNTED = {
    "files": "SELECT count(*) FROM outcomes WHERE kind = 1",
    "runs": "SELECT count(*) FROM outcomes WHERE kind = 2 AND length(key) = 16",
    "codes": "SELECT count(*) FROM picture_codes",
    "texts": "SELECT count(*) FROM picture_lines",
    "marks": "SELECT count(*) FROM picture_marks",
}


class _Stats(NamedTuple):
    """``state`` is "empty", "kept", "foreign" or "damaged"; the counts are those of :data:`_COUNTED`."""

    file: str
    state: str
    bytes: int
    counts: dict[str, int]


_place = option(
    "--cache",
    metavar="FILE|DIR",
    group="Running",
    help="Where results are kept; by default .listing-lint-cache beside the configuration.",
)


@click.group()
def cache() -> None:
    """Results that are kept between runs, so that what did not change is not checked again."""


@cache.command(cls=Command)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@_place
@file_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def stats(paths: tuple[str, ...], form: str, **chosen: Any) -> int:
    """Count what is kept, and say where.

    PATHS as for check, whose results these are.
    """
    found = _stats(_file(paths, chosen))
    if form == "json":
        told = {"file": found.file, "state": found.state, "bytes": found.bytes, **found.counts}
        click.echo(json.dumps(told, indent=2))
        return 0
    click.echo(f"file: {found.file}")
    if found.state == "empty":
        click.echo("nothing is kept yet")
    elif found.state == "foreign":
        click.echo("belongs to another program, or to a newer listing-lint, and is left alone")
    elif found.state == "damaged":
        click.echo("damaged: the next run starts it anew")
    else:
        counts = found.counts
        click.echo(f"size: {found.bytes / 1e6:,.1f} MB")
        click.echo(f"runs: {counts['runs']:,}")
        click.echo(f"files and pieces of files: {counts['files']:,}")
        click.echo(
            f"pictures: codes of {counts['codes']:,}, texts of {counts['texts']:,}, marks of {counts['marks']:,}"
        )
    return 0


@cache.command(cls=Command)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@_place
@file_options
def clean(paths: tuple[str, ...], **chosen: Any) -> int:
    """Throw away everything that is kept.

    PATHS as for check, whose results these are. Exit status: 0 thrown away, or there was nothing; 2 the file is not ours.
    """
    file = _file(paths, chosen)
    if not os.path.lexists(file):
        click.echo(f"nothing is kept: {file}")
        return 0
    if os.path.islink(file) or not is_ours(file):
        raise ConfigError(f"{file} is no file of kept results, and is left alone")
    freed = remove(file)
    folder = os.path.dirname(file)
    if os.path.basename(folder) == FOLDER and os.path.basename(file) == FILE:
        _remove_folder(folder)
    click.echo(f"thrown away: {file} ({freed / 1e6:,.1f} MB)")
    return 0


def _remove_folder(folder: str) -> None:
    """Take our own folder away, unless somebody put something into it."""
    if set(os.listdir(folder)) <= {".gitignore"}:
        for name in os.listdir(folder):
            os.unlink(os.path.join(folder, name))
        os.rmdir(folder)


def _file(paths: tuple[str, ...], chosen: dict[str, Any]) -> str:
    setup = make_setup(chosen, paths=paths)
    kept = setup.settings.config.lint.cache
    return place_of(setup.settings.folder, kept)


def _stats(file: str) -> _Stats:
    if not os.path.lexists(file):
        return _Stats(file, "empty", 0, dict.fromkeys(_COUNTED, 0))
    import sqlite3

    try:
        with closing(reading(file)) as connection:
            counts = {name: connection.execute(query).fetchone()[0] for name, query in _COUNTED.items()}
    except ForeignError:
        return _Stats(file, "foreign", size_of(file), dict.fromkeys(_COUNTED, 0))
    except (OSError, ValueError, sqlite3.Error):
        return _Stats(file, "damaged", size_of(file), dict.fromkeys(_COUNTED, 0))
    return _Stats(file, "kept", size_of(file), counts)

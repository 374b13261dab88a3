"""``listing-lint index``: fingerprints of listings in a file, so that others can be compared with them without holding them."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listing_lint.catalog.sources import SourceFile, display_path
from listing_lint.cli.compare import Counter, tell_unread
from listing_lint.cli.named import find
from listing_lint.cli.options import Command, Lines, file_options, make_setup, option
from listing_lint.config.layers import ConfigError
from listing_lint.engine.settings import exclude_patterns
from listing_lint.globs import compile_globs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.engine.session import Session
    from listing_lint.engine.settings import Setup
    from listing_lint.engine.stores import Gathered
    from listing_lint.finding import Finding
    from listing_lint.similarity.index import Entry, IndexFacts

_WAIT = 60.0
"""Seconds for which another run that writes the index is waited for."""


@click.group(cls=click.Group)
def index() -> None:
    """Keep listings of other places in a file to compare with: check --index, compare --index."""


def _reading(function: Any) -> Any:
    """The options of the commands that read listings."""
    for one in reversed(
        (
            option("--no-images", is_flag=True, group="Pictures", help="Open no picture."),
            option(
                "--images-root",
                metavar="DIR",
                group="Pictures",
                help="Where pictures are looked up that are not beside the listing's file.",
            ),
            option(
                "--extend-exclude",
                multiple=True,
                type=Lines(),
                metavar="GLOB",
                group="Files",
                help="Path patterns to leave out besides the usual ones.",
            ),
            option("-q", "--quiet", is_flag=True, group="Output", help="No progress and no hints."),
            file_options,
        )
    ):
        function = one(function)
    return function


@index.command(cls=Command, short_help="Make an index of listings.")
@click.argument("file", type=click.Path(dir_okay=False))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@_reading
def build(file: str, paths: tuple[str, ...], **chosen: Any) -> int:
    """Make the index FILE of all listings in PATHS, in the place of any that is there.

    The exit status is 1 where something could not be read: what could be is in the index all the same.
    """
    from listing_lint.similarity.index_writing import build_index

    setup = make_setup(chosen, paths=paths)
    session, gathered, unread = _gathered(setup, paths, chosen)
    if not gathered.seen:
        click.echo("error: no listing found to put into the index", err=True)
        return 2
    entries = _entries(session, gathered)
    progress = Counter(quiet=chosen["quiet"])
    with _told(file, progress):
        build_index(Path(file), entries, progress=progress.stage, wait=_WAIT)
    _tell(file, gathered, chosen)
    return int(bool(unread))


@index.command(cls=Command, short_help="Bring an index up to date.")
@click.argument("file", type=click.Path(dir_okay=False))
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@option(
    "--remove-store",
    "stores",
    multiple=True,
    type=Lines(),
    metavar="STORE",
    group="Changes",
    help="Take all listings of this store out, on every marketplace. Repeatable.",
)
@option(
    "--recount",
    is_flag=True,
    group="Changes",
    help="Count all words anew and compare everything again, as a build does.",
)
@_reading
def update(file: str, paths: tuple[str, ...], stores: tuple[str, ...], **chosen: Any) -> int:
    """Put the listings of PATHS into the index FILE, and take those out that these files no longer hold.

    A listing takes the place of the one with the same marketplace, store and id. What the files held before and no longer
    hold goes; listings of other stores stay, whatever their files are called. The exit status is 1 where something could not
    be read: then nothing is taken out because it is missing.
    """
    from listing_lint.similarity.index import Index
    from listing_lint.similarity.index_writing import Gone, update_index

    if not (paths or stores or chosen["recount"]):
        raise click.UsageError("name files, --remove-store or --recount")
    progress = Counter(quiet=chosen["quiet"])
    with _told(file, progress):
        known = Index(Path(file)).stores  # a fault is told before anything is read
    asked = {name.casefold() for name in stores}
    removed = frozenset(store for store in known if store.store.casefold() in asked)
    for name in stores:
        if name.casefold() not in {store.store.casefold() for store in removed}:
            raise click.UsageError(f"the index holds no store {name!r}")
    setup = make_setup(chosen, paths=paths)
    unread: Sequence[Finding] = ()
    gathered: Gathered | None = None
    entries: list[Entry] = []
    gone = Gone(stores=removed)
    if paths:
        session, gathered, unread = _gathered(setup, paths, chosen)
        entries = _entries(session, gathered)
        if not unread:
            here = frozenset(_key(entry) for entry in entries)
            gone = gone._replace(files=_shown(setup, paths), stores_of_files=here)
    with _told(file, progress):
        update_index(
            Path(file), entries, gone=gone, recount=chosen["recount"], progress=progress.stage, wait=_WAIT
        )
    _tell(file, gathered, chosen)
    return int(bool(unread))


@index.command(cls=Command, short_help="Say what an index holds.")
@click.argument("file", type=click.Path(dir_okay=False))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def info(file: str, form: str) -> int:
    """Say what the index FILE holds, when and by which version it was made, and whether its words should be counted anew.

    The whole file is read, and its checksums are compared.
    """
    from listing_lint.similarity.index import Index

    with _told(file):
        opened = Index(Path(file))
        opened.file.verify()
        facts = opened.facts()
    held = [
        (store, opened.listings[number], opened.products[number])
        for number, store in enumerate(opened.stores)
        if opened.listings[number]
    ]
    if form == "json":
        shown = {
            "file": file,
            "listings": facts.listings,
            "stores": [
                {
                    "store": store.store,
                    "marketplace": store.marketplace,
                    "listings": listings,
                    "products": products,
                }
                for store, listings, products in held
            ],
            "marketplaces": list(facts.marketplaces),
            "pairs": facts.pairs,
            "made": facts.made,
            "changed": facts.changed,
            "version": facts.version,
            "updates": facts.generation,
            "counted": facts.counted,
            "growth": round(facts.growth, 4),
            "recount": facts.due,
            "bytes": facts.size,
        }
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return 0
    from listing_lint.reports.display import visible

    click.echo(
        f"{facts.listings:,} listings of {len(held):,} stores, {facts.pairs:,} pairs alike, {facts.size:,} bytes"
    )
    click.echo(f"made {facts.made}, changed {facts.changed} by listing-lint {visible(facts.version)}")
    click.echo(
        f"{facts.generation:,} updates; grown by {facts.growth:.0%} since the words of {facts.counted:,} listings were counted"
        f"{' (count them anew: index update --recount)' if facts.due else ''}"
    )
    for store, listings, products in held:
        where = f" @ {visible(store.marketplace)}" if store.marketplace else ""
        click.echo(f"  {listings:>9,} listings  {products:>9,} products  {visible(store.store)}{where}")
    return 0


@contextmanager
def _told(file: str, progress: Counter | None = None) -> Iterator[None]:
    """Turn what is wrong with an index into an error of the user's, and the line of progress into nothing."""
    from listing_lint.similarity.index import IndexFileError

    try:
        yield
    except IndexFileError as error:
        raise ConfigError(str(error)) from error
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from error
    finally:
        if progress is not None:
            progress.clear()


def _gathered(
    setup: Setup, paths: Sequence[str], chosen: dict[str, Any]
) -> tuple[Session, Gathered, list[Finding]]:
    from listing_lint.engine.session import Session
    from listing_lint.engine.stores import gather

    progress = Counter(quiet=chosen["quiet"])
    found = find(list(paths), setup, compile_globs(exclude_patterns(setup.settings.config)), None, None)
    session = Session(setup.settings, setup.rules)
    try:
        gathered = gather(
            session,
            [item for item in found if isinstance(item, SourceFile)],
            lambda count: progress.show(f"{count:,} listings read"),
            pictures=setup.settings.config.lint.images != "none",
            by_file=False,
        )
    finally:
        progress.clear()
        if session.kept is not None:
            session.kept.close()
    return session, gathered, tell_unread(session, found, gathered)


def _entries(session: Session, gathered: Gathered) -> list[Entry]:
    """The listings for the index. Their paths start at the configuration's folder, wherever the command is given."""
    from listing_lint.engine.comparing import market_of
    from listing_lint.similarity.index import Entry

    paths = [display_path(source.place, session.settings.folder) for source in gathered.sources]
    return [
        Entry(
            replace(one.fingerprint, marketplace=market_of(one.fingerprint, session), path=paths[one.file]),
            one.kind,
            one.line,
        )
        for one in gathered.seen
    ]


def _key(entry: Entry) -> Any:
    from listing_lint.similarity.index import storable_key

    return storable_key(entry.fingerprint)


def _shown(setup: Setup, paths: Sequence[str]) -> frozenset[str]:
    """Files and folders, as the paths of the index name them."""
    settings = setup.settings
    return frozenset(
        display_path(os.path.normpath(os.path.join(settings.base, path)), settings.folder) for path in paths
    )


def _tell(file: str, gathered: Gathered | None, chosen: dict[str, Any]) -> None:
    from listing_lint.similarity.index import Index

    if chosen["quiet"]:
        return
    facts = Index(Path(file)).facts()
    stores = sum(1 for number in Index(Path(file)).listings if number)
    click.echo(f"{file}: {facts.listings:,} listings of {stores:,} stores")
    for hint in _hints(facts, gathered):
        click.echo(f"hint: {hint}", err=True)


def _hints(facts: IndexFacts, gathered: Gathered | None) -> Iterator[str]:
    if gathered is not None and gathered.nameless:
        yield (
            f"{gathered.nameless:,} listings name no store and belong to their folder; name it in [[stores]], so that those of "
            "another place don't count as the same store"
        )
    if facts.due:
        yield (
            f"the index has {'grown' if facts.growth > 0 else 'shrunk'} by {abs(facts.growth):.0%} since its words were "
            "counted; count them anew with listing-lint index update --recount"
        )

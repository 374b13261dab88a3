"""``listing-lint brands``: the marks that are looked for, a text tried on them, and lists of marks brought in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listing_lint.cli.options import Command, file_options, make_setup

if TYPE_CHECKING:
    from listing_lint.brands.importing import Chosen
    from listing_lint.brands.judging import Claim


@click.group(cls=click.Group)
def brands() -> None:
    """The marks of others: count them, try a text, bring in a list."""


@brands.command(cls=Command)
@file_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def stats(form: str, **chosen: Any) -> int:
    """Count the marks that are looked for, by kind."""
    from collections import Counter

    from listing_lint.engine.lexicons import lexicon_of

    settings = make_setup(chosen).settings
    lexicon = lexicon_of(settings.config.brands, settings.folder)
    terms = [term for layer in lexicon.layers for term in layer.kept()]
    marks = {term.mark.id: term.mark for term in terms}
    classes = Counter(mark.class_ for mark in marks.values())
    kinds = Counter(term.kind for term in terms)
    if form == "json":
        counted = {
            "marks": len(marks),
            "names": len(terms),
            "classes": dict(classes.most_common()),
            "kinds": dict(kinds.most_common()),
        }
        click.echo(json.dumps(counted, indent=2))
        return 0
    click.echo(f"{len(marks):,} marks with {len(terms):,} names")
    for title, counts in (("by class", classes), ("by kind of name", kinds)):
        click.echo(f"\n{title}:")
        for name, number in counts.most_common():
            click.echo(f"  {number:6,}  {name}")
    return 0


@brands.command(cls=Command)
@file_options
@click.argument("text")
@click.option("--category", default="", help="Category of the listing, which tells its goods.")
@click.option("--brand", default="", help="Declared brand of the listing.")
@click.option(
    "--authorized", multiple=True, help="A mark that the store may use; may be given several times."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def check(text: str, category: str, brand: str, authorized: tuple[str, ...], form: str, **chosen: Any) -> int:
    """Say which marks TEXT names.

    TEXT is read as the title of a listing. The exit status is 1 where it names some.
    """
    from listing_lint.brands.authorized import Authorization
    from listing_lint.brands.core import goods
    from listing_lint.brands.judging import Field, claims_in
    from listing_lint.engine.lexicons import lexicon_of

    settings = make_setup(chosen).settings
    judged = claims_in(
        [Field(text, "title")],
        lexicon_of(settings.config.brands, settings.folder),
        goods(),
        brand=brand,
        category=category,
        authorized=[Authorization(one) for one in authorized],
        day=settings.as_of,
    )
    if form == "json":
        click.echo(json.dumps([_as_json(claim) for claim in judged.claims], ensure_ascii=False, indent=2))
    elif not judged.claims:
        click.echo("No mark found.")
    else:
        for claim in judged.claims:
            click.echo(_described(claim))
    return int(bool(judged.claims))


def _as_json(claim: Claim) -> dict[str, Any]:
    mention = claim.mention
    return {
        "mark": mention.term.mark.name,
        "owner": mention.term.mark.owner,
        "kind": mention.term.kind,
        "way": ", ".join(mention.ways) or "plain",
        "matched": mention.matched,
        "start": mention.start,
        "end": mention.end,
        "level": claim.level,
        "worse": claim.worse[1] if claim.worse else None,
    }


def _described(claim: Claim) -> str:
    mention = claim.mention
    mark = mention.term.mark
    said = (
        f'"{mention.matched}" at {mention.start + 1}: {mark.name} (owner: {mark.owner}), {mention.term.kind}'
    )
    if mention.ways:
        said += f"; {', '.join(mention.ways)}"
    if claim.level == "made for":
        said += "; only what the goods are made for"
    if claim.worse:
        said += f'; "{claim.worse[1]}" beside it'
    return said


@brands.command("import", cls=Command)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--out", type=click.Path(dir_okay=False), required=True, help="CSV file to write, for brands.files."
)
@click.option(
    "--nice",
    default="",
    help="Nice classes to keep, such as 18,25; all without it. Needs a column of classes.",
)
@click.option("--dead", is_flag=True, help="Keep marks that are no longer in force, too.")
def import_(file: Path, out: str, nice: str, *, dead: bool) -> int:
    """Bring in a list of marks as a CSV file for brands.files.

    FILE is your own list, an export of USPTO, EUIPO, TMview or WIPO as CSV, TSV or XLSX, or a bulk file of USPTO as XML
    (the daily and yearly trademark applications, unzipped), of which marks in force and applied for are kept.

    Written is a CSV file with the names and owners, one of each name, to be named under files in [brands]. Such marks
    count only as they are written: a register holds ordinary words by the thousand.
    """
    from listing_lint.atomic import replaced
    from listing_lint.brands.importing import Chosen, as_csv, names_in_register, names_in_rows
    from listing_lint.brands.mark_tables import rows_of
    from listing_lint.brands.marks import FaultyMarksError

    try:
        classes = frozenset(int(one) for one in nice.replace(",", " ").split())
    except ValueError:
        raise click.BadParameter(
            f"{nice!r} is no list of numbers such as 18,25", param_hint="--nice"
        ) from None
    chosen = Chosen(classes, dead)
    try:
        with file.open("rb") as source:
            if _is_xml(file):
                names = list(names_in_register(source, file.name, chosen))
            else:
                names = list(names_in_rows(rows_of(source, file.name), file.name, chosen))
    except FaultyMarksError as error:
        raise click.ClickException(str(error)) from None
    with replaced(out) as stream:
        stream.write(as_csv(names))
    click.echo(f"{out}: {len(names):,} names. Name it under files in [brands].")
    if left := _left_out(chosen):
        click.echo(left)
    if chosen.unclear:
        click.echo("hint: no column says which marks are in force; all were taken", err=True)
    return 0


def _left_out(chosen: Chosen) -> str:
    counts = (
        (chosen.other, "of other classes"),
        (chosen.gone, "no longer in force (--dead keeps them)"),
        (chosen.wordless, "without a word"),
        (chosen.again, "named before"),
    )
    said = [f"{count:,} {what}" for count, what in counts if count]
    return f"Left out: {', '.join(said)}." if said else ""


def _is_xml(file: Path) -> bool:
    with file.open("rb") as stream:
        start = stream.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    return file.suffix.lower() == ".xml" or start.startswith((b"<?xml", b"<trademark"))

"""SCH201: identifiers that two listings have."""

from __future__ import annotations

from posixpath import splitext
from typing import TYPE_CHECKING

from listing_lint.finding import Hit, Related
from listing_lint.rule import Drawing, Example, Member, NoOptions, Rule, rule
from listing_lint.rules.schema_sentences import OK
from listing_lint.schema import words
from listing_lint.text.placeholder_words import is_no_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.rule import Context


_TABLES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls")


def _identity(listing: Listing, _ctx: Context) -> str | None:
    if not listing.id or listing.is_named_by_title or is_no_code(listing.id):
        return None  # two offers without numbers may have one title; placeholder-value tells of "N/A"
    if "+" in listing.id and listing.path.lower().endswith(_TABLES):
        from listing_lint.catalog.tables.products import ROUNDED

        if ROUNDED.fullmatch(listing.id):
            return None  # damaged-code tells of each
    store = f"store {listing.store}" if listing.store else f"folder {listing.folder}"
    return "\0".join((listing.marketplace or "", store, listing.id))


def _in_another_format(one: str, other: str) -> bool:
    """Whether two files are of different formats, by what their names end with."""
    return one != other and splitext(one)[1].lower() != splitext(other)[1].lower()


@rule(
    "SCH201",
    "duplicate-id",
    severity="error",
    scope="catalog",
    key=_identity,
    good=[
        Example([OK, {**OK, "id": "B-1043"}]),
        Example([{**OK, "id": "N/A"}, {**OK, "id": "N/A"}], why="placeholder-value says that it is none"),
        Example([{**OK, "store": "north"}, {**OK, "store": "south"}], why="two stores may use the same id"),
        Example(
            "sku,title,price\n8.71235E+12,Mug of steel,9\n8.71235E+12,Mug of wood,8\n",
            file="products.csv",
            why="damaged-code says of each that a spreadsheet has rounded it",
        ),
    ],
    bad=[
        Example([OK, {**OK, "title": "Steel bottle, 1 l"}], says='id "B-1042" is already used', at="/id"),
        Example(
            [OK],
            files={
                "goods.json": Drawing(
                    content=b'[{"name": "Steel bottle", "price": 9, "image": "a.jpg", "link": "cups.html"},\n'
                    b' {"name": "Steel cup", "price": 8, "image": "b.jpg", "link": "cups.html"}]'
                )
            },
            says='link "cups.html" is also that of the listing at goods.json:1',
            why="no identifiers, and one page for two products",
        ),
        Example(
            [OK, {**OK, "id": "B-1043"}],
            files={
                "again.csv": Drawing(content=b"id,title,price\nB-1042,Steel bottle,9\nB-1043,Steel cup,8\n")
            },
            says="seem to hold one catalog in two formats (and 1 more of these in this file)",
            why="the same catalog as a table, told once",
        ),
    ],
)
def duplicate_id(members: Sequence[Member], _options: NoOptions, _ctx: Context) -> Iterator[Hit]:
    """Two listings of one store have the same id.

    Compares the ids of all listings of a store on one marketplace; without a store, those of a folder.
    Every listing after the first is reported.

    On upload the later one overwrites the first, so a product vanishes, or both are rejected. Baselines
    and suppressions find listings by their id, too.

    Give each product its own id, or remove the copy.

    ``14`` and ``"14"`` are the same id. Codes in a table that a spreadsheet has rounded are not compared: ``damaged-code``
    tells of each. Where a file gives no ids, the links to the pages of its products stand for them: two products with one link
    are a warning. A title that stands for the id of a listing without one is not compared here.
    Listings of the same product in two languages belong in two stores or folders. A file that holds the same catalog in
    another format, such as the export beside the feed that was made of it, is told once with the number of the ids that
    both have.
    """
    first = members[0]
    for index, member in enumerate(members[1:], start=1):
        name = words.shown(member.listing.id)
        linked = member.listing.is_named_by_link
        said = f"id {name} is already used by the listing at {first.listing.path}:{first.line}"
        advice = "Give each product its own id, or remove the copy."
        if linked:
            said = f"link {name} is also that of the listing at {first.listing.path}:{first.line}"
            advice = "Correct the link, and give each product an id: nothing else tells the two apart."
        again = _in_another_format(first.listing.path, member.listing.path)
        if again:
            said += "; the two files seem to hold one catalog in two formats"
            advice = "Exclude one of the two files if they hold the same catalog, else give each product its own id."
        yield Hit(
            said,
            member.listing.at("id"),
            help=advice,
            severity="warning" if linked else None,
            actual=member.listing.id,
            related=(Related("first use of the id", first.listing.path, first.line, first.column),),
            subject=first.listing.path if again else "",
            fold=again,
            member=index,
        )


RULES: tuple[Rule, ...] = (duplicate_id,)

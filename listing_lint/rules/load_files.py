"""LOD2xx and LOD3xx: files that could not be opened, and what is no listing.

They stay on whatever is selected, as :mod:`listing_lint.rules.load` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.problem import NO_HEADING
from listing_lint.rule import Context, Drawing, Example, NoOptions, Rule, rule
from listing_lint.rules.load_hits import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.finding import Hit

_GOOD = {"id": "D-1042", "title": "Linen summer dress, midi length", "images": []}


@rule(
    "LOD201",
    "empty-file",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[Example("", says="empty"), Example(" \n\n", says="empty")],
)
def empty_file(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file is empty.

    An export that failed leaves an empty file; uploaded, it may take the whole store down to nothing.

    How to repair: export again, or delete the file.
    """
    yield unread(problem, "the file is empty", "Export it again, or delete it.")


@rule(
    "LOD202",
    "unreadable-file",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[Example(_GOOD, links={"broken.json": "nowhere.json"}, says="leads nowhere")],
)
def unreadable_file(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file or folder cannot be opened: no permission, a link to nothing, a pipe, a disk error.

    How to repair: give the permission, restore the file, or exclude it in the configuration.
    """
    yield unread(problem, f"the file was not checked: {problem.detail}", "Make it readable, or exclude it.")


@rule(
    "LOD203",
    "directory-for-file",
    severity="warning",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[
        Example(
            _GOOD,
            files={"dress.json/mug.json": Drawing(content=b'{"id": "M-1", "title": "Mug"}')},
            says="folder",
        )
    ],
)
def directory_for_file(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A folder is named like a listing file.

    What is inside is checked. How to repair: rename the folder, or unpack the file that should be there.
    """
    yield unread(problem, f"{problem.detail}; the files inside are checked", "Rename the folder.")


@rule(
    "LOD204",
    "symlink-loop",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[Example(_GOOD, links={"loop.json": "loop.json"}, says="back to itself")],
)
def symlink_loop(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A link leads back to itself.

    How to repair: delete the link or point it at a real file.
    """
    yield unread(
        problem,
        f"{problem.detail}, so nothing behind it was checked",
        "Delete the link or point it at a real file.",
    )


@rule(
    "LOD205",
    "symlink-outside",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[Example(_GOOD, links={"linked.json": "../outside.json"}, says="out of the catalog")],
)
def symlink_outside(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A link in the catalog leads to a file outside of it, and is not followed.

    Catalogs come with strangers' pull requests, and such a link could make the linter print any file of the machine. A path
    that you name on the command line is followed.

    How to repair: copy the file into the catalog, or name its real path on the command line.
    """
    yield unread(
        problem,
        f"{problem.detail} and was not followed",
        "Copy the file into the catalog, or name its real path.",
    )


@rule(
    "LOD206",
    "too-large",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[
        Example(
            {"id": "1", "title": "Mug", "description": "a picture pasted into the text " * 100},
            config={"lint": {"max-listing-size": 2000}},
            says="2,000 is the most",
        )
    ],
)
def too_large(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A listing or document is larger than what is read at once.

    One listing may have ``max-listing-size`` characters (32 million unless configured), a JSON document 512 MB; JSONL may be
    of any size, because it is read line by line.

    How to repair: write large catalogs as JSONL, one listing a line; keep pictures in files of their own.
    """
    yield unread(
        problem,
        f"not checked: {problem.detail}",
        "Write large catalogs as JSONL and keep pictures in files of their own.",
    )


@rule(
    "LOD301",
    "not-a-listing",
    severity="error",
    scope="event",
    always=True,
    fold=True,
    good=[Example(_GOOD)],
    bad=[
        Example('["D-1042"]', says="a text stands where a listing is expected"),
        Example('{"tool": {}, "findings": [], "summary": {}}', says="a report of listing-lint"),
        Example('{"colour": "red"}', says="'colour'"),
    ],
)
def not_a_listing(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The JSON is valid but holds something else than a listing.

    A listing is an object with at least an ``id`` and a ``title``; ``schemas/listing.schema.json`` has all members. A file
    that is no catalog at all belongs into ``exclude``. Goods whose members have names of their own are read with a map:
    ``columns = {title = "their name of it", price = "prices/retail"}`` in ``[[stores]]``.
    """
    yield unread(
        problem,
        f"no listing here: {problem.detail}",
        'If these are goods, say in [[stores]] which member is what: columns = {title = "…", price = "…"}. '
        "If it is no catalog, add the file to 'exclude'.",
    )


@rule(
    "LOD302",
    "unsupported-format",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[Example("day,opens\nMonday,9\n", file="hours.csv", says="CSV")],
)
def unsupported_format(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A named file has a format that no reader knows.

    Read are listing JSON and JSONL, the product data of the marketplaces and shops, and tables whose column names are known.
    How to repair: name the format or the columns of a table under ``[[stores]]``, those of a table without a heading by
    their numbers; or convert the feed.
    """
    advice = (
        "Name its 'format', or the 'columns' of a table, under [[stores]]; or convert it to listing JSON."
    )
    if problem.detail.endswith(NO_HEADING):
        advice = (
            "Write a row with their names above, or name them by number under [[stores]]: "
            'format = "table", columns = {id = "1", title = "2", price = "3"}.'
        )
    yield unread(
        problem,
        f"{problem.detail} was not checked: nothing in it looks like a product feed that is known",
        advice,
    )


@rule(
    "LOD303",
    "feed-not-read",
    severity="info",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[Example(_GOOD, files={"hours.csv": Drawing(content=b"day,opens\nMonday,9\n")}, says="CSV")],
)
def feed_not_read(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A folder holds tables, XML or HTML files in which nothing looks like a product feed.

    Advice only, told once for all of them: not every CSV beside a catalog is one. A file that is named on the command line
    and not known is an error. How to repair: name the format or the columns under ``[[stores]]``, or add the files to
    ``exclude``.
    """
    yield unread(
        problem,
        f"not read: {problem.detail}, as nothing in it looks like a product feed that is known",
        "Name the 'format', or the 'columns' of a table, under [[stores]]; or 'exclude' what is no catalog.",
    )


@rule(
    "LOD304",
    "no-listing",
    severity="warning",
    scope="event",
    always=True,
    good=[Example([_GOOD])],
    bad=[Example("[]", says="holds no listing"), Example('{"listings": []}', says="holds no listing")],
)
def no_listing(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The file is valid and holds no listing.

    How to repair: export again, or delete the file.
    """
    yield unread(problem, f"the file holds no listing: {problem.detail}", "Export it again, or delete it.")


@rule(
    "LOD305",
    "entry-not-checked",
    severity="info",
    scope="event",
    always=True,
    fold=True,
    good=[Example({"productType": "MUG", "sku": "M-7", "attributes": {"item_name": [{"value": "Mug"}]}})],
    bad=[
        Example(
            {"header": {}, "messages": [{"messageId": 1, "sku": "M-7", "operationType": "DELETE"}]},
            says="deletes",
        )
    ],
)
def entry_not_checked(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A feed holds an entry that is no listing, though nothing is wrong with it.

    It deletes a listing, for example, or changes the stock of one: there is no text and no picture to check. Said once a
    file with their number, so that entries and listings can be counted against each other.
    """
    yield unread(
        problem,
        f"an entry was not checked: {problem.detail}",
        "Nothing, unless a whole listing should stand here.",
    )


@rule(
    "LOD306",
    "unplaced-members",
    severity="info",
    scope="event",
    always=True,
    fold=True,
    good=[Example({"name": "Mug", "price": 4, "description": "Holds a third of a litre of tea."})],
    bad=[
        Example(
            {"name": "Mug", "price": 4, "long_text": "Holds a third of a litre of tea."},
            says="nothing is checked in 'long_text'",
        )
    ],
)
def unplaced_members(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A product of a form that is not known has texts under names that say nothing, and nothing in them is checked.

    Texts that buyers never see are of no interest. One that they see should stand under a usual name, such as `description`.
    Said of the first such product of a file.

    How to repair: rename the member, or write the listings as canonical JSON; or do nothing.
    """
    yield unread(
        problem,
        f"nothing is checked in {problem.detail}: no member of a listing is called so",
        "Put texts that buyers see under a usual name, such as 'description' or 'short_description'.",
    )


@rule(
    "LOD307",
    "archive-not-read",
    severity="error",
    scope="event",
    always=True,
    good=[Example(_GOOD)],
    bad=[
        Example(b"PK\x03\x04 a cut download", file="products.zip", says="the archive cannot be read"),
        Example(b"\x1f\x8b\x08 a cut download", file="products.csv.gz", says="cannot be unpacked"),
    ],
)
def archive_not_read(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A packed export, or a file in it, could not be unpacked.

    Read are files packed with gzip, and ZIP archives of feeds, without a password. What is damaged is read as far as it goes.
    An archive inside of an archive is not opened, nor what unpacks to far more than its size promises, nor a file whose name
    leads out of the archive. Pictures in an archive are not looked at.

    How to repair: export or download it again; or unpack it, and check the files.
    """
    yield unread(
        problem,
        f"not checked: {problem.detail}",
        "Export or download it again; or unpack it, and check the files.",
    )


RULES: tuple[Rule, ...] = (
    empty_file,
    unreadable_file,
    directory_for_file,
    symlink_loop,
    symlink_outside,
    too_large,
    not_a_listing,
    unsupported_format,
    feed_not_read,
    no_listing,
    entry_not_checked,
    unplaced_members,
    archive_not_read,
)

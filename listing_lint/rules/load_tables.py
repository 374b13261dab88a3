"""LOD4xx: tables, or rows of them, that could not be read as they stand.

They word what the readers of CSV and XLSX met, and stay on whatever is selected, as :mod:`listing_lint.rules.load` does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.catalog.problem import BY_CONTENTS, BY_PLACES, BY_VALUES, SHIFTED
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.load_hits import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.finding import Hit

GOOD = Example("sku,title,price\nD-1,Linen dress,24.90\nD-2,Wool scarf,18.00\n", file="products.csv")
"""A table as it should be, for the examples of the rules."""


@rule(
    "LOD401",
    "broken-quoting",
    severity="error",
    scope="event",
    always=True,
    good=[Example('sku,title\nD-1,"Mug, blue"\nD-2,"Pipe 5"" long"\n', file="products.csv")],
    bad=[
        Example('sku,title,price\nD-1,"Mug,4\nD-2,Plate,5\n', file="products.csv", says="never closed"),
        Example('sku,title,price\nD-1,"A 5" pipe, long",4\n', file="products.csv", says="written once"),
        Example(
            "sku,title,description,price\nD-1,Mug,Holds a lot,4\nD-2,Cup,Holds little\nand is blue,5\n",
            file="products.csv",
            says="2 lines",
        ),
        Example(
            'sku,title,price\n"D-1,""Mug, blue"",4"\n"D-2,""Cup, red"",5"\n',
            file="products.csv",
            says="each line stands in one cell",
        ),
    ],
)
def broken_quoting(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A quotation mark in a table opens a cell that is never closed, or stands inside of one without its double.

    The row is read as it seems to be meant, and the rows behind it as they are. Line breaks in cells without quotation marks
    are told too, and a file whose lines a spreadsheet has put into one cell each. Why it matters: an upload tool reads on to
    the next quotation mark, however far away, and takes all rows up to there for one cell: they vanish without a word.

    How to repair: write a quotation mark inside of a cell twice (``5"" pipe``), and put quotation marks around cells that hold
    one, the separator or a line break.
    """
    kind, _, lines = problem.detail.partition(" ")
    if kind == "torn-row":
        said = (
            f"a line break in a cell without quotation marks tears this row into {lines} lines; "
            f"it is read as one, and other programs take it for {lines} rows"
        )
    elif kind == "one-cell":
        said = (
            "each line stands in one cell, with all its quotation marks doubled, as a spreadsheet saves a text that it did not "
            "part; it is read as it was before, and other programs find a single column"
        )
        yield unread(
            problem,
            said,
            "Take the file as it was before the spreadsheet, or import it there as a text with its separator, and save it.",
            within="file",
        )
        return
    elif kind == "unclosed-quote":
        said = "a quotation mark opens a cell here that is never closed; other programs take the rows that follow for its text"
    else:
        said = "a quotation mark inside a quoted cell is written once instead of twice; other programs end the cell there"
    yield unread(
        problem, said, 'Write the quotation mark twice ("") and close the cell with one.', within="file"
    )


@rule(
    "LOD402",
    "broken-row",
    severity="error",
    scope="event",
    always=True,
    good=[
        GOOD,
        Example(
            "sku,title,price\nD-1,Linen dress,24.90,,\n", why="empty cells too many", file="products.csv"
        ),
    ],
    bad=[
        Example(
            "sku,title,price\nD-1,Mug, blue, 300 ml,4\nD-2,Plate,5\n",
            file="products.csv",
            says="5 cells and the header 3",
        ),
        Example(
            "sku;brand;title;price;stock;gtin\nD-1;Mug;4.90;7;4006381333931\n",
            file="products.csv",
            why="a cell too few, and the bar code stands before its column",
            says="5 cells and the header 6",
        ),
    ],
)
def broken_row(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A row of a table has more filled cells than the header has columns, and is not checked.

    A cell holds the separator and has no quotation marks around it, so that the row has come apart: what follows stands in
    the wrong columns, the price among the pictures. Checking it would only produce findings about that. A row with a cell too
    few, or with empty cells at its end, is no better where what stands in it fits its columns only one cell further.

    How to repair: put quotation marks around the cell, write the one that is missing, or export the table again.
    """
    shifted = problem.subject == SHIFTED
    told = unread(
        problem,
        f"this row was not checked: {problem.detail}, so that its values stand in the wrong columns",
        "Write as many cells as the header has, in its order, and put quotation marks around one that holds the separator."
        if shifted
        else "Put quotation marks around the cell that holds the separator.",
        within="file",
    )
    yield replace(told, fold=True) if shifted else told


@rule(
    "LOD403",
    "short-row",
    severity="warning",
    scope="event",
    always=True,
    fold=True,
    good=[GOOD],
    bad=[
        Example(
            "sku,title,price\nD-1,Mug\nD-2,Plate,5\n", file="products.csv", says="2 cells and the header 3"
        )
    ],
)
def short_row(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A row of a table has fewer cells than the header has columns.

    The cells that are missing are read as empty. Some programs leave out empty cells at the end, and then nothing is lost; a
    line break inside a cell without quotation marks looks the same, and then the row is torn in two.

    How to repair: write every row with all its separators.
    """
    yield unread(
        problem,
        f"this row is short: {problem.detail}",
        "Write every row with as many cells as the header has.",
        within="file",
    )


@rule(
    "LOD404",
    "row-without-product",
    severity="error",
    scope="event",
    always=True,
    good=[
        Example(
            "Handle,Title,Variant SKU,Variant Price,Image Src\nmug,Mug,M-1,4,a.jpg\nmug,,M-2,5,\n,,,,b.jpg\n",
            why="rows that continue a product",
            file="products.csv",
        )
    ],
    bad=[
        Example(
            "Handle,Title,Variant SKU,Variant Price,Image Src\n,,M-2,5,\nmug,Mug,M-1,4,a.jpg\n",
            file="products.csv",
            says="neither handle nor title",
        )
    ],
)
def row_without_product(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A row of a table continues a product, and the product is not there; it is not checked.

    Rows of variants and further pictures belong to the product above them, or to the one that they name. Sorting a table in a
    spreadsheet tears them apart.

    How to repair: export the table again, or bring the rows of each product together.
    """
    yield unread(
        problem,
        f"this row was not checked: {problem.detail}",
        "Fill in its title, or bring the rows of each product together, the one with its title first.",
        within="file",
    )


@rule(
    "LOD405",
    "no-product-columns",
    severity="error",
    scope="event",
    always=True,
    good=[GOOD],
    bad=[
        Example(
            "day,opens\nMonday,9\n",
            file="products.csv",
            config={"stores": [{"path": "*.csv", "format": "table"}]},
            says="'day', 'opens'",
        )
    ],
)
def no_product_columns(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A table has no column that is called like a title or an identifier, so that none of its rows was checked.

    How to repair: say in the configuration what the columns are::

        [[stores]]
        path = "shop/*.csv"
        format = "table"
        columns = { id = "Art. no.", title = "Text 1", price = "VK", images = ["Pic A", "Pic B"] }
    """
    yield unread(
        problem,
        f"no row was checked: {problem.detail}",
        "Name the columns under [[stores]], in 'columns'.",
        within="file",
    )


@rule(
    "LOD406",
    "repeated-column",
    severity="warning",
    scope="event",
    always=True,
    good=[GOOD],
    bad=[Example("sku,title,price,price\nD-1,Mug,4,5\n", file="products.csv", says="'price' stands twice")],
)
def repeated_column(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Two columns of a table have one name.

    The first one is read, and the second one where the first is empty. Other programs may take the last one, so that the
    listing that goes live is not the one that you see.

    How to repair: delete or rename one of the two.
    """
    yield unread(
        problem,
        f"the column name {problem.detail[:60]!r} stands twice in the header",
        "Delete or rename one of the two.",
        within="file",
    )


@rule(
    "LOD407",
    "guessed-column",
    severity="info",
    scope="event",
    always=True,
    good=[GOOD],
    bad=[
        Example(
            "sku,prodcut_name,price\nD-1,Mug,4\n",
            file="products.csv",
            says="'prodcut_name' was taken for title",
        ),
        Example(
            "naimenovanije,zena\nBlue mug,4.50\nWhite mug,4.90\nSoup bowl,6.00\nTea pot,18.00\n",
            file="products.csv",
            why="a warning, since all that is read hangs on it",
            says="was taken for title by what stands in it",
        ),
        Example(
            '[{"n":"Blue mug","f":"a.jpg","s":4.55},{"n":"White mug","f":"b.jpg","s":4.95},'
            '{"n":"Soup bowl","f":"c.jpg","s":6.25},{"n":"Tea pot","f":"d.jpg","s":18.75}]',
            file="products.json",
            why="objects whose members have no usual name",
            says="the member 's' was taken for price by what stands in it",
        ),
        Example(
            '<html><body><h1>Blue mug</h1><p class="price">$4.50</p><button>Add to cart</button></body></html>',
            file="mug.html",
            why="a page that says nowhere what is what",
            says="its heading was taken for the title",
        ),
    ],
)
def guessed_column(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The name of a column is nearly a usual one, or holds one beside other words, and was taken for it.

    Where no column of a table has a usual name, one of names and one of prices are known by what stands in them, which is a
    warning: if the file is no list of goods, nothing that is said of it is true. The same holds for JSON whose members are
    called by a letter, or after a place of a page, and show names, prices and pictures. A web page that marks no product and
    shows one, with a heading, a price and a button to buy it, is read by these, which is told as well.

    How to repair: correct the name, or say in ``columns`` under ``[[stores]]`` what it is; leave a file that holds no goods
    out of what is checked, with ``exclude``.
    """
    if problem.subject == BY_VALUES:
        yield unread(
            problem,
            f"the member {problem.detail}",
            "Call the members of the objects as they are usually called, 'title' and 'price'; leave the file out with "
            "'exclude' if it lists no goods.",
            severity="warning",
            confidence="medium",
            within="file",
        )
        return
    if problem.subject == BY_PLACES:
        yield unread(
            problem,
            f"the page marks no {problem.detail}",
            "Describe the product in JSON-LD, or leave the file out with 'exclude' if the page offers none.",
            confidence="medium",
            within="file",
        )
        return
    guessed = problem.subject == BY_CONTENTS
    yield unread(
        problem,
        f"the column {problem.detail}",
        "Name the columns in the first row as they are usually called, or say under [[stores]] in 'columns' what they are; "
        "leave the file out with 'exclude' if it lists no goods."
        if guessed
        else "Correct the name, or say under [[stores]] in 'columns' what it is.",
        severity="warning" if guessed else None,
        confidence="medium",
        within="file",
    )


@rule(
    "LOD408",
    "unplaced-columns",
    severity="info",
    scope="event",
    always=True,
    good=[GOOD],
    bad=[Example("sku,title,shelf\nD-1,Mug,A7\n", file="products.csv", says="'shelf'")],
)
def unplaced_columns(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A table has columns that have no place in a listing, and nothing in them is checked.

    Stock places, tax classes and the like are of no interest to a marketplace. A column that shoppers see should be named: as
    one of the listing's members, or as ``"attributes/NAME"``.

    How to repair: name the column under ``[[stores]]`` in ``columns``; or do nothing.
    """
    yield unread(
        problem,
        f"nothing is checked in the columns {problem.detail}: no member of a listing is called so",
        "Name those that shoppers see under [[stores]] in 'columns', as a member or as \"attributes/NAME\".",
        within="file",
    )


@rule(
    "LOD409",
    "missing-column",
    severity="error",
    scope="event",
    always=True,
    good=[GOOD],
    bad=[
        Example(
            "sku,title\nD-1,Mug\n",
            file="products.csv",
            config={"stores": [{"path": "*.csv", "format": "table", "columns": {"price": "VK"}}]},
            says="'VK', which is not there",
        )
    ],
)
def missing_column(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The configuration names a column that the table does not have, or a member that none of a file's goods has.

    The export has changed, or the name is misspelt: what should be checked there is not. How to repair: correct the name.
    """
    yield unread(
        problem,
        problem.detail,
        "Correct the name in the configuration, or in the file.",
        within="file",
    )


@rule(
    "LOD410",
    "guessed-encoding",
    severity="warning",
    scope="event",
    always=True,
    good=[Example("sku,title\nD-1,Café mug\n".encode(), file="products.csv")],
    bad=[Example("sku,title\nD-1,Café mug\n".encode("cp1252"), file="products.csv", says="windows-1252")],
)
def guessed_encoding(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A table is not written in UTF-8; in which encoding it is was guessed from its letters.

    It is checked as guessed. Why it matters: a table does not say how it is written, so the marketplace guesses too, and
    shoppers see "CafÃ©" where it guesses wrong.

    How to repair: save as "CSV UTF-8", or convert the file.
    """
    yield unread(
        problem,
        f"the table is not UTF-8; it was read as {problem.detail}, which is most likely what it is",
        "Save the table as UTF-8 (in a spreadsheet: CSV UTF-8).",
        confidence="medium",
        within="file",
    )


@rule(
    "LOD411",
    "wide-encoding",
    severity="info",
    scope="event",
    always=True,
    good=[
        Example(
            "sku,title\nD-1,Café mug\n".encode("utf-8-sig"),
            file="products.csv",
            why="a mark that spreadsheets want",
        )
    ],
    bad=[Example("sku\ttitle\nD-1\tCafé mug\n".encode("utf-16"), file="products.csv", says="UTF-16")],
)
def wide_encoding(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A table is written in UTF-16 or UTF-32, which spreadsheets call "Unicode text".

    It is checked all the same. Some marketplaces take it; Shopify and others want UTF-8.

    How to repair: save as "CSV UTF-8".
    """
    yield unread(
        problem,
        f"the table is {problem.detail}; not every marketplace takes that",
        "Save the table as UTF-8.",
        within="file",
    )


RULES: tuple[Rule, ...] = (
    broken_quoting,
    broken_row,
    short_row,
    row_without_product,
    no_product_columns,
    repeated_column,
    guessed_column,
    unplaced_columns,
    missing_column,
    guessed_encoding,
    wide_encoding,
)

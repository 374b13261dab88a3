"""LOD4xx: tables, or rows of them, that could not be read as they stand.

They word what the readers of CSV and XLSX met, and stay on whatever is selected, as :mod:`listing_lint.rules.load` does.
"""

from __future__ import annotations

from binascii import a2b_base64
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.finding import Confidence

_GOOD = Example("sku,title,price\nD-1,Linen dress,24.90\nD-2,Wool scarf,18.00\n", file="products.csv")
_UNCHECKED = "what cannot be read is not checked"

# Two small workbooks: a formula without a value, and a second sheet that is hidden.
_FORMULA = a2b_base64(
    "UEsDBBQAAAAIAAAAIQBPvp7KQQAAAFEAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckrtiqyVSpSsrMpzkhNLSmG0gp5"
    "ibmptkru+fkpxUoKRVaZKbZKiQZK+nY2+jB1+jBj7ABQSwMEFAAAAAgAAAAhAAZBVE0yAAAARgAAABoAAAB4bC9fcmVscy93b3JrYm9v"
    "ay54bWwucmVsc7MJSs1JLMnMzyvOyCwotrNB5ip4ptgqJRooKYQkFqWnltgqFRvoVeTmKOnb2eijagMAUEsDBBQAAAAIAAAAIQBoIV59"
    "ZAAAANcAAAAJAAAAeGwvczAueG1ssynPL8ouzkhNLbGzAVMuiSWJdjZF+eV2NskKJbZKxSVFSnY2ZXbB3qE2+mV2NvrJaBIhmSU5qdil"
    "AooykxFS+mBDMU120TXErt23NB0hYWeTZudopGVko5+GbJw+kqP1EX4BAFBLAQIUAxQAAAAIAAAAIQBPvp7KQQAAAFEAAAAPAAAAAAAA"
    "AAAAAACAAQAAAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACAAAACEABkFUTTIAAABGAAAAGgAAAAAAAAAAAAAAgAFuAAAAeGwvX3Jl"
    "bHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAACAAAACEAaCFefWQAAADXAAAACQAAAAAAAAAAAAAAgAHYAAAAeGwvczAueG1sUEsF"
    "BgAAAAADAAMAvAAAAGMBAAAAAA=="
)
_HIDDEN = a2b_base64(
    "UEsDBBQAAAAIAAAAIQALibFBWAAAAH8AAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckrtiqyVSpSsrMpzkhNLSmG0gp5"
    "ibmptkru+fkpxUoKRVaZKbZKiQZK+qjSPpnFJQhpQyWF4pLEEqB4RmZKSmoeSLU+zFR9mKV2AFBLAwQUAAAACAAAACEAKhTrrjgAAABt"
    "AAAAGgAAAHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzswlKzUksyczPK87ILCi2s0HmKnim2ColGigphCQWpaeW2CoVG+hV5OYo6WNT"
    "ZoikzBCmTB/VdABQSwMEFAAAAAgAAAAhAD848kxQAAAAqgAAAAkAAAB4bC9zMC54bWyzKc8vyi7OSE0tsbMBUy6JJYl2NkX55XY2yQol"
    "tkrFJUVKdjZldsHeoTb6ZXY2+sloEiGZJTmpcCl9sE5M7S66hti1+5amo2nWR3KHPsJ5AFBLAwQUAAAACAAAACEAPpvFdjkAAABQAAAA"
    "CQAAAHhsL3MxLnhtbLMpzy/KLs5ITS2xswFTLokliXY2RfnldjbJCiW2SsUlRUp2NmV2FTb6ZXY2+slADJbUR1KtjzAEAFBLAQIUAxQA"
    "AAAIAAAAIQALibFBWAAAAH8AAAAPAAAAAAAAAAAAAACAAQAAAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACAAAACEAKhTrrjgAAABt"
    "AAAAGgAAAAAAAAAAAAAAgAGFAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAACAAAACEAPzjyTFAAAACqAAAACQAA"
    "AAAAAAAAAAAAgAH1AAAAeGwvczAueG1sUEsBAhQDFAAAAAgAAAAhAD6bxXY5AAAAUAAAAAkAAAAAAAAAAAAAAIABbAEAAHhsL3MxLnht"
    "bFBLBQYAAAAABAAEAPMAAADMAQAAAAA="
)


def _hit(problem: LoadProblem, message: str, advice: str, confidence: Confidence = "high") -> Hit:
    more = f" (and {problem.more:,} more of these in this file)" if problem.more else ""
    return Hit(
        message=message + more,
        pointer=problem.pointer,
        help=advice,
        subject=problem.subject,
        confidence=confidence,
        penalty=_UNCHECKED if problem.lost else "",
    )


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
    ],
)
def broken_quoting(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A quotation mark in a table opens a cell that is never closed, or stands inside of one without its double.

    The row is read as it seems to be meant, and the rows behind it as they are. Line breaks in cells without quotation marks
    are told too. Why it matters: an upload tool reads on to the
    next quotation mark, however far away, and takes all rows up to there for one cell: they vanish without a word.

    How to repair: write a quotation mark inside of a cell twice (``5"" pipe``), and put quotation marks around cells that hold
    one, the separator or a line break.
    """
    kind, _, lines = problem.detail.partition(" ")
    if kind == "torn-row":
        said = (
            f"a line break in a cell without quotation marks tears this row into {lines} lines; "
            f"it is read as one, and other programs take it for {lines} rows"
        )
    elif kind == "unclosed-quote":
        said = "a quotation mark opens a cell here that is never closed; other programs take the rows that follow for its text"
    else:
        said = "a quotation mark inside a quoted cell is written once instead of twice; other programs end the cell there"
    yield _hit(problem, said, 'Write the quotation mark twice ("") and close the cell with one.')


@rule(
    "LOD402",
    "broken-row",
    severity="error",
    scope="event",
    always=True,
    good=[
        _GOOD,
        Example(
            "sku,title,price\nD-1,Linen dress,24.90,,\n", why="empty cells too many", file="products.csv"
        ),
    ],
    bad=[
        Example(
            "sku,title,price\nD-1,Mug, blue, 300 ml,4\nD-2,Plate,5\n",
            file="products.csv",
            says="5 cells and the header 3",
        )
    ],
)
def broken_row(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A row of a table has more filled cells than the header has columns, and is not checked.

    A cell holds the separator and has no quotation marks around it, so that the row has come apart: what follows stands in
    the wrong columns, the price among the pictures. Checking it would only produce findings about that.

    How to repair: put quotation marks around the cell, or export the table again.
    """
    yield _hit(
        problem,
        f"this row was not checked: {problem.detail}, so that its values stand in the wrong columns",
        "Put quotation marks around the cell that holds the separator.",
    )


@rule(
    "LOD403",
    "short-row",
    severity="warning",
    scope="event",
    always=True,
    fold=True,
    good=[_GOOD],
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
    yield _hit(
        problem,
        f"this row is short: {problem.detail}",
        "Write every row with as many cells as the header has.",
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
    yield _hit(
        problem,
        f"this row was not checked: {problem.detail}",
        "Bring the rows of each product together, the one with its title first.",
    )


@rule(
    "LOD405",
    "no-product-columns",
    severity="error",
    scope="event",
    always=True,
    good=[_GOOD],
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
    yield _hit(
        problem, f"no row was checked: {problem.detail}", "Name the columns under [[stores]], in 'columns'."
    )


@rule(
    "LOD406",
    "repeated-column",
    severity="warning",
    scope="event",
    always=True,
    good=[_GOOD],
    bad=[Example("sku,title,price,price\nD-1,Mug,4,5\n", file="products.csv", says="'price' stands twice")],
)
def repeated_column(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Two columns of a table have one name.

    The first one is read, and the second one where the first is empty. Other programs may take the last one, so that the
    listing that goes live is not the one that you see.

    How to repair: delete or rename one of the two.
    """
    yield _hit(
        problem,
        f"the column name {problem.detail[:60]!r} stands twice in the header",
        "Delete or rename one of the two.",
    )


@rule(
    "LOD407",
    "guessed-column",
    severity="info",
    scope="event",
    always=True,
    good=[_GOOD],
    bad=[
        Example(
            "sku,prodcut_name,price\nD-1,Mug,4\n",
            file="products.csv",
            says="'prodcut_name' was taken for title",
        )
    ],
)
def guessed_column(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """The name of a column is nearly a usual one, and was taken for it.

    How to repair: correct the name, or say in ``columns`` under ``[[stores]]`` what it is.
    """
    yield _hit(
        problem,
        f"the column {problem.detail}",
        "Correct the name, or say under [[stores]] in 'columns' what it is.",
        confidence="medium",
    )


@rule(
    "LOD408",
    "unplaced-columns",
    severity="info",
    scope="event",
    always=True,
    good=[_GOOD],
    bad=[Example("sku,title,shelf\nD-1,Mug,A7\n", file="products.csv", says="'shelf'")],
)
def unplaced_columns(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A table has columns that have no place in a listing, and nothing in them is checked.

    Stock places, tax classes and the like are of no interest to a marketplace. A column that shoppers see should be named: as
    one of the listing's members, or as ``"attributes/NAME"``.

    How to repair: name the column under ``[[stores]]`` in ``columns``; or do nothing.
    """
    yield _hit(
        problem,
        f"nothing is checked in the columns {problem.detail}: no member of a listing is called so",
        "Name those that shoppers see under [[stores]] in 'columns', as a member or as \"attributes/NAME\".",
    )


@rule(
    "LOD409",
    "missing-column",
    severity="error",
    scope="event",
    always=True,
    good=[_GOOD],
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
    """The configuration names a column that the table does not have.

    The export has changed, or the name is misspelt: what should be checked there is not. How to repair: correct the name.
    """
    yield _hit(
        problem, problem.detail, "Correct the name of the column in the configuration or in the table."
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
    yield _hit(
        problem,
        f"the table is not UTF-8; it was read as {problem.detail}, which is most likely what it is",
        "Save the table as UTF-8 (in a spreadsheet: CSV UTF-8).",
        confidence="medium",
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
    yield _hit(
        problem,
        f"the table is {problem.detail}; not every marketplace takes that",
        "Save the table as UTF-8.",
    )


@rule(
    "LOD412",
    "workbook-not-read",
    severity="error",
    scope="event",
    always=True,
    good=[_GOOD],
    bad=[
        Example(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            file="products.xls",
            says="old binary form",
            why="Excel 97 to 2003",
        ),
        Example(b"PK\x03\x04 a cut download", file="products.xlsx", says="damaged"),
    ],
)
def workbook_not_read(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A workbook, or a sheet of it, could not be read: of another form, protected, damaged, or made to do harm.

    XLSX is read, without macros, and only as far as it unpacks to a bearable size; and what is called ``.xls`` and is a table
    in HTML or in the XML of Excel 2003. The binary .xls of Excel 97 is not.

    How to repair: open it in a spreadsheet program and save it as XLSX without a password, or as CSV UTF-8.
    """
    yield _hit(
        problem,
        f"not checked: {problem.detail}",
        "Open it in a spreadsheet program and save it as .xlsx."
        if problem.subject in ("xls", "xlsb", "ods")
        else "Save it as XLSX without a password, or as CSV UTF-8.",
    )


@rule(
    "LOD413",
    "sheet-not-read",
    severity="info",
    scope="event",
    always=True,
    good=[_GOOD],
    bad=[Example(_HIDDEN, file="products.xlsx", says="'Lists' is hidden")],
)
def sheet_not_read(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A sheet of a workbook was not read, because it is hidden or holds no table of products.

    Templates keep their lists of values and instructions so. How to repair: show the sheet if its products are to be checked.
    """
    yield _hit(problem, f"not read: {problem.detail}", "Nothing, unless it holds products.")


@rule(
    "LOD414",
    "formula-without-value",
    severity="warning",
    scope="event",
    always=True,
    fold=True,
    good=[_GOOD],
    bad=[Example(_FORMULA, file="products.xlsx", says="C2 (Price)")],
)
def formula_without_value(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A cell of a workbook holds a formula and no value, so that it reads as empty.

    A program wrote the workbook and no spreadsheet has calculated it since. An upload tool finds the cell empty, too.

    How to repair: open the workbook in a spreadsheet program and save it, or write values instead of formulas.
    """
    yield _hit(
        problem,
        f"the cell {problem.detail} has a formula that was never calculated, and reads as empty",
        "Open the workbook in a spreadsheet program and save it.",
    )


@rule(
    "LOD415",
    "damaged-code",
    severity="error",
    scope="event",
    always=True,
    good=[_GOOD, Example("sku,title\nE12,Mug\n1E5-BLUE,Plate\n", file="products.csv")],
    bad=[Example("sku,title\n8.71235E+12,Mug\n", file="products.csv", says="8.71235E+12")],
)
def damaged_code(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """An identifier was turned into a number in scientific notation by a spreadsheet.

    The digits behind the first few are lost, and many products end up with one code. (GTINs have a rule of their own.)

    How to repair: take the codes from the source again, and make the column text before the spreadsheet opens it.
    """
    yield _hit(
        problem,
        f"the code {problem.detail} was damaged by a spreadsheet: it is a rounded number now",
        "Take the code from the source again, and format the column as text.",
    )


@rule(
    "LOD416",
    "formula-error",
    severity="error",
    scope="event",
    always=True,
    good=[_GOOD, Example("sku,title,price\nD-1,#1 Dad mug,9.90\n", file="products.csv")],
    bad=[
        Example("sku,title,price\nD-1,Mug,#REF!\n", file="products.csv", says="#REF!"),
        Example("Artikelnummer;Bezeichnung;Bestand\nD-1;Becher;#NV\n", file="artikel.csv", says="#NV"),
    ],
)
def formula_error(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A cell holds the error of a formula, such as `#REF!` or `#N/A`, instead of a value.

    The spreadsheet could not work the value out, and has exported its own complaint. It is read as empty here; an upload
    tool refuses the row, or shows the error to shoppers.

    How to repair: mend the formula, or write the value, and export the table again. Errors in columns that nothing is
    checked in are passed over.
    """
    yield _hit(
        problem,
        f"the error of a formula stands here instead of a value: {problem.detail}; it reads as empty",
        "Mend the formula in the spreadsheet, or write the value, and export the table again.",
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
    workbook_not_read,
    sheet_not_read,
    formula_without_value,
    damaged_code,
    formula_error,
)

"""LOD4xx: workbooks, and what spreadsheets made of the values in tables."""

from __future__ import annotations

from binascii import a2b_base64
from typing import TYPE_CHECKING

from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.load_hits import unread
from listing_lint.rules.load_tables import GOOD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.finding import Hit

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


@rule(
    "LOD412",
    "workbook-not-read",
    severity="error",
    scope="event",
    always=True,
    good=[GOOD],
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
    yield unread(
        problem,
        f"not checked: {problem.detail}",
        "Open it in a spreadsheet program and save it as .xlsx."
        if problem.subject in ("xls", "xlsb", "ods")
        else "Save it as XLSX without a password, or as CSV UTF-8.",
        within="file",
    )


@rule(
    "LOD413",
    "sheet-not-read",
    severity="info",
    scope="event",
    always=True,
    good=[GOOD],
    bad=[Example(_HIDDEN, file="products.xlsx", says="'Lists' is hidden")],
)
def sheet_not_read(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A sheet of a workbook was not read, because it is hidden or holds no table of products.

    Templates keep their lists of values and instructions so. How to repair: show the sheet if its products are to be checked.
    """
    yield unread(problem, f"not read: {problem.detail}", "Nothing, unless it holds products.", within="file")


@rule(
    "LOD414",
    "formula-without-value",
    severity="warning",
    scope="event",
    always=True,
    fold=True,
    good=[GOOD],
    bad=[Example(_FORMULA, file="products.xlsx", says="C2 (Price)")],
)
def formula_without_value(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """A cell of a workbook holds a formula and no value, so that it reads as empty.

    A program wrote the workbook and no spreadsheet has calculated it since. An upload tool finds the cell empty, too.

    How to repair: open the workbook in a spreadsheet program and save it, or write values instead of formulas.
    """
    yield unread(
        problem,
        f"the cell {problem.detail} has a formula that was never calculated, and reads as empty",
        "Open the workbook in a spreadsheet program and save it.",
        within="file",
    )


@rule(
    "LOD415",
    "damaged-code",
    severity="error",
    scope="event",
    always=True,
    good=[GOOD, Example("sku,title\nE12,Mug\n1E5-BLUE,Plate\n", file="products.csv")],
    bad=[Example("sku,title\n8.71235E+12,Mug\n", file="products.csv", says="8.71235E+12")],
)
def damaged_code(problem: LoadProblem, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """An identifier was turned into a number in scientific notation by a spreadsheet.

    The digits behind the first few are lost, and many products end up with one code. (GTINs have a rule of their own.)

    How to repair: take the codes from the source again, and make the column text before the spreadsheet opens it.
    """
    yield unread(
        problem,
        f"the code {problem.detail} was damaged by a spreadsheet: it is a rounded number now",
        "Take the code from the source again, and format the column as text.",
        within="file",
    )


@rule(
    "LOD416",
    "formula-error",
    severity="error",
    scope="event",
    always=True,
    good=[GOOD, Example("sku,title,price\nD-1,#1 Dad mug,9.90\n", file="products.csv")],
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
    yield unread(
        problem,
        f"the error of a formula stands here instead of a value: {problem.detail}; it reads as empty",
        "Mend the formula in the spreadsheet, or write the value, and export the table again.",
        within="file",
    )


RULES: tuple[Rule, ...] = (
    workbook_not_read,
    sheet_not_read,
    formula_without_value,
    damaged_code,
    formula_error,
)

"""Files whose lines a spreadsheet has put into one cell each: read as they were, and found where they stand."""

from __future__ import annotations

import io

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.table_signs import detect
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.source import Table, open_text

PLAIN = 'sku,title,description,price\nD-1,"Mug, blue","Holds\n""a lot"", and\nmore",4\nD-2,Plate,Flat,5\n'


def in_one_cell(text: str, behind: str = "") -> str:
    """The text as a spreadsheet saves it that has not parted it."""
    lines = []
    for line in text.splitlines():
        quoted = '"' in line or "," in line
        lines.append(('"' + line.replace('"', '""') + '"' if quoted else line) + behind)
    return "\n".join(lines) + "\n"


def taken(text: str) -> tuple[list[dict[str, object]], list[LoadProblem]]:
    found = list(read(io.BytesIO(text.encode()), 1 << 22, {}))
    return (
        [item.value for item in found if isinstance(item, Record)],
        [item for item in found if isinstance(item, LoadProblem)],
    )


@pytest.mark.parametrize("behind", ["", "\t", ";", ",,"])
def test_it_is_read_as_it_was(behind: str) -> None:
    text = in_one_cell(PLAIN, behind)
    assert detect(text.encode(), "a.csv") == "table"
    values, (problem,) = taken(text)
    assert values == taken(PLAIN)[0]
    assert len(values) == 2
    assert (problem.rule, problem.detail, problem.lost) == ("broken-quoting", "one-cell", False)


def test_cells_are_found_where_they_stand() -> None:
    text = in_one_cell(PLAIN)
    lines = text.splitlines()
    opened = next(item for item in open_text(io.BytesIO(text.encode()), 1 << 20) if isinstance(item, Table))
    first, second = (row for row in opened.rows if not isinstance(row, LoadProblem))

    def at(column: int, chars: tuple[int, int] | None) -> str:
        span = opened.place(first, column, chars)
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]

    assert at(1, (0, 3)) == "Mug"
    assert at(1, (5, 9)) == "blue"
    assert at(2, (15, 18)) == "and"
    assert at(2, (19, 23)) == "more"
    span = opened.place(second, 1, None)
    assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == "Plate"


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        'title\n"Mug, blue"\n"Cup, red"\n',
        'sku,title,price\n"D-1","Mug, blue",4\n"Cup"\n',
        '"sku,title,price"\n"D-1 is a mug"\n"D-2 is a cup"\n',
        'sku,title,note\nD-1,Mug,"first\n"\nD-2,Cup,"x"\n',
    ],
)
def test_other_tables_stay_as_they_are(text: str) -> None:
    assert not any(problem.detail == "one-cell" for problem in taken(text)[1])

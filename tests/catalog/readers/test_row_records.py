"""The rows of a table as records, and what is wrong with their cells: errors of formulas, codes that were rounded."""

from __future__ import annotations

from tests.catalog.readers.reading import reasons, rows_and_problems


def test_errors_of_formulas_are_told_and_read_as_empty() -> None:
    values, problems = rows_and_problems(
        "sku,title,price,stock,image,checksum\nM-1,#1 Dad mug,#REF!,#N/A,#WERT!,#DIV/0!\nM-2,Plate,#ЗНАЧ!,4,,\n"
    )
    assert values[0] == {"id": "M-1", "sku": "M-1", "title": "#1 Dad mug"}
    assert reasons(problems)[:1] == [("unplaced-columns", 1)]
    assert [problem.detail for problem in problems[1:]] == [
        "#REF! (row 2, column price)",
        "#N/A (row 2, column stock)",
        "#WERT! (row 2, column image)",
        "#ЗНАЧ! (row 3, column price)",
    ]

"""Rows that stand one below the other are the same whether they are held by rows or by columns."""

from __future__ import annotations

import pytest

from listing_lint.catalog.tables.stretch import Row, Stretch

CELLS = [["1", "Mug"], ["2", ""], ["3", "Cup"]]
TEXTS = ["1,Mug\n", "2,\n", "3,Cup\n"]
COLUMNS = [["1", "2", "3"], ["Mug", "", "Cup"]]
ROWS = [
    Row(cells, text, line, number)
    for cells, text, line, number in zip(CELLS, TEXTS, (2, 3, 4), (2, 3, 4), strict=True)
]


def by_rows() -> Stretch:
    return Stretch([list(cells) for cells in CELLS], TEXTS, range(2, 5), range(2, 5))


def by_columns() -> Stretch:
    return Stretch(None, TEXTS, range(2, 5), range(2, 5), COLUMNS)


@pytest.fixture(params=[by_rows, by_columns], ids=["rows", "columns"])
def stretch(request: pytest.FixtureRequest) -> Stretch:
    made: Stretch = request.param()
    return made


def test_rows_and_columns(stretch: Stretch) -> None:
    assert len(stretch) == 3
    assert stretch.row(2) == ROWS[2]
    assert list(stretch.column(1)) == COLUMNS[1]
    assert stretch.cells == CELLS
    assert [list(column) for column in stretch.columns] == COLUMNS
    assert list(stretch.rows()) == ROWS
    assert stretch.some_rows(1, 3) == ROWS[1:]
    assert stretch.text == "".join(TEXTS)
    assert stretch.are_as_wide(2)
    assert not stretch.are_as_wide(3)


def test_parts(stretch: Stretch) -> None:
    assert list(stretch.part(1, 2).rows()) == ROWS[1:2]
    assert list(stretch.of([2, 0]).rows()) == [ROWS[2], ROWS[0]]


def test_a_stretch_below_another(stretch: Stretch) -> None:
    below = [row._replace(line=row.line + 3, number=row.number + 3) for row in ROWS]
    for other in (
        Stretch(CELLS, TEXTS, range(5, 8), range(5, 8)),
        Stretch(None, TEXTS, [5, 6, 7], [5, 6, 7], COLUMNS),
    ):
        both = stretch.with_below(other)
        assert list(both.rows()) == [*ROWS, *below]
        assert [list(column) for column in both.columns] == [column * 2 for column in COLUMNS]

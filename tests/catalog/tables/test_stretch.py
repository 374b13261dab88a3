"""Rows that stand one below the other are the same whether they are held by rows, in one list, or in parts."""

from __future__ import annotations

import pytest

from listing_lint.catalog.tables.stretch import Origin, Row, Stretch, cut_again, joined, stretch_of

CELLS = [["1", "Mug"], ["2", ""], ["3", "Größe"]]
TEXTS = ["1,Mug\n", "2,\n", "3,Größe\n"]
COLUMNS = [["1", "2", "3"], ["Mug", "", "Größe"]]
ROWS = [
    Row(cells, text, line, number)
    for cells, text, line, number in zip(CELLS, TEXTS, (2, 3, 4), (2, 3, 4), strict=True)
]


def by_rows(first: int = 2) -> Stretch:
    return stretch_of(
        [row._replace(line=row.line + first - 2, number=row.number + first - 2) for row in ROWS]
    )


def in_one_list(first: int = 2) -> Stretch:
    data = "".join(TEXTS).encode()
    numbers = range(first, first + 3)
    origin = Origin(numbers, numbers, data=data, bounds=[0, 6, 9, 19])
    return Stretch([(origin, 0, 3)], flat=[cell for cells in CELLS for cell in cells], width=2)


def again(data: bytes, rows: int) -> list[str]:
    lines = data.decode().split("\n")
    assert len(lines) == rows + 1
    return [cell for line in lines[:-1] for cell in line.split(",")]


def bare(first: int = 2) -> Stretch:
    numbers = range(first, first + 3)
    origin = Origin(numbers, numbers, data="".join(TEXTS).encode(), bounds=[0, 6, 9, 19], again=again)
    return Stretch([(origin, 0, 3)], some={1: COLUMNS[1]}, width=2)


def in_parts(first: int = 2) -> Stretch:
    return joined([(by_rows(first), 0, 1), (in_one_list(first), 1, 2), (by_rows(first), 2, 3)])


KINDS = [by_rows, in_one_list, bare, in_parts]


@pytest.fixture(params=KINDS)
def stretch(request: pytest.FixtureRequest) -> Stretch:
    made: Stretch = request.param()
    return made


def test_rows_and_columns(stretch: Stretch) -> None:
    assert len(stretch) == 3
    assert stretch.row(2) == ROWS[2]
    assert stretch.place_of(1) == (TEXTS[1], 3, 3)
    with pytest.raises(IndexError):
        stretch.place_of(3)
    assert list(stretch.column(1)) == COLUMNS[1]
    assert stretch.cells == CELLS
    assert stretch.flat == ["1", "Mug", "2", "", "3", "Größe"]
    assert [list(column) for column in stretch.columns] == COLUMNS
    assert list(stretch.column(1)) == COLUMNS[1]
    assert list(stretch.rows()) == ROWS
    assert stretch.some_rows(1, 3) == ROWS[1:]
    assert list(stretch.lines) == list(stretch.numbers) == [2, 3, 4]
    assert stretch.are_as_wide(2)
    assert not stretch.are_as_wide(3)


def test_texts_around(stretch: Stretch) -> None:
    assert stretch.may_hold("ß")
    assert stretch.may_hold("Mug")
    assert not stretch.may_hold("#")
    around = "".join(text if isinstance(text, str) else text.decode() for text in stretch.around)
    assert all(text in around for text in TEXTS)
    assert stretch.texts == TEXTS


def test_parts(stretch: Stretch) -> None:
    assert list(stretch.part(1, 2).rows()) == ROWS[1:2]
    assert list(stretch.part(1, 3).part(1, 2).rows()) == ROWS[2:3]
    assert list(stretch.of([2, 0]).rows()) == [ROWS[2], ROWS[0]]
    assert stretch.of([0, 1, 2]) is stretch


@pytest.mark.parametrize("kind", KINDS)
def test_a_stretch_below_another(stretch: Stretch, kind: type) -> None:
    both = stretch.with_below(kind(5))
    assert list(both.rows()) == [
        *ROWS,
        *(row._replace(line=row.line + 3, number=row.number + 3) for row in ROWS),
    ]
    assert [list(column) for column in both.columns] == [column * 2 for column in COLUMNS]
    assert both.place_of(4) == (TEXTS[1], 6, 6)


def test_a_bare_stretch_is_cut_when_more_is_asked_for() -> None:
    both = bare().with_below(bare(5)).part(1, 5)
    assert list(both.column(1)) == ["", "Größe", "Mug", ""]
    assert both.are_as_wide(2)
    assert len(both) == 4
    assert both.bare
    assert list(both.column(0)) == ["2", "3", "1", "2"]
    assert not both.bare


def test_what_is_cut_already_is_bare_below_a_bare_stretch() -> None:
    numbers = range(2, 5)
    origin = Origin(numbers, numbers, data="".join(TEXTS).encode(), bounds=[0, 6, 9, 19], again=again)
    cut = cut_again([(origin, 0, 3)])
    assert not cut.bare
    both = cut.with_below(bare(5))
    assert both.bare
    assert [list(column) for column in both.columns] == [column * 2 for column in COLUMNS]
    assert not by_rows().with_below(bare(5)).bare


def test_rows_are_cut_again() -> None:
    first, second = (
        Origin(range(at, at + 2), range(at, at + 2), data=data, bounds=bounds, again=again)
        for at, data, bounds in (
            (2, b"1,Mug\n2,Cup\n", [0, 6, 12]),
            (4, "3,Größe\n4,Pot".encode(), [0, 10, 15]),
        )
    )
    rows = cut_again([(second, 1, 2), (first, 0, 2), (second, 0, 1)])
    assert rows.cells == [["4", "Pot"], ["1", "Mug"], ["2", "Cup"], ["3", "Größe"]]
    assert [(row.text, row.line) for row in rows.rows()] == [
        *(("4,Pot", 5), ("1,Mug\n", 2), ("2,Cup\n", 3), ("3,Größe\n", 4)),
    ]
    assert rows.origins(0, 4) == rows.parts(0, 4)
    assert by_rows().origins(0, 3) is None

"""Fragments of text become rows."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.images.rows import Fragment, joined


def piece(text: str, x: float, y: float, width: float, height: float = 20, turn: float = 0) -> Fragment:
    """A fragment whose upper left corner stands at (x, y), turned by degrees about (0, 0)."""
    angle = math.radians(turn)
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    turned = tuple(
        (u * math.cos(angle) - v * math.sin(angle), u * math.sin(angle) + v * math.cos(angle))
        for u, v in corners
    )
    return Fragment(text, turned, 0.9)


def texts(*pieces: Fragment) -> list[str]:
    return [row.text for row in joined(list(pieces))]


@pytest.mark.parametrize("turn", [0, 8, -20, 40])
def test_what_stands_side_by_side_is_one_row(turn: float) -> None:
    pieces = (
        piece("4321", 260, 102, 60, turn=turn),
        piece("WhatsApp:", 10, 100, 110, turn=turn),
        piece("+86 138", 140, 101, 90, turn=turn),
    )
    assert texts(*pieces) == ["WhatsApp: +86 138 4321"]


def test_what_stands_apart_stays_apart() -> None:
    below = piece("second row", 10, 130, 100)
    column = piece("8000", 400, 100, 60)
    headline = piece("SALE", 130, 70, 200, 80)
    assert texts(piece("first row", 10, 100, 100), below, column, headline) == [
        "SALE",
        "first row",
        "8000",
        "second row",
    ]


def test_upright_rows_are_not_joined_because_their_direction_is_unknown() -> None:
    assert texts(piece("138", 100, 10, 20, 60), piece("4321", 100, 80, 20, 60)) == ["138", "4321"]


def test_a_row_has_the_box_of_its_pieces_and_the_doubts_of_its_worst() -> None:
    first, second = piece("12", 10, 100, 50), piece("34", 65, 98, 50, 24)
    (row,) = joined([first, Fragment(second.text, second.corners, 0.6)])
    assert row.score == 0.6
    assert row.bounds == (10, 98, 115, 122)


@given(
    st.lists(
        st.tuples(
            st.text(max_size=3),
            *[st.integers(-5, 3000)] * 2,
            *[st.integers(0, 500)] * 2,
            st.integers(-90, 90),
        ),
        max_size=30,
    )
)
def test_nothing_is_lost(pieces: list[tuple[str, int, int, int, int, int]]) -> None:
    fragments = [piece(*one) for one in pieces]
    rows = joined(fragments)
    assert sorted("".join(row.text for row in rows).replace(" ", "")) == sorted(
        "".join(fragment.text for fragment in fragments).replace(" ", "")
    )

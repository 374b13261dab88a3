"""Which rows may be totals, headings or remarks is told of all titles at once, and no such row is missed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.tables.notes import asides, may_be_aside

TITLE = st.sampled_from(
    [
        *(
            "Enamel mug",
            "Enamel mug with a blue rim, for camping!",
            "",
            " ",
            "   ",
            "Total",
            " total",
            "Итого",
            "Sum",
        ),
        *(
            "* only while stocks last, and no longer than May",
            "  * a remark",
            "Totally blue",
            "! new",
            "→",
            "x*",
        ),
    ]
)


@given(st.lists(TITLE, max_size=6))
def test_no_row_that_is_set_aside_is_missed(titles: list[str]) -> None:
    aside = asides(0, (1,), 5)
    assert aside is not None
    found = set(may_be_aside(titles))
    for index, title in enumerate(titles):
        # A row with more than its title; without a title it is asked about elsewhere.
        if title.strip() and aside([title, "9"]) is not None:
            assert index in found
        if title.strip() and aside([title, ""]) is not None:
            assert index in found


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["Total", "", "", "", ""], "it is a total"),
        (["Итого:", "", "", "", ""], "it is a total"),
        (["", "", "Total", "", ""], "it is a total"),
        (["Total", "", "3", "40.50", ""], "it is a total"),
        (["Total toothpaste", "", "", "", ""], None),
        (["Total", "T-1", "3", "4.50", "A toothpaste."], None),
        (["Enamel mug", "", "", "", ""], None),
    ],
)
def test_a_total_is_no_product(row: list[str], told: str | None) -> None:
    aside = asides(0, (1,), 5)
    assert aside is not None
    assert aside(row) == told

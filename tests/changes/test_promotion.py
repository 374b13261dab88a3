"""Promotions as far as they can be read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.changes.promotion import day_of, promotion_of


def listing(promotion: Any) -> Listing:
    fields = {"id": "A", "promotion": promotion}
    return Listing(fields, fields, "A", "a.json", "")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-10", date(2026, 11, 10)),
        ("2026-11-10T00:00+08:00", date(2026, 11, 10)),
        ("2026/11/10 23:59", date(2026, 11, 10)),
        ("20261110", date(2026, 11, 10)),
        ("20261110T120000Z", date(2026, 11, 10)),
        ("2026-02-30", None),
        ("10.11.2026", None),
        ("", None),
        (20261110, None),
        ("202611101", None),
    ],
)
def test_days(text: object, day: date | None) -> None:
    assert day_of(text) == day


def test_whether_it_runs() -> None:
    found = promotion_of(listing({"start": "2026-11-10", "end": "2026-11-30"}))
    assert found is not None
    assert [found.runs_on(date(2026, 11, day)) for day in (9, 10, 30)] == [False, True, True]
    assert (found.is_over(date(2026, 11, 30)), found.is_over(date(2026, 12, 1))) == (False, True)
    assert found.said == "from 2026-11-10 until 2026-11-30"
    endless = promotion_of(listing({"discount": 20}))
    assert endless is not None
    assert (endless.runs_on(date(2026, 1, 1)), endless.sure) == (True, False)
    assert promotion_of(listing({"start": "soon", "discount": 20})) is None
    assert promotion_of(listing({"start": None, "end": "", "discount": 0})) is None


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda inner: st.dictionaries(st.sampled_from(["start", "end", "discount"]), inner),
    )
)
def test_anything_may_stand_there(value: Any) -> None:
    found = promotion_of(listing(value))
    assert found is None or found.said

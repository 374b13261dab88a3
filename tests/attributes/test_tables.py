"""Names looked up in a file."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.attributes.tables import COUNTRIES, SPELLINGS, Table


@pytest.mark.parametrize("table", [COUNTRIES, SPELLINGS])
def test_every_name_is_found(table: Table) -> None:
    everything = dict(table.items())
    assert len(everything) == len(table) > 5000
    lines = [f"{name}\t{value}".encode() for name, value in everything.items()]
    assert lines == sorted(lines)
    assert all(table[name] == value for name, value in islice(everything.items(), 0, None, 7))


def test_some_names() -> None:
    assert COUNTRIES["afrique du sud"] == "ZA"
    assert "kilogramm" in SPELLINGS
    assert COUNTRIES.get("atlantis") is None


@given(
    st.text(max_size=6)
    | st.sampled_from(["", "#", "\t", "\n", "a\t", "# How countries are called, in the languages of CLDR."])
)
def test_what_is_not_there_is_not_found(name: str) -> None:
    if name not in set(COUNTRIES):
        assert COUNTRIES.get(name) is None

"""Counts of pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.claims.packs import counts, readings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Socks, pack of 6", [("pack of 6", 6, "pack")]),
        ("6-pack socks", [("6-pack", 6, "pack")]),
        ("Set of four glasses", [("Set of four", 4, "set")]),
        ("Twin pack pillows", [("Twin pack", 2, "pack")]),
        ("32-piece set", [("32-piece set", 32, "set")]),
        ("Gläser 6er-Set", [("6er-Set", 6, "set")]),
        ("Lot de 4 coussins", [("Lot de 4", 4, "pack")]),
        ("Juego de 6 cuchillos", [("Juego de 6", 6, "set")]),
        ("Набор из 6 тарелок", [("Набор из 6", 6, "set")]),
        ("Полотенца 5 шт", [("5 шт", 5, "pieces")]),
        ("餐具5件套", [("5件套", 5, "set")]),
        ("三件套", [("三件套", 3, "set")]),
        ("2 packs of 4 batteries", [("2 packs", 2, "pack"), (" of 4", 4, "pack")]),
        ("Pack 2160 sheets", []),
        ("iPhone 12 case", []),
        ("1.5 pcs", []),
        ("v2 pack", []),
        ("3 Monate", []),
    ],
)
def test_what_is_counted(text: str, found: list[tuple[str, int, str]]) -> None:
    assert [(text[one.start : one.end], one.number, one.way) for one in counts(text)] == found


def test_packs_of_packs_are_multiplied() -> None:
    assert {2, 4, 8} <= readings(counts("2 packs of 4 batteries"))


@given(st.text())
def test_every_place_is_in_the_text(text: str) -> None:
    for one in counts(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.number > 0

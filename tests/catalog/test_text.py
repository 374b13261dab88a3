"""Source text with positions: counted on from one offset to the next as from the beginning."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from listing_lint.catalog.text import Ahead, SourceText


@given(
    text=st.text("a\r\né", max_size=40),
    offsets=st.lists(st.integers(0, 40), max_size=6),
    first=st.integers(1, 9),
)
@example("a\r\nb", [2, 3, 4], 1)
@example("\r\r\n\n", [1, 1, 2, 3, 4], 1)
def test_positions_that_only_rise_are_those_of_the_text(text: str, offsets: list[int], first: int) -> None:
    rising = sorted(min(offset, len(text)) for offset in offsets)
    source, ahead = SourceText(text, first), Ahead(text, first)
    assert [ahead.position(offset) for offset in rising] == [source.position(offset) for offset in rising]

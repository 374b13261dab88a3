"""Lines are the same whether a text is decoded as a whole or in parts."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.tables import decoding


def _read(data: bytes, part: int) -> list[object]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "_PART", part)
        patch.setattr(decoding, "BLOCK", 64)
        found: list[object] = []
        for block in decoding.line_blocks(io.BytesIO(data), 1 << 20):
            found += block if isinstance(block, list) else [block]
        return found


PIECE = st.sampled_from(
    [
        b"id,title\n",
        b"1,mug",
        b"\r\n",
        b"\r",
        b"\n",
        "é".encode(),
        "\u2028".encode(),
        b"\x0c",
        b"\xe9",
        b"\xff\n",
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECE, max_size=30).map(b"".join))
def test_parts_make_no_difference(data: bytes) -> None:
    assert _read(data, 1) == _read(data, 1 << 20)


def test_a_byte_that_is_no_letter_is_told_where_it_stands() -> None:
    data = "é\n".encode() * 40 + b"x\xff\n"
    (problem,) = [item for item in _read(data, 4) if isinstance(item, LoadProblem)]
    assert (problem.rule, problem.span.line, problem.span.column) == ("undecodable-bytes", 41, 2)

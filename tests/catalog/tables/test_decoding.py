"""Lines are the same whatever the blocks are that a text is read in."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.tables import decoding


def _read(data: bytes, block: int) -> list[object]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "BLOCK", block)
        found: list[object] = []
        for one in decoding.line_blocks(io.BytesIO(data), 1 << 20):
            found += one if isinstance(one, list) else [one]
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
def test_lines_are_those_of_the_text(data: bytes) -> None:
    lines = [line for line in _read(data, 64) if isinstance(line, str)]
    text = "".join(lines)
    assert lines == io.StringIO(text, newline="").readlines()
    if not any(isinstance(one, LoadProblem) for one in _read(data, 64)):
        assert text == data.decode()


@pytest.mark.parametrize("block", [4, 64, 1 << 18])
def test_a_byte_that_is_no_letter_is_told_where_it_stands(block: int) -> None:
    data = "é\n".encode() * 40 + b"x\xff\n"
    (problem,) = [item for item in _read(data, block) if isinstance(item, LoadProblem)]
    assert (problem.rule, problem.span.line, problem.span.column) == ("undecodable-bytes", 41, 2)


def test_texts_in_utf_8_come_as_their_bytes() -> None:
    utf8, latin = "1,Größe\n".encode(), "1,Größe\n".encode("latin-1")
    assert list(decoding.text_blocks(io.BytesIO(utf8), 1 << 20)) == [utf8]
    problem, text = decoding.text_blocks(io.BytesIO(latin), 1 << 20)
    assert isinstance(problem, LoadProblem)
    assert text == "1,Größe\n"

"""The cut of one view that shows what the other shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.images.hashes import WHOLE, Box
from listing_lint.similarity.aligning import INWARDS, LEVELS, OUTWARDS, align, cut_out, stretched
from tests.similarity.pictures_made import picture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIDE = 48


def view(seed: int, box: Box = WHOLE) -> NDArray[numpy.float64]:
    image = picture(seed).convert("L")
    wide, high = image.size
    left, top, right, bottom = box
    inner = (left * wide, top * high, (1 - right) * wide, (1 - bottom) * high)
    return numpy.asarray(image.resize((_SIDE, _SIDE), box=inner, reducing_gap=3), dtype=numpy.float64)


def aligned(luma: object, other: object, start: Box, wider: float = 0.0) -> Box:
    for cells, most in LEVELS:
        start = align(luma, other, start, wider, cells, most)
    return start


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
@pytest.mark.parametrize(
    "box",
    [(0.05, 0.05, 0.05, 0.05), (0.08, 0.0, 0.0, 0.08), (0.0, 0.03, 0.06, 0.03), (-0.03, 0.0, 0.03, 0.0)],
)
def test_a_cut_is_found(seed: int, box: Box) -> None:
    whole = view(seed)
    shown = view(seed, box) if min(box) >= 0 else cut_out(whole, box, _SIDE)
    found = aligned(whole, shown, WHOLE)
    assert all(abs(one - other) <= 0.015 for one, other in zip(found, box, strict=True))


def test_another_exposure_is_no_move() -> None:
    whole = view(5)
    assert aligned(whole, numpy.clip(1.2 * whole - 10, 0, 255), WHOLE) == WHOLE


def test_a_flat_view_stays() -> None:
    flat = numpy.full((_SIDE, _SIDE), 240.0)
    assert aligned(flat, view(1), WHOLE) == WHOLE


@settings(max_examples=40)
@given(
    st.binary(min_size=1, max_size=300),
    st.binary(min_size=1, max_size=300),
    st.tuples(*[st.floats(OUTWARDS, INWARDS)] * 4),
    st.floats(-3, 3),
)
def test_any_views(one: bytes, other: bytes, start: Box, wider: float) -> None:
    first, second = (
        numpy.resize(numpy.frombuffer(each, numpy.uint8), (_SIDE, _SIDE)).astype(numpy.float64)
        for each in (one, other)
    )
    found = aligned(first, second, start, wider)
    assert all(OUTWARDS <= each <= INWARDS for each in found)
    assert all(abs(200 * each - round(200 * each)) < 1e-9 for each in found)


def test_a_stretch_has_a_sign() -> None:
    assert stretched(WHOLE, 0.0) == 0.0
    assert stretched((0.2, 0.0, 0.0, 0.0), 0.0) > 0
    assert stretched((0.0, 0.2, 0.0, 0.0), 0.0) < 0

"""Pictures drawn anew, against what Pillow alone takes to decode and save them with the same sides and quality."""

from __future__ import annotations

import io
import time
from statistics import median
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PIL.JpegImagePlugin import get_sampling

from benchmarks.measuring import Bar
from benchmarks.photos import photo
from listing_lint.images.header import Header, read_header
from listing_lint.images.redrawing import redraw

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

_LIMIT = 1.1
_ROUNDS = 9
_CASES = {
    "4,000 x 3,000 WebP to JPEG": ("WEBP", (4000, 3000), 1.0, None),
    "4,000 x 3,000 PNG to JPEG": ("PNG", (4000, 3000), 1.0, None),
    "1,600 x 1,200 PNG to JPEG": ("PNG", (1600, 1200), 1.0, None),
    "4,000 x 3,000 JPEG to two thirds of its bytes": ("JPEG", (4000, 3000), 1.0, 2 / 3),
    "4,000 x 3,000 JPEG to 1,600 x 1,200": ("JPEG", (4000, 3000), 0.4, None),
    "1,600 x 1,200 JPEG turned upright": ("JPEG", (1600, 1200), 1.0, None),
}


@pytest.mark.parametrize("name", _CASES)
def test_drawing_anew(benchmark: BenchmarkFixture, bars: list[Bar], data: Path, name: str) -> None:
    form, sides, scale, share = _CASES[name]
    file = data / f"repair-{form}-{sides[0]}.{form.lower()}"
    if not file.exists():
        photo(1).resize(sides, Image.Resampling.BICUBIC).save(file, form, quality=92)
    header = read_header(str(file))
    assert isinstance(header, Header)
    wanted = (int(sides[0] * scale), int(sides[1] * scale))
    most = int(header.size * share) if share else None

    def ours() -> bytes:
        made = redraw(str(file), header, wanted, most, 0.3)
        assert isinstance(made, bytes)
        return made

    first: bytes = benchmark.pedantic(ours, rounds=1)  # type: ignore[no-untyped-call]
    with Image.open(io.BytesIO(first)) as made:
        assert made.size[0] <= wanted[0]
        size, tables, colours = made.size, made.quantization, get_sampling(made)  # type: ignore[attr-defined]

    def theirs() -> None:
        with Image.open(file) as picture:
            picture.load()
            now = picture if picture.size == size else picture.resize(size, Image.Resampling.LANCZOS)
            now.save(io.BytesIO(), "JPEG", qtables=tables, subsampling=colours)

    ratios, mine, other = [], [], []
    for _ in range(_ROUNDS):
        start = time.process_time()
        ours()
        middle = time.process_time()
        theirs()
        end = time.process_time()
        mine.append(middle - start)
        other.append(end - middle)
        ratios.append((middle - start) / (end - middle))
    found = median(ratios)
    bars.append(
        Bar(
            name,
            f"{median(mine) * 1000:.0f} ms of processor time",
            f"Pillow's decoding and saving: {median(other) * 1000:.0f} ms",
            f"{found:.2f} times ({min(ratios):.2f} to {max(ratios):.2f})",
            f"{_LIMIT} times",
            found > _LIMIT,
        )
    )

"""Mosaic patches: found where something is covered, and nowhere else."""

from __future__ import annotations

import io
import random
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from listing_lint.drawing import draw
from listing_lint.images.mosaic import mosaics_of
from listing_lint.rule import Drawing

pytest.importorskip("numpy")
pytest.importorskip("cv2")

SCENE = Drawing(width=800, height=800, motif="scene", seed=2)


def grey(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("L")


@pytest.mark.parametrize("cell", [8, 12, 16, 20, 32])
@pytest.mark.parametrize("quality", [80, 95])
def test_a_patch_is_found_where_it_is(cell: int, quality: int) -> None:
    found = mosaics_of(grey(draw(replace(SCENE, mosaic=cell, quality=quality))))
    assert found
    x, y, width, height = found[0].box
    assert found[0].cell == cell
    assert abs(x + width / 2 - 400) < 3 * cell
    assert abs(y + height / 2 - 400) < 3 * cell


@pytest.mark.parametrize("motif", ["product", "scene", "blank", "blurred", "framed"])
@pytest.mark.parametrize("quality", [15, 40, 85])
def test_pictures_without_a_patch_are_silent(motif: str, quality: int) -> None:
    for seed in (1, 2, 3):
        drawing = Drawing(width=640, height=640, motif=motif, seed=seed, quality=quality)
        assert mosaics_of(grey(draw(drawing))) == ()


@pytest.mark.parametrize("times", [2, 3, 4])
def test_an_enlarged_picture_is_no_patch(times: int) -> None:
    small = grey(draw(Drawing(width=256, height=256, motif="scene", seed=3)))
    side = 256 * times
    assert mosaics_of(small.resize((side, side), Image.Resampling.NEAREST)) == ()


@pytest.mark.parametrize("cell", [6, 10, 16])
@pytest.mark.parametrize("kind", ["checks", "gingham", "code", "stripes"])
def test_patterns_are_no_patch(cell: int, kind: str) -> None:
    rng = random.Random(4)
    picture = Image.new("RGB", (600, 600), (200, 200, 190))
    pen = ImageDraw.Draw(picture)
    for column in range(25):
        for row in range(25):
            level = {
                "checks": 250 * ((column + row) % 2),
                "gingham": 120 * (column % 2 + row % 2),
                "code": rng.choice([0, 255]),
                "stripes": 40 * (column % 5),
            }[kind]
            x, y = 33 + column * cell, 47 + row * cell
            pen.rectangle((x, y, x + cell - 1, y + cell - 1), fill=(level,) * 3)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    assert mosaics_of(grey(out.getvalue())) == ()


@pytest.mark.parametrize("size", [(1, 1), (31, 900), (900, 31), (64, 64)])
def test_odd_sizes_are_taken(size: tuple[int, int]) -> None:
    assert mosaics_of(Image.new("L", size)) == ()

"""Pictures for the tests of their repair, and the structural similarity of two, by the book."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from listing_lint.drawing import draw
from listing_lint.rule import Drawing

if TYPE_CHECKING:
    from pathlib import Path


def similarity(first: Image.Image, second: Image.Image) -> float:
    """SSIM as Wang and others define it: windows of 11 x 11 pixels, weighed by a Gaussian of 1.5 pixels; the mean over luma."""
    a, b = (np.asarray(one.convert("L"), np.float64) for one in (first, second))
    steps = np.arange(-5, 6)
    weights = np.exp(-(steps**2) / (2 * 1.5**2))
    weights /= weights.sum()

    def means(pixels: Any) -> Any:
        rows = sum(
            weight * pixels[number : pixels.shape[0] - 10 + number] for number, weight in enumerate(weights)
        )
        return sum(
            weight * rows[:, number : rows.shape[1] - 10 + number] for number, weight in enumerate(weights)
        )

    mean_a, mean_b = means(a), means(b)
    spread_a, spread_b = means(a * a) - mean_a**2, means(b * b) - mean_b**2
    both = means(a * b) - mean_a * mean_b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    light = (2 * mean_a * mean_b + c1) / (mean_a**2 + mean_b**2 + c1)
    return float((light * (2 * both + c2) / (spread_a + spread_b + c2)).mean())


def grain(size: tuple[int, int], seed: int = 1, strength: float = 0.15) -> Image.Image:
    """A picture of soft colours under noise, which is the hardest to keep."""
    rng = np.random.default_rng(seed)
    soft = Image.fromarray(rng.integers(0, 255, (6, 6, 3), np.uint8)).resize(size, Image.Resampling.BICUBIC)
    noise = Image.fromarray(rng.integers(0, 255, (size[1], size[0]), np.uint8)).convert("RGB")
    return Image.blend(soft, noise, strength)


def product(width: int = 1000, height: int = 1000, **more: Any) -> bytes:
    """A file with a product on white."""
    return draw(Drawing(width=width, height=height, **more))


def catalog(folder: Path, *images: Any, marketplace: str = "dhgate", **more: Any) -> Path:
    """A listing file that names these pictures."""
    value = {
        "id": "A-1",
        "marketplace": marketplace,
        "title": "Enamel camping mug, 350 ml, blue rim, with a steel handle for trips outdoors",
        "images": list(images),
        **more,
    }
    file = folder / "mug.json"
    file.write_text(json.dumps(value, indent=2), encoding="utf-8")
    return file

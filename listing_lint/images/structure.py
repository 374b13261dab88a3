"""How much of a picture's structure is left when it is saved: SSIM, on a sample of its pixels.

Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to structural similarity", IEEE
Transactions on Image Processing 13 (2004). Taken over windows of 8 x 8 pixels that do not overlap and stand across the blocks
of JPEG, where it is at its worst.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

    from PIL.Image import Image

_WINDOW = 8
_SHIFT = 4
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2

BLOCK = 64
"""Pixels a side of one block of the sample; a multiple of the blocks of JPEG."""
SHARE = 128
"""One pixel in so many is in the sample."""
_LEAST_BLOCKS = 9


def sample(picture: Image) -> Image:
    """A small picture of blocks that stand evenly over the whole one, which itself is taken where it is small."""
    from PIL import Image

    across, down = picture.width // BLOCK, picture.height // BLOCK
    wanted = max(_LEAST_BLOCKS, across * down // SHARE)
    if across * down <= wanted:
        return picture
    side = int(wanted**0.5)
    step = across * down / (side * side)
    made = Image.new(picture.mode, (side * BLOCK, side * BLOCK))
    for number in range(side * side):
        # The step is shifted within each row, so that no column of blocks is taken alone.
        at = min(across * down - 1, int((number + 0.5) * step))
        left, top = at % across * BLOCK, at // across * BLOCK
        place = (number % side * BLOCK, number // side * BLOCK)
        made.paste(picture.crop((left, top, left + BLOCK, top + BLOCK)), place)
    return made


class Likeness(NamedTuple):
    """Structural similarity, 1 where two pictures are equal: of their ``light``, and of ``colours``."""

    light: float
    colours: float

    @property
    def least(self) -> float:
        """The lesser of the two."""
        return min(self)


def likeness(first: Image, second: Image) -> Likeness:
    """Compare two pictures in RGB or grey and of one size. The colours are the mean over red, light (for green) and blue."""
    light = _ssim(first.convert("L"), second.convert("L"))
    if first.mode != "RGB":
        return Likeness(light, light)
    ends = (_ssim(first.getchannel(band), second.getchannel(band)) for band in ("R", "B"))
    return Likeness(light, (light + sum(ends)) / 3)


def _ssim(first: Image, second: Image) -> float:
    import numpy as np

    a, b = (_framed(np.asarray(one, np.float32)) for one in (first, second))
    mean_a, mean_b = _means(a), _means(b)
    square_a, square_b, product = mean_a * mean_a, mean_b * mean_b, mean_a * mean_b
    light = (2 * product + _C1) / (square_a + square_b + _C1)
    spread = _means(a * a + b * b) - square_a - square_b
    return float((light * (2 * (_means(a * b) - product) + _C2) / (spread + _C2)).mean())


def _framed(pixels: Any) -> Any:
    """Without the first pixels, so that windows stand across the blocks, and without the last ones, which fill no window."""
    height, width = pixels.shape
    if min(height, width) < 2 * _WINDOW:
        return pixels
    high, wide = ((side - _SHIFT) // _WINDOW * _WINDOW + _SHIFT for side in (height, width))
    return pixels[_SHIFT:high, _SHIFT:wide]


def _means(pixels: Any) -> Any:
    """The mean of each window; of a picture that is smaller than two windows, that of all of it."""
    import numpy as np

    height, width = pixels.shape
    if height % _WINDOW or width % _WINDOW:
        return pixels.mean(keepdims=True)
    rows = np.add.reduce(pixels.reshape(height // _WINDOW, _WINDOW, width), axis=1)
    return np.add.reduce(rows.reshape(rows.shape[0], width // _WINDOW, _WINDOW), axis=2) / _WINDOW**2

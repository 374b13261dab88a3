"""How much of a picture's structure is left when it is saved: SSIM, on a sample of its pixels.

Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to structural similarity", IEEE
Transactions on Image Processing 13 (2004). Taken over windows of 8 x 8 pixels that do not overlap and stand across the blocks
of JPEG, where it is at its worst.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
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


class Original(NamedTuple):
    """What a picture is compared by: its planes (light; red and blue, where it has colours), and what each comparison needs."""

    planes: Any
    means: Any
    squares: Any


def original(picture: Image) -> Original:
    """Prepare a picture in RGB or grey that others are compared with; worked out once for all of them."""
    planes = _planes(picture)
    return Original(planes, _means(planes), _means(planes * planes))


def likeness(first: Image | Original, second: Image) -> Likeness:
    """Compare two pictures in RGB or grey and of one size. The colours are the mean over red, light (for green) and blue."""
    if not isinstance(first, Original):
        first = original(first)
    planes = _planes(second)
    if len(planes) != len(first.planes):  # a grey one was saved in colours, or the other way round
        first, planes = Original(*(one[:1] for one in first)), planes[:1]
    means, squares = _means(planes), _means(planes * planes)
    here, there = first.means * first.means, means * means
    product = first.means * means
    light = (2 * product + _C1) / (here + there + _C1)
    spread = first.squares + squares - here - there
    similar = light * (2 * (_means(first.planes * planes) - product) + _C2) / (spread + _C2)
    found = [float(one) for one in similar.mean(axis=(1, 2))]
    return Likeness(found[0], sum(found) / len(found))


def _planes(picture: Image) -> Any:
    """The planes of a picture, one after the other: light, red and blue; of a grey one its light alone."""
    import numpy as np

    light = np.asarray(picture.convert("L"))
    if picture.mode != "RGB":
        return _framed(light[np.newaxis].astype(np.float32))
    colours = np.asarray(picture)
    return _framed(np.stack((light, colours[..., 0], colours[..., 2])).astype(np.float32))


def _framed(planes: Any) -> Any:
    """Without the first pixels, so that windows stand across the blocks, and without the last ones, which fill no window."""
    _, height, width = planes.shape
    if min(height, width) < 2 * _WINDOW:
        return planes
    high, wide = ((side - _SHIFT) // _WINDOW * _WINDOW + _SHIFT for side in (height, width))
    return planes[:, _SHIFT:high, _SHIFT:wide]


def _means(planes: Any) -> Any:
    """The mean of each window of each plane; of a picture that is smaller than two windows, that of all of it."""
    import numpy as np

    count, height, width = planes.shape
    if height % _WINDOW or width % _WINDOW:
        return planes.mean(axis=(1, 2), keepdims=True)
    rows = np.add.reduce(planes.reshape(count, height // _WINDOW, _WINDOW, width), axis=2)
    sums = np.add.reduce(rows.reshape(count, rows.shape[1], width // _WINDOW, _WINDOW), axis=3)
    return sums / _WINDOW**2

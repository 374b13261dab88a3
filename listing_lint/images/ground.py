"""Whether text stands beside the product, on the plain ground of the picture, or on the product itself.

Only where text is read: it takes OpenCV and numpy, which come with the reader. What is laid over the product is not told
from what is printed on it; and on a ground that is not plain nothing stands apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.images.rows import Point

_SIDE = 480
"""Pixels of the longer side at which the ground is looked for."""
_ALIKE = 3
"""Levels by which neighbouring pixels of the ground may differ, each channel: shades and JPEG noise, no outline."""
_LEAST_GROUND = 0.10
"""Share of the picture that a ground has at least, and of its rim: less is a gap between things."""
_LEAST_RIM = 0.5
_AROUND = 0.45
"""How far around a row is looked, as a share of its height."""
_FREE = 0.97
"""Share of the surroundings that must be ground."""
_PARTLY, _WITHIN = 0.4, 0.2
"""Shares of the surroundings, and of what lies between the letters, where a row runs from the ground onto the product."""
_HIGHEST = 0.25
"""Share of the picture's shorter side above which a row is no text: a round fruit is read as a nought."""


def stands_apart(pixels: Any, rows: Sequence[tuple[Point, ...]]) -> list[bool]:
    """For each row, given by its corners, whether all around it is the plain ground that reaches the picture's rim."""
    import cv2
    import numpy

    height, width = pixels.shape[:2]
    share = min(1.0, _SIDE / max(width, height))
    small = cv2.resize(
        pixels, (max(4, round(width * share)), max(4, round(height * share))), interpolation=cv2.INTER_AREA
    )
    high, wide = small.shape[:2]
    mask = numpy.zeros((high + 2, wide + 2), numpy.uint8)
    rim = [(x, y) for y in (0, high - 1) for x in range(0, wide, 4)]
    rim += [(x, y) for x in (0, wide - 1) for y in range(0, high, 4)]
    ground_colour = _ground_colour(small)
    for x, y in rim:
        near = numpy.abs(small[y, x].astype(int) - ground_colour).max() <= 12
        if near and not mask[y + 1, x + 1]:
            cv2.floodFill(
                small, mask, (x, y), 0, (_ALIKE,) * 3, (_ALIKE,) * 3, 4 | (255 << 8) | cv2.FLOODFILL_MASK_ONLY
            )
    ground = mask[1:-1, 1:-1] > 0
    on_rim = numpy.concatenate([ground[0], ground[-1], ground[:, 0], ground[:, -1]]).mean()
    if ground.mean() < _LEAST_GROUND or on_rim < _LEAST_RIM:
        return [False] * len(rows)
    return [_free(ground, [(x * wide / width, y * high / height) for x, y in row]) for row in rows]


def _ground_colour(small: Any) -> Any:
    """The median colour along the rim."""
    import numpy

    return numpy.median(numpy.concatenate([small[0], small[-1], small[:, 0], small[:, -1]]), axis=0)


def _free(ground: Any, corners: list[Point]) -> bool:
    """Whether the belt around the corners is ground, or the row runs from the ground onto something.

    Print ends where the product does; what goes on beyond its edge was laid over the picture.
    """
    import cv2
    import numpy

    rectangle = cv2.minAreaRect(numpy.array(corners, numpy.float32))
    height = min(rectangle[1])
    if height > _HIGHEST * min(ground.shape):
        return False
    margin = max(2.0, _AROUND * height)
    outer, inner = numpy.zeros(ground.shape, numpy.uint8), numpy.zeros(ground.shape, numpy.uint8)
    _fill(outer, rectangle, margin)
    _fill(inner, rectangle, 1.0)
    belt = (outer > 0) & (inner == 0)
    if not belt.any() or not inner.any():
        return False
    around, within = float(ground[belt].mean()), float(ground[inner > 0].mean())
    return around >= _FREE or (around >= _PARTLY and within >= _WITHIN)


def _fill(mask: Any, rectangle: Any, margin: float) -> None:
    import cv2
    import numpy

    middle, (width, height), angle = rectangle
    larger = cv2.boxPoints((middle, (width + 2 * margin, height + 2 * margin), angle))
    cv2.fillPoly(mask, [numpy.round(larger).astype(numpy.int32)], 1)

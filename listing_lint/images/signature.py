"""When two files hold the same picture: a small signature of shape and colour, and how two of them compare.

A grey hash calls the colourways of one garment the same picture. The signature therefore keeps a small picture, luma
finer than chroma, and two signatures are laid over each other as well as a trimmed edge and a changed exposure allow
before they are compared. Same means that nothing differs beyond what saving, scaling, trimming a few percent and
brightening a little do; a changed label on one carton of two is a different picture.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

_LUMA = 24
_CHROMA = 12
_FINE = 16
"""Cells a side on which shapes are compared: coarser than the luma, so that a trimmed view stays sharp enough."""
_COARSE = 6
"""Cells a side on which colours are compared: edges that lie a little off cancel out."""

MAX_TRIM = 0.08
"""Share of a side that may be missing at each edge."""
_MAX_GAIN = 1.18
_MAX_ASPECT = 1.17
_TRIM_STEPS = (0.03, 0.015, 0.008)
_TRIM_EARNS = 0.8
"""What a trim has to leave of the difference, at most; a real one leaves a third."""
_PROBES = (0.0, 0.022, 0.045)

# Levels of 255, calibrated with tools/calibrate_pictures.py on 216 real pictures. As a distance (1 is the limit), copies
# with one change reached 0.98 and with all changes at once 1.04, colourways began at 1.39, and the closest of
# 23,220 pairs of different pictures stood at 1.62.
_PREFILTER_COLOUR = 22.0
_PREFILTER_SHAPE = 18.0
_PLAIN = (18.0, 10.0, 4.5)
"""The most that may differ in fine shape, in coarse light and in coarse colour."""
_BRIGHTENED = (19.0, 12.5, 11.0)
"""The same at a gain of 8 % or more, where colours have run into white; between the two for less."""
_TRIMMED = (20.0, 12.0, 14.0)
"""Laying over each other is never exact; the edges that remain are no difference of the pictures."""

Box = tuple[float, float, float, float]
_WHOLE: Box = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Signature:
    """A picture reduced to 864 bytes: ``aspect`` is width : height, the planes are rows of grey levels.

    ``luma`` has 24 x 24 cells, ``blue`` and ``red`` (chroma) 12 x 12.
    """

    aspect: float
    luma: bytes
    blue: bytes
    red: bytes


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two signatures of the same picture differ.

    ``trim`` is the largest share that one of them lacks at an edge (0 when none), ``gain`` the brightness of the
    second over the first, ``mirrored`` whether one is the mirror image. ``shape`` and ``colour`` are what remains, in
    levels of 255.
    """

    trim: float
    gain: float
    mirrored: bool
    shape: float
    colour: float


def signature(picture: Image, aspect: float | None = None) -> Signature:
    """Take the signature of an upright RGB or YCbCr picture; any size, about 256 pixels a side are enough.

    ``aspect`` is width : height of the original, where ``picture`` is a rounded reduction of it.
    """
    from PIL import Image

    box = Image.Resampling.BOX
    small = picture.resize((_LUMA, _LUMA), box)
    luma, blue, red = (small if small.mode == "YCbCr" else small.convert("YCbCr")).split()
    chroma = (_CHROMA, _CHROMA)
    return Signature(
        aspect=round(aspect or picture.width / picture.height, 4),
        luma=luma.tobytes(),
        blue=blue.resize(chroma, box).tobytes(),
        red=red.resize(chroma, box).tobytes(),
    )


def same_picture(first: Signature, second: Signature, *, mirrored: bool = False) -> Likeness | None:
    """Tell how two pictures that are nearly the same differ, or None when they are different pictures.

    Allowed differences: compression, size, up to 8 % trimmed off an edge of one of the two, brightness by up to about 15 %.
    ``mirrored`` also finds the mirror image; it is off by default, because a shop that shows the left and the
    right shoe has two honest pictures.
    """
    found = _compare(first, second)
    if found is None and mirrored:
        found = _compare(first, _flipped(second), flipped=True)
    return found


def distance(first: Signature, second: Signature) -> float:
    """Measure how far apart two pictures are: up to 1 is nearly the same picture, 0 the same, above 1 different.

    The greatest of the differences, each over its limit, after both are laid over each other. Slower than
    :func:`same_picture` for pictures that have nothing in common, as it does not stop early.
    """
    if not _similar_aspect(first, second):
        return float("inf")
    planes, others = _planes(first), _planes(second)
    return _judge(planes, others, _align(planes[0], others[0], _probe(planes[0], others[0])))[0]


_Planes = tuple["Image", "Image", "Image"]


@lru_cache(maxsize=512)
def _planes(value: Signature) -> _Planes:
    from PIL import Image

    chroma = (_CHROMA, _CHROMA)
    return (
        Image.frombytes("L", (_LUMA, _LUMA), value.luma),
        Image.frombytes("L", chroma, value.blue),
        Image.frombytes("L", chroma, value.red),
    )


def _flipped(value: Signature) -> Signature:
    from PIL import Image

    flip = Image.Transpose.FLIP_LEFT_RIGHT
    luma, blue, red = (plane.transpose(flip).tobytes() for plane in _planes(value))
    return Signature(value.aspect, luma, blue, red)


def _similar_aspect(first: Signature, second: Signature) -> bool:
    return 1 / _MAX_ASPECT <= first.aspect / second.aspect <= _MAX_ASPECT


def _compare(first: Signature, second: Signature, *, flipped: bool = False) -> Likeness | None:
    if not _similar_aspect(first, second):
        return None
    if not _similar_colours(first, second):
        return None
    planes, others = _planes(first), _planes(second)
    start = _probe(planes[0], others[0])
    if start.loss > _PREFILTER_SHAPE:
        return None
    found = _align(planes[0], others[0], start)
    far, gain, shape, colour = _judge(planes, others, found)
    if far > 1:
        return None
    return Likeness(max(found.trim + found.trim_other), gain, flipped, shape, colour)


@lru_cache(maxsize=512)
def _quarters(value: Signature) -> bytes:
    """The mean colours of the four quarters: what tells most pictures apart before anything is laid over anything."""
    from PIL import Image

    size, box = (2, 2), Image.Resampling.BOX
    return b"".join(plane.resize(size, box).tobytes() for plane in _planes(value)[1:])


def _similar_colours(first: Signature, second: Signature) -> bool:
    pairs = zip(_quarters(first), _quarters(second), strict=True)
    return all(abs(one - other) <= _PREFILTER_COLOUR for one, other in pairs)


def _view(plane: Image, trim: Box, cells: int) -> Image:
    """Take the plane without what is trimmed off left, top, right and bottom, on so many cells a side."""
    from PIL import Image

    side = plane.width
    left, top, right, bottom = trim
    box = (left * side, top * side, (1 - right) * side, (1 - bottom) * side)
    return plane.resize((cells, cells), Image.Resampling.BILINEAR, box)


@lru_cache(maxsize=256)
def _brighten(hundredths: int) -> list[int]:
    return [min(255, (level * hundredths + 50) // 100) for level in range(256)]


@lru_cache(maxsize=256)
def _brighten_chroma(hundredths: int) -> list[int]:
    return [min(255, max(0, 128 + ((level - 128) * hundredths + 50) // 100)) for level in range(256)]


def _even_light(
    plane: Image, other: Image, gain: int, table: Callable[[int], list[int]]
) -> tuple[Image, Image]:
    """Brighten the darker of the two, so that what is white in the brighter one is white in both."""
    if gain == 100:
        return plane, other
    if gain > 100:
        return plane.point(table(gain)), other
    return plane, other.point(table(round(10_000 / gain)))


def _gain(luma: Image, other: Image) -> int:
    """Hundredths by which the other is brighter: the median of the cells that are neither black nor white."""
    ratios = sorted(
        level_other / level
        for level, level_other in zip(luma.tobytes(), other.tobytes(), strict=True)
        if 16 <= level < 240 and 16 <= level_other < 240
    )
    if not ratios:
        return 100
    return round(100 * min(_MAX_GAIN, max(1 / _MAX_GAIN, ratios[len(ratios) // 2])))


@dataclass(frozen=True, slots=True)
class _Fit:
    """What is trimmed off the first and off the second, the second's gain, and the mean difference that leaves."""

    loss: float
    trim: Box
    trim_other: Box
    gain: int


def _fit(luma: Image, other: Image, trim: Box, trim_other: Box, gain: int) -> _Fit:
    """Compare two lumas that ``gain`` has already evened."""
    from PIL import Image, ImageChops

    off = ImageChops.difference(_view(luma, trim, _FINE), _view(other, trim_other, _FINE))
    mean = off.convert("F").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(mean, float)
    return _Fit(mean, trim, trim_other, gain)


def _probe(luma: Image, other: Image) -> _Fit:
    """Find the best of a few even trims: where the descent starts, and whether it is worth while."""
    found = None
    for gain in {100, _gain(luma, other)}:
        evened = _even_light(luma, other, gain, _brighten)
        for share in _PROBES:
            trim = (share, share, share, share)
            for pair in ((trim, _WHOLE), (_WHOLE, trim)) if share else ((_WHOLE, _WHOLE),):
                fit = _fit(*evened, *pair, gain)
                if found is None or fit.loss < found.loss:
                    found = fit
    assert found is not None
    return found


def _moved(trim: Box, edge: int, share: float) -> Box:
    left, top, right, bottom = (share if index == edge else old for index, old in enumerate(trim))
    return left, top, right, bottom


def _align(luma: Image, other: Image, start: _Fit) -> _Fit:
    """Trim one of the two until they fit best: a descent along the four edges, coarse steps first."""
    gain = _gain(_view(luma, start.trim, _FINE), _view(other, start.trim_other, _FINE))
    again = _fit(*_even_light(luma, other, gain, _brighten), start.trim, start.trim_other, gain)
    start = min(start, again, key=lambda fit: fit.loss)
    luma, other = _even_light(luma, other, start.gain, _brighten)
    plain = _fit(luma, other, _WHOLE, _WHOLE, start.gain)
    best = plain
    for first in (True, False):
        fit = start if (start.trim if first else start.trim_other) != _WHOLE else plain
        for step in _TRIM_STEPS:
            for _ in range(3):
                before = fit.loss
                for edge in range(4):
                    for move in (step, -step):
                        trim = fit.trim if first else fit.trim_other
                        share = trim[edge] + move
                        if not -1e-9 <= share <= MAX_TRIM:
                            continue
                        moved = _moved(trim, edge, max(0.0, share))
                        pair = (moved, _WHOLE) if first else (_WHOLE, moved)
                        tried = _fit(luma, other, *pair, fit.gain)
                        if tried.loss < fit.loss:
                            fit = tried
                if fit.loss >= before:
                    break
        # A trim has to earn itself: it must not excuse the difference of two colours.
        if fit.loss < (min(plain.loss - 0.25, _TRIM_EARNS * plain.loss) if best is plain else best.loss):
            best = fit
    return best


def _worst(difference: Image, share: float) -> float:
    """Average the greatest ``share`` of the cells."""
    cells = sorted(difference.tobytes(), reverse=True)
    count = max(1, round(len(cells) * share))
    return sum(cells[:count]) / count


def _judge(planes: _Planes, others: _Planes, fit: _Fit) -> tuple[float, float, float, float]:
    """Measure distance, gain, and what differs in shape and in colour, as they lie over each other."""
    from PIL import Image, ImageChops

    view = _view(planes[0], fit.trim, _FINE)
    view_other = _view(others[0], fit.trim_other, _FINE)
    gain = _gain(view, view_other)
    view, view_other = _even_light(view, view_other, gain, _brighten)
    shape = _worst(ImageChops.difference(view, view_other), 0.05)
    coarse = (_COARSE, _COARSE)
    box = Image.Resampling.BOX
    light = _worst(ImageChops.difference(view.resize(coarse, box), view_other.resize(coarse, box)), 0.056)
    colour = 0.0
    for plane, plane_other in zip(planes[1:], others[1:], strict=True):
        cells, cells_other = _even_light(
            _view(plane, fit.trim, _CHROMA),
            _view(plane_other, fit.trim_other, _CHROMA),
            gain,
            _brighten_chroma,
        )
        cells, cells_other = cells.resize(coarse, box), cells_other.resize(coarse, box)
        colour = max(colour, _worst(ImageChops.difference(cells, cells_other), 0.056))
    trimmed = fit.trim != _WHOLE or fit.trim_other != _WHOLE
    brightened = min(1.0, abs(gain - 100) / 8)
    limits = (
        _TRIMMED
        if trimmed
        else tuple(low + (high - low) * brightened for low, high in zip(_PLAIN, _BRIGHTENED, strict=True))
    )
    far = max(shape / limits[0], light / limits[1], colour / limits[2])
    return far, gain / 100, shape, colour

"""What is kept of a picture to find its copies in other shops: difference hashes, those of its crops, a small coloured view.

A difference hash tells for each of 16 x 16 places whether the picture brightens to the right and downwards: 512 bits that
scaling, saving and another exposure leave alone. It is taken of a picture that is blurred by about a cell, so that a picture
that is cut by a twentieth at an edge has nearly the same one. What is cut further is found by *probes*: hashes of
fourteen crops and of the mirror image, which are asked against the hashes of other pictures. A ground of one colour
is cut away for a second hash, so that borders and padding don't count. The small view is what a pair is laid over each other
with (``similarity/overlay.py``): it decides whether two pictures that may be alike are.

Everything comes out of one decoding. The arithmetic is exact, so that two machines take the same hash of the same pixels.
"""

from __future__ import annotations

import math
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.images.facts import MAX_PIXELS, Header, Unreadable
from listing_lint.similarity.values import PictureMark

if TYPE_CHECKING:
    from typing import BinaryIO

    from PIL.Image import Image

VERSION = "2"
"""Raised when the same picture gets another mark."""
_DECODED = 128
"""Pixels of the longer side that a JPEG is decoded to, at least: an eighth of 1,024 to 2,047."""
_HALVED = 192
"""Pixels of the longer side from which on colours and grounds are looked at in half the size."""
_FINE = 64
"""Cells a side of the view that all hashes of a picture are taken from."""
_GRID = 18
"""Blurred cells a side; the outer ones have no difference of their own."""
_BLUR = 0.8
"""Standard deviation of the blur, in cells of the grid."""
_STEP = 1.0
"""Levels over two cells that count as a difference: noise on a plain ground must not."""
_TELLING_STEP, _TELLING = 4.0, 10
"""Levels over two cells that tell something, and how many of the 256 places must: fewer is a blank picture."""
_EXACT = 4096
"""The weights are whole multiples of 1/4096: sums of products with levels are then exact in whatever order."""

Box = tuple[float, float, float, float]
"""Shares cut off left, top, right and bottom."""
WHOLE: Box = (0.0, 0.0, 0.0, 0.0)

CROPS: tuple[Box, ...] = (
    *((0.12, 0.12, 0.0, 0.0), (0.0, 0.12, 0.12, 0.0), (0.12, 0.0, 0.0, 0.12), (0.0, 0.0, 0.12, 0.12)),
    *((0.11, 0.0, 0.0, 0.0), (0.0, 0.11, 0.0, 0.0), (0.0, 0.0, 0.11, 0.0), (0.0, 0.0, 0.0, 0.11)),
    *((0.07, 0.12, 0.07, 0.0), (0.07, 0.0, 0.07, 0.12), (0.12, 0.07, 0.0, 0.07), (0.0, 0.07, 0.12, 0.07)),
    *((0.08,) * 4, (0.15,) * 4),
)
"""The crops that are asked for, each good for whatever lies within a twentieth of it at every edge."""
MIRRORED_CROPS: tuple[Box, ...] = CROPS[:4]


class Probe(NamedTuple):
    """What a probe shows: ``box`` of the picture as it is (``base`` 0) or trimmed (1), perhaps mirrored and then cut."""

    base: int
    box: Box
    mirrored: bool


PROBES: tuple[Probe, ...] = (
    *(Probe(0, box, mirrored=False) for box in CROPS),
    Probe(0, WHOLE, mirrored=True),
    *(Probe(0, box, mirrored=True) for box in MIRRORED_CROPS),
    Probe(1, WHOLE, mirrored=True),
)
"""The probes of a mark, in order; the last one is only there where a ground was cut away."""

LUMA, CHROMA = 48, 12
"""Cells a side of the small view: its luma, and each of its two chromas."""
VIEW = 2 + LUMA * LUMA + 2 * CHROMA * CHROMA
"""Bytes of one view in ``colours``: its aspect, luma, blue and red; one view for each of ``bits``."""
ASPECT = 1000
"""Steps in which the aspect (width : height) is kept for each doubling, around 32768 for a square."""

_TRIM_LEVELS = 14
_TRIM_SHARE = 0.024
"""A row or column belongs to the picture where this share of it differs from the ground by that many levels."""
_APART = [255 if abs(level) >= _TRIM_LEVELS else 0 for level in range(-255, 256)]
_ENOUGH = [255 if level >= _TRIM_SHARE * 255 else 0 for level in range(256)]
_RIM = 100
"""Places along the rim that the ground's colour is taken from, at least."""
_LEAST_SIDE = 0.08
"""Share of a side that is left at least; less is not trimmed to."""


def read_mark(file: str, header: Header, digest: bytes = b"") -> PictureMark | Unreadable:
    """Decode a picture for its mark alone. Never raises for what the file holds.

    ``digest`` is handed through. A blank picture has a mark without hashes: it is the same as nothing but itself.
    """
    from listing_lint.images.pixels import BROKEN, DECODED, damage, open_plain

    if header.bomb:
        return Unreadable(
            f"declares {header.width:,} x {header.height:,} pixels and was not decoded", header.format
        )
    if header.format not in DECODED:
        return Unreadable(f"is a {header.format} picture, whose pixels are not checked", header.format)
    try:
        with open(file, "rb", opener=open_plain) as stream, warnings.catch_warnings():
            # Pillow warns of odd metadata, which is not ours to print; what matters here comes as an exception.
            warnings.simplefilter("ignore")
            small = _decoded(stream, header)
    except MemoryError:
        return Unreadable("needs more memory to decode than there is", header.format)
    except BROKEN as error:
        return damage(error, header)
    return small if isinstance(small, Unreadable) else mark_of(small, digest)


def _decoded(stream: BinaryIO, header: Header) -> Image | Unreadable:
    from PIL import Image

    from listing_lint.images.pixels import orientation_in, shrink, stores_luma, upright

    with Image.open(stream, formats=(header.format,)) as picture:
        width, height = picture.size
        if width * height > MAX_PIXELS:
            return Unreadable(f"declares {width:,} x {height:,} pixels and was not decoded", header.format)
        longest = max(width, height)
        if header.format == "JPEG" and longest >= 2 * _DECODED:
            wanted = (max(1, _DECODED * width // longest), max(1, _DECODED * height // longest))
            picture.draft("YCbCr" if stores_luma(picture) else None, wanted)
        picture.load()
        small = shrink(picture, _DECODED)
        # Formats that turn the picture while decoding take the tag away; the others leave it to us.
        stored = header.orientation if header.format in {"JPEG", "PNG", "WEBP"} else orientation_in(picture)
    return upright(small, (width, height), stored)[0]


def mark_of(picture: Image, digest: bytes = b"") -> PictureMark:
    """Take the mark of an upright RGB or YCbCr picture on a plain ground; any size, 128 pixels a side are enough."""
    small = picture if picture.mode == "YCbCr" else picture.convert("YCbCr")
    if max(small.size) >= 2 * _DECODED:
        # Powers of two, as a decoder of JPEG makes them.
        small = small.reduce(1 << (max(small.size) // _DECODED).bit_length() - 1)
    # Half the size is enough for all but the differences.
    half = small.reduce(2) if max(small.size) >= _HALVED else small
    planes = half.split()
    trimmed = _content(half, planes)
    boxes = [WHOLE] if trimmed is None else [WHOLE, trimmed]
    luma = small.getchannel(0)
    fines = [_cells(luma, box, _FINE) for box in boxes]
    grids = _grids(fines)
    if _telling(grids[len(boxes) - 1]) < _TELLING:
        return PictureMark(digest)
    hashes = _hashes(grids)
    views = [_view(fine, planes[1:], small.size, box) for fine, box in zip(fines, boxes, strict=True)]
    return PictureMark(digest, tuple(hashes[: len(boxes)]), tuple(hashes[len(boxes) :]), b"".join(views))


def _content(picture: Image, planes: tuple[Image, ...]) -> Box | None:
    """What is left when a ground of one colour is cut off, or None where nothing is to be cut off.

    Stray pixels don't hold the ground: a speck of dust, the noise of a JPEG.
    """
    from PIL import Image, ImageChops

    width, height = picture.size
    if min(width, height) < 16:
        return None
    bands = [
        band.point(_APART[255 - level : 511 - level])
        for band, level in zip(planes, _ground(picture), strict=True)
    ]
    apart = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    mean = Image.Resampling.BOX
    # A share of the column or row that differs, as a level.
    columns = apart.resize((width, 1), mean).point(_ENOUGH).getbbox()
    rows = apart.resize((1, height), mean).point(_ENOUGH).getbbox()
    if columns is None or rows is None:
        return None
    box = (columns[0] / width, rows[1] / height, 1 - columns[2] / width, 1 - rows[3] / height)
    if 1 - box[0] - box[2] < _LEAST_SIDE or 1 - box[1] - box[3] < _LEAST_SIDE:
        return None
    # Less than a hundredth is no ground, but an edge that a scaler left.
    return box if max(box) >= 0.01 else None


def _ground(picture: Image) -> tuple[int, ...]:
    """The median colour along the rim."""
    width, height = picture.size
    lines = (
        (0, 0, width, 1),
        (0, height - 1, width, height),
        (0, 0, 1, height),
        (width - 1, 0, width, height),
    )
    levels = b"".join(picture.crop(line).tobytes() for line in lines)
    step = 3 * max(1, len(levels) // (3 * _RIM))
    found = [sorted(levels[band::step]) for band in range(3)]
    return tuple(band[len(band) // 2] for band in found)


def _cells(plane: Image, box: Box, cells: int) -> Image:
    from PIL import Image

    width, height = plane.size
    left, top, right, bottom = box
    inner = (left * width, top * height, (1 - right) * width, (1 - bottom) * height)
    return plane.resize((cells, cells), Image.Resampling.BOX, inner)


@cache
def _blur(start: float, end: float) -> Any:
    """Weights (18 x 64) that take the blurred cells of the stretch from ``start`` to ``1 - end`` of a line of 64."""
    import numpy

    span = (1 - start - end) * _FINE / _GRID
    middles = start * _FINE + (numpy.arange(_GRID) + 0.5) * span
    away = (numpy.arange(_FINE) + 0.5 - middles[:, None]) / span
    # Beside the blur, each cell is a mean over its own width.
    weights = numpy.exp(-0.5 * away**2 / (_BLUR**2 + 1 / 12))
    weights /= weights.sum(axis=1, keepdims=True)
    return numpy.round(weights * _EXACT) / _EXACT


@cache
def _probe_weights() -> tuple[Any, Any]:
    """The weights of all probes of the picture as it is, (19, 18, 64) downwards and (19, 64, 18) across, itself first."""
    import numpy

    shown = [Probe(0, WHOLE, mirrored=False), *(probe for probe in PROBES if probe.base == 0)]
    down = numpy.stack([_blur(probe.box[1], probe.box[3]) for probe in shown])
    across = numpy.stack(
        [
            # Weights in reverse order show the mirror image.
            _blur(probe.box[0], probe.box[2])[:, :: -1 if probe.mirrored else 1]
            for probe in shown
        ]
    )
    return down, across.transpose(0, 2, 1).copy()


def _grids(fines: list[Image]) -> Any:
    """The blurred cells (n, 18, 18) of each base, of the probes of the first, and of the mirrored second."""
    import numpy

    down, across = _probe_weights()
    levels = [numpy.asarray(fine, dtype=numpy.float64) for fine in fines]
    first = down @ levels[0] @ across
    if len(levels) == 1:
        return first
    whole = _blur(0.0, 0.0)
    second = whole @ levels[1] @ whole.T
    return numpy.concatenate((first[:1], second[None], first[1:], second[None, :, ::-1]))


def _differences(grids: Any) -> tuple[Any, Any]:
    """How the cells brighten to the right and downwards, (n, 16, 16) each."""
    return grids[..., 1:-1, 2:] - grids[..., 1:-1, :-2], grids[..., 2:, 1:-1] - grids[..., :-2, 1:-1]


def _telling(grid: Any) -> int:
    right, down = _differences(grid)
    return int(((abs(right) >= _TELLING_STEP) | (abs(down) >= _TELLING_STEP)).sum())


def _hashes(grids: Any) -> list[bytes]:
    """The hash of each grid: rows of what brightens to the right, then columns of what brightens downwards.

    So each 16 bits follow a line of the picture along which it is compared, and a change elsewhere leaves them alone.
    """
    import numpy

    right, down = _differences(grids)
    count = len(grids)
    lines = numpy.concatenate((right, down.transpose(0, 2, 1)), axis=1)
    return [row.tobytes() for row in numpy.packbits((lines > _STEP).reshape(count, -1), axis=1)]


def _view(fine: Image, chroma: tuple[Image, ...], size: tuple[int, int], box: Box) -> bytes:
    left, top, right, bottom = box
    doublings = math.log2(size[0] * (1 - left - right) / (size[1] * (1 - top - bottom)))
    aspect = min(65535, max(0, 32768 + round(ASPECT * doublings)))
    colours = (_cells(plane, box, CHROMA).tobytes() for plane in chroma)
    luma = _cells(fine, WHOLE, LUMA).tobytes()
    return b"".join((aspect.to_bytes(2, "big"), luma, *colours))

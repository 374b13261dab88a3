"""The measures of a small decoded picture: edges of the frame and in it, contrast, borders, missing rows.

All take a picture in YCbCr, as ``listing_lint.images.pixels`` decodes it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from PIL.Image import Image

_NEAR_WHITE = 248
"""The lowest channel of a pixel that still counts as white: what JPEG leaves of pure white."""
_FRAME_STEP = 28
"""Levels in which a pixel must differ from a frame to belong to what is inside it."""
_WIDEST_FRAME = 0.12
_WIDEST_BAR = 0.3
_LEAST_STEP = 24
"""Levels of the strongest edges below which sharpness cannot be told."""

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Border:
    """A frame of one colour around the picture; the widths are shares of the picture's width and height."""

    left: float
    top: float
    right: float
    bottom: float
    colour: Colour


def _level(histogram: list[int], share: float) -> int:
    """Find the level below which at most that share of the pixels lies."""
    from bisect import bisect_right
    from itertools import accumulate

    sums = list(accumulate(histogram))
    return min(255, bisect_right(sums, share * sums[-1]))


@lru_cache(maxsize=1)
def _white_table() -> list[int]:
    return [255 if level >= _NEAR_WHITE else 0 for level in range(256)]


class Edge(NamedTuple):
    """The outermost pixels: white shares of the sides, of all and of the corners, and the median colour."""

    sides: tuple[float, float, float, float]
    white: float
    corners: float
    colour: Colour


def edge_of(picture: Image) -> Edge:
    """Measure whiteness and colour of the outermost hundredth of each side."""
    from PIL import Image, ImageChops

    width, height = picture.size
    deep = max(1, round(min(width, height) / 100))
    # The four strips one above the other, those of the sides turned: one picture is cheaper to measure than four.
    strips = (
        picture.crop((0, 0, deep, height)).transpose(Image.Transpose.TRANSPOSE),
        picture.crop((0, 0, width, deep)),
        picture.crop((width - deep, 0, width, height)).transpose(Image.Transpose.TRANSPOSE),
        picture.crop((0, height - deep, width, height)),
    )
    ring = Image.new(picture.mode, (max(width, height), 4 * deep), (0, 128, 128))
    for place, strip in enumerate(strips):
        ring.paste(strip, (0, place * deep))
    ring = ring.convert("RGB")
    red, green, blue = ring.split()
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    padding = ring.width * ring.height - 2 * deep * (width + height)
    lowest, colours = darkest.histogram(), ring.histogram()
    for counts, start in ((lowest, 0), (colours, 0), (colours, 256), (colours, 512)):
        counts[start] -= padding
    median = tuple(_level(colours[start : start + 256], 0.5) for start in (0, 256, 512))
    whites = darkest.point(_white_table())
    box = Image.Resampling.BOX
    parts = [
        whites.resize((8, 1), box, (0, place * deep, strip.width, (place + 1) * deep)).tobytes()
        for place, strip in enumerate(strips)
    ]
    left, top, right, bottom = (round(sum(part) / (8 * 255), 3) for part in parts)
    corners = round(sum(part[0] + part[7] for part in parts) / (8 * 255), 3)
    white = round(sum(lowest[_NEAR_WHITE:]) / sum(lowest), 4)
    return Edge((left, top, right, bottom), white, corners, (median[0], median[1], median[2]))


def contrast_of(picture: Image) -> int:
    """Measure the range of luma, and that of chroma where luma tells nothing."""
    counts = picture.histogram()
    spread = _level(counts[:256], 0.999) - _level(counts[:256], 0.001)
    if spread >= 32:
        return spread
    chroma = (counts[256:512], counts[512:])
    return max(spread, *(_level(channel, 0.999) - _level(channel, 0.001) for channel in chroma))


def edge_width_of(luma: Image) -> float | None:
    """Measure the strongest edges: the step over a long way divided by the step over one pixel."""
    from PIL import Image

    longest = max(luma.size)
    reach = longest // 32
    if reach < 2 or min(luma.size) < 4 * reach:
        return None
    coarse = max(1, reach // 3)
    shrunk, way = luma.reduce(coarse), max(1, round(reach / coarse))
    long = max(_steep_across(shrunk, way), _steep_down(shrunk, way))
    if long < _LEAST_STEP:
        return None
    # One row in four, and one column in four, tell the steepness of all.
    plain = Image.Resampling.NEAREST
    rows = luma.resize((luma.width, max(1, luma.height // 4)), plain)
    columns = luma.resize((max(1, luma.width // 4), luma.height), plain)
    short = max(_steep_across(rows, 1), _steep_down(columns, 1))
    return round(min(reach, long / max(1, short)) / longest, 5)


def _steep_across(luma: Image, way: int) -> int:
    """Find the difference over so many pixels of a row that one pixel in 200 exceeds."""
    from PIL import ImageChops

    width, height = luma.size
    moved = luma.crop((way, 0, width, height))
    return _level(ImageChops.difference(moved, luma.crop((0, 0, width - way, height))).histogram(), 0.995)


def _steep_down(luma: Image, way: int) -> int:
    """Find the difference over so many pixels of a column that one pixel in 200 exceeds."""
    from PIL import ImageChops

    width, height = luma.size
    moved = luma.crop((0, way, width, height))
    return _level(ImageChops.difference(moved, luma.crop((0, 0, width, height - way))).histogram(), 0.995)


def border_of(picture: Image) -> Border | None:
    """Find a frame of one colour: equal corners and widths, and something else all along its inner side."""
    from PIL import Image, ImageChops

    width, height = picture.size
    if min(width, height) < 32:
        return None
    corners = [picture.getpixel((x, y)) for x in (0, width - 1) for y in (0, height - 1)]
    first = corners[0]
    assert isinstance(first, tuple)
    for corner in corners[1:]:
        assert isinstance(corner, tuple)
        if max(abs(a - b) for a, b in zip(first, corner, strict=True)) > 10:
            return None
    colour = Image.new(picture.mode, (1, 1), first).convert("RGB").getpixel((0, 0))
    assert isinstance(colour, tuple)
    red, green, blue = (int(level) for level in colour)
    if min(red, green, blue) >= 232:
        return None
    bands = ImageChops.difference(picture, Image.new(picture.mode, picture.size, first)).split()
    apart = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    inside = apart.point([255 if level >= _FRAME_STEP else 0 for level in range(256)])
    box = inside.getbbox()
    if box is None:
        return None
    widths = (box[0], box[1], width - box[2], height - box[3])
    if not _even(widths, width, height, dark=max(red, green, blue) <= 32):
        return None
    if not _filled(inside, box, widths):
        return None
    return Border(
        round(widths[0] / width, 4),
        round(widths[1] / height, 4),
        round(widths[2] / width, 4),
        round(widths[3] / height, 4),
        (red, green, blue),
    )


def _even(widths: tuple[int, int, int, int], width: int, height: int, *, dark: bool) -> bool:
    """Whether the widths are those of a frame on four sides, or of black bars on two opposite ones."""
    left, top, right, bottom = widths
    least, most = min(widths), max(widths)
    if least >= 1:
        return most - least <= max(2, most * 0.2) and most <= _WIDEST_FRAME * min(width, height)
    for first, second, others, side in (
        (left, right, top + bottom, width),
        (top, bottom, left + right, height),
    ):
        if others == 0 and min(first, second) >= 2:
            return dark and abs(first - second) <= max(2, first * 0.15) and first <= _WIDEST_BAR * side
    return False


def _filled(inside: Image, box: tuple[int, int, int, int], widths: tuple[int, int, int, int]) -> bool:
    """Whether the lines just inside differ nearly everywhere: a backdrop ends at the product alone."""
    left, top, right, bottom = box
    lines = (
        (left + 1, top, left + 2, bottom),
        (left, top + 1, right, top + 2),
        (right - 2, top, right - 1, bottom),
        (left, bottom - 2, right, bottom - 1),
    )
    for line, wide in zip(lines, widths, strict=True):
        if wide:
            strip = inside.crop(line)
            if strip.histogram()[255] < 0.93 * strip.width * strip.height:
                return False
    return True


def grey_tail_of(picture: Image) -> float:
    """Measure the middle grey at the end, with which decoders fill what is missing of a JPEG."""
    width, height = picture.size
    grey = ((128, 128),) * 3
    if height < 8 or picture.crop((0, height - 1, width, height)).getextrema() != grey:
        return 0.0
    low, high = 0, height - 1  # the first grey row lies in (low, high]
    if picture.crop((0, 0, width, 1)).getextrema() == grey:
        return 0.0
    while high - low > 1:
        middle = (low + high) // 2
        if picture.crop((0, middle, width, height)).getextrema() == grey:
            high = middle
        else:
            low = middle
    return round((height - high) / height, 4)

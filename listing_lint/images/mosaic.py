"""Mosaic patches: where cells of one colour on a regular grid cover what a picture showed there.

A patch is told by three things together. Steps of brightness stand in lines at equal distances, across and down; within
the cells there is nothing but what the JPEG left; and the cells are of many levels, each unlike its neighbours, as the means
of a photograph are. Checked cloth, codes and pixel art have few levels; a picture that was enlarged without smoothing is
cells all over, and none of it covered.

Only with numpy and OpenCV, which come with the reader of text. A patch that was scaled by a broken number afterwards is not
found, nor one that was blurred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from listing_lint.images.facts import Header, Unreadable

SMALLEST, LARGEST = 4, 40
"""Pixels a side of the cells that are looked for."""
_MOST_PIXELS = 12_000_000
"""Larger pictures are not looked through: the time would be longer than all else."""
_BAND = 24
"""Rows of pixels whose steps are summed, so that noise evens out."""
_COMB = 4
"""Steps at equal distances that make a grid likely."""
_CONCENTRATED = 0.35
"""The least share of a stretch's steps that lies on the lines of the grid, above what chance puts there."""
_LEAST_STEP = 5.0
"""Levels by which the cells differ along a line, on average, at the least."""
_GRIDS = 24
"""Grids that are looked at closely, the likeliest first."""
_LEAST_CELLS, _LEAST_SIDE = 16, 4
_FILLED = 0.5
"""The share of a patch's box that its cells make up."""
_MOST_COVERED = 0.6
"""The share of the picture that a patch covers at the most: beyond it the picture itself is of cells."""
_LEAST_LEVELS, _LEVELS, _ENOUGH_LEVELS, _APART = 9, 0.35, 18, 3.0
"""Levels that the cells of a patch have: at least so many, or a share of the number of cells; and how far they are apart."""
_MOST_OUTSIDE = 0.25
"""The share of the cells with steps outside of a patch that may look like its own, at the most."""
_LINES = 0.6
"""The share of a patch's lines that must be seen."""
_ALIKE = 3.0
"""Levels below which neighbouring cells count as alike."""
_MOST_ALIKE = 0.7
_OF_TWO, _BETWEEN = 0.12, 0.2
"""How near to the two levels, as a share of their distance, and the share of cells that lies between in a patch."""
_REPEATS = 0.8
"""Differences to the second next cell below this share of those to the next are a pattern's."""
_SHARPER = 2.5
"""How many times the steps on the lines are those beside them: about once in anything else."""
_JPEG = (4, 8, 16)


@dataclass(frozen=True, slots=True)
class Mosaic:
    """A patch: its box in the upright picture (x, y, width, height) and the side of its cells, in pixels."""

    box: tuple[int, int, int, int]
    cell: int


def read_mosaic(file: str, header: Header) -> tuple[Mosaic, ...] | Unreadable:
    """Find the mosaic patches of a picture file, the largest first. Never raises for what the file holds."""
    from listing_lint.images.opening import opened

    return opened(file, header, mosaics_of)


def mosaics_of(picture: Image) -> tuple[Mosaic, ...]:
    """The mosaic patches of a decoded grey picture, the largest first."""
    import numpy

    if min(picture.size) < _LEAST_SIDE * SMALLEST * 2 or picture.width * picture.height > _MOST_PIXELS:
        return ()
    luma = numpy.asarray(picture, numpy.float32)
    found: list[Mosaic] = []
    for cell, left, top in _grids(luma):
        for one in _patches(luma, cell, left, top):
            if not any(_overlap(one, other) for other in found):
                found.append(one)
    return tuple(sorted(found, key=lambda one: -one.box[2] * one.box[3]))


def _overlap(one: Mosaic, other: Mosaic) -> bool:
    (x, y, w, h), (a, b, c, d) = one.box, other.box
    return x < a + c and a < x + w and y < b + d and b < y + h


def _grids(luma: Any) -> Iterator[tuple[int, int, int]]:
    """Likely grids: the side of a cell, and where the first lines stand across and down."""
    import numpy

    across = _combs(numpy.abs(numpy.diff(luma, axis=1)))
    down = _combs(numpy.abs(numpy.diff(luma, axis=0)).T)
    scored: dict[tuple[int, int, int], float] = {}
    for cell in across.keys() & down.keys():
        for left, by_band in across[cell].items():
            for top, by_place in down[cell].items():
                score = min(max(by_band.values()), max(by_place.values()))
                # A band of rows with upright lines crosses a band of columns with level ones.
                if _cross(by_band, by_place, cell):
                    scored[cell, left, top] = score
    yield from sorted(scored, key=lambda one: -scored[one])[:_GRIDS]


Places = dict[tuple[int, int], float]
"""Scores by the number of a band and the place along it."""


def _cross(rows: Places, columns: Places, cell: int) -> bool:
    reach = _COMB * cell + _BAND
    return any(
        abs(band * _BAND - y) <= reach and abs(other * _BAND - x) <= reach
        for band, x in rows
        for other, y in columns
    )


def _combs(steps: Any) -> dict[int, dict[int, Places]]:
    """Where steps stand at equal distances: by cell and by the first line (modulo the cell), the best places."""
    import numpy

    high, wide = steps.shape
    bands = high // _BAND
    if not bands:
        return {}
    profile = steps[: bands * _BAND].reshape(bands, _BAND, wide).mean(axis=1)
    sums = numpy.concatenate([numpy.zeros((bands, 1), profile.dtype), profile.cumsum(axis=1)], axis=1)
    found: dict[int, dict[int, Places]] = {}
    for cell in range(SMALLEST, LARGEST + 1):
        reach = _COMB * cell
        count = wide - reach
        if count <= 0:
            break
        comb = sum(profile[:, number * cell : number * cell + count] for number in range(_COMB))
        # The stretch from half a cell before the first line to half a cell behind the last one.
        half = cell // 2
        low = numpy.clip(numpy.arange(count) - half, 0, wide)
        total = sums[:, low + reach] - sums[:, low]
        share = comb / numpy.maximum(total, 1e-3)
        least = numpy.minimum.reduce(
            [profile[:, number * cell : number * cell + count] for number in range(_COMB)]
        )
        good = (
            (share > 1 / cell + (1 - 1 / cell) * _CONCENTRATED)
            & (comb > _COMB * _LEAST_STEP)
            & (least > _LEAST_STEP / 3)
        )
        if not good.any():
            continue
        by_line: dict[int, Places] = {}
        for band, place in numpy.argwhere(good)[:4000]:
            places = by_line.setdefault(int(place + 1) % cell, {})
            if len(places) < 60:
                places[int(band), int(place)] = float(share[band, place])
        found[cell] = by_line
    return found


def _patches(luma: Any, cell: int, left: int, top: int) -> Iterator[Mosaic]:
    """The patches on one grid."""
    import cv2
    import numpy

    high, wide = (luma.shape[0] - top) // cell, (luma.shape[1] - left) // cell
    if min(high, wide) < _LEAST_SIDE:
        return
    part = luma[top : top + high * cell, left : left + wide * cell]
    cells = part.reshape(high, cell, wide, cell)
    mean = cells.mean(axis=(1, 3))
    inner = (
        numpy.abs(numpy.diff(cells, axis=1)).mean(axis=(1, 3))
        + numpy.abs(numpy.diff(cells, axis=3)).mean(axis=(1, 3))
    ) / 2
    # What stands on the line itself, of one pixel: a slope has as much in the cell.
    right = numpy.abs(cells[:, :, 1:, 0] - cells[:, :, :-1, -1]).mean(axis=1)
    below = numpy.abs(cells[1:, 0] - cells[:-1, -1]).mean(axis=2)
    step, count = numpy.zeros_like(mean), numpy.zeros_like(mean)
    for one, lines in (
        ((slice(None), slice(1, None)), right),
        ((slice(None), slice(None, -1)), right),
        ((slice(1, None), slice(None)), below),
        ((slice(None, -1), slice(None)), below),
    ):
        step[one] += lines
        count[one] += 1
    step /= count
    # Over three by three cells: where the picture was plain the cells are, too.
    step, inner = (cv2.blur(one, (3, 3)) for one in (step, inner))
    like = step > numpy.maximum(_LEAST_STEP, _SHARPER * inner)
    number, labels, stats, _ = cv2.connectedComponentsWithStats(like.astype(numpy.uint8), connectivity=4)
    with_steps = step > _LEAST_STEP
    for label in range(1, number):
        x, y, w, h, area = (int(value) for value in stats[label])
        if area < _LEAST_CELLS or min(w, h) < _LEAST_SIDE or area < _FILLED * w * h:
            continue
        outside = numpy.ones_like(like)
        outside[max(0, y - 1) : y + h + 1, max(0, x - 1) : x + w + 1] = False
        if (outside & like).sum() > _MOST_OUTSIDE * max(1, (outside & with_steps).sum()):
            continue  # the picture itself is of cells: it was enlarged, or compressed to blocks
        if w * h > _MOST_COVERED * high * wide:
            continue
        inside = labels[y : y + h, x : x + w] == label
        if _is_mosaic(mean[y : y + h, x : x + w], inside, part, (x, y, w, h), cell, left, top):
            yield Mosaic((left + x * cell, top + y * cell, w * cell, h * cell), cell)


def _is_mosaic(
    mean: Any, inside: Any, part: Any, box: tuple[int, int, int, int], cell: int, left: int, top: int
) -> bool:
    """Whether the cells are of many levels, unlike their neighbours, and parted by sharp lines."""
    import numpy

    # The outermost cells may be the picture's own, as likeness was averaged over neighbours.
    across, down = int(box[2] > _LEAST_SIDE + 1), int(box[3] > _LEAST_SIDE + 1)
    mean = mean[down : box[3] - down, across : box[2] - across]
    inside = inside[down : box[3] - down, across : box[2] - across]
    levels = mean[inside]
    least = max(_LEAST_LEVELS, min(_ENOUGH_LEVELS, _LEVELS * len(levels)))
    if len(numpy.unique((levels / _APART).round())) < least or _of_two(levels) or _is_pattern(mean):
        return False
    steps = numpy.concatenate(
        [
            numpy.abs(numpy.diff(mean, axis=1))[inside[:, 1:] & inside[:, :-1]],
            numpy.abs(numpy.diff(mean, axis=0))[inside[1:] & inside[:-1]],
        ]
    )
    if len(steps) < _LEAST_SIDE or (steps < _ALIKE).mean() > _MOST_ALIKE:
        return False
    # A block of 4 or 8 has its lines on those of the JPEG's blocks where they begin at a multiple of it.
    aligned = cell in _JPEG and left % min(cell, 8) == 0 and top % min(cell, 8) == 0
    if aligned and (numpy.median(steps) < 3 * _LEAST_STEP or len(levels) < 2 * _LEAST_CELLS):
        return False  # what strong compression leaves
    x, y, w, h = (side * cell for side in box)
    down, across = down * cell, across * cell
    patch = part[y + down : y + h - down, x + across : x + w - across]
    return _sharp(patch, cell) and _sharp(patch.T, cell)


def _of_two(levels: Any) -> bool:
    """Whether nearly all cells have one of two levels, as those of codes and checked cloth."""
    import numpy

    low, high = numpy.percentile(levels, (10, 90))
    middle = (levels > low + _OF_TWO * (high - low)) & (levels < high - _OF_TWO * (high - low))
    return bool(middle.mean() < _BETWEEN)


def _is_pattern(mean: Any) -> bool:
    """Whether cells are more like the second next than like the next: checks repeat, what a photograph shows does not."""
    import numpy

    for cells in (mean, mean.T):
        near, far = (
            numpy.abs(numpy.diff(cells, axis=1)).mean(),
            numpy.abs(cells[:, 2:] - cells[:, :-2]).mean(),
        )
        if far < _REPEATS * near:
            return True
    return False


def _sharp(patch: Any, cell: int) -> bool:
    """Whether the steps stand on the lines of the grid, on nearly all of them, and on no others at equal distances."""
    import numpy

    steps = numpy.abs(numpy.diff(patch, axis=1)).mean(axis=0)
    steps = numpy.append(steps, 0.0).reshape(-1, cell)  # the last of each row is a line
    off = steps[:, :-1]
    lines = steps[:-1, -1]
    if not len(lines) or lines.mean() < _SHARPER * max(float(off.mean(axis=0).max()), 0.25):
        return False
    beside = float(numpy.median(off))
    return bool((lines > 2 * beside + 1).mean() >= _LINES)

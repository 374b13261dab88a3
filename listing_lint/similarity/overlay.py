"""Two pictures laid over each other: how well their shapes agree, and whether their colours do.

Hashes say that two pictures may be alike and how one of them would have to be cut or mirrored; the small views in their
marks decide. The cut is refined until the edges of the one lie on those of the other. A strip or a corner where they
disagree may be covered (a bar with text, a badge): it is left out if what remains still holds most of a picture.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.images.hashes import ASPECT, CHROMA, LUMA, VIEW, WHOLE, Box
from listing_lint.similarity.aligning import INWARDS, LEVELS, OUTWARDS, align, cut_out, stretched

if TYPE_CHECKING:
    from listing_lint.similarity.values import Part, PictureMark

_CELLS = 24
"""Cells a side on which shapes are compared: coarser than the luma, so that a cut view stays sharp enough."""
_COARSE = 6
"""Cells a side on which colours are compared."""
_FINE = 30
"""Cells a side on which details are."""
_HALF = 3.0
"""Levels over two cells that count half as a detail: an outline of a hundred levels then counts no more than a seam does."""
_STEPS = (0.02, 0.01)
_MOVES = ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1), (1, 0, -1, 0), (0, 1, 0, -1))
_STRETCH = 0.3
"""Agreement that a move must gain for each unit by which it stretches the picture, as a logarithm."""
_GOOD = 0.985
"""An agreement that needs no refining."""
_HOPELESS, _DIFFERENT, _PROMISING = 0.5, 0.6, 0.75
"""Agreements below which a cut is not looked for on finer cells, below which no colours are looked at, and below which the
edges of the cut are not tried one by one."""
_FAINT = 1000.0
"""Energy of differences (levels squared, summed) below which an agreement means nothing: noise on a plain ground."""
_UNCOVERED = 0.9
"""An agreement of the whole from which on nothing counts as covered."""
_KEPT = 0.6
"""Share of the differences of one of the two that must lie outside what is covered."""
_GAIN = (0.75, 1.35)
_COLOUR, _MISFIT, _EXPOSED = 7.5, 60.0, 25.0
"""Levels that the chroma of a copy may be off, and how many more for each unit of misfit and of the gain's logarithm."""
_CLIPPED = 245.0
_LEAST_SEEN = 9
"""Places that must be left when those that ran into white are taken out."""
_NEARLY = 0.02
"""A window in which shapes agree as well as in the best but for this much shows the colours, too."""
_EDGES = 0.06
"""And how many more for each level of the chromas' spread, where one of the two is cut."""
_BALANCE = 0.09
"""How much of the luma another white balance may add to the chroma."""


_PLACES: tuple[Part | None, ...] = (
    *(None, "upper edge", "lower edge", "left edge", "right edge"),
    *("upper left corner", "upper right corner", "lower left corner", "lower right corner"),
)
"""What each of the windows leaves out."""
_LOCAL = 0.03
"""How much better two views agree without an edge or corner for it to be told as where they differ."""


class Overlay(NamedTuple):
    """How well two views agree.

    ``shape`` tells it for the differences of the lumas, at most 1, and ``detail`` the same where an outline counts no more than
    a fold or a letter does. ``colour`` is how far the chromas are apart, taken at the four worst of 36 places, another exposure
    and white balance taken out: 1 is what a copy may have, and it is infinite where the shapes have too little in common.
    ``box`` is what is cut off the first, ``stretched`` the natural logarithm of how much wider, for its height, the second is
    than what is left: 0 for a copy that was cut and scaled evenly. ``covered`` names the edge or corner in which the two show
    something else; None where they agree everywhere alike.
    """

    shape: float
    detail: float
    colour: float
    box: Box
    stretched: float
    covered: Part | None = None


@lru_cache(maxsize=4096)
def _planes(colours: bytes, base: int) -> tuple[Any, Any, Any]:
    import numpy

    view = numpy.frombuffer(colours, numpy.uint8, VIEW - 2, base * VIEW + 2).astype(numpy.float64)
    edge = LUMA * LUMA
    chroma = view[edge:].reshape(2, CHROMA, CHROMA) - 128
    return view[:edge].reshape(LUMA, LUMA), chroma[0], chroma[1]


@cache
def _windows() -> tuple[Any, Any]:
    """What is compared, whole first: all places but a strip at an edge, or but a corner; as fine and as coarse masks."""
    import numpy

    size = _CELLS - 2
    strip, corner = size // 4, size // 4 + 2
    low, high, whole = slice(0, strip), slice(size - strip, size), slice(None)
    near, far = slice(0, corner), slice(size - corner, size)
    covered = [
        *((low, whole), (high, whole), (whole, low), (whole, high)),
        *((near, near), (near, far), (far, near), (far, far)),
    ]
    fine = numpy.ones((1 + len(covered), size, size))
    for number, place in enumerate(covered, start=1):
        fine[number][place] = 0
    padded = numpy.pad(fine, ((0, 0), (1, 1), (1, 1)), mode="edge")
    scale = _CELLS // _COARSE
    coarse = padded.reshape(len(fine), _COARSE, scale, _COARSE, scale).min(axis=(2, 4)) > 0
    return fine.reshape(len(fine), -1), coarse


def _slopes(view: Any) -> Any:
    """How a view brightens to the right and downwards: (2, n) for its inner cells."""
    import numpy

    right = view[1:-1, 2:] - view[1:-1, :-2]
    down = view[2:, 1:-1] - view[:-2, 1:-1]
    return numpy.stack((right.ravel(), down.ravel()))


def _agreement(slopes: Any, others: Any) -> tuple[float, Any]:
    """How well two views agree, and how well in each of the windows (-1 where too little is left)."""
    import numpy

    windows, _ = _windows()
    both = windows @ (slopes * others).sum(axis=0)
    own, other = windows @ (slopes**2).sum(axis=0), windows @ (others**2).sum(axis=0)
    agreed = both / numpy.sqrt(own * other + _FAINT)
    agreed[numpy.maximum(own / (own[0] + 1), other / (other[0] + 1)) < _KEPT] = -1.0
    return float(agreed[0] if agreed[0] >= _UNCOVERED else agreed.max()), agreed


def lay_over(
    first: PictureMark,
    second: PictureMark,
    *,
    base: int = 0,
    other: int = 0,
    box: Box = WHOLE,
    mirrored: bool = False,
) -> Overlay:
    """Lay view ``base`` of the first, mirrored and then cut by ``box``, over view ``other`` of the second."""
    planes = _planes(first.colours, base)
    if mirrored:
        planes = (planes[0][:, ::-1], planes[1][:, ::-1], planes[2][:, ::-1])
    others = _planes(second.colours, other)
    aim = _slopes(cut_out(others[0], WHOLE, _CELLS))
    shape, agreed = _agreement(_slopes(cut_out(planes[0], box, _CELLS)), aim)
    wider = _aspect(second.colours, other) - _aspect(first.colours, base)
    if shape < _GOOD:
        box = _laid(planes[0], others[0], aim, shape, box, wider)
        shape, agreed = _agreement(_slopes(cut_out(planes[0], box, _CELLS)), aim)
    return Overlay(
        shape,
        _detail(planes[0], others[0], box),
        _apart(planes, others, box, shape, agreed) if shape >= _DIFFERENT else math.inf,
        box,
        stretched(box, wider),
        _covered(agreed),
    )


def _covered(agreed: Any) -> Part | None:
    best = int(agreed.argmax())
    local = agreed[0] < _UNCOVERED and agreed[best] >= agreed[0] + _LOCAL
    return _PLACES[best] if local else None


def _laid(luma: Any, other: Any, aim: Any, shape: float, box: Box, wider: float) -> Box:
    """The cut of one view that agrees best with the other, from where the hashes put it."""
    best, moved = shape - _uneven(box, wider), box
    for cells, most in LEVELS:
        moved = align(luma, other, moved, wider, cells, most)
        shape = _agreement(_slopes(cut_out(luma, moved, _CELLS)), aim)[0]
        best, box = max((best, box), (shape - _uneven(moved, wider), moved))
        if max(shape, best) < _HOPELESS:
            return box
    return _refined(luma, aim, best, box, wider) if _PROMISING <= best < _GOOD else box


def _detail(luma: Any, other: Any, box: Box) -> float:
    """How well two views agree in what is small and faint, too."""
    one, two = (
        slopes / (abs(slopes) + _HALF)
        for slopes in (_slopes(cut_out(luma, box, _FINE)), _slopes(cut_out(other, WHOLE, _FINE)))
    )
    return float((one * two).sum() / (math.sqrt(float((one**2).sum() * (two**2).sum())) + 1e-9))


def _aspect(colours: bytes, base: int) -> float:
    """The natural logarithm of the aspect of a view."""
    kept = int.from_bytes(colours[base * VIEW : base * VIEW + 2], "big")
    return (kept - 32768) / ASPECT * math.log(2)


def _refined(luma: Any, aim: Any, best: float, box: Box, wider: float) -> Box:
    """Move the edges of the cut, coarse steps first, as long as that helps more than what it stretches.

    Each edge by itself, and two that face each other together, which moves the cut without stretching it. It goes by the slopes
    that are not covered, which :func:`align` cannot know. ``best`` is what the cut is worth so far.
    """
    for step in _STEPS:
        for _ in range(2):
            before = best
            for move in _MOVES:
                for way in (step, -step):
                    left, top, right, bottom = (old + way * by for old, by in zip(box, move, strict=True))
                    tried = (left, top, right, bottom)
                    if not (min(tried) >= OUTWARDS and max(tried) <= INWARDS):
                        continue
                    gained = _agreement(_slopes(cut_out(luma, tried, _CELLS)), aim)[0] - _uneven(tried, wider)
                    if gained > best + 1e-4:
                        best, box = gained, tried
            if best >= _GOOD or best <= before:
                break
    return box


def _uneven(box: Box, wider: float) -> float:
    """What a cut must gain for stretching the picture."""
    return _STRETCH * abs(stretched(box, wider))


def _apart(
    planes: tuple[Any, Any, Any], others: tuple[Any, Any, Any], box: Box, shape: float, agreed: Any
) -> float:
    """How far the colours are apart where both are seen, as a share of what a copy may have."""
    import numpy

    luma, *chroma = (cut_out(plane, box, _COARSE) for plane in planes)
    luma_other, *chroma_other = (cut_out(plane, WHOLE, _COARSE) for plane in others)
    bright = _brightened(luma, luma_other)
    # What ran into white has lost its colour.
    unclipped = (
        (luma * bright < _CLIPPED) & (luma_other < _CLIPPED * bright) if abs(bright - 1) > 0.05 else None
    )
    # Cells of a cut view don't lie quite on those of the other: that shows where strong colours end.
    edges = _EDGES * min(1.0, 10 * max(map(abs, box))) * sum(float(plane.std()) for plane in chroma_other)
    best = float("inf")
    for seen in _windows()[1][agreed >= min(shape, float(agreed.max())) - _NEARLY]:
        if unclipped is not None and (seen & unclipped).sum() >= _LEAST_SEEN:
            seen = seen & unclipped  # noqa: PLW2901 - the same window, less what tells nothing
        contrast = float((luma_other[seen].std() + 2) / (luma[seen].std() + 2))
        for gain in (bright, float(numpy.clip(contrast, *_GAIN))):
            off = _off(
                [(one[seen], other[seen]) for one, other in zip(chroma, chroma_other, strict=True)],
                luma_other[seen],
                gain,
            )
            allowed = _COLOUR + _MISFIT * (1 - shape) + _EXPOSED * min(0.2, abs(math.log(gain))) + edges
            best = min(best, off / allowed)
    return best


def _brightened(luma: Any, other: Any) -> float:
    """How much brighter the other is: the median of the places that are neither black nor white."""
    import numpy

    middle = (luma >= 16) & (luma < 240) & (other >= 16) & (other < 240)
    return float(numpy.clip(numpy.median(other[middle] / luma[middle]), *_GAIN)) if middle.any() else 1.0


def _off(chromas: list[tuple[Any, Any]], light: Any, gain: float) -> float:
    """The mean of the four worst differences of chroma, in levels of the darker one; a white balance taken out."""
    import numpy

    squares = numpy.zeros(len(light))
    light = numpy.maximum(light, 32.0)
    for one, other in chromas:
        moved = (other - gain * one) / max(gain, 1.0)
        shift = float(numpy.clip(numpy.median(moved / light), -_BALANCE, _BALANCE))
        squares += (moved - shift * light) ** 2
    return float(numpy.sqrt(numpy.sort(squares)[-4:]).mean())
